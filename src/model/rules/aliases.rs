//! E512, E513: a former id names one record only, and none that lives.

use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic};
use crate::model::Site;
use crate::record_kind::RecordKind;

pub(super) fn check(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    let mut first: BTreeMap<(RecordKind, &str), &str> = BTreeMap::new();
    for alias in site.aliases() {
        let at = |code| {
            let found: Diagnostic = alias.former.diagnostic(code, alias.file);
            found
                .arg("what", "id")
                .arg("id", alias.former.as_str())
                .of(alias.kind, alias.id)
        };

        if alias.lives {
            diagnostics.push(at(Code::AliasLives));
        }

        if let Some(other) = first.insert((alias.kind, alias.former), alias.id) {
            diagnostics.push(at(Code::AliasTwice).arg("first", other));
        }
    }
}
