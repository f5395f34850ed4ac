//! Integrity rules: records that must agree with one another. Each rule has its code, its file and its paragraph
//! in `docs/diagnostics.md`.

mod aliases;
mod awards;
mod combinations;
mod contacts;
mod dates;
mod disagreements;
mod duplicates;
mod indicators;
mod names;
mod participation;
mod programmes;
mod prose;
mod references;
mod rosters;
mod scores;
mod sums;
mod tables;
mod tiles;
mod translations;
mod values;

use rayon::prelude::*;

use crate::diag::Diagnostic;
use crate::load::Broken;

use super::Site;
pub use duplicates::DuplicateCache;

/// Runs every rule, each on whatever thread is free; what they find comes in their order. `seen`: cache of
/// the previous run; this run replaces it.
pub(super) fn check(
    site: &Site,
    broken: &Broken,
    seen: &mut DuplicateCache,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let rules: [Rule; 18] = [
        &|found| references::check(site, broken, found),
        &|found| aliases::check(site, found),
        &|found| combinations::check(site, broken, found),
        &|found| values::check(site, found),
        &|found| sums::check(site, found),
        &|found| rosters::check(site, broken, found),
        &|found| awards::check(site, broken, found),
        &|found| dates::check(site, found),
        &|found| disagreements::check(site, found),
        &|found| prose::check(site, found),
        &|found| participation::check(site, broken, found),
        &|found| scores::check(site, broken, found),
        &|found| names::check(site, broken, found),
        &|found| tiles::check(site, broken, found),
        &|found| programmes::check(site, found),
        &|found| indicators::check(site, found),
        &|found| tables::check(site, found),
        &|found| translations::check(site, found),
    ];

    // Near duplicates take the longest, so they are looked for beside the other rules.
    let mut twins = Vec::new();
    let ((), found): ((), Vec<Vec<Diagnostic>>) = rayon::join(
        || duplicates::check(site, seen, &mut twins),
        || rules.par_iter().map(run).collect(),
    );
    diagnostics.extend(found.into_iter().flatten().chain(twins));
}

fn run(rule: &Rule) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    rule(&mut found);
    found
}

/// A rule adds what it finds.
type Rule<'a> = &'a (dyn Fn(&mut Vec<Diagnostic>) + Sync);
