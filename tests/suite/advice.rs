//! «Что можно перенять» and «Похожие города»: every reason that a page gives is held against the pages it speaks of.

mod words;

use crate::driver::{Site, real_site, text_of};
use std::collections::{BTreeMap, BTreeSet};

/// A suggestion as it stands on a town's page.
struct Shown {
    practice: String,
    /// Address of the theme or direction.
    about: String,
    reason: String,
}

/// The section of a page with this id.
fn section<'a>(page: &'a str, id: &str) -> Option<&'a str> {
    let start = page.find(&format!("<section aria-labelledby=\"{id}\">"))?;
    page[start..].split("</section>").next()
}

/// Addresses of links into a folder, in order.
fn links(html: &str, folder: &str) -> Vec<String> {
    html.split("href=\"/")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .filter(|href| {
            href.strip_prefix(folder)
                .is_some_and(|id| id.ends_with('/'))
        })
        .map(ToOwned::to_owned)
        .collect()
}

fn suggestions(page: &str) -> Vec<Shown> {
    let Some(advice) = section(page, "advice") else {
        return Vec::new();
    };

    let items = advice.split("<article class=\"card\">").skip(1);
    items
        .map(|item| {
            let (card, why) = item.split_once("<p class=\"why\">").expect("a reason");
            let why = why.split("</p>").next().unwrap_or_default();
            let about = links(why, "growth-points/")
                .into_iter()
                .chain(links(why, "directions/"))
                .next();

            Shown {
                practice: links(card, "practices/").remove(0),
                about: about.expect("a theme or a direction"),
                reason: text_of(why).replace(" ;", ";").replace(" .", "."),
            }
        })
        .collect()
}

/// The line above a page's heading.
fn eyebrow(page: &str) -> &str {
    page.split("<p class=\"eyebrow\">")
        .nth(1)
        .and_then(|rest| rest.split("</p>").next())
        .expect("a line of facts")
}

/// What the line above a town's name tells of it: type, region, district, size.
fn facts(page: &str) -> Vec<String> {
    text_of(eyebrow(page))
        .split(" · ")
        .map(ToOwned::to_owned)
        .collect()
}

/// The towns of a practice, by its page.
fn towns_of(practice: &str) -> Vec<String> {
    links(eyebrow(practice), "cities/")
}

/// All pages of the real content below a folder, by address.
fn pages(site: &Site, folder: &str) -> BTreeMap<String, String> {
    let of_folder = |path: &String| {
        let id = path
            .strip_prefix(folder)
            .and_then(|id| id.strip_suffix("/index.html"));
        id.is_some_and(|id| !id.contains('/') && id != "compare")
    };
    let tree = site.tree();
    let found = tree
        .keys()
        .filter(|path| of_folder(path))
        .map(|path| path.trim_end_matches("index.html").to_owned());

    found
        .map(|address| (address.clone(), site.page(&address)))
        .collect()
}

#[test]
fn advice_never_own_practice() {
    let site = real_site();
    let cities = pages(site, "cities/");
    assert_eq!(cities.len(), 91);

    for (address, page) in &cities {
        let shown = suggestions(page);
        assert!((1..=6).contains(&shown.len()), "{address}: {}", shown.len());
        let practices: BTreeSet<&str> =
            shown.iter().map(|s| s.practice.as_str()).collect();
        let subjects: BTreeSet<&str> = shown.iter().map(|s| s.about.as_str()).collect();

        assert_eq!(
            (practices.len(), subjects.len()),
            (shown.len(), shown.len()),
            "{address}: something stands twice"
        );
        for practice in practices {
            let towns = towns_of(&site.page(practice));
            assert!(
                !towns.contains(address),
                "{address} is advised its own {practice}"
            );
        }
    }
}

#[test]
fn advice_reasons_hold_on_pages() {
    let site = real_site();
    let cities = pages(site, "cities/");
    let (mut themes, mut alike) = (0, 0);

    for (address, page) in &cities {
        for Shown { practice, about, reason } in suggestions(page) {
            let answer = site.page(&practice);
            let subject = site.page(&about);

            if about.starts_with("directions/") {
                assert!(
                    links(&answer, "directions/").contains(&about),
                    "{practice} is not in {about}"
                );
                let noted = section(page, "matrix")
                    .map(|matrix| links(matrix, "directions/"))
                    .unwrap_or_default();
                assert!(!noted.contains(&about), "{address} is noted in {about}");
                assert!(
                    reason.starts_with("Нет данных о работе в направлении «"),
                    "{reason}"
                );
            } else {
                let directions = links(
                    section(&subject, "answers").expect("answers"),
                    "directions/",
                );
                assert!(
                    links(&answer, "directions/")
                        .iter()
                        .any(|d| directions.contains(d)),
                    "{practice}, {about}"
                );
                let mut years: Vec<String> = subject
                    .split("<h2 id=\"20")
                    .skip(1)
                    .map(|h2| format!("20{}", &h2[..2]))
                    .collect();

                years.reverse();
                let word = if years.len() == 1 {
                    "года"
                } else {
                    "годов"
                };
                let start = format!("Точка роста {} {word} – «", years.join(" и "));
                assert!(reason.starts_with(&start), "{reason}, {start}");
                themes += 1;
            }

            let Some((_, near)) = reason.split_once("»; ") else {
                continue;
            };

            let (town, shared) = near
                .trim_end_matches('.')
                .split_once(" – ")
                .expect("a likeness");
            let shared = shared
                .replace("тоже ", "")
                .replace("из тех, где ", "")
                .replace("из сельской местности", "сельская местность")
                .replace("субъект тот же: ", "")
                .replace("округ тот же: ", "");
            let named = |other: &&String| {
                cities[*other]
                    .replace("&nbsp;", " ")
                    .contains(&format!("<h1>{town}</h1>"))
            };
            let towns = towns_of(&answer);
            let other = towns
                .iter()
                .find(named)
                .unwrap_or_else(|| panic!("{practice} is not of {town}"));

            for fact in shared.split(", ") {
                for place in [address, other] {
                    assert!(
                        facts(&cities[place]).iter().any(|f| f == fact),
                        "{place} does not say «{fact}»: {reason}"
                    );
                }
            }

            alike += 1;
        }
    }

    assert!(
        themes > 0 && alike > 0,
        "the test must see both: {themes} themes, {alike} likenesses"
    );
}

#[test]
fn theme_counts_towns_by_size() {
    let site = real_site();
    let themes = pages(site, "growth-points/");
    assert_eq!(themes.len(), 8);

    for (address, page) in &themes {
        let answers = section(page, "answers").expect("answers");
        let directions: BTreeSet<String> =
            links(answers, "directions/").into_iter().collect();
        let practices: BTreeSet<String> = directions
            .iter()
            .flat_map(|d| links(&site.page(d), "practices/"))
            .collect();

        let towns: BTreeSet<String> = practices
            .iter()
            .flat_map(|p| towns_of(&site.page(p)))
            .collect();
        let text = text_of(answers);
        let who = text
            .split("Кто уже делает: ")
            .nth(1)
            .and_then(|rest| rest.split('.').next())
            .expect("who does it");

        // The comma before «чья величина» belongs to the words.
        let counted: usize = who
            .split(", ")
            .filter_map(|part| part.split(' ').next()?.parse::<usize>().ok())
            .sum();
        assert_eq!(counted, towns.len(), "{address}: {who}");

        for group in ["административный центр", "сельская местность"]
        {
            let claimed_empty = section(page, "empty")
                .is_some_and(|empty| text_of(empty).contains(group));
            let found = towns
                .iter()
                .any(|town| facts(&site.page(town)).iter().any(|fact| fact == group));
            assert_ne!(claimed_empty, found, "{address}: {group}");
        }
    }
}

#[test]
fn incremental_advised_towns() {
    let site = Site::small();
    site.build().ok();
    let before = site.tree();

    site.replace(
        "content/practices/elkino-mir.md",
        "title: Школа мира",
        "title: Школа без ссор",
    );
    site.build().ok();
    let changed = site.changed_since(&before);
    let page = |path: &&str| path.ends_with(".html");
    let towns: Vec<&str> = changed
        .iter()
        .filter_map(|path| path.strip_prefix("cities/"))
        .filter(page)
        .collect();

    // Abakan has fathers of its own, so it may take up only this; Yalta and Zarechny are given Abakan's.
    assert_eq!(towns, ["abakan/index.html", "elkino/index.html"]);
}
