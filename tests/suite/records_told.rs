//! What records say of awards, programmes and sources is what a reader is told: a winner is no prize, a date that was kept
//! is no question, a document with a plan is not a place without facts, and an address that nobody knows is not printed.

use std::fs;
use std::path::Path;

use crate::driver::{Site, real_site, text_of};

const E2017: &str = "content/editions/2017.yaml";
const PARTS: &str = "content/programmes/parts.yaml";

fn says(site: &Site, address: &str, words: &str) {
    let text = text_of(&site.page(address));
    assert!(text.contains(words), "{address}: no «{words}» in\n{text}");
}

fn is_silent(site: &Site, address: &str, words: &str) {
    let text = text_of(&site.page(address));
    assert!(!text.contains(words), "{address}: «{words}» in\n{text}");
}

/// Every page below a folder, by its path.
fn pages(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).expect("folder") {
        let path = entry.expect("entry").path();
        if path.is_dir() {
            pages(&path, found);
        } else if path.extension().is_some_and(|end| end == "html") {
            let text = fs::read_to_string(&path).expect("page");
            found.push((path.to_string_lossy().into_owned(), text));
        }
    }
}

fn all_pages(site: &Site) -> Vec<(String, String)> {
    let mut found = Vec::new();
    pages(&site.path("public"), &mut found);
    assert!(found.len() > 20, "{}", found.len());
    found
}

#[test]
fn a_winner_whose_place_is_not_named_is_a_winner_and_no_prize() {
    let site = Site::small();
    site.replace(
        E2017,
        "kind: place, category: small, place: 1, cities: [zarechny]",
        "kind: winner, category: small, cities: [zarechny], note: В порядке газеты",
    );
    site.build().ok();

    // The edition and its winners show it in its category; no place is made up, and no place is called missing.
    for address in ["2017/", "2017/winners/"] {
        says(&site, address, "Малые города победитель Заречный");
    }
    says(
        &site,
        "2017/winners/",
        "какое место у кого, источник не говорит: Малые города.",
    );
    is_silent(
        &site,
        "2017/winners/",
        "Названы не все призовые места в категориях: Центры, Малые города",
    );

    let winners = text_of(&site.page("2017/winners/"));
    let (before, prizes) = winners
        .split_once("Призы и дипломы")
        .expect("the prize of the newspaper");
    assert!(before.contains("Заречный"), "{before}");
    assert!(!prizes.contains("В порядке газеты"), "{prizes}");

    // The town, its badge and the open data say the same.
    says(
        &site,
        "cities/zarechny/",
        "Победитель конкурса, место не названо, Малые города",
    );
    says(&site, "cities/zarechny/", "победитель");
    let badge = site.read("public/cities/zarechny/badge-2017.svg");
    assert!(badge.contains("Победитель"), "{badge}");
    let awards = site.read("public/data/awards.csv");
    assert!(awards.contains(",winner,"), "{awards}");
}

/// The roadmap of the fixture with other dates of its first measure; the site speaks of 31 January 2020.
fn with_dates(dates: &str) -> Site {
    let site = Site::small();
    site.replace(
        PARTS,
        "[{ by: 2017-10-01, what: открыть }, { from: 2017-11, to: 2018-03 }]",
        dates,
    );
    site.build().ok();
    site
}

#[test]
fn a_measure_with_several_dates_stands_by_each_of_them() {
    let roadmap = "programmes/help/roadmap/";
    let site = with_dates(
        "[{ by: 2017-10-01, what: открыть }, { by: 2019-12-25 }, { by: 2020-12-25 }]",
    );
    says(
        &site,
        roadmap,
        "из 3 сроков: прошло без сведений о выполнении – 2, впереди – 1",
    );
    says(
        &site,
        roadmap,
        "до 1 октября 2017 г. – открыть: срок прошёл",
    );
    says(&site, roadmap, "до 25 декабря 2020 г.: срок впереди");
    says(&site, roadmap, "Выполнены ли они, документы не говорят.");
}

#[test]
fn a_date_that_the_source_proves_to_be_kept_is_not_a_question() {
    let site = with_dates(
        "[{ by: 2017-10-01, what: открыть, done: 2017-09-20 }, { by: 2019-12-25 }]",
    );
    let roadmap = "programmes/help/roadmap/";
    says(
        &site,
        roadmap,
        "из 2 сроков: выполнено – 1, прошло без сведений о выполнении – 1",
    );
    says(&site, roadmap, "– открыть: выполнено 20 сентября 2017 г.");
    is_silent(&site, roadmap, "Выполнены ли они, документы не говорят");
    says(
        &site,
        roadmap,
        "О выполнении документы говорят только у 1 мероприятия.",
    );

    let by_due = "programmes/help/roadmap/by-due/";
    is_silent(&site, by_due, "1 октября 2017 г. срок прошёл");
    says(&site, by_due, "25 декабря 2019 г. срок прошёл");
    let dues = site.read("public/data/roadmap_dues.csv");
    assert!(dues.contains("2017-09-20"), "{dues}");
}

#[test]
fn all_dates_kept_make_a_measure_done() {
    let site = with_dates("[{ by: 2017-10-01, done: 2017-09-20 }]");
    says(&site, "programmes/help/roadmap/", "● выполнено");
    says(
        &site,
        "programmes/help/roadmap/",
        "На 31 января 2020 г.: выполнено – 1; весь срок программы – у 1.",
    );
}

#[test]
fn a_plan_is_called_a_plan_and_not_a_lack_of_facts() {
    let site = Site::small();
    site.replace(PARTS, "plan: 35, fact: 36", "plan: 35");
    site.build().ok();
    let page = "programmes/help/indicators/";
    says(&site, page, "Показателей выполнено: 1 из 2.");
    says(&site, page, "У 1 показателя в документе только план.");

    site.replace(PARTS, "plan: 50, fact: 56 }]", "plan: 50 }]");
    site.replace(PARTS, "    claim: { points: 6 }\n", "");
    site.build().ok();
    says(&site, page, "2 показателя: в документе только план.");
}

#[test]
fn a_programme_that_is_over_is_not_said_to_go_on() {
    let site = Site::small();
    site.build().ok();
    says(&site, "programmes/help/", "Что выполнено");
    is_silent(&site, "programmes/help/", "Как идёт");

    site.replace(
        "content/itogi.yaml",
        "as_of: 2020-01-31",
        "as_of: 2018-01-31",
    );
    site.build().ok();
    says(&site, "programmes/help/", "Как идёт");
}

#[test]
fn a_period_that_can_have_no_plan_says_so() {
    let site = Site::small();
    site.replace(
        PARTS,
        "{ period: \"2017\", label: 2017 год, plan: 35, fact: 36 }",
        "{ period: \"2017\", label: 2017 год, plan_missing: not-applicable }",
    );
    site.build().ok();
    says(
        &site,
        "programmes/help/indicators/",
        "2017 год План неприменимо",
    );
    let csv = site.read("public/data/indicator_values.csv");
    assert!(csv.contains("not-applicable"), "{csv}");
}

#[test]
fn a_source_tells_what_of_a_programme_rests_on_it() {
    let site = Site::small();
    site.build().ok();
    says(
        &site,
        "sources/report/",
        "Помощь семьям · 1 число · 2 показателя · 2 мероприятия · 1 таблица",
    );
    says(
        &site,
        "sources/",
        "1 программа · 2 показателя · 2 мероприятия · 1 таблица",
    );
    is_silent(&site, "sources/", " 0 чисел");
}

#[test]
fn the_list_of_real_sources_counts_nothing_at_nought() {
    let text = text_of(&real_site().page("sources/"));
    assert!(!text.contains("· 0 "), "{text}");
}

/// Without a host there is no address to cite, and a path is none.
#[test]
fn a_reference_never_holds_a_bare_path() {
    let site = Site::small();
    for flags in [&["build"][..], &["build", "--base-url", "/itogi/"]] {
        let run = site.run(flags).ok();
        assert_eq!(
            run.stdout.matches("адрес сайта не задан").count(),
            1,
            "{}",
            run.stdout
        );
        // Nothing to do is no reason to keep silent.
        let again = site.run(flags).ok();
        assert_eq!(
            again.stdout.matches("адрес сайта не задан").count(),
            1,
            "{}",
            again.stdout
        );

        for (path, page) in all_pages(&site) {
            assert!(!page.contains("URL: /"), "{path}");
            assert!(!page.contains("class=\"print-only\">/"), "{path}");
        }
        says(
            &site,
            "cities/abakan/",
            "URL: адрес этой страницы на сайте конкурса (дата обращения: дд.мм.гггг).",
        );
    }

    let run = site
        .run(&["build", "--base-url", "https://example.org/"])
        .ok();
    assert!(
        !run.stdout.contains("адрес сайта не задан"),
        "{}",
        run.stdout
    );
    says(
        &site,
        "cities/abakan/",
        "URL: https://example.org/cities/abakan/ (дата обращения",
    );
}

#[test]
fn a_note_after_a_full_stop_begins_a_sentence() {
    let site = Site::small();
    site.replace(
        "content/practices/abakan-papa.md",
        "evidence: { level: before-after }",
        "evidence: { level: before-after, note: посчитаны семьи }",
    );
    site.build().ok();
    says(&site, "practices/abakan-papa/", ". Посчитаны семьи");
    // The fixture's other observation has a note with a small letter, too.
    says(&site, "2017/", "В газете");
    is_silent(&site, "2017/", ". в газете");
}

#[test]
fn no_real_page_begins_a_sentence_with_a_small_letter() {
    for (path, page) in all_pages(real_site()) {
        for after in page.split(". <span class=\"side\">").skip(1) {
            let text = text_of(after.split("</").next().expect("a part"));
            let first = text.chars().next();
            assert!(
                !first.is_some_and(char::is_lowercase),
                "{path}: {}",
                text.chars().take(60).collect::<String>()
            );
        }
    }
}
