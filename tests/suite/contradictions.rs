//! A complete roster and a protocol that contradict one another: each contradiction is told at its place, and records that
//! agree are left alone.

use crate::driver::{Site, text_of};

const LIST: &str = "content/list.yaml";

/// Six towns of one category, all on the roster, with a protocol that agrees with it. The first lines are the towns, so
/// that the lines of the list stand still.
const AGREEING: &str = r#"editions:
  - id: "2019"
    ordinal: 3
    title: III Конкурс
    coverage: full
    categories: [{ id: towns, title: Города }, { id: villages, title: Сёла }]
    roster: { complete: true }
    source: report
cities:
  - { id: bely, name: Белый, type: city, region: north-oblast, region_source: report }
  - { id: klyuchi, name: Ключи, type: village, region: north-oblast, region_source: report }
  - { id: klyuchi-south, name: Ключи, type: village, region: south-oblast, region_source: report }
  - { id: gordoye, name: Гордое, type: village, region: south-oblast, region_source: report }
participation:
  - { edition: "2019", city: abakan, category: towns, report: true, score: 117, source: report }
  - { edition: "2019", city: yalta, category: towns, report: true, score: 115.5, source: report }
  - { edition: "2019", city: bely, category: towns, report: true, score: 108.5, place: 3, source: report }
  - { edition: "2019", city: klyuchi, category: villages, report: true, score: 90, source: report }
  - { edition: "2019", city: klyuchi-south, category: villages, report: true, score: 90, source: report }
  - { edition: "2019", city: gordoye, category: villages, report: false, source: report }
awards:
  - { edition: "2019", kind: place, category: towns, place: 1, cities: [abakan], source: report }
  - { edition: "2019", kind: place, category: towns, place: 2, cities: [yalta], source: report }
  - { edition: "2019", kind: place, category: villages, place: 1, cities: [klyuchi, klyuchi-south], source: report }
  - { edition: "2019", kind: prize, title: Приз за старание, cities: [gordoye], source: report }
mentions:
  - { edition: "2019", city: bely, direction: mediation, source: report }
"#;

fn site() -> Site {
    let site = Site::small();
    site.write(LIST, AGREEING);
    site
}

/// What `check` says of the list, without the advice.
fn told(site: &Site) -> Vec<String> {
    let run = site.run(&["check", "--format", "short"]);
    run.stderr
        .lines()
        .filter(|line| line.starts_with(LIST))
        .map(ToOwned::to_owned)
        .collect()
}

#[test]
fn agreeing_records_no_message() {
    assert_eq!(told(&site()), Vec::<String>::new());
}

/// Each case: what to change, and the codes with their lines and columns, all of them.
#[test]
fn contradictions_have_places() {
    let cases: &[(&str, &str, &[&str])] = &[
        // The first place has fewer points than the second and the third.
        (
            "category: towns, report: true, score: 117",
            "category: towns, report: true, score: 100",
            &["22:73 W326"],
        ),
        // A town without a place has more points than the second.
        ("score: 108.5, place: 3", "score: 116", &["23:73 W326"]),
        // Places of the list itself count, too.
        ("score: 108.5", "score: 120", &["22:73 W326", "23:73 W326"]),
        // One place, two scores.
        (
            "city: klyuchi, category: villages, report: true, score: 90",
            "city: klyuchi, category: villages, report: true, score: 91",
            &["24:85 W326"],
        ),
        // A leader outside the ranking competes with nobody.
        (
            "score: 108.5, place: 3",
            "score: 120, status: leader-outside-ranking",
            &[],
        ),
        (
            "city: yalta, category: towns, report: true",
            "city: yalta, category: towns, report: false",
            &["16:76 W328", "23:73 W327"],
        ),
        (
            "place: 2, cities: [yalta]",
            "place: 2, cities: [yalta, gordoye]",
            &["23:47 E325", "23:80 W327"],
        ),
        ("place: 3,", "place: 0,", &["17:88 E117"]),
        ("score: 108.5", "score: -3", &["17:74 E117"]),
        (
            "name: Ключи, type: village, region: south-oblast",
            "name: Ключи, type: village, region: north-oblast",
            &["12:11 E353"],
        ),
        ("name: Гордое", "name: Гopдое", &["13:11 E354"]),
        ("name: Гордое", "name: с. Гордое", &["13:11 W355"]),
        (
            "mentions:\n  - { edition: \"2019\", city: bely",
            "mentions:\n  - { edition: \"2019\", city: zarechny",
            &["27:30 W357"],
        ),
    ];

    let mut wrong = Vec::new();
    for (from, to, expected) in cases {
        let site = site();
        site.replace(LIST, from, to);
        let lines = told(&site);
        let found: Vec<String> = lines.iter().map(|line| place_and_code(line)).collect();
        if found != *expected {
            wrong.push(format!(
                "«{to}» should give {expected:?}:\n{}",
                lines.join("\n")
            ));
        }
    }

    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// «content/list.yaml:22:73: предупреждение[W326]: …» as «22:73 W326».
fn place_and_code(line: &str) -> String {
    let mut parts = line.split(':').skip(1);
    let at: Vec<&str> = parts.by_ref().take(2).collect();
    let code = parts
        .next()
        .and_then(|word| word.split('[').nth(1))
        .expect("a code");
    format!("{} {}", at.join(":"), code.trim_end_matches(']'))
}

#[test]
fn contradictions_in_words() {
    let site = site();
    site.replace(
        LIST,
        "report: true, score: 117",
        "report: false, score: 100",
    );
    site.replace(LIST, "name: Гордое", "name: г. Ключи");
    let run = site.run(&["check"]);
    run.matches_snapshot("contradictions");
}

/// A protocol that gives no first place: nothing is missing, and every page says that it was not awarded.
#[test]
fn place_not_awarded() {
    let site = site();
    site.replace(
        LIST,
        "kind: place, category: towns, place: 1, cities: [abakan]",
        "kind: not-awarded, category: towns, place: 1",
    );
    site.replace(
        LIST,
        "kind: prize, title: Приз за старание, cities: [gordoye]",
        "kind: not-awarded, title: Приз за старание",
    );
    site.replace(LIST, "report: true, score: 117", "report: true, score: 15");
    site.replace(
        LIST,
        "mentions:",
        "  - { edition: \"2019\", kind: not-awarded, category: towns, place: 3, source: report }\nmentions:",
    );
    assert_eq!(told(&site), Vec::<String>::new());

    site.build().ok();
    let winners = text_of(&site.page("/2019/winners/"));
    assert!(winners.contains("1-е место не присуждалось"), "{winners}");
    assert!(
        winners.contains("Приз за старание – никому не присудили"),
        "{winners}"
    );
    // Of the villages, two places are not known.
    assert!(winners.contains("места в категориях: Сёла"), "{winners}");
    let edition = text_of(&site.page("/2019/"));
    assert!(edition.contains("не присуждалось"), "{edition}");
    assert!(site.read("public/data/awards.csv").contains("not-awarded"));
}

/// An edition that says «итогов ещё нет» has neither awards nor points.
#[test]
fn e358_results_come_later() {
    let site = site();
    site.replace(LIST, "coverage: full", "coverage: running");
    let lines = told(&site);
    let early = |at: &str| {
        let place = format!("{LIST}:{at}:");
        lines
            .iter()
            .any(|line| line.starts_with(&place) && line.contains("[E358]"))
    };
    assert!(
        early("15:30") && early("22:30") && early("25:30"),
        "{lines:?}"
    );
    // Who only takes part has no result.
    assert!(!early("20:30"), "{lines:?}");
}

#[test]
fn not_awarded_has_no_towns() {
    for (from, to) in [
        (
            "kind: place, category: towns, place: 1, cities: [abakan]",
            "kind: not-awarded, category: towns, place: 1, cities: [abakan]",
        ),
        (
            "kind: place, category: towns, place: 1, cities: [abakan]",
            "kind: place, category: towns, place: 1",
        ),
        (
            "kind: place, category: towns, place: 1, cities: [abakan]",
            "kind: not-awarded, place: 1",
        ),
    ] {
        let site = site();
        site.replace(LIST, from, to);
        let lines = told(&site);
        assert!(
            lines.iter().any(|line| line.contains("[E314]")),
            "{to}: {lines:?}"
        );
    }
}

/// A town renamed after one edition and before the next: each page calls it as it was called then.
#[test]
fn town_is_called_as_it_was() {
    let site = Site::small();
    site.replace(
        "content/cities.yaml",
        "name: Ялта, type: city, region: island-republic, region_source: report",
        "name: Новая Ялта, type: city, region: island-republic, region_source: report, \
         spellings: [{ text: Ялта, source: report, to: 2017-09-01 }, { text: Джалита, source: paper }]",
    );
    site.replace(
        "content/editions/2018.yaml",
        "participation:\n",
        "participation:\n  - { edition: \"2018\", city: yalta, source: report }\n",
    );
    site.build().ok();

    let winners = text_of(&site.page("/2017/winners/"));
    assert!(winners.contains("Ялта (ныне Новая Ялта)"), "{winners}");
    let badge = site.read("public/cities/yalta/badge-2017.svg");
    assert!(
        badge.contains("Ялта") && !badge.contains("Новая"),
        "{badge}"
    );
    let later = text_of(&site.page("/2018/participants/"));
    assert!(
        later.contains("Новая Ялта") && !later.contains("ныне"),
        "{later}"
    );
    let own = text_of(&site.page("/cities/yalta/"));
    assert!(own.contains("Новая Ялта") && !own.contains("ныне"), "{own}");
}
