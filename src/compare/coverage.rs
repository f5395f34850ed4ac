//! Which towns already have some practices, and where no town is known to have them.
//!
//! Towns are counted, not practices: a town with three practices counts once. Where nothing is found, the claim is about
//! the documents («they tell of none»), never about the towns.

use crate::load::Record;
use crate::model::{Site, SizeGroup};
use crate::schema::{City, District, Practice};

use super::peers::Kin;

/// Towns by size group, and where there are none.
#[derive(Debug)]
pub struct SizeCoverage<'a> {
    /// Size groups with the number of their towns, largest towns first; only groups with a town.
    pub groups: Vec<(SizeGroup, usize)>,
    /// Towns whose size group is not known.
    pub unknown: usize,
    /// Towns whose federal district is not known.
    pub unplaced: usize,
    /// Size groups that the site knows towns of, without one among these.
    pub empty_groups: Vec<SizeGroup>,
    /// Today's federal districts that the site knows towns of, without one among these.
    pub empty_districts: Vec<&'a Record<District>>,
}

/// Who does one of these practices. Looks at every town once: O(towns + practices).
pub fn coverage<'a>(site: &'a Site, practices: &[&Record<Practice>]) -> SizeCoverage<'a> {
    let mut does = vec![false; site.cities.len()];
    for at in practices
        .iter()
        .flat_map(|p| p.city_ids())
        .filter_map(|id| site.cities.position(id))
    {
        does[at] = true;
    }

    let kin: Vec<(Kin, bool)> = site
        .cities
        .iter()
        .map(|city: &Record<City>| Kin::of(site, city))
        .zip(does)
        .collect();

    let count = |group: Option<SizeGroup>, does: bool| {
        kin.iter()
            .filter(|k| k.0.group == group && k.1 == does)
            .count()
    };

    let in_district = |id: &str, does: bool| {
        kin.iter().any(|k| k.0.district == Some(id) && k.1 == does)
    };
    let all = SizeGroup::ALL.into_iter();

    SizeCoverage {
        groups: all
            .clone()
            .map(|g| (g, count(Some(g), true)))
            .filter(|(_, n)| *n > 0)
            .collect(),
        unknown: count(None, true),
        unplaced: kin.iter().filter(|k| k.0.district.is_none() && k.1).count(),
        empty_groups: all
            .filter(|g| count(Some(*g), true) == 0 && count(Some(*g), false) > 0)
            .collect(),
        empty_districts: site
            .districts
            .iter()
            .filter(|d| in_district(&d.id, false) && !in_district(&d.id, true))
            .collect(),
    }
}
