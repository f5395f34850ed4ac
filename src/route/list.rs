//! Lists that go on over several pages, and selections of practices with addresses of their own.

use super::{EditionPart, Page};
use crate::model::{Facet, Site};

/// Practices on one page of a list.
pub const PRACTICES_PAGE: usize = 100;
/// Towns, mentions or participants on one page of a list.
pub const LINES_PAGE: usize = 200;
/// Practices of a group that a page shows before it leads to the list of all.
pub const GROUP: usize = 12;

/// A list that may go on over several pages.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum List {
    /// `/practices/`
    Practices,
    /// `/cities/`
    Cities,
    /// `/mentions/`
    Mentions,
    /// `/2017/participants/`
    Participants(String),
    /// A selection of practices.
    Facet(Facet),
}

impl List {
    /// A page of the list; pages count from 1.
    pub fn page(&self, number: usize) -> Page {
        match (self, number) {
            (List::Practices, number) => Page::Practices(number),
            (List::Facet(facet), number) => Page::Facet(facet.clone(), number),
            (List::Cities, 1) => Page::Cities,
            (List::Mentions, 1) => Page::Mentions,
            (List::Participants(edition), 1) => {
                Page::EditionPart(edition.clone(), EditionPart::Participants)
            }
            (list, number) => Page::Further(list.clone(), number),
        }
    }

    /// How many pages it has; at least one.
    pub fn pages(&self, site: &Site) -> usize {
        let (length, page) = match self {
            List::Practices => (site.practices.len(), PRACTICES_PAGE),
            List::Facet(facet) => (site.count_in(facet), PRACTICES_PAGE),
            List::Cities => (site.cities.len(), LINES_PAGE),
            List::Mentions => (site.mentions.len(), LINES_PAGE),
            List::Participants(edition) => {
                (site.participation_of_edition(edition).count(), LINES_PAGE)
            }
        };
        length.div_ceil(page).max(1)
    }

    /// The pages after the first.
    pub(super) fn further(self, site: &Site) -> impl Iterator<Item = Page> {
        let last = self.pages(site);
        (2..=last).map(move |number| self.page(number))
    }
}

/// Whether a selection has pages: it is not empty, and nothing else shows the whole of it.
pub fn has_facet(site: &Site, facet: &Facet) -> bool {
    let count = site.count_in(facet);
    match facet {
        Facet::Region(_) => count > GROUP,
        Facet::Source(_) => count > PRACTICES_PAGE,
        _ => count > 0,
    }
}

/// Below the page of what selects.
pub(super) fn facet_address(facet: &Facet) -> String {
    let below = |page: Page, rest: &str| format!("{}{rest}/", page.address());
    match facet {
        Facet::DirectionEdition(direction, edition) => {
            below(Page::Direction(direction.clone()), edition)
        }
        Facet::DirectionDistrict(direction, district) => {
            let districts = Page::Districts.address();
            below(
                Page::Direction(direction.clone()),
                &format!("{districts}{district}"),
            )
        }
        Facet::Category(edition, category) => {
            let practices = Page::EditionPart(edition.clone(), EditionPart::Practices);
            below(practices, category)
        }
        Facet::District(id) => below(Page::District(id.clone()), "practices"),
        Facet::Region(id) => below(Page::Region(id.clone()), "practices"),
        Facet::Source(id) => below(Page::Source(id.clone()), "practices"),
    }
}
