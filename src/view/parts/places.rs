//! Places of an edition by its categories.

use schemars::JsonSchema;
use serde::Serialize;

use crate::schema::{Award, AwardKind, Edition};
use crate::view::context::Context;
use crate::view::parts::category_label::category_label;
use crate::view::parts::figure_list::shared_source;
use crate::view::parts::figures::SourceMark;
use crate::view::parts::links::CityLink;

/// A place in a category with everyone who shares it, or winners whose places no source gives.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PlaceView {
    /// Absent for winners without places.
    place: Option<u32>,
    /// None where the place was not awarded.
    towns: Vec<CityLink>,
    note: Option<String>,
    source: Option<SourceMark>,
}

/// Places of an edition. A source that all of them share is named once.
#[derive(Debug, Clone, Default, Serialize, JsonSchema)]
pub struct Places {
    pub(in crate::view) categories: Vec<CategoryPlaces>,
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

impl CategoryPlaces {
    pub(in crate::view) fn known_places(&self) -> usize {
        self.places.iter().filter(|p| p.place.is_some()).count()
    }

    pub(in crate::view) fn has_tie(&self) -> bool {
        self.places
            .iter()
            .any(|p| p.place.is_some() && p.towns.len() > 1)
    }

    /// Whether its winners are known and not one of their places.
    pub(in crate::view) fn without_places(&self) -> bool {
        self.known_places() == 0
    }

    pub(in crate::view) fn name(&self) -> String {
        self.short.clone()
    }
}

impl Context<'_> {
    fn place(self, award: &Award) -> PlaceView {
        PlaceView {
            place: award.place.as_ref().map(|place| place.value),
            towns: award
                .cities
                .iter()
                .filter_map(|id| self.city_link(id, &award.edition))
                .collect(),
            note: award.note.clone(),
            source: self.source_mark(&award.source),
        }
    }

    /// Places and winners of an edition by its categories; a category without known winners is left out.
    pub(in crate::view) fn places(self, edition: &Edition) -> Places {
        let of_category = |id: &str| -> Vec<PlaceView> {
            let mut places: Vec<PlaceView> = self
                .site
                .awards_of_edition(&edition.id)
                .filter(|a| {
                    let told = match a.kind.value {
                        AwardKind::Place | AwardKind::Winner => true,
                        AwardKind::NotAwarded => a.place.is_some(),
                        _ => false,
                    };
                    told && a.category.as_ref().is_some_and(|c| c.as_str() == id)
                })
                .map(|award| self.place(award))
                .collect();

            // A place not awarded stands among those that were.
            places.sort_by_key(|p| p.place.unwrap_or(u32::MAX));
            places
        };

        let mut categories: Vec<CategoryPlaces> = edition
            .categories
            .iter()
            .map(|category| CategoryPlaces {
                title: category.title.clone(),
                short: category_label(category),
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
            let marks = category.places.iter().map(|place| place.source.as_ref());
            let own = shared_source(marks);

            if own.is_some() {
                for place in &mut category.places {
                    place.source = None;
                }
            }

            category.source = own.filter(|_| source.is_none());
        }

        Places { categories, source }
    }
}
