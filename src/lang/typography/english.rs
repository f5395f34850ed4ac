//! English typography: curly quotes and apostrophes, dashes, spaces that hold.

use std::borrow::Cow;

use super::{OPENING, initials_stick, is_dash, joined, numbers, pieces, word_before};

/// Abbreviations that stand before a name or a number.
const BEFORE_NAMES: [&str; 9] = [
    "No.", "p.", "pp.", "Mr.", "Mrs.", "Ms.", "Dr.", "St.", "vol.",
];

/// Sets `text` by the rules of English typography: “double” and ‘single’ quotes where they find their pairs, apostrophes,
/// a dash for a hyphen between spaces and in a growing range, and no break after «No.» and the like.
pub fn english(text: &str) -> Cow<'_, str> {
    let quoted = quotes(text);
    let pieces = pieces(&quoted);
    let words: Vec<Cow<'_, str>> = (0..pieces.len())
        .map(|i| {
            let word = pieces[i].word;
            if is_dash(&pieces, i) {
                return Cow::Borrowed("–");
            }

            let range = numbers::range(word_before(&pieces, i), word);
            range.map_or(Cow::Borrowed(word), Cow::Owned)
        })
        .collect();

    let set = joined(&pieces, &words, sticks);

    if set == text {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(set)
    }
}

fn sticks(_: &str, left: &str, right: &str) -> bool {
    let left = left.trim_start_matches(OPENING);
    matches!(right, "–" | "—")
        || matches!(left, "№" | "§" | "§§")
        || BEFORE_NAMES.contains(&left)
        || initials_stick(left, right)
}

/// Curly quotes. Double ones change only if all find their pairs; a single one after a letter or a digit is an apostrophe.
fn quotes(text: &str) -> Cow<'_, str> {
    if !text.contains(['"', '\'']) {
        return Cow::Borrowed(text);
    }

    let doubles = double_quotes(text);
    let text = doubles.as_deref().unwrap_or(text);
    let mut set = String::with_capacity(text.len() + 8);
    let mut before = None;
    let mut rest = text.chars().peekable();

    while let Some(c) = rest.next() {
        let opens = before
            .is_none_or(|b: char| b.is_whitespace() || "([{“–—/".contains(b))
            && rest.peek().is_some_and(|next| next.is_alphabetic());
        set.push(match c {
            '\'' if opens => '‘',
            '\'' if before.is_some_and(|b: char| !b.is_whitespace()) => '’',
            c => c,
        });
        before = Some(c);
    }

    Cow::Owned(set)
}

/// Curly double quotes; `None` unless each finds its pair.
fn double_quotes(text: &str) -> Option<String> {
    let mut set = String::with_capacity(text.len() + 8);
    let mut open = false;
    let mut before = None;

    for c in text.chars() {
        let begins =
            before.is_none_or(|b: char| b.is_whitespace() || "([{–—/'‘’".contains(b));
        match c {
            '"' if begins == open => return None,
            '"' => {
                set.push(if open { '”' } else { '“' });
                open = !open;
            }
            c => set.push(c),
        }

        before = Some(c);
    }

    (!open).then_some(set)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert_eq, proptest};

    use super::english;

    #[test]
    fn english_text_is_set() {
        for (text, set) in [
            (
                "\"City\" - the town's 'own' idea",
                "“City”_– the town’s ‘own’ idea",
            ),
            (
                "a 15\" screen and a \"word\"",
                "a 15\" screen and a \"word\"",
            ),
            (
                "(\"So it is\"), 2016-2017, 5-7 years",
                "(“So it is”), 2016–2017, 5–7 years",
            ),
            (
                "an apostrophe in quotes: \"'\"",
                "an apostrophe in quotes: \"’\"",
            ),
            ("No. 5, Dr. A. Smith", "No._5, Dr._A._Smith"),
        ] {
            assert_eq!(english(text).replace('\u{a0}', "_"), set);
        }
    }

    proptest! {
        #[test]
        fn english_is_idempotent(text in "([ \"'().,-]|--| - |[a-dI]|[012]{1,4}|No\\.){0,30}") {
            let once = english(&text).into_owned();
            prop_assert_eq!(english(&once), once.as_str());
            let kept = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
            prop_assert_eq!(kept(&once), kept(&text));
        }
    }
}
