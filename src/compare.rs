//! Comparisons of values: what changed between two years, how a fact stands to its plan. Pure, and without words.
//!
//! A wrong comparison is worse than none, so every rule that forbids one is here and not in a page: a percentage needs
//! a base, a missing value is no zero, fewer is better for some indicators.

mod change;
mod fulfilment;

pub use change::{Change, LEAST_BASE, Verdict, Way};
pub use fulfilment::{Fulfilment, PlanStatus, Wanted};
