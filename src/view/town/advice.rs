//! What a town could take up from others, and which towns are like it, with the facts behind each reason. Templates make the
//! sentences.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use crate::compare::{Nearness, Peer, Suggestion, Why};
use crate::load::Record;
use crate::route::Page;
use crate::schema::City;
use crate::view::context::Context;
use crate::view::parts::cards::PracticeCard;
use crate::view::parts::links::{CityLink, Link};
use crate::view::parts::years::TownState;

/// What a town could take up from others.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AdviceView {
    /// Practices that answer growth points.
    answers: Vec<SuggestionView>,
    /// Practices in directions in which the town is not noted.
    gaps: Vec<SuggestionView>,
    /// Where it is explained how they are chosen.
    method: String,
}

/// A practice that a town could take up.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SuggestionView {
    card: PracticeCard,
    /// The theme or the direction that it answers.
    about: Link,
    /// Editions that recommend the theme; empty for a direction.
    years: Vec<String>,
    /// The town that it is of.
    town: String,
    near: NearView,
}

/// By what another town is alike.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NearView {
    /// Word for the message: `group-and-region`, `group-and-district`, `group`, `region`, `district`, `anyone`.
    word: &'static str,
    /// Word for the size group that both have.
    group: Option<&'static str>,
    /// The region or district that both are in.
    place: Option<String>,
}

/// Similar towns, by what they are alike.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PeersView {
    /// By what at least one of them is alike: `size`, `place` or `size-and-place`.
    #[schemars(with = "String")]
    by: PeersBy,
    groups: Vec<PeerGroup>,
}

/// By what similar towns are alike; templates see the word.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(rename_all = "kebab-case")]
enum PeersBy {
    Size,
    Place,
    SizeAndPlace,
}

/// Towns that are alike by the same.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PeerGroup {
    near: NearView,
    rows: Vec<PeerRow>,
}

/// A similar town with what is known of it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PeerRow {
    city: CityLink,
    years: Vec<YearState>,
    directions: usize,
    practices: usize,
}

/// An edition that a town is known to have taken part in.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct YearState {
    year: String,
    /// `place`, `leader`, `winner`, `awarded` or `participant`.
    #[schemars(with = "String")]
    state: TownState,
    place: Option<u32>,
}

/// What a town could take up; `None` where nothing answers.
pub(in crate::view) fn advice(cx: Context, city: &Record<City>) -> Option<AdviceView> {
    let found = cx.adviser.advice(city);
    let (answers, gaps): (Vec<_>, Vec<_>) =
        found.iter().partition(|s| s.why != Why::Direction);
    let views = |list: Vec<&Suggestion>| {
        list.into_iter().filter_map(|s| suggestion(cx, s)).collect()
    };

    (!found.is_empty()).then(|| AdviceView {
        answers: views(answers),
        gaps: views(gaps),
        method: cx.href(&Page::Methodology),
    })
}

fn suggestion(cx: Context, found: &Suggestion) -> Option<SuggestionView> {
    let (about, years) = match &found.why {
        Why::Theme { id, years, .. } => (
            cx.theme_link(id)?,
            years.iter().map(|year| (*year).to_owned()).collect(),
        ),
        Why::Direction => (cx.direction_link(found.direction)?, Vec::new()),
    };
    Some(SuggestionView {
        card: cx.card(found.practice),
        about,
        years,
        town: cx.named(found.town).name.clone(),
        near: near(cx, found.town, found.near),
    })
}

/// The facts that `city` shares with the town it is near to.
fn near(cx: Context, city: &City, near: Nearness) -> NearView {
    let region = || cx.site.region_of(city);
    let place = match near {
        Nearness::GroupAndRegion | Nearness::Region => {
            region().map(|region| region.name.clone())
        }
        Nearness::GroupAndDistrict | Nearness::District => region()
            .and_then(|region| cx.site.district_now(region))
            .map(|district| district.name.clone()),
        Nearness::Group | Nearness::Anyone => None,
    };

    NearView {
        word: near.word(),
        group: cx.group(city).filter(|_| near.is_by_size()),
        place,
    }
}

/// Similar towns; `None` where none has anything in common that the records tell.
pub(in crate::view) fn peers(cx: Context, city: &City) -> Option<PeersView> {
    let found = cx.adviser.peers(city);
    let any_by_size = found.iter().any(|peer| peer.near.is_by_size());
    let any_by_place = found.iter().any(|peer| peer.near.is_by_place());
    let by = match (any_by_size, any_by_place) {
        (true, true) => PeersBy::SizeAndPlace,
        (true, false) => PeersBy::Size,
        (false, _) => PeersBy::Place,
    };

    let mut groups: Vec<PeerGroup> = Vec::new();

    for peer in &found {
        let near = near(cx, peer.city, peer.near);
        if groups.last().is_none_or(|last| last.near != near) {
            groups.push(PeerGroup { near, rows: Vec::new() });
        }

        if let Some(last) = groups.last_mut() {
            last.rows.push(row(cx, peer));
        }
    }

    (!groups.is_empty()).then_some(PeersView { by, groups })
}

fn row(cx: Context, peer: &Peer) -> PeerRow {
    let id = peer.city.id.as_str();
    let practices = || cx.site.practices_of_city(id);
    let mentions = cx
        .site
        .mentions_of_city(id)
        .filter_map(|m| m.direction.as_ref());

    let directions: BTreeSet<&str> = practices()
        .flat_map(|p| &p.directions)
        .chain(mentions)
        .map(|id| id.as_str())
        .collect();

    PeerRow {
        city: cx.link_to_city(cx.named(peer.city)),
        years: cx
            .strip(peer.city)
            .into_iter()
            .filter(|cell| cell.known)
            .map(|c| YearState { year: c.year, state: c.state, place: c.place })
            .collect(),
        directions: directions.len(),
        practices: practices().count(),
    }
}
