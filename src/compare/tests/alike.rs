//! Like for like: headlines without what only one of the years had.

use super::super::Alike;
use super::categories::{alike, world};
use super::pair;

#[test]
fn related_categories_are_like_for_like() {
    let steps = ["1/a same 2/a", "1/s split 2/s1", "1/s split 2/s2"];
    let site = world(&[("a s", &[]), ("a s1 s2", &steps)])
        .total(1, 100)
        .total(2, 150)
        .site();
    assert!(matches!(alike(&pair(&site, 1, 2)), Some(Alike::Whole)));
}

#[test]
fn one_sided_parts_are_left_out() {
    let site = world(&[
        ("a d", &[]),
        ("a n", &["1/a same 2/a", "new 2/n", "1/d dropped"]),
    ])
    .total(1, 100)
    .part(1, "category: d", 20)
    .total(2, 200)
    .part(2, "category: n", 72)
    .site();

    let Some(Alike::Without(rest)) = alike(&pair(&site, 1, 2)) else {
        panic!("a remainder")
    };

    assert_eq!(
        (rest.from, rest.to),
        (super::number(80), super::number(128))
    );
    assert_eq!(rest.change.percent, Some(super::number(60)));
    let left_out: Vec<_> = rest
        .left_out
        .iter()
        .map(|l| (l.new, l.category.id.as_str()))
        .collect();

    assert_eq!(
        left_out
            .iter()
            .map(|(new, id)| (*new, id.to_string()))
            .collect::<Vec<_>>(),
        [(false, "d".to_owned()), (true, "n".to_owned())]
    );
}

#[test]
fn each_doubt_is_named() {
    let of = |first: &str, second: &str, steps: &[&str], part: &str| {
        let mut world = world(&[(first, &[]), (second, steps)])
            .total(1, 100)
            .total(2, 200);
        if !part.is_empty() {
            world = world.figure(
                2,
                "participants",
                &format!("by: {{ category: n }}, {part}"),
            );
        }

        let site = world.site();
        match alike(&pair(&site, 1, 2)) {
            Some(Alike::Unknown(doubt)) => doubt.word(),
            Some(Alike::Whole) => "whole",
            Some(Alike::Without(_)) => "without",
            None => "none",
        }
    };
    assert_eq!(of("", "", &[], ""), "no-categories");
    assert_eq!(of("", "a", &[], ""), "no-categories-from");
    assert_eq!(of("a", "", &[], ""), "no-categories-to");
    assert_eq!(of("a", "a", &[], ""), "unrelated");
    assert_eq!(of("a", "a", &["1/a approx 2/a"], ""), "unrelated");
    assert_eq!(of("a", "a n", &["1/a same 2/a"], "value: 5"), "unrelated");
    let new = ["1/a same 2/a", "new 2/n"];
    assert_eq!(of("a", "a n", &new, ""), "no-part");
    assert_eq!(of("a", "a n", &new, "missing: no-data"), "no-part");
    assert_eq!(
        of("a", "a n", &new, "value: 5, qualifier: about"),
        "no-part"
    );

    assert_eq!(of("a", "a n", &new, "value: 5"), "without");
}

#[test]
fn no_change_has_no_like_for_like() {
    let site = world(&[("a", &[]), ("a", &["1/a same 2/a"])])
        .measure("subjects", "additive: false")
        .figure(1, "subjects", "value: 20")
        .figure(2, "subjects", "value: 30")
        .total(1, 100)
        .site();
    let pair = pair(&site, 1, 2);
    assert!(
        pair.alike(&pair.total("subjects").expect("a measure"))
            .is_none()
    );

    assert!(alike(&pair).is_none());
}
