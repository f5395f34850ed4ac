//! Districts whose borders move: as published, and in the borders of one day.

use jiff::civil::{Date as Day, date};

use super::super::{BorderAmount, InBorders};
use super::{World, pair, plain, told};
use crate::model::Site;

/// District `a` to the north of `b`; `c` ends in the middle of 2001 and goes into `b`.
const DISTRICTS: &str = "
districts:
  - { id: a, name: А, short: А, source: s }
  - { id: b, name: Б, short: Б, source: s }
  - { id: c, name: В, short: В, to: 2001-07-01, successor: b, source: s }
";

/// A region with its districts before and since the middle of 2001.
fn region(id: &str, before: &str, after: &str) -> String {
    let districts = match (before, after) {
        (one, same) if one == same => format!("{{ district: {one} }}"),
        ("", after) => format!("{{ district: {after}, from: 2001-07-01 }}"),
        (before, "") => format!("{{ district: {before}, to: 2001-07-01 }}"),
        _ => format!(
            "{{ district: {before}, to: 2001-07-01 }}, {{ district: {after}, from: 2001-07-01 }}"
        ),
    };

    let (from, to) = (
        if before.is_empty() {
            "from: 2001-07-01, "
        } else {
            ""
        },
        if after.is_empty() {
            "to: 2001-07-01, "
        } else {
            ""
        },
    );

    format!(
        "regions: [{{ id: {id}, name: {id}, {from}{to}districts: [{districts}], source: s }}]\n"
    )
}

/// Regions `a1`, `b1` that stay, and whatever else is named.
pub(super) fn world(regions: &[(&str, &str, &str)]) -> World {
    let always = [("a1", "a", "a"), ("b1", "b", "b")];
    let all = always.iter().chain(regions);
    let world = all.fold(World::new().yaml(DISTRICTS), |world, (id, from, to)| {
        world.yaml(region(id, from, to))
    });
    world.edition(1, &[]).edition(2, &[])
}

const LATER: Day = date(2002, 1, 1);

fn on(site: &Site, day: Day) -> Vec<InBorders<'_>> {
    pair(site, 1, 2).districts_on("participants", day)
}

/// Value of a district in the earlier edition in the later borders: a number, `none`, or the regions that moved.
fn before(site: &Site, district: &str) -> String {
    let rows = on(site, LATER);
    let row = rows
        .iter()
        .find(|row| row.district.id.as_str() == district)
        .expect("a district");

    match &row.from {
        BorderAmount::Known(value, _) => value.to_string(),
        BorderAmount::Inexact(value, qualifier, _) => {
            format!("{} {value}", qualifier.word())
        }
        BorderAmount::NoValue => "none".into(),
        BorderAmount::Moved(regions) => regions
            .iter()
            .map(|r| r.id.to_string())
            .collect::<Vec<_>>()
            .join(","),
    }
}

fn districts(world: World, ordinal: u32, values: &[(&str, i64)]) -> World {
    values.iter().fold(world, |world, (id, value)| {
        world.part(ordinal, &format!("district: {id}"), *value)
    })
}

#[test]
fn a_joined_district_is_added() {
    let world = world(&[("c1", "c", "b"), ("c2", "c", "b")]);
    let site = districts(
        districts(world, 1, &[("a", 20), ("b", 13), ("c", 2)]),
        2,
        &[("a", 22), ("b", 31)],
    )
    .site();
    let rows = on(&site, LATER);
    let found: Vec<_> = rows
        .iter()
        .map(|row| (row.district.id.to_string(), told(row.result)))
        .collect();

    let hundred = |n: i64| Some(super::number(n * 100));
    assert_eq!(
        found,
        [
            (
                "a".to_owned(),
                Ok((super::number(2), Some(super::number(10))))
            ),
            (
                "b".to_owned(),
                Ok((
                    super::number(16),
                    hundred(16).map(|n| n / super::number(15))
                ))
            )
        ]
    );
    let BorderAmount::Known(_, parts) = &rows[1].from else {
        panic!("a value")
    };

    let whole: Vec<_> = parts
        .iter()
        .map(|p| (p.district.map(|d| d.id.to_string()), p.less))
        .collect();
    assert_eq!(
        whole,
        [(Some("b".to_owned()), false), (Some("c".to_owned()), false)]
    );
}

#[test]
fn moved_borders_bar_the_change() {
    let world = world(&[("c1", "c", "b")]);
    let site = districts(
        districts(world, 1, &[("a", 20), ("b", 13), ("c", 2)]),
        2,
        &[("a", 22), ("b", 31)],
    )
    .site();
    let rows = pair(&site, 1, 2).districts("participants");
    let found: Vec<_> = rows
        .iter()
        .map(|row| (told(row.difference.result), row.existed))
        .collect();

    let ten = Ok((super::number(2), Some(super::number(10))));
    assert_eq!(
        found,
        [
            (ten, (true, true)),
            (Err("borders"), (true, true)),
            (Err("no-to"), (true, false))
        ]
    );
}

#[test]
fn earlier_borders_take_values_apart() {
    let world = |site: World| {
        districts(
            districts(site, 1, &[("a", 20), ("b", 13), ("c", 2)]),
            2,
            &[("a", 22), ("b", 31)],
        )
    };
    let unknown = world(self::world(&[("c1", "c", "b")])).site();
    let results: Vec<_> = on(&unknown, date(2001, 1, 1))
        .iter()
        .map(|row| told(row.result))
        .collect();

    assert_eq!(results[1..], [Err("borders"), Err("borders")]);
    let known = world(self::world(&[("c1", "c", "b")]))
        .part(2, "region: c1", 7)
        .site();
    let values: Vec<_> = on(&known, date(2001, 1, 1))
        .iter()
        .map(|row| row.to.exact().map(|v| v.to_string()))
        .collect();

    assert_eq!(
        values,
        [
            Some("22".to_owned()),
            Some("24".to_owned()),
            Some("7".to_owned())
        ]
    );
}

#[test]
fn a_moved_region_needs_a_figure() {
    let values = |world: World| {
        districts(
            districts(world, 1, &[("a", 20), ("b", 13)]),
            2,
            &[("a", 22), ("b", 31)],
        )
    };

    let known = values(world(&[("x", "a", "b")]))
        .part(1, "region: x", 5)
        .site();
    assert_eq!(
        (before(&known, "a"), before(&known, "b")),
        ("15".into(), "18".into())
    );
    let unknown = values(world(&[("x", "a", "b")])).site();

    assert_eq!(
        (before(&unknown, "a"), before(&unknown, "b")),
        ("x".into(), "x".into())
    );
    assert!(
        on(&unknown, LATER)
            .iter()
            .all(|row| told(row.result) == Err("borders"))
    );
    let inexact = values(world(&[("x", "a", "b")]))
        .figure(
            1,
            "participants",
            "by: { region: x }, value: 5, qualifier: about",
        )
        .site();

    assert_eq!(
        (before(&inexact, "a"), before(&inexact, "b")),
        ("about 15".into(), "about 18".into()),
        "a sum is as exact as its parts"
    );
}

#[test]
fn one_unknown_move_hides_the_sum() {
    let world = districts(
        world(&[("x", "a", "b"), ("y", "a", "b")]),
        1,
        &[("a", 20), ("b", 13)],
    );

    let site = world
        .part(1, "region: x", 5)
        .part(2, "district: a", 1)
        .site();
    assert_eq!(
        (before(&site, "a"), before(&site, "b")),
        ("y".into(), "y".into())
    );
}

#[test]
fn joining_gives_no_missing_value() {
    let world = districts(world(&[("c1", "c", "b")]), 1, &[("a", 20), ("c", 2)]);
    let site = world.part(2, "district: b", 31).site();
    assert_eq!(before(&site, "b"), "none");
    assert_eq!(told(on(&site, LATER)[1].result), Err("no-from"));
}

#[test]
fn a_new_district_sums_its_regions() {
    let new = "districts: [{ id: n, name: Н, short: Н, from: 2001-07-01, source: s }]\n";
    let world = districts(
        world(&[("x", "a", "n"), ("y", "b", "n")]).yaml(new),
        1,
        &[("a", 20), ("b", 13)],
    );

    let site = world
        .part(1, "region: x", 5)
        .part(1, "region: y", 3)
        .part(2, "district: n", 9)
        .site();

    assert_eq!(
        [before(&site, "a"), before(&site, "b"), before(&site, "n")],
        ["15", "10", "8"]
    );
    let rows = on(&site, LATER);
    assert_eq!(
        told(
            rows.iter()
                .find(|row| row.district.id.as_str() == "n")
                .expect("n")
                .result
        ),
        plain(1)
    );
}

#[test]
fn an_unborn_region_brings_nothing() {
    let world = districts(world(&[("x", "", "b")]), 1, &[("a", 20), ("b", 13)]);
    let site = world.part(2, "district: b", 31).site();
    assert_eq!(before(&site, "b"), "13");
}

#[test]
fn an_ended_region_leaves_doubt() {
    let world = districts(world(&[("x", "b", "")]), 1, &[("a", 20), ("b", 13)]);
    let site = world
        .part(1, "region: x", 5)
        .part(2, "district: b", 31)
        .site();
    assert_eq!(
        (before(&site, "a"), before(&site, "b")),
        ("20".into(), "x".into())
    );
}

#[test]
fn one_edition_carries_nothing_over() {
    let site = districts(world(&[]), 1, &[("a", 20), ("b", 13)]).site();
    assert!(on(&site, LATER).is_empty());
    assert_eq!(pair(&site, 1, 2).districts("participants").len(), 2);
    assert!(pair(&site, 1, 2).districts("unknown").is_empty());
}

#[test]
fn a_break_bars_districts() {
    let broken =
        "additive: true, breaks: [{ edition: \"2002\", reason: Иначе., source: s }]";
    let world = world(&[]).measure("families", broken);
    let figure = |world: World, ordinal| {
        world.figure(ordinal, "families", "by: { district: a }, value: 20")
    };
    let site = figure(figure(world, 1), 2).site();
    let pair = pair(&site, 1, 2);

    assert_eq!(
        told(pair.districts("families")[0].difference.result),
        Err("break")
    );
    assert_eq!(
        told(pair.districts_on("families", LATER)[0].result),
        Err("break")
    );
}
