//! All tables in one workbook: a sheet of contents, a dictionary of fields, then a sheet a table.

use std::io;

use rayon::prelude::*;
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError,
};

use crate::lang::text::truncate_words;
use crate::opendata::cell::{Cell, ColumnKind};
use crate::opendata::describe::About;
use crate::opendata::format::FormatInput;
use crate::opendata::sheet::OpenTable;

/// Excel takes 32 767 UTF-16 units in one cell; a character may be two of them.
const LONGEST: usize = 16_000;

/// The bytes of `itogi.xlsx`.
///
/// # Errors
/// What the library says of names and sizes that Excel does not take.
pub(super) fn workbook(input: &FormatInput) -> io::Result<Vec<u8>> {
    filled(input.tables, input.about).map_err(io::Error::other)
}

fn filled(tables: &[OpenTable], about: &About) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The time of writing is the day of the site, so that the same records give the same bytes.
    let day = about.as_of;
    let created = ExcelDateTime::from_ymd(
        day.year().unsigned_abs(),
        day.month().unsigned_abs(),
        day.day().unsigned_abs(),
    )?;

    workbook.set_properties(
        &DocProperties::new()
            .set_title(about.title.as_str())
            .set_company(about.publisher.as_str())
            .set_creation_datetime(&created),
    );
    let head = Format::new().set_bold();
    workbook.push_worksheet(contents(tables, about, &head)?);
    workbook.push_worksheet(dictionary(tables, about, &head)?);
    let sheets: Vec<Result<Worksheet, XlsxError>> =
        tables.par_iter().map(|table| sheet(table, &head)).collect();

    for sheet in sheets {
        workbook.push_worksheet(sheet?);
    }

    workbook.save_to_buffer()
}

fn text(
    sheet: &mut Worksheet,
    row: usize,
    column: usize,
    text: &str,
) -> Result<(), XlsxError> {
    let (row, column) = place(row, column)?;
    let text = if text.len() > LONGEST {
        truncate_words(text, LONGEST)
    } else {
        text.to_owned()
    };
    sheet.write_string(row, column, text).map(|_| ())
}

fn place(row: usize, column: usize) -> Result<(u32, u16), XlsxError> {
    let row = u32::try_from(row).map_err(|_| XlsxError::RowColumnLimitError)?;
    let column = u16::try_from(column).map_err(|_| XlsxError::RowColumnLimitError)?;
    Ok((row, column))
}

/// A sheet for so many rows below a row of headings, each with the width of its column. The headings stay in sight and
/// filter the rows.
fn headed(
    name: &str,
    headings: &[(String, f64)],
    rows: usize,
    head: &Format,
) -> Result<Worksheet, XlsxError> {
    let mut sheet = Worksheet::new();
    sheet.set_name(name)?;

    for (at, (heading, width)) in headings.iter().enumerate() {
        let (_, column) = place(0, at)?;
        sheet.write_string_with_format(0, column, heading, head)?;
        sheet.set_column_width(column, *width)?;
    }

    sheet.set_freeze_panes(1, 0)?;
    let (last_row, last_column) = place(rows, headings.len().saturating_sub(1))?;

    if rows > 0 {
        sheet.autofilter(0, 0, last_row, last_column)?;
    }

    Ok(sheet)
}

fn contents(
    tables: &[OpenTable],
    about: &About,
    head: &Format,
) -> Result<Worksheet, XlsxError> {
    let headings = [
        ("open-col-table", 28.0),
        ("open-col-title", 36.0),
        ("open-col-row", 70.0),
        ("open-col-rows", 12.0),
    ];
    let headings = headings.map(|(key, width)| (about.words.say(key), width));
    let mut sheet = headed(
        &about.words.say("open-sheet-tables"),
        &headings,
        tables.len(),
        head,
    )?;

    for (at, table) in tables.iter().enumerate() {
        text(&mut sheet, at + 1, 0, table.name)?;
        text(&mut sheet, at + 1, 1, &about.words.table(table))?;
        text(&mut sheet, at + 1, 2, &about.words.row(table))?;
        let (row, column) = place(at + 1, 3)?;
        sheet.write_number(row, column, table.len as f64)?;
    }

    for (at, line) in about.lines().iter().enumerate() {
        text(&mut sheet, tables.len() + 2 + at, 0, line)?;
    }

    Ok(sheet)
}

fn dictionary(
    tables: &[OpenTable],
    about: &About,
    head: &Format,
) -> Result<Worksheet, XlsxError> {
    let headings = [
        ("open-col-table", 28.0),
        ("open-col-field", 22.0),
        ("open-col-title", 36.0),
        ("open-col-about", 70.0),
        ("open-col-kind", 24.0),
        ("open-col-refers", 24.0),
    ];
    let headings = headings.map(|(key, width)| (about.words.say(key), width));
    let rows = tables.iter().map(|table| table.fields.len()).sum();
    let mut sheet = headed(&about.words.say("open-sheet-fields"), &headings, rows, head)?;

    let fields = tables
        .iter()
        .flat_map(|table| table.fields.iter().map(move |field| (table, field)));
    for (at, (table, field)) in fields.enumerate() {
        let cells = [
            table.name.to_owned(),
            field.name.to_owned(),
            about.words.field(field),
            about.words.about(field),
            about.words.say(&format!("open-kind-{}", field.kind.word())),
            // Blank where the column refers to no table.
            field.refers.unwrap_or_default().to_owned(),
        ];
        for (column, cell) in cells.iter().enumerate() {
            text(&mut sheet, at + 1, column, cell)?;
        }
    }

    Ok(sheet)
}

fn width(kind: ColumnKind) -> f64 {
    match kind {
        ColumnKind::Text => 36.0,
        ColumnKind::Id | ColumnKind::Address => 26.0,
        ColumnKind::Number | ColumnKind::Whole | ColumnKind::Flag | ColumnKind::Date => {
            12.0
        }
        ColumnKind::Word(_) => 18.0,
    }
}

fn sheet(table: &OpenTable, head: &Format) -> Result<Worksheet, XlsxError> {
    let headings: Vec<(String, f64)> = table
        .fields
        .iter()
        .map(|field| (field.name.to_owned(), width(field.kind)))
        .collect();
    let mut sheet = headed(table.name, &headings, table.len, head)?;

    for (at, row) in table.rows().enumerate() {
        for (column, cell) in row.enumerate() {
            write(&mut sheet, at + 1, column, cell)?;
        }
    }

    Ok(sheet)
}

fn write(
    sheet: &mut Worksheet,
    row: usize,
    column: usize,
    cell: &Cell,
) -> Result<(), XlsxError> {
    let (line, place) = place(row, column)?;
    match cell {
        Cell::Empty => {}
        Cell::Text(words) => text(sheet, row, column, words)?,
        Cell::Number(number) => {
            // A decimal always has a nearest float.
            if let Some(number) = number.to_f64() {
                sheet.write_number(line, place, number)?;
            }
        }
        Cell::Whole(number) => {
            sheet.write_number(line, place, *number)?;
        }
        Cell::Flag(yes) => {
            sheet.write_boolean(line, place, *yes)?;
        }
    }

    Ok(())
}
