//! Passports of open data as the Russian recommendations want them: `meta.csv`, `structure.csv`, `list.csv`.
//!
//! «Методические рекомендации по публикации открытых данных», version 3.0: a passport is a CSV file of properties, the
//! structure is another, and a register names the passports of all sets. Every table is a set; the workbook with all
//! of them is one more. What the records do not hold, a telephone and a mailbox, is given as unknown.

use std::io;

use crate::opendata::cell::{ColumnInfo, ColumnKind};
use crate::opendata::describe::{About, Spoken};
use crate::opendata::format::FormatInput;
use crate::opendata::names::{
    CSV, PACKAGE, PASSPORT, STRUCTURE, TABLE_PASSPORT, WORKBOOK,
};
use crate::opendata::sheet::OpenTable;
use crate::opendata::tables::SCHEMA_DATE;

const STANDARD: &str = "http://opendata.gosmonitor.ru/standard/3.0";

/// What a passport says of its set.
struct Passport<'a> {
    identifier: &'a str,
    title: String,
    description: String,
    format: &'a str,
    /// The file with the data.
    data: &'a str,
    /// The file that describes them.
    structure: &'a str,
}

/// The passport of the whole set.
///
/// # Errors
/// None in practice: all rows are of one length.
pub(super) fn whole(input: &FormatInput) -> io::Result<Option<Vec<u8>>> {
    let about = input.about;
    let passport = Passport {
        identifier: "itogi",
        title: about.title.clone(),
        description: about.description.clone(),
        format: "xlsx",
        data: WORKBOOK.0,
        structure: PACKAGE.0,
    };

    written(&passport.rows(about)).map(Some)
}

/// The passport of a table.
///
/// # Errors
/// As [`whole`].
pub(super) fn of_table(input: &FormatInput, table: &OpenTable) -> io::Result<Vec<u8>> {
    let about = input.about;
    let passport = Passport {
        identifier: table.name,
        title: about.words.table(table),
        description: about.words.row(table),
        format: "csv",
        data: &CSV.of(table.name),
        structure: &STRUCTURE.of(table.name),
    };

    written(&passport.rows(about))
}

/// The columns of a table, in English and in the language of the site.
///
/// # Errors
/// As [`whole`].
pub(super) fn structure(input: &FormatInput, table: &OpenTable) -> io::Result<Vec<u8>> {
    let head = [
        "field name",
        "english description",
        "russian description",
        "format",
    ];

    let described = |words: Spoken, field: &ColumnInfo| {
        format!("{}. {}", words.field(field), words.about(field))
    };

    let mut rows = vec![head.map(ToOwned::to_owned)];
    for field in &table.fields {
        rows.push([
            field.name.to_owned(),
            described(input.english, field),
            described(input.about.words, field),
            format(field.kind).to_owned(),
        ]);
    }

    written(&rows)
}

/// The register of all passports.
///
/// # Errors
/// As [`whole`].
pub(super) fn register(input: &FormatInput) -> io::Result<Option<Vec<u8>>> {
    let about = input.about;
    let line = |cells: [&str; 4]| cells.map(ToOwned::to_owned);
    let address = |file: &str| format!("{}{file}", about.catalogue);
    let standard = about.words.say("open-passport-standard");

    let mut rows = vec![
        line(["property", "title", "value", "format"]),
        line(["standardversion", &standard, STANDARD, ""]),
        line(["itogi", &about.title, &address(PASSPORT.0), "xlsx"]),
    ];

    for table in input.tables {
        let passport = address(&TABLE_PASSPORT.of(table.name));
        let title = about.words.table(table);
        rows.push(line([table.name, &title, &passport, "csv"]));
    }

    written(&rows).map(Some)
}

impl Passport<'_> {
    fn rows(self, about: &About) -> Vec<[String; 2]> {
        let day = about.as_of.strftime("%Y%m%d").to_string();
        // A passport may not be changed before it was made, but the day of the site may be earlier than that of the
        // structure.
        let since = SCHEMA_DATE.replace('-', "").min(day.clone());
        let address = |file: &str| format!("{}{file}", about.catalogue);
        let unknown = about.words.say("open-unknown");
        let subject = about.words.say("open-passport-subject");

        let row = |property: &str, value: &str| [property.to_owned(), value.to_owned()];
        vec![
            row("property", "value"),
            row("standardversion", STANDARD),
            row("identifier", self.identifier),
            row("title", &self.title),
            row("description", &self.description),
            row("creator", &about.publisher),
            row("created", &since),
            row("modified", &day),
            row("subject", &subject),
            row("format", self.format),
            row(
                &format!("data-{day}-structure-{since}"),
                &address(self.data),
            ),
            row(&format!("structure-{since}"), &address(self.structure)),
            row("publishername", &about.publisher),
            row("publisherphone", &unknown),
            row("publishermbox", &unknown),
        ]
    }
}

fn format(kind: ColumnKind) -> &'static str {
    match kind {
        ColumnKind::Number => "decimal",
        ColumnKind::Whole => "integer",
        ColumnKind::Flag => "boolean",
        _ => "string",
    }
}

fn written<const N: usize>(rows: &[[String; N]]) -> io::Result<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    for row in rows {
        writer.write_record(row)?;
    }

    writer.into_inner().map_err(csv::IntoInnerError::into_error)
}
