//! The real content checks clean, and what the documents say stands where a reader looks for it.

use crate::driver::{Site, real_site, repository, text_of};

#[test]
fn real_content_checks_clean() {
    let site = Site::copy_of(&repository().join("content"));
    let run = site.run(&["check", "--format", "json"]).ok();
    let list: Vec<serde_json::Value> = serde_json::from_str(&run.stdout).expect("JSON");
    let serious: Vec<_> = list.iter().filter(|d| d["severity"] != "note").collect();
    assert!(serious.is_empty(), "{serious:#?}");
}

/// Page and the words that a reader finds there.
const FACTS: &[(&str, &str)] = &[
    ("2016/", "176 участников"),
    ("2016/", "59 субъектов"),
    ("2016/", "По другому источнику: 60 субъектов"),
    ("2016/", "117 отчётов"),
    ("2016/", "более 500 городов"),
    ("2016/", "Центральный 55"),
    ("2016/", "Приволжский 34"),
    ("2016/", "Сибирский 23"),
    ("2016/", "Уральский 20"),
    ("2016/", "Северо-Западный 15"),
    ("districts/southern/", "13 7,4 %"),
    ("2016/", "Северо-Кавказский 8"),
    ("2016/", "Дальневосточный 6"),
    ("2016/", "впервые участвовали города Республики Крым"),
    (
        "2016/participants/",
        "Города с населением менее 20 тысяч человек 45",
    ),
    (
        "2016/participants/",
        "Города с населением от 20 тысяч до 100 тысяч человек 82",
    ),
    ("2016/participants/", "Известны 40 участников из 176"),
    ("2016/winners/", "1-е место Саранск"),
    ("2016/winners/", "3-е место посёлок Чернянка"),
    ("2016/winners/", "После двух первых мест идёт второе"),
    (
        "2016/growth-points/",
        "Расширение участия детей в принятии решений",
    ),
    ("regions/belgorod-oblast/", "11 участников"),
    (
        "cities/tula/",
        "В 2016 году – 2-е место в категории «Центры субъектов»",
    ),
    ("cities/saransk/", "(поделили Саранск и Уфа)"),
    ("cities/plast/", "(поделили Пласт и Красная Яруга)"),
    ("cities/stupino/", "Абсолют-помощь"),
    ("practices/bataysk-analiz-prichin/", "почти 2,5 раза"),
    ("practices/bataysk-analiz-prichin/", "более 2 раз"),
    ("practices/yuryev-polsky-sovet-ottsov/", "10 рейдов"),
    ("2017/", "293 участника"),
    ("2017/", "64 субъекта"),
    ("2017/", "По другому источнику: 62 субъекта"),
    ("2017/", "177 отчётов"),
    ("2017/", "564 сообщения"),
    ("2017/", "55 субъектов"),
    ("2017/", "Приволжский 70"),
    ("2017/", "Центральный 66"),
    ("2017/", "Уральский 42"),
    ("2017/", "Сибирский 31"),
    ("2017/", "Южный 31"),
    ("2017/", "Северо-Западный 26"),
    ("2017/", "Дальневосточный 15"),
    ("2017/", "Северо-Кавказский 12"),
    ("2017/participants/", "Известны 64 участника из 293"),
    (
        "2016/participants/",
        "Известны участники из 26 субъектов; всего в конкурсе участвовали 59",
    ),
    (
        "2017/participants/",
        "Известны участники из 34 субъектов; всего в конкурсе участвовали 64",
    ),
    ("regions/", "Откуда известные участники 2017 года"),
    ("regions/", "нет сведений – 51 субъект"),
    ("regions/tver-oblast/", "Выделено: Тверская область"),
    ("2017/participants/", "По другому источнику: 65 участников"),
    ("2017/participants/", "По другому источнику: 71 участник"),
    ("2017/participants/", "Отчёты по категориям"),
    ("2017/winners/", "1-е место Тюмень"),
    ("2017/winners/", "поделили место"),
    ("2017/winners/", "1-е место Сельцо"),
    (
        "2017/winners/",
        "Известны не все призовые места в категориях: Менее 20 тысяч",
    ),
    (
        "2017/winners/",
        "Нет данных о победителях в категориях: Сельские поселения",
    ),
    ("2017/media/", "Мурманская область 62 11,0 %"),
    ("2017/media/", "333 59,0 %"),
    ("2017/findings/", "80 % отчётов"),
    (
        "cities/abakan/",
        "В 2017 году – 2-е место в категории «Центры субъектов» (поделили Абакан и Волгоград)",
    ),
    (
        "cities/abakan/",
        "Документы говорят о работе в 8 направлениях из 13",
    ),
    ("cities/arkhangelsk/", "2017 вне рейтинга"),
    ("cities/mikhaylovka/", "«г. Михаловка»"),
    ("cities/uralsk/", "«г. Уральск (Волгоградская область)»"),
    ("cities/zarechny/", "субъект не установлен"),
    ("cities/olshanka/", "поселение Ольшанка"),
    ("practices/abakan-shag-navstrechu/", "43 %"),
    ("practices/novorossiysk-sluzhba-mediatsii/", "294 участника"),
    (
        "practices/aktsii-soberi-rebenka-v-shkolu/",
        "24,5 миллиона рублей",
    ),
    (
        "practices/rakitnoye-obshchestvennye-vospitateli/",
        "133 воспитателя",
    ),
    ("practices/tyumen-volontery-nastavniki/", "227 наставников"),
    (
        "practices/chelyabinsk-distantsiya-doveriya/",
        "более 200 семей",
    ),
    ("districts/southern/", "2017 31 10,6 %"),
    ("districts/crimean/", "Упразднён 28 июля 2016"),
    (
        "cities/abakan/",
        "Барнаул – тоже административный центр, округ тот же: Сибирский федеральный округ",
    ),
    (
        "cities/plast/",
        "Борисовское – субъект тот же: Челябинская область",
    ),
    ("cities/plast/", "Похожие города: по величине и по месту"),
    (
        "cities/uralsk/",
        "Близость не учтена: ни величина, ни субъект",
    ),
    (
        "growth-points/parental-rights/",
        "Кто уже делает: 2 административных центра.",
    ),
    (
        "growth-points/volunteers-mentoring/",
        "документы не описывают ни одной такой практики: Сибирский",
    ),
    ("methodology/", "Что можно перенять: как подобраны практики"),
    ("growth-points/", "5 советов повторяются: 2016 и 2017"),
    ("methodology/", "13"),
    ("2014/", "более 160 участников"),
    ("2014/winners/", "1-е место Ижевск"),
    ("2015/", "131 участник"),
    ("2019/", "361 участник"),
    ("2023/", "292 участника"),
    ("2025/", "311 участников"),
    ("2025/", "восемь тематических номинаций"),
];

#[test]
fn real_headline_facts() {
    let site = real_site();
    let missing: Vec<_> = FACTS
        .iter()
        .filter(|(address, fact)| !text_of(&site.page(address)).contains(fact))
        .collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn real_bases_never_share_table() {
    let site = real_site();
    for year in ["2016", "2017"] {
        let page = site.page(&format!("{year}/participants/"));
        for table in page.split("<table").skip(1) {
            let caption = table
                .split("<caption ")
                .nth(1)
                .and_then(|t| t.split("</caption>").next())
                .expect("caption");
            assert!(
                !(caption.contains("Участники") && caption.contains("Отчёты")),
                "{caption}"
            );
        }

        assert!(page.contains("Нельзя сравнивать: участники"), "{year}");
    }
}

#[test]
fn real_towns_have_pages() {
    let site = real_site();
    let count = |folder: &str| {
        let entries =
            std::fs::read_dir(site.path(&format!("public/{folder}"))).expect(folder);
        entries
            .filter(|entry| entry.as_ref().is_ok_and(|entry| entry.path().is_dir()))
            .count()
    };
    // One folder more: `cities/compare/`.
    assert_eq!(count("cities"), 91 + 1);
    assert_eq!(count("directions"), 13);
    assert_eq!(count("sources"), 18);
    assert_eq!(count("districts"), 9);
}

/// Facts of a town as the file for comparing towns has them.
fn town<'a>(towns: &'a serde_json::Value, id: &str) -> &'a serde_json::Value {
    towns["towns"]
        .as_array()
        .expect("towns")
        .iter()
        .find(|town| town["id"] == id)
        .expect("a town")
}

#[test]
fn real_towns_file_equals_pages() {
    let site = real_site();
    let towns: serde_json::Value =
        serde_json::from_str(&site.read("public/cities/compare/towns.json"))
            .expect("JSON");
    let abakan = town(&towns, "abakan");
    let volgograd = towns["towns"]
        .as_array()
        .expect("towns")
        .iter()
        .position(|town| town["id"] == "volgograd");

    let year = serde_json::json!([{ "e": 3, "s": 0, "p": 2, "c": 0, "w": [volgograd] }]);
    assert_eq!(
        (&abakan["years"], &abakan["n"], &abakan["group"]),
        (&year, &8.into(), &"centres".into())
    );
    assert_eq!(abakan["directions"].as_array().map(Vec::len), Some(8));
    let mut facts = 0;

    for town in towns["towns"].as_array().expect("towns") {
        let page = text_of(
            &site.page(&format!("cities/{}/", town["id"].as_str().expect("an id"))),
        );
        let mut said = vec![town["name"].as_str().expect("a name").to_owned()];

        for year in town["years"].as_array().expect("years") {
            let edition =
                &towns["editions"][year["e"].as_u64().expect("an edition") as usize];
            let category = year["c"].as_u64().map(|at| {
                edition["categories"][at as usize]
                    .as_str()
                    .expect("a category")
            });

            let state = match (year["p"].as_u64(), year["s"].as_u64()) {
                (Some(place), _) => format!("{place}-е место"),
                (None, Some(1)) => "вне рейтинга".to_owned(),
                (None, Some(2)) => "награда".to_owned(),
                _ => "участник".to_owned(),
            };

            let cell = [edition["id"].as_str(), Some(&state), category]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>();
            said.push(cell.join(" "));
            said.extend(
                year["t"]
                    .as_array()
                    .into_iter()
                    .flatten()
                    .filter_map(|title| title.as_str())
                    .map(str::to_owned),
            );
        }

        for noted in town["directions"].as_array().expect("directions") {
            let title = &towns["directions"]
                [noted["d"].as_u64().expect("a direction") as usize]["title"];
            said.push(title.as_str().expect("a title").to_owned());
        }

        for fact in said {
            let fact = fact.replace('\u{a0}', " ");
            assert!(
                page.replace('\u{a0}', " ").contains(&fact),
                "{}: «{fact}» in {page}",
                town["id"]
            );
            facts += 1;
        }
    }

    assert!(facts > 300, "{facts}");
}
