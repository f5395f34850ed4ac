//! W310: superlatives against the figures. W311, W312: addresses and phone numbers in prose.
//!
//! The whole text of a file is read, front matter included, so a mistake is found wherever an editor wrote it;
//! the field `contact` is where an office's address belongs.

use std::sync::Arc;

use rayon::prelude::*;
use rust_decimal::Decimal;

use crate::diag::{Code, Diagnostic, Span};
use crate::file::SourceFile;
use crate::lang::letter::is_letter_or_digit;
use crate::load::Record;
use crate::model::{Keyed, Site};
use crate::record_kind::RecordKind;
use crate::schema::{Practice, Region};

pub(super) fn check(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    let practice = |practice: &Record<Practice>| {
        let mut found = Vec::new();
        personal(practice, &mut found);
        record_claims(site, practice, &practice.edition, &mut found);
        found
    };

    diagnostics.par_extend(
        site.practices
            .iter()
            .as_slice()
            .par_iter()
            .flat_map_iter(practice),
    );
    for finding in &site.findings {
        personal(finding, diagnostics);
        record_claims(site, finding, &finding.edition, diagnostics);
    }

    for point in &site.growth_points {
        personal(point, diagnostics);
    }

    for figure in &site.figures {
        if let Some(note) = &figure.note {
            if !has_superlatives(note) {
                continue;
            }

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
}

fn personal<T: Keyed>(record: &Record<T>, diagnostics: &mut Vec<Diagnostic>) {
    let (id, _) = record.key();
    for (code, start, len) in record
        .own
        .contacts
        .get_or_init(|| contacts(&record.file.text))
    {
        let span = Span::new(&record.file, *start, *len);
        let value = &record.file.text[*start..start + len];
        diagnostics.push(
            Diagnostic::new(*code, span)
                .arg("value", value)
                .of(T::KIND, id),
        );
    }
}

/// Addresses and phone numbers of a file, with their first byte and their length, but for those of the field `contact`.
fn contacts(text: &str) -> Box<[(Code, usize, usize)]> {
    let mut found = Vec::new();
    // Nearly all texts end here: the rest looks at every line six times.
    if !SIGNS.iter().any(|sign| text.contains(sign)) && !text.contains(['8', '+']) {
        return found.into();
    }

    let may_have_emails = SIGNS.iter().any(|sign| text.contains(sign));
    let mut at = 0;

    for line in text.split_inclusive('\n') {
        if !line.trim_start().starts_with("contact:") {
            if may_have_emails {
                found.extend(
                    emails(line)
                        .into_iter()
                        .map(|(start, value)| (Code::Email, at + start, value.len())),
                );
            }
            found.extend(
                phones(line)
                    .into_iter()
                    .map(|(start, value)| (Code::Phone, at + start, value.len())),
            );
        }
        at += line.len();
    }

    found.into()
}

/// What stands between the name and the host of an address.
const SIGNS: [&str; 5] = ["@", " (at) ", "(at)", "[at]", " собака "];

/// E-mail addresses of a line: something, «@», a host with a dot. Also «(at)» and «собака» spellings.
fn emails(line: &str) -> Vec<(usize, &str)> {
    let is_local = |c: char| c.is_ascii_alphanumeric() || "._%+-".contains(c);
    let is_host = |c: char| is_letter_or_digit(c) || ".-".contains(c);
    let mut found = Vec::new();

    for sign in SIGNS {
        for (at, _) in line.match_indices(sign) {
            let before = &line[..at];
            let start = before.rfind(|c| !is_local(c)).map_or(0, |i| {
                i + before[i..].chars().next().map_or(1, char::len_utf8)
            });
            let after = &line[at + sign.len()..];
            let host = &after[..after.find(|c| !is_host(c)).unwrap_or(after.len())];
            let host = host.trim_end_matches(['.', '-']);

            if start < at
                && host.split('.').count() > 1
                && host.split('.').all(|part| !part.is_empty())
            {
                found.push((start, &line[start..at + sign.len() + host.len()]));
            }
        }
    }

    found
}

/// Phone numbers of a line: +7 or 8, then ten digits with blanks, brackets or dashes between them.
fn phones(line: &str) -> Vec<(usize, &str)> {
    let bytes = line.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;

    while at < bytes.len() {
        let boundary = at == 0
            || !(bytes[at - 1].is_ascii_alphanumeric()
                || b"+-.,/".contains(&bytes[at - 1]));
        let lead = if bytes[at..].starts_with(b"+7") {
            2
        } else {
            usize::from(bytes[at] == b'8')
        };

        if boundary && lead > 0 {
            let mut end = at + lead;
            let (mut digits, mut separators) = (0, 0);

            while end < bytes.len() && digits < 10 {
                match bytes[end] {
                    b'0'..=b'9' => digits += 1,
                    b' ' | b'(' | b')' | b'-' => separators += 1,
                    _ => break,
                }
                end += 1;
            }

            let ends = bytes.get(end).is_none_or(|b| !b.is_ascii_digit());
            if digits == 10 && ends && (lead == 2 || separators > 0) {
                found.push((at, &line[at..end]));
                at = end;
                continue;
            }
        }

        at += 1;
    }

    found
}

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

    let claim = ProseClaim { file: &record.file, text: record.text(), edition };
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
/// names a year that contradicts it has said so and is left alone.
fn claims(site: &Site, claim: &ProseClaim, place: PlaceOf) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let participants = |edition: &str| {
        site.total(edition, "participants")
            .and_then(|f| f.value.as_ref())
            .map(|v| v.0)
    };

    let Some(own_edition) = site.editions.get(claim.edition) else {
        return found;
    };

    for (offset, word) in words(claim.text) {
        let folded = word.to_lowercase();
        if !folded.starts_with("рекорд") && folded != "впервые" {
            continue;
        }

        let sentence = sentence(claim.text, offset).to_lowercase();
        if folded.starts_with("рекорд") && sentence.contains("участ") {
            let Some(own) = participants(claim.edition) else {
                continue;
            };

            let larger: Vec<_> = site
                .editions
                .iter()
                .filter(|e| e.ordinal.value < own_edition.ordinal.value)
                .filter_map(|e| participants(&e.id).map(|value| (value, e)))
                .filter(|(value, _)| *value > own)
                .collect();

            let acknowledged = larger
                .iter()
                .any(|(_, e)| claim.text.contains(e.id.as_str()));
            let other = larger
                .into_iter()
                .max_by_key(|(value, _)| *value)
                .filter(|_| !acknowledged);
            found.extend(other.map(|(value, e)| {
                contradiction(
                    claim,
                    (place(offset, word.len()), word),
                    ("record", value),
                    &e.id,
                )
                .arg("value", own)
            }));
        } else if folded == "впервые" && sentence.contains("участ") {
            let earlier = site
                .editions
                .iter()
                .filter(|e| {
                    e.ordinal.value < own_edition.ordinal.value
                        && !claim.text.contains(e.id.as_str())
                })
                .find_map(|e| took_part_before(site, &sentence, &e.id).map(|n| (n, e)));
            found.extend(earlier.map(|(n, e)| {
                contradiction(
                    claim,
                    (place(offset, word.len()), word),
                    ("first", n),
                    &e.id,
                )
                .arg("value", "")
            }));
        }
    }

    found
}

/// How many known participants of an edition lie in a region that the sentence names.
fn took_part_before(site: &Site, sentence: &str, edition: &str) -> Option<Decimal> {
    let region = named_region(site, sentence)?;
    let count = site
        .participation_of_edition(edition)
        .filter(|p| {
            let city = site.cities.get(&p.city);
            city.and_then(|c| c.region.as_ref())
                .is_some_and(|id| id.value == region.id.value)
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

fn contradiction(
    claim: &ProseClaim,
    ((start, len), word): ((usize, usize), &str),
    (rule, value): (&'static str, Decimal),
    other: &str,
) -> Diagnostic {
    Diagnostic::new(Code::Superlative, Span::new(claim.file, start, len))
        .arg("rule", rule)
        .arg("word", word)
        .arg("edition", claim.edition)
        .arg("other_edition", other)
        .arg("other_value", value)
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
    fn addresses_are_found_however_they_are_written() {
        assert_eq!(
            emails("пишите на deti@example.ru."),
            [(18, "deti@example.ru")]
        );
        assert_eq!(emails("deti(at)example.ru")[0].1, "deti(at)example.ru");
        assert_eq!(
            emails("deti собака example.ru")[0].1,
            "deti собака example.ru"
        );

        assert!(emails("@city и a@b, «равный – равному»").is_empty());
    }

    #[test]
    fn phones_are_found_and_numbers_are_not() {
        assert_eq!(
            phones("тел. +7 (999) 123-45-67"),
            [(8, "+7 (999) 123-45-67")]
        );
        assert_eq!(phones("8 800 555 35 35,")[0].1, "8 800 555 35 35");

        for innocent in [
            "81234567890",
            "за 2016-2017 год 8 городов",
            "1 234 567",
            "2017-09-16",
            "88005553535777",
        ] {
            assert!(phones(innocent).is_empty(), "{innocent}");
        }
    }

    #[test]
    fn words_know_their_place() {
        let text = "В 2023 году – рекорд.";
        let (at, word) = words(text).find(|(_, w)| *w == "рекорд").expect("word");
        assert_eq!(&text[at..at + word.len()], "рекорд");
        assert_eq!(
            sentence("Раз. Два рекорд! Три.", "Раз. Два ".len()),
            " Два рекорд"
        );
    }
}
