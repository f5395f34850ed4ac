//! Tables of a programme, by subject of the federation or by something else, with totals that are checked.

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use crate::lang::number;
use crate::lang::slug::slug;
use crate::load::Record;
use crate::route::{Chart, DataFile, DataFormat, ProgrammePart};
use crate::schema::{Column, Programme, ProgrammeTable, Region, TableRow};
use crate::view::context::Context;
use crate::view::parts::figures::SourceMark;
use crate::view::parts::links::Link;
use crate::view::parts::tiles::{self, TileMap};
use crate::view::programme::head::{ProgrammeHead, head, region};

/// Content of `/programmes/…/tables/`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TablesPage {
    programme: ProgrammeHead,
    map: Option<TileMap>,
    tables: Vec<TableView>,
}

/// A table.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct TableView {
    id: String,
    title: String,
    date: Option<String>,
    columns: Vec<ColumnView>,
    rows: Vec<RowView>,
    /// Whether any column has a total.
    totals: bool,
    /// Whether the rows are subjects of the federation.
    regions: bool,
    /// Whether any row has words.
    words: bool,
    note: Option<String>,
    source: Option<SourceMark>,
    csv: String,
    json: String,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct ColumnView {
    title: String,
    unit: Option<String>,
    /// Whether it holds numbers.
    numbers: bool,
    /// What its numbers come to.
    total: Option<String>,
    /// The total that the document states, where that is another one.
    stated: Option<String>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct RowView {
    /// The region, or its name, as a name for an anchor.
    anchor: String,
    name: Link,
    /// One for each column.
    cells: Vec<CellView>,
    /// Its words, by the titles of their columns.
    words: Vec<WordsView>,
    note: Option<String>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct WordsView {
    title: String,
    text: String,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct CellView {
    number: bool,
    text: Option<String>,
}

/// `None` if the programme has no tables.
pub(in crate::view) fn tables(cx: Context, id: &str) -> Option<TablesPage> {
    let programme: &Record<Programme> = cx.site.programmes.get(id)?;
    let tables: Vec<TableView> =
        cx.site.tables_of(id).map(|table| view(cx, table)).collect();
    let is_inside = |region: &Region| {
        let mut regions = programme.territory.regions.iter();
        regions.any(|other| other.value == region.id.value)
    };

    (!tables.is_empty()).then(|| TablesPage {
        programme: head(cx, programme, Some(ProgrammePart::Tables)),
        map: tiles::locator(cx, cx.site.config.as_of.0.latest(), is_inside),
        tables,
    })
}

fn view(cx: Context, table: &Record<ProgrammeTable>) -> TableView {
    let numbers = |format| {
        cx.href(&DataFile::Numbers(
            Chart::Table(table.programme.to_string(), table.id.to_string()),
            format,
        ))
    };
    TableView {
        id: table.id.to_string(),
        title: table.title.clone(),
        date: table.date.map(|date| date.0.format(cx.lang)),
        columns: table
            .columns
            .iter()
            .map(|column| column_view(cx, table, column))
            .collect(),
        rows: table
            .rows
            .iter()
            .map(|row| row_view(cx, table, row))
            .collect(),
        totals: table.columns.iter().any(|column| column.total.is_some()),
        regions: table.rows.iter().all(|row| row.region.is_some()),
        words: table.rows.iter().any(|row| !row.words.is_empty()),
        note: table.note.clone(),
        source: cx.source_mark(&table.source),
        csv: numbers(DataFormat::Csv),
        json: numbers(DataFormat::Json),
    }
}

fn column_view(cx: Context, table: &ProgrammeTable, column: &Column) -> ColumnView {
    let values: Vec<Decimal> = table
        .rows
        .iter()
        .filter_map(|row| row.values.get(column.id.as_str()))
        .map(|v| v.0)
        .collect();
    let sum: Decimal = values.iter().sum();
    let total = column.total.as_ref().map(|total| total.0);
    let text = |value: Decimal| number::format(value, cx.lang);

    ColumnView {
        title: column.title.clone(),
        unit: column.unit.as_ref().map(|unit| cx.unit_name(unit)),
        numbers: column.unit.is_some(),
        total: total.map(|_| text(sum)),
        stated: total.filter(|total| *total != sum).map(text),
    }
}

fn row_view(cx: Context, table: &ProgrammeTable, row: &TableRow) -> RowView {
    // A row has a region or a name of its own; a rule of the records demands one of them.
    let own_name = row.name.as_deref().unwrap_or("");
    let anchor = match &row.region {
        Some(region) => region.to_string(),
        None => slug(own_name),
    };
    let region = row.region.as_ref().and_then(|id| region(cx, id));

    RowView {
        anchor,
        name: region.unwrap_or_else(|| Link {
            text: own_name.to_owned(),
            href: String::new(),
        }),
        cells: table
            .columns
            .iter()
            .map(|column| cell(cx, row, column))
            .collect(),
        words: table
            .columns
            .iter()
            .filter_map(|column| words(row, column))
            .collect(),
        note: row.note.clone(),
    }
}

fn cell(cx: Context, row: &TableRow, column: &Column) -> CellView {
    let id = column.id.as_str();
    let number = row.values.get(id).map(|v| number::format(v.0, cx.lang));

    CellView {
        number: column.unit.is_some(),
        text: number.or_else(|| row.words.get(id).cloned()),
    }
}

fn words(row: &TableRow, column: &Column) -> Option<WordsView> {
    Some(WordsView {
        title: column.title.clone(),
        text: row.words.get(column.id.as_str())?.clone(),
    })
}
