//! Tables with captions, headed columns and rows, in a region that can be scrolled by keyboard.
//!
//! The caption is the paragraph before the table that begins with «Таблица:» (or «Table:»). Numbers stand in columns that
//! are marked `--:`; if the first column is not one of them, its cells head their rows.

use std::ops::Range;

use pulldown_cmark::{Alignment, CowStr, Event, Tag, TagEnd};

use super::words::word;
use super::{Item, Rendering};
use crate::diag::Code;

/// How a caption begins.
const LABELS: [&str; 2] = ["Таблица:", "Table:"];

/// Writes all tables.
pub(super) fn tables<'e>(items: Vec<Item<'e>>, work: &mut Rendering) -> Vec<Item<'e>> {
    let mut done: Vec<Item> = Vec::with_capacity(items.len());
    let mut table: Option<MarkdownTable> = None;
    let mut number = 0;
    let mut items = items.into_iter().peekable();

    while let Some(item) = items.next() {
        let Item { event, range, .. } = &item;
        match event {
            Event::Start(Tag::Table(columns)) => {
                number += 1;
                let id = format!("{}--table-{number}", work.setting.scope);
                open(&id, range, work, &mut done);
                let numeric = columns
                    .iter()
                    .map(|column| *column == Alignment::Right)
                    .collect();

                table =
                    Some(MarkdownTable { numeric, column: 0, head: true, heads: None });
                continue;
            }
            Event::End(TagEnd::Table) => table = None,
            _ => {}
        }

        let empty = items
            .peek()
            .is_some_and(|next| matches!(next.event, Event::End(TagEnd::TableCell)));
        let html = match &mut table {
            Some(table) => table.html(event, empty),
            None if matches!(event, Event::End(TagEnd::Table)) => {
                Some("</tbody></table>\n</div>\n".to_owned())
            }
            None => None,
        };

        done.push(match html {
            Some(html) => Item::html(html, range),
            None => item,
        });
    }

    done
}

struct MarkdownTable {
    /// For each column, whether it holds numbers.
    numeric: Vec<bool>,
    column: usize,
    head: bool,
    /// What the open cell heads.
    heads: Option<&'static str>,
}

impl MarkdownTable {
    /// The tag of a row or a cell.
    fn html(&mut self, event: &Event, empty: bool) -> Option<String> {
        let html = match event {
            Event::Start(Tag::TableHead) => "<thead><tr>".to_owned(),
            Event::End(TagEnd::TableHead) => {
                (self.head, self.column) = (false, 0);
                "</tr></thead>\n<tbody>\n".to_owned()
            }
            Event::Start(Tag::TableRow) => "<tr>".to_owned(),
            Event::End(TagEnd::TableRow) => {
                self.column = 0;
                "</tr>\n".to_owned()
            }
            Event::Start(Tag::TableCell) => {
                let class = if self.is_numeric(self.column) {
                    " class=\"num\""
                } else {
                    ""
                };
                // An empty cell heads nothing, and would be read aloud as a heading without words.
                self.heads = self.scope().filter(|_| !empty);

                match self.heads {
                    Some(scope) => format!("<th scope=\"{scope}\"{class}>"),
                    None => format!("<td{class}>"),
                }
            }
            Event::End(TagEnd::TableCell) => {
                self.column += 1;
                if self.heads.is_some() {
                    "</th>"
                } else {
                    "</td>"
                }
                .to_owned()
            }
            _ => return None,
        };

        Some(html)
    }

    fn is_numeric(&self, column: usize) -> bool {
        self.numeric.get(column).copied().unwrap_or(false)
    }

    /// What a cell of this row and column heads.
    fn scope(&self) -> Option<&'static str> {
        match (self.head, self.column) {
            (true, _) => Some("col"),
            (false, 0) if !self.is_numeric(0) => Some("row"),
            _ => None,
        }
    }
}

/// Opens the region and the table; takes the caption from the paragraph before.
fn open<'e>(
    id: &str,
    range: &Range<usize>,
    work: &mut Rendering,
    done: &mut Vec<Item<'e>>,
) {
    let caption = caption(done);
    let class = if caption.is_some() {
        ""
    } else {
        " class=\"vh\""
    };

    let html = format!(
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"{id}\">\n<table><caption id=\"{id}\"{class}>"
    );
    done.push(Item::html(html, range));

    match caption {
        Some(caption) => done.extend(caption),
        None => {
            // The first line of the table is enough of a place.
            let end = work.source[range.clone()]
                .find(['\r', '\n'])
                .map_or(range.end, |length| range.start + length);
            work.problem(Code::TableWithoutCaption, range.start..end, "");
            done.push(Item::html(word("table"), range));
        }
    }

    done.push(Item::html("</caption>\n".to_owned(), range));
}

/// Takes the last paragraph out, if it is a caption; without its label.
fn caption<'e>(done: &mut Vec<Item<'e>>) -> Option<Vec<Item<'e>>> {
    if !matches!(done.last()?.event, Event::End(TagEnd::Paragraph)) {
        return None;
    }

    let start = done
        .iter()
        .rposition(|item| matches!(item.event, Event::Start(Tag::Paragraph)))?;
    let Event::Text(text) = &done.get(start + 1)?.event else {
        return None;
    };

    let rest = LABELS
        .iter()
        .find_map(|label| text.strip_prefix(label))?
        .trim_start();
    let first = Event::Text(CowStr::from(rest.to_owned()));
    let mut caption: Vec<Item> = done.drain(start..).collect();
    caption.pop();
    caption.remove(0);
    caption.first_mut()?.event = first;

    Some(caption)
}
