//! How a plan was met.

use super::Verdict;

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
    /// There are both, but «более», «почти» or words leave open how they stand.
    Unclear,
}

impl PlanStatus {
    /// The word in message ids.
    pub fn word(self) -> &'static str {
        match self {
            PlanStatus::Met => "met",
            PlanStatus::NotMet => "not-met",
            PlanStatus::NoFact => "no-fact",
            PlanStatus::NoPlan => "no-plan",
            PlanStatus::Unclear => "unclear",
        }
    }

    /// What it is worth.
    pub fn verdict(self) -> Verdict {
        match self {
            PlanStatus::Met => Verdict::Better,
            PlanStatus::NotMet => Verdict::Worse,
            PlanStatus::NoFact | PlanStatus::NoPlan | PlanStatus::Unclear => {
                Verdict::Unsure
            }
        }
    }
}
