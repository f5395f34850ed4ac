//! E201, E202: every id that a record names exists. W203: every unit has its plural forms.

mod check;
mod walk;

use crate::diag::Diagnostic;
use crate::load::Broken;
use crate::model::Site;

use check::Check;

pub(super) fn check(site: &Site, broken: &Broken, diagnostics: &mut Vec<Diagnostic>) {
    let mut check = Check::new(site, broken, diagnostics);
    walk::places(&mut check);
    walk::topics(&mut check);
    walk::editions(&mut check);
    walk::ties(&mut check);
    walk::texts(&mut check);
    walk::programmes(&mut check);
}
