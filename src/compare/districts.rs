//! A measure by federal district, in the borders of each edition and in the borders of one day.
//!
//! A district keeps its name when its borders move. A value can be carried over into other borders if what moved has a
//! figure: a district that ended and went whole into another, or a subject with a figure of its own. Otherwise neither
//! the old nor the new district of what moved has a value in those borders (`docs/comparison.md`, rule 6).

use std::collections::BTreeSet;

use jiff::civil::Date as Day;
use rust_decimal::Decimal;

use super::difference::{Difference, Obstacle};
use super::reading::Reading;
use super::{Change, Pair};
use crate::load::Record;
use crate::model::Site;
use crate::schema::{District, Edition, Figure, Measure, Region};

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

/// The value of a district in borders that may not be those of the edition.
#[derive(Debug, Clone)]
pub enum BorderAmount<'a> {
    /// A value, with the parts that it is the sum of; one part is the edition's own value.
    Known(Decimal, Vec<BorderPart<'a>>),
    /// The edition gives no exact value.
    NoValue,
    /// These subjects came or went, and what they count is not known.
    Moved(Vec<&'a Record<Region>>),
}

/// What a value in other borders is made of.
#[derive(Debug, Clone, Copy)]
pub struct BorderPart<'a> {
    /// District that the edition counts.
    pub district: Option<&'a Record<District>>,
    /// Subject that moved.
    pub region: Option<&'a Record<Region>>,
    /// Its figure.
    pub figure: &'a Record<Figure>,
    /// Whether it was taken away rather than added.
    pub less: bool,
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

impl BorderAmount<'_> {
    /// The value, if it is known.
    pub fn value(&self) -> Option<Decimal> {
        match self {
            BorderAmount::Known(value, _) => Some(*value),
            _ => None,
        }
    }
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

    match (from.value(), to.value()) {
        (Some(before), Some(after)) => match barred {
            Some(obstacle) => Err(obstacle),
            None => Ok(Change::between(before, after)),
        },
        _ if moved(from) || moved(to) => Err(Obstacle::Borders),
        (None, None) => Err(Obstacle::NoBoth),
        (None, _) => Err(Obstacle::NoFrom),
        (_, None) => Err(Obstacle::NoTo),
    }
}

/// An edition's figure of a district.
fn part<'a>(
    site: &'a Site,
    edition: &Edition,
    measure: &'a Measure,
    district: &str,
) -> Option<&'a Record<Figure>> {
    site.parts(&edition.id, &measure.id, "district")
        .find(|(id, _)| *id == district)
        .map(|(_, figure)| figure)
}

/// Subjects of a district on a day.
fn members<'a>(site: &'a Site, district: &str, day: Day) -> BTreeSet<&'a str> {
    let inside = |region: &&Record<Region>| {
        region
            .district_on(day)
            .is_some_and(|m| m.district.as_str() == district)
    };
    site.regions
        .iter()
        .filter(inside)
        .map(|region| region.data.id.as_str())
        .collect()
}

/// An edition's measure in the borders of a day.
#[derive(Clone, Copy)]
struct Borders<'a> {
    site: &'a Site,
    edition: &'a Edition,
    measure: &'a Measure,
    day: Day,
}

/// What a subject that came or went changes in the value of a district.
enum BorderMove<'a> {
    Nothing,
    Part(BorderPart<'a>),
    /// What it counts is not known.
    Unknown,
}

impl<'a> Borders<'a> {
    /// What a district counts in those borders: the edition's own value, corrected by what came and what went.
    fn amount(self, district: &'a Record<District>) -> BorderAmount<'a> {
        let Some(then) = self.edition.first_day() else {
            return BorderAmount::NoValue;
        };
        let before = members(self.site, &district.id, then);
        let after = members(self.site, &district.id, self.day);

        let own = self.whole(district);
        let mut parts: Vec<BorderPart> = own.into_iter().collect();
        let mut unknown = Vec::new();

        for region in after
            .symmetric_difference(&before)
            .filter_map(|id| self.site.regions.get(id))
        {
            match self.moved(region, then, &after) {
                BorderMove::Nothing => {}
                BorderMove::Part(part) if is_counted(&part, &parts) => {}
                BorderMove::Part(part) => parts.push(part),
                BorderMove::Unknown => unknown.push(region),
            }
        }

        if !unknown.is_empty() {
            return BorderAmount::Moved(unknown);
        }
        if own.is_none() && !before.is_empty() || parts.is_empty() {
            return BorderAmount::NoValue;
        }

        match parts
            .iter()
            .map(BorderPart::signed)
            .sum::<Option<Decimal>>()
        {
            Some(value) => BorderAmount::Known(value, parts),
            None => BorderAmount::NoValue,
        }
    }

    /// A district as the edition counts it.
    fn whole(self, district: &'a Record<District>) -> Option<BorderPart<'a>> {
        Some(BorderPart {
            district: Some(district),
            region: None,
            figure: part(self.site, self.edition, self.measure, &district.id)?,
            less: false,
        })
    }

    /// What becomes of a subject that is in only one of the two borders; `after` are the subjects on the day.
    fn moved(
        self,
        region: &'a Record<Region>,
        then: Day,
        after: &BTreeSet<&str>,
    ) -> BorderMove<'a> {
        let came = after.contains(region.id.as_str());
        let old = region
            .district_on(then)
            .and_then(|membership| self.site.districts.get(&membership.district));

        // A subject that is younger than the edition brings nothing that the edition could have counted.
        let unborn =
            old.is_none() && region.from.is_some_and(|from| from.0.earliest() > then);
        if came && unborn {
            return BorderMove::Nothing;
        }
        if !came && ended(region, self.day) {
            return BorderMove::Unknown;
        }

        // If its whole old district came along, that district's figure says more than those of its subjects.
        if let Some(old) = old
            && came
            && members(self.site, &old.id, then).is_subset(after)
            && let Some(part) = self.whole(old)
        {
            return BorderMove::Part(part);
        }

        let figure = self
            .site
            .parts(&self.edition.id, self.measure.id.as_str(), "region")
            .find(|(id, _)| *id == region.id.as_str())
            .map(|(_, figure)| figure);
        match figure {
            Some(figure) => BorderMove::Part(BorderPart {
                district: None,
                region: Some(region),
                figure,
                less: !came,
            }),
            None => BorderMove::Unknown,
        }
    }
}

/// Whether another subject of the same district has brought that district along already.
fn is_counted(part: &BorderPart, parts: &[BorderPart]) -> bool {
    part.district.is_some_and(|district| {
        parts
            .iter()
            .filter_map(|part| part.district)
            .any(|counted| counted.id.as_str() == district.id.as_str())
    })
}

impl BorderPart<'_> {
    /// What it adds to the sum, if it is exact.
    fn signed(&self) -> Option<Decimal> {
        let value = Reading::of(Some(&self.figure.data)).exact()?;
        Some(if self.less { -value } else { value })
    }
}

/// Whether a subject ended before a day, so that no record says which district has its territory.
fn ended(region: &Region, day: Day) -> bool {
    region.district_on(day).is_none()
        && region.from.is_none_or(|from| from.0.earliest() <= day)
}
