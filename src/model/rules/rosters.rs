//! E329: a stated figure against what a whole roster counts.

use rust_decimal::Decimal;

use crate::diag::{Code, Diagnostic};
use crate::load::Broken;
use crate::model::rosters::{counts, roster, stated};
use crate::model::{Site, figure_label};
use crate::record_kind::RecordKind;

pub(super) fn check(site: &Site, broken: &Broken, diagnostics: &mut Vec<Diagnostic>) {
    // A record that could not be read is missing from the roster and would be counted as absent.
    let needed = [
        RecordKind::Participation,
        RecordKind::Cities,
        RecordKind::Regions,
    ];
    if needed.into_iter().any(|kind| broken.has(kind)) {
        return;
    }

    for edition in &site.editions {
        let towns = roster(site, edition);
        let Some(first) = towns.first() else { continue };
        let (line, _) = first.file.line_column(first.at.start);
        let list = format!("{}:{line}", first.file.path);

        for count in counts(site, edition, &towns) {
            let Some(figure) = stated(site, edition, &count) else {
                continue;
            };
            // «More than 160» and «about 160» are no contradiction to a count.
            let Some(value) =
                figure.value.as_ref().filter(|_| figure.qualifier.is_none())
            else {
                continue;
            };

            if value.0 != Decimal::from(count.n) {
                diagnostics.push(
                    value
                        .diagnostic(Code::RosterDiffers, &figure.file)
                        .arg("measure", figure_label(site, figure))
                        .arg("edition", figure.edition.as_str())
                        .arg("stated", value.0.to_string())
                        .arg("counted", count.n)
                        .arg("list", list.clone())
                        .of(RecordKind::Figures, ""),
                );
            }
        }
    }
}
