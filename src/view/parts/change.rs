//! Comparisons as pages show them: a change with its two values or the reason why there is none, like for like, a
//! plan with its fact.

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use crate::compare::{
    Alike, Change, Difference, Doubt, Fulfilment, Obstacle, Pair, Reading, Total, Wanted,
};
use crate::lang::number;
use crate::schema::{Category, Missing, Number};
use crate::view::context::Context;
use crate::view::parts::category_label::category_label;
use crate::view::parts::figures::{ChangeView, FigureView, Quantity, SourceMark};

/// Two values of one measure, oldest first, with the change or the reason why there is none.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DeltaView {
    label: String,
    /// Address of the page about what the label names.
    link: Option<String>,
    /// Labelled with its year.
    from: FigureView,
    /// Labelled with its year.
    to: FigureView,
    change: Option<ChangeView>,
    /// What other sources' values would give.
    range: Option<RangeView>,
    obstacle: Option<ObstacleView>,
    alike: Option<AlikeView>,
}

/// Least and greatest change over all sources, with signs.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RangeView {
    least: String,
    greatest: String,
}

/// Why there is no change.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ObstacleView {
    /// Word of the message.
    word: &'static str,
    /// What the records say of it.
    reason: Option<String>,
    source: Option<SourceMark>,
}

/// Like for like: the same for those who could take part in both years.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AlikeView {
    /// `whole`, `without` or `unknown`.
    #[schemars(with = "String")]
    state: AlikeState,
    /// Why it is unknown: word of the message.
    doubt: Option<&'static str>,
    from: Option<Quantity>,
    to: Option<Quantity>,
    change: Option<ChangeView>,
    left_out: Vec<LeftOutView>,
}

/// What like for like tells; templates see the word.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(rename_all = "lowercase")]
enum AlikeState {
    /// All could take part in both years.
    Whole,
    /// The values without those who could take part in one year only.
    Without,
    /// The records do not tell.
    Unknown,
}

/// A category that only one year had.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct LeftOutView {
    category: String,
    /// The year that had it.
    year: String,
    figure: Option<FigureView>,
}

impl LeftOutView {
    /// A category of the later edition if it is `new`, else of the earlier one.
    fn new(pair: &Pair, category: &Category, new: bool) -> Self {
        let edition = if new { pair.to } else { pair.from };
        Self {
            category: category_label(category),
            year: edition.id.to_string(),
            figure: None,
        }
    }
}

/// What is to be shown of an indicator's plan and fact.
pub(in crate::view) struct PlanFacts<'a> {
    pub label: String,
    pub unit: &'a str,
    pub plan: Option<Number>,
    pub fact: Option<Number>,
    pub wanted: Wanted,
}

/// An indicator's plan and fact.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PlanRow {
    label: String,
    /// «участников», «%»: one for the row, so the numbers stand alone.
    unit: String,
    /// `up`, `down` or `hold`.
    wanted: &'static str,
    plan: Option<Quantity>,
    fact: Option<Quantity>,
    /// `met`, `not-met`, `no-fact` or `no-plan`.
    status: &'static str,
    verdict: &'static str,
    /// Per cent of the plan, one decimal.
    fulfilment: Option<String>,
    /// Length of the bar, where 99 is the plan; at most 125.
    bar: Option<u32>,
}

/// What stands at the head of a row of a comparison.
#[derive(Debug, Clone)]
pub(in crate::view) struct RowLabel {
    pub text: String,
    pub link: Option<String>,
}

impl From<String> for RowLabel {
    fn from(text: String) -> Self {
        Self { text, link: None }
    }
}

impl Context<'_> {
    pub(in crate::view) fn change(
        self,
        change: Change,
        wanted: Option<Wanted>,
    ) -> ChangeView {
        ChangeView {
            difference: number::signed(change.difference, self.lang),
            size: number::format(change.difference.abs(), self.lang),
            percent: change.percent.map(|percent| {
                number::signed(percent.round_dp(1).normalize(), self.lang)
            }),
            rate: change.percent.map(|percent| {
                number::format(percent.abs().round_dp(1).normalize(), self.lang)
            }),
            points: change.points,
            way: change.way.word(),
            verdict: change.verdict(wanted).word(),
        }
    }

    /// A reading under the year of its edition.
    pub(in crate::view) fn reading(self, year: &str, reading: Reading) -> FigureView {
        match reading.figure() {
            Some(figure) => self.figure(figure, year.to_owned(), None),
            None => FigureView::absent(year.to_owned(), Missing::NoData),
        }
    }

    /// Two readings with what became of them.
    pub(in crate::view) fn delta(
        self,
        pair: &Pair,
        label: impl Into<RowLabel>,
        difference: &Difference,
    ) -> DeltaView {
        let label = label.into();
        DeltaView {
            label: label.text,
            link: label.link,
            from: self.reading(&pair.from.id, difference.from),
            to: self.reading(&pair.to.id, difference.to),
            change: difference.change().map(|change| self.change(change, None)),
            range: difference.range.map(|(least, greatest)| RangeView {
                least: number::signed(least, self.lang),
                greatest: number::signed(greatest, self.lang),
            }),
            obstacle: difference
                .result
                .err()
                .map(|obstacle| self.obstacle(obstacle)),
            alike: None,
        }
    }

    /// A total with its change and, where the records tell, like for like.
    pub(in crate::view) fn total_delta(self, pair: &Pair, total: &Total) -> DeltaView {
        let mut delta = self.delta(pair, total.measure.title.clone(), &total.difference);
        delta.alike = pair
            .alike(total)
            .map(|alike| self.alike(pair, total, alike));
        delta
    }

    pub(in crate::view) fn obstacle(self, obstacle: Obstacle) -> ObstacleView {
        let (reason, source) = match obstacle {
            Obstacle::Break(broken) => (
                Some(broken.reason.clone()),
                self.source_mark(&broken.source),
            ),
            _ => (None, None),
        };
        ObstacleView { word: obstacle.word(), reason, source }
    }

    fn alike(self, pair: &Pair, total: &Total, alike: Alike) -> AlikeView {
        let unit = total.measure.unit.as_str();
        let quantity = |value: Decimal| Some(self.quantity(Number(value), unit, None));
        let plain = AlikeView {
            state: AlikeState::Whole,
            doubt: None,
            from: None,
            to: None,
            change: None,
            left_out: Vec::new(),
        };

        match alike {
            Alike::Whole => plain,
            Alike::Unknown(doubt) => AlikeView {
                state: AlikeState::Unknown,
                doubt: Some(doubt.word()),
                left_out: match doubt {
                    Doubt::NoPart { category, new } => {
                        vec![LeftOutView::new(pair, category, new)]
                    }
                    _ => Vec::new(),
                },
                ..plain
            },
            Alike::Without(rest) => AlikeView {
                state: AlikeState::Without,
                from: quantity(rest.from),
                to: quantity(rest.to),
                change: Some(self.change(rest.change, None)),
                left_out: rest
                    .left_out
                    .iter()
                    .map(|left| {
                        let view = LeftOutView::new(pair, left.category, left.new);
                        let label = view.category.clone();
                        let figure = Some(self.figure(left.figure, label, None));
                        LeftOutView { figure, ..view }
                    })
                    .collect(),
                ..plain
            },
        }
    }

    /// An indicator's plan and fact in one unit.
    pub(in crate::view) fn plan_row(self, facts: PlanFacts) -> PlanRow {
        let PlanFacts { label, unit, plan, fact, wanted } = facts;
        let fulfilment = Fulfilment::of(plan.map(|n| n.0), fact.map(|n| n.0), wanted);

        PlanRow {
            label,
            unit: self.unit_name(unit),
            wanted: wanted.word(),
            plan: plan.map(|n| self.quantity(n, unit, None)),
            fact: fact.map(|n| self.quantity(n, unit, None)),
            status: fulfilment.status.word(),
            verdict: fulfilment.status.verdict().word(),
            fulfilment: fulfilment
                .percent
                .map(|p| number::format(p.round_dp(1), self.lang)),
            bar: fulfilment.percent.and_then(plan_bar),
        }
    }
}

/// The length of a bar for a share of the plan in per cent: 99 is the plan, and no bar is longer than 125.
pub(in crate::view) fn plan_bar(percent: Decimal) -> Option<u32> {
    let length = (percent * Decimal::new(99, 2))
        .round()
        .min(Decimal::from(125));
    // A share below zero has no bar.
    u32::try_from(length).ok()
}

impl DeltaView {
    /// The same change where `wanted` says which way is good.
    pub(in crate::view) fn wanted(
        mut self,
        cx: Context,
        change: Change,
        wanted: Wanted,
    ) -> Self {
        self.change = Some(cx.change(change, Some(wanted)));
        self
    }

    pub(in crate::view) fn sides(&self) -> [&FigureView; 2] {
        [&self.from, &self.to]
    }

    /// Whether both years have a value.
    pub(in crate::view) fn has_both(&self) -> bool {
        self.from.has_value() && self.to.has_value()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_end_a_quarter_beyond_the_plan() {
        let bar = |percent: i64| plan_bar(Decimal::from(percent));
        assert_eq!(bar(100), Some(99));
        assert_eq!(bar(50), Some(50), "49.5 is rounded to even");
        assert_eq!(bar(1000), Some(125));
        assert_eq!(bar(-5), None);
    }
}
