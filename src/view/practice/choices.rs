//! Ways to choose practices: by direction, edition, federal district, category, each with its number.

use schemars::JsonSchema;
use serde::Serialize;

use crate::load::Record;
use crate::model::{Facet, category_name};
use crate::route::{EditionPart, Page};
use crate::schema::{Edition, Practice};
use crate::view::context::Context;
use crate::view::parts::years::years;

/// The choices of one kind.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Choices {
    /// `direction`, `edition`, `district` or `category`.
    key: &'static str,
    /// The edition whose categories they are.
    year: Option<String>,
    options: Vec<Choice>,
    /// Practices of which this is not known.
    unknown: usize,
    /// Where the selection leads without a choice of this kind.
    whole: Option<String>,
}

/// A choice that leads to at least one practice.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Choice {
    /// As in the address of the catalogue: an id, or an edition and a category joined by a slash.
    id: String,
    text: String,
    href: String,
    /// How many practices it leads to.
    n: usize,
    current: bool,
}

impl Choices {
    fn new(key: &'static str, options: Vec<Choice>) -> Self {
        let options = options.into_iter().filter(|option| option.n > 0).collect();
        Self { key, year: None, options, unknown: 0, whole: None }
    }

    fn without(self, whole: String) -> Self {
        Self { whole: Some(whole), ..self }
    }
}

/// The choices of the catalogue, each with its number among all practices.
pub(in crate::view) fn of_catalogue(cx: Context) -> Vec<Choices> {
    let site = cx.site;
    let directions = directions(cx, None, |d| {
        (
            site.practices_of_direction(d).count(),
            cx.href(&Page::Direction(d.to_owned())),
        )
    });

    let editions = editions(cx, None, |year| {
        let route = Page::EditionPart(year.to_owned(), EditionPart::Practices);
        (site.practices_of_edition(year).count(), cx.href(&route))
    });
    let mut districts =
        districts(cx, None, |d| of_facet(cx, Facet::District(d.to_owned())));
    let placed = |p: &&Record<Practice>| {
        p.city_ids()
            .filter_map(|id| site.cities.get(id))
            .any(|city| site.district_of(city).is_some())
    };

    districts.unknown =
        site.practices.len() - site.practices.iter().filter(placed).count();
    let categories = site
        .editions
        .iter()
        .rev()
        .map(|edition| categories(cx, edition, None));
    let mut all = vec![directions, editions, districts];
    all.extend(categories);
    all.retain(|choices| !choices.options.is_empty());

    all
}

/// The selections of an edition's practices by category.
pub(in crate::view) fn of_edition(cx: Context, edition: &str) -> Vec<Choices> {
    let categories = cx
        .site
        .editions
        .get(edition)
        .map(|edition| categories(cx, edition, None));
    categories
        .into_iter()
        .filter(|choices| !choices.options.is_empty())
        .collect()
}

/// The selections of a direction's practices.
pub(in crate::view) fn of_direction(cx: Context, direction: &str) -> Vec<Choices> {
    let in_edition = |id: &str| {
        of_facet(
            cx,
            Facet::DirectionEdition(direction.to_owned(), id.to_owned()),
        )
    };

    let in_district = |id: &str| {
        of_facet(
            cx,
            Facet::DirectionDistrict(direction.to_owned(), id.to_owned()),
        )
    };

    vec![
        editions(cx, None, in_edition),
        districts(cx, None, in_district),
    ]
}

/// The choices of a page of a facet: what else it could have been, and what it is without one of its conditions.
pub(in crate::view) fn of_page(cx: Context, facet: &Facet) -> Vec<Choices> {
    let direction_page = |id: &str| cx.href(&Page::Direction(id.to_owned()));
    let edition_page =
        |id: &str| cx.href(&Page::EditionPart(id.to_owned(), EditionPart::Practices));

    match facet {
        Facet::DirectionEdition(direction, edition) => {
            let other = |d: &str, e: &str| {
                of_facet(cx, Facet::DirectionEdition(d.to_owned(), e.to_owned()))
            };
            vec![
                directions(cx, Some(direction), |d| other(d, edition))
                    .without(edition_page(edition)),
                editions(cx, Some(edition), |e| other(direction, e))
                    .without(direction_page(direction)),
            ]
        }
        Facet::DirectionDistrict(direction, district) => {
            let other = |d: &str, place: &str| {
                of_facet(cx, Facet::DirectionDistrict(d.to_owned(), place.to_owned()))
            };
            let in_district = cx.href(&Page::Facet(Facet::District(district.clone()), 1));

            vec![
                directions(cx, Some(direction), |d| other(d, district))
                    .without(in_district),
                districts(cx, Some(district), |d| other(direction, d))
                    .without(direction_page(direction)),
            ]
        }
        Facet::Category(edition, category) => {
            let Some(edition) = cx.site.editions.get(edition) else {
                return Vec::new();
            };
            vec![
                categories(cx, edition, Some(category))
                    .without(edition_page(&edition.id)),
            ]
        }
        Facet::District(district) => vec![
            directions(cx, None, |d| {
                of_facet(cx, Facet::DirectionDistrict(d.to_owned(), district.clone()))
            }),
            districts(cx, Some(district), |d| {
                of_facet(cx, Facet::District(d.to_owned()))
            })
            .without(cx.href(&Page::Practices(1))),
        ],
        Facet::Region(_) | Facet::Source(_) => Vec::new(),
    }
}

/// How many practices a facet has, and where it is.
fn of_facet(cx: Context, facet: Facet) -> (usize, String) {
    (cx.site.count_in(&facet), cx.href(&Page::Facet(facet, 1)))
}

fn directions(
    cx: Context,
    current: Option<&str>,
    to: impl Fn(&str) -> (usize, String),
) -> Choices {
    let choice = |d: &Record<crate::schema::Direction>| {
        choice((&d.id, &d.title), current, to(&d.id))
    };
    Choices::new("direction", cx.site.directions.iter().map(choice).collect())
}

fn editions(
    cx: Context,
    current: Option<&str>,
    to: impl Fn(&str) -> (usize, String),
) -> Choices {
    let options = years(cx)
        .iter()
        .rev()
        .map(|year| choice((year, year), current, to(year)))
        .collect();
    Choices::new("edition", options)
}

fn districts(
    cx: Context,
    current: Option<&str>,
    to: impl Fn(&str) -> (usize, String),
) -> Choices {
    let choice = |d: &Record<crate::schema::District>| {
        choice((&d.id, &d.short), current, to(&d.id))
    };
    Choices::new("district", cx.site.districts.iter().map(choice).collect())
}

fn categories(cx: Context, edition: &Edition, current: Option<&str>) -> Choices {
    let of = |id: &str| Facet::Category(edition.id.to_string(), id.to_owned());
    let option = |category: &crate::schema::Category| {
        let name = category_name(edition, &category.id).unwrap_or_default();
        let found = choice(
            (&category.id, &name),
            current,
            of_facet(cx, of(&category.id)),
        );

        Choice {
            id: format!("{}/{}", edition.id.as_str(), category.id.as_str()),
            ..found
        }
    };

    let known = |p: &&Record<Practice>| {
        p.city_ids()
            .any(|city| cx.site.category_in(city, &edition.id).is_some())
    };
    let practices = cx.site.practices_of_edition(&edition.id);

    Choices {
        year: Some(edition.id.to_string()),
        unknown: practices.clone().count() - practices.filter(known).count(),
        ..Choices::new("category", edition.categories.iter().map(option).collect())
    }
}

fn choice(
    (id, text): (&str, &str),
    current: Option<&str>,
    (n, href): (usize, String),
) -> Choice {
    Choice {
        id: id.to_owned(),
        text: text.to_owned(),
        href,
        n,
        current: current == Some(id),
    }
}
