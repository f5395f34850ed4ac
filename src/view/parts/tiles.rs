//! The tile map: where the subjects of the federation lie, and what is known of each.
//!
//! It shows presence, never amounts: a shade for each number would rank regions by how much of their rosters has been
//! published. What a tile says is a word; the template makes a shape and a message of it, so a new page may bring
//! words of its own (`tile-<word>` in the messages, `.is-<word>` in the stylesheet).

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date as Day;
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use crate::lang::number;
use crate::route::{self, Page};
use crate::schema::{AwardKind, Edition, Figure, Region};
use crate::view::context::Context;

/// A tile map of one day.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TileMap {
    /// Tiles by the district of that day, in the order of the districts; those of no district come last.
    groups: Vec<TileGroup>,
    /// States that occur, in the order in which they were asked for.
    legend: Vec<LegendRow>,
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
    state: &'static str,
    value: Option<String>,
}

/// How many tiles are in a state.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct LegendRow {
    state: &'static str,
    count: usize,
}

/// What is known of a region: a word, and a number as text where there is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::view) struct TileState {
    /// Completes the message `tile-<word>` and the class `is-<word>`.
    pub(in crate::view) word: &'static str,
    /// Shown in the tile.
    pub(in crate::view) value: Option<String>,
}

impl TileState {
    /// A state without a number.
    pub(in crate::view) fn of(word: &'static str) -> Self {
        Self { word, value: None }
    }
}

/// The map of a day, each region in the state that `state` gives it. `legend` lists the words that are explained
/// below the map, in order; a word that is not in it needs no explanation. `None` where the day has no tiles.
pub(in crate::view) fn tile_map(
    cx: Context,
    day: Day,
    legend: &[&'static str],
    state: impl Fn(&Region) -> TileState,
) -> Option<TileMap> {
    let mut groups: BTreeMap<usize, TileGroup> = BTreeMap::new();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();

    for (tile, region) in cx.site.tiles_on(day) {
        let district = region.district_on(day).map(|m| m.district.as_str());
        let at = district.and_then(|id| cx.site.districts.position(id));
        let TileState { word, value } = state(region);
        *counts.entry(word).or_default() += 1;
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
            state: word,
            value,
        });
    }

    let row = |word: &&'static str| {
        counts
            .get(word)
            .map(|count| LegendRow { state: word, count: *count })
    };
    let legend = legend.iter().filter_map(row).collect();

    (!groups.is_empty())
        .then(|| TileMap { groups: groups.into_values().collect(), legend })
}

/// The map of a day with some regions marked; `None` where none of them is on it.
pub(in crate::view) fn locator(
    cx: Context,
    day: Day,
    inside: impl Fn(&Region) -> bool,
) -> Option<TileMap> {
    let state =
        |region: &Region| TileState::of(if inside(region) { "here" } else { "other" });
    let map = tile_map(cx, day, &[], state)?;
    let marked = map
        .groups
        .iter()
        .flat_map(|group| &group.tiles)
        .any(|tile| tile.state == "here");

    marked.then_some(map)
}

/// Where the known participants of an edition come from.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Presence {
    year: String,
    map: TileMap,
    /// Whether every participant is known by name.
    complete: bool,
    /// Regions with a known participant.
    known: usize,
    /// Regions that took part, if a source gives an exact number.
    total: Option<String>,
    /// Known participants whose region is not known.
    placeless: usize,
}

/// The map of an edition, with regions and districts as they were then. `None` where no participant is known.
pub(in crate::view) fn presence(cx: Context, edition: &Edition) -> Option<Presence> {
    let known = KnownRegions::new(cx, edition);
    let map = tile_map(
        cx,
        edition.first_day()?,
        &["winner", "known", "came", "none", "absent"],
        |region| TileState {
            word: known.word(region),
            value: known
                .named
                .get(region.id.as_str())
                .map(|count| number::format(Decimal::from(*count), cx.lang)),
        },
    )?;

    let regions = map
        .legend
        .iter()
        .filter(|row| matches!(row.state, "winner" | "known" | "came"))
        .map(|row| row.count)
        .sum();

    let total = cx
        .site
        .total(&edition.id, "subjects")
        .filter(|figure| figure.qualifier.is_none());
    (regions > 0).then(|| Presence {
        year: edition.id.to_string(),
        known: regions,
        total: total
            .and_then(|f| f.value.as_ref())
            .map(|value| number::format(value.0, cx.lang)),
        placeless: known.placeless,
        complete: known.complete,
        map,
    })
}

/// What the records of an edition say of regions. A region is known by its towns, and also where a document only
/// gives their number.
struct KnownRegions<'a> {
    /// Towns known by name.
    named: BTreeMap<&'a str, usize>,
    /// Regions whose number of participants a source gives.
    counted: BTreeSet<&'a str>,
    /// Regions with a place, prize or diploma.
    awarded: BTreeSet<&'a str>,
    placeless: usize,
    complete: bool,
}

impl<'a> KnownRegions<'a> {
    fn new(cx: Context<'a>, edition: &Edition) -> Self {
        let region = |city: &str| {
            cx.site
                .cities
                .get(city)?
                .region
                .as_ref()
                .map(|id| id.as_str())
        };
        let awards = || cx.site.awards_of_edition(&edition.id);
        let cities: BTreeSet<&str> = cx
            .site
            .participation_of_edition(&edition.id)
            .map(|p| p.city.as_str())
            .chain(awards().flat_map(|award| award.cities.iter().map(|id| id.as_str())))
            .collect();

        let mut named = BTreeMap::new();
        for id in cities.iter().filter_map(|city| region(city)) {
            *named.entry(id).or_default() += 1;
        }

        let exceeds_zero = |figure: &Figure| {
            figure
                .value
                .as_ref()
                .is_some_and(|value| value.0 > Decimal::ZERO)
        };
        let counted = cx.site.parts(&edition.id, "participants", "region");
        let decided = awards().filter(|award| award.kind.value != AwardKind::Leader);

        Self {
            placeless: cities.iter().filter(|city| region(city).is_none()).count(),
            counted: counted
                .filter(|(_, figure)| exceeds_zero(figure))
                .map(|(id, _)| id)
                .collect(),
            awarded: decided
                .flat_map(|award| &award.cities)
                .filter_map(|city| region(city))
                .collect(),
            complete: edition.has_whole_roster(),
            named,
        }
    }

    fn word(&self, region: &Region) -> &'static str {
        let id = region.id.as_str();
        if self.awarded.contains(id) {
            "winner"
        } else if self.named.contains_key(id) || self.counted.contains(id) {
            if self.complete { "came" } else { "known" }
        } else if self.complete {
            "absent"
        } else {
            "none"
        }
    }
}

/// Where the known participants of two editions come from, in the borders of the later one; the number is how many towns
/// are known in either. `None` where there is no map, or one of the editions has no known participant.
pub(in crate::view) fn both(
    cx: Context,
    from: &Edition,
    to: &Edition,
) -> Option<TileMap> {
    let (before, after) = (KnownRegions::new(cx, from), KnownRegions::new(cx, to));
    if before.named.is_empty() || after.named.is_empty() {
        return None;
    }

    tile_map(
        cx,
        to.first_day()?,
        &["both", "second-only", "first-only", "none"],
        |region| {
            let of = |known: &KnownRegions| {
                known
                    .named
                    .get(region.id.as_str())
                    .copied()
                    .unwrap_or_default()
            };
            let (first, second) = (of(&before), of(&after));
            let word = match (first > 0, second > 0) {
                (true, true) => "both",
                (true, false) => "first-only",
                (false, true) => "second-only",
                (false, false) => "none",
            };

            let number = |n: usize| number::format(Decimal::from(n), cx.lang);
            let value = (first + second > 0)
                .then(|| format!("{}→{}", number(first), number(second)));

            TileState { word, value }
        },
    )
}

/// The last edition with full results, as a map.
pub(in crate::view) fn latest(cx: Context) -> Option<Presence> {
    presence(cx, cx.site.latest_full_edition()?)
}
