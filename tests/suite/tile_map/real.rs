//! How the real map is laid out.

use super::*;

/// Cells from which no walk over edges leads to the first one.
fn unreachable(cells: &BTreeSet<Cell>) -> BTreeSet<Cell> {
    let mut rest = cells.clone();
    let mut next: Vec<Cell> = rest.pop_first().into_iter().collect();

    while let Some((row, column)) = next.pop() {
        for cell in [
            (row - 1, column),
            (row + 1, column),
            (row, column - 1),
            (row, column + 1),
        ] {
            if rest.remove(&cell) {
                next.push(cell);
            }
        }
    }

    rest
}

const KALININGRAD: &str = "Кгд";

/// Tiles of all groups of a page.
fn all_tiles(site: &Site, address: &str) -> Vec<Tile> {
    tiles(&site.page(address))
        .into_iter()
        .flat_map(|(_, list)| list)
        .collect()
}

/// Cells of the tiles but for the one region that is cut off from the others.
fn land(tiles: &[Tile]) -> BTreeSet<Cell> {
    tiles
        .iter()
        .filter(|tile| tile.short != KALININGRAD)
        .map(|tile| tile.cell)
        .collect()
}

/// Pages with the maps of three years.
const MAPS: [&str; 4] = [
    "2016/participants/",
    "2017/participants/",
    "districts/crimean/",
    "districts/volga/",
];

#[test]
fn map_has_regions_of_its_year() {
    let of = |address| all_tiles(archive_site(), address).len();
    assert_eq!(MAPS.map(of), [85, 85, 85, 89]);
}

#[test]
fn real_map_one_tile_per_region() {
    for address in MAPS {
        let all = all_tiles(real_site(), address);
        let cells: BTreeSet<Cell> = all.iter().map(|tile| tile.cell).collect();
        let shorts: BTreeSet<String> =
            all.iter().map(|tile| tile.short.to_lowercase()).collect();

        assert_eq!(cells.len(), all.len(), "{address}: one cell for two");
        assert_eq!(
            shorts.len(),
            all.len(),
            "{address}: one abbreviation for two"
        );
    }
}

#[test]
fn real_map_hangs_together() {
    for address in MAPS {
        let land = land(&all_tiles(real_site(), address));
        assert_eq!(unreachable(&land), BTreeSet::new(), "{address}");
    }
}

#[test]
fn real_map_has_no_holes() {
    for address in MAPS {
        let land = land(&all_tiles(real_site(), address));
        // A hole is a free cell with tiles on all four sides.
        let around = |(r, c): Cell| [(r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)];
        let holes: Vec<Cell> = land
            .iter()
            .map(|(row, column)| (*row, column + 1))
            .filter(|cell| {
                !land.contains(cell)
                    && around(*cell).iter().all(|side| land.contains(side))
            })
            .collect();

        assert_eq!(holes, [], "{address}");
    }
}

#[test]
fn map_has_districts_of_its_year() {
    let of = |address| tiles(&archive_site().page(address)).len();
    // Nine districts in 2016, with the Crimean one; eight since. The last page has a group outside of them.
    assert_eq!([of("2016/participants/"), of("2017/participants/")], [9, 8]);
    assert_eq!(of("districts/volga/"), 8 + 1);
}

#[test]
fn real_map_districts_connected() {
    for address in MAPS {
        for (district, list) in tiles(&real_site().page(address)) {
            // Regions outside the districts are neighbours by chance only.
            if district != "Вне федеральных округов" {
                let rest = unreachable(&land(&list));
                assert_eq!(rest, BTreeSet::new(), "{address}: {district}");
            }
        }
    }
}

/// Latitude and longitude of the centre of each region, roughly.
fn centres() -> BTreeMap<String, (f64, f64)> {
    let text = std::fs::read_to_string(repository().join("tests/fixtures/centres.csv"))
        .expect("centres");
    let row = |line: &str| {
        let fields: Vec<&str> = line.split(',').collect();
        let degrees = |at: usize| fields[at].parse().expect("degrees");
        (fields[0].to_owned(), (degrees(1), degrees(2)))
    };

    text.lines().skip(1).map(row).collect()
}

fn kilometres(one: (f64, f64), other: (f64, f64)) -> f64 {
    let (a, b) = (one.0.to_radians(), other.0.to_radians());
    let half = |angle: f64| (angle / 2.0).sin().powi(2);
    let chord = half(b - a) + a.cos() * b.cos() * half((other.1 - one.1).to_radians());
    2.0 * 6371.0 * chord.sqrt().asin()
}

/// Two regions are near if one is among the five that lie nearest to the other.
fn near_pairs(centres: &BTreeMap<String, (f64, f64)>) -> BTreeSet<(String, String)> {
    let mut pairs = BTreeSet::new();
    for (id, place) in centres {
        let mut others: Vec<_> =
            centres.iter().filter(|(other, _)| *other != id).collect();
        others.sort_by(|a, b| {
            kilometres(*place, *a.1).total_cmp(&kilometres(*place, *b.1))
        });

        for (other, _) in others.into_iter().take(5) {
            pairs.insert((id.min(other).clone(), id.max(other).clone()));
        }
    }

    pairs
}

#[test]
fn real_map_keeps_directions() {
    let (centres, cells) = (centres(), cells());
    assert!(
        centres.keys().eq(cells.keys()),
        "every region has a centre and a cell"
    );

    let pairs = near_pairs(&centres);
    let (mut north_south, mut west_east, mut beside) = (0, 0, 0);

    for (one, other) in &pairs {
        let ((lat, lon), (other_lat, other_lon)) = (centres[one], centres[other]);
        let ((row, column), (other_row, other_column)) = (cells[one], cells[other]);
        let (down, right) =
            (f64::from(other_row - row), f64::from(other_column - column));
        // Cells in one row or column turn nothing round.
        north_south += usize::from((lat - other_lat) * down >= 0.0);
        west_east += usize::from((other_lon - lon) * right >= 0.0);
        beside += usize::from(down.abs() <= 2.0 && right.abs() <= 2.0);
    }

    let enough = |kept: usize| kept * 100 >= pairs.len() * 95;
    assert!(
        enough(north_south),
        "north to south: {north_south} of {}",
        pairs.len()
    );

    assert!(
        enough(west_east),
        "west to east: {west_east} of {}",
        pairs.len()
    );
    assert!(
        enough(beside),
        "near on the map as well: {beside} of {}",
        pairs.len()
    );
}
