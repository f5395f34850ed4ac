//! Ways to choose practices: by direction, edition, federal district, size of the town, category, each with its number.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{Facet, SizeGroup};
use crate::route::{EditionPart, Page};
use crate::schema::{Category, Edition, Practice};
use crate::view::context::Context;
use crate::view::parts::category_label::category_label;
use crate::view::parts::years::years;

/// The choices of one kind.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Choices {
    /// `direction`, `edition`, `district`, `size` or `category`.
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
    /// As in the address of the catalogue.
    id: String,
    /// A name of the records; for a size the word of its message.
    text: String,
    href: String,
    /// How many practices it leads to.
    n: usize,
    current: bool,
}

impl Choices {
    fn new(key: &'static str, options: Vec<Choice>) -> Self {
        let options = options.into_iter().filter(|option| option.n > 0).collect();
        Self {
            key,
            year: None,
            options,
            unknown: 0,
            whole: None,
        }
    }

    fn without(self, whole: String) -> Self {
        Self { whole: Some(whole), ..self }
    }
}

/// The choices of the catalogue, each with its number among all practices.
pub(in crate::view) fn of_catalogue(cx: Context) -> Vec<Choices> {
    let site = cx.site;
    let directions = directions(cx, None, |id| ChoiceTarget {
        n: site.practices_of_direction(id).count(),
        href: cx.href(&Page::Direction(id.to_owned())),
    });
    let editions = editions(cx, None, |year| ChoiceTarget {
        n: site.practices_of_edition(year).count(),
        href: edition_href(cx, year),
    });

    let districts = Choices {
        unknown: without_district(cx),
        ..districts(cx, None, |id| {
            ChoiceTarget::of(cx, Facet::District(id.to_owned()))
        })
    };

    let mut all = vec![directions, editions, districts, sizes(cx, None)];
    all.retain(|choices| !choices.options.is_empty());

    all
}

/// Practices of towns whose federal district is not known.
fn without_district(cx: Context) -> usize {
    let is_placed = |practice: &Practice| {
        practice
            .city_ids()
            .filter_map(|id| cx.site.cities.get(id))
            .any(|city| cx.site.district_of(city).is_some())
    };
    let practices = cx.site.practices.iter();

    practices.filter(|practice| !is_placed(practice)).count()
}

/// The page of an edition's practices.
fn edition_href(cx: Context, edition: &str) -> String {
    cx.href(&Page::EditionPart(
        edition.to_owned(),
        EditionPart::Practices,
    ))
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
    vec![
        editions(cx, None, |edition| in_edition(cx, direction, edition)),
        districts(cx, None, |district| in_district(cx, direction, district)),
    ]
}

/// The choices on a page of a facet: what else could be chosen, and where it leads without one of its conditions.
pub(in crate::view) fn of_page(cx: Context, facet: &Facet) -> Vec<Choices> {
    match facet {
        Facet::DirectionEdition(direction, edition) => vec![
            directions(cx, Some(direction), |other| in_edition(cx, other, edition))
                .without(edition_href(cx, edition)),
            editions(cx, Some(edition), |other| in_edition(cx, direction, other))
                .without(cx.href(&Page::Direction(direction.clone()))),
        ],
        Facet::DirectionDistrict(direction, district) => vec![
            directions(cx, Some(direction), |other| {
                in_district(cx, other, district)
            })
            .without(cx.href(&Page::Facet(Facet::District(district.clone()), 1))),
            districts(cx, Some(district), |other| {
                in_district(cx, direction, other)
            })
            .without(cx.href(&Page::Direction(direction.clone()))),
        ],
        Facet::Category(edition, category) => cx
            .site
            .editions
            .get(edition)
            .map(|edition| {
                categories(cx, edition, Some(category))
                    .without(edition_href(cx, &edition.id))
            })
            .into_iter()
            .collect(),
        Facet::District(district) => vec![
            directions(cx, None, |direction| in_district(cx, direction, district)),
            districts(cx, Some(district), |other| {
                ChoiceTarget::of(cx, Facet::District(other.to_owned()))
            })
            .without(cx.href(&Page::Practices(1))),
        ],
        Facet::Size(group) => {
            vec![sizes(cx, Some(*group)).without(cx.href(&Page::Practices(1)))]
        }
        Facet::Region(_) | Facet::Source(_) => Vec::new(),
    }
}

/// Where a choice leads, and how many practices are there.
struct ChoiceTarget {
    n: usize,
    href: String,
}

impl ChoiceTarget {
    fn of(cx: Context, facet: Facet) -> Self {
        Self {
            n: cx.site.count_in(&facet),
            href: cx.href(&Page::Facet(facet, 1)),
        }
    }
}

fn in_edition(cx: Context, direction: &str, edition: &str) -> ChoiceTarget {
    let facet = Facet::DirectionEdition(direction.to_owned(), edition.to_owned());
    ChoiceTarget::of(cx, facet)
}

fn in_district(cx: Context, direction: &str, district: &str) -> ChoiceTarget {
    let facet = Facet::DirectionDistrict(direction.to_owned(), district.to_owned());
    ChoiceTarget::of(cx, facet)
}

fn directions(
    cx: Context,
    current: Option<&str>,
    to: impl Fn(&str) -> ChoiceTarget,
) -> Choices {
    let options = cx
        .site
        .directions
        .iter()
        .map(|one| Choice::new(&one.id, &one.title, to(&one.id)).current_if(current))
        .collect();
    Choices::new("direction", options)
}

/// The newest first.
fn editions(
    cx: Context,
    current: Option<&str>,
    to: impl Fn(&str) -> ChoiceTarget,
) -> Choices {
    let options = years(cx)
        .iter()
        .rev()
        .map(|year| Choice::new(year, year, to(year)).current_if(current))
        .collect();
    Choices::new("edition", options)
}

fn districts(
    cx: Context,
    current: Option<&str>,
    to: impl Fn(&str) -> ChoiceTarget,
) -> Choices {
    let options = cx
        .site
        .districts
        .iter()
        .map(|one| Choice::new(&one.id, &one.short, to(&one.id)).current_if(current))
        .collect();
    Choices::new("district", options)
}

/// A town has a size whether or not its category in some edition is known.
fn sizes(cx: Context, current: Option<SizeGroup>) -> Choices {
    let option = |group: SizeGroup| {
        let target = ChoiceTarget::of(cx, Facet::Size(group));
        let current = current.map(SizeGroup::word);
        Choice::new(group.word(), group.word(), target).current_if(current)
    };
    let has_size = |practice: &Practice| {
        practice
            .city_ids()
            .any(|city| cx.site.size_group(city).is_some())
    };
    let practices = cx.site.practices.iter();

    Choices {
        unknown: practices.filter(|practice| !has_size(practice)).count(),
        ..Choices::new("size", SizeGroup::ALL.map(option).into())
    }
}

fn categories(cx: Context, edition: &Edition, current: Option<&str>) -> Choices {
    let option = |category: &Category| {
        let facet = Facet::Category(edition.id.to_string(), category.id.to_string());
        let target = ChoiceTarget::of(cx, facet);
        Choice::new(&category.id, &category_label(category), target).current_if(current)
    };

    let has_category = |practice: &Practice| {
        practice
            .city_ids()
            .any(|city| cx.site.category_in(city, &edition.id).is_some())
    };
    let practices = cx.site.practices_of_edition(&edition.id);

    Choices {
        year: Some(edition.id.to_string()),
        unknown: practices.filter(|practice| !has_category(practice)).count(),
        ..Choices::new("category", edition.categories.iter().map(option).collect())
    }
}

impl Choice {
    fn new(id: &str, text: &str, target: ChoiceTarget) -> Self {
        Self {
            id: id.to_owned(),
            text: text.to_owned(),
            href: target.href,
            n: target.n,
            current: false,
        }
    }

    fn current_if(self, current: Option<&str>) -> Self {
        Self { current: current == Some(&self.id), ..self }
    }
}
