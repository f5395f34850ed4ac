//! Towns, and what they did in each edition: participations, awards, mentions.

use super::TableScope;
use super::editions::category;
use crate::load::Record;
use crate::opendata::cell::{Cell, ColumnInfo};
use crate::opendata::sheet::{OpenTable, Part, SheetBuilder, made_unique, parts};
use crate::opendata::words::{AWARD_KIND, CITY_TYPE, PARTICIPATION, SIZE_GROUP};
use crate::schema::{
    Award, City, Id, Mention, Participation, ParticipationStatus, Spelling,
};

const GROUP: &str = "towns";

pub(super) fn tables(scope: TableScope<'_>) -> Vec<OpenTable<'_>> {
    vec![
        cities(scope),
        city_names(scope),
        participations(scope),
        awards(scope),
        award_cities(scope),
        mentions(scope),
    ]
}

fn cities(scope: TableScope<'_>) -> OpenTable<'_> {
    SheetBuilder::new("cities", GROUP, scope.site.cities.iter())
        .col(ColumnInfo::id(), |c| Cell::text(&c.id))
        .col(ColumnInfo::text("name").required().says("city-name"), |c| {
            Cell::text(&c.name)
        })
        .col(
            ColumnInfo::word("type", CITY_TYPE)
                .required()
                .says("city-type"),
            |c| Cell::text(c.kind.word()),
        )
        .col(ColumnInfo::text("type_as_written"), |c| {
            Cell::maybe(c.type_as_written.as_deref())
        })
        .col(ColumnInfo::refers("region", "regions"), |c| {
            Cell::id(c.region.as_ref())
        })
        .col(ColumnInfo::refers("region_source", "sources"), |c| {
            Cell::maybe(c.region_source.as_ref().map(|source| source.id.as_str()))
        })
        .col(ColumnInfo::word("size_group", SIZE_GROUP), |c| {
            Cell::maybe(scope.site.size_group(&c.id).map(|group| group.word()))
        })
        .noted(|c| c.note.as_ref())
        .col(ColumnInfo::address("page"), |c| {
            Cell::made(scope.page("city", &c.id))
        })
        .done()
}

fn city_names(scope: TableScope<'_>) -> OpenTable<'_> {
    SheetBuilder::new(
        "city_names",
        GROUP,
        parts(&scope.site.cities, |c| &c.spellings),
    )
    .col(
        ColumnInfo::refers("city", "cities").key(),
        |(c, ..): Part<City, Spelling>| Cell::text(&c.id),
    )
    .col(
        ColumnInfo::whole("number").key().says("order"),
        |(_, n, _)| Cell::place(n),
    )
    .col(
        ColumnInfo::text("text").required().says("spelling"),
        |(.., s)| Cell::text(&s.text),
    )
    .dated(|(.., s)| (s.from, s.to))
    .cited(|(.., s)| &s.source)
    .noted(|(.., s)| s.note.as_ref())
    .done()
}

fn participations(scope: TableScope<'_>) -> OpenTable<'_> {
    let mut items: Vec<&Record<Participation>> =
        scope.site.participation.iter().collect();
    items.sort_by_key(|p| {
        (
            scope.site.editions.position(&p.edition),
            scope.site.cities.position(&p.city),
        )
    });

    SheetBuilder::new("participations", GROUP, items)
        .col(ColumnInfo::refers("edition", "editions").key(), |p| {
            Cell::text(&p.edition)
        })
        .col(ColumnInfo::refers("city", "cities").key(), |p| {
            Cell::text(&p.city)
        })
        .col(ColumnInfo::refers("category", "categories"), |p| {
            category(&p.edition, p.category.as_ref().map(|c| c.as_str()))
        })
        .col(ColumnInfo::flag("report"), |p| {
            p.report
                .as_ref()
                .map_or(Cell::Empty, |sent| Cell::Flag(sent.value))
        })
        .col(ColumnInfo::number("score"), |p| {
            Cell::number(p.score.as_ref().map(|score| score.value))
        })
        .col(ColumnInfo::whole("place").says("place-outside"), |p| {
            p.place
                .as_ref()
                .map_or(Cell::Empty, |place| Cell::Whole(place.value))
        })
        .col(
            ColumnInfo::word("status", PARTICIPATION)
                .required()
                .says("participation-status"),
            |p| {
                Cell::text(match p.status {
                    ParticipationStatus::Participant => "participant",
                    ParticipationStatus::LeaderOutsideRanking => "leader-outside-ranking",
                })
            },
        )
        .cited(|p| &p.source)
        .noted(|p| p.note.as_ref())
        .done()
}

/// `2017/place/centres/2`; a prize has no place: `2017/prize`, `2017/prize/2`.
fn award_ids(awards: &[Record<Award>]) -> Vec<String> {
    let names = awards.iter().map(|award| {
        let mut name = format!("{}/{}", award.edition.as_str(), award.kind.word());
        if let Some(category) = &award.category {
            name = format!("{name}/{}", category.as_str());
        }

        if let Some(place) = &award.place {
            name = format!("{name}/{}", place.value);
        }

        name
    });

    made_unique(names)
}

fn awards(scope: TableScope<'_>) -> OpenTable<'_> {
    SheetBuilder::new("awards", GROUP, &scope.site.awards)
        .made(
            ColumnInfo::id().says("award-id"),
            award_ids(&scope.site.awards),
        )
        .col(ColumnInfo::refers("edition", "editions").required(), |a| {
            Cell::text(&a.edition)
        })
        .col(
            ColumnInfo::word("kind", AWARD_KIND)
                .required()
                .says("award-kind"),
            |a| Cell::text(a.kind.word()),
        )
        .col(ColumnInfo::refers("category", "categories"), |a| {
            category(&a.edition, a.category.as_ref().map(|c| c.as_str()))
        })
        .col(ColumnInfo::whole("place"), |a| {
            a.place
                .as_ref()
                .map_or(Cell::Empty, |place| Cell::Whole(place.value))
        })
        .col(ColumnInfo::text("title").says("award-title"), |a| {
            Cell::maybe(a.title.as_deref())
        })
        .col(ColumnInfo::text("grantor"), |a| {
            Cell::maybe(a.grantor.as_deref())
        })
        .col(ColumnInfo::text("reason").says("award-reason"), |a| {
            Cell::maybe(a.reason.as_deref())
        })
        .cited(|a| &a.source)
        .noted(|a| a.note.as_ref())
        .done()
}

fn award_cities(scope: TableScope<'_>) -> OpenTable<'_> {
    let ids = award_ids(&scope.site.awards);
    let items = parts(&scope.site.awards, |award| &award.cities);
    let names = scope
        .site
        .awards
        .iter()
        .zip(ids)
        .flat_map(|(award, id)| vec![id; award.cities.len()])
        .collect();

    SheetBuilder::new("award_cities", GROUP, items)
        .made(ColumnInfo::refers("award", "awards").key(), names)
        .col(
            ColumnInfo::refers("city", "cities").key(),
            |(.., city): Part<Award, crate::decode::Loc<Id>>| Cell::text(city),
        )
        .done()
}

fn mentions(scope: TableScope<'_>) -> OpenTable<'_> {
    let mut items: Vec<&Record<Mention>> = scope.site.mentions.iter().collect();
    let site = scope.site;
    items.sort_by_key(|m| {
        let direction = m.direction.as_ref();
        let finding = m.finding.as_ref();

        (
            site.editions.position(&m.edition),
            site.cities.position(&m.city),
            direction.and_then(|id| site.directions.position(id)),
            finding.and_then(|id| site.findings.position(id)),
        )
    });

    let ids = items.iter().map(|m| {
        let subject = m.direction.as_ref().or(m.finding.as_ref());
        let subject = subject.map_or("-", |id| id.as_str());
        format!("{}/{}/{subject}", m.edition.as_str(), m.city.as_str())
    });
    let ids = made_unique(ids);

    SheetBuilder::new("mentions", GROUP, items)
        .made(ColumnInfo::id().says("mention-id"), ids)
        .col(ColumnInfo::refers("edition", "editions").required(), |m| {
            Cell::text(&m.edition)
        })
        .col(ColumnInfo::refers("city", "cities").required(), |m| {
            Cell::text(&m.city)
        })
        .col(ColumnInfo::refers("direction", "directions"), |m| {
            Cell::id(m.direction.as_ref())
        })
        .col(ColumnInfo::refers("finding", "findings"), |m| {
            Cell::id(m.finding.as_ref())
        })
        .cited(|m| &m.source)
        .noted(|m| m.note.as_ref())
        .done()
}
