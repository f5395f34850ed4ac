//! Indicators: what a programme measures, with its plans and facts by period.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::decode::Loc;
use crate::schema::{Date, Id, Missing, Number, Qualifier, SourceRef, Verbatim};

/// What an indicator is wanted to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
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
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProgrammeIndicator {
    /// The programme.
    pub programme: Loc<Id>,
    /// Number as text: `7.10` is not `7.1`.
    #[schemars(with = "Verbatim")]
    pub number: Loc<String>,
    /// Heading that it stands under.
    pub group: Option<String>,
    /// What is measured.
    pub title: Loc<String>,
    /// Unit as meant.
    #[schemars(with = "Verbatim")]
    pub unit: Loc<String>,
    /// Unit as the document writes it, where that differs.
    #[schemars(with = "Option<Verbatim>")]
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
    #[schemars(with = "Option<Verbatim>")]
    pub stated: Option<String>,
    /// The number in that statement, so that it can be checked.
    pub claim: Option<Claim>,
    /// What a reader should know.
    pub note: Option<String>,
    /// Source.
    pub source: SourceRef,
}

/// A value before the programme.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
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
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// Change in per cent: −25.
    pub percent: Loc<Number>,
    /// In the document's words.
    pub note: Option<String>,
}

/// How much better or worse than planned a document says that an indicator came out. One field is given.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// In percentage points: fact less plan.
    pub points: Option<Loc<Number>>,
    /// In per cent of the baseline: fact against baseline.
    pub percent: Option<Loc<Number>>,
}

/// A plan that was revised later.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EarlierPlan {
    /// What was planned then.
    pub value: Loc<Number>,
    /// Since when.
    pub date: Option<Date>,
    /// Why it was revised.
    pub note: Option<String>,
    /// Source, unless the indicator's.
    pub source: Option<SourceRef>,
}

/// Plan and fact of a period.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanPoint {
    /// The period: `2025-1`, `2017`, a date.
    #[schemars(with = "Verbatim")]
    pub period: Loc<String>,
    /// In words.
    pub label: String,
    /// What was planned.
    pub plan: Option<Loc<Number>>,
    /// «более», «почти».
    pub plan_qualifier: Option<Qualifier>,
    /// A plan that stands in words only.
    pub plan_words: Option<String>,
    /// Why there is no plan, where that is known: `not-applicable` for a period before the programme.
    pub plan_missing: Option<Missing>,
    /// Plans that held before this one, oldest first.
    #[serde(default)]
    pub earlier: Vec<EarlierPlan>,
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
