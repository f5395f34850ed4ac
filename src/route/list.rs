//! Lists that go on over several pages, and selections of practices with addresses of their own.

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
