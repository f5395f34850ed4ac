//! Practices: what a town does, as an article with its numbers apart.

use schemars::JsonSchema;
use serde::Deserialize;

use super::figure::Qualifier;
use super::value::{Date, Id, Number, SourceRef, Verbatim};
use crate::decode::Loc;

/// Front matter of a practice. What is absent is shown as «не указано» and lowers the completeness.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Practice {
    /// Always `practice`.
    pub kind: String,
    /// Permanent id.
    pub id: Loc<Id>,
    /// Former ids: their addresses lead here.
    #[serde(default)]
    pub aliases: Vec<Loc<Id>>,
    /// What is done, 90 characters at most.
    pub title: Loc<String>,
    /// One sentence, 240 characters at most.
    pub lead: Loc<String>,
    /// The town.
    pub city: Option<Loc<Id>>,
    /// Or several towns.
    #[serde(default)]
    pub cities: Vec<Loc<Id>>,
    /// The edition whose documents describe it.
    pub edition: Loc<Id>,
    /// Directions, the main one first.
    pub directions: Vec<Loc<Id>>,
    /// Office or organisation that does it.
    pub organisation: Option<String>,
    /// What it is to solve.
    pub problem: Option<String>,
    /// Target groups.
    #[serde(default)]
    pub audience: Vec<String>,
    /// Which time is described.
    pub period: Option<String>,
    /// When it began.
    pub since: Option<Date>,
    /// Where it stands.
    pub status: Option<Status>,
    /// Who helps.
    #[serde(default)]
    pub partners: Vec<String>,
    /// Money, people, premises.
    pub resources: Option<String>,
    /// What another town needs to repeat it.
    pub transfer: Option<String>,
    /// Practices it was taken from.
    #[serde(default)]
    pub adopted_from: Vec<Loc<Id>>,
    /// How well the results are known.
    pub evidence: Option<Evidence>,
    /// Results as numbers.
    #[serde(default)]
    pub results: Vec<Indicator>,
    /// An office's address, never a person's.
    #[schemars(with = "Option<Verbatim>")]
    pub contact: Option<String>,
    /// Source.
    pub source: SourceRef,
    /// Pictures.
    #[serde(default)]
    pub media: Vec<Media>,
    /// Oddities of the document.
    #[serde(default)]
    pub notes: Vec<String>,
    /// Not published yet.
    #[serde(default)]
    pub draft: bool,
}

/// Where a practice stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// On trial.
    Pilot,
    /// Going on.
    Running,
    /// Finished as planned.
    Finished,
    /// Given up.
    Stopped,
}

impl Status {
    /// The word in message ids.
    pub fn word(self) -> &'static str {
        match self {
            Status::Pilot => "pilot",
            Status::Running => "running",
            Status::Finished => "finished",
            Status::Stopped => "stopped",
        }
    }
}

/// How well the results are known.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Step of the ladder.
    pub level: EvidenceLevel,
    /// When it was checked.
    pub date: Option<Loc<Date>>,
    /// Why this step.
    pub note: Option<String>,
}

/// Ladder of evidence. It says how results are known, not how good the practice is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum EvidenceLevel {
    /// Only described.
    Description,
    /// Something was counted.
    Output,
    /// A change was measured.
    BeforeAfter,
    /// Compared with others who did not have it.
    Comparison,
    /// Checked or repeated by others.
    Independent,
}

impl EvidenceLevel {
    /// The word in message ids.
    pub fn word(self) -> &'static str {
        match self {
            EvidenceLevel::Description => "description",
            EvidenceLevel::Output => "output",
            EvidenceLevel::BeforeAfter => "before-after",
            EvidenceLevel::Comparison => "comparison",
            EvidenceLevel::Independent => "independent",
        }
    }
}

/// A result as a number: a value, or before and after.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// What is counted.
    pub indicator: Loc<String>,
    /// The value.
    pub value: Option<Number>,
    /// The value before.
    pub before: Option<Number>,
    /// The value after.
    pub after: Option<Number>,
    /// Unit: a word with plural forms, "%" or other text.
    #[schemars(with = "Verbatim")]
    pub unit: Loc<String>,
    /// «более», «почти».
    pub qualifier: Option<Qualifier>,
    /// Of when.
    pub period: Option<String>,
    /// Source, unless the practice's.
    pub source: Option<SourceRef>,
    /// What a reader should know.
    pub note: Option<String>,
}

/// A picture.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Media {
    /// File beside the article, or in a folder below it.
    #[schemars(with = "Verbatim")]
    pub file: Loc<String>,
    /// What it shows, for those who do not see it.
    pub alt: Loc<String>,
    /// What is to be read under it.
    pub caption: Option<String>,
    /// Who made it.
    pub author: String,
    /// On what terms it is published.
    #[schemars(with = "Verbatim")]
    pub licence: String,
    /// Whether people can be recognised.
    pub people: Loc<People>,
    /// Where the consent of parents is kept; needed for children.
    pub consent: Option<String>,
}

/// Who can be recognised in a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum People {
    /// Nobody.
    #[default]
    None,
    /// Adults.
    Adults,
    /// Children: not published without consent.
    Children,
}
