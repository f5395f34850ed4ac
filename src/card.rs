//! The picture that stands for a page where a link to it is shared: 1200 × 630, one title over a few facts.
//!
//! Networks take no SVG, so it is drawn here: letters of two fonts that the program brings along, because those of the
//! system would give other bytes on another machine. What is drawn is a text of the theme (`card.txt`), one part a line,
//! so its words are messages, and a theme with other colours names them there. A text shrinks and goes on in the next
//! line until it has room; nothing is ever cut by the edge.

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
/// What the encoder or the fonts refuse, in words; a test keeps it from happening.
pub fn png(design: &Design) -> Result<Vec<u8>, String> {
    let fonts = letters::Fonts::load()?;
    let mut canvas = canvas::Canvas::new();
    layout::draw(design, &fonts, &mut canvas);
    canvas.png(design)
}
