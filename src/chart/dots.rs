//! Two values a row on one track: a hollow circle for the first year, a full diamond for the second.
//!
//! A line joins the two only where they may be compared. The years are written at the first marks of each, so the shapes
//! need no legend.

use super::geometry::{Interval, Segment, Spot};
use super::scale::Scale;
use super::sheet::{ChartSheet, Dot, UnplacedText};
use super::text::{ASCENT, DESCENT, LINE, lines, width};
use super::{Anchor, CANVAS, ChartKind, ChartValue, Drawing, GuideRole, LabelRole};

/// What a dot chart shows.
#[derive(Debug, Clone)]
pub struct Dots {
    /// The two years.
    pub years: (String, String),
    /// The rows, from above.
    pub rows: Vec<DotsRow>,
}

/// A row of a dot chart.
#[derive(Debug, Clone)]
pub struct DotsRow {
    /// Its name, in words of the records.
    pub label: String,
    /// The value of the first year, or the word for the kind of its absence.
    pub from: Result<ChartValue, &'static str>,
    /// The value of the second year, or the word for the kind of its absence.
    pub to: Result<ChartValue, &'static str>,
    /// Whether the two may be compared.
    pub joined: bool,
}

/// From a mark to its value.
const NEAR: f64 = 9.0;
const TRACK: f64 = 18.0;
/// Between the rows.
const ROWS: f64 = 10.0;
/// Least length of the track.
const LEAST: f64 = 100.0;

/// Where the tracks of a chart lie.
struct DotsPlot<'a> {
    years: [&'a str; 2],
    scale: Scale,
    /// Where a track begins and ends.
    ends: Interval,
    /// The row at whose marks each year is written.
    named: [Option<usize>; 2],
    /// Where the values end.
    right: f64,
}

/// A value with its place on the track.
struct DotsMark<'a> {
    x: f64,
    /// 0 for the first year, 1 for the second.
    series: usize,
    amount: &'a ChartValue,
}

impl DotsRow {
    fn values(&self) -> [&Result<ChartValue, &'static str>; 2] {
        [&self.from, &self.to]
    }
}

impl Dots {
    /// The drawing; `None` without rows.
    pub fn draw(&self) -> Option<Drawing> {
        if self.rows.is_empty() {
            return None;
        }

        let plot = self.plot();
        let mut sheet = ChartSheet::default();
        let mut right = plot.right;
        let mut y = 0.0;

        for (number, row) in self.rows.iter().enumerate() {
            let name = UnplacedText::new(LabelRole::Name, lines(&row.label, CANVAS));
            let height = name.height();
            right = right.max(name.width());
            sheet.label(name, Anchor::Start, Spot { x: 0.0, y: y + ASCENT });
            y = plot.row(&mut sheet, number, row, y + height + 2.0);

            for (year, value) in plot.years.iter().zip(row.values()) {
                if let Err(word) = value {
                    let words = UnplacedText::missing(year, word);
                    right = right.max(words.width());
                    sheet.label(words, Anchor::Start, Spot { x: 0.0, y: y + ASCENT });
                    y += LINE;
                }
            }

            y += ROWS;
        }

        Some(sheet.drawing(ChartKind::Dots, right, y - ROWS + LINE - ASCENT))
    }

    /// How the width is shared: a track with room for a value on either side.
    fn plot(&self) -> DotsPlot<'_> {
        let years = [self.years.0.as_str(), self.years.1.as_str()];
        let amounts = || {
            self.rows
                .iter()
                .flat_map(DotsRow::values)
                .filter_map(|value| value.as_ref().ok())
        };

        let widest = amounts()
            .map(ChartValue::width)
            .chain(years.map(width))
            .fold(0.0, f64::max);
        let room = widest + NEAR;
        let ends = Interval {
            from: room,
            to: (CANVAS - room).max(room + LEAST),
        };

        DotsPlot {
            years,
            scale: Scale::from_zero(amounts().map(|amount| &amount.value), ends),
            ends,
            named: self.named(),
            right: ends.to + room,
        }
    }

    /// The row that names each year: the first with both values names both, else the first that has one.
    fn named(&self) -> [Option<usize>; 2] {
        let first = |known: fn(&DotsRow) -> bool| self.rows.iter().position(known);

        match first(|row| row.from.is_ok() && row.to.is_ok()) {
            Some(both) => [Some(both); 2],
            None => [first(|row| row.from.is_ok()), first(|row| row.to.is_ok())],
        }
    }
}

impl DotsPlot<'_> {
    /// Draws the track of a row from `y` on; gives where it ends.
    fn row(&self, sheet: &mut ChartSheet, number: usize, row: &DotsRow, y: f64) -> f64 {
        let marks = self.marks(row);
        if marks.is_empty() {
            return y;
        }

        let y = self.name_years(sheet, number, &marks, y);
        let middle = y + TRACK / 2.0;
        sheet.guide(GuideRole::Axis, Segment::level(middle, self.ends));

        if let ([left, right], true) = (marks.as_slice(), row.joined) {
            let between = Interval { from: left.x, to: right.x };
            sheet.guide(GuideRole::Link, Segment::level(middle, between));
        }

        for (place, mark) in marks.iter().enumerate() {
            let (anchor, x) = if place == 0 && marks.len() == 2 {
                (Anchor::End, mark.x - NEAR)
            } else {
                (Anchor::Start, mark.x + NEAR)
            };
            let baseline = middle + (ASCENT - DESCENT) / 2.0;
            let words = UnplacedText::amount(mark.amount);
            sheet.label(words, anchor, Spot { x, y: baseline });

            let dot = Dot {
                diamond: mark.series == 1,
                hollow: mark.series == 0,
                emphasis: false,
            };
            sheet.mark(Spot { x: mark.x, y: middle }, dot);
        }

        y + TRACK
    }

    /// The known values of a row from left to right.
    fn marks<'a>(&self, row: &'a DotsRow) -> Vec<DotsMark<'a>> {
        let mut marks = Vec::new();
        for (series, value) in row.values().into_iter().enumerate() {
            if let Ok(amount) = value {
                let x = self.scale.at(&amount.value);
                marks.push(DotsMark { x, series, amount });
            }
        }

        marks.sort_by(|a, b| a.x.total_cmp(&b.x));
        marks
    }

    /// Writes the years above the marks of the row that has to name them; gives where the track begins.
    fn name_years(
        &self,
        sheet: &mut ChartSheet,
        number: usize,
        marks: &[DotsMark],
        y: f64,
    ) -> f64 {
        let named: Vec<(f64, UnplacedText)> = marks
            .iter()
            .filter(|mark| self.named[mark.series] == Some(number))
            .map(|mark| {
                let year = self.years[mark.series];
                (mark.x, UnplacedText::line(LabelRole::Year, year))
            })
            .collect();

        if named.is_empty() {
            return y;
        }

        // Years of marks that are near each other stand to the left and to the right of them.
        let near = match named.as_slice() {
            [(left, one), (right, other)] => {
                right - left < (one.width() + other.width()) / 2.0 + NEAR
            }
            _ => false,
        };

        for (place, (x, words)) in named.into_iter().enumerate() {
            let (anchor, x) = match (near, place) {
                (true, 0) => (Anchor::End, x - 2.0),
                (true, _) => (Anchor::Start, x + 2.0),
                (false, _) => (Anchor::Middle, x),
            };
            sheet.label(words, anchor, Spot { x, y: y + ASCENT });
        }

        y + LINE
    }
}
