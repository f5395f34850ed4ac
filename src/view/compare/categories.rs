//! Two editions by category: which categories are the same, and what became of them.

use schemars::JsonSchema;
use serde::Serialize;

use crate::compare::{ByCategory, CategoryRow, Pair, Reading};
use crate::model::category_name;
use crate::route::PairChart;
use crate::schema::Edition;
use crate::view::chart::finding::{ChangeFinding, category_finding};
use crate::view::chart::page_chart::{PageChart, of_pair};
use crate::view::context::Context;
use crate::view::parts::change::{DeltaView, RowLabel};
use crate::view::parts::figures::FigureView;

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(in crate::view) struct CategoryTable {
    /// Id of the measure, for anchors.
    id: String,
    measure: String,
    finding: Option<ChangeFinding>,
    chart: Option<PageChart>,
    rows: Vec<CategoryRowView>,
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
    CategoryTable {
        id: table.measure.id.to_string(),
        measure: table.measure.title.clone(),
        finding: category_finding(cx, table),
        chart: of_pair(
            cx,
            pair,
            &PairChart::Categories(table.measure.id.to_string()),
        ),
        rows: table
            .rows
            .iter()
            .map(|row| category_row(cx, pair, (&table.measure.id, row)))
            .collect(),
    }
}

fn category_row(
    cx: Context,
    pair: &Pair,
    (measure, row): (&str, &CategoryRow),
) -> CategoryRowView {
    let names = |edition: &Edition, side: &[&crate::schema::Category]| -> Vec<String> {
        side.iter()
            .filter_map(|c| category_name(edition, &c.id))
            .collect()
    };

    let (before, after) = (
        names(pair.from, &row.link.from),
        names(pair.to, &row.link.to),
    );
    let readings = |year: &str, readings: &[Reading]| {
        readings.iter().map(|r| cx.reading(year, *r)).collect()
    };
    let formerly = if before == after || after.is_empty() {
        Vec::new()
    } else {
        before.clone()
    };

    let names = if after.is_empty() { before } else { after };
    let label = RowLabel::from(names.join(", "));
    let first = |edition: &Edition, side: &[&crate::schema::Category]| {
        side.first().map(|category| {
            format!("{}-{measure}-{}", edition.id.value, category.id.value)
        })
    };

    let anchor =
        first(pair.to, &row.link.to).or_else(|| first(pair.from, &row.link.from));
    CategoryRowView {
        anchor: anchor.unwrap_or_default(),
        names,
        formerly,
        from: readings(&pair.from.id, &row.from),
        to: readings(&pair.to.id, &row.to),
        delta: cx.delta(pair, label, &row.difference),
    }
}

pub(in crate::view) fn links(pair: &Pair) -> Vec<LinkView> {
    let names = |edition: &Edition, side: &[&crate::schema::Category]| -> Vec<String> {
        side.iter()
            .filter_map(|c| category_name(edition, &c.id))
            .collect()
    };
    pair.categories()
        .iter()
        .map(|link| LinkView {
            from: names(pair.from, &link.from),
            to: names(pair.to, &link.to),
            relation: link.relation.map(crate::schema::Relation::word),
        })
        .collect()
}

/// Measures whose categories are known for one edition only, each with one of another basis known for the other.
pub(in crate::view) fn clashes(pair: &Pair, tables: &[ByCategory]) -> Vec<Clash> {
    let any =
        |readings: &[Reading]| readings.iter().any(|reading| reading.value().is_some());
    let known = |table: &ByCategory| {
        (
            table.rows.iter().any(|row| any(&row.from)),
            table.rows.iter().any(|row| any(&row.to)),
        )
    };
    let mut found = Vec::new();

    for table in tables {
        let (early, late) = known(table);
        if early == late {
            continue;
        }

        let other = tables.iter().find(|other| {
            let (other_early, other_late) = known(other);
            other.measure.basis != table.measure.basis
                && if early { other_late } else { other_early }
        });

        if let Some(other) = other {
            let (year, other_year) = if early {
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
