//! From values to places: positions that print compactly, a scale that no set of values breaks, labels kept apart.

use std::borrow::Cow;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Serialize, Serializer};

use super::geometry::Interval;

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
        if self.0 % 10 == 0 {
            serializer.serialize_i32(self.0 / 10)
        } else {
            serializer.serialize_f64(self.units())
        }
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

/// Maps the values from `low` to `high` to positions on an interval.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scale {
    low: f64,
    high: f64,
    positions: Interval,
}

impl Scale {
    /// A scale over all of `values` and zero, so that lengths and heights are in proportion.
    pub(super) fn from_zero<'a>(
        values: impl Iterator<Item = &'a Decimal>,
        positions: Interval,
    ) -> Self {
        let mut scale = Self { low: 0.0, high: 0.0, positions };
        for value in values.map(number) {
            scale.low = scale.low.min(value);
            scale.high = scale.high.max(value);
        }

        scale
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
        let share = if span > 0.0 {
            (value - self.low) / span
        } else {
            0.0
        };
        // Rounding may lead past an end by a hair.
        let share = share.clamp(0.0, 1.0);

        let Interval { from, to } = self.positions;
        from + share * (to - from)
    }
}

fn number(value: &Decimal) -> f64 {
    // Every decimal has a nearest float, so zero never stands in for one.
    value.to_f64().unwrap_or_default()
}

/// Labels in a row that touch, so they move together.
struct Pool {
    mean: f64,
    count: usize,
}

impl Pool {
    fn joined(self, other: Self) -> Self {
        let count = self.count + other.count;
        let sum = self.mean * self.count as f64 + other.mean * other.count as f64;
        Self { mean: sum / count as f64, count }
    }
}

/// Moves labels as little as possible (by least squares) so that none covers another.
///
/// `wanted` are the middles where they would stand best, `heights` the room that each needs. The order of the labels is
/// kept; those with equal wishes stay as they come. All middles lie within `bounds`, which must have room for them.
pub(super) fn spread(wanted: &[f64], heights: &[f64], bounds: Interval) -> Vec<f64> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by(|a, b| wanted[*a].total_cmp(&wanted[*b]));

    // Where each label would stand if all were stacked without gaps, the first one at zero.
    let mut offsets: Vec<f64> = Vec::with_capacity(order.len());
    for (place, item) in order.iter().enumerate() {
        offsets.push(match place.checked_sub(1) {
            Some(before) => {
                offsets[before] + f64::midpoint(heights[order[before]], heights[*item])
            }
            None => 0.0,
        });
    }

    // After subtracting the offsets, positions must only not decrease. That is isotonic regression: pool adjacent
    // violators (PAVA).
    let mut pools: Vec<Pool> = Vec::new();
    for (item, offset) in order.iter().zip(&offsets) {
        let mut pool = Pool { mean: wanted[*item] - offset, count: 1 };
        while let Some(before) = pools.pop_if(|before| before.mean > pool.mean) {
            pool = before.joined(pool);
        }
        pools.push(pool);
    }

    // Clamping the means keeps the solution optimal within bounds, since all of them have the same ones.
    let stacked = offsets.last().copied().unwrap_or(0.0);
    let highest = bounds.to - stacked;
    let means = pools.iter().flat_map(|pool| {
        let mean = pool.mean.min(highest).max(bounds.from);
        std::iter::repeat_n(mean, pool.count)
    });

    let mut places = vec![0.0; wanted.len()];
    for ((item, offset), mean) in order.iter().zip(&offsets).zip(means) {
        places[*item] = mean + offset;
    }

    places
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::{any, prop_assert, proptest};

    use super::*;

    #[test]
    fn positions_print_short() {
        let printed = [12.0, 12.34, -0.04, 0.06]
            .map(|x| serde_json::to_string(&Coord::from(x)).expect("JSON"));
        assert_eq!(printed, ["12", "12.3", "0", "0.1"]);
    }

    const BOUNDS: Interval = Interval { from: 0.0, to: 100.0 };

    /// Where labels of height 10 are moved to.
    fn ten_high(wanted: &[f64]) -> Vec<f64> {
        spread(wanted, &vec![10.0; wanted.len()], BOUNDS)
    }

    #[test]
    fn labels_with_room_stay() {
        assert_eq!(ten_high(&[50.0, 0.0, 100.0]), [50.0, 0.0, 100.0]);
        assert_eq!(ten_high(&[]), [] as [f64; 0]);
    }

    #[test]
    fn crowded_labels_share_the_way() {
        assert_eq!(ten_high(&[50.0, 50.0]), [45.0, 55.0]);
        assert_eq!(ten_high(&[100.0, 100.0, 99.0]), [90.0, 100.0, 80.0]);
        assert_eq!(spread(&[50.0, 50.0], &[10.0, 30.0], BOUNDS), [40.0, 60.0]);
    }

    proptest! {
        #[test]
        fn spread_labels_keep_apart(
            labels in vec((0.0..300.0_f64, 5.0..15.0_f64), 0..20),
        ) {
            let (wanted, heights): (Vec<f64>, Vec<f64>) = labels.into_iter().unzip();
            let places = spread(&wanted, &heights, Interval { from: 0.0, to: 300.0 });
            prop_assert!(places.iter().all(|place| (-0.001..=300.001).contains(place)), "{places:?}");
            for (a, b) in (0..places.len()).flat_map(|a| (0..a).map(move |b| (a, b))) {
                let apart = (places[a] - places[b]).abs();
                prop_assert!(apart > f64::midpoint(heights[a], heights[b]) - 0.001, "{places:?}");
                prop_assert!(wanted[a] >= wanted[b] || places[a] < places[b], "out of order: {places:?}");
            }
        }

        #[test]
        fn any_value_stays_on_its_scale(values in vec(any::<(i64, i64, u32)>(), 1..9)) {
            let values: Vec<Decimal> =
                values.iter().map(|(a, b, s)| Decimal::from_i128_with_scale(i128::from(*a) * i128::from(b >> 40), s % 20)).collect();
            let scale = Scale::from_zero(values.iter(), Interval { from: 10.0, to: 200.0 });
            prop_assert!(values.iter().all(|v| (10.0..=200.0).contains(&scale.at(v))));
        }
    }
}
