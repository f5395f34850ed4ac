//! The report as one HTML file that can be sent by mail: it needs nothing beside it, so its style stands in it.

use serde::Serialize;
use tera::Tera;

use super::report::DiffReport;
use crate::i18n::Messages;

#[derive(Serialize)]
struct ReportPage<'a> {
    report: &'a DiffReport,
    what: String,
    old: String,
    new: String,
    nothing: String,
}

/// The report as a whole HTML document.
///
/// # Errors
/// A mistake in the template, which a test keeps from happening.
pub fn html(report: &DiffReport, messages: &Messages) -> Result<String, tera::Error> {
    let mut tera = Tera::default();
    tera.autoescape_on(vec![".html"]);
    tera.add_raw_template("report.html", include_str!("report.html"))?;
    let word = |id: &str| messages.text(id, &[]);
    let page = ReportPage {
        report,
        what: word("diff-column-what"),
        old: word("diff-column-old"),
        new: word("diff-column-new"),
        nothing: word("diff-nothing"),
    };

    tera.render("report.html", &tera::Context::from_serialize(&page)?)
}
