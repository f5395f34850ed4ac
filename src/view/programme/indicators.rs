//! Indicators of a programme: plan and fact by period, what the document says of them, and how far the whole is.

use schemars::JsonSchema;
use serde::Serialize;

use crate::chart::{ChartValue, Drawing, Joint, Point, spark};
use crate::compare::{Progress, Wanted, progress};
use crate::lang::number;
use crate::load::Record;
use crate::model::{Goal, against_goal, share_points};
use crate::route::{DataFile, DataFormat, ProgrammePart};
use crate::schema::{
    EarlierPlan, Missing, Number, PlanPoint, Programme, ProgrammeIndicator, Qualifier,
};
use crate::view::chart::page_chart::{self, PageChart};
use crate::view::context::Context;
use crate::view::parts::figures::SourceMark;
use crate::view::programme::head::{ProgrammeHead, head};
use crate::view::programme::progress::{ProgressView, progress_of};

/// Content of `/programmes/…/indicators/`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IndicatorsPage {
    programme: ProgrammeHead,
    progress: Option<ProgressView>,
    groups: Vec<IndicatorGroup>,
    /// Labels of the periods, where all indicators have the same.
    periods: Vec<String>,
    /// How far the plans were met; absent where there are no facts.
    chart: Option<PageChart>,
    csv: String,
    json: String,
}

/// Indicators under one heading.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct IndicatorGroup {
    title: Option<String>,
    indicators: Vec<IndicatorView>,
}

/// An indicator with its plans and facts.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IndicatorView {
    number: String,
    anchor: String,
    title: String,
    unit: String,
    written_unit: Option<String>,
    /// `up`, `down` or `hold`.
    wanted: &'static str,
    /// `cumulative`, `period` or `date`.
    counting: &'static str,
    baseline: Option<BaselineView>,
    points: Vec<PeriodView>,
    /// Whether a fact of any period is known, in numbers or in words.
    facts: bool,
    /// The planned way as a tiny line; absent with fewer than three values.
    spark: Option<Drawing>,
    /// Change that the last plan means against the baseline, «−31,6».
    planned_change: Option<String>,
    /// `stricter`, `looser` or `equal` than the goal that the document states.
    against_goal: Option<&'static str>,
    /// The goal in the document's words.
    target: Option<String>,
    /// What the document says of the fulfilment.
    stated: Option<String>,
    /// The exact difference to that, «6,3».
    exact: Option<String>,
    note: Option<String>,
    source: Option<SourceMark>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct BaselineView {
    text: String,
    date: Option<String>,
    note: Option<String>,
}

/// A plan that was revised.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct EarlierView {
    plan: String,
    date: Option<String>,
    note: Option<String>,
    source: Option<SourceMark>,
}

/// Plan and fact of a period.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct PeriodView {
    /// The period as a name for an anchor.
    anchor: String,
    label: String,
    plan: Option<String>,
    plan_qualifier: Option<&'static str>,
    plan_words: Option<String>,
    /// Why there is no plan, where that is known.
    plan_missing: Option<&'static str>,
    /// Plans that held before, oldest first.
    earlier: Vec<EarlierView>,
    fact: Option<String>,
    fact_qualifier: Option<&'static str>,
    fact_words: Option<String>,
    /// Word of the status; absent where there is neither plan nor fact.
    status: Option<&'static str>,
    verdict: &'static str,
    /// Whether the document says so in words only.
    by_words: bool,
    /// Per cent of the plan.
    fulfilment: Option<String>,
    /// Length of the bar, where 99 is the plan; at most 125.
    bar: Option<u32>,
    also: Option<String>,
    note: Option<String>,
}

pub(in crate::view) fn indicators(cx: Context, id: &str) -> Option<IndicatorsPage> {
    let programme: &Record<Programme> = cx.site.programmes.get(id)?;
    let mut groups: Vec<IndicatorGroup> = Vec::new();

    for indicator in cx.site.indicators_of(id) {
        if groups
            .last()
            .is_none_or(|group| group.title != indicator.group)
        {
            groups.push(IndicatorGroup {
                title: indicator.group.clone(),
                indicators: Vec::new(),
            });
        }
        if let Some(group) = groups.last_mut() {
            group.indicators.push(view(cx, indicator));
        }
    }

    let labels = |i: &Record<ProgrammeIndicator>| -> Vec<String> {
        i.points.iter().map(|p| p.label.clone()).collect()
    };
    let mut all = cx.site.indicators_of(id).map(labels);
    let first = all.next()?;
    let periods = if all.all(|other| other == first) {
        first
    } else {
        Vec::new()
    };

    let numbers = |format: DataFormat| {
        cx.href(&DataFile::Numbers(
            crate::route::Chart::Indicators(id.to_owned()),
            format,
        ))
    };

    Some(IndicatorsPage {
        programme: head(cx, programme, Some(ProgrammePart::Indicators)),
        progress: progress_of(cx, id),
        groups,
        periods,
        chart: page_chart::view(cx, &crate::route::Chart::Indicators(id.to_owned())),
        csv: numbers(DataFormat::Csv),
        json: numbers(DataFormat::Json),
    })
}

fn view(cx: Context, indicator: &Record<ProgrammeIndicator>) -> IndicatorView {
    let want = Wanted::from(indicator.wanted);
    let baseline = indicator.baseline.as_ref();
    let goal = planned_goal(indicator);

    IndicatorView {
        number: indicator.number.value.clone(),
        anchor: format!("i-{}", indicator.number.replace('.', "-")),
        title: indicator.title.value.clone(),
        unit: cx.unit_name(&indicator.unit),
        written_unit: indicator.written_unit.clone(),
        wanted: want.word(),
        counting: indicator.counting.word(),
        baseline: baseline.map(|b| BaselineView {
            text: number::format(b.value.0, cx.lang),
            date: b.date.map(|date| date.0.format(cx.lang)),
            note: b.note.clone(),
        }),
        points: indicator
            .points
            .iter()
            .map(|point| point_view(cx, indicator, point))
            .collect(),
        facts: indicator
            .points
            .iter()
            .any(|point| point.fact.is_some() || point.fact_words.is_some()),
        spark: plan_line(indicator),
        planned_change: goal
            .map(|(change, _)| number::signed(change.round_dp(1).normalize(), cx.lang)),
        against_goal: goal.map(|(_, goal)| goal.word()),
        target: indicator
            .target
            .as_ref()
            .and_then(|target| target.note.clone()),
        stated: indicator.stated.clone(),
        exact: indicator
            .stated
            .as_ref()
            .and_then(|_| exact(indicator))
            .map(|n| number::signed(n, cx.lang)),
        note: indicator.note.clone(),
        source: cx.source_mark(&indicator.source),
    }
}

/// Fact less plan of a share, in percentage points.
fn exact(indicator: &ProgrammeIndicator) -> Option<rust_decimal::Decimal> {
    let point = indicator
        .points
        .iter()
        .rev()
        .find(|p| p.plan.is_some() && p.fact.is_some())?;
    let (plan, fact) = point.plan.as_ref().zip(point.fact.as_ref())?;

    (indicator.unit.as_str() == "%")
        .then(|| share_points(plan.0, fact.0))
        .flatten()
}

/// What the last plan means against the baseline, and how that stands to the stated goal.
fn planned_goal(indicator: &ProgrammeIndicator) -> Option<(rust_decimal::Decimal, Goal)> {
    let plan = indicator
        .points
        .iter()
        .rev()
        .find_map(|point| point.plan.as_ref())?;
    let (baseline, target) = (indicator.baseline.as_ref()?, indicator.target.as_ref()?);
    against_goal(baseline.value.0, plan.0, target.percent.0, indicator.wanted)
}

fn point_view(
    cx: Context,
    indicator: &ProgrammeIndicator,
    point: &PlanPoint,
) -> PeriodView {
    let Progress { fulfilment, by_words } = progress(point, indicator.wanted);
    let text =
        |value: Option<Number>| value.map(|value| number::format(value.0, cx.lang));
    let (plan, fact) = (
        point.plan.as_ref().map(|v| v.value),
        point.fact.as_ref().map(|v| v.value),
    );

    let anything = plan.is_some()
        || fact.is_some()
        || point.plan_words.is_some()
        || point.fact_words.is_some();
    let length = fulfilment.percent.map(|p| {
        (p * rust_decimal::Decimal::new(99, 2))
            .round()
            .min(125.into())
    });

    PeriodView {
        anchor: point.period.to_string(),
        label: point.label.clone(),
        plan: text(plan),
        plan_qualifier: point.plan_qualifier.map(Qualifier::word),
        plan_words: point.plan_words.clone(),
        plan_missing: point.plan_missing.map(Missing::word),
        earlier: point
            .earlier
            .iter()
            .map(|earlier| earlier_view(cx, earlier))
            .collect(),
        fact: text(fact),
        fact_qualifier: point.fact_qualifier.map(Qualifier::word),
        fact_words: point.fact_words.clone(),
        status: anything.then(|| fulfilment.status.word()),
        verdict: fulfilment.status.verdict().word(),
        by_words,
        fulfilment: fulfilment
            .percent
            .map(|p| number::format(p.round_dp(1).normalize(), cx.lang)),
        bar: length.and_then(|length| u32::try_from(length).ok()),
        also: point.also.clone(),
        note: point.note.clone(),
    }
}

fn earlier_view(cx: Context, earlier: &EarlierPlan) -> EarlierView {
    EarlierView {
        plan: number::format(earlier.value.0, cx.lang),
        date: earlier.date.map(|date| date.0.format(cx.lang)),
        note: earlier.note.clone(),
        source: earlier
            .source
            .as_ref()
            .and_then(|source| cx.source_mark(source)),
    }
}

/// The planned values as a tiny line, one step a period.
fn plan_line(indicator: &ProgrammeIndicator) -> Option<Drawing> {
    if indicator.points.iter().filter(|p| p.plan.is_some()).count() < 3 {
        return None;
    }

    let point = |(at, point): (usize, &PlanPoint)| {
        let amount = point
            .plan
            .as_ref()
            .map(|plan| ChartValue::new(plan.0, String::new()));
        Some(Point {
            year: i16::try_from(at).ok()?,
            amount,
            before: Joint::Line,
        })
    };

    spark(
        &indicator
            .points
            .iter()
            .enumerate()
            .filter_map(point)
            .collect::<Vec<_>>(),
    )
}
