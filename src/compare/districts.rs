//! A measure by federal district, in the borders of each edition and in the borders of one day.
//!
//! A district keeps its name when its borders move. Between the borders of two days a value can be carried over if
//! what moved is counted apart: a district that ended and went whole into another, or a subject with a figure of its
//! own. Otherwise neither the old nor the new district of what moved has a value in those borders (design, rule 4.6).

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
                .parts(&edition.id, &measure.data.id.value, "district")
                .next()
                .is_some()
        };

        if !given(self.from) || !given(self.to) {
            return Vec::new();
        }

        let barred = self.break_of(&measure.data).map(Obstacle::Break);
        let rows = self
            .site
            .districts
            .iter()
            .filter(|d| !members(self.site, &d.id, day).is_empty())
            .map(|district| {
                let borders = |edition: &'a Edition| Borders {
                    site: self.site,
                    edition,
                    measure: &measure.data,
                    day,
                };

                let (from, to) = (
                    amount(borders(&self.from.data), district),
                    amount(borders(&self.to.data), district),
                );
                let result = match (from.value(), to.value()) {
                    (Some(before), Some(after)) => {
                        barred.map_or_else(|| Ok(Change::between(before, after)), Err)
                    }
                    _ if matches!(from, BorderAmount::Moved(_))
                        || matches!(to, BorderAmount::Moved(_)) =>
                    {
                        Err(Obstacle::Borders)
                    }
                    (None, None) => Err(Obstacle::NoBoth),
                    (None, _) => Err(Obstacle::NoFrom),
                    (_, None) => Err(Obstacle::NoTo),
                };

                InBorders { district, from, to, result }
            });

        rows.collect()
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

/// What a district counts in those borders.
fn amount<'a>(borders: Borders<'a>, district: &'a Record<District>) -> BorderAmount<'a> {
    let Borders { site, edition, measure, day } = borders;

    let Some(then) = edition.first_day() else {
        return BorderAmount::NoValue;
    };

    let own = part(site, edition, measure, &district.id);
    let mut parts: Vec<BorderPart> = own
        .map(|figure| BorderPart {
            district: Some(district),
            region: None,
            figure,
            less: false,
        })
        .into_iter()
        .collect();

    let (before, after) = (
        members(site, &district.id, then),
        members(site, &district.id, day),
    );
    let region_figure = |region: &str| {
        site.parts(&edition.id, &measure.id.value, "region")
            .find(|(id, _)| *id == region)
            .map(|(_, figure)| figure)
    };
    let mut moved = Vec::new();
    let mut whole: BTreeSet<&str> = BTreeSet::new();

    for region in after
        .symmetric_difference(&before)
        .filter_map(|id| site.regions.get(id))
    {
        let came = after.contains(region.id.as_str());
        let old = region
            .district_on(then)
            .and_then(|m| site.districts.get(&m.district));
        let unborn =
            old.is_none() && region.from.is_some_and(|from| from.0.earliest() > then);

        if came && unborn {
            continue;
        }
        if !came && ended(region, day) {
            moved.push(region);
            continue;
        }

        let all_came =
            old.filter(|old| came && members(site, &old.id, then).is_subset(&after));
        match (
            all_came.and_then(|old| Some((old, part(site, edition, measure, &old.id)?))),
            region_figure(&region.id),
        ) {
            (Some((old, figure)), _) => {
                if whole.insert(&old.data.id.value) {
                    parts.push(BorderPart {
                        district: Some(old),
                        region: None,
                        figure,
                        less: false,
                    });
                }
            }
            (None, Some(figure)) => parts.push(BorderPart {
                district: None,
                region: Some(region),
                figure,
                less: !came,
            }),
            (None, None) => moved.push(region),
        }
    }

    if !moved.is_empty() {
        return BorderAmount::Moved(moved);
    }
    if own.is_none() && !before.is_empty() || parts.is_empty() {
        return BorderAmount::NoValue;
    }

    let signed = |part: &BorderPart| {
        let value = Reading::of(Some(&part.figure.data)).exact()?;
        Some(if part.less { -value } else { value })
    };
    match parts.iter().map(signed).sum::<Option<Decimal>>() {
        Some(value) => BorderAmount::Known(value, parts),
        None => BorderAmount::NoValue,
    }
}

/// Whether a subject ended before a day, so that nobody says which district has its ground.
fn ended(region: &Region, day: Day) -> bool {
    region.district_on(day).is_none()
        && region.from.is_none_or(|from| from.0.earliest() <= day)
}
