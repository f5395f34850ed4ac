//! Replacements in a text, and running text picked out of markup.

use std::ops::Range;

use crate::lang::{Lang, tidy};

/// A replacement of bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What goes.
    pub range: Range<usize>,
    /// The replacement.
    pub with: String,
}

/// The text with all replacements made. One that overlaps an earlier one waits for the next round.
pub fn apply(text: &str, mut edits: Vec<Edit>) -> String {
    edits.sort_by_key(|edit| edit.range.start);
    let mut made = String::with_capacity(text.len());
    let mut at = 0;

    for edit in edits {
        if edit.range.start < at {
            continue;
        }
        made += &text[at..edit.range.start];
        made += &edit.with;
        at = edit.range.end;
    }

    made + &text[at..]
}

/// Running text whose characters know where they stand in the file. What is markup there is left out, and what must not
/// change stands as a letter.
#[derive(Debug, Default)]
pub struct Running {
    chars: Vec<char>,
    places: Vec<Option<Range<usize>>>,
}

/// What stands for something that must not change. It is taken for a word.
const OPAQUE: char = 'x';

impl Running {
    /// Adds a character that stands at `place`.
    pub fn push(&mut self, c: char, place: Range<usize>) {
        self.chars.push(c);
        self.places.push(Some(place));
    }

    /// Adds all characters of `text`, which begins at byte `start` of the file.
    pub fn push_str(&mut self, text: &str, start: usize) {
        for (at, c) in text.char_indices() {
            self.push(c, start + at..start + at + c.len_utf8());
        }
    }

    /// Adds something that must not change.
    pub fn opaque(&mut self) {
        self.chars.push(OPAQUE);
        self.places.push(None);
    }

    /// Adds a line break that must not change.
    pub fn line_break(&mut self) {
        self.chars.push('\n');
        self.places.push(None);
    }

    /// What typography wants to be changed, and empties the text.
    pub fn edits(&mut self, lang: Lang) -> Vec<Edit> {
        self.protect();
        let edits = tidy::changes(&self.chars, lang)
            .into_iter()
            .filter_map(|change| {
                let places: Vec<_> =
                    self.places[change.range.clone()].iter().flatten().collect();
                let whole = places.len() == change.range.len()
                    && places.windows(2).all(|pair| pair[0].end == pair[1].start);
                let (first, last) = (places.first()?, places.last()?);

                whole.then_some(Edit {
                    range: first.start..last.end,
                    with: change.with,
                })
            });
        let edits = edits.collect();
        *self = Self::default();

        edits
    }

    /// Addresses and `{{ … }}` are no running text.
    fn protect(&mut self) {
        let text: String = self.chars.iter().collect();
        let at = |byte: usize| text[..byte].chars().count();
        let mut fixed: Vec<Range<usize>> = Vec::new();

        for (start, _) in text.match_indices("{{") {
            let end = text[start..]
                .find("}}")
                .map_or(start, |end| start + end + 2);
            fixed.push(at(start)..at(end));
        }

        let mut start = 0;
        for word in text.split_inclusive(char::is_whitespace) {
            // Quotes and stops around an address are text; inside it a quote would be no pair.
            let edges = |c: char| c.is_whitespace() || "\"«»„“(),;!…".contains(c);
            let address = word.trim_matches(edges);

            if address.contains("://")
                || address.contains('@')
                || address.starts_with("www.")
            {
                let from = start + word.len() - word.trim_start_matches(edges).len();
                fixed.push(at(from)..at(from + address.len()));
            }

            start += word.len();
        }

        for index in fixed.into_iter().flatten() {
            self.chars[index] = OPAQUE;
            self.places[index] = None;
        }
    }
}
