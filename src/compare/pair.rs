//! Two editions side by side. Everything that is compared between them starts here.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::difference::{Difference, Obstacle};
use super::reading::Reading;
use crate::load::Record;
use crate::model::Site;
use crate::schema::{Break, Edition, Figure, Measure};

/// The unit of shares.
pub(super) const SHARE: &str = "%";

/// An earlier and a later edition of one site.
#[derive(Debug, Clone, Copy)]
pub struct Pair<'a> {
    /// The site.
    pub site: &'a Site,
    /// The earlier edition.
    pub from: &'a Record<Edition>,
    /// The later one.
    pub to: &'a Record<Edition>,
}

/// A measure of two whole editions.
#[derive(Debug, Clone, Copy)]
pub struct Total<'a> {
    /// What is measured.
    pub measure: &'a Record<Measure>,
    /// Both readings and what became of them.
    pub difference: Difference<'a>,
}

impl<'a> Pair<'a> {
    /// The pair of two editions, in whichever order they are named; `None` if one is unknown or both are the same.
    pub fn of(site: &'a Site, one: &str, other: &str) -> Option<Self> {
        let (a, b) = (site.editions.position(one)?, site.editions.position(other)?);
        let (from, to) = match a.cmp(&b) {
            Ordering::Less => (a, b),
            Ordering::Greater => (b, a),
            Ordering::Equal => return None,
        };

        Some(Self {
            site,
            from: site.editions.at(from)?,
            to: site.editions.at(to)?,
        })
    }

    /// The pairs worth a page: neighbours in the list of known editions, and any two of which towns are known by name.
    pub fn all(site: &'a Site) -> Vec<Self> {
        let named = |edition: &Edition| {
            site.participation_of_edition(&edition.id).next().is_some()
                || site.awards_of_edition(&edition.id).next().is_some()
        };
        // An edition without results has nothing to compare.
        let held = site.editions.iter().filter(|e| !e.coverage.is_ahead());
        let editions: Vec<_> = held.collect();
        let mut pairs = Vec::new();

        for (at, to) in editions.iter().enumerate() {
            for (before, from) in editions[..at].iter().enumerate().rev() {
                if before + 1 == at || named(from) && named(to) {
                    pairs.push(Self { site, from, to });
                }
            }
        }

        pairs
    }

    /// Whether the two stand next to each other in the list of known editions.
    pub fn is_adjacent(&self) -> bool {
        self.position(self.from) + 1 == self.position(self.to)
    }

    /// Editions held between the two of which no record tells, by their ordinals.
    pub fn unknown_between(&self) -> Vec<u32> {
        let known = |ordinal: &u32| {
            !self
                .site
                .editions
                .iter()
                .any(|e| e.ordinal.value == *ordinal)
        };
        (self.from.ordinal.value + 1..self.to.ordinal.value)
            .filter(known)
            .collect()
    }

    pub(super) fn position(&self, edition: &Edition) -> usize {
        self.site
            .editions
            .position(&edition.id)
            .unwrap_or(usize::MAX)
    }

    /// The first break of a measure's series after the earlier edition, up to the later one.
    pub fn break_of(&self, measure: &'a Measure) -> Option<&'a Break> {
        let inside = self.position(self.from) + 1..=self.position(self.to);
        let at = |b: &&Break| {
            self.site
                .editions
                .position(&b.edition)
                .is_some_and(|at| inside.contains(&at))
        };

        measure
            .breaks
            .iter()
            .filter(at)
            .min_by_key(|b| self.site.editions.position(&b.edition))
    }

    /// Compares two figures of one measure.
    pub fn difference(
        &self,
        measure: &'a Measure,
        from: Option<&'a Record<Figure>>,
        to: Option<&'a Record<Figure>>,
    ) -> Difference<'a> {
        let barred = self.break_of(measure).map(Obstacle::Break);
        let found = Difference::between(
            Reading::of(from.map(|f| &**f)),
            Reading::of(to.map(|f| &**f)),
            barred,
        );

        if measure.unit.as_str() == SHARE {
            found.of_shares()
        } else {
            found
        }
    }

    /// Measures of the whole of both editions, in their order: those that at least one edition speaks of.
    pub fn totals(&self) -> Vec<Total<'a>> {
        let total = |measure: &'a Record<Measure>| {
            let (from, to) = (
                self.site.total(&self.from.id, &measure.id),
                self.site.total(&self.to.id, &measure.id),
            );
            (from.is_some() || to.is_some()).then(|| Total {
                measure,
                difference: self.difference(&measure.data, from, to),
            })
        };
        self.site
            .measures
            .iter()
            .filter(|m| m.comparable)
            .filter_map(total)
            .collect()
    }

    /// One measure of the whole of both editions.
    pub fn total(&self, measure: &str) -> Option<Total<'a>> {
        let measure = self.site.measures.get(measure)?;
        self.totals()
            .into_iter()
            .find(|total| total.measure.id.as_str() == measure.id.as_str())
    }

    /// The value of a part of an edition, where it is exact.
    pub(super) fn exact(figure: Option<&Record<Figure>>) -> Option<Decimal> {
        Reading::of(figure.map(|f| &**f)).exact()
    }
}
