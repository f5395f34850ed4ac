//! What organisers conclude and recommend: findings, growth points, their themes; pages that editors wrote.

use super::Scope;
use crate::decode::Loc;
use crate::opendata::cell::{Cell, Field};
use crate::opendata::sheet::{Part, Sheet, Table, parts};
use crate::opendata::words::TOPIC;
use crate::route::{EditionPart, Route};
use crate::schema::{Finding, GrowthPoint, Id, Theme};

const GROUP: &str = "conclusions";

pub(super) fn tables(scope: Scope<'_>) -> Vec<Table<'_>> {
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

fn growth_points(scope: Scope<'_>) -> Table<'_> {
    let page = |point: &GrowthPoint| {
        scope.address(&Route::EditionPart(
            point.edition.to_string(),
            EditionPart::GrowthPoints,
        ))
    };
    Sheet::new("growth_points", GROUP, scope.site.growth_points.iter())
        .col(Field::id(), |g| Cell::text(&g.id))
        .col(Field::refers("edition", "editions").required(), |g| {
            Cell::text(&g.edition)
        })
        .col(Field::refers("theme", "themes").required(), |g| {
            Cell::text(&g.theme)
        })
        .col(
            Field::whole("number").required().says("document-order"),
            |g| Cell::Whole(g.order),
        )
        .col(Field::text("title").required(), |g| Cell::text(&g.title))
        .col(Field::text("lead").required(), |g| Cell::text(&g.lead))
        .cited(|g| &g.source)
        .col(Field::address("page"), |g| Cell::made(page(g)))
        .done()
}

fn growth_point_directions(scope: Scope<'_>) -> Table<'_> {
    Sheet::new(
        "growth_point_directions",
        GROUP,
        parts(&scope.site.growth_points, |g| &g.directions),
    )
    .col(
        Field::refers("growth_point", "growth_points").key(),
        |(g, ..): Part<GrowthPoint, Loc<Id>>| Cell::text(&g.id),
    )
    .col(Field::refers("direction", "directions").key(), |(.., d)| {
        Cell::text(d)
    })
    .done()
}

fn themes(scope: Scope<'_>) -> Table<'_> {
    Sheet::new("themes", GROUP, scope.site.themes.iter())
        .col(Field::id(), |t| Cell::text(&t.id))
        .col(Field::text("title").required(), |t| Cell::text(&t.title))
        .col(Field::text("summary").required(), |t| {
            Cell::text(&t.summary)
        })
        .col(Field::address("page"), |t| {
            Cell::made(scope.page("theme", &t.id))
        })
        .done()
}

fn theme_directions(scope: Scope<'_>) -> Table<'_> {
    Sheet::new(
        "theme_directions",
        GROUP,
        parts(&scope.site.themes, |t| &t.directions),
    )
    .col(
        Field::refers("theme", "themes").key(),
        |(t, ..): Part<Theme, Loc<Id>>| Cell::text(&t.id),
    )
    .col(Field::refers("direction", "directions").key(), |(.., d)| {
        Cell::text(d)
    })
    .done()
}

fn findings(scope: Scope<'_>) -> Table<'_> {
    let page = |finding: &Finding| {
        scope.address(&Route::EditionPart(
            finding.edition.to_string(),
            EditionPart::Findings,
        ))
    };
    Sheet::new("findings", GROUP, scope.site.findings.iter())
        .col(Field::id(), |f| Cell::text(&f.id))
        .col(Field::refers("edition", "editions").required(), |f| {
            Cell::text(&f.edition)
        })
        .col(
            Field::word("topic", TOPIC).required().says("finding-topic"),
            |f| Cell::text(f.topic.word()),
        )
        .col(
            Field::whole("number").required().says("document-order"),
            |f| Cell::Whole(f.order),
        )
        .col(Field::text("title").required(), |f| Cell::text(&f.title))
        .col(Field::text("lead").required(), |f| Cell::text(&f.lead))
        .cited(|f| &f.source)
        .col(Field::address("page"), |f| Cell::made(page(f)))
        .done()
}

fn finding_directions(scope: Scope<'_>) -> Table<'_> {
    Sheet::new(
        "finding_directions",
        GROUP,
        parts(&scope.site.findings, |f| &f.directions),
    )
    .col(
        Field::refers("finding", "findings").key(),
        |(f, ..): Part<Finding, Loc<Id>>| Cell::text(&f.id),
    )
    .col(Field::refers("direction", "directions").key(), |(.., d)| {
        Cell::text(d)
    })
    .done()
}

fn pages(scope: Scope<'_>) -> Table<'_> {
    Sheet::new("pages", GROUP, scope.site.pages.iter())
        .col(Field::id(), |p| Cell::text(&p.id))
        .col(Field::text("title").required(), |p| Cell::text(&p.title))
        .col(Field::text("lead"), |p| {
            Cell::maybe(p.lead.as_ref().map(|lead| lead.value.as_str()))
        })
        .col(Field::address("page"), |p| {
            Cell::made(scope.page("page", &p.id))
        })
        .done()
}
