//! Comparing and cutting plain text.
//!
//! Editors write «е» for «ё», mistype identifiers, and paste the same description into two
//! records; file systems and office programs hand over decomposed letters. Checks, messages and
//! page descriptions all need the same idea of when two texts are the same.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

use crate::lang::letter::{composed, is_letter_or_digit, push_lower};
use crate::lang::slug::slug;

/// Lower case with «ё» as «е»: the form in which texts are compared.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in composed(text) {
        match c {
            'ё' | 'Ё' => folded.push('е'),
            _ => push_lower(&mut folded, c),
        }
    }

    folded
}

/// The text as the beginning of a sentence: a note of a record may begin either way, because it may also follow a dash.
/// An address keeps its small letter.
pub fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let is_address = text
        .split_whitespace()
        .next()
        .is_some_and(|word| word.trim_end_matches('.').contains('.'));

    match letters.next() {
        Some(first) if !is_address => first.to_uppercase().chain(letters).collect(),
        _ => text.to_owned(),
    }
}

/// The candidate that `needle` was probably meant to be, or `None` when none is near.
///
/// Nearness is the Damerau–Levenshtein distance of the folded texts: one mistake in a word of 2 to
/// 4 letters, two up to 7, three in anything longer. When nothing is near, the transliterations
/// are compared in the same way, so that «абакан» finds `abakan`. Among equally near candidates
/// the first in code point order wins, whatever order they come in.
pub fn nearest<'a>(
    needle: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let candidates: Vec<&str> = candidates.into_iter().collect();
    nearest_by(needle, &candidates, fold)
        .or_else(|| nearest_by(needle, &candidates, slug))
}

/// The nearest candidate, if all are compared in one form.
fn nearest_by<'a>(
    needle: &str,
    candidates: &[&'a str],
    form: fn(&str) -> String,
) -> Option<&'a str> {
    let needle = form(needle);
    let length = needle.chars().count();

    if length == 0 {
        return None;
    }

    let limit = ((length + 1) / 3).min(3);
    candidates
        .iter()
        .map(|&candidate| {
            let distance = strsim::damerau_levenshtein(&needle, &form(candidate));
            (distance, candidate)
        })
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, candidate)| candidate)
}

/// `text` on one line and in at most `max_chars` characters, for `<meta name="description">`.
///
/// Runs of white space become one space. What does not fit is cut after a whole word and «…» is
/// added; a first word that is too long by itself is cut inside.
pub fn truncate_words(text: &str, max_chars: usize) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let line = words.join(" ");

    if line.chars().count() <= max_chars {
        return line;
    }

    // One character is for the «…».
    let Some(room) = max_chars.checked_sub(1) else {
        return String::new();
    };

    let mut kept = String::new();
    let mut used = 0;

    for word in words {
        let gap = if kept.is_empty() { "" } else { " " };
        used += gap.len() + word.chars().count();

        if used > room {
            break;
        }

        kept.push_str(gap);
        kept.push_str(word);
    }

    let end = kept.trim_end_matches(dangling).len();
    kept.truncate(end);

    if kept.is_empty() {
        kept = line.chars().take(room).collect();
    }

    kept.push('…');
    kept
}

/// Whether `c` looks wrong before the «…» of a cut text.
fn dangling(c: char) -> bool {
    c.is_whitespace() || ".,;:-–—…(«„№".contains(c)
}

/// A text prepared for comparison with many others: the hashes of its runs of three words (w-shingling), sorted.
///
/// Comparing every pair of descriptions is quadratic, so each comparison should be cheap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shingles(Vec<u64>);

impl Shingles {
    /// Takes the words of the folded text; a text of one or two words is a single shingle.
    pub fn new(text: &str) -> Self {
        let folded = fold(text);
        let words: Vec<&str> = folded
            .split(|c: char| !is_letter_or_digit(c))
            .filter(|word| !word.is_empty())
            .collect();
        let words: Vec<u64> = words.into_iter().map(hash).collect();

        // `windows` of nothing would panic.
        let width = words.len().clamp(1, 3);
        let mut hashes: Vec<u64> = words.windows(width).map(run).collect();
        hashes.sort_unstable();
        hashes.dedup();

        Self(hashes)
    }

    /// Half of the shingles and one more. Two texts whose [`similarity`](Self::similarity) is a half or more share at
    /// least one of them (prefix filtering), so texts that share none need no comparison.
    pub fn witnesses(&self) -> &[u64] {
        &self.0[..(self.0.len() / 2 + 1).min(self.0.len())]
    }

    /// The Jaccard index: the share of shingles in common, 0 to 1. Nothing is similar to an empty
    /// text.
    pub fn similarity(&self, other: &Self) -> f64 {
        let common = self
            .0
            .iter()
            .filter(|hash| other.0.binary_search(hash).is_ok())
            .count();
        let all = self.0.len() + other.0.len() - common;

        if all == 0 {
            0.0
        } else {
            common as f64 / all as f64
        }
    }
}

fn hash(word: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    word.hash(&mut hasher);
    hasher.finish()
}

/// One number for a run of words, which depends on their order: multiplicative hashing by the golden ratio.
fn run(words: &[u64]) -> u64 {
    words.iter().fold(0, |run, word| {
        (run ^ word)
            .wrapping_mul(0x9E37_79B9_7F4A_7C15)
            .rotate_left(29)
    })
}

/// How much two texts have in common, 0 to 1: see [`Shingles::similarity`]. To compare many texts
/// with one another, keep their [`Shingles`].
pub fn similarity(a: &str, b: &str) -> f64 {
    Shingles::new(a).similarity(&Shingles::new(b))
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_note_may_begin_a_sentence() {
        assert_eq!(super::sentence("посчитаны люди"), "Посчитаны люди");
        assert_eq!(super::sentence("Посчитаны"), "Посчитаны");
        assert_eq!(
            super::sentence("в документе – «1,5 тыс.»"),
            "В документе – «1,5 тыс.»"
        );

        assert_eq!(
            super::sentence("ya-roditel.ru пишет"),
            "ya-roditel.ru пишет"
        );
        assert_eq!(super::sentence("«да»"), "«да»");
        assert_eq!(super::sentence(""), "");
    }

    use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

    use super::{fold, nearest, similarity, truncate_words};

    #[test]
    fn folds_case_and_yo() {
        assert_eq!(fold("Орёл и ЁЛКА"), "орел и елка");
        assert_eq!(fold("Оре\u{308}л"), "орел");
        assert_eq!(fold("Бии\u{306}ск"), "бийск");
    }

    const CITIES: [&str; 3] = ["abakan", "angarsk", "kansk"];

    #[test]
    fn nearest_forgives_typing_mistakes() {
        assert_eq!(nearest("abakn", CITIES), Some("abakan"));
        assert_eq!(nearest("baakan", CITIES), Some("abakan"));
        assert_eq!(nearest("орел", ["Орёл", "Орск"]), Some("Орёл"));
    }

    #[test]
    fn nearest_compares_transliterations() {
        assert_eq!(nearest("Абакан", CITIES), Some("abakan"));
    }

    #[test]
    fn nearest_may_be_none() {
        assert_eq!(nearest("vologda", CITIES), None);
        assert_eq!(nearest("", CITIES), None);
    }

    #[test]
    fn ties_do_not_depend_on_order() {
        assert_eq!(nearest("год", ["ход", "код"]), Some("код"));
        assert_eq!(nearest("год", ["код", "ход"]), Some("код"));
    }

    #[test]
    fn cuts_after_a_word() {
        assert_eq!(
            truncate_words("Служба ранней\n помощи", 30),
            "Служба ранней помощи"
        );
        assert_eq!(truncate_words("Служба ранней помощи", 15), "Служба ранней…");
        assert_eq!(truncate_words("Служба – это ранняя помощь", 9), "Служба…");
        assert_eq!(truncate_words("Достопримечательность", 6), "Досто…");
        assert_eq!(truncate_words("Служба", 0), "");
    }

    #[test]
    fn sees_near_duplicates() {
        let a = "В городе открыта служба ранней помощи семьям.";
        let b = "в городе открыта «Служба ранней помощи» семьям";
        assert!((similarity(a, b) - 1.0).abs() < 1e-9);
        assert!(similarity(a, "В городе открыта школа") > 0.1);
        assert!(similarity(a, "Совсем другой текст о другом") < 1e-9);
        assert!(similarity("", "") < 1e-9);
        assert!((similarity("Город", "город") - 1.0).abs() < 1e-9);
    }

    proptest! {
        #[test]
        fn fold_is_idempotent(text in "\\PC*") {
            prop_assert_eq!(fold(&fold(&text)), fold(&text));
        }

        #[test]
        fn truncated_text_fits(text in "[а-я .,\n]{0,60}", max in 0usize..40) {
            prop_assert!(truncate_words(&text, max).chars().count() <= max);
        }

        #[test]
        fn similarity_is_a_symmetric_share(a in "[аб]{1,2}( [аб]{1,2}){0,6}",
                                           b in "[аб]{1,2}( [аб]{1,2}){0,6}") {
            let share = similarity(&a, &b);
            prop_assert!((0.0..=1.0).contains(&share));
            prop_assert!((share - similarity(&b, &a)).abs() < 1e-9);
            prop_assert!((similarity(&a, &a) - 1.0).abs() < 1e-9);
        }

        #[test]
        fn the_same_word_is_nearest(word in "[а-яё]{1,12}") {
            prop_assert_eq!(nearest(&word, [word.as_str()]), Some(word.as_str()));
        }
    }
}
