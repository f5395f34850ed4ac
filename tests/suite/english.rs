//! English pages about Russian records: what is Russian on them is marked, and everything else is English.

use crate::driver::{Tree, real_tree, text_of};
use crate::html::{Part, is_cyrillic};
use crate::languages::{lang_of, pages, small};

/// Attributes cannot hold a mark, nor can the title of a page, nor the title and description of a picture, nor data for programs; `data-kinds` are words that the script passes over.
const UNMARKED: [&str; 5] = ["title", "aria-label", "content", "data-kinds", "alt"];

/// Records are Russian, so on an English page every Russian word is marked, and nothing else is; on a Russian page
/// there is nothing to mark.
fn check_marks(tree: &Tree) {
    let mut marks = 0;
    for (path, parts) in pages(tree) {
        for part in &parts {
            let russian = part.lang == "ru";
            let plain = ["title", "desc", "script"].contains(&part.tag.as_str());
            assert!(
                russian || plain || !is_cyrillic(&part.text),
                "{path}: not marked: {part:?}"
            );

            for (name, value) in &part.attributes {
                let may = russian || UNMARKED.contains(&name.as_str());
                assert!(may || !is_cyrillic(value), "{path}: not marked: {part:?}");
                assert!(
                    !value.contains('<') && !value.contains("&lt;span"),
                    "{path}: a mark in an attribute: {part:?}"
                );
            }

            let own = part
                .attribute("lang")
                .filter(|_| part.tag != "html" && part.attribute("hreflang").is_none());
            if let Some(lang) = own {
                // Words of the interface inside a Russian text are marked as English again.
                let says = lang == "ru" || (lang == "en" && part.tag == "span");
                assert!(
                    lang_of(path) == "en" && says,
                    "{path}: a mark that says nothing: {part:?}"
                );
                marks += 1;
            }
        }

        let english_words = ["Practices", "Sources", "source"];
        let word = |part: &&Part| {
            part.tag != "code" && english_words.contains(&part.text.trim())
        };
        let marked = parts.iter().find(|part| part.lang == "ru" && word(part));
        assert!(marked.is_none(), "{path}: {marked:?}");
    }

    assert!(marks > 0, "nothing is marked");
}

#[test]
fn russian_words_marked_small() {
    let site = small("[ru, en]");
    site.run(&["build", "--styleguide"]).ok();
    check_marks(&site.tree());
    let practice = site.page("en/practices/abakan-papa/");

    assert!(
        practice.contains("<div class=\"prose\" lang=\"ru\">"),
        "{practice}"
    );
    assert!(
        practice.contains("<span lang=\"ru\">Папы играют с\u{a0}детьми</span></h1>"),
        "{practice}"
    );
    assert!(
        practice.contains("<title>Папы играют с\u{a0}детьми – "),
        "{practice}"
    );
}

#[test]
fn russian_words_marked_real() {
    check_marks(real_tree());
}

#[test]
fn english_numbers_and_dates() {
    let site = small("[ru, en]");
    site.replace(
        "content/editions/2018.yaml",
        "value: 20, source",
        "value: 12345, source",
    );
    site.build().ok();

    for (address, english, russian) in [
        (
            "cities/",
            "2017 – 1st place 2018 – outside the ranking 2 practices",
            "2 практики",
        ),
        (
            "regions/",
            "1 city or settlement 2 practices",
            "1 населённый пункт 2 практики",
        ),
        (
            "directions/",
            "2017: 0 practices · 2018: 2 practices",
            "2017: практик нет · 2018: 2 практики",
        ),
        ("2018/", "12,345 сообщений", "12 345 сообщений"),
        ("2018/", "more than 12 участников", "более 12 участников"),
        ("2018/media/", "7 0.1%", "7 0,1 %"),
        ("2017/participants/", "points: 87.5", "баллы: 87,5"),
        (
            "2017/participants/",
            "3 of 10 participants are known.",
            "Известны 3 участника из 10.",
        ),
        ("2017/", "2017: “ Первый ”", "2017: «Первый»"),
        ("2017/", "June 2017", "июнь 2017 г."),
        ("2017/winners/", "1st place Abakan", "1-е место Абакан"),
        (
            "cities/abakan/",
            "In 2017 the town took 1st place in the category “ Центры ” (shared by Abakan and Yalta)",
            "1-е место в категории «Центры»",
        ),
    ] {
        let (en, ru) = (
            text_of(&site.page(&format!("en/{address}"))),
            text_of(&site.page(address)),
        );
        assert!(en.contains(english), "en/{address}: «{english}» in {en}");
        assert!(ru.contains(russian), "{address}: «{russian}» in {ru}");
    }

    assert!(
        site.page("en/practices/abakan-dvor/")
            .contains("<span class=\"number\">12.5</span>%")
    );
    assert!(
        site.page("practices/abakan-dvor/")
            .contains("<span class=\"number\">12,5</span>\u{a0}%")
    );
    let home = site.page("en/");

    assert!(
        home.contains("As of 31\u{a0}January\u{a0}2020")
            && home.contains("are in Russian"),
        "{home}"
    );
}
