//! Charts as geometry: where every line, bar, mark and label of a chart stands, without a word and without a colour.
//!
//! Libraries for charts fix their colours, clip long Russian names and give no text for those who cannot see
//! (`docs/dependencies.md`). Here only positions are computed; the theme draws them, so words, languages,
//! escaping, dark paper and print follow the rules of every other page, and an author of a theme restyles a chart like
//! the rest. Every chart becomes one [`Drawing`] of a few primitives, so that its promises are tested once for all
//! kinds: each label has its room, none covers another, everything lies on the canvas, and missing values are never
//! drawn.
//!
//! The canvas is [`CANVAS`] units wide, about the width of a phone, where its text is just large enough; a wide page
//! shows the same drawing larger. It grows only where a text that cannot be broken asks for more.

mod bars;
mod dots;
mod geometry;
mod line;
mod multiples;
mod place;
mod scale;
mod sheet;
mod slope;
mod spark;
mod text;

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

pub use bars::{Bars, BarsRow};
pub use dots::{Dots, DotsRow};
pub use geometry::TextBox;
pub use line::{Joint, LineChart, Point};
pub use multiples::{Multiples, Panel};
pub use scale::Coord;
pub use slope::{MOST_LINES, Slope, SlopeLine};
pub use spark::spark;
pub use text::{LINE, MISSING, QUALIFIER, SIZE, lines, width};

/// Width of a drawing in its own units, unless a text needs more.
pub const CANVAS: f64 = 360.0;

/// A value with the text that a reader sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartValue {
    /// What is drawn.
    pub value: Decimal,
    /// What is written, in the language of the interface: «12 345».
    pub text: String,
    /// Word for «более», «почти».
    pub qualifier: Option<&'static str>,
}

/// Which chart a drawing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChartKind {
    /// Two years, a line for each thing that is compared.
    Slope,
    /// Horizontal bars, grouped by row.
    Bars,
    /// Two values a row on one track.
    Dots,
    /// One value over the years.
    Line,
    /// Several lines with the same years under one another.
    Multiples,
    /// A line without text, for the cell of a table.
    Spark,
}

/// A chart: its size and everything on it, in the order in which it is drawn.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Drawing {
    /// `slope`, `bars`, `dots`, `line`, `multiples` or `spark`.
    #[schemars(with = "String")]
    pub kind: ChartKind,
    /// Width of the canvas.
    pub width: Coord,
    /// Height of the canvas.
    pub height: Coord,
    /// Thin straight lines that help to read.
    pub guides: Vec<Guide>,
    /// Bars.
    pub bars: Vec<Bar>,
    /// Lines through values.
    pub lines: Vec<Stroke>,
    /// Marks at values.
    pub marks: Vec<ChartMark>,
    /// Texts.
    pub labels: Vec<ChartLabel>,
}

/// What a guide is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum GuideRole {
    /// The line from which values are measured, or on which they lie.
    Axis,
    /// From the axis to a year.
    Tick,
    /// From a label to its mark.
    Leader,
    /// Between two marks that may be compared.
    Link,
    /// Where a series starts anew.
    Break,
    /// The same on the axis.
    Slash,
}

/// A thin straight line that helps to read.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Guide {
    /// `axis`, `tick`, `leader` (from a label to its mark), `link` (between two marks), `break` (the series starts
    /// anew) or `slash` (the same on the axis).
    #[schemars(with = "String")]
    pub role: GuideRole,
    /// Where it starts.
    pub x1: Coord,
    /// Where it starts.
    pub y1: Coord,
    /// Where it ends.
    pub x2: Coord,
    /// Where it ends.
    pub y2: Coord,
}

/// How the bars of a series look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum BarLook {
    /// The last series.
    Solid,
    /// The one before.
    Outlined,
    /// The first of three.
    Hatched,
}

/// A bar.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Bar {
    /// Left edge.
    pub x: Coord,
    /// Upper edge.
    pub y: Coord,
    /// Length; a zero has none.
    pub width: Coord,
    /// Thickness.
    pub height: Coord,
    /// `solid` for the last series, `outlined` for the one before, `hatched` for the first of three.
    #[schemars(with = "String")]
    pub look: BarLook,
}

/// A line through values.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Stroke {
    /// Where it goes, two points at least.
    pub points: Vec<StrokePoint>,
    /// Whether it is the one to look at.
    pub emphasis: bool,
}

/// A point of a line.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct StrokePoint {
    /// From the left.
    pub x: Coord,
    /// From above.
    pub y: Coord,
}

/// The shape of a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum MarkShape {
    /// A circle.
    Circle,
    /// A diamond: the later of two values.
    Diamond,
}

/// A mark at a value.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ChartMark {
    /// Its middle.
    pub x: Coord,
    /// Its middle.
    pub y: Coord,
    /// `circle` or `diamond`.
    #[schemars(with = "String")]
    pub shape: MarkShape,
    /// Hollow: the earlier of two values, or one that is not exact.
    pub hollow: bool,
    /// Whether it is the one to look at.
    pub emphasis: bool,
}

/// What a text says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum LabelRole {
    /// What a row or a line is called.
    Name,
    /// What a panel is called.
    Title,
    /// A value.
    Value,
    /// A year.
    Year,
    /// Why there is no value.
    Missing,
}

/// Which part of a line of text stands at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Anchor {
    /// Its left end.
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

/// A text with its room.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ChartLabel {
    /// `name` and `title` are words of records, `value` and `year` are formatted already, `missing` says why there is
    /// no value.
    #[schemars(with = "String")]
    pub role: LabelRole,
    /// Where its lines start, stand in the middle or end, by `anchor`.
    pub x: Coord,
    /// `start`, `middle` or `end`.
    #[schemars(with = "String")]
    pub anchor: Anchor,
    /// Its lines, one at least.
    pub rows: Vec<TextRow>,
    /// Word for «более», «почти» before the value.
    pub qualifier: Option<&'static str>,
    /// Word for the kind of absence, after the text.
    pub missing: Option<&'static str>,
    /// Whether it is the one to look at.
    pub emphasis: bool,
    #[serde(skip)]
    #[schemars(skip)]
    room: TextBox,
}

/// A line of a text.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TextRow {
    /// Its baseline.
    pub y: Coord,
    /// Its words.
    pub text: String,
}

impl ChartValue {
    /// A value with its text.
    pub fn new(value: Decimal, text: impl Into<String>) -> Self {
        Self { value, text: text.into(), qualifier: None }
    }

    fn width(&self) -> f64 {
        let qualifier = if self.qualifier.is_some() {
            QUALIFIER
        } else {
            0.0
        };
        width(&self.text) + qualifier
    }
}

impl Drawing {
    /// The room kept for each label, in the order of the labels.
    pub fn rooms(&self) -> Vec<TextBox> {
        self.labels.iter().map(|label| label.room).collect()
    }
}

#[cfg(test)]
mod tests;
