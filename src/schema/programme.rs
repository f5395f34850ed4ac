//! Programmes: what was planned to improve. Their indicators, roadmaps and tables are records of their own.

mod indicator;
mod roadmap;
mod table;

use schemars::JsonSchema;
use serde::Deserialize;

use super::figure::Qualifier;
use super::translation::{ProgrammeWords, TerritoryWords, Translations};
use super::value::{Date, Id, Number, SourceRef, Verbatim};
use crate::decode::Loc;

pub use indicator::{
    Baseline, Claim, Counting, EarlierPlan, PlanPoint, ProgrammeIndicator, Target, Wish,
};
pub use roadmap::{Due, MeasureState, MeasureStatus, RoadmapMeasure};
pub use table::{Column, ProgrammeTable, TableRow};

/// Front matter of a programme.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Programme {
    /// Always `programme`.
    pub kind: String,
    /// Permanent id.
    pub id: Loc<Id>,
    /// Former ids: their addresses lead here.
    #[serde(default)]
    pub aliases: Vec<Loc<Id>>,
    /// Full title.
    pub title: Loc<String>,
    /// Title for tables and cards.
    pub short: String,
    /// What it is for and where, in one sentence.
    pub lead: Loc<String>,
    /// Its goal.
    pub goal: String,
    /// Where it holds.
    pub territory: Territory,
    /// When it holds.
    pub period: Period,
    /// Programme that it carries out in its territory.
    pub parent: Option<Loc<Id>>,
    /// Legal acts and decisions that it rests on.
    #[serde(default)]
    pub basis: Vec<String>,
    /// Its tasks.
    #[serde(default)]
    pub tasks: Vec<String>,
    /// Target groups.
    #[serde(default)]
    pub audience: Vec<String>,
    /// Expected results in words.
    #[serde(default)]
    pub expected: Vec<String>,
    /// What it brought, in words.
    #[serde(default)]
    pub outcomes: Vec<String>,
    /// Parts of the system that it builds.
    #[serde(default)]
    pub elements: Vec<Element>,
    /// Its instruments.
    #[serde(default)]
    pub tools: Vec<Element>,
    /// Services and technologies that it introduced.
    #[serde(default)]
    pub services: Vec<String>,
    /// Responsible offices and organisations.
    #[serde(default)]
    pub offices: Vec<String>,
    /// Where the money comes from.
    #[serde(default)]
    pub funding: Vec<String>,
    /// Who reports to whom, and when.
    #[serde(default)]
    pub reporting: Vec<String>,
    /// Documents that it names as examples.
    #[serde(default)]
    pub documents: Vec<String>,
    /// Sections of its roadmap, in order.
    #[serde(default)]
    pub sections: Vec<Section>,
    /// Headline numbers that stand in no table and are no indicator.
    #[serde(default)]
    pub figures: Vec<Headline>,
    /// Themes of growth points that it answers.
    #[serde(default)]
    pub themes: Vec<Loc<Id>>,
    /// Directions that it concerns.
    #[serde(default)]
    pub directions: Vec<Loc<Id>>,
    /// Practices that it answers or spreads.
    #[serde(default)]
    pub practices: Vec<Loc<Id>>,
    /// Source of everything in this record that names none.
    pub source: SourceRef,
    /// Oddities of the document.
    #[serde(default)]
    pub notes: Vec<String>,
    /// Not published yet.
    #[serde(default)]
    pub draft: bool,
    /// Its words in other languages.
    #[serde(default)]
    pub translations: Translations<ProgrammeWords>,
}

/// Where a programme holds.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Territory {
    /// In words.
    pub name: String,
    /// Subjects of the federation that it concerns.
    #[serde(default)]
    pub regions: Vec<Loc<Id>>,
    /// Its words in other languages.
    #[serde(default)]
    pub translations: Translations<TerritoryWords>,
}

/// From when to when, both included, as exactly as the source tells.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// The beginning.
    pub from: Date,
    /// The end.
    pub to: Date,
}

/// A part of a programme in words.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Element {
    /// Its name.
    pub title: String,
    /// What it is.
    pub text: String,
}

/// A section of a roadmap.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Number as text: `VII`.
    #[schemars(with = "Verbatim")]
    pub number: Loc<String>,
    /// Its title.
    pub title: String,
    /// What the whole section is to bring.
    pub result: Option<String>,
}

/// A headline number of a programme.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Headline {
    /// What is counted.
    pub label: String,
    /// The number.
    pub value: Loc<Number>,
    /// Its unit.
    #[schemars(with = "Verbatim")]
    pub unit: Loc<String>,
    /// «более», «почти».
    pub qualifier: Option<Qualifier>,
    /// The day or period that it is of.
    pub date: Option<Date>,
    /// What a reader should know.
    pub note: Option<String>,
    /// Source, unless the programme's.
    pub source: Option<SourceRef>,
}
