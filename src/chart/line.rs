//! One value over the years, from zero, with every value written at its point.
//!
//! A year stands where it belongs, so editions of which nothing is known leave a gap as wide as they were. A missing
//! value interrupts the line, and a series that starts anew is cut from the one before: neither is a decrease.

use rust_decimal::Decimal;

use super::place::{Around, place};
use super::scale::Scale;
use super::sheet::{ChartSheet, Dot, UnplacedText};
use super::text::{ASCENT, LINE, width};
use super::{CANVAS, ChartKind, ChartValue, Drawing, TextBox};

/// What a line chart shows.
#[derive(Debug, Clone)]
pub struct LineChart {
    /// The points, in any order.
    pub points: Vec<Point>,
}

/// A year with its value.
#[derive(Debug, Clone)]
pub struct Point {
    /// The year.
    pub year: i16,
    /// Its value, if it is known. One with a qualifier («более 160») is drawn hollow.
    pub amount: Option<ChartValue>,
    /// What lies between the year before and this one.
    pub before: Joint,
}

/// What lies between two years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Joint {
    /// Nothing: the line goes on, if both values are known.
    #[default]
    Line,
    /// Years of which nothing is known: the line stops and goes on behind them.
    Gap,
    /// A series that starts anew, so that its values cannot be compared with those before.
    Break,
}

/// Height from zero to the highest value.
const HEIGHT: f64 = 130.0;
/// From the axis to the end of the years below it.
const YEARS: f64 = 20.0;
/// Between two years.
const APART: f64 = 8.0;

/// Where the points of a line stand.
#[derive(Debug)]
pub(super) struct PlotFrame<'a> {
    /// Years in their order.
    pub points: Vec<&'a Point>,
    /// Height of zero and of the highest value.
    pub scale: Scale,
    /// Upper and lower edge.
    pub edges: (f64, f64),
    /// First and last year of all lines with the same axis.
    pub span: (i16, i16),
}

impl LineChart {
    /// The drawing; `None` without a known value.
    pub fn draw(&self) -> Option<Drawing> {
        let points = sorted(&self.points);
        values(&points).next()?;
        let span = span(points.iter().copied())?;
        // Room for a value above the highest point.
        let edges = (LINE + 7.0, LINE + 7.0 + HEIGHT);
        let scale = Scale::from_zero(values(&points), (edges.1, edges.0));
        let mut sheet = ChartSheet::default();
        let frame = PlotFrame { points, scale, edges, span };

        let bottom = frame.draw(&mut sheet);
        Some(sheet.drawing(ChartKind::Line, frame.width(), bottom))
    }
}

/// Points by their years.
pub(super) fn sorted(points: &[Point]) -> Vec<&Point> {
    let mut sorted: Vec<&Point> = points.iter().collect();
    sorted.sort_by_key(|point| point.year);
    sorted
}

/// The values that are known.
pub(super) fn values<'a>(points: &[&'a Point]) -> impl Iterator<Item = &'a Decimal> {
    points
        .iter()
        .filter_map(|point| Some(&point.amount.as_ref()?.value))
}

/// The first year and the last.
pub(super) fn span<'a>(
    points: impl Iterator<Item = &'a Point> + Clone,
) -> Option<(i16, i16)> {
    let years = points.map(|point| point.year);
    Some((years.clone().min()?, years.max()?))
}

/// Points between which the line is drawn, each run unbroken.
pub(super) fn runs(
    points: &[&Point],
    at: impl Fn(&Point, &ChartValue) -> (f64, f64),
) -> Vec<Vec<(f64, f64)>> {
    let mut runs: Vec<Vec<(f64, f64)>> = vec![Vec::new()];
    for point in points {
        if point.before != Joint::Line || point.amount.is_none() {
            runs.push(Vec::new());
        }
        if let (Some(amount), Some(run)) = (&point.amount, runs.last_mut()) {
            run.push(at(point, amount));
        }
    }

    runs.retain(|run| !run.is_empty());
    runs
}

impl PlotFrame<'_> {
    /// Width of the canvas, as the widest value asks for it.
    pub(super) fn width(&self) -> f64 {
        self.points
            .iter()
            .filter_map(|point| point.amount.as_ref())
            .map(ChartValue::width)
            .fold(CANVAS, f64::max)
    }

    fn x(&self, year: i16) -> f64 {
        let (first, last) = self.span;
        let side =
            (width(&first.to_string()).max(width(&last.to_string())) / 2.0).max(8.0);

        if first == last {
            return CANVAS / 2.0;
        }

        let share =
            (f64::from(year) - f64::from(first)) / (f64::from(last) - f64::from(first));
        side + share * (CANVAS - 2.0 * side)
    }

    /// Draws the line, its values, its years and the marks of its breaks, clear of what is written already; gives where
    /// it ends.
    pub(super) fn draw(&self, sheet: &mut ChartSheet) -> f64 {
        let (top, bottom) = self.edges;
        sheet.guide("axis", [0.0, self.scale.zero(), CANVAS, self.scale.zero()]);

        for pair in self
            .points
            .windows(2)
            .filter(|pair| pair[1].before == Joint::Break)
        {
            let x = f64::midpoint(self.x(pair[0].year), self.x(pair[1].year));
            sheet.guide("break", [x, top, x, bottom]);

            for shift in [-3.0, 1.0] {
                sheet.guide(
                    "slash",
                    [x + shift, bottom + 4.0, x + shift + 3.0, bottom - 4.0],
                );
            }
        }

        let at = |point: &Point, amount: &ChartValue| {
            (self.x(point.year), self.scale.at(&amount.value))
        };
        let runs = runs(&self.points, at);
        let segments: Vec<[(f64, f64); 2]> = runs
            .iter()
            .flat_map(|run| run.windows(2).map(|pair| [pair[0], pair[1]]))
            .collect();

        let marks: Vec<(f64, f64)> = runs.iter().flatten().copied().collect();
        let mut labels = sheet.rooms();

        for (mark, amount) in marks
            .iter()
            .zip(self.points.iter().filter_map(|point| point.amount.as_ref()))
        {
            let words = UnplacedText::amount(amount);
            let bounds = (0.0, self.width(), bottom);
            let place = place(
                &words,
                *mark,
                &Around {
                    labels: &labels,
                    marks: &marks,
                    segments: &segments,
                    bounds,
                },
            );

            let room = words.room("start", place.at.0, place.at.1);
            if place.far {
                sheet.guide("leader", [mark.0, room.bottom, mark.0, mark.1 - 5.0]);
            }

            labels.push(room);
            sheet.label(words, "start", place.at);
            sheet.mark(
                *mark,
                Dot {
                    hollow: amount.qualifier.is_some(),
                    emphasis: true,
                    diamond: false,
                },
            );
        }

        runs.into_iter().for_each(|run| sheet.stroke(run, true));
        self.years(sheet);

        bottom + YEARS
    }

    /// Writes the years below the axis, the last and the first before others, as many as have room.
    fn years(&self, sheet: &mut ChartSheet) {
        let bottom = self.edges.1;
        let mut kept: Vec<TextBox> = Vec::new();
        let ends = self.points.last().into_iter().chain(self.points.first());

        for point in ends.chain(self.points.iter().rev()) {
            let words = UnplacedText::line("year", &point.year.to_string());
            let at = (self.x(point.year), bottom + 5.0 + ASCENT);
            let room = words.room("middle", at.0, at.1);
            let wide = TextBox {
                left: room.left - APART,
                right: room.right + APART,
                ..room
            };

            if kept.iter().any(|other| other.overlaps(&wide)) {
                continue;
            }

            kept.push(room);
            sheet.guide("tick", [at.0, bottom, at.0, bottom + 4.0]);
            sheet.label(words, "middle", at);
        }
    }
}
