//! `csv-metadata.json`: the tables in the words of «CSV on the Web», the recommendation of W3C.
//!
//! Its validators do not accept an empty foreign key, so a reference that may be empty stands in `dc:references` only.

use std::io;

use serde_json::{Value, json};

use crate::opendata::cell::{ColumnInfo, ColumnKind, DATE_PATTERN};
use crate::opendata::describe::About;
use crate::opendata::format::FormatInput;
use crate::opendata::names::CSV;
use crate::opendata::sheet::{OpenTable, key_column};

/// The description of all CSV files as one group of tables.
///
/// # Errors
/// None in practice: a JSON value can always be written.
pub(super) fn metadata(input: &FormatInput) -> io::Result<Option<Vec<u8>>> {
    super::pretty(&group(input.tables, input.about)).map(Some)
}

fn group(tables: &[OpenTable], about: &About) -> Value {
    let mut group = json!({
        "@context": ["http://www.w3.org/ns/csvw", { "@language": about.lang }],
        "dc:title": about.title,
        "dc:description": about.description,
        "dc:publisher": about.publisher,
        "dc:modified": { "@value": about.as_of.to_string(), "@type": "xsd:date" },
    });

    if let Some(licence) = &about.licence {
        group["dc:license"] = json!({ "@id": licence.address });
    }

    group["tables"] = tables
        .iter()
        .map(|table| description(table, tables, about))
        .collect();
    group
}

fn description(table: &OpenTable, tables: &[OpenTable], about: &About) -> Value {
    let required = |name: &str| {
        table
            .fields
            .iter()
            .any(|field| field.name == name && field.required)
    };

    let references: Vec<Value> = table
        .references()
        .filter(|(field, _)| required(field))
        .filter_map(|(field, other)| {
            let key = key_column(tables, other)?;
            let reference = json!({ "resource": CSV.of(other), "columnReference": key });
            Some(json!({ "columnReference": field, "reference": reference }))
        })
        .collect();

    json!({
        "url": CSV.of(table.name),
        "dc:title": about.words.table(table),
        "dc:description": about.words.row(table),
        "tableSchema": {
            "columns": table.fields.iter().map(|field| column(field, about)).collect::<Vec<_>>(),
            "primaryKey": table.key(),
            "foreignKeys": references,
        },
    })
}

fn column(field: &ColumnInfo, about: &About) -> Value {
    let datatype = match field.kind {
        ColumnKind::Number => json!("decimal"),
        ColumnKind::Whole => json!("nonNegativeInteger"),
        ColumnKind::Flag => json!({ "base": "boolean", "format": "true|false" }),
        ColumnKind::Date => json!({ "base": "string", "format": DATE_PATTERN }),
        ColumnKind::Word(words) => {
            json!({ "base": "string", "format": format!("^({})$", words.list.join("|")) })
        }
        ColumnKind::Text | ColumnKind::Id | ColumnKind::Address => json!("string"),
    };

    // The heading of a column in the file is its name, so titles are said in other words.
    let mut column = json!({
        "name": field.name,
        "dc:title": about.words.field(field),
        "dc:description": about.words.about(field),
        "datatype": datatype,
        "required": field.required,
    });

    if let (Some(table), false) = (field.refers, field.required) {
        column["dc:references"] = json!({ "@id": CSV.of(table) });
    }

    column
}
