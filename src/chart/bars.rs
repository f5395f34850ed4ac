//! Horizontal bars in groups: a row for each thing, a bar for each year.
//!
//! The name stands above its bars, so it may be long, and the bars keep the whole width of a phone. Years are written at
//! the bars; that they also look different helps the eye, not the understanding.

use super::scale::Scale;
use super::sheet::{ChartSheet, UnplacedText};
use super::text::{ASCENT, DESCENT, LINE, lines, width};
use super::{CANVAS, ChartKind, ChartValue, Drawing, TextBox};

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
const LOOKS: [&[&str]; 3] = [
    &["solid"],
    &["outlined", "solid"],
    &["hatched", "outlined", "solid"],
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

        let amounts = || {
            self.rows
                .iter()
                .flat_map(|row| &row.values)
                .filter_map(|value| value.as_ref().ok())
        };
        let room = amounts().map(ChartValue::width).fold(0.0, f64::max);
        let names: Vec<Vec<String>> = self
            .rows
            .iter()
            .map(|row| lines(&row.label, CANVAS))
            .collect();

        let start = self
            .series
            .iter()
            .map(|series| width(series))
            .fold(0.0, f64::max)
            + SIDE;
        let end = (CANVAS - room - SIDE).max(start + LEAST);
        let scale = Scale::from_zero(amounts().map(|amount| &amount.value), (start, end));
        let mut sheet = ChartSheet::default();
        let (mut y, mut right) = (0.0, end + room + SIDE);

        for (row, name) in self.rows.iter().zip(names) {
            let name = UnplacedText::new("name", name);
            right = right.max(name.width());
            sheet.label(name.clone(), "start", (0.0, y + ASCENT));
            y += name.height() + 3.0;
            let first = y;

            for ((value, series), look) in row.values.iter().zip(&self.series).zip(looks)
            {
                let middle = y + STEP / 2.0;
                let baseline = middle + (ASCENT - DESCENT) / 2.0;
                sheet.label(UnplacedText::line("year", series), "start", (0.0, baseline));
                let (words, x) = match value {
                    Ok(amount) => (
                        UnplacedText::amount(amount),
                        bar(&mut sheet, &scale, (amount, middle), look) + SIDE,
                    ),
                    Err(word) => (UnplacedText::missing("", word), start + SIDE),
                };

                right = right.max(x + words.width());
                sheet.label(words, "start", (x, baseline));
                y += STEP;
            }

            sheet.guide("axis", [scale.zero(), first, scale.zero(), y]);
            y += ROWS;
        }

        Some(sheet.drawing(ChartKind::Bars, right, y - ROWS + LINE - ASCENT))
    }
}

/// Draws a bar from zero; gives where its text may begin. A negative one lies to the left of zero, its text to the right.
fn bar(
    sheet: &mut ChartSheet,
    scale: &Scale,
    (amount, middle): (&ChartValue, f64),
    look: &'static str,
) -> f64 {
    let (zero, x) = (scale.zero(), scale.at(&amount.value));
    let (left, right) = (zero.min(x), zero.max(x));
    sheet.bar(
        TextBox {
            left,
            right,
            top: middle - THICK / 2.0,
            bottom: middle + THICK / 2.0,
        },
        look,
    );

    right
}
