//! The page on which a reader puts towns side by side.
//!
//! Any two of some hundred towns are thousands of pages, so the pairs are not made here: a script fetches one data file
//! and fills a table. The page holds what the script has no words for, and lists of towns worth a look for readers
//! without it.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use crate::compare::standing;
use crate::load::Record;
use crate::model::SizeGroup;
use crate::route::{DataFile, Page};
use crate::schema::City;
use crate::view::context::Context;
use crate::view::parts::rows::{CityRow, city_row};

/// Content of `/cities/compare/`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CompareCities {
    /// Address of the data file.
    data: String,
    /// The address of a town's page with `{id}` for its id.
    town_pattern: String,
    /// The address of a direction's page with `{id}` for its id.
    direction_pattern: String,
    /// Places that were awarded or reported, each once.
    places: Vec<u32>,
    /// Two towns of one group.
    pairs: Vec<ReadyPair>,
    groups: Vec<TownGroup>,
}

/// Two towns, and the address that shows them side by side.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct ReadyPair {
    first: String,
    second: String,
    href: String,
}

/// Towns of one size group of which most is known.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct TownGroup {
    /// Word of the message.
    word: &'static str,
    towns: Vec<CityRow>,
    /// Towns in the group.
    all: usize,
}

/// At most so many towns of a group are listed.
const LISTED: usize = 12;

const GROUPS: [SizeGroup; 5] = [
    SizeGroup::Centre,
    SizeGroup::Large,
    SizeGroup::Medium,
    SizeGroup::Small,
    SizeGroup::Rural,
];

pub(in crate::view) fn compare_cities(cx: Context) -> CompareCities {
    let towns: Vec<(SizeGroup, Vec<&Record<City>>)> = GROUPS
        .map(|group| (group, best(cx, group)))
        .into_iter()
        .filter(|(_, towns)| !towns.is_empty())
        .collect();
    CompareCities {
        data: cx.href(&DataFile::Towns),
        town_pattern: cx.href(&Page::City("{id}".to_owned())),
        direction_pattern: cx.href(&Page::Direction("{id}".to_owned())),
        places: places(cx),
        pairs: towns
            .iter()
            .filter_map(|(_, towns)| pair(cx, towns))
            .collect(),
        groups: towns
            .iter()
            .map(|(group, towns)| listed(cx, *group, towns))
            .collect(),
    }
}

/// The address that has a town chosen already.
pub(in crate::view) fn compare_address(cx: Context, towns: &[&str]) -> String {
    let names = ["a", "b", "c"]
        .iter()
        .zip(towns)
        .map(|(name, id)| format!("{name}={id}"));
    format!(
        "{}?{}",
        cx.href(&Page::CompareCities),
        names.collect::<Vec<_>>().join("&")
    )
}

fn places(cx: Context) -> Vec<u32> {
    let of = |city: &Record<City>| -> Vec<u32> {
        let editions = cx.site.editions.iter();
        editions
            .filter_map(|edition| standing(cx.site, &city.id, &edition.id)?.place)
            .collect()
    };
    cx.site
        .cities
        .iter()
        .flat_map(of)
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect()
}

/// Towns of a group, those of which most is known first; А–Я among equals.
fn best(cx: Context<'_>, group: SizeGroup) -> Vec<&Record<City>> {
    let known = |city: &Record<City>| {
        let years = cx
            .site
            .editions
            .iter()
            .filter(|e| standing(cx.site, &city.id, &e.id).is_some())
            .count();
        years
            + cx.site.practices_of_city(&city.id).count()
            + cx.site.mentions_of_city(&city.id).count()
    };

    let mut towns: Vec<_> = cx
        .site
        .cities
        .iter()
        .filter(|city| cx.site.size_group(&city.id) == Some(group))
        .collect();
    towns.sort_by_cached_key(|city| std::cmp::Reverse(known(city)));

    towns
}

fn pair(cx: Context, towns: &[&Record<City>]) -> Option<ReadyPair> {
    let [first, second, ..] = towns else {
        return None;
    };
    Some(ReadyPair {
        first: first.name.clone(),
        second: second.name.clone(),
        href: compare_address(cx, &[&first.id, &second.id]),
    })
}

/// The towns in the order of the site: one looks for a name.
fn listed(cx: Context, group: SizeGroup, towns: &[&Record<City>]) -> TownGroup {
    let mut shown: Vec<_> = towns.iter().take(LISTED).collect();
    shown.sort_by_key(|city| cx.site.cities.position(&city.id));

    TownGroup {
        word: group.word(),
        towns: shown.into_iter().map(|city| city_row(cx, city)).collect(),
        all: towns.len(),
    }
}
