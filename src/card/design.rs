//! What a card says and in which colours, read from the text that a template makes: one part a line, its word first.
//!
//! ```text
//! paper #fcf9f5
//! site Конкурс городов России
//! title Абакан
//! value 2016
//! label 2-е место
//! ```

/// A colour as red, green, blue.
pub(super) type Colour = [u8; 3];

/// A card, ready to be drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Design {
    pub(super) paper: Colour,
    pub(super) ink: Colour,
    pub(super) soft: Colour,
    pub(super) accent: Colour,
    /// The site, at the top.
    pub(super) site: String,
    /// What kind of thing it is, over the title.
    pub(super) over: String,
    pub(super) title: String,
    /// Under the title.
    pub(super) under: String,
    /// Side by side at the foot.
    pub(super) columns: Vec<CardColumn>,
}

/// A number or a year with what it says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct CardColumn {
    pub value: String,
    pub label: String,
    pub note: String,
}

impl Design {
    /// Reads a card.
    ///
    /// # Errors
    /// The line that says nothing known.
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut design = Self::blank();
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
            design
                .put(word, rest.trim())
                .ok_or_else(|| format!("no part of a card: {line}"))?;
        }

        if design.title.is_empty() {
            Err("a card needs a line «title …»".to_owned())
        } else {
            Ok(design)
        }
    }

    /// Black on white, and no words.
    pub(super) fn blank() -> Self {
        let (white, black) = ([255; 3], [0; 3]);

        Self {
            paper: white,
            ink: black,
            soft: black,
            accent: black,
            site: String::new(),
            over: String::new(),
            title: String::new(),
            under: String::new(),
            columns: Vec::new(),
        }
    }

    /// Takes one line; `None` if its word is unknown, or a label comes before its value.
    fn put(&mut self, word: &str, rest: &str) -> Option<()> {
        match word {
            "paper" => self.paper = colour(rest)?,
            "ink" => self.ink = colour(rest)?,
            "soft" => self.soft = colour(rest)?,
            "accent" => self.accent = colour(rest)?,
            "site" => self.site = shown(rest),
            "over" => self.over = shown(rest),
            "title" => self.title = shown(rest),
            "under" => self.under = shown(rest),
            "value" => self
                .columns
                .push(CardColumn { value: shown(rest), ..CardColumn::default() }),
            "label" => self.columns.last_mut()?.label = shown(rest),
            "note" => self.columns.last_mut()?.note = shown(rest),
            _ => return None,
        }

        Some(())
    }
}

/// A text without soft hyphens and other invisible hints for line breaks.
fn shown(text: &str) -> String {
    text.chars()
        .filter(|sign| !matches!(sign, '\u{ad}' | '\u{200b}' | '\u{2060}'))
        .collect()
}

/// `#fcf9f5`
fn colour(text: &str) -> Option<Colour> {
    let digits = text
        .strip_prefix('#')
        .filter(|digits| digits.len() == 6 && digits.is_ascii())?;
    let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
    Some([part(0)?, part(2)?, part(4)?])
}
