//! One measure over all editions, with its gaps and breaks.

use rust_decimal::Decimal;

use super::reading::Reading;
use crate::load::Record;
use crate::model::Site;
use crate::schema::{Break, Edition, Measure};

/// A measure of whole editions over the years.
#[derive(Debug, Clone)]
pub struct Series<'a> {
    /// What is measured.
    pub measure: &'a Record<Measure>,
    /// One point for each known edition, oldest first.
    pub points: Vec<SeriesPoint<'a>>,
}

/// An edition's value in a series.
#[derive(Debug, Clone, Copy)]
pub struct SeriesPoint<'a> {
    /// The edition.
    pub edition: &'a Record<Edition>,
    /// Its value or why there is none.
    pub reading: Reading<'a>,
    /// What is counted anew from this edition on.
    pub broken: Option<&'a Break>,
    /// Editions between the one before and this one of which no record tells.
    pub unknown_before: u32,
}

impl<'a> Series<'a> {
    /// The series of a measure.
    pub fn of(site: &'a Site, measure: &'a Record<Measure>) -> Self {
        let mut previous: Option<u32> = None;
        let mut points = Vec::new();

        for edition in &site.editions {
            let unknown_before =
                previous.map_or(0, |p| edition.ordinal.value.saturating_sub(p + 1));
            previous = Some(edition.ordinal.value);
            points.push(SeriesPoint {
                edition,
                reading: Reading::of(site.total(&edition.id, &measure.id).map(|f| &**f)),
                broken: measure
                    .data
                    .breaks
                    .iter()
                    .find(|b| b.edition.value == edition.id.value),
                unknown_before,
            });
        }

        Self { measure, points }
    }

    /// Series of all measures that at least one edition gives a value for, in the order of the measures.
    pub fn all(site: &'a Site) -> Vec<Self> {
        let comparable = site.measures.iter().filter(|m| m.comparable);
        comparable
            .map(|measure| Self::of(site, measure))
            .filter(|series| series.known() > 0)
            .collect()
    }

    /// Number of editions with a value.
    pub fn known(&self) -> usize {
        self.points
            .iter()
            .filter(|p| p.reading.value().is_some())
            .count()
    }

    /// The same series as the parts between its breaks: within a part all values are comparable.
    pub fn parts(&self) -> Vec<Self> {
        let mut parts: Vec<Self> = Vec::new();
        for point in &self.points {
            match parts.last_mut().filter(|_| point.broken.is_none()) {
                Some(part) => part.points.push(*point),
                None => parts.push(Self { measure: self.measure, points: vec![*point] }),
            }
        }

        parts
    }

    /// The point with the least and the one with the greatest value; the earlier of equals. `None` below three known
    /// values, where all are equal, and where a break forbids to compare them (design, rule 4.8).
    pub fn extremes(&self) -> Option<(SeriesPoint<'a>, SeriesPoint<'a>)> {
        let mut known: Vec<(Decimal, SeriesPoint)> = self
            .points
            .iter()
            .filter_map(|p| Some((p.reading.value()?, *p)))
            .collect();

        let from = self
            .points
            .iter()
            .position(|p| p.reading.value().is_some())?;
        let to = self
            .points
            .iter()
            .rposition(|p| p.reading.value().is_some())?;
        let broken = self
            .points
            .iter()
            .take(to + 1)
            .skip(from + 1)
            .any(|p| p.broken.is_some());

        if known.len() < 3 || broken {
            return None;
        }

        known.sort_by_key(|(value, _)| *value);
        let (least, greatest) = (
            known.first()?,
            known.iter().rev().max_by_key(|(value, _)| *value)?,
        );
        let greatest = known.iter().find(|(value, _)| *value == greatest.0)?;

        (least.0 != greatest.0).then_some((least.1, greatest.1))
    }
}
