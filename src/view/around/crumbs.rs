//! The way from the home page to a page.

use crate::model::Facet;
use crate::route::{Page, PageTitle, record_name};
use crate::view::context::Context;
use crate::view::parts::links::{Crumb, Link};
use crate::view::practice::catalogue::{selection_link, size_title};

/// The way from the home page to a page, without the page itself.
pub(in crate::view) fn crumbs(cx: Context, page: &Page) -> Vec<Crumb> {
    let mut way = Vec::new();
    let mut above = page.row().above;

    while let Some(page) = above {
        way.extend(crumb(cx, &page));
        above = page.row().above;
    }

    way.reverse();
    way
}

/// A page on the way to others; `None` where a record that names it is missing.
pub(super) fn crumb(cx: Context, page: &Page) -> Option<Crumb> {
    let text = match page.row().title {
        PageTitle::Message(key) | PageTitle::Step(key) => {
            return Some(Crumb::of_key(key, cx.href(page)));
        }
        PageTitle::Record(kind, id) => record_name(cx.site, kind, id)?,
        PageTitle::Selection(Facet::Size(group)) => {
            return Some(Crumb::of_key(size_title(*group), cx.href(page)));
        }
        PageTitle::Selection(facet) => {
            return selection_link(cx, facet).map(Crumb::of_text);
        }
        // No page stands below these.
        PageTitle::Years(..) | PageTitle::Unnamed => return None,
    };

    Some(Crumb::of_text(Link { text, href: cx.href(page) }))
}
