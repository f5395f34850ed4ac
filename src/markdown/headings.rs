//! Anchors of headings: made from their words, so that they stay when others are added. Numbers of the records are left
//! out, because an anchor would change with them.

use std::collections::HashMap;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::{Heading, Item};
use crate::lang::slug::slug;

/// Gives every heading an anchor.
pub(super) fn anchors<'e>(
    mut items: Vec<Item<'e>>,
    scope: &str,
) -> (Vec<Item<'e>>, Vec<Heading>) {
    let mut found: Vec<Heading> = Vec::new();
    let mut used: HashMap<String, usize> = HashMap::new();

    for at in 0..items.len() {
        let Event::Start(Tag::Heading { level, .. }) = &items[at].event else {
            continue;
        };

        let level = *level as u8;
        let (mut text, mut words) = (String::new(), String::new());
        let ends = |item: &&Item| !matches!(item.event, Event::End(TagEnd::Heading(_)));

        for item in items[at + 1..].iter().take_while(ends) {
            text.push_str(item.seen());
            if item.shown.is_none() {
                words.push_str(item.seen());
            }
        }

        // The scope keeps anchors of texts apart from those of the page around them, and from one another.
        let wanted = match slug(&words) {
            words if words.is_empty() => scope.to_owned(),
            words => format!("{scope}-{words}"),
        };
        let times = used
            .entry(wanted.clone())
            .and_modify(|times| *times += 1)
            .or_insert(1);
        let unique = if *times == 1 {
            wanted
        } else {
            format!("{wanted}--{times}")
        };

        if let Event::Start(Tag::Heading { id, .. }) = &mut items[at].event {
            *id = Some(unique.clone().into());
        }

        found.push(Heading { level, id: unique, text });
    }

    (items, found)
}
