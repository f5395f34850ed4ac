//! Integrity rules: records that must agree with one another. Each rule has its code, its file and its paragraph
//! in `docs/diagnostics.md`.

mod aliases;
mod awards;
mod combinations;
mod dates;
mod disagreements;
mod duplicates;
mod indicators;
mod participation;
mod programmes;
mod prose;
mod references;
mod sums;
mod tables;
mod tiles;

use crate::diag::Diagnostic;
use crate::load::Broken;

use super::Site;

/// Runs every rule.
pub(super) fn check(site: &Site, broken: &Broken, diagnostics: &mut Vec<Diagnostic>) {
    references::check(site, broken, diagnostics);
    aliases::check(site, diagnostics);
    combinations::check(site, broken, diagnostics);
    sums::check(site, diagnostics);
    awards::check(site, broken, diagnostics);
    dates::check(site, diagnostics);
    disagreements::check(site, diagnostics);
    prose::check(site, diagnostics);
    duplicates::check(site, diagnostics);
    participation::check(site, diagnostics);
    tiles::check(site, broken, diagnostics);
    programmes::check(site, diagnostics);
    indicators::check(site, diagnostics);
    tables::check(site, diagnostics);
}
