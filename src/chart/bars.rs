//! Horizontal bars in groups: a row for each thing, a bar for each year.
//!
//! The name stands above its bars, so it may be long, and the bars keep the whole width of a phone. Each bar has its year
//! in words; its look only helps the eye.

use super::geometry::{Interval, Segment, Spot, TextBox};
use super::scale::Scale;
use super::sheet::{ChartSheet, UnplacedText};
use super::text::{ASCENT, DESCENT, LINE, lines, width};
use super::{
    Anchor, BarLook, CANVAS, ChartKind, ChartValue, Drawing, GuideRole, LabelRole,
};

/// What a bar chart shows.
#[derive(Debug, Clone)]
pub struct Bars {
    /// One to three series, usually years, oldest first.
    pub series: Vec<String>,
    /// The rows, from above.
    pub rows: Vec<BarsRow>,
}

/// A row of a bar chart.
#[derive(Debug, Clone)]
pub struct BarsRow {
    /// Its name, in words of the records.
    pub label: String,
    /// One value a series, or the word for the kind of its absence: `no-data`.
    pub values: Vec<Result<ChartValue, &'static str>>,
}

/// Looks of the series by their number, the last one always solid.
const LOOKS: [&[BarLook]; 3] = [
    &[BarLook::Solid],
    &[BarLook::Outlined, BarLook::Solid],
    &[BarLook::Hatched, BarLook::Outlined, BarLook::Solid],
];
const THICK: f64 = 10.0;
const STEP: f64 = 16.0;
/// Between the rows.
const ROWS: f64 = 12.0;
/// Before and after a bar.
const SIDE: f64 = 8.0;
/// Least length of the longest bar.
const LEAST: f64 = 100.0;

impl Bars {
    /// The drawing; `None` without rows, or with no or more than three series.
    pub fn draw(&self) -> Option<Drawing> {
        let looks = *LOOKS.get(self.series.len().checked_sub(1)?)?;
        if self.rows.is_empty() {
            return None;
        }

        let plot = self.plot(looks);
        let mut sheet = ChartSheet::default();
        let mut right = plot.right;
        let mut y = 0.0;

        for row in &self.rows {
            let name = UnplacedText::new(LabelRole::Name, lines(&row.label, CANVAS));
            let height = name.height();
            right = right.max(name.width());
            sheet.label(name, Anchor::Start, Spot { x: 0.0, y: y + ASCENT });

            let first = y + height + 3.0;
            y = first;

            for (number, value) in row.values.iter().take(looks.len()).enumerate() {
                right = right.max(plot.line(&mut sheet, number, value, y));
                y += STEP;
            }

            let zero = plot.scale.zero();
            let axis = Segment::upright(zero, Interval { from: first, to: y });
            sheet.guide(GuideRole::Axis, axis);
            y += ROWS;
        }

        Some(sheet.drawing(ChartKind::Bars, right, y - ROWS + LINE - ASCENT))
    }

    /// How the width is shared: years to the left, the bars, and behind the longest of them its value.
    fn plot<'a>(&'a self, looks: &'static [BarLook]) -> BarsPlot<'a> {
        let amounts = || {
            self.rows
                .iter()
                .flat_map(|row| &row.values)
                .filter_map(|value| value.as_ref().ok())
        };

        let years = self
            .series
            .iter()
            .map(|series| width(series))
            .fold(0.0, f64::max);
        let room = amounts().map(ChartValue::width).fold(0.0, f64::max);

        let start = years + SIDE;
        let end = (CANVAS - room - SIDE).max(start + LEAST);
        let ends = Interval { from: start, to: end };

        BarsPlot {
            series: &self.series,
            looks,
            scale: Scale::from_zero(amounts().map(|amount| &amount.value), ends),
            start,
            right: end + room + SIDE,
        }
    }
}

/// Where the bars of a chart lie.
struct BarsPlot<'a> {
    series: &'a [String],
    looks: &'static [BarLook],
    scale: Scale,
    /// Where the bars begin.
    start: f64,
    /// Where the values end.
    right: f64,
}

impl BarsPlot<'_> {
    /// Draws one series of a row: its year, its bar and its value. Gives the right edge.
    fn line(
        &self,
        sheet: &mut ChartSheet,
        number: usize,
        value: &Result<ChartValue, &'static str>,
        top: f64,
    ) -> f64 {
        let middle = top + STEP / 2.0;
        let y = middle + (ASCENT - DESCENT) / 2.0;
        let year = UnplacedText::line(LabelRole::Year, &self.series[number]);
        sheet.label(year, Anchor::Start, Spot { x: 0.0, y });

        let (words, x) = match value {
            Ok(amount) => {
                let bar = self.bar(amount, middle);
                sheet.bar(bar, self.looks[number]);
                (UnplacedText::amount(amount), bar.right + SIDE)
            }
            Err(word) => (UnplacedText::missing("", word), self.start + SIDE),
        };

        let right = x + words.width();
        sheet.label(words, Anchor::Start, Spot { x, y });

        right
    }

    /// A bar from zero. A negative one lies to the left of zero, and its text to the right.
    fn bar(&self, amount: &ChartValue, middle: f64) -> TextBox {
        let (zero, x) = (self.scale.zero(), self.scale.at(&amount.value));
        TextBox {
            left: zero.min(x),
            right: zero.max(x),
            top: middle - THICK / 2.0,
            bottom: middle + THICK / 2.0,
        }
    }
}
