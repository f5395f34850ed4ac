//! W313: practices whose texts are nearly the same.

use std::collections::BTreeSet;
use std::sync::Arc;

use foldhash::{HashMap, HashMapExt};
use rayon::prelude::*;

use crate::diag::{Code, Diagnostic};
use crate::file::SourceFile;
use crate::lang::text::{Shingles, fold};
use crate::load::Record;
use crate::model::Site;
use crate::record_kind::RecordKind;
use crate::schema::Practice;

/// From this share of common word triples on, two texts are taken for one.
const LIMIT: f64 = 0.5;

/// What was found in groups of practices: a group of the same texts is not looked at again.
#[derive(Debug, Default)]
pub struct DuplicateCache(HashMap<Vec<PracticeText>, Vec<Diagnostic>>);

/// A practice with its text: the file keeps its place in memory as long as its text stays the same.
#[derive(Debug, Clone)]
struct PracticeText {
    file: Arc<SourceFile>,
    start: usize,
}

impl PartialEq for PracticeText {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.file, &other.file) && self.start == other.start
    }
}

impl Eq for PracticeText {}

impl std::hash::Hash for PracticeText {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        (Arc::as_ptr(&self.file), self.start).hash(state);
    }
}

/// Looks for them. `seen`: what the previous run found; this run replaces it.
pub(super) fn check(
    site: &Site,
    seen: &mut DuplicateCache,
    diagnostics: &mut Vec<Diagnostic>,
) {
    // Only practices of one town, or with one title, are compared: pairs of all texts would grow with the square.
    let (mut towns, mut same) = (
        HashMap::<&str, Vec<usize>>::new(),
        HashMap::<&str, Vec<usize>>::new(),
    );
    for (at, practice) in site.practices.iter().enumerate() {
        for city in practice.city_ids() {
            towns.entry(city).or_default().push(at);
        }
        same.entry(practice.own.title.get_or_init(|| fold(&practice.title)))
            .or_default()
            .push(at);
    }

    let mut groups: Vec<_> = towns
        .into_values()
        .chain(same.into_values())
        .filter(|group| group.len() > 1)
        .collect();
    groups.sort();
    let known = std::mem::take(&mut seen.0);
    let look = |group: &Vec<usize>| {
        let practices: Vec<_> = group
            .iter()
            .filter_map(|at| site.practices.at(*at))
            .collect();
        let texts: Vec<PracticeText> = practices
            .iter()
            .map(|p| PracticeText { file: Arc::clone(&p.file), start: p.at.start })
            .collect();

        let found = known
            .get(&texts)
            .cloned()
            .unwrap_or_else(|| in_group(&practices));
        (texts, found)
    };

    let found: Vec<(Vec<PracticeText>, Vec<Diagnostic>)> =
        groups.par_iter().map(look).collect();
    diagnostics.extend(found.iter().flat_map(|(_, found)| found.iter().cloned()));
    seen.0 = found.into_iter().collect();
}

/// What is nearly the same among practices.
fn in_group(practices: &[&Record<Practice>]) -> Vec<Diagnostic> {
    let texts: Vec<Shingles> = practices
        .iter()
        .map(|p| Shingles::new(&visible(p.text())))
        .collect();
    let near = |(first, second): (usize, usize)| {
        let share = texts[first].similarity(&texts[second]);
        let (a, b) = (practices[first], practices[second]);

        (share >= LIMIT).then(|| {
            b.id.diagnostic(Code::NearDuplicate, &b.file)
                .arg("other", a.id.as_str())
                .arg("percent", (share * 100.0).round() as usize)
                .of(RecordKind::Practices, b.id.as_str())
        })
    };

    candidates(&texts).into_iter().filter_map(near).collect()
}

/// The text without comments: `itogi new` puts the same one into every file.
fn visible(text: &str) -> String {
    let Some((before, comments)) = text.split_once("<!--") else {
        return text.to_owned();
    };

    let mut visible = before.to_owned();
    for part in comments.split("<!--") {
        // A comment that is not closed goes on to the end.
        visible += part.split_once("-->").map_or("", |(_, after)| after);
    }

    visible
}

/// Pairs of texts that may be half alike, the later text last; no such pair is left out. Where nothing is alike, their
/// number and the work grow with the texts, not with their square.
fn candidates(texts: &[Shingles]) -> BTreeSet<(usize, usize)> {
    let mut marks: Vec<(u64, usize)> = Vec::new();
    for (at, text) in texts.iter().enumerate() {
        marks.extend(text.witnesses().iter().map(|mark| (*mark, at)));
    }

    marks.sort_unstable();
    let mut pairs = BTreeSet::new();

    for same in marks.chunk_by(|a, b| a.0 == b.0) {
        for (at, (_, second)) in same.iter().enumerate() {
            pairs.extend(same[..at].iter().map(|(_, first)| (*first, *second)));
        }
    }

    pairs
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert, proptest};

    use super::{LIMIT, candidates, visible};
    use crate::lang::text::Shingles;

    #[test]
    fn w313_ignores_comments() {
        assert_eq!(
            visible("до <!-- а --> между <!-- б --> после <!-- и дальше"),
            "до  между  после "
        );
    }

    proptest! {
        #[test]
        fn w313_finds_every_pair(texts in proptest::collection::vec("[абв ]{0,12}", 0..12)) {
            let texts: Vec<Shingles> = texts.iter().map(|text| Shingles::new(text)).collect();
            let found = candidates(&texts);
            for second in 0..texts.len() {
                for first in 0..second {
                    prop_assert!(texts[first].similarity(&texts[second]) < LIMIT || found.contains(&(first, second)));
                }
            }
        }
    }
}
