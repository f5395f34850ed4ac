//! Programmes as a reader meets them: plan and fact, roadmap, tables, and what is odd in a document.

use crate::driver::{Site, archive_site, text_of};

fn missing<'a>(site: &Site, facts: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    facts
        .iter()
        .copied()
        .filter(|(address, fact)| !text_of(&site.page(address)).contains(fact))
        .collect()
}

#[test]
fn programme_facts_on_pages() {
    let facts = [
        (
            "programmes/",
            "Показателей выполнено: 7 из 10. Не выполнено: 3.",
        ),
        (
            "programmes/novosibirsk/indicators/",
            "2017 год План 1,7 Факт 1,79 ✗ не выполнен",
        ),
        (
            "programmes/novosibirsk/indicators/",
            "План 86 Факт 92,3 ✓ выполнен",
        ),
        (
            "programmes/novosibirsk/indicators/",
            "лучше планового значения на 6 процентных пункта",
        ),
        (
            "programmes/novosibirsk/indicators/",
            "Точная разница: +6,3 п. п.",
        ),
        (
            "programmes/novosibirsk/indicators/",
            "План 696 Факт 774 ✗ не выполнен",
        ),
        (
            "programmes/novosibirsk/indicators/",
            "План 1650 Факт 883 ✗ не выполнен 53,5 %",
        ),
        (
            "programmes/novosibirsk/indicators/",
            "Факт 45 ✓ выполнен по словам документа",
        ),
        (
            "programmes/novosibirsk/indicators/",
            "План 125 Факт более 500 ✓ выполнен",
        ),
        ("programmes/vyzov/", "21 152 → 16 446, −22,2 %; цель: −25 %"),
        ("programmes/vyzov/tables/", "Всего 407 2916 24 708"),
        ("programmes/vyzov/tables/", "Всего 72"),
        (
            "programmes/plesetsk/roadmap/",
            "31 мероприятие в 7 разделах.",
        ),
        ("programmes/plesetsk/roadmap/", "IV.1"),
        (
            "programmes/plesetsk/indicators/",
            "33 показателя: в документе только план.",
        ),
        (
            "programmes/plesetsk/indicators/",
            "Изменение по плану: −31,6 %.",
        ),
        ("programmes/plesetsk/indicators/", "План строже этой цели."),
        (
            "programmes/plesetsk/indicators/",
            "Единица в документе – «единиц».",
        ),
        (
            "growth-points/parental-rights/",
            "Программы, которые на это отвечают",
        ),
        ("regions/arkhangelsk-oblast/", "Программа Плесецкого округа"),
        ("districts/northwestern/", "Программа Плесецкого округа"),
    ];
    assert_eq!(missing(archive_site(), &facts), []);
}

#[test]
fn programme_parts_complete() {
    let site = archive_site();
    let indicators = site.page("programmes/plesetsk/indicators/");
    assert_eq!(indicators.matches("class=\"indicator\"").count(), 33);
    assert_eq!(indicators.matches("<h2").count(), 8, "groups");
    assert_eq!(indicators.matches("<tbody>").count(), 33);
    let roadmap = site.page("programmes/plesetsk/roadmap/");
    assert_eq!(roadmap.matches("class=\"beside measure\"").count(), 31);
    assert_eq!(roadmap.matches("<h2").count(), 7);
    assert_eq!(
        site.page("programmes/novosibirsk/indicators/")
            .matches("class=\"indicator\"")
            .count(),
        10
    );

    let at = |text: &str| {
        indicators
            .find(&format!("<span class=\"n\">{text}</span>"))
            .expect(text)
    };

    assert!(
        at("7.9") < at("7.10"),
        "numbers are text and sorted by value"
    );
}

#[test]
fn curators_are_not_named() {
    let text = text_of(&archive_site().page("programmes/vyzov/tables/"));
    assert!(text.contains("Советник Губернатора"), "{text}");

    for name in [
        "Наталья",
        "Ирина",
        "Виктория",
        "Екатерина",
        "Вероника",
        "Леонидовна",
        "Викторовна",
    ] {
        assert!(!text.contains(name), "{name}");
    }
}

#[test]
fn passed_day_is_no_failure() {
    let site = Site::small();
    site.build().ok();
    let facts = [
        (
            "programmes/help/roadmap/",
            "срок прошёл, о выполнении нет данных",
        ),
        ("programmes/help/roadmap/", "до 1 октября 2017 г. – открыть"),
        (
            "programmes/help/roadmap/",
            "весь срок программы (не реже раза в полгода)",
        ),
        ("programmes/help/roadmap/by-office/", "Отдел опеки 2"),
        (
            "programmes/help/roadmap/by-due/",
            "1 октября 2017 г. срок прошёл I.1 Открыть службу",
        ),
        ("programmes/help/", "более 5500"),
        (
            "programmes/help/indicators/",
            "2018 год План 30 Факт нет данных ? нет факта",
        ),
        (
            "programmes/help/indicators/",
            "прежний план – 32 (1 июля 2017 г.): до пересмотра",
        ),
        ("programmes/help/tables/", "Всего 7"),
        ("growth-points/mentoring/", "Помощь семьям"),
        ("directions/fathers/", "Помощь семьям"),
        ("regions/north-oblast/", "Помощь семьям"),
    ];

    assert_eq!(missing(&site, &facts), []);
    let page = site.page("programmes/help/indicators/");
    assert!(page.find("1.9").expect("1.9") < page.find("1.10").expect("1.10"));
}

#[test]
fn programme_numbers_as_data() {
    let site = Site::small();
    site.build().ok();
    let csv = site.read("public/programmes/help/indicators.csv");
    assert!(csv.contains("help,1.9,,\"Доля семей, которым помогли\",%,,up,period,2017,2017 год,50,,,,56,"), "{csv}");
    assert!(csv.contains("2018,2018 год,30,,,32 (2017-07-01),"), "{csv}");
    let table: serde_json::Value =
        serde_json::from_str(&site.read("public/programmes/help/table-services.json"))
            .expect("JSON");
    let rows = table["rows"].as_array().expect("rows");
    assert_eq!(rows.len(), 4);
    assert_eq!(
        (rows[0]["value"].as_i64(), rows[1]["words"].as_str()),
        (Some(4), Some("Газета"))
    );

    assert!(
        rows[3]["words"].is_null(),
        "what is not known is no empty word"
    );
}

#[test]
fn plan_charts_need_facts() {
    let site = archive_site();
    let picture = site.read("public/programmes/novosibirsk/indicators.svg");

    for text in ["107,3", "53,5", "152,9"] {
        assert!(picture.contains(text), "{text}");
    }

    assert!(
        !picture.contains("9. "),
        "a plan in words has no percentage"
    );
    assert!(
        !site
            .path("public/programmes/plesetsk/indicators.svg")
            .exists()
    );
}

#[test]
fn no_programmes_no_trace() {
    let site = Site::small();
    std::fs::remove_dir_all(site.path("content/programmes")).expect("folder");
    site.build().ok();
    assert!(
        !site.page("").contains("programmes/")
            && !site.path("public/programmes").exists()
    );
}
