//! Which towns are alike, and by what.
//!
//! Only stated facts that matter count: size group and region. A federal district, as large as Europe, makes nobody alike;
//! it only puts the nearer first among towns of one size. Unknown facts make no likeness: two towns of unknown size are
//! not «of the same size», and a town without a region has no neighbours. So every reason that a page gives can be
//! checked on the pages of the two towns.

use std::cmp::Reverse;

use foldhash::{HashMap, HashMapExt};

use crate::load::Record;
use crate::model::{Site, SizeGroup};
use crate::schema::City;

/// How near two towns are, nearest first. A town 3 000 km away of the same size has more to offer than a neighbour of
/// another size, because what a town can do depends on its size; within a size, the nearer the better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Nearness {
    /// The same size group, the same region.
    GroupAndRegion,
    /// The same size group, the same federal district of today.
    GroupAndDistrict,
    /// The same size group.
    Group,
    /// The same region.
    Region,
    /// Nothing in common that the records tell.
    Anyone,
}

impl Nearness {
    /// The word in message ids.
    pub fn word(self) -> &'static str {
        match self {
            Nearness::GroupAndRegion => "group-and-region",
            Nearness::GroupAndDistrict => "group-and-district",
            Nearness::Group => "group",
            Nearness::Region => "region",
            Nearness::Anyone => "anyone",
        }
    }

    /// Whether the size is part of the likeness.
    pub fn is_by_size(self) -> bool {
        self <= Nearness::Group
    }

    /// Whether the place is part of the likeness.
    pub fn is_by_place(self) -> bool {
        !matches!(self, Nearness::Group | Nearness::Anyone)
    }
}

/// What makes a town like others, as far as it is known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Kin<'a> {
    /// Its size group.
    pub group: Option<SizeGroup>,
    /// Its region.
    pub region: Option<&'a str>,
    /// Its federal district on the day the site speaks of.
    pub district: Option<&'a str>,
}

/// Towns that share something: all that are as near as this, or nearer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Circle<'a> {
    GroupAndRegion(SizeGroup, &'a str),
    GroupAndDistrict(SizeGroup, &'a str),
    Group(SizeGroup),
    Region(&'a str),
    Anyone,
}

impl<'a> Kin<'a> {
    /// What is known of a town.
    pub fn of(site: &'a Site, city: &City) -> Self {
        let region = site.region_of(city);
        Self {
            group: site.size_group(&city.id),
            region: region.map(|region| region.id.as_str()),
            district: region
                .and_then(|region| site.district_now(region))
                .map(|district| district.id.as_str()),
        }
    }

    /// How near another town is. The same both ways.
    pub fn nearness(&self, other: &Kin) -> Nearness {
        let group = self.group.is_some() && self.group == other.group;
        let region = self.region.is_some() && self.region == other.region;
        let district = self.district.is_some() && self.district == other.district;

        match (group, region, district) {
            (true, true, _) => Nearness::GroupAndRegion,
            (true, false, true) => Nearness::GroupAndDistrict,
            (true, false, false) => Nearness::Group,
            (false, true, _) => Nearness::Region,
            (false, false, _) => Nearness::Anyone,
        }
    }

    /// The circles that a town stands in, nearest first; the last is everybody.
    pub(super) fn circles(
        &self,
    ) -> impl Iterator<Item = (Nearness, Circle<'a>)> + use<'a> {
        let Kin { group, region, district } = *self;
        [
            group.zip(region).map(|(group, id)| {
                (Nearness::GroupAndRegion, Circle::GroupAndRegion(group, id))
            }),
            group.zip(district).map(|(group, id)| {
                (
                    Nearness::GroupAndDistrict,
                    Circle::GroupAndDistrict(group, id),
                )
            }),
            group.map(|group| (Nearness::Group, Circle::Group(group))),
            region.map(|id| (Nearness::Region, Circle::Region(id))),
            Some((Nearness::Anyone, Circle::Anyone)),
        ]
        .into_iter()
        .flatten()
    }
}

/// How near two towns are.
pub fn nearness(site: &Site, a: &City, b: &City) -> Nearness {
    Kin::of(site, a).nearness(&Kin::of(site, b))
}

/// A town that is like another one.
#[derive(Debug, Clone, Copy)]
pub struct Peer<'a> {
    /// The town.
    pub city: &'a Record<City>,
    /// By what it is alike.
    pub near: Nearness,
}

/// At most so many similar towns are named.
pub const MOST_PEERS: usize = 6;

/// Towns with practices, by circle: the most practices first, then А–Я.
#[derive(Debug, Default)]
pub(super) struct Circles<'a>(HashMap<Circle<'a>, Vec<&'a Record<City>>>);

impl<'a> Circles<'a> {
    pub(super) fn new(site: &'a Site) -> Self {
        let practices = |city: &City| site.practices_of_city(&city.id).count();
        let mut cities: Vec<(usize, &Record<City>)> = site
            .cities
            .iter()
            .map(|city| (practices(city), city))
            .filter(|(count, _)| *count > 0)
            .collect();
        // The sort is stable, so towns with equally many practices stay in their order, А–Я.
        cities.sort_by_key(|(count, _)| Reverse(*count));

        let mut circles: HashMap<Circle, Vec<&Record<City>>> = HashMap::new();
        for (_, city) in cities {
            for (_, circle) in Kin::of(site, city).circles() {
                circles.entry(circle).or_default().push(city);
            }
        }

        Self(circles)
    }

    /// The nearest towns that have practices to show; towns with nothing in common are no peers.
    pub(super) fn peers(&self, site: &'a Site, city: &City) -> Vec<Peer<'a>> {
        let mut peers: Vec<Peer> = Vec::new();

        for (near, circle) in Kin::of(site, city).circles() {
            if near == Nearness::Anyone {
                break;
            }

            for other in self.0.get(&circle).into_iter().flatten() {
                if peers.len() == MOST_PEERS {
                    return peers;
                }

                let known = other.id.as_str() == city.id.as_str()
                    || peers
                        .iter()
                        .any(|p| p.city.id.as_str() == other.id.as_str());
                if !known {
                    peers.push(Peer { city: other, near });
                }
            }
        }

        peers
    }
}
