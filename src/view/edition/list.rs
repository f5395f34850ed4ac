//! The list of editions.

use schemars::JsonSchema;
use serde::Serialize;

use crate::lang::number;
use crate::load::Record;
use crate::route::Page;
use crate::schema::{Coverage, Edition};
use crate::view::context::Context;
use crate::view::parts::figures::FigureView;

/// Content of `/editions/`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Editions {
    editions: Vec<EditionRow>,
    /// Whether only single facts are known of one of them.
    has_partial: bool,
}

/// An edition in a list.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct EditionRow {
    year: String,
    ordinal: String,
    href: String,
    motto: Option<String>,
    /// `announced`, `running`, `partial` or `full`.
    pub(in crate::view) state: &'static str,
    ahead: bool,
    participants: Option<FigureView>,
    subjects: Option<FigureView>,
    /// Absent where no document describes anyone's practices.
    practices: Option<usize>,
    winners: usize,
}

pub(in crate::view) fn editions(cx: Context) -> Editions {
    let is_partial = |edition: &Record<Edition>| edition.coverage == Coverage::Partial;
    Editions {
        has_partial: cx.site.editions.iter().any(is_partial),
        editions: edition_rows(cx),
    }
}

/// All editions, newest first.
pub(in crate::view) fn edition_rows(cx: Context) -> Vec<EditionRow> {
    cx.site
        .editions
        .iter()
        .rev()
        .map(|edition| EditionRow {
            year: edition.id.to_string(),
            ordinal: number::roman(edition.ordinal.value),
            href: cx.href(&Page::Edition(edition.id.to_string())),
            motto: edition.motto.clone(),
            state: edition.coverage.word(),
            ahead: edition.coverage.is_ahead(),
            participants: cx.total(&edition.id, "participants"),
            subjects: cx.total(&edition.id, "subjects"),
            practices: cx
                .site
                .is_described(&edition.id)
                .then(|| cx.site.practices_of_edition(&edition.id).count()),
            winners: cx
                .site
                .awards_of_edition(&edition.id)
                .map(|a| a.cities.len())
                .sum(),
        })
        .collect()
}
