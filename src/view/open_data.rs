//! Open data for people: the catalogue of tables, and the dictionary of each.

use schemars::JsonSchema;
use serde::Serialize;

use crate::opendata::{
    self, ColumnInfo, ColumnKind, FORMATS, FormLabel, Format, FormatContent, GROUPS,
    SCHEMA, Shown, TableScope, TableSummary,
};
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
    /// Files that hold or describe all tables.
    whole: Vec<WholeLine>,
    /// Address of the folder, in full where the host is known.
    base: String,
    /// The page with the terms of use.
    licence: Option<Link>,
    sources: String,
}

/// Files of the whole set that are explained together.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct WholeLine {
    files: Vec<FileLink>,
    /// Word for the message that explains them.
    says: &'static str,
}

/// A file below `/data/`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct FileLink {
    /// Name of the file.
    name: String,
    href: String,
    /// Name of the format, the same in every language.
    label: Option<&'static str>,
    /// Message that names the format.
    says: Option<&'static str>,
    /// Whether it is to be saved: it holds data and does not describe them.
    download: bool,
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
    /// The table in each of its forms.
    forms: Vec<FileLink>,
}

/// Content of `/data/cities/`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TablePage {
    name: &'static str,
    group: &'static str,
    rows: usize,
    /// The table in each of its forms.
    forms: Vec<FileLink>,
    /// The files of its passport.
    passport: Vec<FileLink>,
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

/// All languages share the files of the tables, so addresses in them are those of the language at the root.
fn tables<'a>(cx: Context<'a>) -> &'a [TableSummary] {
    let Some(root) = cx.interfaces.first() else {
        return &[];
    };
    cx.tables.of(TableScope { site: cx.site, urls: &root.urls })
}

fn file_link(cx: Context, format: &Format, file: &str) -> FileLink {
    let label = match format.shown {
        Shown::Table(label) => Some(label),
        Shown::Whole(_) | Shown::Passport | Shown::Unlisted => None,
    };

    FileLink {
        // `cities/meta.csv` is called `meta.csv` on the page of `cities`.
        name: file.rsplit('/').next().unwrap_or(file).to_owned(),
        href: cx.urls.file(&format!("{}{file}", opendata::FOLDER)),
        label: match label {
            Some(FormLabel::Name(name)) => Some(name),
            Some(FormLabel::Message(_)) | None => None,
        },
        says: match label {
            Some(FormLabel::Message(key)) => Some(key),
            Some(FormLabel::Name(_)) | None => None,
        },
        download: format.content == FormatContent::Data,
    }
}

fn table_link(cx: Context, name: &'static str) -> Link {
    Link {
        text: name.to_owned(),
        href: cx.href(&Page::DataTable(name)),
    }
}

/// The files of a table that pages show in such a place.
fn table_files(cx: Context, table: &str, is_shown: fn(Shown) -> bool) -> Vec<FileLink> {
    FORMATS
        .iter()
        .filter(|format| is_shown(format.shown))
        .filter_map(|format| Some(file_link(cx, format, &format.table_file(table)?)))
        .collect()
}

fn forms(cx: Context, table: &str) -> Vec<FileLink> {
    table_files(cx, table, |shown| matches!(shown, Shown::Table(_)))
}

/// The files of the whole set; neighbours with the same word share a line.
fn whole(cx: Context) -> Vec<WholeLine> {
    let mut lines: Vec<WholeLine> = Vec::new();

    for format in FORMATS {
        let (Shown::Whole(says), Some(file)) = (format.shown, format.whole_file()) else {
            continue;
        };

        let file = file_link(cx, format, file);

        match lines.last_mut() {
            Some(line) if line.says == says => line.files.push(file),
            _ => lines.push(WholeLine { files: vec![file], says }),
        }
    }

    lines
}

pub(in crate::view) fn catalogue(cx: Context) -> DataPage {
    let tables = tables(cx);
    let line = |table: &TableSummary| TableLine {
        name: table.name,
        href: cx.href(&Page::DataTable(table.name)),
        rows: table.len,
        size: table.size.div_ceil(1024),
        forms: forms(cx, table.name),
    };

    let group = |key: &'static str| TableGroup {
        key,
        tables: tables
            .iter()
            .filter(|table| table.group == key)
            .map(line)
            .collect(),
    };

    DataPage {
        groups: GROUPS.into_iter().map(group).collect(),
        tables: tables.len(),
        rows: tables.iter().map(|table| table.len).sum(),
        schema: SCHEMA,
        whole: whole(cx),
        base: cx.full_file(opendata::FOLDER),
        licence: cx.page("licence"),
        sources: cx.href(&Page::Sources),
    }
}

/// `None` if there is no such table.
pub(in crate::view) fn table(cx: Context, name: &str) -> Option<TablePage> {
    let tables = tables(cx);
    let table = tables.iter().find(|table| table.name == name)?;
    let names_this = |other: &TableSummary| {
        other.fields.iter().any(|field| field.refers == Some(name))
    };

    Some(TablePage {
        name: table.name,
        group: table.group,
        rows: table.len,
        forms: forms(cx, table.name),
        passport: table_files(cx, table.name, |shown| shown == Shown::Passport),
        fields: table.fields.iter().map(|one| field(cx, one)).collect(),
        named_by: tables
            .iter()
            .filter(|other| names_this(other))
            .map(|other| table_link(cx, other.name))
            .collect(),
        licence: cx.page("licence"),
        schema: SCHEMA,
    })
}

fn field(cx: Context, field: &ColumnInfo) -> FieldView {
    let (words, family) = match field.kind {
        ColumnKind::Word(words) => (words.list.to_vec(), Some(words.family)),
        _ => (Vec::new(), None),
    };

    FieldView {
        name: field.name,
        says: field.says,
        kind: field.kind.word(),
        key: field.key,
        required: field.required,
        refers: field.refers.map(|table| table_link(cx, table)),
        words,
        family,
    }
}
