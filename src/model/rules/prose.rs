//! W310: claims of a record or of a first time in prose, against the figures (`docs/comparison.md`, rule 11).
//! W311, W312: see [`contacts`].

use std::sync::Arc;

use rayon::prelude::*;
use rust_decimal::Decimal;

use super::contacts;
use crate::diag::{Code, Diagnostic, Span};
use crate::file::SourceFile;
use crate::i18n::Arg;
use crate::lang::letter::is_letter_or_digit;
use crate::load::Record;
use crate::model::{Keyed, Site};
use crate::record_kind::RecordKind;
use crate::schema::{Edition, Practice, Region};

pub(super) fn check(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    let practices = site.practices.iter().as_slice();
    diagnostics.par_extend(
        practices
            .par_iter()
            .flat_map_iter(|practice| of_practice(site, practice)),
    );

    for finding in &site.findings {
        contacts::check(finding, diagnostics);
        record_claims(site, finding, &finding.edition, diagnostics);
    }

    for point in &site.growth_points {
        contacts::check(point, diagnostics);
    }

    for figure in &site.figures {
        let Some(note) = figure.note.as_ref().filter(|note| has_superlatives(note))
        else {
            continue;
        };

        let claim = ProseClaim {
            file: &figure.file,
            text: note,
            edition: &figure.edition,
        };
        let place = |_, _| (note.place.start, note.place.len);
        diagnostics.extend(
            claims(site, &claim, &place)
                .into_iter()
                .map(|d| d.of(RecordKind::Figures, "")),
        );
    }
}

fn of_practice(site: &Site, practice: &Record<Practice>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    contacts::check(practice, &mut found);
    record_claims(site, practice, &practice.edition, &mut found);
    found
}

/// A text of an edition that may compare editions.
struct ProseClaim<'a> {
    file: &'a Arc<SourceFile>,
    text: &'a str,
    edition: &'a str,
}

/// Where a word of a claim stands in the file, from its place in the text and its length: a folded YAML
/// text has other offsets than its file, and is marked as a whole.
type PlaceOf<'a> = &'a dyn Fn(usize, usize) -> (usize, usize);

fn record_claims<T: Keyed>(
    site: &Site,
    record: &Record<T>,
    edition: &str,
    diagnostics: &mut Vec<Diagnostic>,
) {
    if !record
        .own
        .superlatives
        .get_or_init(|| has_superlatives(record.text()))
    {
        return;
    }

    let claim = ProseClaim {
        file: &record.file,
        text: record.text(),
        edition,
    };
    let place = |at, len| (record.body + at, len);
    let id = record.key().0;

    diagnostics.extend(
        claims(site, &claim, &place)
            .into_iter()
            .map(|d| d.of(T::KIND, id)),
    );
}

/// Nearly all texts have none; for the others the rule looks at every word.
fn has_superlatives(text: &str) -> bool {
    text.contains("екорд") || text.contains("первые")
}

/// «Рекорд» in a sentence about participants against the participants of earlier editions; «впервые» in a sentence
/// about participants and a region against known participants from there in earlier editions. A text that itself
/// names the year that contradicts it is left alone: its reader knows.
fn claims(site: &Site, claim: &ProseClaim, place: PlaceOf) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let Some(edition) = site.editions.get(claim.edition) else {
        return found;
    };

    for (offset, word) in words(claim.text) {
        let folded = word.to_lowercase();
        let is_record = folded.starts_with("рекорд");

        if !is_record && folded != "впервые" {
            continue;
        }

        let sentence = sentence(claim.text, offset).to_lowercase();
        if !sentence.contains("участ") {
            continue;
        }

        let contradiction = if is_record {
            broken_record(site, claim, edition)
        } else {
            earlier_time(site, claim, edition, &sentence)
        };

        found.extend(contradiction.map(|contradiction| {
            let (start, len) = place(offset, word.len());
            Diagnostic::new(Code::Superlative, Span::new(claim.file, start, len))
                .arg("rule", contradiction.rule)
                .arg("word", word)
                .arg("edition", claim.edition)
                .arg("other_edition", contradiction.edition)
                .arg("other_value", contradiction.value)
                .arg("value", contradiction.own)
        }));
    }

    found
}

/// What an earlier edition says against a claim.
struct Contradiction<'a> {
    /// Which claim it is: `record` or `first`.
    rule: &'static str,
    /// The earlier edition.
    edition: &'a str,
    /// Its number of participants, of the country or of the region.
    value: Decimal,
    /// The number of the claim's own edition; empty where the claim has none.
    own: Arg,
}

/// The largest earlier number of participants, if it is larger than that of the edition.
fn broken_record<'a>(
    site: &'a Site,
    claim: &ProseClaim,
    edition: &Edition,
) -> Option<Contradiction<'a>> {
    let own = participants(site, claim.edition)?;
    let larger: Vec<_> = site
        .editions
        .iter()
        .filter(|e| e.ordinal.value < edition.ordinal.value)
        .filter_map(|e| participants(site, &e.id).map(|value| (value, e)))
        .filter(|(value, _)| *value > own)
        .collect();

    // A text that names one of the larger years does not deny them.
    if larger
        .iter()
        .any(|(_, e)| claim.text.contains(e.id.as_str()))
    {
        return None;
    }

    let (value, other) = larger.into_iter().max_by_key(|(value, _)| *value)?;
    Some(Contradiction {
        rule: "record",
        edition: other.id.as_str(),
        value,
        own: own.into(),
    })
}

/// The first earlier edition with participants from the region that the sentence names.
fn earlier_time<'a>(
    site: &'a Site,
    claim: &ProseClaim,
    edition: &Edition,
    sentence: &str,
) -> Option<Contradiction<'a>> {
    site.editions
        .iter()
        .filter(|e| e.ordinal.value < edition.ordinal.value)
        .filter(|e| !claim.text.contains(e.id.as_str()))
        .find_map(|e| {
            Some(Contradiction {
                rule: "first",
                edition: e.id.as_str(),
                value: took_part_before(site, sentence, &e.id)?,
                own: "".into(),
            })
        })
}

/// The stated number of participants of an edition.
fn participants(site: &Site, edition: &str) -> Option<Decimal> {
    let figure = site.total(edition, "participants")?;
    figure.value.as_ref().map(|value| value.0)
}

/// How many known participants of an edition lie in a region that the sentence names.
fn took_part_before(site: &Site, sentence: &str, edition: &str) -> Option<Decimal> {
    let region = named_region(site, sentence)?;
    let count = site
        .participation_of_edition(edition)
        .filter(|p| {
            let city = site.cities.get(&p.city);
            city.and_then(|c| c.region.as_ref())
                .is_some_and(|id| id.as_str() == region.id.as_str())
        })
        .count();

    (count > 0).then(|| Decimal::from(count))
}

/// The region whose name's stem is the longest that begins a word of the sentence: «Алтайского края» is not the
/// Altai Republic.
fn named_region<'a>(site: &'a Site, sentence: &str) -> Option<&'a Record<Region>> {
    const KINDS: [&str; 7] = [
        "область",
        "край",
        "республика",
        "автономный",
        "автономная",
        "округ",
        "город",
    ];

    let stem = |word: &str| {
        let letters: Vec<char> = word.chars().collect();
        let kept = letters.len().saturating_sub(3).max(4).min(letters.len());
        letters[..kept].iter().collect::<String>()
    };

    let stems = |region: &Region| -> Vec<String> {
        let name = region.name.to_lowercase();
        words(&name)
            .map(|(_, word)| word)
            .filter(|w| w.chars().count() >= 4 && !KINDS.contains(w))
            .map(stem)
            .collect()
    };

    let matched = |region: &Record<Region>| {
        let begins = |stem: &String| {
            words(sentence).any(|(_, word)| word.starts_with(stem.as_str()))
        };
        stems(region)
            .iter()
            .filter(|stem| begins(stem))
            .map(String::len)
            .max()
    };

    site.regions
        .iter()
        .filter_map(|r| matched(r).map(|len| (len, r)))
        .max_by_key(|(len, _)| *len)
        .map(|(_, r)| r)
}

fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split(|c: char| !is_letter_or_digit(c))
        .filter_map(move |word| {
            let start = at;
            at += word.len();
            at += text[at..].chars().next().map_or(0, char::len_utf8);
            (!word.is_empty()).then_some((start, word))
        })
}

fn sentence(text: &str, offset: usize) -> &str {
    let start = text[..offset]
        .rfind(['.', '!', '?', '\n'])
        .map_or(0, |at| at + 1);
    let end = text[offset..]
        .find(['.', '!', '?', '\n'])
        .map_or(text.len(), |at| offset + at);
    &text[start..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn w310_words_and_sentences() {
        let text = "В 2023 году – рекорд.";
        let (at, word) = words(text).find(|(_, w)| *w == "рекорд").expect("word");
        assert_eq!(&text[at..at + word.len()], "рекорд");
        assert_eq!(
            sentence("Раз. Два рекорд! Три.", "Раз. Два ".len()),
            " Два рекорд"
        );
    }
}
