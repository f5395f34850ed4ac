//! The search page: a form, what the script needs to fill it, and ways on without a script.

use schemars::JsonSchema;
use serde::Serialize;

use super::Context;
use super::lists::letters;
use super::parts::Link;
use crate::search::{FOLDER, kinds};

/// Content of `/search/`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SearchPage {
    /// The folder of the index.
    data: String,
    /// Words for the kinds of what is found.
    kinds: [&'static str; 12],
    letters: Vec<Link>,
    directions: Vec<Link>,
}

pub(super) fn search(cx: Context) -> SearchPage {
    SearchPage {
        data: cx.urls.file(FOLDER),
        kinds: kinds(),
        letters: letters(cx),
        directions: cx
            .site
            .directions
            .iter()
            .filter_map(|d| cx.direction_link(&d.id))
            .collect(),
    }
}
