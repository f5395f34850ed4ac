//! Two values a row on one track: a hollow circle for the first year, a full diamond for the second.
//!
//! A line joins the two only where they may be compared. The years are written at the first marks of each, so the shapes
//! need no legend.

use super::scale::Scale;
use super::sheet::{ChartSheet, Dot, UnplacedText};
use super::text::{ASCENT, DESCENT, LINE, lines, width};
use super::{CANVAS, ChartKind, ChartValue, Drawing};

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

struct Layout<'a> {
    years: [&'a str; 2],
    scale: Scale,
    ends: (f64, f64),
    /// Rows at whose marks the years are written.
    named: [Option<usize>; 2],
}

impl Dots {
    /// The drawing; `None` without rows.
    pub fn draw(&self) -> Option<Drawing> {
        if self.rows.is_empty() {
            return None;
        }

        let amounts = || {
            self.rows
                .iter()
                .flat_map(|row| [&row.from, &row.to])
                .filter_map(|value| value.as_ref().ok())
        };
        let years = [self.years.0.as_str(), self.years.1.as_str()];
        let room = amounts()
            .map(ChartValue::width)
            .fold(0.0, f64::max)
            .max(width(years[0]))
            .max(width(years[1]))
            + NEAR;

        let ends = (room, (CANVAS - room).max(room + LEAST));
        let both = self
            .rows
            .iter()
            .position(|row| row.from.is_ok() && row.to.is_ok());
        let first = |known: &dyn Fn(&DotsRow) -> bool| {
            both.or_else(|| self.rows.iter().position(known))
        };
        let layout = Layout {
            years,
            scale: Scale::from_zero(amounts().map(|amount| &amount.value), ends),
            ends,
            named: [first(&|row| row.from.is_ok()), first(&|row| row.to.is_ok())],
        };

        let mut sheet = ChartSheet::default();
        let (mut y, mut right) = (0.0, ends.1 + room);

        for (number, row) in self.rows.iter().enumerate() {
            let name = UnplacedText::new("name", lines(&row.label, CANVAS));
            right = right.max(name.width());
            sheet.label(name.clone(), "start", (0.0, y + ASCENT));
            y = layout.row(&mut sheet, (number, row), y + name.height() + 2.0);

            for (year, value) in years.iter().zip([&row.from, &row.to]) {
                if let Err(word) = value {
                    let words = UnplacedText::missing(year, word);
                    right = right.max(words.width());
                    sheet.label(words, "start", (0.0, y + ASCENT));
                    y += LINE;
                }
            }

            y += ROWS;
        }

        Some(sheet.drawing(ChartKind::Dots, right, y - ROWS + LINE - ASCENT))
    }
}

impl Layout<'_> {
    /// Draws the track of a row from `y` on; gives where it ends.
    fn row(
        &self,
        sheet: &mut ChartSheet,
        (number, row): (usize, &DotsRow),
        y: f64,
    ) -> f64 {
        let mut marks: Vec<(f64, usize, &ChartValue)> = [&row.from, &row.to]
            .into_iter()
            .enumerate()
            .filter_map(|(series, value)| {
                value
                    .as_ref()
                    .ok()
                    .map(|a| (self.scale.at(&a.value), series, a))
            })
            .collect();

        if marks.is_empty() {
            return y;
        }

        marks.sort_by(|a, b| a.0.total_cmp(&b.0));
        let y = self.years(sheet, number, (&marks, y));
        let middle = y + TRACK / 2.0;
        sheet.guide("axis", [self.ends.0, middle, self.ends.1, middle]);

        if let ([(left, ..), (right, ..)], true) = (marks.as_slice(), row.joined) {
            sheet.guide("link", [*left, middle, *right, middle]);
        }

        for (place, (x, series, amount)) in marks.iter().enumerate() {
            let (anchor, way) = if place == 0 && marks.len() == 2 {
                ("end", -1.0)
            } else {
                ("start", 1.0)
            };
            let baseline = middle + (ASCENT - DESCENT) / 2.0;
            sheet.label(
                UnplacedText::amount(amount),
                anchor,
                (x + way * NEAR, baseline),
            );

            sheet.mark(
                (*x, middle),
                Dot {
                    diamond: *series == 1,
                    hollow: *series == 0,
                    emphasis: false,
                },
            );
        }

        y + TRACK
    }

    /// Writes the years above the marks of the row that has to name them; gives where the track begins.
    fn years(
        &self,
        sheet: &mut ChartSheet,
        number: usize,
        (marks, y): (&[(f64, usize, &ChartValue)], f64),
    ) -> f64 {
        let named: Vec<(f64, UnplacedText)> = marks
            .iter()
            .filter(|(_, series, _)| self.named[*series] == Some(number))
            .map(|(x, series, _)| (*x, UnplacedText::line("year", self.years[*series])))
            .collect();
        // Years of marks that are near each other stand to the left and to the right of them.
        let near = matches!(named.as_slice(), [(a, v), (b, w)] if b - a < (v.width() + w.width()) / 2.0 + NEAR);
        let count = named.len();

        for (place, (x, words)) in named.into_iter().enumerate() {
            let (anchor, x) = match (near, place) {
                (true, 0) => ("end", x - 2.0),
                (true, _) => ("start", x + 2.0),
                _ => ("middle", x),
            };
            sheet.label(words, anchor, (x, y + ASCENT));
        }

        if count > 0 { y + LINE } else { y }
    }
}
