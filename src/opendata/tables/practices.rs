//! Practices: their fields. The article itself stands on the practice's page.

use super::TableScope;
use crate::decode::Loc;
use crate::load::Record;
use crate::model::{filled, picture_path};
use crate::opendata::cell::{Cell, ColumnInfo};
use crate::opendata::sheet::{OpenTable, Part, SheetBuilder, parts};
use crate::opendata::words::{
    EVIDENCE, PEOPLE, PRACTICE_STATUS, PRACTICE_TEXT, QUALIFIER,
};
use crate::schema::{Id, Indicator, Media, People, Practice, Qualifier, Status};

const GROUP: &str = "practices";

pub(super) fn tables(scope: TableScope<'_>) -> Vec<OpenTable<'_>> {
    vec![
        practices(scope),
        cities(scope),
        directions(scope),
        results(scope),
        texts(scope),
        origins(scope),
        pictures(scope),
    ]
}

fn practices(scope: TableScope<'_>) -> OpenTable<'_> {
    SheetBuilder::new("practices", GROUP, scope.site.practices.iter())
        .col(ColumnInfo::id(), |p| Cell::text(&p.id))
        .col(ColumnInfo::text("title").required(), |p| {
            Cell::text(&p.title)
        })
        .col(ColumnInfo::text("lead").required(), |p| Cell::text(&p.lead))
        .col(ColumnInfo::refers("edition", "editions").required(), |p| {
            Cell::text(&p.edition)
        })
        .col(ColumnInfo::text("organisation"), |p| {
            Cell::maybe(p.organisation.as_deref())
        })
        .col(ColumnInfo::text("problem"), |p| {
            Cell::maybe(p.problem.as_deref())
        })
        .col(ColumnInfo::text("period").says("practice-period"), |p| {
            Cell::maybe(p.period.as_deref())
        })
        .col(ColumnInfo::date("since"), |p| Cell::date(p.since))
        .col(
            ColumnInfo::word("status", PRACTICE_STATUS).says("practice-status"),
            |p| Cell::maybe(p.status.map(Status::word)),
        )
        .col(ColumnInfo::text("resources"), |p| {
            Cell::maybe(p.resources.as_deref())
        })
        .col(ColumnInfo::text("transfer"), |p| {
            Cell::maybe(p.transfer.as_deref())
        })
        .col(ColumnInfo::word("evidence", EVIDENCE), |p| {
            Cell::maybe(p.evidence.as_ref().map(|e| e.level.word()))
        })
        .col(ColumnInfo::date("evidence_date"), |p| {
            Cell::date(
                p.evidence
                    .as_ref()
                    .and_then(|e| Some(e.date.as_ref()?.value)),
            )
        })
        .col(ColumnInfo::text("evidence_note"), |p| {
            Cell::maybe(p.evidence.as_ref().and_then(|e| e.note.as_deref()))
        })
        .col(ColumnInfo::text("contact"), |p| {
            Cell::maybe(p.contact.as_deref())
        })
        .col(ColumnInfo::whole("completeness").required(), |p| {
            Cell::Whole(filled(p))
        })
        .cited(|p| &p.source)
        .col(ColumnInfo::address("page"), |p| {
            Cell::made(scope.page("practice", &p.id))
        })
        .done()
}

fn cities(scope: TableScope<'_>) -> OpenTable<'_> {
    let items = scope.site.practices.iter().flat_map(|p| {
        p.city_ids()
            .enumerate()
            .map(move |(at, id)| (p, at + 1, id))
    });
    SheetBuilder::new("practice_cities", GROUP, items)
        .col(
            ColumnInfo::refers("practice", "practices").key(),
            |(p, ..)| Cell::text(&p.id),
        )
        .col(ColumnInfo::refers("city", "cities").key(), |(.., city)| {
            Cell::text(city)
        })
        .col(
            ColumnInfo::whole("number").required().says("order"),
            |(_, n, _)| Cell::place(n),
        )
        .done()
}

fn directions(scope: TableScope<'_>) -> OpenTable<'_> {
    SheetBuilder::new(
        "practice_directions",
        GROUP,
        parts(&scope.site.practices, |p| &p.directions),
    )
    .col(
        ColumnInfo::refers("practice", "practices").key(),
        |(p, ..): Part<Practice, Loc<Id>>| Cell::text(&p.id),
    )
    .col(
        ColumnInfo::refers("direction", "directions").key(),
        |(.., d)| Cell::text(d),
    )
    .col(
        ColumnInfo::whole("number")
            .required()
            .says("direction-order"),
        |(_, n, _)| Cell::place(n),
    )
    .done()
}

fn results(scope: TableScope<'_>) -> OpenTable<'_> {
    SheetBuilder::new(
        "practice_results",
        GROUP,
        parts(&scope.site.practices, |p| &p.results),
    )
    .col(
        ColumnInfo::refers("practice", "practices").key(),
        |(p, ..): Part<Practice, Indicator>| Cell::text(&p.id),
    )
    .col(
        ColumnInfo::whole("number").key().says("order"),
        |(_, n, _)| Cell::place(n),
    )
    .col(
        ColumnInfo::text("indicator")
            .required()
            .says("result-indicator"),
        |(.., r)| Cell::text(&r.indicator),
    )
    .col(ColumnInfo::number("value"), |(.., r)| Cell::number(r.value))
    .col(ColumnInfo::number("before"), |(.., r)| {
        Cell::number(r.before)
    })
    .col(ColumnInfo::number("after"), |(.., r)| Cell::number(r.after))
    .col(ColumnInfo::text("unit").required(), |(.., r)| {
        Cell::text(&r.unit)
    })
    .col(ColumnInfo::word("qualifier", QUALIFIER), |(.., r)| {
        Cell::maybe(r.qualifier.map(Qualifier::word))
    })
    .col(
        ColumnInfo::text("period").says("result-period"),
        |(.., r)| Cell::maybe(r.period.as_deref()),
    )
    .cited(|(practice, _, r)| r.source.as_ref().unwrap_or(&practice.source))
    .noted(|(.., r)| r.note.as_ref())
    .done()
}

fn texts(scope: TableScope<'_>) -> OpenTable<'_> {
    let mut items = Vec::new();
    for practice in &scope.site.practices {
        let lists = [
            ("audience", &practice.audience),
            ("partner", &practice.partners),
            ("note", &practice.notes),
        ];
        for (kind, list) in lists {
            items.extend((1..=list.len()).map(|number| (practice, kind, number)));
        }
    }

    SheetBuilder::new("practice_texts", GROUP, items)
        .col(
            ColumnInfo::refers("practice", "practices").key(),
            |(p, ..)| Cell::text(&p.id),
        )
        .col(
            ColumnInfo::word("kind", PRACTICE_TEXT)
                .key()
                .says("text-kind"),
            |(_, kind, _)| Cell::text(kind),
        )
        .col(
            ColumnInfo::whole("number").key().says("order"),
            |(.., n)| Cell::place(n),
        )
        .col(ColumnInfo::text("text").required(), |(p, kind, n)| {
            let list = match kind {
                "audience" => &p.data.audience,
                "partner" => &p.data.partners,
                _ => &p.data.notes,
            };
            Cell::maybe(list.get(n - 1).map(String::as_str))
        })
        .done()
}

fn origins(scope: TableScope<'_>) -> OpenTable<'_> {
    SheetBuilder::new(
        "practice_origins",
        GROUP,
        parts(&scope.site.practices, |p| &p.adopted_from),
    )
    .col(
        ColumnInfo::refers("practice", "practices").key(),
        |(p, ..): Part<Practice, Loc<Id>>| Cell::text(&p.id),
    )
    .col(
        ColumnInfo::refers("adopted_from", "practices").key(),
        |(.., from)| Cell::text(from),
    )
    .done()
}

fn pictures(scope: TableScope<'_>) -> OpenTable<'_> {
    let items: Vec<(&Record<Practice>, usize, &Media)> = scope
        .site
        .practices
        .iter()
        .flat_map(|p| {
            p.data
                .media
                .iter()
                .enumerate()
                .map(move |(at, media)| (p, at + 1, media))
        })
        .collect();

    let address = |practice: &Record<Practice>, media: &Media| {
        let path = picture_path(practice, media);
        let picture = scope.site.pictures.get(&path)?;

        Some(
            scope
                .urls
                .absolute_file(&picture.path)
                .unwrap_or_else(|| scope.urls.file(&picture.path)),
        )
    };

    SheetBuilder::new("practice_pictures", GROUP, items)
        .col(
            ColumnInfo::refers("practice", "practices").key(),
            |(p, ..)| Cell::text(&p.id),
        )
        .col(
            ColumnInfo::whole("number").key().says("order"),
            |(_, n, _)| Cell::place(n),
        )
        .col(
            ColumnInfo::address("address").says("picture"),
            |(p, _, m)| address(p, m).map_or(Cell::Empty, Cell::made),
        )
        .col(ColumnInfo::text("alt").required(), |(.., m)| {
            Cell::text(&m.alt)
        })
        .col(ColumnInfo::text("caption"), |(.., m)| {
            Cell::maybe(m.caption.as_deref())
        })
        .col(ColumnInfo::text("author").required(), |(.., m)| {
            Cell::text(&m.author)
        })
        .col(ColumnInfo::text("licence").required(), |(.., m)| {
            Cell::text(&m.licence)
        })
        .col(ColumnInfo::word("people", PEOPLE).required(), |(.., m)| {
            Cell::text(match m.people.value {
                People::None => "none",
                People::Adults => "adults",
                People::Children => "children",
            })
        })
        .done()
}
