//! The tile map: what its tiles say, the mistakes that its records may have, and how the real one is laid out.

use std::collections::{BTreeMap, BTreeSet};

use crate::driver::{Site, real_site, repository, text_of};

type Cell = (i32, i32);

/// A tile as the page shows it.
#[derive(Debug, PartialEq)]
struct Tile {
    cell: Cell,
    state: String,
    short: String,
    name: String,
    value: String,
    linked: bool,
}

/// Tiles of a page by the heading of their group.
fn tiles(page: &str) -> Vec<(String, Vec<Tile>)> {
    let (_, map) = page.split_once("<div class=\"cells\">").expect("a map");
    let (map, _) = map.split_once("</figure>").expect("its end");
    let between = |text: &str, from: &str, to: &str| {
        text.split_once(from)
            .and_then(|(_, rest)| rest.split_once(to))
            .map_or(String::new(), |(found, _)| found.into())
    };

    let group = |html: &str| {
        (
            text_of(&between(html, "<h3>", "</h3>")),
            html.split("<li ").skip(1).map(tile).collect(),
        )
    };

    fn number(word: &str) -> i32 {
        word[1..].parse().expect("a class of the grid")
    }

    fn tile(html: &str) -> Tile {
        let part = |from: &str, to: &str| {
            let rest = html.split_once(from).map(|(_, rest)| rest);
            text_of(
                rest.and_then(|rest| rest.split_once(to))
                    .map_or("", |(found, _)| found),
            )
        };
        let class = part("class=\"", "\"");
        let words: Vec<&str> = class.split(' ').collect();

        Tile {
            cell: (number(words[0]), number(words[1])),
            state: words[2].trim_start_matches("is-").into(),
            short: part("<b>", "</b>"),
            name: part("<span class=\"vh\">", "</span>"),
            value: part("<i>", "</i>"),
            linked: html.contains("<a href="),
        }
    }

    map.split("<div>").skip(1).map(group).collect()
}

fn states(page: &str) -> Vec<(String, String, String)> {
    tiles(page)
        .into_iter()
        .flat_map(|(_, list)| list)
        .map(|t| (t.short, t.state, t.value))
        .collect()
}

fn owned(list: &[(&str, &str, &str)]) -> Vec<(String, String, String)> {
    list.iter()
        .map(|(a, b, c)| ((*a).into(), (*b).into(), (*c).into()))
        .collect()
}

#[test]
fn a_tile_tells_what_is_known_of_its_region_and_no_more() {
    let site = Site::small();
    site.build().ok();
    // Who shares a place has won; of the south nobody is named in 2017.
    let page = site.page("2017/participants/");
    let expected = owned(&[
        ("Сев", "winner", "1"),
        ("Южн", "none", ""),
        ("Остр", "winner", "1"),
    ]);

    assert_eq!(states(&page), expected);
    assert_eq!(
        tiles(&page)[0].1[0].name,
        "Северная область, есть место, приз или диплом, названо поимённо:"
    );
    let text = text_of(&page);

    assert!(
        text.contains(
            "Известны участники из 2 субъектов; всего в конкурсе участвовали 3."
        ),
        "{text}"
    );
    assert!(
        text.contains("Ещё у 1 участника субъект не установлен."),
        "{text}"
    );
    assert!(text.contains("нет сведений – 1 субъект"), "{text}");
    assert!(!text.contains("не участвовали"), "{text}");
    // A leader outside the ranking has taken part and won nothing.
    let page = site.page("2018/participants/");

    assert_eq!(
        states(&page),
        owned(&[
            ("Сев", "known", "1"),
            ("Южн", "winner", "1"),
            ("Остр", "none", "")
        ])
    );
    assert!(text_of(&page).contains("Известны участники из 2 субъектов. Число в клетке"));
}

#[test]
fn only_a_complete_roster_lets_a_tile_say_that_nobody_took_part() {
    let site = Site::small();
    site.replace(
        "content/editions/2017.yaml",
        "complete: false",
        "complete: true",
    );
    site.build().ok();
    let page = site.page("2017/participants/");

    assert_eq!(
        states(&page)[1],
        ("Южн".into(), "absent".into(), String::new())
    );
    assert!(text_of(&page).contains("не участвовали – 1 субъект"));
}

#[test]
fn a_region_that_a_document_only_counts_is_known_and_has_no_number() {
    let site = Site::small();
    site.replace(
        "content/editions/2018.yaml",
        "by: { region: south-oblast }",
        "by: { region: island-republic }",
    );
    site.build().ok();
    assert_eq!(
        states(&site.page("2018/participants/"))[2],
        ("Остр".into(), "known".into(), String::new())
    );
}

#[test]
fn tiles_stand_by_the_districts_of_the_day_and_the_table_says_the_same() {
    let site = Site::small();
    site.build().ok();
    let groups = |page: &str| -> Vec<(String, usize)> {
        tiles(page).into_iter().map(|(d, t)| (d, t.len())).collect()
    };
    let expected = |list: &[(&str, usize)]| -> Vec<(String, usize)> {
        list.iter().map(|(d, n)| ((*d).into(), *n)).collect()
    };
    // On 1 January 2017 the island had its own district, a year later it belonged to the south.
    let before = site.page("2017/participants/");

    assert_eq!(
        groups(&before),
        expected(&[("Северный", 1), ("Южный", 1), ("Островной", 1)])
    );
    let after = site.page("2018/participants/");
    assert_eq!(groups(&after), expected(&[("Северный", 1), ("Южный", 2)]));
    let (_, table) = after.split_once("id=\"t-participants\"").expect("the twin");
    let table = text_of(table.split_once("</table>").expect("its end").0);

    assert!(
        table.contains("Южный Южная область есть место, приз или диплом 1"),
        "{table}"
    );
    assert!(table.contains("Республика Остров нет сведений"), "{table}");
}

#[test]
fn regions_show_the_last_full_edition_and_places_show_where_they_are() {
    let site = Site::small();
    site.build().ok();
    let list = site.page("regions/");
    assert_eq!(states(&list), states(&site.page("2018/participants/")));
    assert!(list.contains("Откуда известные участники 2018"), "{list}");
    let region = site.page("regions/south-oblast/");

    assert_eq!(
        states(&region),
        owned(&[
            ("Сев", "other", ""),
            ("Южн", "here", ""),
            ("Остр", "other", "")
        ])
    );
    assert!(text_of(&region).contains("Выделено: Южная область"));
    // A dissolved district is shown as it was on its last day.
    assert_eq!(states(&site.page("districts/island/"))[2].1, "here");
    assert_eq!(states(&site.page("districts/south/"))[2].1, "here");
}

#[test]
fn without_tiles_there_is_no_map_and_nothing_is_missed() {
    let site = Site::small();
    let text = site.read("content/reference.yaml");
    site.write(
        "content/reference.yaml",
        text.split_once("tiles:").expect("tiles").0,
    );

    let run = site.build().ok();
    assert!(!run.stderr.contains("W334"), "{}", run.stderr);

    for (path, bytes) in site.tree() {
        assert!(
            !path.ends_with(".html")
                || !String::from_utf8_lossy(&bytes).contains("class=\"tiles"),
            "{path}"
        );
    }
}

#[test]
fn tiles_may_follow_one_another_in_a_cell_and_a_region_may_move() {
    let site = Site::small();
    let reference = "content/reference.yaml";
    site.replace(
        reference,
        "row: 2, column: 3 }",
        "row: 2, column: 3, to: 2018-01-01 }\n  - { region: island-republic, short: Остр, row: 3, column: 2, from: 2018-01-01 }",
    );

    let run = site.run(&["check", "--format", "short"]).ok();
    assert!(
        !run.stderr.contains("E33") && !run.stderr.contains("W33"),
        "{}",
        run.stderr
    );
    // One day of both is one day too many.
    site.replace(reference, "to: 2018-01-01 }", "to: 2018-01-02 }");
    let run = site.run(&["check", "--format", "short"]).fails(1);
    assert!(run.stderr.contains("E332"), "{}", run.stderr);
}

#[test]
fn a_district_that_falls_apart_is_told_once_and_an_exclave_is_not() {
    let site = Site::small();
    let reference = "content/reference.yaml";
    site.replace(reference, "row: 2, column: 3 }", "row: 4, column: 4 }");
    let run = site.run(&["check", "--format", "short"]).ok();
    assert_eq!(run.stderr.matches("W333").count(), 1, "{}", run.stderr);
    site.replace(
        reference,
        "row: 4, column: 4 }",
        "row: 4, column: 4, exclave: true }",
    );

    let run = site.run(&["check", "--format", "short"]).ok();
    assert!(!run.stderr.contains("W333"), "{}", run.stderr);
}

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
fn the_real_map_has_85_tiles_in_2016_and_2017_and_89_today_each_in_its_own_cell() {
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
fn every_real_district_hangs_together_on_the_map_of_its_day() {
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

/// Cells of `content/reference/tiles.yaml`.
fn cells() -> BTreeMap<String, Cell> {
    let text = std::fs::read_to_string(repository().join("content/reference/tiles.yaml"))
        .expect("tiles");
    let field = |line: &str, name: &str| -> Option<String> {
        let (_, rest) = line.split_once(&format!("{name}: "))?;
        Some(rest.split([',', ' ', '}']).next()?.to_owned())
    };
    let row = |line: &str| {
        let number = |name| field(line, name)?.parse().ok();
        Some((
            field(line, "- { region")?,
            (number("row")?, number("column")?),
        ))
    };

    text.lines().filter_map(row).collect()
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
fn neighbours_keep_their_order_from_north_to_south_and_from_west_to_east() {
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
