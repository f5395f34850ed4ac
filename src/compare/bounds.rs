//! Numbers that a document gives with «более», «почти» or the like: what is certain of them, and nothing more.
//!
//! «Более 500» surely meets a plan of 125, by an unknown margin; whether it meets a plan of 600 is unknown. So a fact is
//! the range of values that its words allow, and a plan has ranges in which it is surely met and surely not. Only a fact
//! that lies wholly in one of them is decided.

use std::ops::Bound;

use rust_decimal::Decimal;

use super::{PlanStatus, Wanted};
use crate::schema::{Number, Qualifier};

use Bound::{Excluded, Included, Unbounded};

/// A number and how exact its source says it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounded {
    /// The number as written.
    pub value: Decimal,
    /// «более», «почти»; absent: exact.
    pub qualifier: Option<Qualifier>,
}

impl Bounded {
    /// A number that is what it says.
    pub fn exact(value: Decimal) -> Self {
        Self { value, qualifier: None }
    }

    /// A number of a record.
    pub fn of(number: Number, qualifier: Option<Qualifier>) -> Self {
        Self { value: number.0, qualifier }
    }

    /// Whether the truth may lie above the number as written.
    pub(super) fn may_be_more(self) -> bool {
        matches!(self.qualifier, Some(Qualifier::MoreThan | Qualifier::About))
    }

    /// Whether the truth may lie below the number as written.
    pub(super) fn may_be_less(self) -> bool {
        matches!(
            self.qualifier,
            Some(Qualifier::LessThan | Qualifier::Almost | Qualifier::About)
        )
    }

    /// The values that the words allow.
    fn range(self) -> Range {
        match self.qualifier {
            None => Range(Included(self.value), Included(self.value)),
            Some(Qualifier::MoreThan) => Range(Excluded(self.value), Unbounded),
            Some(Qualifier::LessThan | Qualifier::Almost) => {
                Range(Unbounded, Excluded(self.value))
            }
            Some(Qualifier::About) => Range(Unbounded, Unbounded),
        }
    }

    /// The facts of which, with this number for a plan, it is certain how they stand to it.
    ///
    /// A plan of «более 125» where more is wanted asks for more than 125. Where the word points the other way, the true
    /// number is unknown: it lies somewhere above or below the written one.
    fn certain(self, wanted: Wanted) -> Vec<(Range, PlanStatus)> {
        use PlanStatus::{Met, NotMet};
        let v = self.value;
        let from = Range(Included(v), Unbounded);
        let above = Range(Excluded(v), Unbounded);
        let up_to = Range(Unbounded, Included(v));
        let below = Range(Unbounded, Excluded(v));

        match (self.qualifier, wanted) {
            (Some(Qualifier::About), _) => Vec::new(),
            (None, Wanted::Up) => vec![(from, Met), (below, NotMet)],
            (None, Wanted::Down) => vec![(up_to, Met), (above, NotMet)],
            (None, Wanted::Hold) => {
                vec![(self.range(), Met), (below, NotMet), (above, NotMet)]
            }
            (Some(Qualifier::MoreThan), Wanted::Up | Wanted::Hold) => {
                vec![(above, Met), (up_to, NotMet)]
            }
            (Some(Qualifier::MoreThan), Wanted::Down) => vec![(up_to, Met)],
            (Some(Qualifier::LessThan), Wanted::Down | Wanted::Hold) => {
                vec![(below, Met), (from, NotMet)]
            }
            (Some(Qualifier::LessThan | Qualifier::Almost), Wanted::Up) => {
                vec![(from, Met)]
            }
            (Some(Qualifier::Almost), Wanted::Down | Wanted::Hold) => {
                vec![(from, NotMet)]
            }
        }
    }

    /// How a fact stands to this plan; [`PlanStatus::Unclear`] where the words leave it open.
    pub(super) fn met_by(self, fact: Self, wanted: Wanted) -> PlanStatus {
        let fact = fact.range();
        let known = self
            .certain(wanted)
            .into_iter()
            .find(|(range, _)| fact.is_within(*range));
        known.map_or(PlanStatus::Unclear, |(_, status)| status)
    }
}

/// All values between two ends.
#[derive(Debug, Clone, Copy)]
struct Range(Bound<Decimal>, Bound<Decimal>);

impl Range {
    fn is_within(self, outer: Range) -> bool {
        ends_within(self.0, outer.0, |inner, outer| inner >= outer)
            && ends_within(self.1, outer.1, |inner, outer| inner <= outer)
    }
}

fn ends_within(
    inner: Bound<Decimal>,
    outer: Bound<Decimal>,
    within: impl Fn(Decimal, Decimal) -> bool,
) -> bool {
    match (inner, outer) {
        (_, Unbounded) => true,
        (Unbounded, _) => false,
        (Included(inner), Excluded(outer)) => inner != outer && within(inner, outer),
        (Included(inner) | Excluded(inner), Included(outer) | Excluded(outer)) => {
            within(inner, outer)
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, proptest};
    use proptest::sample::select;

    use super::*;

    const WORDS: [Option<Qualifier>; 5] = [
        None,
        Some(Qualifier::MoreThan),
        Some(Qualifier::LessThan),
        Some(Qualifier::Almost),
        Some(Qualifier::About),
    ];

    fn bounded() -> impl Strategy<Value = Bounded> {
        let value = (-6i64..6).prop_map(|halves| Decimal::new(halves * 5, 1));
        (value, select(&WORDS[..]))
            .prop_map(|(value, qualifier)| Bounded { value, qualifier })
    }

    fn wanted() -> impl Strategy<Value = Wanted> {
        select(vec![Wanted::Up, Wanted::Down, Wanted::Hold])
    }

    /// Whether the words allow `truth`.
    fn allows(said: Bounded, truth: Decimal) -> bool {
        match said.qualifier {
            None => truth == said.value,
            Some(Qualifier::MoreThan) => truth > said.value,
            Some(Qualifier::LessThan | Qualifier::Almost) => truth < said.value,
            Some(Qualifier::About) => true,
        }
    }

    /// How every pair of a true plan and a true fact that the words allow comes out.
    fn outcomes(plan: Bounded, fact: Bounded, wanted: Wanted) -> Vec<bool> {
        let truths = || (-40i64..=40).map(|eighths| Decimal::new(eighths * 125, 3));
        let facts: Vec<Decimal> = truths().filter(|truth| allows(fact, *truth)).collect();
        let threshold = match (plan.qualifier, wanted) {
            (Some(Qualifier::MoreThan), Wanted::Up | Wanted::Hold) => Some(true),
            (Some(Qualifier::LessThan), Wanted::Down | Wanted::Hold) => Some(false),
            _ => None,
        };

        if let Some(more) = threshold {
            return facts
                .iter()
                .map(|f| {
                    if more {
                        *f > plan.value
                    } else {
                        *f < plan.value
                    }
                })
                .collect();
        }

        let met = |p: Decimal, f: Decimal| match wanted {
            Wanted::Up => f >= p,
            Wanted::Down => f <= p,
            Wanted::Hold => f == p,
        };

        truths()
            .filter(|truth| allows(plan, *truth))
            .flat_map(|p| facts.iter().map(move |f| met(p, *f)))
            .collect()
    }

    proptest! {
        #[test]
        fn bounds_are_certain_or_unclear(
            plan in bounded(), fact in bounded(), wanted in wanted()
        ) {
            let outcomes = outcomes(plan, fact, wanted);
            match plan.met_by(fact, wanted) {
                PlanStatus::Met => prop_assert!(outcomes.iter().all(|met| *met)),
                PlanStatus::NotMet => prop_assert!(outcomes.iter().all(|met| !met)),
                status => {
                    prop_assert_eq!(status, PlanStatus::Unclear);
                    // What the words settle is said: nothing certain is called unclear.
                    prop_assert!(outcomes.iter().any(|met| *met) && outcomes.iter().any(|met| !met));
                }
            }
        }

        #[test]
        fn exact_numbers_are_never_unclear(plan in any::<i32>(), fact in any::<i32>(), wanted in wanted()) {
            let [plan, fact] = [plan, fact].map(|n| Bounded::exact(Decimal::from(n)));
            prop_assert!(plan.met_by(fact, wanted) != PlanStatus::Unclear);
        }
    }
}
