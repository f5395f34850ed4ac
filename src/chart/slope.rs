//! Two years side by side, a line for each thing that is compared: what rose, what fell, and how much faster than others.
//!
//! Values stand at both ends and the name once, at the end where the line arrives, so there is nothing to look up in a
//! legend. What has one end only is a mark with its name beside it: a missing value is no zero.

use super::place::crosses;
use super::scale::{Scale, spread};
use super::sheet::{ChartSheet, Dot, UnplacedText};
use super::text::{ASCENT, DESCENT, LINE, lines};
use super::{CANVAS, ChartKind, ChartValue, Drawing, TextBox};

/// More lines than this cannot be told apart: then a table says more.
pub const MOST_LINES: usize = 20;

/// What a slope chart shows.
#[derive(Debug, Clone)]
pub struct Slope {
    /// The two years.
    pub years: (String, String),
    /// The lines; of equal values the first stands above.
    pub lines: Vec<SlopeLine>,
}

/// A line from one year to the other.
#[derive(Debug, Clone)]
pub struct SlopeLine {
    /// Its name, in words of the records.
    pub label: String,
    /// The value of the first year, if it is known.
    pub from: Option<ChartValue>,
    /// The value of the second year, if it is known.
    pub to: Option<ChartValue>,
    /// Whether it is the one to look at.
    pub emphasis: bool,
}

/// Widest line of a name.
const NAME: f64 = 140.0;
/// Shortest way between the years.
const SHORTEST: f64 = 96.0;
/// From a mark to its label, and to one that had to give way.
const NEAR: f64 = 9.0;
const FAR: f64 = 22.0;
/// Between a value and a name.
const BETWEEN: f64 = 6.0;
/// Least height of the lines; with many labels it is theirs.
const LEAST: f64 = 220.0;
/// A label that is moved by less needs no leader.
const UNMOVED: f64 = 2.5;

/// Labels of one year.
struct Side<'a> {
    entries: Vec<SlopeEntry<'a>>,
    values: f64,
    names: f64,
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

impl Slope {
    /// The drawing; `None` without a line, or with more than [`MOST_LINES`].
    pub fn draw(&self) -> Option<Drawing> {
        let shown: Vec<&SlopeLine> = self
            .lines
            .iter()
            .filter(|l| l.from.is_some() || l.to.is_some())
            .collect();

        if shown.is_empty() || shown.len() > MOST_LINES {
            return None;
        }

        let tallest = shown
            .iter()
            .map(|line| room(Some(&name(line))))
            .fold(0.0, f64::max);
        let top = LINE + tallest / 2.0 + 6.0;
        let labels: f64 = shown.iter().map(|line| room(Some(&name(line)))).sum();
        let height = (labels - room(None)).max(LEAST);
        let values = shown
            .iter()
            .flat_map(|line| line.from.iter().chain(&line.to))
            .map(|amount| &amount.value);

        let scale = Scale::from_zero(values, (top + height, top));
        let bounds = (top, top + height);
        let start = |named: bool| {
            Side::new(&shown, &scale, bounds, |line| {
                Some((
                    line.from.as_ref()?,
                    (named && line.to.is_none()).then(|| name(line)),
                ))
            })
        };

        let right = Side::new(&shown, &scale, bounds, |line| {
            Some((line.to.as_ref()?, Some(name(line))))
        });
        let years = (
            UnplacedText::line("year", &self.years.0),
            UnplacedText::line("year", &self.years.1),
        );
        let beyond = right.width().max(years.1.width() / 2.0);
        let ends = |left: &Side| {
            let x1 = left.width().max(years.0.width() / 2.0);
            let apart = SHORTEST.max((years.0.width() + years.1.width()) / 2.0 + BETWEEN);
            (x1, (CANVAS - beyond).max(x1 + apart))
        };

        let left = start(false);
        let inside = inside(&shown, &scale, ends(&left));
        let left = if inside.is_some() { left } else { start(true) };
        let (x1, x2) = ends(&left);
        let mut sheet = ChartSheet::default();

        for (words, x) in [(years.0, x1), (years.1, x2)] {
            sheet.guide("axis", [x, top - 6.0, x, top + height + 6.0]);
            sheet.label(words, "middle", (x, ASCENT));
        }

        strokes(&mut sheet, &shown, &scale, (x1, x2));
        inside
            .into_iter()
            .flatten()
            .for_each(|(words, at)| sheet.label(words, "start", at));
        left.draw(&mut sheet, (x1, -1.0));
        right.draw(&mut sheet, (x2, 1.0));

        Some(sheet.drawing(
            ChartKind::Slope,
            x2 + beyond,
            top + height + tallest / 2.0 + 2.0,
        ))
    }
}

/// Names of what ends in the first year, each beside its mark between the years; `None` if one would lie on a line or on
/// another name. There they take no width from the lines.
fn inside(
    shown: &[&SlopeLine],
    scale: &Scale,
    (x1, x2): (f64, f64),
) -> Option<Vec<(UnplacedText, (f64, f64))>> {
    let height = |amount: &ChartValue| scale.at(&amount.value);
    let segments: Vec<_> = shown
        .iter()
        .filter_map(|line| {
            Some([
                (x1, height(line.from.as_ref()?)),
                (x2, height(line.to.as_ref()?)),
            ])
        })
        .collect();
    let mut rooms: Vec<TextBox> = Vec::new();
    let mut names = Vec::new();

    for line in shown.iter().filter(|line| line.to.is_none()) {
        let Some(amount) = &line.from else { continue };
        let words = name(line);
        let at = (x1 + NEAR, height(amount) - words.height() / 2.0 + ASCENT);
        let room = words.room("start", at.0, at.1);
        let taken = segments.iter().any(|segment| crosses(&room, *segment))
            || rooms.iter().any(|r| r.overlaps(&room));

        if taken || room.right + NEAR > x2 {
            return None;
        }

        rooms.push(room);
        names.push((words, at));
    }

    Some(names)
}

/// Height that a value takes with its name beside it, and a little air.
fn room(name: Option<&UnplacedText>) -> f64 {
    let height = name.map_or(0.0, UnplacedText::height).max(LINE);
    height + if height > LINE { 4.0 } else { 1.0 }
}

fn name(line: &SlopeLine) -> UnplacedText {
    UnplacedText::new("name", lines(&line.label, NAME)).emphasised(line.emphasis)
}

/// The lines; those to look at lie above the others.
fn strokes(
    sheet: &mut ChartSheet,
    shown: &[&SlopeLine],
    scale: &Scale,
    (x1, x2): (f64, f64),
) {
    for emphasis in [false, true] {
        for line in shown.iter().filter(|line| line.emphasis == emphasis) {
            let ends = [(x1, &line.from), (x2, &line.to)];
            let ends: Vec<(f64, f64)> = ends
                .into_iter()
                .filter_map(|(x, end)| Some((x, scale.at(&end.as_ref()?.value))))
                .collect();

            for end in &ends {
                sheet.mark(*end, Dot { emphasis, ..Dot::default() });
            }

            sheet.stroke(ends, emphasis);
        }
    }
}

impl<'a> Side<'a> {
    fn new(
        shown: &[&'a SlopeLine],
        scale: &Scale,
        bounds: (f64, f64),
        end: impl Fn(&'a SlopeLine) -> Option<(&'a ChartValue, Option<UnplacedText>)>,
    ) -> Self {
        let mut entries: Vec<SlopeEntry> = shown
            .iter()
            .filter_map(|line| {
                let (amount, name) = end(line)?;
                let mark = scale.at(&amount.value);

                Some(SlopeEntry { line, amount, name, mark, place: mark })
            })
            .collect();
        let wanted: Vec<f64> = entries.iter().map(|entry| entry.mark).collect();
        let heights: Vec<f64> = entries
            .iter()
            .map(|entry| room(entry.name.as_ref()))
            .collect();

        for (entry, place) in entries.iter_mut().zip(spread(&wanted, &heights, bounds)) {
            entry.place = place;
        }

        let width = |entry: &SlopeEntry| {
            UnplacedText::amount(entry.amount)
                .emphasised(entry.line.emphasis)
                .width()
        };

        Self {
            values: entries.iter().map(width).fold(0.0, f64::max),
            names: entries
                .iter()
                .filter_map(|e| e.name.as_ref())
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

    fn width(&self) -> f64 {
        if self.entries.is_empty() {
            0.0
        } else {
            self.gap() + self.values + self.names
        }
    }

    /// Values under one another with their last digits aligned, names beyond them; `way` is -1 to the left, 1 to the
    /// right.
    fn draw(self, sheet: &mut ChartSheet, (x, way): (f64, f64)) {
        let gap = self.gap();
        let (values, beyond) = if way < 0.0 {
            (x - gap, x - gap - self.values)
        } else {
            (x + gap + self.values, x + gap + self.values)
        };
        let middle = (ASCENT - DESCENT) / 2.0;

        for entry in self.entries {
            if !self.near {
                sheet.guide(
                    "leader",
                    [
                        x + way * 5.0,
                        entry.mark,
                        x + way * (gap - 4.0),
                        entry.place,
                    ],
                );
            }

            let words =
                UnplacedText::amount(entry.amount).emphasised(entry.line.emphasis);
            sheet.label(words, "end", (values, entry.place + middle));
            let Some(name) = entry.name else { continue };
            let y = entry.place - name.height() / 2.0 + ASCENT;
            let anchor = if way < 0.0 { "end" } else { "start" };
            sheet.label(name, anchor, (beyond + way * BETWEEN, y));
        }
    }
}
