//! What the page that compares towns needs of each of them: the facts of every town's page, in one file.
//!
//! One file for all towns can be kept by the browser and asked for once, whichever towns are chosen. So it is written
//! closely: what repeats (regions, categories, states) stands in a list once and is named by its place in that list,
//! names of fields that repeat are one letter long, and what is not known is left out. It has words of records only,
//! set as on pages; words of the interface are the page's own.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Serialize;

use crate::compare::{Standing, standing};
use crate::lang::{Lang, typography};
use crate::model::{Site, SizeGroup};
use crate::schema::{AwardKind, City, CityType, Edition};

/// States of a town in an edition, as in message ids.
const STATES: [&str; 5] = ["place", "leader", "winner", "awarded", "participant"];

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
    states: [&'static str; 5],
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
pub(super) fn file(site: &Site) -> Option<Vec<u8>> {
    let mut bytes = serde_json::to_vec(&towns(site)).ok()?;
    bytes.push(b'\n');
    Some(bytes)
}

fn towns(site: &Site) -> TownsFile<'_> {
    let inhabited = site
        .regions
        .iter()
        .filter(|region| site.cities_of_region(&region.id).next().is_some());
    let regions: Vec<_> = inhabited.collect();
    let places: BTreeMap<&str, usize> = regions
        .iter()
        .enumerate()
        .map(|(at, r)| (r.id.as_str(), at))
        .collect();

    TownsFile {
        editions: site
            .editions
            .iter()
            .map(|edition| TownsEdition {
                id: edition.data.id.as_str(),
                categories: edition
                    .data
                    .categories
                    .iter()
                    .map(|c| set(site, c.short.as_ref().unwrap_or(&c.title)))
                    .collect(),
            })
            .collect(),
        districts: site
            .districts
            .iter()
            .map(|district| set(site, &district.data.short))
            .collect(),
        regions: regions
            .iter()
            .map(|region| TownsRegion {
                name: set(site, &region.data.name),
                district: site
                    .district_now(region)
                    .and_then(|d| site.districts.position(&d.id)),
            })
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

fn town<'a>(site: &'a Site, city: &'a City, regions: &BTreeMap<&str, usize>) -> Town<'a> {
    Town {
        id: city.id.as_str(),
        name: set(site, &city.name),
        kind: Some(city.kind)
            .filter(|kind| *kind != CityType::City)
            .map(CityType::word),
        region: city
            .region
            .as_ref()
            .and_then(|id| regions.get(id.as_str()).copied()),
        group: site.size_group(&city.id).map(SizeGroup::word),
        years: site
            .editions
            .iter()
            .enumerate()
            .filter_map(|(at, edition)| year(site, city, (at, &edition.data)))
            .collect(),
        n: site.practices_of_city(&city.id).count(),
        directions: noted(site, city),
    }
}

fn year<'a>(
    site: &'a Site,
    city: &City,
    (at, edition): (usize, &'a Edition),
) -> Option<Year<'a>> {
    let standing = standing(site, &city.id, &edition.id)?;
    let titles = site
        .awards_of_city(&city.id)
        .filter(|award| award.edition.value == edition.id.value);
    let titles = titles.filter(|award| {
        matches!(award.kind.value, AwardKind::Prize | AwardKind::Diploma)
    });
    let sharing = standing
        .award
        .iter()
        .flat_map(|award| &award.data.cities)
        .filter(|id| id.value != city.id.value);

    Some(Year {
        e: at,
        s: state(&standing),
        p: standing.place,
        c: standing
            .category
            .and_then(|id| edition.categories.iter().position(|c| c.id.as_str() == id)),
        w: sharing.filter_map(|id| site.cities.position(id)).collect(),
        t: titles
            .filter_map(|award| Some(set(site, award.data.title.as_ref()?)))
            .collect(),
    })
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
    let mut found: BTreeMap<(usize, usize), bool> = BTreeMap::new();
    let position = |direction: &str, edition: &str| {
        site.directions
            .position(direction)
            .zip(site.editions.position(edition))
    };

    for mention in site.mentions_of_city(&city.id) {
        let direction = mention.direction.as_ref();
        found.extend(
            direction
                .and_then(|id| position(id, &mention.edition))
                .map(|key| (key, false)),
        );
    }

    for practice in site.practices_of_city(&city.id) {
        found.extend(
            practice
                .directions
                .iter()
                .filter_map(|id| position(id, &practice.edition))
                .map(|key| (key, true)),
        );
    }

    let mut noted: Vec<NotedEditions> = Vec::new();
    for ((direction, edition), practice) in found {
        if noted.last().is_none_or(|last| last.d != direction) {
            noted.push(NotedEditions { d: direction, p: Vec::new(), m: Vec::new() });
        }
        if let Some(last) = noted.last_mut() {
            if practice {
                last.p.push(edition)
            } else {
                last.m.push(edition)
            }
        }
    }

    noted
}

/// A record's words as pages set them.
fn set<'a>(site: &Site, text: &'a str) -> Cow<'a, str> {
    match site.config.lang {
        Lang::Ru => typography::russian(text),
        Lang::En => Cow::Borrowed(text),
    }
}

#[cfg(test)]
mod tests;
