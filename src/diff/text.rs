//! The report as lines of a terminal.

use std::fmt::Write;

use super::report::{DiffReport, DiffRow};
use crate::i18n::Messages;

/// A screen's worth of rows; the report in HTML has all of them.
const MOST_ROWS: usize = 30;

/// The report as text, with a line end at its end.
pub fn text(report: &DiffReport, messages: &Messages) -> String {
    let mut text = report.title.clone() + "\n";
    text.extend(report.lead.iter().map(|line| format!("  {line}\n")));

    for section in &report.sections {
        let _ = write!(text, "\n{}\n", section.heading);
        if !section.warning.is_empty() {
            let _ = writeln!(text, "  ! {}", section.warning);
        }

        text.extend(section.rows.iter().take(MOST_ROWS).map(line));
        if let Some(more) = section
            .rows
            .len()
            .checked_sub(MOST_ROWS)
            .filter(|more| *more > 0)
        {
            let _ = writeln!(
                text,
                "  {}",
                messages.text("diff-more", &[("n", more.into())])
            );
        }
    }

    text
}

fn line(row: &DiffRow) -> String {
    let mut line = format!("  {} {}", row.mark, row.what);
    if let Some(address) = &row.address {
        line += &format!(" {address}");
    }

    match (&row.old, &row.new) {
        (Some(old), Some(new)) => line += &format!(": {old} → {new}"),
        (Some(only), None) | (None, Some(only)) => line += &format!(": {only}"),
        (None, None) => {}
    }

    line + "\n"
}
