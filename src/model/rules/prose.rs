//! W310: superlatives against the figures. W311, W312: addresses and phone numbers in prose.
//!
//! The whole text of a file is read, front matter included, so a mistake is found wherever an editor wrote it;
//! the field `contact` is where an office's address belongs.

use std::sync::Arc;

use rust_decimal::Decimal;

use crate::diag::{Code, Diagnostic, Span};
use crate::load::Record;
use crate::model::{Keyed, Site};
use crate::source::SourceFile;

pub(super) fn check(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    for practice in &site.practices {
        personal(practice, diagnostics);
        record_claims(site, practice, &practice.edition, diagnostics);
    }
    for finding in &site.findings {
        personal(finding, diagnostics);
        record_claims(site, finding, &finding.edition, diagnostics);
    }
    for point in &site.growth_points {
        personal(point, diagnostics);
    }
    for page in &site.pages {
        personal(page, diagnostics);
    }
    for figure in &site.figures {
        if let Some(note) = &figure.note {
            let at = figure.file.text.get(figure.at.start..).and_then(|rest| rest.find(first_words(note)));
            let start = figure.at.start + at.unwrap_or(0);
            let place = Claim { file: &figure.file, start, text: note, edition: &figure.edition };
            diagnostics.extend(claims(site, &place).into_iter().map(|d| d.of("figures", "")));
        }
    }
}

fn first_words(text: &str) -> &str {
    text.split(['\n', ' ']).next().unwrap_or(text)
}

fn personal<T: Keyed>(record: &Record<T>, diagnostics: &mut Vec<Diagnostic>) {
    let (id, _) = record.key();
    let mut at = 0;
    for line in record.file.text.split_inclusive('\n') {
        if !line.trim_start().starts_with("contact:") {
            for (start, value) in emails(line) {
                let span = Span::new(&record.file, at + start, value.len());
                diagnostics.push(Diagnostic::new(Code::Email, span).arg("value", value).of(T::KIND, id));
            }
            for (start, value) in phones(line) {
                let span = Span::new(&record.file, at + start, value.len());
                diagnostics.push(Diagnostic::new(Code::Phone, span).arg("value", value).of(T::KIND, id));
            }
        }
        at += line.len();
    }
}

/// E-mail addresses of a line: something, «@», a host with a dot. Also «(at)» and «собака» spellings.
fn emails(line: &str) -> Vec<(usize, &str)> {
    let is_local = |c: char| c.is_ascii_alphanumeric() || "._%+-".contains(c);
    let is_host = |c: char| c.is_alphanumeric() || ".-".contains(c);
    let mut found = Vec::new();
    for sign in ["@", " (at) ", "(at)", "[at]", " собака "] {
        for (at, _) in line.match_indices(sign) {
            let before = &line[..at];
            let start =
                before.rfind(|c| !is_local(c)).map_or(0, |i| i + before[i..].chars().next().map_or(1, char::len_utf8));
            let after = &line[at + sign.len()..];
            let host = &after[..after.find(|c| !is_host(c)).unwrap_or(after.len())];
            let host = host.trim_end_matches(['.', '-']);
            if start < at && host.split('.').count() > 1 && host.split('.').all(|part| !part.is_empty()) {
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
        let boundary = at == 0 || !(bytes[at - 1].is_ascii_alphanumeric() || b"+-.,/".contains(&bytes[at - 1]));
        let lead = if bytes[at..].starts_with(b"+7") { 2 } else { usize::from(bytes[at] == b'8') };
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

struct Claim<'a> {
    file: &'a Arc<SourceFile>,
    start: usize,
    text: &'a str,
    edition: &'a str,
}

fn record_claims<T: Keyed>(site: &Site, record: &Record<T>, edition: &str, diagnostics: &mut Vec<Diagnostic>) {
    let claim = Claim { file: &record.file, start: record.body, text: record.text(), edition };
    let id = record.key().0;
    diagnostics.extend(claims(site, &claim).into_iter().map(|d| d.of(T::KIND, id)));
}

/// «Рекорд» and «больше всего участников» against the participants of other editions; «впервые … категория» against
/// the categories of earlier ones. A text that itself names the other year has said it and is left alone.
fn claims(site: &Site, claim: &Claim) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let participants = |edition: &str| site.total(edition, "participants").and_then(|f| f.value.as_ref()).map(|v| v.0);
    let Some(own_edition) = site.editions.get(claim.edition) else { return found };
    for (offset, word) in words(claim.text) {
        let folded = word.to_lowercase();
        let sentence = sentence(claim.text, offset).to_lowercase();
        if folded.starts_with("рекорд") && sentence.contains("участ") {
            let Some(own) = participants(claim.edition) else { continue };
            let larger: Vec<_> = site
                .editions
                .iter()
                .filter(|e| e.ordinal.value < own_edition.ordinal.value)
                .filter_map(|e| participants(&e.id).map(|value| (value, e)))
                .filter(|(value, _)| *value > own)
                .collect();
            let acknowledged = larger.iter().any(|(_, e)| claim.text.contains(e.id.as_str()));
            let other = larger.into_iter().max_by_key(|(value, _)| *value).filter(|_| !acknowledged);
            found.extend(other.map(|(value, e)| contradiction(claim, (offset, word), &[own, value], &e.id)));
        } else if folded == "впервые" && sentence.contains("участ") {
            let earlier = site
                .editions
                .iter()
                .filter(|e| e.ordinal.value < own_edition.ordinal.value && !claim.text.contains(e.id.as_str()))
                .find_map(|e| took_part_before(site, &sentence, &e.id).map(|n| (n, e)));
            found.extend(earlier.map(|(n, e)| contradiction(claim, (offset, word), &[Decimal::ZERO, n], &e.id)));
        }
    }
    found
}

/// How many known participants of an edition lie in a region that the sentence names.
fn took_part_before(site: &Site, sentence: &str, edition: &str) -> Option<Decimal> {
    let region = site.regions.iter().find(|r| {
        let stem: String = r.sort.as_deref().unwrap_or(&r.name).to_lowercase().chars().take(6).collect();
        stem.chars().count() >= 4 && sentence.contains(stem.trim())
    })?;
    let count = site
        .participation_of_edition(edition)
        .filter(|p| {
            let city = site.cities.get(&p.city);
            city.and_then(|c| c.region.as_ref()).is_some_and(|id| id.value == region.id.value)
        })
        .count();
    (count > 0).then(|| Decimal::from(count))
}

fn contradiction(claim: &Claim, (offset, word): (usize, &str), values: &[Decimal; 2], other: &str) -> Diagnostic {
    Diagnostic::new(Code::Superlative, Span::new(claim.file, claim.start + offset, word.len()))
        .arg("word", word)
        .arg("edition", claim.edition)
        .arg("value", values[0])
        .arg("other_edition", other)
        .arg("other_value", values[1])
}

fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split(|c: char| !c.is_alphanumeric()).filter_map(move |word| {
        let start = at;
        at += word.len();
        at += text[at..].chars().next().map_or(0, char::len_utf8);
        (!word.is_empty()).then_some((start, word))
    })
}

fn sentence(text: &str, offset: usize) -> &str {
    let start = text[..offset].rfind(['.', '!', '?', '\n']).map_or(0, |at| at + 1);
    let end = text[offset..].find(['.', '!', '?', '\n']).map_or(text.len(), |at| offset + at);
    &text[start..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_however_they_are_written() {
        assert_eq!(emails("пишите на deti@example.ru."), [(17, "deti@example.ru")]);
        assert_eq!(emails("deti(at)example.ru")[0].1, "deti(at)example.ru");
        assert_eq!(emails("deti собака example.ru")[0].1, "deti собака example.ru");
        assert!(emails("@city и a@b, «равный – равному»").is_empty());
    }

    #[test]
    fn phones_are_found_and_numbers_are_not() {
        assert_eq!(phones("тел. +7 (999) 123-45-67"), [(9, "+7 (999) 123-45-67")]);
        assert_eq!(phones("8 800 555 35 35,")[0].1, "8 800 555 35 35");
        for innocent in ["81234567890", "за 2016-2017 год 8 городов", "1 234 567", "2017-09-16", "88005553535777"]
        {
            assert!(phones(innocent).is_empty(), "{innocent}");
        }
    }

    #[test]
    fn words_know_their_place() {
        let text = "В 2023 году – рекорд.";
        let (at, word) = words(text).find(|(_, w)| *w == "рекорд").expect("word");
        assert_eq!(&text[at..at + word.len()], "рекорд");
        assert_eq!(sentence("Раз. Два рекорд! Три.", "Раз. Два ".len()), " Два рекорд");
    }
}
