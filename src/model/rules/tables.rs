//! Tables of programmes. E341: a column and a row stand once. E344: a row is of a region or has a name. E345: what stands in
//! a row belongs to a column. E346: a number has a unit. W347: a stated total is the sum of its column.

use rust_decimal::Decimal;

use super::programmes::{SeenItems, UniqueItem};
use crate::diag::{Code, Diagnostic, Span};
use crate::lang::text::nearest;
use crate::load::Record;
use crate::model::Site;
use crate::record_kind::RecordKind;
use crate::schema::{Column, ProgrammeTable, TableRow};
use crate::yaml::Place;

/// Shares of different wholes have no sum.
const SHARE: &str = "%";

pub(super) fn check(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    for table in &site.tables {
        let mut found = columns(table);
        found.extend(rows(table));
        diagnostics.extend(
            found
                .into_iter()
                .map(|found| found.of(RecordKind::Tables, table.id.as_str())),
        );
    }
}

fn columns(table: &Record<ProgrammeTable>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut seen = SeenItems::default();

    for column in &table.columns {
        found.extend(seen.add(
            UniqueItem::new("column", &column.id),
            column.id.place,
            &table.file,
        ));

        if let Some(total) = column.total.as_ref().filter(|_| column.unit.is_none()) {
            let without = total.diagnostic(Code::NumberWithoutUnit, &table.file);
            found.push(without.arg("column", column.title.clone()));
        }

        found.extend(wrong_total(table, column));
    }

    found
}

/// A total against its column. With a value missing the document may know more than its table.
fn wrong_total(table: &Record<ProgrammeTable>, column: &Column) -> Option<Diagnostic> {
    let total = column.total.as_ref()?;
    if table.rows.is_empty()
        || column
            .unit
            .as_ref()
            .is_none_or(|unit| unit.as_str() == SHARE)
    {
        return None;
    }

    let sum = table.rows.iter().try_fold(Decimal::ZERO, |sum, row| {
        sum.checked_add(row.values.get(column.id.as_str())?.value.0)
    })?;
    let difference = total.0.checked_sub(sum)?;

    (!difference.is_zero()).then(|| {
        total
            .diagnostic(Code::ColumnTotal, &table.file)
            .arg("column", column.title.clone())
            .arg("sum", sum)
            .arg("total", total.0)
            .arg("difference", difference)
    })
}

fn rows(table: &Record<ProgrammeTable>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut seen = SeenItems::default();
    let at = |code, place: Place| {
        Diagnostic::new(code, Span::new(&table.file, place.start, place.len))
    };

    for row in &table.rows {
        let place = row_place(table, row);
        match (&row.region, &row.name) {
            (Some(region), None) => {
                found.extend(seen.add(UniqueItem::new("row", region), place, &table.file))
            }
            (None, Some(name)) => {
                found.extend(seen.add(UniqueItem::new("row", name), place, &table.file))
            }
            (region, _) => {
                let rule = if region.is_some() { "both" } else { "neither" };
                found.push(at(Code::RowName, place).arg("rule", rule));
            }
        }

        for (id, value) in &row.values {
            match column_of(table, id) {
                None => found.push(unknown_column(
                    table,
                    id,
                    at(Code::UnknownColumn, value.place),
                )),
                Some(column) if column.unit.is_none() => {
                    let without = at(Code::NumberWithoutUnit, value.place);
                    found.push(without.arg("column", column.title.clone()));
                }
                Some(_) => {}
            }
        }

        for id in row.words.keys().filter(|id| column_of(table, id).is_none()) {
            found.push(unknown_column(table, id, at(Code::UnknownColumn, place)));
        }
    }

    found
}

fn column_of<'a>(table: &'a ProgrammeTable, id: &str) -> Option<&'a Column> {
    table.columns.iter().find(|column| column.id.as_str() == id)
}

fn unknown_column(table: &ProgrammeTable, id: &str, found: Diagnostic) -> Diagnostic {
    let known = || table.columns.iter().map(|column| column.id.as_str());
    let expected = known().collect::<Vec<_>>().join(", ");
    found
        .arg("column", id)
        .arg("expected", expected)
        .suggest(nearest(id, known()))
}

/// Where a row can be pointed at: its region, else its first number, else the table.
fn row_place(table: &ProgrammeTable, row: &TableRow) -> Place {
    let numbers = row
        .values
        .values()
        .map(|value| value.place)
        .min_by_key(|place| place.start);
    row.region
        .as_ref()
        .map(|region| region.place)
        .or(numbers)
        .unwrap_or(table.id.place)
}
