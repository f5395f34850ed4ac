//! N309: sources that give different values for one figure. Reported, never failed, and shown on the site.
//! W317: the chosen value must be the primary source's if it gives one.

use crate::diag::{Code, Diagnostic};
use crate::model::{Site, figure_label};
use crate::record_kind::RecordKind;
use crate::schema::{SourceRank, SourceRef};

pub(super) fn check(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    for figure in &site.figures {
        let rank = |source: &SourceRef| site.source(source).map(|s| s.rank);
        for other in &figure.also {
            let chosen = figure.value.as_ref().map(|v| v.0);
            if chosen == Some(other.value.0) {
                continue;
            }

            let wrong = rank(&other.source) == Some(SourceRank::Primary)
                && rank(&figure.source) == Some(SourceRank::Secondary);
            let code = if wrong {
                Code::SecondaryChosen
            } else {
                Code::SourcesDisagree
            };
            let chosen = chosen.map_or("–".to_owned(), |value| value.to_string());

            diagnostics.push(
                other
                    .value
                    .diagnostic(code, &figure.file)
                    .arg("measure", figure_label(site, figure))
                    .arg("edition", figure.edition.as_str())
                    .arg("chosen", chosen)
                    .arg("other", other.value.0.to_string())
                    .arg("source", other.source.id.as_str())
                    .of(RecordKind::Figures, ""),
            );
        }
    }
}
