//! Rows that several lists share: a town with its years, a region, a mention.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::Facet;
use crate::route::{self, EditionPart, Page};
use crate::schema::{City, Mention, Region};
use crate::view::context::Context;
use crate::view::parts::figures::SourceMark;
use crate::view::parts::links::{CityLink, Link};
use crate::view::parts::years::YearCell;

/// A town in a list, with its years.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CityRow {
    city: CityLink,
    strip: Vec<YearCell>,
    practices: usize,
}

pub(in crate::view) fn city_row(cx: Context, city: &City) -> CityRow {
    CityRow {
        city: cx.link_to_city(city),
        strip: cx.strip(city),
        practices: cx.site.practices_of_city(&city.id).count(),
    }
}

/// A region in a list; without a link where nothing is known of it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RegionRow {
    name: String,
    href: Option<String>,
    cities: usize,
    practices: usize,
}

pub(in crate::view) fn region_row(cx: Context, region: &Region) -> RegionRow {
    let cities = || cx.site.cities_of_region(&region.id);
    RegionRow {
        name: region.name.clone(),
        href: route::has_region(cx.site, &region.id)
            .then(|| cx.href(&Page::Region(region.id.to_string()))),
        cities: cities().count(),
        practices: cx.site.count_in(&Facet::Region(region.id.to_string())),
    }
}

/// A mention in a list.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MentionRow {
    city: Option<CityLink>,
    year: String,
    about: Option<Link>,
    note: Option<String>,
    source: Option<SourceMark>,
}

pub(in crate::view) fn mention_row(cx: Context, mention: &Mention) -> MentionRow {
    let direction = mention
        .direction
        .as_ref()
        .and_then(|id| cx.direction_link(id));

    MentionRow {
        city: cx.city_link(&mention.city),
        year: mention.edition.to_string(),
        about: direction.or_else(|| finding_link(cx, mention)),
        note: mention.note.clone(),
        source: cx.source_mark(&mention.source),
    }
}

/// The finding that names the town, on the page of its edition.
fn finding_link(cx: Context, mention: &Mention) -> Option<Link> {
    let finding = cx.site.findings.get(mention.finding.as_ref()?)?;
    let part = EditionPart::Findings;
    let page = cx.href(&Page::EditionPart(finding.edition.to_string(), part));

    Some(Link {
        text: finding.title.value.clone(),
        href: format!("{page}#{}", finding.id.as_str()),
    })
}
