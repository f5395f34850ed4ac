//! Pages of records: from a record to its page and back.

use super::{METHODOLOGY, Route, has_region};
use crate::model::Site;

/// Where the page of a record of this kind stands, whether there is one or not.
pub fn page_of(kind: &str, id: &str) -> Option<Route> {
    let owned = id.to_owned();
    match kind {
        "city" => Some(Route::City(owned)),
        "practice" => Some(Route::Practice(owned)),
        "direction" => Some(Route::Direction(owned)),
        "theme" => Some(Route::Theme(owned)),
        "edition" => Some(Route::Edition(owned)),
        "source" => Some(Route::Source(owned)),
        "region" => Some(Route::Region(owned)),
        "district" => Some(Route::District(owned)),
        "programme" => Some(Route::Programme(owned)),
        "page" if id == METHODOLOGY => Some(Route::Methodology),
        "page" => Some(Route::Page(owned)),
        _ => None,
    }
}

/// The record whose page stands, or stood, at an address without a slash at its beginning: its kind as files name it,
/// and its id.
pub fn record_at(address: &str) -> Option<(&'static str, &str)> {
    let (folder, id) = match address.strip_suffix('/')?.split_once('/') {
        Some(parts) => parts,
        None => ("", address.strip_suffix('/')?),
    };
    let kind = match folder {
        "" if id.bytes().all(|b| b.is_ascii_digit()) => "editions",
        "" if !SECTIONS.contains(&id) => "page",
        "cities" => "cities",
        "practices" => "practice",
        "directions" => "directions",
        "growth-points" => "themes",
        "sources" => "sources",
        "regions" => "regions",
        "districts" => "districts",
        "programmes" => "programme",
        _ => return None,
    };

    crate::schema::Id::is_valid(id).then_some((kind, id))
}

/// Pages at the top that are no record's.
const SECTIONS: [&str; 12] = [
    "compare",
    "cities",
    "data",
    "directions",
    "districts",
    "editions",
    "growth-points",
    "mentions",
    "practices",
    "programmes",
    "regions",
    "sources",
];

/// The page of a record, for links such as `city:abakan`. `None` if there is no such kind or record.
pub fn of_record(site: &Site, kind: &str, id: &str) -> Option<Route> {
    let there = match kind {
        "city" => site.cities.has(id),
        "practice" => site.practices.has(id),
        "direction" => site.directions.has(id),
        "theme" => site.themes.has(id),
        "edition" => site.editions.has(id),
        "source" => site.sources.has(id),
        "region" => has_region(site, id),
        "district" => site.districts.has(id),
        "programme" => site.programmes.has(id),
        "page" => id == METHODOLOGY || site.pages.has(id),
        _ => false,
    };
    there.then(|| page_of(kind, id)).flatten()
}

/// Kinds of records that a link may name.
pub const LINK_KINDS: [&str; 10] = [
    "city",
    "practice",
    "direction",
    "theme",
    "edition",
    "source",
    "region",
    "district",
    "programme",
    "page",
];

/// The name of the record whose page this is; `None` for any other page.
pub fn record_name(site: &Site, route: &Route) -> Option<String> {
    match route {
        Route::City(id) => site.cities.get(id).map(|r| r.name.clone()),
        Route::Practice(id) => site.practices.get(id).map(|r| r.title.value.clone()),
        Route::Direction(id) => site.directions.get(id).map(|r| r.title.clone()),
        Route::Theme(id) => site.themes.get(id).map(|r| r.title.clone()),
        Route::Edition(id) => {
            site.editions.get(id).map(|r| format!("{} ({id})", r.title))
        }
        Route::Source(id) => site.sources.get(id).map(|r| r.title.clone()),
        Route::Region(id) => site.regions.get(id).map(|r| r.name.clone()),
        Route::District(id) => site.districts.get(id).map(|r| r.name.clone()),
        Route::Programme(id) => site.programmes.get(id).map(|r| r.short.clone()),
        Route::Page(id) => site.pages.get(id).map(|r| r.title.value.clone()),
        _ => None,
    }
}

/// The kind, as files name it, of the record whose page this is; `None` for any other page.
pub fn record_kind(route: &Route) -> Option<&'static str> {
    Some(match route {
        Route::City(_) => "cities",
        Route::Practice(_) => "practice",
        Route::Direction(_) => "directions",
        Route::Theme(_) => "themes",
        Route::Edition(_) => "editions",
        Route::Source(_) => "sources",
        Route::Region(_) => "regions",
        Route::District(_) => "districts",
        Route::Programme(_) => "programme",
        Route::Page(_) => "page",
        _ => return None,
    })
}
