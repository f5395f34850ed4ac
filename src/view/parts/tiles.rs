//! The tile map: where the subjects of the federation lie, and what is known of each.
//!
//! It shows presence, never amounts: a shade for each number would rank regions by how much of their rosters has been
//! published. A tile has a state; the template makes a shape and a message of it (`.is-<word>` in the stylesheet,
//! `tile-<word>` in the messages).

use std::collections::BTreeMap;

use jiff::civil::Date as Day;
use schemars::JsonSchema;
use serde::Serialize;

use crate::route::{self, Page};
use crate::schema::Region;
use crate::view::context::Context;

/// A tile map of one day.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TileMap {
    /// Tiles by the district of that day, in the order of the districts; those of no district come last.
    groups: Vec<TileGroup>,
    /// States that occur, in the order in which they were asked for.
    pub(super) legend: Vec<LegendRow>,
}

/// Tiles of a district.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TileGroup {
    /// Short name of the district; absent for regions that belong to none.
    district: Option<String>,
    tiles: Vec<TileView>,
}

/// A region on the map.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TileView {
    /// Permanent id, for anchors.
    id: String,
    row: u32,
    column: u32,
    short: String,
    name: String,
    /// Its page, where it has one.
    href: Option<String>,
    /// Completes the message `tile-<word>` and the class `is-<word>`.
    #[schemars(with = "String")]
    state: TileState,
    value: Option<String>,
}

/// How many tiles are in a state.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct LegendRow {
    #[schemars(with = "String")]
    pub(super) state: TileState,
    pub(super) count: usize,
}

/// What is known of a region; templates see the word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TileState {
    /// It is what the page is about, or a part of that.
    Here,
    /// It is not.
    Other,
    /// One of its towns was honoured.
    Winner,
    /// It is known to have taken part.
    Known,
    /// It took part: the roster is complete.
    Came,
    /// Nothing is known of it.
    None,
    /// It took no part: the roster is complete.
    Absent,
    /// It took part in both editions.
    Both,
    /// It took part in the earlier edition.
    FirstOnly,
    /// It took part in the later edition.
    SecondOnly,
}

/// What a tile says: a state, and a number as text where there is one.
#[derive(Debug, Clone)]
pub(super) struct TileContent {
    pub state: TileState,
    pub value: Option<String>,
}

/// The map of a day, each region with the content that `says` gives it. `legend` lists the states that are explained
/// below the map, in order; other states need no explanation. `None` where the day has no tiles.
pub(super) fn tile_map(
    cx: Context,
    day: Day,
    legend: &[TileState],
    says: impl Fn(&Region) -> TileContent,
) -> Option<TileMap> {
    let mut groups: BTreeMap<usize, TileGroup> = BTreeMap::new();
    let mut counts: BTreeMap<TileState, usize> = BTreeMap::new();

    for (tile, region) in cx.site.tiles_on(day) {
        let district = region.district_on(day).map(|m| m.district.as_str());
        let at = district.and_then(|id| cx.site.districts.position(id));
        let TileContent { state, value } = says(region);
        *counts.entry(state).or_default() += 1;

        // Regions of no district come after all others.
        let group = groups
            .entry(at.unwrap_or(usize::MAX))
            .or_insert_with(|| TileGroup {
                district: at
                    .and_then(|at| cx.site.districts.at(at))
                    .map(|d| d.short.clone()),
                tiles: Vec::new(),
            });

        group.tiles.push(TileView {
            id: region.id.to_string(),
            row: tile.row.value,
            column: tile.column.value,
            short: tile.short.value.clone(),
            name: region.name.clone(),
            href: route::has_region(cx.site, &region.id)
                .then(|| cx.href(&Page::Region(region.id.to_string()))),
            state,
            value,
        });
    }

    let legend = legend
        .iter()
        .filter_map(|state| Some(LegendRow { state: *state, count: *counts.get(state)? }))
        .collect();

    (!groups.is_empty()).then(|| TileMap {
        groups: groups.into_values().collect(),
        legend,
    })
}

/// The map of a day with some regions marked; `None` where none of them is on it.
pub(in crate::view) fn locator(
    cx: Context,
    day: Day,
    inside: impl Fn(&Region) -> bool,
) -> Option<TileMap> {
    let map = tile_map(cx, day, &[], |region| TileContent {
        state: if inside(region) {
            TileState::Here
        } else {
            TileState::Other
        },
        value: None,
    })?;

    let is_marked = map
        .groups
        .iter()
        .flat_map(|group| &group.tiles)
        .any(|tile| tile.state == TileState::Here);

    is_marked.then_some(map)
}
