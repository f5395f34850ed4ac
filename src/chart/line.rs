//! One value over the years, from zero, with every value written at its point.
//!
//! The axis is one of time, so editions of which nothing is known leave a gap as wide as they were. A missing value
//! interrupts the line, and a series that starts anew is cut from the one before: neither is a decrease.

use rust_decimal::Decimal;

use super::geometry::{Interval, Segment, Spot, TextBox};
use super::place::{Around, place};
use super::scale::Scale;
use super::sheet::{ChartSheet, Dot, UnplacedText};
use super::text::{ASCENT, LINE, width};
use super::{Anchor, CANVAS, ChartKind, ChartValue, Drawing, GuideRole, LabelRole};

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
    pub edges: Interval,
    /// All lines with the same axis share it.
    pub span: YearSpan,
}

/// The first year of an axis and the last.
#[derive(Debug, Clone, Copy)]
pub(super) struct YearSpan {
    first: i16,
    last: i16,
}

impl YearSpan {
    /// How far along the axis a year stands, from 0 to 1; `None` if there is only one.
    pub(super) fn share(self, year: i16) -> Option<f64> {
        let [first, last, year] = [self.first, self.last, year].map(f64::from);
        (last > first).then(|| (year - first) / (last - first))
    }
}

impl LineChart {
    /// The drawing; `None` without a known value.
    pub fn draw(&self) -> Option<Drawing> {
        let points = sorted(&self.points);
        values(&points).next()?;
        let span = span(points.iter().copied())?;

        // Room for a value above the highest point.
        let top = LINE + 7.0;
        let edges = Interval { from: top, to: top + HEIGHT };
        // Heights grow upwards, coordinates downwards.
        let upwards = Interval { from: edges.to, to: edges.from };
        let scale = Scale::from_zero(values(&points), upwards);
        let frame = PlotFrame { points, scale, edges, span };

        let mut sheet = ChartSheet::default();
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
) -> Option<YearSpan> {
    let years = points.map(|point| point.year);
    Some(YearSpan {
        first: years.clone().min()?,
        last: years.max()?,
    })
}

/// The years before and after each break.
pub(super) fn breaks(points: &[&Point]) -> impl Iterator<Item = (i16, i16)> {
    points
        .windows(2)
        .filter(|pair| pair[1].before == Joint::Break)
        .map(|pair| (pair[0].year, pair[1].year))
}

/// Points between which the line is drawn, each run unbroken.
pub(super) fn runs(
    points: &[&Point],
    at: impl Fn(&Point, &ChartValue) -> Spot,
) -> Vec<Vec<Spot>> {
    let mut runs: Vec<Vec<Spot>> = vec![Vec::new()];

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
        self.amounts().map(ChartValue::width).fold(CANVAS, f64::max)
    }

    /// The known values, year by year.
    fn amounts(&self) -> impl Iterator<Item = &ChartValue> {
        self.points.iter().filter_map(|point| point.amount.as_ref())
    }

    fn x(&self, year: i16) -> f64 {
        let Some(share) = self.span.share(year) else {
            return CANVAS / 2.0;
        };

        // Half a year sticks out at either end of the axis.
        let YearSpan { first, last } = self.span;
        let widest = width(&first.to_string()).max(width(&last.to_string()));
        let side = (widest / 2.0).max(8.0);

        side + share * (CANVAS - 2.0 * side)
    }

    /// Draws the line, its values, its years and the marks of its breaks, clear of everything on the sheet; gives where
    /// it ends.
    pub(super) fn draw(&self, sheet: &mut ChartSheet) -> f64 {
        let across = Interval { from: 0.0, to: CANVAS };
        sheet.guide(GuideRole::Axis, Segment::level(self.scale.zero(), across));
        self.draw_breaks(sheet);

        let runs = runs(&self.points, |point, amount| Spot {
            x: self.x(point.year),
            y: self.scale.at(&amount.value),
        });
        self.draw_values(sheet, &runs);

        for run in runs {
            sheet.stroke(run, true);
        }

        self.draw_years(sheet);

        self.edges.to + YEARS
    }

    /// An upright line at each break, and two slashes where it meets the axis.
    fn draw_breaks(&self, sheet: &mut ChartSheet) {
        let bottom = self.edges.to;

        for (before, after) in breaks(&self.points) {
            let x = f64::midpoint(self.x(before), self.x(after));
            sheet.guide(GuideRole::Break, Segment::upright(x, self.edges));

            for shift in [-3.0, 1.0] {
                let slash = Segment {
                    from: Spot { x: x + shift, y: bottom + 4.0 },
                    to: Spot { x: x + shift + 3.0, y: bottom - 4.0 },
                };
                sheet.guide(GuideRole::Slash, slash);
            }
        }
    }

    /// A mark at each value, and the value beside it.
    fn draw_values(&self, sheet: &mut ChartSheet, runs: &[Vec<Spot>]) {
        let marks: Vec<Spot> = runs.iter().flatten().copied().collect();
        let segments: Vec<Segment> = runs
            .iter()
            .flat_map(|run| run.windows(2))
            .map(|pair| Segment { from: pair[0], to: pair[1] })
            .collect();
        let mut labels = sheet.rooms();

        for (mark, amount) in marks.iter().zip(self.amounts()) {
            let around = Around {
                labels: &labels,
                marks: &marks,
                segments: &segments,
                edges: Interval { from: 0.0, to: self.width() },
                axis: self.edges.to,
            };
            let words = UnplacedText::amount(amount);
            let place = place(&words, *mark, &around);
            let room = words.room(Anchor::Start, place.at);

            if place.far {
                let down = Interval { from: room.bottom, to: mark.y - 5.0 };
                sheet.guide(GuideRole::Leader, Segment::upright(mark.x, down));
            }

            labels.push(room);
            sheet.label(words, Anchor::Start, place.at);
            let dot = Dot {
                hollow: amount.qualifier.is_some(),
                emphasis: true,
                diamond: false,
            };

            sheet.mark(*mark, dot);
        }
    }

    /// Writes the years below the axis: the last, the first, then as many of the others as have room.
    fn draw_years(&self, sheet: &mut ChartSheet) {
        let bottom = self.edges.to;
        let ends = self.points.last().into_iter().chain(self.points.first());
        let mut kept: Vec<TextBox> = Vec::new();

        for point in ends.chain(self.points.iter().rev()) {
            let words = UnplacedText::line(LabelRole::Year, &point.year.to_string());
            let at = Spot {
                x: self.x(point.year),
                y: bottom + 5.0 + ASCENT,
            };
            let room = words.room(Anchor::Middle, at);
            let wide = TextBox {
                left: room.left - APART,
                right: room.right + APART,
                ..room
            };

            if kept.iter().any(|other| other.overlaps(&wide)) {
                continue;
            }

            kept.push(room);

            let tick = Interval { from: bottom, to: bottom + 4.0 };
            sheet.guide(GuideRole::Tick, Segment::upright(at.x, tick));
            sheet.label(words, Anchor::Middle, at);
        }
    }
}
