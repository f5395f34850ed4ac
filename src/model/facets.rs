//! Practices by what they have in common: grouped once, so that a page of a group looks at no other practice.
//!
//! A facet is a selection that has an address of its own. Federal districts are those of today (the day the site speaks
//! of), because readers look for neighbours on today's map. A practice of several towns stands in each of their places.

use std::collections::BTreeMap;

use foldhash::{HashMap, HashMapExt};

use crate::load::Record;
use crate::schema::{City, Practice};

use super::{Site, SizeGroup};

/// A selection of practices. Ids are those of the records.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet<Id = String> {
    /// Of a direction in an edition.
    DirectionEdition(Id, Id),
    /// Of a direction in a federal district of today.
    DirectionDistrict(Id, Id),
    /// Of towns that took part in an edition in one of its categories: edition, category.
    Category(Id, Id),
    /// Of towns of a size, whatever the edition: the category of an edition is known of few of them.
    Size(SizeGroup),
    /// Of the towns of a federal district of today.
    District(Id),
    /// Of the towns of a region.
    Region(Id),
    /// Described by a source.
    Source(Id),
}

impl Facet<&str> {
    fn into_owned(self) -> Facet {
        let own = str::to_owned;
        match self {
            Facet::DirectionEdition(direction, edition) => {
                Facet::DirectionEdition(own(direction), own(edition))
            }
            Facet::DirectionDistrict(direction, district) => {
                Facet::DirectionDistrict(own(direction), own(district))
            }
            Facet::Category(edition, category) => {
                Facet::Category(own(edition), own(category))
            }
            Facet::Size(group) => Facet::Size(group),
            Facet::District(id) => Facet::District(own(id)),
            Facet::Region(id) => Facet::Region(own(id)),
            Facet::Source(id) => Facet::Source(own(id)),
        }
    }
}

/// Practices of every facet, by their positions in the table.
#[derive(Debug, Default)]
pub(super) struct Facets {
    practices: BTreeMap<Facet, Vec<usize>>,
}

impl Facets {
    pub(super) fn new(site: &Site) -> Self {
        let mut practices: HashMap<Facet<&str>, Vec<usize>> = HashMap::new();
        for (at, practice) in site.practices.iter().enumerate() {
            site.facets_of(practice, |facet| {
                let list = practices.entry(facet).or_default();
                if list.last() != Some(&at) {
                    list.push(at);
                }
            });
        }

        Self {
            practices: practices
                .into_iter()
                .map(|(facet, list)| (facet.into_owned(), list))
                .collect(),
        }
    }
}

impl Site {
    /// Every facet that has a practice, in a fixed order, with the number of its practices.
    pub fn facets(&self) -> impl Iterator<Item = (&Facet, usize)> {
        self.facets
            .practices
            .iter()
            .map(|(facet, practices)| (facet, practices.len()))
    }

    /// How many practices a facet has.
    pub fn count_in(&self, facet: &Facet) -> usize {
        self.facets.practices.get(facet).map_or(0, Vec::len)
    }

    /// Practices of a facet, in the order of the table.
    pub fn practices_in(&self, facet: &Facet) -> impl Iterator<Item = &Record<Practice>> {
        let positions = self
            .facets
            .practices
            .get(facet)
            .map_or(&[][..], Vec::as_slice);
        positions.iter().filter_map(|at| self.practices.at(*at))
    }

    /// The category of a town in an edition: of its place, or else of its participation.
    pub fn category_in(&self, city: &str, edition: &str) -> Option<&str> {
        let of_place = self
            .place_in(city, edition)
            .and_then(|award| award.category.as_ref());
        let category = of_place
            .or_else(|| self.participation_in(city, edition)?.category.as_ref())?;
        Some(category.as_str())
    }

    /// The federal district of a town on the day the site speaks of.
    pub fn district_of(&self, city: &City) -> Option<&str> {
        self.district_now(self.region_of(city)?)
            .map(|district| district.id.as_str())
    }

    fn facets_of<'a>(
        &'a self,
        practice: &'a Practice,
        mut add: impl FnMut(Facet<&'a str>),
    ) {
        let edition = practice.edition.as_str();
        add(Facet::Source(&practice.source.id));

        for direction in &practice.directions {
            add(Facet::DirectionEdition(direction, edition));
        }

        for city in practice.city_ids().filter_map(|id| self.cities.get(id)) {
            if let Some(category) = self.category_in(&city.id, edition) {
                add(Facet::Category(edition, category));
            }

            if let Some(group) = self.size_group(&city.id) {
                add(Facet::Size(group));
            }

            if let Some(region) = &city.region {
                add(Facet::Region(region));
            }

            if let Some(district) = self.district_of(city) {
                add(Facet::District(district));
                for direction in &practice.directions {
                    add(Facet::DirectionDistrict(direction, district));
                }
            }
        }
    }
}
