//! Addresses: the only maker of URLs and of output paths.
//!
//! Addresses are permanent, lower-case ASCII, and end with a slash. Whatever links to a page names a [`Route`], so an
//! address cannot be misspelt and changes in one place only.

mod chart;
mod data;
mod list;
mod moved;
mod name;
mod parts;
mod records;
mod reuse;
mod rows;
mod urls;

use crate::compare::{Pair, pictured};
use crate::model::{Facet, Site};

pub use chart::{Chart, DataFormat, PairChart, charts, charts_of};
pub use data::TABLES;
pub use list::{GROUP, LINES_PAGE, List, PRACTICES_PAGE, has_facet};
pub use moved::{Moved, To, is_page};
pub use parts::{EditionPart, ProgrammePart};
pub use records::{LINK_KINDS, of_record, page_of, record_at, record_kind, record_name};
pub use reuse::{Card, Embed, Feed, badges};
pub use rows::Subject;
pub use urls::Urls;

/// A page of the site. Ids are those of the records.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Route {
    /// `/`
    Home,
    /// `/editions/`
    Editions,
    /// `/2017/`
    Edition(String),
    /// `/2017/winners/` and the other parts of an edition.
    EditionPart(String, EditionPart),
    /// `/compare/`
    Compare,
    /// `/compare/2016-2017/`: the earlier and the later edition.
    ComparePair(String, String),
    /// `/cities/`
    Cities,
    /// `/cities/abakan/`
    City(String),
    /// `/cities/compare/`
    CompareCities,
    /// `/cities/compare/towns.json`: what that page compares, for its script.
    TownsData,
    /// `/regions/`
    Regions,
    /// `/regions/khakassia/`
    Region(String),
    /// `/districts/`
    Districts,
    /// `/districts/southern/`
    District(String),
    /// `/directions/`
    Directions,
    /// `/directions/fathers/`
    Direction(String),
    /// `/practices/`, `/practices/page/2/`; pages count from 1.
    Practices(usize),
    /// `/directions/fathers/2017/`, `/directions/fathers/2017/page/2/`: a selection of practices; pages count from 1.
    Facet(Facet, usize),
    /// `/cities/page/2/`: a page of a list after its first; made by [`List::page`].
    Further(List, usize),
    /// `/practices/abakan-shag-navstrechu/`
    Practice(String),
    /// `/growth-points/`
    GrowthPoints,
    /// `/growth-points/mediation/`
    Theme(String),
    /// `/programmes/`
    Programmes,
    /// `/programmes/vyzov/`
    Programme(String),
    /// `/programmes/vyzov/indicators/` and the other parts of a programme.
    ProgrammePart(String, ProgrammePart),
    /// `/mentions/`
    Mentions,
    /// `/sources/`
    Sources,
    /// `/sources/doc-2017/`
    Source(String),
    /// `/search/`
    Search,
    /// `/data/`: the catalogue of open data.
    Data,
    /// `/data/cities/`: the dictionary of a table.
    DataTable(&'static str),
    /// `/methodology/`
    Methodology,
    /// `/about/`: a page written by the editors.
    Page(String),
    /// `/404.html`
    NotFound,
    /// `/compare/2016-2017/districts.svg`: a chart as a picture, with its words in one language.
    Picture(Chart),
    /// `/compare/2016-2017/districts.csv`, `.json`: the numbers of a chart.
    Numbers(Chart, DataFormat),
    /// `/cities/abakan.csv`, `.json`: what the records say of the subject of a page.
    Rows(Subject, DataFormat),
    /// What stands at an address that has moved or is gone; not in [`Route::all`], see [`crate::addresses`].
    Moved(Moved),
    /// `/feed.xml` and others: what is new, for programs that read feeds.
    Feed(Feed),
    /// `/cities/abakan/badge-2016.svg`: what a town may show on its own site; the town and the edition.
    Badge(String, String),
    /// `/cities/abakan/card.png`: a picture of a page for social networks.
    Card(Card),
    /// `/embed/cities/abakan/`: a page that stands inside a page of another site.
    Embed(Embed),
    /// `/styleguide/`: the parts of the theme; not in [`Route::all`], built on request.
    Styleguide,
}

/// Whether a programme has something to show on the page of a part.
pub fn has_programme_part(site: &Site, programme: &str, part: ProgrammePart) -> bool {
    match part {
        ProgrammePart::Indicators => site.indicators_of(programme).next().is_some(),
        ProgrammePart::Tables => site.tables_of(programme).next().is_some(),
        _ => site.roadmap_of(programme).next().is_some(),
    }
}

/// Id of the page whose text stands on `/methodology/`.
pub const METHODOLOGY: &str = "methodology";

impl Route {
    /// The address below the site's root, without a slash at its beginning: `cities/abakan/`.
    pub fn address(&self) -> String {
        match self {
            Route::Home => String::new(),
            Route::Editions => "editions/".into(),
            Route::Edition(id) => format!("{id}/"),
            Route::EditionPart(id, part) => format!("{id}/{}/", part.word()),
            Route::Compare => "compare/".into(),
            Route::ComparePair(from, to) => format!("compare/{from}-{to}/"),
            Route::Cities => "cities/".into(),
            Route::City(id) => format!("cities/{id}/"),
            Route::CompareCities => "cities/compare/".into(),
            Route::TownsData => "cities/compare/towns.json".into(),
            Route::Regions => "regions/".into(),
            Route::Region(id) => format!("regions/{id}/"),
            Route::Districts => "districts/".into(),
            Route::District(id) => format!("districts/{id}/"),
            Route::Directions => "directions/".into(),
            Route::Direction(id) => format!("directions/{id}/"),
            Route::Practices(1) => "practices/".into(),
            Route::Practices(page) => format!("practices/page/{page}/"),
            Route::Facet(facet, 1) => list::facet_address(facet),
            Route::Facet(facet, page) => {
                format!("{}page/{page}/", list::facet_address(facet))
            }
            Route::Further(list, page) => {
                format!("{}page/{page}/", list.page(1).address())
            }
            Route::Practice(id) => format!("practices/{id}/"),
            Route::GrowthPoints => "growth-points/".into(),
            Route::Theme(id) => format!("growth-points/{id}/"),
            Route::Programmes => "programmes/".into(),
            Route::Programme(id) => format!("programmes/{id}/"),
            Route::ProgrammePart(id, part) => {
                format!("programmes/{id}/{}/", part.address())
            }
            Route::Mentions => "mentions/".into(),
            Route::Sources => "sources/".into(),
            Route::Source(id) => format!("sources/{id}/"),
            Route::Search => "search/".into(),
            Route::Data => "data/".into(),
            Route::DataTable(table) => format!("data/{table}/"),
            Route::Methodology => "methodology/".into(),
            Route::Page(id) => format!("{id}/"),
            Route::NotFound => "404.html".into(),
            Route::Picture(chart) => format!("{}.svg", chart.stem()),
            Route::Numbers(chart, format) => {
                format!("{}.{}", chart.stem(), format.extension())
            }
            Route::Rows(subject, format) => {
                format!("{}.{}", subject.stem(), format.extension())
            }
            Route::Moved(moved) => moved.from.clone(),
            Route::Feed(feed) => feed.address(),
            Route::Badge(city, edition) => format!("cities/{city}/badge-{edition}.svg"),
            Route::Card(card) => card.address(),
            Route::Embed(embed) => embed.address(),
            Route::Styleguide => "styleguide/".into(),
        }
    }

    /// The file below the output folder: `cities/abakan/index.html`.
    pub fn output(&self) -> String {
        let address = self.address();
        if address.is_empty() || address.ends_with('/') {
            address + "index.html"
        } else {
            address
        }
    }

    /// Whether it is a page for people, rather than a file that a page links to.
    pub fn is_page(&self) -> bool {
        let file = matches!(
            self,
            Route::Picture(_)
                | Route::Moved(_)
                | Route::Feed(_)
                | Route::Card(_)
                | Route::Badge(..)
        );
        !file && !self.is_shared()
    }

    /// Whether search engines are to know it: a page that says something of its own.
    pub fn is_listed(&self) -> bool {
        self.is_page()
            && !matches!(self, Route::NotFound | Route::Styleguide | Route::Embed(_))
    }

    /// The page that says what this one says: itself, or that which a page to embed is taken from.
    pub fn canonical(&self) -> Route {
        match self {
            Route::Embed(embed) => embed.page(),
            other => other.clone(),
        }
    }

    /// Whether all languages of the interface share it: data have no words of the interface.
    pub fn is_shared(&self) -> bool {
        matches!(
            self,
            Route::Numbers(..) | Route::Rows(..) | Route::TownsData
        )
    }

    /// Every page and data file of a site, in a fixed order.
    pub fn all(site: &Site) -> Vec<Route> {
        let mut routes = vec![
            Route::Home,
            Route::Editions,
            Route::Compare,
            Route::Cities,
            Route::CompareCities,
            Route::TownsData,
            Route::Regions,
            Route::Districts,
            Route::Directions,
            Route::GrowthPoints,
            Route::Mentions,
            Route::Sources,
            Route::Search,
            Route::Data,
            Route::Methodology,
            Route::NotFound,
        ];
        let owned = ToOwned::to_owned;

        for edition in site.editions.ids() {
            routes.push(Route::Edition(edition.to_owned()));
            let parts = EditionPart::ALL
                .into_iter()
                .filter(|part| has_part(site, edition, *part));
            routes.extend(parts.map(|part| Route::EditionPart(edition.to_owned(), part)));
            routes.extend(List::Participants(edition.to_owned()).further(site));
        }

        let pair = |pair: &Pair| {
            Route::ComparePair(pair.from.id.to_string(), pair.to.id.to_string())
        };
        routes.extend(Pair::all(site).iter().map(pair));

        for chart in charts(site) {
            routes.extend(
                DataFormat::ALL.map(|format| Route::Numbers(chart.clone(), format)),
            );
            routes.push(Route::Picture(chart));
        }

        routes.extend(site.cities.ids().map(owned).map(Route::City));
        routes.extend(
            site.regions
                .ids()
                .filter(|id| has_region(site, id))
                .map(owned)
                .map(Route::Region),
        );
        routes.extend(site.districts.ids().map(owned).map(Route::District));
        routes.extend(site.directions.ids().map(owned).map(Route::Direction));
        routes.push(Route::Practices(1));
        let lists = [List::Practices, List::Cities, List::Mentions];
        routes.extend(lists.into_iter().flat_map(|list| list.further(site)));

        for (facet, _) in site.facets().filter(|(facet, _)| has_facet(site, facet)) {
            routes.push(Route::Facet(facet.clone(), 1));
            routes.extend(List::Facet(facet.clone()).further(site));
        }

        routes.extend(site.practices.ids().map(owned).map(Route::Practice));
        routes.extend(site.themes.ids().map(owned).map(Route::Theme));

        if !site.programmes.is_empty() {
            routes.push(Route::Programmes);
        }

        for programme in site.programmes.ids() {
            routes.push(Route::Programme(programme.to_owned()));
            let parts = ProgrammePart::ALL
                .into_iter()
                .filter(|part| has_programme_part(site, programme, *part));
            routes.extend(
                parts.map(|part| Route::ProgrammePart(programme.to_owned(), part)),
            );

            if pictured(site.indicators_of(programme).map(|i| &**i)) {
                routes.push(Route::Picture(Chart::Indicators(programme.to_owned())));
            }

            let mut data = Vec::new();
            if has_programme_part(site, programme, ProgrammePart::Indicators) {
                data.push(Chart::Indicators(programme.to_owned()));
            }

            data.extend(
                site.tables_of(programme)
                    .map(|t| Chart::Table(programme.to_owned(), t.id.to_string())),
            );
            routes.extend(data.iter().flat_map(|d| {
                DataFormat::ALL.map(|format| Route::Numbers(d.clone(), format))
            }));
        }

        routes.extend(site.sources.ids().map(owned).map(Route::Source));
        routes.extend(TABLES.iter().copied().map(Route::DataTable));
        routes.extend(
            site.pages
                .ids()
                .filter(|id| *id != METHODOLOGY)
                .map(owned)
                .map(Route::Page),
        );

        let rows = |subject: Subject| {
            DataFormat::ALL.map(|format| Route::Rows(subject.clone(), format))
        };
        routes.extend(rows::subjects(site).flat_map(rows));
        let reused = reuse::all(site, &routes);
        routes.extend(reused);

        routes
    }
}

/// Whether an edition has something to show on the page of a part.
pub fn has_part(site: &Site, edition: &str, part: EditionPart) -> bool {
    let figures = |measure: &str| {
        site.figures_of_edition(edition)
            .any(|f| f.measure.as_str() == measure && f.value.is_some())
    };
    match part {
        EditionPart::Winners => site.awards_of_edition(edition).next().is_some(),
        EditionPart::Participants => {
            figures("participants")
                || figures("reports")
                || site.participation_of_edition(edition).next().is_some()
        }
        EditionPart::Practices => site.practices_of_edition(edition).next().is_some(),
        EditionPart::Findings => site.findings_of_edition(edition).next().is_some(),
        EditionPart::GrowthPoints => {
            site.growth_points_of_edition(edition).next().is_some()
        }
        EditionPart::Media => figures("publications"),
    }
}

/// Whether a region has a page: something is known of it beyond its name.
pub fn has_region(site: &Site, region: &str) -> bool {
    let in_figures = |f: &crate::schema::Figure| {
        f.by.as_ref()
            .and_then(|by| by.region.as_ref())
            .is_some_and(|id| id.as_str() == region)
    };
    site.cities_of_region(region).next().is_some()
        || site.figures.iter().any(|f| in_figures(f))
        || site.programmes_of_region(region).next().is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_but_the_404_is_a_folder() {
        for route in [
            Route::Home,
            Route::Practices(1),
            Route::Practices(2),
            Route::Methodology,
        ] {
            assert!(route.output().ends_with("index.html"), "{route:?}");
        }

        assert_eq!(Route::NotFound.output(), "404.html");
        assert_eq!(Route::Practices(2).output(), "practices/page/2/index.html");
    }
}
