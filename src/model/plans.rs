//! Arithmetic of plans that rules and comparisons share: a value against the baseline, a plan against the goal that the
//! document states, a fact against its plan in percentage points.
//!
//! Documents may give any number, so nothing here overflows: what has no answer is `None`. Nothing is rounded.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use crate::schema::{PlanPoint, Wish};

/// How a plan stands to the goal that its document states.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Goal {
    /// It asks for more than the goal.
    Stricter,
    /// It asks for less.
    Looser,
    /// It asks for the same.
    Equal,
}

impl Goal {
    /// The word in message ids.
    pub fn word(self) -> &'static str {
        match self {
            Goal::Stricter => "stricter",
            Goal::Looser => "looser",
            Goal::Equal => "equal",
        }
    }
}

/// What `value` is more or less than `baseline`, in per cent of it; `None` where the baseline is not positive.
pub fn percent_change(baseline: Decimal, value: Decimal) -> Option<Decimal> {
    if baseline <= Decimal::ZERO {
        return None;
    }
    value
        .checked_sub(baseline)?
        .checked_mul(Decimal::ONE_HUNDRED)?
        .checked_div(baseline)
}

/// A plan against a goal of `target` per cent of the baseline: the change that is planned, in per cent, and whether that
/// is stricter than the goal. For an indicator that is to hold, any other change than the stated one is looser.
pub fn against_goal(
    baseline: Decimal,
    plan: Decimal,
    target: Decimal,
    wanted: Wish,
) -> Option<(Decimal, Goal)> {
    let percent = percent_change(baseline, plan)?;
    let goal = match (percent.cmp(&target), wanted) {
        (Ordering::Equal, _) => Goal::Equal,
        (Ordering::Greater, Wish::Up) | (Ordering::Less, Wish::Down) => Goal::Stricter,
        _ => Goal::Looser,
    };
    Some((percent, goal))
}

/// How many percentage points a share is above its plan; below zero where it is under it.
pub fn share_points(plan: Decimal, fact: Decimal) -> Option<Decimal> {
    fact.checked_sub(plan)
}

/// The last period with a fact, in a number or in words.
pub fn last_with_fact(points: &[PlanPoint]) -> Option<&PlanPoint> {
    points.iter().rev().find(|point| point.has_fact())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};

    use super::*;

    fn n(text: &str) -> Decimal {
        text.parse().expect("number")
    }

    #[test]
    fn goal_stricter_and_looser() {
        let (percent, goal) =
            against_goal(n("38"), n("26"), n("-25"), Wish::Down).expect("a change");
        assert_eq!((percent.round_dp(1), goal), (n("-31.6"), Goal::Stricter));
        assert_eq!(
            against_goal(n("38"), n("30"), n("-25"), Wish::Down).map(|g| g.1),
            Some(Goal::Looser)
        );

        assert_eq!(
            against_goal(n("40"), n("30"), n("-25.0"), Wish::Down).map(|g| g.1),
            Some(Goal::Equal)
        );
    }

    #[test]
    fn goal_depends_on_wish() {
        assert_eq!(
            against_goal(n("10"), n("14"), n("30"), Wish::Up).map(|g| g.1),
            Some(Goal::Stricter)
        );
        assert_eq!(
            against_goal(n("10"), n("12"), n("30"), Wish::Up).map(|g| g.1),
            Some(Goal::Looser)
        );
        assert_eq!(
            against_goal(n("10"), n("12"), n("0"), Wish::Hold).map(|g| g.1),
            Some(Goal::Looser)
        );

        assert_eq!(
            against_goal(n("10"), n("8"), n("0"), Wish::Hold).map(|g| g.1),
            Some(Goal::Looser)
        );
    }

    #[test]
    fn no_baseline_no_percentage() {
        assert_eq!(percent_change(n("0"), n("5")), None);
        assert_eq!(percent_change(n("-4"), n("5")), None);
        assert_eq!(share_points(n("86"), n("92.3")), Some(n("6.3")));
    }

    proptest! {
        #[test]
        fn stricter_is_farther(
            baseline in 1i64..10_000, plan in 0i64..10_000, target in -99i64..99
        ) {
            let [baseline, plan, target] = [baseline, plan, target].map(Decimal::from);
            let asked = baseline * (Decimal::ONE_HUNDRED + target);
            let (_, goal) = against_goal(baseline, plan, target, Wish::Down).expect("a change");
            let expected = match (plan * Decimal::ONE_HUNDRED).cmp(&asked) {
                Ordering::Less => Goal::Stricter,
                Ordering::Equal => Goal::Equal,
                Ordering::Greater => Goal::Looser,
            };
            prop_assert_eq!(goal, expected);
        }

        #[test]
        fn no_numbers_overflow(digits in any::<[i128; 2]>(), scales in proptest::array::uniform2(0u32..=28)) {
            let most = Decimal::MAX.mantissa();
            let [a, b] = [0, 1].map(|i| Decimal::from_i128_with_scale(digits[i] % most, scales[i]));
            let percent = percent_change(a, b);
            prop_assert!(percent.is_none() || a > Decimal::ZERO);
            against_goal(a, b, Decimal::TEN, Wish::Down);
            share_points(a, b);
        }
    }
}
