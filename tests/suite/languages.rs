//! One site in two languages: the words around the records are Russian at the root and English below `/en/`. How its
//! English reads is in `english.rs`.

use std::collections::{BTreeMap, BTreeSet};

use crate::driver::{Site, Tree};
use crate::html::{Part, parts};

/// The small site with `interface: <list>`.
pub fn small(list: &str) -> Site {
    with_interface(Site::small(), list)
}

pub fn with_interface(site: Site, list: &str) -> Site {
    let settings = site.read("content/itogi.yaml");
    let others: String = settings
        .split_inclusive('\n')
        .filter(|line| !line.starts_with("interface:"))
        .collect();
    site.write(
        "content/itogi.yaml",
        others.replacen("lang: ru\n", &format!("lang: ru\ninterface: {list}\n"), 1),
    );

    site
}

const BASE: [&str; 3] = ["build", "--base-url", "https://example.org/"];

pub fn pages(tree: &Tree) -> BTreeMap<&str, Vec<Part>> {
    tree.iter()
        .filter(|(path, _)| path.ends_with(".html"))
        .map(|(path, bytes)| {
            (
                path.as_str(),
                parts(std::str::from_utf8(bytes).expect("UTF-8")),
            )
        })
        .collect()
}

pub fn lang_of(path: &str) -> &'static str {
    if path.starts_with("en/") { "en" } else { "ru" }
}

/// The file that an address of the site names.
fn file(address: &str) -> String {
    let path = address
        .strip_prefix('/')
        .unwrap_or_else(|| panic!("{address} is no address of the site"));
    if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.to_owned()
    }
}

#[test]
fn every_page_stands_in_both_languages_and_nothing_else_twice() {
    let site = small("[ru, en]");
    let run = site.run(&BASE).ok();
    let tree = site.tree();
    let of = |lang: &str| -> BTreeSet<String> {
        let own = tree
            .keys()
            .filter(|path| path.ends_with(".html") && lang_of(path) == lang);
        own.map(|path| path.trim_start_matches("en/").to_owned())
            .collect()
    };

    assert!(
        of("ru").len() > 30 && of("ru").contains("404.html"),
        "{:?}",
        of("ru")
    );
    assert_eq!(of("ru"), of("en"));
    let others: Vec<_> = tree
        .keys()
        .filter(|path| path.starts_with("en/") && !path.ends_with(".html"))
        .collect();

    // A picture has words of the interface; data and assets have none, so all languages share them.
    assert!(others.len() > 1, "pictures of charts: {others:?}");
    for path in others {
        assert!(
            path.ends_with(".svg") || path.ends_with("feed.xml"),
            "{path}"
        );
        assert!(tree.contains_key(path.trim_start_matches("en/")), "{path}");
        assert_ne!(
            tree[path],
            tree[path.trim_start_matches("en/")],
            "{path}: its words are English"
        );
    }

    assert!(
        run.stdout
            .contains(&format!("{} страни", 2 * of("ru").len())),
        "{}",
        run.stdout
    );
}

#[test]
fn every_page_says_its_language_and_links_to_itself_in_the_other() {
    let site = small("[ru, en]");
    site.build().ok();

    for (path, parts) in pages(&site.tree()) {
        assert_eq!(parts[0].attribute("lang"), Some(lang_of(path)), "{path}");
        if path.contains("embed/") {
            continue;
        }

        let switcher: Vec<_> = parts
            .iter()
            .filter(|part| part.tag == "a" && part.attribute("hreflang").is_some())
            .collect();
        let languages: Vec<_> = switcher
            .iter()
            .filter_map(|a| a.attribute("hreflang"))
            .collect();
        assert_eq!(languages, ["ru", "en"], "{path}");
        let root = path.trim_start_matches("en/");

        for a in switcher {
            let lang = a.attribute("hreflang").expect("language");
            let wanted = if lang == "en" {
                format!("en/{root}")
            } else {
                root.to_owned()
            };
            assert_eq!(file(a.attribute("href").expect("href")), wanted, "{path}");
            assert_eq!(
                a.attribute("aria-current").is_some(),
                lang == lang_of(path),
                "{path}"
            );

            assert_eq!(a.lang, lang, "{path}: a language is named in itself");
        }

        assert!(
            !parts
                .iter()
                .any(|part| part.tag == "link" && part.attribute("hreflang").is_some()),
            "{path}"
        );
    }
}

#[test]
fn links_lead_somewhere_and_stay_in_their_language() {
    let site = small("[ru, en]");
    site.build().ok();
    let tree = site.tree();
    let pages = pages(&tree);
    let mut checked = 0;

    for (path, parts) in &pages {
        for part in parts {
            let Some(href) = part.attribute("href").or_else(|| part.attribute("src"))
            else {
                continue;
            };

            let (address, fragment) = href
                .split_once('#')
                .map_or((href, None), |(a, f)| (a, Some(f)));
            let address = address.split_once('?').map_or(address, |(page, _)| page);

            if address.starts_with("https://") {
                continue;
            }

            let target = if address.is_empty() {
                (*path).to_owned()
            } else {
                file(address)
            };
            assert!(tree.contains_key(&target), "{path}: {href} leads nowhere");

            if target.ends_with(".html") && part.attribute("hreflang").is_none() {
                assert_eq!(
                    lang_of(&target),
                    lang_of(path),
                    "{path}: {href} leaves the language"
                );
                checked += 1;
            }

            if let Some(fragment) = fragment {
                let there = pages[target.as_str()]
                    .iter()
                    .any(|part| part.attribute("id") == Some(fragment));
                assert!(there, "{path}: {href} has no such place");
            }
        }
    }

    assert!(checked > 1000, "{checked}");
    // A link in an editor's text.
    assert!(
        site.page("en/practices/abakan-papa/")
            .contains("href=\"/en/cities/elkino/\">Ёлкино</a>")
    );
    assert!(
        site.page("practices/abakan-papa/")
            .contains("href=\"/cities/elkino/\">Ёлкино</a>")
    );
}

#[test]
fn hreflang_links_are_mutual_and_name_a_default() {
    let site = small("[ru, en]");
    site.run(&BASE).ok();
    let tree = site.tree();
    let mut alternates: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();

    for (path, parts) in pages(&tree) {
        let links = parts.iter().filter(|part| part.tag == "link");
        let of_rel = |rel: &'static str| {
            links
                .clone()
                .filter(move |link| link.attribute("rel") == Some(rel))
        };

        let value =
            |link: &Part, name: &str| link.attribute(name).expect("attribute").to_owned();
        let own: BTreeMap<_, _> = of_rel("alternate")
            .filter(|l| l.attribute("hreflang").is_some())
            .map(|link| (value(link, "hreflang"), value(link, "href")))
            .collect();

        if path.ends_with("404.html") || path.contains("embed/") {
            assert!(own.is_empty(), "nobody should find {path}");
            continue;
        }

        assert_eq!(
            own.keys().collect::<Vec<_>>(),
            ["en", "ru", "x-default"],
            "{path}"
        );
        let canonical = of_rel("canonical").map(|link| value(link, "href")).next();
        assert_eq!(canonical.as_ref(), own.get(lang_of(path)), "{path}");
        assert_eq!(
            own["x-default"], own["ru"],
            "{path}: the language at the root"
        );

        alternates.insert(own[lang_of(path)].clone(), own);
    }

    for (address, own) in &alternates {
        for other in own.values() {
            assert_eq!(alternates.get(other), Some(own), "{address} and {other}");
        }
    }

    let map = site.read("public/sitemap.xml");
    assert_eq!(map.matches("<loc>").count(), alternates.len());

    for (address, own) in &alternates {
        let entry = map
            .lines()
            .find(|line| line.contains(&format!("<loc>{address}</loc>")))
            .expect("entry");
        for lang in ["ru", "en"] {
            let link = format!(
                "<xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"{}\"/>",
                own[lang]
            );
            assert!(entry.contains(&link), "{entry}");
        }
    }
}

#[test]
fn one_language_leaves_no_trace_of_others() {
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
fn an_english_interface_may_stand_alone_at_the_root() {
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
fn an_id_in_the_place_of_a_language_is_an_error() {
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
fn settings_say_what_is_wrong_with_the_languages() {
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
fn rebuilds_in_two_languages_are_exact() {
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
fn a_language_that_is_gone_takes_its_pages_and_nothing_else() {
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
    assert!(gone.len() > 30);
    assert_eq!(gone, english);
    let mut cold = site.cold().1;
    cold.insert("en/own.txt".to_owned(), b"kept".to_vec());
    assert_eq!(after, cold);
}
