//! The sheet on which a chart is laid out: collects primitives with their room, and becomes a drawing.

use super::geometry::{Segment, Spot, TextBox};
use super::scale::Coord;
use super::text::{ASCENT, BOLD, DESCENT, LINE, MISSING, widest, width};
use super::{
    Anchor, Bar, BarLook, ChartKind, ChartLabel, ChartMark, ChartValue, Drawing, Guide,
    GuideRole, LabelRole, MarkShape, Stroke, StrokePoint, TextRow,
};

/// A text before it has its place.
#[derive(Debug, Clone)]
pub(super) struct UnplacedText {
    role: LabelRole,
    lines: Vec<String>,
    qualifier: Option<&'static str>,
    missing: Option<&'static str>,
    emphasis: bool,
    width: f64,
}

impl UnplacedText {
    /// Lines of a name, a title or a year.
    pub(super) fn new(role: LabelRole, lines: Vec<String>) -> Self {
        let bold = if role == LabelRole::Title { BOLD } else { 1.0 };
        let width = widest(&lines) * bold;

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
    pub(super) fn line(role: LabelRole, text: &str) -> Self {
        Self::new(role, vec![text.to_owned()])
    }

    /// A value.
    pub(super) fn amount(amount: &ChartValue) -> Self {
        Self {
            qualifier: amount.qualifier,
            width: amount.width(),
            ..Self::line(LabelRole::Value, &amount.text)
        }
    }

    /// What stands for a value that is missing, after a text such as its year.
    pub(super) fn missing(text: &str, word: &'static str) -> Self {
        Self {
            missing: Some(word),
            width: width(text) + MISSING,
            ..Self::line(LabelRole::Missing, text)
        }
    }

    /// The same text, in bold if it is the one to look at.
    pub(super) fn emphasised(self, emphasis: bool) -> Self {
        let wider = if emphasis { BOLD } else { 1.0 };
        Self { emphasis, width: self.width * wider, ..self }
    }

    pub(super) fn width(&self) -> f64 {
        self.width
    }

    pub(super) fn height(&self) -> f64 {
        (self.lines.len() - 1) as f64 * LINE + ASCENT + DESCENT
    }

    /// The rectangle that the text takes when its first baseline is anchored at a place.
    pub(super) fn room(&self, anchor: Anchor, at: Spot) -> TextBox {
        let left = match anchor {
            Anchor::Start => at.x,
            Anchor::Middle => at.x - self.width / 2.0,
            Anchor::End => at.x - self.width,
        };

        TextBox {
            left,
            right: left + self.width,
            top: at.y - ASCENT,
            bottom: at.y - ASCENT + self.height(),
        }
    }
}

/// A chart in the making.
#[derive(Debug, Default)]
pub(super) struct ChartSheet {
    guides: Vec<(GuideRole, Segment)>,
    bars: Vec<(TextBox, BarLook)>,
    lines: Vec<(Vec<Spot>, bool)>,
    marks: Vec<(Spot, Dot)>,
    labels: Vec<PlacedLabel>,
}

/// A text with its place.
#[derive(Debug)]
struct PlacedLabel {
    words: UnplacedText,
    anchor: Anchor,
    room: TextBox,
}

/// How a mark looks.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Dot {
    pub diamond: bool,
    pub hollow: bool,
    /// Whether it is the one to look at.
    pub emphasis: bool,
}

impl ChartSheet {
    pub(super) fn guide(&mut self, role: GuideRole, line: Segment) {
        self.guides.push((role, line));
    }

    pub(super) fn bar(&mut self, room: TextBox, look: BarLook) {
        self.bars.push((room, look));
    }

    /// A line, if it has two points.
    pub(super) fn stroke(&mut self, points: Vec<Spot>, emphasis: bool) {
        if points.len() > 1 {
            self.lines.push((points, emphasis));
        }
    }

    pub(super) fn mark(&mut self, at: Spot, dot: Dot) {
        self.marks.push((at, dot));
    }

    /// A text whose first baseline is anchored at a place.
    pub(super) fn label(&mut self, words: UnplacedText, anchor: Anchor, at: Spot) {
        let room = words.room(anchor, at);
        self.labels.push(PlacedLabel { words, anchor, room });
    }

    /// The rectangles of all texts so far.
    pub(super) fn rooms(&self) -> Vec<TextBox> {
        self.labels.iter().map(|label| label.room).collect()
    }

    /// The drawing. A label that stands above the canvas pushes everything down.
    pub(super) fn drawing(self, kind: ChartKind, width: f64, height: f64) -> Drawing {
        let down = self
            .labels
            .iter()
            .map(|label| -label.room.top)
            .fold(0.0, f64::max);

        Drawing {
            kind,
            width: width.ceil().into(),
            height: (height + down).ceil().into(),
            guides: self
                .guides
                .into_iter()
                .map(|(role, line)| guide(role, line, down))
                .collect(),
            bars: self
                .bars
                .into_iter()
                .map(|(room, look)| bar(room, look, down))
                .collect(),
            lines: self
                .lines
                .into_iter()
                .map(|(points, emphasis)| stroke(&points, emphasis, down))
                .collect(),
            marks: self
                .marks
                .into_iter()
                .map(|(at, dot)| mark(at, dot, down))
                .collect(),
            labels: self
                .labels
                .into_iter()
                .map(|placed| label(placed, down))
                .collect(),
        }
    }
}

fn guide(role: GuideRole, line: Segment, down: f64) -> Guide {
    Guide {
        role,
        x1: line.from.x.into(),
        y1: (line.from.y + down).into(),
        x2: line.to.x.into(),
        y2: (line.to.y + down).into(),
    }
}

fn bar(room: TextBox, look: BarLook, down: f64) -> Bar {
    Bar {
        x: room.left.into(),
        y: (room.top + down).into(),
        width: (room.right - room.left).into(),
        height: (room.bottom - room.top).into(),
        look,
    }
}

fn stroke(points: &[Spot], emphasis: bool, down: f64) -> Stroke {
    let points = points
        .iter()
        .map(|at| StrokePoint { x: at.x.into(), y: (at.y + down).into() })
        .collect();
    Stroke { points, emphasis }
}

fn mark(at: Spot, dot: Dot, down: f64) -> ChartMark {
    ChartMark {
        x: at.x.into(),
        y: (at.y + down).into(),
        shape: if dot.diamond {
            MarkShape::Diamond
        } else {
            MarkShape::Circle
        },
        hollow: dot.hollow,
        emphasis: dot.emphasis,
    }
}

fn label(placed: PlacedLabel, down: f64) -> ChartLabel {
    let PlacedLabel { words, anchor, room } = placed;
    let x = match anchor {
        Anchor::Start => room.left,
        Anchor::Middle => f64::midpoint(room.left, room.right),
        Anchor::End => room.right,
    };

    let rows = words
        .lines
        .into_iter()
        .enumerate()
        .map(|(number, text)| TextRow {
            y: Coord::from(room.top + down + ASCENT + number as f64 * LINE),
            text,
        })
        .collect();

    ChartLabel {
        role: words.role,
        x: x.into(),
        anchor,
        rows,
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
