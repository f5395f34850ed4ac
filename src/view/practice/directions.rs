//! Directions: what they are about and what towns do in each.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::Facet;
use crate::route::GROUP;
use crate::view::context::Context;
use crate::view::parts::cards::PracticeCard;
use crate::view::parts::figures::SourceMark;
use crate::view::parts::links::{CityLink, Link, programme_link};
use crate::view::parts::pager::{More, more};
use crate::view::parts::years::years;
use crate::view::practice::catalogue::mentioned;
use crate::view::practice::choices::{Choices, of_direction};

/// Content of `/directions/`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Directions {
    years: Vec<String>,
    directions: Vec<DirectionRow>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct DirectionRow {
    link: Link,
    summary: String,
    /// One for each of `years`.
    counts: Vec<Count>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Count {
    year: String,
    practices: usize,
    mentions: usize,
}

/// Editions that have practices.
fn described_years(cx: Context) -> Vec<String> {
    years(cx)
        .into_iter()
        .filter(|id| cx.site.practices_of_edition(id).next().is_some())
        .collect()
}

fn counts(cx: Context, direction: &str, years: &[String]) -> Vec<Count> {
    years
        .iter()
        .map(|year| Count {
            year: year.clone(),
            practices: cx
                .site
                .count_in(&Facet::DirectionEdition(direction.to_owned(), year.clone())),
            mentions: cx
                .site
                .mentions_of_direction(direction)
                .filter(|m| m.edition.as_str() == year)
                .count(),
        })
        .collect()
}

pub(in crate::view) fn directions(cx: Context) -> Directions {
    let years = described_years(cx);
    let directions = cx
        .site
        .directions
        .iter()
        .filter_map(|d| {
            Some(DirectionRow {
                link: cx.direction_link(&d.id)?,
                summary: d.summary.clone(),
                counts: counts(cx, &d.id, &years),
            })
        })
        .collect();

    Directions { years, directions }
}

/// Content of a direction's page.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DirectionPage {
    title: String,
    summary: String,
    audience: Option<String>,
    counts: Vec<Count>,
    /// Its practices by edition and by federal district.
    choices: Vec<Choices>,
    /// Towns noted in more than one edition.
    again: Vec<CityLink>,
    editions: Vec<EditionGroup>,
    wordings: Vec<WordingView>,
    themes: Vec<Link>,
    programmes: Vec<Link>,
    previous: Option<Link>,
    next: Option<Link>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct EditionGroup {
    edition: Link,
    practices: Vec<PracticeCard>,
    /// Where the rest of them is.
    more: Option<More>,
    mentions: Vec<CityLink>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct WordingView {
    year: String,
    text: String,
    source: Option<SourceMark>,
}

pub(in crate::view) fn direction(cx: Context, id: &str) -> Option<DirectionPage> {
    let direction = cx.site.directions.get(id)?;
    let years = described_years(cx);
    let position = cx.site.directions.position(id)?;
    let neighbour = |step: isize| {
        let other = cx.site.directions.at(position.checked_add_signed(step)?)?;
        cx.direction_link(&other.id)
    };

    Some(DirectionPage {
        title: direction.title.clone(),
        summary: direction.summary.clone(),
        audience: direction.audience.clone(),
        counts: counts(cx, id, &years),
        choices: of_direction(cx, id),
        again: again(cx, id),
        editions: years
            .iter()
            .rev()
            .map(|year| edition_group(cx, id, year))
            .collect(),
        wordings: direction
            .wordings
            .iter()
            .map(|w| WordingView {
                year: w.edition.to_string(),
                text: w.text.clone(),
                source: cx.source_mark(&w.source),
            })
            .collect(),
        themes: cx
            .site
            .themes
            .iter()
            .filter(|t| t.directions.iter().any(|d| d.as_str() == id))
            .filter_map(|t| cx.theme_link(&t.id))
            .collect(),
        programmes: cx
            .site
            .programmes
            .iter()
            .filter(|p| p.directions.iter().any(|d| d.as_str() == id))
            .map(|p| programme_link(cx, p))
            .collect(),
        previous: neighbour(-1),
        next: neighbour(1),
    })
}

/// Towns with practices or mentions in the direction in more than one edition, А–Я.
fn again(cx: Context, direction: &str) -> Vec<CityLink> {
    let mut noted: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for practice in cx.site.practices_of_direction(direction) {
        for city in practice.data.city_ids() {
            let years = noted.entry(city).or_default();
            years.insert(&practice.data.edition.value);
        }
    }

    for mention in cx.site.mentions_of_direction(direction) {
        let years = noted.entry(&mention.data.city.value).or_default();
        years.insert(&mention.data.edition.value);
    }

    let mut towns: Vec<&str> = noted
        .into_iter()
        .filter(|(_, years)| years.len() > 1)
        .map(|(city, _)| city)
        .collect();
    towns.sort_by_key(|id| cx.site.cities.position(id));

    towns
        .into_iter()
        .filter_map(|id| cx.city_link(id))
        .collect()
}

fn edition_group(cx: Context, direction: &str, year: &str) -> EditionGroup {
    let facet = Facet::DirectionEdition(direction.to_owned(), year.to_owned());
    let practices: Vec<PracticeCard> = cx
        .site
        .practices_in(&facet)
        .take(GROUP)
        .map(|p| cx.card(p))
        .collect();

    EditionGroup {
        edition: cx.edition_link(year),
        more: more(cx, facet, practices.len()),
        practices,
        mentions: mentioned(cx, direction, year),
    }
}
