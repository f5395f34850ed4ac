//! Parts of a measure in two editions: by category through the cross-walk, by subject of the federation.

use std::collections::BTreeSet;

use super::difference::{Difference, Obstacle};
use super::pair::SHARE;
use super::reading::Reading;
use super::{CategoryLink, Pair};
use crate::load::Record;
use crate::schema::{Figure, Measure, Region};

/// A measure by the categories of both editions. Values of one measure have one basis; different measures never share
/// a table (`docs/comparison.md`, rule 4).
#[derive(Debug, Clone)]
pub struct ByCategory<'a> {
    /// What is measured.
    pub measure: &'a Record<Measure>,
    /// One row a link of the cross-walk.
    pub rows: Vec<CategoryRow<'a>>,
}

/// Categories that belong together, with their readings.
#[derive(Debug, Clone)]
pub struct CategoryRow<'a> {
    /// The categories.
    pub link: CategoryLink<'a>,
    /// One reading for each category of the earlier edition.
    pub from: Vec<Reading<'a>>,
    /// One reading for each category of the later one.
    pub to: Vec<Reading<'a>>,
    /// The change, where the categories are the same, or why there is none.
    pub difference: Difference<'a>,
}

/// A measure in one subject.
#[derive(Debug, Clone, Copy)]
pub struct RegionChange<'a> {
    /// The subject.
    pub region: &'a Record<Region>,
    /// The change, or why there is none.
    pub difference: Difference<'a>,
}

impl ByCategory<'_> {
    /// Whether both editions give a number of some category: only then is there something to compare.
    pub fn has_both(&self) -> bool {
        let any = |readings: &[Reading]| readings.iter().any(|r| r.value().is_some());
        self.rows.iter().any(|row| any(&row.from))
            && self.rows.iter().any(|row| any(&row.to))
    }
}

/// Whether there are categories, but not a number of any.
fn lacks(side: &[Reading]) -> bool {
    !side.is_empty() && side.iter().all(|reading| reading.value().is_none())
}

impl<'a> Pair<'a> {
    /// Every measure of which at least one edition gives values by category.
    pub fn by_category(&self) -> Vec<ByCategory<'a>> {
        let links = self.categories();
        let mut found = Vec::new();

        for measure in self.site.measures.iter().filter(|m| m.comparable) {
            let rows: Vec<_> = links
                .iter()
                .map(|link| self.category_row(measure, link))
                .collect();
            let known = rows
                .iter()
                .flat_map(|row| row.from.iter().chain(&row.to))
                .any(|reading| reading.value().is_some());

            if known {
                found.push(ByCategory { measure, rows });
            }
        }

        found
    }

    fn category_row(
        &self,
        measure: &'a Record<Measure>,
        link: &CategoryLink<'a>,
    ) -> CategoryRow<'a> {
        let read = |edition: &str, category: &str| {
            let figure = self
                .site
                .parts(edition, measure.id.as_str(), "category")
                .find(|(id, _)| *id == category);
            Reading::of(figure.map(|(_, figure)| &**figure))
        };

        let from: Vec<_> = link
            .from
            .iter()
            .map(|c| read(&self.from.id, &c.id))
            .collect();
        let to: Vec<_> = link.to.iter().map(|c| read(&self.to.id, &c.id)).collect();

        let unrelated = Obstacle::Relation(link.relation);
        let barred = if link.comparable() {
            self.break_of(&measure.data).map(Obstacle::Break)
        } else {
            Some(unrelated)
        };

        let mut difference = Difference::between(only(&from), only(&to), barred);
        if measure.unit.as_str() == SHARE {
            difference = difference.of_shares();
        }

        // Where both years have numbers, categories that differ are the reason; where one has none, that is.
        if difference.result.is_err() && !link.comparable() {
            difference.result = Err(match (lacks(&from), lacks(&to)) {
                (true, true) => Obstacle::NoBoth,
                (true, false) => Obstacle::NoFrom,
                (false, true) => Obstacle::NoTo,
                (false, false) => unrelated,
            });
        }

        CategoryRow { link: link.clone(), from, to, difference }
    }

    /// Subjects for which at least one edition gives a value of the measure, А–Я.
    pub fn by_region(&self, measure: &str) -> Vec<RegionChange<'a>> {
        let Some(measure) = self.site.measures.get(measure) else {
            return Vec::new();
        };

        let figure = |edition: &str, region: &str| -> Option<&'a Record<Figure>> {
            self.site
                .parts(edition, measure.data.id.as_str(), "region")
                .find(|(id, _)| *id == region)
                .map(|(_, figure)| figure)
        };

        let ids: BTreeSet<&str> = [self.from, self.to]
            .into_iter()
            .flat_map(|e| self.site.parts(&e.id, measure.data.id.as_str(), "region"))
            .map(|(id, _)| id)
            .collect();

        self.site
            .regions
            .iter()
            .filter(|region| ids.contains(region.id.as_str()))
            .map(|region| {
                let difference = self.difference(
                    &measure.data,
                    figure(&self.from.id, &region.id),
                    figure(&self.to.id, &region.id),
                );
                RegionChange { region, difference }
            })
            .filter(|change| change.difference.has_value())
            .collect()
    }
}

/// The reading of a side with one category; several categories have none together.
fn only<'a>(side: &[Reading<'a>]) -> Reading<'a> {
    match side {
        [only] => *only,
        _ => Reading::Unrecorded,
    }
}
