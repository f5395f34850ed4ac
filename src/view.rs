//! What each page shows: one serialisable struct a page kind, and nothing that the page does not show.
//!
//! A view is the dependency list of its page: two equal views give equal bytes, so a page is made again
//! only if its view has changed. Hence a view holds the titles and addresses of its neighbours, never the
//! neighbours. Sentences are not made here, templates make them from messages; numbers and dates come formatted for the
//! language of the interface, while the words of records stay in the language of the content.

mod advice;
mod badge;
mod card;
mod change;
pub mod chart;
mod choices;
mod city;
mod compare;
mod compare_cities;
mod contents;
mod directions;
mod edition;
mod edition_parts;
mod embed;
mod feed;
mod fields;
mod figures;
mod file;
mod growth;
mod home;
mod linked;
mod lists;
mod moved;
mod open_data;
mod page_charts;
mod pager;
mod pair;
mod pair_districts;
mod pair_people;
mod participants;
mod parts;
mod place;
mod practice;
mod practices;
mod programme;
mod programme_indicators;
mod programme_roadmap;
mod programme_tables;
mod prose;
mod search_page;
mod sources;
mod styleguide;
mod tiles;
mod winners;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;

use crate::compare::Adviser;
use crate::interface::Interface;
use crate::lang::Lang;
use crate::model::Site;
use crate::route::{DataFormat, List, ProgrammePart, Route, Subject, Urls};
use crate::texts::Texts;

pub use card::CardLink;
pub use feed::FeedLink;
pub use fields::{Field, FieldShape, Struct, TemplateFields};
pub use file::FileView;
pub use parts::{Crumb, Link};

/// What the views of one language are made from.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The site.
    pub site: &'a Site,
    /// Which towns are alike, and what they could take up from one another.
    pub adviser: &'a Adviser<'a>,
    /// Rendered texts.
    pub texts: &'a Texts,
    /// Addresses.
    pub urls: &'a Urls,
    /// Language of the interface: of numbers, dates and messages.
    pub lang: Lang,
    /// All languages of the interface, for links from a page to itself in another one.
    pub interfaces: &'a [Interface],
}

impl<'a> Context<'a> {
    /// One context for each language of the interface, the one at the root first.
    pub fn all(
        site: &'a Site,
        adviser: &'a Adviser<'a>,
        interfaces: &'a [Interface],
    ) -> Vec<Self> {
        interfaces
            .iter()
            .map(|own| Self {
                site,
                adviser,
                texts: &own.texts,
                urls: &own.urls,
                lang: own.lang,
                interfaces,
            })
            .collect()
    }
}

/// What every page shows around its content.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Chrome {
    /// Language of the interface.
    #[schemars(with = "String")]
    lang: Lang,
    /// Language of the records.
    #[schemars(with = "String")]
    content_lang: Lang,
    /// Language and country, as Open Graph names them.
    locale: &'static str,
    /// The host with its scheme, where it is known.
    origin: Option<String>,
    title: String,
    description: String,
    publisher: String,
    as_of: String,
    /// The same day in digits, as references write it: «23.11.2026».
    as_of_digits: String,
    home: String,
    /// Where the form that finds a town leads.
    cities: String,
    /// Where the form that finds anything leads.
    search: String,
    /// Prefix of every link to a page of this language.
    root: String,
    nav: Vec<Crumb>,
    footer: Vec<Link>,
}

/// What a page says of itself.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Meta {
    /// Word for the page kind.
    kind: &'static str,
    /// Address from the root of the host.
    href: String,
    /// Full address, where the host is known.
    canonical: Option<String>,
    /// Structured data as JSON, for `json_ld`; may be empty.
    data: String,
    /// Feeds that tell what is new here; none where the host is not known.
    feeds: Vec<FeedLink>,
    /// The picture of the page for social networks, where it has one of its own.
    card: Option<CardLink>,
    /// What the records say of its subject, to take away.
    rows: Option<RowsLink>,
    /// Way from the home page, without the page itself.
    crumbs: Vec<Crumb>,
    /// The page in every language of the interface; empty where there is only one.
    languages: Vec<LanguageLink>,
}

/// Files with what the records say of the subject of a page.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RowsLink {
    csv: String,
    json: String,
}

/// A page in one of its languages.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct LanguageLink {
    #[schemars(with = "String")]
    lang: Lang,
    /// The language's name in itself.
    name: &'static str,
    href: String,
    /// Full address, where the host is known.
    address: Option<String>,
    /// Language and country, as Open Graph names them.
    locale: &'static str,
    current: bool,
}

/// A page ready for its template.
#[derive(Debug, Clone, Serialize)]
pub struct View<'a> {
    /// The frame, which is the same for all pages.
    pub site: &'a Chrome,
    /// The page.
    pub page: Meta,
    /// Its content; the template sees its fields beside `site` and `page`.
    #[serde(flatten)]
    pub content: PageContent,
}

/// A page without its frame: what is its own.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct OwnContent<'a> {
    page: &'a Meta,
    #[serde(flatten)]
    content: &'a PageContent,
}

macro_rules! contents {
    ($($variant:ident $module:ident :: $type:ident $template:literal;)+) => {
        /// The content of a page, by its kind.
        #[derive(Debug, Clone, Serialize)]
        #[serde(untagged)]
        #[expect(clippy::large_enum_variant, reason = "a page has one, and it is never moved into a list")]
        pub enum PageContent { $(#[doc = concat!("For `", $template, ".html`.")] $variant($module::$type),)+ }

        impl PageContent {
            /// Names of all templates.
            pub const TEMPLATES: &[&str] = &[$(concat!($template, ".html"),)+];

            /// The word for the page kind.
            pub fn kind(&self) -> &'static str {
                match self { $(PageContent::$variant(_) => $template,)+ }
            }

            /// The template that shows it.
            pub fn template(&self) -> &'static str {
                match self { $(PageContent::$variant(_) => concat!($template, ".html"),)+ }
            }

            /// What each template gets beside `site` and `page`.
            fn schemas(generator: &mut SchemaGenerator) -> Vec<(&'static str, Schema)> {
                vec![$((concat!($template, ".html"), generator.subschema_for::<$module::$type>()),)+]
            }
        }
    };
}

contents! {
    Home home::Home "home";
    Editions lists::Editions "editions";
    Edition edition::EditionPage "edition";
    Winners winners::Winners "winners";
    Participants participants::Participants "participants";
    EditionPractices edition_parts::Practices "edition-practices";
    Findings edition_parts::FindingsPage "findings";
    EditionGrowthPoints edition_parts::GrowthPoints "edition-growth-points";
    Media edition_parts::MediaPage "media";
    Compare compare::ComparePage "compare";
    ComparePair pair::PairPage "compare-pair";
    Cities lists::Cities "cities";
    CompareCities compare_cities::CompareCities "compare-cities";
    City city::CityPage "city";
    Regions lists::Regions "regions";
    Region place::RegionPage "region";
    Districts lists::Districts "districts";
    District place::DistrictPage "district";
    Directions directions::Directions "directions";
    Direction directions::DirectionPage "direction";
    Practices practices::Catalogue "practices";
    Selection practices::Selection "selection";
    Practice practice::PracticePage "practice";
    GrowthPoints growth::Themes "growth-points";
    Theme growth::ThemePage "theme";
    Programmes programme::Programmes "programmes";
    Programme programme::ProgrammePage "programme";
    Indicators programme_indicators::IndicatorsPage "programme-indicators";
    Roadmap programme_roadmap::RoadmapPage "programme-roadmap";
    RoadmapByDue programme_roadmap::RoadmapByDue "programme-by-due";
    RoadmapByOffice programme_roadmap::RoadmapByOffice "programme-by-office";
    ProgrammeTables programme_tables::TablesPage "programme-tables";
    Mentions lists::Mentions "mentions";
    Sources sources::Sources "sources";
    Source sources::SourcePage "source";
    Search search_page::SearchPage "search";
    Data open_data::DataPage "data";
    DataTable open_data::TablePage "data-table";
    Methodology prose::Methodology "methodology";
    Page prose::PagePage "page";
    Redirect moved::RedirectPage "redirect";
    Gone moved::Gone "gone";
    NotFound prose::NotFound "not-found";
    EmbedCity embed::EmbedCity "embed-city";
    EmbedChart embed::EmbedChart "embed-chart";
    Styleguide styleguide::Styleguide "styleguide";
}

/// The frame of a site's pages.
pub fn chrome(cx: Context) -> Chrome {
    let config = &cx.site.config;
    let nav = [
        ("nav-editions", Route::Editions),
        ("nav-compare", Route::Compare),
        ("nav-cities", Route::Cities),
        ("nav-practices", Route::Practices(1)),
        ("nav-directions", Route::Directions),
        ("nav-growth-points", Route::GrowthPoints),
        ("nav-regions", Route::Regions),
        ("nav-programmes", Route::Programmes),
    ];

    let shown =
        |route: &Route| *route != Route::Programmes || !cx.site.programmes.is_empty();
    Chrome {
        lang: cx.lang,
        content_lang: config.lang,
        title: config.title.clone(),
        description: config.description.clone(),
        publisher: config.publisher.clone(),
        as_of: config.as_of.0.format(cx.lang),
        as_of_digits: config.as_of.0.digits(),
        locale: cx.lang.locale(),
        origin: cx.urls.origin().map(ToOwned::to_owned),
        home: cx.urls.href(&Route::Home),
        cities: cx.urls.href(&Route::Cities),
        search: cx.urls.href(&Route::Search),
        root: cx.urls.href(&Route::Home),
        nav: nav
            .into_iter()
            .filter(|(_, route)| shown(route))
            .map(|(key, route)| Crumb::of_key(key, cx.urls.href(&route)))
            .collect(),
        footer: config.footer.iter().filter_map(|id| cx.page(id)).collect(),
    }
}

/// The view of a page. `None` if the records that the route names do not exist.
pub fn view<'a>(cx: Context, chrome: &'a Chrome, route: &Route) -> Option<View<'a>> {
    let content = content(cx, route)?;
    let crumbs = parts::crumbs(cx, route);
    let page = Meta {
        kind: content.kind(),
        href: cx.urls.href(route),
        canonical: cx.urls.absolute(&route.canonical()),
        data: linked::data(cx, route, &crumbs),
        feeds: feed::links(cx, route),
        card: card::link(cx, route),
        rows: rows(cx, route),
        crumbs,
        languages: if cx.interfaces.len() > 1 {
            languages(cx, route)
        } else {
            Vec::new()
        },
    };

    Some(View { site: chrome, page, content })
}

fn rows(cx: Context, route: &Route) -> Option<RowsLink> {
    let subject = Subject::of(route)?;
    let file = |format| cx.urls.href(&Route::Rows(subject.clone(), format));
    Some(RowsLink {
        csv: file(DataFormat::Csv),
        json: file(DataFormat::Json),
    })
}

fn languages(cx: Context, route: &Route) -> Vec<LanguageLink> {
    cx.interfaces
        .iter()
        .map(|other| LanguageLink {
            lang: other.lang,
            name: other.lang.own_name(),
            href: other.urls.href(route),
            address: other.urls.absolute(route),
            locale: other.lang.locale(),
            current: other.lang == cx.lang,
        })
        .collect()
}

fn content(cx: Context, route: &Route) -> Option<PageContent> {
    Some(match route {
        Route::Home => PageContent::Home(home::home(cx)),
        Route::Editions => PageContent::Editions(lists::editions(cx)),
        Route::Edition(id) => PageContent::Edition(edition::edition(cx, id)?),
        Route::EditionPart(id, part) => edition_parts::part(cx, id, *part)?,
        Route::Compare => PageContent::Compare(compare::compare(cx)),
        Route::ComparePair(from, to) => {
            PageContent::ComparePair(pair::pair(cx, from, to)?)
        }
        Route::CompareCities => {
            PageContent::CompareCities(compare_cities::compare_cities(cx))
        }
        Route::TownsData
        | Route::Picture(_)
        | Route::Numbers(..)
        | Route::Rows(..)
        | Route::Feed(_)
        | Route::Card(_)
        | Route::Badge(..) => return None,
        Route::Embed(embed) => embed::embed(cx, embed)?,
        Route::Cities => PageContent::Cities(lists::cities(cx, 1)),
        Route::City(id) => PageContent::City(city::city(cx, id)?),
        Route::Regions => PageContent::Regions(lists::regions(cx)),
        Route::Region(id) => PageContent::Region(place::region(cx, id)?),
        Route::Districts => PageContent::Districts(lists::districts(cx)),
        Route::District(id) => PageContent::District(place::district(cx, id)?),
        Route::Directions => PageContent::Directions(directions::directions(cx)),
        Route::Direction(id) => PageContent::Direction(directions::direction(cx, id)?),
        Route::Practices(page) => PageContent::Practices(practices::catalogue(cx, *page)),
        Route::Facet(facet, page) => {
            PageContent::Selection(practices::selection(cx, facet, *page)?)
        }
        Route::Further(list, page) => further(cx, list, *page)?,
        Route::Practice(id) => PageContent::Practice(practice::practice(cx, id)?),
        Route::GrowthPoints => PageContent::GrowthPoints(growth::themes(cx)),
        Route::Theme(id) => PageContent::Theme(growth::theme(cx, id)?),
        Route::Programmes => PageContent::Programmes(programme::programmes(cx)),
        Route::Programme(id) => PageContent::Programme(programme::programme(cx, id)?),
        Route::ProgrammePart(id, part) => match part {
            ProgrammePart::Indicators => {
                PageContent::Indicators(programme_indicators::indicators(cx, id)?)
            }
            ProgrammePart::Roadmap => {
                PageContent::Roadmap(programme_roadmap::roadmap(cx, id)?)
            }
            ProgrammePart::RoadmapByDue => {
                PageContent::RoadmapByDue(programme_roadmap::by_due(cx, id)?)
            }
            ProgrammePart::RoadmapByOffice => {
                PageContent::RoadmapByOffice(programme_roadmap::by_office(cx, id)?)
            }
            ProgrammePart::Tables => {
                PageContent::ProgrammeTables(programme_tables::tables(cx, id)?)
            }
        },
        Route::Mentions => PageContent::Mentions(lists::mentions(cx, 1)),
        Route::Sources => PageContent::Sources(sources::sources(cx)),
        Route::Source(id) => PageContent::Source(sources::source(cx, id)?),
        Route::Search => PageContent::Search(search_page::search(cx)),
        Route::Data => PageContent::Data(open_data::catalogue(cx)),
        Route::DataTable(name) => PageContent::DataTable(open_data::table(cx, name)?),
        Route::Methodology => PageContent::Methodology(prose::methodology(cx)),
        Route::Page(id) => PageContent::Page(prose::page(cx, id)?),
        Route::Moved(moved) => moved::moved(cx, moved)?,
        Route::NotFound => PageContent::NotFound(prose::not_found(cx)),
        Route::Styleguide => PageContent::Styleguide(styleguide::styleguide(cx)),
    })
}

/// A page of a list after the first.
fn further(cx: Context, list: &List, page: usize) -> Option<PageContent> {
    match list {
        List::Cities => Some(PageContent::Cities(lists::cities(cx, page))),
        List::Mentions => Some(PageContent::Mentions(lists::mentions(cx, page))),
        List::Participants(edition) => edition_parts::roster(cx, edition, page),
        List::Practices | List::Facet(_) => content(cx, &list.page(page)),
    }
}

/// The view of a file that is no page: a chart's picture, a badge, a feed, a card. `None` if there is no such file.
pub fn file(cx: Context, route: &Route) -> Option<FileView> {
    file::file(cx, route)
}

impl View<'_> {
    /// What the page does not share with all others.
    pub fn own(&self) -> OwnContent<'_> {
        OwnContent { page: &self.page, content: &self.content }
    }

    /// Address of the page, for messages.
    pub fn page_address(&self) -> &str {
        &self.page.href
    }
}
