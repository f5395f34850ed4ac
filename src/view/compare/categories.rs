//! Two editions by category: which categories are the same, and what became of them.

use schemars::JsonSchema;
use serde::Serialize;

use crate::compare::{ByCategory, CategoryRow, Pair, Reading};
use crate::route::PairChart;
use crate::schema::{Category, Relation};
use crate::view::chart::finding::{ChangeFinding, category_finding};
use crate::view::chart::page_chart::{PageChart, of_pair};
use crate::view::chart::two_editions::absent;
use crate::view::context::Context;
use crate::view::parts::category_label::category_label;
use crate::view::parts::change::{DeltaView, RowLabel};
use crate::view::parts::figure_list::documents;
use crate::view::parts::figures::{FigureView, SourceMark};

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(in crate::view) struct CategoryTable {
    /// Id of the measure, for anchors.
    id: String,
    measure: String,
    finding: Option<ChangeFinding>,
    chart: Option<PageChart>,
    rows: Vec<CategoryRowView>,
    /// Where the values of one year come from a document of the competition and those of the other do not.
    unlike: Option<UnlikeSources>,
}

/// The year whose values a document of the competition gives, and the year for which other sources do.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct UnlikeSources {
    by_document: String,
    by_others: String,
    /// Those other sources.
    others: Vec<SourceMark>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct CategoryRowView {
    /// Permanent name for an anchor.
    anchor: String,
    /// Names in the later edition, or in the earlier one where it is dropped.
    names: Vec<String>,
    /// Names in the earlier edition, where they are others.
    formerly: Vec<String>,
    from: Vec<FigureView>,
    to: Vec<FigureView>,
    /// Why a year has no such row: word of the message.
    absent: &'static str,
    delta: DeltaView,
}

/// How categories relate, in words.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(in crate::view) struct LinkView {
    from: Vec<String>,
    to: Vec<String>,
    /// Word of the relation; absent where no record states it.
    relation: Option<&'static str>,
}

/// Two measures that are known by category, each for one edition only.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(in crate::view) struct Clash {
    measure: String,
    year: String,
    other: String,
    other_year: String,
}

pub(in crate::view) fn category_table(
    cx: Context,
    pair: &Pair,
    table: &ByCategory,
) -> CategoryTable {
    let rows: Vec<CategoryRowView> = table
        .rows
        .iter()
        .map(|row| category_row(cx, pair, table, row))
        .collect();

    CategoryTable {
        unlike: unlike_sources(pair, &rows),
        id: table.measure.id.to_string(),
        measure: table.measure.title.clone(),
        finding: category_finding(cx, table),
        chart: of_pair(
            cx,
            pair,
            &PairChart::Categories(table.measure.id.to_string()),
        ),
        rows,
    }
}

fn unlike_sources(pair: &Pair, rows: &[CategoryRowView]) -> Option<UnlikeSources> {
    let from = documents(rows.iter().flat_map(|row| &row.from));
    let to = documents(rows.iter().flat_map(|row| &row.to));
    let is_primary = |marks: &[SourceMark]| marks.iter().all(|mark| mark.primary);

    let (by_document, by_others, others) = match (is_primary(&from), is_primary(&to)) {
        (true, false) => (pair.from, pair.to, to),
        (false, true) => (pair.to, pair.from, from),
        _ => return None,
    };
    Some(UnlikeSources {
        by_document: by_document.id.to_string(),
        by_others: by_others.id.to_string(),
        others: others.into_iter().filter(|mark| !mark.primary).collect(),
    })
}

fn category_row(
    cx: Context,
    pair: &Pair,
    table: &ByCategory,
    row: &CategoryRow,
) -> CategoryRowView {
    let (before, after) = (labels(&row.link.from), labels(&row.link.to));
    let formerly = if before == after || after.is_empty() {
        Vec::new()
    } else {
        before.clone()
    };
    let names = if after.is_empty() { before } else { after };

    let label = RowLabel::from(names.join(", "));
    let readings = |year: &str, readings: &[Reading]| {
        readings.iter().map(|r| cx.reading(year, *r)).collect()
    };

    CategoryRowView {
        anchor: anchor(pair, table, row),
        names,
        formerly,
        from: readings(&pair.from.id, &row.from),
        to: readings(&pair.to.id, &row.to),
        absent: absent(row),
        delta: cx.delta(pair, label, &row.difference),
    }
}

fn labels(categories: &[&Category]) -> Vec<String> {
    categories.iter().map(|one| category_label(one)).collect()
}

/// «2017-participants-large»: the later edition where it has the category, else the earlier one.
fn anchor(pair: &Pair, table: &ByCategory, row: &CategoryRow) -> String {
    let measure = table.measure.id.as_str();
    let side = match (row.link.to.first(), row.link.from.first()) {
        (Some(category), _) => Some((pair.to, category)),
        (None, Some(category)) => Some((pair.from, category)),
        (None, None) => None,
    };

    match side {
        Some((edition, category)) => {
            format!("{}-{measure}-{}", edition.id.as_str(), category.id.as_str())
        }
        // A row links categories, so it has one; without any there is nothing to lead to.
        None => String::new(),
    }
}

pub(in crate::view) fn links(pair: &Pair) -> Vec<LinkView> {
    pair.categories()
        .iter()
        .map(|link| LinkView {
            from: labels(&link.from),
            to: labels(&link.to),
            relation: link.relation.map(Relation::word),
        })
        .collect()
}

/// Which of two editions give any value of a table.
struct KnownIn {
    earlier: bool,
    later: bool,
}

impl KnownIn {
    fn of(table: &ByCategory) -> Self {
        let any = |readings: &[Reading]| readings.iter().any(|r| r.value().is_some());
        Self {
            earlier: table.rows.iter().any(|row| any(&row.from)),
            later: table.rows.iter().any(|row| any(&row.to)),
        }
    }
}

/// Measures whose categories are known for one edition only, each with one of another basis known for the other.
pub(in crate::view) fn clashes(pair: &Pair, tables: &[ByCategory]) -> Vec<Clash> {
    let mut found = Vec::new();
    for table in tables {
        let known = KnownIn::of(table);
        if known.earlier == known.later {
            continue;
        }

        let other = tables.iter().find(|other| {
            let other_known = KnownIn::of(other);
            other.measure.basis != table.measure.basis
                && if known.earlier {
                    other_known.later
                } else {
                    other_known.earlier
                }
        });

        if let Some(other) = other {
            let (year, other_year) = if known.earlier {
                (pair.from, pair.to)
            } else {
                (pair.to, pair.from)
            };
            found.push(Clash {
                measure: table.measure.title.clone(),
                year: year.id.to_string(),
                other: other.measure.title.clone(),
                other_year: other_year.id.to_string(),
            });
        }
    }

    found
}
