//! What the buckets must find, found by looking at every practice.

use std::cmp::Reverse;

use crate::compare::{Kinship, Nearness, Suggestion, nearness};
use crate::load::Record;
use crate::model::{Site, filled, uses};
use crate::schema::{City, Practice, Told};

pub(super) fn has(practice: &Practice, direction: &str) -> bool {
    practice.directions.iter().any(|d| d.as_str() == direction)
}

pub(super) fn is_of(practice: &Practice, city: &City) -> bool {
    practice.city_ids().any(|id| id == city.id.as_str())
}

/// The answer to a slot, found by looking at every practice that `left` leaves.
pub(super) fn naive_answer<'a>(
    site: &'a Site,
    city: &City,
    directions: &[&'a str],
    given: &[Suggestion],
    left: &dyn Fn(&Practice) -> bool,
) -> Option<(Nearness, &'a Record<Practice>, &'a str)> {
    let near = |p: &Practice| {
        p.city_ids()
            .filter_map(|id| site.cities.get(id))
            .map(|town| nearness(site, city, town))
            .min()
    };

    let used = |p: &Practice| {
        given.iter().any(|s| {
            s.practice
                .city_ids()
                .any(|id| p.city_ids().any(|own| own == id))
        })
    };

    let all = directions
        .iter()
        .filter(|d| !given.iter().any(|s| s.direction == **d))
        .flat_map(|d| {
            let fits = move |p: &&Record<Practice>| {
                p.main_direction() == Some(*d)
                    && p.told == Told::Described
                    && left(p)
                    && !is_of(p, city)
                    && !given
                        .iter()
                        .any(|s| s.practice.id.as_str() == p.id.as_str())
            };
            site.practices.iter().filter(fits).map(move |p| (p, *d))
        });

    let best = all.min_by_key(|(p, _)| {
        let edition = site.editions.position(&p.edition);
        let quality = (Reverse(uses(p).len()), Reverse(edition), p.id.to_string());

        (used(p), near(p), quality)
    });
    best.and_then(|(p, d)| Some((near(p)?, p, d)))
}

/// Related practices, found by looking at every practice.
pub(super) fn naive_related<'a>(
    site: &'a Site,
    practice: &Practice,
    most: usize,
) -> Vec<(Kinship, &'a str)> {
    let group = |p: &Practice| site.size_group(p.city_ids().next()?);
    let own_town = |p: &Practice| {
        p.city_ids()
            .any(|id| practice.city_ids().any(|own| own == id))
    };
    let direction = practice.main_direction().unwrap_or_default();
    let others = site
        .practices
        .iter()
        .filter(|p| has(p, direction) && p.id.as_str() != practice.id.as_str());

    let mut ranked: Vec<_> = others
        .map(|p| {
            match (
                own_town(p),
                group(practice).is_some() && group(p) == group(practice),
            ) {
                (true, _) => (2, Kinship::Town, p),
                (false, true) => (0, Kinship::Size, p),
                (false, false) => (1, Kinship::Direction, p),
            }
        })
        .collect();
    ranked.sort_by_key(|(rank, _, p)| (*rank, Reverse(filled(p))));

    ranked
        .into_iter()
        .take(most)
        .map(|(_, kinship, p)| (kinship, p.id.as_str()))
        .collect()
}
