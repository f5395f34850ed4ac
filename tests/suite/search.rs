//! The index of the search: whole, small, and touched only where it must be. What it finds is tested in the browser.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::driver::{Site, archive_site, real_site, real_tree};

fn json(site: &Site, path: &str) -> Value {
    serde_json::from_str(&site.read(&format!("public/search/{path}"))).expect("JSON")
}

fn ids(letters: &str) -> BTreeSet<String> {
    letters
        .as_bytes()
        .chunks(4)
        .map(|id| String::from_utf8_lossy(id).into_owned())
        .collect()
}

#[test]
fn search_results_have_pages() {
    let site = real_site();
    let (index, rows) = (json(site, "index.json"), json(site, "docs.json"));
    let all = ids(rows["ids"].as_str().expect("ids"));
    let column = |name: &str| rows[name].as_str().expect("a column").chars().count();
    assert_eq!(column("lengths"), all.len());
    let runs = rows["runs"]
        .as_array()
        .expect("runs")
        .iter()
        .map(|run| run[2].as_u64().expect("a length"));

    assert_eq!(runs.sum::<u64>(), all.len() as u64);
    let mut shown = BTreeSet::new();
    let mut indexed = BTreeSet::new();

    for (path, bytes) in real_tree() {
        if path.starts_with("search/texts/") {
            let texts: Value = serde_json::from_slice(bytes).expect("JSON");
            for (id, text) in texts.as_object().expect("texts") {
                let address = text[1]
                    .as_str()
                    .expect("an address")
                    .split('#')
                    .next()
                    .unwrap_or_default();

                assert!(
                    site.path(&format!("public/{address}index.html")).exists(),
                    "{address}"
                );
                assert!(
                    !text[0].as_str().unwrap_or_default().is_empty(),
                    "{address} has no title"
                );
                shown.insert(id.clone());
            }
        }
        if path.starts_with("search/words/") {
            let entries: Value = serde_json::from_slice(bytes).expect("JSON");
            let lists = entries
                .as_array()
                .expect("entries")
                .iter()
                .filter_map(|entry| entry[1].as_str());
            indexed.extend(lists.flat_map(|lists| lists.split('|')).flat_map(ids));
        }
    }

    assert_eq!(shown, all);
    assert!(
        indexed.is_subset(&all) && indexed.len() == all.len(),
        "{:?}",
        all.difference(&indexed)
    );
    let keys = index["keys"].as_array().expect("keys").len();

    assert_eq!(
        real_tree()
            .keys()
            .filter(|path| path.starts_with("search/words/"))
            .count(),
        keys
    );
}

#[test]
fn incremental_search_title() {
    let site = Site::small();
    site.build().ok();
    let before = site.tree();

    site.replace(
        "content/practices/abakan-papa.md",
        "title: Папы играют с детьми",
        "title: Папы играют с мячами",
    );
    site.build().ok();
    let changed = site.changed_in_search_since(&before);

    // «дети» and «мяч» with all that begins like them, and the text; no list of all documents.
    assert_eq!(
        changed
            .iter()
            .filter(|path| path.contains("/texts/"))
            .count(),
        1,
        "{changed:?}"
    );
    let words: Vec<&String> = changed
        .iter()
        .filter(|path| path.contains("/words/"))
        .collect();
    assert!(
        words.iter().all(|path| ["434", "43b", "43c", "440", "447"]
            .iter()
            .any(|key| path.contains(key))),
        "{words:?}"
    );

    assert!(
        changed
            .iter()
            .all(|path| path.contains("/texts/") || path.contains("/words/")),
        "{changed:?}"
    );
}

#[test]
fn search_synonyms_touch_no_lists() {
    let site = Site::small();
    site.build().ok();
    let before = site.tree();

    site.replace(
        "content/itogi.yaml",
        "footer:",
        "synonyms:\n  - [папа, отец]\n  - [КДН, комиссия по делам]\nfooter:",
    );
    site.build().ok();
    assert_eq!(site.changed_in_search_since(&before), ["search/index.json"]);
    let synonyms = json(&site, "index.json")["synonyms"].clone();

    assert_eq!(
        synonyms,
        serde_json::json!([["папа", "отец"], ["КДН", "комиссия по делам"]])
    );
}

#[test]
fn synonyms_need_two_words() {
    for line in ["[папа]", "[папа, «»]", "[]"] {
        let site = Site::small();
        site.replace(
            "content/itogi.yaml",
            "footer:",
            &format!("synonyms: [{line}]\nfooter:"),
        );
        let run = site.run(&["check", "--format", "short"]).fails(1);

        assert!(
            run.stderr
                .contains("itogi.yaml:6:12: ошибка[E117]: поле «synonyms»"),
            "{line}: {}",
            run.stderr
        );
    }
}

#[test]
fn search_finds_empty_region() {
    let site = archive_site();
    let texts = site
        .tree()
        .into_iter()
        .filter(|(path, _)| path.starts_with("search/texts/"));
    let texts: String = texts
        .map(|(_, bytes)| String::from_utf8_lossy(&bytes).into_owned())
        .collect();
    let komi = "[\"Республика Коми\",\"regions/#map\",\"Городов и посёлков этого субъекта документы не называют.\"]";
    assert!(texts.contains(komi));
    assert!(
        site.read("public/regions/index.html")
            .contains("id=\"map\"")
    );

    assert!(texts.contains("[\"Республика Хакасия\",\"regions/khakassia/\""));
}
