//! The table of contents of a long text.

use schemars::JsonSchema;
use serde::Serialize;

use crate::markdown::Rendered;

/// From so many headings of the second level on.
const HEADINGS: usize = 3;

/// From so many letters and signs on: what a phone shows without scrolling much needs no table of contents.
const LENGTH: usize = 1500;

/// A line of the table of contents.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ContentsLine {
    id: String,
    text: String,
}

/// Headings of the second level of a text that is long enough; else nothing.
pub(in crate::view) fn contents(text: Option<&Rendered>) -> Vec<ContentsLine> {
    let Some(text) = text.filter(|text| text.length >= LENGTH) else {
        return Vec::new();
    };

    let lines = text.headings.iter().filter(|heading| heading.level == 2);
    let lines: Vec<_> = lines
        .map(|h| ContentsLine { id: h.id.clone(), text: h.text.clone() })
        .collect();

    if lines.len() < HEADINGS {
        Vec::new()
    } else {
        lines
    }
}
