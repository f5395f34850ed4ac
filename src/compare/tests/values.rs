//! Values: missing, zero, inexact, doubted, broken off; the pairs themselves; series.

use super::super::{Pair, Series};
use super::{Decimal, Told, World, number, pair, plain, told, year};

/// What becomes of a measure whose figures in two editions are `from` and `to`; empty: no record.
fn between(from: &str, to: &str) -> (Told, Option<(i64, i64)>) {
    let mut world = World::new().edition(1, &[]).edition(2, &[]);
    for (ordinal, fields) in [(1, from), (2, to)] {
        if !fields.is_empty() {
            world = world.figure(ordinal, "participants", fields);
        }
    }

    let site = world.site();
    let difference = pair(&site, 1, 2)
        .total("participants")
        .expect("a measure")
        .difference;
    let whole = |d: Decimal| d.to_string().parse::<i64>().expect("whole");

    (
        told(difference.result),
        difference
            .range
            .map(|(least, greatest)| (whole(least), whole(greatest))),
    )
}

#[test]
fn a_percentage_needs_a_base_of_ten() {
    assert_eq!(
        between("value: 10", "value: 15").0,
        Ok((number(5), Some(number(50))))
    );
    assert_eq!(between("value: 9", "value: 18").0, plain(9));
    assert_eq!(between("value: 0", "value: 18").0, plain(18));
    assert_eq!(
        between("value: 12", "value: 0").0,
        Ok((number(-12), Some(number(-100))))
    );
}

#[test]
fn missing_values_give_no_change() {
    for why in [
        "no-data",
        "not-eligible",
        "not-taken-part",
        "not-published",
        "hidden",
        "not-applicable",
    ] {
        let missing = format!("missing: {why}");
        assert_eq!(between(&missing, "value: 20").0, Err("no-from"), "{why}");
        assert_eq!(between("value: 20", &missing).0, Err("no-to"), "{why}");
        assert_eq!(between(&missing, &missing).0, Err("no-both"), "{why}");
        assert_eq!(between(&missing, "").0, Err("no-both"), "{why}");
    }

    assert_eq!(between("", "value: 20").0, Err("no-from"));
    assert_eq!(between("value: 0", "").0, Err("no-to"));
}

#[test]
fn inexact_values_may_tell_the_way() {
    for (from, to, word) in [
        (
            "value: 160, qualifier: more-than",
            "value: 131",
            "inexact-down",
        ),
        ("value: 160, qualifier: more-than", "value: 170", "inexact"),
        (
            "value: 131",
            "value: 160, qualifier: more-than",
            "inexact-up",
        ),
        ("value: 170", "value: 160, qualifier: more-than", "inexact"),
        ("value: 160, qualifier: almost", "value: 170", "inexact-up"),
        ("value: 160, qualifier: less-than", "value: 150", "inexact"),
        (
            "value: 170",
            "value: 160, qualifier: almost",
            "inexact-down",
        ),
        ("value: 160, qualifier: about", "value: 300", "inexact"),
        ("value: 300", "value: 160, qualifier: about", "inexact"),
        ("value: 160, qualifier: more-than", "value: 160", "inexact"),
        (
            "value: 160, qualifier: more-than",
            "value: 160, qualifier: more-than",
            "inexact",
        ),
        (
            "value: 100, qualifier: almost",
            "value: 160, qualifier: more-than",
            "inexact-up",
        ),
    ] {
        assert_eq!(between(from, to).0, Err(word), "{from} → {to}");
    }
}

#[test]
fn other_sources_give_a_range() {
    let doubted = "value: 64, also: [{ value: 62, source: p }, { value: 70, qualifier: about, source: p }]";
    assert_eq!(
        between("value: 59, also: [{ value: 60, source: p }]", doubted).1,
        Some((2, 4))
    );
    assert_eq!(
        between("value: 59, also: [{ value: 59, source: p }]", "value: 64").1,
        None
    );

    assert_eq!(
        between(
            "missing: no-data, also: [{ value: 60, source: p }]",
            doubted
        ),
        (Err("no-from"), None)
    );
    assert_eq!(
        between("value: 59", doubted).0,
        Ok((number(5), Some(number(500) / number(59))))
    );
}

#[test]
fn a_break_bars_pairs_around_it() {
    let broken = "breaks: [{ edition: \"2003\", reason: Считают иначе., source: s }]";
    let mut world = World::new().measure("families", broken);

    for ordinal in 1..=4 {
        world = world.edition(ordinal, &[]).figure(
            ordinal,
            "families",
            &format!("value: {ordinal}"),
        );
    }

    let site = world.site();
    let result = |from, to| {
        told(
            pair(&site, from, to)
                .total("families")
                .expect("a measure")
                .difference
                .result,
        )
    };
    assert_eq!(result(1, 2), plain(1));
    assert_eq!(result(2, 3), Err("break"));
    assert_eq!(result(1, 4), Err("break"));
    assert_eq!(result(3, 4), plain(1));
}

#[test]
fn the_first_break_is_told() {
    let broken = |ordinal, reason| {
        format!(
            "{{ edition: \"{}\", reason: {reason}, source: s }}",
            year(ordinal)
        )
    };

    let broken = format!(
        "breaks: [{}, {}]",
        broken(3, "Второй."),
        broken(2, "Первый.")
    );
    let mut world = World::new().measure("families", &broken);

    for ordinal in 1..=3 {
        world = world
            .edition(ordinal, &[])
            .figure(ordinal, "families", "value: 5");
    }

    let site = world.site();
    let families = &site.measures.get("families").expect("a measure").data;
    let reason = |from, to| {
        pair(&site, from, to)
            .break_of(families)
            .map(|found| found.reason.clone())
    };

    assert_eq!(reason(1, 3).as_deref(), Some("Первый."));
    assert_eq!(reason(2, 3).as_deref(), Some("Второй."));
}

#[test]
fn incomparable_measures_have_no_total() {
    let site = World::new()
        .measure("number", "comparable: false")
        .edition(1, &[])
        .edition(2, &[])
        .figure(1, "number", "value: 1")
        .figure(2, "number", "value: 2")
        .site();
    assert!(pair(&site, 1, 2).totals().is_empty());
    assert!(pair(&site, 1, 2).total("number").is_none());
    assert!(Series::all(&site).is_empty());
}

#[test]
fn one_edition_makes_no_pair() {
    let site = World::new().edition(1, &[]).total(1, 5).site();
    assert!(Pair::all(&site).is_empty());
    assert!(Pair::of(&site, "2001", "2001").is_none());
    assert!(Pair::of(&site, "2001", "2002").is_none());
    assert_eq!(Series::all(&site).len(), 1);
}

#[test]
fn pairs_are_neighbours_or_named() {
    let world = (1..=10).fold(World::new(), |world, ordinal| world.edition(ordinal, &[]));
    let named = [2, 5, 9];
    let world = world.yaml("cities: [{ id: a, name: А, type: city }]\n");
    let world = named.iter().fold(world, |world, ordinal| {
        world.yaml(format!(
            "participation: [{{ edition: \"{}\", city: a, source: s }}]\n",
            year(*ordinal)
        ))
    });

    let site = world.site();
    let pairs: Vec<_> = Pair::all(&site)
        .iter()
        .map(|p| (p.from.ordinal.value, p.to.ordinal.value))
        .collect();
    let mut wanted: Vec<(u32, u32)> = (2..=10)
        .map(|to| (to - 1, to))
        .chain([(2, 5), (5, 9), (2, 9)])
        .collect();

    wanted.sort_by_key(|(from, to)| (*to, std::cmp::Reverse(*from)));
    assert_eq!(pairs, wanted);
    let far: Vec<_> = Pair::all(&site)
        .into_iter()
        .filter(|p| !p.is_adjacent())
        .collect();

    assert_eq!(far.len(), 3);
}

#[test]
fn unknown_editions_are_counted() {
    let site = World::new()
        .edition(1, &[])
        .edition(4, &[])
        .edition(5, &[])
        .total(1, 5)
        .total(5, 5)
        .site();
    assert_eq!(pair(&site, 1, 4).unknown_between(), [2, 3]);
    assert_eq!(pair(&site, 1, 5).unknown_between(), [2, 3]);
    assert!(pair(&site, 4, 5).unknown_between().is_empty());
    assert!(pair(&site, 1, 4).is_adjacent());
    let series = Series::of(&site, site.measures.get("participants").expect("a measure"));

    assert_eq!(
        series
            .points
            .iter()
            .map(|p| p.unknown_before)
            .collect::<Vec<_>>(),
        [0, 2, 0]
    );
    assert_eq!((series.points.len(), series.known()), (3, 2));
}
