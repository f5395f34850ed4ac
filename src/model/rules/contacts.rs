//! W311, W312: e-mail addresses and phone numbers in prose.
//!
//! The whole text of a file is read, front matter included, so a mistake is found wherever an editor wrote it;
//! the field `contact` is where the address of an office belongs.

use crate::diag::{Code, Diagnostic, Span};
use crate::lang::letter::is_letter_or_digit;
use crate::load::Record;
use crate::model::Keyed;

/// Reports the contacts of a record's file.
pub(super) fn check<T: Keyed>(record: &Record<T>, diagnostics: &mut Vec<Diagnostic>) {
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

/// Addresses and phone numbers of a file, with first byte and length, except those of the field `contact`.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn w311_email_spellings() {
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
    fn w312_phones_not_numbers() {
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
}
