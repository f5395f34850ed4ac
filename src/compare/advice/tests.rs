//! Advice and likeness on generated sites: what holds whatever the records are.

mod naive;
mod world;

use std::cmp::Reverse;
use std::collections::BTreeSet;

use proptest::prelude::{
    ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, proptest,
};

use crate::compare::{
    Adviser, Kin, MOST_ADVICE, MOST_PEERS, Nearness, Suggestion, Why, coverage,
    most_advised, nearness,
};
use crate::model::{Site, SizeGroup};
use crate::schema::{City, Practice, Told};
use naive::{has, is_of, naive_answer, naive_related};
use world::world;

fn group() -> impl Strategy<Value = Option<SizeGroup>> {
    (0..4usize).prop_map(|n| SizeGroup::ALL.get(n).copied().filter(|_| n < 3))
}

fn kin() -> impl Strategy<Value = Kin<'static>> {
    // A region lies in one district; a region without a district is possible, a district without a region is not.
    let places = [
        (None, None),
        (Some("a"), Some("x")),
        (Some("b"), Some("x")),
        (Some("c"), Some("y")),
        (Some("d"), None),
    ];
    (group(), 0..places.len()).prop_map(move |(group, n)| Kin {
        group,
        region: places[n].0,
        district: places[n].1,
    })
}

fn noted(site: &Site, city: &City, direction: &str) -> bool {
    site.practices
        .iter()
        .any(|p| is_of(p, city) && has(p, direction))
        || site.mentions.iter().any(|m| {
            m.city.as_str() == city.id.as_str()
                && m.direction
                    .as_ref()
                    .is_some_and(|d| d.as_str() == direction)
        })
}

fn recommended<'a>(site: &'a Site, theme: &str) -> BTreeSet<&'a str> {
    site.growth_points
        .iter()
        .filter(|p| p.theme.as_str() == theme)
        .map(|p| p.edition.as_str())
        .collect()
}

/// Editions whose growth points concern a town.
fn editions<'a>(site: &'a Site, city: &City) -> Vec<&'a str> {
    let own = |edition: &str| {
        site.practices
            .iter()
            .any(|p| is_of(p, city) && p.edition.as_str() == edition)
            || site.mentions.iter().any(|m| {
                m.city.as_str() == city.id.as_str() && m.edition.as_str() == edition
            })
            || site.participation.iter().any(|p| {
                p.city.as_str() == city.id.as_str() && p.edition.as_str() == edition
            })
    };

    let all: Vec<&str> = site
        .editions
        .ids()
        .filter(|id| site.growth_points.iter().any(|g| g.edition.as_str() == *id))
        .collect();
    let tied: Vec<&str> = all.iter().copied().filter(|id| own(id)).collect();

    if tied.is_empty() {
        all.last().copied().into_iter().collect()
    } else {
        tied
    }
}

/// To how many towns a practice is suggested.
fn spread(adviser: &Adviser, site: &Site, practice: &str) -> usize {
    site.cities
        .iter()
        .flat_map(|city| adviser.advice(city))
        .filter(|s| s.practice.id.as_str() == practice)
        .count()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn related_equals_a_full_search(world in world(), most in 0..6usize) {
        let site = world.site(false);
        let adviser = Adviser::new(&site);
        for practice in &site.practices {
            let found: Vec<_> =
                adviser.related(practice, most).into_iter().map(|(kinship, p)| (kinship, p.id.as_str())).collect();
            prop_assert_eq!(found, naive_related(&site, practice, most));
        }
    }

    #[test]
    fn nearness_is_mutual(a in kin(), b in kin()) {
        let near = a.nearness(&b);
        prop_assert_eq!(near, b.nearness(&a));
        prop_assert_eq!(near.is_by_size(), a.group.is_some() && a.group == b.group);
        let region = a.region.is_some() && a.region == b.region;
        let district = a.district.is_some() && a.district == b.district;
        prop_assert_eq!(near.is_by_place(), region || (near.is_by_size() && district));
        prop_assert_eq!(near == Nearness::Anyone, !near.is_by_size() && !near.is_by_place());
        prop_assert!(Kin::default().nearness(&b) == Nearness::Anyone);
    }

    #[test]
    fn common_circles_give_nearness(a in kin(), b in kin()) {
        let common = a.circles().find(|(_, circle)| b.circles().any(|(_, other)| other == *circle));
        prop_assert_eq!(common.map(|(near, _)| near), Some(a.nearness(&b)));
    }

    #[test]
    fn advice_is_unique_and_bounded(world in world()) {
        let site = world.site(false);
        let adviser = Adviser::new(&site);
        for city in &site.cities {
            let advice = adviser.advice(city);
            prop_assert!(advice.len() <= MOST_ADVICE);
            prop_assert!(advice.iter().all(|s| !is_of(s.practice, city)), "its own practice");
            let practices: BTreeSet<_> = advice.iter().map(|s| s.practice.id.to_string()).collect();
            let directions: BTreeSet<_> = advice.iter().map(|s| s.direction).collect();
            let themes: Vec<_> = advice.iter().filter_map(|s| match &s.why {
                Why::Theme { id, .. } => Some(*id),
                Why::Direction => None,
            }).collect();
            prop_assert_eq!(practices.len(), advice.len());
            prop_assert_eq!(directions.len(), advice.len());
            prop_assert_eq!(themes.iter().collect::<BTreeSet<_>>().len(), themes.len());
            prop_assert!(advice.iter().take(themes.len()).all(|s| s.why != Why::Direction), "themes come first");
            let ranks: Vec<_> = advice.iter().filter_map(|s| match &s.why {
                Why::Theme { gap, years, .. } => Some((!gap, Reverse(years.len()))),
                Why::Direction => None,
            }).collect();
            prop_assert!(ranks.is_sorted(), "gaps first, then what is recommended more often: {ranks:?}");
        }
    }

    #[test]
    fn advice_is_spread(world in world()) {
        let site = world.site(false);
        let adviser = Adviser::new(&site);
        for practice in &site.practices {
            prop_assert!(spread(&adviser, &site, &practice.id) <= most_advised(site.cities.len()), "{}", practice.id.as_str());
        }
    }

    #[test]
    fn reasons_are_true(world in world()) {
        let site = world.site(false);
        let adviser = Adviser::new(&site);
        for city in &site.cities {
            for s in adviser.advice(city) {
                prop_assert!(s.practice.main_direction() == Some(s.direction) && is_of(s.practice, s.town));
                prop_assert_eq!(s.practice.told, Told::Described, "nothing to take over");
                prop_assert_eq!(s.near, nearness(&site, city, s.town));
                match &s.why {
                    Why::Direction => prop_assert!(!noted(&site, city, s.direction)),
                    Why::Theme { id, years, gap } => {
                        let theme = site.themes.get(id).expect("a theme");
                        let own = |d: &str| site.practices.iter().any(|p| is_of(p, city) && has(p, d));
                        prop_assert!(theme.directions.iter().any(|d| d.as_str() == s.direction));
                        let tied: BTreeSet<_> = editions(&site, city).into_iter().collect();
                        prop_assert!(years.iter().any(|year| tied.contains(year)), "{years:?} {tied:?}");
                        prop_assert_eq!(years.iter().copied().collect::<BTreeSet<_>>(), recommended(&site, id));
                        prop_assert_eq!(*gap, !theme.directions.iter().any(|d| own(d)));
                    }
                }
            }
        }
    }

    #[test]
    fn buckets_equal_a_full_search(world in world()) {
        let site = world.site(false);
        let adviser = Adviser::new(&site);
        for city in &site.cities {
            let advice = adviser.advice(city);
            // Up to three of each sort are given in this order; what fills the places of the other sort comes later.
            let themes = advice.iter().filter(|s| s.why != Why::Direction).count();
            let half = MOST_ADVICE / 2;
            let first_themes = &advice[..themes.min(half)];
            let first_directions = &advice[themes..advice.len().min(themes + half)];
            // What other towns have used up cannot be chosen; all the rest could.
            let gone = |p: &Practice| spread(&adviser, &site, &p.id) == most_advised(site.cities.len());
            let mut given: Vec<Suggestion> = Vec::new();
            for s in first_themes.iter().chain(first_directions) {
                let directions = match &s.why {
                    Why::Theme { id, .. } => {
                        site.themes.get(id).expect("a theme").directions.iter().map(|d| d.as_str()).collect()
                    }
                    Why::Direction => vec![s.direction],
                };
                let (near, practice, direction) = naive_answer(&site, city, &directions, &given, &|p| !gone(p) || p.id.as_str() == s.practice.id.as_str())
                    .expect("an answer");
                prop_assert_eq!((near, practice.id.as_str(), direction), (s.near, s.practice.id.as_str(), s.direction));
                given.push(s.clone());
            }
            if advice.len() < MOST_ADVICE {
                let free = |d: &&str| !noted(&site, city, d) && !advice.iter().any(|s| s.direction == *d);
                for direction in site.directions.ids().filter(free) {
                    let left = naive_answer(&site, city, &[direction], advice, &|p| !gone(p));
                    prop_assert!(left.is_none(), "{direction} could have been answered");
                }
            }
        }
    }

    #[test]
    fn advice_ignores_file_order(world in world()) {
        let (one, two) = (world.site(false), world.site(true));
        let (one_adviser, two_adviser) = (Adviser::new(&one), Adviser::new(&two));
        for city in &one.cities {
            let other = two.cities.get(&city.id).expect("the same town");
            let told = |list: &[Suggestion]| -> Vec<String> {
                list.iter().map(|s| format!("{} {} {:?} {:?}", s.practice.id.as_str(), s.direction, s.why, s.near)).collect()
            };
            prop_assert_eq!(told(one_adviser.advice(city)), told(two_adviser.advice(other)));
        }
    }

    #[test]
    fn peers_are_nearest_with_practices(world in world()) {
        let site = world.site(false);
        let adviser = Adviser::new(&site);
        for city in &site.cities {
            let peers = adviser.peers(city);
            let mut expected: Vec<_> = site
                .cities
                .iter()
                .filter(|other| other.id.as_str() != city.id.as_str())
                .map(|other| (nearness(&site, city, other), Reverse(site.practices_of_city(&other.id).count()), other))
                .filter(|(near, practices, _)| *near != Nearness::Anyone && practices.0 > 0)
                .collect();
            expected.sort_by_key(|(near, practices, _)| (*near, *practices));
            let expected: Vec<_> = expected.iter().map(|(near, _, other)| (*near, other.id.as_str())).collect();
            let found: Vec<_> = peers.iter().map(|p| (p.near, p.city.id.as_str())).collect();
            prop_assert_eq!(&found[..], &expected[..expected.len().min(MOST_PEERS)]);
        }
    }

    #[test]
    fn coverage_counts_every_town_once(world in world(), few in any::<bool>()) {
        let site = world.site(false);
        let practices: Vec<_> = site.practices.iter().filter(|p| !few || has(p, "d0")).collect();
        let towns: BTreeSet<&str> = practices.iter().flat_map(|p| p.city_ids()).collect();
        let found = coverage(&site, &practices);
        prop_assert_eq!(found.groups.iter().map(|(_, n)| n).sum::<usize>() + found.unknown, towns.len());
        let group = |id: &str| site.size_group(id);
        prop_assert!(found.empty_groups.iter().all(|g| !towns.iter().any(|id| group(id) == Some(*g))));
        prop_assert!(found.empty_groups.iter().all(|g| site.cities.iter().any(|c| group(&c.id) == Some(*g))));
        for district in &found.empty_districts {
            let inside = |id: &&str| {
                let region = site.cities.get(id).and_then(|city| site.region_of(city));
                region.and_then(|r| site.district_now(r)).is_some_and(|d| d.id.as_str() == district.id.as_str())
            };
            prop_assert!(!towns.iter().any(inside));
        }
    }
}
