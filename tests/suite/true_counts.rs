//! A value keeps its company, and a count says what it counts and of what it is not known (`docs/comparison.md`, rule 13).

use crate::driver::{Site, archive_site, text_of};

fn built() -> Site {
    let site = Site::small();
    site.build().ok();
    site
}

/// The rows of a table, as a reader sees them.
fn rows(page: &str, id: &str) -> Vec<String> {
    let table = page
        .split("<table")
        .find(|table| table.contains(&format!("<caption id=\"{id}\"")))
        .unwrap_or_else(|| panic!("no table {id}"));
    let table = table.split("</table>").next().expect("table");
    table
        .split("<tr")
        .skip(1)
        .map(|row| text_of(&format!("<tr{row}")))
        .collect()
}

#[test]
fn more_than_is_said_everywhere() {
    let site = built();
    let page = site.page("2018/participants/");
    assert!(text_of(&page).contains("из более чем 12"), "{page}");

    for address in ["2018/", "2018/participants/"] {
        let page = site.page(address);
        let meta = page.split("<meta name=\"description\" content=\"").nth(1);
        let meta = meta.and_then(|m| m.split('"').next()).expect("description");
        assert!(meta.contains("более 12"), "{address}: {meta}");
    }

    for (address, said) in [
        ("methodology/", "из более чем 12"),
        ("compare/2017-2018/", "всего – более 12"),
    ] {
        let text = text_of(&site.page(address));
        assert!(text.contains(said), "{address}: {text}");
    }
}

#[test]
fn more_than_is_said_outside_of_pages() {
    let site = archive_site();
    let og = "<meta property=\"og:description\" content=\"";
    let page = site.page("2014/");
    let og = page.split(og).nth(1).and_then(|m| m.split('"').next());
    assert!(og.is_some_and(|og| og.contains("более 160")), "{og:?}");

    for file in ["compare/years.svg", "embed/compare/years/index.html"] {
        let text = site.read(&format!("public/{file}"));
        assert!(text.contains("более 160"), "{file}: {text}");
    }
    for file in ["compare/years.csv", "data/figures.csv", "2014.csv"] {
        let text = site.read(&format!("public/{file}"));
        let row = text.lines().find(|row| row.contains(",160,"));
        assert!(row.is_some_and(|row| row.contains("more-than")), "{file}");
    }
}

#[test]
fn nothing_is_a_share_of_more_than() {
    let page = built().page("2018/participants/");
    let text = text_of(&page);
    assert!(text.contains("Южная область"), "{text}");
    assert!(
        !text.contains("33,3"),
        "4 of «более 12» is no third: {text}"
    );
}

#[test]
fn a_size_is_known_where_a_category_is_not() {
    let site = built();
    let of_centres = text_of(&site.page("practices/size/centres/"));
    for practice in ["Двор без ссор", "Отцы семьи во дворах"]
    {
        assert!(
            of_centres.contains(practice),
            "Абакан is a centre, whatever its category of the year: {of_centres}"
        );
    }
    assert!(of_centres.contains("Центры субъектов: практики"));

    let catalogue = text_of(&site.page("practices/"));
    assert!(!catalogue.contains("категория неизвестна"), "{catalogue}");
}

#[test]
fn numbers_by_direction_say_how_many_a_practice_has() {
    let site = Site::small();
    site.replace(
        "content/practices/abakan-papa.md",
        "directions: [fathers]",
        "directions: [fathers, mediation]",
    );
    site.build().ok();
    let said = [
        "У практики 2017 года направление одно.",
        "У практики 2018 года их бывает до 2",
    ];
    for address in ["compare/2017-2018/", "cities/abakan/"] {
        let text = text_of(&site.page(address));
        for said in said {
            assert!(text.contains(said), "{address}: {text}");
        }
    }
}

#[test]
fn a_document_compared_with_the_press_is_said_in_words() {
    let site = archive_site();
    let page = site.page("compare/2016-2017/");
    let section = page.split("<section aria-labelledby=\"category-").nth(1);
    let text = text_of(section.expect("a table by category"));
    assert!(
        text.contains(
            "Числа 2016 года взяты из документа конкурса, числа 2017 года – не из него."
        ),
        "{text}"
    );
}

#[test]
fn qualifier_of_a_result_stands_on_both_values() {
    let site = Site::small();
    site.replace(
        "content/practices/abakan-papa.md",
        "unit: семья, period",
        "unit: семья, qualifier: about, period",
    );
    site.build().ok();
    let text = text_of(&site.page("practices/abakan-papa/"));
    assert!(text.contains("около 10 → стало: около 43"), "{text}");
}

#[test]
fn a_total_of_several_towns_is_no_towns_result() {
    let site = built();
    for address in ["cities/abakan/", "practices/", "cities/zarechny/"] {
        let text = text_of(&site.page(address));
        assert!(text.contains("Двор без ссор"), "{address}: {text}");
        assert!(!text.contains("примирённые семьи"), "{address}: {text}");
    }
    let own = text_of(&site.page("practices/abakan-dvor/"));
    assert!(own.contains("примирённые семьи"), "{own}");
}

#[test]
fn every_town_of_a_card_has_its_own_region() {
    let site = Site::small();
    site.replace(
        "content/practices/abakan-2017.md",
        "cities: [abakan, zarechny]",
        "cities: [abakan, elkino]",
    );
    site.build().ok();
    for address in ["practices/", "en/practices/"] {
        if !site.path(&format!("public/{address}index.html")).exists() {
            continue;
        }
        let text = text_of(&site.page(address));
        let text = text.replace(" ,", ",");
        assert!(
            text.contains("Абакан (Северная область), Ёлкино (Южная область)"),
            "{address}: {text}"
        );
    }
}

#[test]
fn mentions_are_no_practices() {
    let site = built();
    let rows = rows(&site.page("regions/island-republic/"), "t-known");
    assert!(
        rows[1].contains("Населённые пункты с практиками 0 Только упомянуты 1"),
        "{rows:?}"
    );
}

#[test]
fn nobody_counted_is_not_zero() {
    let site = Site::small();
    let text = site.read("content/editions/2017.yaml");
    let (records, _) = text.split_once("mentions:").expect("mentions");
    site.write("content/editions/2017.yaml", records);
    site.remove("content/practices/abakan-2017.md");
    site.build().ok();

    let of_year = |rows: Vec<String>| {
        rows.into_iter()
            .find(|row| row.contains("2017"))
            .expect("2017")
    };
    let edition = of_year(rows(&site.page("editions/"), "t-editions"));
    assert!(edition.trim_end().ends_with("нет данных"), "{edition}");
    let region = of_year(rows(&site.page("regions/island-republic/"), "t-known"));
    assert!(region.contains("Практики нет данных"), "{region}");
}

#[test]
fn silence_on_an_unknown_year_is_no_data() {
    let site = built();
    let rows = rows(&site.page("cities/elkino/"), "t-matrix");
    assert!(
        rows[1].contains("нет данных"),
        "2017 says nothing of it: {rows:?}"
    );
    let known = rows.iter().any(|row| row.contains("практика"));
    assert!(known, "{rows:?}");
}

#[test]
fn who_came_counts_all_who_came() {
    let text = text_of(&archive_site().page("compare/2016-2017/"));
    assert!(
        text.contains("Названных только в документах 2017 года – 42"),
        "64 known − 22 known in both: {text}"
    );
    assert!(
        text.contains("Из названных только в 2017 году участники и до 2016 года – 2"),
        "{text}"
    );

    let first = text_of(&archive_site().page("compare/2014-2015/"));
    assert!(!first.contains("до 2014 года"), "nobody knows: {first}");
}

#[test]
fn unknown_categories_are_not_absent() {
    let page = archive_site().page("compare/2017-2019/");
    assert!(
        !text_of(&page).contains("категории нет"),
        "nothing is known of 2019's"
    );
    assert!(
        text_of(&page).contains("Категории: неизвестно, какими они были (2019)."),
        "{page}"
    );

    for pair in ["2014-2016", "2015-2017", "2017-2019"] {
        let page = archive_site().page(&format!("compare/{pair}/"));
        for table in page.split("<section aria-labelledby=\"category-").skip(1) {
            let rows = table.split("</table>").next().expect("table");
            let text = text_of(rows);
            assert!(
                !(text.contains("нет данных") && text.contains("категории похожи")),
                "{pair}: the reason is that there is no number: {text}"
            );
        }
    }
}

#[test]
fn a_district_counts_the_towns_it_had() {
    let site = built();
    let text = rows(&site.page("districts/south/"), "t-known").join("\n");
    let of_2017 = text.lines().find(|row| row.contains("2017"));
    assert!(
        of_2017.is_none_or(|row| row.contains("Известные участники 0")),
        "Ялта was in the Island district then: {text}"
    );
    let island = rows(&site.page("districts/island/"), "t-known").join("\n");
    assert!(island.contains("Известные участники 1"), "{island}");
}
