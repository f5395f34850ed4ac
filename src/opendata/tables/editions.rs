//! Editions and what belongs to them: categories, texts, events, the cross-walk.

use super::TableScope;
use crate::load::Record;
use crate::opendata::cell::{Cell, ColumnInfo};
use crate::opendata::sheet::{OpenTable, Part, SheetBuilder, made_unique, parts};
use crate::opendata::words::{COVERAGE, EDITION_TEXT, RELATION, SETTLEMENTS};
use crate::schema::{Category, Crosswalk, Edition, Event, Settlements, SourceRef};

const GROUP: &str = "editions";

pub(super) fn tables(scope: TableScope<'_>) -> Vec<OpenTable<'_>> {
    vec![
        editions(scope),
        texts(scope),
        events(scope),
        categories(scope),
        crosswalk(scope),
    ]
}

/// The id of a category of any edition: `2017/centres`.
pub(super) fn category<'a>(edition: &str, category: Option<&str>) -> Cell<'a> {
    category.map_or(Cell::Empty, |id| Cell::made(format!("{edition}/{id}")))
}

fn editions(scope: TableScope<'_>) -> OpenTable<'_> {
    SheetBuilder::new("editions", GROUP, scope.site.editions.iter())
        .col(ColumnInfo::id().says("edition-id"), |e| Cell::text(&e.id))
        .col(ColumnInfo::whole("ordinal").required(), |e| {
            Cell::Whole(e.ordinal.value)
        })
        .col(ColumnInfo::text("title").required(), |e| {
            Cell::text(&e.title)
        })
        .col(ColumnInfo::text("motto"), |e| {
            Cell::maybe(e.motto.as_deref())
        })
        .col(ColumnInfo::word("coverage", COVERAGE).required(), |e| {
            Cell::text(e.coverage.word())
        })
        .col(ColumnInfo::text("goal"), |e| Cell::maybe(e.goal.as_deref()))
        .col(ColumnInfo::flag("roster_complete"), |e| {
            e.roster
                .as_ref()
                .map_or(Cell::Empty, |r| Cell::Flag(r.complete))
        })
        .col(ColumnInfo::text("roster_note"), |e| {
            Cell::maybe(e.roster.as_ref().and_then(|r| r.note.as_deref()))
        })
        .cited(|e| &e.source)
        .col(ColumnInfo::address("page"), |e| {
            Cell::made(scope.page("edition", &e.id))
        })
        .done()
}

type Text<'a> = (
    &'a Record<Edition>,
    &'static str,
    usize,
    &'a str,
    &'a SourceRef,
);

fn texts(scope: TableScope<'_>) -> OpenTable<'_> {
    let mut items: Vec<Text> = Vec::new();
    for edition in &scope.site.editions {
        let lists = [
            ("organiser", &edition.organisers),
            ("task", &edition.tasks),
            ("take-part", &edition.take_part),
            ("assignment", &edition.assignments),
            ("bonus", &edition.bonus),
            ("note", &edition.notes),
        ];

        for (kind, list) in lists {
            items.extend(
                list.iter()
                    .enumerate()
                    .map(|(at, t)| (edition, kind, at + 1, t.as_str(), &edition.source)),
            );
        }

        let criteria = edition.data.criteria.iter().enumerate();
        items.extend(criteria.map(|(at, c)| {
            (
                edition,
                "criterion",
                at + 1,
                c.text.as_str(),
                c.source.as_ref().unwrap_or(&edition.source),
            )
        }));
    }

    SheetBuilder::new("edition_texts", GROUP, items)
        .col(
            ColumnInfo::refers("edition", "editions").key(),
            |(e, ..)| Cell::text(&e.id),
        )
        .col(
            ColumnInfo::word("kind", EDITION_TEXT)
                .key()
                .says("text-kind"),
            |(_, kind, ..)| Cell::text(kind),
        )
        .col(
            ColumnInfo::whole("number").key().says("order"),
            |(_, _, n, ..)| Cell::place(n),
        )
        .col(ColumnInfo::text("text").required(), |(_, _, _, text, _)| {
            Cell::text(text)
        })
        .cited(|(.., source)| source)
        .done()
}

fn events(scope: TableScope<'_>) -> OpenTable<'_> {
    SheetBuilder::new("events", GROUP, parts(&scope.site.editions, |e| &e.events))
        .col(
            ColumnInfo::refers("edition", "editions").key(),
            |(e, ..): Part<Edition, Event>| Cell::text(&e.id),
        )
        .col(
            ColumnInfo::whole("number").key().says("order"),
            |(_, n, _)| Cell::place(n),
        )
        .col(ColumnInfo::text("title").required(), |(.., event)| {
            Cell::text(&event.title)
        })
        .col(ColumnInfo::refers("city", "cities"), |(.., event)| {
            Cell::id(event.city.as_ref())
        })
        .col(ColumnInfo::date("date"), |(.., event)| {
            Cell::date(event.date)
        })
        .cited(|(edition, _, event)| event.source.as_ref().unwrap_or(&edition.source))
        .noted(|(.., event)| event.note.as_ref())
        .done()
}

fn categories(scope: TableScope<'_>) -> OpenTable<'_> {
    SheetBuilder::new(
        "categories",
        GROUP,
        parts(&scope.site.editions, |e| &e.categories),
    )
    .col(
        ColumnInfo::id().says("category-id"),
        |(e, _, c): Part<Edition, Category>| category(&e.id, Some(&c.id)),
    )
    .col(
        ColumnInfo::refers("edition", "editions").required(),
        |(e, ..)| Cell::text(&e.id),
    )
    .col(
        ColumnInfo::text("category")
            .required()
            .says("category-within"),
        |(.., c)| Cell::text(&c.id),
    )
    .col(
        ColumnInfo::whole("number").required().says("order"),
        |(_, n, _)| Cell::place(n),
    )
    .col(ColumnInfo::text("title").required(), |(.., c)| {
        Cell::text(&c.title)
    })
    .col(ColumnInfo::text("short"), |(.., c)| {
        Cell::maybe(c.short.as_deref())
    })
    .col(ColumnInfo::word("settlements", SETTLEMENTS), |(.., c)| {
        Cell::maybe(c.settlements.map(Settlements::word))
    })
    .col(ColumnInfo::whole("population_from"), |(.., c)| {
        bound(c.population.and_then(|p| p.from))
    })
    .col(ColumnInfo::whole("population_to"), |(.., c)| {
        bound(c.population.and_then(|p| p.to))
    })
    .noted(|(.., c)| c.note.as_ref())
    .done()
}

fn bound<'a>(people: Option<u32>) -> Cell<'a> {
    people.map_or(Cell::Empty, Cell::Whole)
}

fn crosswalk(scope: TableScope<'_>) -> OpenTable<'_> {
    let items = parts(&scope.site.editions, |e| &e.crosswalk);
    let side = |side: &Option<crate::decode::Loc<String>>| {
        side.as_ref().map_or(String::from("-"), |s| s.to_string())
    };
    let ids = made_unique(
        items
            .iter()
            .map(|(_, _, c)| format!("{}>{}", side(&c.from), side(&c.to))),
    );

    SheetBuilder::new("crosswalk", GROUP, items)
        .made(ColumnInfo::id().says("crosswalk-id"), ids)
        .col(
            ColumnInfo::refers("edition", "editions").required(),
            |(e, ..): Part<Edition, Crosswalk>| Cell::text(&e.id),
        )
        .col(
            ColumnInfo::refers("from", "categories").says("category-from"),
            |(.., c)| Cell::maybe(c.from.as_ref().map(|from| from.value.as_str())),
        )
        .col(
            ColumnInfo::refers("to", "categories").says("category-to"),
            |(.., c)| Cell::maybe(c.to.as_ref().map(|to| to.value.as_str())),
        )
        .col(
            ColumnInfo::word("relation", RELATION).required(),
            |(.., c)| Cell::text(c.relation.word()),
        )
        .noted(|(.., c)| c.note.as_ref())
        .done()
}
