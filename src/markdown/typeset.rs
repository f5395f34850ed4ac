//! Typography inside a text: paragraph by paragraph, across markup, never inside code.
//!
//! pulldown-cmark's own "smart punctuation" knows only English quotes, and sees one piece of text at a time.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::Item;
use crate::lang::Lang;
use crate::lang::typography::across;

/// Stands for a piece of code: no letter, no space, no quote.
const CODE: &str = "\u{fffc}";

/// Sets every paragraph, heading, cell and list item by the rules of `lang`.
pub(super) fn typeset(mut items: Vec<Item>, lang: Lang) -> Vec<Item> {
    let mut from = 0;
    let mut code = false;

    for at in 0..=items.len() {
        let (inline, opens, closes) = match items.get(at).map(|item| &item.event) {
            Some(event) => (
                is_inline(event),
                matches!(event, Event::Start(Tag::CodeBlock(_))),
                matches!(event, Event::End(TagEnd::CodeBlock)),
            ),
            None => (false, false, false),
        };

        if inline {
            continue;
        }

        if !code {
            sentence(&mut items[from..at], lang);
        }

        code = (code || opens) && !closes;
        from = at + 1;
    }

    items
}

/// Whether an event stands inside a sentence and does not end it.
fn is_inline(event: &Event) -> bool {
    match event {
        Event::Start(tag) => {
            matches!(
                tag,
                Tag::Emphasis
                    | Tag::Strong
                    | Tag::Strikethrough
                    | Tag::Link { .. }
                    | Tag::Image { .. }
            )
        }
        Event::End(tag) => {
            matches!(
                tag,
                TagEnd::Emphasis
                    | TagEnd::Strong
                    | TagEnd::Strikethrough
                    | TagEnd::Link
                    | TagEnd::Image
            )
        }
        Event::Html(_) | Event::Rule => false,
        _ => true,
    }
}

fn sentence(items: &mut [Item], lang: Lang) {
    let parts: Vec<&str> = items
        .iter()
        .map(|item| match &item.event {
            Event::Code(_) => CODE,
            Event::SoftBreak | Event::HardBreak => "\n",
            _ => item.seen(),
        })
        .collect();

    let Some(set) = across(&parts, lang) else {
        return;
    };

    for (item, set) in items.iter_mut().zip(set) {
        if matches!(&item.event, Event::Text(text) if **text != *set) {
            item.event = Event::Text(set.into());
        }
    }
}
