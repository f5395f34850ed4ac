//! Programmes: goals, texts, links, headline numbers.

use super::TableScope;
use crate::decode::Loc;
use crate::opendata::cell::{Cell, ColumnInfo};
use crate::opendata::sheet::{OpenTable, Part, SheetBuilder, parts};
use crate::opendata::words::{PROGRAMME_TEXT, QUALIFIER};
use crate::schema::{Headline, Id, Programme, Qualifier};

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

/// A text of a programme: one of a list of its kind.
#[derive(Clone, Copy)]
struct ProgrammeText<'a> {
    programme: &'a Programme,
    kind: &'static str,
    number: usize,
    title: Option<&'a str>,
    text: &'a str,
}

fn texts_of(programme: &Programme) -> Vec<ProgrammeText<'_>> {
    let lists = [
        ("basis", &programme.basis),
        ("task", &programme.tasks),
        ("audience", &programme.audience),
        ("expected", &programme.expected),
        ("outcome", &programme.outcomes),
        ("service", &programme.services),
        ("office", &programme.offices),
        ("funding", &programme.funding),
        ("reporting", &programme.reporting),
        ("document", &programme.documents),
        ("note", &programme.notes),
    ];
    let titled = [("element", &programme.elements), ("tool", &programme.tools)];
    let mut texts = Vec::new();

    for (kind, list) in lists {
        for (at, text) in list.iter().enumerate() {
            let number = at + 1;
            texts.push(ProgrammeText { programme, kind, number, title: None, text });
        }
    }

    for (kind, list) in titled {
        for (at, element) in list.iter().enumerate() {
            texts.push(ProgrammeText {
                programme,
                kind,
                number: at + 1,
                title: Some(&element.title),
                text: &element.text,
            });
        }
    }

    texts
}

fn texts(scope: TableScope<'_>) -> OpenTable<'_> {
    let programmes = scope.site.programmes.iter();
    let items = programmes.flat_map(|programme| texts_of(&programme.data));

    SheetBuilder::new("programme_texts", GROUP, items)
        .col(ColumnInfo::refers("programme", "programmes").key(), |t| {
            Cell::text(&t.programme.id)
        })
        .col(
            ColumnInfo::word("kind", PROGRAMME_TEXT)
                .key()
                .says("text-kind"),
            |t| Cell::text(t.kind),
        )
        .col(ColumnInfo::whole("number").key().says("order"), |t| {
            Cell::place(t.number)
        })
        .col(ColumnInfo::text("title"), |t| Cell::maybe(t.title))
        .col(ColumnInfo::text("text").required(), |t| Cell::text(t.text))
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
