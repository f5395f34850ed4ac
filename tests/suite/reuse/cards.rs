//! Pictures for social networks.

use super::*;

/// The content of a meta element.
fn meta<'a>(html: &'a str, name: &str) -> Option<&'a str> {
    let after = html
        .split(&format!("<meta property=\"{name}\" content=\""))
        .nth(1)?;
    after.split('"').next()
}

#[test]
fn pages_have_social_cards() {
    let tree = real_tree();
    for (path, html) in pages(tree) {
        let title = html
            .split("<title>")
            .nth(1)
            .and_then(|t| t.split("</title>").next())
            .expect("title");

        let card =
            meta(html, "og:title").unwrap_or_else(|| panic!("{path}: no og:title"));
        assert!(
            !card.is_empty() && title.starts_with(card),
            "{path}: {card}"
        );
        assert!(
            meta(html, "og:type").is_some()
                && meta(html, "og:url").is_some_and(|url| url.starts_with(HOST)),
            "{path}"
        );
    }
}

#[test]
fn cards_describe_like_page() {
    let tree = real_tree();
    for (path, html) in cited_pages(tree) {
        let description = html
            .split("name=\"description\" content=\"")
            .nth(1)
            .and_then(|t| t.split('"').next());
        assert_eq!(meta(html, "og:description"), description, "{path}");
    }
}

#[test]
fn cards_name_both_languages() {
    let tree = real_tree();
    for (path, html) in cited_pages(tree) {
        let (own, other) = if path.starts_with("en/") {
            ("en_US", "ru_RU")
        } else {
            ("ru_RU", "en_US")
        };

        assert_eq!(meta(html, "og:locale"), Some(own), "{path}");
        assert_eq!(meta(html, "og:locale:alternate"), Some(other), "{path}");
    }
}

#[test]
fn card_pictures_are_1200_by_630() {
    let tree = real_tree();
    for (path, html) in cited_pages(tree) {
        let image = meta(html, "og:image")
            .and_then(file)
            .unwrap_or_else(|| panic!("{path}: no og:image"));
        let bytes = tree
            .get(&image)
            .unwrap_or_else(|| panic!("{path}: {image}"));

        assert_eq!(&bytes[..8], b"\x89PNG\r\n\x1a\n", "{image}");
        assert_eq!(
            (&bytes[16..20], &bytes[20..24]),
            (&1200_u32.to_be_bytes()[..], &630_u32.to_be_bytes()[..]),
            "{image}"
        );
    }
}

/// The pages that people cite: all but those shown inside other sites.
fn cited_pages(tree: &Tree) -> impl Iterator<Item = (&str, &str)> {
    pages(tree).filter(|(path, _)| !path.contains("embed/"))
}

fn drawn(site: &Site) -> Tree {
    site.tree()
        .into_iter()
        .filter(|(path, _)| path.ends_with("card.png"))
        .collect()
}

/// The small site in two languages that wants a card for each page that has one; not yet built.
fn with_cards() -> Site {
    let site = crate::languages::small("[ru, en]");
    site.write(
        "content/itogi.yaml",
        site.read("content/itogi.yaml") + "cards: true\n",
    );
    site
}

fn build_on(site: &Site, jobs: &str) {
    site.run(&["build", "--base-url", HOST, "--jobs", jobs])
        .ok();
}

/// [`with_cards`], built once for the tests that only read it.
fn site_with_cards() -> &'static Site {
    static BUILT: OnceLock<Site> = OnceLock::new();
    BUILT.get_or_init(|| {
        let site = with_cards();
        build_on(&site, "1");
        site
    })
}

/// Whether the page shows the picture that all pages share.
fn shows_common_card(page: &str) -> bool {
    meta(page, "og:image").is_some_and(|image| image.contains("/assets/card."))
}

#[test]
fn cards_only_if_wanted() {
    let site = Site::small();
    build_on(&site, "1");
    assert!(drawn(&site).is_empty());
    assert!(shows_common_card(&site.page("cities/abakan/")));
}

#[test]
fn cards_only_with_host() {
    let site = with_cards();
    site.build().ok();
    assert!(drawn(&site).is_empty(), "without a host no page names them");
}

#[test]
fn cards_drawn_where_wanted() {
    let site = site_with_cards();
    let drawn = drawn(site);

    for folder in [
        "2017/",
        "cities/abakan/",
        "cities/elkino/",
        "en/2017/",
        "en/cities/abakan/",
    ] {
        assert!(drawn.contains_key(&format!("{folder}card.png")), "{folder}");
        assert_eq!(
            meta(&site.page(folder), "og:image"),
            Some(format!("{HOST}{folder}card.png").as_str())
        );
    }

    assert!(shows_common_card(&site.page("practices/")));
}

#[test]
fn cards_have_words_in_place_of_picture() {
    let page = site_with_cards().page("cities/abakan/");
    let alt = meta(&page, "og:image:alt").expect("alt");
    assert!(alt.contains("Абакан"), "{alt}");
}

#[test]
fn cards_differ_by_language() {
    let drawn = drawn(site_with_cards());
    assert_ne!(
        drawn["cities/abakan/card.png"],
        drawn["en/cities/abakan/card.png"]
    );
}

#[test]
fn cards_same_on_any_threads() {
    let site = with_cards();
    build_on(&site, "3");
    assert_eq!(drawn(&site), drawn(site_with_cards()));
}

#[test]
fn cards_stay_out_of_lock() {
    let site = with_cards();
    build_on(&site, "2");
    assert!(!site.run(&["lock"]).ok().stdout.is_empty());
    assert!(!site.read("content/urls.lock").contains("card.png"));
}

#[test]
fn cards_removed_if_unwanted() {
    let site = with_cards();
    build_on(&site, "2");
    site.replace("content/itogi.yaml", "cards: true", "cards: false");
    build_on(&site, "2");
    assert!(drawn(&site).is_empty());
}

#[test]
fn incremental_card() {
    let site = Site::small();
    site.write(
        "content/itogi.yaml",
        site.read("content/itogi.yaml") + "cards: true\n",
    );
    let build = ["build", "--base-url", HOST];
    site.run(&build).ok();
    let before = site.tree();

    site.replace(
        "content/cities.yaml",
        "name: Абакан",
        "name: Абакан Большой",
    );
    site.run(&build).ok();
    let drawn: Vec<String> = site
        .changed_since(&before)
        .into_iter()
        .filter(|path| path.ends_with("card.png"))
        .collect();

    assert_eq!(drawn, ["cities/abakan/card.png"]);
}

#[test]
fn unknown_card_part_stops() {
    let site = Site::small();
    site.write(
        "content/itogi.yaml",
        site.read("content/itogi.yaml") + "cards: true\ntheme: own\n",
    );
    site.write(
        "themes/own/templates/card.txt",
        "title {{ site }}\nheading x\n",
    );

    let run = site.run(&["build", "--base-url", HOST]).fails(1);
    assert!(
        run.stderr.contains("card.txt") && run.stderr.contains("heading x"),
        "{}",
        run.stderr
    );
    assert!(!site.path("public/index.html").exists());
}
