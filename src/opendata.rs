//! Numbers to take away: what charts show as CSV and JSON, and every record of the site as tables below `/data/`.
//!
//! The tables are described once (`tables`), and all their files follow from that (`set`). In a file of a chart one row
//! is one observation, so that it can be read without knowing the page it comes from: which edition, what is measured
//! and on which basis, of which part, the value or why there is none, and who says so. Columns have stable English
//! names and numbers a decimal point; words of records stay in their language. The rows have no words of the interface,
//! so all its languages share the files; the descriptions of tables are in the language at the root.

mod catalogue;
mod cell;
mod charts;
mod csvw;
mod dcat;
mod describe;
mod forms;
mod observation;
mod package;
mod passport;
mod programmes;
mod set;
mod sheet;
mod sqlite;
mod statements;
mod tables;
mod towns;
mod words;
mod xlsx;

use serde::Serialize;

use crate::model::Site;
use crate::route::{Chart, DataFile, DataFormat, Page, Urls};

pub use catalogue::{CATALOGUE, catalogue};
pub use cell::{Cell, ClosedList, ColumnInfo, ColumnKind};
pub use describe::Spoken;
pub use observation::ObservationRow;
pub use set::{DataSet, File, sum, sums};
pub use sheet::{OpenTable, TableSummary};
pub use tables::{GROUPS, SCHEMA, SCHEMA_DATE, TableScope, all};
pub use words::ALL as WORDS;

/// All tables in one workbook.
pub const WORKBOOK: &str = "itogi.xlsx";
/// All tables in one database.
pub const DATABASE: &str = "itogi.sqlite";
/// The description as a Data Package.
pub const PACKAGE: &str = "datapackage.json";
/// Checksums of all files.
pub const SUMS: &str = "SHA256SUMS";
/// The terms of use.
pub const LICENCE_FILE: &str = "licence.md";

/// Dates as exactly as they are known.
const DATE_PATTERN: &str = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$";

/// Numbers with what is needed to cite them.
#[derive(Debug, Serialize)]
struct Numbers<'a, T> {
    title: &'a str,
    publisher: &'a str,
    as_of: String,
    page: String,
    rows: Vec<T>,
}

/// The bytes of a data file; `None` if the records that it names do not exist.
pub fn file(site: &Site, urls: &Urls, file: &DataFile) -> Option<Vec<u8>> {
    match file {
        DataFile::Numbers(chart, format) => {
            let page = chart.page();
            let place = (site, urls, &page, *format);

            match chart {
                Chart::Indicators(programme) => {
                    numbers(place, programmes::indicators(site, programme))
                }
                Chart::Table(programme, table) => {
                    numbers(place, programmes::table(site, programme, table)?)
                }
                chart => numbers(place, charts::rows(site, chart)?),
            }
        }
        DataFile::Rows(subject, format) => numbers(
            (site, urls, &subject.page(), *format),
            statements::rows(site, subject)?,
        ),
        DataFile::Towns => towns::file(site),
    }
}

fn numbers<T: Serialize + Default>(
    (site, urls, page, format): (&Site, &Urls, &Page, DataFormat),
    rows: Vec<T>,
) -> Option<Vec<u8>> {
    match format {
        DataFormat::Csv => observation::csv(&rows),
        DataFormat::Json => observation::json(&Numbers {
            title: &site.config.title,
            publisher: &site.config.publisher,
            as_of: site.config.as_of.0.to_string(),
            page: urls.absolute(page).unwrap_or_else(|| urls.href(page)),
            rows,
        }),
    }
}
