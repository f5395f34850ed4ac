//! Pixels: letters in a few colours, each of which fades into the paper in steps.
//!
//! A pixel is a number in a palette of 16, and two fit into a byte: six times less to compress than red, green and blue.
//! Paper is 0, so most of the picture is one long run.

use ab_glyph::{Font, FontRef, ScaleFont, point};
use png::EncodingError;

use super::design::{Colour, Design};
use super::letters::{scale, sign};
use super::{HEIGHT, WIDTH};

/// What a text is drawn in.
#[derive(Debug, Clone, Copy)]
pub(super) enum Paint {
    Ink,
    Soft,
    Accent,
}

/// Steps from paper to the full colour: three colours and the paper make 16.
const STEPS: u8 = 5;
/// Less of a pixel than this is no step.
const LEAST: f32 = 0.5 / STEPS as f32;

/// A place on the picture in pixels, from the left and from above.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pixel {
    pub x: f32,
    pub y: f32,
}

/// A rectangle in whole pixels.
#[derive(Debug, Clone, Copy)]
pub(super) struct PixelRect {
    pub left: usize,
    pub top: usize,
    pub width: usize,
    pub height: usize,
}

/// A font in one size and one colour.
#[derive(Clone, Copy)]
pub(super) struct Pen<'a> {
    pub font: &'a FontRef<'static>,
    pub size: f32,
    pub paint: Paint,
}

pub(super) struct Canvas {
    /// Row by row, each a number in the palette.
    pixels: Vec<u8>,
}

impl Canvas {
    pub fn new() -> Self {
        Self { pixels: vec![0; WIDTH * HEIGHT] }
    }

    /// Fills a rectangle, as far as it lies on the picture.
    pub fn fill(&mut self, rect: PixelRect, paint: Paint) {
        let columns = rect.left.min(WIDTH)..(rect.left + rect.width).min(WIDTH);
        let rows = rect.top..(rect.top + rect.height).min(HEIGHT);

        for row in rows {
            let start = row * WIDTH;
            self.pixels[start + columns.start..start + columns.end]
                .fill(number(paint, STEPS));
        }
    }

    /// Draws a line of text from the left end of its baseline.
    pub fn text(&mut self, pen: Pen, text: &str, baseline: Pixel) {
        let scaled = pen.font.as_scaled(scale(pen.font, pen.size));
        let mut x = baseline.x;
        let mut last = None;

        for character in text.chars() {
            let id = scaled.glyph_id(sign(pen.font, character));
            if let Some(last) = last {
                x += scaled.kern(last, id);
            }

            let glyph = id.with_scale_and_position(scaled.scale(), point(x, baseline.y));
            if let Some(outline) = pen.font.outline_glyph(glyph) {
                let bounds = outline.px_bounds();
                let (left, top) = (bounds.min.x as i32, bounds.min.y as i32);

                outline.draw(|column, row, cover| {
                    // Most of the bounding box of a glyph is paper.
                    if cover >= LEAST {
                        let (x, y) = (left + column as i32, top + row as i32);
                        self.dot(x, y, number(pen.paint, step(cover)));
                    }
                });
            }

            x += scaled.h_advance(id);
            last = Some(id);
        }
    }

    /// Sets a pixel, if it lies on the picture. Where glyphs overlap, the darker shade stays.
    fn dot(&mut self, x: i32, y: i32, shade: u8) {
        let (Ok(x), Ok(y)) = (usize::try_from(x), usize::try_from(y)) else {
            return;
        };

        if x < WIDTH && y < HEIGHT {
            let pixel = &mut self.pixels[y * WIDTH + x];
            *pixel = (*pixel).max(shade);
        }
    }

    /// The picture as a PNG in the colours of the design.
    pub fn png(&self, design: &Design) -> Result<Vec<u8>, String> {
        let mut bytes = Vec::with_capacity(1 << 16);
        let mut encoder = png::Encoder::new(&mut bytes, WIDTH as u32, HEIGHT as u32);
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_depth(png::BitDepth::Four);
        encoder.set_palette(palette(design));
        encoder.set_compression(png::Compression::Fast);
        // Filters predict colours from neighbours, which means nothing for numbers in a palette.
        encoder.set_filter(png::Filter::NoFilter);

        self.write(encoder).map_err(|error| error.to_string())?;
        Ok(bytes)
    }

    fn write(&self, encoder: png::Encoder<&mut Vec<u8>>) -> Result<(), EncodingError> {
        let packed: Vec<u8> = self
            .pixels
            .chunks_exact(2)
            .map(|pair| pair[0] << 4 | pair[1])
            .collect();

        let mut writer = encoder.write_header()?;
        writer.write_image_data(&packed)?;

        writer.finish()
    }

    /// Whether a pixel is paper.
    #[cfg(test)]
    pub fn is_blank(&self, x: usize, y: usize) -> bool {
        self.pixels[y * WIDTH + x] == 0
    }
}

/// The step from paper to the full colour for a pixel of which a glyph covers this share.
fn step(cover: f32) -> u8 {
    (cover.min(1.0) * f32::from(STEPS) + 0.5) as u8
}

/// The number of a shade in the palette: 0 is paper.
fn number(paint: Paint, step: u8) -> u8 {
    paint as u8 * STEPS + step
}

/// Paper, then each colour step by step.
fn palette(design: &Design) -> Vec<u8> {
    let mut palette = design.paper.to_vec();

    for colour in [design.ink, design.soft, design.accent] {
        for step in 1..=STEPS {
            palette.extend(mixed(design.paper, colour, step));
        }
    }

    palette
}

/// The shade that is `step` steps away from the paper.
fn mixed(paper: Colour, colour: Colour, step: u8) -> Colour {
    let (step, all) = (u16::from(step), u16::from(STEPS));

    std::array::from_fn(|part| {
        let (from, to) = (u16::from(paper[part]), u16::from(colour[part]));
        // A mean of two bytes, rounded, fits into a byte.
        ((from * (all - step) + to * step + all / 2) / all) as u8
    })
}
