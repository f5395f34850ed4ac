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

/// The scale at which an em of the font is `size` pixels.
pub(super) fn scale(font: &FontRef, size: f32) -> PxScale {
    let em = font.units_per_em().filter(|em| *em > 0.0).unwrap_or(1000.0);
    PxScale::from(size * font.height_unscaled() / em)
}

/// The sign that is drawn for a character: all blanks are one, what the font lacks is a question mark.
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

/// Lays a text into its room: smaller until it fits without breaking a word; the smallest letters break words too, and
/// what has no room even so ends with an ellipsis.
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
        if lines.len() <= rows(size)
            && lines
                .iter()
                .all(|line| width(font, size, line) <= room.width)
        {
            return Block { lines, size };
        }

        size *= STEP;
    }

    let size = room.smallest;
    let mut lines: Vec<String> = wrap(&pieces, room.width / size)
        .iter()
        .flat_map(|line| chop(font, size, (line, room.width)))
        .collect();
    let most = rows(size).max(1);

    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            *last = ended(font, size, (last, room.width));
        }
    }

    Block { lines, size }
}

/// What no line breaks: a word with the blank or hyphen after it.
struct Piece<'a> {
    text: &'a str,
    /// Widths in sizes of its letters: with the blank after it, and without.
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

/// Lines of about the width that there is room for, in sizes of letters; wider where one word is. Whether a line has
/// room to the last hair is measured afterwards.
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

/// A line in pieces that are no wider than the room.
fn chop(font: &FontRef, size: f32, (line, room): (&str, f32)) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for character in line.chars() {
        let Some(piece) = pieces.last_mut() else {
            continue;
        };

        piece.push(character);
        if piece.chars().count() > 1 && width(font, size, piece) > room {
            piece.pop();
            pieces.push(character.to_string());
        }
    }

    pieces
}

/// A line with an ellipsis, without as many of its last letters as that needs.
fn ended(font: &FontRef, size: f32, (line, room): (&str, f32)) -> String {
    let mut kept = line.trim_end_matches([' ', ',', '.', ';', ':']).to_owned();
    while !kept.is_empty() && width(font, size, &format!("{kept}…")) > room {
        kept.pop();
    }
    format!("{}…", kept.trim_end())
}
