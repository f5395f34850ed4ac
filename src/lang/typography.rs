//! Typography for running text, by the language in which the text is written.
//!
//! Editors type straight quotes, hyphens and plain spaces. Set as typed, a line may end with a
//! preposition, and a number may part from its unit. This pass changes quotes, dashes and spaces,
//! but no letter and no digit, and a second pass changes nothing. It is meant for text between
//! tags, not for markup, addresses or code.

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

/// White space and the word after it. The first space and the last word of a text may be empty.
#[derive(Clone, Copy)]
struct SpacedWord<'a> {
    gap: &'a str,
    word: &'a str,
}

/// The words with the spaces between them: narrow within a number, unbreakable where words stick together.
fn joined(
    pieces: &[SpacedWord],
    words: &[Cow<'_, str>],
    sticks: fn(&str, &str, &str) -> bool,
) -> String {
    let word = |i: Option<usize>| {
        i.and_then(|i| words.get(i))
            .map_or("", |word| word.as_ref())
    };
    let mut set = String::with_capacity(words.iter().map(|word| word.len() + 2).sum());

    for (i, piece) in pieces.iter().enumerate() {
        let left = word(i.checked_sub(1));
        set.push_str(match piece.gap {
            " " | NBSP if numbers::within(pieces, i) => numbers::GROUP,
            " " if sticks(word(i.checked_sub(2)), left, word(Some(i))) => NBSP,
            gap => gap,
        });
        set.push_str(word(Some(i)));
    }

    set
}

/// Splits a text into its words.
fn pieces(text: &str) -> Vec<SpacedWord<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;

    while !rest.is_empty() {
        let start = rest
            .find(|c: char| !c.is_whitespace())
            .unwrap_or(rest.len());
        let (gap, tail) = rest.split_at(start);
        let end = tail.find(char::is_whitespace).unwrap_or(tail.len());
        let (word, tail) = tail.split_at(end);

        pieces.push(SpacedWord { gap, word });
        rest = tail;
    }

    pieces
}

/// The word of piece `i`, with dashes in place of hyphens and groups of digits where they are due.
fn set_word<'a>(pieces: &[SpacedWord<'a>], i: usize) -> Cow<'a, str> {
    let word = pieces[i].word;
    if is_dash(pieces, i) {
        return Cow::Borrowed("–");
    }

    let before = word_before(pieces, i);
    let set = numbers::range(before, word).or_else(|| numbers::grouped(pieces, i));

    set.map_or(Cow::Borrowed(word), Cow::Owned)
}

/// The word before piece `i`; empty for the first one.
fn word_before<'a>(pieces: &[SpacedWord<'a>], i: usize) -> &'a str {
    i.checked_sub(1).map_or("", |before| pieces[before].word)
}

/// Whether piece `i` is a hyphen or two that stand for a dash.
fn is_dash(pieces: &[SpacedWord], i: usize) -> bool {
    let SpacedWord { gap, word } = pieces[i];
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

    // The cheap questions first: few words have a full stop inside.
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
mod tests;
