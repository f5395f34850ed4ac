//! What holds for the real content, whatever its records say.

use std::collections::BTreeSet;

use crate::driver::{Site, real_site, repository, text_of};

#[test]
fn real_content_checks_clean() {
    let site = Site::copy_of(&repository().join("content"));
    let run = site.run(&["check", "--format", "json"]).ok();
    let list: Vec<serde_json::Value> = serde_json::from_str(&run.stdout).expect("JSON");
    let serious: Vec<_> = list.iter().filter(|d| d["severity"] != "note").collect();
    assert!(serious.is_empty(), "{serious:#?}");
}

/// Names of the folders below a folder of the real site.
fn folders(folder: &str) -> BTreeSet<String> {
    std::fs::read_dir(real_site().path(&format!("public/{folder}")))
        .expect(folder)
        .map(|entry| entry.expect("entry"))
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect()
}

/// The ids in a column of an open-data table of the real site.
fn ids(table: &str) -> BTreeSet<String> {
    let text = real_site().read(&format!("public/data/{table}.csv"));
    text.lines()
        .skip(1)
        .filter_map(|line| line.split(',').next())
        .map(str::to_owned)
        .collect()
}

#[test]
fn real_records_have_pages() {
    for kind in ["cities", "directions", "sources", "districts"] {
        let (ids, pages) = (ids(kind), folders(kind));
        let missing: Vec<_> = ids.difference(&pages).collect();
        assert!(!ids.is_empty() && missing.is_empty(), "{kind}: {missing:?}");
    }
}

#[test]
fn real_bases_never_share_table() {
    let site = real_site();
    for year in ["2016", "2017"] {
        let page = site.page(&format!("{year}/participants/"));
        for table in page.split("<table").skip(1) {
            let caption = table
                .split("<caption ")
                .nth(1)
                .and_then(|t| t.split("</caption>").next())
                .expect("caption");
            assert!(
                !(caption.contains("Участники") && caption.contains("Отчёты")),
                "{caption}"
            );
        }

        assert!(page.contains("Нельзя сравнивать: участники"), "{year}");
    }
}

#[test]
fn real_towns_file_equals_pages() {
    let site = real_site();
    let towns: serde_json::Value =
        serde_json::from_str(&site.read("public/cities/compare/towns.json"))
            .expect("JSON");
    let mut facts = 0;

    for town in towns["towns"].as_array().expect("towns") {
        let page = text_of(
            &site.page(&format!("cities/{}/", town["id"].as_str().expect("an id"))),
        );
        let mut said = vec![town["name"].as_str().expect("a name").to_owned()];

        for year in town["years"].as_array().expect("years") {
            let edition =
                &towns["editions"][year["e"].as_u64().expect("an edition") as usize];
            let category = year["c"].as_u64().map(|at| {
                edition["categories"][at as usize]
                    .as_str()
                    .expect("a category")
            });

            let state = &towns["states"][year["s"].as_u64().expect("a state") as usize];
            let state = match (state.as_str().expect("a word"), year["p"].as_u64()) {
                (_, Some(place)) => format!("{place}-е место"),
                ("leader", _) => "вне рейтинга".to_owned(),
                ("winner", _) => "победитель".to_owned(),
                ("awarded", _) => "награда".to_owned(),
                ("participant", _) => "участник".to_owned(),
                (other, _) => panic!("no word for «{other}»"),
            };

            let cell = [edition["id"].as_str(), Some(&state), category]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>();
            said.push(cell.join(" "));
            said.extend(
                year["t"]
                    .as_array()
                    .into_iter()
                    .flatten()
                    .filter_map(|title| title.as_str())
                    .map(str::to_owned),
            );
        }

        for noted in town["directions"].as_array().expect("directions") {
            let title = &towns["directions"]
                [noted["d"].as_u64().expect("a direction") as usize]["title"];
            said.push(title.as_str().expect("a title").to_owned());
        }

        for fact in said {
            let fact = fact.replace('\u{a0}', " ");
            assert!(
                page.replace('\u{a0}', " ").contains(&fact),
                "{}: «{fact}» in {page}",
                town["id"]
            );
            facts += 1;
        }
    }

    assert!(facts > 0, "no fact was checked");
}
