//! Callouts: `> [!NOTE]` and its kin, in the one quiet style of the site, with a title that can be read.

use pulldown_cmark::{BlockQuoteKind, Event, Tag, TagEnd};

use super::words::word;
use super::{Item, Rendering};
use crate::diag::Code;
use crate::lang::text::nearest;

/// What may stand in the brackets.
const KINDS: [&str; 5] = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"];

/// Writes callouts; reports a quote that looks like one of an unknown kind.
pub(super) fn callouts<'e>(
    mut items: Vec<Item<'e>>,
    work: &mut Rendering,
) -> Vec<Item<'e>> {
    for at in 0..items.len() {
        let range = items[at].range.clone();
        match &items[at].event {
            Event::Start(Tag::BlockQuote(Some(kind))) => {
                let title = word(&format!("callout-{}", name(*kind)));
                let html = format!(
                    "<div class=\"callout\" role=\"note\">\n<p class=\"title\">{title}</p>\n"
                );
                items[at] = Item::html(html, &range);
            }
            Event::End(TagEnd::BlockQuote(Some(_))) => {
                items[at] = Item::html("</div>\n".to_owned(), &range)
            }
            Event::Start(Tag::BlockQuote(None)) => {
                // A quote begins with the start of a paragraph, then its text; one without text is no callout.
                let text = items.get(at + 2).map_or("", Item::seen);
                if let Some((kind, _)) = text
                    .strip_prefix("[!")
                    .and_then(|rest| rest.split_once(']'))
                {
                    let kind = kind.to_owned();
                    let place = work.place("[!", &range, 0);
                    let problem = work.problem(
                        Code::UnknownCallout,
                        place.start..place.start + kind.len() + 3,
                        &kind,
                    );

                    problem.nearest = nearest(&kind, KINDS).map(ToOwned::to_owned);
                }
            }
            _ => {}
        }
    }

    items
}

fn name(kind: BlockQuoteKind) -> &'static str {
    match kind {
        BlockQuoteKind::Note => "note",
        BlockQuoteKind::Tip => "tip",
        BlockQuoteKind::Important => "important",
        BlockQuoteKind::Warning => "warning",
        BlockQuoteKind::Caution => "caution",
    }
}
