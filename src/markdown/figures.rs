//! Pictures in a text: `![](dvor.jpg)` on a line of its own becomes a figure.
//!
//! A picture is described once, by the record that has it: its alternative text, its author, its licence and the consent
//! of parents. A text only says where the picture stands, and may word the alternative text or the caption anew.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::words::{escaped, word_with};
use super::{Item, Rendering, TextPicture};
use crate::diag::Code;
use crate::lang::typography;

/// Writes figures. A picture that is not the record's own, or stands within a line, is reported, and only its words stay.
pub(super) fn figures<'e>(items: Vec<Item<'e>>, work: &mut Rendering) -> Vec<Item<'e>> {
    let mut done: Vec<Item> = Vec::with_capacity(items.len());
    let mut items = items.into_iter().peekable();

    while let Some(item) = items.next() {
        let Event::Start(Tag::Image { dest_url, title, .. }) = &item.event else {
            done.push(item);
            continue;
        };

        let mut inner: Vec<Item> = Vec::new();
        let mut depth = 1;

        for next in items.by_ref() {
            match &next.event {
                Event::Start(Tag::Image { .. }) => depth += 1,
                Event::End(TagEnd::Image) => depth -= 1,
                _ => inner.push(next),
            }
            if depth == 0 {
                break;
            }
        }

        let alone = matches!(
            done.last().map(|item| &item.event),
            Some(Event::Start(Tag::Paragraph))
        ) && items
            .peek()
            .is_some_and(|next| matches!(next.event, Event::End(TagEnd::Paragraph)));

        let Some(picture) = find(dest_url, alone, &item.range, work) else {
            done.extend(inner);
            continue;
        };

        work.pictures.push(dest_url.to_string());
        let words: String = inner.iter().map(Item::seen).collect();
        let html = figure(picture, &words, title, work);

        // The figure takes the place of the paragraph around it: HTML allows none inside.
        done.pop();
        items.next();
        done.push(Item::html(html, &item.range));
    }

    done
}

fn find(
    file: &str,
    alone: bool,
    range: &Range<usize>,
    work: &mut Rendering,
) -> Option<TextPicture> {
    if file.contains(':') || file.starts_with('/') {
        work.problem(Code::LinkScheme, range.clone(), file);
        return None;
    }

    match work.setting.lookup.picture(file) {
        Ok(_) if !alone => {
            work.problem(Code::PictureInLine, range.clone(), file);
            None
        }
        Ok(picture) => Some(picture),
        Err(nearest) => {
            work.problem(Code::UnknownPicture, range.clone(), file)
                .nearest = nearest;
            None
        }
    }
}

fn figure(picture: TextPicture, words: &str, title: &str, work: &Rendering) -> String {
    let set = |text: &str| escaped(&typography::set(text, work.setting.lang));
    let words = Some(words).filter(|words| !words.trim().is_empty());
    let alt = set(words.unwrap_or(&picture.alt));

    let title = Some(title).filter(|title| !title.trim().is_empty());
    let caption = match title.or(picture.caption.as_deref()) {
        Some(caption) => format!("{} ", set(caption)),
        None => String::new(),
    };
    let by = word_with(
        "picture-by",
        &[("author", &picture.author), ("licence", &picture.licence)],
    );

    format!(
        "<figure class=\"picture\"><img src=\"{}\" width=\"{}\" height=\"{}\" alt=\"{alt}\" loading=\"lazy\"><p \
         class=\"alt\">{alt}</p><figcaption>{caption}<span class=\"side\">{by}</span></figcaption></figure>\n",
        escaped(&picture.src),
        picture.width,
        picture.height,
    )
}
