//! The picture that stands for a page where a link to it is shared: 1200 × 630, one title over a few facts.
//!
//! Social networks take no SVG, so the picture is drawn here, in two fonts that the program brings along: those of the
//! system would give other bytes on another machine. The theme says what is drawn in a text (`card.txt`), one part a
//! line, with the colours and with words from messages. A text shrinks and wraps until it has room; the edge never cuts
//! anything.

mod canvas;
mod design;
mod layout;
mod letters;
#[cfg(test)]
mod tests;

pub use design::Design;

/// Width of the picture in pixels, as networks want it.
pub const WIDTH: usize = 1200;
/// Its height.
pub const HEIGHT: usize = 630;
/// How many years or figures stand side by side; more have no room.
pub const COLUMNS: usize = 5;

/// Draws a card as a PNG.
///
/// # Errors
/// What the encoder or the fonts refuse, in words. A test keeps it from happening.
pub fn png(design: &Design) -> Result<Vec<u8>, String> {
    let fonts = letters::Fonts::load()?;
    let mut canvas = canvas::Canvas::new();
    layout::draw(design, &fonts, &mut canvas);
    canvas.png(design)
}
