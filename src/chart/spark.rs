//! A line so small that it stands in the cell of a table; the numbers of the row are its text.

use super::line::{Joint, Point, runs, sorted, span, values};
use super::scale::Scale;
use super::sheet::{ChartSheet, Dot};
use super::{ChartKind, Drawing};

const WIDTH: f64 = 72.0;
const HEIGHT: f64 = 20.0;
/// Room for half a mark at the edges.
const EDGE: f64 = 3.0;

/// The drawing of points in any order, with marks at the last one and at those that have no neighbour; `None` without a
/// known value.
pub fn spark(points: &[Point]) -> Option<Drawing> {
    let points = sorted(points);
    values(&points).next()?;
    let (first, last) = span(points.iter().copied())?;
    let x = |year: i16| match f64::from(last) - f64::from(first) {
        years if years > 0.0 => {
            EDGE + (f64::from(year) - f64::from(first)) / years * (WIDTH - 2.0 * EDGE)
        }
        _ => WIDTH / 2.0,
    };

    let scale = Scale::from_zero(values(&points), (HEIGHT - EDGE, EDGE));
    let mut sheet = ChartSheet::default();

    for pair in points
        .windows(2)
        .filter(|pair| pair[1].before == Joint::Break)
    {
        let middle = f64::midpoint(x(pair[0].year), x(pair[1].year));
        sheet.guide("break", [middle, EDGE, middle, HEIGHT - EDGE]);
    }

    let runs = runs(&points, |point, amount| {
        (x(point.year), scale.at(&amount.value))
    });
    let end = runs.last().and_then(|run| run.last()).copied();

    for run in runs {
        let marked = run
            .last()
            .copied()
            .filter(|spot| run.len() == 1 || Some(*spot) == end);
        if let Some(mark) = marked {
            sheet.mark(mark, Dot { emphasis: true, ..Dot::default() });
        }

        sheet.stroke(run, true);
    }

    Some(sheet.drawing(ChartKind::Spark, WIDTH, HEIGHT))
}
