//! Russian alphabetical order.
//!
//! Byte order puts Ё before А and «город 10» before «город 9»; ICU is right but too heavy for a
//! list of cities. This key sorts Russian words as ICU does (`tests/collation/` compares them). In
//! addition it does what a reader of a list expects: the type of a settlement, quotes and
//! punctuation do not count, and numbers go by value.

use crate::lang::letter::composed;

/// Types of settlements in front of their names, folded; longer ones first.
const ABBREVIATIONS: [&str; 8] = ["г.п.", "с.п.", "пгт.", "пос.", "г.", "с.", "д.", "п."];
const TYPES: [&str; 5] = ["город", "село", "деревня", "поселок", "пгт"];

// The primary level: white space before numbers, numbers before letters, Russian before Latin.
const GAP: u32 = 1;
const NUMBER: u32 = 2;
const CYRILLIC: u32 = 0x0100_0000;
const LATIN: u32 = 0x0200_0000;
const OTHER: u32 = 0x0300_0000;

/// Where a text stands in a Russian list. Keys of different texts are never equal.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SortKey {
    // Each field only matters where those before it are equal.
    primary: Vec<u32>,
    yo: Vec<bool>,
    upper: Vec<bool>,
    text: String,
}

/// The sort key of `text`.
///
/// Words are compared one by one, and hyphens and dashes end a word like spaces do, so that
/// «Ростов-на-Дону» stands next to «Ростов». «Ё» goes with «е» and after it when nothing else
/// differs; then lower case goes before upper case. A settlement type is left out only in front of
/// a name: «г. Абакан», «село Доброе», but not «Город без жестокости».
pub fn key(text: &str) -> SortKey {
    let whole: String = composed(text).collect();
    let mut key = SortKey {
        primary: Vec::new(),
        yo: Vec::new(),
        upper: Vec::new(),
        text: text.to_owned(),
    };

    let mut rest = name(&whole).unwrap_or(&whole);
    let mut gap = false;

    while let Some(c) = rest.chars().next() {
        let length = if c.is_ascii_digit() {
            rest.find(|c: char| !c.is_ascii_digit())
                .unwrap_or(rest.len())
        } else {
            c.len_utf8()
        };
        let (unit, after) = rest.split_at(length);
        rest = after;

        if !c.is_alphanumeric() {
            gap |= c.is_whitespace() || matches!(c, '-' | '\u{2010}'..='\u{2015}');
            continue;
        }

        if gap && !key.primary.is_empty() {
            key.primary.push(GAP);
        }

        gap = false;

        if c.is_ascii_digit() {
            key.push_number(unit.trim_start_matches('0'));
        } else {
            key.push_letter(c);
        }
    }

    key
}

impl SortKey {
    /// Longer numbers are greater, equally long ones go digit by digit.
    fn push_number(&mut self, digits: &str) {
        self.primary.push(NUMBER);
        self.primary
            .push(u32::try_from(digits.len()).unwrap_or(u32::MAX));
        self.primary.extend(digits.bytes().map(u32::from));
    }

    fn push_letter(&mut self, letter: char) {
        for lower in letter.to_lowercase() {
            let code = match lower {
                'ё' => CYRILLIC + u32::from('е'),
                '\u{400}'..='\u{52f}' => CYRILLIC + u32::from(lower),
                'a'..='z' | '\u{c0}'..='\u{24f}' => LATIN + u32::from(lower),
                _ => OTHER + u32::from(lower),
            };
            self.primary.push(code);
            self.yo.push(lower == 'ё');
            self.upper.push(letter != lower);
        }
    }
}

/// What follows the settlement types at the start of `text`, if that is a name.
fn name(text: &str) -> Option<&str> {
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let abbreviated = || ABBREVIATIONS.iter().find_map(|prefix| after(text, prefix));
    let spelled_out = || {
        let rest = TYPES.iter().find_map(|prefix| after(text, prefix))?;
        rest.starts_with(char::is_whitespace).then_some(rest)
    };

    let rest = abbreviated().or_else(spelled_out)?;
    let is_name = || {
        rest.chars()
            .find(|c| c.is_alphanumeric())
            .is_some_and(|c| !c.is_lowercase())
    };

    name(rest).or_else(|| is_name().then_some(rest))
}

/// What follows `prefix` in `text`, whatever the case and the dots of «ё».
fn after<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let mut rest = text.chars();
    for expected in prefix.chars() {
        let found = match rest.next()?.to_lowercase().next()? {
            'ё' => 'е',
            found => found,
        };
        if found != expected {
            return None;
        }
    }

    Some(rest.as_str())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert_eq, proptest};

    use super::key;

    fn assert_sorted(texts: &[&str]) {
        for pair in texts.windows(2) {
            assert!(key(pair[0]) < key(pair[1]), "{} < {}", pair[0], pair[1]);
        }
    }

    #[test]
    fn yo_goes_with_ye() {
        assert_sorted(&["Елец", "елка", "Ёлка", "Ёлкино", "Жуковский"]);
        assert_sorted(&["все", "всё", "Всё", "всего"]);
        assert_sorted(&["Ели", "Ели\u{306}", "Елка", "Е\u{308}лка"]);
    }

    #[test]
    fn numbers_go_by_value() {
        assert_sorted(&["город 9", "город 010", "город 10", "город 100", "город А"]);
        assert_sorted(&["1 город", "2 города", "10 городов", "Абакан", "Abakan"]);
        assert_sorted(&["18446744073709551615", "18446744073709551616"]);
    }

    #[test]
    fn settlement_types_do_not_count() {
        assert_sorted(&[
            "город Абакан",
            "г. Бийск",
            "пгт Вача",
            "с.Доброе",
            "Елец",
            "посёлок Заря",
            "г. п. «Калуга»",
            "ДЕРЕВНЯ Мга",
        ]);
        assert_sorted(&["Городец", "город Городище", "Село", "Сельцо"]);
    }

    #[test]
    fn a_title_keeps_its_first_word() {
        assert_sorted(&["Вместе", "Город без жестокости", "Дети"]);
    }

    #[test]
    fn quotes_and_punctuation_do_not_count() {
        assert_sorted(&[
            "«Азбука»",
            "Алтай",
            "„Белка“",
            "(Волга)",
            "\"Город друзей\"",
        ]);
    }

    #[test]
    fn words_go_one_by_one() {
        assert_sorted(&["Ростов", "Ростов Великий", "Ростов-на-Дону", "Ростовка"]);
    }

    proptest! {
        #[test]
        fn only_the_same_text_is_equal(a in "\\PC{0,8}", b in "\\PC{0,8}") {
            prop_assert_eq!(key(&a) == key(&b), a == b);
        }
    }
}
