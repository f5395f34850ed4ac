//! `/compare/`: all editions at a glance, with gaps shown as gaps, and the way to each pair.

use schemars::JsonSchema;
use serde::Serialize;

use super::Context;
use super::change::{DeltaView, ObstacleView};
use super::figures::{FigureView, SourceMark, documents};
use super::growth::{Themes, themes};
use super::home::roman;
use super::lists::{CityRow, city_row};
use super::pair::pair_link;
use super::parts::Link;
use crate::compare::{Pair, Series, SeriesPoint, standing};
use crate::schema::{City, Edition};

/// Content of `/compare/`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ComparePage {
    /// The measure with the most known years.
    main: Option<MainSeries>,
    /// Titles of the measures that at least two editions know.
    measures: Vec<String>,
    rows: Vec<YearRow>,
    /// Measures that only one edition knows.
    single: Vec<SingleFigure>,
    /// Where series break, and why.
    breaks: Vec<BreakView>,
    /// Neighbouring editions.
    pairs: Vec<PairLine>,
    /// Editions further apart.
    further: Vec<PairLine>,
    themes: Themes,
    /// Towns that were honoured in more than one edition, the most often first.
    winners: Vec<CityRow>,
}

/// The series that the page begins with.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct MainSeries {
    label: String,
    first: String,
    last: String,
    known: usize,
    least: FigureView,
    greatest: FigureView,
}

/// An edition, or editions of which nothing is known.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct YearRow {
    /// Absent where nothing is known.
    edition: Option<Link>,
    /// «VIII»; «XI–XIII».
    ordinal: String,
    /// Whether it stands for several editions.
    several: bool,
    /// One for each of `measures`.
    values: Vec<FigureView>,
    /// Sources of the values, each once.
    sources: Vec<SourceMark>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct SingleFigure {
    edition: Link,
    figure: FigureView,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct BreakView {
    measure: String,
    year: String,
    obstacle: ObstacleView,
}

/// A pair with its claim.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PairLine {
    link: Link,
    delta: Option<DeltaView>,
}

pub(super) fn compare(cx: Context) -> ComparePage {
    let series = Series::all(cx.site);
    let (shown, single): (Vec<_>, Vec<_>) = series.iter().partition(|s| s.known() > 1);
    let (pairs, further): (Vec<_>, Vec<_>) = Pair::all(cx.site).into_iter().partition(Pair::is_adjacent);
    ComparePage {
        main: shown.iter().max_by_key(|s| s.known()).and_then(|_| shown.iter().find_map(|s| main(cx, s))),
        measures: shown.iter().map(|s| s.measure.title.clone()).collect(),
        rows: rows(cx, &shown),
        single: single.iter().flat_map(|s| s.points.iter().filter_map(|p| self::single(cx, s, p))).collect(),
        breaks: shown.iter().flat_map(|s| s.points.iter().filter_map(|p| broken(cx, s, p))).collect(),
        pairs: pairs.iter().map(|pair| pair_line(cx, pair)).collect(),
        further: further.iter().map(|pair| pair_line(cx, pair)).collect(),
        themes: themes(cx),
        winners: winners(cx),
    }
}

pub(super) fn pair_line(cx: Context, pair: &Pair) -> PairLine {
    let delta = pair.totals().iter().map(|total| cx.total_delta(pair, total)).find(DeltaView::has_both);
    PairLine { link: pair_link(cx, pair), delta }
}

fn main(cx: Context, series: &Series) -> Option<MainSeries> {
    let (least, greatest) = series.extremes()?;
    let view = |point: &SeriesPoint| cx.reading(&point.edition.id, point.reading);
    Some(MainSeries {
        label: series.measure.title.clone(),
        first: series.points.first()?.edition.id.to_string(),
        last: series.points.last()?.edition.id.to_string(),
        known: series.known(),
        least: view(&least),
        greatest: view(&greatest),
    })
}

/// Newest last, as one reads a history; unknown editions have rows of their own.
fn rows(cx: Context, shown: &[&Series]) -> Vec<YearRow> {
    let mut rows = Vec::new();
    let mut previous = 0;
    for (at, edition) in cx.site.editions.iter().enumerate() {
        let ordinal = edition.ordinal.value;
        let (first, last) = (previous + 1, ordinal.saturating_sub(1));
        if first <= last {
            let several = first < last;
            let name = if several { format!("{}–{}", roman(first), roman(last)) } else { roman(first) };
            rows.push(YearRow { edition: None, ordinal: name, several, values: Vec::new(), sources: Vec::new() });
        }
        previous = ordinal;
        let value = |series: &&Series| series.points.get(at).map(|p| cx.reading(&edition.id, p.reading));
        let values: Vec<FigureView> = shown.iter().filter_map(value).collect();
        rows.push(YearRow {
            edition: Some(cx.edition_link(&edition.id)),
            ordinal: roman(ordinal),
            several: false,
            sources: documents(&values),
            values,
        });
    }
    rows
}

fn single(cx: Context, series: &Series, point: &SeriesPoint) -> Option<SingleFigure> {
    point.reading.value()?;
    let mut figure = cx.reading(&point.edition.id, point.reading);
    figure.rename(series.measure.title.clone());
    Some(SingleFigure { edition: cx.edition_link(&point.edition.id), figure })
}

fn broken(cx: Context, series: &Series, point: &SeriesPoint) -> Option<BreakView> {
    let broken = point.broken?;
    Some(BreakView {
        measure: series.measure.title.clone(),
        year: point.edition.id.to_string(),
        obstacle: cx.obstacle(crate::compare::Obstacle::Break(broken)),
    })
}

fn winners(cx: Context) -> Vec<CityRow> {
    let honoured = |city: &City, edition: &Edition| {
        standing(cx.site, &city.id, &edition.id).is_some_and(|standing| standing.awarded || standing.leader)
    };
    let count = |city: &City| cx.site.editions.iter().filter(|edition| honoured(city, edition)).count();
    let mut towns: Vec<_> = cx.site.cities.iter().map(|city| (count(city), city)).filter(|(n, _)| *n > 1).collect();
    towns.sort_by_key(|(n, _)| std::cmp::Reverse(*n));
    towns.into_iter().map(|(_, city)| city_row(cx, city)).collect()
}
