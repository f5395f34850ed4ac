//! The head that the pages of one edition share.

use schemars::JsonSchema;
use serde::Serialize;

use crate::lang::number;
use crate::route::{EditionPart, Page, has_part};
use crate::schema::Edition;
use crate::view::context::Context;
use crate::view::parts::links::Link;

/// The head that all pages of an edition share.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Head {
    year: String,
    ordinal: String,
    title: String,
    motto: Option<String>,
    href: String,
    /// `announced`, `running`, `partial` or `full`.
    state: &'static str,
    previous: Option<Link>,
    next: Option<Link>,
    parts: Vec<PartLink>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct PartLink {
    word: &'static str,
    href: String,
    current: bool,
}

pub(in crate::view) fn head(
    cx: Context,
    edition: &Edition,
    current: Option<EditionPart>,
) -> Head {
    let id = edition.id.to_string();
    let position = cx.site.editions.position(&id);
    let neighbour = |step: isize| {
        let at = position?.checked_add_signed(step)?;
        cx.site
            .editions
            .at(at)
            .map(|other| cx.edition_link(&other.id))
    };

    let parts = EditionPart::ALL
        .into_iter()
        .filter(|part| has_part(cx.site, &id, *part))
        .map(|part| PartLink {
            word: part.word(),
            href: cx.href(&Page::EditionPart(id.clone(), part)),
            current: current == Some(part),
        })
        .collect();

    Head {
        ordinal: number::roman(edition.ordinal.value),
        title: edition.title.clone(),
        motto: edition.motto.clone(),
        href: cx.href(&Page::Edition(id.clone())),
        state: edition.coverage.word(),
        previous: neighbour(-1),
        next: neighbour(1),
        parts,
        year: id,
    }
}
