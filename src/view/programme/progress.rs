//! How far a programme has come, in one sentence.

use schemars::JsonSchema;
use serde::Serialize;

use crate::compare::ProgressSummary;
use crate::lang::number;
use crate::model::percent_change;
use crate::schema::ProgrammeIndicator;
use crate::view::context::Context;

/// How many indicators of a programme were met, by the latest facts.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ProgressView {
    all: usize,
    met: usize,
    not_met: usize,
    no_fact: usize,
    /// Neither numbers nor words tell.
    unclear: usize,
    /// Facts against the baseline, where the goal is told so.
    against_base: Vec<AgainstBase>,
}

/// A fact against its baseline and the goal.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct AgainstBase {
    title: String,
    from: String,
    to: String,
    change: String,
    target: String,
}

/// `None` if the programme has no indicators.
pub(in crate::view) fn progress_of(cx: Context, programme: &str) -> Option<ProgressView> {
    let indicators = || cx.site.indicators_of(programme);
    let summary = ProgressSummary::of(indicators().map(|indicator| &**indicator));

    (summary.indicators > 0).then(|| ProgressView {
        all: summary.indicators,
        met: summary.met,
        not_met: summary.not_met,
        no_fact: summary.no_fact,
        unclear: summary.unclear + summary.no_plan,
        against_base: indicators()
            .filter_map(|indicator| against_base(cx, indicator))
            .collect(),
    })
}

/// The latest fact of an indicator whose goal is told against its baseline.
fn against_base(cx: Context, indicator: &ProgrammeIndicator) -> Option<AgainstBase> {
    let baseline = indicator.baseline.as_ref()?;
    let target = indicator.target.as_ref()?;
    let point = indicator
        .points
        .iter()
        .rev()
        .find(|point| point.fact.is_some())?;

    let fact = point.fact.as_ref()?.0;
    let change = percent_change(baseline.value.0, fact)?;
    let text = |value: rust_decimal::Decimal| number::format(value, cx.lang);

    Some(AgainstBase {
        title: indicator.title.value.clone(),
        from: text(baseline.value.0),
        to: text(fact),
        change: number::signed(change.round_dp(1).normalize(), cx.lang),
        target: number::signed(target.percent.0, cx.lang),
    })
}
