//! Typography for running text, by the language in which the text is written.
//!
//! Editors type straight quotes, hyphens and plain spaces. Set as it is, such text leaves a
//! preposition at the end of a line and a number apart from its unit. This pass changes quotes,
//! dashes and spaces and nothing else: no letter and no digit, and a second pass changes nothing.
//! It is meant for text between tags, not for markup, addresses or code.

mod across;
mod english;
mod numbers;

use std::borrow::Cow;

use crate::lang::letter::is_letter;
use crate::lang::{Lang, quotes};

pub use across::across;
pub use english::english;

const NBSP: &str = "\u{a0}";

/// Prepositions, conjunctions and particles that must not end a line.
const SHORT: [&str; 21] = [
    "в", "и", "к", "о", "с", "у", "а", "я", "на", "не", "по", "до", "от", "за", "из",
    "об", "но", "во", "со", "ко", "ни",
];
/// Particles that must not begin a line.
const PARTICLES: [&str; 5] = ["же", "ли", "бы", "ж", "б"];
/// Abbreviations that stand before a name or a number.
const BEFORE_NAMES: [&str; 12] = [
    "г.",
    "с.",
    "д.",
    "п.",
    "им.",
    "гг.",
    "ул.",
    "пос.",
    "ст.",
    "стр.",
    "рис.",
    "табл.",
];
/// Ends of abbreviations that begin with «т.»: и т. д., и т. п., т. е., т. к., т. н., в т. ч.
const AFTER_T: [&str; 6] = ["д.", "п.", "е.", "к.", "н.", "ч."];
/// Words between a number and its unit; a full stop may follow.
const MULTIPLES: [&str; 4] = ["тыс", "млн", "млрд", "трлн"];
/// Signs that stand after a number as a unit does.
const UNIT_SIGNS: &str = "%‰°₽$€";
const OPENING: &[char] = &['«', '„', '“', '"', '(', '[', '{'];
const CLOSING: &[char] = &[
    '»', '“', '”', '"', ')', ']', '}', '.', ',', ';', ':', '!', '?', '…',
];

/// Sets `text` by the rules of the language that it is written in.
pub fn set(text: &str, lang: Lang) -> Cow<'_, str> {
    match lang {
        Lang::Ru => russian(text),
        Lang::En => english(text),
    }
}

/// Sets `text` by the rules of Russian typography:
///
/// - paired straight quotes become «ёлочки», nested ones „лапки“, unless a quote has no pair;
/// - a hyphen or two between spaces becomes «–», and so does one in a growing range: `2016-2017`, `5-7`;
/// - a number of five to seven digits before a word gets groups of three, and groups typed with
///   spaces are held together; what may be a code or a phone number stays;
/// - a plain single space becomes a no-break space before «–» and «—»; after «№», «§» and words
///   such as «в», «и», «не»; after «г.», «им.» and the like, but not where they end a date
///   («2017 г.»); before «же», «ли», «бы»; between a number and the word or sign after it; around
///   initials.
pub fn russian(text: &str) -> Cow<'_, str> {
    // Only these are ever changed, and many texts of a page are single words.
    if !text.bytes().any(|byte| matches!(byte, b' ' | b'"' | b'-')) {
        return Cow::Borrowed(text);
    }

    let quoted = quotes::russian(text);
    let pieces = pieces(&quoted);
    let words: Vec<Cow<'_, str>> =
        (0..pieces.len()).map(|i| set_word(&pieces, i)).collect();
    let set = joined(&pieces, &words, sticks);

    if set == text {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(set)
    }
}

/// The words with the spaces between them: narrow within a number, unbreakable where words stick together.
fn joined(
    pieces: &[(&str, &str)],
    words: &[Cow<'_, str>],
    sticks: fn(&str, &str, &str) -> bool,
) -> String {
    let word = |i: Option<usize>| {
        i.and_then(|i| words.get(i))
            .map_or("", |word| word.as_ref())
    };
    let mut set = String::with_capacity(words.iter().map(|word| word.len() + 2).sum());

    for (i, (gap, _)) in pieces.iter().enumerate() {
        let left = word(i.checked_sub(1));
        set.push_str(match *gap {
            " " | NBSP if numbers::within(pieces, i) => numbers::GROUP,
            " " if sticks(word(i.checked_sub(2)), left, word(Some(i))) => NBSP,
            gap => gap,
        });
        set.push_str(word(Some(i)));
    }

    set
}

/// Splits into pairs of white space and the word after it. The first space and the last word may
/// be empty.
fn pieces(text: &str) -> Vec<(&str, &str)> {
    let mut pieces = Vec::new();
    let mut rest = text;

    while !rest.is_empty() {
        let start = rest
            .find(|c: char| !c.is_whitespace())
            .unwrap_or(rest.len());
        let (gap, tail) = rest.split_at(start);
        let end = tail.find(char::is_whitespace).unwrap_or(tail.len());
        let (word, tail) = tail.split_at(end);
        pieces.push((gap, word));
        rest = tail;
    }

    pieces
}

/// The word of piece `i`, with dashes in place of hyphens and groups of digits where they are due.
fn set_word<'a>(pieces: &[(&'a str, &'a str)], i: usize) -> Cow<'a, str> {
    let (_, word) = pieces[i];
    if is_dash(pieces, i) {
        return Cow::Borrowed("–");
    }

    let before = i.checked_sub(1).map_or("", |i| pieces[i].1);
    let set = numbers::range(before, word).or_else(|| numbers::grouped(pieces, i));
    set.map_or(Cow::Borrowed(word), Cow::Owned)
}

/// Whether piece `i` is a hyphen or two that stand for a dash.
fn is_dash(pieces: &[(&str, &str)], i: usize) -> bool {
    let (gap, word) = pieces[i];
    let starts_line =
        gap.is_empty() || gap.contains(['\n', '\r', '\u{2028}', '\u{2029}']);
    matches!(word, "-" | "--") && !starts_line && i + 1 < pieces.len()
}

/// Whether a line must not break between `left` and `right`; `before` is the word before `left`.
fn sticks(before: &str, left: &str, right: &str) -> bool {
    let left = left.trim_start_matches(OPENING);
    matches!(right, "–" | "—")
        || matches!(left, "№" | "§" | "§§")
        || is_short(left)
        || PARTICLES.contains(&right.trim_end_matches(CLOSING))
        || abbreviation_sticks(before, left, right)
        || number_sticks(before, left, right)
        || initials_stick(left, right)
}

fn is_short(word: &str) -> bool {
    // Two Cyrillic letters take four bytes; most words need no lower-casing.
    word.len() <= 4
        && SHORT
            .iter()
            .any(|short| word.chars().flat_map(char::to_lowercase).eq(short.chars()))
}

fn abbreviation_sticks(before: &str, left: &str, right: &str) -> bool {
    match left {
        // «и т. д.», «т. е.»; what follows them is a new thought.
        "т." => AFTER_T.iter().any(|end| right.starts_with(end)),
        _ => BEFORE_NAMES.contains(&left) && before != "т." && !is_number(before),
    }
}

fn number_sticks(before: &str, left: &str, right: &str) -> bool {
    let counts = is_number(left)
        || (MULTIPLES.contains(&left.trim_end_matches('.')) && is_number(before));
    let is_unit = |c: char| is_letter(c) || UNIT_SIGNS.contains(c);
    counts && right.starts_with(is_unit) && !is_short(right)
}

/// A number, a range or a date: `9`, `24,5`, `2016–2017`, `+3`.
fn is_number(word: &str) -> bool {
    let word = word.trim_start_matches(OPENING);
    word.ends_with(|c: char| c.is_ascii_digit())
        && word
            .chars()
            .all(|c| c.is_ascii_digit() || ",.–-−+/×:≈~\u{202f}".contains(c))
}

/// «И. И. Иванов», «И.И. Иванов», «Иванов И. И.».
fn initials_stick(left: &str, right: &str) -> bool {
    let starts_name = || {
        let mut letters = left.chars();
        letters.next().is_some_and(char::is_uppercase)
            && letters.next().is_some_and(char::is_lowercase)
            && left.ends_with(char::is_alphabetic)
    };

    let ends_in_initials =
        || is_initials(right.trim_end_matches(|c| c != '.' && CLOSING.contains(&c)));
    // Few words have a full stop inside.
    (left.ends_with('.') && is_initials(left) && right.starts_with(char::is_uppercase))
        || (right.contains('.') && ends_in_initials() && starts_name())
}

fn is_initials(word: &str) -> bool {
    let mut chars = word.chars();
    let mut any = false;

    while let Some(letter) = chars.next() {
        if !letter.is_uppercase() || chars.next() != Some('.') {
            return false;
        }
        any = true;
    }

    any
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use proptest::prelude::{prop_assert_eq, proptest};

    use super::russian;

    /// Asserts with `_` for the no-break space.
    fn assert_set(text: &str, expected: &str) {
        assert_eq!(russian(text).replace('\u{a0}', "_"), expected);
    }

    #[test]
    fn dashes() {
        assert_set("Город - это люди", "Город_– это люди");
        assert_set("Город -- это люди", "Город_– это люди");
        assert_set("Город — это люди", "Город_— это люди");
        assert_set("- пункт\n - пункт", "- пункт\n - пункт");
        assert_set("ключ --help, кто-то, −5", "ключ --help, кто-то, −5");
        assert_set(" - после разметки", "_– после разметки");
    }

    #[test]
    fn ranges_of_years() {
        assert_set(
            "за 2016-2017 годы (2016-2017).",
            "за_2016–2017_годы (2016–2017).",
        );
        for text in [
            "2016-2017-01",
            "8-2016-2017",
            "2017-09",
            "2017-2016",
            "x/2016-2017/",
        ] {
            assert_set(text, text);
        }

        assert_set(
            "дети 5-7 лет, на 10-15%, 1,5-2 года",
            "дети 5–7_лет, на_10–15%, 1,5–2_года",
        );
        for text in [
            "тел. 22-33-44",
            "7-5",
            "05-07",
            "№_12-15",
            "5-летний",
            "1-2-3",
        ] {
            assert_set(&text.replace('_', "\u{a0}"), text);
        }
    }

    #[test]
    fn long_numbers_have_groups_and_codes_have_none() {
        for (text, expected) in [
            (
                "12 345 жителей и 1 234 567, всего",
                "12~345_жителей и_1~234~567, всего",
            ),
            (
                "15000 детей, 1234567 рублей",
                "15~000_детей, 1~234~567_рублей",
            ),
            (
                "в 2017 году, в 2016 293 участника",
                "в_2017_году, в_2016 293_участника",
            ),
            (
                "приказ 12345 от 5 мая, № 12345 есть",
                "приказ 12345 от_5_мая, №_12345_есть",
            ),
            (
                "101000 Москва, 101000, 8 800 555 35 35",
                "101000_Москва, 101000, 8 800 555 35 35",
            ),
            (
                "ОГРН 1027700132195, id 0012345 тут",
                "ОГРН 1027700132195, id 0012345_тут",
            ),
        ] {
            assert_eq!(
                russian(text)
                    .replace('\u{a0}', "_")
                    .replace('\u{202f}', "~"),
                expected
            );
        }
    }

    #[test]
    fn particles_do_not_begin_a_line() {
        assert_set("так же, знают ли бы", "так_же, знают_ли_бы");
    }

    #[test]
    fn short_words_do_not_end_a_line() {
        assert_set("В городе и на селе", "В_городе и_на_селе");
        assert_set("«О детях» не всё", "«О_детях» не_всё");
        assert_set("в\nгороде или  в  селе", "в\nгороде или  в  селе");
    }

    #[test]
    fn abbreviations_and_signs_keep_what_follows() {
        assert_set(
            "г. Абакан, школа им. Пушкина",
            "г._Абакан, школа им._Пушкина",
        );
        assert_set("школа № 5, § 3", "школа №_5, §_3");
        assert_set(
            "В 2017 г. Абакан и т. д. Далее, т. к.",
            "В_2017_г. Абакан и_т._д. Далее, т._к.",
        );

        assert_set("на ул. Мира, стр. 5", "на_ул._Мира, стр._5");
    }

    #[test]
    fn numbers_keep_their_units() {
        assert_set("9 месяцев, 15 тыс. детей", "9_месяцев, 15_тыс._детей");
        assert_set("на 24,5 млн руб. больше", "на_24,5_млн_руб. больше");
        assert_set("12 345 (на 5 %)", "12\u{202f}345 (на_5_%)");
        assert_set("с 9 до 18 часов", "с_9 до_18_часов");
        assert_set("в 2017, затем", "в_2017, затем");
        let grouped = "12\u{202f}345 чел.";
        assert_set(grouped, "12\u{202f}345_чел.");
    }

    #[test]
    fn initials_keep_together() {
        assert_set("А. С. Пушкин и Л.Н. Толстой", "А._С._Пушкин и_Л.Н._Толстой");
        assert_set("по Иванову И. И., затем", "по_Иванову_И._И., затем");
    }

    #[test]
    fn all_at_once() {
        assert_set(
            r#"Форум "Города для детей" - с 2010 г. в "Фонде "Дети"""#,
            "Форум «Города для детей»_– с_2010_г. в_«Фонде „Дети“»",
        );
    }

    #[test]
    fn text_that_is_right_is_borrowed() {
        assert!(matches!(russian("Ранняя помощь"), Cow::Borrowed(_)));
        assert!(matches!(russian("в\u{a0}городе"), Cow::Borrowed(_)));
    }

    const MESSY: &str = r#"([ \n\u{a0}"«»„“().,-]|--| - |[а-вА-ВгиИсз]|[012]{1,6}|2016-2017|г\.|т\. д\.|№|млн|–|—){0,30}|\PC{0,40}|(?s:.{0,20})"#;

    proptest! {
        #[test]
        fn a_second_pass_changes_nothing(text in MESSY) {
            let once = russian(&text).into_owned();
            prop_assert_eq!(russian(&once), once.as_str());
        }

        #[test]
        fn letters_and_digits_survive(text in MESSY) {
            let kept = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
            prop_assert_eq!(kept(&russian(&text)), kept(&text));
        }
    }
}
