//! `csv-metadata.json`: the tables in the words of «CSV on the Web», the recommendation of W3C.
//!
//! A foreign key may not be empty there, as its validators read it, so references that may be are told by
//! `dc:references` only.

use serde_json::{Value, json};

use super::cell::{ColumnInfo, ColumnKind};
use super::describe::About;
use super::sheet::OpenTable;

/// The description of all CSV files as one group of tables.
pub(super) fn metadata(tables: &[OpenTable], about: &About) -> Value {
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
            let key = tables
                .iter()
                .find(|table| table.name == other)?
                .fields
                .first()?
                .name;

            let reference =
                json!({ "resource": format!("{other}.csv"), "columnReference": key });
            Some(json!({ "columnReference": field, "reference": reference }))
        })
        .collect();

    json!({
        "url": format!("{}.csv", table.name),
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
        ColumnKind::Date => json!({ "base": "string", "format": super::DATE_PATTERN }),
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
        column["dc:references"] = json!({ "@id": format!("{table}.csv") });
    }

    column
}
