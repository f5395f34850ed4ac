//! N420: a number in prose that is a figure of the same edition, and might cite it.
//!
//! A hint that is wrong teaches editors to ignore hints. So the number must equal the figure, stand right before the word
//! for what the figure counts, and the sentence must name the part where the figure is of a part. Small numbers are left
//! alone: they are often equal by chance.

use std::ops::Range;

use rust_decimal::Decimal;

use super::keys::figure_key;
use crate::model::{Site, figure_label};
use crate::schema::Figure;

/// Numbers below this are not looked at.
const LEAST: u32 = 10;

/// A figure that prose may repeat.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct KnownFigure {
    value: Decimal,
    /// The word for what it counts, in all its forms.
    words: Vec<String>,
    /// Beginnings of the words that name the part that it is of; none for the whole.
    part: Option<Vec<String>>,
    /// Its key.
    pub(super) key: String,
    /// What it is.
    pub(super) label: String,
}

/// The figures of an edition.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct KnownFigures(Vec<KnownFigure>);

impl KnownFigures {
    /// Those that a number in prose can be recognised as.
    pub(super) fn of(site: &Site, edition: &str) -> Self {
        Self(
            site.figures_of_edition(edition)
                .filter_map(|figure| known(site, figure))
                .collect(),
        )
    }

    /// Places of numbers in a text that are figures.
    pub(super) fn hints(&self, text: &str) -> Vec<(Range<usize>, &KnownFigure)> {
        numbers(text)
            .filter_map(|(range, value)| {
                let figure = self.meant(text, &range, value)?;
                Some((range, figure))
            })
            .collect()
    }

    /// The figure that a number of a text is.
    fn meant(
        &self,
        text: &str,
        range: &Range<usize>,
        value: Decimal,
    ) -> Option<&KnownFigure> {
        let mut equal = self
            .0
            .iter()
            .filter(|figure| figure.value == value)
            .peekable();
        // Most numbers are no figure: then the words around them need not be looked at.
        equal.peek()?;

        let word = next_word(&text[range.end..])?;
        let sentence = sentence(text, range);

        equal.find(|figure| {
            let named = |stems: &Vec<String>| {
                stems.iter().all(|stem| sentence.contains(stem.as_str()))
            };
            figure.words.contains(&word) && figure.part.as_ref().is_none_or(named)
        })
    }
}

fn known(site: &Site, figure: &Figure) -> Option<KnownFigure> {
    let value = figure.value.as_ref()?.value.0;
    let unit = site
        .units
        .get(&site.measures.get(&figure.measure)?.unit.value)?;
    let label = figure_label(site, figure);
    let part = if figure.by.is_some() {
        Some(stems(label.rsplit(": ").next()?)?)
    } else {
        None
    };

    let words = [unit.id.as_str(), unit.few.as_str(), unit.many.as_str()]
        .map(str::to_lowercase)
        .to_vec();
    (value >= Decimal::from(LEAST)).then(|| KnownFigure {
        value,
        words,
        part,
        key: figure_key(figure),
        label,
    })
}

/// Beginnings of the words of a name that tell it from others; `None` if it has none.
fn stems(name: &str) -> Option<Vec<String>> {
    const KINDS: [&str; 7] = [
        "область",
        "край",
        "республика",
        "автономный",
        "федеральный",
        "округ",
        "города",
    ];

    let name = name.to_lowercase();
    let words = name
        .split(|c: char| !c.is_alphabetic())
        .filter(|w| w.chars().count() >= 5 && !KINDS.contains(w));
    let stems: Vec<String> = words
        .map(|w| w.chars().take((w.chars().count() - 3).max(4)).collect())
        .collect();

    (!stems.is_empty()).then_some(stems)
}

/// Whole numbers that stand as words of their own, groups of three included.
fn numbers(text: &str) -> impl Iterator<Item = (Range<usize>, Decimal)> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let start = at + text[at..].find(|c: char| c.is_ascii_digit())?;
            let mut end = digits_end(text, start);

            while let Some(gap) = text[end..]
                .chars()
                .next()
                .filter(|c| matches!(c, ' ' | '\u{a0}' | '\u{202f}'))
            {
                let next = end + gap.len_utf8();
                if digits_end(text, next) != next + 3 {
                    break;
                }
                end = next + 3;
            }

            at = end;
            let before = text[..start].chars().next_back();
            let after = text[end..].chars().next();
            let alone = before
                .is_none_or(|c| !c.is_alphanumeric() && !"-–/:,.#№_".contains(c))
                && after.is_none_or(char::is_whitespace);
            let digits: String = text[start..end]
                .chars()
                .filter(char::is_ascii_digit)
                .collect();

            if let (true, Ok(value)) = (alone, digits.parse()) {
                return Some((start..end, value));
            }
        }
    })
}

fn digits_end(text: &str, start: usize) -> usize {
    text[start..]
        .find(|c: char| !c.is_ascii_digit())
        .map_or(text.len(), |len| start + len)
}

fn next_word(rest: &str) -> Option<String> {
    let rest = rest.trim_start_matches([' ', '\u{a0}', '\n']);
    let end = rest
        .find(|c: char| !c.is_alphabetic())
        .unwrap_or(rest.len());
    (end > 0).then(|| rest[..end].to_lowercase())
}

fn sentence(text: &str, range: &Range<usize>) -> String {
    const ENDS: [&str; 4] = [". ", "! ", "? ", "\n\n"];

    let start = ENDS
        .iter()
        .filter_map(|end| text[..range.start].rfind(end))
        .max()
        .unwrap_or(0);

    let stop = ENDS
        .iter()
        .filter_map(|end| text[range.end..].find(end))
        .min()
        .map_or(text.len(), |at| range.end + at);
    text[start..stop].to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn n420_whole_numbers_only() {
        let text = "В 2017 вышло 564 сообщения, 12 345 человек, 3,5 раза, doc-177 № 64, 2016/176 и 55\u{a0}тем";
        let found: Vec<String> =
            numbers(text).map(|(_, value)| value.to_string()).collect();
        assert_eq!(found, ["2017", "564", "12345", "55"]);
    }

    #[test]
    fn n420_sentence_ends() {
        let text = "Раз. Всего 55 субъектов. Два.";
        let at = text.find("55").expect("number");
        assert_eq!(sentence(text, &(at..at + 2)), ". всего 55 субъектов");
        assert_eq!(next_word(" субъектов.").as_deref(), Some("субъектов"));
    }
}
