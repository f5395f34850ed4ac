//! A measure by federal district, in the borders of each edition and in the borders of one day.
//!
//! A district keeps its name when its borders move. A value can be carried over into other borders if what moved has a
//! figure: a district that ended and went whole into another, or a subject with a figure of its own. Otherwise neither
//! the old nor the new district of what moved has a value in those borders (`docs/comparison.md`, rule 6).

use jiff::civil::Date as Day;

use super::borders::{BorderAmount, Borders, members, part};
use super::difference::{Difference, Obstacle};
use super::reading::way_of;
use super::{Change, Pair};
use crate::load::Record;
use crate::schema::{District, Edition};

/// A district as each edition counts it.
#[derive(Debug, Clone, Copy)]
pub struct AsPublished<'a> {
    /// The district.
    pub district: &'a Record<District>,
    /// Readings, and the change where the borders are the same.
    pub difference: Difference<'a>,
    /// Whether it existed at the beginning of the earlier edition's year, and of the later one's.
    pub existed: (bool, bool),
}

/// A district in the borders of one day.
#[derive(Debug, Clone)]
pub struct InBorders<'a> {
    /// The district.
    pub district: &'a Record<District>,
    /// In the earlier edition.
    pub from: BorderAmount<'a>,
    /// In the later one.
    pub to: BorderAmount<'a>,
    /// The change, or why there is none.
    pub result: Result<Change, Obstacle<'a>>,
}

impl<'a> Pair<'a> {
    /// The measure by district as each edition publishes it; in the order of the districts.
    pub fn districts(&self, measure: &str) -> Vec<AsPublished<'a>> {
        let Some(measure) = self.site.measures.get(measure) else {
            return Vec::new();
        };

        let rows = self.site.districts.iter().filter_map(|district| {
            let of = |edition: &Edition| part(self.site, edition, measure, &district.id);
            let (from, to) = (of(self.from), of(self.to));

            if from.is_none() && to.is_none() {
                return None;
            }

            let mut difference = self.difference(&measure.data, from, to);
            if difference.result.is_ok() && !self.same_borders(district) {
                difference.result = Err(Obstacle::Borders);
                difference.range = None;
            }

            let existed = |edition: &Edition| {
                edition
                    .first_day()
                    .is_some_and(|day| !members(self.site, &district.id, day).is_empty())
            };

            Some(AsPublished {
                district,
                difference,
                existed: (existed(self.from), existed(self.to)),
            })
        });
        rows.collect()
    }

    /// The measure by district in the borders of `day`, where both editions give it by district.
    pub fn districts_on(&self, measure: &str, day: Day) -> Vec<InBorders<'a>> {
        let Some(measure) = self.site.measures.get(measure) else {
            return Vec::new();
        };

        let given = |edition: &Edition| {
            self.site
                .parts(&edition.id, measure.data.id.as_str(), "district")
                .next()
                .is_some()
        };

        if !given(self.from) || !given(self.to) {
            return Vec::new();
        }

        let barred = self.break_of(&measure.data).map(Obstacle::Break);
        let borders = |edition: &'a Record<Edition>| Borders {
            site: self.site,
            edition: &edition.data,
            measure: &measure.data,
            day,
        };

        self.site
            .districts
            .iter()
            .filter(|district| !members(self.site, &district.id, day).is_empty())
            .map(|district| {
                let from = borders(self.from).amount(district);
                let to = borders(self.to).amount(district);
                let result = compared(&from, &to, barred);
                InBorders { district, from, to, result }
            })
            .collect()
    }

    fn same_borders(&self, district: &District) -> bool {
        let of = |edition: &Edition| {
            edition
                .first_day()
                .map(|day| members(self.site, &district.id, day))
        };
        of(self.from) == of(self.to)
    }
}

/// The change between two values in the same borders, unless something already bars it.
fn compared<'a>(
    from: &BorderAmount,
    to: &BorderAmount,
    barred: Option<Obstacle<'a>>,
) -> Result<Change, Obstacle<'a>> {
    let moved = |amount: &BorderAmount| matches!(amount, BorderAmount::Moved(_));

    match (from.bounded(), to.bounded()) {
        (Some(before), Some(after)) => match (barred, from.exact(), to.exact()) {
            (Some(obstacle), ..) => Err(obstacle),
            (None, Some(before), Some(after)) => Ok(Change::between(before, after)),
            (None, ..) => Err(Obstacle::Inexact(way_of(before, after))),
        },
        _ if moved(from) || moved(to) => Err(Obstacle::Borders),
        (None, None) => Err(Obstacle::NoBoth),
        (None, _) => Err(Obstacle::NoFrom),
        (_, None) => Err(Obstacle::NoTo),
    }
}
