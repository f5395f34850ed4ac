//! A town: what it did over the years, in which directions, and who is like it.

use schemars::JsonSchema;
use serde::Serialize;

use super::Context;
use super::figures::SourceMark;
use super::lists::{MentionRow, mention_row, years};
use super::parts::{Card, Cell, CityLink, Link};
use super::winners::{AwardView, award};
use crate::load::Record;
use crate::schema::City;

/// Content of a town's page.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CityPage {
    name: String,
    kind: &'static str,
    type_as_written: Option<String>,
    group: Option<&'static str>,
    region: Option<Link>,
    region_source: Option<SourceMark>,
    district: Option<Link>,
    note: Option<String>,
    spellings: Vec<SpellingView>,
    summary: Summary,
    strip: Vec<Cell>,
    matrix_years: Vec<String>,
    matrix: Vec<MatrixRow>,
    practices: Vec<Card>,
    mentions: Vec<MentionRow>,
    awards: Vec<AwardView>,
    events: Vec<EventLine>,
    peers: Vec<CityLink>,
    peers_reason: Option<&'static str>,
    previous: Option<Link>,
    next: Option<Link>,
    /// Address of the page that compares it with others.
    compare: String,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct SpellingView {
    text: String,
    note: Option<String>,
    source: Option<SourceMark>,
}

/// What one sentence says of a town.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Summary {
    years: Vec<String>,
    places: Vec<Cell>,
    directions: usize,
    directions_all: usize,
    practices: usize,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct MatrixRow {
    direction: Link,
    /// One for each of `matrix_years`: `practice`, `mention` or `none`.
    cells: Vec<&'static str>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct EventLine {
    title: String,
    year: String,
    href: String,
}

/// At most so many similar towns are named.
const PEERS: usize = 6;

pub(super) fn city(cx: Context, id: &str) -> Option<CityPage> {
    let city = cx.site.cities.get(id)?;
    let region = cx.site.region_of(city);
    let strip = cx.strip(city);
    let matrix_years = matrix_years(cx);
    let matrix = matrix(cx, id, &matrix_years);
    let (peers, peers_reason) = peers(cx, city);
    let position = cx.site.cities.position(id);
    let neighbour = |step: isize| {
        let other = cx.site.cities.at(position?.checked_add_signed(step)?)?;
        Some(Link { text: other.name.clone(), href: cx.href(&crate::route::Route::City(other.id.to_string())) })
    };
    Some(CityPage {
        name: city.name.clone(),
        kind: city.kind.word(),
        type_as_written: city.type_as_written.clone(),
        group: cx.group(city),
        region: region.and_then(|r| cx.region_link(&r.id)),
        region_source: city.region_source.as_ref().and_then(|s| cx.source_mark(s)),
        district: region.and_then(|r| cx.site.district_now(r)).and_then(|d| cx.district_link(&d.id)),
        note: city.note.clone(),
        spellings: city
            .spellings
            .iter()
            .map(|s| SpellingView { text: s.text.clone(), note: s.note.clone(), source: cx.source_mark(&s.source) })
            .collect(),
        summary: Summary {
            years: cx.site.participation_of_city(id).map(|p| p.edition.to_string()).collect(),
            places: strip.iter().filter(|cell| cell.has_award_place()).cloned().collect(),
            directions: matrix.len(),
            directions_all: cx.site.directions.len(),
            practices: cx.site.practices_of_city(id).count(),
        },
        strip,
        matrix_years,
        matrix,
        practices: cx.site.practices_of_city(id).map(|p| cx.card(p)).collect(),
        mentions: cx.site.mentions_of_city(id).map(|m| mention_row(cx, m)).collect(),
        awards: cx.site.awards_of_city(id).rev().map(|a| award(cx, a)).collect(),
        events: events(cx, id),
        peers,
        peers_reason,
        previous: neighbour(-1),
        next: neighbour(1),
        compare: super::compare_cities::address(cx, &[id]),
    })
}

/// Editions that have practices or mentions at all.
fn matrix_years(cx: Context) -> Vec<String> {
    let described = |id: &String| {
        cx.site.practices_of_edition(id).next().is_some() || cx.site.mentions.iter().any(|m| m.edition.as_str() == id)
    };
    years(cx).into_iter().filter(described).collect()
}

fn matrix(cx: Context, id: &str, years: &[String]) -> Vec<MatrixRow> {
    let cell = |direction: &str, year: &str| {
        let practice = cx
            .site
            .practices_of_city(id)
            .any(|p| p.edition.as_str() == year && p.directions.iter().any(|d| d.as_str() == direction));
        let mention = || {
            cx.site
                .mentions_of_city(id)
                .any(|m| m.edition.as_str() == year && m.direction.as_ref().is_some_and(|d| d.as_str() == direction))
        };
        if practice {
            "practice"
        } else if mention() {
            "mention"
        } else {
            "none"
        }
    };
    cx.site
        .directions
        .iter()
        .filter_map(|direction| {
            let cells: Vec<_> = years.iter().map(|year| cell(&direction.id, year)).collect();
            let noted = cells.iter().any(|cell| *cell != "none");
            Some(MatrixRow { direction: cx.direction_link(&direction.id)?, cells }).filter(|_| noted)
        })
        .collect()
}

fn events(cx: Context, id: &str) -> Vec<EventLine> {
    let held_here = |event: &&crate::schema::Event| event.city.as_ref().is_some_and(|city| city.as_str() == id);
    cx.site
        .editions
        .iter()
        .flat_map(|edition| edition.events.iter().filter(held_here).map(move |event| (edition, event)))
        .map(|(edition, event)| EventLine {
            title: event.title.clone(),
            year: edition.id.to_string(),
            href: cx.edition_link(&edition.id).href,
        })
        .collect()
}

/// Similar towns: of the same size group in the same region, else in the same district, else of the same group
/// anywhere; with something to show, the most practices first. The reason is a word for the message.
fn peers(cx: Context, city: &Record<City>) -> (Vec<CityLink>, Option<&'static str>) {
    let Some(group) = cx.site.size_group(&city.id) else { return (Vec::new(), None) };
    let district = |other: &City| {
        let region = cx.site.region_of(other)?;
        cx.site.district_now(region).map(|d| d.id.to_string())
    };
    let own_district = district(city);
    let alike: Vec<&Record<City>> = cx
        .site
        .cities
        .iter()
        .filter(|other| other.id.value != city.id.value && cx.site.size_group(&other.id) == Some(group))
        .filter(|other| cx.site.practices_of_city(&other.id).next().is_some())
        .collect();
    let same_region = |other: &&&Record<City>| {
        city.region.as_ref().is_some_and(|own| other.region.as_ref().is_some_and(|region| region.value == own.value))
    };
    let same_district = |other: &&&Record<City>| own_district.is_some() && district(other) == own_district;
    let steps: [(&'static str, Vec<&Record<City>>); 3] = [
        ("region", alike.iter().filter(same_region).copied().collect()),
        ("district", alike.iter().filter(same_district).copied().collect()),
        ("group", alike.clone()),
    ];
    let Some((reason, mut found)) = steps.into_iter().find(|(_, found)| !found.is_empty()) else {
        return (Vec::new(), None);
    };
    found.sort_by_key(|other| std::cmp::Reverse(cx.site.practices_of_city(&other.id).count()));
    (found.into_iter().take(PEERS).map(|other| cx.link_to_city(other)).collect(), Some(reason))
}
