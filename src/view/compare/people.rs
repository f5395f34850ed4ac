//! Who of the towns stayed, came, left and was honoured again, and which growth points recur.

use schemars::JsonSchema;
use serde::Serialize;

use crate::compare::{Movement, Pair, RosterCoverage, ThemePoints, Way};
use crate::load::Record;
use crate::route::{EditionPart, Page};
use crate::schema::{City, Edition, GrowthPoint};
use crate::view::context::Context;
use crate::view::parts::figures::FigureView;
use crate::view::parts::links::{CityLink, Link};
use crate::view::parts::years::YearCell;

/// A town that was honoured in both editions.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CarriedView {
    city: CityLink,
    from: YearCell,
    to: YearCell,
    /// Whether the places are of categories that are the same.
    comparable: bool,
    /// `up` for a better place, `down`, `same`; only where comparable.
    way: Option<&'static str>,
}

/// Towns that stayed, came and left, as far as they are known.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MovementView {
    from: RosterView,
    to: RosterView,
    continuing: TownList,
    new: TownList,
    returned: TownList,
    left: TownList,
    /// Whether those who came were certainly not in the earlier edition.
    came_for_certain: bool,
    /// Whether the new ones certainly were in no edition before.
    new_for_certain: bool,
    /// Whether those who left certainly are not in the later edition.
    left_for_certain: bool,
}

/// Towns of a list, of which a page names no more than [`NAMED`].
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct TownList {
    n: usize,
    named: Vec<CityLink>,
    /// How many are not named here.
    rest: usize,
    /// The roster that names them all.
    roster: String,
}

/// Towns of one list that a page names, so that it stays light whatever the rosters.
const NAMED: usize = 150;

/// How much of a roster is known.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RosterView {
    year: String,
    known: usize,
    complete: bool,
    /// All participants, as a figure.
    total: Option<FigureView>,
}

/// Growth points of two editions.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ThemesView {
    recurring: Vec<ThemeLine>,
    appeared: Vec<ThemeLine>,
    dropped: Vec<ThemeLine>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct ThemeLine {
    theme: Link,
    /// How the earlier edition words it.
    from: Vec<String>,
    /// How the later edition words it.
    to: Vec<String>,
}

pub(in crate::view) fn carried(cx: Context, pair: &Pair) -> Vec<CarriedView> {
    pair.carried()
        .iter()
        .map(|carried| {
            let places = carried
                .from
                .place
                .zip(carried.to.place)
                .filter(|_| carried.comparable);
            CarriedView {
                city: cx.link_to_city(carried.city),
                from: cx.cell(carried.city, pair.from),
                to: cx.cell(carried.city, pair.to),
                comparable: carried.comparable,
                way: places.map(|(from, to)| Way::of_places(from, to).word()),
            }
        })
        .collect()
}

/// `None` where no town of one of the editions is known: then nothing can be said.
pub(in crate::view) fn movement(cx: Context, pair: &Pair) -> Option<MovementView> {
    let Movement {
        continuing,
        came,
        left,
        left_for_certain,
        from,
        to,
    } = pair.movement();

    if from.towns == 0 || to.towns == 0 {
        return None;
    }

    let towns = |cities: &[&Record<City>], edition: &Edition| TownList {
        n: cities.len(),
        named: cities
            .iter()
            .take(NAMED)
            .map(|city| cx.link_to_city(city))
            .collect(),
        rest: cities.len().saturating_sub(NAMED),
        roster: cx.href(&Page::EditionPart(
            edition.id.to_string(),
            EditionPart::Participants,
        )),
    };

    let roster = |edition: &Edition, known: RosterCoverage| RosterView {
        year: edition.id.to_string(),
        known: known.towns,
        complete: known.complete,
        total: cx
            .total(&edition.id, "participants")
            .filter(FigureView::has_value),
    };

    Some(MovementView {
        from: roster(pair.from, from),
        to: roster(pair.to, to),
        continuing: towns(&continuing, pair.to),
        new: towns(&came.new, pair.to),
        returned: towns(&came.returned, pair.to),
        left: towns(&left, pair.from),
        came_for_certain: came.for_certain,
        new_for_certain: came.new_for_certain,
        left_for_certain,
    })
}

pub(in crate::view) fn themes(cx: Context, pair: &Pair) -> Option<ThemesView> {
    let leads = |points: &[&Record<GrowthPoint>]| {
        points
            .iter()
            .map(|point| point.lead.value.clone())
            .collect()
    };

    let line = |points: &ThemePoints| {
        let theme = cx.theme_link(&points.theme.id)?;
        Some(ThemeLine {
            theme,
            from: leads(&points.from),
            to: leads(&points.to),
        })
    };
    let lines = |points: &[ThemePoints]| points.iter().filter_map(line).collect();
    let found = pair.themes()?;

    Some(ThemesView {
        recurring: lines(&found.recurring),
        appeared: lines(&found.appeared),
        dropped: lines(&found.dropped),
    })
}
