//! Editions and what belongs to them: categories, texts, events, the cross-walk.

use super::Scope;
use crate::load::Record;
use crate::opendata::cell::{Cell, Field};
use crate::opendata::sheet::{Part, Sheet, Table, parts, told_apart};
use crate::opendata::words::{COVERAGE, EDITION_TEXT, RELATION};
use crate::schema::{Category, Coverage, Crosswalk, Edition, Event, SourceRef};

const GROUP: &str = "editions";

pub(super) fn tables(scope: Scope<'_>) -> Vec<Table<'_>> {
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

fn editions(scope: Scope<'_>) -> Table<'_> {
    Sheet::new("editions", GROUP, scope.site.editions.iter())
        .col(Field::id().says("edition-id"), |e| Cell::text(&e.id))
        .col(Field::whole("ordinal").required(), |e| {
            Cell::Whole(e.ordinal.value)
        })
        .col(Field::text("title").required(), |e| Cell::text(&e.title))
        .col(Field::text("motto"), |e| Cell::maybe(e.motto.as_deref()))
        .col(Field::word("coverage", COVERAGE).required(), |e| {
            Cell::text(if e.coverage == Coverage::Full {
                "full"
            } else {
                "partial"
            })
        })
        .col(Field::text("goal"), |e| Cell::maybe(e.goal.as_deref()))
        .col(Field::flag("roster_complete"), |e| {
            e.roster
                .as_ref()
                .map_or(Cell::Empty, |r| Cell::Flag(r.complete))
        })
        .col(Field::text("roster_note"), |e| {
            Cell::maybe(e.roster.as_ref().and_then(|r| r.note.as_deref()))
        })
        .cited(|e| &e.source)
        .col(Field::address("page"), |e| {
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

fn texts(scope: Scope<'_>) -> Table<'_> {
    let mut items: Vec<Text> = Vec::new();
    for edition in &scope.site.editions {
        let lists = [
            ("organiser", &edition.organisers),
            ("task", &edition.tasks),
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
    Sheet::new("edition_texts", GROUP, items)
        .col(Field::refers("edition", "editions").key(), |(e, ..)| {
            Cell::text(&e.id)
        })
        .col(
            Field::word("kind", EDITION_TEXT).key().says("text-kind"),
            |(_, kind, ..)| Cell::text(kind),
        )
        .col(
            Field::whole("number").key().says("order"),
            |(_, _, n, ..)| Cell::place(n),
        )
        .col(Field::text("text").required(), |(_, _, _, text, _)| {
            Cell::text(text)
        })
        .cited(|(.., source)| source)
        .done()
}

fn events(scope: Scope<'_>) -> Table<'_> {
    Sheet::new("events", GROUP, parts(&scope.site.editions, |e| &e.events))
        .col(
            Field::refers("edition", "editions").key(),
            |(e, ..): Part<Edition, Event>| Cell::text(&e.id),
        )
        .col(Field::whole("number").key().says("order"), |(_, n, _)| {
            Cell::place(n)
        })
        .col(Field::text("title").required(), |(.., event)| {
            Cell::text(&event.title)
        })
        .col(Field::refers("city", "cities"), |(.., event)| {
            Cell::id(event.city.as_ref())
        })
        .col(Field::date("date"), |(.., event)| Cell::date(event.date))
        .cited(|(edition, _, event)| event.source.as_ref().unwrap_or(&edition.source))
        .noted(|(.., event)| event.note.as_ref())
        .done()
}

fn categories(scope: Scope<'_>) -> Table<'_> {
    Sheet::new(
        "categories",
        GROUP,
        parts(&scope.site.editions, |e| &e.categories),
    )
    .col(
        Field::id().says("category-id"),
        |(e, _, c): Part<Edition, Category>| category(&e.id, Some(&c.id)),
    )
    .col(
        Field::refers("edition", "editions").required(),
        |(e, ..)| Cell::text(&e.id),
    )
    .col(
        Field::text("category").required().says("category-within"),
        |(.., c)| Cell::text(&c.id),
    )
    .col(
        Field::whole("number").required().says("order"),
        |(_, n, _)| Cell::place(n),
    )
    .col(Field::text("title").required(), |(.., c)| {
        Cell::text(&c.title)
    })
    .col(Field::text("short"), |(.., c)| {
        Cell::maybe(c.short.as_deref())
    })
    .noted(|(.., c)| c.note.as_ref())
    .done()
}

fn crosswalk(scope: Scope<'_>) -> Table<'_> {
    let items = parts(&scope.site.editions, |e| &e.crosswalk);
    let side = |side: &Option<crate::decode::Loc<String>>| {
        side.as_ref().map_or(String::from("-"), |s| s.to_string())
    };
    let ids = told_apart(
        items
            .iter()
            .map(|(_, _, c)| format!("{}>{}", side(&c.from), side(&c.to))),
    );
    Sheet::new("crosswalk", GROUP, items)
        .made(Field::id().says("crosswalk-id"), ids)
        .col(
            Field::refers("edition", "editions").required(),
            |(e, ..): Part<Edition, Crosswalk>| Cell::text(&e.id),
        )
        .col(
            Field::refers("from", "categories").says("category-from"),
            |(.., c)| Cell::maybe(c.from.as_ref().map(|from| from.value.as_str())),
        )
        .col(
            Field::refers("to", "categories").says("category-to"),
            |(.., c)| Cell::maybe(c.to.as_ref().map(|to| to.value.as_str())),
        )
        .col(Field::word("relation", RELATION).required(), |(.., c)| {
            Cell::text(c.relation.word())
        })
        .noted(|(.., c)| c.note.as_ref())
        .done()
}
