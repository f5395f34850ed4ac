//! Atom feeds.

use super::*;

fn is_instant(text: &str) -> bool {
    let day = text.strip_suffix("T00:00:00Z");
    day.is_some_and(|day| {
        day.len() == 10 && day.parse::<itogi::lang::date::PartialDate>().is_ok()
    })
}

#[test]
fn feeds_are_valid_atom() {
    let tree = real_site().tree();
    let feeds: BTreeMap<&str, &str> = tree
        .iter()
        .filter(|(path, _)| path.ends_with("feed.xml"))
        .map(|(path, bytes)| (path.as_str(), text(bytes)))
        .collect();

    for path in [
        "feed.xml",
        "editions/feed.xml",
        "practices/feed.xml",
        "directions/fathers/feed.xml",
        "en/feed.xml",
    ] {
        assert!(feeds.contains_key(path), "{path}");
    }

    let mut ids = BTreeSet::new();
    let mut entries = 0;

    for (path, xml) in &feeds {
        let document =
            Document::parse(xml).unwrap_or_else(|error| panic!("{path}: {error}"));
        let feed = document.root_element();
        assert!(feed.has_tag_name((ATOM, "feed")), "{path}");
        assert!(
            !child(feed, "title").is_empty() && xml.contains("<author><name>"),
            "{path}"
        );

        assert!(
            ids.insert(child(feed, "id").to_owned()),
            "{path}: an id twice"
        );
        assert_eq!(
            (link(feed, "self"), file(link(feed, "self")).as_deref()),
            (child(feed, "id"), Some(*path))
        );
        assert!(
            tree.contains_key(&file(link(feed, "alternate")).expect("address")),
            "{path}"
        );

        let own: Vec<_> = feed
            .children()
            .filter(|node| node.has_tag_name((ATOM, "entry")))
            .collect();
        assert!(own.len() <= 50, "{path}: {}", own.len());
        let mut previous = child(feed, "updated");
        assert!(is_instant(previous), "{path}: {previous}");
        let mut in_feed = BTreeSet::new();

        for entry in own {
            let id = child(entry, "id");
            assert!(in_feed.insert(id), "{path}: {id} twice");
            assert_eq!(link(entry, "alternate"), id, "{path}");
            let page = file(id)
                .and_then(|file| tree.get(&file))
                .unwrap_or_else(|| panic!("{path}: {id} is no page"));

            if let Some((_, anchor)) = id.split_once('#') {
                assert!(
                    text(page).contains(&format!("id=\"{anchor}\"")),
                    "{path}: {id}"
                );
            }

            assert!(!child(entry, "title").is_empty(), "{path}");
            let updated = child(entry, "updated");
            assert!(
                is_instant(updated) && updated <= previous && updated <= "2026-11-24",
                "{path}: {updated}"
            );

            previous = updated;
            entries += 1;
        }
    }

    assert!(entries > 300, "{entries}");
    let everything = text_of(feeds["feed.xml"]);
    assert!(
        everything.contains("Новое на сайте")
            && text_of(feeds["en/feed.xml"]).contains("What is new")
    );
}

#[test]
fn feeds_tell_own_entries() {
    let site = Site::small();
    site.build().ok();
    assert!(
        !site.tree().keys().any(|path| path.ends_with("feed.xml")),
        "without a host there are no addresses"
    );

    assert!(!site.page("").contains("application/atom+xml"));
    site.run(&["build", "--base-url", HOST]).ok();
    let (home, practice) = (site.page(""), site.page("practices/abakan-papa/"));

    assert!(
        home.contains("type=\"application/atom+xml\"")
            && home.contains("href=\"/feed.xml\""),
        "{home}"
    );
    assert!(practice.contains("href=\"/feed.xml\""));
    let direction = site.page("directions/fathers/");

    assert!(
        direction.contains("href=\"/directions/fathers/feed.xml\""),
        "{direction}"
    );
    let feed = site.read("public/directions/fathers/feed.xml");
    assert!(feed.contains("/practices/abakan-papa/"), "{feed}");

    for (path, bytes) in site
        .tree()
        .iter()
        .filter(|(path, _)| path.starts_with("directions/") && path.ends_with(".xml"))
    {
        let named = text(bytes).contains("/practices/abakan-papa/");
        assert_eq!(
            named,
            site.read("content/practices/abakan-papa.md")
                .contains(path.split('/').nth(1).expect("id"))
        );
    }
}

#[test]
fn incremental_feeds() {
    let site = Site::small();
    let build = ["build", "--base-url", HOST];
    site.run(&build).ok();
    let before = site.tree();

    site.replace(
        "content/practices/abakan-papa.md",
        "Папы собираются",
        "Папы и деды собираются",
    );
    site.run(&build).ok();
    assert_eq!(
        site.changed_since(&before),
        ["practices/abakan-papa/index.html"]
    );
}
