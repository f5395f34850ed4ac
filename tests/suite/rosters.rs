//! What the site says of completeness: a whole roster, an edition only announced, a category that says nothing of sizes.

use crate::driver::{Site, repository, text_of};

/// A competition of three towns in two regions, all known by name, and the next one announced.
fn whole() -> Site {
    Site::copy_of(&repository().join("tests/fixtures/whole"))
}

const RECORDS: &str = "content/records.yaml";

#[test]
fn whole_roster_is_never_called_partly_known() {
    let site = whole();
    site.build().ok();

    for (path, bytes) in site.tree() {
        let Some(page) =
            (path.ends_with(".html") && !path.starts_with("data/")).then_some(bytes)
        else {
            continue;
        };
        let text = text_of(&String::from_utf8(page).expect("UTF-8")).to_lowercase();
        for word in [
            "известны участники",
            "известные участники",
            "названные в документах",
            "полных списков",
            "полного списка",
            "известны полностью",
        ] {
            assert!(!text.contains(word), "{path}: «{word}» in {text}");
        }
    }

    let town = text_of(&site.page("cities/sosny/"));
    assert!(town.contains("2024 нет в списке участников"), "{town}");
}

#[test]
fn roster_gives_its_figures() {
    let site = whole();
    site.build().ok();

    let participants = text_of(&site.page("2024/participants/"));
    assert!(
        participants.contains("Список полон: 3 участника."),
        "{participants}"
    );
    assert!(
        participants.contains("посчитано по списку"),
        "{participants}"
    );
    assert!(participants.contains("Города 2 66,7"), "{participants}");

    let edition = text_of(&site.page("2024/"));
    assert!(edition.contains("3 участника"), "{edition}");

    let data = site.read("public/data/figures.csv");
    let row = |measure: &str, end: &str| {
        data.lines()
            .any(|line| line.contains(measure) && line.contains(end))
    };
    assert!(row("2024/reports/category/medium", ",1,"), "{data}");
    assert!(row("2024/subjects", ",2,"), "{data}");
}

#[test]
fn stated_figure_agrees_with_the_roster() {
    let site = whole();
    let stated = "figures:\n  - { edition: \"2024\", measure: participants, value: 5, source: protocol }\n";
    site.replace(
        RECORDS,
        "participation:",
        &format!("{stated}participation:"),
    );

    let run = site.run(&["check"]).fails(1);
    assert!(run.stderr.contains("E329"), "{}", run.stderr);
    assert!(
        run.stderr.contains("записано 5, по списку 3"),
        "{}",
        run.stderr
    );
    assert!(
        run.stderr.contains("content/records.yaml:42"),
        "{}",
        run.stderr
    );

    site.replace(RECORDS, "value: 5", "value: 3");
    site.run(&["check"]).ok();
}

#[test]
fn announced_edition_says_how_to_take_part() {
    let site = whole();
    site.build().ok();

    let edition = text_of(&site.page("2025/"));
    for said in [
        "Итогов ещё нет",
        "Заявку пришлите на почту организатора.",
        "Приём заявок",
        "Положение о втором конкурсе",
    ] {
        assert!(edition.contains(said), "{said}: {edition}");
    }
    assert!(!edition.contains("Известно не всё"), "{edition}");
    assert!(text_of(&site.page("/")).contains("объявлен, итогов ещё нет"));
}

#[test]
fn missing_places_stand_where_they_are_missed() {
    let site = whole();
    site.build().ok();

    for address in ["/", "2024/", "2024/winners/"] {
        let page = text_of(&site.page(address));
        assert!(
            page.contains("Нет данных о победителях в категориях: Сёла"),
            "{address}: {page}"
        );
        assert!(
            page.contains("Названы не все призовые места в категориях: Города"),
            "{address}: {page}"
        );
    }
}

#[test]
fn category_without_bounds_claims_no_population() {
    let site = whole();
    site.build().ok();
    assert!(!text_of(&site.page("cities/beryozov/")).contains("тысяч"));

    site.replace(
        RECORDS,
        "short: Города }",
        "short: Города, population: { from: 20000, to: 100000 } }",
    );
    site.build().ok();
    assert!(
        text_of(&site.page("cities/beryozov/")).contains("от 20 до 100 тысяч жителей")
    );
}
