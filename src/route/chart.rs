//! Addresses of charts and of the numbers behind them.

use crate::compare::{Obstacle, Pair, Series, pictured};
use crate::model::Site;

/// A chart that has addresses of its own.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Chart {
    /// Measures of all editions: `/compare/years.svg`.
    Years,
    /// Indicators of a programme: `/programmes/vyzov/indicators.csv`; a picture only where several plans have facts.
    Indicators(String),
    /// A table of a programme, as numbers only: `/programmes/vyzov/services.csv`.
    Table(String, String),
    /// Two editions side by side: `/compare/2016-2017/districts.svg`; the earlier edition, the later one, what is shown.
    Pair(String, String, PairChart),
}

/// What a chart of two editions shows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PairChart {
    /// Participants by district in the borders of the later edition.
    Districts,
    /// Participants by district as each edition published them.
    DistrictsPublished,
    /// A measure by category: its id.
    Categories(String),
    /// Described practices by direction.
    Directions,
}

/// A form in which numbers can be taken away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DataFormat {
    /// Comma-separated values in UTF-8.
    Csv,
    /// JSON.
    Json,
}

impl DataFormat {
    /// All forms.
    pub const ALL: [DataFormat; 2] = [DataFormat::Csv, DataFormat::Json];

    /// The type of the file for programs.
    pub fn media_type(self) -> &'static str {
        match self {
            DataFormat::Csv => "text/csv",
            DataFormat::Json => "application/json",
        }
    }

    /// The ending of file names.
    pub fn extension(self) -> &'static str {
        match self {
            DataFormat::Csv => "csv",
            DataFormat::Json => "json",
        }
    }
}

impl PairChart {
    /// The name in addresses and anchors: `districts`, `categories-reports`.
    pub fn name(&self) -> String {
        match self {
            PairChart::Districts => "districts".into(),
            PairChart::DistrictsPublished => "districts-published".into(),
            PairChart::Categories(measure) => format!("categories-{measure}"),
            PairChart::Directions => "directions".into(),
        }
    }

    /// The word in message ids.
    pub fn word(&self) -> &'static str {
        match self {
            PairChart::Districts => "districts",
            PairChart::DistrictsPublished => "districts-published",
            PairChart::Categories(_) => "categories",
            PairChart::Directions => "directions",
        }
    }
}

/// Every chart that has something to show.
pub fn charts(site: &Site) -> Vec<Chart> {
    let mut charts = Vec::new();
    if Series::all(site).iter().any(|series| series.known() > 1) {
        charts.push(Chart::Years);
    }

    for pair in Pair::all(site) {
        for what in charts_of(&pair) {
            let (from, to) = (pair.from.id.to_string(), pair.to.id.to_string());
            charts.push(Chart::Pair(from, to, what));
        }
    }

    charts
}

/// Charts that have a picture: those of editions, and of programmes whose plans have facts.
pub(super) fn pictures(site: &Site) -> Vec<Chart> {
    let mut pictures = charts(site);
    for programme in site.programmes.ids() {
        if pictured(site.indicators_of(programme).map(|record| &**record)) {
            pictures.push(Chart::Indicators(programme.to_owned()));
        }
    }

    pictures
}

/// The charts of two editions.
pub fn charts_of(pair: &Pair) -> Vec<PairChart> {
    let mut charts = Vec::new();

    let counts_districts = pair
        .to
        .first_day()
        .is_some_and(|day| !pair.districts_on("participants", day).is_empty());
    if counts_districts {
        charts.push(PairChart::Districts);
        // As published the values differ only where borders moved.
        if pair
            .districts("participants")
            .iter()
            .any(|row| matches!(row.difference.result, Err(Obstacle::Borders)))
        {
            charts.push(PairChart::DistrictsPublished);
        }
    }

    for table in pair.by_category() {
        // Values of one year alone compare nothing.
        if table.has_both() {
            charts.push(PairChart::Categories(table.measure.id.to_string()));
        }
    }

    let describes_practices =
        |edition: &str| pair.site.practices_of_edition(edition).next().is_some();
    if describes_practices(&pair.from.id) && describes_practices(&pair.to.id) {
        charts.push(PairChart::Directions);
    }

    charts
}
