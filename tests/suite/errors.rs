//! What an editor is told, word for word.

mod places;

use crate::driver::{Site, assert_text};

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
fn errors_told_in_one_run() {
    let site = Site::small();
    site.build().ok();
    let before = site.tree();
    let site = {
        let broken = five_mistakes();
        crate::driver::copy(&site.path("public"), &broken.path("public"));
        broken
    };

    let run = site.run(&["build", "--format", "short"]).fails(1);
    run.matches_snapshot("five_mistakes");
    assert_eq!(site.changed_since(&before), Vec::<String>::new());
}

#[test]
fn sum_off_by_one_at_total() {
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
fn human_message_shows_line() {
    let site = Site::small();
    site.replace(
        "content/practices/abakan-papa.md",
        "city: abakan",
        "city: abokan",
    );

    site.run(&["check"])
        .fails(1)
        .matches_snapshot("check_unknown_city");
}

#[test]
fn messages_in_english() {
    let site = Site::small();
    site.replace(
        "content/practices/abakan-papa.md",
        "city: abakan",
        "city: abokan",
    );
    let by_flag = site.run(&["check", "--lang", "en"]).fails(1);
    by_flag.matches_snapshot("check_unknown_city_en");

    let by_locale = site
        .command(&["check"])
        .env("LANG", "en_GB.UTF-8")
        .output()
        .expect("run");
    assert_eq!(String::from_utf8_lossy(&by_locale.stderr), by_flag.stderr);
}

#[test]
fn json_is_for_programs() {
    let site = five_mistakes();
    let run = site.run(&["check", "--format", "json"]).fails(1);
    let list: Vec<serde_json::Value> = serde_json::from_str(&run.stdout).expect("JSON");

    assert!(run.stderr.is_empty(), "{}", run.stderr);
    assert_text(
        "check_json",
        &serde_json::to_string_pretty(&list).expect("JSON"),
    );
}

#[test]
fn errors_do_not_cascade() {
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
fn unreadable_file_no_cascade() {
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
fn missing_content_explained() {
    let run = Site::small().run(&["build", "--content", "нет"]).fails(2);
    run.matches_snapshot("missing_content");
}

#[test]
fn missing_settings_explained() {
    let site = Site::small();
    site.remove("content/itogi.yaml");
    site.build().fails(1).matches_snapshot("missing_settings");
    assert!(!site.path("public").exists());
}

#[test]
fn bad_base_url_explained() {
    let run = Site::small().run(&["build", "--base-url", "example.org"]);
    run.fails(2).matches_snapshot("bad_base_url");
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
fn regression_folded_claim() {
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
fn content_folder_any_spelling() {
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
fn regression_huge_numbers() {
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
fn yaml_alias_is_resolved() {
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
