//! The charts of comparisons, for the pages that show them and as files of their own: made in one place, so that a
//! picture, its table and its data never differ.

use schemars::JsonSchema;
use serde::Serialize;

use crate::chart::{
    Bars, BarsRow, ChartValue, Dots, DotsRow, Drawing, Joint, MOST_LINES, Multiples,
    Panel, Point, Slope, SlopeLine, spark,
};
use crate::compare::{
    ByCategory, InBorders, Pair, Series, SeriesPoint, fulfilled, pictured,
};
use crate::lang::number;
use crate::model::category_name;
use crate::route::{Chart as Address, DataFormat, Embed, PairChart, Route};
use crate::schema::{Category, Edition, ProgrammeIndicator};
use crate::view::chart::finding::{category_finding, district_finding};
use crate::view::chart::{Caption, ChartFile, ChartView, Extremes, Says};
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
    let numbers = |format| cx.href(&Route::Numbers(address.clone(), format));
    PageChart {
        id,
        chart,
        says,
        svg: cx.href(&Route::Picture(address.clone())),
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

fn pair_years(pair: &Pair) -> (String, String) {
    (pair.from.id.to_string(), pair.to.id.to_string())
}

/// Lines of the districts; the one that grew most is to be looked at, unless a page is about one of them.
fn slope(
    cx: Context,
    pair: &Pair,
    rows: &[InBorders],
    about: Option<&str>,
) -> Option<Drawing> {
    let most = rows
        .iter()
        .filter_map(|row| row.result.ok())
        .map(|change| change.difference)
        .max();

    let plain = |value: Option<rust_decimal::Decimal>| {
        value.map(|v| ChartValue::new(v, number::format(v, cx.lang)))
    };
    let mut lines: Vec<SlopeLine> = rows
        .iter()
        .filter(|row| row.from.value().is_some() || row.to.value().is_some())
        .map(|row| SlopeLine {
            label: row.district.short.clone(),
            from: plain(row.from.value()),
            to: plain(row.to.value()),
            emphasis: match about {
                Some(district) => row.district.id.as_str() == district,
                None => row
                    .result
                    .is_ok_and(|change| Some(change.difference) == most),
            },
        })
        .collect();
    lines.truncate(MOST_LINES);

    Slope { years: pair_years(pair), lines }.draw()
}

/// Districts as each edition counts them: where borders moved, nothing joins the two values.
fn published(cx: Context, pair: &Pair) -> Option<Drawing> {
    let mut lines = Vec::new();
    for row in pair.districts("participants") {
        let (from, to) = (
            cx.plotted(row.difference.from.figure()).ok(),
            cx.plotted(row.difference.to.figure()).ok(),
        );
        let line = |from, to, emphasis| SlopeLine {
            label: row.district.short.clone(),
            from,
            to,
            emphasis,
        };

        if row.difference.result.is_err() {
            lines.extend(from.map(|from| line(Some(from), None, true)));
            lines.extend(to.map(|to| line(None, Some(to), true)));
        } else {
            lines.push(line(from, to, false));
        }
    }

    lines.truncate(MOST_LINES);
    Slope { years: pair_years(pair), lines }.draw()
}

/// A row for each link; categories that were split or merged have rows of their own.
fn categories(cx: Context, pair: &Pair, table: &ByCategory) -> Option<Drawing> {
    const ABSENT: &str = "no-category";

    let name = |edition: &Edition, category: &Category| {
        category_name(edition, &category.id).unwrap_or_default()
    };
    let mut rows = Vec::new();

    for row in &table.rows {
        if let ([_], [_], [to]) = (&row.from[..], &row.to[..], &row.link.to[..]) {
            let values = vec![
                cx.plotted(row.difference.from.figure()),
                cx.plotted(row.difference.to.figure()),
            ];
            rows.push(BarsRow { label: name(pair.to, to), values });
            continue;
        }

        for (category, reading) in row.link.from.iter().zip(&row.from) {
            let values = vec![cx.plotted(reading.figure()), Err(ABSENT)];
            rows.push(BarsRow { label: name(pair.from, category), values });
        }

        for (category, reading) in row.link.to.iter().zip(&row.to) {
            let values = vec![Err(ABSENT), cx.plotted(reading.figure())];
            rows.push(BarsRow { label: name(pair.to, category), values });
        }
    }

    let (from, to) = pair_years(pair);
    Bars { series: vec![from, to], rows }.draw()
}

/// Described practices side by side; they tell of documents, so nothing joins them.
fn directions(cx: Context, pair: &Pair) -> Option<Drawing> {
    let rows = cx.site.directions.iter().filter_map(|direction| {
        let count = |edition: &Edition| {
            let of = cx.site.practices_of_direction(&direction.id);
            of.filter(|p| p.edition.value == edition.id.value).count()
        };
        let (from, to) = (count(pair.from), count(pair.to));
        let value =
            |n: usize| Ok(ChartValue::new(n.into(), number::format(n.into(), cx.lang)));
        let row = DotsRow {
            label: direction.title.clone(),
            from: value(from),
            to: value(to),
            joined: false,
        };

        (from + to > 0).then_some(row)
    });
    Dots { years: pair_years(pair), rows: rows.collect() }.draw()
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

/// A tiny line for the cell of a table.
pub(in crate::view) fn spark_of(cx: Context, series: &Series) -> Option<Drawing> {
    (series.known() > 2)
        .then(|| spark(&points(cx, series)))
        .flatten()
}

/// The points of a series, with its gaps and breaks.
pub(in crate::view) fn points(cx: Context, series: &Series) -> Vec<Point> {
    let point = |point: &SeriesPoint| {
        let before = match (point.broken, point.unknown_before) {
            (Some(_), _) => Joint::Break,
            (None, 0) => Joint::Line,
            (None, _) => Joint::Gap,
        };
        Some(Point {
            year: point.edition.year()?,
            amount: cx.plotted(point.reading.figure()).ok(),
            before,
        })
    };
    series.points.iter().filter_map(point).collect()
}

/// The least and the greatest value of a series, of each part between its breaks.
pub(in crate::view) fn extremes(cx: Context, series: &Series) -> Vec<Extremes> {
    series
        .parts()
        .iter()
        .filter_map(|part| part_extremes(cx, part))
        .collect()
}

fn part_extremes(cx: Context, series: &Series) -> Option<Extremes> {
    let (least, greatest) = series.extremes()?;
    let value = |point: &SeriesPoint| {
        point
            .reading
            .value()
            .map(|value| number::format(value, cx.lang))
    };

    Some(Extremes {
        label: series.measure.title.clone(),
        first: series.points.first()?.edition.id.to_string(),
        last: series.points.last()?.edition.id.to_string(),
        least: value(&least)?,
        least_year: least.edition.id.to_string(),
        greatest: value(&greatest)?,
        greatest_year: greatest.edition.id.to_string(),
    })
}
