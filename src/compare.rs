//! Comparisons: what changed between two years, who stayed, how a fact stands to its plan. Pure, and without words.
//!
//! A wrong comparison is worse than none, so every rule that forbids one is here and not in a page: a percentage needs
//! a base, a missing value is no zero, fewer is better for some indicators, districts move their borders, categories
//! are those of one edition, lists of participants have gaps. What may not be compared comes back as an
//! [`Obstacle`], which a page says in words.

mod alike;
mod change;
mod crosswalk;
mod difference;
mod districts;
mod fulfilment;
mod pair;
mod parts;
mod reading;
mod series;
mod themes;
mod towns;

pub use alike::{Alike, Doubt, LeftOut, Remainder};
pub use change::{Change, LEAST_BASE, Verdict, Way};
pub use crosswalk::CategoryLink;
pub use difference::{Difference, Obstacle};
pub use districts::{Amount, AsPublished, InBorders, Part};
pub use fulfilment::{Fulfilment, PlanStatus, Wanted};
pub use pair::{Pair, Total};
pub use parts::{ByCategory, CategoryRow, RegionChange};
pub use reading::Reading;
pub use series::{Series, SeriesPoint};
pub use themes::{Recurrence, ThemePoints};
pub use towns::{Came, Carried, Known, Movement, Standing, standing};

#[cfg(test)]
mod tests;
