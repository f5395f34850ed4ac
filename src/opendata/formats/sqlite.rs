//! All tables in one database, with keys, references, indexes and the dictionary inside.
//!
//! The database is made in memory and given as bytes: no file is written here, and the same rows in the same order
//! give the same pages.

use std::io;

use rusqlite::types::{ToSqlOutput, Value, ValueRef};
use rusqlite::{Connection, Error, MAIN_DB, ToSql, params_from_iter};
use rust_decimal::prelude::ToPrimitive;

use crate::opendata::cell::{Cell, ColumnInfo, ColumnKind};
use crate::opendata::describe::About;
use crate::opendata::format::FormatInput;
use crate::opendata::sheet::{OpenTable, key_column};

/// The bytes of `itogi.sqlite`.
///
/// # Errors
/// What SQLite says, such as rows that share a key.
pub(super) fn database(input: &FormatInput) -> io::Result<Vec<u8>> {
    filled(input.tables, input.about).map_err(io::Error::other)
}

fn filled(tables: &[OpenTable], about: &About) -> Result<Vec<u8>, Error> {
    let mut connection = Connection::open_in_memory()?;
    // Tables refer to later ones, so keys are not checked while rows come in. Without a journal the filling is faster.
    connection.execute_batch(
        "PRAGMA journal_mode = OFF; PRAGMA foreign_keys = OFF; PRAGMA encoding = 'UTF-8';",
    )?;
    let transaction = connection.transaction()?;

    for table in tables {
        transaction.execute_batch(&definition(table, tables))?;
        fill(&transaction, table)?;
    }

    describe(&transaction, tables, about)?;
    transaction.commit()?;

    Ok(connection.serialize(MAIN_DB)?.to_vec())
}

fn quoted(name: &str) -> String {
    format!("\"{name}\"")
}

fn definition(table: &OpenTable, tables: &[OpenTable]) -> String {
    let mut lines: Vec<String> = table.fields.iter().map(column).collect();
    let key: Vec<String> = table.key().into_iter().map(quoted).collect();

    if !key.is_empty() {
        lines.push(format!("PRIMARY KEY ({})", key.join(", ")));
    }

    for (field, other) in table.references() {
        let target = key_column(tables, other).unwrap_or("id");
        lines.push(format!(
            "FOREIGN KEY ({}) REFERENCES {} ({})",
            quoted(field),
            quoted(other),
            quoted(target)
        ));
    }

    let mut sql = format!(
        "CREATE TABLE {} (\n  {}\n);\n",
        quoted(table.name),
        lines.join(",\n  ")
    );

    for (field, _) in table
        .references()
        .filter(|(field, _)| table.key().first() != Some(field))
    {
        let index = quoted(&format!("{}_{field}", table.name));
        sql.push_str(&format!(
            "CREATE INDEX {index} ON {} ({});\n",
            quoted(table.name),
            quoted(field)
        ));
    }

    sql
}

fn column(field: &ColumnInfo) -> String {
    let kind = match field.kind {
        ColumnKind::Number => "NUMERIC",
        ColumnKind::Whole | ColumnKind::Flag => "INTEGER",
        _ => "TEXT",
    };
    let name = quoted(field.name);
    let check = match field.kind {
        ColumnKind::Flag => format!(" CHECK ({name} IN (0, 1))"),
        ColumnKind::Word(words) => {
            let list: Vec<String> =
                words.list.iter().map(|word| format!("'{word}'")).collect();
            format!(" CHECK ({name} IN ({}))", list.join(", "))
        }
        _ => String::new(),
    };

    format!(
        "{name} {kind}{}{check}",
        if field.required { " NOT NULL" } else { "" }
    )
}

impl ToSql for Cell<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Cell::Empty => ToSqlOutput::Owned(Value::Null),
            Cell::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Cell::Number(number) => ToSqlOutput::Owned(match number.to_i64() {
                Some(whole) if number.is_integer() => Value::Integer(whole),
                // A decimal always has a nearest float.
                _ => number.to_f64().map_or(Value::Null, Value::Real),
            }),
            Cell::Whole(number) => ToSqlOutput::Owned(Value::Integer(i64::from(*number))),
            Cell::Flag(yes) => ToSqlOutput::Owned(Value::Integer(i64::from(*yes))),
        })
    }
}

fn insert(table: &str, columns: usize) -> String {
    format!(
        "INSERT INTO {} VALUES ({})",
        quoted(table),
        vec!["?"; columns].join(", ")
    )
}

fn fill(connection: &Connection, table: &OpenTable) -> Result<(), Error> {
    let mut statement = connection.prepare(&insert(table.name, table.fields.len()))?;
    for row in table.rows() {
        statement.execute(params_from_iter(row))?;
    }
    Ok(())
}

/// What the tables and columns mean, and of which day and version they are.
fn describe(
    connection: &Connection,
    tables: &[OpenTable],
    about: &About,
) -> Result<(), Error> {
    connection.execute_batch(
        "CREATE TABLE \"_about\" (\"name\" TEXT PRIMARY KEY, \"value\" TEXT NOT NULL);\n\
         CREATE TABLE \"_tables\" (\"table\" TEXT PRIMARY KEY, \"title\" TEXT NOT NULL, \"row\" TEXT NOT NULL);\n\
         CREATE TABLE \"_fields\" (\"table\" TEXT NOT NULL, \"field\" TEXT NOT NULL, \"title\" TEXT NOT NULL, \
         \"about\" TEXT NOT NULL, PRIMARY KEY (\"table\", \"field\"));",
    )?;
    let mut insert_about = connection.prepare(&insert("_about", 2))?;

    for (name, value) in about.facts() {
        insert_about.execute((name, value))?;
    }

    let mut insert_table = connection.prepare(&insert("_tables", 3))?;
    let mut insert_field = connection.prepare(&insert("_fields", 4))?;

    for table in tables {
        insert_table.execute((
            table.name,
            about.words.table(table),
            about.words.row(table),
        ))?;
        for field in &table.fields {
            insert_field.execute((
                table.name,
                field.name,
                about.words.field(field),
                about.words.about(field),
            ))?;
        }
    }

    Ok(())
}
