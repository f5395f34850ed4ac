//! Roadmaps: what is to be done, by when and by whom.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::decode::Loc;
use crate::schema::{Date, Id, SourceRef, Verbatim};

/// A measure of a roadmap.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RoadmapMeasure {
    /// The programme.
    pub programme: Loc<Id>,
    /// Number of the section.
    #[schemars(with = "Verbatim")]
    pub section: Loc<String>,
    /// Number within the section, as text.
    #[schemars(with = "Verbatim")]
    pub number: Loc<String>,
    /// What is to be done.
    pub title: Loc<String>,
    /// By when.
    pub due: Vec<Due>,
    /// Responsible offices.
    #[serde(default)]
    pub responsible: Vec<String>,
    /// Expected result.
    pub result: Option<String>,
    /// Where it stands.
    pub status: Option<MeasureStatus>,
    /// What a reader should know.
    pub note: Option<String>,
    /// Source.
    pub source: SourceRef,
}

/// When something is to be done: by a day, within a range, or throughout.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Due {
    /// The last day.
    pub by: Option<Date>,
    /// The beginning of a range.
    pub from: Option<Date>,
    /// The end of a range.
    pub to: Option<Date>,
    /// All the time.
    #[serde(default)]
    pub throughout: bool,
    /// How often at least, in words.
    pub least: Option<String>,
    /// What is due then, where a measure has several dates.
    pub what: Option<String>,
    /// When it was done, where the source of the measure proves it.
    pub done: Option<Date>,
}

impl Due {
    /// The last day; `None` where it goes on as long as the programme.
    pub fn last_day(&self) -> Option<jiff::civil::Date> {
        self.by.or(self.to).map(|date| date.0.latest())
    }
}

/// Where a measure stands.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MeasureStatus {
    /// The state.
    pub state: MeasureState,
    /// As of when.
    pub date: Date,
    /// How that is known.
    pub note: Option<String>,
    /// Who says so.
    pub source: SourceRef,
}

/// State of a measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum MeasureState {
    /// Not begun.
    Planned,
    /// Going on.
    Running,
    /// Done.
    Done,
    /// Given up.
    Dropped,
}

impl MeasureState {
    /// The word in message ids.
    pub fn word(self) -> &'static str {
        match self {
            MeasureState::Planned => "planned",
            MeasureState::Running => "running",
            MeasureState::Done => "done",
            MeasureState::Dropped => "dropped",
        }
    }
}
