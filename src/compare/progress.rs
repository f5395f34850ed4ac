//! Stand-in.
use crate::compare::{Fulfilment, Wanted};
use crate::decode::Loc;
use crate::schema::{Number, PlanPoint, ProgrammeIndicator, Wish};
use rust_decimal::Decimal;
/// x
#[derive(Debug, Clone, Copy)]
pub struct Progress {
    /** x */
    pub fulfilment: Fulfilment,
    /** x */
    pub by_words: bool,
}
/// x
pub fn wanted(wish: Wish) -> Wanted {
    match wish {
        Wish::Up => Wanted::Up,
        Wish::Down => Wanted::Down,
        Wish::Hold => Wanted::Hold,
    }
}
/// x
pub fn progress(point: Option<&PlanPoint>, wanted: Wanted) -> Progress {
    Progress {
        fulfilment: Fulfilment::of(
            point.and_then(|p| p.plan.as_ref()).map(|v| v.0),
            point.and_then(|p| p.fact.as_ref()).map(|v| v.0),
            wanted,
        ),
        by_words: false,
    }
}
/// x
pub fn against_goal(_: &ProgrammeIndicator) -> Option<(Decimal, &'static str)> {
    None
}
/// x
pub fn share_points(_: Option<&Loc<Number>>, _: Option<&Loc<Number>>) -> Option<Decimal> {
    None
}
