//! What the script of the catalogue reads: which practice is what, and, apart from that, what each is called.
//!
//! To count and to sort, a script needs a few numbers of every practice and no words, so one file has them in columns;
//! names are needed only of what is shown, so they are in small files by edition and main direction, each asked for when
//! something of it is shown. An edit of a title touches the small file it is in, a new practice those of its group. Words
//! are those of records, so all languages of the interface share the files.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::lang::{Lang, sort, typography};
use crate::load::Record;
use crate::model::{Site, filled};
use crate::schema::Practice;

/// Where the columns are, below the output.
pub const CATALOGUE: &str = "practices/catalogue.json";

/// Practices whose names are in one file.
const SHARD: usize = 25;

/// Columns, one value a practice in the order of the catalogue; lists of ids are named by the places in them.
#[derive(Debug, Default, Serialize)]
struct Columns<'a> {
    /// Practices in one file of names.
    shard: usize,
    editions: Vec<&'a str>,
    directions: Vec<&'a str>,
    districts: Vec<&'a str>,
    /// An edition and a category, joined by a slash.
    categories: Vec<String>,
    /// Federal districts of the towns that have practices; -1 where it is not known.
    towns: Vec<isize>,
    /// Neighbours in the catalogue of one edition and one main direction: both, and how many they are.
    groups: Vec<(usize, usize, usize)>,
    /// Town, or all of its towns.
    town: Vec<OneOrMore>,
    /// Category of its towns in its edition; -1 where it is not known.
    category: Vec<OneOrMore>,
    /// In per cent.
    completeness: Vec<u32>,
    /// Directions besides the main one, by the place of the practice.
    also: BTreeMap<usize, Vec<usize>>,
    /// Places of all practices by their titles, А–Я.
    by_title: Vec<usize>,
}

#[derive(Debug, Serialize)]
#[serde(untagged)]
enum OneOrMore {
    One(isize),
    More(Vec<isize>),
}

impl From<Vec<isize>> for OneOrMore {
    fn from(list: Vec<isize>) -> Self {
        match list[..] {
            [] => Self::One(-1),
            [one] => Self::One(one),
            _ => Self::More(list),
        }
    }
}

/// What a line of the catalogue says: id, title, towns with their regions.
type Line<'a> = (
    &'a str,
    Cow<'a, str>,
    Vec<(Cow<'a, str>, Option<Cow<'a, str>>)>,
);

/// The files of the catalogue: path below the output and bytes.
pub fn catalogue(site: &Site) -> Vec<(String, Vec<u8>)> {
    let mut files = names(site);
    files.extend(
        serde_json::to_vec(&columns(site))
            .ok()
            .map(|bytes| (CATALOGUE.to_owned(), bytes)),
    );
    files
}

/// The edition and the main direction of a practice.
fn group(practice: &Practice) -> (&str, &str) {
    (
        practice.edition.as_str(),
        practice.main_direction().unwrap_or_default(),
    )
}

/// An edition and a main direction with their practices.
type Group<'a> = ((&'a str, &'a str), Vec<&'a Record<Practice>>);

/// Practices of each group, in the order of the catalogue.
fn groups(site: &Site) -> Vec<Group<'_>> {
    let mut groups: Vec<Group> = Vec::new();
    for practice in &site.practices {
        let own = group(practice);
        match groups.last_mut() {
            Some((last, practices)) if *last == own => practices.push(practice),
            _ => groups.push((own, vec![practice])),
        }
    }

    groups
}

fn columns(site: &Site) -> Columns<'_> {
    let ids = |practice: &Practice| {
        practice
            .city_ids()
            .filter_map(|id| site.cities.position(id))
            .collect::<Vec<_>>()
    };

    let towns: BTreeSet<usize> = site
        .practices
        .iter()
        .flat_map(|practice| ids(practice))
        .collect();
    let place: BTreeMap<usize, isize> = towns.iter().copied().zip(0..).collect();
    let categories: Vec<String> = site
        .editions
        .iter()
        .flat_map(|e| {
            e.categories
                .iter()
                .map(|c| format!("{}/{}", e.id.as_str(), c.id.as_str()))
        })
        .collect();

    let category: BTreeMap<&str, isize> =
        categories.iter().map(String::as_str).zip(0..).collect();
    let at = |position: Option<usize>| position.and_then(|at| isize::try_from(at).ok());
    let district = |town: &usize| {
        let district = site
            .cities
            .at(*town)
            .and_then(|city| site.district_of(city));
        at(district.and_then(|id| site.districts.position(id))).unwrap_or(-1)
    };

    let mut columns = Columns {
        shard: SHARD,
        editions: site.editions.ids().collect(),
        directions: site.directions.ids().collect(),
        districts: site.districts.ids().collect(),
        towns: towns.iter().map(district).collect(),
        by_title: by_title(site),
        ..Columns::default()
    };

    for ((edition, direction), practices) in groups(site) {
        let places = site
            .editions
            .position(edition)
            .zip(site.directions.position(direction));
        columns.groups.extend(
            places.map(|(edition, direction)| (edition, direction, practices.len())),
        );
    }

    for (number, practice) in site.practices.iter().enumerate() {
        let edition = practice.edition.as_str();
        let of_town = |id: &str| {
            category
                .get(&*format!("{edition}/{}", site.category_in(id, edition)?))
                .copied()
        };
        let known: BTreeSet<isize> = practice.city_ids().filter_map(of_town).collect();

        columns
            .category
            .push(known.into_iter().collect::<Vec<_>>().into());
        columns.town.push(
            ids(practice)
                .iter()
                .filter_map(|id| place.get(id))
                .copied()
                .collect::<Vec<_>>()
                .into(),
        );
        columns.completeness.push(filled(practice));
        let also: Vec<usize> = practice
            .directions
            .iter()
            .skip(1)
            .filter_map(|d| site.directions.position(d))
            .collect();

        if !also.is_empty() {
            columns.also.insert(number, also);
        }
    }

    Columns { categories, ..columns }
}

fn by_title(site: &Site) -> Vec<usize> {
    let mut order: Vec<usize> = (0..site.practices.len()).collect();
    order.sort_by_cached_key(|at| {
        site.practices
            .at(*at)
            .map(|practice| sort::key(&practice.title))
    });
    order
}

fn names(site: &Site) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    for ((edition, direction), practices) in groups(site) {
        for (number, shard) in practices.chunks(SHARD).enumerate() {
            let lines: Vec<Line> =
                shard.iter().map(|practice| line(site, practice)).collect();
            let path = format!("practices/catalogue/{edition}-{direction}-{number}.json");
            files.extend(serde_json::to_vec(&lines).ok().map(|bytes| (path, bytes)));
        }
    }

    files
}

fn line<'a>(site: &'a Site, practice: &'a Practice) -> Line<'a> {
    let set = |text: &'a str| match site.config.lang {
        Lang::Ru => typography::russian(text),
        Lang::En => Cow::Borrowed(text),
    };
    let town = |id: &str| {
        let city = site.cities.get(id)?;
        Some((
            set(&city.data.name),
            site.region_of(city).map(|region| set(&region.data.name)),
        ))
    };

    (
        practice.id.as_str(),
        set(&practice.title.value),
        practice.city_ids().filter_map(town).collect(),
    )
}
