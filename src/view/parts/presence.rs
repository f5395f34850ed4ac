//! Where the known participants of an edition come from, as a tile map.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use crate::lang::number;
use crate::schema::{AwardKind, Edition, Figure};
use crate::view::context::Context;
use crate::view::parts::tiles::{TileContent, TileMap, TileState, tile_map};

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
        &[
            TileState::Winner,
            TileState::Known,
            TileState::Came,
            TileState::None,
            TileState::Absent,
        ],
        |region| TileContent {
            state: known.state(&region.id),
            value: known
                .named
                .get(region.id.as_str())
                .map(|count| number::format(Decimal::from(*count), cx.lang)),
        },
    )?;

    let regions = map
        .legend
        .iter()
        .filter(|row| {
            matches!(
                row.state,
                TileState::Winner | TileState::Known | TileState::Came
            )
        })
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
            let region = cx.site.cities.get(city)?.region.as_ref();
            region.map(|id| id.as_str())
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

    fn state(&self, region: &str) -> TileState {
        if self.awarded.contains(region) {
            TileState::Winner
        } else if self.named.contains_key(region) || self.counted.contains(region) {
            if self.complete {
                TileState::Came
            } else {
                TileState::Known
            }
        } else if self.complete {
            TileState::Absent
        } else {
            TileState::None
        }
    }

    /// Towns of a region that are known by name.
    fn towns(&self, region: &str) -> usize {
        self.named.get(region).copied().unwrap_or(0)
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

    let legend = [
        TileState::Both,
        TileState::SecondOnly,
        TileState::FirstOnly,
        TileState::None,
    ];
    let number = |n: usize| number::format(Decimal::from(n), cx.lang);

    tile_map(cx, to.first_day()?, &legend, |region| {
        let (first, second) = (before.towns(&region.id), after.towns(&region.id));
        let state = match (first, second) {
            (0, 0) => TileState::None,
            (_, 0) => TileState::FirstOnly,
            (0, _) => TileState::SecondOnly,
            (_, _) => TileState::Both,
        };

        let value =
            (first + second > 0).then(|| format!("{}→{}", number(first), number(second)));

        TileContent { state, value }
    })
}

/// The last edition with full results, as a map.
pub(in crate::view) fn latest(cx: Context) -> Option<Presence> {
    presence(cx, cx.site.latest_full_edition()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_has_the_state_that_tells_most() {
        let known = |complete| KnownRegions {
            named: BTreeMap::from([("named", 2), ("awarded", 1)]),
            counted: BTreeSet::from(["counted"]),
            awarded: BTreeSet::from(["awarded"]),
            placeless: 0,
            complete,
        };

        assert_eq!(known(false).state("awarded"), TileState::Winner);
        assert_eq!(known(false).state("named"), TileState::Known);
        assert_eq!(known(false).state("counted"), TileState::Known);
        assert_eq!(known(false).state("other"), TileState::None);
        assert_eq!(known(true).state("named"), TileState::Came);
        assert_eq!(known(true).state("other"), TileState::Absent);
    }
}
