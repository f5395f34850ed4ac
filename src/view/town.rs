//! A town: its years in the competition, its directions, and towns that are like it.

pub(super) mod advice;
pub(super) mod badge;
pub(super) mod honours;
pub(super) mod list;
pub(super) mod matrix;

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use crate::compare::{Pair, Way, standing};
use crate::load::Record;
use crate::route::{Embed, Page};
use crate::schema::{City, Edition};
use crate::view::compare::towns::compare_address;
use crate::view::context::Context;
use crate::view::parts::awards::{AwardView, award};
use crate::view::parts::cards::PracticeCard;
use crate::view::parts::embed_link::{EmbedLink, embed_link};
use crate::view::parts::figures::SourceMark;
use crate::view::parts::links::{Link, pair_link};
use crate::view::parts::rows::{MentionRow, mention_row};
use crate::view::parts::years::YearCell;
use crate::view::town::advice::{AdviceView, PeersView};
use crate::view::town::badge::{BadgeView, badges_of_city};
use crate::view::town::honours::{TownHonour, honours};
use crate::view::town::matrix::{
    DirectionsGiven, MatrixRow, directions_noted, matrix, matrix_years,
};

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
    summary: TownSummary,
    strip: Vec<TownYear>,
    changes: Vec<PlaceChange>,
    matrix_years: Vec<String>,
    matrix: Vec<MatrixRow>,
    /// How many directions a practice of each of these years has.
    directions_given: Vec<DirectionsGiven>,
    practices: Vec<PracticeCard>,
    mentions: Vec<MentionRow>,
    awards: Vec<AwardView>,
    events: Vec<EventLine>,
    advice: Option<AdviceView>,
    peers: Option<PeersView>,
    previous: Option<Link>,
    next: Option<Link>,
    /// Address of the page that compares it with others.
    compare: String,
    /// What the town may show on its own site, the newest first.
    badges: Vec<BadgeView>,
    /// The page that stands inside others.
    embed: EmbedLink,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct SpellingView {
    text: String,
    note: Option<String>,
    source: Option<SourceMark>,
}

/// What the first sentences say of a town: when it took part, and every honour.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TownSummary {
    /// City, village …: it gives the subject of the sentences and the gender of their verbs.
    kind: &'static str,
    years: Vec<String>,
    honours: Vec<TownHonour>,
    directions: usize,
    directions_all: usize,
    practices: usize,
}

/// A year of a town: its part in the competition, and what the documents tell of its work.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TownYear {
    cell: YearCell,
    practices: usize,
    /// Directions with a practice or a mention.
    directions: usize,
}

/// Two places of a town, one after the other.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct PlaceChange {
    from: YearCell,
    to: YearCell,
    pair: String,
    /// `up` for a better place, `down`, `same`; absent where the categories are not the same.
    way: Option<&'static str>,
    /// Why they cannot be compared; absent where they can.
    why: Option<&'static str>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct EventLine {
    title: String,
    year: String,
    href: String,
}

pub(in crate::view) fn city(cx: Context, id: &str) -> Option<CityPage> {
    let city = cx.site.cities.get(id)?;
    let region = cx.site.region_of(city);
    let strip = cx.strip(city);
    let matrix_years = matrix_years(cx);
    let matrix = matrix(cx, id, &matrix_years);

    Some(CityPage {
        name: city.name.clone(),
        kind: city.kind.word(),
        type_as_written: city.type_as_written.clone(),
        group: cx.group(city),
        region: region.and_then(|r| cx.region_link(&r.id)),
        region_source: city.region_source.as_ref().and_then(|s| cx.source_mark(s)),
        district: region
            .and_then(|r| cx.site.district_now(r))
            .and_then(|d| cx.district_link(&d.id)),
        note: city.note.clone(),
        spellings: spellings(cx, city),
        summary: summary(cx, city, &strip),
        changes: place_changes(cx, city),
        strip: town_years(cx, id, strip),
        directions_given: matrix_years
            .iter()
            .filter_map(|year| DirectionsGiven::of(cx, year))
            .collect(),
        matrix_years,
        matrix,
        practices: cx.site.practices_of_city(id).map(|p| cx.card(p)).collect(),
        mentions: cx
            .site
            .mentions_of_city(id)
            .map(|m| mention_row(cx, m))
            .collect(),
        awards: cx
            .site
            .awards_of_city(id)
            .rev()
            .map(|a| award(cx, a))
            .collect(),
        events: events(cx, id),
        advice: advice::advice(cx, city),
        peers: advice::peers(cx, city),
        previous: neighbour(cx, id, -1),
        next: neighbour(cx, id, 1),
        compare: compare_address(cx, &[id]),
        badges: badges_of_city(cx, id),
        embed: embed_link(cx, Embed::City(id.to_owned())),
    })
}

fn spellings(cx: Context, city: &City) -> Vec<SpellingView> {
    city.spellings
        .iter()
        .map(|spelling| SpellingView {
            text: spelling.text.clone(),
            note: spelling.note.clone(),
            source: cx.source_mark(&spelling.source),
        })
        .collect()
}

/// The town before or after this one, А–Я.
fn neighbour(cx: Context, id: &str, step: isize) -> Option<Link> {
    let cities = &cx.site.cities;
    let other = cities.at(cities.position(id)?.checked_add_signed(step)?)?;

    Some(Link {
        text: other.name.clone(),
        href: cx.href(&Page::City(other.id.to_string())),
    })
}

/// What the first sentences say of a town.
pub(in crate::view) fn summary(
    cx: Context,
    city: &City,
    strip: &[YearCell],
) -> TownSummary {
    let id = city.id.as_str();
    TownSummary {
        kind: city.kind.word(),
        years: cx
            .site
            .participation_of_city(id)
            .map(|p| p.edition.to_string())
            .collect(),
        honours: honours(cx, id, strip),
        directions: directions_noted(cx, id),
        directions_all: cx.site.directions.len(),
        practices: cx.site.practices_of_city(id).count(),
    }
}

pub(in crate::view) fn town_years(
    cx: Context,
    id: &str,
    strip: Vec<YearCell>,
) -> Vec<TownYear> {
    strip
        .into_iter()
        .map(|cell| town_year(cx, id, cell))
        .collect()
}

fn town_year(cx: Context, id: &str, cell: YearCell) -> TownYear {
    let practices = || {
        cx.site
            .practices_of_city(id)
            .filter(|practice| practice.edition.as_str() == cell.year())
    };

    let mentions = cx
        .site
        .mentions_of_city(id)
        .filter(|mention| mention.edition.as_str() == cell.year());

    let directions: BTreeSet<&str> = practices()
        .flat_map(|practice| &practice.data.directions)
        .chain(mentions.filter_map(|mention| mention.data.direction.as_ref()))
        .map(|direction| direction.as_str())
        .collect();

    TownYear {
        practices: practices().count(),
        directions: directions.len(),
        cell,
    }
}

/// Each place of the town with the next one that is known.
fn place_changes(cx: Context, city: &Record<City>) -> Vec<PlaceChange> {
    let placed = |edition: &Record<Edition>| {
        standing(cx.site, &city.id, &edition.id)
            .is_some_and(|standing| standing.place.is_some())
    };
    let editions: Vec<&Record<Edition>> = cx
        .site
        .editions
        .iter()
        .filter(|edition| placed(edition))
        .collect();

    editions
        .iter()
        .zip(editions.iter().skip(1))
        .filter_map(|(from, to)| place_change(cx, city, from, to))
        .collect()
}

fn place_change(
    cx: Context,
    city: &City,
    from: &Record<Edition>,
    to: &Record<Edition>,
) -> Option<PlaceChange> {
    let pair = Pair::of(cx.site, &from.id, &to.id)?;
    let before = standing(cx.site, &city.id, &from.id)?;
    let after = standing(cx.site, &city.id, &to.id)?;
    let comparable = pair.comparable(&before, &after);
    let places = before.place.zip(after.place).filter(|_| comparable);

    Some(PlaceChange {
        from: cx.cell(city, from),
        to: cx.cell(city, to),
        pair: pair_link(cx, &pair).href,
        way: places.map(|(from, to)| Way::of_places(from, to).word()),
        why: (!comparable).then(|| pair.place_doubt(&before, &after).word()),
    })
}

/// Events of the competition that were held in the town.
fn events(cx: Context, id: &str) -> Vec<EventLine> {
    let mut events = Vec::new();
    for edition in cx.site.editions.iter() {
        let held_here = edition
            .events
            .iter()
            .filter(|event| event.city.as_ref().is_some_and(|city| city.as_str() == id));

        events.extend(held_here.map(|event| EventLine {
            title: event.title.clone(),
            year: edition.id.to_string(),
            href: cx.edition_link(&edition.id).href,
        }));
    }

    events
}
