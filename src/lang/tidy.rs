//! Typography that an editor wants to see in the file itself.
//!
//! [`super::typography`] sets a text for a page, with special spaces that look like plain ones in a file and so would be
//! hard to keep there. This pass changes only what an editor can see: quotes, dashes, the ellipsis, and superfluous
//! spaces. Like there, no letter and no digit changes.

use std::ops::Range;

use super::{Lang, quotes};

/// A replacement of characters of a text; the range counts characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replacement {
    /// What goes.
    pub range: Range<usize>,
    /// What comes.
    pub with: String,
}

/// The replacements for a text of that language, in order and without overlaps:
///
/// - in Russian, paired straight quotes become «ёлочки» and „лапки“, a hyphen or two between spaces «–», and so a hyphen
///   between two years;
/// - three full stops become «…»;
/// - several spaces between words of a line become one.
pub fn changes(text: &[char], lang: Lang) -> Vec<Replacement> {
    let mut found = Vec::new();
    if lang == Lang::Ru {
        found.extend(quotes_of(text));
        found.extend(dashes(text));
        found.extend(years(text));
    }

    found.extend(ellipses(text));
    found.extend(blanks(text));
    found.sort_by_key(|change| change.range.start);

    // Where two overlap, the one that begins first wins.
    let mut end = 0;
    found.retain(|change| {
        let free = change.range.start >= end;
        end = if free { change.range.end } else { end };
        free
    });

    found
}

fn quotes_of(text: &[char]) -> Vec<Replacement> {
    if !text.contains(&'"') {
        return Vec::new();
    }

    let before: String = text.iter().collect();
    let after = quotes::russian(&before);
    let pairs = text.iter().zip(after.chars()).enumerate();

    pairs
        .filter(|(_, (old, new))| *old != new)
        .map(|(at, (_, new))| change(at..at + 1, &new.to_string()))
        .collect()
}

fn dashes(text: &[char]) -> Vec<Replacement> {
    let mut found = Vec::new();
    let mut line = 0;

    for at in 0..text.len() {
        if is_break(text[at]) {
            line = at + 1;
            continue;
        }

        let starts = text[at] == '-' && at > line && is_blank(text[at - 1]);
        let width = 1 + usize::from(text.get(at + 1) == Some(&'-'));
        let ends = text
            .get(at + width)
            .is_some_and(|c| is_blank(*c) || is_break(*c));
        let within = text[line..at].iter().any(|c| !is_blank(*c))
            && text[at + width.min(text.len() - at)..]
                .iter()
                .any(|c| !c.is_whitespace());

        if starts && ends && within {
            found.push(change(at..at + width, "–"));
        }
    }

    found
}

/// `2016-2017` as a word of its own.
fn years(text: &[char]) -> Vec<Replacement> {
    let year = |at: usize| {
        let digits = text.get(at..at + 4)?;
        let fits =
            matches!(digits[0], '1' | '2') && digits.iter().all(char::is_ascii_digit);
        fits.then(|| digits.iter().collect::<String>())
    };

    let is_edge = |c: Option<&char>| {
        c.is_none_or(|c| !c.is_alphanumeric() && !"-–—/_.:=&?#+@%".contains(*c))
    };
    let ends = |at: usize| {
        let after = text.get(at);
        let stop = after.is_some_and(|c| ".:?".contains(*c))
            && text.get(at + 1).is_none_or(|c| c.is_whitespace());
        is_edge(after) || stop
    };

    (4..text.len().saturating_sub(4))
        .filter(|at| text[*at] == '-' && ends(at + 5) && is_edge(at.checked_sub(5).and_then(|before| text.get(before))))
        .filter(|at| matches!((year(at - 4), year(at + 1)), (Some(from), Some(to)) if from < to))
        .map(|at| change(at..at + 1, "–"))
        .collect()
}

fn ellipses(text: &[char]) -> Vec<Replacement> {
    let free = |c: Option<&char>| c.is_none_or(|c| !matches!(c, '.' | '/' | '\\' | '…'));
    (0..text.len().saturating_sub(2))
        .filter(|at| text[*at..*at + 3] == ['.', '.', '.'])
        .filter(|at| {
            free(at.checked_sub(1).and_then(|before| text.get(before)))
                && free(text.get(at + 3))
        })
        .map(|at| change(at..at + 3, "…"))
        .collect()
}

fn blanks(text: &[char]) -> Vec<Replacement> {
    let mut found = Vec::new();
    let mut at = 0;

    while at < text.len() {
        let run = text[at..].iter().take_while(|c| **c == ' ').count();
        let inside = at > 0
            && text.get(at + run).is_some_and(|c| !c.is_whitespace())
            && !text[at - 1].is_whitespace();

        if run > 1 && inside {
            found.push(change(at..at + run, " "));
        }

        at += run.max(1);
    }

    found
}

fn change(range: Range<usize>, with: &str) -> Replacement {
    Replacement { range, with: with.to_owned() }
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() && !is_break(c)
}

fn is_break(c: char) -> bool {
    matches!(
        c,
        '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{85}' | '\u{b}' | '\u{c}'
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert_eq, proptest};

    use super::{Lang, changes};

    fn tidy(text: &str, lang: Lang) -> String {
        let chars: Vec<char> = text.chars().collect();
        let mut set = String::new();
        let mut at = 0;

        for change in changes(&chars, lang) {
            set.extend(&chars[at..change.range.start]);
            set += &change.with;
            at = change.range.end;
        }

        set.extend(&chars[at..]);
        set
    }

    #[test]
    fn quotes_dashes_dots_and_blanks() {
        for (text, expected) in [
            (r#"Форум "Дети" - это  люди..."#, "Форум «Дети» – это люди…"),
            (
                "за 2016-2017 годы (2016-2017).",
                "за 2016–2017 годы (2016–2017).",
            ),
            ("слово -- слово", "слово – слово"),
            ("слово -\nслово", "слово –\nслово"),
            (r#""Фонд "Дети"""#, "«Фонд „Дети“»"),
        ] {
            assert_eq!(tidy(text, Lang::Ru), expected);
        }
    }

    #[test]
    fn what_is_no_running_text_stays() {
        for text in [
            "- пункт\n  - пункт",
            "кто-то, ключ --help, 8-800-2016-2017",
            "https://example.org/2016-2017/../../c",
            "2017-2016 и 2017-09-16",
            "экран 15\" шириной",
            "....",
            "  отступ\n    ещё",
            "слово -",
        ] {
            assert_eq!(tidy(text, Lang::Ru), text);
        }
    }

    #[test]
    fn english_keeps_its_quotes_and_hyphens() {
        assert_eq!(
            tidy("The \"Forum\" - 2016-2017  and so on...", Lang::En),
            "The \"Forum\" - 2016-2017 and so on…"
        );
    }

    const MESSY: &str = r#"([ \n\u{a0}"«»„“().,-]|--| - |\.\.\.|[а-вгиз]|[012]{1,4}|2016-2017|–|—){0,30}|\PC{0,40}"#;

    proptest! {
        #[test]
        fn letters_and_digits_survive_and_a_few_passes_end_it(text in MESSY) {
            let kept = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
            let mut set = tidy(&text, Lang::Ru);
            prop_assert_eq!(kept(&set), kept(&text));
            for _ in 0..4 {
                set = tidy(&set, Lang::Ru);
            }
            prop_assert_eq!(tidy(&set, Lang::Ru), set);
        }
    }
}
