//! `{{ key }}` in a sentence: a number that is taken from the records, so that it cannot drift from them.
//!
//! It becomes `<data>` with the exact number for programs and, for a reader who points at it, its name and its source. It
//! is not a link and looks like the sentence around it: prose stays prose.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use super::words::escaped;
use super::{Item, NoValue, Rendering, Value};
use crate::diag::Code;
use crate::lang::Lang;

const OPEN: &str = "{{";
const CLOSE: &str = "}}";

/// Words that say how exact a number is; one of them must stand before a number that its record qualifies.
const QUALIFIERS: [(&str, Lang, &[&str]); 8] = [
    (
        "more-than",
        Lang::Ru,
        &["более", "больше", "свыше", "более чем", "больше чем"],
    ),
    (
        "less-than",
        Lang::Ru,
        &["менее", "меньше", "менее чем", "меньше чем"],
    ),
    ("almost", Lang::Ru, &["почти"]),
    (
        "about",
        Lang::Ru,
        &["около", "примерно", "порядка", "приблизительно"],
    ),
    ("more-than", Lang::En, &["more than", "over", "above"]),
    (
        "less-than",
        Lang::En,
        &["less than", "fewer than", "under", "below"],
    ),
    ("almost", Lang::En, &["almost", "nearly"]),
    (
        "about",
        Lang::En,
        &["about", "around", "approximately", "some"],
    ),
];

/// Puts values in the place of keys, everywhere but in code.
pub(super) fn fill<'e>(items: Vec<Item<'e>>, work: &mut Rendering) -> Vec<Item<'e>> {
    let mut filled: Vec<Item> = Vec::with_capacity(items.len());
    let mut code = false;

    for item in items {
        match &item.event {
            Event::Start(Tag::CodeBlock(_)) => code = true,
            Event::End(TagEnd::CodeBlock) => code = false,
            Event::Text(text) if !code && text.contains(OPEN) => {
                let text = text.clone();
                pieces(&text, &item.range, work, &mut filled);
                continue;
            }
            _ => {}
        }
        filled.push(item);
    }

    filled
}

/// Cuts a text at its keys.
fn pieces<'e>(
    text: &CowStr<'e>,
    range: &Range<usize>,
    work: &mut Rendering,
    filled: &mut Vec<Item<'e>>,
) {
    let (mut rest, mut from) = (&**text, 0);

    while let Some((before, tail)) = rest.split_once(OPEN) {
        push_text(before, range, filled);
        let Some((key, after)) = tail
            .split_once(CLOSE)
            .filter(|(key, _)| !key.contains(OPEN))
        else {
            let place = work.place(OPEN, range, from);
            work.problem(Code::KeySyntax, place, "");
            push_text(&rest[before.len()..], range, filled);
            return;
        };

        let written = format!("{OPEN}{key}{CLOSE}");
        let place = work.place(&written, range, from);
        from = place.end.saturating_sub(range.start).min(range.len());

        match work.setting.lookup.value(key.trim()) {
            Ok(value) => {
                if let Some(qualifier) = value.qualifier
                    && !is_said(qualifier, filled, work.setting.lang)
                {
                    let problem = work.problem(Code::QualifierLost, place, key.trim());
                    problem.why = qualifier;
                }
                filled.push(data(value, range));
            }
            Err(no) => {
                let (code, why, nearest) = match no {
                    NoValue::Unknown(nearest) => (Code::UnknownKey, "", nearest),
                    NoValue::Missing(why) => (Code::KeyWithoutValue, why, None),
                    NoValue::Several => (Code::KeySeveral, "", None),
                };
                let problem = work.problem(code, place, key.trim());
                (problem.why, problem.nearest) = (why, nearest);
                push_text(&written, range, filled);
            }
        }

        rest = after;
    }

    push_text(rest, range, filled);
}

fn push_text<'e>(text: &str, range: &Range<usize>, filled: &mut Vec<Item<'e>>) {
    if !text.is_empty() {
        filled.push(Item::new(Event::Text(text.to_owned().into()), range));
    }
}

fn data<'e>(value: Value, range: &Range<usize>) -> Item<'e> {
    let title = if value.title.is_empty() {
        String::new()
    } else {
        format!(" title=\"{}\"", escaped(&value.title))
    };

    let html = format!(
        "<data value=\"{}\"{title}>{}</data>",
        escaped(&value.exact),
        escaped(&value.text)
    );

    Item {
        event: Event::InlineHtml(html.into()),
        range: range.clone(),
        shown: Some(value.text),
    }
}

/// Whether the sentence before a value has words for its qualifier.
fn is_said(qualifier: &str, before: &[Item], lang: Lang) -> bool {
    // The words are near: markup such as `**` may stand between them and the value.
    let start = before.len().saturating_sub(3);
    let said: String = before[start..]
        .iter()
        .map(|item| item.seen())
        .collect::<String>()
        .to_lowercase();
    let said = said.trim_end();

    QUALIFIERS
        .iter()
        .filter(|(word, of, _)| *word == qualifier && *of == lang)
        .flat_map(|(_, _, words)| words.iter())
        .any(|word| {
            said.strip_suffix(word)
                .is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
        })
}
