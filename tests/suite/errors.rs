//! What an editor is told, word for word.

use crate::driver::Site;

/// Windows-1251 for the letters that the cases use.
fn windows_1251(text: &str) -> Vec<u8> {
    text.chars()
        .map(|c| match c {
            'А'..='я' => u8::try_from(u32::from(c) - 0x410 + 0xC0).expect("letter"),
            c => u8::try_from(u32::from(c)).expect("ASCII"),
        })
        .collect()
}

/// A fixture with five mistakes of five kinds in five files.
fn five_mistakes() -> Site {
    let site = Site::small();
    site.replace(
        "content/practices/abakan-papa.md",
        "city: abakan",
        "city: abokan",
    );
    site.replace(
        "content/editions/2017.yaml",
        "by: { district: south }, value: 3",
        "by: { district: south }, value: 4",
    );

    site.write(
        "content/double.yaml",
        "cities:\n  - id: tula\n    name: Тула\n    name: Тула\n    type: city\n",
    );
    site.write(
        "content/old.yaml",
        windows_1251("cities:\n  - { id: ryazan, name: Рязань, type: city }\n"),
    );
    site.write(
        "content/tab.yaml",
        "cities:\n  - id: kasimov\n\tname: Касимов\n",
    );

    site
}

#[test]
fn five_mistakes_of_five_kinds_give_five_messages_in_one_run_and_touch_nothing() {
    let site = Site::small();
    site.build().ok();
    let before = site.tree();
    let site = {
        let broken = five_mistakes();
        crate::driver::copy(&site.path("public"), &broken.path("public"));
        broken
    };

    let run = site.run(&["build", "--format", "short"]).fails(1);
    assert_eq!(
        run.stderr,
        "content/double.yaml:4:5: ошибка[E103]: поле «name» записано дважды\n\
         content/editions/2017.yaml:21:54: ошибка[E301]: сумма частей не равна целому: Участники 2017, части по округам \
         дают 11, а всего 10\n\
         content/editions/2017.yaml:27:85: к сведению[N309]: источники расходятся: Субъекты 2017 – 3 и 2\n\
         content/old.yaml:2:25: ошибка[E002]: файл в кодировке Windows-1251, а нужна UTF-8\n\
         content/practices/abakan-papa.md:6:7: ошибка[E201]: неизвестный город «abokan»\n\
         content/tab.yaml:3:1: ошибка[E102]: табуляция в отступе: YAML понимает только пробелы\n"
    );
    assert_eq!(run.stdout, "сайт не тронут: 5 ошибок, 1 заметка\n");
    assert_eq!(site.changed_since(&before), Vec::<String>::new());
}

#[test]
fn a_sum_that_is_off_by_one_is_an_error_at_the_total() {
    let site = Site::small();
    site.replace(
        "content/editions/2017.yaml",
        "by: { district: south }, value: 3",
        "by: { district: south }, value: 4",
    );
    let run = site.run(&["check", "--format", "short"]).fails(1);

    assert!(
        run.stderr.contains(
            "content/editions/2017.yaml:21:54: ошибка[E301]: сумма частей не равна целому: Участники 2017, части по \
             округам дают 11, а всего 10\n"
        ),
        "{}",
        run.stderr
    );
}

#[test]
fn a_message_for_people_shows_the_line_the_record_and_what_to_do() {
    let site = Site::small();
    site.replace(
        "content/practices/abakan-papa.md",
        "city: abakan",
        "city: abokan",
    );
    let run = site.run(&["check"]).fails(1);
    let expected = "\
ошибка[E201]: неизвестный город «abokan»
 --> content/practices/abakan-papa.md:6:7
  |
6 | city: abokan
  |       ^^^^^^ такой записи нет
  |
  = запись: практика «abakan-papa»
  = что делать: возможно, имелось в виду «abakan»
";

    assert!(run.stderr.contains(expected), "{}", run.stderr);
    assert_eq!(run.stdout, "проверено: 1 ошибка, 1 заметка\n");
}

#[test]
fn english_is_spoken_on_request_and_by_the_environment() {
    let site = Site::small();
    site.replace(
        "content/practices/abakan-papa.md",
        "city: abakan",
        "city: abokan",
    );
    let by_flag = site.run(&["check", "--lang", "en"]).fails(1);

    assert!(
        by_flag
            .stderr
            .contains("error[E201]: unknown city «abokan»"),
        "{}",
        by_flag.stderr
    );
    assert!(
        by_flag.stderr.contains("help: did you mean «abakan»?"),
        "{}",
        by_flag.stderr
    );
    let output = site
        .command(&["check"])
        .env("LANG", "en_GB.UTF-8")
        .output()
        .expect("run");

    assert!(String::from_utf8_lossy(&output.stderr).contains("unknown city"));
}

#[test]
fn json_is_for_programs() {
    let site = five_mistakes();
    let run = site.run(&["check", "--format", "json"]).fails(1);
    let list: Vec<serde_json::Value> = serde_json::from_str(&run.stdout).expect("JSON");
    assert_eq!(list.len(), 6);
    let city = list.iter().find(|d| d["code"] == "E201").expect("E201");
    assert_eq!(city["file"], "content/practices/abakan-papa.md");
    assert_eq!(
        (
            city["line"].as_u64(),
            city["column"].as_u64(),
            city["end_column"].as_u64()
        ),
        (Some(6), Some(7), Some(13))
    );

    assert_eq!(city["source_line"], "city: abokan");
    assert_eq!(city["severity"], "error");
    assert!(run.stderr.is_empty(), "{}", run.stderr);
}

/// Each case: a file to change, what to change, and the code with its line and column.
#[test]
fn every_rule_points_at_its_place() {
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
            "35:31 E314",
        ),
        (
            e2017,
            "kind: place, category: small, place: 1",
            "kind: winner",
            "35:31 E314",
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

#[test]
fn a_mistake_does_not_drag_others_behind_it() {
    let site = Site::small();
    site.replace(
        "content/cities.yaml",
        "id: abakan, name: Абакан, type: city",
        "id: abakan, name: Абакан, type: town",
    );
    let run = site.run(&["check", "--format", "short"]).fails(1);
    let errors: Vec<&str> = run
        .stderr
        .lines()
        .filter(|line| line.contains("ошибка"))
        .collect();

    assert_eq!(
        errors,
        ["content/cities.yaml:2:39: ошибка[E113]: в поле «type» не может стоять «town»"]
    );
}

#[test]
fn an_unreadable_file_does_not_make_everything_that_it_defined_unknown() {
    let site = Site::small();
    site.replace("content/cities.yaml", "cities:", "cities: [");
    let run = site.run(&["check", "--format", "short"]).fails(1);
    let errors: Vec<&str> = run
        .stderr
        .lines()
        .filter(|line| line.contains("ошибка"))
        .collect();

    assert_eq!(errors.len(), 1, "{errors:?}");
    assert!(errors[0].contains("E101"), "{errors:?}");
}

#[test]
fn a_missing_folder_and_a_missing_settings_file_are_explained() {
    let site = Site::small();
    let run = site.run(&["build", "--content", "нет"]).fails(2);
    assert!(
        run.stderr.contains("нет папки записей нет") && run.stderr.contains("что делать"),
        "{}",
        run.stderr
    );

    site.remove("content/itogi.yaml");
    let run = site.build().fails(1);
    assert!(
        run.stderr.contains("E004") && !site.path("public").exists(),
        "{}",
        run.stderr
    );

    let run = Site::small()
        .run(&["build", "--base-url", "example.org"])
        .fails(2);
    assert!(run.stderr.contains("--base-url"), "{}", run.stderr);
}

#[test]
fn clean_records_say_so() {
    let site = Site::small();
    site.replace(
        "content/editions/2017.yaml",
        ", also: [{ value: 2, source: paper, note: в газете }]",
        "",
    );
    let run = site.run(&["check"]).ok();

    assert_eq!(
        (run.stdout.as_str(), run.stderr.as_str()),
        ("записи в порядке\n", "")
    );
}

#[test]
fn regression_a_claim_in_a_folded_note_does_not_panic() {
    let site = Site::small();
    site.replace(
        "content/editions/2018.yaml",
        "  - { edition: \"2018\", measure: participants, value: 12, qualifier: more-than, source: report }",
        "  - edition: \"2018\"\n    measure: participants\n    value: 8\n    source: report\n    note: >-\n      Это число\n      организаторы назвали\n      рекордом участия.",
    );
    let run = site.run(&["check"]).ok();

    assert!(
        run.stderr.contains("W310") && run.stderr.contains("2017"),
        "{}",
        run.stderr
    );
}

#[test]
fn the_content_folder_may_be_named_in_any_way() {
    let site = Site::small();
    for content in ["./content", "content/", ".//content/."] {
        site.run(&["check", "--content", content]).ok();
    }

    let run = site.run(&["build", "--out", "content/public"]).fails(2);
    assert!(
        run.stderr.contains("внутри папки записей"),
        "{}",
        run.stderr
    );
}

#[test]
fn regression_numbers_beyond_all_measure_do_not_panic() {
    let site = Site::small();
    let huge = "value: 79228162514264337593543950335";
    site.replace(
        "content/editions/2017.yaml",
        "by: { district: south }, value: 3",
        &format!("by: {{ district: south }}, {huge}"),
    );

    site.replace(
        "content/editions/2017.yaml",
        "by: { district: north }, value: 5",
        &format!("by: {{ district: north }}, {huge}"),
    );
    assert!(site.run(&["check"]).fails(1).stderr.contains("E116"));
}

#[test]
fn an_alias_stands_for_what_its_anchor_names() {
    let site = Site::small();
    site.replace("content/cities.yaml", "name: Абакан,", "name: &n 2017,");
    site.replace("content/cities.yaml", "name: Ялта,", "name: *n,");
    site.build().ok();
    assert!(site.page("cities/yalta/").contains("<h1>2017</h1>"));
}

#[cfg(unix)]
#[test]
fn linked_folders_are_read() {
    let site = Site::small();
    std::fs::rename(site.path("content/practices"), site.path("practices"))
        .expect("move");
    std::os::unix::fs::symlink(site.path("practices"), site.path("content/practices"))
        .expect("link");
    site.build().ok();
    assert!(site.path("public/practices/elkino-mir/index.html").exists());
}
