//! The charts of comparisons, for the pages that show them and as files of their own: made in one place, so that a
//! picture, its table and its data never differ.

use schemars::JsonSchema;
use serde::Serialize;

use crate::chart::{Bars, BarsRow, ChartValue, Multiples, Panel};
use crate::compare::{Pair, Series, fulfilled, pictured};
use crate::lang::number;
use crate::route::{Chart as Address, DataFile, DataFormat, Drawn, Embed, PairChart};
use crate::schema::ProgrammeIndicator;
use crate::view::chart::finding::{category_finding, district_finding};
use crate::view::chart::series::{extremes, points};
use crate::view::chart::two_editions::{categories, directions, published, slope};
use crate::view::chart::{Caption, ChartFile, ChartView, Says};
use crate::view::context::Context;
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

/// Where a picture of a chart leads: the view of its file. `None` if there is no such chart.
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
    let words = |key| Caption::new(key, pair.from.id.as_str(), pair.to.id.as_str());
    let (title, desc, drawing, says) = match what {
        PairChart::Districts => {
            let rows = pair.districts_on("participants", pair.to.first_day()?);
            let says = Says {
                finding: district_finding(cx, &rows),
                ..Says::default()
            };

            (
                "chart-districts",
                "chart-districts-desc",
                slope(cx, pair, &rows, None),
                says,
            )
        }
        PairChart::DistrictsPublished => (
            "chart-published",
            "chart-published-desc",
            published(cx, pair),
            Says::default(),
        ),
        PairChart::Categories(measure) => {
            let table = pair
                .by_category()
                .into_iter()
                .find(|table| table.measure.id.as_str() == measure)?;
            let says = Says {
                finding: category_finding(cx, &table),
                ..Says::default()
            };

            (
                "chart-categories",
                "chart-categories-desc",
                categories(cx, pair, &table),
                says,
            )
        }
        PairChart::Directions => (
            "chart-directions",
            "chart-directions-desc",
            directions(cx, pair),
            Says::default(),
        ),
    };

    let name = match what {
        PairChart::Categories(measure) => cx.site.measures.get(measure)?.title.clone(),
        _ => String::new(),
    };
    let chart = ChartView {
        title: words(title).about(name.clone()),
        desc: words(desc).about(name),
        drawing: drawing?,
    };

    let address = Address::Pair(
        pair.from.id.to_string(),
        pair.to.id.to_string(),
        what.clone(),
    );

    Some(with_files(
        cx,
        &address,
        format!("chart-{}", what.name()),
        chart,
        says,
    ))
}

/// The slope of districts with one of them to look at.
pub(in crate::view) fn of_district(
    cx: Context,
    pair: &Pair,
    district: &str,
) -> Option<PageChart> {
    let mut view = of_pair(cx, pair, &PairChart::Districts)?;
    let rows = pair.districts_on("participants", pair.to.first_day()?);
    view.chart.drawing = slope(cx, pair, &rows, Some(district))?;
    Some(view)
}

fn with_files(
    cx: Context,
    address: &Address,
    id: String,
    chart: ChartView,
    says: Says,
) -> PageChart {
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

/// Titles of the documents behind a chart.
pub(in crate::view) fn sources(cx: Context, address: &Address) -> String {
    let editions: Vec<&str> = match address {
        Address::Pair(from, to, _) => vec![from, to],
        Address::Indicators(id) => {
            let source = cx
                .site
                .programmes
                .get(id)
                .and_then(|programme| cx.site.source(&programme.source));
            return source.map_or_else(String::new, |source| source.title.clone());
        }
        _ => Vec::new(),
    };

    let titles = editions.iter().filter_map(|id| {
        Some(
            cx.site
                .source(&cx.site.editions.get(id)?.source)?
                .title
                .clone(),
        )
    });
    titles.collect::<Vec<_>>().join("; ")
}

/// How far the plans of a programme were met, in per cent: only where its numbers tell.
fn of_programme(cx: Context, id: &str) -> Option<PageChart> {
    let programme = cx.site.programmes.get(id)?;
    if !pictured(cx.site.indicators_of(id).map(|i| &**i)) {
        return None;
    }

    let row = |indicator: &crate::load::Record<ProgrammeIndicator>| {
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

    let words = |key| Caption::new(key, "", "").about(programme.short.clone());
    let chart = ChartView {
        title: words("chart-indicators"),
        desc: words("chart-indicators-desc"),
        drawing,
    };
    let address = Address::Indicators(id.to_owned());

    Some(with_files(
        cx,
        &address,
        "chart-indicators".to_owned(),
        chart,
        Says::default(),
    ))
}

/// A small line for each measure that at least three editions know.
fn years(cx: Context) -> Option<PageChart> {
    let series: Vec<Series> = Series::all(cx.site)
        .into_iter()
        .filter(|series| series.known() > 2)
        .collect();
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
    let words = |key| Caption::new(key, first.id.as_str(), last.id.as_str());
    let chart = ChartView {
        title: words("chart-years"),
        desc: words("chart-years-desc"),
        drawing,
    };

    let says = Says {
        extremes: series.iter().flat_map(|s| extremes(cx, s)).collect(),
        ..Says::default()
    };
    Some(with_files(
        cx,
        &Address::Years,
        "chart-years".to_owned(),
        chart,
        says,
    ))
}
