//! What is said of a page beside its content, in one row a kind: the page above it, its names, its place in lists.

use super::{
    Chart, EditionPart, Embed, List, METHODOLOGY, Page, PageKind, ProgrammePart,
};
use crate::i18n::Arg;
use crate::model::{Facet, Site};
use crate::record_kind::RecordKind;

/// What is said of a page beside its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageRow<'a> {
    /// The page before it on the way from the home page; `None` where a page shows no such way.
    pub above: Option<Page>,
    /// What messages of the program call it.
    pub name: PageName<'a>,
    /// What it is called on the site.
    pub title: PageTitle<'a>,
    /// The message of the theme under which the search finds it. Parts and pairs have titles made of several words, so
    /// `search::sections` finds them itself, as it does records.
    pub found_as: Option<&'static str>,
    /// Whether it shows other pages rather than one record. Such pages are published after the pages of records.
    pub lists: bool,
    /// Whether it stands in the map for search engines, because it says something of its own.
    pub mapped: bool,
}

/// What messages of the program call a page: a message `route-…` and the ids in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageName<'a> {
    /// The message.
    pub message: &'static str,
    /// Ids of the records that the page is about.
    pub ids: Vec<&'a str>,
}

/// What a page is called on the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageTitle<'a> {
    /// A message of the theme.
    Message(&'static str),
    /// A message that pages below it show on the way to them; it does not name itself in its structured data.
    Step(&'static str),
    /// The name of a record.
    Record(RecordKind, &'a str),
    /// Two editions.
    Years(&'a str, &'a str),
    /// A selection of practices, by what selects them.
    Selection(&'a Facet),
    /// Nothing names it: it is on the way to no other page.
    Unnamed,
}

use PageTitle::{Message, Selection, Step, Unnamed, Years};

/// A page below another one that has no name of its own: what the rows start from.
fn below<'a>(message: &'static str, above: Page) -> PageRow<'a> {
    PageRow {
        above: Some(above),
        name: PageName { message, ids: Vec::new() },
        title: Unnamed,
        found_as: None,
        lists: true,
        mapped: true,
    }
}

/// A list that stands right below the home page.
fn section<'a>(message: &'static str, title: &'static str) -> PageRow<'a> {
    below(message, Page::Home).titled(Message(title))
}

/// The page of a record, below the list of its kind.
fn record<'a>(
    message: &'static str,
    kind: RecordKind,
    id: &'a str,
    above: Page,
) -> PageRow<'a> {
    let title = PageTitle::Record(kind, id);
    below(message, above).with(vec![id]).titled(title)
}

impl<'a> PageRow<'a> {
    fn named(self, name: PageName<'a>) -> Self {
        Self { name, ..self }
    }

    /// The ids in the message of its name.
    fn with(self, ids: Vec<&'a str>) -> Self {
        let message = self.name.message;
        self.named(PageName { message, ids })
    }

    fn titled(self, title: PageTitle<'a>) -> Self {
        Self { title, ..self }
    }

    fn found_as(self, message: &'static str) -> Self {
        Self { found_as: Some(message), ..self }
    }

    /// The search finds it under the title of its section.
    fn found_by_title(self) -> Self {
        let found_as = match self.title {
            Message(title) => Some(title),
            _ => None,
        };
        Self { found_as, ..self }
    }

    /// It shows no way from the home page.
    fn without_way(self) -> Self {
        Self { above: None, ..self }
    }

    /// It shows one thing rather than a list.
    fn single(self) -> Self {
        Self { lists: false, ..self }
    }

    /// Search engines are not to know it.
    fn unmapped(self) -> Self {
        Self { mapped: false, ..self }
    }
}

impl Page {
    /// What is said of it beside its content. Every kind has its row here, and nothing of this is said elsewhere.
    #[rustfmt::skip] // A table: a row a kind, long rows go on below their first line.
    pub fn row(&self) -> PageRow<'_> {
        use RecordKind as Kind;
        match self {
            Page::Home => section("route-home", "nav-home").without_way(),
            Page::Editions => section("route-editions", "nav-editions").found_as("editions-title"),
            Page::Compare => section("route-compare", "nav-compare").found_as("compare-title"),
            Page::Cities => section("route-cities", "nav-cities").found_as("cities-title"),
            Page::Regions => section("route-regions", "nav-regions").found_as("regions-title"),
            Page::Districts => section("route-districts", "nav-districts").found_by_title(),
            Page::Directions => section("route-directions", "nav-directions")
                .found_as("directions-title"),
            Page::GrowthPoints => section("route-growth-points", "nav-growth-points")
                .found_by_title(),
            Page::Programmes => section("route-programmes", "nav-programmes").found_by_title(),
            Page::Mentions => section("route-mentions", "nav-mentions").found_as("mentions-title"),
            Page::Sources => section("route-sources", "nav-sources").found_by_title(),
            Page::Data => section("route-data", "nav-data").found_by_title(),
            Page::Search => section("route-search", "search-title"),
            Page::Practices(1) => section("route-practices", "nav-practices")
                .found_as("catalogue-title"),
            Page::CompareCities => below("route-section", Page::Cities)
                .with(vec!["cities/compare"]).found_as("versus-title"),
            Page::Edition(id) => record("route-edition", Kind::Editions, id, Page::Editions),
            Page::City(id) => record("route-city", Kind::Cities, id, Page::Cities).single(),
            Page::Region(id) => record("route-region", Kind::Regions, id, Page::Regions),
            Page::District(id) => record("route-district", Kind::Districts, id, Page::Districts),
            Page::Direction(id) =>
                record("route-direction", Kind::Directions, id, Page::Directions),
            Page::Practice(id) => record("route-practice", Kind::Practices, id, Page::Practices(1))
                .single(),
            Page::Theme(id) => record("route-theme", Kind::Themes, id, Page::GrowthPoints),
            Page::Programme(id) =>
                record("route-programme", Kind::Programmes, id, Page::Programmes),
            Page::Source(id) => record("route-source", Kind::Sources, id, Page::Sources).single(),
            Page::Editorial(id) => record("route-page", Kind::Pages, id, Page::Home).single(),
            Page::Methodology => below("route-methodology", Page::Home)
                .titled(PageTitle::Record(Kind::Pages, METHODOLOGY)),
            Page::EditionPart(id, part) => below("route-edition-part", Page::Edition(id.clone()))
                .with(vec![id, part.word()]).titled(Step(part.title())),
            Page::ProgrammePart(id, part) =>
                below("route-programme-part", Page::Programme(id.clone()))
                    .with(vec![id, part.word()]),
            Page::ComparePair(from, to) => below("route-compare", Page::Compare)
                .titled(Years(from, to)),
            Page::DataTable(table) => below("route-data-table", Page::Data).with(vec![table]),
            Page::Practices(_) => below("route-practices", Page::Practices(1)),
            Page::Facet(facet, 1) => below("route-selection", facet_above(facet))
                .with(selected(facet)).titled(Selection(facet)),
            Page::Facet(facet, _) => below("route-selection", Page::Facet(facet.clone(), 1))
                .with(selected(facet)),
            Page::Further(list, _) => below("", list.page(1)).named(list_name(list)),
            Page::Embed(embed) => below("", Page::Home).named(embed_name(embed))
                .without_way().single().unmapped(),
            Page::NotFound => below("route-not-found", Page::Home)
                .without_way().single().unmapped(),
            Page::Styleguide => below("route-styleguide", Page::Home).unmapped(),
        }
    }

    /// The name as a message `route-…` of the program with the ids of the records.
    pub fn name(&self) -> Arg {
        let PageName { message, ids } = self.row().name;
        Arg::Message(message, vec![("id", ids.join(", ").into())])
    }
}

/// The ids that select practices.
fn selected(facet: &Facet) -> Vec<&str> {
    match facet {
        Facet::DirectionEdition(a, b)
        | Facet::DirectionDistrict(a, b)
        | Facet::Category(a, b) => vec![a, b],
        Facet::Size(group) => vec![group.word()],
        Facet::District(id) | Facet::Region(id) | Facet::Source(id) => vec![id],
    }
}

fn facet_above(facet: &Facet) -> Page {
    match facet {
        Facet::DirectionEdition(id, _) | Facet::DirectionDistrict(id, _) => {
            Page::Direction(id.clone())
        }
        Facet::Category(id, _) => Page::EditionPart(id.clone(), EditionPart::Practices),
        Facet::Size(_) => Page::Practices(1),
        Facet::District(id) => Page::District(id.clone()),
        Facet::Region(id) => Page::Region(id.clone()),
        Facet::Source(id) => Page::Source(id.clone()),
    }
}

/// A further page of a list is called as its first one.
fn list_name(list: &List) -> PageName<'_> {
    let (message, ids) = match list {
        List::Practices => ("route-practices", Vec::new()),
        List::Cities => ("route-cities", Vec::new()),
        List::Mentions => ("route-mentions", Vec::new()),
        List::Participants(edition) => {
            let part = EditionPart::Participants.word();
            ("route-edition-part", vec![edition.as_str(), part])
        }
        List::Facet(facet) => ("route-selection", selected(facet)),
    };

    PageName { message, ids }
}

/// A page to embed is called as the page that it is taken from.
fn embed_name(embed: &Embed) -> PageName<'_> {
    let part = "route-programme-part";
    let (message, ids) = match embed {
        Embed::City(id) => ("route-city", vec![id.as_str()]),
        Embed::Chart(Chart::Years | Chart::Pair(..)) => ("route-compare", Vec::new()),
        Embed::Chart(Chart::Indicators(id)) => {
            (part, vec![id.as_str(), ProgrammePart::Indicators.word()])
        }
        Embed::Chart(Chart::Table(id, _)) => {
            (part, vec![id.as_str(), ProgrammePart::Tables.word()])
        }
    };

    PageName { message, ids }
}

/// Pages that the search finds under a message of the theme.
pub fn sections(site: &Site) -> Vec<Page> {
    let alone = PageKind::ALL.iter().filter(|kind| kind.alone().is_some());
    alone
        .flat_map(|kind| kind.pages(site))
        .chain([Page::Practices(1)])
        .filter(|page| page.row().found_as.is_some())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_ends_at_the_home_page() {
        let facet = Facet::Category("2017".into(), "large".into());
        let mut page = Page::Facet(facet, 2);
        let mut way = Vec::new();

        while let Some(above) = page.row().above {
            way.push(above.address());
            page = above;
        }

        assert_eq!(
            way,
            [
                "2017/practices/large/",
                "2017/practices/",
                "2017/",
                "editions/",
                ""
            ]
        );
    }

    #[test]
    fn embeds_are_called_as_their_pages() {
        let chart = Chart::Table("vyzov".into(), "services".into());
        for embed in [Embed::City("abakan".into()), Embed::Chart(chart)] {
            let page = embed.page();
            assert_eq!(Page::Embed(embed).row().name, page.row().name);
        }
    }

    #[test]
    fn further_pages_are_called_as_the_first() {
        for list in [
            List::Cities,
            List::Mentions,
            List::Participants("2017".into()),
        ] {
            let first = list.page(1);
            assert_eq!(list.page(2).row().name, first.row().name);
        }
    }
}
