//! Pixels: paper, and letters in a few colours of which each fades into the paper in steps.
//!
//! A pixel is one of 16 numbers in a palette, two of them a byte: six times less to compress than red, green and blue, and
//! paper is 0, so most of the picture is one long run.

use ab_glyph::{Font, FontRef, ScaleFont, point};

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

pub(super) struct Canvas {
    /// Row by row.
    pixels: Vec<u8>,
}

impl Canvas {
    pub fn new() -> Self {
        Self { pixels: vec![0; WIDTH * HEIGHT] }
    }

    /// Fills a rectangle: left, top, width, height.
    pub fn fill(
        &mut self,
        (left, top, width, height): (usize, usize, usize, usize),
        paint: Paint,
    ) {
        for row in top..(top + height).min(HEIGHT) {
            let start = row * WIDTH;
            self.pixels[start + left.min(WIDTH)..start + (left + width).min(WIDTH)]
                .fill(number(paint, STEPS));
        }
    }

    /// Draws a line of text with its first letter at `x` and its baseline on `y`.
    pub fn text(
        &mut self,
        font: &FontRef,
        size: f32,
        (x, y): (f32, f32),
        (text, paint): (&str, Paint),
    ) {
        let scaled = font.as_scaled(scale(font, size));
        let mut at = x;
        let mut last = None;

        for character in text.chars() {
            let id = scaled.glyph_id(sign(font, character));
            at += last.map_or(0.0, |last| scaled.kern(last, id));
            let glyph = id.with_scale_and_position(scaled.scale(), point(at, y));

            if let Some(outline) = font.outline_glyph(glyph) {
                let bounds = outline.px_bounds();
                let (left, top) = (bounds.min.x as i32, bounds.min.y as i32);
                outline.draw(|x, y, cover| {
                    // Most of the box around a letter is paper.
                    if cover >= LEAST {
                        self.dot((left + x as i32, top + y as i32), paint, cover);
                    }
                });
            }

            at += scaled.h_advance(id);
            last = Some(id);
        }
    }

    /// Where letters meet the stronger step stays.
    fn dot(&mut self, (x, y): (i32, i32), paint: Paint, cover: f32) {
        let step = (cover.min(1.0) * f32::from(STEPS) + 0.5) as u8;
        let (Ok(x), Ok(y)) = (usize::try_from(x), usize::try_from(y)) else {
            return;
        };

        if x < WIDTH && y < HEIGHT {
            let pixel = &mut self.pixels[y * WIDTH + x];
            *pixel = (*pixel).max(number(paint, step));
        }
    }

    /// The rows as a PNG.
    pub fn png(&self, design: &Design) -> Result<Vec<u8>, String> {
        let mut bytes = Vec::with_capacity(1 << 16);
        let size = |pixels: usize| u32::try_from(pixels).unwrap_or_default();
        let mut encoder = png::Encoder::new(&mut bytes, size(WIDTH), size(HEIGHT));
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_depth(png::BitDepth::Four);
        encoder.set_palette(palette(design));
        encoder.set_compression(png::Compression::Fast);
        encoder.set_filter(png::Filter::NoFilter);
        let mut writer = encoder.write_header().map_err(|error| error.to_string())?;
        let packed: Vec<u8> = self
            .pixels
            .chunks_exact(2)
            .map(|pair| pair[0] << 4 | pair[1])
            .collect();

        writer
            .write_image_data(&packed)
            .map_err(|error| error.to_string())?;
        writer.finish().map_err(|error| error.to_string())?;

        Ok(bytes)
    }

    /// Whether a pixel is paper.
    #[cfg(test)]
    pub fn is_blank(&self, x: usize, y: usize) -> bool {
        self.pixels[y * WIDTH + x] == 0
    }
}

/// The number of a colour in the palette: 0 is paper.
fn number(paint: Paint, step: u8) -> u8 {
    paint as u8 * STEPS + step
}

/// Paper, then each colour step by step.
fn palette(design: &Design) -> Vec<u8> {
    let mixed = |colour: Colour, step: u8| {
        let part = |at: usize| {
            let (from, to) = (u16::from(design.paper[at]), u16::from(colour[at]));
            let (step, all) = (u16::from(step), u16::from(STEPS));
            u8::try_from((from * (all - step) + to * step + all / 2) / all)
                .unwrap_or(u8::MAX)
        };
        [part(0), part(1), part(2)]
    };
    let colours = [design.ink, design.soft, design.accent];
    let steps = colours
        .into_iter()
        .flat_map(|colour| (1..=STEPS).flat_map(move |step| mixed(colour, step)));

    design.paper.into_iter().chain(steps).collect()
}
