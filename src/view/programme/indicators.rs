//! Indicators of a programme: plan and fact by period, the words of the document, and the progress of the whole.

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use crate::chart::{ChartValue, Drawing, Joint, Point, spark};
use crate::compare::{Progress, Wanted, progress};
use crate::decode::Loc;
use crate::lang::number;
use crate::load::Record;
use crate::model::{Goal, against_goal, share_points};
use crate::route::{Chart, DataFile, DataFormat, ProgrammePart};
use crate::schema::{
    EarlierPlan, Missing, Number, PlanPoint, Programme, ProgrammeIndicator, Qualifier,
};
use crate::view::chart::page_chart::{self, PageChart};
use crate::view::context::Context;
use crate::view::parts::amount::Amount;
use crate::view::parts::change::plan_bar;
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
    plan: Option<Amount>,
    plan_words: Option<String>,
    /// Why there is no plan, where that is known.
    plan_missing: Option<&'static str>,
    /// Plans that held before, oldest first.
    earlier: Vec<EarlierView>,
    fact: Option<Amount>,
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

/// `None` if the programme has no indicators.
pub(in crate::view) fn indicators(cx: Context, id: &str) -> Option<IndicatorsPage> {
    let programme: &Record<Programme> = cx.site.programmes.get(id)?;
    let address = Chart::Indicators(id.to_owned());
    let numbers = |format| cx.href(&DataFile::Numbers(address.clone(), format));

    Some(IndicatorsPage {
        programme: head(cx, programme, Some(ProgrammePart::Indicators)),
        progress: progress_of(cx, id),
        groups: groups(cx, id),
        periods: shared_periods(cx.site.indicators_of(id).map(|record| &*record.data))?,
        chart: page_chart::view(cx, &address),
        csv: numbers(DataFormat::Csv),
        json: numbers(DataFormat::Json),
    })
}

/// Neighbours under one heading stand together.
fn groups(cx: Context, id: &str) -> Vec<IndicatorGroup> {
    let mut groups: Vec<IndicatorGroup> = Vec::new();
    for indicator in cx.site.indicators_of(id) {
        let title = &indicator.group;
        if groups.last().is_none_or(|group| group.title != *title) {
            groups.push(IndicatorGroup { title: title.clone(), indicators: Vec::new() });
        }

        if let Some(group) = groups.last_mut() {
            group.indicators.push(view(cx, indicator));
        }
    }

    groups
}

/// The labels of the periods if all indicators have the same, else nothing; `None` without indicators.
fn shared_periods<'a>(
    mut indicators: impl Iterator<Item = &'a ProgrammeIndicator>,
) -> Option<Vec<String>> {
    let first = &indicators.next()?.points;
    let labels = || first.iter().map(|point| &point.label);
    let shared = indicators
        .all(|other| other.points.iter().map(|point| &point.label).eq(labels()));

    Some(if shared {
        labels().cloned().collect()
    } else {
        Vec::new()
    })
}

fn view(cx: Context, indicator: &Record<ProgrammeIndicator>) -> IndicatorView {
    let goal = planned_goal(indicator);
    IndicatorView {
        number: indicator.number.value.clone(),
        anchor: format!("i-{}", indicator.number.replace('.', "-")),
        title: indicator.title.value.clone(),
        unit: cx.unit_name(&indicator.unit),
        written_unit: indicator.written_unit.clone(),
        wanted: Wanted::from(indicator.wanted).word(),
        counting: indicator.counting.word(),
        baseline: indicator.baseline.as_ref().map(|b| BaselineView {
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
        exact: exact(indicator)
            .filter(|_| indicator.stated.is_some())
            .map(|n| number::signed(n, cx.lang)),
        note: indicator.note.clone(),
        source: cx.source_mark(&indicator.source),
    }
}

/// Fact less plan of a share, in percentage points, for the last period that has both.
fn exact(indicator: &ProgrammeIndicator) -> Option<Decimal> {
    if indicator.unit.as_str() != "%" {
        return None;
    }

    let (plan, fact) = indicator
        .points
        .iter()
        .rev()
        .find_map(|point| point.plan.as_ref().zip(point.fact.as_ref()))?;
    share_points(plan.0, fact.0)
}

/// What the last plan means against the baseline, and how that stands to the stated goal.
fn planned_goal(indicator: &ProgrammeIndicator) -> Option<(Decimal, Goal)> {
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
    let amount = |value: &Option<Loc<Number>>, qualifier: Option<Qualifier>| {
        let value = value.as_ref()?;
        Some(Amount::new(value.0, qualifier, cx.lang))
    };
    let is_known = point.plan.is_some()
        || point.fact.is_some()
        || point.plan_words.is_some()
        || point.fact_words.is_some();

    PeriodView {
        anchor: point.period.to_string(),
        label: point.label.clone(),
        plan: amount(&point.plan, point.plan_qualifier),
        plan_words: point.plan_words.clone(),
        plan_missing: point.plan_missing.map(Missing::word),
        earlier: point
            .earlier
            .iter()
            .map(|earlier| earlier_view(cx, earlier))
            .collect(),
        fact: amount(&point.fact, point.fact_qualifier),
        fact_words: point.fact_words.clone(),
        status: is_known.then(|| fulfilment.status.word()),
        verdict: fulfilment.status.verdict().word(),
        by_words,
        fulfilment: fulfilment
            .percent
            .map(|p| number::format(p.round_dp(1).normalize(), cx.lang)),
        bar: fulfilment.percent.and_then(plan_bar),
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
    let planned = indicator.points.iter().filter(|point| point.plan.is_some());
    if planned.count() < 3 {
        return None;
    }

    // The number of the period stands for the year: a line without labels needs only the distances.
    let points: Vec<Point> = (0..)
        .zip(&indicator.points)
        .map(|(at, point)| Point {
            year: at,
            amount: point
                .plan
                .as_ref()
                .map(|plan| ChartValue::new(plan.0, String::new())),
            before: Joint::Line,
        })
        .collect();

    spark(&points)
}
