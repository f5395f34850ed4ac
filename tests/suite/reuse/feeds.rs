//! Atom feeds.

use super::*;

fn is_instant(text: &str) -> bool {
    let day = text.strip_suffix("T00:00:00Z");
    day.is_some_and(|day| {
        day.len() == 10 && day.parse::<itogi::lang::date::PartialDate>().is_ok()
    })
}

/// The feeds of the real site by their paths.
fn feeds(tree: &Tree) -> BTreeMap<&str, &str> {
    tree.iter()
        .filter(|(path, _)| path.ends_with("feed.xml"))
        .map(|(path, bytes)| (path.as_str(), text(bytes)))
        .collect()
}

/// Gives the root of each feed of the real site, with its path, to the check.
fn each_feed(tree: &Tree, check: impl Fn(&str, Node)) {
    for (path, xml) in feeds(tree) {
        let document =
            Document::parse(xml).unwrap_or_else(|error| panic!("{path}: {error}"));
        check(path, document.root_element());
    }
}

fn entries<'a>(feed: Node<'a, 'a>) -> Vec<Node<'a, 'a>> {
    feed.children()
        .filter(|node| node.has_tag_name((ATOM, "entry")))
        .collect()
}

#[test]
fn feeds_of_site_and_sections() {
    let tree = real_tree();
    let feeds = feeds(tree);

    for path in [
        "feed.xml",
        "editions/feed.xml",
        "practices/feed.xml",
        "directions/fathers/feed.xml",
        "en/feed.xml",
    ] {
        assert!(feeds.contains_key(path), "{path}");
    }
}

#[test]
fn feeds_are_valid_atom() {
    each_feed(real_tree(), |path, feed| {
        assert!(feed.has_tag_name((ATOM, "feed")), "{path}");
        assert!(!child(feed, "title").is_empty(), "{path}");
        let author = feed
            .children()
            .find(|node| node.has_tag_name((ATOM, "author")));
        assert!(!child(author.expect(path), "name").is_empty(), "{path}");

        for entry in entries(feed) {
            assert!(!child(entry, "title").is_empty(), "{path}");
        }
    });
}

#[test]
fn feeds_have_addresses_for_ids() {
    let tree = real_tree();
    each_feed(tree, |path, feed| {
        // An id that is the feed's own address cannot be the id of another feed.
        assert_eq!(file(child(feed, "id")).as_deref(), Some(path));
        assert_eq!(link(feed, "self"), child(feed, "id"), "{path}");

        let page = file(link(feed, "alternate")).expect("address");
        assert!(tree.contains_key(&page), "{path}: {page}");
    });
}

#[test]
fn feed_entries_lead_to_places() {
    let tree = real_tree();
    each_feed(tree, |path, feed| {
        let mut seen = BTreeSet::new();

        for entry in entries(feed) {
            let id = child(entry, "id");
            assert!(seen.insert(id), "{path}: {id} twice");
            assert_eq!(link(entry, "alternate"), id, "{path}");

            let page = file(id)
                .and_then(|file| tree.get(&file))
                .unwrap_or_else(|| panic!("{path}: {id} is no page"));
            let is_there = id.split_once('#').is_none_or(|(_, anchor)| {
                text(page).contains(&format!("id=\"{anchor}\""))
            });
            assert!(is_there, "{path}: {id}");
        }
    });
}

#[test]
fn feed_entries_newest_first() {
    each_feed(real_tree(), |path, feed| {
        let entries = entries(feed);
        assert!(entries.len() <= 50, "{path}");

        let mut previous = child(feed, "updated");
        assert!(is_instant(previous), "{path}: {previous}");

        for entry in entries {
            let updated = child(entry, "updated");
            assert!(
                is_instant(updated) && updated <= previous,
                "{path}: {updated}"
            );
            previous = updated;
        }
    });
}

#[test]
fn feeds_speak_their_language() {
    let tree = real_tree();
    let feeds = feeds(tree);
    assert!(text_of(feeds["feed.xml"]).contains("Новое на сайте"));
    assert!(text_of(feeds["en/feed.xml"]).contains("What is new"));
}

#[test]
fn feeds_need_a_host() {
    let site = Site::small();
    site.build().ok();
    assert!(
        !site.tree().keys().any(|path| path.ends_with("feed.xml")),
        "without a host there are no addresses"
    );
    assert!(!site.page("").contains("application/atom+xml"));
}

#[test]
fn pages_name_their_feed() {
    let site = Site::small();
    site.run(&["build", "--base-url", HOST]).ok();

    for (address, feed) in [
        ("", "/feed.xml"),
        ("practices/abakan-papa/", "/feed.xml"),
        ("directions/fathers/", "/directions/fathers/feed.xml"),
    ] {
        let page = site.page(address);
        assert!(page.contains("type=\"application/atom+xml\""), "{page}");
        assert!(page.contains(&format!("href=\"{feed}\"")), "{page}");
    }
}

#[test]
fn feeds_tell_own_entries() {
    let site = Site::small();
    site.run(&["build", "--base-url", HOST]).ok();
    let record = site.read("content/practices/abakan-papa.md");
    let tree = site.tree();
    let feeds = tree
        .iter()
        .filter(|(path, _)| path.starts_with("directions/") && path.ends_with(".xml"));
    let mut telling = Vec::new();

    for (path, bytes) in feeds {
        let told = text(bytes).contains("/practices/abakan-papa/");
        let direction = path.split('/').nth(1).expect("id");
        assert_eq!(told, record.contains(direction), "{path}");
        telling.extend(told.then_some(direction));
    }

    assert!(telling.contains(&"fathers"), "{telling:?}");
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
