//! Open data: every file says the same, keys hold, nothing is lost, and an edit touches only what tells of it.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, OpenFlags};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::driver::{Site, real_site, text_of};

type Row = BTreeMap<String, String>;

fn package(site: &Site) -> Vec<Value> {
    let text = site.read("public/data/datapackage.json");
    let package: Value = serde_json::from_str(&text).expect("datapackage.json");
    package["resources"].as_array().expect("resources").clone()
}

fn name(resource: &Value) -> &str {
    resource["name"].as_str().expect("name")
}

fn fields(resource: &Value) -> Vec<(&str, &str, bool)> {
    let field = |field: &'_ Value| -> (&'static str, &'static str, bool) {
        let text = |key: &str| -> &'static str {
            Box::leak(field[key].as_str().expect(key).to_owned().into_boxed_str())
        };
        (
            text("name"),
            text("type"),
            field["constraints"]["required"].as_bool().unwrap_or(false),
        )
    };
    resource["schema"]["fields"]
        .as_array()
        .expect("fields")
        .iter()
        .map(field)
        .collect()
}

/// Rows of a CSV file by column.
fn csv(site: &Site, path: &str, delimiter: u8) -> Vec<Row> {
    let text = site.read(&format!("public/data/{path}"));
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    reader.deserialize().map(|row| row.expect(path)).collect()
}

/// A value as CSV writes it; numbers without the decimals that a float does not keep.
fn plain(text: &str) -> String {
    if text.contains('.') && text.parse::<f64>().is_ok() {
        return text.trim_end_matches('0').trim_end_matches('.').to_owned();
    }
    text.to_owned()
}

fn of_json(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => plain(&other.to_string()),
    }
}

fn of_sql(value: Sql, kind: &str) -> String {
    match value {
        Sql::Null | Sql::Blob(_) => String::new(),
        Sql::Integer(yes) if kind == "boolean" => (yes == 1).to_string(),
        Sql::Integer(number) => number.to_string(),
        Sql::Real(number) => number.to_string(),
        Sql::Text(text) => text,
    }
}

fn of_cell(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        Data::Bool(yes) => yes.to_string(),
        Data::Float(number) => number.to_string(),
        Data::String(text) => text.clone(),
        other => panic!("a cell of an unknown kind: {other:?}"),
    }
}

fn database(site: &Site) -> Connection {
    Connection::open_with_flags(
        site.path("public/data/itogi.sqlite"),
        OpenFlags::SQLITE_OPEN_READ_ONLY,
    )
    .expect("sqlite")
}

fn workbook(site: &Site) -> Xlsx<Cursor<Vec<u8>>> {
    let bytes = std::fs::read(site.path("public/data/itogi.xlsx")).expect("itogi.xlsx");
    calamine::open_workbook_from_rs(Cursor::new(bytes)).expect("a workbook")
}

#[test]
fn every_form_of_a_table_holds_the_same_values() {
    let site = real_site();
    let (base, mut book) = (database(site), workbook(site));
    let mut compared = 0;

    for resource in &package(site) {
        let name = name(resource);
        let fields = fields(resource);
        let text = csv(site, &format!("{name}.csv"), b',');
        let json: Vec<Value> =
            serde_json::from_str(&site.read(&format!("public/data/{name}.json")))
                .expect(name);
        let excel = csv(site, &format!("{name}-excel.csv"), b';');
        let mut query = base
            .prepare(&format!("SELECT * FROM {name} ORDER BY rowid"))
            .expect(name);
        let sql: Vec<Vec<Sql>> = query
            .query_map([], |row| (0..fields.len()).map(|at| row.get(at)).collect())
            .expect(name)
            .collect::<Result<_, _>>()
            .expect(name);

        let sheet = book.worksheet_range(name).expect(name);
        let sheet: Vec<&[Data]> = sheet.rows().skip(1).collect();
        let lengths = [text.len(), json.len(), excel.len(), sql.len(), sheet.len()];

        assert!(
            lengths.iter().all(|len| *len == text.len()),
            "{name}: {lengths:?}"
        );
        for (at, row) in text.iter().enumerate() {
            for (column, (field, kind, required)) in fields.iter().enumerate() {
                let place = format!("{name}, row {}, {field}", at + 1);
                let value = &row[*field];
                assert!(!required || !value.is_empty(), "{place} is empty");
                let bare = if *kind == "number" {
                    plain(value)
                } else {
                    value.clone()
                };

                assert_eq!(of_json(&json[at][*field]), bare, "{place} in JSON");
                assert_eq!(
                    of_sql(sql[at][column].clone(), kind),
                    bare,
                    "{place} in SQLite"
                );
                assert_eq!(
                    of_cell(sheet[at].get(column).unwrap_or(&Data::Empty)),
                    bare,
                    "{place} in XLSX"
                );

                let told = &excel[at][*field];
                let told = told
                    .strip_prefix("=\"")
                    .and_then(|told| told.strip_suffix('"'))
                    .unwrap_or(told);
                let told = if *kind == "number" {
                    told.replace(',', ".")
                } else {
                    told.to_owned()
                };

                assert_eq!(
                    told.strip_prefix('\'').unwrap_or(&told),
                    value,
                    "{place} for Excel"
                );
                compared += 1;
            }
        }
    }

    assert!(compared > 10_000, "{compared}");
}

#[test]
fn keys_are_unique_and_references_lead_somewhere() {
    let site = real_site();
    let resources = package(site);
    let rows: BTreeMap<&str, Vec<Row>> = resources
        .iter()
        .map(|one| (name(one), csv(site, &format!("{}.csv", name(one)), b',')))
        .collect();

    let mut followed = 0;
    for resource in &resources {
        let own = name(resource);
        let key: Vec<&str> = resource["schema"]["primaryKey"]
            .as_array()
            .expect("key")
            .iter()
            .filter_map(Value::as_str)
            .collect();
        assert!(!key.is_empty(), "{own} has a key");
        let keys: BTreeSet<Vec<&String>> = rows[own]
            .iter()
            .map(|row| key.iter().map(|field| &row[*field]).collect())
            .collect();

        assert_eq!(keys.len(), rows[own].len(), "{own}: the key is unique");
        for reference in resource["schema"]["foreignKeys"]
            .as_array()
            .into_iter()
            .flatten()
        {
            let field = reference["fields"][0].as_str().expect("field");
            let other = reference["reference"]["resource"]
                .as_str()
                .filter(|other| !other.is_empty())
                .unwrap_or(own);
            let target = reference["reference"]["fields"][0]
                .as_str()
                .expect("target");
            let known: BTreeSet<&String> =
                rows[other].iter().map(|row| &row[target]).collect();

            for row in rows[own].iter().filter(|row| !row[field].is_empty()) {
                assert!(
                    known.contains(&row[field]),
                    "{own}.{field}: {} is not in {other}",
                    row[field]
                );
                followed += 1;
            }
        }
    }

    assert!(followed > 2_000, "{followed}");
    let base = database(site);
    let broken: i64 = base
        .query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| {
            row.get(0)
        })
        .expect("check");

    let sound: String = base
        .query_row("PRAGMA integrity_check", [], |row| row.get(0))
        .expect("check");
    assert_eq!((broken, sound.as_str()), (0, "ok"));
}

#[test]
fn every_record_of_the_content_is_in_a_table() {
    let site = real_site();
    let count = |table: &str| csv(site, &format!("{table}.csv"), b',').len();
    let mut records: BTreeMap<&str, usize> = BTreeMap::new();

    for entry in walkdir::WalkDir::new(site.path("content"))
        .into_iter()
        .filter_map(Result::ok)
    {
        // Settings are no records.
        let Ok(text) = std::fs::read_to_string(entry.path()) else {
            continue;
        };
        if entry.file_name() == "itogi.yaml" {
            continue;
        }

        let mut kind = "";
        for line in text.lines() {
            if let Some(word) = line
                .strip_suffix(':')
                .filter(|word| !word.starts_with([' ', '#', '-']))
            {
                kind = Box::leak(word.to_owned().into_boxed_str());
            } else if line.starts_with("  - ")
                && entry
                    .path()
                    .extension()
                    .is_some_and(|ending| ending == "yaml")
            {
                *records.entry(kind).or_default() += 1;
            } else if let Some(word) = line
                .strip_prefix("kind: ")
                .filter(|_| text.starts_with("---"))
            {
                *records
                    .entry(Box::leak(word.to_owned().into_boxed_str()))
                    .or_default() += 1;
            }
        }
    }

    let tables = [
        ("sources", "sources"),
        ("districts", "districts"),
        ("regions", "regions"),
        ("tiles", "region_tiles"),
        ("cities", "cities"),
        ("measures", "measures"),
        ("units", "units"),
        ("directions", "directions"),
        ("themes", "themes"),
        ("editions", "editions"),
        ("participation", "participations"),
        ("awards", "awards"),
        ("mentions", "mentions"),
        ("indicators", "indicators"),
        ("roadmap", "roadmap_measures"),
        ("tables", "programme_tables"),
        ("programme", "programmes"),
        ("practice", "practices"),
        ("growth-point", "growth_points"),
        ("finding", "findings"),
        ("page", "pages"),
    ];

    for (kind, table) in tables {
        assert!(
            records[kind] > 0 && records[kind] == count(table),
            "{kind}: {} ≠ {}",
            records[kind],
            count(table)
        );
    }

    let chosen = csv(site, "figures.csv", b',')
        .iter()
        .filter(|row| row["chosen"] == "true")
        .count();
    assert_eq!(records["figures"], chosen, "figures");
    let shown: BTreeSet<&str> = tables
        .iter()
        .map(|(kind, _)| *kind)
        .chain(["figures"])
        .collect();

    let forgotten: Vec<_> = records
        .keys()
        .filter(|kind| !shown.contains(*kind))
        .collect();
    assert!(forgotten.is_empty(), "kinds without a table: {forgotten:?}");
}

#[test]
fn facts_stand_in_the_tables_as_the_documents_have_them() {
    let site = real_site();
    let figures = csv(site, "figures.csv", b',');
    let of = |figure: &str| -> Vec<&Row> {
        figures
            .iter()
            .filter(|row| row["figure"] == figure)
            .collect()
    };

    let participants = of("2017/participants");
    assert_eq!(participants[0]["value"], "293");
    assert_eq!(
        (
            participants[0]["basis"].as_str(),
            participants[0]["source"].as_str()
        ),
        ("participants", "doc-2017")
    );

    let several = figures
        .iter()
        .find(|row| row["chosen"] == "false")
        .expect("a value of another source");
    assert!(
        several["observation"] != "1"
            && several["source"] != of(&several["figure"])[0]["source"],
        "{several:?}"
    );

    for row in &figures {
        assert_ne!(
            row["value"].is_empty(),
            row["missing"].is_empty(),
            "a value or the reason why not: {row:?}"
        );
    }

    let missing = csv(site, "indicator_values.csv", b',');
    let planned = missing
        .iter()
        .filter(|row| row["fact"].is_empty() && row["fact_words"].is_empty());
    assert!(
        planned.clone().count() > 50
            && planned.clone().all(|row| row["fact_missing"] == "no-data")
    );

    let numbers: Vec<String> = csv(site, "indicators.csv", b',')
        .into_iter()
        .map(|mut row| row.remove("number").unwrap_or_default())
        .collect();
    assert!(numbers.contains(&"7.10".to_owned()) && numbers.contains(&"7.1".to_owned()));
}

#[test]
fn descriptions_name_files_that_are_there_and_sums_are_right() {
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
fn the_dictionary_explains_every_field_in_both_languages() {
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
fn an_edit_touches_only_the_files_that_tell_of_it() {
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
