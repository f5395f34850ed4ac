//! Places of an edition by its categories.

use schemars::JsonSchema;
use serde::Serialize;

use crate::schema::{Award, AwardKind, Edition};
use crate::view::context::Context;
use crate::view::parts::figure_list::shared_source;
use crate::view::parts::figures::SourceMark;
use crate::view::parts::links::CityLink;

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
    pub(in crate::view) categories: Vec<CategoryPlaces>,
    source: Option<SourceMark>,
    /// Categories of the edition whose places no source gives.
    unknown: Vec<String>,
    /// Categories of which some prize place is not known.
    incomplete: Vec<String>,
}

/// Places for which towns are awarded in a category.
const PRIZE_PLACES: usize = 3;

/// A category with its places.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CategoryPlaces {
    #[serde(skip)]
    id: String,
    title: String,
    short: String,
    places: Vec<PlaceView>,
    /// The source of all its places, where those of other categories have another one.
    source: Option<SourceMark>,
}

impl CategoryPlaces {
    /// Whether some prize place is not known, although somebody is left who may have it.
    fn lacks_places(&self, contenders: usize) -> bool {
        let named: usize = self.places.iter().map(|place| place.towns.len()).sum();
        self.places.len() < PRIZE_PLACES && named < contenders
    }

    pub(in crate::view) fn has_tie(&self) -> bool {
        self.places.iter().any(|place| place.towns.len() > 1)
    }

    pub(in crate::view) fn name(&self) -> String {
        self.short.clone()
    }
}

impl Context<'_> {
    pub(in crate::view) fn place(self, award: &Award) -> Option<PlaceView> {
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

    /// How many towns may have had a place in a category: those of a whole roster, otherwise any number.
    fn contenders(self, edition: &Edition, category: &str) -> usize {
        if !edition.has_whole_roster() {
            return usize::MAX;
        }

        self.site
            .participation_of_edition(&edition.id)
            .filter(|p| p.category.as_ref().is_some_and(|c| c.as_str() == category))
            .count()
    }

    /// Categories in which somebody may have won, and no source says who.
    fn unknown_places(self, edition: &Edition) -> Vec<String> {
        edition
            .categories
            .iter()
            .filter(|c| self.contenders(edition, &c.id) > 0)
            .filter(|c| !self.has_prizes(edition, &c.id))
            .map(|c| c.short.clone().unwrap_or_else(|| c.title.clone()))
            .collect()
    }

    fn has_prizes(self, edition: &Edition, category: &str) -> bool {
        self.site.awards_of_edition(&edition.id).any(|a| {
            a.kind.value != AwardKind::Leader
                && a.category.as_ref().is_some_and(|c| c.as_str() == category)
        })
    }

    /// Places of an edition by its categories; a category without known places is left out.
    pub(in crate::view) fn places(self, edition: &Edition) -> Places {
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
                id: category.id.to_string(),
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

        Places {
            unknown: self.unknown_places(edition),
            incomplete: categories
                .iter()
                .filter(|c| c.lacks_places(self.contenders(edition, &c.id)))
                .map(CategoryPlaces::name)
                .collect(),
            categories,
            source,
        }
    }
}
