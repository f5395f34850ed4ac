//! What the records say of a town, an edition, a region, a district or a direction: one statement a row, so that the
//! files of a page can be read, sorted and joined without knowing the page.

use rust_decimal::Decimal;
use serde::Serialize;

use super::observation::number;
use crate::load::Record;
use crate::model::{Site, category_name, figure_label};
use crate::route::Subject;
use crate::schema::{
    Award, Figure, Id, Mention, Participation, ParticipationStatus, Practice, Qualifier,
    SourceRef,
};

/// One statement.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Statement {
    /// `figure`, `participation`, `award`, `practice` or `mention`.
    pub record: &'static str,
    /// Id of the edition: its year.
    pub edition: String,
    /// Id of the town; empty for figures.
    pub city: String,
    /// Its name.
    pub city_name: String,
    /// The measure, the practice or the finding: its id; the kind of an award.
    pub id: String,
    /// What is said, in the words of the records.
    pub title: String,
    /// Id of the category with its year: `2017/centres`.
    pub category: Option<String>,
    /// Ids of directions, with blanks between them.
    pub directions: Option<String>,
    /// Of a participation: `participant`, `leader-outside-ranking`.
    pub status: Option<&'static str>,
    /// The place as awarded.
    pub place: Option<u32>,
    /// The value of a figure.
    #[serde(serialize_with = "number")]
    pub value: Option<Decimal>,
    /// `more-than`, `less-than`, `almost`, `about`.
    pub qualifier: Option<&'static str>,
    /// Why there is no value.
    pub missing: Option<&'static str>,
    /// Id of the source.
    pub source: String,
    /// Heading in the source.
    pub section: Option<String>,
    /// What a reader should know.
    pub note: Option<String>,
}

/// Everything said of a subject; `None` if there is no such record.
pub(super) fn rows(site: &Site, subject: &Subject) -> Option<Vec<Statement>> {
    match subject {
        Subject::Edition(id) => site.editions.has(id).then(|| of_edition(site, id)),
        Subject::City(id) => site.cities.has(id).then(|| of_city(site, id)),
        Subject::Region(id) => site.regions.has(id).then(|| of_region(site, id)),
        Subject::District(id) => site.districts.has(id).then(|| of_district(site, id)),
        Subject::Direction(id) => site.directions.has(id).then(|| of_direction(site, id)),
    }
}

fn of_edition(site: &Site, id: &str) -> Vec<Statement> {
    let figures = site.figures_of_edition(id);
    let participation = site.participation_of_edition(id);
    let mentions = site.mentions_of_edition(id);
    let mut rows = Vec::new();

    rows.extend(figures.map(|figure| of_figure(site, figure)));
    rows.extend(participation.map(|p| of_participation(site, p)));

    for award in site.awards_of_edition(id) {
        rows.extend(of_award(site, award, None));
    }

    for practice in site.practices_of_edition(id) {
        rows.extend(of_practice(site, practice, None));
    }

    rows.extend(mentions.map(|mention| of_mention(site, mention)));

    rows
}

fn of_region(site: &Site, id: &str) -> Vec<Statement> {
    let mut rows: Vec<Statement> = figures(site, "region", id).collect();
    for city in site.cities_of_region(id) {
        rows.extend(of_city(site, &city.id));
    }
    rows
}

/// A district with the towns of the regions that belong to it now.
fn of_district(site: &Site, id: &str) -> Vec<Statement> {
    let mut rows: Vec<Statement> = figures(site, "district", id).collect();

    for region in &site.regions {
        let district = site.district_now(region);
        if district.is_none_or(|district| district.id.as_str() != id) {
            continue;
        }

        for city in site.cities_of_region(&region.id) {
            rows.extend(of_city(site, &city.id));
        }
    }

    rows
}

fn of_direction(site: &Site, id: &str) -> Vec<Statement> {
    let mut rows: Vec<Statement> = figures(site, "direction", id).collect();
    for practice in site.practices_of_direction(id) {
        rows.extend(of_practice(site, practice, None));
    }

    let mentions = site.mentions_of_direction(id);
    rows.extend(mentions.map(|mention| of_mention(site, mention)));
    rows
}

/// Figures of a part of the whole.
fn figures<'a>(
    site: &'a Site,
    dimension: &'a str,
    id: &'a str,
) -> impl Iterator<Item = Statement> + 'a {
    let of = move |figure: &&Record<Figure>| {
        figure
            .by
            .as_ref()
            .and_then(|by| by.parts().next())
            .is_some_and(|(by, part)| by == dimension && part.as_str() == id)
    };
    site.figures
        .iter()
        .filter(of)
        .map(|figure| of_figure(site, figure))
}

fn of_city(site: &Site, id: &str) -> Vec<Statement> {
    let participation = site
        .participation_of_city(id)
        .map(|p| of_participation(site, p));
    let awards = site
        .awards_of_city(id)
        .flat_map(|award| of_award(site, award, Some(id)));
    let practices = site
        .practices_of_city(id)
        .flat_map(|practice| of_practice(site, practice, Some(id)));
    let mentions = site
        .mentions_of_city(id)
        .map(|mention| of_mention(site, mention));

    participation
        .chain(awards)
        .chain(practices)
        .chain(mentions)
        .collect()
}

/// What statements have in common.
fn said(record: &'static str, edition: &Id, source: &SourceRef) -> Statement {
    Statement {
        record,
        edition: edition.to_string(),
        source: source.id.to_string(),
        section: source.section.clone(),
        ..Statement::default()
    }
}

impl Statement {
    fn town(self, site: &Site, id: &str) -> Self {
        // References are resolved, so every town of a record has a name.
        let city = site.cities.get(id);
        let city_name = city.map(|city| city.name.clone()).unwrap_or_default();
        Self { city: id.to_owned(), city_name, ..self }
    }
}

fn category(edition: &Id, id: Option<&crate::decode::Loc<Id>>) -> Option<String> {
    id.map(|id| format!("{edition}/{}", id.as_str()))
}

fn of_figure(site: &Site, figure: &Record<Figure>) -> Statement {
    let edition = &figure.edition.value;
    Statement {
        id: figure.measure.to_string(),
        title: figure_label(site, figure),
        category: category(
            edition,
            figure.by.as_ref().and_then(|by| by.category.as_ref()),
        ),
        directions: figure
            .by
            .as_ref()
            .and_then(|by| by.direction.as_ref())
            .map(|id| id.to_string()),
        value: figure.value.as_ref().map(|value| value.0),
        qualifier: figure.qualifier.map(Qualifier::word),
        missing: figure.missing.map(|missing| missing.word()),
        note: figure.note.as_ref().map(|note| note.value.clone()),
        ..said("figure", edition, &figure.source)
    }
}

fn of_participation(site: &Site, participation: &Record<Participation>) -> Statement {
    let edition = &participation.edition.value;
    let name = |id: &Id| {
        site.editions
            .get(edition)
            .and_then(|edition| category_name(edition, id))
    };

    let status = match participation.status {
        ParticipationStatus::Participant => "participant",
        ParticipationStatus::LeaderOutsideRanking => "leader-outside-ranking",
    };
    Statement {
        // The category of a participation need not be known.
        title: participation
            .category
            .as_ref()
            .and_then(|id| name(id))
            .unwrap_or_default(),
        category: category(edition, participation.category.as_ref()),
        status: Some(status),
        place: participation.place.as_ref().map(|place| place.value),
        note: participation.note.clone(),
        ..said("participation", edition, &participation.source)
    }
    .town(site, &participation.city)
}

/// One row a town, or one for the town that is asked for.
fn of_award(site: &Site, award: &Record<Award>, only: Option<&str>) -> Vec<Statement> {
    let edition = &award.edition.value;
    let name = |id: &Id| {
        site.editions
            .get(edition)
            .and_then(|edition| category_name(edition, id))
    };

    let title = award
        .title
        .clone()
        .or_else(|| award.category.as_ref().and_then(|id| name(id)));
    let statement = Statement {
        id: award.kind.word().to_owned(),
        // A place over all categories has neither.
        title: title.unwrap_or_default(),
        category: category(edition, award.category.as_ref()),
        place: award.place.as_ref().map(|place| place.value),
        note: award.reason.clone().or_else(|| award.note.clone()),
        ..said("award", edition, &award.source)
    };

    // That a place was not awarded is a row of the edition, and of no town.
    if award.cities.is_empty() && only.is_none() {
        return vec![statement];
    }

    let towns = award
        .cities
        .iter()
        .map(|id| id.as_str())
        .filter(|id| only.is_none_or(|only| only == *id));
    towns.map(|id| statement.clone().town(site, id)).collect()
}

fn of_practice(
    site: &Site,
    practice: &Record<Practice>,
    only: Option<&str>,
) -> Vec<Statement> {
    let directions: Vec<&str> =
        practice.directions.iter().map(|id| id.as_str()).collect();
    let statement = Statement {
        id: practice.id.to_string(),
        title: practice.title.value.clone(),
        directions: Some(directions.join(" ")),
        ..said("practice", &practice.edition.value, &practice.source)
    };

    let towns = practice
        .city_ids()
        .filter(|id| only.is_none_or(|only| only == *id));
    towns.map(|id| statement.clone().town(site, id)).collect()
}

fn of_mention(site: &Site, mention: &Record<Mention>) -> Statement {
    let finding = mention.finding.as_ref().map(|id| id.as_str());
    let direction = mention.direction.as_ref().map(|id| id.as_str());
    let named = direction
        .and_then(|id| site.directions.get(id))
        .map(|direction| direction.title.clone());
    let found = finding
        .and_then(|id| site.findings.get(id))
        .map(|finding| finding.title.value.clone());

    Statement {
        // A mention names a direction, a finding, or neither.
        id: finding.unwrap_or_default().to_owned(),
        title: named.or(found).unwrap_or_default(),
        directions: direction.map(ToOwned::to_owned),
        note: mention.note.clone(),
        ..said("mention", &mention.edition.value, &mention.source)
    }
    .town(site, &mention.city)
}
