//! Open data: every file says the same, keys hold, nothing is lost, and an edit touches only what tells of it.

mod descriptions;
mod records;

use crate::driver::{Site, real_site, text_of};
use calamine::{Data, Reader, Xlsx};
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, OpenFlags};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

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
fn open_data_forms_agree() {
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

    assert!(compared > 0, "no cell was compared");
}

#[test]
fn open_data_keys_resolve() {
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
