//! A line so small that it stands in the cell of a table; the numbers of the row are its text.

use super::geometry::{Interval, Segment, Spot};
use super::line::{Point, breaks, runs, sorted, span, values};
use super::scale::Scale;
use super::sheet::{ChartSheet, Dot};
use super::{ChartKind, Drawing, GuideRole};

const WIDTH: f64 = 72.0;
const HEIGHT: f64 = 20.0;
/// Room for half a mark at the edges.
const EDGE: f64 = 3.0;

/// The drawing of points in any order, with marks at the last one and at those that have no neighbour; `None` without a
/// known value.
pub fn spark(points: &[Point]) -> Option<Drawing> {
    let points = sorted(points);
    values(&points).next()?;

    let span = span(points.iter().copied())?;
    let x = |year: i16| match span.share(year) {
        Some(share) => EDGE + share * (WIDTH - 2.0 * EDGE),
        None => WIDTH / 2.0,
    };
    let edges = Interval { from: HEIGHT - EDGE, to: EDGE };
    let scale = Scale::from_zero(values(&points), edges);
    let mut sheet = ChartSheet::default();

    for (before, after) in breaks(&points) {
        let middle = f64::midpoint(x(before), x(after));
        let upright =
            Segment::upright(middle, Interval { from: EDGE, to: HEIGHT - EDGE });
        sheet.guide(GuideRole::Break, upright);
    }

    let runs = runs(&points, |point, amount| Spot {
        x: x(point.year),
        y: scale.at(&amount.value),
    });
    let end = runs.last().and_then(|run| run.last()).copied();

    for run in runs {
        if let Some(last) = run.last().copied()
            && (run.len() == 1 || Some(last) == end)
        {
            sheet.mark(last, Dot { emphasis: true, ..Dot::default() });
        }

        sheet.stroke(run, true);
    }

    Some(sheet.drawing(ChartKind::Spark, WIDTH, HEIGHT))
}
