//! What a set of changes says in one sentence.

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use crate::compare::{ByCategory, CategoryRow, Change, InBorders, Way};
use crate::lang::number;
use crate::view::context::Context;

/// What a set of changes says in one sentence.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ChangeFinding {
    /// `districts` or `categories`.
    what: &'static str,
    up: usize,
    down: usize,
    same: usize,
    all: usize,
    /// The greatest growth.
    most: ChangeFindingLine,
    /// The least growth or greatest fall; absent where there is one change only.
    least: Option<ChangeFindingLine>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct ChangeFindingLine {
    label: String,
    from: String,
    to: String,
    difference: String,
}

/// How the districts changed, in one sentence.
pub(in crate::view) fn district_finding(
    cx: Context,
    rows: &[InBorders],
) -> Option<ChangeFinding> {
    let row = |row: &InBorders| {
        Some((
            row.district.short.clone(),
            row.from.value()?,
            row.to.value()?,
            row.result.ok()?,
        ))
    };
    finding(
        cx,
        "districts",
        &rows.iter().filter_map(row).collect::<Vec<_>>(),
    )
}

/// How the categories that are the same changed, in one sentence.
pub(in crate::view) fn category_finding(
    cx: Context,
    table: &ByCategory,
) -> Option<ChangeFinding> {
    let row = |row: &CategoryRow| {
        let category = row.link.to.first()?;
        let label = category
            .short
            .clone()
            .unwrap_or_else(|| category.title.clone());

        Some((
            label,
            row.difference.from.value()?,
            row.difference.to.value()?,
            row.difference.change()?,
        ))
    };
    finding(
        cx,
        "categories",
        &table.rows.iter().filter_map(row).collect::<Vec<_>>(),
    )
}

/// What a set of changes says: how many grew, which most, which least. Of equal ones the first counts.
fn finding(
    cx: Context,
    what: &'static str,
    changes: &[(String, Decimal, Decimal, Change)],
) -> Option<ChangeFinding> {
    let count = |way: Way| {
        changes
            .iter()
            .filter(|(.., change)| change.way == way)
            .count()
    };

    let line = |(label, from, to, change): &(String, Decimal, Decimal, Change)| {
        ChangeFindingLine {
            label: label.clone(),
            from: number::format(*from, cx.lang),
            to: number::format(*to, cx.lang),
            difference: number::signed(change.difference, cx.lang),
        }
    };

    let most = changes
        .iter()
        .rev()
        .max_by_key(|(.., change)| change.difference)?;
    let least = changes
        .iter()
        .min_by_key(|(.., change)| change.difference)
        .filter(|_| changes.len() > 1);

    Some(ChangeFinding {
        what,
        up: count(Way::Up),
        down: count(Way::Down),
        same: count(Way::Same),
        all: changes.len(),
        most: line(most),
        least: least.map(line),
    })
}
