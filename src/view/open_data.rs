//! Open data for people: the catalogue of tables, and the dictionary of each.

use schemars::JsonSchema;
use serde::Serialize;

use crate::opendata::{self, ColumnInfo, ColumnKind, GROUPS, SCHEMA, TableSummary};
use crate::route::Page;
use crate::view::context::Context;
use crate::view::parts::links::Link;

/// Content of `/data/`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DataPage {
    groups: Vec<TableGroup>,
    tables: usize,
    rows: usize,
    /// Version of the tables.
    schema: &'static str,
    whole: WholeFiles,
    /// The page with the terms of use.
    licence: Option<Link>,
    sources: String,
}

/// Addresses of the files that hold or describe all tables.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct WholeFiles {
    xlsx: String,
    sqlite: String,
    package: String,
    csvw: String,
    dcat: String,
    passport: String,
    register: String,
    sums: String,
    /// Address of the folder, in full where the host is known.
    base: String,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct TableGroup {
    /// Word of the group, for messages.
    key: &'static str,
    tables: Vec<TableLine>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct TableLine {
    name: &'static str,
    href: String,
    rows: usize,
    /// Size of the CSV file in kilobytes, at least 1.
    size: usize,
    files: TableFiles,
}

/// Addresses of the files of a table.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct TableFiles {
    csv: String,
    excel: String,
    json: String,
    passport: String,
    structure: String,
}

/// Content of `/data/cities/`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TablePage {
    name: &'static str,
    group: &'static str,
    rows: usize,
    files: TableFiles,
    fields: Vec<FieldView>,
    /// Tables that name rows of this one.
    named_by: Vec<Link>,
    licence: Option<Link>,
    /// Version of the tables.
    schema: &'static str,
}

/// A column.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct FieldView {
    name: &'static str,
    /// Word for messages.
    says: &'static str,
    kind: &'static str,
    key: bool,
    required: bool,
    refers: Option<Link>,
    /// Words that it may hold.
    words: Vec<&'static str>,
    /// Their family, for messages.
    family: Option<&'static str>,
}

/// Their files are shared by all languages and hold addresses in the one at the root.
fn tables<'a>(cx: Context<'a>) -> &'a [TableSummary] {
    cx.interfaces
        .first()
        .map_or(&[], |root| root.tables(cx.site))
}

fn file(cx: Context, name: &str) -> String {
    cx.urls.file(&format!("{}{name}", Page::Data.address()))
}

fn table_link(cx: Context, name: &'static str) -> Link {
    Link {
        text: name.to_owned(),
        href: cx.href(&Page::DataTable(name)),
    }
}

fn files(cx: Context, name: &str) -> TableFiles {
    TableFiles {
        csv: file(cx, &format!("{name}.csv")),
        excel: file(cx, &format!("{name}-excel.csv")),
        json: file(cx, &format!("{name}.json")),
        passport: file(cx, &format!("{name}/meta.csv")),
        structure: file(cx, &format!("{name}/structure.csv")),
    }
}

pub(in crate::view) fn catalogue(cx: Context) -> DataPage {
    let tables = tables(cx);
    let row = |table: &TableSummary| TableLine {
        name: table.name,
        href: cx.href(&Page::DataTable(table.name)),
        rows: table.len,
        size: table.size.div_ceil(1024),
        files: files(cx, table.name),
    };

    let group = |key: &'static str| TableGroup {
        key,
        tables: tables
            .iter()
            .filter(|table| table.group == key)
            .map(row)
            .collect(),
    };

    DataPage {
        groups: GROUPS.into_iter().map(group).collect(),
        tables: tables.len(),
        rows: tables.iter().map(|table| table.len).sum(),
        schema: SCHEMA,
        whole: WholeFiles {
            xlsx: file(cx, opendata::WORKBOOK),
            sqlite: file(cx, opendata::DATABASE),
            package: file(cx, opendata::PACKAGE),
            csvw: file(cx, "csv-metadata.json"),
            dcat: file(cx, "dcat.jsonld"),
            passport: file(cx, "meta.csv"),
            register: file(cx, "list.csv"),
            sums: file(cx, opendata::SUMS),
            base: cx
                .urls
                .absolute_file(&Page::Data.address())
                .unwrap_or_else(|| file(cx, "")),
        },
        licence: cx.page("licence"),
        sources: cx.href(&Page::Sources),
    }
}

/// `None` if there is no such table.
pub(in crate::view) fn table(cx: Context, name: &str) -> Option<TablePage> {
    let tables = tables(cx);
    let table = tables.iter().find(|table| table.name == name)?;
    let names = |other: &&TableSummary| {
        other.fields.iter().any(|field| field.refers == Some(name))
    };

    Some(TablePage {
        name: table.name,
        group: table.group,
        rows: table.len,
        files: files(cx, table.name),
        fields: table.fields.iter().map(|one| field(cx, one)).collect(),
        named_by: tables
            .iter()
            .filter(names)
            .map(|other| table_link(cx, other.name))
            .collect(),
        licence: cx.page("licence"),
        schema: SCHEMA,
    })
}

fn field(cx: Context, field: &ColumnInfo) -> FieldView {
    let words = match field.kind {
        ColumnKind::Word(words) => Some(words),
        _ => None,
    };
    FieldView {
        name: field.name,
        says: field.says,
        kind: field.kind.word(),
        key: field.key,
        required: field.required,
        refers: field.refers.map(|table| table_link(cx, table)),
        words: words.map(|words| words.list.to_vec()).unwrap_or_default(), /* free text */
        family: words.map(|words| words.family),
    }
}
