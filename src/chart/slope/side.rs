//! The labels of one year: values under one another, kept apart, with names beyond them.

use super::super::geometry::{Segment, Spot};
use super::super::scale::spread;
use super::super::sheet::{ChartSheet, UnplacedText};
use super::super::text::{ASCENT, DESCENT};
use super::super::{Anchor, ChartValue, GuideRole};
use super::{BETWEEN, NEAR, SlopeEnd, SlopeLine, SlopePlot, room};

/// From a mark to a label that had to give way.
const FAR: f64 = 22.0;
/// A label that is moved by less needs no leader.
const UNMOVED: f64 = 2.5;

/// To which side of its axis a year has its labels.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Facing {
    Left,
    Right,
}

/// Labels of one year.
pub(super) struct Side<'a> {
    entries: Vec<SlopeEntry<'a>>,
    /// Width of the widest value.
    values: f64,
    /// Width of the widest name.
    names: f64,
    /// Whether every label stands at its mark.
    near: bool,
}

struct SlopeEntry<'a> {
    line: &'a SlopeLine,
    amount: &'a ChartValue,
    name: Option<UnplacedText>,
    /// Height of the mark, and of the middle of its label.
    mark: f64,
    place: f64,
}

impl SlopeEntry<'_> {
    fn words(&self) -> UnplacedText {
        UnplacedText::amount(self.amount).emphasised(self.line.emphasis)
    }
}

impl<'a> Side<'a> {
    pub(super) fn new(
        plot: &SlopePlot<'a>,
        end: impl Fn(&'a SlopeLine) -> Option<SlopeEnd<'a>>,
    ) -> Self {
        let mut entries: Vec<SlopeEntry> = plot
            .lines
            .iter()
            .filter_map(|line| {
                let SlopeEnd { amount, name } = end(line)?;
                let mark = plot.height(amount);
                Some(SlopeEntry { line, amount, name, mark, place: mark })
            })
            .collect();

        let wanted: Vec<f64> = entries.iter().map(|entry| entry.mark).collect();
        let heights: Vec<f64> = entries
            .iter()
            .map(|entry| room(entry.name.as_ref()))
            .collect();
        let places = spread(&wanted, &heights, plot.edges);

        for (entry, place) in entries.iter_mut().zip(places) {
            entry.place = place;
        }

        Self {
            values: entries
                .iter()
                .map(|entry| entry.words().width())
                .fold(0.0, f64::max),
            names: entries
                .iter()
                .filter_map(|entry| entry.name.as_ref())
                .map(|name| name.width() + BETWEEN)
                .fold(0.0, f64::max),
            near: entries
                .iter()
                .all(|entry| (entry.place - entry.mark).abs() < UNMOVED),
            entries,
        }
    }

    fn gap(&self) -> f64 {
        if self.near { NEAR } else { FAR }
    }

    pub(super) fn width(&self) -> f64 {
        if self.entries.is_empty() {
            0.0
        } else {
            self.gap() + self.values + self.names
        }
    }

    /// Values under one another with their last digits aligned, names beyond them.
    pub(super) fn draw(self, sheet: &mut ChartSheet, x: f64, facing: Facing) {
        let gap = self.gap();
        let (way, anchor) = match facing {
            Facing::Left => (-1.0, Anchor::End),
            Facing::Right => (1.0, Anchor::Start),
        };
        // Where the values end, and where they stop being in the way of the names.
        let (values, beyond) = match facing {
            Facing::Left => (x - gap, x - gap - self.values),
            Facing::Right => (x + gap + self.values, x + gap + self.values),
        };

        let middle = (ASCENT - DESCENT) / 2.0;

        for entry in self.entries {
            if !self.near {
                let leader = Segment {
                    from: Spot { x: x + way * 5.0, y: entry.mark },
                    to: Spot { x: x + way * (gap - 4.0), y: entry.place },
                };
                sheet.guide(GuideRole::Leader, leader);
            }

            let at = Spot { x: values, y: entry.place + middle };
            sheet.label(entry.words(), Anchor::End, at);

            if let Some(name) = entry.name {
                let y = entry.place - name.height() / 2.0 + ASCENT;
                let at = Spot { x: beyond + way * BETWEEN, y };
                sheet.label(name, anchor, at);
            }
        }
    }
}
