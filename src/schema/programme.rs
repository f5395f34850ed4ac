//! Programmes: what was planned to improve, by indicators and by measures of a roadmap, and tables by region.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::figure::Qualifier;
use super::value::{Date, Id, Number, SourceRef};
use crate::decode::Loc;

/// Front matter of a programme.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Programme {
    /// Always `programme`.
    pub kind: String,
    /// Permanent id.
    pub id: Loc<Id>,
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
}

/// Where a programme holds.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Territory {
    /// In words.
    pub name: String,
    /// Subjects of the federation that it concerns.
    #[serde(default)]
    pub regions: Vec<Loc<Id>>,
}

/// From when to when, both included, as exactly as the source tells.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// The beginning.
    pub from: Date,
    /// The end.
    pub to: Date,
}

/// A part of a programme in words.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Element {
    /// Its name.
    pub title: String,
    /// What it is.
    pub text: String,
}

/// A section of a roadmap.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Number as text: `VII`.
    pub number: Loc<String>,
    /// Its title.
    pub title: String,
    /// What the whole section is to bring.
    pub result: Option<String>,
}

/// A headline number of a programme.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Headline {
    /// What is counted.
    pub label: String,
    /// The number.
    pub value: Loc<Number>,
    /// Its unit.
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

/// What an indicator is wanted to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wish {
    /// More is better.
    Up,
    /// Less is better.
    Down,
    /// As planned.
    Hold,
}

/// How the values of an indicator follow one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Counting {
    /// Each value holds all before it: it never falls.
    Cumulative,
    /// Each value is of its period alone.
    Period,
    /// Each value is a state at a date.
    Date,
}

impl Counting {
    /// The word in message ids.
    pub fn word(self) -> &'static str {
        match self {
            Counting::Cumulative => "cumulative",
            Counting::Period => "period",
            Counting::Date => "date",
        }
    }
}

/// An indicator with its plans and facts.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProgrammeIndicator {
    /// The programme.
    pub programme: Loc<Id>,
    /// Number as text: `7.10` is not `7.1`.
    pub number: Loc<String>,
    /// Heading that it stands under.
    pub group: Option<String>,
    /// What is measured.
    pub title: Loc<String>,
    /// Unit as meant.
    pub unit: Loc<String>,
    /// Unit as the document writes it, where that differs.
    pub written_unit: Option<String>,
    /// Which way is good.
    pub wanted: Wish,
    /// How its values follow one another.
    pub counting: Counting,
    /// Value before the programme.
    pub baseline: Option<Baseline>,
    /// Goal that the document states in words.
    pub target: Option<Target>,
    /// Values by period, in order.
    pub points: Vec<PlanPoint>,
    /// What the document says of the fulfilment, in its words.
    pub stated: Option<String>,
    /// The number in that statement, so that it can be checked.
    pub claim: Option<Claim>,
    /// What a reader should know.
    pub note: Option<String>,
    /// Source.
    pub source: SourceRef,
}

/// A value before the programme.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Baseline {
    /// The value.
    pub value: Loc<Number>,
    /// When.
    pub date: Option<Date>,
    /// What a reader should know.
    pub note: Option<String>,
}

/// A goal against the baseline.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// Change in per cent: −25.
    pub percent: Loc<Number>,
    /// In the document's words.
    pub note: Option<String>,
}

/// How much better or worse than planned a document says that an indicator came out. One field is given.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// In percentage points: fact less plan.
    pub points: Option<Loc<Number>>,
    /// In per cent of the baseline: fact against baseline.
    pub percent: Option<Loc<Number>>,
}

/// Plan and fact of a period.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanPoint {
    /// The period: `2025-1`, `2017`, a date.
    pub period: Loc<String>,
    /// In words.
    pub label: String,
    /// What was planned.
    pub plan: Option<Loc<Number>>,
    /// «более», «почти».
    pub plan_qualifier: Option<Qualifier>,
    /// A plan that stands in words only.
    pub plan_words: Option<String>,
    /// What came of it.
    pub fact: Option<Loc<Number>>,
    /// «более», «почти».
    pub fact_qualifier: Option<Qualifier>,
    /// A fact that stands in words only.
    pub fact_words: Option<String>,
    /// Whether the document says that the plan was met, where its numbers do not tell.
    pub stated_met: Option<bool>,
    /// Other numbers of the same row, in words.
    pub also: Option<String>,
    /// What a reader should know.
    pub note: Option<String>,
}

impl PlanPoint {
    /// Whether anything is known of what came of the plan, in a number or in words.
    pub fn has_fact(&self) -> bool {
        self.fact.is_some() || self.fact_words.is_some()
    }

    /// Whether anything was planned, in a number or in words.
    pub fn has_plan(&self) -> bool {
        self.plan.is_some() || self.plan_words.is_some()
    }
}

/// A measure of a roadmap.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoadmapMeasure {
    /// The programme.
    pub programme: Loc<Id>,
    /// Number of the section.
    pub section: Loc<String>,
    /// Number within the section, as text.
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
#[derive(Debug, Clone, Deserialize)]
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
}

/// Where a measure stands.
#[derive(Debug, Clone, Deserialize)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
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

/// A table of a programme.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProgrammeTable {
    /// The programme.
    pub programme: Loc<Id>,
    /// Id within the programme, for its address.
    pub id: Loc<Id>,
    /// What it shows.
    pub title: String,
    /// As of when.
    pub date: Option<Date>,
    /// Its columns, in order.
    pub columns: Vec<Column>,
    /// Its rows, in order.
    pub rows: Vec<TableRow>,
    /// What a reader should know.
    pub note: Option<String>,
    /// Source.
    pub source: SourceRef,
}

/// A column of a table.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// Id within the table.
    pub id: Loc<Id>,
    /// Heading.
    pub title: String,
    /// Unit of its numbers; absent for a column of words.
    pub unit: Option<Loc<String>>,
    /// Total as the document states it.
    pub total: Option<Loc<Number>>,
}

/// A row of a table: of a subject of the federation, or of something else that has a name.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableRow {
    /// The subject.
    pub region: Option<Loc<Id>>,
    /// Or its name.
    pub name: Option<String>,
    /// Numbers by column.
    #[serde(default)]
    pub values: BTreeMap<String, Loc<Number>>,
    /// Words by column.
    #[serde(default)]
    pub words: BTreeMap<String, String>,
    /// What a reader should know.
    pub note: Option<String>,
}
