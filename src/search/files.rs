//! The files of words and of texts.
//!
//! Only `search-core.js` reads them. They are made to be small: a list of documents is a string of their four-letter
//! names.

use std::io;

use rayon::prelude::*;
use serde::Serialize;

use super::document::Document;
use super::ids::{DocId, letters, number_letters};
use super::inverted::StemGroup;
use super::words::SHARED;

/// A file of words is split by the next letter when it is larger, in bytes.
const SPLIT: usize = 10_000;
/// A stem with more documents has a file of its own.
const FREQUENT: usize = 200;
/// Documents in one file of texts, about.
const TOGETHER: usize = 2;

/// The documents of a stem: letters of each field, best first, joined by `|`.
fn lists(group: &StemGroup) -> String {
    let fields: Vec<String> = group.lists.iter().map(|ids| plain(ids)).collect();
    fields.join("|")
}

/// The same for a frequent stem.
fn dense_lists(group: &StemGroup) -> String {
    let fields: Vec<String> = group.lists.iter().map(|ids| dense(ids)).collect();
    fields.join("|")
}

fn plain(ids: &[DocId]) -> String {
    ids.iter().flat_map(|id| id.letters()).collect()
}

/// Delta encoding: where a field has many of all documents, the steps from one to the next are shorter than their names.
/// Such a field begins with `+` and holds steps of two letters each, or `~` and four.
fn dense(ids: &[DocId]) -> String {
    let plain = plain(ids);
    let mut steps = "+".to_owned();
    let mut last = 0;

    for id in ids {
        let step = id.number() - last;
        last = id.number();

        match letters(step as usize, 2) {
            Some(short) => steps.push_str(&short),
            None => {
                steps.push('~');
                steps.extend(number_letters(step));
            }
        }
    }

    if steps.len() < plain.len() {
        steps
    } else {
        plain
    }
}

/// The name of the file of a frequent stem.
fn list_name(group: &StemGroup) -> String {
    blake3::hash(group.stem.as_bytes()).to_hex()[..8].to_owned()
}

/// A stem in a file of words: its forms, and its documents or their number and file.
#[derive(Serialize)]
#[serde(untagged)]
enum StemEntry {
    Rare(String, String),
    Frequent(String, usize, String),
}

/// Files of words, and the beginnings of stems that have one.
pub(super) struct WordFiles {
    pub(super) beginnings: Vec<String>,
    pub(super) files: Vec<(String, Vec<u8>)>,
}

/// Files of words by the beginnings of their stems, longer ones where there are many words, and files of frequent stems.
/// A form shares so many letters with its stem that it is found by its own beginning.
///
/// # Errors
/// A value that JSON cannot hold; none in practice.
pub(super) fn words(groups: &[StemGroup]) -> io::Result<WordFiles> {
    let entries: Vec<(&str, Vec<u8>)> = groups
        .par_iter()
        .map(|group| Ok((group.stem.as_str(), serde_json::to_vec(&entry(group))?)))
        .collect::<io::Result<_>>()?;
    let mut leaves = Vec::new();
    split(&entries, 1, &mut leaves);

    let beginnings = leaves.iter().map(|(key, _)| key.clone()).collect();
    let mut files: Vec<(String, Vec<u8>)> = leaves
        .into_iter()
        .map(|(key, bytes)| (format!("words/{}.json", codes(&key)), bytes))
        .collect();

    let frequent: Vec<(String, Vec<u8>)> = groups
        .par_iter()
        .filter(|group| group.len() > FREQUENT)
        .map(|group| {
            let path = format!("lists/{}.json", list_name(group));
            Ok((path, serde_json::to_vec(&dense_lists(group))?))
        })
        .collect::<io::Result<_>>()?;
    files.extend(frequent);

    Ok(WordFiles { beginnings, files })
}

fn entry(group: &StemGroup) -> StemEntry {
    let forms = group.forms.join(" ");
    if group.len() > FREQUENT {
        StemEntry::Frequent(forms, group.len(), list_name(group))
    } else {
        StemEntry::Rare(forms, lists(group))
    }
}

/// The first `letters` letters of a stem.
fn beginning(stem: &str, letters: usize) -> &str {
    stem.char_indices()
        .nth(letters)
        .map_or(stem, |(at, _)| &stem[..at])
}

/// Groups sorted entries by their first `letters` letters, and groups that are too large by one letter more.
fn split(
    entries: &[(&str, Vec<u8>)],
    letters: usize,
    leaves: &mut Vec<(String, Vec<u8>)>,
) {
    let groups =
        entries.chunk_by(|a, b| beginning(a.0, letters) == beginning(b.0, letters));

    for group in groups {
        let Some((first, _)) = group.first() else {
            continue;
        };

        let key = beginning(first, letters);
        let size: usize = group.iter().map(|(_, bytes)| bytes.len()).sum();
        let is_whole_stem = key.chars().count() < letters;

        if size <= SPLIT || letters == SHARED || is_whole_stem {
            let entries: Vec<&[u8]> =
                group.iter().map(|(_, entry)| entry.as_slice()).collect();
            let mut bytes = b"[".to_vec();
            bytes.extend(entries.join(&b",\n"[..]));
            bytes.push(b']');
            leaves.push((key.to_owned(), bytes));
        } else {
            split(group, letters + 1, leaves);
        }
    }
}

/// A file name of any letters: their code points.
fn codes(key: &str) -> String {
    let codes: Vec<String> = key.chars().map(|c| format!("{:x}", c as u32)).collect();
    codes.join("-")
}

/// The number of bits of a document's name that say which file its text is in. It depends on the number of documents
/// only, so that a longer text moves no other one.
pub(super) fn bits(documents: usize) -> u32 {
    (documents / TOGETHER)
        .max(1)
        .next_power_of_two()
        .trailing_zeros()
        .min(18)
}

/// What is shown of documents, a few in a file: title, address, text for the excerpt.
///
/// # Errors
/// A value that JSON cannot hold; none in practice.
pub(super) fn texts(
    documents: &[Document],
    ids: &[DocId],
) -> io::Result<Vec<(String, Vec<u8>)>> {
    let bits = bits(documents.len());
    let mut order: Vec<usize> = (0..documents.len()).collect();
    order.sort_by_key(|at| ids[*at]);

    order
        .par_chunk_by(|a, b| ids[*a].first(bits) == ids[*b].first(bits))
        .map(|chunk| {
            let mut shown = serde_json::Map::new();
            for at in chunk {
                let document = &documents[*at];
                let Document { title, address, .. } = document;
                let value = serde_json::json!([title, address, document.excerpt()]);
                shown.insert(ids[*at].letters().iter().collect(), value);
            }

            let number = chunk.first().map_or(0, |at| ids[*at].first(bits));
            Ok((
                format!("texts/{number:x}.json"),
                serde_json::to_vec(&shown)?,
            ))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_files_are_split_by_a_letter() {
        let entry = |stem: &'static str, size| (stem, vec![b'x'; size]);
        let entries = [
            entry("аб", SPLIT),
            entry("ав", 5),
            entry("б", 1),
            entry("ба", 1),
        ];
        let mut leaves = Vec::new();
        split(&entries, 1, &mut leaves);

        let keys: Vec<&str> = leaves.iter().map(|(key, _)| key.as_str()).collect();
        assert_eq!(keys, ["аб", "ав", "б"]);
        assert_eq!(leaves[2].1, b"[x,\nx]");
    }

    #[test]
    fn texts_move_only_with_documents() {
        assert_eq!([1, 4, 5, 1000].map(bits), [0, 1, 1, 9]);
        assert_eq!(bits(usize::MAX / 4), 18);
    }

    #[test]
    fn files_are_named_by_code_points() {
        assert_eq!(codes("да1"), "434-430-31");
    }
}
