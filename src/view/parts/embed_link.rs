//! Links to pages that stand inside pages of other sites.

use schemars::JsonSchema;
use serde::Serialize;

use crate::route::{Embed, Page};
use crate::view::context::Context;

/// Where a page that stands inside others is.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct EmbedLink {
    href: String,
    /// Full address, where the host is known: without it nobody else can show the page.
    address: Option<String>,
}

pub(in crate::view) fn embed_link(cx: Context, embed: Embed) -> EmbedLink {
    let route = Page::Embed(embed);
    EmbedLink {
        href: cx.href(&route),
        address: cx.urls.absolute(&route),
    }
}
