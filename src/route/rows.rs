//! The records of a page as files beside it: `/cities/abakan.csv`, `/cities/abakan.json`.

use super::{Page, has_region};
use crate::model::Site;

/// A page whose records can be taken away.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// An edition.
    Edition(String),
    /// A town.
    City(String),
    /// A subject of the federation.
    Region(String),
    /// A federal district.
    District(String),
    /// A direction.
    Direction(String),
}

impl Subject {
    /// The address of its files without their ending.
    pub(super) fn stem(&self) -> String {
        self.page().address().trim_end_matches('/').to_owned()
    }

    /// The page that shows the same.
    pub fn page(&self) -> Page {
        match self {
            Subject::Edition(id) => Page::Edition(id.clone()),
            Subject::City(id) => Page::City(id.clone()),
            Subject::Region(id) => Page::Region(id.clone()),
            Subject::District(id) => Page::District(id.clone()),
            Subject::Direction(id) => Page::Direction(id.clone()),
        }
    }

    /// What a page is about; the parts of an edition are about that edition.
    pub fn of(page: &Page) -> Option<Self> {
        Some(match page {
            Page::Edition(id) | Page::EditionPart(id, _) => Subject::Edition(id.clone()),
            Page::City(id) => Subject::City(id.clone()),
            Page::Region(id) => Subject::Region(id.clone()),
            Page::District(id) => Subject::District(id.clone()),
            Page::Direction(id) => Subject::Direction(id.clone()),
            _ => return None,
        })
    }
}

/// Every page that has such files, in a fixed order.
pub(super) fn subjects(site: &Site) -> impl Iterator<Item = Subject> + '_ {
    let owned = ToOwned::to_owned;
    let editions = site.editions.ids().map(owned).map(Subject::Edition);
    let cities = site.cities.ids().map(owned).map(Subject::City);
    let regions = site
        .regions
        .ids()
        .filter(|id| has_region(site, id))
        .map(owned)
        .map(Subject::Region);

    let districts = site.districts.ids().map(owned).map(Subject::District);
    let directions = site.directions.ids().map(owned).map(Subject::Direction);

    editions
        .chain(cities)
        .chain(regions)
        .chain(districts)
        .chain(directions)
}
