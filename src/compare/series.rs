//! One measure over all editions, with its gaps and breaks.

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
                    .find(|b| b.edition.as_str() == edition.id.as_str()),
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
    /// values, where all are equal, and where a break forbids to compare them (`docs/comparison.md`, rule 8).
    pub fn extremes(&self) -> Option<(SeriesPoint<'a>, SeriesPoint<'a>)> {
        let is_known = |point: &SeriesPoint| point.reading.value().is_some();
        let first = self.points.iter().position(is_known)?;
        let last = self.points.iter().rposition(is_known)?;
        let broken = self.points[first..=last]
            .iter()
            .skip(1)
            .any(|point| point.broken.is_some());

        if self.known() < 3 || broken {
            return None;
        }

        // `min_by_key` gives the first of equals, `max_by_key` the last one, so the order is turned for it.
        let known = self
            .points
            .iter()
            .filter_map(|point| Some((point.reading.value()?, *point)));
        let least = known.clone().min_by_key(|(value, _)| *value)?;
        let greatest = known.rev().max_by_key(|(value, _)| *value)?;

        (least.0 != greatest.0).then_some((least.1, greatest.1))
    }
}
