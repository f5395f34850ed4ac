//! Names of records in a second language: where they stand, and what is told of those that have none.

use crate::driver::{Site, Tree, real_tree};
use crate::html::{Part, is_cyrillic, parts};
use crate::languages::small;

/// English names for some records of the small site.
const WORDS: [(&str, &str); 5] = [
    (
        "name: Северная область,",
        "name: Северная область, translations: { en: { name: North Oblast } },",
    ),
    (
        "title: Участники,",
        "title: Участники, translations: { en: { title: Entrants } },",
    ),
    (
        "few: участника, many: участников }",
        "few: участника, many: участников, translations: { en: { one: entrant, many: entrants } } }",
    ),
    (
        "title: Отцы,",
        "title: Отцы, translations: { en: { title: Dads, summary: Dads bring up children. } },",
    ),
    (
        "title: Отчёт,",
        "title: Отчёт, translations: { en: { title: The Report } },",
    ),
];

fn translated() -> Site {
    let site = small("[ru, en]");
    for (from, to) in WORDS {
        site.replace("content/reference.yaml", from, to);
    }

    let settings = site.read("content/itogi.yaml");
    let words =
        "translations: { en: { title: Small Contest, description: A contest. } }\n";
    site.write("content/itogi.yaml", settings + words);
    site
}

fn text<'a>(tree: &'a Tree, path: &str) -> &'a str {
    std::str::from_utf8(&tree[path]).expect("UTF-8")
}

#[test]
fn names_stand_everywhere() {
    let site = translated();
    site.run(&["build", "--base-url", "https://example.org/"])
        .ok();
    let tree = site.tree();

    for (path, wanted) in [
        ("en/index.html", "<title>Small Contest"),
        ("en/index.html", "content=\"A contest.\""),
        ("en/regions/north-oblast/index.html", "North Oblast</h1>"),
        ("en/cities/abakan/index.html", "Abakan</h1>"),
        ("en/cities/abakan/index.html", "North Oblast"),
        ("en/directions/fathers/index.html", "Dads"),
        ("en/2018/index.html", "Entrants"),
        ("en/sources/report/index.html", "The Report</h1>"),
        ("en/search/index.json", "North Oblast"),
        ("en/cities/compare/towns.json", "North Oblast"),
        ("en/feed.xml", "Small Contest"),
    ] {
        assert!(text(&tree, path).contains(wanted), "{path}: {wanted}");
    }

    // The original title of a source stands beside its translation.
    assert!(text(&tree, "en/sources/report/index.html").contains(">Отчёт<"));
}

#[test]
fn records_keep_their_language() {
    let (plain, translated) = (small("[ru, en]"), translated());
    plain.run(&["build"]).ok();
    translated.run(&["build"]).ok();

    let (plain, translated) = (plain.tree(), translated.tree());
    let own = |path: &&String| !path.starts_with("en/") && !path.starts_with(".itogi/");
    for path in plain.keys().filter(own) {
        assert!(plain[path] == translated[path], "{path} has changed");
    }
}

#[test]
fn search_finds_both_names() {
    let site = translated();
    site.run(&["build"]).ok();
    let words: String = site
        .tree()
        .iter()
        .filter(|(path, _)| path.starts_with("en/search/words/"))
        .map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned())
        .collect();
    assert!(
        words.contains("abakan") && words.contains("абакан"),
        "{words}"
    );
}

#[test]
fn n360_is_one_note() {
    let run = small("[ru, en]").run(&["check", "--format", "short"]).ok();
    let told = run.stderr.matches("N360").count();
    assert_eq!(told, 1, "{}", run.stderr);

    let run = small("[ru]").run(&["check", "--format", "short"]).ok();
    assert!(!run.stderr.contains("N360"), "{}", run.stderr);
}

/// Words that are more than a name: sentences, and titles of practices and findings, stay in their language.
const NAME: usize = 3;

/// Whether a part holds a text of a record, which is not translated.
fn is_text(part: &Part) -> bool {
    part.lang == "ru" && part.text.split_whitespace().count() > NAME
}

/// The share of Cyrillic letters of a page in per cent, texts of records aside.
fn cyrillic_share(page: &str) -> usize {
    let (mut cyrillic, mut all) = (0, 0);
    for part in parts(page) {
        let hidden = ["script", "style"].contains(&part.tag.as_str());
        if hidden || is_text(&part) {
            continue;
        }

        let letters = part.text.chars().filter(|c| c.is_alphabetic());
        for letter in letters {
            all += 1;
            cyrillic += usize::from(is_cyrillic(letter.encode_utf8(&mut [0; 4])));
        }
    }

    cyrillic * 100 / all
}

#[test]
fn english_is_english_in_real_content() {
    let tree = real_tree();
    let first = |folder: &str| {
        let page =
            |path: &&String| path.starts_with(folder) && path.ends_with("/index.html");
        tree.keys().filter(page).cloned().collect::<Vec<_>>()
    };

    let mut pages = vec!["en/index.html".to_owned()];
    let editions = first("en/20").into_iter();
    pages.extend(editions.filter(|path| path.matches('/').count() == 2));
    pages.extend(first("en/compare/"));
    pages.extend(first("en/cities/"));
    assert!(pages.len() > 50, "{pages:?}");

    for path in pages {
        let share = cyrillic_share(text(tree, &path));
        assert!(share <= 15, "{path}: {share} % of the letters are Cyrillic");
    }
}

#[test]
fn english_is_english_in_the_fixture() {
    let site = translated();
    site.run(&["build"]).ok();
    let tree = site.tree();

    for path in [
        "en/index.html",
        "en/2018/index.html",
        "en/cities/abakan/index.html",
    ] {
        let share = cyrillic_share(text(&tree, path));
        assert!(share <= 15, "{path}: {share} % of the letters are Cyrillic");
    }
}

#[test]
fn real_names_are_translated() {
    let site = Site::copy_of(&crate::driver::repository().join("content"));
    let run = site.run(&["check", "--format", "short"]).ok();
    assert!(!run.stderr.contains("N360"), "{}", run.stderr);
}
