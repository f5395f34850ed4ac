//! What a new record can name: the records that are there.

use crate::lang::text::{fold, nearest};
use crate::model::Site;

/// Records that an answer can name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerTarget {
    /// Towns.
    Cities,
    /// Editions.
    Editions,
    /// Directions.
    Directions,
    /// Themes of growth points.
    Themes,
    /// Sources.
    Sources,
    /// Subjects of the federation.
    Regions,
    /// Practices.
    Practices,
    /// Growth points.
    GrowthPoints,
    /// Programmes.
    Programmes,
}

/// The records of a site by id and name.
#[derive(Debug, Clone, Default)]
pub struct KnownRecords {
    tables: Vec<Vec<(String, String)>>,
    /// Year and number of each edition, oldest first.
    pub editions: Vec<(i64, i64)>,
    /// Edition and order of each growth point.
    pub orders: Vec<(String, u32)>,
}

impl KnownRecords {
    /// The records of `site`.
    pub fn new(site: &Site) -> Self {
        let pair = |id: &str, name: &str| (id.to_owned(), name.to_owned());
        let tables = vec![
            site.cities.iter().map(|r| pair(&r.id, &r.name)).collect(),
            site.editions
                .iter()
                .map(|r| pair(&r.id, &r.title))
                .collect(),
            site.directions
                .iter()
                .map(|r| pair(&r.id, &r.title))
                .collect(),
            site.themes.iter().map(|r| pair(&r.id, &r.title)).collect(),
            site.sources.iter().map(|r| pair(&r.id, &r.title)).collect(),
            site.regions.iter().map(|r| pair(&r.id, &r.name)).collect(),
            site.practices
                .iter()
                .map(|r| pair(&r.id, &r.title))
                .collect(),
            site.growth_points
                .iter()
                .map(|r| pair(&r.id, &r.title))
                .collect(),
            site.programmes
                .iter()
                .map(|r| pair(&r.id, &r.title))
                .collect(),
        ];
        let year = |id: &str| id.parse::<i64>().ok();

        Self {
            tables,
            editions: site
                .editions
                .iter()
                .filter_map(|r| Some((year(&r.id)?, i64::from(r.ordinal.value))))
                .collect(),
            orders: site
                .growth_points
                .iter()
                .map(|r| (r.edition.to_string(), r.order))
                .collect(),
        }
    }

    /// Id and name of every record of that kind.
    pub fn all(&self, target: AnswerTarget) -> &[(String, String)] {
        self.tables.get(target as usize).map_or(&[], Vec::as_slice)
    }

    /// Whether there is a record with this id.
    pub fn has(&self, target: AnswerTarget, id: &str) -> bool {
        self.all(target).iter().any(|(each, _)| each == id)
    }

    /// The ids that `text` may mean: the id itself, or every record of that name.
    pub fn meant(&self, target: AnswerTarget, text: &str) -> Vec<&str> {
        if let Some((id, _)) = self.all(target).iter().find(|(id, _)| id == text) {
            return vec![id];
        }

        let folded = fold(text);
        self.all(target)
            .iter()
            .filter(|(_, name)| fold(name) == folded)
            .map(|(id, _)| id.as_str())
            .collect()
    }

    /// The id that `text` was probably meant to be.
    pub fn near(&self, target: AnswerTarget, text: &str) -> Option<&str> {
        let ids = self.all(target).iter().map(|(id, _)| id.as_str());
        let by_name = || {
            let name =
                nearest(text, self.all(target).iter().map(|(_, name)| name.as_str()))?;
            self.all(target)
                .iter()
                .find(|(_, each)| each == name)
                .map(|(id, _)| id.as_str())
        };

        nearest(text, ids).or_else(by_name)
    }

    /// `wanted`, or with the first number that makes it a free id.
    pub fn free(&self, target: AnswerTarget, wanted: &str) -> String {
        let numbered = (2..).map(|number| format!("{wanted}-{number}"));
        std::iter::once(wanted.to_owned())
            .chain(numbered)
            .find(|id| !self.has(target, id))
            .unwrap_or_default()
    }

    /// The number that the edition of `year` has by its neighbours: one more every year. 1 for the first of all, and less
    /// for a year before it.
    pub fn ordinal(&self, year: i64) -> i64 {
        let before = self.editions.iter().rev().find(|(each, _)| *each < year);
        let neighbour = before.or_else(|| self.editions.first());
        neighbour.map_or(1, |(each, number)| number + year - each)
    }

    #[cfg(test)]
    pub(super) fn of(tables: &[(AnswerTarget, &[(&str, &str)])]) -> Self {
        let mut known = Self { tables: vec![Vec::new(); 9], ..Self::default() };
        for (target, rows) in tables {
            known.tables[*target as usize] = rows
                .iter()
                .map(|(id, name)| ((*id).to_owned(), (*name).to_owned()))
                .collect();
        }

        known
    }
}
