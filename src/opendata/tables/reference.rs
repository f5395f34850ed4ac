//! Reference tables: sources, districts and regions with their days, the tile map, directions, units.

use super::TableScope;
use crate::opendata::cell::{Cell, ColumnInfo};
use crate::opendata::sheet::{OpenTable, Part, SheetBuilder, made_unique, parts};
use crate::opendata::words::{SOURCE_KIND, SOURCE_RANK};
use crate::schema::{Direction, Membership, Region, SourceRank, Wording};

const GROUP: &str = "reference";

pub(super) fn tables(scope: TableScope<'_>) -> Vec<OpenTable<'_>> {
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

fn sources(scope: TableScope<'_>) -> OpenTable<'_> {
    SheetBuilder::new("sources", GROUP, scope.site.sources.iter())
        .col(ColumnInfo::id(), |s| Cell::text(&s.id))
        .col(ColumnInfo::text("title").required(), |s| {
            Cell::text(&s.title)
        })
        .col(
            ColumnInfo::word("kind", SOURCE_KIND)
                .required()
                .says("source-kind"),
            |s| Cell::text(s.kind.word()),
        )
        .col(
            ColumnInfo::word("rank", SOURCE_RANK)
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
        .col(ColumnInfo::text("publisher"), |s| {
            Cell::maybe(s.publisher.as_deref())
        })
        .col(ColumnInfo::date("date").says("source-date"), |s| {
            Cell::date(s.date.as_ref().map(|date| date.value))
        })
        .col(ColumnInfo::address("url"), |s| {
            Cell::maybe(s.url.as_ref().map(|url| url.value.as_str()))
        })
        .col(ColumnInfo::text("file"), |s| {
            Cell::maybe(s.data.file.as_deref())
        })
        .noted(|s| s.note.as_ref())
        .col(ColumnInfo::address("page"), |s| {
            Cell::made(scope.page("source", &s.id))
        })
        .done()
}

fn districts(scope: TableScope<'_>) -> OpenTable<'_> {
    SheetBuilder::new("districts", GROUP, scope.site.districts.iter())
        .col(ColumnInfo::id(), |d| Cell::text(&d.id))
        .col(ColumnInfo::text("name").required(), |d| Cell::text(&d.name))
        .col(ColumnInfo::text("short").required(), |d| {
            Cell::text(&d.short)
        })
        .dated(|d| (d.from, d.to.as_ref().map(|to| to.value)))
        .col(ColumnInfo::refers("successor", "districts"), |d| {
            Cell::id(d.successor.as_ref())
        })
        .cited(|d| &d.source)
        .noted(|d| d.note.as_ref())
        .col(ColumnInfo::address("page"), |d| {
            Cell::made(scope.page("district", &d.id))
        })
        .done()
}

fn regions(scope: TableScope<'_>) -> OpenTable<'_> {
    SheetBuilder::new("regions", GROUP, scope.site.regions.iter())
        .col(ColumnInfo::id(), |r| Cell::text(&r.id))
        .col(ColumnInfo::text("name").required(), |r| Cell::text(&r.name))
        .col(ColumnInfo::refers("centre", "cities"), |r| {
            Cell::id(r.centre.as_ref())
        })
        .dated(|r| (r.from, r.to))
        .cited(|r| &r.source)
        .col(ColumnInfo::address("page"), |r| {
            Cell::made(scope.page("region", &r.id))
        })
        .done()
}

fn region_districts(scope: TableScope<'_>) -> OpenTable<'_> {
    SheetBuilder::new(
        "region_districts",
        GROUP,
        parts(&scope.site.regions, |r| &r.districts),
    )
    .col(
        ColumnInfo::refers("region", "regions").key(),
        |(r, ..): Part<Region, Membership>| Cell::text(&r.id),
    )
    .col(
        ColumnInfo::whole("number").key().says("order"),
        |(_, n, _)| Cell::place(n),
    )
    .col(
        ColumnInfo::refers("district", "districts").required(),
        |(.., m)| Cell::text(&m.district),
    )
    .dated(|(.., m)| (m.from, m.to))
    .done()
}

fn tiles(scope: TableScope<'_>) -> OpenTable<'_> {
    let ids = made_unique(scope.site.tiles.iter().map(|tile| tile.region.to_string()));
    SheetBuilder::new("region_tiles", GROUP, &scope.site.tiles)
        .made(ColumnInfo::id().says("tile-id"), ids)
        .col(ColumnInfo::refers("region", "regions").required(), |t| {
            Cell::text(&t.region)
        })
        .col(ColumnInfo::text("short").required(), |t| {
            Cell::text(&t.short)
        })
        .col(ColumnInfo::whole("row").required().says("tile-row"), |t| {
            Cell::Whole(t.row.value)
        })
        .col(
            ColumnInfo::whole("column").required().says("tile-column"),
            |t| Cell::Whole(t.column.value),
        )
        .dated(|t| (t.from, t.to))
        .col(ColumnInfo::flag("exclave").required(), |t| {
            Cell::Flag(t.exclave)
        })
        .done()
}

fn directions(scope: TableScope<'_>) -> OpenTable<'_> {
    SheetBuilder::new("directions", GROUP, scope.site.directions.iter())
        .col(ColumnInfo::id(), |d| Cell::text(&d.id))
        .col(ColumnInfo::whole("number").required().says("order"), |d| {
            Cell::Whole(d.order)
        })
        .col(ColumnInfo::text("title").required(), |d| {
            Cell::text(&d.title)
        })
        .col(ColumnInfo::text("summary").required(), |d| {
            Cell::text(&d.summary)
        })
        .col(ColumnInfo::text("audience"), |d| {
            Cell::maybe(d.audience.as_deref())
        })
        .col(ColumnInfo::address("page"), |d| {
            Cell::made(scope.page("direction", &d.id))
        })
        .done()
}

fn wordings(scope: TableScope<'_>) -> OpenTable<'_> {
    SheetBuilder::new(
        "direction_wordings",
        GROUP,
        parts(&scope.site.directions, |d| &d.wordings),
    )
    .col(
        ColumnInfo::refers("direction", "directions").key(),
        |(d, ..): Part<Direction, Wording>| Cell::text(&d.id),
    )
    .col(
        ColumnInfo::whole("number").key().says("order"),
        |(_, n, _)| Cell::place(n),
    )
    .col(
        ColumnInfo::refers("edition", "editions").required(),
        |(.., w)| Cell::text(&w.edition),
    )
    .col(
        ColumnInfo::text("text").required().says("wording"),
        |(.., w)| Cell::text(&w.text),
    )
    .cited(|(.., w)| &w.source)
    .done()
}

fn units(scope: TableScope<'_>) -> OpenTable<'_> {
    SheetBuilder::new("units", GROUP, scope.site.units.iter())
        .col(ColumnInfo::id().says("unit-id"), |u| Cell::text(&u.id))
        .col(ColumnInfo::text("few").required(), |u| Cell::text(&u.few))
        .col(ColumnInfo::text("many").required(), |u| Cell::text(&u.many))
        .done()
}
