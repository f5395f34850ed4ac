//! Indicators of programmes: what their numbers say against what their documents say of them.
//!
//! W348: a cumulative indicator never falls. N349: the unit that is meant is not the unit that is written. N350: the plan
//! is not the goal in words. W351, N352: the number in a statement of fulfilment. E314: a claim has one number, a plan is given or absent. A
//! document may err, and so may its copyist: the records keep what it says, and the site points out what is odd.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::decode::Loc;
use crate::diag::{Code, Diagnostic};
use crate::load::Record;
use crate::model::{
    Goal, Site, against_goal, last_with_fact, percent_change, share_points,
};
use crate::record_kind::RecordKind;
use crate::schema::{Claim, Counting, Number, PlanPoint, ProgrammeIndicator, Qualifier};

const SHARE: &str = "%";

pub(super) fn check(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    for indicator in &site.indicators {
        let mut found = falls(indicator);
        found.extend(written_unit(indicator));
        found.extend(goal(indicator));
        found.extend(claim(indicator));
        found.extend(plan_and_its_absence(indicator));
        diagnostics.extend(
            found
                .into_iter()
                .map(|found| found.of(RecordKind::Indicators, indicator.number.as_str())),
        );
    }
}

/// A value of a period, as exact as it is.
type Value<'a> = (&'a PlanPoint, &'a Loc<Number>, Option<Qualifier>);

fn plans(indicator: &ProgrammeIndicator) -> impl DoubleEndedIterator<Item = Value<'_>> {
    indicator
        .points
        .iter()
        .filter_map(|point| Some((point, point.plan.as_ref()?, point.plan_qualifier)))
}

fn facts(indicator: &ProgrammeIndicator) -> impl DoubleEndedIterator<Item = Value<'_>> {
    indicator
        .points
        .iter()
        .filter_map(|point| Some((point, point.fact.as_ref()?, point.fact_qualifier)))
}

fn falls(indicator: &Record<ProgrammeIndicator>) -> Vec<Diagnostic> {
    if indicator.counting != Counting::Cumulative {
        return Vec::new();
    }

    let mut found = Vec::new();
    let rows: [(&str, Vec<Value>); 2] = [
        ("plan", plans(indicator).collect()),
        ("fact", facts(indicator).collect()),
    ];

    for (what, values) in rows {
        // «Более 500» is at least 500, «почти 500» at most.
        let mut least: Option<(&PlanPoint, Decimal)> = None;
        for (point, value, qualifier) in values {
            let at_most = matches!(
                qualifier,
                None | Some(Qualifier::LessThan | Qualifier::Almost)
            );
            if let Some((before, least)) =
                least.filter(|(_, least)| at_most && value.0 < *least)
            {
                found.push(
                    value
                        .diagnostic(Code::CumulativeFalls, &indicator.file)
                        .arg("what", what)
                        .arg("number", indicator.number.as_str())
                        .arg("value", value.0)
                        .arg("label", point.label.clone())
                        .arg("before", least)
                        .arg("earlier", before.label.clone()),
                );
            }

            if matches!(qualifier, None | Some(Qualifier::MoreThan)) {
                least = Some((point, value.0));
            }
        }
    }

    found
}

fn written_unit(indicator: &Record<ProgrammeIndicator>) -> Option<Diagnostic> {
    let written = indicator.written_unit.as_deref()?.trim();
    let is_share = written == SHARE || written.to_lowercase().starts_with("процент");

    (indicator.unit.as_str() == SHARE && !is_share).then(|| {
        let found = indicator
            .unit
            .diagnostic(Code::WrittenUnit, &indicator.file);
        found
            .arg("number", indicator.number.as_str())
            .arg("written", written)
    })
}

/// A plan is given or absent, not both.
fn plan_and_its_absence(indicator: &Record<ProgrammeIndicator>) -> Vec<Diagnostic> {
    let both = |point: &&PlanPoint| point.has_plan() && point.plan_missing.is_some();
    let found = |point: &PlanPoint| {
        point
            .period
            .diagnostic(Code::FieldCombination, &indicator.file)
            .arg("rule", "plan-or-missing")
    };

    indicator.points.iter().filter(both).map(found).collect()
}

fn goal(indicator: &Record<ProgrammeIndicator>) -> Option<Diagnostic> {
    let (baseline, target) = (indicator.baseline.as_ref()?, indicator.target.as_ref()?);
    let (_, plan, None) = plans(indicator).next_back()? else {
        return None;
    };

    let (percent, goal) =
        against_goal(baseline.value.0, plan.0, target.percent.0, indicator.wanted)?;
    (goal != Goal::Equal).then(|| {
        plan.diagnostic(Code::GoalDiffers, &indicator.file)
            .arg("goal", goal.word())
            .arg("number", indicator.number.as_str())
            .arg("percent", percent.round_dp(1).normalize())
            .arg("target", target.percent.0)
            .arg("plan", plan.0)
            .arg("baseline", baseline.value.0)
    })
}

/// The number in a statement of fulfilment against the plan, the baseline and the last fact.
fn claim(indicator: &Record<ProgrammeIndicator>) -> Option<Diagnostic> {
    let claim = indicator.claim.as_ref()?;
    let (what, stated) = match claim {
        Claim { points: Some(points), percent: None } => ("points", points),
        Claim { points: None, percent: Some(percent) } => ("percent", percent),
        _ => {
            let found = indicator
                .number
                .diagnostic(Code::FieldCombination, &indicator.file);
            return Some(found.arg("rule", "claim"));
        }
    };
    let last = last_with_fact(&indicator.points)?;
    let fact = exact(last.fact.as_ref(), last.fact_qualifier)?;
    let computed = if what == "points" {
        share_points(exact(last.plan.as_ref(), last.plan_qualifier)?, fact)?
    } else {
        percent_change(indicator.baseline.as_ref()?.value.0, fact)?
    };

    let decimals = stated.0.scale();
    let rounded = |places| {
        computed.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero)
    };
    // A percentage rarely ends, so one decimal of it, as the site shows it, is exact enough.
    let shown = if what == "percent" {
        rounded(decimals.max(1))
    } else {
        computed
    };

    let code = match (rounded(decimals) == stated.0, shown == stated.0) {
        (false, _) => Code::ClaimContradicts,
        (true, false) => Code::ClaimRounded,
        (true, true) => return None,
    };

    Some(
        stated
            .diagnostic(code, &indicator.file)
            .arg("what", what)
            .arg("number", indicator.number.as_str())
            .arg("stated", stated.0)
            .arg("computed", shown.normalize()),
    )
}

fn exact(number: Option<&Loc<Number>>, qualifier: Option<Qualifier>) -> Option<Decimal> {
    number
        .filter(|_| qualifier.is_none())
        .map(|number| number.0)
}
