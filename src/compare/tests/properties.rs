//! What must hold for any records.

use std::collections::BTreeMap;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::{
    ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, proptest,
};
use proptest::sample::select;
use rust_decimal::Decimal;

use super::super::{Difference, Pair};
use super::{World, number, pair, year};

/// A region: its district before and after, its value, and whether the earlier edition tells it.
type Moving = (usize, usize, i64, bool);

const DISTRICTS: [&str; 3] = ["a", "b", "c"];

/// Two editions with borders that move between them. `hidden` districts are not published.
fn borders(regions: &[Moving], hidden: &[bool]) -> World {
    let districts: Vec<_> = DISTRICTS
        .iter()
        .map(|id| format!("{{ id: {id}, name: {id}, short: {id}, source: s }}"))
        .collect();
    let mut world = World::new()
        .edition(1, &[])
        .edition(2, &[])
        .yaml(format!("districts: [{}]\n", districts.join(", ")));
    let mut sums: BTreeMap<usize, i64> = BTreeMap::new();

    for (at, (before, after, value, told)) in regions.iter().enumerate() {
        let (from, to) = (DISTRICTS[*before], DISTRICTS[*after]);
        let districts = format!(
            "[{{ district: {from}, to: 2001-07-01 }}, {{ district: {to}, from: 2001-07-01 }}]"
        );
        world = world.yaml(format!(
            "regions: [{{ id: r{at}, name: r{at}, districts: {districts}, source: s }}]\n"
        ));

        if *told {
            world = world.part(1, &format!("region: r{at}"), *value);
        }

        *sums.entry(*before).or_default() += value;
        if *after == 0 {
            world = world.part(2, &format!("region: r{at}"), *value);
        }
    }

    for (district, sum) in sums {
        if !hidden[district] {
            world = world.part(1, &format!("district: {}", DISTRICTS[district]), sum);
        }
    }

    world.part(2, "district: a", 5)
}

fn moving(told: impl Strategy<Value = bool>) -> impl Strategy<Value = Vec<Moving>> {
    vec((0usize..3, 0usize..3, 0i64..100, told), 1..7)
}

/// Values of the earlier edition in the later borders, by district.
fn carried(world: World) -> Vec<(String, Option<Decimal>)> {
    let site = world.site();
    let day = site
        .editions
        .get("2002")
        .and_then(|e| e.first_day())
        .expect("a year");
    let rows = pair(&site, 1, 2).districts_on("participants", day);

    rows.iter()
        .map(|row| (row.district.id.to_string(), row.from.exact()))
        .collect()
}

fn relation() -> impl Strategy<Value = &'static str> {
    select(vec!["same", "renamed", "split", "merged", "approx"])
}

/// Statements of a cross-walk between categories `0..3` of two neighbours.
type Step = Vec<(usize, usize, &'static str)>;

fn walk() -> impl Strategy<Value = Vec<Step>> {
    let step = vec((0usize..3, 0usize..3, relation()), 0..5);
    let once = |rows: Step| -> Step {
        rows.into_iter()
            .map(|(from, to, word)| ((from, to), word))
            .collect::<BTreeMap<_, _>>()
            .into_iter()
            .map(|((from, to), word)| (from, to, word))
            .collect()
    };

    vec(step.prop_map(once), 1..4)
}

fn world_of(steps: &[Step]) -> World {
    let categories =
        "categories: [{ id: k0, title: К }, { id: k1, title: К }, { id: k2, title: К }]";
    (2..).zip(steps).fold(
        World::new().edition(1, &[categories]),
        |world, (ordinal, step)| {
            let (a, b) = (year(ordinal - 1), year(ordinal));
            let rows: Vec<_> = step
                .iter()
                .map(|(from, to, word)| {
                    format!(
                        "{{ from: \"{a}/k{from}\", to: \"{b}/k{to}\", relation: {word} }}"
                    )
                })
                .collect();

            world.edition(
                ordinal,
                &[categories, &format!("crosswalk: [{}]", rows.join(", "))],
            )
        },
    )
}

/// The one category that `from` certainly became, if every statement on the way is «same» or «renamed» and nothing
/// else leads to or from what lies on it.
fn followed(steps: &[Step], from: usize) -> Option<usize> {
    steps.iter().try_fold(from, |at, step| {
        let leaving: Vec<_> = step.iter().filter(|(from, _, _)| *from == at).collect();
        let [(_, to, "same" | "renamed")] = leaving[..] else {
            return None;
        };
        (step.iter().filter(|(_, other, _)| other == to).count() == 1).then_some(*to)
    })
}

/// A figure of measure `m0`, `m1` or `m2`, of the whole or of a category: a value, inexact or not, or none.
type Drawn = (u32, usize, Option<usize>, Option<i64>, bool);

fn drawn() -> impl Strategy<Value = Vec<Drawn>> {
    vec(
        (
            1u32..3,
            0usize..3,
            option::of(0usize..2),
            option::of(0i64..40),
            any::<bool>(),
        ),
        0..14,
    )
}

fn figures(rows: &[Drawn]) -> World {
    let categories = "categories: [{ id: k0, title: К }, { id: k1, title: К }]";
    let row = |id: &str, word: &str| {
        format!("{{ from: \"2001/{id}\", to: \"2002/{id}\", relation: {word} }}")
    };
    let same = format!(
        "crosswalk: [{}, {}]",
        row("k0", "same"),
        row("k1", "renamed")
    );

    let world = World::new()
        .edition(1, &[categories])
        .edition(2, &[categories, &same]);
    let world = ["m0", "m1", "m2"]
        .iter()
        .fold(world, |world, id| world.measure(id, "additive: false"));
    let unique: BTreeMap<_, _> = rows
        .iter()
        .map(|(e, m, part, value, exact)| ((*e, *m, *part), (*value, *exact)))
        .collect();

    unique.into_iter().fold(
        world,
        |world, ((edition, measure, part), (value, exact))| {
            let by = part.map_or(String::new(), |part| {
                format!("by: {{ category: k{part} }}, ")
            });
            let value = value.map_or("missing: hidden".to_owned(), |value| {
                format!(
                    "value: {value}{}",
                    if exact { "" } else { ", qualifier: almost" }
                )
            });

            world.figure(edition, &format!("m{measure}"), &format!("{by}{value}"))
        },
    )
}

/// Every difference of a pair, with the measure that it is of.
fn differences<'a>(pair: &Pair<'a>) -> Vec<(String, Difference<'a>)> {
    let totals = pair
        .totals()
        .into_iter()
        .map(|total| (total.measure.id.to_string(), total.difference));
    let tables = pair.by_category().into_iter();
    let rows = tables.flat_map(|t| {
        t.rows
            .into_iter()
            .map(move |row| (t.measure.id.to_string(), row.difference))
    });

    totals.chain(rows).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn moving_borders_keep_the_sum(regions in moving(select(vec![true]))) {
        let total: i64 = regions.iter().map(|(_, _, value, _)| value).sum();
        let rows = carried(borders(&regions, &[false; 3]));
        prop_assert_eq!(rows.iter().map(|(_, value)| *value).sum::<Option<Decimal>>(), Some(number(total)));
    }

    #[test]
    fn carried_values_are_true_or_unknown(
        regions in moving(any::<bool>()),
        hidden in vec(any::<bool>(), 3),
    ) {
        for (district, value) in carried(borders(&regions, &hidden)) {
            let inside = regions.iter().filter(|(_, after, _, _)| DISTRICTS[*after] == district);
            let truth: i64 = inside.map(|(_, _, value, _)| value).sum();
            prop_assert!(value.is_none_or(|value| value == number(truth)), "{} {:?} {}", district, value, truth);
        }
    }

    #[test]
    fn only_kept_categories_compare(steps in walk()) {
        let site = world_of(&steps).site();
        let last = u32::try_from(steps.len()).expect("few") + 1;
        let links = pair(&site, 1, last).categories();
        for from in 0..3 {
            let id = format!("k{from}");
            let link = links.iter().find(|l| l.from.iter().any(|c| c.id.as_str() == id)).expect("each has a link");
            let became = link.comparable().then(|| link.to.iter().map(|c| c.id.to_string()).collect::<Vec<_>>());
            prop_assert_eq!(became, followed(&steps, from).map(|to| vec![format!("k{to}")]));
        }
        prop_assert_eq!(links.iter().map(|l| l.from.len()).sum::<usize>(), 3);
        prop_assert_eq!(links.iter().map(|l| l.to.len()).sum::<usize>(), 3);
    }

    #[test]
    fn only_exact_values_compare(rows in drawn()) {
        let site = figures(&rows).site();
        for (measure, difference) in differences(&pair(&site, 1, 2)) {
            for figure in [difference.from, difference.to].into_iter().filter_map(|reading| reading.figure()) {
                prop_assert_eq!(figure.measure.as_str(), &measure);
            }
            let exact = difference.from.exact().zip(difference.to.exact());
            prop_assert_eq!(difference.change().map(|c| c.difference), exact.map(|(before, after)| after - before));
        }
    }

    #[test]
    fn pairs_ignore_the_order(known in vec(1u32..9, 1..6), one in 1u32..9, other in 1u32..9) {
        let mut known = known;
        known.sort_unstable();
        known.dedup();
        let site = known.iter().fold(World::new(), |world, ordinal| world.edition(*ordinal, &[])).site();
        let of = |a: u32, b: u32| {
            let pair = Pair::of(&site, &year(a).to_string(), &year(b).to_string());
            pair.map(|p| (p.from.ordinal.value, p.to.ordinal.value))
        };
        let both = one != other && known.contains(&one) && known.contains(&other);
        prop_assert_eq!(of(one, other), of(other, one));
        prop_assert_eq!(of(one, other), both.then(|| (one.min(other), one.max(other))));
    }
}
