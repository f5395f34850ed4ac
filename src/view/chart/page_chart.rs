//! The charts of comparisons, for the pages that show them and as files of their own: made in one place, so that a
//! picture, its table and its data never differ.

use schemars::JsonSchema;
use serde::Serialize;

use crate::chart::{Bars, BarsRow, ChartValue, Drawing, Multiples, Panel};
use crate::compare::{Pair, Series, fulfilled, pictured};
use crate::lang::number;
use crate::load::Record;
use crate::route::{Chart as Address, DataFile, DataFormat, Drawn, Embed, PairChart};
use crate::schema::{ProgrammeIndicator, SourceRef};
use crate::view::chart::finding::{category_finding, district_finding};
use crate::view::chart::series::{extremes, points};
use crate::view::chart::two_editions::{categories, directions, published, slope};
use crate::view::chart::{Caption, ChartFile, ChartView, Says};
use crate::view::context::Context;
use crate::view::parts::districts::BY_DISTRICT;
use crate::view::parts::embed_link::{EmbedLink, embed_link};

/// A chart on a page, with the addresses of its files.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PageChart {
    /// Its anchor.
    pub(in crate::view) id: String,
    pub(in crate::view) chart: ChartView,
    says: Says,
    svg: String,
    csv: String,
    json: String,
    /// The page that stands inside others.
    embed: EmbedLink,
}

/// A chart as a file of its own. `None` if there is no such chart.
pub(in crate::view) fn file(cx: Context, address: &Address) -> Option<ChartFile> {
    let view = view(cx, address)?;
    Some(ChartFile {
        lang: cx.lang,
        chart: view.chart,
        says: view.says,
        source: sources(cx, address),
    })
}

/// The chart of an address.
pub(in crate::view) fn view(cx: Context, address: &Address) -> Option<PageChart> {
    match address {
        Address::Years => years(cx),
        Address::Indicators(programme) => of_programme(cx, programme),
        Address::Table(..) => None,
        Address::Pair(from, to, what) => of_pair(cx, &Pair::of(cx.site, from, to)?, what),
    }
}

/// A chart of two editions; `None` if there is nothing to draw.
pub(in crate::view) fn of_pair(
    cx: Context,
    pair: &Pair,
    what: &PairChart,
) -> Option<PageChart> {
    let PairContent { drawing, says, about } = pair_content(cx, pair, what)?;
    let [title, desc] = match what {
        PairChart::Districts => ["chart-districts", "chart-districts-desc"],
        PairChart::DistrictsPublished => ["chart-published", "chart-published-desc"],
        PairChart::Categories(_) => ["chart-categories", "chart-categories-desc"],
        PairChart::Directions => ["chart-directions", "chart-directions-desc"],
    }
    .map(|key| Caption::new(key, pair.from.id.as_str(), pair.to.id.as_str()))
    .map(|caption| caption.about(&about));

    let (from, to) = (pair.from.id.to_string(), pair.to.id.to_string());
    let content = ChartContent {
        address: Address::Pair(from, to, what.clone()),
        id: format!("chart-{}", what.name()),
        chart: ChartView { title, desc, drawing },
        says,
    };

    Some(content.with_files(cx))
}

/// What a chart of two editions draws and says.
struct PairContent {
    drawing: Drawing,
    says: Says,
    /// What is measured, for the words of the chart; empty where they say it already.
    about: String,
}

fn pair_content(cx: Context, pair: &Pair, what: &PairChart) -> Option<PairContent> {
    let silent = |drawing| PairContent {
        drawing,
        says: Says::default(),
        about: String::new(),
    };

    match what {
        PairChart::Districts => {
            let rows = pair.districts_on(BY_DISTRICT, pair.to.first_day()?);
            Some(PairContent {
                says: Says::of_finding(district_finding(cx, &rows)),
                ..silent(slope(cx, pair, &rows, None)?)
            })
        }
        PairChart::DistrictsPublished => published(cx, pair).map(silent),
        PairChart::Categories(measure) => {
            let tables = pair.by_category();
            let table = tables.iter().find(|t| t.measure.id.as_str() == measure)?;

            Some(PairContent {
                drawing: categories(cx, pair, table)?,
                says: Says::of_finding(category_finding(cx, table)),
                about: table.measure.title.clone(),
            })
        }
        PairChart::Directions => directions(cx, pair).map(silent),
    }
}

/// The slope of districts with one of them emphasised.
pub(in crate::view) fn of_district(
    cx: Context,
    pair: &Pair,
    district: &str,
) -> Option<PageChart> {
    let mut view = of_pair(cx, pair, &PairChart::Districts)?;
    let rows = pair.districts_on(BY_DISTRICT, pair.to.first_day()?);
    view.chart.drawing = slope(cx, pair, &rows, Some(district))?;
    Some(view)
}

/// A chart that still lacks the addresses of its files.
struct ChartContent {
    address: Address,
    /// The anchor on the page.
    id: String,
    chart: ChartView,
    says: Says,
}

impl ChartContent {
    fn with_files(self, cx: Context) -> PageChart {
        let Self { address, id, chart, says } = self;
        let numbers = |format| cx.href(&DataFile::Numbers(address.clone(), format));

        PageChart {
            id,
            chart,
            says,
            svg: cx.href(&Drawn::Picture(address.clone())),
            csv: numbers(DataFormat::Csv),
            json: numbers(DataFormat::Json),
            embed: embed_link(cx, Embed::Chart(address.clone())),
        }
    }
}

/// Titles of the documents behind a chart; empty for all editions together, whose page names them row by row.
pub(in crate::view) fn sources(cx: Context, address: &Address) -> String {
    let site = cx.site;
    let documents: Vec<&SourceRef> = match address {
        Address::Pair(from, to, _) => [from, to]
            .into_iter()
            .filter_map(|id| Some(&site.editions.get(id)?.source))
            .collect(),
        Address::Indicators(id) => site
            .programmes
            .get(id)
            .map(|programme| &programme.source)
            .into_iter()
            .collect(),
        Address::Years | Address::Table(..) => Vec::new(),
    };

    let titles = documents
        .into_iter()
        .filter_map(|document| Some(site.source(document)?.title.as_str()));
    titles.collect::<Vec<_>>().join("; ")
}

/// How far the plans of a programme were met, in per cent; only indicators whose numbers tell.
fn of_programme(cx: Context, id: &str) -> Option<PageChart> {
    let programme = cx.site.programmes.get(id)?;
    if !pictured(cx.site.indicators_of(id).map(|i| &**i)) {
        return None;
    }

    let row = |indicator: &Record<ProgrammeIndicator>| {
        let percent = fulfilled(indicator)?.round_dp(1).normalize();
        let text = format!("{}\u{a0}%", number::format(percent, cx.lang));
        let label = format!("{}. {}", indicator.number.value, indicator.title.value);

        Some(BarsRow {
            label,
            values: vec![Ok(ChartValue::new(percent, text))],
        })
    };
    let rows: Vec<BarsRow> = cx.site.indicators_of(id).filter_map(row).collect();
    let drawing = Bars { series: vec![String::new()], rows }.draw()?;

    let [title, desc] = ["chart-indicators", "chart-indicators-desc"]
        .map(|key| Caption::new(key, "", "").about(&programme.short));
    let content = ChartContent {
        address: Address::Indicators(id.to_owned()),
        id: "chart-indicators".to_owned(),
        chart: ChartView { title, desc, drawing },
        says: Says::default(),
    };

    Some(content.with_files(cx))
}

/// A small line for each measure that at least three editions know.
fn years(cx: Context) -> Option<PageChart> {
    let mut series = Series::all(cx.site);
    series.retain(|series| series.known() > 2);

    let panel = |series: &Series| Panel {
        title: series.measure.title.clone(),
        points: points(cx, series),
    };
    let drawing = Multiples {
        panels: series.iter().map(panel).collect(),
        shared: false,
    }
    .draw()?;

    let (first, last) = (
        cx.site.editions.iter().next()?,
        cx.site.editions.iter().next_back()?,
    );
    let [title, desc] = ["chart-years", "chart-years-desc"]
        .map(|key| Caption::new(key, first.id.as_str(), last.id.as_str()));

    let content = ChartContent {
        address: Address::Years,
        id: "chart-years".to_owned(),
        chart: ChartView { title, desc, drawing },
        says: Says {
            extremes: series.iter().flat_map(|s| extremes(cx, s)).collect(),
            ..Says::default()
        },
    };

    Some(content.with_files(cx))
}
