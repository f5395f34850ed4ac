//! Structured data: what a page shows, in the words of schema.org, for programs that read pages.
//!
//! Only facts that stand on the page, and only types that exist: an award is a text of the municipality that got it, for
//! the vocabulary knows no award as a thing. Words of the interface are messages, which `json_ld` of the theme puts in.

use crate::compare::Pair;
use crate::model::picture_path;
use crate::opendata::{self, Format, FormatContent, OfferedIn};
use crate::route::{
    Addressed, Chart, DataFile, DataFormat, Page, PageTitle, ProgrammePart, charts_of,
    record_name,
};
use crate::schema::{AwardKind, CityType, Edition, Practice, Source};
use crate::view::around::vocabulary::{
    Article, BreadcrumbList, CreativeWork, DataDownload, Dataset, EntryPoint, EventData,
    Graph, LinkedWording, ListItem, Municipality, Named, PlaceData, SearchAction, Thing,
    WebSite,
};
use crate::view::chart::{Caption, page_chart};
use crate::view::context::Context;
use crate::view::parts::awards::{AwardView, award};
use crate::view::parts::links::Crumb;

/// The structured data of a page as JSON; empty where there is nothing to say.
pub(in crate::view) fn data(cx: Context, route: &Page, crumbs: &[Crumb]) -> String {
    let mut graph = things(cx, route);
    graph.extend(breadcrumbs(cx, route, crumbs));

    if graph.is_empty() {
        return String::new();
    }

    // Texts and lists only: they always have a JSON; a page without structured data is whole, too.
    serde_json::to_string(&Graph { context: "https://schema.org", graph })
        .unwrap_or_default()
}

fn things(cx: Context, route: &Page) -> Vec<Thing> {
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
        Page::Home => vec![Thing::WebSite(website(cx))],
        Page::Edition(id) => site
            .editions
            .get(id)
            .map(|e| Thing::Event(event(cx, e)))
            .into_iter()
            .collect(),
        Page::City(id) => town(cx, id),
        Page::Region(id) => site
            .regions
            .get(id)
            .map(|r| area(&r.name))
            .into_iter()
            .collect(),
        Page::District(id) => site
            .districts
            .get(id)
            .map(|d| area(&d.name))
            .into_iter()
            .collect(),
        Page::Practice(id) => site
            .practices
            .get(id)
            .map(|p| Thing::Article(Box::new(article(cx, p))))
            .into_iter()
            .collect(),
        Page::Source(id) => site
            .sources
            .get(id)
            .map(|s| Thing::CreativeWork(work(s)))
            .into_iter()
            .collect(),
        Page::Data => vec![Thing::Dataset(open_data(cx))],
        Page::Compare => datasets(cx, &[Chart::Years]),
        Page::ComparePair(from, to) => {
            let of = |what| Chart::Pair(from.clone(), to.clone(), what);
            let charts = Pair::of(site, from, to)
                .map(|pair| charts_of(&pair))
                .unwrap_or_default();
            datasets(cx, &charts.into_iter().map(of).collect::<Vec<_>>())
        }
        Page::ProgrammePart(id, ProgrammePart::Indicators) => {
            datasets(cx, &[Chart::Indicators(id.clone())])
        }
        _ => Vec::new(),
    }
}

/// The full address of a page; where the host is not known, the address from its root.
fn full(cx: Context, at: &impl Addressed) -> String {
    cx.urls.absolute(at).unwrap_or_else(|| cx.href(at))
}

fn named(kind: &'static str, name: &str, url: Option<String>) -> Named {
    Named { kind, name: name.to_owned(), url }
}

fn website(cx: Context) -> WebSite {
    let config = &cx.site.config;
    WebSite {
        name: config.title.clone(),
        description: config.description.clone(),
        url: full(cx, &Page::Home),
        in_language: cx.lang,
        potential_action: SearchAction {
            target: EntryPoint {
                url_template: format!(
                    "{}?q={{search_term_string}}",
                    full(cx, &Page::Search)
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
        .map(|motto| format!(": {motto}")) // an edition without a motto is called by its title alone
        .unwrap_or_default();
    EventData {
        name: format!("{}{motto}", edition.title),
        description: edition.goal.clone(),
        url: full(cx, &Page::Edition(edition.id.to_string())),
        start_date: edition.id.to_string(),
        organizer: edition
            .organisers
            .iter()
            .map(|name| named("Organization", name, None))
            .collect(),
        super_event: named(
            "EventSeries",
            &cx.site.config.title,
            Some(full(cx, &Page::Home)),
        ),
    }
}

fn town(cx: Context, id: &str) -> Vec<Thing> {
    let Some(city) = cx.site.cities.get(id) else {
        return Vec::new();
    };

    let url = full(cx, &Page::City(id.to_owned()));
    let region = cx.site.region_of(city);
    let region = region.map(|r| {
        named(
            "AdministrativeArea",
            &r.name,
            Some(full(cx, &Page::Region(r.id.to_string()))),
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
        .filter_map(|a| award_words(a.kind.value, award(cx, a)))
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

/// An award in one line: a place or a win as a message, a prize by its own title.
fn award_words(kind: AwardKind, award: AwardView) -> Option<LinkedWording> {
    let message = |key, from, name| {
        let caption = Caption::new(key, from, award.year.clone()).about(name);
        Some(LinkedWording::Message { message: caption })
    };

    let category = award.category.unwrap_or_default();
    match (award.place, award.title) {
        // A place without a category is one of the whole edition: the message has room for an empty name.
        (Some(place), _) => message("ld-place", place.to_string(), category),
        (None, _) if kind == AwardKind::Winner => {
            message("ld-winner", String::new(), category)
        }
        (None, Some(title)) => message("ld-prize", String::new(), title),
        (None, None) if kind == AwardKind::Leader => {
            message("ld-leader", String::new(), String::new())
        }
        (None, None) => None,
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
            Some(full(cx, &Page::City(id.to_owned()))),
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
        url: full(cx, &Page::Practice(practice.id.to_string())),
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
                Some(full(cx, &Page::Source(s.id.to_string()))),
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
    let download = |format: &&Format| {
        let path = format!("{}{}", opendata::FOLDER, format.whole_file()?);
        let content_url = cx
            .urls
            .absolute_file(&path)
            .unwrap_or_else(|| cx.urls.file(&path));

        Some(DataDownload { encoding_format: format.media, content_url })
    };

    let mut offered: Vec<&Format> = opendata::FORMATS
        .iter()
        .filter(|format| format.is_offered_in(OfferedIn::LinkedData))
        .collect();
    // The description comes first: it leads programs to all tables.
    offered.sort_by_key(|format| format.content == FormatContent::Data);

    Dataset {
        name: words("nav-data"),
        description: words("open-lead"),
        url: full(cx, &Page::Data),
        is_accessible_for_free: true,
        distribution: offered.iter().filter_map(download).collect(),
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
            content_url: full(cx, &DataFile::Numbers(chart.clone(), format)),
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
fn breadcrumbs(cx: Context, route: &Page, crumbs: &[Crumb]) -> Option<Thing> {
    let words = |crumb: &Crumb| match crumb.key {
        Some(key) => LinkedWording::Message { message: Caption::new(key, "", "") },
        // A crumb has a message or a text.
        None => LinkedWording::Text(crumb.text.clone().unwrap_or_default()),
    };
    // Without a known host addresses begin at its root.
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
fn own_name(cx: Context, page: &Page) -> Option<LinkedWording> {
    let message = |message| Some(LinkedWording::Message { message });
    match page.row().title {
        PageTitle::Message(key) => message(Caption::new(key, "", "")),
        PageTitle::Years(from, to) => message(Caption::new("pair-title", from, to)),
        PageTitle::Record(kind, id) => {
            record_name(cx.site, kind, id).map(LinkedWording::Text)
        }
        PageTitle::Step(_) | PageTitle::Selection(_) | PageTitle::Unnamed => None,
    }
}
