//! What a new record can name: the records that are there.

use std::collections::BTreeMap;

use crate::lang::text::{fold, nearest};
use crate::model::{Keyed, RecordTable, Site};
use crate::record_kind::RecordKind;
use crate::schema::City;

/// A town that is there already.
#[derive(Debug, Clone)]
pub struct KnownTown {
    /// Its id.
    pub id: String,
    /// Its name, folded.
    pub name: String,
    /// The word for its type.
    pub kind: &'static str,
    /// The id of its region, where known.
    pub region: Option<String>,
}

/// The records of a site by id and name.
#[derive(Debug, Clone, Default)]
pub struct KnownRecords {
    tables: BTreeMap<RecordKind, Vec<(String, String)>>,
    /// What tells towns of one name apart.
    pub towns: Vec<KnownTown>,
    /// Year and number of each edition, oldest first.
    pub editions: Vec<(i64, i64)>,
    /// Edition and order of each growth point.
    pub orders: Vec<(String, u32)>,
}

impl KnownRecords {
    /// The records of `site`.
    pub fn new(site: &Site) -> Self {
        let tables = BTreeMap::from([
            named(&site.cities, |r| &r.name),
            named(&site.editions, |r| &r.title),
            named(&site.directions, |r| &r.title),
            named(&site.themes, |r| &r.title),
            named(&site.sources, |r| &r.title),
            named(&site.regions, |r| &r.name),
            named(&site.practices, |r| &r.title),
            named(&site.growth_points, |r| &r.title),
            named(&site.programmes, |r| &r.title),
        ]);
        let year = |id: &str| id.parse::<i64>().ok();

        Self {
            tables,
            towns: site.cities.iter().map(|city| known_town(city)).collect(),
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
    pub fn all(&self, kind: RecordKind) -> &[(String, String)] {
        self.tables.get(&kind).map_or(&[], Vec::as_slice)
    }

    /// Whether there is a record with this id.
    pub fn has(&self, kind: RecordKind, id: &str) -> bool {
        self.all(kind).iter().any(|(each, _)| each == id)
    }

    /// The ids that `text` may mean: the id itself, or every record of that name.
    pub fn meant(&self, kind: RecordKind, text: &str) -> Vec<&str> {
        if let Some((id, _)) = self.all(kind).iter().find(|(id, _)| id == text) {
            return vec![id];
        }

        let folded = fold(text);
        self.all(kind)
            .iter()
            .filter(|(_, name)| fold(name) == folded)
            .map(|(id, _)| id.as_str())
            .collect()
    }

    /// The id that `text` was probably meant to be.
    pub fn near(&self, kind: RecordKind, text: &str) -> Option<&str> {
        let ids = self.all(kind).iter().map(|(id, _)| id.as_str());
        let by_name = || {
            let name =
                nearest(text, self.all(kind).iter().map(|(_, name)| name.as_str()))?;
            self.all(kind)
                .iter()
                .find(|(_, each)| each == name)
                .map(|(id, _)| id.as_str())
        };

        nearest(text, ids).or_else(by_name)
    }

    /// The town that nothing would tell from a new one: of its name and type, and of its region or of an unknown one.
    pub fn same_town(&self, name: &str, kind: &str, region: &str) -> Option<&KnownTown> {
        let name = fold(name);
        self.towns.iter().find(|town| {
            let same_region = town.region.as_deref().unwrap_or("") == region;
            town.name == name && town.kind == kind && (region.is_empty() || same_region)
        })
    }

    /// `wanted`, or with the first number that makes it a free id.
    pub fn free(&self, kind: RecordKind, wanted: &str) -> String {
        let mut id = wanted.to_owned();
        let mut number = 1;

        while self.has(kind, &id) {
            number += 1;
            id = format!("{wanted}-{number}");
        }

        id
    }

    /// The number that the edition of `year` has by its neighbours: one more every year. 1 for the first of all, and less
    /// for a year before it.
    pub fn ordinal(&self, year: i64) -> i64 {
        let before = self.editions.iter().rev().find(|(each, _)| *each < year);
        let neighbour = before.or_else(|| self.editions.first());
        neighbour.map_or(1, |(each, number)| number + year - each)
    }

    #[cfg(test)]
    pub(super) fn of(tables: &[(RecordKind, &[(&str, &str)])]) -> Self {
        let owned = |(id, name): &(&str, &str)| ((*id).to_owned(), (*name).to_owned());
        let tables = tables
            .iter()
            .map(|(kind, rows)| (*kind, rows.iter().map(owned).collect()));

        Self { tables: tables.collect(), ..Self::default() }
    }
}

fn known_town(city: &City) -> KnownTown {
    KnownTown {
        id: city.id.to_string(),
        name: fold(&city.name),
        kind: city.kind.word(),
        region: city.region.as_ref().map(|region| region.to_string()),
    }
}

/// Id and name of every record of a table, with its kind.
fn named<T: Keyed>(
    table: &RecordTable<T>,
    name: fn(&T) -> &str,
) -> (RecordKind, Vec<(String, String)>) {
    let rows = table.iter().map(|record| {
        let (id, _) = record.key();
        (id.to_owned(), name(record).to_owned())
    });
    (T::KIND, rows.collect())
}
