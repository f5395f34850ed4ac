use proptest::prelude::{
    Just, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest,
};
use rust_decimal::Decimal;

use super::*;
use crate::decode::decode;
use crate::file::SourceFile;
use crate::schema::Number;
use crate::yaml::{self, YamlValue};

/// Indicators as an editor writes them.
fn indicators(lines: &[String]) -> Vec<ProgrammeIndicator> {
    let text = format!("indicators:\n{}\n", lines.join("\n"));
    let file = SourceFile::new("a.yaml", &text);
    let (root, mistakes) = yaml::parse(&file, file.text.len());
    assert!(mistakes.is_empty(), "{mistakes:?}");
    let Some(YamlValue::Map(entries)) = root.map(|node| node.value) else {
        panic!("no mapping")
    };

    let YamlValue::List(items) = &entries[0].value.value else {
        panic!("no list")
    };

    let read = |item| {
        let (record, mistakes) = decode(item, &file);
        record.unwrap_or_else(|| panic!("{text}{mistakes:?}"))
    };
    items.iter().map(read).collect()
}

fn indicator(number: usize, wanted: &str, points: &str) -> String {
    format!(
        "  - {{ programme: p, number: \"{number}\", title: т, unit: \"%\", wanted: {wanted}, counting: date, \
         points: [{points}], source: s }}"
    )
}

fn point(period: &str, fields: &str) -> String {
    format!("{{ period: \"{period}\", label: за {period}, {fields} }}")
}

/// The ten indicators of the Novosibirsk report of 2015–2017.
fn novosibirsk() -> Vec<ProgrammeIndicator> {
    let rows = [
        ("down", "plan: 1.7, fact: 1.79"),
        ("up", "plan: 86, fact: 92.3"),
        ("down", "plan: 696, fact: 774"),
        ("down", "plan: 0.26, fact: 0.17"),
        ("up", "plan: 1650, fact: 883"),
        ("down", "plan: 3.5, fact: 1.55"),
        ("up", "plan: 53.5, fact: 73"),
        ("up", "plan: 7, fact: 7"),
        (
            "up",
            "plan_words: соответствует плану, fact: 45, stated_met: true",
        ),
        ("up", "plan: 125, fact: 500, fact_qualifier: more-than"),
    ];

    let line = |(at, (wanted, fields)): (usize, &(&str, &str))| {
        indicator(at + 1, wanted, &point("2017", fields))
    };
    indicators(&rows.iter().enumerate().map(line).collect::<Vec<_>>())
}

fn status(wanted: Wish, fields: &str) -> (PlanStatus, bool) {
    let read = indicators(&[indicator(1, "up", &point("2017", fields))]);
    let found = progress(&read[0].points[0], wanted);
    (found.fulfilment.status, found.by_words)
}

#[test]
fn novosibirsk_met_seven_of_ten() {
    let read = novosibirsk();
    let not_met: Vec<&str> = read
        .iter()
        .filter(|i| {
            progress(&i.points[0], i.wanted).fulfilment.status == PlanStatus::NotMet
        })
        .map(|i| i.number.as_str())
        .collect();
    assert_eq!(not_met, ["1", "3", "5"]);
    let summary = ProgressSummary::of(&read);
    let expected = ProgressSummary {
        indicators: 10,
        met: 7,
        not_met: 3,
        by_words: 1,
        label: Some("за 2017"),
        ..ProgressSummary::default()
    };

    assert_eq!(summary, expected);
}

#[test]
fn percentages_need_exact_numbers() {
    let percent: Vec<Option<String>> = novosibirsk()
        .iter()
        .map(|i| {
            progress(&i.points[0], i.wanted)
                .fulfilment
                .percent
                .map(|p| p.round_dp(1).normalize().to_string())
        })
        .collect();
    let some = |text: &str| Some(text.to_owned());
    let first: Vec<_> = [
        "95", "107.3", "89.9", "152.9", "53.5", "225.8", "136.4", "100",
    ]
    .map(some)
    .into();

    assert_eq!(percent[..8], first);
    assert_eq!(percent[8..], [None, None]);
}

#[test]
fn bounds_meet_what_they_cover() {
    let of = |plan: u32| {
        status(
            Wish::Up,
            &format!("plan: {plan}, fact: 500, fact_qualifier: more-than"),
        )
    };
    assert_eq!(of(125), (PlanStatus::Met, false));
    assert_eq!(of(500), (PlanStatus::Met, false));
    assert_eq!(of(600), (PlanStatus::Unclear, false));
    assert_eq!(
        status(
            Wish::Down,
            "plan: 500, fact: 500, fact_qualifier: more-than"
        ),
        (PlanStatus::NotMet, false)
    );

    assert_eq!(
        status(Wish::Up, "plan: 7, fact: 7, fact_qualifier: almost"),
        (PlanStatus::NotMet, false)
    );
    assert_eq!(
        status(Wish::Up, "plan: 7, fact: 9, fact_qualifier: about"),
        (PlanStatus::Unclear, false)
    );
}

#[test]
fn numbers_go_before_words() {
    assert_eq!(
        status(Wish::Up, "plan_words: все, fact: 45, stated_met: true"),
        (PlanStatus::Met, true)
    );
    assert_eq!(
        status(Wish::Up, "plan_words: все, fact: 45, stated_met: false"),
        (PlanStatus::NotMet, true)
    );
    assert_eq!(
        status(Wish::Up, "plan_words: все, fact: 45"),
        (PlanStatus::Unclear, false)
    );

    assert_eq!(
        status(Wish::Up, "plan: 5, fact_words: есть"),
        (PlanStatus::Unclear, false)
    );
    assert_eq!(
        status(Wish::Up, "plan: 5, fact_words: есть, stated_met: true"),
        (PlanStatus::Met, true)
    );
    assert_eq!(
        status(Wish::Up, "plan: 5, fact: 4, stated_met: true"),
        (PlanStatus::NotMet, false)
    );

    let unclear = "plan: 600, fact: 500, fact_qualifier: more-than, stated_met: true";
    assert_eq!(status(Wish::Up, unclear), (PlanStatus::Met, true));
}

#[test]
fn no_fact_and_no_plan_meet_nothing() {
    assert_eq!(status(Wish::Down, "plan: 5"), (PlanStatus::NoFact, false));
    assert_eq!(
        status(Wish::Down, "plan_words: все, stated_met: true"),
        (PlanStatus::NoFact, false)
    );
    assert_eq!(status(Wish::Down, "fact: 0"), (PlanStatus::NoPlan, false));
}

#[test]
fn unreported_indicators_have_no_fact() {
    let half = |n: u32, fields: &str| point(&format!("2025-{n}"), fields);
    let points = [
        [
            half(1, "plan: 1, fact: 1"),
            half(2, "plan: 2, fact: 2"),
            half(3, "plan: 3"),
        ],
        [
            half(1, "plan: 1, fact: 1"),
            half(2, "plan: 2"),
            half(3, "plan: 3"),
        ],
    ];

    let lines: Vec<String> = points
        .iter()
        .enumerate()
        .map(|(at, p)| indicator(at + 1, "up", &p.join(", ")))
        .collect();
    let read = indicators(&lines);
    let summary = ProgressSummary::of(&read);

    assert_eq!(
        (summary.met, summary.no_fact, summary.label),
        (1, 1, Some("за 2025-2"))
    );
    assert_eq!(ProgressSummary::of(&read[1..]).label, Some("за 2025-1"));
}

#[test]
fn mixed_dates_share_no_period() {
    let lines = [
        indicator(1, "up", &point("2017", "plan: 1, fact: 1")),
        indicator(2, "up", &point("2018-01-01", "plan: 2, fact: 1")),
        indicator(3, "up", &point("2019", "plan: 2")),
    ];
    let read = indicators(&lines);
    let summary = ProgressSummary::of(&read);

    assert_eq!(
        (summary.met, summary.not_met, summary.no_fact, summary.label),
        (1, 1, 1, None)
    );
    let nothing = ProgressSummary::of(&read[2..]);
    assert_eq!(
        (nothing.count(PlanStatus::NoFact), nothing.label),
        (1, None)
    );
}

fn any_point() -> impl Strategy<Value = PlanPoint> {
    let base = indicators(&[indicator(1, "up", &point("2017", "plan: 1, fact: 1"))])
        .remove(0)
        .points
        .remove(0);
    let number = || proptest::option::of((any::<i32>(), 0u32..4));
    let words = || prop_oneof![Just(None), Just(Some("слова".to_owned()))];

    (number(), number(), words(), words(), any::<Option<bool>>()).prop_map(
        move |(plan, fact, plan_words, fact_words, stated_met)| {
            let mut point = PlanPoint {
                plan_words,
                fact_words,
                stated_met,
                ..base.clone()
            };

            for (into, number) in [(&mut point.plan, plan), (&mut point.fact, fact)] {
                match (into.as_mut(), number) {
                    (Some(into), Some((n, scale))) => {
                        into.value = Number(Decimal::new(n.into(), scale))
                    }
                    _ => *into = None,
                }
            }

            point
        },
    )
}

proptest! {
    #[test]
    fn no_fact_is_never_met(point in any_point()) {
        for wanted in [Wish::Up, Wish::Down, Wish::Hold] {
            let found = progress(&point, wanted);
            prop_assert_eq!(found.fulfilment.status == PlanStatus::NoFact, !point.has_fact());
            if found.fulfilment.status == PlanStatus::NoFact {
                prop_assert!(found.fulfilment.percent.is_none() && !found.by_words);
            }
            // Words are believed only where somebody stated them, and never against numbers.
            prop_assert!(!found.by_words || (point.stated_met.is_some() && found.fulfilment.percent.is_none()));
        }
    }
}
