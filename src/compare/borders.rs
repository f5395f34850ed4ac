//! The value of a district in the borders of one day: its own value, corrected by what came and what went.

use std::collections::BTreeSet;

use jiff::civil::Date as Day;
use rust_decimal::Decimal;

use super::Bounded;
use super::reading::Reading;
use crate::load::Record;
use crate::model::Site;
use crate::schema::{District, Edition, Figure, Measure, Qualifier, Region};

/// The value of a district in borders that may not be those of the edition.
#[derive(Debug, Clone)]
pub enum BorderAmount<'a> {
    /// A value, with the parts that it is the sum of; one part is the edition's own value.
    Known(Decimal, Vec<BorderPart<'a>>),
    /// A value that is not exact, with its parts: a sum is as exact as the least exact of them.
    Inexact(Decimal, Qualifier, Vec<BorderPart<'a>>),
    /// The edition gives no value.
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

impl BorderAmount<'_> {
    /// The value, if it is known exactly.
    pub fn exact(&self) -> Option<Decimal> {
        match self {
            BorderAmount::Known(value, _) => Some(*value),
            _ => None,
        }
    }

    /// The value with its «более», if one is known.
    pub fn bounded(&self) -> Option<Bounded> {
        match self {
            BorderAmount::Known(value, _) => Some(Bounded::exact(*value)),
            BorderAmount::Inexact(value, qualifier, _) => {
                Some(Bounded { value: *value, qualifier: Some(*qualifier) })
            }
            BorderAmount::NoValue | BorderAmount::Moved(_) => None,
        }
    }

    /// What the value is the sum of; empty without one.
    pub fn parts(&self) -> &[BorderPart<'_>] {
        match self {
            BorderAmount::Known(_, parts) | BorderAmount::Inexact(_, _, parts) => parts,
            BorderAmount::NoValue | BorderAmount::Moved(_) => &[],
        }
    }
}

/// An edition's figure of a district.
pub(super) fn part<'a>(
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
pub(super) fn members<'a>(site: &'a Site, district: &str, day: Day) -> BTreeSet<&'a str> {
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
pub(super) struct Borders<'a> {
    pub site: &'a Site,
    pub edition: &'a Edition,
    pub measure: &'a Measure,
    pub day: Day,
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
    pub fn amount(self, district: &'a Record<District>) -> BorderAmount<'a> {
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

        let Some(value) = parts
            .iter()
            .map(BorderPart::signed)
            .sum::<Option<Decimal>>()
        else {
            return BorderAmount::NoValue;
        };
        match qualifier_of_sum(&parts) {
            None => BorderAmount::Known(value, parts),
            Some(qualifier) => BorderAmount::Inexact(value, qualifier, parts),
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
    /// What it adds to the sum, if it has a value.
    fn signed(&self) -> Option<Decimal> {
        let value = Reading::of(Some(&self.figure.data)).value()?;
        Some(if self.less { -value } else { value })
    }
}

/// «Более 30» and 4 are «более 34»; where the parts are inexact in different ways, or one of them is taken away, the sum
/// is «около».
fn qualifier_of_sum(parts: &[BorderPart]) -> Option<Qualifier> {
    let inexact = || parts.iter().filter(|part| part.figure.qualifier.is_some());
    let first = inexact().next()?.figure.qualifier?;
    let alike = inexact().all(|p| p.figure.qualifier == Some(first) && !p.less);

    Some(if alike { first } else { Qualifier::About })
}

/// Whether a subject ended before a day, so that no record says which district has its territory.
fn ended(region: &Region, day: Day) -> bool {
    region.district_on(day).is_none()
        && region.from.is_none_or(|from| from.0.earliest() <= day)
}
