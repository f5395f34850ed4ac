//! What organisers conclude and recommend: findings, growth points, their themes; pages that editors wrote.

use super::TableScope;
use crate::decode::Loc;
use crate::opendata::cell::{Cell, ColumnInfo};
use crate::opendata::sheet::{OpenTable, Part, SheetBuilder, parts};
use crate::opendata::words::TOPIC;
use crate::route::{EditionPart, Page};
use crate::schema::{Finding, GrowthPoint, GrowthTheme, Id};

const GROUP: &str = "conclusions";

pub(super) fn tables(scope: TableScope<'_>) -> Vec<OpenTable<'_>> {
    vec![
        growth_points(scope),
        growth_point_directions(scope),
        themes(scope),
        theme_directions(scope),
        findings(scope),
        finding_directions(scope),
        pages(scope),
    ]
}

fn growth_points(scope: TableScope<'_>) -> OpenTable<'_> {
    let page = |point: &GrowthPoint| {
        scope.address(&Page::EditionPart(
            point.edition.to_string(),
            EditionPart::GrowthPoints,
        ))
    };

    SheetBuilder::new("growth_points", GROUP, scope.site.growth_points.iter())
        .col(ColumnInfo::id(), |g| Cell::text(&g.id))
        .col(ColumnInfo::refers("edition", "editions").required(), |g| {
            Cell::text(&g.edition)
        })
        .col(ColumnInfo::refers("theme", "themes").required(), |g| {
            Cell::text(&g.theme)
        })
        .col(
            ColumnInfo::whole("number")
                .required()
                .says("document-order"),
            |g| Cell::Whole(g.order),
        )
        .col(ColumnInfo::text("title").required(), |g| {
            Cell::text(&g.title)
        })
        .col(ColumnInfo::text("lead").required(), |g| Cell::text(&g.lead))
        .cited(|g| &g.source)
        .col(ColumnInfo::address("page"), |g| Cell::made(page(g)))
        .done()
}

fn growth_point_directions(scope: TableScope<'_>) -> OpenTable<'_> {
    SheetBuilder::new(
        "growth_point_directions",
        GROUP,
        parts(&scope.site.growth_points, |g| &g.directions),
    )
    .col(
        ColumnInfo::refers("growth_point", "growth_points").key(),
        |(g, ..): Part<GrowthPoint, Loc<Id>>| Cell::text(&g.id),
    )
    .col(
        ColumnInfo::refers("direction", "directions").key(),
        |(.., d)| Cell::text(d),
    )
    .done()
}

fn themes(scope: TableScope<'_>) -> OpenTable<'_> {
    SheetBuilder::new("themes", GROUP, scope.site.themes.iter())
        .col(ColumnInfo::id(), |t| Cell::text(&t.id))
        .col(ColumnInfo::text("title").required(), |t| {
            Cell::text(&t.title)
        })
        .col(ColumnInfo::text("summary").required(), |t| {
            Cell::text(&t.summary)
        })
        .col(ColumnInfo::address("page"), |t| {
            Cell::made(scope.page("theme", &t.id))
        })
        .done()
}

fn theme_directions(scope: TableScope<'_>) -> OpenTable<'_> {
    SheetBuilder::new(
        "theme_directions",
        GROUP,
        parts(&scope.site.themes, |t| &t.directions),
    )
    .col(
        ColumnInfo::refers("theme", "themes").key(),
        |(t, ..): Part<GrowthTheme, Loc<Id>>| Cell::text(&t.id),
    )
    .col(
        ColumnInfo::refers("direction", "directions").key(),
        |(.., d)| Cell::text(d),
    )
    .done()
}

fn findings(scope: TableScope<'_>) -> OpenTable<'_> {
    let page = |finding: &Finding| {
        scope.address(&Page::EditionPart(
            finding.edition.to_string(),
            EditionPart::Findings,
        ))
    };

    SheetBuilder::new("findings", GROUP, scope.site.findings.iter())
        .col(ColumnInfo::id(), |f| Cell::text(&f.id))
        .col(ColumnInfo::refers("edition", "editions").required(), |f| {
            Cell::text(&f.edition)
        })
        .col(
            ColumnInfo::word("topic", TOPIC)
                .required()
                .says("finding-topic"),
            |f| Cell::text(f.topic.word()),
        )
        .col(
            ColumnInfo::whole("number")
                .required()
                .says("document-order"),
            |f| Cell::Whole(f.order),
        )
        .col(ColumnInfo::text("title").required(), |f| {
            Cell::text(&f.title)
        })
        .col(ColumnInfo::text("lead").required(), |f| Cell::text(&f.lead))
        .cited(|f| &f.source)
        .col(ColumnInfo::address("page"), |f| Cell::made(page(f)))
        .done()
}

fn finding_directions(scope: TableScope<'_>) -> OpenTable<'_> {
    SheetBuilder::new(
        "finding_directions",
        GROUP,
        parts(&scope.site.findings, |f| &f.directions),
    )
    .col(
        ColumnInfo::refers("finding", "findings").key(),
        |(f, ..): Part<Finding, Loc<Id>>| Cell::text(&f.id),
    )
    .col(
        ColumnInfo::refers("direction", "directions").key(),
        |(.., d)| Cell::text(d),
    )
    .done()
}

fn pages(scope: TableScope<'_>) -> OpenTable<'_> {
    SheetBuilder::new("pages", GROUP, scope.site.pages.iter())
        .col(ColumnInfo::id(), |p| Cell::text(&p.id))
        .col(ColumnInfo::text("title").required(), |p| {
            Cell::text(&p.title)
        })
        .col(ColumnInfo::text("lead"), |p| {
            Cell::maybe(p.lead.as_ref().map(|lead| lead.value.as_str()))
        })
        .col(ColumnInfo::address("page"), |p| {
            Cell::made(scope.page("page", &p.id))
        })
        .done()
}
