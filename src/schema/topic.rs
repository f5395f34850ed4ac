//! Directions and themes of growth points, and the records that tie a town to an edition.

use schemars::JsonSchema;
use serde::Deserialize;

use super::translation::{DirectionWords, ThemeWords, Translations};
use super::value::{Id, Number, SourceRef};
use crate::decode::Loc;

/// A direction of work, stable over the years.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Direction {
    /// Permanent id.
    pub id: Loc<Id>,
    /// Former ids: their addresses lead here.
    #[serde(default)]
    pub aliases: Vec<Loc<Id>>,
    /// Place in lists.
    pub order: u32,
    /// Short name, ours.
    pub title: String,
    /// What it is about.
    pub summary: String,
    /// Whom it is for.
    pub audience: Option<String>,
    /// Official wording by edition.
    #[serde(default)]
    pub wordings: Vec<Wording>,
    /// Its words in other languages.
    #[serde(default)]
    pub translations: Translations<DirectionWords>,
}

/// How an edition words a direction.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Wording {
    /// The edition.
    pub edition: Loc<Id>,
    /// Its words.
    pub text: String,
    /// Source.
    pub source: SourceRef,
}

/// What growth points of several years have in common.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GrowthTheme {
    /// Permanent id.
    pub id: Loc<Id>,
    /// Former ids: their addresses lead here.
    #[serde(default)]
    pub aliases: Vec<Loc<Id>>,
    /// Short name.
    pub title: String,
    /// What it is about.
    pub summary: String,
    /// Directions whose practices answer it.
    #[serde(default)]
    pub directions: Vec<Loc<Id>>,
    /// Its words in other languages.
    #[serde(default)]
    pub translations: Translations<ThemeWords>,
}

/// That a town took part in an edition.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Participation {
    /// The edition.
    pub edition: Loc<Id>,
    /// The town.
    pub city: Loc<Id>,
    /// Its category, where known.
    pub category: Option<Loc<Id>>,
    /// Whether it sent a report, where known.
    pub report: Option<Loc<bool>>,
    /// Points, where published.
    pub score: Option<Loc<Number>>,
    /// Place outside the prizes, where published.
    pub place: Option<Loc<u32>>,
    /// Status.
    #[serde(default)]
    pub status: ParticipationStatus,
    /// Source.
    pub source: SourceRef,
    /// What a reader should know.
    pub note: Option<String>,
}

/// How a town took part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ParticipationStatus {
    /// In the ranking.
    #[default]
    Participant,
    /// «Многолетний успешный лидер», outside the ranking and outside averages.
    LeaderOutsideRanking,
}

/// That a document only names a town.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Mention {
    /// The edition.
    pub edition: Loc<Id>,
    /// The town.
    pub city: Loc<Id>,
    /// The direction it is named for.
    pub direction: Option<Loc<Id>>,
    /// Or the finding.
    pub finding: Option<Loc<Id>>,
    /// Source.
    pub source: SourceRef,
    /// What the document says of it.
    pub note: Option<String>,
}
