//! The text forms of a table: CSV for programs, CSV for Excel, JSON.

use std::borrow::Cow;

use rust_decimal::Decimal;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use crate::opendata::cell::{Cell, ColumnInfo, ColumnKind};
use crate::opendata::sheet::OpenTable;

/// The byte order mark, by which Excel knows that a file is UTF-8.
const BOM: &[u8] = "\u{feff}".as_bytes();

/// UTF-8 without a byte order mark, commas, decimal points, line ends of RFC 4180.
///
/// # Errors
/// None in practice: every row has as many cells as there are columns.
pub(super) fn csv(table: &OpenTable) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    writer.write_record(table.fields.iter().map(|field| field.name))?;

    for row in table.rows() {
        for cell in row {
            // An empty cell is an empty field.
            writer.write_field(cell.written().unwrap_or_default().as_bytes())?;
        }
        writer.write_record(None::<&[u8]>)?;
    }

    writer
        .into_inner()
        .map_err(|error| error.into_error().into())
}

/// The length of [`csv`] in bytes, counted without making it: pages say the size of a file that others write.
pub(in crate::opendata) fn csv_size(table: &OpenTable) -> usize {
    let head = row_size(table.fields.iter().map(|field| field.name.len()));
    let rows = table.rows().map(|row| {
        row_size(row.map(|cell| cell.written().map_or(0, |text| field_size(&text))))
    });

    head + rows.sum::<usize>()
}

/// Cells of these sizes with commas between them and a line end. The only cell of a row is quoted when it is empty, for
/// an empty line would be no row.
fn row_size(cells: impl Iterator<Item = usize>) -> usize {
    const LINE_END: usize = 2;

    let (count, bytes) =
        cells.fold((0, 0), |(count, bytes), cell| (count + 1, bytes + cell));

    match (count, bytes) {
        (0 | 1, 0) => 2 + LINE_END,
        _ => bytes + count - 1 + LINE_END,
    }
}

/// A cell is quoted if it has a sign that means something in a CSV file; quotes in it are doubled.
fn field_size(text: &str) -> usize {
    let quotes = text.matches('"').count();
    if text.contains([',', '"', '\r', '\n']) {
        text.len() + quotes + 2
    } else {
        text.len()
    }
}

/// The same for Excel with Russian settings: a byte order mark, semicolons, decimal commas, and text that looks like a
/// number or a date kept as text.
///
/// # Errors
/// As [`csv`].
pub(super) fn excel(table: &OpenTable) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer(BOM.to_vec());
    writer.write_record(table.fields.iter().map(|field| field.name))?;

    for row in table.rows() {
        for (cell, field) in row.zip(&table.fields) {
            writer.write_field(for_excel(cell, field).as_bytes())?;
        }
        writer.write_record(None::<&[u8]>)?;
    }

    writer
        .into_inner()
        .map_err(|error| error.into_error().into())
}

fn for_excel<'c>(cell: &'c Cell, field: &ColumnInfo) -> Cow<'c, str> {
    // An empty cell is an empty field.
    let text = cell.written().unwrap_or_default();
    let is_fixed = matches!(field.kind, ColumnKind::Word(_) | ColumnKind::Address);

    match cell {
        Cell::Number(_) => Cow::Owned(text.replace('.', ",")),
        Cell::Text(_) if !is_fixed => as_text(text),
        _ => text,
    }
}

/// A text in the form in which Excel keeps it: it would read `7.10` as 7 October and calculate `=1+1`.
fn as_text(text: Cow<'_, str>) -> Cow<'_, str> {
    let digits = text.bytes().any(|byte| byte.is_ascii_digit());
    let like_number = digits
        && text
            .bytes()
            .all(|byte| byte.is_ascii_digit() || b".,/:-+ eE".contains(&byte));
    let whole = text.bytes().all(|byte| byte.is_ascii_digit())
        && !text.starts_with('0')
        && text.len() < 12;
    let day = text.len() == 10 && text.parse::<jiff::civil::Date>().is_ok();

    if like_number && !whole && !day {
        return Cow::Owned(format!("=\"{text}\""));
    }
    if text.starts_with(['=', '+', '-', '@', '\t']) {
        return Cow::Owned(format!("'{text}"));
    }

    text
}

/// An array of objects, one a line; what is empty is `null`, numbers are as written.
///
/// # Errors
/// None in practice: a decimal is a number in JSON too.
pub(super) fn json(table: &OpenTable) -> serde_json::Result<Vec<u8>> {
    let mut bytes = b"[".to_vec();
    for row in 0..table.len {
        bytes.extend_from_slice(if row == 0 { b"\n" } else { b",\n" });
        serde_json::to_writer(&mut bytes, &FormRow { table, row })?;
    }

    bytes.extend_from_slice(b"\n]\n");
    Ok(bytes)
}

struct FormRow<'t, 'a> {
    table: &'t OpenTable<'a>,
    row: usize,
}

impl Serialize for FormRow<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.table.fields.len()))?;
        for (field, cell) in self.table.fields.iter().zip(self.table.row(self.row)) {
            match cell {
                Cell::Empty => map.serialize_entry(field.name, &())?,
                Cell::Text(text) => map.serialize_entry(field.name, text)?,
                Cell::Number(number) => {
                    map.serialize_entry(field.name, &exact(*number)?)?
                }
                Cell::Whole(number) => map.serialize_entry(field.name, number)?,
                Cell::Flag(yes) => map.serialize_entry(field.name, yes)?,
            }
        }

        map.end()
    }
}

/// A decimal with the decimals that were written, which a float would lose.
fn exact<E: serde::ser::Error>(number: Decimal) -> Result<Box<RawValue>, E> {
    RawValue::from_string(number.to_string()).map_err(E::custom)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::opendata::cell::ColumnInfo;
    use crate::opendata::sheet::SheetBuilder;

    fn table() -> OpenTable<'static> {
        let rows: [(&str, i64, u32); 3] =
            [("7.10", 2450, 2), ("a; \"b\"", -5, 1), ("", 0, 0)];
        SheetBuilder::new("numbers", "reference", rows)
            .col(ColumnInfo::text("number"), |(text, ..)| Cell::text(text))
            .col(ColumnInfo::number("value"), |(_, value, scale)| {
                Cell::Number(Decimal::new(value, scale))
            })
            .done()
    }

    #[test]
    fn sizes_are_counted_as_written() {
        let rows = ["", "a", "a,b", "\"", "\r\n", "ё;"];
        let one = SheetBuilder::new("one", "reference", rows)
            .col(ColumnInfo::text("t"), Cell::text)
            .done();
        let two = SheetBuilder::new("two", "reference", rows)
            .col(ColumnInfo::text("t"), Cell::text)
            .col(ColumnInfo::flag("f"), |text| Cell::Flag(text.is_empty()))
            .col(ColumnInfo::text("empty"), |_| Cell::Empty)
            .done();

        for table in [one, two, table()] {
            assert_eq!(
                csv_size(&table),
                csv(&table).expect("csv").len(),
                "{}",
                table.name
            );
        }
    }

    #[test]
    fn decimals_and_signs_are_kept() {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
        let csv = text(csv(&table()).expect("csv"));
        assert_eq!(
            csv,
            "number,value\r\n7.10,24.50\r\n\"a; \"\"b\"\"\",-0.5\r\n,0\r\n"
        );

        let json = text(json(&table()).expect("json"));
        assert!(
            json.contains("{\"number\":\"7.10\",\"value\":24.50}"),
            "{json}"
        );
        assert!(json.contains("{\"number\":null,\"value\":0}"), "{json}");
    }

    #[test]
    fn excel_keeps_text_as_text() {
        let text = String::from_utf8(excel(&table()).expect("csv")).expect("UTF-8");
        assert_eq!(
            text,
            "\u{feff}number;value\r\n\"=\"\"7.10\"\"\";24,50\r\n\"a; \"\"b\"\"\";-0,5\r\n;0\r\n"
        );
        let kept = |text: &'static str| as_text(Cow::Borrowed(text)).into_owned();
        assert_eq!(kept("2017"), "2017");
        assert_eq!(kept("2016-07-28"), "2016-07-28");
        assert_eq!(kept("2025-1"), "=\"2025-1\"");
        assert_eq!(kept("007"), "=\"007\"");
        assert_eq!(kept("=SUM(A1)"), "'=SUM(A1)");
        assert_eq!(kept("– 5 городов"), "– 5 городов");
    }
}
