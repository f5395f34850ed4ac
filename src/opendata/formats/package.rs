//! `datapackage.json`: the tables for programs that read Data Package v2, with keys and references.

use std::io;

use serde_json::{Value, json};

use crate::opendata::cell::{ColumnInfo, ColumnKind, DATE_PATTERN};
use crate::opendata::describe::About;
use crate::opendata::format::FormatInput;
use crate::opendata::names::{CSV, LICENCE};
use crate::opendata::sheet::{OpenTable, key_column};
use crate::opendata::tables::SCHEMA;

const PROFILE: &str = "https://datapackage.org/profiles/2.0";

/// The description of all CSV files.
///
/// # Errors
/// None in practice: a JSON value can always be written.
pub(super) fn package(input: &FormatInput) -> io::Result<Option<Vec<u8>>> {
    super::pretty(&described(input.tables, input.about)).map(Some)
}

fn described(tables: &[OpenTable], about: &About) -> Value {
    let source = |(title, address): &(String, Option<String>)| match address {
        Some(address) => json!({ "title": title, "path": address }),
        None => json!({ "title": title }),
    };
    let mut package = json!({
        "$schema": format!("{PROFILE}/datapackage.json"),
        "name": "itogi",
        "title": about.title,
        "description": about.description,
        "version": SCHEMA,
        "as_of": about.as_of.to_string(),
        "contributors": [{ "title": about.publisher, "roles": ["publisher"] }],
        "sources": about.sources.iter().map(source).collect::<Vec<_>>(),
    });

    if about.home.contains("://") {
        package["homepage"] = json!(about.catalogue);
    }

    if let Some(licence) = &about.licence {
        package["licenses"] = json!([{ "path": LICENCE.0, "title": licence.title }]);
    }

    package["resources"] = tables
        .iter()
        .map(|table| resource(table, tables, about))
        .collect();
    package
}

fn resource(table: &OpenTable, tables: &[OpenTable], about: &About) -> Value {
    let references: Vec<Value> = table
        .references()
        .filter_map(|(field, other)| {
            let key = key_column(tables, other)?;
            // An empty name means the table itself.
            let resource = if other == table.name { "" } else { other };
            let reference = json!({ "resource": resource, "fields": [key] });
            Some(json!({ "fields": [field], "reference": reference }))
        })
        .collect();

    let mut schema = json!({
        "$schema": format!("{PROFILE}/tableschema.json"),
        "fields": table.fields.iter().map(|one| field(one, about)).collect::<Vec<_>>(),
        "missingValues": [""],
        "primaryKey": table.key(),
    });

    if !references.is_empty() {
        schema["foreignKeys"] = json!(references);
    }

    json!({
        "$schema": format!("{PROFILE}/dataresource.json"),
        "name": table.name,
        "type": "table",
        "title": about.words.table(table),
        "description": about.words.row(table),
        "path": CSV.of(table.name),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": { "delimiter": ",", "lineTerminator": "\r\n", "header": true },
        "schema": schema,
    })
}

fn field(field: &ColumnInfo, about: &About) -> Value {
    let kind = match field.kind {
        ColumnKind::Number => "number",
        ColumnKind::Whole => "integer",
        ColumnKind::Flag => "boolean",
        _ => "string",
    };

    let mut value = json!({
        "name": field.name,
        "title": about.words.field(field),
        "description": about.words.about(field),
        "type": kind,
    });
    let mut constraints = serde_json::Map::new();

    if field.required {
        constraints.insert("required".into(), json!(true));
    }

    match field.kind {
        ColumnKind::Flag => {
            value["trueValues"] = json!(["true"]);
            value["falseValues"] = json!(["false"]);
        }
        ColumnKind::Date => {
            constraints.insert("pattern".into(), json!(DATE_PATTERN));
        }
        ColumnKind::Word(words) => {
            constraints.insert("enum".into(), json!(words.list));
        }
        _ => {}
    }

    if !constraints.is_empty() {
        value["constraints"] = Value::Object(constraints);
    }

    value
}
