//! Passports of open data as the Russian recommendations want them: `meta.csv`, `structure.csv`, `list.csv`.
//!
//! «Методические рекомендации по публикации открытых данных», version 3.0: a passport is a CSV file of properties, the
//! structure is another, and a register names the passports of all sets. Every table is a set; the workbook with all
//! of them is one more. What the records do not hold – a telephone, a mailbox – is said to be unknown.

use super::cell::{ColumnInfo, ColumnKind};
use super::describe::{About, Spoken};
use super::sheet::OpenTable;
use super::tables::SCHEMA_DATE;

const STANDARD: &str = "http://opendata.gosmonitor.ru/standard/3.0";

type Rows = Vec<Vec<String>>;

/// The passport of the whole set.
pub(super) fn whole(about: &About) -> csv::Result<Vec<u8>> {
    let title = (about.title.clone(), about.description.clone());
    let data = (super::WORKBOOK.to_owned(), super::PACKAGE.to_owned());
    written(&passport("itogi", title, ("xlsx", data), about))
}

/// The passport of a table, and its structure.
pub(super) fn of_table(
    table: &OpenTable,
    about: &About,
    english: Spoken,
) -> csv::Result<(Vec<u8>, Vec<u8>)> {
    let title = (about.words.table(table), about.words.row(table));
    let data = (
        format!("{}.csv", table.name),
        format!("{}/structure.csv", table.name),
    );
    let passport = passport(table.name, title, ("csv", data), about);
    let head = [
        "field name",
        "english description",
        "russian description",
        "format",
    ]
    .map(ToOwned::to_owned)
    .to_vec();

    let both = |words: Spoken, field: &ColumnInfo| {
        format!("{}. {}", words.field(field), words.about(field))
    };
    let row = |field: &ColumnInfo| {
        vec![
            field.name.to_owned(),
            both(english, field),
            both(about.words, field),
            format(field.kind).to_owned(),
        ]
    };

    let structure: Rows = std::iter::once(head)
        .chain(table.fields.iter().map(row))
        .collect();
    Ok((written(&passport)?, written(&structure)?))
}

/// The register of all passports.
pub(super) fn register(tables: &[OpenTable], about: &About) -> csv::Result<Vec<u8>> {
    let line = |cells: [&str; 4]| cells.map(ToOwned::to_owned).to_vec();
    let address = |file: &str| format!("{}{file}", about.catalogue);
    let mut rows = vec![
        line(["property", "title", "value", "format"]),
        line([
            "standardversion",
            &about.words.say("open-passport-standard"),
            STANDARD,
            "",
        ]),
        line(["itogi", &about.title, &address("meta.csv"), "xlsx"]),
    ];

    for table in tables {
        let value = address(&format!("{}/meta.csv", table.name));
        rows.push(line([table.name, &about.words.table(table), &value, "csv"]));
    }

    written(&rows)
}

fn passport(
    identifier: &str,
    (title, description): (String, String),
    (format, (data, structure)): (&str, (String, String)),
    about: &About,
) -> Rows {
    let day = about.as_of.strftime("%Y%m%d").to_string();
    // The day of the site may be earlier than that of the structure: nothing is changed before it was made.
    let since = SCHEMA_DATE.replace('-', "").min(day.clone());
    let address = |file: &str| format!("{}{file}", about.catalogue);
    let unknown = about.words.say("open-unknown");
    let rows = [
        ("property".to_owned(), "value".to_owned()),
        ("standardversion".to_owned(), STANDARD.to_owned()),
        ("identifier".to_owned(), identifier.to_owned()),
        ("title".to_owned(), title),
        ("description".to_owned(), description),
        ("creator".to_owned(), about.publisher.clone()),
        ("created".to_owned(), since.clone()),
        ("modified".to_owned(), day.clone()),
        (
            "subject".to_owned(),
            about.words.say("open-passport-subject"),
        ),
        ("format".to_owned(), format.to_owned()),
        (format!("data-{day}-structure-{since}"), address(&data)),
        (format!("structure-{since}"), address(&structure)),
        ("publishername".to_owned(), about.publisher.clone()),
        ("publisherphone".to_owned(), unknown.clone()),
        ("publishermbox".to_owned(), unknown),
    ];

    rows.into_iter()
        .map(|(property, value)| vec![property, value])
        .collect()
}

fn format(kind: ColumnKind) -> &'static str {
    match kind {
        ColumnKind::Number => "decimal",
        ColumnKind::Whole => "integer",
        ColumnKind::Flag => "boolean",
        _ => "string",
    }
}

fn written(rows: &[Vec<String>]) -> csv::Result<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    for row in rows {
        writer.write_record(row)?;
    }

    writer
        .into_inner()
        .map_err(|error| error.into_error().into())
}
