//! The order of fields: that of the record types. A field moves with its comment, and where it is not clear what a comment
//! belongs to, nothing moves.

use super::edit::Edit;
use crate::fields::{Form, RecordFields};
use crate::yaml::{MapEntry, YamlNode, YamlValue};

/// Adds what is to be changed in a record of type `name`. Where its own fields move, the records in it wait for the
/// next round.
pub fn edits(
    record: &YamlNode,
    name: &str,
    fields: &RecordFields,
    text: &str,
    found: &mut Vec<Edit>,
) {
    let YamlValue::Map(entries) = &record.value else {
        return;
    };

    let known = fields.of_type(name);
    let rank = |entry: &MapEntry| {
        known
            .iter()
            .position(|(field, _)| *field == entry.key)
            .unwrap_or(known.len())
    };
    let mut wanted: Vec<usize> = (0..entries.len()).collect();
    wanted.sort_by_key(|at| rank(&entries[*at]));

    if !wanted.is_sorted() {
        let is_flow =
            text[record.place.start..].starts_with('{') && record.place.len == 1;
        let edit = if is_flow {
            flow(entries, &wanted, text)
        } else {
            block(entries, &wanted, text)
        };

        if let Some(edit) = edit {
            found.push(edit);
            return;
        }
    }

    for entry in entries {
        if let Some((_, form)) = known.iter().find(|(field, _)| *field == entry.key) {
            inner(&entry.value, form, fields, text, found);
        }
    }
}

fn inner(
    node: &YamlNode,
    form: &Form,
    fields: &RecordFields,
    text: &str,
    found: &mut Vec<Edit>,
) {
    match (form, &node.value) {
        (Form::List(form), YamlValue::List(items)) => {
            for item in items {
                inner(item, form, fields, text, found);
            }
        }
        (Form::Record(name), YamlValue::Map(_)) => edits(node, name, fields, text, found),
        _ => {}
    }
}

/// `{ a: 1, b: 2 }` on one line: the entries change places, what is between them stays.
fn flow(entries: &[MapEntry], wanted: &[usize], text: &str) -> Option<Edit> {
    let ends: Vec<usize> = entries
        .iter()
        .map(|entry| end(&entry.value, text))
        .collect::<Option<_>>()?;
    let part = |at: usize| &text[entries[at].place.start..ends[at]];
    let whole = entries.first()?.place.start..*ends.last()?;

    if text[whole.clone()].contains('\n') {
        return None;
    }

    let mut with = String::new();
    for (slot, at) in wanted.iter().enumerate() {
        with += part(*at);
        let between = entries
            .get(slot + 1)
            .map(|next| &text[ends[slot]..next.place.start]);
        // Nothing follows the last entry.
        with += between.unwrap_or("");
    }

    Some(Edit { range: whole, with })
}

/// Fields on lines of their own. Comments and empty lines above a field go with it.
fn block(entries: &[MapEntry], wanted: &[usize], text: &str) -> Option<Edit> {
    let line_ends: Vec<usize> = entries
        .iter()
        .map(|entry| line_end(end(&entry.value, text)?, text))
        .collect::<Option<_>>()?;
    let first = entries.first()?.place.start;

    if wanted[0] != 0 && follows_comment(first, text) {
        return None;
    }

    let line_break = if text[first..*line_ends.last()?].contains("\r\n") {
        "\r\n"
    } else {
        "\n"
    };
    let mut parts = Vec::new();

    for (at, entry) in entries.iter().enumerate() {
        let line = text[..entry.place.start].rfind('\n').map_or(0, |at| at + 1);
        let above = match at.checked_sub(1).map(|before| line_ends[before]) {
            None => "",
            Some(before) => text.get(before..line)?.strip_prefix(line_break)?,
        };
        let indent = if at == 0 {
            ""
        } else {
            &text[line..entry.place.start]
        };

        if !indent.bytes().all(|byte| byte == b' ') {
            return None;
        }

        parts.push((above, indent, &text[entry.place.start..line_ends[at]]));
    }

    let indent = parts.last()?.1;
    let mut with = String::new();

    for (slot, at) in wanted.iter().enumerate() {
        let (above, _, lines) = parts[*at];
        match slot {
            0 if !above.is_empty() => return None,
            0 => {}
            _ => with += &format!("{line_break}{above}{indent}"),
        }

        with += lines;
    }

    Some(Edit { range: first..*line_ends.last()?, with })
}

/// Whether the line above is a comment that may speak of the field below. One for programs does not.
fn follows_comment(at: usize, text: &str) -> bool {
    let line = text[..at].rfind('\n').unwrap_or(0);
    // Above the first line there is none.
    let above = text[..line].lines().next_back().unwrap_or("").trim();
    above.starts_with('#') && !above.contains("yaml-language-server:")
}

/// The first byte after a value, without the line breaks of a block of text.
fn end(node: &YamlNode, text: &str) -> Option<usize> {
    let own = node.place.start + node.place.len;
    let last = match &node.value {
        YamlValue::Empty | YamlValue::Scalar { .. } => {
            return Some(
                node.place.start + text.get(node.place.start..own)?.trim_end().len(),
            );
        }
        YamlValue::List(items) => items.last(),
        YamlValue::Map(entries) => entries.last().map(|entry| &entry.value),
    };
    let after = last.map_or(Some(own), |last| end(last, text))?;
    let closing = match text
        .as_bytes()
        .get(node.place.start)
        .filter(|_| node.place.len == 1)
    {
        Some(b'[') => ']',
        Some(b'{') => '}',
        _ => return Some(after),
    };

    close(closing, after, text)
}

/// The first byte after the bracket that closes a list or a mapping, from the end of its last value.
fn close(bracket: char, from: usize, text: &str) -> Option<usize> {
    let mut comment = false;
    for (at, c) in text.get(from..)?.char_indices() {
        match c {
            '\n' => comment = false,
            '#' => comment = true,
            _ if comment || c.is_whitespace() || c == ',' => {}
            _ => return (c == bracket).then_some(from + at + 1),
        }
    }

    None
}

/// Where the line of byte `at` ends, before its line break.
fn line_end(at: usize, text: &str) -> Option<usize> {
    let rest = text.get(at..)?;
    let line = rest.split_once('\n').map_or(rest, |(line, _)| line);
    Some(at + line.strip_suffix('\r').unwrap_or(line).len())
}
