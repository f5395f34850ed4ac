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
pub(super) fn subjects(site: &Site) -> Vec<Subject> {
    let regions = site.regions.ids().filter(|id| has_region(site, id));

    let mut subjects = Vec::new();
    subjects.extend(
        site.editions
            .ids()
            .map(|id| Subject::Edition(id.to_owned())),
    );
    subjects.extend(site.cities.ids().map(|id| Subject::City(id.to_owned())));
    subjects.extend(regions.map(|id| Subject::Region(id.to_owned())));
    subjects.extend(
        site.districts
            .ids()
            .map(|id| Subject::District(id.to_owned())),
    );

    subjects.extend(
        site.directions
            .ids()
            .map(|id| Subject::Direction(id.to_owned())),
    );

    subjects
}
