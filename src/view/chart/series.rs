//! The values of a measure over the years, as charts and sentences take them.

use crate::chart::{Drawing, Joint, Point, spark};
use crate::compare::{Series, SeriesPoint};
use crate::view::chart::Extremes;
use crate::view::context::Context;
use crate::view::parts::amount::Amount;

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
        let qualifier = point.reading.figure().and_then(|figure| figure.qualifier);
        let value = point.reading.value()?;
        Some(Amount::new(value, qualifier, cx.lang))
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
