//! Numbers to take away: what charts show, as CSV and JSON.
//!
//! One row is one observation, so that a table can be read without knowing the page it comes from: which edition, what
//! is measured and on which basis, of which part, the value or why there is none, and who says so. Columns have
//! stable English names and numbers a decimal point; words of records stay in their language. The files have no words
//! of the interface, so all its languages share them.

mod catalogue;
mod charts;
mod programmes;
mod table;
mod towns;

use serde::Serialize;

use crate::model::Site;
use crate::route::{Chart, Format, Route, Urls};

pub use catalogue::{CATALOGUE, catalogue};
pub use table::Row;

/// Numbers with what is needed to cite them.
#[derive(Debug, Serialize)]
struct Numbers<'a, T> {
    title: &'a str,
    publisher: &'a str,
    as_of: String,
    page: String,
    rows: Vec<T>,
}

/// The bytes of a data file; `None` if the route is none or the records that it names do not exist.
pub fn file(site: &Site, urls: &Urls, route: &Route) -> Option<Vec<u8>> {
    match route {
        Route::Numbers(chart, format) => {
            let place = (site, urls, chart, *format);
            match chart {
                Chart::Indicators(programme) => numbers(place, programmes::indicators(site, programme)),
                Chart::Table(programme, table) => numbers(place, programmes::table(site, programme, table)?),
                chart => numbers(place, charts::rows(site, chart)?),
            }
        }
        Route::TownsData => towns::file(site),
        _ => None,
    }
}

fn numbers<T: Serialize>((site, urls, chart, format): (&Site, &Urls, &Chart, Format), rows: Vec<T>) -> Option<Vec<u8>> {
    match format {
        Format::Csv => table::csv(&rows),
        Format::Json => table::json(&Numbers {
            title: &site.config.title,
            publisher: &site.config.publisher,
            as_of: site.config.as_of.0.to_string(),
            page: urls.absolute(&chart.page()).unwrap_or_else(|| urls.href(&chart.page())),
            rows,
        }),
    }
}
