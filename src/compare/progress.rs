//! How the plans of a programme's indicators were met: of one period, and of a list of indicators together.
//!
//! Numbers decide first. Where they cannot, because a plan is in words or a fact is «более 500», the document's own
//! statement decides, and the page says whose statement it is. A missing fact is never a fact of 0.

use rust_decimal::Decimal;

use super::{Bounded, Fulfilment, PlanStatus};
use crate::schema::{PlanPoint, ProgrammeIndicator, Wish};

/// How a plan of one period was met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Met or not, and how far.
    pub fulfilment: Fulfilment,
    /// Whether that is the document's statement and does not follow from its numbers.
    pub by_words: bool,
}

/// Measures the fact of a period by its plan.
pub fn progress(point: &PlanPoint, wanted: Wish) -> Progress {
    let plan = point
        .plan
        .as_ref()
        .map(|n| Bounded::of(n.value, point.plan_qualifier));
    let fact = point
        .fact
        .as_ref()
        .map(|n| Bounded::of(n.value, point.fact_qualifier));
    let by_numbers = Fulfilment::of_bounds(plan, fact, wanted.into());

    if matches!(by_numbers.status, PlanStatus::Met | PlanStatus::NotMet) {
        return Progress { fulfilment: by_numbers, by_words: false };
    }

    let (status, by_words) = match (point.has_fact(), point.stated_met) {
        (false, _) => (PlanStatus::NoFact, false),
        (true, Some(true)) => (PlanStatus::Met, true),
        (true, Some(false)) => (PlanStatus::NotMet, true),
        (true, None) if point.has_plan() => (PlanStatus::Unclear, false),
        (true, None) => (PlanStatus::NoPlan, false),
    };

    Progress { fulfilment: status.into(), by_words }
}

/// How far the latest fact of an indicator meets its plan, in per cent; `None` where its numbers do not tell.
pub fn fulfilled(indicator: &ProgrammeIndicator) -> Option<Decimal> {
    let point = indicator
        .points
        .iter()
        .rev()
        .find(|point| point.has_fact())?;
    progress(point, indicator.wanted).fulfilment.percent
}

/// Whether the fulfilment of indicators makes a picture: a single bar says less than the number in its table.
pub fn pictured<'a>(
    indicators: impl IntoIterator<Item = &'a ProgrammeIndicator>,
) -> bool {
    let told = |indicator: &&ProgrammeIndicator| fulfilled(indicator).is_some();
    indicators.into_iter().filter(told).count() > 1
}

/// The period by which each indicator is counted, in the order of the indicators: its latest one for which any of them
/// has a fact. So an indicator that was not reported when others were has no fact, and indicators with periods of their
/// own are counted all the same. `None`: it has no such period.
pub fn latest<'a>(
    indicators: impl IntoIterator<Item = &'a ProgrammeIndicator>,
) -> Vec<Option<&'a PlanPoint>> {
    let indicators: Vec<&ProgrammeIndicator> = indicators.into_iter().collect();
    let reported: Vec<&str> = indicators
        .iter()
        .flat_map(|indicator| &indicator.points)
        .filter(|point| point.has_fact())
        .map(|point| point.period.as_str())
        .collect();

    let last = |indicator: &&'a ProgrammeIndicator| {
        indicator
            .points
            .iter()
            .rev()
            .find(|point| reported.contains(&point.period.as_str()))
    };
    indicators.iter().map(last).collect()
}

/// Indicators by how their latest plans were met.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ProgressSummary<'a> {
    /// How many there are.
    pub indicators: usize,
    /// Met, by numbers or by words.
    pub met: usize,
    /// Not met.
    pub not_met: usize,
    /// Not known to be met or not.
    pub unclear: usize,
    /// Without a fact.
    pub no_fact: usize,
    /// Without a plan.
    pub no_plan: usize,
    /// Those of the met and the not met that the document's words settle.
    pub by_words: usize,
    /// The period, in words, where all that were counted share it.
    pub label: Option<&'a str>,
}

impl<'a> ProgressSummary<'a> {
    /// Counts indicators, each by its period of [`latest`].
    pub fn of(
        indicators: impl IntoIterator<Item = &'a ProgrammeIndicator> + Clone,
    ) -> Self {
        let points = latest(indicators.clone());
        let mut summary = Self { indicators: points.len(), ..Self::default() };

        for (indicator, point) in indicators.into_iter().zip(&points) {
            let nothing = Progress {
                fulfilment: PlanStatus::NoFact.into(),
                by_words: false,
            };
            let progress =
                point.map_or(nothing, |point| progress(point, indicator.wanted));
            *summary.count_mut(progress.fulfilment.status) += 1;
            summary.by_words += usize::from(progress.by_words);
        }

        let mut counted = points.into_iter().flatten();
        summary.label = counted.next().and_then(|first| {
            let same =
                counted.all(|point| point.period.as_str() == first.period.as_str());
            same.then_some(first.label.as_str())
        });

        summary
    }

    /// How many have this status.
    pub fn count(&self, status: PlanStatus) -> usize {
        let mut copy = *self;
        *copy.count_mut(status)
    }

    fn count_mut(&mut self, status: PlanStatus) -> &mut usize {
        match status {
            PlanStatus::Met => &mut self.met,
            PlanStatus::NotMet => &mut self.not_met,
            PlanStatus::Unclear => &mut self.unclear,
            PlanStatus::NoFact => &mut self.no_fact,
            PlanStatus::NoPlan => &mut self.no_plan,
        }
    }
}

#[cfg(test)]
mod tests;
