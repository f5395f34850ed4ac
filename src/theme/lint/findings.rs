//! What is wrong, collected once however many pages and calls lead there.
//!
//! `base.html` is read for every page kind, a component for every type that it is given: one mistake may be met thirty
//! times. It is one message, and it names the page kinds where that matters.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use super::index::TemplateSource;
use crate::diag::{Code, Diagnostic, Span};
use crate::i18n::Arg;
use crate::lang::text::nearest;
use crate::theme::syntax::token::Place;
use crate::view::PageContent;

/// A place in a template.
#[derive(Debug, Clone)]
pub(super) struct At {
    /// The template.
    pub file: usize,
    /// The place in it.
    pub place: Place,
}

/// Something wrong.
#[derive(Debug)]
pub(super) struct Mistake {
    /// What kind of mistake.
    pub code: Code,
    /// The name that is wrong.
    pub name: String,
    /// Other values of the message.
    pub args: Vec<(&'static str, Arg)>,
    /// What could stand there instead.
    pub expected: Vec<String>,
    /// The call on a page that gave a component something without this field.
    pub call: Option<At>,
}

/// What makes two mistakes the same one.
type Key = (usize, usize, Code, String);

/// Mistakes with the page kinds that lead to them.
#[derive(Debug, Default)]
pub(super) struct ThemeFindings(BTreeMap<Key, (Mistake, Place, BTreeSet<&'static str>)>);

/// So many page kinds are named in a message.
const NAMED: usize = 5;

impl ThemeFindings {
    /// Adds a mistake that was met on a page kind. What could stand there instead must exist on all of them.
    pub(super) fn add(&mut self, at: At, mistake: Mistake, page: Option<&'static str>) {
        let key = (at.file, at.place.start, mistake.code, mistake.name.clone());
        let found = match self.0.entry(key) {
            Entry::Vacant(entry) => entry.insert((mistake, at.place, BTreeSet::new())),
            Entry::Occupied(entry) => {
                let found = entry.into_mut();
                found
                    .0
                    .expected
                    .retain(|name| mistake.expected.contains(name));
                found
            }
        };

        found.2.extend(page);
    }

    /// The mistakes as messages.
    pub(super) fn diagnostics(self, sources: &[TemplateSource]) -> Vec<Diagnostic> {
        self.0
            .into_iter()
            .map(|((file, ..), (mistake, place, pages))| {
                let source = &sources[file];
                let call = mistake.call.map(|at| line(sources, &at));

                // A page's own template is read for this page only, and what is wrong everywhere needs no list.
                let shared = !PageContent::TEMPLATES.contains(&source.short_name());
                let some = shared
                    && !pages.is_empty()
                    && pages.len() < PageContent::TEMPLATES.len();

                let span = Span::new(&source.file, place.start, place.len());
                let nearest =
                    nearest(&mistake.name, mistake.expected.iter().map(String::as_str));
                let mut diagnostic = Diagnostic::new(mistake.code, span).suggest(nearest);
                diagnostic.args.extend(mistake.args);

                let place = if call.is_some() {
                    "call"
                } else if some {
                    "pages"
                } else {
                    "all"
                };

                diagnostic
                    .arg("name", mistake.name.as_str())
                    .arg("expected", mistake.expected.join(", "))
                    .arg("where", place)
                    .arg("pages", named(&pages))
                    // The message shows it only where there is a call.
                    .arg("call", call.unwrap_or_default())
            })
            .collect()
    }
}

/// `file:line`
fn line(sources: &[TemplateSource], at: &At) -> String {
    let file = &sources[at.file].file;
    format!("{}:{}", file.path, file.line_column(at.place.start).0)
}

/// The first page kinds, and a sign that there are more.
fn named(pages: &BTreeSet<&'static str>) -> String {
    let first: Vec<&str> = pages.iter().take(NAMED).copied().collect();
    let more = if pages.len() > NAMED { " …" } else { "" };
    first.join(", ") + more
}
