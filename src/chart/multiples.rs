//! Several lines with the same years, one below the other: what rose while something else fell.
//!
//! They are stacked and not set side by side, so that a phone shows them without scrolling sideways.

use super::geometry::{Interval, Spot};
use super::line::{PlotFrame, Point, sorted, span, values};
use super::scale::Scale;
use super::sheet::{ChartSheet, UnplacedText};
use super::text::{ASCENT, BOLD, LINE, lines};
use super::{Anchor, CANVAS, ChartKind, Drawing, LabelRole};

/// What small multiples show.
#[derive(Debug, Clone)]
pub struct Multiples {
    /// The lines, from above.
    pub panels: Vec<Panel>,
    /// Whether all have one scale: values of one basis do, others do not.
    pub shared: bool,
}

/// One of several lines.
#[derive(Debug, Clone)]
pub struct Panel {
    /// Its title, in words of the records.
    pub title: String,
    /// Its points, in any order.
    pub points: Vec<Point>,
}

const HEIGHT: f64 = 56.0;
/// Between the panels.
const BETWEEN: f64 = 20.0;

impl Multiples {
    /// The drawing; `None` without a panel, or if one has no known value.
    pub fn draw(&self) -> Option<Drawing> {
        let all: Vec<&Point> =
            self.panels.iter().flat_map(|panel| &panel.points).collect();
        let span = span(all.iter().copied())?;

        let mut sheet = ChartSheet::default();
        let mut right = CANVAS;
        let mut y = 0.0;

        for panel in &self.panels {
            let points = sorted(&panel.points);
            values(&points).next()?;

            let lines = lines(&panel.title, CANVAS / BOLD);
            let title = UnplacedText::new(LabelRole::Title, lines);
            right = right.max(title.width());
            let top = y + title.height() + LINE + 6.0;
            sheet.label(title, Anchor::Start, Spot { x: 0.0, y: y + ASCENT });

            let edges = Interval { from: top, to: top + HEIGHT };
            let scaled = if self.shared { &all } else { &points };
            // Heights grow upwards, coordinates downwards.
            let upwards = Interval { from: edges.to, to: edges.from };
            let scale = Scale::from_zero(values(scaled), upwards);
            let frame = PlotFrame { points, scale, edges, span };

            right = right.max(frame.width());
            y = frame.draw(&mut sheet) + BETWEEN;
        }

        Some(sheet.drawing(ChartKind::Multiples, right, y - BETWEEN))
    }
}
