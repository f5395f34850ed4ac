//! Parts that several pages show, each made in one place.

use schemars::JsonSchema;
use serde::Serialize;

use super::Context;
use super::figures::{ResultView, SourceMark, shared_source};
use crate::load::Record;
use crate::model::{Facet, category_name, filled};
use crate::route::{self, EditionPart, Route};
use crate::schema::{Award, AwardKind, City, Edition, ParticipationStatus, Practice};

/// A link with its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Link {
    /// The words.
    pub text: String,
    /// The address.
    pub href: String,
}

/// A link whose words are a record's name or a message.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Crumb {
    pub(super) text: Option<String>,
    pub(super) key: Option<&'static str>,
    pub(super) href: String,
}

impl Crumb {
    pub(super) fn of_key(key: &'static str, href: String) -> Self {
        Self { text: None, key: Some(key), href }
    }

    fn of_text(link: Link) -> Self {
        Self { text: Some(link.text), key: None, href: link.href }
    }
}

/// A town in a list.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CityLink {
    /// Permanent id, for anchors.
    id: String,
    name: String,
    href: String,
    kind: &'static str,
    region: Option<String>,
}

/// A practice in a list.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PracticeCard {
    title: String,
    href: String,
    lead: String,
    towns: Vec<CityLink>,
    direction: Option<Link>,
    year: String,
    result: Option<ResultView>,
    completeness: u32,
}

/// A place in a category with everyone who shares it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PlaceView {
    place: u32,
    towns: Vec<CityLink>,
    note: Option<String>,
    source: Option<SourceMark>,
}

/// Places of an edition. A source that all of them share is named once.
#[derive(Debug, Clone, Default, Serialize, JsonSchema)]
pub struct Places {
    pub(super) categories: Vec<CategoryPlaces>,
    source: Option<SourceMark>,
}

/// A category with its places.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CategoryPlaces {
    title: String,
    short: String,
    places: Vec<PlaceView>,
    /// The source of all its places, where those of other categories have another one.
    source: Option<SourceMark>,
}

/// One edition in a town's strip.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct YearCell {
    pub(super) year: String,
    href: String,
    /// `place`, `winner`, `leader`, `participant` or `unknown`.
    pub(super) state: &'static str,
    pub(super) known: bool,
    pub(super) place: Option<u32>,
    pub(super) category: Option<String>,
    shared_with: Vec<String>,
}

impl<'a> Context<'a> {
    pub(super) fn href(self, route: &Route) -> String {
        self.urls.href(route)
    }

    pub(super) fn page(self, id: &str) -> Option<Link> {
        let route = route::of_record(self.site, "page", id)?;
        Some(Link {
            text: self.site.pages.get(id)?.title.value.clone(),
            href: self.href(&route),
        })
    }

    pub(super) fn edition_link(self, id: &str) -> Link {
        Link {
            text: id.to_owned(),
            href: self.href(&Route::Edition(id.to_owned())),
        }
    }

    pub(super) fn direction_link(self, id: &str) -> Option<Link> {
        let direction = self.site.directions.get(id)?;
        Some(Link {
            text: direction.title.clone(),
            href: self.href(&Route::Direction(id.to_owned())),
        })
    }

    pub(super) fn theme_link(self, id: &str) -> Option<Link> {
        let theme = self.site.themes.get(id)?;
        Some(Link {
            text: theme.title.clone(),
            href: self.href(&Route::Theme(id.to_owned())),
        })
    }

    pub(super) fn region_link(self, id: &str) -> Option<Link> {
        let region = self.site.regions.get(id)?;
        Some(Link {
            text: region.name.clone(),
            href: self.href(&Route::Region(id.to_owned())),
        })
    }

    pub(super) fn district_link(self, id: &str) -> Option<Link> {
        let district = self.site.districts.get(id)?;
        Some(Link {
            text: district.name.clone(),
            href: self.href(&Route::District(id.to_owned())),
        })
    }

    pub(super) fn city_link(self, id: &str) -> Option<CityLink> {
        self.site.cities.get(id).map(|city| self.link_to_city(city))
    }

    pub(super) fn link_to_city(self, city: &City) -> CityLink {
        CityLink {
            id: city.id.to_string(),
            name: city.name.clone(),
            href: self.href(&Route::City(city.id.to_string())),
            kind: city.kind.word(),
            region: self.site.region_of(city).map(|r| r.name.clone()),
        }
    }

    pub(super) fn card(self, practice: &Practice) -> PracticeCard {
        PracticeCard {
            title: practice.title.value.clone(),
            href: self.href(&Route::Practice(practice.id.to_string())),
            lead: practice.lead.value.clone(),
            towns: practice
                .city_ids()
                .filter_map(|id| self.city_link(id))
                .collect(),
            direction: practice
                .main_direction()
                .and_then(|id| self.direction_link(id)),
            year: practice.edition.to_string(),
            result: practice.results.first().map(|r| self.result(r)),
            completeness: filled(practice),
        }
    }

    pub(super) fn place(self, award: &Award) -> Option<PlaceView> {
        Some(PlaceView {
            place: award.place.as_ref()?.value,
            towns: award
                .cities
                .iter()
                .filter_map(|id| self.city_link(id))
                .collect(),
            note: award.note.clone(),
            source: self.source_mark(&award.source),
        })
    }

    /// Places of an edition by its categories; a category without known places is left out.
    pub(super) fn places(self, edition: &Edition) -> Places {
        let of_category = |id: &str| -> Vec<PlaceView> {
            self.site
                .awards_of_edition(&edition.id)
                .filter(|a| {
                    a.kind.value == AwardKind::Place
                        && a.category.as_ref().is_some_and(|c| c.as_str() == id)
                })
                .filter_map(|award| self.place(award))
                .collect()
        };

        let mut categories: Vec<CategoryPlaces> = edition
            .categories
            .iter()
            .map(|category| CategoryPlaces {
                title: category.title.clone(),
                short: category
                    .short
                    .clone()
                    .unwrap_or_else(|| category.title.clone()),
                places: of_category(&category.id),
                source: None,
            })
            .filter(|category| !category.places.is_empty())
            .collect();

        let source = shared_source(
            categories
                .iter()
                .flat_map(|c| &c.places)
                .map(|place| place.source.as_ref()),
        );

        for category in &mut categories {
            let own =
                shared_source(category.places.iter().map(|place| place.source.as_ref()));
            if own.is_some() {
                category
                    .places
                    .iter_mut()
                    .for_each(|place| place.source = None);
            }

            category.source = own.filter(|_| source.is_none());
        }

        Places { categories, source }
    }

    /// A town's years, oldest first: one cell an edition.
    pub(super) fn strip(self, city: &City) -> Vec<YearCell> {
        self.site
            .editions
            .iter()
            .map(|edition| self.cell(city, edition))
            .collect()
    }

    pub(super) fn cell(self, city: &City, edition: &Record<Edition>) -> YearCell {
        let place = self.site.place_in(&city.id, &edition.id);
        let participation = self.site.participation_in(&city.id, &edition.id);
        let awarded = self
            .site
            .awards_of_city(&city.id)
            .any(|a| a.edition.value == edition.id.value);

        let leader = participation
            .is_some_and(|p| p.status == ParticipationStatus::LeaderOutsideRanking);
        let category = place
            .and_then(|a| a.category.as_ref())
            .or(participation.and_then(|p| p.category.as_ref()));

        YearCell {
            year: edition.id.to_string(),
            href: self.href(&Route::Edition(edition.id.to_string())),
            known: place.is_some() || participation.is_some(),
            state: match (place, participation) {
                (Some(_), _) => "place",
                (None, _) if leader => "leader",
                (None, _) if awarded => "winner",
                (None, Some(_)) => "participant",
                (None, None) => "unknown",
            },
            place: place
                .and_then(|a| a.place.as_ref())
                .map(|p| p.value)
                .or(participation.and_then(|p| p.place)),
            category: category.and_then(|id| category_name(edition, id)),
            shared_with: place
                .map(|a| a.cities.iter().filter(|c| c.value != city.id.value))
                .into_iter()
                .flatten()
                .filter_map(|id| self.site.cities.get(id).map(|c| c.name.clone()))
                .collect(),
        }
    }

    /// Word for the size group of a town.
    pub(super) fn group(self, city: &City) -> Option<&'static str> {
        self.site.size_group(&city.id).map(|group| group.word())
    }
}

/// The way from the home page to a page, without the page itself.
pub(super) fn crumbs(cx: Context, route: &Route) -> Vec<Crumb> {
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
            let whole = (*page > 1)
                .then(|| super::practices::link(cx, facet))
                .flatten();
            facet_crumbs(cx, facet)
                .into_iter()
                .chain(whole.map(Crumb::of_text))
                .collect()
        }
        Route::Further(list, _) => {
            let first = list.page(1);
            let own =
                super::lists::section(&first).map(|key| section(key, first.clone()));
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
                .map(|p| Crumb::of_text(super::programme::link(cx, p)));
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

impl YearCell {
    pub(super) fn year(&self) -> &str {
        &self.year
    }

    pub(super) fn has_award_place(&self) -> bool {
        self.state == "place"
    }
}

impl CategoryPlaces {
    pub(super) fn known_places(&self) -> usize {
        self.places.len()
    }

    pub(super) fn has_tie(&self) -> bool {
        self.places.iter().any(|place| place.towns.len() > 1)
    }

    pub(super) fn name(&self) -> String {
        self.short.clone()
    }
}
