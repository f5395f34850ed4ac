//! A town: what it did over the years, in which directions, and who is like it.

pub(super) mod advice;
pub(super) mod badge;
pub(super) mod honours;
pub(super) mod list;

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
use crate::view::parts::years::{YearCell, years};
use crate::view::town::advice::{AdviceView, PeersView};
use crate::view::town::badge::{BadgeView, badges_of_city};
use crate::view::town::honours::{TownHonour, honours};

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

pub(in crate::view) fn city(cx: Context, id: &str) -> Option<CityPage> {
    let city = cx.site.cities.get(id)?;
    let region = cx.site.region_of(city);
    let strip = cx.strip(city);
    let matrix_years = matrix_years(cx);
    let matrix = matrix(cx, id, &matrix_years);
    let position = cx.site.cities.position(id);
    let neighbour = |step: isize| {
        let other = cx.site.cities.at(position?.checked_add_signed(step)?)?;
        Some(Link {
            text: other.name.clone(),
            href: cx.href(&Page::City(other.id.to_string())),
        })
    };

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
        spellings: city
            .spellings
            .iter()
            .map(|s| SpellingView {
                text: s.text.clone(),
                note: s.note.clone(),
                source: cx.source_mark(&s.source),
            })
            .collect(),
        summary: summary(cx, city, &strip),
        changes: place_changes(cx, city),
        strip: town_years(cx, id, strip),
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
        previous: neighbour(-1),
        next: neighbour(1),
        compare: compare_address(cx, &[id]),
        badges: badges_of_city(cx, id),
        embed: embed_link(cx, Embed::City(id.to_owned())),
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

/// In how many directions the documents note it.
pub(in crate::view) fn directions_noted(cx: Context, id: &str) -> usize {
    matrix(cx, id, &matrix_years(cx)).len()
}

pub(in crate::view) fn town_years(
    cx: Context,
    id: &str,
    strip: Vec<YearCell>,
) -> Vec<TownYear> {
    let year = |cell: YearCell| {
        let practices = || {
            cx.site
                .practices_of_city(id)
                .filter(|p| p.edition.as_str() == cell.year())
        };

        let mentions = cx
            .site
            .mentions_of_city(id)
            .filter(|m| m.edition.as_str() == cell.year());
        let mut directions: Vec<&str> = practices()
            .flat_map(|p| &p.data.directions)
            .map(|d| d.as_str())
            .collect();
        directions.extend(
            mentions
                .filter_map(|m| m.data.direction.as_ref())
                .map(|d| d.as_str()),
        );

        directions.sort_unstable();
        directions.dedup();

        TownYear {
            practices: practices().count(),
            directions: directions.len(),
            cell,
        }
    };
    strip.into_iter().map(year).collect()
}

/// Each place of the town with the next one that is known.
fn place_changes(cx: Context, city: &Record<City>) -> Vec<PlaceChange> {
    let placed = |edition: &&Record<Edition>| {
        standing(cx.site, &city.id, &edition.id)
            .is_some_and(|standing| standing.place.is_some())
    };
    let editions: Vec<&Record<Edition>> =
        cx.site.editions.iter().filter(placed).collect();
    let change = |pair: &[&Record<Edition>]| {
        let [from, to] = pair else { return None };
        let pair = Pair::of(cx.site, &from.id, &to.id)?;
        let standings = (
            standing(cx.site, &city.id, &from.id)?,
            standing(cx.site, &city.id, &to.id)?,
        );

        let comparable = pair.comparable(&standings.0, &standings.1);
        let places = standings
            .0
            .place
            .zip(standings.1.place)
            .filter(|_| comparable);

        Some(PlaceChange {
            from: cx.cell(city, from),
            to: cx.cell(city, to),
            pair: pair_link(cx, &pair).href,
            way: places.map(|(from, to)| Way::of_places(from, to).word()),
            why: (!comparable)
                .then(|| pair.place_doubt(&standings.0, &standings.1).word()),
        })
    };

    editions.windows(2).filter_map(change).collect()
}

/// Editions that have practices or mentions at all.
fn matrix_years(cx: Context) -> Vec<String> {
    let described = |id: &String| {
        cx.site.practices_of_edition(id).next().is_some()
            || cx.site.mentions_of_edition(id).next().is_some()
    };
    years(cx).into_iter().filter(described).collect()
}

fn matrix(cx: Context, id: &str, years: &[String]) -> Vec<MatrixRow> {
    let cell = |direction: &str, year: &str| {
        let practice = cx.site.practices_of_city(id).any(|p| {
            p.edition.as_str() == year
                && p.directions.iter().any(|d| d.as_str() == direction)
        });
        let mention = || {
            cx.site.mentions_of_city(id).any(|m| {
                m.edition.as_str() == year
                    && m.direction
                        .as_ref()
                        .is_some_and(|d| d.as_str() == direction)
            })
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
            let cells: Vec<_> =
                years.iter().map(|year| cell(&direction.id, year)).collect();
            let noted = cells.iter().any(|cell| *cell != "none");

            Some(MatrixRow {
                direction: cx.direction_link(&direction.id)?,
                cells,
            })
            .filter(|_| noted)
        })
        .collect()
}

fn events(cx: Context, id: &str) -> Vec<EventLine> {
    let held_here = |event: &&crate::schema::Event| {
        event.city.as_ref().is_some_and(|city| city.as_str() == id)
    };
    cx.site
        .editions
        .iter()
        .flat_map(|edition| {
            edition
                .events
                .iter()
                .filter(held_here)
                .map(move |event| (edition, event))
        })
        .map(|(edition, event)| EventLine {
            title: event.title.clone(),
            year: edition.id.to_string(),
            href: cx.edition_link(&edition.id).href,
        })
        .collect()
}
