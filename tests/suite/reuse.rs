//! What others take away: feeds, structured data, cards of social networks, references, badges, pages to embed.

mod badges;
mod cards;
mod feeds;
mod structured;

use crate::driver::{Site, Tree, real_site, real_tree, text_of};
use roxmltree::{Document, Node};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

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

/// Pages with content of their own: a former address only leads on.
fn pages(tree: &Tree) -> impl Iterator<Item = (&str, &str)> {
    let pages = tree.iter().filter(|(path, _)| path.ends_with(".html"));
    pages
        .map(|(path, bytes)| (path.as_str(), text(bytes)))
        .filter(|(_, html)| !html.contains("http-equiv=\"refresh\""))
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

#[test]
fn table_rows_have_anchors() {
    let tree = real_tree();
    let mut rows = 0;

    for (path, html) in pages(tree) {
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

    assert!(rows > 0, "no row was checked");
}

#[test]
fn page_records_equal_open_data() {
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
fn silent_town_has_empty_files() {
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
fn anchors_are_permanent() {
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
fn citations_follow_gost() {
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
