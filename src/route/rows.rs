//! The records of a page as files beside it: `/cities/abakan.csv`, `/cities/abakan.json`.

use super::{Route, has_region};
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
    pub fn page(&self) -> Route {
        match self {
            Subject::Edition(id) => Route::Edition(id.clone()),
            Subject::City(id) => Route::City(id.clone()),
            Subject::Region(id) => Route::Region(id.clone()),
            Subject::District(id) => Route::District(id.clone()),
            Subject::Direction(id) => Route::Direction(id.clone()),
        }
    }

    /// What a page is about; the parts of an edition are about that edition.
    pub fn of(page: &Route) -> Option<Self> {
        Some(match page {
            Route::Edition(id) | Route::EditionPart(id, _) => {
                Subject::Edition(id.clone())
            }
            Route::City(id) => Subject::City(id.clone()),
            Route::Region(id) => Subject::Region(id.clone()),
            Route::District(id) => Subject::District(id.clone()),
            Route::Direction(id) => Subject::Direction(id.clone()),
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
