//! Towns that stay, come and leave, what they were honoured with, and growth points.

use super::super::{Standing, standing};
use super::{World, pair, year};
use crate::load::Record;
use crate::schema::City;

/// Editions with their rosters: towns, and whether they are all.
fn world(rosters: &[(&str, bool)]) -> World {
    let names = rosters
        .iter()
        .flat_map(|(towns, _)| towns.split_whitespace());
    let mut towns: Vec<_> = names.collect();
    towns.sort_unstable();
    towns.dedup();
    let cities: Vec<_> = towns
        .iter()
        .map(|id| format!("{{ id: {id}, name: Г-{id}, type: city }}"))
        .collect();

    let world = World::new().yaml(format!("cities: [{}]\n", cities.join(", ")));
    (1..)
        .zip(rosters)
        .fold(world, |world, (ordinal, (towns, complete))| {
            let categories = "categories: [{ id: k, title: К }, { id: l, title: Л }]";
            let world = world.edition(
                ordinal,
                &[categories, &format!("roster: {{ complete: {complete} }}")],
            );

            towns.split_whitespace().fold(world, |world, town| {
                world.yaml(format!(
                    "participation: [{{ edition: \"{}\", city: {town}, source: s }}]\n",
                    year(ordinal)
                ))
            })
        })
}

fn ids(towns: &[&Record<City>]) -> String {
    towns
        .iter()
        .map(|city| city.id.to_string())
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn complete_rosters_are_certain() {
    let site = world(&[("a d", true), ("a b c", true), ("b d e", true)]).site();
    let moved = pair(&site, 2, 3).movement();
    let told = [
        ids(&moved.continuing),
        ids(&moved.came.new),
        ids(&moved.came.returned),
        ids(&moved.left),
    ];

    assert_eq!(told, ["b", "e", "d", "a c"]);
    assert!(
        moved.came.for_certain && moved.came.new_for_certain && moved.left_for_certain
    );
    assert_eq!(
        (moved.from.towns, moved.from.complete, moved.to.towns),
        (3, true, 3)
    );
}

#[test]
fn partial_rosters_only_tell_who_stayed() {
    let certain = |rosters: [bool; 3]| {
        let site =
            world(&[("a", rosters[0]), ("a b", rosters[1]), ("b c", rosters[2])]).site();
        let moved = pair(&site, 2, 3).movement();
        assert_eq!(
            [
                ids(&moved.continuing),
                ids(&moved.came.new),
                ids(&moved.left)
            ],
            ["b", "c", "a"]
        );

        (
            moved.came.for_certain,
            moved.came.new_for_certain,
            moved.left_for_certain,
        )
    };
    assert_eq!(certain([true, true, true]), (true, true, true));
    assert_eq!(certain([false, true, true]), (true, false, true));
    assert_eq!(certain([true, false, true]), (false, false, true));
    assert_eq!(certain([true, true, false]), (true, true, false));
}

#[test]
fn unknown_rosters_leave_newcomers_open() {
    let cities =
        "cities: [{ id: a, name: А, type: city }, { id: b, name: Б, type: city }]\n";
    let town = |world: World, ordinal, id| {
        world.yaml(format!(
            "participation: [{{ edition: \"{}\", city: {id}, source: s }}]\n",
            year(ordinal)
        ))
    };
    let silent = World::new().yaml(cities).edition(1, &[]).edition(2, &[]);
    let site = town(town(silent, 1, "a"), 2, "b").site();
    let moved = pair(&site, 1, 2).movement();
    assert!(!moved.came.for_certain && !moved.left_for_certain && !moved.from.complete);
    let complete = ["roster: { complete: true }"];
    let gap = World::new()
        .yaml(cities)
        .edition(2, &complete)
        .edition(3, &complete);

    let site = town(town(gap, 2, "a"), 3, "b").site();
    let moved = pair(&site, 2, 3).movement();
    assert!(moved.came.for_certain && !moved.came.new_for_certain);
}

#[test]
fn a_renamed_town_is_the_same() {
    let renamed = "cities: [{ id: a, name: Новый, type: city, spellings: [{ text: Старый, to: 2002, source: s }] }]\n";
    let world = World::new().yaml(renamed).edition(1, &[]).edition(2, &[]);
    let site = (1..=2)
        .fold(world, |world, ordinal| {
            world.yaml(format!(
                "participation: [{{ edition: \"{}\", city: a, source: s }}]\n",
                year(ordinal)
            ))
        })
        .site();

    let moved = pair(&site, 1, 2).movement();
    assert_eq!(
        (
            ids(&moved.continuing),
            moved.came.new.len(),
            moved.left.len()
        ),
        ("a".into(), 0, 0)
    );
}

/// Two editions of towns `a b c`, whose category `k` stays and whose `l` is only like the earlier one.
fn honours(awards: &str, statuses: &str) -> World {
    let same = "{ from: \"2001/k\", to: \"2002/k\", relation: same }";
    let crosswalk = format!(
        "crosswalk: [{same}, {{ from: \"2001/l\", to: \"2002/l\", relation: approx }}]"
    );
    let categories = "categories: [{ id: k, title: К }, { id: l, title: Л }]";

    World::new()
        .yaml(
            "cities: [{ id: a, name: А, type: city }, { id: b, name: Б, type: city }]\n",
        )
        .yaml("cities: [{ id: c, name: В, type: city }]\n")
        .edition(1, &[categories])
        .edition(2, &[categories, &crosswalk])
        .yaml(format!("participation:\n{statuses}"))
        .yaml(format!("awards:\n{awards}"))
}

fn took_part(ordinal: u32, city: &str, more: &str) -> String {
    format!(
        "  - {{ edition: \"{}\", city: {city}, source: s{more} }}\n",
        year(ordinal)
    )
}

fn place(ordinal: u32, category: &str, place: u32, cities: &str) -> String {
    let year = year(ordinal);
    let what =
        format!("kind: place, category: {category}, place: {place}, cities: [{cities}]");
    format!("  - {{ edition: \"{year}\", {what}, source: s }}\n")
}

fn all_took_part() -> String {
    (1..=2)
        .flat_map(|ordinal| ["a", "b", "c"].map(|city| took_part(ordinal, city, "")))
        .collect()
}

#[test]
fn a_shared_place_counts_for_each() {
    let awards = place(1, "k", 1, "a, b")
        + &place(1, "k", 2, "c")
        + &place(2, "k", 1, "c")
        + &place(2, "k", 2, "b, a");
    let site = honours(&awards, &all_took_part()).site();
    let carried = pair(&site, 1, 2).carried();
    let told: Vec<_> = carried
        .iter()
        .map(|t| {
            (
                t.city.id.to_string(),
                t.from.place,
                t.to.place,
                t.comparable,
            )
        })
        .collect();

    let town = |id: &str, from, to| (id.to_owned(), Some(from), Some(to), true);
    assert_eq!(told, [town("a", 1, 2), town("b", 1, 2), town("c", 2, 1)]);
    assert_eq!(
        carried[0].from.award.map(|award| award.cities.len()),
        Some(2)
    );
}

#[test]
fn places_need_the_same_category() {
    let awards = place(1, "l", 1, "a")
        + &place(1, "k", 1, "b")
        + &place(2, "l", 1, "a")
        + &place(2, "l", 2, "b");
    let site = honours(&awards, &all_took_part()).site();
    let told: Vec<_> = pair(&site, 1, 2)
        .carried()
        .iter()
        .map(|t| (t.city.id.to_string(), t.comparable))
        .collect();

    assert_eq!(told, [("a".to_owned(), false), ("b".to_owned(), false)]);
}

#[test]
fn leaders_are_never_compared() {
    let leader = ", category: k, place: 1, status: leader-outside-ranking";
    let people =
        took_part(1, "a", ", category: k, place: 3") + &took_part(2, "a", leader);
    let titles =
        "  - { edition: \"2001\", kind: prize, title: Приз, cities: [a], source: s }\n";
    let site = honours(titles, &people).site();
    let carried = pair(&site, 1, 2).carried();
    assert_eq!(carried.len(), 1);
    assert!(carried[0].to.leader && !carried[0].comparable);
    let ranked = took_part(1, "a", ", category: k, place: 3")
        + &took_part(2, "a", ", category: k, place: 1");
    let site = honours(titles, &ranked).site();
    let of = |ordinal: u32| {
        standing(&site, "a", &year(ordinal).to_string()).expect("a standing")
    };

    assert!(pair(&site, 1, 2).comparable(&of(1), &of(2)));
}

#[test]
fn only_honours_are_carried() {
    let site = honours(
        &place(1, "k", 1, "a"),
        &(took_part(1, "a", "") + &took_part(2, "a", ", category: k")),
    )
    .site();
    assert!(pair(&site, 1, 2).carried().is_empty());
    let later: Option<Standing> = standing(&site, "a", "2002");
    let later = later.expect("it took part");

    assert_eq!(
        (later.category, later.place, later.awarded, later.leader),
        (Some("k"), None, false, false)
    );
    assert!(standing(&site, "b", "2001").is_none());
}

/// Adds a growth point of a theme, with its place in the list of the edition.
fn growth(world: World, ordinal: u32, theme: &str, order: u32) -> World {
    let year = year(ordinal);
    let head = format!(
        "---\nkind: growth-point\nid: \"{year}-{theme}-{order}\"\nedition: \"{year}\"\ntheme: {theme}\norder: {order}\n"
    );
    let text = head + "title: Т\nlead: Л.\nsource: s\n---\nТекст.\n";
    world.file(&format!("content/g{year}-{theme}-{order}.md"), text)
}

fn themes() -> World {
    let themes =
        ["x", "y", "z", "w"].map(|id| format!("{{ id: {id}, title: {id}, summary: С }}"));
    World::new()
        .edition(1, &[])
        .edition(2, &[])
        .yaml(format!("themes: [{}]\n", themes.join(", ")))
}

#[test]
fn growth_points_recur_by_theme() {
    let points = [
        (1, "x", 1),
        (1, "x", 2),
        (1, "y", 3),
        (2, "x", 1),
        (2, "z", 2),
    ];

    let site = points
        .into_iter()
        .fold(themes(), |world, (ordinal, theme, order)| {
            growth(world, ordinal, theme, order)
        })
        .site();

    let found = pair(&site, 1, 2).themes().expect("both have growth points");
    let told = |list: &[super::super::ThemePoints]| -> Vec<(String, usize, usize)> {
        list.iter()
            .map(|t| (t.theme.id.to_string(), t.from.len(), t.to.len()))
            .collect()
    };

    assert_eq!(told(&found.recurring), [("x".to_owned(), 2, 1)]);
    assert_eq!(told(&found.appeared), [("z".to_owned(), 0, 1)]);
    assert_eq!(told(&found.dropped), [("y".to_owned(), 1, 0)]);
}

#[test]
fn no_growth_points_say_nothing() {
    assert!(
        pair(&growth(themes(), 1, "x", 1).site(), 1, 2)
            .themes()
            .is_none()
    );
    assert!(
        pair(&growth(themes(), 2, "x", 1).site(), 1, 2)
            .themes()
            .is_none()
    );
    assert!(pair(&themes().site(), 1, 2).themes().is_none());
}
