//! Letters: how wide a text is, and how it is laid into a box.

use ab_glyph::{Font, FontRef, PxScale, ScaleFont};

/// The two typefaces of a card.
pub(super) struct Fonts {
    pub serif: FontRef<'static>,
    pub sans: FontRef<'static>,
}

impl Fonts {
    pub fn load() -> Result<Self, String> {
        let font = |bytes: &'static [u8]| {
            FontRef::try_from_slice(bytes).map_err(|error| error.to_string())
        };
        Ok(Self {
            serif: font(dejavu::serif_condensed::bold())?,
            sans: font(dejavu::sans_condensed::regular())?,
        })
    }
}

/// The room of a text and the sizes of letters that it may have.
#[derive(Debug, Clone, Copy)]
pub(super) struct FitBox {
    pub width: f32,
    pub height: f32,
    pub largest: f32,
    pub smallest: f32,
}

/// A text in lines, each no wider than its room.
#[derive(Debug, Clone, Default)]
pub(super) struct Block {
    pub lines: Vec<String>,
    /// Size of the letters in pixels.
    pub size: f32,
}

/// From one line to the next, in sizes of letters.
pub(super) const LEADING: f32 = 1.18;
/// How much smaller the letters get at each try.
const STEP: f32 = 0.93;

impl Block {
    pub fn height(&self) -> f32 {
        if self.lines.is_empty() {
            0.0
        } else {
            self.lines.len() as f32 * self.size * LEADING
        }
    }
}

/// The scale at which an em of the font is `size` pixels: the library counts from ascent to descent.
pub(super) fn scale(font: &FontRef, size: f32) -> PxScale {
    let em = font.units_per_em().filter(|em| *em > 0.0).unwrap_or(1000.0);
    PxScale::from(size * font.height_unscaled() / em)
}

/// The sign that is drawn for a character: every kind of space as a plain one, a question mark for what the font lacks.
pub(super) fn sign(font: &FontRef, character: char) -> char {
    match character {
        _ if character.is_whitespace() => ' ',
        '\u{2011}' => '-',
        '\u{2212}' => '–',
        _ if font.glyph_id(character).0 == 0 => '?',
        _ => character,
    }
}

/// Width of a text in pixels.
pub(super) fn width(font: &FontRef, size: f32, text: &str) -> f32 {
    ems(font, text) * size
}

/// Width of a text in sizes of its letters.
fn ems(font: &FontRef, text: &str) -> f32 {
    let scaled = font.as_scaled(scale(font, 1.0));
    let mut last = None;
    let mut width = 0.0;

    for character in text.chars() {
        let id = scaled.glyph_id(sign(font, character));
        width += last.map_or(0.0, |last| scaled.kern(last, id)) + scaled.h_advance(id);
        last = Some(id);
    }

    width
}

/// Lays a text into its room.
///
/// Letters get smaller until the text fits without breaking a word. The smallest letters break words too, and a text that
/// has no room even so ends with an ellipsis.
pub(super) fn lay(font: &FontRef, text: &str, room: FitBox) -> Block {
    if text.trim().is_empty() {
        return Block::default();
    }

    let rows = |size: f32| (room.height / (size * LEADING)) as usize;
    let pieces: Vec<Piece> = text
        .split_inclusive([' ', '-'])
        .map(|text| Piece::of(font, text))
        .collect();
    let mut size = room.largest;

    while size > room.smallest {
        let lines = wrap(&pieces, room.width / size);
        // Kerning between pieces is not in their sum, so lines are measured once more.
        let fits = |line: &String| width(font, size, line) <= room.width;

        if lines.len() <= rows(size) && lines.iter().all(fits) {
            return Block { lines, size };
        }

        size *= STEP;
    }

    let size = room.smallest;
    let ruler = Ruler { font, size, room: room.width };
    let mut lines: Vec<String> = wrap(&pieces, room.width / size)
        .iter()
        .flat_map(|line| ruler.chop(line))
        .collect();

    let most = rows(size).max(1);
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            *last = ruler.ended(last);
        }
    }

    Block { lines, size }
}

/// The smallest unit of wrapping: a word with the space or hyphen after it.
struct Piece<'a> {
    text: &'a str,
    /// Widths in sizes of its letters: with the space after it, and without.
    whole: f32,
    bare: f32,
}

impl<'a> Piece<'a> {
    fn of(font: &FontRef, text: &'a str) -> Self {
        let bare = ems(font, text.trim_end_matches(' '));
        let whole = if text.ends_with(' ') {
            bare + ems(font, " ")
        } else {
            bare
        };
        Self { text, whole, bare }
    }
}

/// Greedy wrapping into lines of about `room`, in sizes of letters; a single word may be wider.
fn wrap(pieces: &[Piece], room: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let (mut line, mut filled) = (String::new(), 0.0);

    for piece in pieces {
        if !line.is_empty() && filled + piece.bare > room {
            lines.push(std::mem::take(&mut line).trim_end().to_owned());
            filled = 0.0;
        }
        line.push_str(piece.text);
        filled += piece.whole;
    }

    lines.push(line.trim_end().to_owned());
    lines.retain(|line| !line.is_empty());

    lines
}

/// Measures lines in one font and size against the width of their room.
struct Ruler<'a, 'f> {
    font: &'a FontRef<'f>,
    size: f32,
    room: f32,
}

impl Ruler<'_, '_> {
    fn fits(&self, line: &str) -> bool {
        width(self.font, self.size, line) <= self.room
    }

    /// A line in pieces that are no wider than the room; one letter always fits.
    fn chop(&self, line: &str) -> Vec<String> {
        let mut pieces = Vec::new();
        let mut piece = String::new();

        for character in line.chars() {
            let end = piece.len();
            piece.push(character);

            if end > 0 && !self.fits(&piece) {
                piece.truncate(end);
                pieces.push(std::mem::replace(&mut piece, character.to_string()));
            }
        }

        pieces.push(piece);
        pieces
    }

    /// A line with an ellipsis, shortened until both fit.
    fn ended(&self, line: &str) -> String {
        let mut kept = line.trim_end_matches([' ', ',', '.', ';', ':']).to_owned();
        while !kept.is_empty() && !self.fits(&format!("{kept}…")) {
            kept.pop();
        }

        format!("{}…", kept.trim_end())
    }
}
