//! Practices of one direction that may interest the same reader: of towns of the same size first, then of other towns,
//! then the town's own, because its page shows them all anyway. The better described come first.
//!
//! The buckets are filled once a site, so that a practice finds its few neighbours without a search through all practices
//! of its direction. A search skips only the practice itself and those of its own towns, and in the bucket of all sizes
//! those of a size group that has just been used up.

use std::cmp::Reverse;

use foldhash::{HashMap, HashMapExt};

use crate::load::Record;
use crate::model::{Site, SizeGroup, filled};
use crate::schema::Practice;

/// What two practices of one direction have in common besides it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kinship {
    /// Their towns are of one size.
    Size,
    /// Nothing more.
    Direction,
    /// Their town.
    Town,
}

/// Practices by direction, the best described first.
#[derive(Debug)]
pub(super) struct RelatedPractices<'a> {
    site: &'a Site,
    /// All of a direction.
    all: HashMap<&'a str, Vec<&'a Record<Practice>>>,
    /// Those of towns of one size.
    of_size: HashMap<(&'a str, SizeGroup), Vec<&'a Record<Practice>>>,
}

impl<'a> RelatedPractices<'a> {
    pub(super) fn new(site: &'a Site) -> Self {
        let mut ranked: Vec<&Record<Practice>> = site.practices.iter().collect();
        ranked.sort_by_cached_key(|practice| Reverse(filled(practice)));
        let mut related = Self {
            site,
            all: HashMap::new(),
            of_size: HashMap::new(),
        };

        for practice in ranked {
            let group = group(site, practice);
            let mut directions: Vec<&str> = practice
                .data
                .directions
                .iter()
                .map(|id| id.as_str())
                .collect();
            directions.sort_unstable();
            directions.dedup();

            for direction in directions {
                related.all.entry(direction).or_default().push(practice);
                if let Some(group) = group {
                    related
                        .of_size
                        .entry((direction, group))
                        .or_default()
                        .push(practice);
                }
            }
        }

        related
    }

    /// At most `most` practices of the main direction of one.
    pub(super) fn to(
        &self,
        practice: &Record<Practice>,
        most: usize,
    ) -> Vec<(Kinship, &'a Record<Practice>)> {
        let Some(direction) = practice.main_direction() else {
            return Vec::new();
        };

        let own_group = group(self.site, practice);
        let own_town = |p: &Practice| {
            p.city_ids()
                .any(|id| practice.city_ids().any(|own| own == id))
        };
        let same_size = own_group.and_then(|group| self.of_size.get(&(direction, group)));
        let others = |p: &&&Record<Practice>| {
            p.id.as_str() != practice.id.as_str() && !own_town(p)
        };
        let sized = same_size
            .into_iter()
            .flatten()
            .filter(others)
            .map(|p| (Kinship::Size, *p));

        let other_size = |p: &&&Record<Practice>| {
            own_group.is_none() || group(self.site, p) != own_group
        };
        let all = self.all.get(direction).into_iter().flatten();
        let further = all
            .filter(others)
            .filter(other_size)
            .map(|p| (Kinship::Direction, *p));

        let mut found: Vec<_> = sized.chain(further).take(most).collect();
        if found.len() < most {
            let mut own = self.own(practice, direction);
            own.truncate(most - found.len());
            found.extend(own.into_iter().map(|p| (Kinship::Town, p)));
        }

        found
    }

    /// Other practices of its own towns in a direction.
    fn own(
        &self,
        practice: &Record<Practice>,
        direction: &str,
    ) -> Vec<&'a Record<Practice>> {
        let in_direction = |p: &&Record<Practice>| {
            p.directions.iter().any(|id| id.as_str() == direction)
        };
        let mut own: Vec<&Record<Practice>> = practice
            .city_ids()
            .flat_map(|id| self.site.practices_of_city(id))
            .filter(in_direction)
            .filter(|p| p.id.as_str() != practice.id.as_str())
            .collect();

        own.sort_by_cached_key(|p| {
            (Reverse(filled(p)), self.site.practices.position(&p.id))
        });
        own.dedup_by_key(|p| p.id.as_str());

        own
    }
}

/// The size of its first town.
fn group(site: &Site, practice: &Practice) -> Option<SizeGroup> {
    site.size_group(practice.city_ids().next()?)
}
