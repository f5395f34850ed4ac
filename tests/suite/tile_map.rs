//! The tile map: what its tiles say, the mistakes that its records may have, and how the real one is laid out.

mod real;

use crate::driver::{Site, archive_site, real_site, repository, text_of};
use std::collections::{BTreeMap, BTreeSet};

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
fn tile_tells_what_is_known() {
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
        "Северная область, есть место, победа, приз или диплом, названо поимённо:"
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
fn tile_nobody_needs_full_roster() {
    let site = Site::small();
    site.replace(
        "content/editions/2017.yaml",
        "complete: false",
        "complete: true",
    );
    // A complete list is counted; what is stated beside it would contradict it (E329).
    let edition = site.read("content/editions/2017.yaml");
    let kept = edition
        .lines()
        .filter(|line| !line.contains("measure: participants"))
        .map(|line| format!("{line}\n"));
    site.write("content/editions/2017.yaml", kept.collect::<String>());
    site.replace(
        "content/practices/abakan-2017.md",
        "{{ 2017/participants/district:north }}",
        "почти все",
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
fn tile_counted_region_no_number() {
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
fn tiles_by_districts_of_day() {
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
        table.contains("Южный Южная область есть место, победа, приз или диплом 1"),
        "{table}"
    );
    assert!(table.contains("Республика Остров нет сведений"), "{table}");
}

#[test]
fn tiles_on_region_pages() {
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
fn no_tiles_no_map() {
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
fn tiles_may_move_in_time() {
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
fn tile_split_district_warned() {
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
