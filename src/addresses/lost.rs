//! E511, E517: published addresses that would lead nowhere.

use std::collections::{BTreeMap, BTreeSet};

use super::lock::Lock;
use super::without_language;
use crate::diag::{Code, Diagnostic};
use crate::lang::Lang;
use crate::lang::text::nearest;
use crate::route::{self, Moved, Route};

/// Pages of the list that are neither there nor moved. Of a record that is gone only its own page is named, and in one
/// language.
pub fn lost_pages(
    lock: &Lock,
    living: &BTreeMap<String, Route>,
    moved: &[Moved],
    languages: &[Lang],
) -> Vec<Diagnostic> {
    let former: BTreeSet<&str> = moved.iter().map(|moved| moved.from.as_str()).collect();
    let there = |address: &str| living.contains_key(address) || former.contains(address);
    let mut diagnostics = Vec::new();
    let mut folders: BTreeMap<Lang, (String, usize)> = BTreeMap::new();
    let mut lost: BTreeMap<&str, &str> = BTreeMap::new();

    for full in lock.addresses().filter(|address| route::is_page(address)) {
        let address = without_language(full, languages);
        if there(address) {
            continue;
        }

        match dropped_language(full, languages) {
            Some(lang) => {
                folders
                    .entry(lang)
                    .or_insert_with(|| (full.to_owned(), 0))
                    .1 += 1
            }
            None => {
                // It is named in the language at the root, where the list has it so.
                let named = lost.entry(address).or_insert(full);
                if full == address {
                    *named = full;
                }
            }
        }
    }

    for (lang, (first, number)) in folders {
        let at = lock.at(Code::LanguageLost, &first);
        diagnostics.extend(at.map(|at| at.arg("lang", lang.code()).arg("n", number)));
    }

    let new = new_records(lock, living, moved);
    let mut last: Option<&str> = None;

    for (address, full) in &lost {
        if last.is_some_and(|last| !last.is_empty() && address.starts_with(last)) {
            continue;
        }
        last = Some(address);
        diagnostics.extend(page(lock, &LostPage { address, full }, &lost, &new));
    }

    diagnostics
}

/// Pages of records that are not in the list yet and have no former address: one of them may be the new place of a page
/// that is gone.
fn new_records<'a>(
    lock: &Lock,
    living: &'a BTreeMap<String, Route>,
    moved: &[Moved],
) -> Vec<&'a str> {
    let taken: BTreeSet<String> = moved
        .iter()
        .filter_map(|moved| Some(moved.to.as_ref()?.address()))
        .collect();

    living
        .keys()
        .map(String::as_str)
        .filter(|address| !lock.has(address) && !taken.contains(*address))
        .filter(|address| route::record_at(address).is_some())
        .collect()
}

/// The language in whose folder an address stands, if the interface has it no more.
fn dropped_language(address: &str, languages: &[Lang]) -> Option<Lang> {
    let (folder, _) = address.split_once('/')?;
    folder.parse().ok().filter(|lang| !languages.contains(lang))
}

/// A page of the list that leads nowhere.
struct LostPage<'a> {
    /// Without the folder of its language.
    address: &'a str,
    /// As it stands in the list.
    full: &'a str,
}

fn page(
    lock: &Lock,
    gone: &LostPage,
    lost: &BTreeMap<&str, &str>,
    new: &[&str],
) -> Option<Diagnostic> {
    let LostPage { address, full } = *gone;
    let diagnostic = lock
        .at(Code::AddressLost, full)?
        .arg("address", format!("/{full}"))
        .arg("from", format!("/{address}"));
    let Some((kind, id)) = route::record_at(address) else {
        return Some(diagnostic.arg("what", "page"));
    };

    let folder = folder(address);
    let beside = |other: &&str| self::folder(other) == folder;
    let new: Vec<&str> = new.iter().copied().filter(beside).collect();
    let only = match new[..] {
        [only]
            if lost
                .keys()
                .filter(|other| beside(other) && route::record_at(other).is_some())
                .count()
                == 1 =>
        {
            Some(only)
        }
        _ => None,
    };

    let near = only
        .or_else(|| nearest(address, new.iter().copied()))
        .map(|near| format!("/{near}"));
    let diagnostic = diagnostic
        .arg("what", "record")
        .arg("id", id)
        .suggest(near.as_deref());

    Some(diagnostic.of(kind, id))
}

/// The folder above the last part of an address.
fn folder(address: &str) -> &str {
    let bare = address.trim_end_matches('/');
    bare.rfind('/').map_or("", |at| &bare[..at])
}

/// Files of the list that a build does not make and that have not moved. `paths`: the files of the build.
pub fn lost_files(
    lock: &Lock,
    paths: &BTreeSet<&str>,
    moved: &[Moved],
    languages: &[Lang],
) -> Vec<Diagnostic> {
    let former: BTreeSet<&str> = moved.iter().map(|moved| moved.from.as_str()).collect();
    let there = |full: &str| {
        paths.contains(full) || former.contains(without_language(full, languages))
    };

    lock.addresses()
        .filter(|address| !route::is_page(address) && !there(address))
        .filter_map(|full| {
            let from = format!("/{}", without_language(full, languages));
            let at = lock.at(Code::AddressLost, full)?;

            Some(
                at.arg("address", format!("/{full}"))
                    .arg("from", from)
                    .arg("what", "page"),
            )
        })
        .collect()
}
