//! The tile map of a day: which cells there are, and which of them hang together.

use std::collections::BTreeSet;

use jiff::civil::Date as Day;

use super::Site;
use super::facts::in_force;
use crate::load::Record;
use crate::schema::{Region, Tile};

impl Region {
    /// Whether it is a subject of the federation on a day.
    pub fn exists_on(&self, day: Day) -> bool {
        in_force(day, self.from, self.to)
    }
}

impl Tile {
    /// Row and column.
    pub fn cell(&self) -> (u32, u32) {
        (self.row.value, self.column.value)
    }

    /// Whether it is in its place on a day, its region aside.
    pub fn stands_on(&self, day: Day) -> bool {
        in_force(day, self.from, self.to)
    }
}

impl Site {
    /// Tiles of a day with their regions, from north to south, in a row from west to east.
    pub fn tiles_on(
        &self,
        day: Day,
    ) -> impl Iterator<Item = (&Record<Tile>, &Record<Region>)> {
        self.tiles
            .iter()
            .filter(move |tile| tile.stands_on(day))
            .filter_map(|tile| Some((tile, self.regions.get(&tile.region)?)))
            .filter(move |(_, region)| region.exists_on(day))
    }
}

/// The cells that cannot be reached from the first one by steps over common edges.
pub fn apart(cells: &BTreeSet<(u32, u32)>) -> BTreeSet<(u32, u32)> {
    let mut rest = cells.clone();
    let mut next: Vec<(u32, u32)> = rest.pop_first().into_iter().collect();

    while let Some((row, column)) = next.pop() {
        let around = [
            (row.saturating_sub(1), column),
            (row + 1, column),
            (row, column.saturating_sub(1)),
            (row, column + 1),
        ];
        next.extend(around.into_iter().filter(|cell| rest.remove(cell)));
    }

    rest
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn cells(list: &[(u32, u32)]) -> BTreeSet<(u32, u32)> {
        list.iter().copied().collect()
    }

    #[test]
    fn w333_edges_not_corners() {
        assert_eq!(apart(&cells(&[])), cells(&[]));
        assert_eq!(apart(&cells(&[(1, 1), (1, 2), (2, 2), (3, 2)])), cells(&[]));
        assert_eq!(
            apart(&cells(&[(1, 1), (2, 2), (2, 3)])),
            cells(&[(2, 2), (2, 3)])
        );

        assert_eq!(apart(&cells(&[(4, 4), (4, 6)])), cells(&[(4, 6)]));
    }

    proptest! {
        #[test]
        fn w333_walks_hang_together(steps in proptest::collection::vec(0..4_u8, 0..40)) {
            let mut at = (50, 50);
            let mut walked = cells(&[at]);
            for step in steps {
                match step {
                    0 => at.0 += 1,
                    1 => at.0 -= 1,
                    2 => at.1 += 1,
                    _ => at.1 -= 1,
                }
                walked.insert(at);
            }
            prop_assert!(apart(&walked).is_empty());
            walked.insert((200, 200));
            prop_assert_eq!(apart(&walked), cells(&[(200, 200)]));
        }
    }
}
