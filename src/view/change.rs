//! Comparisons as pages show them: a change with its two values, a plan with its fact.

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use super::Context;
use super::figures::Quantity;
use crate::compare::{Change, Fulfilment, Wanted};
use crate::lang::number;
use crate::schema::Number;

/// A value of a year.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Side {
    year: String,
    quantity: Quantity,
}

/// A difference, formatted.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ChangeView {
    /// «+117»
    difference: String,
    /// «+66,5»; absent where the base is too small.
    percent: Option<String>,
    /// `up`, `down` or `same`.
    way: &'static str,
    /// `better`, `worse` or `unsure`.
    verdict: &'static str,
}

/// The change of one figure, with what it is for those who could take part in both years.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DeltaView {
    label: String,
    from: Side,
    to: Side,
    /// Absent where the values may stand side by side only.
    change: Option<ChangeView>,
    alike: Option<Alike>,
    /// Why there is no change.
    forbidden: Option<String>,
}

/// Like for like.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Alike {
    from: Side,
    to: Side,
    change: Option<ChangeView>,
    reason: String,
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

/// A year with its value.
pub(super) type Dated<'a> = (&'a str, Number);

/// What a delta is made of.
#[derive(Debug)]
pub(super) struct Delta<'a> {
    pub label: String,
    pub unit: &'a str,
    pub from: Dated<'a>,
    pub to: Dated<'a>,
    pub wanted: Option<Wanted>,
}

impl Context<'_> {
    fn side(self, (year, value): Dated, unit: &str) -> Side {
        Side { year: year.to_owned(), quantity: self.quantity(value, unit, None) }
    }

    fn change(self, from: Number, to: Number, wanted: Option<Wanted>) -> ChangeView {
        let change = Change::between(from.0, to.0);
        ChangeView {
            difference: signed(self, change.difference),
            percent: change.percent.map(|percent| signed(self, percent.round_dp(1))),
            way: change.way.word(),
            verdict: change.verdict(wanted).word(),
        }
    }

    /// A change of values of one basis.
    pub(super) fn delta(self, delta: Delta) -> DeltaView {
        DeltaView {
            change: Some(self.change(delta.from.1, delta.to.1, delta.wanted)),
            from: self.side(delta.from, delta.unit),
            to: self.side(delta.to, delta.unit),
            label: delta.label,
            alike: None,
            forbidden: None,
        }
    }

    /// An indicator's plan and fact in one unit.
    pub(super) fn plan_row(
        self,
        (label, unit): (String, &str),
        (plan, fact): (Option<Number>, Option<Number>),
        wanted: Wanted,
    ) -> PlanRow {
        let fulfilment = Fulfilment::of(plan.map(|n| n.0), fact.map(|n| n.0), wanted);
        let length = fulfilment.percent.map(|p| (p * Decimal::new(99, 2)).round().min(Decimal::from(125)));
        PlanRow {
            label,
            unit: self.site.units.get(unit).map_or(unit, |forms| &forms.many).to_owned(),
            wanted: wanted.word(),
            plan: plan.map(|n| self.quantity(n, unit, None)),
            fact: fact.map(|n| self.quantity(n, unit, None)),
            status: fulfilment.status.word(),
            verdict: fulfilment.status.verdict().word(),
            fulfilment: fulfilment.percent.map(|p| number::format(p.round_dp(1), self.lang)),
            bar: length.and_then(|length| u32::try_from(length).ok()),
        }
    }
}

impl DeltaView {
    /// The same figure for those who could take part in both years, and why they are counted apart.
    pub(super) fn alike(mut self, cx: Context, delta: &Delta, reason: String) -> Self {
        self.alike = Some(Alike {
            from: cx.side(delta.from, delta.unit),
            to: cx.side(delta.to, delta.unit),
            change: Some(cx.change(delta.from.1, delta.to.1, delta.wanted)),
            reason,
        });
        self
    }

    /// Takes the change away: the values stand side by side, with the reason.
    pub(super) fn forbidden(mut self, reason: String) -> Self {
        self.change = None;
        self.forbidden = Some(reason);
        self
    }
}

/// «+117», «−3,4», «0»: with a real minus.
fn signed(cx: Context, value: Decimal) -> String {
    let text = number::format(value.abs(), cx.lang);
    match value {
        v if v.is_zero() => text,
        v if v.is_sign_negative() => format!("\u{2212}{text}"),
        _ => format!("+{text}"),
    }
}
