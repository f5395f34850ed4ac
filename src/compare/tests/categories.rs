//! Categories through one and several cross-walks.

use super::super::{Alike, Doubt, Pair};
use super::{World, pair, plain, told};
use crate::model::Site;

/// Fields of an edition with these categories and statements of the cross-walk.
fn fields(categories: &str, crosswalk: &[&str]) -> [String; 2] {
    let list: Vec<_> = categories
        .split_whitespace()
        .map(|id| format!("{{ id: {id}, title: {id} }}"))
        .collect();
    let steps: Vec<_> = crosswalk.iter().map(|step| statement(step)).collect();

    [
        format!("categories: [{}]", list.join(", ")),
        format!("crosswalk: [{}]", steps.join(", ")),
    ]
}

/// `1/a same 2/b`, `new 2/b`, `1/a dropped` as a record.
fn statement(text: &str) -> String {
    let side = |name: &str, at: &str| {
        let (ordinal, id) = at.split_once('/').expect("edition/category");
        format!("{name}: \"200{ordinal}/{id}\"")
    };
    match text.split_whitespace().collect::<Vec<_>>()[..] {
        ["new", to] => format!("{{ {}, relation: new }}", side("to", to)),
        [from, "dropped"] => format!("{{ {}, relation: dropped }}", side("from", from)),
        [from, relation, to] => format!(
            "{{ {}, {}, relation: {relation} }}",
            side("from", from),
            side("to", to)
        ),
        _ => panic!("{text}"),
    }
}

pub(super) fn world(editions: &[(&str, &[&str])]) -> World {
    (1..)
        .zip(editions)
        .fold(World::new(), |world, (ordinal, (categories, crosswalk))| {
            let fields = fields(categories, crosswalk);
            world.edition(ordinal, &[&fields[0], &fields[1]])
        })
}

/// Links between two editions: `a,b merged c`.
fn links(site: &Site, from: u32, to: u32) -> Vec<String> {
    let ids = |side: &[&crate::schema::Category]| {
        side.iter()
            .map(|c| c.id.to_string())
            .collect::<Vec<_>>()
            .join(",")
    };
    let links = pair(site, from, to).categories();

    links
        .iter()
        .map(|l| {
            format!(
                "{} {} {}",
                ids(&l.from),
                l.relation.map_or("?", |r| r.word()),
                ids(&l.to)
            )
            .trim()
            .to_owned()
        })
        .collect()
}

/// Like for like of the participants.
pub(super) fn alike<'a>(pair: &Pair<'a>) -> Option<Alike<'a>> {
    pair.alike(&pair.total("participants").expect("a measure"))
}

#[test]
fn each_category_is_in_one_link() {
    let steps = [
        "1/b same 2/b",
        "1/c renamed 2/k",
        "1/s split 2/s1",
        "1/s split 2/s2",
        "1/m1 merged 2/m",
        "1/m2 merged 2/m",
    ];
    let rest = ["new 2/n", "1/d dropped", "1/x approx 2/x"];
    let site = world(&[
        ("b c s m1 m2 d x u", &[]),
        ("u n m x s2 s1 k b", &[&steps[..], &rest[..]].concat()),
    ])
    .site();

    let wanted = [
        "b same b",
        "c renamed k",
        "s split s2,s1",
        "m1,m2 merged m",
        "d dropped",
        "x approx x",
        "u ?",
        "? u",
        "new n",
    ];
    assert_eq!(links(&site, 1, 2), wanted);
    let comparable: Vec<_> = pair(&site, 1, 2)
        .categories()
        .iter()
        .map(|link| link.comparable())
        .collect();

    assert_eq!(
        comparable,
        [true, true, false, false, false, false, false, false, false]
    );
}

#[test]
fn equal_ids_mean_nothing() {
    let site = world(&[("a b", &[]), ("a b", &["1/a same 2/b", "1/b same 2/a"])]).site();
    assert_eq!(links(&site, 1, 2), ["a same b", "b same a"]);
}

#[test]
fn statements_of_two_steps_are_joined() {
    let first = [
        "1/a same 2/a",
        "1/r same 2/r",
        "1/x approx 2/x",
        "1/s split 2/s1",
        "1/s split 2/s2",
        "1/d same 2/d",
        "1/u same 2/u",
    ];

    let second = [
        "2/a same 3/a",
        "2/r renamed 3/rr",
        "2/x same 3/x",
        "2/s1 same 3/s1",
        "2/s2 renamed 3/t",
        "2/d dropped",
        "new 3/n",
    ];

    let site = world(&[
        ("a r x s d u", &[]),
        ("a r x s1 s2 d u m", &[&first[..], &["new 2/m"]].concat()),
        (
            "a rr x s1 t n u m",
            &[&second[..], &["2/m same 3/m"]].concat(),
        ),
    ])
    .site();

    let wanted = [
        "a same a",
        "r renamed rr",
        "x approx x",
        "s split s1,t",
        "d dropped",
        "u ?",
        "new n",
        "? u",
        "new m",
    ];
    let mut found = links(&site, 1, 3);
    let mut wanted = wanted.to_vec();
    found.sort();
    wanted.sort_unstable();
    assert_eq!(found, wanted);
}

#[test]
fn same_and_merged_is_merged() {
    let steps = ["1/a same 2/a", "1/b renamed 2/c"];
    let site = world(&[
        ("a b", &[]),
        ("a c", &steps),
        ("m", &["2/a merged 3/m", "2/c merged 3/m"]),
    ])
    .site();
    assert_eq!(links(&site, 1, 3), ["a,b merged m"]);
    assert!(!pair(&site, 1, 3).categories()[0].comparable());
}

#[test]
fn split_and_merged_is_approx() {
    let site = world(&[
        ("a", &[]),
        ("b c", &["1/a split 2/b", "1/a split 2/c"]),
        ("d", &["2/b merged 3/d", "2/c merged 3/d"]),
    ])
    .site();
    assert_eq!(links(&site, 1, 3), ["a approx d"]);
}

#[test]
fn changes_on_the_way_are_approx() {
    let site = world(&[
        ("a s t", &[]),
        (
            "a n s1 s2 t1 t2",
            &[
                "1/a same 2/a",
                "new 2/n",
                "1/s split 2/s1",
                "1/s split 2/s2",
                "1/t split 2/t1",
                "1/t split 2/t2",
            ],
        ),
        (
            "m s1 t1",
            &[
                "2/a merged 3/m",
                "2/n merged 3/m",
                "2/s1 same 3/s1",
                "2/s2 dropped",
                "2/t1 same 3/t1",
            ],
        ),
    ])
    .total(1, 100)
    .total(3, 200)
    .site();

    assert_eq!(
        links(&site, 1, 3),
        ["a approx m", "s approx s1", "t approx t1"]
    );
    assert!(matches!(
        alike(&pair(&site, 1, 3)),
        Some(Alike::Unknown(Doubt::Unrelated))
    ));
}

#[test]
fn half_a_split_is_approx() {
    let site = world(&[("a b", &[]), ("c d", &["1/a split 2/c", "1/b merged 2/d"])])
        .total(1, 20)
        .total(2, 30)
        .site();
    assert_eq!(links(&site, 1, 2), ["a approx c", "b approx d"]);
    assert!(matches!(
        alike(&pair(&site, 1, 2)),
        Some(Alike::Unknown(Doubt::Unrelated))
    ));
}

#[test]
fn direct_relations_win_over_steps() {
    let site = world(&[
        ("a", &[]),
        ("a", &["1/a same 2/a"]),
        ("a", &["2/a same 3/a", "1/a approx 3/a"]),
    ])
    .site();
    assert_eq!(links(&site, 1, 2), ["a same a"]);
    assert_eq!(links(&site, 2, 3), ["a same a"]);
    assert_eq!(links(&site, 1, 3), ["a approx a"]);
}

#[test]
fn only_same_categories_have_a_change() {
    let steps = [
        "1/a same 2/a",
        "1/x approx 2/x",
        "1/s split 2/s1",
        "1/s split 2/s2",
        "new 2/n",
        "1/d dropped",
    ];
    let mut world = world(&[("a x s d u", &[]), ("a x s1 s2 n", &steps)]);

    for (ordinal, ids) in [(1, "a x s d u"), (2, "a x s1 s2 n")] {
        for (value, id) in (3..).zip(ids.split_whitespace()) {
            world = world.part(ordinal, &format!("category: {id}"), value);
        }
    }

    let site = world.site();
    let tables = pair(&site, 1, 2).by_category();
    assert_eq!(tables.len(), 1);
    let results: Vec<_> = tables[0]
        .rows
        .iter()
        .map(|row| told(row.difference.result))
        .collect();

    assert_eq!(
        results,
        [
            plain(0),
            Err("approx"),
            Err("split"),
            Err("dropped"),
            Err("unrelated"),
            Err("new")
        ]
    );
    assert_eq!(tables[0].rows[2].to.len(), 2);
}

#[test]
fn two_bases_never_share_a_table() {
    let site = world(&[("a", &[]), ("a", &["1/a same 2/a"])])
        .measure("reports", "additive: true")
        .part(1, "category: a", 30)
        .figure(2, "reports", "by: { category: a }, value: 20")
        .site();
    let tables = pair(&site, 1, 2).by_category();
    let told: Vec<_> = tables
        .iter()
        .map(|t| (t.measure.id.as_str(), told(t.rows[0].difference.result)))
        .collect();

    assert_eq!(
        told,
        [("participants", Err("no-to")), ("reports", Err("no-from"))]
    );
}

#[test]
fn a_missing_number_is_the_reason() {
    let site = world(&[("a", &[]), ("a", &["1/a approx 2/a"])])
        .part(2, "category: a", 20)
        .site();
    let tables = pair(&site, 1, 2).by_category();
    assert_eq!(told(tables[0].rows[0].difference.result), Err("no-from"));
    assert!(!tables[0].has_both(), "there is nothing to compare");
}
