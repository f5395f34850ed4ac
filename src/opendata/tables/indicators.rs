//! Indicators of programmes with their plans and facts.

use super::TableScope;
use crate::compare::Wanted;
use crate::opendata::cell::{Cell, ColumnInfo};
use crate::opendata::sheet::{OpenTable, Part, SheetBuilder, made_unique, parts};
use crate::opendata::words::{COUNTING, MISSING, QUALIFIER, WANTED};
use crate::schema::{EarlierPlan, PlanPoint, ProgrammeIndicator, Qualifier};

const GROUP: &str = "programmes";

pub(super) fn tables(scope: TableScope<'_>) -> Vec<OpenTable<'_>> {
    vec![indicators(scope), values(scope), earlier(scope)]
}

fn indicator_ids(scope: TableScope) -> Vec<String> {
    made_unique(
        scope
            .site
            .indicators
            .iter()
            .map(|i| format!("{}/{}", i.programme.as_str(), i.number.value)),
    )
}

/// The id of each indicator, once for each of its parts.
fn repeated<'a, C: 'a>(
    scope: TableScope<'a>,
    of: impl Fn(&'a ProgrammeIndicator) -> &'a [C],
) -> Vec<String> {
    let ids = indicator_ids(scope);
    scope
        .site
        .indicators
        .iter()
        .zip(ids)
        .flat_map(|(i, id)| vec![id; of(&i.data).len()])
        .collect()
}

fn indicators(scope: TableScope<'_>) -> OpenTable<'_> {
    SheetBuilder::new("indicators", GROUP, &scope.site.indicators)
        .made(ColumnInfo::id().says("indicator-id"), indicator_ids(scope))
        .col(
            ColumnInfo::refers("programme", "programmes").required(),
            |i| Cell::text(&i.programme),
        )
        .col(
            ColumnInfo::text("number")
                .required()
                .says("document-number"),
            |i| Cell::text(&i.number),
        )
        .col(ColumnInfo::text("group").says("indicator-group"), |i| {
            Cell::maybe(i.group.as_deref())
        })
        .col(ColumnInfo::text("title").required(), |i| {
            Cell::text(&i.title)
        })
        .col(ColumnInfo::text("unit").required(), |i| Cell::text(&i.unit))
        .col(ColumnInfo::text("written_unit"), |i| {
            Cell::maybe(i.written_unit.as_deref())
        })
        .col(ColumnInfo::word("wanted", WANTED).required(), |i| {
            Cell::text(Wanted::from(i.wanted).word())
        })
        .col(ColumnInfo::word("counting", COUNTING).required(), |i| {
            Cell::text(i.counting.word())
        })
        .col(ColumnInfo::number("baseline"), |i| {
            Cell::number(i.baseline.as_ref().map(|b| b.value.value))
        })
        .col(ColumnInfo::date("baseline_date"), |i| {
            Cell::date(i.baseline.as_ref().and_then(|b| b.date))
        })
        .col(ColumnInfo::number("target_percent"), |i| {
            Cell::number(i.target.as_ref().map(|t| t.percent.value))
        })
        .col(ColumnInfo::text("stated"), |i| {
            Cell::maybe(i.stated.as_deref())
        })
        .cited(|i| &i.source)
        .noted(|i| i.note.as_ref())
        .done()
}

fn values(scope: TableScope<'_>) -> OpenTable<'_> {
    let sheet = SheetBuilder::new(
        "indicator_values",
        GROUP,
        parts(&scope.site.indicators, |i| &i.points),
    )
    .made(
        ColumnInfo::refers("indicator", "indicators").key(),
        repeated(scope, |i| &i.points),
    )
    .col(
        ColumnInfo::whole("number").key().says("order"),
        |(_, n, _): Part<ProgrammeIndicator, PlanPoint>| Cell::place(n),
    )
    .col(
        ColumnInfo::text("period").required().says("plan-period"),
        |(.., p)| Cell::text(&p.period),
    )
    .col(
        ColumnInfo::text("label").required().says("period-label"),
        |(.., p)| Cell::text(&p.label),
    )
    .col(ColumnInfo::number("plan"), |(.., p)| {
        Cell::number(p.plan.as_ref().map(|plan| plan.value))
    });

    facts(sheet)
}

/// Why there is no value.
fn absent<'a>(there: bool) -> Cell<'a> {
    if there {
        Cell::Empty
    } else {
        Cell::text("no-data")
    }
}

/// Adds the rest of a plan, and the fact beside it.
fn facts<'a>(
    sheet: SheetBuilder<'a, Part<'a, ProgrammeIndicator, PlanPoint>>,
) -> OpenTable<'a> {
    sheet
        .col(ColumnInfo::word("plan_qualifier", QUALIFIER), |(.., p)| {
            Cell::maybe(p.plan_qualifier.map(Qualifier::word))
        })
        .col(ColumnInfo::text("plan_words"), |(.., p)| {
            Cell::maybe(p.plan_words.as_deref())
        })
        .col(ColumnInfo::word("plan_missing", MISSING), |(.., p)| {
            p.plan_missing.map_or_else(
                || absent(p.has_plan()),
                |missing| Cell::text(missing.word()),
            )
        })
        .col(ColumnInfo::number("fact"), |(.., p)| {
            Cell::number(p.fact.as_ref().map(|fact| fact.value))
        })
        .col(ColumnInfo::word("fact_qualifier", QUALIFIER), |(.., p)| {
            Cell::maybe(p.fact_qualifier.map(Qualifier::word))
        })
        .col(ColumnInfo::text("fact_words"), |(.., p)| {
            Cell::maybe(p.fact_words.as_deref())
        })
        .col(ColumnInfo::word("fact_missing", MISSING), |(.., p)| {
            absent(p.has_fact())
        })
        .col(ColumnInfo::flag("stated_met"), |(.., p)| {
            p.stated_met.map_or(Cell::Empty, Cell::Flag)
        })
        .col(ColumnInfo::text("also"), |(.., p)| {
            Cell::maybe(p.also.as_deref())
        })
        .noted(|(.., p)| p.note.as_ref())
        .done()
}

type Earlier<'a> = (&'a ProgrammeIndicator, usize, usize, &'a EarlierPlan);

fn earlier(scope: TableScope<'_>) -> OpenTable<'_> {
    let mut items: Vec<Earlier> = Vec::new();
    let mut ids = Vec::new();

    for (indicator, id) in scope.site.indicators.iter().zip(indicator_ids(scope)) {
        for (at, point) in indicator.data.points.iter().enumerate() {
            for (n, plan) in point.earlier.iter().enumerate() {
                items.push((&*indicator.data, at + 1, n + 1, plan));
                ids.push(id.clone());
            }
        }
    }

    SheetBuilder::new("indicator_earlier_plans", GROUP, items)
        .made(ColumnInfo::refers("indicator", "indicators").key(), ids)
        .col(ColumnInfo::whole("value_number").key(), |(_, value, ..)| {
            Cell::place(value)
        })
        .col(
            ColumnInfo::whole("number").key().says("earlier-order"),
            |(_, _, n, _)| Cell::place(n),
        )
        .col(ColumnInfo::number("plan").required(), |(.., plan)| {
            Cell::Number(plan.value.0)
        })
        .col(
            ColumnInfo::date("date").says("earlier-date"),
            |(.., plan)| Cell::date(plan.date),
        )
        .cited(|(indicator, _, _, plan)| {
            plan.source.as_ref().unwrap_or(&indicator.source)
        })
        .noted(|(.., plan)| plan.note.as_ref())
        .done()
}
