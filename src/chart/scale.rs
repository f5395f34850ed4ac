//! From values to places: positions that print compactly, a scale that no set of values breaks, labels kept apart.

use std::borrow::Cow;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Serialize, Serializer};

/// A position in tenths of a unit: finer is not seen, and `12.3` is shorter than `12.299999`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Coord(i32);

impl Coord {
    /// The position in units.
    pub fn units(self) -> f64 {
        f64::from(self.0) / 10.0
    }
}

impl From<f64> for Coord {
    fn from(units: f64) -> Self {
        Self((units * 10.0).round() as i32)
    }
}

impl Serialize for Coord {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0 % 10 == 0 { serializer.serialize_i32(self.0 / 10) } else { serializer.serialize_f64(self.units()) }
    }
}

impl JsonSchema for Coord {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Coord".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        f64::json_schema(generator)
    }
}

/// Values from a lowest to a highest laid on positions from one to another; both ways may run backwards.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scale {
    low: f64,
    high: f64,
    from: f64,
    to: f64,
}

impl Scale {
    /// A scale over all of `values` and zero, so that lengths and heights are true.
    pub(super) fn from_zero<'a>(values: impl Iterator<Item = &'a Decimal>, (from, to): (f64, f64)) -> Self {
        let (low, high) = values.map(number).fold((0.0_f64, 0.0_f64), |(low, high), v| (low.min(v), high.max(v)));
        Self { low, high, from, to }
    }

    /// Where a value stands; where all values are zero, at the beginning.
    pub(super) fn at(&self, value: &Decimal) -> f64 {
        self.of(number(value))
    }

    /// Where zero stands.
    pub(super) fn zero(&self) -> f64 {
        self.of(0.0)
    }

    fn of(&self, value: f64) -> f64 {
        let span = self.high - self.low;
        let share = if span > 0.0 { (value - self.low) / span } else { 0.0 };
        self.from + share.clamp(0.0, 1.0) * (self.to - self.from)
    }
}

fn number(value: &Decimal) -> f64 {
    value.to_f64().unwrap_or_default()
}

/// Moves `wanted` positions as little as possible so that neighbours are `gap` apart, in the order of the positions
/// (of equal ones, as they come), and all lie from `low` to `high`, which must have room for them.
pub(super) fn spread(wanted: &[f64], gap: f64, (low, high): (f64, f64)) -> Vec<f64> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by(|a, b| wanted[*a].total_cmp(&wanted[*b]));
    // Neighbours that are too near form a block around the middle of what they want; a block may meet the next.
    let mut blocks: Vec<(f64, usize)> = Vec::new();
    for item in &order {
        let mut block = (wanted[*item], 1_usize);
        while let Some(last) = blocks.last().copied() {
            let half = |count: usize| (count - 1) as f64 * gap / 2.0;
            if block.0 - half(block.1) - (last.0 + half(last.1)) >= gap {
                break;
            }
            blocks.pop();
            let count = last.1 + block.1;
            block = ((last.0 * last.1 as f64 + block.0 * block.1 as f64) / count as f64, count);
        }
        blocks.push(block);
    }
    let mut places = vec![0.0; wanted.len()];
    let mut items = order.iter();
    let mut least = low;
    for (number, (middle, count)) in blocks.iter().enumerate() {
        let after: usize = blocks[number + 1..].iter().map(|(_, count)| count).sum();
        let first = middle - (*count - 1) as f64 * gap / 2.0;
        let most = high - (count - 1 + after) as f64 * gap;
        let first = first.min(most).max(least);
        for (offset, item) in items.by_ref().take(*count).enumerate() {
            places[*item] = first + offset as f64 * gap;
        }
        least = first + *count as f64 * gap;
    }
    places
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::{any, prop_assert, proptest};

    use super::*;

    #[test]
    fn positions_print_as_short_as_they_can() {
        let printed = [12.0, 12.34, -0.04, 0.06].map(|x| serde_json::to_string(&Coord::from(x)).expect("JSON"));
        assert_eq!(printed, ["12", "12.3", "0", "0.1"]);
    }

    #[test]
    fn labels_that_have_room_stay_and_others_share_the_way() {
        assert_eq!(spread(&[50.0, 0.0, 100.0], 10.0, (0.0, 100.0)), [50.0, 0.0, 100.0]);
        assert_eq!(spread(&[50.0, 50.0], 10.0, (0.0, 100.0)), [45.0, 55.0]);
        assert_eq!(spread(&[100.0, 100.0, 99.0], 10.0, (0.0, 100.0)), [90.0, 100.0, 80.0]);
    }

    proptest! {
        #[test]
        fn spread_labels_keep_their_distance_and_their_bounds(wanted in vec(0.0..300.0_f64, 0..20)) {
            let mut places = spread(&wanted, 15.0, (0.0, 300.0));
            prop_assert!(places.iter().all(|place| (-0.001..=300.001).contains(place)), "{places:?}");
            places.sort_by(f64::total_cmp);
            prop_assert!(places.windows(2).all(|pair| pair[1] - pair[0] > 14.999), "{places:?}");
        }

        #[test]
        fn values_of_any_size_stay_on_their_scale(values in vec(any::<(i64, i64, u32)>(), 1..9)) {
            let values: Vec<Decimal> =
                values.iter().map(|(a, b, s)| Decimal::from_i128_with_scale(i128::from(*a) * i128::from(b >> 40), s % 20)).collect();
            let scale = Scale::from_zero(values.iter(), (10.0, 200.0));
            prop_assert!(values.iter().all(|v| (10.0..=200.0).contains(&scale.at(v))));
        }
    }
}
