//! The formats of `/data/`, each said once.
//!
//! The set makes its files from this table, the pipeline asks it which of them take long, the pages of `/data/` list
//! them from it, and the descriptions for programs offer them from it. `docs/adding-a-format.md` says what a new format
//! touches.

mod csvw;
mod dcat;
mod forms;
mod package;
mod passport;
mod sqlite;
mod xlsx;

use std::io;

pub(super) use forms::csv_size;

use super::format::{FormLabel, Format, FormatContent, FormatMaker, OfferedIn, Shown};
use super::names::{self, TableFile, WholeFile};

const CSV: &str = "text/csv";
const JSON: &str = "application/json";
const JSON_LD: &str = "application/ld+json";
const EXCEL: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// All formats, in the order in which pages list them.
pub static FORMATS: &[Format] = &[
    Format {
        made: FormatMaker::Table(names::CSV, |_, table| Ok(forms::csv(table)?)),
        media: CSV,
        content: FormatContent::Data,
        shown: Shown::Table(FormLabel::Name("CSV")),
        offered: &[OfferedIn::Dcat],
    },
    // For people with Excel; programs are offered the one above, which holds the same.
    Format {
        made: FormatMaker::Table(TableFile("-excel.csv"), |_, table| {
            Ok(forms::excel(table)?)
        }),
        media: CSV,
        content: FormatContent::Data,
        shown: Shown::Table(FormLabel::Message("open-for-excel")),
        offered: &[],
    },
    Format {
        made: FormatMaker::Table(TableFile(".json"), |_, table| Ok(forms::json(table)?)),
        media: JSON,
        content: FormatContent::Data,
        shown: Shown::Table(FormLabel::Name("JSON")),
        offered: &[OfferedIn::Dcat],
    },
    Format {
        made: FormatMaker::Table(names::TABLE_PASSPORT, passport::of_table),
        media: CSV,
        content: FormatContent::Description,
        shown: Shown::Passport,
        offered: &[],
    },
    Format {
        made: FormatMaker::Table(names::STRUCTURE, passport::structure),
        media: CSV,
        content: FormatContent::Description,
        shown: Shown::Passport,
        offered: &[],
    },
    Format {
        made: FormatMaker::Slow(names::WORKBOOK, xlsx::workbook),
        media: EXCEL,
        content: FormatContent::Data,
        shown: Shown::Whole("xlsx"),
        offered: &[OfferedIn::Dcat, OfferedIn::LinkedData],
    },
    Format {
        made: FormatMaker::Slow(WholeFile("itogi.sqlite"), sqlite::database),
        media: "application/vnd.sqlite3",
        content: FormatContent::Data,
        shown: Shown::Whole("sqlite"),
        offered: &[OfferedIn::Dcat, OfferedIn::LinkedData],
    },
    Format {
        made: FormatMaker::Whole(names::PACKAGE, package::package),
        media: JSON,
        content: FormatContent::Description,
        shown: Shown::Whole("package"),
        offered: &[OfferedIn::LinkedData],
    },
    Format {
        made: FormatMaker::Whole(WholeFile("csv-metadata.json"), csvw::metadata),
        media: JSON,
        content: FormatContent::Description,
        shown: Shown::Whole("csvw"),
        offered: &[],
    },
    Format {
        made: FormatMaker::Whole(WholeFile("dcat.jsonld"), dcat::catalogue),
        media: JSON_LD,
        content: FormatContent::Description,
        shown: Shown::Whole("dcat"),
        offered: &[],
    },
    Format {
        made: FormatMaker::Whole(names::PASSPORT, passport::whole),
        media: CSV,
        content: FormatContent::Description,
        shown: Shown::Whole("passport"),
        offered: &[],
    },
    Format {
        made: FormatMaker::Whole(WholeFile("list.csv"), passport::register),
        media: CSV,
        content: FormatContent::Description,
        shown: Shown::Whole("passport"),
        offered: &[],
    },
    // The pages link to the page of the terms itself.
    Format {
        made: FormatMaker::Whole(names::LICENCE, |input| {
            let licence = input.about.licence.as_ref();
            Ok(licence.map(|licence| licence.text.clone().into_bytes()))
        }),
        media: "text/markdown",
        content: FormatContent::Description,
        shown: Shown::Unlisted,
        offered: &[],
    },
    Format {
        made: FormatMaker::Sums(WholeFile("SHA256SUMS")),
        media: "text/plain",
        content: FormatContent::Description,
        shown: Shown::Whole("sums"),
        offered: &[],
    },
];

/// JSON for people too: indented, with a line end.
fn pretty(value: &serde_json::Value) -> io::Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec_pretty(value)?;
    bytes.push(b'\n');
    Ok(bytes)
}

#[cfg(test)]
mod tests;
