//! What the documents say stands where a reader looks for it: facts of the archive, whose records do not change.

use crate::driver::{archive_site, text_of};

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
        "В 2016 году занял 2-е место в категории «Центры субъектов»",
    ),
    ("cities/saransk/", "(его поделили Саранск и Уфа)"),
    ("cities/plast/", "(его поделили Пласт и Красная Яруга)"),
    ("cities/stupino/", "Абсолют-помощь"),
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
        "В 2017 году занял 2-е место в категории «Центры субъектов» (его поделили Абакан и Волгоград)",
    ),
    ("cities/arkhangelsk/", "2017 вне рейтинга"),
    ("cities/mikhaylovka/", "«г. Михаловка»"),
    ("cities/uralsk/", "«г. Уральск (Волгоградская область)»"),
    ("cities/zarechny/", "субъект не установлен"),
    ("cities/olshanka/", "поселение Ольшанка"),
    ("districts/southern/", "2017 31 10,6 %"),
    ("districts/crimean/", "Упразднён 28 июля 2016"),
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
fn archive_headline_facts() {
    let site = archive_site();
    let missing: Vec<_> = FACTS
        .iter()
        .filter(|(address, fact)| !text_of(&site.page(address)).contains(fact))
        .collect();
    assert!(missing.is_empty(), "{missing:#?}");
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
fn archive_towns_file() {
    let towns: serde_json::Value =
        serde_json::from_str(&archive_site().read("public/cities/compare/towns.json"))
            .expect("JSON");
    let abakan = town(&towns, "abakan");
    let volgograd = towns["towns"]
        .as_array()
        .expect("towns")
        .iter()
        .position(|town| town["id"] == "volgograd");

    let year = serde_json::json!([{ "e": 3, "s": 0, "p": 2, "c": 0, "w": [volgograd] }]);
    assert_eq!(
        (&abakan["years"], &abakan["group"]),
        (&year, &"centres".into())
    );
}
