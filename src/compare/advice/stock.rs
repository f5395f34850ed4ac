//! What all towns choose from: practices with the best first, their buckets, and the themes that editions recommend.

use std::cmp::Reverse;

use foldhash::{HashMap, HashMapExt};

use super::super::peers::{Circle, Kin};
use crate::load::Record;
use crate::model::{Site, filled};
use crate::schema::{Practice, Status};

/// For a direction in a circle of towns, places of its practices in the ranking, in that order.
pub(super) type Buckets<'a> = HashMap<(&'a str, Circle<'a>), Vec<usize>>;

/// A theme with the editions that recommend it.
#[derive(Debug)]
pub(super) struct Recommended<'a> {
    pub id: &'a str,
    /// Oldest first.
    pub years: Vec<&'a str>,
    pub directions: Vec<&'a str>,
}

/// Practices that can be taken up, the best described first, then those with results as numbers, then the newest. A
/// practice that its own town has given up is not recommended to others.
pub(super) fn ranked(site: &Site) -> Vec<&Record<Practice>> {
    let mut ranked: Vec<&Record<Practice>> = site
        .practices
        .iter()
        .filter(|practice| practice.status != Some(Status::Stopped))
        .collect();

    ranked.sort_by_cached_key(|practice| {
        (
            Reverse(filled(practice)),
            practice.results.is_empty(),
            Reverse(site.editions.position(&practice.edition)),
            practice.id.to_string(),
        )
    });
    ranked
}

/// Sorts ranked practices into buckets, once for each direction and each circle that one of its towns stands in.
pub(super) fn buckets<'a>(
    site: &'a Site,
    ranked: &[&'a Record<Practice>],
) -> Buckets<'a> {
    let mut buckets = Buckets::new();

    for (at, practice) in ranked.iter().enumerate() {
        let towns = practice.city_ids().filter_map(|id| site.cities.get(id));
        for (_, circle) in towns.flat_map(|town| Kin::of(site, town).circles()) {
            for direction in &practice.data.directions {
                let bucket = buckets.entry((direction.as_str(), circle)).or_default();
                // Two towns of a practice may stand in one circle.
                if bucket.last() != Some(&at) {
                    bucket.push(at);
                }
            }
        }
    }

    buckets
}

/// Themes that some edition recommends.
pub(super) fn recommended(site: &Site) -> Vec<Recommended<'_>> {
    let mut recommended = Vec::new();

    for theme in &site.themes {
        let mut years: Vec<&str> = site
            .growth_points_of_theme(&theme.id)
            .map(|point| point.edition.as_str())
            .collect();
        years.dedup();

        if !years.is_empty() {
            recommended.push(Recommended {
                id: theme.id.as_str(),
                years,
                directions: theme.directions.iter().map(|id| id.as_str()).collect(),
            });
        }
    }

    recommended
}
