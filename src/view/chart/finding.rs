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
    #[schemars(with = "String")]
    what: ChangedParts,
    up: usize,
    down: usize,
    same: usize,
    all: usize,
    /// The greatest growth.
    most: ChangeFindingLine,
    /// The least growth or greatest fall; absent where there is one change only.
    least: Option<ChangeFindingLine>,
}

/// What changed; templates see the word.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(rename_all = "lowercase")]
enum ChangedParts {
    Districts,
    Categories,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct ChangeFindingLine {
    label: String,
    from: String,
    to: String,
    difference: String,
}

/// A part of the whole with its two values and what became of them.
struct ChangedPart<'a> {
    label: &'a str,
    from: Decimal,
    to: Decimal,
    change: Change,
}

/// How the districts changed, in one sentence.
pub(in crate::view) fn district_finding(
    cx: Context,
    rows: &[InBorders],
) -> Option<ChangeFinding> {
    let parts: Vec<ChangedPart> = rows.iter().filter_map(of_district).collect();
    finding(cx, ChangedParts::Districts, &parts)
}

fn of_district<'a>(row: &'a InBorders) -> Option<ChangedPart<'a>> {
    Some(ChangedPart {
        label: &row.district.short,
        from: row.from.exact()?,
        to: row.to.exact()?,
        change: row.result.ok()?,
    })
}

/// How the categories that are the same changed, in one sentence.
pub(in crate::view) fn category_finding(
    cx: Context,
    table: &ByCategory,
) -> Option<ChangeFinding> {
    let parts: Vec<ChangedPart> = table.rows.iter().filter_map(of_category).collect();
    finding(cx, ChangedParts::Categories, &parts)
}

fn of_category<'a>(row: &'a CategoryRow) -> Option<ChangedPart<'a>> {
    let category = *row.link.to.first()?;
    Some(ChangedPart {
        label: category.short.as_ref().unwrap_or(&category.title),
        from: row.difference.from.exact()?,
        to: row.difference.to.exact()?,
        change: row.difference.change()?,
    })
}

/// What a set of changes says: how many grew, which most, which least. Of equal ones the first counts.
fn finding(
    cx: Context,
    what: ChangedParts,
    parts: &[ChangedPart],
) -> Option<ChangeFinding> {
    let count = |way: Way| parts.iter().filter(|part| part.change.way == way).count();
    let line = |part: &ChangedPart| ChangeFindingLine {
        label: part.label.to_owned(),
        from: number::format(part.from, cx.lang),
        to: number::format(part.to, cx.lang),
        difference: number::signed(part.change.difference, cx.lang),
    };

    // `max_by_key` takes the last of equal ones, `min_by_key` the first.
    let most = parts
        .iter()
        .rev()
        .max_by_key(|part| part.change.difference)?;
    let least = parts
        .iter()
        .min_by_key(|part| part.change.difference)
        .filter(|_| parts.len() > 1);

    Some(ChangeFinding {
        what,
        up: count(Way::Up),
        down: count(Way::Down),
        same: count(Way::Same),
        all: parts.len(),
        most: line(most),
        least: least.map(line),
    })
}
