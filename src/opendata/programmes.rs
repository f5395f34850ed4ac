//! The numbers of programmes: one row an indicator's period, or a cell of a table.

use rust_decimal::Decimal;
use serde::Serialize;

use super::observation::number;
use crate::compare::Wanted;
use crate::load::Record;
use crate::model::Site;
use crate::schema::{PlanPoint, ProgrammeIndicator, ProgrammeTable, Qualifier, TableRow};

/// An indicator in one period.
#[derive(Debug, Clone, Default, Serialize)]
pub(super) struct IndicatorRow {
    programme: String,
    number: String,
    group: Option<String>,
    title: String,
    unit: String,
    /// As the document writes it, where that differs.
    written_unit: Option<String>,
    wanted: &'static str,
    counting: &'static str,
    period: String,
    period_label: String,
    #[serde(serialize_with = "number")]
    plan: Option<Decimal>,
    plan_qualifier: Option<&'static str>,
    plan_words: Option<String>,
    /// Plans that held before, oldest first: `32 (2017-07-01); 31`.
    earlier_plans: Option<String>,
    #[serde(serialize_with = "number")]
    fact: Option<Decimal>,
    fact_qualifier: Option<&'static str>,
    fact_words: Option<String>,
    also: Option<String>,
    source: String,
    note: Option<String>,
}

/// A cell of a table.
#[derive(Debug, Clone, Default, Serialize)]
pub(super) struct CellRow {
    programme: String,
    table: String,
    region: Option<String>,
    label: String,
    column: String,
    column_title: String,
    unit: Option<String>,
    #[serde(serialize_with = "number")]
    value: Option<Decimal>,
    words: Option<String>,
    source: String,
    note: Option<String>,
}

pub(super) fn indicators(site: &Site, programme: &str) -> Vec<IndicatorRow> {
    let rows = |indicator: &Record<ProgrammeIndicator>| -> Vec<IndicatorRow> {
        indicator
            .points
            .iter()
            .map(|point| row(indicator, point))
            .collect()
    };
    site.indicators_of(programme).flat_map(rows).collect()
}

fn row(indicator: &ProgrammeIndicator, point: &PlanPoint) -> IndicatorRow {
    let notes = [indicator.note.clone(), point.note.clone()];
    IndicatorRow {
        programme: indicator.programme.to_string(),
        number: indicator.number.value.clone(),
        group: indicator.group.clone(),
        title: indicator.title.value.clone(),
        unit: indicator.unit.value.clone(),
        written_unit: indicator.written_unit.clone(),
        wanted: Wanted::from(indicator.wanted).word(),
        counting: indicator.counting.word(),
        period: point.period.value.clone(),
        period_label: point.label.clone(),
        plan: point.plan.as_ref().map(|plan| plan.0),
        plan_qualifier: point.plan_qualifier.map(Qualifier::word),
        plan_words: point.plan_words.clone(),
        earlier_plans: earlier(point),
        fact: point.fact.as_ref().map(|fact| fact.0),
        fact_qualifier: point.fact_qualifier.map(Qualifier::word),
        fact_words: point.fact_words.clone(),
        also: point.also.clone(),
        source: indicator.source.id.to_string(),
        note: notes
            .into_iter()
            .flatten()
            .reduce(|all, note| format!("{all} {note}")),
    }
}

fn earlier(point: &PlanPoint) -> Option<String> {
    let plan = |earlier: &crate::schema::EarlierPlan| match earlier.date {
        Some(date) => format!("{} ({})", earlier.value.0, date.0),
        None => earlier.value.0.to_string(),
    };
    let plans: Vec<String> = point.earlier.iter().map(plan).collect();
    (!plans.is_empty()).then(|| plans.join("; "))
}

/// `None` if the programme has no such table.
pub(super) fn table(site: &Site, programme: &str, id: &str) -> Option<Vec<CellRow>> {
    let table: &Record<ProgrammeTable> = site
        .tables_of(programme)
        .find(|table| table.id.as_str() == id)?;
    let cells = |row: &TableRow| -> Vec<CellRow> {
        let region = row.region.as_ref().map(|id| id.to_string());
        let name = region
            .as_ref()
            .and_then(|id| site.regions.get(id))
            .map(|region| region.name.clone());
        // A row has a region or a name: E344.
        let label = name.or(row.name.clone()).unwrap_or_default();
        let cell = |column: &crate::schema::Column| CellRow {
            programme: programme.to_owned(),
            table: id.to_owned(),
            region: region.clone(),
            label: label.clone(),
            column: column.id.to_string(),
            column_title: column.title.clone(),
            unit: column.unit.as_ref().map(|unit| unit.value.clone()),
            value: row.values.get(column.id.as_str()).map(|value| value.0),
            words: row.words.get(column.id.as_str()).cloned(),
            source: table.source.id.to_string(),
            note: row.note.clone(),
        };

        table.columns.iter().map(cell).collect()
    };

    Some(table.rows.iter().flat_map(cells).collect())
}
