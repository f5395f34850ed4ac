//! Reference tables: sources, districts and regions with their days, the tile map, directions, units.

use super::Scope;
use crate::opendata::cell::{Cell, Field};
use crate::opendata::sheet::{Part, Sheet, Table, parts, told_apart};
use crate::opendata::words::{SOURCE_KIND, SOURCE_RANK};
use crate::schema::{Direction, Membership, Region, SourceRank, Wording};

const GROUP: &str = "reference";

pub(super) fn tables(scope: Scope<'_>) -> Vec<Table<'_>> {
    vec![
        sources(scope),
        districts(scope),
        regions(scope),
        region_districts(scope),
        tiles(scope),
        directions(scope),
        wordings(scope),
        units(scope),
    ]
}

fn sources(scope: Scope<'_>) -> Table<'_> {
    Sheet::new("sources", GROUP, scope.site.sources.iter())
        .col(Field::id(), |s| Cell::text(&s.id))
        .col(Field::text("title").required(), |s| Cell::text(&s.title))
        .col(
            Field::word("kind", SOURCE_KIND)
                .required()
                .says("source-kind"),
            |s| Cell::text(s.kind.word()),
        )
        .col(
            Field::word("rank", SOURCE_RANK)
                .required()
                .says("source-rank"),
            |s| {
                Cell::text(if s.rank == SourceRank::Primary {
                    "primary"
                } else {
                    "secondary"
                })
            },
        )
        .col(Field::text("publisher"), |s| {
            Cell::maybe(s.publisher.as_deref())
        })
        .col(Field::date("date").says("source-date"), |s| {
            Cell::date(s.date)
        })
        .col(Field::address("url"), |s| {
            Cell::maybe(s.url.as_ref().map(|url| url.value.as_str()))
        })
        .col(Field::text("file"), |s| Cell::maybe(s.data.file.as_deref()))
        .noted(|s| s.note.as_ref())
        .col(Field::address("page"), |s| {
            Cell::made(scope.page("source", &s.id))
        })
        .done()
}

fn districts(scope: Scope<'_>) -> Table<'_> {
    Sheet::new("districts", GROUP, scope.site.districts.iter())
        .col(Field::id(), |d| Cell::text(&d.id))
        .col(Field::text("name").required(), |d| Cell::text(&d.name))
        .col(Field::text("short").required(), |d| Cell::text(&d.short))
        .dated(|d| (d.from, d.to.as_ref().map(|to| to.value)))
        .col(Field::refers("successor", "districts"), |d| {
            Cell::id(d.successor.as_ref())
        })
        .cited(|d| &d.source)
        .noted(|d| d.note.as_ref())
        .col(Field::address("page"), |d| {
            Cell::made(scope.page("district", &d.id))
        })
        .done()
}

fn regions(scope: Scope<'_>) -> Table<'_> {
    Sheet::new("regions", GROUP, scope.site.regions.iter())
        .col(Field::id(), |r| Cell::text(&r.id))
        .col(Field::text("name").required(), |r| Cell::text(&r.name))
        .col(Field::refers("centre", "cities"), |r| {
            Cell::id(r.centre.as_ref())
        })
        .dated(|r| (r.from, r.to))
        .cited(|r| &r.source)
        .col(Field::address("page"), |r| {
            Cell::made(scope.page("region", &r.id))
        })
        .done()
}

fn region_districts(scope: Scope<'_>) -> Table<'_> {
    Sheet::new(
        "region_districts",
        GROUP,
        parts(&scope.site.regions, |r| &r.districts),
    )
    .col(
        Field::refers("region", "regions").key(),
        |(r, ..): Part<Region, Membership>| Cell::text(&r.id),
    )
    .col(Field::whole("number").key().says("order"), |(_, n, _)| {
        Cell::place(n)
    })
    .col(
        Field::refers("district", "districts").required(),
        |(.., m)| Cell::text(&m.district),
    )
    .dated(|(.., m)| (m.from, m.to))
    .done()
}

fn tiles(scope: Scope<'_>) -> Table<'_> {
    let ids = told_apart(scope.site.tiles.iter().map(|tile| tile.region.to_string()));
    Sheet::new("region_tiles", GROUP, &scope.site.tiles)
        .made(Field::id().says("tile-id"), ids)
        .col(Field::refers("region", "regions").required(), |t| {
            Cell::text(&t.region)
        })
        .col(Field::text("short").required(), |t| Cell::text(&t.short))
        .col(Field::whole("row").required().says("tile-row"), |t| {
            Cell::Whole(t.row.value)
        })
        .col(Field::whole("column").required().says("tile-column"), |t| {
            Cell::Whole(t.column.value)
        })
        .dated(|t| (t.from, t.to))
        .col(Field::flag("exclave").required(), |t| Cell::Flag(t.exclave))
        .done()
}

fn directions(scope: Scope<'_>) -> Table<'_> {
    Sheet::new("directions", GROUP, scope.site.directions.iter())
        .col(Field::id(), |d| Cell::text(&d.id))
        .col(Field::whole("number").required().says("order"), |d| {
            Cell::Whole(d.order)
        })
        .col(Field::text("title").required(), |d| Cell::text(&d.title))
        .col(Field::text("summary").required(), |d| {
            Cell::text(&d.summary)
        })
        .col(Field::text("audience"), |d| {
            Cell::maybe(d.audience.as_deref())
        })
        .col(Field::address("page"), |d| {
            Cell::made(scope.page("direction", &d.id))
        })
        .done()
}

fn wordings(scope: Scope<'_>) -> Table<'_> {
    Sheet::new(
        "direction_wordings",
        GROUP,
        parts(&scope.site.directions, |d| &d.wordings),
    )
    .col(
        Field::refers("direction", "directions").key(),
        |(d, ..): Part<Direction, Wording>| Cell::text(&d.id),
    )
    .col(Field::whole("number").key().says("order"), |(_, n, _)| {
        Cell::place(n)
    })
    .col(
        Field::refers("edition", "editions").required(),
        |(.., w)| Cell::text(&w.edition),
    )
    .col(Field::text("text").required().says("wording"), |(.., w)| {
        Cell::text(&w.text)
    })
    .cited(|(.., w)| &w.source)
    .done()
}

fn units(scope: Scope<'_>) -> Table<'_> {
    Sheet::new("units", GROUP, scope.site.units.iter())
        .col(Field::id().says("unit-id"), |u| Cell::text(&u.id))
        .col(Field::text("few").required(), |u| Cell::text(&u.few))
        .col(Field::text("many").required(), |u| Cell::text(&u.many))
        .done()
}
