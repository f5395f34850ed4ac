//! The search page: a form, what the script needs to fill it, and ways on without a script.

use schemars::JsonSchema;
use serde::Serialize;

use crate::route::Page;
use crate::search::{FOLDER, kinds};
use crate::view::context::Context;
use crate::view::parts::letters::letter_links;
use crate::view::parts::links::Link;

/// Content of `/search/`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SearchPage {
    /// The folder of the index.
    data: String,
    /// Words for the kinds of what is found.
    kinds: [&'static str; 12],
    letters: Vec<Link>,
    directions: Vec<Link>,
    /// Where all practices are.
    practices_href: String,
}

pub(in crate::view) fn search(cx: Context) -> SearchPage {
    SearchPage {
        data: cx.urls.own_file(FOLDER),
        kinds: kinds(),
        letters: letter_links(cx),
        directions: cx
            .site
            .directions
            .iter()
            .filter_map(|d| cx.direction_link(&d.id))
            .collect(),
        practices_href: cx.href(&Page::Practices(1)),
    }
}
