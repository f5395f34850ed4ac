//! What an editor is told about programmes: each rule at its place, and nothing about records that agree.

use crate::driver::{Site, copy, repository};

const RECORDS: &str = "content/programme.yaml";
const FAMILY: &str = "content/programme.md";
const COUNTRY: &str = "content/country.md";

/// The small fixture with two programmes.
fn with_programmes() -> Site {
    let site = Site::small();
    copy(
        &repository().join("tests/fixtures/programme"),
        &site.path("content"),
    );
    site
}

fn mistakes(site: &Site) -> Vec<String> {
    let run = site.run(&["check", "--format", "short"]);
    let of_programmes = |line: &&str| {
        [RECORDS, FAMILY, COUNTRY]
            .iter()
            .any(|file| line.starts_with(file))
    };

    run.stderr
        .lines()
        .filter(of_programmes)
        .map(ToOwned::to_owned)
        .collect()
}

#[test]
fn sound_programmes_no_message() {
    let site = with_programmes();
    assert_eq!(mistakes(&site), Vec::<String>::new());
    site.run(&["check"]).ok();
}

/// Each case: a file, what to change, and the code with its line and column.
#[test]
fn programme_rules_have_places() {
    let cases: &[(&str, &str, &str, &str)] = &[
        (
            FAMILY,
            "regions: [north-oblast]",
            "regions: [nort-oblast]",
            "8:48 E201",
        ),
        (
            FAMILY,
            "parent: country-2024",
            "parent: country",
            "10:9 E201",
        ),
        (FAMILY, "[mentoring]", "[mentor]", "16:10 E201"),
        (FAMILY, "[fathers]", "[father]", "17:14 E201"),
        (FAMILY, "[abakan-papa]", "[papa]", "18:13 E201"),
        (
            FAMILY,
            "2025, source: report",
            "2025, source: reports",
            "15:75 E201",
        ),
        (
            FAMILY,
            "source: report\n---",
            "source: reports\n---",
            "19:9 E201",
        ),
        (FAMILY, "unit: семья", "unit: изба", "15:48 W203"),
        (
            RECORDS,
            "programme: family-2025",
            "programme: family-2024",
            "2:16 E201",
        ),
        (
            RECORDS,
            "source: report\n  - programme",
            "source: reports\n  - programme",
            "14:13 E201",
        ),
        (RECORDS, "unit: участник\n", "unit: изба\n", "5:11 W203"),
        (
            RECORDS,
            "{ programme: family-2025",
            "{ programme: family-2024",
            "37:18 E201",
        ),
        (
            RECORDS,
            "source: report }\n  - programme",
            "source: reports }\n  - programme",
            "37:109 E201",
        ),
        (
            RECORDS,
            "2025-12, source: report",
            "2025-12, source: reports",
            "43:51 E201",
        ),
        (
            RECORDS,
            "region: south-oblast",
            "region: sout-oblast",
            "55:19 E201",
        ),
        (
            RECORDS,
            "До, unit: участник",
            "До, unit: изба",
            "50:40 W203",
        ),
        (RECORDS, "number: \"7.10\"", "number: \"7.1\"", "28:13 E341"),
        (RECORDS, "section: II", "section: I", "40:13 E341"),
        (FAMILY, "number: II", "number: I", "13:15 E341"),
        (RECORDS, "period: 2026-2", "period: 2025-2", "12:19 E341"),
        (RECORDS, "id: share", "id: before", "51:15 E341"),
        (
            RECORDS,
            "region: south-oblast",
            "region: north-oblast",
            "55:19 E341",
        ),
        (
            RECORDS,
            "region: south-oblast",
            "name: без места",
            "56:46 E341",
        ),
        (RECORDS, "section: II", "section: III", "39:14 E342"),
        (
            RECORDS,
            "{ by: 2025-07-01 }",
            "{ what: принятие }",
            "37:51 E343",
        ),
        (
            RECORDS,
            "{ by: 2025-07-01 }",
            "{ by: 2025-07-01, to: 2025-08 }",
            "37:51 E343",
        ),
        (
            RECORDS,
            "from: 2025-07, to: 2025-12",
            "from: 2026-01, to: 2025-12",
            "40:13 E343",
        ),
        (
            RECORDS,
            "{ throughout: true, least: раз в полгода }",
            "{ throughout: true, done: 2025-12-01 }",
            "40:13 E343",
        ),
        (
            RECORDS,
            "plan: 30, fact: 36",
            "plan: 30, plan_missing: not-applicable",
            "12:19 E314",
        ),
        (
            FAMILY,
            "from: 2025-07, to: 2026-12",
            "from: 2025-07, to: 2025-06",
            "3:5 E314",
        ),
        (
            COUNTRY,
            "source: report",
            "source: report\nparent: family-2025",
            "10:9 E314",
        ),
        (
            RECORDS,
            "claim: { percent: -10 }",
            "claim: { percent: -10, points: 6 }",
            "3:13 E314",
        ),
        (
            RECORDS,
            "region: south-oblast",
            "name: Юг, region: south-oblast",
            "55:29 E344",
        ),
        (
            RECORDS,
            "{ name: без места, values",
            "{ values",
            "56:29 E344",
        ),
        (
            RECORDS,
            "values: { before: 10, share: 40 }",
            "values: { before: 10, shar: 40 }",
            "55:61 E345",
        ),
        (
            RECORDS,
            "{ remark: больше всех }",
            "{ remarks: больше всех }",
            "54:19 E345",
        ),
        (
            RECORDS,
            "values: { before: 10, share",
            "values: { before: 10, remark: 5, share",
            "55:63 E346",
        ),
        (
            RECORDS,
            "title: Замечание",
            "title: Замечание, total: 5",
            "52:48 E346",
        ),
        (RECORDS, "before: 30", "before: 31", "50:57 W347"),
        (RECORDS, "plan: 90", "plan: 80", "24:64 W348"),
        (RECORDS, "plan: 90", "plan: 90, fact: 92.2", "24:74 W348"),
        (
            RECORDS,
            "written_unit: процентов",
            "written_unit: чел.",
            "18:11 N349",
        ),
        (RECORDS, "plan: 30", "plan: 26", "12:64 N350"),
        (RECORDS, "percent: -10", "percent: -11", "13:23 W351"),
        (RECORDS, "percent: -10", "percent: 10", "13:23 W351"),
        (RECORDS, "points: 6.3", "points: 6.4", "25:22 W351"),
        (RECORDS, "points: 6.3", "points: 6", "25:22 N352"),
    ];
    let mut wrong = Vec::new();

    for (file, from, to, expected) in cases {
        let site = with_programmes();
        site.replace(file, from, to);
        let found = mistakes(&site);
        let (place, code) = expected.split_once(' ').unwrap_or(("", ""));
        let right = |line: &String| {
            line.contains(&format!(":{place}:")) && line.contains(&format!("[{code}]"))
        };

        if !found.iter().any(right) {
            wrong.push(format!(
                "{file}: «{to}» should give {expected}:\n{}",
                found.join("\n")
            ));
        }
    }

    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn draft_programme_hides_parts() {
    let site = with_programmes();
    site.replace(
        FAMILY,
        "source: report\n---",
        "source: report\ndraft: true\n---",
    );
    site.replace(RECORDS, "percent: -10", "percent: -11");
    assert_eq!(mistakes(&site), Vec::<String>::new());
}

#[test]
fn broken_programme_no_cascade() {
    let site = with_programmes();
    site.replace(FAMILY, "goal:", "gaol:");
    let found = mistakes(&site);

    assert!(
        found.len() == 2 && found.iter().all(|line| line.starts_with(FAMILY)),
        "{found:?}"
    );
}

#[test]
fn inexact_number_allows() {
    let site = with_programmes();
    let next =
        "fact_qualifier: more-than }\n      - { period: 2026-2, label: далее, fact: 490";
    site.replace(
        RECORDS,
        "fact_qualifier: more-than",
        &format!("{next}, fact_qualifier: about"),
    );

    assert_eq!(mistakes(&site), Vec::<String>::new());
    let site = with_programmes();
    site.replace(
        RECORDS,
        "fact_qualifier: more-than",
        &format!("{next}, fact_qualifier: almost"),
    );

    assert!(
        mistakes(&site).iter().any(|line| line.contains("W348")),
        "after «more than 500» comes less than 490"
    );
    let site = with_programmes();
    site.replace(RECORDS, "fact: 92.3 }", "fact: 95, fact_qualifier: about }");
    assert_eq!(mistakes(&site), Vec::<String>::new());
}

#[test]
fn total_needs_every_row() {
    let site = with_programmes();
    site.replace(RECORDS, "total: 40", "total: 41");
    site.replace(RECORDS, "before: 10, share: 40", "share: 40");
    assert_eq!(mistakes(&site), Vec::<String>::new());
}

#[test]
fn regression_programme_extremes() {
    let site = with_programmes();
    let (least, most) = ("0.0000000000000000000000000001", "999999999999999");
    site.replace(RECORDS, "value: 40,", &format!("value: {least},"));
    site.replace(RECORDS, "percent: -25", &format!("percent: -{most}"));
    site.replace(
        RECORDS,
        "plan: 30, fact: 36",
        &format!("plan: {least}, fact: {most}"),
    );

    site.replace(
        RECORDS,
        "plan: 86, fact: 92.3",
        &format!("plan: -{most}, fact: {least}"),
    );
    site.replace(RECORDS, "before: 30", &format!("before: {most}"));
    site.replace(RECORDS, "before: 10", &format!("before: {least}"));
    let found = mistakes(&site);
    assert!(found.iter().all(|line| !line.contains("[E")), "{found:?}");
    assert!(found.iter().any(|line| line.contains("W347")), "{found:?}");
    site.run(&["check"]).ok();
}
