//! The sheet on which a chart is laid out: collects primitives with their room, and becomes a drawing.

use super::scale::Coord;
use super::text::{ASCENT, BOLD, DESCENT, LINE, MISSING, widest, width};
use super::{
    Bar, ChartKind, ChartLabel, ChartMark, ChartValue, Drawing, Guide, Spot, Stroke,
    TextBox, TextRow,
};

/// A text before it has its place.
#[derive(Debug, Clone)]
pub(super) struct UnplacedText {
    role: &'static str,
    lines: Vec<String>,
    qualifier: Option<&'static str>,
    missing: Option<&'static str>,
    emphasis: bool,
    width: f64,
}

impl UnplacedText {
    /// Lines of a name, a title or a year.
    pub(super) fn new(role: &'static str, lines: Vec<String>) -> Self {
        let width = widest(&lines) * if role == "title" { BOLD } else { 1.0 };
        Self {
            role,
            lines,
            qualifier: None,
            missing: None,
            emphasis: false,
            width,
        }
    }

    /// A name, a title or a year on one line.
    pub(super) fn line(role: &'static str, text: &str) -> Self {
        Self::new(role, vec![text.to_owned()])
    }

    /// A value.
    pub(super) fn amount(amount: &ChartValue) -> Self {
        Self {
            qualifier: amount.qualifier,
            width: amount.width(),
            ..Self::line("value", &amount.text)
        }
    }

    /// What stands for a value that is missing, after a text such as its year.
    pub(super) fn missing(text: &str, word: &'static str) -> Self {
        Self {
            missing: Some(word),
            width: width(text) + MISSING,
            ..Self::line("missing", text)
        }
    }

    /// The same to be looked at first.
    pub(super) fn emphasised(self, emphasis: bool) -> Self {
        let wider = if emphasis { BOLD } else { 1.0 };
        Self { emphasis, width: self.width * wider, ..self }
    }

    /// Width of its room.
    pub(super) fn width(&self) -> f64 {
        self.width
    }

    /// Height of its room.
    pub(super) fn height(&self) -> f64 {
        (self.lines.len() - 1) as f64 * LINE + ASCENT + DESCENT
    }

    /// The room that it takes with its first baseline at `y`.
    pub(super) fn room(&self, anchor: &'static str, x: f64, y: f64) -> TextBox {
        let left = match anchor {
            "end" => x - self.width,
            "middle" => x - self.width / 2.0,
            _ => x,
        };
        TextBox {
            left,
            right: left + self.width,
            top: y - ASCENT,
            bottom: y - ASCENT + self.height(),
        }
    }
}

/// A chart in the making.
#[derive(Debug, Default)]
pub(super) struct ChartSheet {
    guides: Vec<(&'static str, [f64; 4])>,
    bars: Vec<(TextBox, &'static str)>,
    lines: Vec<(Vec<(f64, f64)>, bool)>,
    marks: Vec<(f64, f64, Dot)>,
    labels: Vec<(UnplacedText, &'static str, TextBox)>,
}

/// How a mark looks.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Dot {
    /// A diamond, not a circle.
    pub diamond: bool,
    /// Hollow.
    pub hollow: bool,
    /// To be looked at first.
    pub emphasis: bool,
}

impl ChartSheet {
    /// A straight line from the first two coordinates to the last two.
    pub(super) fn guide(&mut self, role: &'static str, ends: [f64; 4]) {
        self.guides.push((role, ends));
    }

    pub(super) fn bar(&mut self, room: TextBox, look: &'static str) {
        self.bars.push((room, look));
    }

    /// A line, if it has two points.
    pub(super) fn stroke(&mut self, points: Vec<(f64, f64)>, emphasis: bool) {
        if points.len() > 1 {
            self.lines.push((points, emphasis));
        }
    }

    pub(super) fn mark(&mut self, (x, y): (f64, f64), dot: Dot) {
        self.marks.push((x, y, dot));
    }

    /// A text whose first baseline is `y`.
    pub(super) fn label(
        &mut self,
        words: UnplacedText,
        anchor: &'static str,
        (x, y): (f64, f64),
    ) {
        let room = words.room(anchor, x, y);
        self.labels.push((words, anchor, room));
    }

    /// The rooms of all texts so far.
    pub(super) fn rooms(&self) -> Vec<TextBox> {
        self.labels.iter().map(|(_, _, room)| *room).collect()
    }

    /// The drawing. A label that stands above the canvas pushes everything down.
    pub(super) fn drawing(self, kind: ChartKind, width: f64, height: f64) -> Drawing {
        let down = self
            .labels
            .iter()
            .map(|(_, _, room)| -room.top)
            .fold(0.0, f64::max);
        let spot = |x: f64, y: f64| (Coord::from(x), Coord::from(y + down));

        Drawing {
            kind,
            width: width.ceil().into(),
            height: (height + down).ceil().into(),
            guides: self
                .guides
                .into_iter()
                .map(|(role, [x1, y1, x2, y2])| {
                    let ((x1, y1), (x2, y2)) = (spot(x1, y1), spot(x2, y2));
                    Guide { role, x1, y1, x2, y2 }
                })
                .collect(),
            bars: self
                .bars
                .into_iter()
                .map(|(room, look)| bar(room, look, down))
                .collect(),
            lines: self
                .lines
                .into_iter()
                .map(|(points, emphasis)| {
                    let points = points
                        .into_iter()
                        .map(|(x, y)| spot(x, y))
                        .map(|(x, y)| Spot { x, y })
                        .collect();
                    Stroke { points, emphasis }
                })
                .collect(),
            marks: self
                .marks
                .into_iter()
                .map(|(x, y, dot)| {
                    let ((x, y), shape) =
                        (spot(x, y), if dot.diamond { "diamond" } else { "circle" });
                    ChartMark {
                        x,
                        y,
                        shape,
                        hollow: dot.hollow,
                        emphasis: dot.emphasis,
                    }
                })
                .collect(),
            labels: self
                .labels
                .into_iter()
                .map(|(words, anchor, room)| label(words, anchor, room, down))
                .collect(),
        }
    }
}

fn bar(room: TextBox, look: &'static str, down: f64) -> Bar {
    Bar {
        x: room.left.into(),
        y: (room.top + down).into(),
        width: (room.right - room.left).into(),
        height: (room.bottom - room.top).into(),
        look,
    }
}

fn label(
    words: UnplacedText,
    anchor: &'static str,
    room: TextBox,
    down: f64,
) -> ChartLabel {
    let x = match anchor {
        "end" => room.right,
        "middle" => f64::midpoint(room.left, room.right),
        _ => room.left,
    };

    let row = |(number, text)| TextRow {
        y: (room.top + down + ASCENT + number as f64 * LINE).into(),
        text,
    };
    ChartLabel {
        role: words.role,
        x: x.into(),
        anchor,
        rows: words.lines.into_iter().enumerate().map(row).collect(),
        qualifier: words.qualifier,
        missing: words.missing,
        emphasis: words.emphasis,
        room: TextBox {
            top: room.top + down,
            bottom: room.bottom + down,
            ..room
        },
    }
}
