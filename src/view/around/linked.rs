//! Structured data: what a page shows, in the words of schema.org, for programs that read pages.
//!
//! Only facts that stand on the page, and only types that exist: an award is a text of the municipality that got it, for
//! the vocabulary knows no award as a thing. Words of the interface are messages, which `json_ld` of the theme puts in.

use serde::Serialize;

use crate::compare::Pair;
use crate::lang::Lang;
use crate::model::picture_path;
use crate::opendata;
use crate::route::{Chart, DataFormat, METHODOLOGY, ProgrammePart, Route, charts_of};
use crate::schema::{CityType, Edition, Practice, Source};
use crate::view::chart::{Caption, page_chart};
use crate::view::context::Context;
use crate::view::parts::awards::{AwardView, award};
use crate::view::parts::links::Crumb;

/// Words of a record, or a message of the theme.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
enum LinkedWording {
    Text(String),
    Message { message: Caption },
}

#[derive(Debug, Serialize)]
struct Graph {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    graph: Vec<Thing>,
}

#[derive(Debug, Serialize)]
#[serde(tag = "@type")]
enum Thing {
    WebSite(WebSite),
    Event(EventData),
    City(PlaceData),
    Place(PlaceData),
    AdministrativeArea(PlaceData),
    GovernmentOrganization(Municipality),
    Article(Box<Article>),
    CreativeWork(CreativeWork),
    Dataset(Dataset),
    BreadcrumbList(BreadcrumbList),
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct WebSite {
    name: String,
    description: String,
    url: String,
    in_language: Lang,
    potential_action: SearchAction,
}

#[derive(Debug, Serialize)]
#[serde(tag = "@type")]
struct SearchAction {
    target: EntryPoint,
    #[serde(rename = "query-input")]
    query_input: &'static str,
}

#[derive(Debug, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
struct EntryPoint {
    url_template: String,
}

/// Something with a name and, where it has one, a page.
#[derive(Debug, Clone, Serialize)]
struct Named {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct EventData {
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    url: String,
    start_date: String,
    organizer: Vec<Named>,
    super_event: Named,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct PlaceData {
    name: String,
    url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    contained_in_place: Option<Named>,
}

/// The municipality that takes part under the name of its town.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Municipality {
    name: String,
    area_served: Named,
    award: Vec<LinkedWording>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Article {
    headline: String,
    description: String,
    url: String,
    in_language: Lang,
    about: Vec<Named>,
    content_location: Vec<Named>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is_based_on: Option<Named>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    image: Vec<String>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct CreativeWork {
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<Named>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Dataset {
    name: LinkedWording,
    description: LinkedWording,
    url: String,
    is_accessible_for_free: bool,
    distribution: Vec<DataDownload>,
}

#[derive(Debug, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
struct DataDownload {
    encoding_format: &'static str,
    content_url: String,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct BreadcrumbList {
    item_list_element: Vec<ListItem>,
}

#[derive(Debug, Serialize)]
#[serde(tag = "@type")]
struct ListItem {
    position: usize,
    name: LinkedWording,
    item: String,
}

/// The structured data of a page as JSON; empty where there is nothing to say.
pub(in crate::view) fn data(cx: Context, route: &Route, crumbs: &[Crumb]) -> String {
    let mut graph = things(cx, route);
    graph.extend(breadcrumbs(cx, route, crumbs));

    if graph.is_empty() {
        return String::new();
    }

    serde_json::to_string(&Graph { context: "https://schema.org", graph })
        .unwrap_or_default()
}

fn things(cx: Context, route: &Route) -> Vec<Thing> {
    let site = cx.site;
    let own = || full(cx, route);
    let area = |name: &str| {
        Thing::AdministrativeArea(PlaceData {
            name: name.to_owned(),
            url: own(),
            contained_in_place: None,
        })
    };

    match route {
        Route::Home => vec![Thing::WebSite(website(cx))],
        Route::Edition(id) => site
            .editions
            .get(id)
            .map(|e| Thing::Event(event(cx, e)))
            .into_iter()
            .collect(),
        Route::City(id) => town(cx, id),
        Route::Region(id) => site
            .regions
            .get(id)
            .map(|r| area(&r.name))
            .into_iter()
            .collect(),
        Route::District(id) => site
            .districts
            .get(id)
            .map(|d| area(&d.name))
            .into_iter()
            .collect(),
        Route::Practice(id) => site
            .practices
            .get(id)
            .map(|p| Thing::Article(Box::new(article(cx, p))))
            .into_iter()
            .collect(),
        Route::Source(id) => site
            .sources
            .get(id)
            .map(|s| Thing::CreativeWork(work(s)))
            .into_iter()
            .collect(),
        Route::Data => vec![Thing::Dataset(open_data(cx))],
        Route::Compare => datasets(cx, &[Chart::Years]),
        Route::ComparePair(from, to) => {
            let of = |what| Chart::Pair(from.clone(), to.clone(), what);
            let charts = Pair::of(site, from, to)
                .map(|pair| charts_of(&pair))
                .unwrap_or_default();
            datasets(cx, &charts.into_iter().map(of).collect::<Vec<_>>())
        }
        Route::ProgrammePart(id, ProgrammePart::Indicators) => {
            datasets(cx, &[Chart::Indicators(id.clone())])
        }
        _ => Vec::new(),
    }
}

/// The full address of a page; where the host is not known, the address from its root.
fn full(cx: Context, route: &Route) -> String {
    cx.urls.absolute(route).unwrap_or_else(|| cx.href(route))
}

fn named(kind: &'static str, name: &str, url: Option<String>) -> Named {
    Named { kind, name: name.to_owned(), url }
}

fn website(cx: Context) -> WebSite {
    let config = &cx.site.config;
    WebSite {
        name: config.title.clone(),
        description: config.description.clone(),
        url: full(cx, &Route::Home),
        in_language: cx.lang,
        potential_action: SearchAction {
            target: EntryPoint {
                url_template: format!(
                    "{}?q={{search_term_string}}",
                    full(cx, &Route::Search)
                ),
            },
            query_input: "required name=search_term_string",
        },
    }
}

fn event(cx: Context, edition: &Edition) -> EventData {
    let motto = edition
        .motto
        .as_ref()
        .map(|motto| format!(": {motto}"))
        .unwrap_or_default();
    EventData {
        name: format!("{}{motto}", edition.title),
        description: edition.goal.clone(),
        url: full(cx, &Route::Edition(edition.id.to_string())),
        start_date: edition.id.to_string(),
        organizer: edition
            .organisers
            .iter()
            .map(|name| named("Organization", name, None))
            .collect(),
        super_event: named(
            "EventSeries",
            &cx.site.config.title,
            Some(full(cx, &Route::Home)),
        ),
    }
}

fn town(cx: Context, id: &str) -> Vec<Thing> {
    let Some(city) = cx.site.cities.get(id) else {
        return Vec::new();
    };

    let url = full(cx, &Route::City(id.to_owned()));
    let region = cx.site.region_of(city);
    let region = region.map(|r| {
        named(
            "AdministrativeArea",
            &r.name,
            Some(full(cx, &Route::Region(r.id.to_string()))),
        )
    });

    let place = PlaceData {
        name: city.name.clone(),
        url: url.clone(),
        contained_in_place: region,
    };

    let mut things = vec![match city.kind {
        CityType::City => Thing::City(place),
        CityType::District => Thing::AdministrativeArea(place),
        _ => Thing::Place(place),
    }];

    let award: Vec<LinkedWording> = cx
        .site
        .awards_of_city(id)
        .rev()
        .filter_map(|a| award(cx, a).words())
        .collect();

    if !award.is_empty() {
        let area_served = named("Place", &city.name, Some(url));
        things.push(Thing::GovernmentOrganization(Municipality {
            name: city.name.clone(),
            area_served,
            award,
        }));
    }

    things
}

impl AwardView {
    /// The award in one line: a place or a win as a message, a prize by its own title.
    fn words(self) -> Option<LinkedWording> {
        let message = |key, from, name| LinkedWording::Message {
            message: Caption::new(key, from, self.year.clone()).about(name),
        };
        match (self.place, self.title, self.category) {
            (Some(place), _, category) => Some(message(
                "ld-place",
                place.to_string(),
                category.unwrap_or_default(),
            )),
            (None, None, category) if self.kind == "winner" => Some(message(
                "ld-winner",
                String::new(),
                category.unwrap_or_default(),
            )),
            (None, Some(title), _) => Some(message("ld-prize", String::new(), title)),
            (None, None, _) => Some(message("ld-leader", String::new(), String::new()))
                .filter(|_| self.kind == "leader"),
        }
    }
}

fn article(cx: Context, practice: &crate::load::Record<Practice>) -> Article {
    let direction =
        |id: &str| Some(named("Thing", &cx.site.directions.get(id)?.title, None));
    let town = |id: &str| {
        let name = &cx.site.cities.get(id)?.name;
        Some(named(
            "Place",
            name,
            Some(full(cx, &Route::City(id.to_owned()))),
        ))
    };

    let picture = |file| {
        let path = &cx.site.pictures.get(&picture_path(practice, file))?.path;
        Some(
            cx.urls
                .absolute_file(path)
                .unwrap_or_else(|| cx.urls.file(path)),
        )
    };
    let source = cx.site.source(&practice.source);

    Article {
        headline: practice.title.value.clone(),
        description: practice.lead.value.clone(),
        url: full(cx, &Route::Practice(practice.id.to_string())),
        in_language: cx.site.config.lang,
        about: practice
            .directions
            .iter()
            .filter_map(|id| direction(id))
            .collect(),
        content_location: practice.city_ids().filter_map(town).collect(),
        is_based_on: source.map(|s| {
            named(
                "CreativeWork",
                &s.title,
                Some(full(cx, &Route::Source(s.id.to_string()))),
            )
        }),
        image: practice.media.iter().filter_map(picture).collect(),
    }
}

fn work(source: &Source) -> CreativeWork {
    CreativeWork {
        name: source.title.clone(),
        publisher: source
            .publisher
            .as_ref()
            .map(|name| named("Organization", name, None)),
        date_published: source.date.map(|date| date.0.to_string()),
        url: source.url.as_ref().map(|url| url.value.clone()),
    }
}

/// All tables of the site.
fn open_data(cx: Context) -> Dataset {
    let words = |key| LinkedWording::Message { message: Caption::new(key, "", "") };
    let download = |(file, encoding_format): (&str, &'static str)| {
        let path = format!("data/{file}");
        let content_url = cx
            .urls
            .absolute_file(&path)
            .unwrap_or_else(|| cx.urls.file(&path));

        DataDownload { encoding_format, content_url }
    };

    let files = [
        (opendata::PACKAGE, "application/json"),
        (
            opendata::WORKBOOK,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
        (opendata::DATABASE, "application/vnd.sqlite3"),
    ];

    Dataset {
        name: words("nav-data"),
        description: words("open-lead"),
        url: full(cx, &Route::Data),
        is_accessible_for_free: true,
        distribution: files.into_iter().map(download).collect(),
    }
}

/// The numbers behind charts as files that can be taken away.
fn datasets(cx: Context, charts: &[Chart]) -> Vec<Thing> {
    let dataset = |chart: &Chart| {
        let view = page_chart::view(cx, chart)?;
        let words =
            |caption: &Caption| LinkedWording::Message { message: caption.clone() };
        let download = |format: DataFormat| DataDownload {
            encoding_format: format.media_type(),
            content_url: full(cx, &Route::Numbers(chart.clone(), format)),
        };

        Some(Thing::Dataset(Dataset {
            name: words(&view.chart.title),
            description: words(&view.chart.desc),
            url: format!("{}#{}", full(cx, &chart.page()), view.id),
            is_accessible_for_free: true,
            distribution: DataFormat::ALL.map(download).into(),
        }))
    };
    charts.iter().filter_map(dataset).collect()
}

/// The way from the home page, and the page itself where a record names it.
fn breadcrumbs(cx: Context, route: &Route, crumbs: &[Crumb]) -> Option<Thing> {
    let words = |crumb: &Crumb| match crumb.key {
        Some(key) => LinkedWording::Message { message: Caption::new(key, "", "") },
        None => LinkedWording::Text(crumb.text.clone().unwrap_or_default()),
    };
    let origin = cx.urls.origin().unwrap_or_default();
    let mut way: Vec<(LinkedWording, String)> = crumbs
        .iter()
        .map(|c| (words(c), format!("{origin}{}", c.href)))
        .collect();

    way.extend(own_name(cx, route).map(|name| (name, full(cx, route))));
    if way.len() < 2 {
        return None;
    }

    let item = |(at, (name, item)): (usize, (LinkedWording, String))| ListItem {
        position: at + 1,
        name,
        item,
    };

    Some(Thing::BreadcrumbList(BreadcrumbList {
        item_list_element: way.into_iter().enumerate().map(item).collect(),
    }))
}

/// The name of a page: of a section, or of the record that it is about.
fn own_name(cx: Context, route: &Route) -> Option<LinkedWording> {
    let key = match route {
        Route::Editions => "nav-editions",
        Route::Compare => "nav-compare",
        Route::Cities => "nav-cities",
        Route::Regions => "nav-regions",
        Route::Districts => "nav-districts",
        Route::Directions => "nav-directions",
        Route::Practices(1) => "nav-practices",
        Route::GrowthPoints => "nav-growth-points",
        Route::Programmes => "nav-programmes",
        Route::Mentions => "nav-mentions",
        Route::Sources => "nav-sources",
        Route::Search => "search-title",
        Route::Data => "nav-data",
        Route::ComparePair(from, to) => {
            return Some(LinkedWording::Message {
                message: Caption::new("pair-title", from.as_str(), to.as_str()),
            });
        }
        _ => return record_name(cx, route).map(LinkedWording::Text),
    };
    Some(LinkedWording::Message { message: Caption::new(key, "", "") })
}

fn record_name(cx: Context, route: &Route) -> Option<String> {
    let site = cx.site;
    Some(match route {
        Route::Edition(id) => site.editions.get(id)?.id.to_string(),
        Route::City(id) => site.cities.get(id)?.name.clone(),
        Route::Region(id) => site.regions.get(id)?.name.clone(),
        Route::District(id) => site.districts.get(id)?.name.clone(),
        Route::Direction(id) => site.directions.get(id)?.title.clone(),
        Route::Practice(id) => site.practices.get(id)?.title.value.clone(),
        Route::Theme(id) => site.themes.get(id)?.title.clone(),
        Route::Programme(id) => site.programmes.get(id)?.short.clone(),
        Route::Source(id) => site.sources.get(id)?.title.clone(),
        Route::Methodology => site.pages.get(METHODOLOGY)?.title.value.clone(),
        Route::Page(id) => site.pages.get(id)?.title.value.clone(),
        _ => return None,
    })
}
