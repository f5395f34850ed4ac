//! Structured data: what a page shows, in the words of schema.org, for programs that read pages.
//!
//! Only facts that stand on the page, and only types that exist: the vocabulary knows no award as a thing, so an award is
//! a text of the municipality that got it. Words of the interface are messages; `json_ld` of the theme puts them in.

mod datasets;
mod records;

use crate::compare::Pair;
use crate::route::{Chart, Page, PageTitle, ProgrammePart, charts_of, record_name};
use crate::view::around::vocabulary::{
    BreadcrumbList, Graph, LinkedWording, ListItem, Thing,
};
use crate::view::chart::Caption;
use crate::view::context::Context;
use crate::view::parts::links::Crumb;

/// The structured data of a page as JSON; empty where there is nothing to say.
pub(in crate::view) fn data(cx: Context, page: &Page, crumbs: &[Crumb]) -> String {
    let mut graph = things(cx, page);
    graph.extend(breadcrumbs(cx, page, crumbs));

    if graph.is_empty() {
        return String::new();
    }

    // Strings and lists only, so this cannot fail; empty means a page without structured data, which is whole too.
    serde_json::to_string(&Graph { context: "https://schema.org", graph })
        .unwrap_or_default()
}

fn things(cx: Context, page: &Page) -> Vec<Thing> {
    match page {
        Page::City(id) => records::town(cx, id),
        Page::Compare => datasets::of_charts(cx, &[Chart::Years]),
        Page::ComparePair(from, to) => {
            let Some(pair) = Pair::of(cx.site, from, to) else {
                return Vec::new();
            };

            let charts: Vec<Chart> = charts_of(&pair)
                .into_iter()
                .map(|what| Chart::Pair(from.clone(), to.clone(), what))
                .collect();

            datasets::of_charts(cx, &charts)
        }
        Page::ProgrammePart(id, ProgrammePart::Indicators) => {
            datasets::of_charts(cx, &[Chart::Indicators(id.clone())])
        }
        page => thing(cx, page).into_iter().collect(),
    }
}

/// The one thing that a page is about.
fn thing(cx: Context, page: &Page) -> Option<Thing> {
    let site = cx.site;
    Some(match page {
        Page::Home => Thing::WebSite(records::website(cx)),
        Page::Edition(id) => Thing::Event(records::event(cx, site.editions.get(id)?)),
        Page::Region(id) => records::area(cx, page, &site.regions.get(id)?.name),
        Page::District(id) => records::area(cx, page, &site.districts.get(id)?.name),
        Page::Practice(id) => {
            let practice = site.practices.get(id)?;
            Thing::Article(Box::new(records::article(cx, practice)))
        }
        Page::Source(id) => Thing::CreativeWork(records::work(site.sources.get(id)?)),
        Page::Data => Thing::Dataset(datasets::open_data(cx)),
        _ => return None,
    })
}

/// The way from the home page, and the page itself where a record names it. A way of one step says nothing.
fn breadcrumbs(cx: Context, page: &Page, crumbs: &[Crumb]) -> Option<Thing> {
    // Without a known host addresses begin at its root.
    let origin = cx.urls.origin().unwrap_or("");
    let above = crumbs
        .iter()
        .filter_map(|crumb| Some((words(crumb)?, format!("{origin}{}", crumb.href))));
    let own = own_name(cx, page).map(|name| (name, cx.full_href(page)));
    let steps: Vec<ListItem> = above
        .chain(own)
        .zip(1..)
        .map(|((name, item), position)| ListItem { position, name, item })
        .collect();

    (steps.len() > 1).then_some(Thing::BreadcrumbList(BreadcrumbList {
        item_list_element: steps,
    }))
}

fn words(crumb: &Crumb) -> Option<LinkedWording> {
    match crumb.key {
        Some(key) => Some(LinkedWording::of_message(key)),
        None => crumb.text.clone().map(LinkedWording::Text),
    }
}

/// The name of a page: of a section, or of the record that it is about.
fn own_name(cx: Context, page: &Page) -> Option<LinkedWording> {
    match page.row().title {
        PageTitle::Message(key) => Some(LinkedWording::of_message(key)),
        PageTitle::Years(from, to) => {
            let message = Caption::new("pair-title", from, to);
            Some(LinkedWording::Message { message })
        }
        PageTitle::Record(kind, id) => {
            record_name(cx.site, kind, id).map(LinkedWording::Text)
        }
        PageTitle::Step(_) | PageTitle::Selection(_) | PageTitle::Unnamed => None,
    }
}
