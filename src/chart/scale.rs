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
    pub(super) fn from_zero<'a>(
        values: impl Iterator<Item = &'a Decimal>,
        (from, to): (f64, f64),
    ) -> Self {
        let (low, high) = values
            .map(number)
            .fold((0.0_f64, 0.0_f64), |(low, high), v| {
                (low.min(v), high.max(v))
            });
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
        let share = if span > 0.0 {
            (value - self.low) / span
        } else {
            0.0
        };
        self.from + share.clamp(0.0, 1.0) * (self.to - self.from)
    }
}

fn number(value: &Decimal) -> f64 {
    value.to_f64().unwrap_or_default()
}

/// Moves the middles of things as little as possible (by least squares) from where they are `wanted` so that none covers
/// another, in the order of the positions (of equal ones, as they come), and all middles lie from `low` to `high`, which
/// must have room for them.
pub(super) fn spread(
    wanted: &[f64],
    heights: &[f64],
    (low, high): (f64, f64),
) -> Vec<f64> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by(|a, b| wanted[*a].total_cmp(&wanted[*b]));
    // Without the room that each needs, positions need only not to fall; those that do are pooled to their mean.
    let mut offsets: Vec<f64> = Vec::with_capacity(order.len());
    let mut pools: Vec<(f64, usize)> = Vec::new();

    for (place, item) in order.iter().enumerate() {
        let offset = match place.checked_sub(1) {
            Some(before) => {
                offsets[before] + f64::midpoint(heights[order[before]], heights[*item])
            }
            None => 0.0,
        };
        offsets.push(offset);
        let mut pool = (wanted[*item] - offset, 1);

        while let Some((mean, count)) = pools.pop_if(|(mean, _)| *mean > pool.0) {
            let both = count + pool.1;
            pool = (
                (mean * count as f64 + pool.0 * pool.1 as f64) / both as f64,
                both,
            );
        }

        pools.push(pool);
    }

    let most = high - offsets.last().copied().unwrap_or_default();
    let means = pools
        .iter()
        .flat_map(|(mean, count)| std::iter::repeat_n(mean.min(most).max(low), *count));
    let mut places = vec![0.0; wanted.len()];

    for ((item, offset), mean) in order.iter().zip(offsets).zip(means) {
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
    fn positions_print_as_short_as_they_can() {
        let printed = [12.0, 12.34, -0.04, 0.06]
            .map(|x| serde_json::to_string(&Coord::from(x)).expect("JSON"));
        assert_eq!(printed, ["12", "12.3", "0", "0.1"]);
    }

    #[test]
    fn labels_that_have_room_stay_and_others_share_the_way() {
        let ten =
            |wanted: &[f64]| spread(wanted, &vec![10.0; wanted.len()], (0.0, 100.0));
        assert_eq!(ten(&[50.0, 0.0, 100.0]), [50.0, 0.0, 100.0]);
        assert_eq!(ten(&[50.0, 50.0]), [45.0, 55.0]);
        assert_eq!(ten(&[100.0, 100.0, 99.0]), [90.0, 100.0, 80.0]);
        assert_eq!(
            spread(&[50.0, 50.0], &[10.0, 30.0], (0.0, 100.0)),
            [40.0, 60.0]
        );

        assert_eq!(ten(&[]), [] as [f64; 0]);
    }

    proptest! {
        #[test]
        fn spread_labels_keep_their_distance_and_their_bounds(
            labels in vec((0.0..300.0_f64, 5.0..15.0_f64), 0..20),
        ) {
            let (wanted, heights): (Vec<f64>, Vec<f64>) = labels.into_iter().unzip();
            let places = spread(&wanted, &heights, (0.0, 300.0));
            prop_assert!(places.iter().all(|place| (-0.001..=300.001).contains(place)), "{places:?}");
            for (a, b) in (0..places.len()).flat_map(|a| (0..a).map(move |b| (a, b))) {
                let apart = (places[a] - places[b]).abs();
                prop_assert!(apart > f64::midpoint(heights[a], heights[b]) - 0.001, "{places:?}");
                prop_assert!(wanted[a] >= wanted[b] || places[a] < places[b], "out of order: {places:?}");
            }
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
