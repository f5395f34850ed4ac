//! The head that the pages of one programme share.

use schemars::JsonSchema;
use serde::Serialize;

use crate::route::{self, Page, ProgrammePart};
use crate::schema::Programme;
use crate::view::context::Context;
use crate::view::parts::links::Link;

/// The head that all pages of a programme share.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ProgrammeHead {
    title: String,
    short: String,
    href: String,
    parts: Vec<ProgrammePartLink>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct ProgrammePartLink {
    word: &'static str,
    href: String,
    current: bool,
}

pub(in crate::view) fn head(
    cx: Context,
    programme: &Programme,
    current: Option<ProgrammePart>,
) -> ProgrammeHead {
    let id = programme.id.as_str();
    let parts = ProgrammePart::ALL
        .into_iter()
        .filter(|part| route::has_programme_part(cx.site, id, *part))
        .map(|part| ProgrammePartLink {
            word: part.word(),
            href: cx.href(&Page::ProgrammePart(id.to_owned(), part)),
            current: current == Some(part),
        })
        .collect();

    ProgrammeHead {
        title: programme.title.value.clone(),
        short: programme.short.clone(),
        href: cx.href(&Page::Programme(id.to_owned())),
        parts,
    }
}

/// A region's page, where it has one; else only its name.
pub(in crate::view) fn region(cx: Context, id: &str) -> Option<Link> {
    if route::has_region(cx.site, id) {
        return cx.region_link(id);
    }
    Some(Link {
        text: cx.site.regions.get(id)?.name.clone(),
        href: String::new(),
    })
}
