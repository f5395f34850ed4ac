//! Every mention of a town in the documents, by edition.

use schemars::JsonSchema;
use serde::Serialize;

use crate::route::{LINES_PAGE, List};
use crate::view::context::Context;
use crate::view::parts::links::Link;
use crate::view::parts::pager::{Pager, pager, part};
use crate::view::parts::rows::{MentionRow, mention_row};

/// Content of `/mentions/`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Mentions {
    count: usize,
    pager: Pager,
    editions: Vec<EditionMentions>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct EditionMentions {
    edition: Link,
    mentions: Vec<MentionRow>,
}

pub(in crate::view) fn mentions(cx: Context, number: usize) -> Mentions {
    let mut editions: Vec<EditionMentions> = Vec::new();
    for mention in part(cx.site.mentions_listed(), number, LINES_PAGE) {
        let edition = cx.edition_link(&mention.edition);
        if editions.last().is_none_or(|last| last.edition != edition) {
            editions.push(EditionMentions { edition, mentions: Vec::new() });
        }

        if let Some(last) = editions.last_mut() {
            last.mentions.push(mention_row(cx, mention));
        }
    }

    Mentions {
        count: cx.site.mentions.len(),
        pager: pager(cx, &List::Mentions, number),
        editions,
    }
}
