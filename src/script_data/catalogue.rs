//! What the script of the catalogue reads: what each practice is, and, in other files, what it is called.
//!
//! To count and to sort, the script needs a few numbers of every practice and no words, so one file holds them in columns.
//! It needs names only of what it shows, so they are in small files by edition and main direction, each loaded when
//! something of it is shown. An edit of a title changes one small file, a new practice those of its group. Names may be
//! translated, so each language of the interface has its own files.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::io;

use serde::Serialize;

use crate::lang::{sort, typography};
use crate::load::Record;
use crate::model::{Site, SizeGroup, filled};
use crate::schema::Practice;

/// Where the columns are, below the output.
pub const CATALOGUE: &str = "practices/catalogue.json";

/// Practices whose names are in one file.
const SHARD: usize = 25;

/// Columns with one value for each practice, in the order of the catalogue. An id is named by its place in its list.
#[derive(Debug, Default, Serialize)]
struct Columns<'a> {
    /// Practices in one file of names.
    shard: usize,
    editions: Vec<&'a str>,
    directions: Vec<&'a str>,
    districts: Vec<&'a str>,
    /// Sizes of towns.
    sizes: Vec<&'static str>,
    /// Federal districts of the towns that have practices; -1 where it is not known.
    towns: Vec<isize>,
    /// Runs of practices with one edition and one main direction: both, and the number of practices.
    groups: Vec<(usize, usize, usize)>,
    /// Town, or all of its towns.
    town: Vec<OneOrMore>,
    /// Sizes of its towns; -1 where none is known.
    size: Vec<OneOrMore>,
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

/// A line of the catalogue: id, title, towns with their regions. A tuple, for JSON holds it as a short array.
type Line<'a> = (
    &'a str,
    Cow<'a, str>,
    Vec<(Cow<'a, str>, Option<Cow<'a, str>>)>,
);

/// The files of the catalogue: path below the output and bytes.
///
/// # Errors
/// A value that JSON cannot hold; none in practice.
pub fn catalogue(site: &Site) -> io::Result<Vec<(String, Vec<u8>)>> {
    let groups = groups(site);
    let mut files = names(site, &groups)?;

    let columns = serde_json::to_vec(&columns(site, &groups))?;
    files.push((CATALOGUE.to_owned(), columns));

    Ok(files)
}

/// Practices of one edition and one main direction.
struct CatalogueGroup<'a> {
    edition: &'a str,
    direction: &'a str,
    practices: Vec<&'a Record<Practice>>,
}

/// Practices of each group, in the order of the catalogue.
fn groups(site: &Site) -> Vec<CatalogueGroup<'_>> {
    let mut groups: Vec<CatalogueGroup> = Vec::new();

    for practice in &site.practices {
        let edition = practice.edition.as_str();
        // Every practice has a direction: one without is a mistake of its record, and no site is made.
        let direction = practice.data.main_direction().unwrap_or_default();

        match groups.last_mut() {
            Some(last) if last.edition == edition && last.direction == direction => {
                last.practices.push(practice)
            }
            _ => groups.push(CatalogueGroup {
                edition,
                direction,
                practices: vec![practice],
            }),
        }
    }

    groups
}

fn columns<'a>(site: &'a Site, groups: &[CatalogueGroup]) -> Columns<'a> {
    let towns = towns(site);
    let places: BTreeMap<usize, isize> = towns.iter().copied().zip(0..).collect();
    let mut columns = Columns {
        shard: SHARD,
        editions: site.editions.ids().collect(),
        directions: site.directions.ids().collect(),
        districts: site.districts.ids().collect(),
        sizes: SizeGroup::ALL.map(SizeGroup::word).into(),
        towns: towns.iter().map(|town| district(site, *town)).collect(),
        by_title: by_title(site),
        ..Columns::default()
    };

    for group in groups {
        let edition = site.editions.position(group.edition);
        let direction = site.directions.position(group.direction);
        if let (Some(edition), Some(direction)) = (edition, direction) {
            let run = (edition, direction, group.practices.len());
            columns.groups.push(run);
        }
    }

    for (number, practice) in site.practices.iter().enumerate() {
        let own: Vec<isize> = positions(site, practice)
            .filter_map(|town| places.get(&town).copied())
            .collect();
        columns.town.push(own.into());
        columns.size.push(sizes_of(site, practice).into());
        columns.completeness.push(filled(practice));

        let also: Vec<usize> = practice
            .directions
            .iter()
            .skip(1)
            .filter_map(|direction| site.directions.position(direction))
            .collect();

        if !also.is_empty() {
            columns.also.insert(number, also);
        }
    }

    columns
}

/// Positions of a practice's towns.
fn positions<'a>(
    site: &'a Site,
    practice: &'a Practice,
) -> impl Iterator<Item = usize> + 'a {
    practice
        .city_ids()
        .filter_map(|id| site.cities.position(id))
}

/// Positions of all towns that have practices.
fn towns(site: &Site) -> BTreeSet<usize> {
    site.practices
        .iter()
        .flat_map(|practice| positions(site, practice))
        .collect()
}

/// The sizes of a practice's towns, each once.
fn sizes_of(site: &Site, practice: &Practice) -> Vec<isize> {
    let groups: BTreeSet<SizeGroup> = practice
        .city_ids()
        .filter_map(|id| site.size_group(id))
        .collect();

    (0..)
        .zip(SizeGroup::ALL)
        .filter(|(_, group)| groups.contains(group))
        .map(|(at, _)| at)
        .collect()
}

/// The position of a town's federal district; -1 where it is not known.
fn district(site: &Site, town: usize) -> isize {
    site.cities
        .at(town)
        .and_then(|city| site.district_of(city))
        .and_then(|id| site.districts.position(id))
        .and_then(|at| isize::try_from(at).ok())
        .unwrap_or(-1)
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

fn names(site: &Site, groups: &[CatalogueGroup]) -> io::Result<Vec<(String, Vec<u8>)>> {
    let mut files = Vec::new();

    for CatalogueGroup { edition, direction, practices } in groups {
        for (number, shard) in practices.chunks(SHARD).enumerate() {
            let lines: Vec<Line> =
                shard.iter().map(|practice| line(site, practice)).collect();
            let path = format!("practices/catalogue/{edition}-{direction}-{number}.json");
            files.push((path, serde_json::to_vec(&lines)?));
        }
    }

    Ok(files)
}

fn line<'a>(site: &'a Site, practice: &'a Practice) -> Line<'a> {
    let set = |text: &'a str| typography::set(text, site.lang_of(text));
    let mut towns = Vec::new();

    for city in practice.city_ids().filter_map(|id| site.cities.get(id)) {
        let region = site.region_of(city).map(|region| set(&region.data.name));
        towns.push((set(&city.data.name), region));
    }

    let title = set(&practice.title.value);
    (practice.id.as_str(), title, towns)
}
