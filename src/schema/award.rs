//! Awards: places as awarded, winners whose places no source gives, prizes, diplomas, leaders outside the ranking.

use schemars::JsonSchema;
use serde::Deserialize;

use super::translation::{AwardWords, Translations};
use super::value::{Id, SourceRef};
use crate::decode::Loc;

/// An award. A place shared by several towns is one record with several cities.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Award {
    /// The edition.
    pub edition: Loc<Id>,
    /// What was awarded.
    pub kind: Loc<AwardKind>,
    /// Category of the edition; required for a place, for a winner and for a place not awarded.
    pub category: Option<Loc<Id>>,
    /// The place; required for a place and for a place not awarded.
    pub place: Option<Loc<u32>>,
    /// Title of a prize or diploma.
    pub title: Option<String>,
    /// Who gave it, unless the organisers.
    pub grantor: Option<String>,
    /// For what.
    pub reason: Option<String>,
    /// The towns; none where nothing was awarded.
    #[serde(default)]
    pub cities: Vec<Loc<Id>>,
    /// Source.
    pub source: SourceRef,
    /// What a reader should know.
    pub note: Option<String>,
    /// Its words in other languages.
    #[serde(default)]
    pub translations: Translations<AwardWords>,
}

/// Kinds of awards.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum AwardKind {
    /// A place in a category. Never computed (`docs/comparison.md`, rule 9).
    #[default]
    Place,
    /// One of the winners of a category, whose place no source gives. It is not a prize, and no place is guessed.
    Winner,
    /// A prize.
    Prize,
    /// A diploma.
    Diploma,
    /// «Многолетний успешный лидер», outside the ranking.
    Leader,
    /// A place or a prize that the jury gave to nobody. What is not awarded is not unknown.
    NotAwarded,
}

impl AwardKind {
    /// The word in message ids.
    pub fn word(self) -> &'static str {
        match self {
            AwardKind::Place => "place",
            AwardKind::Winner => "winner",
            AwardKind::Prize => "prize",
            AwardKind::Diploma => "diploma",
            AwardKind::Leader => "leader",
            AwardKind::NotAwarded => "not-awarded",
        }
    }
}
