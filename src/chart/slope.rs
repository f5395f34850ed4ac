//! Two years side by side, a line for each thing that is compared: what rose, what fell, and how much faster than others.
//!
//! Values stand at both ends and the name once, at the end where the line arrives, so no legend is needed. A line with
//! one known value is a mark with its name beside it: a missing value is not zero.

mod side;

use self::side::{Facing, Side};
use super::geometry::{Interval, Segment, Spot, TextBox};
use super::scale::Scale;
use super::sheet::{ChartSheet, Dot, UnplacedText};
use super::text::{ASCENT, LINE, lines};
use super::{Anchor, CANVAS, ChartKind, ChartValue, Drawing, GuideRole, LabelRole};

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
/// From a mark to its label.
const NEAR: f64 = 9.0;
/// Between a value and a name.
const BETWEEN: f64 = 6.0;
/// Least height of the lines; with many labels it is theirs.
const LEAST: f64 = 220.0;

/// A line's value in one year, with the name if it stands there.
struct SlopeEnd<'a> {
    amount: &'a ChartValue,
    name: Option<UnplacedText>,
}

/// Where the lines of a chart lie.
struct SlopePlot<'a> {
    lines: Vec<&'a SlopeLine>,
    years: [UnplacedText; 2],
    scale: Scale,
    /// Upper and lower edge.
    edges: Interval,
    /// Height of the tallest name.
    tallest: f64,
}

impl Slope {
    /// The drawing; `None` without a line, or with more than [`MOST_LINES`].
    pub fn draw(&self) -> Option<Drawing> {
        let plot = self.plot()?;
        let right = plot.right();
        let beyond = right.width().max(plot.years[1].width() / 2.0);

        // Names of what ends in the first year stand between the years, where they take no width from the lines. If they
        // have no room there, they stand on the left, beyond the values.
        let mut left = plot.left(false);
        let mut ends = plot.ends(&left, beyond);
        let inside = plot.names_inside(ends);

        if inside.is_none() {
            left = plot.left(true);
            ends = plot.ends(&left, beyond);
        }

        let mut sheet = ChartSheet::default();
        plot.draw_axes(&mut sheet, ends);
        plot.draw_lines(&mut sheet, ends);

        for (words, at) in inside.into_iter().flatten() {
            sheet.label(words, Anchor::Start, at);
        }

        left.draw(&mut sheet, ends.from, Facing::Left);
        right.draw(&mut sheet, ends.to, Facing::Right);

        let height = plot.edges.to + plot.tallest / 2.0 + 2.0;
        Some(sheet.drawing(ChartKind::Slope, ends.to + beyond, height))
    }

    fn plot(&self) -> Option<SlopePlot<'_>> {
        let lines: Vec<&SlopeLine> = self
            .lines
            .iter()
            .filter(|line| line.from.is_some() || line.to.is_some())
            .collect();

        if lines.is_empty() || lines.len() > MOST_LINES {
            return None;
        }

        let rooms = || lines.iter().map(|line| room(Some(&name(line))));
        let tallest = rooms().fold(0.0, f64::max);
        let top = LINE + tallest / 2.0 + 6.0;
        let height = (rooms().sum::<f64>() - room(None)).max(LEAST);
        let edges = Interval { from: top, to: top + height };

        // Heights grow upwards, coordinates downwards.
        let upwards = Interval { from: edges.to, to: edges.from };
        let values = lines
            .iter()
            .flat_map(|line| line.from.iter().chain(&line.to))
            .map(|amount| &amount.value);
        let scale = Scale::from_zero(values, upwards);

        Some(SlopePlot {
            years: [&self.years.0, &self.years.1]
                .map(|year| UnplacedText::line(LabelRole::Year, year)),
            lines,
            scale,
            edges,
            tallest,
        })
    }
}

/// Height that a value takes with its name beside it, and a little air.
fn room(name: Option<&UnplacedText>) -> f64 {
    let height = name.map_or(0.0, UnplacedText::height).max(LINE);
    height + if height > LINE { 4.0 } else { 1.0 }
}

fn name(line: &SlopeLine) -> UnplacedText {
    UnplacedText::new(LabelRole::Name, lines(&line.label, NAME)).emphasised(line.emphasis)
}

impl<'a> SlopePlot<'a> {
    /// The values of the first year; with the names of what ends there, if they are to stand here.
    fn left(&self, named: bool) -> Side<'a> {
        Side::new(self, |line| {
            Some(SlopeEnd {
                amount: line.from.as_ref()?,
                name: (named && line.to.is_none()).then(|| name(line)),
            })
        })
    }

    /// The values of the second year with their names.
    fn right(&self) -> Side<'a> {
        Side::new(self, |line| {
            Some(SlopeEnd {
                amount: line.to.as_ref()?,
                name: Some(name(line)),
            })
        })
    }

    /// Where the two years stand, with `beyond` kept free on the right.
    fn ends(&self, left: &Side, beyond: f64) -> Interval {
        let [first, second] = &self.years;
        let from = left.width().max(first.width() / 2.0);
        let apart = SHORTEST.max((first.width() + second.width()) / 2.0 + BETWEEN);
        Interval {
            from,
            to: (CANVAS - beyond).max(from + apart),
        }
    }

    fn height(&self, amount: &ChartValue) -> f64 {
        self.scale.at(&amount.value)
    }

    /// Names of what ends in the first year, each beside its mark between the years; `None` if one would lie on a line or
    /// on another name.
    fn names_inside(&self, ends: Interval) -> Option<Vec<(UnplacedText, Spot)>> {
        let mut segments = Vec::new();
        for line in &self.lines {
            if let (Some(from), Some(to)) = (&line.from, &line.to) {
                segments.push(Segment {
                    from: Spot { x: ends.from, y: self.height(from) },
                    to: Spot { x: ends.to, y: self.height(to) },
                });
            }
        }

        let mut rooms: Vec<TextBox> = Vec::new();
        let mut names = Vec::new();

        for line in self.lines.iter().filter(|line| line.to.is_none()) {
            let Some(amount) = &line.from else { continue };
            let words = name(line);
            let y = self.height(amount) - words.height() / 2.0 + ASCENT;
            let at = Spot { x: ends.from + NEAR, y };
            let room = words.room(Anchor::Start, at);

            let taken = segments.iter().any(|segment| segment.crosses(&room))
                || rooms.iter().any(|other| other.overlaps(&room));
            if taken || room.right + NEAR > ends.to {
                return None;
            }

            rooms.push(room);
            names.push((words, at));
        }

        Some(names)
    }

    /// An upright axis for each year, with the year above it.
    fn draw_axes(&self, sheet: &mut ChartSheet, ends: Interval) {
        let upright = Interval {
            from: self.edges.from - 6.0,
            to: self.edges.to + 6.0,
        };

        for (words, x) in self.years.iter().zip([ends.from, ends.to]) {
            sheet.guide(GuideRole::Axis, Segment::upright(x, upright));
            sheet.label(words.clone(), Anchor::Middle, Spot { x, y: ASCENT });
        }
    }

    /// The lines; those to look at lie above the others.
    fn draw_lines(&self, sheet: &mut ChartSheet, ends: Interval) {
        for emphasis in [false, true] {
            for line in self.lines.iter().filter(|line| line.emphasis == emphasis) {
                let points: Vec<Spot> = [(ends.from, &line.from), (ends.to, &line.to)]
                    .into_iter()
                    .filter_map(|(x, end)| {
                        Some(Spot { x, y: self.height(end.as_ref()?) })
                    })
                    .collect();

                for point in &points {
                    sheet.mark(*point, Dot { emphasis, ..Dot::default() });
                }

                sheet.stroke(points, emphasis);
            }
        }
    }
}
