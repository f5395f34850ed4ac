//! Comparisons as a reader meets them: what is compared, what is not and why, and the files behind every chart.

mod files;

use crate::driver::{Site, Tree, archive_site, text_of};
use roxmltree::Document;
use std::collections::{BTreeMap, BTreeSet};

fn small() -> Site {
    let site = Site::small();
    site.build().ok();
    site
}

/// The text of the section that begins with the heading `id`.
fn section(page: &str, id: &str) -> String {
    let start = page
        .find(&format!("aria-labelledby=\"{id}\""))
        .unwrap_or_else(|| panic!("no section {id}"));
    let end = page[start..].find("<h2").map_or(start, |at| start + at + 3);
    let next = page[end..].find("<h2").map_or(page.len(), |at| end + at);
    text_of(&format!("<main {}", &page[start..next]))
}

fn without_pictures(page: &str) -> String {
    let mut parts = page.split("<svg");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        text + part.split_once("</svg>").map_or("", |(_, rest)| rest)
    })
}

#[test]
fn comparison_total_like_for_like() {
    let site = archive_site();
    let text = text_of(&site.page("compare/2016-2017/"));

    for words in [
        "Участники: 293 в 2017 году против 176 в 2016-м – на 117 больше (на 66,5 %).",
        "кто мог участвовать в оба года, – 221 против 176 (+25,6 %)",
        "Без категории «Сельские поселения»: 72, она есть только в 2017 году. источник : Новость об участниках",
        "По другому источнику: 71 участник",
    ] {
        assert!(text.contains(words), "{words}\n{text}");
    }
}

#[test]
fn comparison_same_borders_only() {
    let site = archive_site();
    let text = section(
        &without_pictures(&site.page("compare/2016-2017/")),
        "districts",
    );

    for words in [
        "Участников стало больше во всех округах: их 8.",
        "Южный 2016 в документе 13 2016 15 13 (Южный) + 2 (Крымский) 2017 31 ▲ +16 (+106,7 %) больше",
        "Крымский 2016 в документе 2 – – округа в 2017 году уже нет",
        "Северо-Кавказский 2016 в документе 8 2016 8 2017 12 ▲ +4 больше",
        "Сибирский: не посчитать → не посчитать (другой округ теперь: Республика Бурятия и Забайкальский край",
    ] {
        assert!(text.contains(words), "{words}\n{text}");
    }

    let district = text_of(&site.page("districts/southern/"));
    assert!(
        district.contains("13 (Южный) + 2 (Крымский) = 15"),
        "{district}"
    );
}

#[test]
fn comparison_never_mixes_bases() {
    let site = archive_site();
    let page = site.page("compare/2016-2017/");
    let text = section(&page, "cannot");

    assert!(
        text.contains(
            "«Отчёты» по категориям за 2017 год и «Участники» за 2016 год: это разные основы"
        ),
        "{text}"
    );
    let tables: Vec<&str> = page
        .split("<table")
        .skip(1)
        .filter_map(|t| t.split("</table>").next())
        .collect();

    let of = |table: &&&str, word: &str| {
        table
            .split("</caption>")
            .next()
            .is_some_and(|caption| text_of(caption).contains(word))
    };

    assert!(
        tables.iter().any(|t| of(&t, "Участники по категориям")),
        "each has a table of its own"
    );
    for table in tables.iter().filter(|t| of(t, "Отчёты по категориям"))
    {
        assert!(
            !table.contains("way-") && !table.contains("▲") && !table.contains("▼"),
            "no change: {table}"
        );
    }
}

#[test]
fn comparison_range_of_sources() {
    let text = text_of(&archive_site().page("compare/2016-2017/"));
    assert!(
        text.contains(
            "2016 59 2017 64 ▲ +5 (+8,5 %) больше по другим источникам – от +2 до +4"
        ),
        "{text}"
    );
}

#[test]
fn comparison_recommendations() {
    let text = section(&archive_site().page("compare/2016-2017/"), "themes");
    assert!(
        text.contains("Повторяющихся рекомендаций – 5, новых – 2, исчезнувших – 1."),
        "{text}"
    );

    for words in [
        "Повторились 5 Восстановление в родительских правах",
        "Ушли: в 2017 году их нет 1 Помощь семьям",
    ] {
        assert!(text.contains(words), "{words}\n{text}");
    }
}

#[test]
fn comparison_places_and_ties() {
    let site = archive_site();
    let text = section(&site.page("compare/2016-2017/"), "carried");

    for words in [
        "Волгоград (Волгоградская область) 2016 3-е место Центры субъектов 2017 2-е место Центры субъектов то же место: Абакан ▲ выше",
        "Бронницы (Московская область) 2016 3-е место 20–100 тысяч 2017 3-е место 20–100 тысяч = то же место",
        "Саранск (Республика Мордовия) 2016 1-е место Центры субъектов то же место: Уфа 2017 вне рейтинга места не сравнить",
    ] {
        assert!(text.contains(words), "{words}\n{text}");
    }

    let before = section(&site.page("compare/2015-2016/"), "carried");
    assert!(
        !before.contains('▲') && !before.contains('▼'),
        "categories of 2015 are only similar: {before}"
    );
}

#[test]
fn partial_rosters_tell_no_leavers() {
    let text = section(&archive_site().page("compare/2016-2017/"), "towns");
    assert!(
        text.contains("2016 год: поимённо известных участников – 40, всего – 176. 2017 год: поимённо известных участников – 64, всего – 293."),
        "{text}"
    );
    assert!(
        text.contains("Известны 22 участника обоих конкурсов"),
        "{text}"
    );

    assert!(
        text.contains("Это не значит, что одни пришли, а другие ушли"),
        "{text}"
    );
    assert!(
        !text.contains("Впервые –") && !text.contains("Ушли –"),
        "{text}"
    );
}

#[test]
fn complete_rosters_tell_leavers() {
    let site = Site::small();
    site.replace(
        "content/editions/2017.yaml",
        "roster: { complete: false",
        "roster: { complete: true",
    );
    site.replace(
        "content/editions/2018.yaml",
        "    crosswalk:",
        "    roster: { complete: true }\n    crosswalk:",
    );

    // The figures of the sample belong to longer lists.
    let without_figures =
        |name: &str| {
            let file = format!("content/editions/{name}.yaml");
            for line in site.read(&file).lines().filter(|l| {
                l.contains("measure: participants") && !l.contains("district")
            }) {
                site.replace(&file, &format!("{line}\n"), "");
            }
        };
    without_figures("2017");
    without_figures("2018");

    site.build().ok();
    let text = section(&site.page("compare/2017-2018/"), "towns");

    for words in [
        "Список 2017 года полон: 3. Список 2018 года полон: 2.",
        "Впервые – 1 Ёлкино",
        "Ушли – 2 Заречный , Ялта",
    ] {
        assert!(text.contains(words), "{words}\n{text}");
    }
}

#[test]
fn inexact_value_gives_direction() {
    let site = archive_site();
    let text = text_of(&site.page("compare/2014-2015/"));
    assert!(
        text.contains(
            "более 160 2015 131 меньше; насколько, не посчитать: одно из чисел неточное"
        ),
        "{text}"
    );

    let text = text_of(&site.page("compare/2017-2019/"));
    assert!(
        text.contains("2017 293 2019 361 Сравнить нельзя: считают разное. В 2019 году считают муниципальные"),
        "{text}"
    );
    assert!(!text.contains("+68") && !text.contains("23,2"), "{text}");
    assert!(
        text.contains("Между этими годами прошёл IX конкурс: о нём данных нет."),
        "{text}"
    );
}

#[test]
fn series_show_gaps() {
    let text = section(
        &without_pictures(&archive_site().page("compare/")),
        "glance",
    );
    for words in [
        "I–IV конкурсы: данных нет 2014 V",
        "более 160 53 нет данных",
        "2019 X · источник",
        "XI–XIII конкурсы: данных нет 2023 XIV",
        "XV конкурс: данных нет 2025 XVI",
        "Участники, 2019. Сравнить нельзя: считают разное.",
    ] {
        assert!(text.contains(words), "{words}\n{text}");
    }
}

#[test]
fn one_edition_compares_nothing() {
    let site = Site::small();
    site.remove("content/editions/2018.yaml");
    site.replace("content/itogi.yaml", "footer: [about, methodology]\n", "");

    for file in ["content/practices", "content/texts"] {
        std::fs::remove_dir_all(site.path(file)).expect("folder");
    }

    site.replace(
        "content/reference.yaml",
        ", wordings: [{ edition: \"2018\", text: Вовлечение отцов, source: report }]",
        "",
    );
    site.build().ok();
    let page = site.page("compare/");

    assert!(
        !page.contains("/compare/2") && !page.contains("class=\"chart "),
        "{page}"
    );
}

#[test]
fn e201_break_names_edition() {
    let site = Site::small();
    site.replace(
        "content/reference.yaml",
        "basis: participants, additive: true }",
        "basis: participants, additive: true, breaks: [{ edition: \"2019\", reason: Считают иначе., source: report }] }",
    );
    let run = site.build().fails(1);

    assert!(
        run.stderr.contains("E201") && run.stderr.contains("2019"),
        "{}",
        run.stderr
    );
    site.replace(
        "content/reference.yaml",
        "edition: \"2019\", reason",
        "edition: \"2018\", reason",
    );
    site.build().ok();
    let text = text_of(&site.page("compare/2017-2018/"));

    assert!(
        text.contains("Сравнить нельзя: считают разное. Считают иначе."),
        "{text}"
    );
}
