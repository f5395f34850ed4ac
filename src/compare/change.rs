//! The difference of two values of one basis.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::Wanted;

/// A percentage is given only from this base on: from 3 to 4 is «one more», not «+33 %».
pub const LEAST_BASE: Decimal = Decimal::TEN;

/// Which way a value went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// More than before.
    Up,
    /// Less than before.
    Down,
    /// As before.
    Same,
}

impl Way {
    /// From one place to another of the same category: a smaller number is a better place.
    pub fn of_places(from: u32, to: u32) -> Self {
        match from.cmp(&to) {
            Ordering::Greater => Way::Up,
            Ordering::Less => Way::Down,
            Ordering::Equal => Way::Same,
        }
    }

    /// The word in message ids.
    pub fn word(self) -> &'static str {
        match self {
            Way::Up => "up",
            Way::Down => "down",
            Way::Same => "same",
        }
    }
}

/// What a change or a status is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Went where it was wanted.
    Better,
    /// Went the other way.
    Worse,
    /// Neither can be said.
    Unsure,
}

impl Verdict {
    /// The word in class names.
    pub fn word(self) -> &'static str {
        match self {
            Verdict::Better => "better",
            Verdict::Worse => "worse",
            Verdict::Unsure => "unsure",
        }
    }
}

/// How a value changed. Nothing is rounded: that comes last, where it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// After less before, in the unit of both.
    pub difference: Decimal,
    /// Difference in per cent of the value before; absent below [`LEAST_BASE`].
    pub percent: Option<Decimal>,
    /// Which way it went.
    pub way: Way,
    /// Whether the values are shares: then the difference is in percentage points, and a per cent of per cents is not
    /// given (`docs/comparison.md`, rule 3).
    pub points: bool,
}

impl Change {
    /// The change from `before` to `after`, which must have one basis.
    pub fn between(before: Decimal, after: Decimal) -> Self {
        let difference = after - before;
        let way = match difference {
            d if d.is_zero() => Way::Same,
            d if d.is_sign_positive() => Way::Up,
            _ => Way::Down,
        };

        let percent =
            (before >= LEAST_BASE).then(|| difference * Decimal::ONE_HUNDRED / before);
        Self { difference, percent, way, points: false }
    }

    /// The change of a share.
    #[must_use]
    pub fn of_shares(self) -> Self {
        Self { percent: None, points: true, ..self }
    }

    /// What the change is worth where `wanted` says which way is good; a change that nobody wished is neither.
    pub fn verdict(&self, wanted: Option<Wanted>) -> Verdict {
        match (wanted, self.way) {
            (Some(Wanted::Up), Way::Up) | (Some(Wanted::Down), Way::Down) => {
                Verdict::Better
            }
            (Some(Wanted::Up), Way::Down) | (Some(Wanted::Down), Way::Up) => {
                Verdict::Worse
            }
            _ => Verdict::Unsure,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, proptest};

    use super::*;

    fn number() -> impl Strategy<Value = Decimal> {
        (any::<i32>(), 0u32..4)
            .prop_map(|(digits, scale)| Decimal::new(i64::from(digits), scale))
    }

    #[test]
    fn the_growth_of_2017_is_two_thirds() {
        let change = Change::between(Decimal::from(176), Decimal::from(293));
        assert_eq!(change.difference, Decimal::from(117));
        assert_eq!(
            change.percent.map(|p| p.round_dp(1).to_string()).as_deref(),
            Some("66.5")
        );

        assert_eq!(change.way, Way::Up);
    }

    #[test]
    fn shares_change_in_points() {
        let change = Change::between(Decimal::from(40), Decimal::from(80)).of_shares();
        assert_eq!(
            (change.difference, change.percent, change.points),
            (Decimal::from(40), None, true)
        );
    }

    #[test]
    fn a_small_base_has_no_percentage() {
        for (before, expected) in [(0, false), (9, false), (10, true), (-20, false)] {
            let change = Change::between(Decimal::from(before), Decimal::from(30));
            assert_eq!(change.percent.is_some(), expected, "{before}");
        }
    }

    #[test]
    fn the_wish_decides_what_is_better() {
        let fell = Change::between(Decimal::from(38), Decimal::from(26));
        assert_eq!(fell.verdict(Some(Wanted::Down)), Verdict::Better);
        assert_eq!(fell.verdict(Some(Wanted::Up)), Verdict::Worse);
        assert_eq!(fell.verdict(None), Verdict::Unsure);
        assert_eq!(
            Change::between(Decimal::ONE, Decimal::ONE).verdict(Some(Wanted::Up)),
            Verdict::Unsure
        );
    }

    proptest! {
        #[test]
        fn there_and_back_is_nothing(before in number(), after in number()) {
            let there = Change::between(before, after);
            let back = Change::between(after, before);
            prop_assert_eq!(before + there.difference, after);
            prop_assert!((there.difference + back.difference).is_zero());
            prop_assert_eq!(there.way == Way::Same, back.way == Way::Same);
            prop_assert_eq!(there.way == Way::Up, back.way == Way::Down);
        }
    }
}
