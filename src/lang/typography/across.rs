//! Typography of a sentence that is cut into parts by markup.
//!
//! A quote may open before `**` and close after it, and a preposition may be the last word before a link. So the parts
//! are set as one text, and the result is cut where the parts end.

use std::borrow::Cow;

use super::set;
use crate::lang::Lang;
use crate::lang::letter::is_letter_or_digit;

/// The parts of one sentence or paragraph, set together; `None` if nothing changes.
pub fn across(parts: &[&str], lang: Lang) -> Option<Vec<String>> {
    let whole = parts.concat();
    match set(&whole, lang) {
        Cow::Borrowed(_) => None,
        Cow::Owned(better) => cut(parts, &whole, &better),
    }
}

/// Cuts `new` where the parts of `old` end. Typography puts one sign in the place of another or of two hyphens, or adds a
/// narrow space before a digit; should anything else differ, the text stays as it was.
fn cut(parts: &[&str], old: &str, new: &str) -> Option<Vec<String>> {
    let mut cut: Vec<String> = parts
        .iter()
        .map(|part| String::with_capacity(part.len() + 8))
        .collect();

    let (mut part, mut end) = (0, parts.first()?.len());
    let mut was = old.char_indices().peekable();

    for sign in new.chars() {
        let (at, c) = *was.peek()?;
        while at >= end {
            part += 1;
            end += parts.get(part)?.len();
        }

        cut.get_mut(part)?.push(sign);

        // An added space: the digit after it is still to come.
        if c != sign && sign == '\u{202f}' && c.is_ascii_digit() {
            continue;
        }
        if c != sign && is_letter_or_digit(c) {
            return None;
        }

        was.next();
        if c == '-' && sign == '–' {
            was.next_if(|(_, c)| *c == '-');
        }
    }

    was.peek().is_none().then_some(cut)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert_eq, proptest};

    use super::super::russian;
    use super::across;
    use crate::lang::Lang;

    fn ru(parts: &[&str]) -> String {
        let set = across(parts, Lang::Ru);
        let parts =
            set.unwrap_or_else(|| parts.iter().map(|part| (*part).to_owned()).collect());

        parts
            .join("|")
            .replace('\u{a0}', "_")
            .replace('\u{202f}', "~")
    }

    #[test]
    fn a_sentence_is_set_across_markup() {
        assert_eq!(
            ru(&["акция \"", "Двор", "\" - в ", "Ёлкино"]),
            "акция «|Двор|»_– в_|Ёлкино"
        );
        assert_eq!(
            ru(&["всего ", "15000", " детей -", "- и ", ""]),
            "всего |15~000|_детей_–| и_|"
        );
        assert_eq!(ru(&["", "нет", ""]), "|нет|");
    }

    proptest! {
        #[test]
        fn the_parts_add_up_to_the_whole(parts in proptest::collection::vec("([ \"«»().,-]|--| - |[а-вА-Ви]|[0-9]{1,5}|№){0,8}", 1..6)) {
            let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
            let set = across(&parts, Lang::Ru);
            let set = set.map_or_else(|| parts.concat(), |set| set.concat());
            let whole = parts.concat();
            prop_assert_eq!(set, russian(&whole).into_owned());
        }
    }
}
