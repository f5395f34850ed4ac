//! What is said of a page beside its content, in one row a kind: the page above it, its names, its place in lists.

use super::{Chart, EditionPart, Embed, List, METHODOLOGY, Page, ProgrammePart};
use crate::i18n::Arg;
use crate::model::Facet;
use crate::record_kind::RecordKind;

/// What is said of a page beside its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageRow<'a> {
    /// The page before it on the way from the home page; `None` where a page shows no such way.
    pub above: Option<Page>,
    /// What messages of the program call it: a message `route-…` and the ids in it.
    pub name: (&'static str, Vec<&'a str>),
    /// What it is called on the site.
    pub title: PageTitle<'a>,
    /// The message of the theme under which the search finds it; parts and pairs have titles made of several words, so
    /// `search::sections` finds them itself, as it does records.
    pub found_as: Option<&'static str>,
    /// Whether it shows other pages rather than one record: such pages are put in place after those.
    pub lists: bool,
    /// Whether search engines are to know it: a page that says something of its own.
    pub mapped: bool,
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

/// A list that stands right below the home page.
fn section(
    name: &'static str,
    title: &'static str,
    found_as: Option<&'static str>,
) -> PageRow<'static> {
    PageRow {
        above: Some(Page::Home),
        name: (name, Vec::new()),
        title: Message(title),
        found_as,
        lists: true,
        mapped: true,
    }
}

/// The page of a record, below the list of its kind.
fn record<'a>(
    name: &'static str,
    kind: RecordKind,
    id: &'a str,
    above: Page,
) -> PageRow<'a> {
    PageRow {
        above: Some(above),
        name: (name, vec![id]),
        title: PageTitle::Record(kind, id),
        found_as: None,
        lists: true,
        mapped: true,
    }
}

/// A page below another one that has no name of its own.
fn below<'a>(name: &'static str, ids: Vec<&'a str>, above: Page) -> PageRow<'a> {
    PageRow {
        above: Some(above),
        name: (name, ids),
        title: Unnamed,
        found_as: None,
        lists: true,
        mapped: true,
    }
}

/// A page right below the home page that no list names.
fn apart(name: &'static str) -> PageRow<'static> {
    below(name, Vec::new(), Page::Home)
}

impl Page {
    /// What is said of it beside its content. Every kind has its row here, and nothing of this is said elsewhere.
    #[rustfmt::skip] // A table: one row, one line.
    pub fn row(&self) -> PageRow<'_> {
        use RecordKind as Kind;
        match self {
            Page::Home => PageRow { above: None, ..section("route-home", "nav-home", None) },
            Page::NotFound => PageRow { above: None, lists: false, mapped: false, ..apart("route-not-found") },
            Page::Styleguide => PageRow { mapped: false, ..apart("route-styleguide") },
            Page::Editions => section("route-editions", "nav-editions", Some("editions-title")),
            Page::Compare => section("route-compare", "nav-compare", Some("compare-title")),
            Page::Cities => section("route-cities", "nav-cities", Some("cities-title")),
            Page::Regions => section("route-regions", "nav-regions", Some("regions-title")),
            Page::Districts => section("route-districts", "nav-districts", Some("nav-districts")),
            Page::Directions => section("route-directions", "nav-directions", Some("directions-title")),
            Page::GrowthPoints => section("route-growth-points", "nav-growth-points", Some("nav-growth-points")),
            Page::Programmes => section("route-programmes", "nav-programmes", Some("nav-programmes")),
            Page::Mentions => section("route-mentions", "nav-mentions", Some("mentions-title")),
            Page::Sources => section("route-sources", "nav-sources", Some("nav-sources")),
            Page::Data => section("route-data", "nav-data", Some("nav-data")),
            Page::Search => section("route-search", "search-title", None),
            Page::Practices(1) => section("route-practices", "nav-practices", Some("catalogue-title")),
            Page::Practices(_) => below("route-practices", vec![], Page::Practices(1)),
            Page::CompareCities => PageRow { found_as: Some("versus-title"), ..below("route-section", vec!["cities/compare"], Page::Cities) },
            Page::Edition(id) => record("route-edition", Kind::Editions, id, Page::Editions),
            Page::EditionPart(id, part) => PageRow { title: Step(part.title()), ..below("route-edition-part", vec![id, part.word()], Page::Edition(id.clone())) },
            Page::ComparePair(from, to) => PageRow { title: Years(from, to), ..below("route-compare", vec![], Page::Compare) },
            Page::City(id) => PageRow { lists: false, ..record("route-city", Kind::Cities, id, Page::Cities) },
            Page::Region(id) => record("route-region", Kind::Regions, id, Page::Regions),
            Page::District(id) => record("route-district", Kind::Districts, id, Page::Districts),
            Page::Direction(id) => record("route-direction", Kind::Directions, id, Page::Directions),
            Page::Practice(id) => PageRow { lists: false, ..record("route-practice", Kind::Practices, id, Page::Practices(1)) },
            Page::Theme(id) => record("route-theme", Kind::Themes, id, Page::GrowthPoints),
            Page::Programme(id) => record("route-programme", Kind::Programmes, id, Page::Programmes),
            Page::ProgrammePart(id, part) => below("route-programme-part", vec![id, part.word()], Page::Programme(id.clone())),
            Page::Source(id) => PageRow { lists: false, ..record("route-source", Kind::Sources, id, Page::Sources) },
            Page::DataTable(table) => below("route-data-table", vec![table], Page::Data),
            Page::Methodology => PageRow { title: PageTitle::Record(Kind::Pages, METHODOLOGY), ..apart("route-methodology") },
            Page::Editorial(id) => PageRow { lists: false, ..record("route-page", Kind::Pages, id, Page::Home) },
            Page::Facet(facet, 1) => PageRow { title: Selection(facet), ..below("route-selection", selected(facet), facet_above(facet)) },
            Page::Facet(facet, _) => below("route-selection", selected(facet), Page::Facet(facet.clone(), 1)),
            Page::Further(list, _) => PageRow { name: list_name(list), ..below("", vec![], list.page(1)) },
            Page::Embed(embed) => PageRow { above: None, name: embed_name(embed), lists: false, mapped: false, ..apart("") },
        }
    }

    /// The name as a message `route-…` of the program with the ids of the records.
    pub fn name(&self) -> Arg {
        let (message, ids) = self.row().name;
        Arg::Message(message, vec![("id", ids.join(", ").into())])
    }
}

/// The ids that select practices.
fn selected(facet: &Facet) -> Vec<&str> {
    match facet {
        Facet::DirectionEdition(a, b)
        | Facet::DirectionDistrict(a, b)
        | Facet::Category(a, b) => vec![a, b],
        Facet::District(id) | Facet::Region(id) | Facet::Source(id) => vec![id],
    }
}

fn facet_above(facet: &Facet) -> Page {
    match facet {
        Facet::DirectionEdition(id, _) | Facet::DirectionDistrict(id, _) => {
            Page::Direction(id.clone())
        }
        Facet::Category(id, _) => Page::EditionPart(id.clone(), EditionPart::Practices),
        Facet::District(id) => Page::District(id.clone()),
        Facet::Region(id) => Page::Region(id.clone()),
        Facet::Source(id) => Page::Source(id.clone()),
    }
}

/// A further page of a list is called as its first one.
fn list_name(list: &List) -> (&'static str, Vec<&str>) {
    match list {
        List::Practices => ("route-practices", Vec::new()),
        List::Cities => ("route-cities", Vec::new()),
        List::Mentions => ("route-mentions", Vec::new()),
        List::Participants(edition) => {
            let part = EditionPart::Participants.word();
            ("route-edition-part", vec![edition, part])
        }
        List::Facet(facet) => ("route-selection", selected(facet)),
    }
}

/// What stands inside another site is called as the page that it is taken from.
fn embed_name(embed: &Embed) -> (&'static str, Vec<&str>) {
    let part = |id, part: ProgrammePart| ("route-programme-part", vec![id, part.word()]);
    match embed {
        Embed::City(id) => ("route-city", vec![id]),
        Embed::Chart(Chart::Years | Chart::Pair(..)) => ("route-compare", Vec::new()),
        Embed::Chart(Chart::Indicators(id)) => part(id, ProgrammePart::Indicators),
        Embed::Chart(Chart::Table(id, _)) => part(id, ProgrammePart::Tables),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_ends_at_the_home_page() {
        let facet = Facet::Category("2017".into(), "large".into());
        let mut page = Page::Facet(facet, 2);
        let mut way = Vec::new();

        while let Some(above) = page.row().above.clone() {
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
