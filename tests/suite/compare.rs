//! Comparisons as a reader meets them: what is compared, what is not and why, and the files behind every chart.

use std::collections::{BTreeMap, BTreeSet};

use roxmltree::Document;

use crate::driver::{Site, Tree, real_site, text_of};

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

fn rows(tree: &Tree, path: &str) -> Vec<BTreeMap<String, String>> {
    let text = std::str::from_utf8(&tree[path]).expect("UTF-8");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader
        .deserialize()
        .map(|row| row.unwrap_or_else(|e| panic!("{path}: {e}")))
        .collect()
}

#[test]
fn the_growth_of_2017_stands_beside_what_it_is_for_those_who_could_take_part_in_both_years()
 {
    let site = real_site();
    let text = text_of(&site.page("compare/2016-2017/"));

    for words in [
        "Участники: 293 в 2017 году против 176 в 2016-м – на 117 больше (на 66,5 %).",
        "кто мог участвовать в оба года, – 221 против 176 (+25,6 %)",
        "Без категории «Сельские поселения»: 72, она есть только в 2017 году. источник : Новость об участниках",
        "Иначе: 71 участник",
    ] {
        assert!(text.contains(words), "{words}\n{text}");
    }
}

#[test]
fn districts_are_compared_in_the_same_borders_only() {
    let site = real_site();
    let text = section(
        &without_pictures(&site.page("compare/2016-2017/")),
        "districts",
    );

    for words in [
        "Участников стало больше во всех 8 округах.",
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
fn participants_of_one_year_are_never_compared_with_reports_of_the_other() {
    let site = real_site();
    let page = site.page("compare/2016-2017/");
    let text = section(&page, "cannot");

    assert!(
        text.contains(
            "Отчёты 2017 года по категориям и Участники 2016 года: это разные основы"
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
fn other_sources_would_give_another_change_of_the_subjects() {
    let text = text_of(&real_site().page("compare/2016-2017/"));
    assert!(
        text.contains(
            "2016 59 2017 64 ▲ +5 (+8,5 %) больше по другим источникам – от +2 до +5"
        ),
        "{text}"
    );
}

#[test]
fn five_growth_points_came_again_two_are_new_one_is_gone() {
    let text = section(&real_site().page("compare/2016-2017/"), "themes");
    assert!(
        text.contains("Повторились 5 рекомендаций. Появились 2. Ушла 1."),
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
fn places_are_compared_within_one_category_and_ties_are_told() {
    let site = real_site();
    let text = section(&site.page("compare/2016-2017/"), "carried");

    for words in [
        "Волгоград (Волгоградская область) 2016 3-е место Центры субъектов 2017 2-е место Центры субъектов поровну: Абакан ▲ выше",
        "Бронницы (Московская область) 2016 3-е место 20–100 тысяч 2017 3-е место 20–100 тысяч = то же место",
        "Саранск (Республика Мордовия) 2016 1-е место Центры субъектов поровну: Уфа 2017 вне рейтинга места не сравнить",
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
fn who_came_and_who_left_is_not_told_by_partial_rosters() {
    let text = section(&real_site().page("compare/2016-2017/"), "towns");
    assert!(
        text.contains("За 2016 год известны 40 из 176 участников. За 2017 год известны 64 из 293 участников."),
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
fn complete_rosters_tell_who_came_and_who_left() {
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
fn an_inexact_value_gives_a_way_at_most_and_a_break_gives_nothing() {
    let site = real_site();
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
fn all_editions_stand_in_one_table_with_gaps_as_gaps() {
    let text = section(&without_pictures(&real_site().page("compare/")), "glance");
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
fn a_site_with_one_edition_has_nothing_to_compare_and_says_so_calmly() {
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
fn every_chart_has_its_table_its_words_and_its_files() {
    let site = real_site();
    let tree = site.tree();
    let mut charts = 0;

    for (path, bytes) in tree
        .iter()
        .filter(|(path, _)| path.starts_with("compare/") && path.ends_with(".html"))
    {
        let page = std::str::from_utf8(bytes).expect("UTF-8");
        for figure in page.split("<figure class=\"chart-box\"").skip(1) {
            let figure = figure.split("</figure>").next().expect("figure");
            let between = |open: &str, close: &str| {
                figure
                    .split(open)
                    .nth(1)
                    .and_then(|t| t.split(close).next())
            };
            assert!(figure.contains("role=\"img\""), "{path}");
            let title = between("-svg-title\" hidden>", "</p>").expect("title");
            let words =
                between("-svg-desc\" class=\"alt\">", "</p>").expect("description");

            assert!(
                title.len() > 30 && words.len() > 60,
                "{path}: {title} {words}"
            );
            let names: BTreeSet<&str> = figure
                .split("href=\"/")
                .skip(1)
                .filter_map(|t| t.split('"').next())
                .collect();

            assert_eq!(
                names.len(),
                4,
                "{path}: three files and the page to embed: {names:?}"
            );
            for name in names {
                let file = if name.ends_with('/') {
                    format!("{name}index.html")
                } else {
                    name.to_owned()
                };
                assert!(tree.contains_key(&file), "{path}: {name}");
            }

            assert!(figure.contains("Как цитировать"), "{path}");
            charts += 1;
        }

        let tables = page.matches("<table").count();
        assert!(
            tables
                >= page
                    .matches("<figure class=\"chart-box\"")
                    .count()
                    .min(tables),
            "{path}"
        );
    }

    assert!(charts > 10, "{charts}");
}

#[test]
fn a_picture_says_in_words_what_it_shows() {
    let site = real_site();
    let tree = site.tree();
    let pictures: Vec<_> = tree
        .iter()
        .filter(|(path, _)| path.starts_with("compare/") && path.ends_with(".svg"))
        .collect();

    assert!(pictures.len() > 10, "{}", pictures.len());
    for (path, bytes) in &pictures {
        let text = std::str::from_utf8(bytes).expect("UTF-8");
        let document = Document::parse(text).unwrap_or_else(|e| panic!("{path}: {e}"));
        let of = |name: &str| {
            document
                .descendants()
                .find(|n| n.has_tag_name(("http://www.w3.org/2000/svg", name)))
        };

        for name in ["title", "desc"] {
            let words = of(name).and_then(|n| n.text()).unwrap_or_default();
            assert!(words.len() > 30, "{path}: {name} is «{words}»");
        }
    }

    let districts =
        std::str::from_utf8(&tree["compare/2016-2017/districts.svg"]).expect("UTF-8");
    assert!(
        districts.contains("Приволжский: 34 → 70 (+36)"),
        "the finding: {districts}"
    );
    let years = std::str::from_utf8(&tree["compare/years.svg"]).expect("UTF-8");

    assert!(
        years.contains("131 (2015)") && years.contains("361 (2019)"),
        "{years}"
    );
}

#[test]
fn data_say_what_is_counted_and_who_says_so() {
    let site = real_site();
    let tree = site.tree();
    let districts = rows(&tree, "compare/2016-2017/districts.csv");
    let southern = districts
        .iter()
        .find(|r| r["part"] == "southern" && r["edition"] == "2016")
        .expect("row");

    assert_eq!(
        (southern["value"].as_str(), southern["sum_of"].as_str()),
        ("15", "southern+crimean")
    );
    assert_eq!(
        (southern["borders"].as_str(), southern["source"].as_str()),
        ("2017-01-01", "doc-2016")
    );
    let sum = |year: &str| -> u32 {
        districts
            .iter()
            .filter(|r| r["edition"] == year)
            .map(|r| r["value"].parse::<u32>().expect("number"))
            .sum()
    };

    assert_eq!(
        (sum("2016"), sum("2017")),
        (176, 293),
        "no participant is lost between borders"
    );
    let years = rows(&tree, "compare/years.csv");
    let first = years
        .iter()
        .find(|r| r["measure"] == "participants" && r["edition"] == "2014")
        .expect("row");

    assert_eq!(
        (first["value"].as_str(), first["qualifier"].as_str()),
        ("160", "more-than")
    );
    let other = years
        .iter()
        .find(|r| r["chosen"] == "false" && r["edition"] == "2016" && r["value"] == "60");
    assert!(
        other.is_some_and(|r| r["source"] == "council-75302"),
        "other sources stay"
    );

    let reports = rows(&tree, "compare/2016-2017/categories-reports.csv");
    let missing = reports
        .iter()
        .find(|r| r["edition"] == "2016")
        .expect("row");
    assert_eq!(
        (missing["value"].as_str(), missing["missing"].as_str()),
        ("", "no-data"),
        "missing is not zero"
    );
}

#[test]
fn both_forms_of_the_data_hold_the_same_rows() {
    let site = real_site();
    let tree = site.tree();
    let mut files = 0;

    for path in tree
        .keys()
        .filter(|path| path.starts_with("compare/") && path.ends_with(".csv"))
    {
        let json: serde_json::Value =
            serde_json::from_slice(&tree[&path.replace(".csv", ".json")]).expect("JSON");
        let listed = json["rows"].as_array().expect("rows");
        let table = rows(&tree, path);
        assert_eq!(listed.len(), table.len(), "{path}");

        for (row, object) in table.iter().zip(listed) {
            for (column, text) in row {
                let value = match &object[column] {
                    serde_json::Value::Null => String::new(),
                    serde_json::Value::String(text) => text.clone(),
                    other => other.to_string(),
                };
                assert_eq!(&value, text, "{path}: {column}");
            }
        }

        assert!(
            tree[path].windows(2).any(|pair| pair == b"\r\n"),
            "{path}: lines end as RFC 4180 wants"
        );
        files += 1;
    }

    assert!(
        files > 10
            && !tree
                .keys()
                .any(|path| path.starts_with("en/") && path.ends_with(".csv")),
        "{files}"
    );
}

#[test]
fn a_changed_figure_rewrites_what_shows_it_and_nothing_else() {
    let site = small();
    let before = site.tree();
    site.replace(
        "content/editions/2017.yaml",
        "by: { district: north }, value: 5",
        "by: { district: north }, value: 4",
    );

    site.replace(
        "content/editions/2017.yaml",
        "by: { district: south }, value: 3",
        "by: { district: south }, value: 4",
    );
    site.build().ok();
    let wanted = [
        "2017.csv",
        "2017.json",
        "2017/index.html",
        "2017/participants/index.html",
        "data/SHA256SUMS",
        "data/figures-excel.csv",
        "data/figures.csv",
        "data/figures.json",
        "data/itogi.sqlite",
        "data/itogi.xlsx",
        "districts/index.html",
        "districts/north.csv",
        "districts/north.json",
        "districts/north/index.html",
        "districts/south.csv",
        "districts/south.json",
        "districts/south/index.html",
        // Its prose cites the figure.
        "practices/abakan-dvor/index.html",
        "sources/report/index.html",
    ];

    assert_eq!(site.changed_since(&before), wanted);
}

#[test]
fn a_measure_may_break_and_a_break_must_name_an_edition() {
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
