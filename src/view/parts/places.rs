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
    /// Categories of the edition whose places no source gives.
    unknown: Vec<String>,
    /// Categories of which some prize places are known, and others not.
    incomplete: Vec<String>,
    /// Categories whose winners are named without places.
    unplaced: Vec<String>,
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
        (1..PRIZE_PLACES).contains(&self.known_places()) && named < contenders
    }

    fn known_places(&self) -> usize {
        self.places.iter().filter(|p| p.place.is_some()).count()
    }

    pub(in crate::view) fn has_tie(&self) -> bool {
        self.places
            .iter()
            .any(|p| p.place.is_some() && p.towns.len() > 1)
    }

    /// Whether its winners are known and not one of their places.
    fn without_places(&self) -> bool {
        self.known_places() == 0
    }

    fn name(&self) -> String {
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
            .map(category_label)
            .collect()
    }

    fn has_prizes(self, edition: &Edition, category: &str) -> bool {
        self.site.awards_of_edition(&edition.id).any(|a| {
            a.kind.value != AwardKind::Leader
                && a.category.as_ref().is_some_and(|c| c.as_str() == category)
        })
    }

    /// Places and winners of a category, those without a place last.
    fn places_of_category(self, edition: &Edition, category: &str) -> Vec<PlaceView> {
        let of_edition = self.site.awards_of_edition(&edition.id);
        let told = of_edition.filter(|a| {
            let has_place = match a.kind.value {
                AwardKind::Place | AwardKind::Winner => true,
                AwardKind::NotAwarded => a.place.is_some(),
                _ => false,
            };
            has_place && a.category.as_ref().is_some_and(|c| c.as_str() == category)
        });

        // A place not awarded stands among those that were.
        let mut places: Vec<PlaceView> = told.map(|award| self.place(award)).collect();
        places.sort_by_key(|p| p.place.unwrap_or(u32::MAX));
        places
    }

    /// Places and winners of an edition by its categories; a category without known winners is left out.
    pub(in crate::view) fn places(self, edition: &Edition) -> Places {
        let mut categories: Vec<CategoryPlaces> = edition
            .categories
            .iter()
            .map(|category| CategoryPlaces {
                id: category.id.to_string(),
                title: category.title.clone(),
                short: category_label(category),
                places: self.places_of_category(edition, &category.id),
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

        let named = |wanted: &dyn Fn(&&CategoryPlaces) -> bool| {
            let wanted = categories.iter().filter(wanted);
            wanted.map(CategoryPlaces::name).collect()
        };

        Places {
            unknown: self.unknown_places(edition),
            incomplete: named(&|c| c.lacks_places(self.contenders(edition, &c.id))),
            unplaced: named(&|c| c.without_places()),
            categories,
            source,
        }
    }
}
