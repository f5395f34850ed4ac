//! What follows from a whole roster: the figures that can be counted, and of which editions there is no whole roster.
//!
//! A count stands wherever a stated figure would, marked as counted; where a record states the figure, the stated one
//! stays and must agree (E329).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rust_decimal::Decimal;

use crate::decode::Loc;
use crate::load::Record;
use crate::schema::{By, Edition, Figure, Id, Number, Participation};

use super::Site;
use super::facts::in_force;

/// A number that a whole roster gives.
#[derive(Debug)]
pub(super) struct RosterCount {
    /// Id of its measure.
    pub measure: &'static str,
    /// Of what part; `None` for the whole.
    pub by: Option<By>,
    /// The number.
    pub n: usize,
}

impl RosterCount {
    fn is_of(&self, figure: &Figure) -> bool {
        let part = |by: &Option<By>| -> Option<(&'static str, String)> {
            by.as_ref()?
                .parts()
                .next()
                .map(|(word, id)| (word, id.to_string()))
        };
        figure.measure.as_str() == self.measure && part(&figure.by) == part(&self.by)
    }
}

impl Site {
    /// Editions of which not every participant is known by name, although they have been held.
    pub fn open_rosters(&self) -> impl Iterator<Item = &Record<Edition>> {
        let is_open =
            |e: &&Record<Edition>| !e.coverage.is_ahead() && !e.has_whole_roster();
        self.editions.iter().filter(is_open)
    }
}

/// Adds the figures that whole rosters give and no record states.
pub(super) fn add_counts(site: &mut Site) {
    let mut counted: Vec<Record<Figure>> = Vec::new();
    for edition in &site.editions {
        let towns = roster(site, edition);
        let Some(first) = towns.first() else { continue };
        let one_source = towns
            .iter()
            .all(|p| p.source.id.value == first.source.id.value);
        let source = if one_source {
            &first.source
        } else {
            &edition.source
        };

        for count in counts(site, edition, &towns) {
            let Some(measure) = site.measures.get(count.measure) else {
                continue;
            };
            if stated(site, edition, &count).is_some() {
                continue;
            }

            let place = edition.id.place;
            let value = Number(Decimal::from(count.n));
            counted.push(Record {
                data: Arc::new(Figure {
                    edition: edition.id.clone(),
                    measure: measure.id.clone(),
                    by: count.by,
                    label: None,
                    value: Some(Loc { value, place }),
                    missing: None,
                    qualifier: None,
                    source: source.clone(),
                    note: None,
                    also: Vec::new(),
                    counted: true,
                    translations: BTreeMap::new(),
                }),
                file: Arc::clone(&edition.file),
                at: edition.at,
                body: edition.body,
                own: Arc::default(),
            });
        }
    }

    site.figures.extend(counted);
}

/// The stated figure of the same measure and part.
pub(super) fn stated<'a>(
    site: &'a Site,
    edition: &Edition,
    count: &RosterCount,
) -> Option<&'a Record<Figure>> {
    site.figures.iter().find(|figure| {
        !figure.counted && figure.edition.value == edition.id.value && count.is_of(figure)
    })
}

/// The participants of an edition, if all of them are known by name; otherwise nobody.
pub(super) fn roster<'a>(
    site: &'a Site,
    edition: &Edition,
) -> Vec<&'a Record<Participation>> {
    let all = site.participation.iter();
    all.filter(|p| edition.has_whole_roster() && p.edition.value == edition.id.value)
        .collect()
}

/// Everything that a roster lets us count. Of a dimension that one town lacks, nothing is counted.
pub(super) fn counts(
    site: &Site,
    edition: &Edition,
    towns: &[&Record<Participation>],
) -> Vec<RosterCount> {
    if towns.is_empty() {
        return Vec::new();
    }

    let mut found = by_parts(site, edition, "participants", towns);
    if towns.iter().all(|p| p.report.is_some()) {
        let sent: Vec<&Record<Participation>> = towns
            .iter()
            .copied()
            .filter(|p| p.report.as_ref().is_some_and(|report| report.value))
            .collect();
        found.extend(by_parts(site, edition, "reports", &sent));
    }

    let regions: Option<BTreeSet<&str>> = towns
        .iter()
        .map(|p| region(site, p).map(|id| id.as_str()))
        .collect();
    let subjects = regions.map(|regions| RosterCount {
        measure: "subjects",
        by: None,
        n: regions.len(),
    });
    found.extend(subjects);

    found
}

fn by_parts(
    site: &Site,
    edition: &Edition,
    measure: &'static str,
    towns: &[&Record<Participation>],
) -> Vec<RosterCount> {
    let mut found = vec![RosterCount { measure, by: None, n: towns.len() }];
    let mut add = |own: Option<Vec<&str>>, id: &Loc<Id>, by: By, keep_zero: bool| {
        let n = own.map(|own| own.iter().filter(|part| **part == id.as_str()).count());
        if let Some(n) = n.filter(|n| keep_zero || *n > 0) {
            found.push(RosterCount { measure, by: Some(by), n });
        }
    };

    let day = edition.first_day();
    let districts = || -> Option<Vec<&str>> {
        let of = |p: &&Record<Participation>| {
            let region = site.regions.get(region(site, p)?)?;
            let membership = region.data.district_on(day?)?;
            Some(membership.district.as_str())
        };
        towns.iter().map(of).collect()
    };
    for district in &site.districts {
        let to = district.to.as_ref().map(|to| to.value);
        if day.is_some_and(|day| in_force(day, district.from, to)) {
            let by = By {
                district: Some(district.id.clone()),
                ..By::default()
            };
            add(districts(), &district.id, by, true);
        }
    }

    let categories = || -> Option<Vec<&str>> {
        let own = towns.iter().map(|p| p.category.as_ref());
        own.map(|id| Some(id?.as_str())).collect()
    };
    for category in &edition.categories {
        let by = By {
            category: Some(category.id.clone()),
            ..By::default()
        };
        add(categories(), &category.id, by, true);
    }

    // Of some eighty subjects most have nobody: those are not listed.
    let regions = || -> Option<Vec<&str>> {
        let of = |p: &&Record<Participation>| region(site, p).map(|id| id.as_str());
        towns.iter().map(of).collect()
    };
    for region in &site.regions {
        add(regions(), &region.id, in_region(&region.id), false);
    }

    found
}

fn in_region(id: &Loc<Id>) -> By {
    By { region: Some(id.clone()), ..By::default() }
}

fn region<'a>(site: &'a Site, participation: &Participation) -> Option<&'a Loc<Id>> {
    site.cities.get(&participation.city)?.data.region.as_ref()
}
