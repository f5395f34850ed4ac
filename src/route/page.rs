//! Every kind of page, said once: where its pages stand, and which of them a site has. What else is said of a kind
//! stands in one row of `about`.

use super::{EditionPart, Embed, List, METHODOLOGY, ProgrammePart};
use super::{TABLES, embed, has_facet, has_part, has_programme_part, has_region};
use crate::compare::Pair;
use crate::model::{Facet, Site};

macro_rules! pages {
    ($($(#[$doc:meta])+ $kind:ident $(($($field:ty),+))?;)+) => {
        /// A page for people. Ids are those of the records.
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Page { $($(#[$doc])+ $kind $(($($field),+))?,)+ }

        /// A kind of page, without what tells the pages of the kind apart.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum PageKind { $($(#[$doc])+ $kind,)+ }

        impl PageKind {
            /// Every kind, in the order of the map of the site.
            pub const ALL: &[PageKind] = &[$(PageKind::$kind,)+];
        }

        impl PageKind {
            /// The page of a kind that has exactly one; `None` for kinds of many.
            pub(super) fn alone(self) -> Option<Page> {
                match self { $(PageKind::$kind => pages!(@alone $kind $(($($field),+))?),)+ }
            }
        }

        impl Page {
            /// Its kind.
            pub fn kind(&self) -> PageKind {
                match self { $(Page::$kind { .. } => PageKind::$kind,)+ }
            }
        }
    };
    (@alone $kind:ident) => { Some(Page::$kind) };
    (@alone $kind:ident ($($field:ty),+)) => { None };
}

pages! {
    /// `/`
    Home;
    /// `/editions/`
    Editions;
    /// `/compare/`
    Compare;
    /// `/cities/`
    Cities;
    /// `/cities/compare/`
    CompareCities;
    /// `/regions/`
    Regions;
    /// `/districts/`
    Districts;
    /// `/directions/`
    Directions;
    /// `/growth-points/`
    GrowthPoints;
    /// `/mentions/`
    Mentions;
    /// `/sources/`
    Sources;
    /// `/search/`
    Search;
    /// `/data/`: the catalogue of open data.
    Data;
    /// `/methodology/`
    Methodology;
    /// `/404.html`
    NotFound;
    /// `/2017/`
    Edition(String);
    /// `/2017/winners/` and the other parts of an edition.
    EditionPart(String, EditionPart);
    /// `/compare/2016-2017/`: the earlier and the later edition.
    ComparePair(String, String);
    /// `/cities/abakan/`
    City(String);
    /// `/regions/khakassia/`
    Region(String);
    /// `/districts/southern/`
    District(String);
    /// `/directions/fathers/`
    Direction(String);
    /// `/practices/`, `/practices/page/2/`; pages count from 1.
    Practices(usize);
    /// `/cities/page/2/`: a page of a list after its first; made by [`List::page`].
    Further(List, usize);
    /// `/directions/fathers/2017/`, `/directions/fathers/2017/page/2/`: a selection of practices; pages count from 1.
    Facet(Facet, usize);
    /// `/practices/abakan-shag-navstrechu/`
    Practice(String);
    /// `/growth-points/mediation/`
    Theme(String);
    /// `/programmes/`
    Programmes;
    /// `/programmes/vyzov/`
    Programme(String);
    /// `/programmes/vyzov/indicators/` and the other parts of a programme.
    ProgrammePart(String, ProgrammePart);
    /// `/sources/doc-2017/`
    Source(String);
    /// `/data/cities/`: the dictionary of a table.
    DataTable(&'static str);
    /// `/about/`: a page written by the editors.
    Editorial(String);
    /// `/embed/cities/abakan/`: a page that stands inside a page of another site.
    Embed(Embed);
    /// `/styleguide/`: the parts of the theme; built on request, so no site has it by itself.
    Styleguide;
}

impl PageKind {
    /// The name at the top of the site that is taken by pages of this kind: no page of the editors can have it. Empty
    /// where pages have a record's id as their first name, stand below pages of other kinds, or have no folder.
    pub fn folder(self) -> &'static str {
        match self {
            PageKind::Home | PageKind::NotFound => "",
            PageKind::Edition | PageKind::EditionPart | PageKind::Editorial => "",
            PageKind::Facet | PageKind::Further => "",
            PageKind::Editions => "editions",
            PageKind::Compare | PageKind::ComparePair => "compare",
            PageKind::Cities | PageKind::City | PageKind::CompareCities => "cities",
            PageKind::Regions | PageKind::Region => "regions",
            PageKind::Districts | PageKind::District => "districts",
            PageKind::Directions | PageKind::Direction => "directions",
            PageKind::GrowthPoints | PageKind::Theme => "growth-points",
            PageKind::Mentions => "mentions",
            PageKind::Sources | PageKind::Source => "sources",
            PageKind::Search => "search",
            PageKind::Data | PageKind::DataTable => "data",
            PageKind::Methodology => METHODOLOGY,
            PageKind::Practices | PageKind::Practice => "practices",
            PageKind::Programmes | PageKind::Programme => "programmes",
            PageKind::ProgrammePart => "programmes",
            PageKind::Embed => "embed",
            PageKind::Styleguide => "styleguide",
        }
    }

    /// The pages of this kind that a site has; empty for a kind whose pages are listed with those of another one.
    pub(super) fn pages(self, site: &Site) -> Vec<Page> {
        match self {
            PageKind::Home => vec![Page::Home],
            PageKind::Editions => vec![Page::Editions],
            PageKind::Compare => vec![Page::Compare],
            PageKind::Cities => vec![Page::Cities],
            PageKind::CompareCities => vec![Page::CompareCities],
            PageKind::Regions => vec![Page::Regions],
            PageKind::Districts => vec![Page::Districts],
            PageKind::Directions => vec![Page::Directions],
            PageKind::GrowthPoints => vec![Page::GrowthPoints],
            PageKind::Mentions => vec![Page::Mentions],
            PageKind::Sources => vec![Page::Sources],
            PageKind::Search => vec![Page::Search],
            PageKind::Data => vec![Page::Data],
            PageKind::Methodology => vec![Page::Methodology],
            PageKind::NotFound => vec![Page::NotFound],
            PageKind::Edition => {
                site.editions.ids().flat_map(|e| edition(site, e)).collect()
            }
            PageKind::ComparePair => Pair::all(site).iter().map(Page::of_pair).collect(),
            PageKind::City => of_ids(site.cities.ids(), Page::City),
            PageKind::Region => {
                let known = site.regions.ids().filter(|id| has_region(site, id));
                of_ids(known, Page::Region)
            }
            PageKind::District => of_ids(site.districts.ids(), Page::District),
            PageKind::Direction => of_ids(site.directions.ids(), Page::Direction),
            PageKind::Practices => {
                let further = List::Practices.further(site);
                [Page::Practices(1)].into_iter().chain(further).collect()
            }
            PageKind::Further => {
                let lists = [List::Cities, List::Mentions].into_iter();
                lists.flat_map(|list| list.further(site)).collect()
            }
            PageKind::Facet => selections(site),
            PageKind::Practice => of_ids(site.practices.ids(), Page::Practice),
            PageKind::Theme => of_ids(site.themes.ids(), Page::Theme),
            PageKind::Programmes if site.programmes.is_empty() => Vec::new(),
            PageKind::Programmes => vec![Page::Programmes],
            PageKind::Programme => site
                .programmes
                .ids()
                .flat_map(|p| programme(site, p))
                .collect(),
            // Listed with their edition and their programme.
            PageKind::EditionPart | PageKind::ProgrammePart => Vec::new(),
            PageKind::Source => of_ids(site.sources.ids(), Page::Source),
            PageKind::DataTable => TABLES.iter().copied().map(Page::DataTable).collect(),
            PageKind::Editorial => {
                let own = site.pages.ids().filter(|id| *id != METHODOLOGY);
                of_ids(own, Page::Editorial)
            }
            PageKind::Embed => embed::embeds(site).into_iter().map(Page::Embed).collect(),
            // Built on request only.
            PageKind::Styleguide => Vec::new(),
        }
    }
}

fn of_ids<'a>(
    ids: impl Iterator<Item = &'a str>,
    page: impl Fn(String) -> Page,
) -> Vec<Page> {
    ids.map(|id| page(id.to_owned())).collect()
}

/// An edition, its parts, and the further pages of its roster.
fn edition(site: &Site, id: &str) -> Vec<Page> {
    let parts = EditionPart::ALL
        .into_iter()
        .filter(|part| has_part(site, id, *part))
        .map(|part| Page::EditionPart(id.to_owned(), part));

    [Page::Edition(id.to_owned())]
        .into_iter()
        .chain(parts)
        .chain(List::Participants(id.to_owned()).further(site))
        .collect()
}

/// A programme and its parts.
fn programme(site: &Site, id: &str) -> Vec<Page> {
    let parts = ProgrammePart::ALL
        .into_iter()
        .filter(|part| has_programme_part(site, id, *part))
        .map(|part| Page::ProgrammePart(id.to_owned(), part));

    [Page::Programme(id.to_owned())]
        .into_iter()
        .chain(parts)
        .collect()
}

fn selections(site: &Site) -> Vec<Page> {
    let mut pages = Vec::new();
    for (facet, _) in site.facets().filter(|(facet, _)| has_facet(site, facet)) {
        pages.push(Page::Facet(facet.clone(), 1));
        pages.extend(List::Facet(facet.clone()).further(site));
    }

    pages
}

impl Page {
    /// The page of two editions.
    pub fn of_pair(pair: &Pair) -> Self {
        Page::ComparePair(pair.from.id.to_string(), pair.to.id.to_string())
    }

    /// The address below the site's root, without a slash at its beginning: `cities/abakan/`.
    pub fn address(&self) -> String {
        let folder = self.kind().folder();
        match self {
            Page::Home => String::new(),
            Page::NotFound => "404.html".into(),
            Page::Editions
            | Page::Compare
            | Page::Cities
            | Page::Regions
            | Page::Districts
            | Page::Directions
            | Page::GrowthPoints
            | Page::Mentions
            | Page::Sources
            | Page::Search
            | Page::Data
            | Page::Methodology
            | Page::Programmes
            | Page::Styleguide
            | Page::Practices(1) => format!("{folder}/"),
            Page::Edition(id) | Page::Editorial(id) => format!("{id}/"),
            Page::City(id)
            | Page::Region(id)
            | Page::District(id)
            | Page::Direction(id)
            | Page::Practice(id)
            | Page::Theme(id)
            | Page::Programme(id)
            | Page::Source(id) => format!("{folder}/{id}/"),
            Page::CompareCities => format!("{folder}/compare/"),
            Page::EditionPart(id, part) => format!("{id}/{}/", part.word()),
            Page::ComparePair(from, to) => format!("{folder}/{from}-{to}/"),
            Page::Practices(page) => format!("{folder}/page/{page}/"),
            Page::Facet(facet, 1) => facet_address(facet),
            Page::Facet(facet, page) => {
                format!("{}page/{page}/", facet_address(facet))
            }
            Page::Further(list, page) => {
                format!("{}page/{page}/", list.page(1).address())
            }
            Page::ProgrammePart(id, part) => format!("{folder}/{id}/{}/", part.address()),
            Page::DataTable(table) => format!("{folder}/{table}/"),
            Page::Embed(embed) => format!("{folder}/{}", embed.below()),
        }
    }
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

    /// The pages after the first.
    pub(super) fn further(self, site: &Site) -> impl Iterator<Item = Page> {
        let last = self.pages(site);
        (2..=last).map(move |number| self.page(number))
    }
}

/// Below the page of what selects.
fn facet_address(facet: &Facet) -> String {
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
        Facet::Size(group) => {
            below(Page::Practices(1), &format!("size/{}", group.word()))
        }
        Facet::District(id) => below(Page::District(id.clone()), "practices"),
        Facet::Region(id) => below(Page::Region(id.clone()), "practices"),
        Facet::Source(id) => below(Page::Source(id.clone()), "practices"),
    }
}
