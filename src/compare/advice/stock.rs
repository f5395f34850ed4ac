//! What all towns choose from: practices with the best first, in buckets, and how often each has been given.

use std::cmp::Reverse;

use foldhash::{HashMap, HashMapExt};

use super::super::peers::{Circle, Kin};
use crate::load::Record;
use crate::model::{Site, uses};
use crate::schema::{Practice, Status, Told};

/// For a direction in a circle of towns, places of its practices in the ranking, in that order.
type Buckets<'a> = HashMap<(&'a str, Circle<'a>), Vec<usize>>;

/// Practices that can be taken up.
#[derive(Debug)]
pub(super) struct Stock<'a> {
    /// The most useful first.
    pub ranked: Vec<&'a Record<Practice>>,
    pub buckets: Buckets<'a>,
    /// To how many towns each has been given.
    given: Vec<usize>,
    /// To how many it may be given.
    most: usize,
}

/// To how many towns one practice is suggested at most: a tenth of them, or three where there are few. Advice that
/// everybody gets is advice for nobody.
pub fn most_advised(towns: usize) -> usize {
    (towns / 10).max(3)
}

impl<'a> Stock<'a> {
    pub(super) fn new(site: &'a Site) -> Self {
        let ranked = ranked(site);
        Self {
            buckets: buckets(site, &ranked),
            given: vec![0; ranked.len()],
            most: most_advised(site.cities.len()),
            ranked,
        }
    }

    /// Whether a practice may be given once more.
    pub(super) fn has(&self, at: usize) -> bool {
        self.given[at] < self.most
    }

    pub(super) fn give(&mut self, at: usize) {
        self.given[at] += 1;
    }
}

/// Those with the most that a reader can use come first, then the newest. A practice that its own town has given up is
/// not recommended to others, and one that the sources only name has nothing to take over.
fn ranked(site: &Site) -> Vec<&Record<Practice>> {
    let mut ranked: Vec<&Record<Practice>> = site
        .practices
        .iter()
        .filter(|p| p.status != Some(Status::Stopped) && p.told == Told::Described)
        .collect();

    ranked.sort_by_cached_key(|practice| {
        (
            Reverse(uses(practice).len()),
            Reverse(site.editions.position(&practice.edition)),
            practice.id.to_string(),
        )
    });
    ranked
}

/// Sorts ranked practices into buckets, once for each circle that one of its towns stands in. A practice answers by its
/// main direction only: that is what its card names, so a reader sees why it is there.
fn buckets<'a>(site: &'a Site, ranked: &[&'a Record<Practice>]) -> Buckets<'a> {
    let mut buckets = Buckets::new();

    for (at, practice) in ranked.iter().enumerate() {
        let Some(direction) = practice.data.main_direction() else {
            continue;
        };

        let towns = practice.city_ids().filter_map(|id| site.cities.get(id));
        for (_, circle) in towns.flat_map(|town| Kin::of(site, town).circles()) {
            let bucket = buckets.entry((direction, circle)).or_default();
            // Two towns of a practice may stand in one circle.
            if bucket.last() != Some(&at) {
                bucket.push(at);
            }
        }
    }

    buckets
}
