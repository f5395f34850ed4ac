//! Selections of practices: their numbers, what they list, and lists that go on over several pages.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::driver::{Site, real_site};

/// Addresses of the practices that a page shows as cards.
fn cards(page: &str) -> BTreeSet<String> {
    let links = page.split("<article class=\"card\">").skip(1);
    links
        .map(|card| {
            card.split("href=\"")
                .nth(1)
                .expect("link")
                .split('"')
                .next()
                .expect("end")
                .to_owned()
        })
        .collect()
}

/// The choices of a page: address and number.
fn choices(page: &str) -> Vec<(String, usize)> {
    let groups = page
        .split("<nav class=\"toc\" aria-labelledby=")
        .skip(1)
        .map(|nav| nav.split("</nav>").next());
    let items = groups
        .flatten()
        .flat_map(|nav| nav.split("<li><a href=\"").skip(1));

    items
        .filter_map(|item| {
            let n = item.split("<span class=\"n\">").nth(1)?.split('<').next()?;
            Some((
                item.split('"').next()?.to_owned(),
                n.parse().expect("a number"),
            ))
        })
        .collect()
}

/// Pages of selections of the Russian site by address.
fn selections(site: &Site) -> BTreeMap<String, String> {
    site.tree()
        .into_iter()
        .filter(|(path, _)| path.ends_with("index.html") && !path.starts_with("en/"))
        .map(|(path, bytes)| {
            (
                format!("/{}", path.trim_end_matches("index.html")),
                String::from_utf8(bytes).expect("UTF-8"),
            )
        })
        .filter(|(_, page)| page.contains("<body class=\"kind-selection\""))
        .collect()
}

#[test]
fn choices_count_their_pages() {
    let site = real_site();
    let selections = selections(site);
    assert!(selections.len() > 60, "{}", selections.len());
    assert!(selections.values().all(|page| !cards(page).is_empty()));
    let mut pages: Vec<String> = selections.values().cloned().collect();
    pages.push(site.page("practices/"));
    pages.extend(
        ["directions/fathers/", "2017/practices/"].map(|address| site.page(address)),
    );
    let mut checked = 0;

    for (address, n) in pages.iter().flat_map(|page| choices(page)) {
        if let Some(page) = selections.get(&address) {
            assert_eq!(cards(page).len(), n, "{address}");
            checked += 1;
        }
    }

    assert!(checked > 500, "{checked}");
}

#[test]
fn practices_stand_in_selections() {
    let site = real_site();
    let selections = selections(site);
    let all: BTreeSet<String> = ["practices/", "practices/page/2/"]
        .iter()
        .flat_map(|p| cards(&site.page(p)))
        .collect();

    let reached: BTreeSet<String> =
        selections.values().flat_map(|page| cards(page)).collect();
    assert_eq!(all, reached);
    let choices = choices(&site.page("practices/"));
    let sum = |ending: &str| {
        choices
            .iter()
            .filter(|(href, _)| href.ends_with(ending))
            .map(|(_, n)| n)
            .sum::<usize>()
    };

    assert_eq!(
        choices
            .iter()
            .filter(|(href, _)| href.len() == "/2017/practices/".len())
            .map(|(_, n)| n)
            .sum::<usize>(),
        all.len()
    );
    assert!(sum("/practices/") >= all.len());
    let catalogue: serde_json::Value =
        serde_json::from_str(&site.read("public/practices/catalogue.json"))
            .expect("JSON");
    let list = |name: &str| catalogue[name].as_array().expect(name).clone();
    assert_eq!(list("town").len(), all.len());
    assert_eq!(
        list("by_title")
            .iter()
            .map(ToString::to_string)
            .collect::<BTreeSet<_>>()
            .len(),
        all.len()
    );

    let mut named = BTreeSet::new();
    for (path, bytes) in site
        .tree()
        .into_iter()
        .filter(|(path, _)| path.starts_with("practices/catalogue/"))
    {
        let lines: Vec<serde_json::Value> = serde_json::from_slice(&bytes).expect("JSON");
        assert!((1..=25).contains(&lines.len()), "{path}");
        named.extend(
            lines
                .iter()
                .map(|line| format!("/practices/{}/", line[0].as_str().expect("id"))),
        );
    }

    assert_eq!(named, all, "the small files name every practice");
}

#[test]
fn incremental_catalogue_title() {
    let site = Site::small();
    site.build().ok();
    let before = site.tree();

    site.replace(
        "content/practices/abakan-papa.md",
        "title: ",
        "title: Новое – ",
    );
    site.build().ok();
    let changed = site.changed_since(&before);
    let names: Vec<_> = changed
        .iter()
        .filter(|path| path.starts_with("practices/catalogue/"))
        .collect();

    assert_eq!(names.len(), 1, "{changed:?}");
}

/// The small site with many towns, and a practice in each of the first of them.
fn long(towns: usize, practices: usize) -> Site {
    let site = Site::small();
    let mut extra = String::from("cities:\n");
    let mut joined = String::new();

    for at in 0..towns {
        writeln!(
            extra,
            "  - {{ id: long-{at}, name: Длинный {at:03}, type: city, region: north-oblast, region_source: report }}"
        )
        .expect("write");
        writeln!(
            joined,
            "  - {{ edition: \"2017\", city: long-{at}, source: report }}"
        )
        .expect("write");
    }

    site.write("content/long.yaml", &extra);
    site.write("content/roster.yaml", format!("participation:\n{joined}"));
    let model = site.read("content/practices/abakan-papa.md");
    let (id, city) = (field(&model, "id"), field(&model, "city"));

    for at in 0..practices {
        let own = model
            .replacen(&format!("id: {id}"), &format!("id: long-{at}"), 1)
            .replacen(&format!("city: {city}"), &format!("city: long-{at}"), 1)
            .replacen("title: ", &format!("title: {at} "), 1);
        site.write(&format!("content/practices/long-{at}.md"), own);
    }

    site.build().ok();
    site
}

fn field(text: &str, name: &str) -> String {
    let start = text.find(&format!("\n{name}: ")).expect("a field") + name.len() + 3;
    text[start..]
        .lines()
        .next()
        .expect("a line")
        .trim()
        .to_owned()
}

#[test]
fn long_list_has_pages() {
    let site = long(201, 101);
    let tree = site.tree();
    let count = |address: &str, what: &str| site.page(address).matches(what).count();

    for (first, second) in [
        ("practices/", "practices/page/2/"),
        ("cities/", "cities/page/2/"),
        ("2017/participants/", "2017/participants/page/2/"),
    ] {
        let (page, next) = (site.page(first), site.page(second).replace('\u{a0}', " "));
        assert!(
            page.contains(&format!("<link rel=\"next\" href=\"/{second}\">")),
            "{first}"
        );
        assert!(
            next.contains(&format!("<link rel=\"prev\" href=\"/{first}\">")),
            "{second}"
        );

        assert!(
            next.contains("страница 2 из 2 –"),
            "{second}: the title differs"
        );
        assert!(next.contains("Страница 2 из 2"), "{second}");
        assert!(
            !tree.contains_key(&format!("{}page/3/index.html", first)),
            "{first}"
        );

        assert!(
            next.contains(&format!("<a href=\"/{first}\">")),
            "{second} leads back"
        );
    }

    let towns = |address: &str| count(address, "<span class=\"name\">");
    assert_eq!(
        (towns("cities/"), towns("cities/page/2/")),
        (200, 201 + 4 - 200)
    );
    assert!(
        site.page("cities/")
            .contains("href=\"/cities/page/2/#letter-"),
        "letters lead to their pages"
    );

    assert_eq!(cards(&site.page("regions/north-oblast/")).len(), 12);
    assert!(
        site.page("regions/north-oblast/")
            .contains("href=\"/regions/north-oblast/practices/\"")
    );
    let all: BTreeSet<String> = ["", "page/2/"]
        .iter()
        .flat_map(|page| {
            cards(&site.page(&format!("regions/north-oblast/practices/{page}")))
        })
        .collect();

    assert!(all.len() > 101, "{}", all.len());
    assert!(
        tree.contains_key("directions/fathers/2017/page/2/index.html")
            || tree.contains_key("directions/fathers/2018/page/2/index.html")
    );
}
