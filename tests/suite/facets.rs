//! Selections of practices: their numbers, what they list, and lists that go on over several pages.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::OnceLock;

use crate::driver::{Site, real_site, real_tree};

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

/// Pages of selections of the real site, those in Russian, by address.
fn selections() -> BTreeMap<String, &'static str> {
    real_tree()
        .iter()
        .filter(|(path, _)| path.ends_with("index.html") && !path.starts_with("en/"))
        .map(|(path, bytes)| {
            (
                format!("/{}", path.trim_end_matches("index.html")),
                std::str::from_utf8(bytes).expect("UTF-8"),
            )
        })
        .filter(|(_, page)| page.contains("<body class=\"kind-selection\""))
        .collect()
}

#[test]
fn choices_count_their_pages() {
    let site = real_site();
    let selections = selections();
    let others = ["practices/", "directions/fathers/", "2017/practices/"]
        .map(|address| site.page(address));
    let pages = selections
        .values()
        .copied()
        .chain(others.iter().map(String::as_str));
    let mut checked = 0;

    for (address, n) in pages.flat_map(choices) {
        if let Some(page) = selections.get(&address) {
            assert_eq!(cards(page).len(), n, "{address}");
            checked += 1;
        }
    }

    assert!(checked > 0, "no choice was checked");
}

#[test]
fn selections_are_never_empty() {
    let empty: Vec<_> = selections()
        .into_iter()
        .filter(|(_, page)| cards(page).is_empty())
        .map(|(address, _)| address)
        .collect();
    assert_eq!(empty, Vec::<String>::new());
}

/// Addresses of all practices that the real catalogue lists.
fn catalogue() -> BTreeSet<String> {
    real_tree()
        .iter()
        .filter(|(path, _)| {
            let rest = path.strip_prefix("practices/");
            rest.is_some_and(|rest| rest == "index.html" || rest.starts_with("page/"))
        })
        .flat_map(|(_, bytes)| cards(std::str::from_utf8(bytes).expect("UTF-8")))
        .collect()
}

#[test]
fn practices_stand_in_selections() {
    let reached: BTreeSet<String> =
        selections().values().flat_map(|page| cards(page)).collect();
    assert_eq!(catalogue(), reached);
}

#[test]
fn choices_of_year_sum_to_all() {
    let of_years = choices(&real_site().page("practices/"))
        .into_iter()
        .filter(|(href, _)| href.len() == "/2017/practices/".len())
        .map(|(_, n)| n);
    assert_eq!(of_years.sum::<usize>(), catalogue().len());
}

#[test]
fn catalogue_file_lists_all_once() {
    let site = real_site();
    let file: serde_json::Value =
        serde_json::from_str(&site.read("public/practices/catalogue.json"))
            .expect("JSON");
    let list = |name: &str| file[name].as_array().expect(name).clone();
    let by_title: BTreeSet<_> =
        list("by_title").iter().map(ToString::to_string).collect();

    let all = catalogue().len();
    assert_eq!(list("town").len(), all);
    assert_eq!(by_title.len(), all);
}

#[test]
fn catalogue_parts_name_all() {
    let mut named = BTreeSet::new();
    let parts = real_tree()
        .iter()
        .filter(|(path, _)| path.starts_with("practices/catalogue/"));

    for (path, bytes) in parts {
        let lines: Vec<serde_json::Value> = serde_json::from_slice(bytes).expect("JSON");
        assert!((1..=25).contains(&lines.len()), "{path}");
        named.extend(
            lines
                .iter()
                .map(|line| format!("/practices/{}/", line[0].as_str().expect("id"))),
        );
    }

    assert_eq!(named, catalogue());
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

/// [`long`] with one entry more than fits on the pages of towns and of practices, built once.
fn long_site() -> &'static Site {
    static BUILT: OnceLock<Site> = OnceLock::new();
    BUILT.get_or_init(|| long(201, 101))
}

#[test]
fn long_list_has_pages() {
    let site = long_site();
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
            next.contains(&format!("<link rel=\"prev\" href=\"/{first}\">"))
                && next.contains(&format!("<a href=\"/{first}\">")),
            "{second} leads back"
        );

        assert!(
            next.contains("страница 2 из 2 –"),
            "{second}: the title differs"
        );
        assert!(next.contains("Страница 2 из 2"), "{second}");
        assert!(
            !site.path(&format!("public/{first}page/3/")).exists(),
            "{first}"
        );
    }
}

#[test]
fn long_list_of_towns_is_cut() {
    let site = long_site();
    let towns =
        |address: &str| site.page(address).matches("<span class=\"name\">").count();
    // The small site has four towns of its own.
    assert_eq!(
        (towns("cities/"), towns("cities/page/2/")),
        (200, 201 + 4 - 200)
    );
}

#[test]
fn letters_lead_to_later_pages() {
    let page = long_site().page("cities/");
    assert!(page.contains("href=\"/cities/page/2/#letter-"), "{page}");
}

#[test]
fn region_shows_first_practices() {
    let page = long_site().page("regions/north-oblast/");
    assert_eq!(cards(&page).len(), 12);
    assert!(page.contains("href=\"/regions/north-oblast/practices/\""));
}

#[test]
fn long_selection_lists_all() {
    let site = long_site();
    let listed: BTreeSet<String> = ["", "page/2/"]
        .iter()
        .flat_map(|page| {
            cards(&site.page(&format!("regions/north-oblast/practices/{page}")))
        })
        .collect();

    for at in 0..101 {
        let practice = format!("/practices/long-{at}/");
        assert!(listed.contains(&practice), "{practice}");
    }
}

#[test]
fn long_direction_of_year_has_pages() {
    let site = long_site();
    let is_long = |year: &str| {
        site.path(&format!(
            "public/directions/fathers/{year}/page/2/index.html"
        ))
        .exists()
    };
    assert!(is_long("2017") || is_long("2018"));
}
