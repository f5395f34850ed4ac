//! Rebuilds: exact, complete, and the same bytes however they are made.

use std::collections::BTreeSet;

use crate::driver::{Site, Tree};

#[test]
fn same_bytes_on_any_jobs() {
    let site = Site::small();
    let one = site.run(&["build", "--jobs", "1", "--out", "a"]).ok();
    let four = site.run(&["build", "--jobs", "4", "--out", "b"]).ok();
    assert!(one.stdout.contains("записано"), "{}", four.stdout);
    assert_eq!(
        crate::driver::tree(&site.path("a")),
        crate::driver::tree(&site.path("b"))
    );
}

#[test]
fn incremental_noop() {
    let site = Site::small();
    site.build().ok();
    let modified = |site: &Site| {
        std::fs::metadata(site.path("public/index.html"))
            .and_then(|m| m.modified())
            .expect("time")
    };

    let before = modified(&site);
    let run = site.build().ok();
    assert!(
        run.stdout.contains("записано 0,") && run.stdout.contains("удалено 0"),
        "{}",
        run.stdout
    );

    assert_eq!(before, modified(&site));
}

#[test]
fn incremental_text_one_page() {
    let site = Site::small();
    site.build().ok();
    let before = site.tree();

    site.replace(
        "content/practices/abakan-papa.md",
        "Папы собираются",
        "Папы и деды собираются",
    );
    let run = site.run(&["build", "--explain"]).ok();
    assert_eq!(
        site.changed_since(&before),
        ["practices/abakan-papa/index.html"]
    );

    assert!(
        run.stdout.contains(
            "practices/abakan-papa/index.html – изменилось то, что видно на странице"
        ),
        "{}",
        run.stdout
    );
}

/// The index of the search has the new word in one list of words, and the text for excerpts.
#[test]
fn incremental_text_search_index() {
    let site = Site::small();
    site.build().ok();
    let before = site.tree();

    site.replace(
        "content/practices/abakan-papa.md",
        "Папы собираются",
        "Папы и деды собираются",
    );
    let run = site.build().ok();
    let pages = site.changed_since(&before);
    let search = site.changed_in_search_since(&before);

    let of = |folder: &str| {
        search
            .iter()
            .filter(|path| path.starts_with(folder))
            .count()
    };
    assert_eq!(
        (of("search/texts/"), of("search/words/"), search.len()),
        (1, 1, 2)
    );
    let written = format!("записано {},", pages.len() + search.len());
    assert!(run.stdout.contains(&written), "{}", run.stdout);
}

#[test]
fn incremental_title_its_pages() {
    let site = Site::small();
    site.build().ok();
    let before = site.tree();

    site.replace(
        "content/practices/abakan-papa.md",
        "title: Папы играют с детьми",
        "title: Отцы играют с детьми",
    );
    site.build().ok();
    let shows = |tree: &Tree| -> BTreeSet<String> {
        tree.iter()
            .filter(|(path, _)| !path.starts_with("search/texts/"))
            .filter(|(_, bytes)| {
                String::from_utf8_lossy(bytes)
                    .replace('\u{a0}', " ")
                    .contains("Отцы играют с детьми")
            })
            .map(|(path, _)| path.clone())
            .collect()
    };

    let changed: BTreeSet<String> = site.changed_since(&before).into_iter().collect();
    // Compressed, and a checksum: they tell of it too.
    let packed = ["data/itogi.xlsx", "data/SHA256SUMS"].map(ToOwned::to_owned);
    assert_eq!(
        changed,
        shows(&site.tree()).into_iter().chain(packed).collect()
    );

    assert!(
        changed.contains("cities/abakan/index.html")
            && changed.contains("directions/fathers/index.html")
    );
    // Yalta could take it up, so its page names it; the page of its region shows only what its own towns do.
    assert!(changed.contains("cities/yalta/index.html"));
    assert!(!changed.contains("regions/island-republic/index.html"));
}

#[test]
fn incremental_new_town() {
    let site = Site::small();
    site.build().ok();
    let before = site.tree();

    site.replace(
        "content/cities.yaml",
        "cities:\n",
        "cities:\n  - { id: tula, name: Тула, type: city }\n",
    );
    site.build().ok();
    assert_eq!(
        site.changed_since(&before),
        // Zarechny stands before it, Yalta after it; the home page, the 404 and the search have a letter more; data have a row more.
        [
            "404.html",
            "cities/compare/towns.json",
            "cities/index.html",
            "cities/tula.csv",
            "cities/tula.json",
            "cities/tula/index.html",
            "cities/yalta/index.html",
            "cities/zarechny/index.html",
            "data/SHA256SUMS",
            "data/cities-excel.csv",
            "data/cities.csv",
            "data/cities.json",
            "data/cities/index.html",
            "data/index.html",
            "data/itogi.sqlite",
            "data/itogi.xlsx",
            "embed/cities/tula/index.html",
            "index.html",
            "search/index.html"
        ]
    );
}

/// Mutations that keep a file readable at least some of the time; the rest must fail without a trace.
fn mutations(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let lines: Vec<&str> = text.lines().collect();

    for (at, line) in lines.iter().enumerate() {
        if line.chars().any(|c| ('а'..='я').contains(&c)) {
            let mut changed = lines.clone();
            let swapped: String = line
                .chars()
                .map(|c| if c == 'о' { 'у' } else { c })
                .collect();
            changed[at] = &swapped;
            found.push(changed.join("\n") + "\n");
        }
        if line.trim_start().starts_with("- {") {
            let mut changed = lines.clone();
            changed.remove(at);
            found.push(changed.join("\n") + "\n");
        }
    }

    for (from, to) in [
        ("place: 1", "place: 2"),
        ("value: 20", "value: 21"),
        ("order: 1", "order: 9"),
        ("full", "partial"),
    ] {
        if text.contains(from) {
            found.push(text.replacen(from, to, 1));
        }
    }

    found
}

#[test]
fn warm_build_equals_cold() {
    let site = Site::small();
    site.build().ok();
    let first = site.tree();
    let files = crate::driver::tree(&site.path("content")).into_keys();
    let files: Vec<String> = files.filter(|path| !path.ends_with(".png")).collect();
    let (mut built, mut refused) = (0, 0);

    for (at, file) in files.iter().enumerate() {
        let path = format!("content/{file}");
        let original = site.read(&path);
        let mut step = |what: &str| {
            let before = site.tree();
            let warm = site.build();
            let (cold, cold_tree) = site.cold();
            assert_eq!(warm.code, cold.code, "{path} {what}");

            if warm.code == Some(0) {
                assert_eq!(site.tree(), cold_tree, "{path} {what}");
                built += 1;
            } else {
                assert_eq!(
                    site.tree(),
                    before,
                    "a failed build touched the output: {path} {what}"
                );
                refused += 1;
            }
        };

        // Two builds a step are most of the suite's time, so every file begins with another of its mutations and
        // tries every sixth.
        let tried = mutations(&original)
            .into_iter()
            .enumerate()
            .skip(at % 6)
            .step_by(6);

        for (number, text) in tried {
            site.write(&path, &text);
            step(&format!("mutation {number}"));
        }

        site.remove(&path);
        step("removed");

        site.write(&path, &original);
        site.build().ok();
        assert_eq!(site.tree(), first, "{path} restored");
    }

    assert!(
        built > 0 && refused > 0,
        "the test must see both: {built} built, {refused} refused"
    );
}

#[test]
fn drafts_on_request() {
    let site = Site::small();
    site.replace(
        "content/practices/abakan-papa.md",
        "city: abakan\n",
        "city: abakan\ndraft: true\n",
    );
    site.build().ok();
    assert!(
        !site
            .path("public/practices/abakan-papa/index.html")
            .exists()
    );

    site.run(&["build", "--drafts"]).ok();
    assert!(
        site.path("public/practices/abakan-papa/index.html")
            .exists()
    );
}

#[test]
fn base_url_gives_sitemap() {
    let site = Site::small();
    site.run(&["build", "--base-url", "https://example.org/itogi/"])
        .ok();
    let page = site.page("cities/abakan/");

    assert!(page.contains(
        "<link rel=\"canonical\" href=\"https://example.org/itogi/cities/abakan/\">"
    ));
    assert!(page.contains("href=\"/itogi/regions/north-oblast/\""));
    assert!(
        site.read("public/sitemap.xml")
            .contains("<loc>https://example.org/itogi/practices/elkino-mir/</loc>")
    );

    assert!(
        site.read("public/robots.txt")
            .contains("Sitemap: https://example.org/itogi/sitemap.xml")
    );
    site.build().ok();
    assert!(
        !site.path("public/sitemap.xml").exists(),
        "without a host there is no map"
    );
}
