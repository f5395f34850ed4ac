//! The catalogue of practices and its selections.

use schemars::JsonSchema;
use serde::Serialize;

use crate::load::Record;
use crate::model::{Facet, SizeGroup, category_name};
use crate::route::{List, PRACTICES_PAGE, Page};
use crate::schema::Practice;
use crate::script_data;
use crate::view::context::Context;
use crate::view::parts::cards::PracticeCard;
use crate::view::parts::links::{CityLink, Link};
use crate::view::parts::pager::{Pager, pager, part};
use crate::view::practice::choices::{self, Choices};

/// Content of a page of the catalogue.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Catalogue {
    count: usize,
    pager: Pager,
    /// On the first page only.
    choices: Vec<Choices>,
    /// The file that the script of the first page reads.
    data: String,
    /// The first page of the catalogue.
    first_href: String,
    patterns: AddressPatterns,
    groups: Vec<EditionCards>,
}

/// Addresses for the script of the catalogue, with a name in braces where an id is put in: `/practices/{id}/`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AddressPatterns {
    practice: String,
    direction_edition: String,
    direction_district: String,
}

/// Practices of one edition.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct EditionCards {
    edition: Link,
    practices: Vec<PracticeCard>,
}

/// Content of a page of a selection of practices.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Selection {
    /// `direction-edition`, `direction-district`, `category`, `size`, `district`, `region` or `source`.
    facet: &'static str,
    /// The names of its conditions: a direction, a district, a region, a source, a category, or the word for a size.
    first: String,
    /// An edition, or a district for a direction.
    second: Option<String>,
    /// The address of the direction that all of them share.
    direction: Option<String>,
    count: usize,
    pager: Pager,
    choices: Vec<Choices>,
    groups: Vec<EditionCards>,
    /// Towns that the documents only name, for a direction in an edition.
    mentions: Vec<CityLink>,
}

pub(in crate::view) fn catalogue(cx: Context, number: usize) -> Catalogue {
    Catalogue {
        count: cx.site.practices.len(),
        pager: pager(cx, &List::Practices, number),
        choices: if number == 1 {
            choices::of_catalogue(cx)
        } else {
            Vec::new()
        },
        data: cx.urls.own_file(script_data::CATALOGUE),
        first_href: cx.href(&Page::Practices(1)),
        patterns: patterns(cx),
        groups: groups(cx, part(cx.site.practices.iter(), number, PRACTICES_PAGE)),
    }
}

fn patterns(cx: Context) -> AddressPatterns {
    let (direction, edition) = ("{direction}".to_owned(), "{edition}".to_owned());
    let in_edition = Facet::DirectionEdition(direction.clone(), edition);
    let in_district = Facet::DirectionDistrict(direction, "{district}".to_owned());

    AddressPatterns {
        practice: cx.href(&Page::Practice("{id}".to_owned())),
        direction_edition: cx.href(&Page::Facet(in_edition, 1)),
        direction_district: cx.href(&Page::Facet(in_district, 1)),
    }
}

pub(in crate::view) fn selection(
    cx: Context,
    facet: &Facet,
    number: usize,
) -> Option<Selection> {
    let FacetNames { first, second } = FacetNames::of(cx, facet)?;
    let mentions = match facet {
        Facet::DirectionEdition(direction, edition) if number == 1 => {
            mentioned(cx, direction, edition)
        }
        _ => Vec::new(),
    };

    let direction = match facet {
        Facet::DirectionEdition(id, _) | Facet::DirectionDistrict(id, _) => {
            cx.direction_link(id).map(|link| link.href)
        }
        _ => None,
    };

    Some(Selection {
        facet: facet_word(facet),
        first,
        second,
        direction,
        count: cx.site.count_in(facet),
        pager: pager(cx, &List::Facet(facet.clone()), number),
        choices: choices::of_page(cx, facet),
        groups: groups(
            cx,
            part(cx.site.practices_in(facet), number, PRACTICES_PAGE),
        ),
        mentions,
    })
}

/// The names of the conditions of a facet.
struct FacetNames {
    first: String,
    second: Option<String>,
}

impl FacetNames {
    /// `None` if a record that the facet names does not exist.
    fn of(cx: Context, facet: &Facet) -> Option<Self> {
        let site = cx.site;
        let direction = |id: &str| Some(site.directions.get(id)?.title.clone());
        let alone = |first: String| Self { first, second: None };

        Some(match facet {
            Facet::DirectionEdition(id, edition) => Self {
                first: direction(id)?,
                second: Some(edition.clone()),
            },
            Facet::DirectionDistrict(id, district) => Self {
                first: direction(id)?,
                second: Some(site.districts.get(district)?.name.clone()),
            },
            Facet::Category(edition, category) => Self {
                first: category_name(site.editions.get(edition)?, category)?,
                second: Some(edition.clone()),
            },
            Facet::Size(group) => alone(group.word().to_owned()),
            Facet::District(id) => alone(site.districts.get(id)?.name.clone()),
            Facet::Region(id) => alone(site.regions.get(id)?.name.clone()),
            Facet::Source(id) => alone(site.sources.get(id)?.title.clone()),
        })
    }
}

/// The word for a facet in messages.
fn facet_word(facet: &Facet) -> &'static str {
    match facet {
        Facet::DirectionEdition(..) => "direction-edition",
        Facet::DirectionDistrict(..) => "direction-district",
        Facet::Category(..) => "category",
        Facet::Size(_) => "size",
        Facet::District(_) => "district",
        Facet::Region(_) => "region",
        Facet::Source(_) => "source",
    }
}

/// The message that names towns of a size.
pub(in crate::view) fn size_title(group: SizeGroup) -> &'static str {
    match group {
        SizeGroup::Centre => "versus-group-centres",
        SizeGroup::Large => "versus-group-large",
        SizeGroup::Medium => "versus-group-medium",
        SizeGroup::Small => "versus-group-small",
        SizeGroup::Rural => "versus-group-rural",
    }
}

/// The first page of a selection, called by what the page above it does not say already.
pub(in crate::view) fn selection_link(cx: Context, facet: &Facet) -> Option<Link> {
    let FacetNames { first, second } = FacetNames::of(cx, facet)?;
    let text = match facet {
        // It stands below the page of its edition, which is the second name.
        Facet::Category(..) => first,
        _ => second.unwrap_or(first),
    };

    Some(Link {
        text,
        href: cx.href(&List::Facet(facet.clone()).page(1)),
    })
}

/// Neighbours of one edition stand together.
fn groups<'a>(
    cx: Context,
    practices: impl Iterator<Item = &'a Record<Practice>>,
) -> Vec<EditionCards> {
    let mut groups: Vec<EditionCards> = Vec::new();
    for practice in practices {
        let edition = cx.edition_link(&practice.edition);
        if groups.last().is_none_or(|group| group.edition != edition) {
            groups.push(EditionCards { edition, practices: Vec::new() });
        }

        if let Some(group) = groups.last_mut() {
            group.practices.push(cx.card(practice));
        }
    }

    groups
}

/// Towns that the documents of an edition only name in a direction, А–Я.
pub(in crate::view) fn mentioned(
    cx: Context,
    direction: &str,
    year: &str,
) -> Vec<CityLink> {
    let mentions = cx.site.mentions_of_direction(direction);
    let mut towns: Vec<_> = mentions
        .filter(|m| m.edition.as_str() == year)
        .map(|m| m.city.as_str())
        .collect();
    towns.sort_by_key(|id| cx.site.cities.position(id));
    towns.dedup();

    towns
        .into_iter()
        .filter_map(|id| cx.city_link(id))
        .collect()
}
