//! Every rule, with the place that its message names.

use super::*;

/// Each case: a file to change, what to change, and the code with its line and column.
#[test]
fn every_rule_has_place() {
    let e2017 = "content/editions/2017.yaml";
    let e2018 = "content/editions/2018.yaml";
    let papa = "content/practices/abakan-papa.md";
    let reference = "content/reference.yaml";
    let cases: &[(&str, &str, &str, &str)] = &[
        (
            "content/cities.yaml",
            "type: city, region: north",
            "typ: city, region: north",
            "2:33 E110",
        ),
        (
            "content/cities.yaml",
            "type: city, region: north",
            "region: north",
            "2:5 E111",
        ),
        (
            "content/cities.yaml",
            "type: city, region: north",
            "type: [city], region: north",
            "2:39 E112",
        ),
        (
            "content/cities.yaml",
            "type: village",
            "type: vilage",
            "3:39 E113",
        ),
        (e2017, "date: 2017-06,", "date: 2017-13,", "16:51 E114"),
        (
            "content/cities.yaml",
            "id: zarechny",
            "id: Заречный",
            "5:11 E115",
        ),
        (
            e2017,
            "measure: participants, value: 10",
            "measure: participants, value: десять",
            "21:54 E116",
        ),
        (
            "content/cities.yaml",
            "id: yalta",
            "id: abakan",
            "4:11 E120",
        ),
        (
            "content/cities.yaml",
            "region: north-oblast",
            "region: nort-oblast",
            "2:53 E201",
        ),
        (
            e2017,
            "city: zarechny, category: small",
            "city: zarechny, category: smal",
            "32:50 E202",
        ),
        (papa, "unit: семья", "unit: изба", "10:64 W203"),
        (
            e2017,
            "by: { category: small }, value: 6",
            "by: { category: small }, value: 7",
            "21:54 E301",
        ),
        (
            e2018,
            "by: { region: south-oblast }, value: 4",
            "by: { region: south-oblast }, value: 40",
            "15:54 E302",
        ),
        (
            e2017,
            "category: small, place: 1",
            "category: small, place: 3",
            "35:61 E303",
        ),
        (
            e2017,
            "category: small, place: 1, cities: [zarechny]",
            "category: centres, place: 1, cities: [zarechny]",
            "35:63 E304",
        ),
        (
            e2018,
            "by: { region: south-oblast }",
            "by: { district: island }",
            "16:63 E305",
        ),
        (e2018, "ordinal: 2", "ordinal: 3", "3:14 E306"),
        (
            "content/practices/abakan-2017.md",
            "[abakan, zarechny]",
            "[abakan, elkino]",
            "6:18 W307",
        ),
        (
            e2018,
            "  - { edition: \"2018\", city: elkino, category: rural, report: true, source: report }\n",
            "",
            "23:73 E308",
        ),
        (
            papa,
            "Папы собираются",
            "Рекорд участия: папы пишут на papa@example.ru, +7 999 123-45-67",
            "15:31 W311",
        ),
        (
            papa,
            "Папы собираются",
            "Звоните 8 (800) 555-35-35",
            "15:9 W312",
        ),
        (
            e2017,
            "measure: subjects, value: 3",
            "measure: subjects, value: 3, missing: no-data",
            "27:33 E314",
        ),
        (
            e2017,
            "kind: place, category: small, place: 1",
            "kind: winner, category: small, place: 1",
            "35:30 E314",
        ),
        (
            e2017,
            "kind: place, category: small, place: 1",
            "kind: winner",
            "35:30 E314",
        ),
        (
            e2018,
            "by: { region: north-oblast }, value: 7",
            "value: 7",
            "18:33 E315",
        ),
        (
            "content/cities.yaml",
            ", region_source: report }\n  - { id: elkino",
            " }\n  - { id: elkino",
            "2:53 W316",
        ),
        (
            e2017,
            "subjects, value: 3, source: report, also: [{ value: 2, source: paper",
            "subjects, value: 3, source: paper, also: [{ value: 2, source: report",
            "27:84 W317",
        ),
        (
            e2017,
            "city: abakan, category: centres,",
            "city: abakan, category: centres, place: 0,",
            "30:64 E117",
        ),
        (e2017, "score: 87.5", "score: -1", "32:64 E117"),
        (
            e2017,
            "category: small, place: 1, cities: [zarechny]",
            "category: centres, place: 2, cities: [zarechny]",
            "35:47 E325",
        ),
        (
            e2017,
            "city: zarechny, category: small, score: 87.5",
            "city: zarechny, category: small, report: false, score: 87.5",
            "32:79 W328",
        ),
        (
            "content/cities.yaml",
            "name: Ялта, type: city, region: island-republic",
            "name: Aбакан, type: city, region: north-oblast",
            "4:11 E353",
        ),
        (
            "content/cities.yaml",
            "name: Ялта",
            "name: Ялтa",
            "4:11 E354",
        ),
        (
            "content/cities.yaml",
            "name: Ялта",
            "name: г. Ялта",
            "4:11 W355",
        ),
        (reference, "date: 2018", "date: 2021", "2:94 E356"),
        (
            e2017,
            "city: abakan, category: centres,",
            "city: abakan, category: centres, place: 2,",
            "30:30 E318",
        ),
        (
            e2017,
            "  - { edition: \"2017\", city: zarechny",
            "  - { edition: \"2017\", city: yalta, source: report }\n  - { edition: \"2017\", city: zarechny",
            "32:30 E319",
        ),
        (
            e2017,
            "roster: { complete: false",
            "roster: { complete: true",
            "21:54 E329",
        ),
        (
            e2017,
            "mentions:\n",
            "mentions:\n  - { edition: \"2017\", city: yalta, direction: mediation, source: paper }\n",
            "39:30 W320",
        ),
        (
            reference,
            "row: 1, column: 2",
            "row: 2, column: 2",
            "35:15 E331",
        ),
        (
            reference,
            "{ region: south-oblast, short",
            "{ region: north-oblast, short",
            "35:15 E332",
        ),
        (
            reference,
            "row: 2, column: 3",
            "row: 4, column: 4",
            "36:15 W333",
        ),
        (
            reference,
            "  - { region: south-oblast, short: Южн, row: 2, column: 2 }\n",
            "",
            "10:11 W334",
        ),
        (
            reference,
            "{ region: south-oblast, short",
            "{ region: sout-oblast, short",
            "35:15 E201",
        ),
        (
            reference,
            "row: 2, column: 3",
            "row: 2, column: 19",
            "36:61 E117",
        ),
        (
            reference,
            "row: 1, column: 2",
            "row: 0, column: 2",
            "34:46 E117",
        ),
        (reference, "short: Сев,", "short: С,", "34:36 E117"),
        (
            papa,
            "Папы собираются",
            "Папы <b>собираются</b>",
            "15:6 W401",
        ),
        (papa, "](city:elkino)", "](javascript:alert)", "15:44 E402"),
        (papa, "](city:elkino)", "](city:elkin)", "15:44 E403"),
        (papa, "## Что нужно", "# Что нужно", "17:1 W404"),
        (
            "content/texts/about.md",
            "id: about",
            "id: cities",
            "1:1 E501",
        ),
        (papa, "---\nkind", "kind", "1:1 E106"),
        (
            papa,
            "directions: [fathers]",
            "directions: [fathers, fathers]",
            "8:23 E314",
        ),
        (
            papa,
            "title: Папы играют с детьми",
            "title: \"  \"",
            "4:8 E314",
        ),
        (papa, "kind: practice", "kind: practise", "2:7 E105"),
        ("content/cities.yaml", "cities:", "citys:", "1:1 E105"),
        (
            reference,
            "\"https://example.org/a\"",
            "\"javascript:alert(1)\"",
            "3:68 E117",
        ),
        (
            reference,
            "successor: south",
            "successor: sout",
            "7:105 E201",
        ),
        (
            "content/cities.yaml",
            "name: Абакан, ",
            "name: Абакан: город, ",
            "2:31 E101",
        ),
    ];

    let mut wrong = Vec::new();
    for (file, from, to, expected) in cases {
        let site = Site::small();
        site.replace(file, from, to);
        let run = site.run(&["build", "--format", "short", "--out", "out"]);
        let (place, code) = expected.split_once(' ').expect("place and code");
        let found = run
            .stderr
            .lines()
            .any(|line| line.contains(&format!(":{place}:")) && line.contains(code));

        let right_code = run.code == Some(i32::from(code.starts_with('E')));
        if !found || !right_code {
            wrong.push(format!(
                "{file}: «{to}» should give {expected}, gives {:?}:\n{}",
                run.code, run.stderr
            ));
        }
    }

    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
