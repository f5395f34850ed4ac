//! What others take away: feeds, structured data, cards of social networks, references, badges, pages to embed.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use roxmltree::{Document, Node};
use serde_json::Value;

use crate::driver::{Site, Tree, real_site, text_of};

const HOST: &str = "https://example.org/";
const ATOM: &str = "http://www.w3.org/2005/Atom";

/// The file of a full address, without its fragment.
fn file(address: &str) -> Option<String> {
    let path = address.strip_prefix(HOST)?.split(['#', '?']).next()?;
    Some(if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.to_owned()
    })
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("UTF-8")
}

fn pages(tree: &Tree) -> impl Iterator<Item = (&str, &str)> {
    let pages = tree.iter().filter(|(path, _)| path.ends_with(".html"));
    pages.map(|(path, bytes)| (path.as_str(), text(bytes)))
}

fn child<'a>(node: Node<'a, '_>, name: &str) -> &'a str {
    let found: Vec<_> = node
        .children()
        .filter(|child| child.has_tag_name((ATOM, name)))
        .collect();
    assert_eq!(found.len(), 1, "one <{name}>");

    found[0]
        .text()
        .unwrap_or_else(|| panic!("<{name}> is empty"))
}

fn link<'a>(node: Node<'a, '_>, rel: &str) -> &'a str {
    let links = node
        .children()
        .filter(|child| child.has_tag_name((ATOM, "link")));
    let mut found = links.filter(|link| link.attribute("rel") == Some(rel));

    found
        .next()
        .and_then(|link| link.attribute("href"))
        .unwrap_or_else(|| panic!("no link «{rel}»"))
}

fn is_instant(text: &str) -> bool {
    let day = text.strip_suffix("T00:00:00Z");
    day.is_some_and(|day| {
        day.len() == 10 && day.parse::<itogi::lang::date::PartialDate>().is_ok()
    })
}

#[test]
fn feeds_have_what_atom_requires_and_lead_to_pages() {
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
fn a_feed_tells_only_what_is_its_own_and_needs_a_host() {
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
fn a_changed_practice_touches_only_feeds_that_tell_it() {
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

/// Every value below a key of this name.
fn values<'a>(json: &'a Value, wanted: &str, found: &mut Vec<&'a Value>) {
    match json {
        Value::Array(items) => items.iter().for_each(|item| values(item, wanted, found)),
        Value::Object(fields) => {
            for (name, value) in fields {
                if name == wanted {
                    found.push(value);
                }
                values(value, wanted, found);
            }
        }
        _ => {}
    }
}

/// Whether a title is one of a source or of another thing that has no page here.
fn outside(address: &str) -> bool {
    !address.starts_with(HOST)
}

#[test]
fn structured_data_are_json_of_known_types_with_addresses_that_exist() {
    let tree = real_site().tree();
    let mut types: BTreeMap<String, usize> = BTreeMap::new();
    let mut checked = 0;

    for (path, html) in pages(&tree) {
        let blocks: Vec<&str> = html
            .split("<script type=\"application/ld+json\">")
            .skip(1)
            .collect();
        assert!(blocks.len() <= 1, "{path}");
        let Some(block) = blocks
            .first()
            .and_then(|block| block.split("</script>").next())
        else {
            let home_or_bare = path.contains("404.html") || path.contains("embed/");
            assert!(home_or_bare, "{path} has no structured data");
            continue;
        };

        let json: Value =
            serde_json::from_str(block).unwrap_or_else(|error| panic!("{path}: {error}"));
        assert_eq!(json["@context"], "https://schema.org", "{path}");
        let mut found = Vec::new();
        values(&json, "@type", &mut found);

        for kind in found {
            *types
                .entry(kind.as_str().expect("type").to_owned())
                .or_default() += 1;
        }

        let mut addresses = Vec::new();
        for key in ["url", "item", "contentUrl"] {
            values(&json, key, &mut addresses);
        }

        for address in addresses
            .iter()
            .filter_map(|address| address.as_str())
            .filter(|address| !outside(address))
        {
            let target = file(address).expect("address");
            let there = tree
                .get(&target)
                .unwrap_or_else(|| panic!("{path}: {address} leads nowhere"));

            if let Some((_, anchor)) = address.split_once('#') {
                assert!(
                    text(there).contains(&format!("id=\"{anchor}\"")),
                    "{path}: {address}"
                );
            }

            checked += 1;
        }

        let mut names = Vec::new();
        values(&json, "headline", &mut names);

        for name in names.iter().filter_map(|name| name.as_str()) {
            let plain = |text: &str| {
                text.replace('\u{a0}', " ")
                    .replace(['«', '»', '„', '“', '"'], "")
            };
            assert!(
                plain(&text_of(html)).contains(&plain(name)),
                "{path}: «{name}» is not on the page"
            );
        }
    }

    for kind in [
        "WebSite",
        "Event",
        "EventSeries",
        "City",
        "AdministrativeArea",
        "GovernmentOrganization",
        "Article",
        "Dataset",
        "DataDownload",
        "BreadcrumbList",
        "CreativeWork",
    ] {
        assert!(types.contains_key(kind), "{kind}: {types:?}");
    }

    assert!(checked > 2000, "{checked}");
}

/// The content of a meta element.
fn meta<'a>(html: &'a str, name: &str) -> Option<&'a str> {
    let after = html
        .split(&format!("<meta property=\"{name}\" content=\""))
        .nth(1)?;
    after.split('"').next()
}

#[test]
fn every_page_has_a_card_for_social_networks() {
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
fn cards_are_drawn_where_they_are_wanted_and_only_there() {
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
fn a_new_name_of_a_town_draws_its_card_and_no_other() {
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
fn a_card_with_an_unknown_part_stops_the_build_and_names_the_line() {
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

#[test]
fn every_row_of_every_table_has_an_anchor_of_its_own() {
    let tree = real_site().tree();
    let mut rows = 0;

    for (path, html) in pages(&tree) {
        let mut seen = BTreeSet::new();
        for id in html
            .split(" id=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
        {
            assert!(seen.insert(id), "{path}: {id} twice");
        }

        // Rows of tables inside a text have no name of their own; the rows of a template are filled by its script.
        for row in html
            .split("<tr")
            .skip(1)
            .filter_map(|rest| rest.split("</tr>").next())
        {
            if row.contains("scope=\"row\"") && !row.starts_with(" data-row=") {
                assert!(row.starts_with(" id=\""), "{path}: <tr{row}");
                rows += 1;
            }
        }
    }

    assert!(rows > 3000, "{rows}");
}

#[test]
fn records_of_a_page_stand_beside_it_and_are_those_of_the_open_data() {
    let site = real_site();
    let rows = |path: &str| -> Vec<BTreeMap<String, String>> {
        let text = site.read(&format!("public/{path}"));
        csv::Reader::from_reader(text.as_bytes())
            .into_deserialize()
            .map(|row| row.expect("row"))
            .collect()
    };

    for (page, subject) in [
        ("2017/", "2017"),
        ("2017/winners/", "2017"),
        ("cities/abakan/", "cities/abakan"),
        ("regions/khakassia/", "regions/khakassia"),
        ("districts/southern/", "districts/southern"),
        ("directions/fathers/", "directions/fathers"),
        ("en/cities/abakan/", "cities/abakan"),
    ] {
        let html = site.page(page);
        let said = rows(&format!("{subject}.csv"));
        let json: Value =
            serde_json::from_str(&site.read(&format!("public/{subject}.json")))
                .expect("JSON");

        assert!(
            !said.is_empty() && json["rows"].as_array().map(Vec::len) == Some(said.len()),
            "{subject}"
        );
        for ending in ["csv", "json"] {
            assert_eq!(
                html.matches(&format!("<a href=\"/{subject}.{ending}\" download>"))
                    .count(),
                1,
                "{page}"
            );
        }
    }

    let town = rows("cities/abakan.csv");
    let of = |table: &str, city: &str| {
        rows(&format!("data/{table}.csv"))
            .iter()
            .filter(|row| row[city] == "abakan")
            .count()
    };
    let kind = |record: &str| town.iter().filter(|row| row["record"] == record).count();
    assert_eq!(kind("participation"), of("participations", "city"));
    assert_eq!(kind("award"), of("award_cities", "city"));
    assert_eq!(kind("practice"), of("practice_cities", "city"));
    assert_eq!(kind("mention"), of("mentions", "city"));
    assert_eq!(
        town.len(),
        kind("participation") + kind("award") + kind("practice") + kind("mention")
    );

    let place = town
        .iter()
        .find(|row| row["record"] == "award")
        .expect("award");
    assert_eq!(
        (
            place["edition"].as_str(),
            place["place"].as_str(),
            place["source"].as_str()
        ),
        ("2017", "2", "cher-city")
    );
}

#[test]
fn a_town_of_which_nothing_is_said_has_files_with_a_head_only() {
    let site = Site::small();
    site.write(
        "content/tula.yaml",
        "cities:\n  - { id: tula, name: Тула, type: city }\n",
    );
    site.build().ok();
    let text = site.read("public/cities/tula.csv");

    assert!(
        text.starts_with("record,edition,city,") && text.lines().count() == 1,
        "{text}"
    );
}

#[test]
fn badges_say_what_the_page_of_their_town_says_and_no_more() {
    let tree = real_site().tree();
    let mut badges = 0;

    for (path, bytes) in tree
        .iter()
        .filter(|(path, _)| path.contains("/badge-") && !path.starts_with("en/"))
    {
        let svg = text(bytes);
        let document =
            Document::parse(svg).unwrap_or_else(|error| panic!("{path}: {error}"));
        let title = document
            .root_element()
            .children()
            .find(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "title")));

        let title = title.and_then(|node| node.text()).expect("title");
        let (folder, year) = path.split_once("badge-").expect("path");
        let year = year.trim_end_matches(".svg");
        let page = text(&tree[&format!("{folder}index.html")]);
        let cell = page
            .split("<span class=\"year\">")
            .skip(1)
            .find(|cell| cell.starts_with(year))
            .expect("a year");

        let cell = text_of(&format!(
            "<main>{}",
            cell.split("</li>").next().expect("cell")
        ));
        let says = title.replace('\u{a0}', " ");
        assert!(
            !cell.contains("нет данных"),
            "{path}: nothing is known: {cell}"
        );

        let place = cell.split_whitespace().find(|word| word.ends_with("-е"));
        assert_eq!(
            says.contains("место"),
            place.is_some(),
            "{path}: «{says}» and «{cell}»"
        );

        if let Some(place) = place {
            assert!(
                says.contains(&format!("{place} место")),
                "{path}: «{says}» and «{cell}»"
            );
        }

        assert_eq!(
            says.contains("поровну"),
            cell.contains("поровну"),
            "{path}: a tie is said"
        );
        assert_eq!(
            says.contains("Участник"),
            cell.contains("участник"),
            "{path}: «{says}» and «{cell}»"
        );
        assert_eq!(
            says.contains("Вне рейтинга"),
            cell.contains("вне рейтинга"),
            "{path}"
        );

        assert!(
            page.contains(&format!("src=\"/{path}\"")),
            "{path}: its town shows it"
        );
        badges += 1;
    }

    assert!(badges > 100, "{badges}");
    let unknown = pages(&tree)
        .filter(|(path, html)| path.starts_with("cities/") && !html.contains("badge-"))
        .count();
    assert!(
        unknown > 0,
        "towns of which no participation is known have no badge"
    );
}

#[test]
fn texts_of_badges_stay_on_them() {
    for (path, bytes) in real_site()
        .tree()
        .iter()
        .filter(|(path, _)| path.contains("/badge-"))
    {
        let document = Document::parse(text(bytes)).expect("XML");
        let height: f64 = document
            .root_element()
            .attribute("height")
            .and_then(|h| h.parse().ok())
            .expect("height");

        for line in document
            .descendants()
            .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "tspan")))
        {
            let number = |name| {
                line.attribute(name)
                    .and_then(|n| n.parse::<f64>().ok())
                    .expect("number")
            };

            let size = match line.parent().and_then(|node| node.attribute("class")) {
                Some("town") => 15.0 * 1.1,
                Some("state") => 19.0 * 1.1,
                Some("site") => 11.5,
                _ => 12.5,
            };

            let right = number("x")
                + itogi::chart::width(line.text().unwrap_or_default()) * size
                    / itogi::chart::SIZE;
            assert!(
                right < 334.0 && number("y") < height - 4.0,
                "{path}: {:?} ends at {right}",
                line.text()
            );
        }
    }
}

#[test]
fn pages_to_embed_lead_back_and_are_found_by_nobody_else() {
    let site = real_site();
    let tree = site.tree();
    let map = site.read("public/sitemap.xml");
    assert!(!map.contains("/embed/") && map.contains("/cities/abakan/"));
    let mut seen = 0;

    for (path, html) in pages(&tree).filter(|(path, _)| path.contains("embed/")) {
        assert!(
            html.contains("name=\"robots\" content=\"noindex\""),
            "{path}"
        );
        let canonical = html
            .split("rel=\"canonical\" href=\"")
            .nth(1)
            .and_then(|t| t.split('"').next())
            .expect("canonical");
        let full = file(canonical).expect("address");

        assert!(
            !full.contains("embed/") && tree.contains_key(&full),
            "{path}: {canonical}"
        );
        let back = canonical.trim_start_matches("https://example.org");
        assert!(
            html.contains(&format!("<h1><a href=\"{back}")),
            "{path}: no way back to {back}"
        );

        assert!(
            html.contains("<base target=\"_top\">") && html.contains("2026"),
            "{path}: the day of the data"
        );
        let code = format!("{HOST}{}", path.trim_end_matches("index.html"));
        assert!(
            text(&tree[&full]).contains(&format!("&lt;iframe src=&quot;{code}&quot;")),
            "{full} shows no code"
        );

        assert!(html.len() < 15_000, "{path}: {} bytes", html.len());
        seen += 1;
    }

    assert!(seen > 180, "{seen}");
}

#[test]
fn code_to_copy_holds_whatever_a_name_holds() {
    let site = Site::small();
    site.replace(
        "content/cities.yaml",
        "name: Абакан,",
        "name: '\"><script>x</script>',",
    );
    site.run(&["build", "--base-url", HOST]).ok();
    let page = site.page("cities/abakan/");
    let code = page
        .split("<textarea")
        .nth(1)
        .and_then(|t| t.split_once('>'))
        .expect("code")
        .1;

    let code = code.split("</textarea>").next().expect("an end");
    assert!(
        !code.contains('<')
            && code.starts_with(
                "&lt;iframe src=&quot;https://example.org/embed/cities/abakan/"
            )
    );
    // What a reader copies: the name must still be text in it.
    let copied = code
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");

    let inside = copied
        .split("title=\"")
        .nth(1)
        .and_then(|t| t.split('"').next())
        .expect("title");

    assert!(
        inside.contains("&lt;script&gt;") && !copied.contains("<script"),
        "{copied}"
    );
}

#[test]
fn rows_and_figures_have_permanent_anchors() {
    let site = real_site();
    for (address, ids) in [
        (
            "2017/",
            &[
                "f-2017-participants",
                "r-2017-participants-southern",
                "r-direction-fathers",
            ][..],
        ),
        (
            "2017/participants/",
            &[
                "f-2017-participants",
                "r-2017-participants-southern",
                "r-city-abakan",
            ],
        ),
        (
            "compare/2016-2017/",
            &[
                "r-2017-participants",
                "chart-districts",
                "r-direction-fathers",
            ],
        ),
        (
            "districts/southern/",
            &[
                "r-2016-participants-southern",
                "r-2017-participants-southern",
            ],
        ),
    ] {
        let page = site.page(address);
        for id in ids {
            assert_eq!(
                page.matches(&format!(" id=\"{id}\"")).count(),
                1,
                "{address}: {id}"
            );
        }
    }

    let page = site.page("2017/");
    assert!(
        page.contains("href=\"#f-2017-participants\"><span class=\"vh\">Ссылка сюда: Участники</span>"),
        "a link with words"
    );
}

#[test]
fn references_follow_the_standard() {
    let site = real_site();
    for (address, reference) in [
        (
            "cities/abakan/",
            "Абакан [Электронный ресурс] // Конкурс городов России : сайт. Дата обновления: 23.11.2026. URL: https://example.org/cities/abakan/ (дата обращения: дд.мм.гггг).",
        ),
        (
            "2017/",
            "VIII Конкурс городов России «Семья и город – растем вместе», 2017 [Электронный ресурс] // ",
        ),
        (
            "compare/2016-2017/",
            "URL: https://example.org/compare/2016-2017/#chart-districts (дата обращения: дд.мм.гггг).",
        ),
        (
            "practices/abakan-shag-navstrechu/",
            "URL: https://example.org/practices/abakan-shag-navstrechu/ (дата",
        ),
        (
            "programmes/vyzov/",
            "URL: https://example.org/programmes/vyzov/ (дата",
        ),
        (
            "growth-points/mediation/",
            "URL: https://example.org/growth-points/mediation/ (дата",
        ),
        (
            "en/cities/abakan/",
            "URL: https://example.org/en/cities/abakan/ (accessed: dd.mm.yyyy).",
        ),
    ] {
        let text = text_of(&site.page(address));
        assert!(
            text.contains(reference),
            "{address}: «{reference}» in {text}"
        );
    }
}
