//! Records that are mostly text: growth points, findings, pages.

use schemars::JsonSchema;
use serde::Deserialize;

use super::translation::{PageWords, Translations};
use super::value::{Id, SourceRef};
use crate::decode::Loc;

/// Front matter of a growth point: what the organisers of an edition recommend to improve.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GrowthPoint {
    /// Always `growth-point`.
    pub kind: String,
    /// Permanent id.
    pub id: Loc<Id>,
    /// The edition.
    pub edition: Loc<Id>,
    /// The theme that it shares with other years.
    pub theme: Loc<Id>,
    /// Place in the document.
    pub order: u32,
    /// Heading of the document.
    pub title: Loc<String>,
    /// The recommendation in one sentence.
    pub lead: Loc<String>,
    /// Directions it concerns.
    #[serde(default)]
    pub directions: Vec<Loc<Id>>,
    /// Source.
    pub source: SourceRef,
    /// Not published yet.
    #[serde(default)]
    pub draft: bool,
}

/// Front matter of a finding: what the organisers conclude about an edition.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Finding {
    /// Always `finding`.
    pub kind: String,
    /// Permanent id.
    pub id: Loc<Id>,
    /// The edition.
    pub edition: Loc<Id>,
    /// Place among the findings of its topic.
    pub order: u32,
    /// Title.
    pub title: Loc<String>,
    /// In which part of the edition it stands.
    pub topic: FindingTopic,
    /// In one sentence.
    pub lead: Loc<String>,
    /// Directions it concerns.
    #[serde(default)]
    pub directions: Vec<Loc<Id>>,
    /// Source.
    pub source: SourceRef,
    /// Not published yet.
    #[serde(default)]
    pub draft: bool,
}

/// Parts of an edition's findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FindingTopic {
    /// What the reports show.
    Results,
    /// Campaigns of the edition.
    Action,
    /// Themes that were not there before.
    NewTopic,
    /// General conclusions.
    Conclusion,
    /// How the press followed it.
    Media,
}

impl FindingTopic {
    /// The word in message ids.
    pub fn word(self) -> &'static str {
        match self {
            FindingTopic::Results => "results",
            FindingTopic::Action => "action",
            FindingTopic::NewTopic => "new-topic",
            FindingTopic::Conclusion => "conclusion",
            FindingTopic::Media => "media",
        }
    }
}

/// Front matter of a page such as «О конкурсе».
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EditorialPage {
    /// Always `page`.
    pub kind: String,
    /// Permanent id, which is also its address.
    pub id: Loc<Id>,
    /// Former ids: their addresses lead here.
    #[serde(default)]
    pub aliases: Vec<Loc<Id>>,
    /// Title.
    pub title: Loc<String>,
    /// One sentence.
    pub lead: Option<Loc<String>>,
    /// Not published yet.
    #[serde(default)]
    pub draft: bool,
    /// Its words in other languages.
    #[serde(default)]
    pub translations: Translations<PageWords>,
}
