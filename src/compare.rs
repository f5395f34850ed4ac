//! Comparisons: what changed between two years, who stayed, how a fact stands to its plan, which towns are alike, what
//! one could take up from others. Pure, and without words.
//!
//! A wrong comparison is worse than none, so every rule that forbids one is here and not in a page: a percentage needs
//! a base, a missing value is not zero, fewer is better for some indicators, districts move their borders, categories
//! belong to one edition, lists of participants have gaps, a town of unknown size resembles no other in size. What must
//! not be compared comes back as an [`Obstacle`], which a page puts into words. The rules are numbered in
//! `docs/comparison.md`.

mod advice;
mod alike;
mod borders;
mod bounds;
mod change;
mod coverage;
mod crosswalk;
mod difference;
mod districts;
mod fulfilment;
mod measures;
mod pair;
mod parts;
mod peers;
mod plan_status;
mod progress;
mod reading;
mod related;
mod series;
mod themes;
mod towns;
mod wanted;

pub use advice::{Adviser, MOST_ADVICE, Suggestion, Why};
pub use alike::{Alike, Doubt, LeftOut, Remainder};
pub use borders::{BorderAmount, BorderPart};
pub use bounds::Bounded;
pub use change::{Change, LEAST_BASE, Verdict, Way};
pub use coverage::{SizeCoverage, coverage};
pub use crosswalk::CategoryLink;
pub use difference::{Difference, Obstacle};
pub use districts::{AsPublished, InBorders};
pub use fulfilment::Fulfilment;
pub use measures::{DueStanding, MeasureStanding};
pub use pair::{Pair, Total};
pub use parts::{ByCategory, CategoryRow, RegionChange};
pub use peers::{Kin, MOST_PEERS, Nearness, Peer, nearness};
pub use plan_status::PlanStatus;
pub use progress::{Progress, ProgressSummary, fulfilled, latest, pictured, progress};
pub use reading::Reading;
pub use related::Kinship;
pub use series::{Series, SeriesPoint};
pub use themes::{Recurrence, ThemePoints};
pub use towns::{
    Came, Carried, Movement, PlaceDoubt, RosterCoverage, Standing, standing,
};
pub use wanted::Wanted;

pub use crate::model::{Goal, against_goal, share_points};

#[cfg(test)]
mod tests;
