//! Where the parts of a card stand: the site at the top, facts at the foot, and the title in what is left between them.

use ab_glyph::FontRef;

use super::canvas::{Canvas, Paint, Pen, Pixel, PixelRect};
use super::design::{CardColumn, Design};
use super::letters::{Block, FitBox, Fonts, LEADING, lay};
use super::{COLUMNS, HEIGHT, WIDTH};

/// Paper around everything.
pub(super) const MARGIN: usize = 72;
/// The band of colour at the left edge.
pub(super) const BAND: usize = 20;
const INNER: f32 = (WIDTH - 2 * MARGIN) as f32;
const TOP: f32 = 60.0;
const FOOT: f32 = (HEIGHT - 56) as f32;
/// Between two parts, and between two columns.
const GAP: f32 = 26.0;
const LEFT: f32 = MARGIN as f32;

const SITE: FitBox = FitBox {
    width: INNER,
    height: 40.0,
    largest: 31.0,
    smallest: 22.0,
};
const OVER: FitBox = FitBox {
    width: INNER,
    height: 40.0,
    largest: 31.0,
    smallest: 22.0,
};
const UNDER: FitBox = FitBox {
    width: INNER,
    height: 82.0,
    largest: 34.0,
    smallest: 24.0,
};

/// A typeface in a colour.
#[derive(Clone, Copy)]
struct Ink<'a> {
    font: &'a FontRef<'static>,
    paint: Paint,
}

/// Draws all parts.
pub(super) fn draw(design: &Design, fonts: &Fonts, canvas: &mut Canvas) {
    let band = PixelRect { left: 0, top: 0, width: BAND, height: HEIGHT };
    canvas.fill(band, Paint::Accent);

    let accent = Ink { font: &fonts.sans, paint: Paint::Accent };
    let site = lay(&fonts.sans, &design.site, SITE);
    let mut top = put(canvas, accent, &site, Pixel { x: LEFT, y: TOP });

    if !site.lines.is_empty() {
        top += GAP;
    }

    let foot = columns(canvas, fonts, &design.columns, FOOT);
    let under = lay(&fonts.sans, &design.under, UNDER);
    let over = lay(&fonts.sans, &design.over, OVER);
    let rest = foot - top - under.height() - over.height() - 2.0 * GAP;
    let room = FitBox {
        width: INNER,
        height: rest.max(40.0),
        largest: 104.0,
        smallest: 30.0,
    };

    let title = lay(&fonts.serif, &design.title, room);

    // What is left over stands above and below, so that the title is the middle of the card.
    let spare = (rest - title.height()).max(0.0) / 2.0;
    let soft = Ink { font: &fonts.sans, paint: Paint::Soft };
    let heading = Ink { font: &fonts.serif, paint: Paint::Ink };
    let plain = Ink { font: &fonts.sans, paint: Paint::Ink };

    let top = put(canvas, soft, &over, Pixel { x: LEFT, y: top + spare });
    let top = put(canvas, heading, &title, Pixel { x: LEFT, y: top });
    put(canvas, plain, &under, Pixel { x: LEFT, y: top + GAP / 2.0 });
}

/// Draws a block from its upper left corner and gives where it ends.
fn put(canvas: &mut Canvas, ink: Ink, block: &Block, corner: Pixel) -> f32 {
    let pen = Pen {
        font: ink.font,
        size: block.size,
        paint: ink.paint,
    };

    for (row, line) in block.lines.iter().enumerate() {
        let y = corner.y + (row as f32 * LEADING + 0.93) * block.size;
        canvas.text(pen, line, Pixel { x: corner.x, y });
    }

    corner.y + block.height()
}

/// Lays texts that stand side by side in letters of one size: that of the one which needs the smallest.
fn even(font: &FontRef, texts: &[&str], room: FitBox) -> Vec<Block> {
    let all = |room: FitBox| -> Vec<Block> {
        texts.iter().map(|text| lay(font, text, room)).collect()
    };

    let first = all(room);
    let smallest = first
        .iter()
        .filter(|block| !block.lines.is_empty())
        .map(|block| block.size)
        .fold(room.largest, f32::min);

    if smallest < room.largest {
        all(FitBox { largest: smallest, ..room })
    } else {
        first
    }
}

/// The room of a value, of its label and of its note in a column.
fn column_room(width: f32) -> [FitBox; 3] {
    let room = |height, largest, smallest| FitBox { width, height, largest, smallest };

    [
        room(68.0, 56.0, 26.0),
        room(64.0, 27.0, 20.0),
        room(50.0, 21.0, 17.0),
    ]
}

/// Draws what stands side by side above `foot`, and gives where it begins.
fn columns(canvas: &mut Canvas, fonts: &Fonts, columns: &[CardColumn], foot: f32) -> f32 {
    let columns = &columns[..columns.len().min(COLUMNS)];
    if columns.is_empty() {
        return foot;
    }

    // Two years need no more room than three; the rest of the row stays paper.
    let places = columns.len().max(3) as f32;
    let width = (INNER - GAP * (places - 1.0)) / places;

    let texts = |of: fn(&CardColumn) -> &String| -> Vec<&str> {
        columns.iter().map(|column| of(column).as_str()).collect()
    };
    let [values, labels, notes] = column_room(width);
    let values = even(&fonts.serif, &texts(|column| &column.value), values);
    let labels = even(&fonts.sans, &texts(|column| &column.label), labels);
    let notes = even(&fonts.sans, &texts(|column| &column.note), notes);
    let [value_height, label_height, note_height] = [&values, &labels, &notes]
        .map(|row| row.iter().map(Block::height).fold(0.0, f32::max));
    let top = foot - (value_height + label_height + note_height);

    let accent = Ink { font: &fonts.serif, paint: Paint::Accent };
    let plain = Ink { font: &fonts.sans, paint: Paint::Ink };
    let soft = Ink { font: &fonts.sans, paint: Paint::Soft };

    for (at, ((value, label), note)) in values.iter().zip(&labels).zip(&notes).enumerate()
    {
        let x = LEFT + at as f32 * (width + GAP);
        put(canvas, accent, value, Pixel { x, y: top });
        // Labels stand on one line with one another; a note follows its own label.
        let end = put(canvas, plain, label, Pixel { x, y: top + value_height });
        put(canvas, soft, note, Pixel { x, y: end });
    }

    let line = top - GAP / 2.0;
    let rule = PixelRect {
        left: MARGIN,
        top: line as usize,
        width: WIDTH - 2 * MARGIN,
        height: 2,
    };
    canvas.fill(rule, Paint::Accent);

    line
}
