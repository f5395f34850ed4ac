//! One site in two languages: the words around the records are Russian at the root and English below `/en/`. How its
//! English reads is in `english.rs`.

mod settings;

use crate::driver::{Site, Tree};
use crate::html::{Part, parts};
use std::collections::{BTreeMap, BTreeSet};

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
fn languages_same_pages() {
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
        of("ru").contains("cities/abakan/index.html") && of("ru").contains("404.html"),
        "{:?}",
        of("ru")
    );
    assert_eq!(of("ru"), of("en"));
    let others: Vec<_> = tree
        .keys()
        .filter(|path| path.starts_with("en/") && !path.ends_with(".html"))
        .collect();

    // What scripts show by name is of each language; a picture has words of the interface; data and assets have none, so
    // all languages share them.
    let of_scripts = [
        "en/search/",
        "en/practices/catalogue",
        "en/cities/compare/towns.json",
    ];
    let is_of_script =
        |path: &&&String| of_scripts.iter().any(|own| path.starts_with(own));
    assert!(
        others.iter().any(|path| is_of_script(&path)),
        "files of scripts"
    );
    let pictures: Vec<_> = others.iter().filter(|path| !is_of_script(path)).collect();
    assert!(!pictures.is_empty(), "pictures of charts");
    for path in pictures.into_iter().copied() {
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
fn pages_link_their_translation() {
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
fn links_stay_in_language() {
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

    assert!(checked > 0, "no link was checked");
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
fn hreflang_is_mutual() {
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
