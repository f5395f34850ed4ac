//! Two readings of one measure: a change, or the reason why there is none.

use rust_decimal::Decimal;

use super::reading::{Reading, way};
use super::{Change, Way};
use crate::schema::{Break, Relation};

/// Why two values may only stand side by side (`docs/comparison.md`, rules 2, 4, 6 to 8).
#[derive(Debug, Clone, Copy)]
pub enum Obstacle<'a> {
    /// The earlier edition has no value.
    NoFrom,
    /// The later edition has no value.
    NoTo,
    /// Neither has.
    NoBoth,
    /// A source says «более», «почти» or the like; the direction may still be certain.
    Inexact(Option<Way>),
    /// Something else is counted from some edition on.
    Break(&'a Break),
    /// The categories are not the same; absent: no record relates them.
    Relation(Option<Relation>),
    /// A district's borders moved, and what moved is not counted apart.
    Borders,
    /// A number tells how much documents describe, not how much was done.
    Documents,
}

impl Obstacle<'_> {
    /// The word in message ids.
    pub fn word(self) -> &'static str {
        match self {
            Obstacle::NoFrom => "no-from",
            Obstacle::NoTo => "no-to",
            Obstacle::NoBoth => "no-both",
            Obstacle::Inexact(Some(Way::Up)) => "inexact-up",
            Obstacle::Inexact(Some(Way::Down)) => "inexact-down",
            Obstacle::Inexact(_) => "inexact",
            Obstacle::Break(_) => "break",
            Obstacle::Relation(Some(relation)) => match relation {
                Relation::Same | Relation::Renamed => "approx",
                Relation::Split => "split",
                Relation::Merged => "merged",
                Relation::New => "new",
                Relation::Dropped => "dropped",
                Relation::Approx => "approx",
            },
            Obstacle::Relation(None) => "unrelated",
            Obstacle::Borders => "borders",
            Obstacle::Documents => "documents",
        }
    }
}

/// Two readings of one measure and one part, from two editions.
#[derive(Debug, Clone, Copy)]
pub struct Difference<'a> {
    /// In the earlier edition.
    pub from: Reading<'a>,
    /// In the later one.
    pub to: Reading<'a>,
    /// The change of the chosen values, or why there is none.
    pub result: Result<Change, Obstacle<'a>>,
    /// Least and greatest change that values of other sources would give instead of the chosen one.
    pub range: Option<(Decimal, Decimal)>,
}

impl<'a> Difference<'a> {
    /// Compares two readings; `barred` is what already forbids it, such as a break of the series.
    pub fn between(
        from: Reading<'a>,
        to: Reading<'a>,
        barred: Option<Obstacle<'a>>,
    ) -> Self {
        let result = match (from.value(), to.value()) {
            (None, None) => Err(Obstacle::NoBoth),
            (None, Some(_)) => Err(Obstacle::NoFrom),
            (Some(_), None) => Err(Obstacle::NoTo),
            (Some(_), Some(_)) => match (barred, from.exact().zip(to.exact())) {
                (Some(obstacle), _) => Err(obstacle),
                (None, None) => Err(Obstacle::Inexact(way(from, to))),
                (None, Some((before, after))) => Ok(Change::between(before, after)),
            },
        };
        let range = result
            .ok()
            .and_then(|change| range(from, to, change.difference));

        Self { from, to, result, range }
    }

    /// The same of two shares.
    #[must_use]
    pub fn of_shares(self) -> Self {
        Self {
            result: self.result.map(Change::of_shares),
            ..self
        }
    }

    /// The change, if there is one.
    pub fn change(&self) -> Option<Change> {
        self.result.ok()
    }

    /// Whether any of the two has a value.
    pub fn has_value(&self) -> bool {
        self.from.value().is_some() || self.to.value().is_some()
    }
}

/// Least and greatest difference that other sources give than the chosen one; `None` where all say the same.
fn range(from: Reading, to: Reading, chosen: Decimal) -> Option<(Decimal, Decimal)> {
    let (before, after) = (from.observed(), to.observed());
    let others = after
        .iter()
        .flat_map(|after| before.iter().map(move |before| after - before))
        .filter(|difference| *difference != chosen);

    Some((others.clone().min()?, others.max()?))
}
