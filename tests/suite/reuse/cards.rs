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
    let tree = real_site().tree();
    for (path, html) in pages(&tree) {
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
                && meta(html, "og:url").is_some_and(|url| url.starts_with(HOST))
        );

        if path.contains("embed/") {
            continue;
        }

        let description = html
            .split("name=\"description\" content=\"")
            .nth(1)
            .and_then(|t| t.split('"').next());
        assert_eq!(meta(html, "og:description"), description, "{path}");
        let locale = if path.starts_with("en/") {
            ("en_US", "ru_RU")
        } else {
            ("ru_RU", "en_US")
        };

        assert_eq!(
            (meta(html, "og:locale"), meta(html, "og:locale:alternate")),
            (Some(locale.0), Some(locale.1))
        );
        let image = meta(html, "og:image")
            .and_then(file)
            .unwrap_or_else(|| panic!("{path}: no og:image"));
        let bytes = tree
            .get(&image)
            .unwrap_or_else(|| panic!("{path}: {image}"));

        assert_eq!(&bytes[..8], b"\x89PNG\r\n\x1a\n");
        assert_eq!(
            (&bytes[16..20], &bytes[20..24]),
            (&1200_u32.to_be_bytes()[..], &630_u32.to_be_bytes()[..])
        );
    }
}

#[test]
fn cards_drawn_where_wanted() {
    let site = crate::languages::small("[ru, en]");
    let cards = |site: &Site| -> Tree {
        site.tree()
            .into_iter()
            .filter(|(path, _)| path.ends_with("card.png"))
            .collect()
    };

    let build = |jobs: &str| {
        site.run(&["build", "--base-url", HOST, "--jobs", jobs])
            .ok()
    };
    build("1");
    assert!(cards(&site).is_empty(), "nobody asked for them");
    assert!(
        meta(&site.page("cities/abakan/"), "og:image")
            .is_some_and(|image| image.contains("/assets/card."))
    );

    site.write(
        "content/itogi.yaml",
        site.read("content/itogi.yaml") + "cards: true\n",
    );
    site.build().ok();
    assert!(
        cards(&site).is_empty(),
        "without a host nobody can ask for them"
    );

    build("1");
    let drawn = cards(&site);

    for folder in [
        "2017/",
        "cities/abakan/",
        "cities/elkino/",
        "en/2017/",
        "en/cities/abakan/",
    ] {
        assert!(drawn.contains_key(&format!("{folder}card.png")), "{folder}");
        let page = site.page(folder);
        assert_eq!(
            meta(&page, "og:image"),
            Some(format!("{HOST}{folder}card.png").as_str())
        );

        assert!(!meta(&page, "og:image:alt").unwrap_or_default().is_empty());
    }

    assert!(
        meta(&site.page("cities/abakan/"), "og:image:alt")
            .is_some_and(|alt| alt.contains("Абакан"))
    );
    assert!(
        meta(&site.page("practices/"), "og:image")
            .is_some_and(|image| image.contains("/assets/card."))
    );
    assert_ne!(
        drawn["cities/abakan/card.png"], drawn["en/cities/abakan/card.png"],
        "the words differ"
    );

    assert!(!site.run(&["lock"]).ok().stdout.is_empty());
    assert!(
        !site.read("content/urls.lock").contains("card.png"),
        "pages name them, people do not"
    );
    fs::remove_dir_all(site.path("public")).expect("output");
    build("3");
    assert_eq!(
        cards(&site),
        drawn,
        "the same bytes on any number of threads"
    );

    let settings = site
        .read("content/itogi.yaml")
        .replace("cards: true", "cards: false");
    site.write("content/itogi.yaml", settings);
    build("2");
    assert!(
        cards(&site).is_empty(),
        "what is not wanted any more is removed"
    );
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
