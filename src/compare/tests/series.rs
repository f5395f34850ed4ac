//! A measure over all editions: its extremes and its breaks.

use super::super::Series;
use super::{World, year};

/// Years of the least and the greatest value of a measure with these values, one an edition.
fn extremes(fields: &str, values: &[Option<i64>]) -> Option<(u32, u32)> {
    let mut world = World::new().measure("families", fields);
    for (ordinal, value) in (1..).zip(values) {
        let field = value.map_or("missing: no-data".to_owned(), |value| {
            format!("value: {value}")
        });
        world = world
            .edition(ordinal, &[])
            .figure(ordinal, "families", &field);
    }

    let site = world.site();
    let series = Series::of(&site, site.measures.get("families").expect("a measure"));

    series.extremes().map(|(least, greatest)| {
        (least.edition.ordinal.value, greatest.edition.ordinal.value)
    })
}

#[test]
fn extremes_are_known_values() {
    let plain = "additive: true";
    assert_eq!(
        extremes(plain, &[Some(5), None, Some(3), Some(8)]),
        Some((3, 4))
    );
    assert_eq!(
        extremes(plain, &[Some(5), Some(8), Some(8), Some(5)]),
        Some((1, 2))
    );

    assert_eq!(extremes(plain, &[Some(5), None, Some(8)]), None);
    assert_eq!(extremes(plain, &[Some(5), Some(5), Some(5)]), None);
    assert_eq!(extremes(plain, &[Some(5), Some(0), Some(5)]), Some((2, 1)));
}

#[test]
fn extremes_stop_at_a_break() {
    let broken = |ordinal| {
        format!(
            "breaks: [{{ edition: \"{}\", reason: Иначе., source: s }}]",
            year(ordinal)
        )
    };
    let values = [None, Some(1), Some(5), Some(3)];
    assert_eq!(extremes(&broken(3), &values), None);
    assert_eq!(extremes(&broken(4), &values), None);
    assert_eq!(extremes(&broken(2), &values), Some((2, 3)));
    assert_eq!(
        extremes(&broken(3), &[Some(1), Some(5), None, None, Some(3)]),
        None
    );
}

#[test]
fn a_series_splits_at_breaks() {
    let world = World::new().measure(
        "other",
        "breaks: [{ edition: \"2003\", reason: Иначе., source: s }]",
    );
    let world = (1..=5).fold(world, |world, n| {
        world
            .edition(n, &[])
            .figure(n, "other", &format!("value: {n}"))
    });
    let site = world.site();
    let series = Series::of(&site, site.measures.get("other").expect("measure"));
    let years: Vec<Vec<u32>> = series
        .parts()
        .iter()
        .map(|part| {
            part.points
                .iter()
                .map(|point| point.edition.ordinal.value)
                .collect()
        })
        .collect();

    assert_eq!(years, [vec![1, 2], vec![3, 4, 5]]);
    assert!(series.extremes().is_none() && series.parts()[1].extremes().is_some());
}
