//! A figure as a comparison sees it: a value, a reason why there is none, or nothing at all.

use rust_decimal::Decimal;

use super::{Bounded, Way};
use crate::schema::{Figure, Missing};

/// What the records say of one figure. Missing is typed and is never zero (`docs/comparison.md`, rule 7).
#[derive(Debug, Clone, Copy)]
pub enum Reading<'a> {
    /// A value, as its source words it.
    Known(&'a Figure, Decimal),
    /// A figure without a value, with the reason.
    Missing(&'a Figure, Missing),
    /// No record has it.
    Unrecorded,
}

impl<'a> Reading<'a> {
    /// Reads a figure, if there is one.
    pub fn of(figure: Option<&'a Figure>) -> Self {
        match figure {
            None => Reading::Unrecorded,
            Some(figure) => match &figure.value {
                Some(value) => Reading::Known(figure, value.0),
                None => {
                    Reading::Missing(figure, figure.missing.unwrap_or(Missing::NoData))
                }
            },
        }
    }

    /// The figure, with a value or without.
    pub fn figure(self) -> Option<&'a Figure> {
        match self {
            Reading::Known(figure, _) | Reading::Missing(figure, _) => Some(figure),
            Reading::Unrecorded => None,
        }
    }

    /// The chosen value.
    pub fn value(self) -> Option<Decimal> {
        match self {
            Reading::Known(_, value) => Some(value),
            _ => None,
        }
    }

    /// The value, unless its source gives it with «более», «почти» or the like.
    pub fn exact(self) -> Option<Decimal> {
        match self {
            Reading::Known(figure, value) if figure.qualifier.is_none() => Some(value),
            _ => None,
        }
    }

    /// Why there is no value; a figure without a record counts as «no data».
    pub fn missing(self) -> Option<Missing> {
        match self {
            Reading::Known(..) => None,
            Reading::Missing(_, why) => Some(why),
            Reading::Unrecorded => Some(Missing::NoData),
        }
    }

    /// The exact values that any source gives, the chosen one first.
    pub fn observed(self) -> Vec<Decimal> {
        let others = self.figure().into_iter().flat_map(|f| &f.also);
        let others = others.filter(|o| o.qualifier.is_none()).map(|o| o.value.0);
        self.exact().into_iter().chain(others).collect()
    }

    /// The value with its «более», if there is one.
    pub fn bounded(self) -> Option<Bounded> {
        match self {
            Reading::Known(figure, value) => {
                Some(Bounded { value, qualifier: figure.qualifier })
            }
            _ => None,
        }
    }
}

/// Which way it went, as far as the readings tell.
pub(super) fn way(from: Reading, to: Reading) -> Option<Way> {
    way_of(from.bounded()?, to.bounded()?)
}

/// Which way it went, as far as inexact values tell: from «более 160» to 131 is certainly down, to 170 it is not known.
pub(super) fn way_of(from: Bounded, to: Bounded) -> Option<Way> {
    let (before, after) = (from.value, to.value);

    if after > before && !from.may_be_more() && !to.may_be_less() {
        Some(Way::Up)
    } else if after < before && !from.may_be_less() && !to.may_be_more() {
        Some(Way::Down)
    } else {
        None
    }
}
