//! The list of page kinds: what each shows, by which template, and which view makes it.

use schemars::{Schema, SchemaGenerator};
use serde::Serialize;

use super::context::Context;
use crate::route::{EditionPart, Embed, List, Moved, Page, ProgrammePart};

use super::{
    compare, edition, embed, home, mentions, moved, open_data, place, practice,
    programme, prose, search_page, sources, styleguide, town,
};

macro_rules! contents {
    ($($variant:ident $type:path, $template:literal;)+) => {
        /// The content of a page, by its kind.
        #[derive(Debug, Clone, Serialize)]
        #[serde(untagged)]
        #[expect(clippy::large_enum_variant, reason = "a page has one, and it is never moved into a list")]
        pub enum PageContent { $(#[doc = concat!("For `", $template, ".html`.")] $variant($type),)+ }

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
            pub(super) fn schemas(generator: &mut SchemaGenerator) -> Vec<(&'static str, Schema)> {
                vec![$((concat!($template, ".html"), generator.subschema_for::<$type>()),)+]
            }
        }
    };
}

contents! {
    Home home::Home, "home";
    Editions edition::list::Editions, "editions";
    Edition edition::EditionPage, "edition";
    Winners edition::winners::Winners, "winners";
    Participants edition::participants::Participants, "participants";
    EditionPractices edition::practices::Practices, "edition-practices";
    Findings edition::findings::FindingsPage, "findings";
    EditionGrowthPoints edition::growth_points::GrowthPoints, "edition-growth-points";
    Media edition::findings::MediaPage, "media";
    Compare compare::ComparePage, "compare";
    ComparePair compare::pair::PairPage, "compare-pair";
    Cities town::list::Cities, "cities";
    CompareCities compare::towns::CompareCities, "compare-cities";
    City town::CityPage, "city";
    Regions place::lists::Regions, "regions";
    Region place::RegionPage, "region";
    Districts place::lists::Districts, "districts";
    District place::DistrictPage, "district";
    Directions practice::directions::Directions, "directions";
    Direction practice::directions::DirectionPage, "direction";
    Practices practice::catalogue::Catalogue, "practices";
    Selection practice::catalogue::Selection, "selection";
    Practice practice::PracticePage, "practice";
    GrowthPoints practice::growth::Themes, "growth-points";
    Theme practice::growth::ThemePage, "theme";
    Programmes programme::Programmes, "programmes";
    Programme programme::ProgrammePage, "programme";
    Indicators programme::indicators::IndicatorsPage, "programme-indicators";
    Roadmap programme::roadmap::RoadmapPage, "programme-roadmap";
    RoadmapByDue programme::roadmap::RoadmapByDue, "programme-by-due";
    RoadmapByOffice programme::roadmap::RoadmapByOffice, "programme-by-office";
    ProgrammeTables programme::tables::TablesPage, "programme-tables";
    Mentions mentions::Mentions, "mentions";
    Sources sources::Sources, "sources";
    Source sources::SourcePage, "source";
    Search search_page::SearchPage, "search";
    Data open_data::DataPage, "data";
    DataTable open_data::TablePage, "data-table";
    Methodology prose::Methodology, "methodology";
    Page prose::PagePage, "page";
    Redirect moved::RedirectPage, "redirect";
    Gone moved::Gone, "gone";
    NotFound prose::NotFound, "not-found";
    EmbedCity embed::EmbedCity, "embed-city";
    EmbedChart embed::EmbedChart, "embed-chart";
    Styleguide styleguide::Styleguide, "styleguide";
}

/// The content of a page. `None` if the records that it names do not exist.
pub(super) fn content(cx: Context, page: &Page) -> Option<PageContent> {
    Some(match page {
        Page::Home => PageContent::Home(home::home(cx)),
        Page::Editions => PageContent::Editions(edition::list::editions(cx)),
        Page::Edition(id) => PageContent::Edition(edition::edition(cx, id)?),
        Page::EditionPart(id, part) => edition_part(cx, id, *part)?,
        Page::Compare => PageContent::Compare(compare::compare(cx)),
        Page::ComparePair(from, to) => {
            PageContent::ComparePair(compare::pair::pair(cx, from, to)?)
        }
        Page::CompareCities => {
            PageContent::CompareCities(compare::towns::compare_cities(cx))
        }
        Page::Embed(embed) => embedded(cx, embed)?,
        Page::Cities => PageContent::Cities(town::list::cities(cx, 1)),
        Page::City(id) => PageContent::City(town::city(cx, id)?),
        Page::Regions => PageContent::Regions(place::lists::regions(cx)),
        Page::Region(id) => PageContent::Region(place::region(cx, id)?),
        Page::Districts => PageContent::Districts(place::lists::districts(cx)),
        Page::District(id) => PageContent::District(place::district(cx, id)?),
        Page::Directions => PageContent::Directions(practice::directions::directions(cx)),
        Page::Direction(id) => {
            PageContent::Direction(practice::directions::direction(cx, id)?)
        }
        Page::Practices(page) => {
            PageContent::Practices(practice::catalogue::catalogue(cx, *page))
        }
        Page::Facet(facet, page) => {
            PageContent::Selection(practice::catalogue::selection(cx, facet, *page)?)
        }
        Page::Further(list, page) => further(cx, list, *page)?,
        Page::Practice(id) => PageContent::Practice(practice::practice(cx, id)?),
        Page::GrowthPoints => PageContent::GrowthPoints(practice::growth::themes(cx)),
        Page::Theme(id) => PageContent::Theme(practice::growth::theme(cx, id)?),
        Page::Programmes => PageContent::Programmes(programme::programmes(cx)),
        Page::Programme(id) => PageContent::Programme(programme::programme(cx, id)?),
        Page::ProgrammePart(id, part) => programme_part(cx, id, *part)?,
        Page::Mentions => PageContent::Mentions(mentions::mentions(cx, 1)),
        Page::Sources => PageContent::Sources(sources::sources(cx)),
        Page::Source(id) => PageContent::Source(sources::source(cx, id)?),
        Page::Search => PageContent::Search(search_page::search(cx)),
        Page::Data => PageContent::Data(open_data::catalogue(cx)),
        Page::DataTable(name) => PageContent::DataTable(open_data::table(cx, name)?),
        Page::Methodology => PageContent::Methodology(prose::methodology(cx)),
        Page::Editorial(id) => PageContent::Page(prose::page(cx, id)?),
        Page::NotFound => PageContent::NotFound(prose::not_found(cx)),
        Page::Styleguide => PageContent::Styleguide(styleguide::styleguide(cx)),
    })
}

/// A page of a list after the first.
fn further(cx: Context, list: &List, page: usize) -> Option<PageContent> {
    match list {
        List::Cities => Some(PageContent::Cities(town::list::cities(cx, page))),
        List::Mentions => Some(PageContent::Mentions(mentions::mentions(cx, page))),
        List::Participants(edition) => roster(cx, edition, page),
        List::Practices | List::Facet(_) => content(cx, &list.page(page)),
    }
}

/// A page below that of an edition.
fn edition_part(cx: Context, id: &str, part: EditionPart) -> Option<PageContent> {
    let record = cx.site.editions.get(id)?;
    let head = edition::head::head(cx, record, Some(part));

    Some(match part {
        EditionPart::Winners => {
            PageContent::Winners(edition::winners::winners(cx, record, head))
        }
        EditionPart::Participants => PageContent::Participants(
            edition::participants::participants(cx, record, head, 1),
        ),
        EditionPart::Practices => {
            PageContent::EditionPractices(edition::practices::practices(cx, id, head))
        }
        EditionPart::Findings => {
            PageContent::Findings(edition::findings::findings(cx, id, head))
        }
        EditionPart::GrowthPoints => PageContent::EditionGrowthPoints(
            edition::growth_points::growth_points(cx, id, head),
        ),
        EditionPart::Media => PageContent::Media(edition::findings::media(cx, id, head)),
    })
}

/// A page below that of a programme.
fn programme_part(cx: Context, id: &str, part: ProgrammePart) -> Option<PageContent> {
    Some(match part {
        ProgrammePart::Indicators => {
            PageContent::Indicators(programme::indicators::indicators(cx, id)?)
        }
        ProgrammePart::Roadmap => {
            PageContent::Roadmap(programme::roadmap::roadmap(cx, id)?)
        }
        ProgrammePart::RoadmapByDue => {
            PageContent::RoadmapByDue(programme::roadmap::by_due(cx, id)?)
        }
        ProgrammePart::RoadmapByOffice => {
            PageContent::RoadmapByOffice(programme::roadmap::by_office(cx, id)?)
        }
        ProgrammePart::Tables => {
            PageContent::ProgrammeTables(programme::tables::tables(cx, id)?)
        }
    })
}

/// A page of the roster after the first.
fn roster(cx: Context, id: &str, number: usize) -> Option<PageContent> {
    let record = cx.site.editions.get(id)?;
    let head = edition::head::head(cx, record, Some(EditionPart::Participants));
    Some(PageContent::Participants(
        edition::participants::participants(cx, record, head, number),
    ))
}

/// A page that stands inside pages of other sites.
fn embedded(cx: Context, embed: &Embed) -> Option<PageContent> {
    match embed {
        Embed::City(id) => embed::of_city(cx, id).map(PageContent::EmbedCity),
        Embed::Chart(chart) => embed::of_chart(cx, chart).map(PageContent::EmbedChart),
    }
}

/// `None` at the former address of a file: only a server can answer there.
pub(super) fn former(cx: Context, moved: &Moved) -> Option<PageContent> {
    if !moved.is_page() {
        return None;
    }

    Some(match &moved.to {
        Some(to) => PageContent::Redirect(moved::redirect(cx, moved, to)),
        None => PageContent::Gone(moved::gone(moved)),
    })
}
