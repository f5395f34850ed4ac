//! The way from the home page to a page.

use crate::model::Facet;
use crate::route::{EditionPart, Route};
use crate::view::context::Context;
use crate::view::parts::links::{Crumb, Link, programme_link};
use crate::view::practice::catalogue::selection_link;

/// The way from the home page to a page, without the page itself.
pub(in crate::view) fn crumbs(cx: Context, route: &Route) -> Vec<Crumb> {
    let section = |key, route: Route| Crumb::of_key(key, cx.href(&route));
    let mut crumbs = match route {
        Route::Home | Route::NotFound | Route::Embed(_) => return Vec::new(),
        Route::Edition(_) => vec![section("nav-editions", Route::Editions)],
        Route::EditionPart(id, _) => {
            vec![
                section("nav-editions", Route::Editions),
                Crumb::of_text(cx.edition_link(id)),
            ]
        }
        Route::ComparePair(..) => vec![section("nav-compare", Route::Compare)],
        Route::City(_) | Route::CompareCities => {
            vec![section("nav-cities", Route::Cities)]
        }
        Route::Region(_) => vec![section("nav-regions", Route::Regions)],
        Route::District(_) => vec![section("nav-districts", Route::Districts)],
        Route::Direction(_) => vec![section("nav-directions", Route::Directions)],
        Route::Practices(page) if *page > 1 => {
            vec![section("nav-practices", Route::Practices(1))]
        }
        Route::Facet(facet, page) => {
            let whole = (*page > 1).then(|| selection_link(cx, facet)).flatten();
            facet_crumbs(cx, facet)
                .into_iter()
                .chain(whole.map(Crumb::of_text))
                .collect()
        }
        Route::Further(list, _) => {
            let first = list.page(1);
            let own = own_section(&first).map(|key| section(key, first.clone()));
            crumbs(cx, &first).into_iter().skip(1).chain(own).collect()
        }
        Route::Practice(_) => vec![section("nav-practices", Route::Practices(1))],
        Route::Theme(_) => vec![section("nav-growth-points", Route::GrowthPoints)],
        Route::Programme(_) => vec![section("nav-programmes", Route::Programmes)],
        Route::ProgrammePart(id, _) => {
            let programme = cx
                .site
                .programmes
                .get(id)
                .map(|p| Crumb::of_text(programme_link(cx, p)));
            std::iter::once(section("nav-programmes", Route::Programmes))
                .chain(programme)
                .collect()
        }
        Route::Source(_) => vec![section("nav-sources", Route::Sources)],
        Route::DataTable(_) => vec![section("nav-data", Route::Data)],
        _ => Vec::new(),
    };
    crumbs.insert(0, section("nav-home", Route::Home));

    crumbs
}

/// The way to a selection: through the page of its direction, edition or place.
fn facet_crumbs(cx: Context, facet: &Facet) -> Vec<Crumb> {
    let (route, own) = match facet {
        Facet::DirectionEdition(id, _) | Facet::DirectionDistrict(id, _) => {
            (Route::Direction(id.clone()), cx.direction_link(id))
        }
        Facet::Category(id, _) => {
            let route = Route::EditionPart(id.clone(), EditionPart::Practices);
            let own = Crumb::of_key("part-practices", cx.href(&route));
            return crumbs(cx, &route)
                .into_iter()
                .skip(1)
                .chain([own])
                .collect();
        }
        Facet::District(id) => (Route::District(id.clone()), cx.district_link(id)),
        Facet::Region(id) => (Route::Region(id.clone()), cx.region_link(id)),
        Facet::Source(id) => {
            let route = Route::Source(id.clone());
            let title = cx.site.sources.get(id).map(|source| source.title.clone());
            let own = title.map(|text| Link { text, href: cx.href(&route) });

            (route, own)
        }
    };
    crumbs(cx, &route)
        .into_iter()
        .skip(1)
        .chain(own.map(Crumb::of_text))
        .collect()
}

/// The message that names a list in the way to its further pages.
fn own_section(route: &Route) -> Option<&'static str> {
    match route {
        Route::Cities => Some("nav-cities"),
        Route::Mentions => Some("nav-mentions"),
        Route::EditionPart(..) => Some("part-participants"),
        _ => None,
    }
}
