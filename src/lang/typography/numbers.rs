//! Ranges and groups of digits.
//!
//! A digit may be part of a year, a code, a phone number or a date as well as of a quantity. A wrong space in a code is
//! worse than none in a number, so only clear quantities are changed.

use super::{CLOSING, OPENING, SHORT, SpacedWord, word_before};

/// The space between groups of three digits; no line breaks there.
pub(super) const GROUP: &str = "\u{202f}";
/// Words after which digits are a name.
const NAMES: [&str; 8] = ["№", "§", "§§", "код", "индекс", "номер", "тел.", "телефон"];
/// Longest run of groups: 999 999 999 999.
const GROUPS: usize = 4;

/// `5-7` and `2016-2017` with a dash, if the word is a growing range and nothing more; `before` is the word before.
pub(super) fn range(before: &str, word: &str) -> Option<String> {
    let (from, to) = word.split_once('-')?;
    let first = RangeEnd::of(from.trim_start_matches(OPENING))?;
    let last = RangeEnd::of(to.trim_end_matches(CLOSING).trim_end_matches('%'))?;

    let names = NAMES.contains(&before.trim_start_matches(OPENING));
    let grows = first.is_year == last.is_year && first.thousandths < last.thousandths;
    (grows && (first.is_year || !names)).then(|| format!("{from}–{to}"))
}

/// An end of a range: a year, or a number of at most three digits.
struct RangeEnd {
    is_year: bool,
    thousandths: u32,
}

impl RangeEnd {
    fn of(text: &str) -> Option<Self> {
        let (whole, fraction) = text.split_once(',').unwrap_or((text, ""));
        let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());

        if whole.is_empty()
            || !digits(whole)
            || !digits(fraction)
            || fraction.len() > 3
            || text.ends_with(',')
        {
            return None;
        }

        let year =
            whole.len() == 4 && whole.starts_with(['1', '2']) && fraction.is_empty();
        if !year && (whole.len() > 3 || (whole.starts_with('0') && whole.len() > 1)) {
            return None;
        }

        let thousandths = format!("{whole}{fraction:0<3}").parse().ok()?;
        Some(Self { is_year: year, thousandths })
    }
}

/// Word `i` with groups of three, if it is a quantity of five to seven digits: a word of small letters or a unit sign
/// follows, and what precedes it does not make it a name.
pub(super) fn grouped(pieces: &[SpacedWord], i: usize) -> Option<String> {
    let word = pieces[i].word;
    let digits = word.trim_start_matches(OPENING);

    if !(5..=7).contains(&digits.len()) || !is_digits(digits) || digits.starts_with('0') {
        return None;
    }

    let before = word_before(pieces, i);
    let SpacedWord { gap, word: after } = pieces.get(i + 1)?;
    let quantity = after.starts_with(|c: char| c.is_lowercase() || "%‰₽".contains(c))
        && !SHORT.contains(after);
    let names =
        NAMES.contains(&before.trim_start_matches(OPENING).to_lowercase().as_str());

    if !is_space(gap)
        || !quantity
        || names
        || before.ends_with(|c: char| c.is_ascii_digit())
    {
        return None;
    }

    let mut set = word[..word.len() - digits.len()].to_owned();
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            set.push_str(GROUP);
        }
        set.push(digit);
    }

    Some(set)
}

/// Whether the space before piece `i` stands between two groups of one number: `12 345`.
pub(super) fn within(pieces: &[SpacedWord], i: usize) -> bool {
    let linked = |i: usize| {
        i > 0
            && i < pieces.len()
            && is_space(pieces[i].gap)
            && starts_digits(pieces[i].word)
    };

    if i == 0 || !linked(i) || !ends_digits(pieces[i - 1].word) {
        return false;
    }

    // All groups around this space.
    let mut first = i - 1;
    while linked(first) && ends_digits(pieces[first - 1].word) {
        first -= 1;
    }

    let mut last = i;
    while ends_digits(pieces[last].word) && linked(last + 1) {
        last += 1;
    }

    let head = pieces[first]
        .word
        .trim_start_matches(OPENING)
        .trim_start_matches(['+', '−', '~', '≈']);
    let begins =
        (1..=3).contains(&head.len()) && is_digits(head) && !head.starts_with('0');
    let middle =
        (first + 1..last).all(|i| pieces[i].word.len() == 3 && is_digits(pieces[i].word));
    let before = word_before(pieces, first).trim_start_matches(OPENING);

    begins
        && middle
        && last - first < GROUPS
        && ends_number(pieces[last].word)
        && !NAMES.contains(&before)
}

/// Three digits, perhaps with decimals and closing signs: `345`, `345,6`, `345).`.
fn ends_number(word: &str) -> bool {
    let word = word.trim_end_matches(CLOSING).trim_end_matches('%');
    let (whole, fraction) = word.split_once(',').unwrap_or((word, "0"));
    whole.len() == 3 && is_digits(whole) && is_digits(fraction)
}

fn is_space(gap: &str) -> bool {
    matches!(gap, " " | "\u{a0}" | GROUP)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

fn starts_digits(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

fn ends_digits(text: &str) -> bool {
    text.ends_with(|c: char| c.is_ascii_digit())
}
