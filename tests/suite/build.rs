//! Rebuilds: exact, complete, and the same bytes however they are made.

use std::collections::BTreeSet;

use crate::driver::{Site, Tree};

#[test]
fn the_same_input_gives_the_same_bytes_on_any_number_of_threads() {
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
fn a_second_build_writes_nothing() {
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
fn what_comes_of_the_same_inputs_and_stands_in_its_place_is_not_made_again() {
    let site = Site::small();
    let first = site.run(&["build", "--profile=trace.json"]).ok();
    let rendered =
        |site: &Site| site.read("trace.json").matches(r#""cat":"render""#).count();
    let pages = rendered(&site);
    assert!(pages > 100, "{pages}");
    let whole = site.tree();
    let again = |args: &[&str]| {
        let run = site
            .run(&[&["build", "--profile=trace.json"], args].concat())
            .ok();
        (rendered(&site), run)
    };

    let (made, run) = again(&[]);
    assert_eq!(made, 0);
    // Nothing is made, and yet everything is told.
    assert!(
        run.stderr.contains("N309") && first.stderr.contains("N309"),
        "{}",
        run.stderr
    );

    assert!(run.stdout.contains("128 страниц"), "{}", run.stdout);
    // Another option, a file that is gone, a file that is shorter, a list of inputs that is damaged, a manifest that is lost.
    assert!(again(&["--base-url", "https://example.org/"]).0 > pages / 2);
    assert!(again(&[]).0 > pages / 2);
    assert!(site.tree() == whole);
    std::fs::remove_file(site.path("public/cities/abakan/index.html")).expect("file");
    assert_eq!(again(&[]).0, 1);
    site.write("public/cities/yalta/index.html", "short");
    assert_eq!(again(&[]).0, 1);
    site.write("public/.itogi/inputs.json", "{");
    assert_eq!(again(&[]).0, 0);
    std::fs::remove_file(site.path("public/.itogi/manifest.json")).expect("manifest");
    assert_eq!(again(&[]).0, pages);
    assert!(site.tree() == whole);
    // Without anything to tell, not even the records are looked at.
    let clean = Site::empty();
    clean.run(&["init", "."]).ok();
    clean.build().ok();
    let run = clean.run(&["build", "--profile"]).ok();

    assert!(
        run.stdout.contains("записано 0,") && !run.stdout.contains("разбор, проверки"),
        "{}",
        run.stdout
    );
}

#[test]
fn a_changed_text_rewrites_only_its_own_page() {
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
    // The index of the search has the new word among those that begin with «д», and the text for excerpts.
    let search = site.changed_in_search_since(&before);
    assert!(
        search.len() == 2 && search[0].starts_with("search/texts/"),
        "{search:?}"
    );

    assert_eq!(search[1], "search/words/434.json");
    assert!(run.stdout.contains("записано 3,"), "{}", run.stdout);
}

#[test]
fn a_changed_title_rewrites_the_pages_that_show_it() {
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
fn a_new_town_touches_its_page_its_neighbours_and_the_lists_that_name_it() {
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
fn a_warm_build_equals_a_cold_one_after_any_change() {
    let site = Site::small();
    site.build().ok();
    let files = crate::driver::tree(&site.path("content")).into_keys();
    let files: Vec<String> = files.filter(|path| !path.ends_with(".png")).collect();
    let (mut built, mut refused) = (0, 0);

    for file in &files {
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

        for (number, text) in mutations(&original)
            .into_iter()
            .enumerate()
            .filter(|(n, _)| n % 3 == 0)
        {
            site.write(&path, &text);
            step(&format!("mutation {number}"));
        }

        site.remove(&path);
        step("removed");
        site.write(&path, &original);
        step("restored");
    }

    assert!(
        built > 40 && refused > 5,
        "the test must see both: {built} built, {refused} refused"
    );
}

#[test]
fn drafts_are_shown_only_on_request() {
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
fn a_base_url_gives_canonical_links_and_a_map() {
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
