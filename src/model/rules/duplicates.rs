//! W313: practices whose texts are nearly the same.

use std::collections::{BTreeSet, HashMap};

use rayon::prelude::*;

use crate::diag::{Code, Diagnostic};
use crate::lang::text::Shingles;
use crate::model::Site;

/// From this share of common word triples on, two texts are taken for one.
const LIMIT: f64 = 0.5;

pub(super) fn check(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    // Only practices of one town, or with one title, are compared: pairs of all texts would grow with the square.
    let mut groups: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, practice) in site.practices.iter().enumerate() {
        for city in practice.city_ids() {
            groups.entry(format!("city {city}")).or_default().push(at);
        }
        groups.entry(format!("title {}", crate::lang::text::fold(&practice.title))).or_default().push(at);
    }
    let mut groups: Vec<_> = groups.into_values().filter(|group| group.len() > 1).collect();
    groups.sort();
    diagnostics.par_extend(groups.par_iter().flat_map_iter(|group| in_group(site, group)));
}

/// What is nearly the same among practices, which are given by their places in the table.
fn in_group(site: &Site, group: &[usize]) -> Vec<Diagnostic> {
    let practices: Vec<_> = group.iter().filter_map(|at| site.practices.at(*at)).collect();
    let texts: Vec<Shingles> = practices.iter().map(|p| Shingles::new(p.text())).collect();
    let near = |(first, second): (usize, usize)| {
        let share = texts[first].similarity(&texts[second]);
        let (a, b) = (practices[first], practices[second]);
        (share >= LIMIT).then(|| {
            b.id.diagnostic(Code::NearDuplicate, &b.file)
                .arg("other", a.id.as_str())
                .arg("percent", (share * 100.0).round() as usize)
                .of("practice", b.id.as_str())
        })
    };
    candidates(&texts).into_iter().filter_map(near).collect()
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

    use super::{LIMIT, candidates};
    use crate::lang::text::Shingles;

    proptest! {
        #[test]
        fn no_pair_that_is_half_alike_is_left_out(texts in proptest::collection::vec("[абв ]{0,12}", 0..12)) {
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
