//! Footnotes: numbered in the order in which the text refers to them, gathered in a section of their own at its end, with
//! links there and back.

use std::collections::HashMap;
use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::words::{escaped, word, word_with};
use super::{Item, Rendering};
use crate::diag::Code;
use crate::lang::text::nearest;

/// A footnote's text, and where it stands.
struct Note<'e> {
    name: String,
    range: Range<usize>,
    items: Vec<Item<'e>>,
}

/// Numbers the references and puts the notes at the end.
pub(super) fn footnotes<'e>(items: Vec<Item<'e>>, work: &mut Rendering) -> Vec<Item<'e>> {
    let (mut text, mut notes) = apart(items);
    let names: Vec<String> = notes.iter().map(|note| note.name.clone()).collect();
    let mut order: Vec<String> = Vec::new();
    let mut times: HashMap<String, usize> = HashMap::new();
    number(&mut text, work.setting.scope, &mut order, &mut times);

    // A note may refer to another one, which then follows: `order` grows while it is read.
    let mut at = 0;
    while let Some(name) = order.get(at).cloned() {
        if let Some(note) = notes.iter_mut().find(|note| note.name == name) {
            number(&mut note.items, work.setting.scope, &mut order, &mut times);
        }
        at += 1;
    }

    unknown(&text, &names, work);
    for note in &notes {
        unknown(&note.items, &names, work);
        if !order.contains(&note.name) {
            let len = note.name.len() + 3;
            work.problem(
                Code::FootnoteUnused,
                note.range.start..note.range.start + len,
                &note.name,
            );
        }
    }

    if !order.is_empty() {
        let end = work.source.len()..work.source.len();
        let scope = work.setting.scope;
        let html = format!(
            "<section class=\"footnotes\" role=\"doc-endnotes\" aria-labelledby=\"{scope}--notes\">\n<p class=\"title\" \
             id=\"{scope}--notes\">{}</p>\n<ol>\n",
            word("footnotes")
        );

        text.push(Item::html(html, &end));
        for (n, name) in order.iter().enumerate() {
            let Some(at) = notes.iter().position(|note| note.name == *name) else {
                continue;
            };
            let times = times.get(name).copied().unwrap_or(1);
            text.extend(written(notes.swap_remove(at), n + 1, times, scope));
        }

        text.push(Item::html("</ol>\n</section>\n".to_owned(), &end));
    }

    text
}

/// The text without the notes, and the notes.
fn apart(items: Vec<Item>) -> (Vec<Item>, Vec<Note>) {
    let (mut text, mut notes) = (Vec::with_capacity(items.len()), Vec::new());
    let mut open: Option<Note> = None;

    for item in items {
        match &item.event {
            Event::Start(Tag::FootnoteDefinition(name)) => {
                open = Some(Note {
                    name: name.to_string(),
                    range: item.range.clone(),
                    items: Vec::new(),
                });
            }
            Event::End(TagEnd::FootnoteDefinition) => notes.extend(open.take()),
            _ => match &mut open {
                Some(note) => note.items.push(item),
                None => text.push(item),
            },
        }
    }

    (text, notes)
}

/// Writes the references of a text and gives numbers to the notes that it refers to first.
fn number(
    items: &mut [Item],
    scope: &str,
    order: &mut Vec<String>,
    times: &mut HashMap<String, usize>,
) {
    for item in items {
        let Event::FootnoteReference(name) = &item.event else {
            continue;
        };

        let n = order
            .iter()
            .position(|known| known == &**name)
            .unwrap_or_else(|| {
                order.push(name.to_string());
                order.len() - 1
            })
            + 1;

        let times = times
            .entry(name.to_string())
            .and_modify(|times| *times += 1)
            .or_insert(1);
        let id = reference(scope, n, *times);
        let html = format!(
            "<sup class=\"fn\"><a href=\"#{scope}--fn-{n}\" id=\"{id}\" role=\"doc-noteref\"><span class=\"vh\">{} \
             </span>{n}</a></sup>",
            word("footnote")
        );

        item.event = Event::InlineHtml(html.into());
    }
}

fn reference(scope: &str, n: usize, time: usize) -> String {
    if time == 1 {
        format!("{scope}--ref-{n}")
    } else {
        format!("{scope}--ref-{n}-{time}")
    }
}

/// A note as number `n` of the list, with `times` links back at the end of its last paragraph.
fn written<'e>(note: Note<'e>, n: usize, times: usize, scope: &str) -> Vec<Item<'e>> {
    let Note { range, mut items, .. } = note;
    let back: String = (1..=times)
        .map(|time| {
            let word = if times == 1 {
                word_with("footnote-back", &[("n", &n.to_string())])
            } else {
                word_with("footnote-back-of", &[("n", &n.to_string()), ("time", &time.to_string())])
            };
            let id = escaped(&reference(scope, n, time));

            format!(
                " <a class=\"back\" href=\"#{id}\" role=\"doc-backlink\"><span aria-hidden=\"true\">↩</span><span \
                 class=\"vh\">{word}</span></a>"
            )
        })
        .collect();

    let inside = matches!(
        items.last().map(|item| &item.event),
        Some(Event::End(TagEnd::Paragraph))
    );
    let back = if inside {
        Item::html(back, &range)
    } else {
        Item::html(format!("<p>{back}</p>\n"), &range)
    };
    items.insert(items.len() - usize::from(inside), back);
    let open = Item::html(format!("<li id=\"{scope}--fn-{n}\">\n"), &range);
    let close = Item::html("</li>\n".to_owned(), &range);

    std::iter::once(open)
        .chain(items)
        .chain(std::iter::once(close))
        .collect()
}

/// References to notes that are not there: the parser leaves them as text.
fn unknown(items: &[Item], names: &[String], work: &mut Rendering) {
    let mut code = false;
    for item in items {
        match &item.event {
            Event::Start(Tag::CodeBlock(_)) => code = true,
            Event::End(TagEnd::CodeBlock) => code = false,
            Event::Text(text) if !code => {
                let mut rest = &**text;
                while let Some((_, tail)) = rest.split_once("[^") {
                    let Some((name, after)) = tail.split_once(']') else {
                        break;
                    };

                    let place = work.place(&format!("[^{name}]"), &item.range, 0);
                    let near = nearest(name, names.iter().map(String::as_str))
                        .map(ToOwned::to_owned);
                    work.problem(Code::UnknownFootnote, place, name).nearest = near;
                    rest = after;
                }
            }
            _ => {}
        }
    }
}
