//! What each page shows: one serialisable struct a page kind, and nothing that the page does not show.
//!
//! A view is the dependency list of its page: two equal views give equal bytes, so a page is made again
//! only if its view has changed. Hence a view holds the titles and addresses of its neighbours, never the
//! neighbours. Sentences are not made here, templates make them from messages; numbers and dates come formatted for the
//! language of the interface, while the words of records stay in the language of the content.
//!
//! The rooms stand on each other: `context` below everything, `parts` and `chart` above it, then a wing for each
//! subject, then what stands around the content of a page (`around`), and the list of page kinds (`kinds`) at the top.

mod around;
pub mod chart;
mod compare;
mod context;
mod edition;
mod embed;
mod fields;
mod files;
mod home;
mod kinds;
mod mentions;
mod moved;
mod open_data;
mod parts;
mod place;
mod practice;
mod programme;
mod prose;
mod search_page;
mod sources;
mod styleguide;
mod town;

use serde::Serialize;

use crate::route::{Drawn, Moved, Page};

pub use around::card::CardLink;
pub use around::feed::FeedLink;
pub use around::frame::{Chrome, LanguageLink, Meta, RowsLink, chrome};
pub use context::Context;
pub use fields::{Field, FieldShape, Struct, TemplateFields};
pub use files::FileView;
pub use kinds::PageContent;
pub use parts::links::{Crumb, Link};

/// A page ready for its template.
#[derive(Debug, Clone, Serialize)]
pub struct View<'a> {
    /// The frame, which is the same for all pages.
    pub site: &'a Chrome,
    /// The page.
    pub page: Meta,
    /// Its content; the template sees its fields beside `site` and `page`.
    #[serde(flatten)]
    pub content: PageContent,
}

/// A page without its frame: what is its own.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct OwnContent<'a> {
    page: &'a Meta,
    #[serde(flatten)]
    content: &'a PageContent,
}

/// The view of a page. `None` if the records that it names do not exist.
pub fn view<'a>(cx: Context, chrome: &'a Chrome, page: &Page) -> Option<View<'a>> {
    let content = kinds::content(cx, page)?;
    Some(View {
        site: chrome,
        page: Meta::of_page(cx, content.kind(), page),
        content,
    })
}

/// The view of what stands at a former address. `None` at that of a file: only a server can answer there.
pub fn former<'a>(cx: Context, chrome: &'a Chrome, moved: &Moved) -> Option<View<'a>> {
    let content = kinds::former(cx, moved)?;
    Some(View {
        site: chrome,
        page: Meta::of_former(cx, content.kind(), moved),
        content,
    })
}

/// The view of a file that is no page: a chart's picture, a badge, a feed, a card. `None` if there is no such file.
pub fn file(cx: Context, drawn: &Drawn) -> Option<FileView> {
    files::file(cx, drawn)
}

impl View<'_> {
    /// What the page does not share with all others.
    pub fn own(&self) -> OwnContent<'_> {
        OwnContent { page: &self.page, content: &self.content }
    }

    /// Address of the page, for messages.
    pub fn page_address(&self) -> &str {
        &self.page.href
    }
}
