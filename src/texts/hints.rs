//! N420: a number in prose that is a figure of the same edition, and might cite it.
//!
//! A hint that is wrong teaches editors to ignore hints. So the number must equal the figure, stand right before the word
//! for what the figure counts, and the sentence must name the part where the figure is of a part. Small numbers are left
//! alone: they are often equal by chance.

use std::ops::Range;

use rust_decimal::Decimal;

use super::values::figure_key;
use crate::load::Record;
use crate::model::{Site, figure_label};
use crate::schema::Figure;

/// Numbers below this are not looked at.
const LEAST: u32 = 10;

/// A number that might be a key.
pub(super) struct Hint {
    /// Its bytes in the text.
    pub(super) range: Range<usize>,
    /// The key.
    pub(super) key: String,
    /// What the figure is.
    pub(super) label: String,
}

/// Looks for numbers of `edition` in a text.
pub(super) fn hints(site: &Site, edition: &str, text: &str) -> Vec<Hint> {
    numbers(text)
        .filter(|(_, value)| *value >= Decimal::from(LEAST))
        .filter_map(|(range, value)| {
            let word = next_word(&text[range.end..])?;
            let sentence = sentence(text, &range);
            let figure = site.figures_of_edition(edition).find(|f| {
                f.value.as_ref().is_some_and(|v| v.value.0 == value)
                    && counts(site, f, &word)
                    && is_part_named(site, f, &sentence)
            })?;
            Some(Hint { range, key: figure_key(figure), label: figure_label(site, figure) })
        })
        .collect()
}

/// Whole numbers that stand as words of their own, groups of three included.
fn numbers(text: &str) -> impl Iterator<Item = (Range<usize>, Decimal)> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let start = at + text[at..].find(|c: char| c.is_ascii_digit())?;
            let mut end = digits_end(text, start);
            while let Some(gap) = text[end..].chars().next().filter(|c| matches!(c, ' ' | '\u{a0}' | '\u{202f}')) {
                let next = end + gap.len_utf8();
                if digits_end(text, next) != next + 3 {
                    break;
                }
                end = next + 3;
            }
            at = end;
            let before = text[..start].chars().next_back();
            let after = text[end..].chars().next();
            let alone = before.is_none_or(|c| !c.is_alphanumeric() && !"-–/:,.#№_".contains(c))
                && after.is_none_or(char::is_whitespace);
            let digits: String = text[start..end].chars().filter(char::is_ascii_digit).collect();
            if let (true, Ok(value)) = (alone, digits.parse()) {
                return Some((start..end, value));
            }
        }
    })
}

fn digits_end(text: &str, start: usize) -> usize {
    text[start..].find(|c: char| !c.is_ascii_digit()).map_or(text.len(), |len| start + len)
}

fn next_word(rest: &str) -> Option<String> {
    let rest = rest.trim_start_matches([' ', '\u{a0}', '\n']);
    let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
    (end > 0).then(|| rest[..end].to_lowercase())
}

/// Whether `word` is the word for what the figure counts.
fn counts(site: &Site, figure: &Figure, word: &str) -> bool {
    let Some(measure) = site.measures.get(&figure.measure) else { return false };
    let forms = site.units.get(&measure.unit.value);
    forms.is_some_and(|unit| [&unit.id.value, &unit.few, &unit.many].iter().any(|form| form.to_lowercase() == word))
}

/// Whether a sentence names the part that a figure is of. The whole needs no name.
fn is_part_named(site: &Site, figure: &Record<Figure>, sentence: &str) -> bool {
    const KINDS: [&str; 7] = ["область", "край", "республика", "автономный", "федеральный", "округ", "города"];
    if figure.by.is_none() {
        return true;
    }
    let label = figure_label(site, figure);
    let name = label.rsplit(": ").next().unwrap_or_default().to_lowercase();
    let stems = name.split(|c: char| !c.is_alphabetic()).filter(|w| w.chars().count() >= 5 && !KINDS.contains(w)).map(
        |word| {
            let letters = word.chars().count();
            word.chars().take((letters - 3).max(4)).collect::<String>()
        },
    );
    let stems: Vec<String> = stems.collect();
    !stems.is_empty() && stems.iter().all(|stem| sentence.contains(stem.as_str()))
}

fn sentence(text: &str, range: &Range<usize>) -> String {
    const ENDS: [&str; 4] = [". ", "! ", "? ", "\n\n"];
    let start = ENDS.iter().filter_map(|end| text[..range.start].rfind(end)).max().unwrap_or(0);
    let stop = ENDS.iter().filter_map(|end| text[range.end..].find(end)).min().map_or(text.len(), |at| range.end + at);
    text[start..stop].to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_numbers_that_stand_alone_are_looked_at() {
        let text = "В 2017 вышло 564 сообщения, 12 345 человек, 3,5 раза, doc-177 № 64, 2016/176 и 55\u{a0}тем";
        let found: Vec<String> = numbers(text).map(|(_, value)| value.to_string()).collect();
        assert_eq!(found, ["2017", "564", "12345", "55"]);
    }

    #[test]
    fn a_sentence_ends_where_it_ends() {
        let text = "Раз. Всего 55 субъектов. Два.";
        let at = text.find("55").expect("number");
        assert_eq!(sentence(text, &(at..at + 2)), ". всего 55 субъектов");
        assert_eq!(next_word(" субъектов.").as_deref(), Some("субъектов"));
    }
}
