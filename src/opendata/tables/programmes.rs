//! Programmes: goals, texts, links, headline numbers, and the indicators with their plans and facts.

use super::TableScope;
use crate::compare::Wanted;
use crate::decode::Loc;
use crate::load::Record;
use crate::opendata::cell::{Cell, ColumnInfo};
use crate::opendata::sheet::{OpenTable, Part, SheetBuilder, parts, told_apart};
use crate::opendata::words::{COUNTING, MISSING, PROGRAMME_TEXT, QUALIFIER, WANTED};
use crate::schema::{
    EarlierPlan, Headline, Id, PlanPoint, Programme, ProgrammeIndicator, Qualifier,
};

const GROUP: &str = "programmes";

pub(super) fn tables(scope: TableScope<'_>) -> Vec<OpenTable<'_>> {
    let link = |name, field, of| links(scope, name, field, of);
    vec![
        programmes(scope),
        texts(scope),
        link(
            "programme_regions",
            ColumnInfo::refers("region", "regions"),
            |p| &p.territory.regions,
        ),
        link(
            "programme_directions",
            ColumnInfo::refers("direction", "directions"),
            |p| &p.directions,
        ),
        link(
            "programme_themes",
            ColumnInfo::refers("theme", "themes"),
            |p| &p.themes,
        ),
        link(
            "programme_practices",
            ColumnInfo::refers("practice", "practices"),
            |p| &p.practices,
        ),
        headlines(scope),
        indicators(scope),
        values(scope),
        earlier(scope),
    ]
}

fn programmes(scope: TableScope<'_>) -> OpenTable<'_> {
    SheetBuilder::new("programmes", GROUP, scope.site.programmes.iter())
        .col(ColumnInfo::id(), |p| Cell::text(&p.id))
        .col(ColumnInfo::text("title").required(), |p| {
            Cell::text(&p.title)
        })
        .col(ColumnInfo::text("short").required(), |p| {
            Cell::text(&p.short)
        })
        .col(ColumnInfo::text("lead").required(), |p| Cell::text(&p.lead))
        .col(ColumnInfo::text("goal").required(), |p| Cell::text(&p.goal))
        .col(ColumnInfo::text("territory").required(), |p| {
            Cell::text(&p.territory.name)
        })
        .col(
            ColumnInfo::date("from").required().says("programme-from"),
            |p| Cell::date(Some(p.period.from)),
        )
        .col(
            ColumnInfo::date("to").required().says("programme-to"),
            |p| Cell::date(Some(p.period.to)),
        )
        .col(ColumnInfo::refers("parent", "programmes"), |p| {
            Cell::id(p.parent.as_ref())
        })
        .cited(|p| &p.source)
        .col(ColumnInfo::address("page"), |p| {
            Cell::made(scope.page("programme", &p.id))
        })
        .done()
}

type Text<'a> = (
    &'a Record<Programme>,
    &'static str,
    usize,
    Option<&'a str>,
    &'a str,
);

fn texts(scope: TableScope<'_>) -> OpenTable<'_> {
    let mut items: Vec<Text> = Vec::new();
    for programme in &scope.site.programmes {
        let p: &Programme = &programme.data;
        let lists = [
            ("basis", &p.basis),
            ("task", &p.tasks),
            ("audience", &p.audience),
            ("expected", &p.expected),
            ("outcome", &p.outcomes),
            ("service", &p.services),
            ("office", &p.offices),
            ("funding", &p.funding),
            ("reporting", &p.reporting),
            ("document", &p.documents),
            ("note", &p.notes),
        ];

        for (kind, list) in lists {
            items.extend(
                list.iter()
                    .enumerate()
                    .map(|(at, text)| (programme, kind, at + 1, None, text.as_str())),
            );
        }

        for (kind, list) in [("element", &p.elements), ("tool", &p.tools)] {
            for (at, element) in list.iter().enumerate() {
                items.push((
                    programme,
                    kind,
                    at + 1,
                    Some(&element.title),
                    &element.text,
                ));
            }
        }
    }

    SheetBuilder::new("programme_texts", GROUP, items)
        .col(
            ColumnInfo::refers("programme", "programmes").key(),
            |(p, ..)| Cell::text(&p.id),
        )
        .col(
            ColumnInfo::word("kind", PROGRAMME_TEXT)
                .key()
                .says("text-kind"),
            |(_, kind, ..)| Cell::text(kind),
        )
        .col(
            ColumnInfo::whole("number").key().says("order"),
            |(_, _, n, ..)| Cell::place(n),
        )
        .col(ColumnInfo::text("title"), |(_, _, _, title, _)| {
            Cell::maybe(title)
        })
        .col(ColumnInfo::text("text").required(), |(.., text)| {
            Cell::text(text)
        })
        .done()
}

fn links<'a>(
    scope: TableScope<'a>,
    name: &'static str,
    field: ColumnInfo,
    of: fn(&Programme) -> &[Loc<Id>],
) -> OpenTable<'a> {
    SheetBuilder::new(name, GROUP, parts(&scope.site.programmes, of))
        .col(
            ColumnInfo::refers("programme", "programmes").key(),
            |(p, ..): Part<'a, Programme, Loc<Id>>| Cell::text(&p.id),
        )
        .col(field.key(), |(.., id)| Cell::text(id))
        .done()
}

fn headlines(scope: TableScope<'_>) -> OpenTable<'_> {
    SheetBuilder::new(
        "programme_figures",
        GROUP,
        parts(&scope.site.programmes, |p| &p.figures),
    )
    .col(
        ColumnInfo::refers("programme", "programmes").key(),
        |(p, ..): Part<Programme, Headline>| Cell::text(&p.id),
    )
    .col(
        ColumnInfo::whole("number").key().says("order"),
        |(_, n, _)| Cell::place(n),
    )
    .col(ColumnInfo::text("label").required(), |(.., f)| {
        Cell::text(&f.label)
    })
    .col(ColumnInfo::number("value").required(), |(.., f)| {
        Cell::Number(f.value.0)
    })
    .col(ColumnInfo::text("unit").required(), |(.., f)| {
        Cell::text(&f.unit)
    })
    .col(ColumnInfo::word("qualifier", QUALIFIER), |(.., f)| {
        Cell::maybe(f.qualifier.map(Qualifier::word))
    })
    .col(ColumnInfo::date("date"), |(.., f)| Cell::date(f.date))
    .cited(|(programme, _, f)| f.source.as_ref().unwrap_or(&programme.source))
    .noted(|(.., f)| f.note.as_ref())
    .done()
}

fn indicator_ids(scope: TableScope) -> Vec<String> {
    told_apart(
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
    let absent = |there: bool| {
        if there {
            Cell::Empty
        } else {
            Cell::text("no-data")
        }
    };
    SheetBuilder::new(
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
    })
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
