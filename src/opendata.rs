//! Numbers to take away: what charts show as CSV and JSON, and every record of the site as tables below `/data/`.
//!
//! The tables are described once (`tables`), the formats once (`formats`), and all files follow from the two (`set`). In
//! a file of a chart one row is one observation, so that it can be read without knowing the page it comes from: the
//! edition, what is measured and on which basis, the part, the value or why there is none, and the source. Columns have
//! stable English names and numbers a decimal point; words of records stay in their language. Rows hold no words of the
//! interface, so all its languages share the files; the tables are described in the language at the root.

mod cell;
mod charts;
mod describe;
mod format;
mod formats;
mod names;
mod observation;
mod programmes;
mod set;
mod sheet;
mod statements;
mod tables;
mod words;

use std::io;

use serde::Serialize;

use crate::model::Site;
use crate::route::{Chart, DataFile, DataFormat, Page, Urls};

pub use cell::{Cell, ClosedList, ColumnInfo, ColumnKind};
pub use describe::Spoken;
pub use format::{
    FormLabel, Format, FormatContent, FormatInput, FormatMaker, MakeSlow, MakeTable,
    MakeWhole, OfferedIn, Shown,
};
pub use formats::FORMATS;
pub use names::{FOLDER, TableFile, WholeFile};
pub use observation::ObservationRow;
pub use set::{DataSet, File, TableSummaries, TableSummary, sum, sums};
pub use sheet::OpenTable;
pub use tables::{GROUPS, SCHEMA, SCHEMA_DATE, TableScope, all};
pub use words::ALL as WORDS;

/// Numbers with what is needed to cite them.
#[derive(Debug, Serialize)]
struct Numbers<'a, T> {
    title: &'a str,
    publisher: &'a str,
    as_of: String,
    page: String,
    rows: Vec<T>,
}

/// Makes the files of a page's numbers.
struct NumbersFile<'a> {
    site: &'a Site,
    urls: &'a Urls,
    /// The page that shows the numbers.
    page: Page,
    format: DataFormat,
}

/// The bytes of the numbers beside a page; `None` if the route is none of them or the records that it names do not exist.
///
/// # Errors
/// Rows that the format cannot hold; none in practice.
pub fn file(site: &Site, urls: &Urls, file: &DataFile) -> io::Result<Option<Vec<u8>>> {
    match file {
        DataFile::Numbers(chart, format) => {
            let file = NumbersFile {
                site,
                urls,
                page: chart.page(),
                format: *format,
            };
            match chart {
                Chart::Indicators(programme) => {
                    file.of(Some(programmes::indicators(site, programme)))
                }
                Chart::Table(programme, table) => {
                    file.of(programmes::table(site, programme, table))
                }
                chart => file.of(charts::rows(site, chart)),
            }
        }
        DataFile::Rows(subject, format) => {
            let file = NumbersFile {
                site,
                urls,
                page: subject.page(),
                format: *format,
            };
            file.of(statements::rows(site, subject))
        }
        // What a script reads is no open data.
        DataFile::Towns => Ok(None),
    }
}

impl NumbersFile<'_> {
    fn of<T: Serialize + Default>(
        &self,
        rows: Option<Vec<T>>,
    ) -> io::Result<Option<Vec<u8>>> {
        let Some(rows) = rows else {
            return Ok(None);
        };

        let bytes = match self.format {
            DataFormat::Csv => observation::csv(&rows)?,
            DataFormat::Json => {
                let config = &self.site.config;
                let page = self.urls.absolute(&self.page);

                observation::json(&Numbers {
                    title: &config.title,
                    publisher: &config.publisher,
                    as_of: config.as_of.0.to_string(),
                    page: page.unwrap_or_else(|| self.urls.href(&self.page)),
                    rows,
                })?
            }
        };

        Ok(Some(bytes))
    }
}
