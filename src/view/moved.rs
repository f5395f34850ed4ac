//! What stands at a former address: the way to where it leads now, or that it is gone on purpose.

use schemars::JsonSchema;
use serde::Serialize;

use super::context::Context;
use crate::route::{Moved, To, full_name};

/// Content of a page that leads on.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RedirectPage {
    /// Where it leads.
    to_href: String,
    /// Full address of that, where the host is known.
    to_address: Option<String>,
    /// Name of the record whose page that is, if it is a record's.
    to_title: Option<String>,
    note: Option<String>,
}

/// Content of a page that is gone on purpose.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Gone {
    note: Option<String>,
}

pub(super) fn redirect(cx: Context, moved: &Moved, to: &To) -> RedirectPage {
    RedirectPage {
        to_href: to.href(cx.urls),
        to_address: to.absolute(cx.urls),
        to_title: title(cx, to),
        note: moved.note.clone(),
    }
}

pub(super) fn gone(moved: &Moved) -> Gone {
    Gone { note: moved.note.clone() }
}

fn title(cx: Context, to: &To) -> Option<String> {
    match to {
        To::Route(route) => full_name(cx.site, route.page()?),
        To::File(_) => None,
    }
}
