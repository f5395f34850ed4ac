//! Where the parts of a card stand: the site at the top, facts at the foot, and the title in what is left between them.

use ab_glyph::FontRef;

use super::canvas::{Canvas, Paint};
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

/// Draws all parts.
pub(super) fn draw(design: &Design, fonts: &Fonts, canvas: &mut Canvas) {
    canvas.fill((0, 0, BAND, HEIGHT), Paint::Accent);
    let left = MARGIN as f32;
    let site = lay(&fonts.sans, &design.site, SITE);
    let top = put(canvas, &fonts.sans, (&site, Paint::Accent), (left, TOP));
    let top = if site.lines.is_empty() {
        top
    } else {
        top + GAP
    };

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
    let top = put(
        canvas,
        &fonts.sans,
        (&over, Paint::Soft),
        (left, top + spare),
    );

    let top = put(canvas, &fonts.serif, (&title, Paint::Ink), (left, top));
    put(
        canvas,
        &fonts.sans,
        (&under, Paint::Ink),
        (left, top + GAP / 2.0),
    );
}

/// Draws a block from `top` on and says where it ends.
fn put(
    canvas: &mut Canvas,
    font: &FontRef,
    (block, paint): (&Block, Paint),
    (x, top): (f32, f32),
) -> f32 {
    for (row, line) in block.lines.iter().enumerate() {
        let baseline = top + (row as f32 * LEADING + 0.93) * block.size;
        canvas.text(font, block.size, (x, baseline), (line, paint));
    }
    top + block.height()
}

/// Lays texts that stand side by side in letters of one size: that of the one which needs the smallest.
fn even(font: &FontRef, texts: &[&str], room: FitBox) -> Vec<Block> {
    let all = |room: FitBox| -> Vec<Block> {
        texts.iter().map(|text| lay(font, text, room)).collect()
    };
    let first = all(room);
    let size = first
        .iter()
        .filter(|block| !block.lines.is_empty())
        .map(|block| block.size)
        .fold(room.largest, f32::min);

    if size < room.largest {
        all(FitBox { largest: size, ..room })
    } else {
        first
    }
}

/// Draws what stands side by side above `foot`, and says where it begins.
fn columns(canvas: &mut Canvas, fonts: &Fonts, columns: &[CardColumn], foot: f32) -> f32 {
    let columns = &columns[..columns.len().min(COLUMNS)];
    if columns.is_empty() {
        return foot;
    }

    // Two years need no more room than three; the rest of the row stays paper.
    let places = columns.len().max(3) as f32;
    let width = (INNER - GAP * (places - 1.0)) / places;
    let room = |height: f32, largest: f32, smallest: f32| FitBox {
        width,
        height,
        largest,
        smallest,
    };

    let row =
        |font: &FontRef, text: fn(&CardColumn) -> &String, room: FitBox| -> Vec<Block> {
            even(
                font,
                &columns
                    .iter()
                    .map(|column| text(column).as_str())
                    .collect::<Vec<_>>(),
                room,
            )
        };
    let values = row(&fonts.serif, |column| &column.value, room(68.0, 56.0, 26.0));
    let labels = row(&fonts.sans, |column| &column.label, room(64.0, 27.0, 20.0));
    let notes = row(&fonts.sans, |column| &column.note, room(50.0, 21.0, 17.0));
    let heights = [&values, &labels, &notes]
        .map(|row| row.iter().map(Block::height).fold(0.0_f32, f32::max));
    let top = foot - heights.iter().sum::<f32>();

    for at in 0..columns.len() {
        let x = MARGIN as f32 + at as f32 * (width + GAP);
        put(canvas, &fonts.serif, (&values[at], Paint::Accent), (x, top));
        let end = put(
            canvas,
            &fonts.sans,
            (&labels[at], Paint::Ink),
            (x, top + heights[0]),
        );

        put(canvas, &fonts.sans, (&notes[at], Paint::Soft), (x, end));
    }

    let line = top - GAP / 2.0;
    canvas.fill(
        (MARGIN, line as usize, WIDTH - 2 * MARGIN, 2),
        Paint::Accent,
    );

    line
}
