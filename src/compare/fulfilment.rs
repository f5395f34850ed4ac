//! A fact against its plan, by the direction in which the indicator is wanted to go.

use rust_decimal::Decimal;

use super::Verdict;

/// Where an indicator is wanted to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// More is better.
    Up,
    /// Less is better.
    Down,
    /// It is to stay where the plan puts it.
    Hold,
}

impl Wanted {
    /// The word in message ids.
    pub fn word(self) -> &'static str {
        match self {
            Wanted::Up => "up",
            Wanted::Down => "down",
            Wanted::Hold => "hold",
        }
    }
}

/// How a plan was met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanStatus {
    /// The fact is what was planned, or better.
    Met,
    /// The fact falls short of the plan.
    NotMet,
    /// There is no fact; that is not a fact of 0.
    NoFact,
    /// There is no plan to measure the fact by.
    NoPlan,
}

impl PlanStatus {
    /// The word in message ids.
    pub fn word(self) -> &'static str {
        match self {
            PlanStatus::Met => "met",
            PlanStatus::NotMet => "not-met",
            PlanStatus::NoFact => "no-fact",
            PlanStatus::NoPlan => "no-plan",
        }
    }

    /// What it is worth.
    pub fn verdict(self) -> Verdict {
        match self {
            PlanStatus::Met => Verdict::Better,
            PlanStatus::NotMet => Verdict::Worse,
            PlanStatus::NoFact | PlanStatus::NoPlan => Verdict::Unsure,
        }
    }
}

/// How far a plan was fulfilled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fulfilment {
    /// Met or not.
    pub status: PlanStatus,
    /// Per cent of the plan: fact / plan where more is wanted, plan / fact where less is. Absent where the divisor
    /// is not positive or the indicator is to hold: then it is met or it is not.
    pub percent: Option<Decimal>,
}

impl Fulfilment {
    /// Measures `fact` by `plan`.
    pub fn of(plan: Option<Decimal>, fact: Option<Decimal>, wanted: Wanted) -> Self {
        let (plan, fact) = match (plan, fact) {
            (_, None) => return Self { status: PlanStatus::NoFact, percent: None },
            (None, Some(_)) => return Self { status: PlanStatus::NoPlan, percent: None },
            (Some(plan), Some(fact)) => (plan, fact),
        };
        let (met, share) = match wanted {
            Wanted::Up => (fact >= plan, Some((fact, plan))),
            Wanted::Down => (fact <= plan, Some((plan, fact))),
            Wanted::Hold => (fact == plan, None),
        };
        let percent = share
            .filter(|(part, whole)| !part.is_sign_negative() && whole.is_sign_positive() && !whole.is_zero())
            .map(|(part, whole)| part * Decimal::ONE_HUNDRED / whole);
        Self { status: if met { PlanStatus::Met } else { PlanStatus::NotMet }, percent }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert_eq, proptest};

    use super::*;

    fn of(plan: i64, fact: i64, wanted: Wanted) -> (PlanStatus, Option<String>) {
        let f = Fulfilment::of(Some(plan.into()), Some(fact.into()), wanted);
        (f.status, f.percent.map(|p| p.round_dp(1).normalize().to_string()))
    }

    #[test]
    fn more_is_measured_by_the_plan_and_less_by_the_fact() {
        assert_eq!(of(40, 30, Wanted::Up), (PlanStatus::NotMet, Some("75".into())));
        assert_eq!(of(40, 50, Wanted::Up), (PlanStatus::Met, Some("125".into())));
        assert_eq!(of(26, 38, Wanted::Down), (PlanStatus::NotMet, Some("68.4".into())));
        assert_eq!(of(26, 20, Wanted::Down), (PlanStatus::Met, Some("130".into())));
        assert_eq!(of(5, 5, Wanted::Hold), (PlanStatus::Met, None));
        assert_eq!(of(5, 6, Wanted::Hold), (PlanStatus::NotMet, None));
    }

    #[test]
    fn a_plan_of_zero_is_met_or_not() {
        assert_eq!(of(0, 3, Wanted::Up), (PlanStatus::Met, None));
        assert_eq!(of(0, 0, Wanted::Down), (PlanStatus::Met, None));
        assert_eq!(of(0, 3, Wanted::Down), (PlanStatus::NotMet, Some("0".into())));
    }

    #[test]
    fn no_fact_is_not_a_fact_of_zero() {
        let nothing = Fulfilment::of(Some(Decimal::TEN), None, Wanted::Down);
        assert_eq!(nothing, Fulfilment { status: PlanStatus::NoFact, percent: None });
        assert_eq!(Fulfilment::of(None, Some(Decimal::TEN), Wanted::Up).status, PlanStatus::NoPlan);
    }

    proptest! {
        #[test]
        fn a_hundred_per_cent_is_met_and_less_is_not(plan in 1i64..10_000, fact in 1i64..10_000) {
            for wanted in [Wanted::Up, Wanted::Down] {
                let f = Fulfilment::of(Some(plan.into()), Some(fact.into()), wanted);
                let full = f.percent.is_some_and(|p| p >= Decimal::ONE_HUNDRED);
                prop_assert_eq!(f.status == PlanStatus::Met, full);
            }
        }
    }
}
