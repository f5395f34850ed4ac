//! What all records refer to: the reference lists of a content folder, made-up towns, and who took part when.

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::io;
use std::path::Path;

use itogi::lang::slug::slug;
use serde::Deserialize;

use crate::random::Random;

/// Categories of every edition: id, title, short title.
pub const CATEGORIES: [(&str, &str, &str); 5] = [
    (
        "centres",
        "Административные центры субъектов",
        "Центры субъектов",
    ),
    (
        "large",
        "Города с населением более 100 тысяч человек",
        "100 тысяч и более",
    ),
    (
        "medium",
        "Города с населением от 20 тысяч до 100 тысяч человек",
        "20–100 тысяч",
    ),
    (
        "small",
        "Города с населением менее 20 тысяч человек",
        "Менее 20 тысяч",
    ),
    ("rural", "Сельские поселения", "Сельские поселения"),
];

/// The last year of a corpus.
const LAST_YEAR: usize = 2025;

/// A made-up town.
#[derive(Debug)]
pub struct Town {
    pub id: String,
    pub name: String,
    pub kind: &'static str,
    pub region: usize,
    /// Its place in [`CATEGORIES`].
    pub category: usize,
}

#[derive(Debug, Deserialize)]
pub struct Region {
    pub id: String,
    districts: Vec<Membership>,
}

#[derive(Debug, Deserialize)]
struct Membership {
    district: String,
    from: Option<String>,
    to: Option<String>,
}

#[derive(Debug, Deserialize)]
struct District {
    id: String,
    from: Option<String>,
    to: Option<String>,
}

#[derive(Deserialize)]
struct Regions {
    regions: Vec<Region>,
}

#[derive(Deserialize)]
struct Districts {
    districts: Vec<District>,
}

#[derive(Deserialize)]
struct Named {
    id: String,
}

/// What the other files refer to.
#[derive(Debug)]
pub struct World {
    pub years: Vec<usize>,
    pub regions: Vec<Region>,
    districts: Vec<District>,
    pub directions: Vec<String>,
    pub themes: Vec<String>,
    pub towns: Vec<Town>,
    /// For each edition, who took part: places in `towns`.
    pub rosters: Vec<Vec<usize>>,
}

impl World {
    /// Reads the reference lists of `reference` and makes up the rest.
    pub fn new(reference: &Path, towns: usize, editions: usize) -> io::Result<Self> {
        let read =
            |name: &str| fs::read_to_string(reference.join("reference").join(name));
        let years: Vec<usize> = (0..editions)
            .map(|at| LAST_YEAR + 1 + at - editions)
            .collect();
        let mut regions = parse::<Regions>(&read("regions.yaml")?)?.regions;
        let districts = parse::<Districts>(&read("districts.yaml")?)?.districts;
        regions
            .retain(|region| years.iter().all(|year| region.district(*year).is_some()));
        let mut world = Self {
            directions: ids(&read("directions.yaml")?, "directions")?,
            themes: ids(&read("themes.yaml")?, "themes")?,
            towns: make_towns(towns, regions.len()),
            years,
            regions,
            districts,
            rosters: Vec::new(),
        };

        world.rosters = (0..editions)
            .map(|edition| roster(edition, world.towns.len()))
            .collect();
        Ok(world)
    }

    /// The districts that exist on the first day of a year.
    pub fn districts(&self, year: usize) -> Vec<&str> {
        let holds = |d: &&District| holds(year, d.from.as_deref(), d.to.as_deref());
        self.districts
            .iter()
            .filter(holds)
            .map(|d| d.id.as_str())
            .collect()
    }

    /// The participants of an edition.
    pub fn roster(&self, edition: usize) -> impl Iterator<Item = &Town> {
        self.rosters[edition].iter().map(|at| &self.towns[*at])
    }

    /// How many of an edition's participants there are by a key.
    pub fn count<K: Ord>(
        &self,
        edition: usize,
        key: impl Fn(&Town) -> K,
    ) -> BTreeMap<K, usize> {
        let mut counts = BTreeMap::new();
        for town in self.roster(edition) {
            *counts.entry(key(town)).or_insert(0) += 1;
        }
        counts
    }
}

impl Region {
    /// The district that it belongs to on the first day of a year.
    pub fn district(&self, year: usize) -> Option<&str> {
        let holds = |m: &&Membership| holds(year, m.from.as_deref(), m.to.as_deref());
        self.districts
            .iter()
            .find(holds)
            .map(|m| m.district.as_str())
    }
}

fn holds(year: usize, from: Option<&str>, to: Option<&str>) -> bool {
    let day = format!("{year}-01-01");
    from.is_none_or(|from| from <= day.as_str()) && to.is_none_or(|to| day.as_str() < to)
}

fn parse<T: for<'de> Deserialize<'de>>(text: &str) -> io::Result<T> {
    serde_saphyr::from_str(text).map_err(|error| io::Error::other(error.to_string()))
}

fn ids(text: &str, key: &str) -> io::Result<Vec<String>> {
    let mut lists: BTreeMap<String, Vec<Named>> = parse(text)?;
    let list = lists
        .remove(key)
        .ok_or_else(|| io::Error::other(format!("no list `{key}`")))?;
    Ok(list.into_iter().map(|named| named.id).collect())
}

/// Three of four towns take part, and there is at least one.
fn roster(edition: usize, towns: usize) -> Vec<usize> {
    let mut random = Random::new("roster", edition);
    let mut roster: Vec<usize> = (0..towns).filter(|_| random.percent(75)).collect();
    if roster.is_empty() {
        roster.push(0);
    }
    roster
}

const BEFORE: &[&str] = &[
    "",
    "",
    "",
    "",
    "Верхне",
    "Нижне",
    "Ново",
    "Старо",
    "Красно",
    "Бело",
    "Средне",
    "Усть-",
];
const STEMS: &[&str] = &[
    "бор",
    "вол",
    "гор",
    "дол",
    "ел",
    "жур",
    "зор",
    "ив",
    "кам",
    "лип",
    "мар",
    "неж",
    "ольх",
    "пол",
    "руд",
    "сос",
    "тих",
    "ут",
    "хмел",
    "цвет",
    "черн",
    "шум",
    "щук",
    "юж",
    "яс",
    "берез",
    "ветл",
    "глин",
    "дубр",
    "кедр",
    "лес",
    "мост",
    "песч",
    "род",
    "снеж",
    "тал",
    "уг",
    "холм",
    "яр",
    "звон",
];
const ENDS: &[(&str, bool)] = &[
    ("инск", false),
    ("овск", false),
    ("ов", false),
    ("ино", true),
    ("ово", true),
    ("ихино", true),
    ("ец", false),
    ("огорск", false),
    ("ополь", false),
    ("янка", true),
    ("овка", true),
    ("ный", false),
    ("оград", false),
];

fn make_towns(count: usize, regions: usize) -> Vec<Town> {
    let mut taken = HashSet::new();
    (0..count)
        .map(|number| town(number, regions, &mut taken))
        .collect()
}

fn town(number: usize, regions: usize, taken: &mut HashSet<String>) -> Town {
    let mut random = Random::new("town", number);
    let is_centre = number < regions;
    let (end, is_village) = ENDS[random.place(ENDS.len())];
    let stem = format!("{}{}", random.pick(BEFORE), random.pick(STEMS)) + end;
    let name = match stem.split_once('-') {
        Some((before, rest)) => format!("{before}-{}", crate::prose::capital(rest)),
        None => crate::prose::capital(&stem),
    };

    let mut id = slug(&name);
    for again in 2.. {
        if taken.insert(id.clone()) {
            break;
        }
        id = format!("{}-{again}", slug(&name));
    }

    let is_village = is_village && !is_centre;
    let category = if is_centre {
        0
    } else if is_village {
        4
    } else {
        random.between(1, 3)
    };

    let kind = if !is_village {
        "city"
    } else {
        random.pick(&["village", "hamlet", "settlement", "rural-settlement"])
    };

    Town {
        id,
        name,
        kind,
        region: if is_centre {
            number
        } else {
            random.place(regions)
        },
        category,
    }
}
