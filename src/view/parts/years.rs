//! The years of a town, one cell an edition.

use schemars::JsonSchema;
use serde::Serialize;

use crate::load::Record;
use crate::model::category_name;
use crate::route::Page;
use crate::schema::{AwardKind, City, Edition, ParticipationStatus};
use crate::view::context::Context;

/// What is known of a town in one edition; templates see the word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum TownState {
    /// It has a place in its category.
    Place,
    /// It took part outside the ranking.
    Leader,
    /// It is one of the winners of its category, whose place no source gives.
    Winner,
    /// It was honoured otherwise.
    Awarded,
    /// It took part.
    Participant,
    /// All participants are known by name, and it is not among them.
    Absent,
    /// The edition is announced or under way.
    Ahead,
    /// The documents say nothing.
    Unknown,
}

/// One edition in a town's strip.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct YearCell {
    pub(in crate::view) year: String,
    href: String,
    /// `place`, `leader`, `winner`, `awarded`, `participant`, `absent`, `ahead` or `unknown`.
    #[schemars(with = "String")]
    pub(in crate::view) state: TownState,
    pub(in crate::view) known: bool,
    pub(in crate::view) place: Option<u32>,
    pub(in crate::view) category: Option<String>,
    pub(in crate::view) shared_with: Vec<String>,
}

impl YearCell {
    pub(in crate::view) fn year(&self) -> &str {
        &self.year
    }
}

impl Context<'_> {
    /// A town's years, oldest first: one cell an edition.
    pub(in crate::view) fn strip(self, city: &City) -> Vec<YearCell> {
        self.site
            .editions
            .iter()
            .map(|edition| self.cell(city, edition))
            .collect()
    }

    pub(in crate::view) fn cell(
        self,
        city: &City,
        edition: &Record<Edition>,
    ) -> YearCell {
        let place = self.site.place_in(&city.id, &edition.id);
        let participation = self.site.participation_in(&city.id, &edition.id);
        let awards = || {
            self.site
                .awards_of_city(&city.id)
                .filter(|a| a.edition.value == edition.id.value)
        };

        let winner = awards().find(|a| a.kind.value == AwardKind::Winner);

        let leader = participation
            .is_some_and(|p| p.status == ParticipationStatus::LeaderOutsideRanking);
        let category = place
            .or(winner)
            .and_then(|a| a.category.as_ref())
            .or(participation.and_then(|p| p.category.as_ref()));

        YearCell {
            year: edition.id.to_string(),
            href: self.href(&Page::Edition(edition.id.to_string())),
            known: place.is_some() || participation.is_some(),
            state: match (place, participation) {
                (Some(_), _) => TownState::Place,
                (None, _) if leader => TownState::Leader,
                (None, _) if winner.is_some() => TownState::Winner,
                (None, _) if awards().next().is_some() => TownState::Awarded,
                (None, Some(_)) => TownState::Participant,
                (None, None) if edition.has_whole_roster() => TownState::Absent,
                (None, None) if edition.coverage.is_ahead() => TownState::Ahead,
                (None, None) => TownState::Unknown,
            },
            place: place
                .and_then(|a| a.place.as_ref())
                .map(|p| p.value)
                .or_else(|| Some(participation?.place.as_ref()?.value)),
            category: category.and_then(|id| category_name(edition, id)),
            shared_with: place
                .map(|a| a.cities.iter().filter(|c| c.value != city.id.value))
                .into_iter()
                .flatten()
                .filter_map(|id| self.site.cities.get(id).map(|c| c.name.clone()))
                .collect(),
        }
    }
}

/// Years of all editions, oldest first.
pub(in crate::view) fn years(cx: Context) -> Vec<String> {
    cx.site.editions.ids().map(ToOwned::to_owned).collect()
}
