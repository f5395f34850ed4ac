//! `/compare/`: all editions at a glance, with gaps shown as gaps, and the way to each pair.

pub(super) mod categories;
pub(super) mod districts;
pub(super) mod pair;
pub(super) mod people;
pub(super) mod towns;

use std::cmp::Reverse;

use schemars::JsonSchema;
use serde::Serialize;

use crate::chart::Drawing;
use crate::compare::{Obstacle, Pair, Series, SeriesPoint, standing};
use crate::lang::number;
use crate::route::Chart;
use crate::schema::City;
use crate::view::chart::Extremes;
use crate::view::chart::page_chart::{self, PageChart};
use crate::view::chart::series::{extremes, spark_of};
use crate::view::context::Context;
use crate::view::parts::change::{DeltaView, ObstacleView};
use crate::view::parts::figure_list::documents;
use crate::view::parts::figures::{FigureView, SourceMark};
use crate::view::parts::links::{Link, pair_link};
use crate::view::parts::rows::{CityRow, city_row};
use crate::view::practice::growth::{Themes, themes};

/// Content of `/compare/`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ComparePage {
    /// The first measure that at least three editions know, by the parts of its series.
    main: Vec<Extremes>,
    chart: Option<PageChart>,
    /// Titles of the measures that at least two editions know.
    measures: Vec<String>,
    /// A tiny line for each of them, where at least three editions know it.
    sparks: Vec<Option<Drawing>>,
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

pub(in crate::view) fn compare(cx: Context) -> ComparePage {
    let series = Series::all(cx.site);
    let (mut shown, single): (Vec<_>, Vec<_>) =
        series.iter().partition(|s| s.known() > 1);
    // A phone shows the first columns, so the best known measures come first.
    shown.sort_by_key(|s| Reverse(s.known()));
    let (pairs, further): (Vec<_>, Vec<_>) =
        Pair::all(cx.site).into_iter().partition(Pair::is_adjacent);

    ComparePage {
        main: shown
            .iter()
            .map(|s| extremes(cx, s))
            .find(|found| !found.is_empty())
            .unwrap_or_default(), // no measure has extremes: the page has no such sentence
        chart: page_chart::view(cx, &Chart::Years),
        measures: shown.iter().map(|s| s.measure.title.clone()).collect(),
        sparks: shown.iter().map(|s| spark_of(cx, s)).collect(),
        rows: rows(cx, &shown),
        single: single
            .iter()
            .flat_map(|s| s.points.iter().filter_map(|p| self::single(cx, s, p)))
            .collect(),
        breaks: shown
            .iter()
            .flat_map(|s| s.points.iter().filter_map(|p| broken(cx, s, p)))
            .collect(),
        pairs: pairs.iter().map(|pair| pair_line(cx, pair)).collect(),
        further: further.iter().map(|pair| pair_line(cx, pair)).collect(),
        themes: themes(cx),
        winners: winners(cx),
    }
}

pub(in crate::view) fn pair_line(cx: Context, pair: &Pair) -> PairLine {
    let delta = pair
        .totals()
        .iter()
        .map(|total| cx.total_delta(pair, total))
        .find(DeltaView::has_both);
    PairLine { link: pair_link(cx, pair), delta }
}

/// Newest last, as one reads a history; unknown editions have rows of their own.
fn rows(cx: Context, shown: &[&Series]) -> Vec<YearRow> {
    let mut rows = Vec::new();
    let mut previous = 0;

    for (at, edition) in cx.site.editions.iter().enumerate() {
        let ordinal = edition.ordinal.value;
        rows.extend(unknown_between(previous, ordinal));
        previous = ordinal;

        let values: Vec<FigureView> = shown
            .iter()
            .filter_map(|series| series.points.get(at))
            .map(|point| cx.reading(&edition.id, point.reading))
            .collect();

        rows.push(YearRow {
            edition: Some(cx.edition_link(&edition.id)),
            ordinal: number::roman(ordinal),
            several: false,
            sources: documents(&values),
            values,
        });
    }

    rows
}

/// The row for the editions between two known ones, by their ordinals; `None` if the two are neighbours.
fn unknown_between(earlier: u32, later: u32) -> Option<YearRow> {
    let (first, last) = (earlier + 1, later.saturating_sub(1));
    if first > last {
        return None;
    }

    let several = first < last;
    Some(YearRow {
        edition: None,
        ordinal: if several {
            format!("{}–{}", number::roman(first), number::roman(last))
        } else {
            number::roman(first)
        },
        several,
        values: Vec::new(),
        sources: Vec::new(),
    })
}

fn single(cx: Context, series: &Series, point: &SeriesPoint) -> Option<SingleFigure> {
    point.reading.value()?;
    let mut figure = cx.reading(&point.edition.id, point.reading);
    figure.rename(series.measure.title.clone());

    Some(SingleFigure {
        edition: cx.edition_link(&point.edition.id),
        figure,
    })
}

fn broken(cx: Context, series: &Series, point: &SeriesPoint) -> Option<BreakView> {
    let broken = point.broken?;
    Some(BreakView {
        measure: series.measure.title.clone(),
        year: point.edition.id.to_string(),
        obstacle: cx.obstacle(Obstacle::Break(broken)),
    })
}

fn winners(cx: Context) -> Vec<CityRow> {
    let times_honoured = |city: &City| {
        cx.site
            .editions
            .iter()
            .filter_map(|edition| standing(cx.site, &city.id, &edition.id))
            .filter(|standing| standing.awarded || standing.leader)
            .count()
    };

    let mut towns: Vec<_> = cx
        .site
        .cities
        .iter()
        .map(|city| (times_honoured(city), city))
        .filter(|(times, _)| *times > 1)
        .collect();
    towns.sort_by_key(|(times, _)| Reverse(*times));

    towns
        .into_iter()
        .map(|(_, city)| city_row(cx, city))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_editions_share_a_row() {
        assert!(unknown_between(7, 8).is_none(), "neighbours");

        let one = unknown_between(7, 9).expect("a gap");
        assert_eq!((one.ordinal.as_str(), one.several), ("VIII", false));

        let three = unknown_between(10, 14).expect("a gap");
        assert_eq!((three.ordinal.as_str(), three.several), ("XI–XIII", true));
    }
}
