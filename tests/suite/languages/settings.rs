//! Languages as the settings name them, and what changes with them.

use super::*;

#[test]
fn one_language_no_trace() {
    let site = Site::small();
    site.run(&BASE).ok();

    for (path, parts) in pages(&site.tree()) {
        let foreign = |part: &&Part| {
            part.attribute("hreflang").is_some()
                || (part.tag != "html" && part.attribute("lang").is_some())
        };
        assert!(parts.iter().find(foreign).is_none(), "{path}");
    }

    assert!(
        !site.path("public/en").exists()
            && !site.read("public/sitemap.xml").contains("xhtml")
    );
    let plain = site.tree();
    let named = with_interface(site, "[ru]");
    named.run(&BASE).ok();
    assert_eq!(
        named.tree(),
        plain,
        "the language of the content is that of the interface unless others are named"
    );
}

#[test]
fn english_alone_at_root() {
    let site = small("[en]");
    site.build().ok();
    let page = site.page("practices/abakan-papa/");

    assert!(
        page.starts_with("<!doctype html>\n<html lang=\"en\">"),
        "{page}"
    );
    assert!(
        page.contains("<div class=\"prose\" lang=\"ru\">")
            && page.contains("href=\"/cities/elkino/\""),
        "{page}"
    );
    assert!(!page.contains("hreflang") && !site.path("public/en").exists());
}

#[test]
fn id_as_language_is_error() {
    let site = small("[ru, en]");
    site.replace("content/texts/about.md", "id: about", "id: en");
    site.replace(
        "content/itogi.yaml",
        "footer: [about, methodology]",
        "footer: []",
    );

    for command in ["check", "build"] {
        let run = site.run(&[command, "--format", "short"]).fails(1);
        assert!(
            run.stderr.contains("E501")
                && run.stderr.contains(
                    "/en/: страница редактора «en» и главная страница (English)"
                ),
            "{}",
            run.stderr
        );
    }

    assert!(site.tree().is_empty());
    site.replace("content/itogi.yaml", "interface: [ru, en]\n", "");
    site.build().ok();
    assert!(
        site.page("en/").contains("<h1>О\u{a0}конкурсе</h1>"),
        "without English the address is free"
    );
}

#[test]
fn language_settings_mistakes() {
    for (list, place, said) in [
        ("[]", "4:12", "E117"),
        ("[ru, en, ru]", "4:21", "E117"),
        ("[ru, de]", "4:17", "E113"),
        ("en", "4:12", "E112"),
    ] {
        let run = small(list).run(&["check", "--format", "short"]).fails(1);
        assert!(
            run.stderr
                .contains(&format!("content/itogi.yaml:{place}: ошибка[{said}]")),
            "{list}: {}",
            run.stderr
        );
    }

    let run = small("[]").run(&["check", "--lang", "en"]).fails(1);
    assert!(
        run.stderr
            .contains("name at least one language, and each only once"),
        "{}",
        run.stderr
    );
}

#[test]
fn incremental_two_languages() {
    let site = small("[ru, en]");
    site.build().ok();
    let run = site.build().ok();

    assert!(
        run.stdout.contains("записано 0,") && run.stdout.contains("удалено 0"),
        "{}",
        run.stdout
    );
    let before = site.tree();
    site.replace(
        "content/practices/abakan-papa.md",
        "Папы собираются",
        "Папы и деды собираются",
    );

    site.build().ok();
    let page = "practices/abakan-papa/index.html";
    assert_eq!(
        site.changed_since(&before),
        [format!("en/{page}"), page.to_owned()]
    );

    for (file, from, to) in [
        ("content/cities.yaml", "name: Ялта", "name: Янта"),
        ("content/editions/2018.yaml", "value: 20", "value: 30"),
        (
            "content/reference.yaml",
            "few: участника",
            "few: участникам",
        ),
        (
            "content/itogi.yaml",
            "as_of: 2020-01-31",
            "as_of: 2020-02-01",
        ),
        ("content/itogi.yaml", "[ru, en]", "[en, ru]"),
        ("content/itogi.yaml", "[en, ru]", "[ru, en]"),
    ] {
        site.replace(file, from, to);
        site.build().ok();
        assert_eq!(site.tree(), site.cold().1, "{file}: {to}");
    }
}

#[test]
fn incremental_dropped_language() {
    let site = small("[ru, en]");
    site.build().ok();
    site.write("public/en/own.txt", "kept");
    let before = site.tree();
    site.replace("content/itogi.yaml", "interface: [ru, en]\n", "");
    site.build().ok();
    let after = site.tree();
    let gone: BTreeSet<_> = before
        .keys()
        .filter(|path| !after.contains_key(*path))
        .collect();

    let english: BTreeSet<_> = before
        .keys()
        .filter(|path| path.starts_with("en/") && *path != "en/own.txt")
        .collect();
    assert!(gone.contains(&"en/cities/abakan/index.html".to_owned()));
    assert_eq!(gone, english);
    let mut cold = site.cold().1;
    cold.insert("en/own.txt".to_owned(), b"kept".to_vec());
    assert_eq!(after, cold);
}
