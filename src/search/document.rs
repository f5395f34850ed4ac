//! Something that can be found: what it is called, where it stands, and the texts by which it is found.

use std::borrow::Cow;

use super::words::{fold, words};
use crate::route::Page;

/// What a document is, in the order in which groups of equal rank are shown.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum DocumentKind {
    Town,
    Practice,
    Direction,
    Theme,
    Programme,
    Finding,
    Edition,
    Region,
    District,
    #[default]
    Section,
    Page,
    Source,
}

impl DocumentKind {
    pub(super) const ALL: [Self; 12] = [
        DocumentKind::Town,
        DocumentKind::Practice,
        DocumentKind::Direction,
        DocumentKind::Theme,
        DocumentKind::Programme,
        DocumentKind::Finding,
        DocumentKind::Edition,
        DocumentKind::Region,
        DocumentKind::District,
        DocumentKind::Section,
        DocumentKind::Page,
        DocumentKind::Source,
    ];

    /// The word in message ids and in the script.
    pub(super) fn word(self) -> &'static str {
        match self {
            DocumentKind::Town => "town",
            DocumentKind::Practice => "practice",
            DocumentKind::Direction => "direction",
            DocumentKind::Theme => "theme",
            DocumentKind::Programme => "programme",
            DocumentKind::Finding => "finding",
            DocumentKind::Edition => "edition",
            DocumentKind::Region => "region",
            DocumentKind::District => "district",
            DocumentKind::Section => "section",
            DocumentKind::Page => "page",
            DocumentKind::Source => "source",
        }
    }

    /// The place in [`Self::ALL`], by which the files name it.
    pub(super) fn number(self) -> usize {
        self as usize
    }
}

/// Number of fields, the most telling first: title; town, year and direction; lead; text; all else.
pub(super) const FIELDS: usize = 5;

/// Letters of a text that are kept for excerpts.
pub(super) const EXCERPT: usize = 600;

/// Something that can be found.
#[derive(Debug, Default)]
pub(super) struct Document<'a> {
    pub(super) kind: DocumentKind,
    /// Address below the root of its language.
    pub(super) address: String,
    /// What it is called.
    pub(super) title: Cow<'a, str>,
    /// Other names, which count as the title.
    pub(super) names: Vec<Cow<'a, str>>,
    /// Towns, regions, years, directions in words.
    pub(super) place: Vec<&'a str>,
    pub(super) lead: &'a str,
    /// Plain text.
    pub(super) body: String,
    pub(super) other: Vec<&'a str>,
    pub(super) edition: Option<&'a str>,
    pub(super) towns: Vec<&'a str>,
    pub(super) directions: Vec<&'a str>,
    /// Whether other documents have the same address.
    pub(super) shares_page: bool,
}

impl<'a> Document<'a> {
    pub(super) fn new(kind: DocumentKind, route: &Page, title: &'a str) -> Self {
        Self {
            kind,
            address: route.address(),
            title: Cow::Borrowed(title),
            ..Self::default()
        }
    }

    /// A text that no other document has, and that does not depend on the others.
    pub(super) fn key(&self) -> Cow<'_, str> {
        if self.shares_page {
            format!("{} {}", self.address, self.title).into()
        } else {
            self.address.as_str().into()
        }
    }

    /// Its fields, best first.
    pub(super) fn fields(&self) -> [Cow<'_, str>; FIELDS] {
        let title = format!("{}\n{}", self.title, self.names.join("\n"));
        [
            title.into(),
            self.place.join("\n").into(),
            self.lead.into(),
            self.body.as_str().into(),
            self.other.join("\n").into(),
        ]
    }

    /// Words in the shortest of its names.
    pub(super) fn title_words(&self) -> usize {
        let count = |name: &Cow<str>| words(&fold(name)).count();
        let title = count(&self.title);

        self.names.iter().map(count).fold(title, usize::min)
    }

    /// Lead and text for an excerpt.
    pub(super) fn excerpt(&self) -> String {
        let other = self.other.join(". ");
        let parts = [self.lead, self.body.as_str(), other.as_str()];
        shortened(&parts.join(" "), EXCERPT)
    }

    /// Drops what no excerpt shows, once the words have been read.
    pub(super) fn cut(&mut self) {
        self.body = shortened(&self.body, EXCERPT);
    }
}

/// The first letters of a text, with one blank between words.
fn shortened(text: &str, limit: usize) -> String {
    let mut short = String::with_capacity(text.len().min(2 * limit));
    let mut letters = 0;

    for word in text.split_whitespace() {
        if letters > 0 {
            if letters == limit {
                return short;
            }
            short.push(' ');
            letters += 1;
        }

        for c in word.chars() {
            if letters == limit {
                return short;
            }
            short.push(c);
            letters += 1;
        }
    }

    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_numbered_in_order() {
        for (number, kind) in DocumentKind::ALL.into_iter().enumerate() {
            assert_eq!(kind.number(), number, "{kind:?}");
        }
    }

    #[test]
    fn excerpts_end_at_the_limit() {
        assert_eq!(shortened("  ё  б\nв ", 9), "ё б в");
        assert_eq!(shortened("аб вг", 4), "аб в");
        assert_eq!(shortened("аб вг", 2), "аб");

        let document = Document {
            lead: " а ",
            other: vec!["в", "г"],
            ..Document::default()
        };
        assert_eq!(document.excerpt(), "а в. г");
    }

    #[test]
    fn documents_of_a_page_have_own_keys() {
        let one = Document::new(DocumentKind::Region, &Page::Regions, "А");
        let other = Document { shares_page: true, ..Document::default() };
        assert_eq!(one.key(), Page::Regions.address());
        assert_ne!(other.key(), Document::default().key());
    }
}
