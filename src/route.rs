//! Addresses: the only maker of URLs and of output paths.
//!
//! Addresses are permanent, lower-case ASCII, and end with a slash. Whatever links to a page names a [`Page`], so an
//! address cannot be misspelt and changes in one place only. What a site publishes is a [`Route`]: a page for people, a
//! drawn file, a data file, or what stands at a former address.

mod about;
mod chart;
mod data;
mod drawn;
mod embed;
mod list;
mod moved;
mod page;
mod parts;
mod records;
mod reuse;
mod rows;
mod shown_on;
mod tables;
mod urls;

use crate::i18n::Arg;
use crate::model::Site;
use crate::schema::Figure;

pub use about::{PageName, PageRow, PageTitle, sections};
pub use chart::{Chart, DataFormat, PairChart, charts, charts_of};
pub use data::DataFile;
pub use drawn::Drawn;
pub use embed::Embed;
pub use list::{GROUP, LINES_PAGE, List, PRACTICES_PAGE, has_facet};
pub use moved::{Moved, To, is_page};
pub use page::{Page, PageKind};
pub use parts::{EditionPart, ProgrammePart};
pub use records::{
    full_name, of_link, of_record, page_of, record_at, record_name, record_of,
};
pub use reuse::{Card, Feed, badges};
pub use rows::Subject;
pub use tables::TABLES;
pub use urls::Urls;

/// Id of the page whose text stands on `/methodology/`.
pub const METHODOLOGY: &str = "methodology";

/// What a site publishes at an address.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Route {
    /// A page for people.
    Page(Page),
    /// A file with words of the interface that a template draws: a chart, a badge, a feed, a card.
    Drawn(Drawn),
    /// A file of data, which all languages of the interface share.
    Data(DataFile),
    /// What stands at an address that has moved or is gone; not in [`Route::all`], see [`crate::addresses`].
    Moved(Moved),
}

/// What has an address below the site's root.
pub trait Addressed {
    /// The address, without a slash at its beginning: `cities/abakan/`.
    fn address(&self) -> String;

    /// Whether all languages of the interface share it: data have no words of the interface.
    fn is_shared(&self) -> bool {
        false
    }

    /// The file below the output folder: `cities/abakan/index.html`.
    fn output(&self) -> String {
        let address = self.address();
        if address.is_empty() || address.ends_with('/') {
            address + "index.html"
        } else {
            address
        }
    }
}

impl Addressed for Page {
    fn address(&self) -> String {
        Page::address(self)
    }
}

impl Addressed for Drawn {
    fn address(&self) -> String {
        Drawn::address(self)
    }
}

impl Addressed for DataFile {
    fn address(&self) -> String {
        DataFile::address(self)
    }

    fn is_shared(&self) -> bool {
        DataFile::is_shared(self)
    }
}

impl Addressed for Route {
    fn address(&self) -> String {
        Route::address(self)
    }

    fn is_shared(&self) -> bool {
        Route::is_shared(self)
    }
}

impl Route {
    /// The address below the site's root, without a slash at its beginning: `cities/abakan/`.
    pub fn address(&self) -> String {
        match self {
            Route::Page(page) => page.address(),
            Route::Drawn(drawn) => drawn.address(),
            Route::Data(file) => file.address(),
            Route::Moved(moved) => moved.from.clone(),
        }
    }

    /// Whether all languages of the interface share it: data have no words of the interface.
    pub fn is_shared(&self) -> bool {
        matches!(self, Route::Data(file) if file.is_shared())
    }

    /// The page for people, if it is one rather than a file that a page links to.
    pub fn page(&self) -> Option<&Page> {
        match self {
            Route::Page(page) => Some(page),
            Route::Drawn(_) | Route::Data(_) | Route::Moved(_) => None,
        }
    }

    /// The name as a message `route-…` of the program: files are called as their pages.
    pub fn name(&self) -> Arg {
        match self {
            Route::Page(page) => page.name(),
            Route::Drawn(drawn) => drawn.name(),
            Route::Data(file) => file.page().name(),
            Route::Moved(moved) => {
                Arg::Message("route-moved", vec![("id", moved.from.clone().into())])
            }
        }
    }

    /// Every page and file of a site, in a fixed order: pages, data, drawn files.
    pub fn all(site: &Site) -> Vec<Route> {
        let pages: Vec<Page> = PageKind::ALL
            .iter()
            .flat_map(|kind| kind.pages(site))
            .collect();
        let drawn = drawn::all(site, &pages);
        let data = data::all(site);

        pages
            .into_iter()
            .map(Route::Page)
            .chain(data.into_iter().map(Route::Data))
            .chain(drawn.into_iter().map(Route::Drawn))
            .collect()
    }
}

/// Whether a programme has something to show on the page of a part.
pub fn has_programme_part(site: &Site, programme: &str, part: ProgrammePart) -> bool {
    match part {
        ProgrammePart::Indicators => site.indicators_of(programme).next().is_some(),
        ProgrammePart::Tables => site.tables_of(programme).next().is_some(),
        ProgrammePart::Roadmap
        | ProgrammePart::RoadmapByDue
        | ProgrammePart::RoadmapByOffice => site.roadmap_of(programme).next().is_some(),
    }
}

/// Whether an edition has something to show on the page of a part.
pub fn has_part(site: &Site, edition: &str, part: EditionPart) -> bool {
    let is_known = |measure: &str| {
        site.figures_of_edition(edition)
            .any(|figure| figure.measure.as_str() == measure && figure.value.is_some())
    };

    match part {
        EditionPart::Winners => site.awards_of_edition(edition).next().is_some(),
        EditionPart::Participants => {
            is_known("participants")
                || is_known("reports")
                || site.participation_of_edition(edition).next().is_some()
        }
        EditionPart::Practices => site.practices_of_edition(edition).next().is_some(),
        EditionPart::Findings => site.findings_of_edition(edition).next().is_some(),
        EditionPart::GrowthPoints => {
            site.growth_points_of_edition(edition).next().is_some()
        }
        EditionPart::Media => is_known("publications"),
    }
}

/// Whether a region has a page: something is known of it beyond its name.
pub fn has_region(site: &Site, region: &str) -> bool {
    let is_counted = |figure: &Figure| {
        let of = figure.by.as_ref().and_then(|by| by.region.as_ref());
        of.is_some_and(|id| id.as_str() == region)
    };

    site.cities_of_region(region).next().is_some()
        || site.figures.iter().any(|figure| is_counted(figure))
        || site.programmes_of_region(region).next().is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn small() -> Site {
        let content = format!("{}/tests/fixtures/small", env!("CARGO_MANIFEST_DIR"));
        let options = crate::project::Options { content, base_url: None, drafts: true };
        let opened = crate::project::open(&options).expect("content");
        opened.site.expect("site").0
    }

    #[test]
    fn every_page_kind_is_on_the_site() {
        let routes = Route::all(&small());
        // Built on request; its fixture has too few towns and practices to fill a second page.
        let absent = [PageKind::Styleguide, PageKind::Further];

        for kind in PageKind::ALL.iter().filter(|kind| !absent.contains(kind)) {
            let page = routes
                .iter()
                .filter_map(Route::page)
                .find(|p| p.kind() == *kind);
            assert!(
                page.is_some(),
                "{kind:?} is listed by no arm of PageKind::pages"
            );
        }
    }

    #[test]
    fn sections_are_all_that_search_finds() {
        let site = small();
        let sections = sections(&site);

        for page in Route::all(&site).iter().filter_map(Route::page) {
            let first = !matches!(page, Page::Practices(number) if *number > 1);
            let found = page.row().found_as.is_some() && first;
            assert_eq!(found, sections.contains(page), "{page:?}");
        }
    }

    #[test]
    fn first_names_are_taken_by_a_kind_or_a_record() {
        for route in Route::all(&small()) {
            let Some(page) = route.page() else { continue };
            let address = page.address();
            let Some((first, _)) = address.split_once('/') else {
                continue;
            };

            let taken = PageKind::ALL.iter().any(|kind| kind.folder() == first);
            let record = record_at(&format!("{first}/")).is_some();
            assert!(taken != record, "{page:?}: {first}");
        }
    }

    #[test]
    fn outputs_are_folders_but_for_the_404() {
        for page in [
            Page::Home,
            Page::Practices(1),
            Page::Practices(2),
            Page::Methodology,
        ] {
            assert!(page.output().ends_with("index.html"), "{page:?}");
        }

        assert_eq!(Page::NotFound.output(), "404.html");
        assert_eq!(Page::Practices(2).output(), "practices/page/2/index.html");
    }
}
