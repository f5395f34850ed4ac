//! N309: sources that give different values for one figure. Reported, never failed, and shown on the site.

use crate::diag::{Code, Diagnostic};
use crate::model::Site;

pub(super) fn check(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    for figure in &site.figures {
        let Some(measure) = site.measures.get(&figure.measure) else { continue };
        for other in &figure.also {
            let chosen = figure.value.as_ref().map(|v| v.0);
            if chosen == Some(other.value.0) {
                continue;
            }
            let chosen = chosen.map_or("–".to_owned(), |value| value.to_string());
            diagnostics.push(
                other
                    .value
                    .diagnostic(Code::SourcesDisagree, &figure.file)
                    .arg("measure", measure.title.clone())
                    .arg("edition", figure.edition.as_str())
                    .arg("chosen", chosen)
                    .arg("other", other.value.0.to_string())
                    .arg("source", other.source.id.as_str())
                    .of("figures", ""),
            );
        }
    }
}
