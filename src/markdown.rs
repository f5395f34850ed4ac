//! Markdown → HTML that can be trusted, its headings, and what is wrong with it.
//!
//! HTML in a text is shown as text, and links lead only to allowed places. A text takes links (`city:abakan`), numbers
//! (`{{ 2017/participants }}`) and pictures from the records through the caller's [`Lookup`]. So a rendering is a function
//! of the text, its language, its place and the answers of the lookup. Each step below reshapes the parser's events and
//! knows nothing of the others; the last one writes them out.

mod callouts;
mod figures;
mod footnotes;
mod headings;
mod pass;
mod tables;
#[cfg(test)]
mod tests;
mod typeset;
mod values;
pub mod words;

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, TextMergeWithOffset, html};

use crate::diag::Code;
use crate::lang::Lang;

/// A text as HTML.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rendered {
    /// The HTML; headings begin at the second level. Words of the interface are marked as [`words`] says.
    pub html: String,
    /// Its headings, in order.
    pub headings: Vec<Heading>,
    /// Files of the pictures that stand in it.
    pub pictures: Vec<String>,
    /// Number of letters and signs that a reader sees.
    pub length: usize,
}

/// A heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// 2 to 6.
    pub level: u8,
    /// Anchor, unique in the text.
    pub id: String,
    /// Plain text.
    pub text: String,
}

/// Something wrong in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The rule.
    pub code: Code,
    /// Bytes of the text.
    pub range: Range<usize>,
    /// What was written: the target of a link, a key, the name of a footnote; else empty.
    pub target: String,
    /// The nearest known target.
    pub nearest: Option<String>,
    /// Word for the reason, where a rule has several.
    pub why: &'static str,
}

/// Where a link to a record leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkTarget {
    /// To this address.
    Address(String),
    /// To the record that once had this id: its address and its present id.
    Former(String, String),
    /// There is no such record; the nearest one, if any.
    Unknown(Option<String>),
}

/// A number of the records, ready to stand in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value {
    /// As a reader sees it: «12 345», «293 участника».
    pub text: String,
    /// As a program reads it: `12345`.
    pub exact: String,
    /// What it is and where it comes from, for those who point at it; may be empty.
    pub title: String,
    /// How exact the record says it is.
    pub qualifier: Option<&'static str>,
}

/// Why a key gives no value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoValue {
    /// Nothing has this key; the nearest one that something has.
    Unknown(Option<String>),
    /// The record says that there is no value, and why.
    Missing(&'static str),
    /// Several results of the practice have this name.
    Several,
}

/// A picture that a text may show, as its record describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextPicture {
    /// Address.
    pub src: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// What it shows.
    pub alt: String,
    /// What is to be read under it.
    pub caption: Option<String>,
    /// Who made it.
    pub author: String,
    /// On what terms it is published.
    pub licence: String,
}

/// What a text takes from the records.
pub trait Lookup {
    /// Where `kind:id` leads; `None` if `kind` is not a kind of record.
    fn link(&self, kind: &str, id: &str) -> Option<LinkTarget>;

    /// The number that `{{ key }}` names.
    ///
    /// # Errors
    /// Why there is none.
    fn value(&self, key: &str) -> Result<Value, NoValue>;

    /// The picture of this file.
    ///
    /// # Errors
    /// The nearest file, if any.
    fn picture(&self, file: &str) -> Result<TextPicture, Option<String>>;
}

/// How a text is rendered.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    /// Language in which it is written.
    pub lang: Lang,
    /// Beginning of its anchors; texts that may stand on one page have different ones.
    pub scope: &'a str,
    /// What it takes from the records.
    pub lookup: &'a dyn Lookup,
}

/// What the steps share.
struct Rendering<'a> {
    setting: Setting<'a>,
    source: &'a str,
    problems: Vec<Problem>,
    pictures: Vec<String>,
}

/// A part of a text on its way to HTML.
struct Item<'e> {
    event: Event<'e>,
    /// Bytes of the text.
    range: Range<usize>,
    /// What HTML that the program made shows inside a sentence.
    shown: Option<String>,
}

impl<'e> Item<'e> {
    fn new(event: Event<'e>, range: &Range<usize>) -> Self {
        Self { event, range: range.clone(), shown: None }
    }

    /// HTML that the program made.
    fn html(html: String, range: &Range<usize>) -> Self {
        Self::new(Event::Html(html.into()), range)
    }

    /// What a reader sees of it inside a sentence.
    fn seen(&self) -> &str {
        match &self.event {
            Event::Text(text) | Event::Code(text) => text,
            // Other events show nothing.
            _ => self.shown.as_deref().unwrap_or(""),
        }
    }
}

impl Rendering<'_> {
    fn problem(&mut self, code: Code, range: Range<usize>, target: &str) -> &mut Problem {
        let at = self.problems.len();
        self.problems.push(Problem {
            code,
            range,
            target: target.to_owned(),
            nearest: None,
            why: "",
        });

        &mut self.problems[at]
    }

    /// Where `written` stands within `range` of the source, from byte `from` of it on.
    fn place(&self, written: &str, range: &Range<usize>, from: usize) -> Range<usize> {
        let start = range.start + from;
        // The parser may have changed the text, so that `from` leads too far; then the whole range is the place.
        let found = self
            .source
            .get(start..range.end)
            .and_then(|rest| rest.find(written));

        match found {
            Some(at) => start + at..start + at + written.len(),
            None => range.clone(),
        }
    }
}

/// Renders `text`.
pub fn render(text: &str, setting: Setting) -> (Rendered, Vec<Problem>) {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_GFM;
    let mut work = Rendering {
        setting,
        source: text,
        problems: Vec::new(),
        pictures: Vec::new(),
    };

    let events =
        TextMergeWithOffset::new(Parser::new_ext(text, options).into_offset_iter());
    let items = pass::filter(events, &mut work);
    let items = values::fill(items, &mut work);
    let items = typeset::typeset(items, setting.lang);

    // Counted before the steps below turn text into HTML.
    let length = items.iter().map(|item| item.seen().chars().count()).sum();

    let items = figures::figures(items, &mut work);
    let items = callouts::callouts(items, &mut work);
    let items = tables::tables(items, &mut work);
    let items = footnotes::footnotes(items, &mut work);
    let (items, headings) = headings::anchors(items, setting.scope);

    let mut html = String::with_capacity(text.len() * 3 / 2);
    html::push_html(&mut html, items.into_iter().map(|item| item.event));

    let rendered = Rendered {
        html,
        headings,
        pictures: work.pictures,
        length,
    };
    (rendered, work.problems)
}
