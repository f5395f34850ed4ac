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

#[test]
fn real_map_one_tile_per_region() {
    let site = real_site();
    for (address, expected) in [
        ("2016/participants/", 85),
        ("2017/participants/", 85),
        ("districts/crimean/", 85),
        ("districts/volga/", 89),
    ] {
        let page = site.page(address);
        let all: Vec<Tile> = tiles(&page)
            .into_iter()
            .flat_map(|(_, list)| list)
            .collect();
        assert_eq!(all.len(), expected, "{address}");
        assert_eq!(
            all.iter().map(|t| t.cell).collect::<BTreeSet<_>>().len(),
            expected,
            "{address}: one cell for two"
        );

        let shorts: BTreeSet<String> =
            all.iter().map(|t| t.short.to_lowercase()).collect();
        assert_eq!(
            shorts.len(),
            expected,
            "{address}: one abbreviation for two"
        );
        let land: BTreeSet<Cell> = all
            .iter()
            .filter(|t| t.short != KALININGRAD)
            .map(|t| t.cell)
            .collect();

        assert_eq!(
            unreachable(&land),
            BTreeSet::new(),
            "{address}: the country hangs together"
        );
        // A hole is a free cell with tiles on all four sides.
        let around = |(r, c): Cell| [(r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)];
        let holes: Vec<Cell> = (1..=11)
            .flat_map(|row| (1..=18).map(move |column| (row, column)))
            .filter(|cell| {
                !land.contains(cell)
                    && around(*cell).iter().all(|side| land.contains(side))
            })
            .collect();

        assert_eq!(holes, [], "{address}");
    }
}

#[test]
fn real_map_districts_connected() {
    let site = real_site();
    let mut seen = 0;

    for address in [
        "2016/participants/",
        "2017/participants/",
        "districts/volga/",
    ] {
        for (district, list) in tiles(&site.page(address)) {
            if district == "Вне федеральных округов" {
                assert_eq!(list.len(), 4, "{address}");
                continue;
            }

            let cells = list
                .iter()
                .filter(|t| t.short != KALININGRAD)
                .map(|t| t.cell)
                .collect();

            assert_eq!(
                unreachable(&cells),
                BTreeSet::new(),
                "{address}: {district}"
            );
            seen += 1;
        }
    }

    // Nine districts in 2016, with the Crimean one; eight since.
    assert_eq!(seen, 9 + 8 + 8);
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
    assert_eq!(centres.len(), 89);
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
    assert!(pairs.len() > 200, "{}", pairs.len());
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
