//! What the page that compares towns needs of each of them: the facts of every town's page, in one file.
//!
//! The browser loads one file for all towns once and keeps it, whichever towns are chosen. So it must be small: what
//! repeats (regions, categories, states) stands once in a list and is named by its place there, names of fields that
//! repeat are one letter long, and what is not known is left out. Its words are those of records, set as on pages; the
//! page has the words of the interface.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io;

use serde::Serialize;

use crate::compare::{Standing, standing};
use crate::lang::typography;
use crate::model::{Site, SizeGroup};
use crate::schema::{AwardKind, Category, City, CityType, Edition, Region};

/// States of a town in an edition, as in message ids.
const STATES: [&str; 6] = [
    "place",
    "leader",
    "winner",
    "awarded",
    "participant",
    ABSENT,
];
/// All participants of the edition are known by name, and the town is not among them.
const ABSENT: &str = "absent";

/// The file.
#[derive(Debug, Serialize)]
struct TownsFile<'a> {
    /// Oldest first.
    editions: Vec<TownsEdition<'a>>,
    /// Short names of federal districts.
    districts: Vec<Cow<'a, str>>,
    /// Regions of the towns, А–Я.
    regions: Vec<TownsRegion<'a>>,
    /// Directions, in their order.
    directions: Vec<TownsDirection<'a>>,
    /// What `s` of a year means.
    states: [&'static str; STATES.len()],
    /// Towns, А–Я.
    towns: Vec<Town<'a>>,
}

#[derive(Debug, Serialize)]
struct TownsEdition<'a> {
    id: &'a str,
    /// Short names.
    categories: Vec<Cow<'a, str>>,
}

#[derive(Debug, Serialize)]
struct TownsRegion<'a> {
    name: Cow<'a, str>,
    /// The district that it belongs to now.
    #[serde(skip_serializing_if = "Option::is_none")]
    district: Option<usize>,
}

#[derive(Debug, Serialize)]
struct TownsDirection<'a> {
    id: &'a str,
    title: Cow<'a, str>,
}

#[derive(Debug, Serialize)]
struct Town<'a> {
    id: &'a str,
    name: Cow<'a, str>,
    /// Kind of settlement; absent: a city.
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<&'static str>,
    /// Editions of which something is known.
    years: Vec<Year<'a>>,
    /// Practices.
    n: usize,
    /// Directions in which it is noted.
    directions: Vec<NotedEditions>,
}

/// A town in an edition.
#[derive(Debug, Serialize)]
struct Year<'a> {
    /// Edition.
    e: usize,
    /// State.
    s: usize,
    /// Place.
    #[serde(skip_serializing_if = "Option::is_none")]
    p: Option<u32>,
    /// Category of the edition.
    #[serde(skip_serializing_if = "Option::is_none")]
    c: Option<usize>,
    /// Towns that share the place.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    w: Vec<usize>,
    /// Titles of prizes and diplomas.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    t: Vec<Cow<'a, str>>,
}

/// A direction in which a town is noted: editions that describe a practice, and those that only mention the town.
#[derive(Debug, Serialize)]
struct NotedEditions {
    /// Direction.
    d: usize,
    /// Editions with a practice.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    p: Vec<usize>,
    /// Editions with a mention only.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    m: Vec<usize>,
}

/// The file for the script of `/cities/compare/`.
///
/// # Errors
/// A value that JSON cannot hold; none in practice.
pub fn file(site: &Site) -> io::Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec(&towns(site))?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn towns(site: &Site) -> TownsFile<'_> {
    // Only regions that have towns are listed, so their places differ from those of the records.
    let regions: Vec<&Region> = site
        .regions
        .iter()
        .map(|region| &*region.data)
        .filter(|region| site.cities_of_region(&region.id).next().is_some())
        .collect();

    let places: BTreeMap<&str, usize> = regions
        .iter()
        .enumerate()
        .map(|(at, region)| (region.id.as_str(), at))
        .collect();

    TownsFile {
        editions: site
            .editions
            .iter()
            .map(|edition| towns_edition(site, &edition.data))
            .collect(),
        districts: site
            .districts
            .iter()
            .map(|district| set(site, &district.data.short))
            .collect(),
        regions: regions
            .iter()
            .map(|region| towns_region(site, region))
            .collect(),
        directions: site
            .directions
            .iter()
            .map(|direction| TownsDirection {
                id: direction.data.id.as_str(),
                title: set(site, &direction.data.title),
            })
            .collect(),
        states: STATES,
        towns: site
            .cities
            .iter()
            .map(|city| town(site, &city.data, &places))
            .collect(),
    }
}

fn towns_edition<'a>(site: &Site, edition: &'a Edition) -> TownsEdition<'a> {
    let short =
        |category: &'a Category| category.short.as_ref().unwrap_or(&category.title);

    TownsEdition {
        id: edition.id.as_str(),
        categories: edition
            .categories
            .iter()
            .map(|category| set(site, short(category)))
            .collect(),
    }
}

fn towns_region<'a>(site: &Site, region: &'a Region) -> TownsRegion<'a> {
    let district = site
        .district_now(region)
        .and_then(|district| site.districts.position(&district.id));

    TownsRegion { name: set(site, &region.name), district }
}

fn town<'a>(site: &'a Site, city: &'a City, regions: &BTreeMap<&str, usize>) -> Town<'a> {
    let region = city.region.as_ref();
    let years = site.editions.iter().enumerate();

    Town {
        id: city.id.as_str(),
        name: set(site, &city.name),
        kind: (city.kind != CityType::City).then(|| city.kind.word()),
        region: region.and_then(|id| regions.get(id.as_str()).copied()),
        group: site.size_group(&city.id).map(SizeGroup::word),
        years: years
            .filter_map(|(at, edition)| year(site, city, at, &edition.data))
            .collect(),
        n: site.practices_of_city(&city.id).count(),
        directions: noted(site, city),
    }
}

/// A town in the edition with the place `at` in the list; `None` if nothing is known of it.
fn year<'a>(
    site: &'a Site,
    city: &City,
    at: usize,
    edition: &'a Edition,
) -> Option<Year<'a>> {
    let Some(standing) = standing(site, &city.id, &edition.id) else {
        return edition.has_whole_roster().then(|| absent(at));
    };
    let category = standing
        .category
        .and_then(|id| edition.categories.iter().position(|c| c.id.as_str() == id));

    let sharing = standing
        .award
        .iter()
        .flat_map(|award| &award.data.cities)
        .filter(|id| id.as_str() != city.id.as_str());

    let titles = site
        .awards_of_city(&city.id)
        .filter(|award| award.edition.as_str() == edition.id.as_str())
        .filter(|award| matches!(award.kind.value, AwardKind::Prize | AwardKind::Diploma))
        .filter_map(|award| award.data.title.as_ref());

    Some(Year {
        e: at,
        s: state(&standing),
        p: standing.place,
        c: category,
        w: sharing.filter_map(|id| site.cities.position(id)).collect(),
        t: titles.map(|title| set(site, title)).collect(),
    })
}

/// A town that is not on a whole roster.
fn absent<'a>(at: usize) -> Year<'a> {
    Year {
        e: at,
        s: STATES.len() - 1,
        p: None,
        c: None,
        w: Vec::new(),
        t: Vec::new(),
    }
}

/// The same order of precedence as in a town's strip of years.
fn state(standing: &Standing) -> usize {
    match standing {
        Standing { award: Some(_), .. } => 0,
        Standing { leader: true, .. } => 1,
        Standing { winner: true, .. } => 2,
        Standing { awarded: true, .. } => 3,
        _ => 4,
    }
}

fn noted(site: &Site, city: &City) -> Vec<NotedEditions> {
    // Direction and edition, and whether a practice tells of it. Practices come last: they outweigh mentions.
    let mut found: BTreeMap<(usize, usize), bool> = BTreeMap::new();
    let position = |direction: &str, edition: &str| {
        site.directions
            .position(direction)
            .zip(site.editions.position(edition))
    };

    for mention in site.mentions_of_city(&city.id) {
        let direction = mention.direction.as_ref();
        if let Some(key) = direction.and_then(|id| position(id, &mention.edition)) {
            found.insert(key, false);
        }
    }

    for practice in site.practices_of_city(&city.id) {
        for direction in &practice.directions {
            if let Some(key) = position(direction, &practice.edition) {
                found.insert(key, true);
            }
        }
    }

    let mut noted: Vec<NotedEditions> = Vec::new();
    for ((direction, edition), practice) in found {
        if noted.last().is_none_or(|last| last.d != direction) {
            noted.push(NotedEditions { d: direction, p: Vec::new(), m: Vec::new() });
        }

        if let Some(last) = noted.last_mut() {
            let editions = if practice { &mut last.p } else { &mut last.m };
            editions.push(edition);
        }
    }

    noted
}

/// A record's words as pages set them.
fn set<'a>(site: &Site, text: &'a str) -> Cow<'a, str> {
    typography::set(text, site.lang_of(text))
}

#[cfg(test)]
mod tests;
