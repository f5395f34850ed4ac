//! A fact against its plan, by the direction in which the indicator is wanted to go.

use rust_decimal::Decimal;

use super::{Bounded, PlanStatus, Wanted};

/// How far a plan was fulfilled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fulfilment {
    /// Met or not.
    pub status: PlanStatus,
    /// Per cent of the plan: fact / plan where more is wanted, plan / fact where less is. Absent where the divisor
    /// is not positive, a number is inexact or the indicator is to hold: then it is met or it is not.
    pub percent: Option<Decimal>,
}

impl Fulfilment {
    /// Measures `fact` by `plan`, both exact.
    pub fn of(plan: Option<Decimal>, fact: Option<Decimal>, wanted: Wanted) -> Self {
        Self::of_bounds(plan.map(Bounded::exact), fact.map(Bounded::exact), wanted)
    }

    /// Measures `fact` by `plan`, as exact as each of them is.
    pub fn of_bounds(
        plan: Option<Bounded>,
        fact: Option<Bounded>,
        wanted: Wanted,
    ) -> Self {
        match (plan, fact) {
            (_, None) => Self::from(PlanStatus::NoFact),
            (None, Some(_)) => Self::from(PlanStatus::NoPlan),
            (Some(plan), Some(fact)) => Self {
                status: plan.met_by(fact, wanted),
                percent: percent(plan, fact, wanted),
            },
        }
    }
}

impl From<PlanStatus> for Fulfilment {
    /// A fulfilment of which no more is known than this.
    fn from(status: PlanStatus) -> Self {
        Self { status, percent: None }
    }
}

/// Per cent of the plan. Records may hold numbers of any size, so an overflow is `None`.
fn percent(plan: Bounded, fact: Bounded, wanted: Wanted) -> Option<Decimal> {
    if plan.qualifier.is_some() || fact.qualifier.is_some() {
        return None;
    }

    let (part, whole) = match wanted {
        Wanted::Up => (fact.value, plan.value),
        Wanted::Down => (plan.value, fact.value),
        Wanted::Hold => return None,
    };

    if part < Decimal::ZERO || whole <= Decimal::ZERO {
        return None;
    }

    part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert_eq, proptest};

    use super::*;

    fn of(plan: i64, fact: i64, wanted: Wanted) -> (PlanStatus, Option<String>) {
        let f = Fulfilment::of(Some(plan.into()), Some(fact.into()), wanted);
        (
            f.status,
            f.percent.map(|p| p.round_dp(1).normalize().to_string()),
        )
    }

    #[test]
    fn percent_follows_the_wish() {
        assert_eq!(
            of(40, 30, Wanted::Up),
            (PlanStatus::NotMet, Some("75".into()))
        );
        assert_eq!(
            of(40, 50, Wanted::Up),
            (PlanStatus::Met, Some("125".into()))
        );
        assert_eq!(
            of(26, 38, Wanted::Down),
            (PlanStatus::NotMet, Some("68.4".into()))
        );

        assert_eq!(
            of(26, 20, Wanted::Down),
            (PlanStatus::Met, Some("130".into()))
        );
        assert_eq!(of(5, 5, Wanted::Hold), (PlanStatus::Met, None));
        assert_eq!(of(5, 6, Wanted::Hold), (PlanStatus::NotMet, None));
    }

    #[test]
    fn a_plan_of_zero_is_met_or_not() {
        assert_eq!(of(0, 3, Wanted::Up), (PlanStatus::Met, None));
        assert_eq!(of(0, 0, Wanted::Down), (PlanStatus::Met, None));
        assert_eq!(
            of(0, 3, Wanted::Down),
            (PlanStatus::NotMet, Some("0".into()))
        );
    }

    #[test]
    fn an_overflowing_percent_is_none() {
        let least = Decimal::new(1, 28);
        let beyond = Fulfilment::of(
            Some(least),
            Some(Decimal::from(999_999_999_999_999_i64)),
            Wanted::Up,
        );

        assert_eq!(
            beyond,
            Fulfilment { status: PlanStatus::Met, percent: None }
        );
    }

    #[test]
    fn no_fact_is_not_a_fact_of_zero() {
        let nothing = Fulfilment::of(Some(Decimal::TEN), None, Wanted::Down);
        assert_eq!(
            nothing,
            Fulfilment { status: PlanStatus::NoFact, percent: None }
        );
        assert_eq!(
            Fulfilment::of(None, Some(Decimal::TEN), Wanted::Up).status,
            PlanStatus::NoPlan
        );
    }

    proptest! {
        #[test]
        fn a_hundred_per_cent_is_met(plan in 1i64..10_000, fact in 1i64..10_000) {
            for wanted in [Wanted::Up, Wanted::Down] {
                let f = Fulfilment::of(Some(plan.into()), Some(fact.into()), wanted);
                let full = f.percent.is_some_and(|p| p >= Decimal::ONE_HUNDRED);
                prop_assert_eq!(f.status == PlanStatus::Met, full);
            }
        }
    }
}
