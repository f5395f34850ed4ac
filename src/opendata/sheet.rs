//! A published table: its description and its rows, made in one place.
//!
//! A column is stated once: its name, its kind, and how a record fills it. Every file (CSV, JSON, XLSX, SQLite, the
//! descriptions for programs, the dictionary for people) follows from that statement, so no two can differ.

use std::collections::{HashMap, HashSet};

use super::cell::{Cell, ColumnInfo};
use crate::load::Record;
use crate::schema::{Date, SourceRef};

/// A table.
#[derive(Debug, Clone)]
pub struct OpenTable<'a> {
    /// Its name: of its files, of the sheet, in SQL.
    pub name: &'static str,
    /// The group in the catalogue; messages `open-group-<group>`.
    pub group: &'static str,
    /// Its columns; the first one is the key that other tables name, if `name` is referred to.
    pub fields: Vec<ColumnInfo>,
    /// Number of rows.
    pub len: usize,
    /// Cells by column, then by row.
    columns: Vec<Vec<Cell<'a>>>,
}

impl<'a> OpenTable<'a> {
    /// The cells of a row, in the order of the columns.
    pub fn row(&self, row: usize) -> impl Iterator<Item = &Cell<'a>> {
        self.columns
            .iter()
            .filter_map(move |column| column.get(row))
    }

    /// All rows.
    pub fn rows(&self) -> impl Iterator<Item = impl Iterator<Item = &Cell<'a>>> {
        (0..self.len).map(|row| self.row(row))
    }

    /// The columns of the key.
    pub fn key(&self) -> Vec<&'static str> {
        self.fields
            .iter()
            .filter(|field| field.key)
            .map(|field| field.name)
            .collect()
    }

    /// Columns that name rows of other tables: column, table.
    pub fn references(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.fields
            .iter()
            .filter_map(|field| Some((field.name, field.refers?)))
    }
}

/// The column by which other tables name rows of a table: its first one.
pub(super) fn key_column(tables: &[OpenTable], name: &str) -> Option<&'static str> {
    let table = tables.iter().find(|table| table.name == name)?;
    table.fields.first().map(|field| field.name)
}

/// A table in the making: the records that it is made from, and the columns so far.
pub struct SheetBuilder<'a, T> {
    items: Vec<T>,
    table: OpenTable<'a>,
}

impl<'a, T: Copy> SheetBuilder<'a, T> {
    /// A table with a row for each item.
    pub fn new(
        name: &'static str,
        group: &'static str,
        items: impl IntoIterator<Item = T>,
    ) -> Self {
        let items: Vec<T> = items.into_iter().collect();
        let table = OpenTable {
            name,
            group,
            fields: Vec::new(),
            len: items.len(),
            columns: Vec::new(),
        };

        Self { items, table }
    }

    /// Adds a column. Where a value is required, what an editor left blank is a blank text.
    pub fn col(mut self, field: ColumnInfo, cell: impl Fn(T) -> Cell<'a>) -> Self {
        let mut column: Vec<Cell<'a>> =
            self.items.iter().map(|item| cell(*item)).collect();

        if field.required {
            for cell in &mut column {
                if *cell == Cell::Empty {
                    *cell = Cell::made(String::new());
                }
            }
        }

        self.table.columns.push(column);
        self.table.fields.push(field);

        self
    }

    /// Adds a column whose cells were made beforehand, one for each item.
    pub fn made(mut self, field: ColumnInfo, cells: Vec<String>) -> Self {
        self.table
            .columns
            .push(cells.into_iter().map(Cell::made).collect());
        self.table.fields.push(field);
        self
    }

    /// Adds the source of each row and the heading in it.
    pub fn cited(self, source: impl Fn(T) -> &'a SourceRef) -> Self {
        self.col(ColumnInfo::refers("source", "sources").required(), |item| {
            Cell::text(&source(item).id)
        })
        .col(ColumnInfo::text("section"), |item| {
            Cell::maybe(source(item).section.as_deref())
        })
    }

    /// Adds what a reader should know.
    pub fn noted(self, note: impl Fn(T) -> Option<&'a String>) -> Self {
        self.col(ColumnInfo::text("note"), |item| {
            Cell::maybe(note(item).map(String::as_str))
        })
    }

    /// Adds the days between which a row holds.
    pub fn dated(self, days: impl Fn(T) -> (Option<Date>, Option<Date>)) -> Self {
        self.col(ColumnInfo::date("from"), |item| Cell::date(days(item).0))
            .col(ColumnInfo::date("to"), |item| Cell::date(days(item).1))
    }

    /// The table. A row with the key of an earlier one repeats it (such as a direction that is listed twice) and is left
    /// out.
    pub fn done(self) -> OpenTable<'a> {
        let mut table = self.table;
        let keys: Vec<usize> = (0..table.fields.len())
            .filter(|at| table.fields[*at].key)
            .collect();

        if keys.is_empty() {
            return table;
        }

        let mut seen: HashSet<Vec<String>> = HashSet::with_capacity(table.len);
        let new: Vec<bool> = (0..table.len)
            .map(|row| seen.insert(key_of(&table, &keys, row)))
            .collect();

        if seen.len() < table.len {
            table.len = seen.len();
            for column in &mut table.columns {
                let mut kept = new.iter();
                column.retain(|_| kept.next().copied().unwrap_or(false));
            }
        }

        table
    }
}

/// The cells of a row in these columns, as text.
fn key_of(table: &OpenTable, keys: &[usize], row: usize) -> Vec<String> {
    let mut key = Vec::with_capacity(keys.len());
    for at in keys {
        // An empty cell of a key is a value like any other.
        let written = table.columns[*at][row].written().unwrap_or_default();
        key.push(written.into_owned());
    }

    key
}

/// A part of a record: the record, the place of the part in it from 1, the part.
pub type Part<'a, P, C> = (&'a P, usize, &'a C);

/// The parts of all records.
pub fn parts<'a, P: 'a, C: 'a>(
    records: impl IntoIterator<Item = &'a Record<P>>,
    of: impl Fn(&'a P) -> &'a [C],
) -> Vec<Part<'a, P, C>> {
    let mut parts = Vec::new();
    for record in records {
        let record: &'a P = &record.data;
        for (at, part) in of(record).iter().enumerate() {
            parts.push((record, at + 1, part));
        }
    }

    parts
}

/// Names that differ: the second row of one name gets `/2`, and so on.
pub fn made_unique(names: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    let mut unique = Vec::new();

    for name in names {
        let times = seen.entry(name.clone()).or_default();
        *times += 1;
        unique.push(if *times == 1 {
            name
        } else {
            format!("{name}/{times}")
        });
    }

    unique
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repeated_keys_are_one_row() {
        let links = [("a", 1), ("b", 2), ("a", 3)];
        let table = SheetBuilder::new("links", "reference", links)
            .col(
                ColumnInfo::refers("practice", "practices").key(),
                |(id, _)| Cell::text(id),
            )
            .col(ColumnInfo::whole("number").required(), |(_, n)| {
                Cell::Whole(n)
            })
            .done();
        let rows: Vec<Vec<&Cell>> = table.rows().map(Iterator::collect).collect();
        assert_eq!(rows.len(), 2);
        assert_eq!(rows[1][1], &Cell::Whole(2));
    }

    #[test]
    fn equal_names_get_numbers() {
        let names = ["a", "b", "a", "a"].map(ToOwned::to_owned);
        assert_eq!(made_unique(names), ["a", "b", "a/2", "a/3"]);
    }
}
