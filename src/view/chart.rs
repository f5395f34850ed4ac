//! Charts as pages show them: a drawing with the words that tell what it is, and the figures that charts are made of.
//!
//! A chart never says more than the table beside it. The page decides what may not stand on one chart (values of different
//! bases). Here a missing figure stays missing, an edition without records leaves a gap, and a year in which others could
//! take part for the first time starts a new series.

pub(super) mod finding;
pub(super) mod page_chart;
pub(super) mod series;
pub(super) mod two_editions;

use schemars::JsonSchema;
use serde::Serialize;

use crate::chart::{ChartValue, Drawing};
use crate::lang::{Lang, number};
use crate::schema::{Figure, Missing, Qualifier};
use crate::view::chart::finding::ChangeFinding;
use crate::view::context::Context;
use crate::view::parts::amount::Amount;

/// A sentence about a chart: a message with its values. Messages of charts use only these values.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Caption {
    /// Id of the message.
    pub key: &'static str,
    /// What is shown, in words of the records; may be empty.
    pub name: String,
    /// The first year; may be empty.
    pub from: String,
    /// The last year; may be empty.
    pub to: String,
}

/// A chart with its words.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ChartView {
    /// What it is.
    pub title: Caption,
    /// What it shows, for those who do not see it.
    pub desc: Caption,
    /// Where everything stands.
    pub drawing: Drawing,
}

/// What a chart says in sentences; where it says nothing, its description is shown instead.
#[derive(Debug, Clone, Default, Serialize, JsonSchema)]
pub struct Says {
    /// How many rose and fell, and which most.
    pub finding: Option<ChangeFinding>,
    /// The least and greatest value of each series.
    pub extremes: Vec<Extremes>,
}

/// The least and the greatest value of a series over the years.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Extremes {
    /// What is measured.
    pub label: String,
    /// The first year.
    pub first: String,
    /// The last year.
    pub last: String,
    /// The least value.
    pub least: Amount,
    /// Its year.
    pub least_year: String,
    /// The greatest value.
    pub greatest: Amount,
    /// Its year.
    pub greatest_year: String,
}

/// A chart as a file of its own, for `chart.svg`. It is seen without its page, so it has its title and its source.
///
/// Made by [`Theme::render_file`](crate::theme::Theme::render_file).
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ChartFile {
    /// Language of the interface.
    #[schemars(with = "String")]
    pub lang: Lang,
    /// The chart.
    pub chart: ChartView,
    /// What it says, where that is more than its description.
    pub says: Says,
    /// The title of the source, in words of the records; may be empty.
    pub source: String,
}

impl Says {
    /// How many rose and fell, if the changes tell.
    pub(in crate::view) fn of_finding(finding: Option<ChangeFinding>) -> Self {
        Self { finding, ..Self::default() }
    }
}

impl ChartFile {
    /// The template that shows it.
    pub const TEMPLATE: &str = "chart.svg";
}

impl Caption {
    /// A message with its years.
    pub fn new(
        key: &'static str,
        from: impl Into<String>,
        to: impl Into<String>,
    ) -> Self {
        Self {
            key,
            name: String::new(),
            from: from.into(),
            to: to.into(),
        }
    }

    /// The same about something that the records name.
    #[must_use]
    pub fn about(self, name: impl Into<String>) -> Self {
        Self { name: name.into(), ..self }
    }
}

impl Context<'_> {
    /// The value of a figure for a chart, or the word for the kind of its absence.
    pub(in crate::view) fn plotted(
        self,
        figure: Option<&Figure>,
    ) -> Result<ChartValue, &'static str> {
        let figure = figure.ok_or(Missing::NoData.word())?;
        let value = figure
            .value
            .as_ref()
            .ok_or(figure.missing.unwrap_or(Missing::NoData).word())?;

        Ok(ChartValue {
            value: value.0,
            text: number::format(value.0, self.lang),
            qualifier: figure.qualifier.map(Qualifier::word),
        })
    }
}
