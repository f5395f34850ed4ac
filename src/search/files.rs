//! What the files of the index look like.
//!
//! They are read by `search-core.js` only, and made to be small: rows are columns of letters, lists of documents are
//! strings of their four-letter names.

use rayon::prelude::*;
use serde::Serialize;

use super::KINDS;
use super::documents::{Document, LIMIT};
use super::ids::{DocId, letters, number_letters};
use super::inverted::StemGroup;
use super::words::{IGNORED, SETTLEMENT, SHARED, SIZE, fold, words as words_of};
use crate::i18n::Messages;
use crate::model::Site;
use crate::schema::City;

/// A file of words is split by the next letter when it is larger, in bytes.
const SPLIT: usize = 10_000;
/// A stem with more documents has a file of its own.
const FREQUENT: usize = 200;
/// Documents in one file of texts, about.
const TOGETHER: usize = 2;

fn json(value: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(value).unwrap_or_default()
}

/// The documents of a stem: letters of each field, best first, joined by `|`.
fn lists(group: &StemGroup) -> String {
    let field =
        |ids: &Vec<DocId>| ids.iter().flat_map(|id| id.letters()).collect::<String>();
    group.lists.iter().map(field).collect::<Vec<_>>().join("|")
}

/// The same for a frequent stem: where many of all names are there, the steps between them are shorter than they are. A
/// field that begins with `+` holds steps, two letters each, or `~` and four.
fn dense_lists(group: &StemGroup) -> String {
    let field = |ids: &Vec<DocId>| {
        let plain: String = ids.iter().flat_map(|id| id.letters()).collect();
        let mut steps = "+".to_owned();
        let mut last = 0;

        for id in ids {
            let step = id.number() - last;
            last = id.number();
            match letters(step as usize, 2) {
                Some(short) => steps.push_str(&short),
                None => steps.extend(std::iter::once('~').chain(number_letters(step))),
            }
        }

        if steps.len() < plain.len() {
            steps
        } else {
            plain
        }
    };
    group.lists.iter().map(field).collect::<Vec<_>>().join("|")
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

/// Files of words by the beginnings of their stems, longer where there is much, and files of frequent stems. Gives the
/// beginnings. A form shares so many letters with its stem that it is found by its own beginning.
pub(super) fn words(
    groups: &[StemGroup],
    files: &mut Vec<(String, Vec<u8>)>,
) -> Vec<String> {
    let entries: Vec<(&str, Vec<u8>)> = groups
        .par_iter()
        .map(|group| {
            let forms = group.forms.join(" ");
            let entry = if group.len() > FREQUENT {
                StemEntry::Frequent(forms, group.len(), list_name(group))
            } else {
                StemEntry::Rare(forms, lists(group))
            };
            (group.stem.as_str(), json(&entry))
        })
        .collect();
    let mut leaves = Vec::new();
    split(&entries, 1, &mut leaves);
    let keys = leaves.iter().map(|(key, _)| key.clone()).collect();

    files.extend(
        leaves
            .into_iter()
            .map(|(key, bytes)| (format!("words/{}.json", codes(&key)), bytes)),
    );
    let frequent: Vec<_> = groups
        .par_iter()
        .filter(|group| group.len() > FREQUENT)
        .map(|group| {
            (
                format!("lists/{}.json", list_name(group)),
                json(&dense_lists(group)),
            )
        })
        .collect();
    files.extend(frequent);

    keys
}

/// The first `letters` letters of a stem.
fn beginning(stem: &str, letters: usize) -> &str {
    stem.char_indices()
        .nth(letters)
        .map_or(stem, |(at, _)| &stem[..at])
}

fn split(
    entries: &[(&str, Vec<u8>)],
    letters: usize,
    leaves: &mut Vec<(String, Vec<u8>)>,
) {
    for group in
        entries.chunk_by(|a, b| beginning(a.0, letters) == beginning(b.0, letters))
    {
        let Some((first, _)) = group.first() else {
            continue;
        };

        let key = beginning(first, letters);
        let size: usize = group.iter().map(|(_, bytes)| bytes.len()).sum();

        if size <= SPLIT || letters == SHARED || key.chars().count() < letters {
            let mut bytes = b"[".to_vec();
            bytes.extend(
                group
                    .iter()
                    .map(|(_, entry)| entry.as_slice())
                    .collect::<Vec<_>>()
                    .join(&b",\n"[..]),
            );
            bytes.push(b']');
            leaves.push((key.to_owned(), bytes));
        } else {
            split(group, letters + 1, leaves);
        }
    }
}

/// A file name of any letters: their code points.
fn codes(key: &str) -> String {
    key.chars()
        .map(|c| format!("{:x}", c as u32))
        .collect::<Vec<_>>()
        .join("-")
}

/// Bits by which files of texts are told apart: their number grows with that of the documents only, so that a longer
/// text moves no other one.
fn bits(documents: usize) -> u32 {
    (documents / TOGETHER)
        .max(1)
        .next_power_of_two()
        .trailing_zeros()
        .min(18)
}

#[derive(Serialize)]
struct SearchIndex<'a> {
    kinds: [&'a str; 12],
    editions: Vec<&'a str>,
    /// Name and id.
    directions: Vec<(&'a str, &'a str)>,
    groups: [&'a str; 5],
    /// Name and id.
    districts: Vec<(&'a str, &'a str)>,
    /// Name, district, id.
    regions: Vec<(&'a str, Option<usize>, &'a str)>,
    towns: TownColumns<'a>,
    ignored: &'a [&'a str],
    settlement: &'a [&'a str],
    size: &'a [&'a str],
    /// Lines of words or phrases that mean the same.
    synonyms: Vec<&'a [String]>,
    /// Words for what a document is, with its kind.
    kind_words: Vec<(String, usize)>,
    bits: u32,
    keys: Vec<&'a str>,
}

/// Towns in columns. The region takes a letter, or two where there are more than a letter tells; the size group a digit.
#[derive(Serialize)]
struct TownColumns<'a> {
    names: Vec<&'a str>,
    regions: String,
    groups: String,
}

fn towns(site: &Site) -> TownColumns<'_> {
    let region = |city: &City| {
        vec_of(
            city.region
                .as_ref()
                .and_then(|id| site.regions.position(id)),
        )
    };

    let group = |id: &str| {
        let word = site.size_group(id)?.word();
        GROUPS.iter().position(|group| *group == word)
    };
    TownColumns {
        names: site.cities.iter().map(|city| city.name.as_str()).collect(),
        regions: site
            .cities
            .iter()
            .map(|city| positions(&region(city), site.regions.len()))
            .collect(),
        groups: site
            .cities
            .iter()
            .map(|city| digit(group(&city.id)))
            .collect(),
    }
}

fn vec_of(position: Option<usize>) -> Vec<usize> {
    position.into_iter().collect()
}

/// One digit to base 36, at most 35; `-` for none.
fn digit(n: Option<usize>) -> char {
    n.and_then(|n| u32::try_from(n.min(35)).ok())
        .and_then(|n| char::from_digit(n, 36))
        .unwrap_or('-')
}

/// Positions in a table of `size` records: as many letters each as the last one needs; `.` for none, brackets around
/// several.
fn positions(all: &[usize], size: usize) -> String {
    let width = (1..4)
        .find(|width| size <= 64_usize.pow(*width))
        .unwrap_or(4);
    let one = |at: &usize| letters(*at, width).unwrap_or_default();

    match all {
        [] => ".".to_owned(),
        [only] => one(only),
        several => format!("({})", several.iter().map(one).collect::<String>()),
    }
}

const GROUPS: [&str; 5] = ["centres", "large", "medium", "small", "rural"];

/// What a query needs to begin with.
pub(super) fn index(
    site: &Site,
    messages: &Messages,
    documents: &[Document],
    keys: &[String],
) -> Vec<u8> {
    json(&SearchIndex {
        kinds: KINDS,
        editions: site.editions.ids().collect(),
        directions: site
            .directions
            .iter()
            .map(|d| (d.title.as_str(), d.id.as_str()))
            .collect(),
        groups: GROUPS,
        districts: site
            .districts
            .iter()
            .map(|d| (d.name.as_str(), d.id.as_str()))
            .collect(),
        regions: site
            .regions
            .iter()
            .map(|r| {
                let district = site
                    .district_now(r)
                    .and_then(|d| site.districts.position(&d.id));
                (r.name.as_str(), district, r.id.as_str())
            })
            .collect(),
        towns: towns(site),
        ignored: IGNORED,
        settlement: SETTLEMENT,
        size: SIZE,
        synonyms: site
            .config
            .synonyms
            .iter()
            .map(|line| line.value.as_slice())
            .collect(),
        kind_words: kind_words(messages),
        bits: bits(documents.len()),
        keys: keys.iter().map(String::as_str).collect(),
    })
}

/// Kinds that people name beside what they look for, «практики Тюмени», where one word names them. A town is not among
/// them: words for it are left out of a query beside its name.
fn kind_words(messages: &Messages) -> Vec<(String, usize)> {
    let named = |kind: &str| {
        messages
            .get(&format!("search-kind-{kind}"), &[])
            .ok()
            .map(|name| fold(&name))
    };
    ["practice", "direction", "programme"]
        .into_iter()
        .filter_map(|kind| {
            Some((named(kind)?, KINDS.iter().position(|one| *one == kind)?))
        })
        .filter(|(name, _)| words_of(name).count() == 1)
        .collect()
}

/// Columns, one sign or one part a document; documents stand in the order of equal rank.
#[derive(Serialize)]
struct Rows {
    /// Four letters each.
    ids: String,
    /// Position among the kinds, position among the editions, and how many documents on end have both.
    runs: Vec<(usize, Option<usize>, usize)>,
    /// Words in the title to base 36, at most 35.
    lengths: String,
    /// Positions of towns and of directions, as [`positions`] writes them.
    towns: String,
    directions: String,
}

/// What is needed of every document to rank and to count it.
pub(super) fn rows(site: &Site, documents: &[Document], ids: &[DocId]) -> Vec<u8> {
    let mut order: Vec<usize> = (0..documents.len()).collect();
    let edition = |at: usize| {
        documents[at]
            .edition
            .and_then(|id| site.editions.position(id))
    };

    order.sort_by_key(|at| {
        (
            documents[*at].kind,
            std::cmp::Reverse(edition(*at)),
            documents[*at].address.as_str(),
        )
    });
    let run = |at: &usize| (documents[*at].kind, edition(*at));
    let runs = order.chunk_by(|a, b| run(a) == run(b)).filter_map(|same| {
        let (kind, edition) = run(same.first()?);
        Some((kind, edition, same.len()))
    });

    let of = |all: &[&str], position: &dyn Fn(&str) -> Option<usize>, size: usize| {
        positions(
            &all.iter().filter_map(|id| position(id)).collect::<Vec<_>>(),
            size,
        )
    };

    let (city, direction) = (
        |id: &str| site.cities.position(id),
        |id: &str| site.directions.position(id),
    );
    let documents_in_order = || order.iter().map(|at| &documents[*at]);

    json(&Rows {
        ids: order.iter().flat_map(|at| ids[*at].letters()).collect(),
        runs: runs.collect(),
        lengths: documents_in_order()
            .map(|document| digit(Some(document.title_words())))
            .collect(),
        towns: documents_in_order()
            .map(|document| of(&document.towns, &city, site.cities.len()))
            .collect(),
        directions: documents_in_order()
            .map(|document| of(&document.directions, &direction, site.directions.len()))
            .collect(),
    })
}

/// What is shown of documents, a few in a file: title, address, text for the excerpt.
pub(super) fn texts(documents: &[Document], ids: &[DocId]) -> Vec<(String, Vec<u8>)> {
    let bits = bits(documents.len());
    let mut order: Vec<usize> = (0..documents.len()).collect();
    order.sort_by_key(|at| ids[*at]);

    order
        .par_chunk_by(|a, b| ids[*a].first(bits) == ids[*b].first(bits))
        .map(|chunk| {
            let shown: serde_json::Map<String, serde_json::Value> = chunk
                .iter()
                .map(|at| {
                    let Document { title, address, .. } = &documents[*at];
                    let text = documents[*at].excerpt(LIMIT);
                    (
                        ids[*at].letters().iter().collect(),
                        serde_json::json!([title, address, text]),
                    )
                })
                .collect();
            let number = chunk.first().map_or(0, |at| ids[*at].first(bits));

            (format!("texts/{number:x}.json"), json(&shown))
        })
        .collect()
}
