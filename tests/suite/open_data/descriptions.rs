//! What the files say of themselves.

use super::*;

#[test]
fn open_data_descriptions_true() {
    let site = real_site();
    let read = |path: &str| {
        std::fs::read(site.path(&format!("public/data/{path}"))).expect(path)
    };
    let sums = site.read("public/data/SHA256SUMS");
    let mut summed = BTreeSet::new();

    for line in sums.lines() {
        let (sum, path) = line.split_once("  ").expect(line);
        let real: String = Sha256::digest(read(path))
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        assert_eq!(sum, real, "{path}");
        summed.insert(path.to_owned());
    }

    let files: BTreeSet<String> = site
        .tree()
        .into_keys()
        .filter_map(|path| path.strip_prefix("data/").map(ToOwned::to_owned))
        .filter(|path| !path.ends_with(".html") && path != "SHA256SUMS")
        .collect();
    assert_eq!(summed, files, "every file but the sums has its sum");
    let csvw: Value =
        serde_json::from_str(&site.read("public/data/csv-metadata.json")).expect("CSVW");
    let described: Vec<&str> = csvw["tables"]
        .as_array()
        .expect("tables")
        .iter()
        .filter_map(|table| table["url"].as_str())
        .collect();

    let resources = package(site);
    assert_eq!(
        described,
        resources
            .iter()
            .filter_map(|one| one["path"].as_str())
            .collect::<Vec<_>>()
    );
    let dcat: Value =
        serde_json::from_str(&site.read("public/data/dcat.jsonld")).expect("DCAT");
    let graph = dcat["@graph"].as_array().expect("graph");

    assert_eq!(
        graph.len(),
        resources.len() + 2,
        "the catalogue, the whole set, each table"
    );
    let listed = graph[0]["dcat:dataset"].as_array().expect("sets");
    assert!(graph[0]["@type"] == "dcat:Catalog" && listed.len() == resources.len() + 1);

    for (set, name) in graph.iter().skip(1).zip(listed) {
        assert_eq!(set["@id"], name["@id"]);
    }

    let links = graph
        .iter()
        .flat_map(|set| set["dcat:distribution"].as_array().into_iter().flatten());
    for link in links {
        let address = link["dcat:downloadURL"]["@id"].as_str().expect("address");
        read(
            address
                .strip_prefix("https://example.org/data/")
                .expect(address),
        );
        let terms = link["dct:license"]["@id"].as_str().expect("terms");

        assert!(
            terms.starts_with("https://example.org/")
                && link["dcat:accessURL"]["@id"].is_string(),
            "{link}"
        );
    }

    for row in csv(site, "list.csv", b',').iter().skip(1) {
        let passport = row["value"]
            .strip_prefix("https://example.org/data/")
            .expect("passport");
        let rows = csv(site, passport, b',');
        let day = |property: &str| {
            rows.iter()
                .find(|row| row["property"] == property)
                .map(|row| row["value"].clone())
        };

        assert!(
            day("created") <= day("modified"),
            "nothing is changed before it was made"
        );
        for property in [
            "standardversion",
            "identifier",
            "title",
            "description",
            "creator",
            "created",
            "modified",
            "format",
        ] {
            assert!(
                rows.iter()
                    .any(|row| row["property"] == property && !row["value"].is_empty()),
                "{passport}: {property}"
            );
        }

        let data = rows
            .iter()
            .find(|row| row["property"].starts_with("data-2026"))
            .expect("data");
        read(
            data["value"]
                .strip_prefix("https://example.org/data/")
                .expect("data"),
        );
    }
}

#[test]
fn open_data_dictionary_complete() {
    let site = real_site();
    for resource in &package(site) {
        let name = name(resource);
        for folder in ["", "en/"] {
            let page = site.page(&format!("{folder}data/{name}/"));
            for (field, ..) in fields(resource) {
                assert!(
                    page.contains(&format!("id=\"field-{field}\"")),
                    "{folder}{name}: {field}"
                );
            }

            let shown: Vec<&str> = page
                .lines()
                .filter(|line| !line.contains("ld+json"))
                .collect();
            assert!(
                !shown.join("\n").contains('['),
                "{folder}{name}: a message without words"
            );
        }

        let text = resource.to_string();
        assert!(!text.contains("[open-"), "{name}: {text}");
    }

    let catalogue = text_of(&site.page("data/"));
    for words in [
        "53 таблицы",
        "itogi.xlsx",
        "Как пользоваться материалами",
        "версия таблиц 1.0.0",
    ] {
        assert!(catalogue.contains(words), "{words}");
    }
}

#[test]
fn incremental_open_data() {
    let site = Site::small();
    site.build().ok();
    let before = site.tree();
    site.build().ok();
    assert_eq!(
        site.changed_since(&before),
        Vec::<String>::new(),
        "nothing to do"
    );

    site.remove("public/data/itogi.sqlite");
    site.build().ok();
    assert_eq!(
        site.changed_since(&before),
        Vec::<String>::new(),
        "the database comes back as it was"
    );

    let path = "content/practices/elkino-mir.md";
    let lead = site
        .read(path)
        .lines()
        .find(|line| line.starts_with("lead: "))
        .expect("lead")
        .to_owned();
    site.replace(path, &lead, "lead: Другие слова о том же.");
    site.build().ok();
    let data: Vec<String> = site
        .changed_since(&before)
        .into_iter()
        .filter(|path| path.starts_with("data/"))
        .collect();

    let mut expected = [
        "SHA256SUMS",
        "itogi.sqlite",
        "itogi.xlsx",
        "practices-excel.csv",
        "practices.csv",
        "practices.json",
    ]
    .map(|name| format!("data/{name}"))
    .to_vec();
    expected.sort();
    assert_eq!(data, expected);
    let (_, cold) = site.cold();
    assert!(site.tree() == cold, "a warm build equals a cold one");
}
