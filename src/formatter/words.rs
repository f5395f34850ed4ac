//! Typography in YAML: only in fields that hold words, and in the way in which each value is quoted.

use super::edit::{Edit, Running};
use crate::fields::{Form, RecordFields};
use crate::lang::Lang;
use crate::yaml::{YamlNode, YamlValue};

/// The file, and the language of its records.
pub struct FormatSource<'a> {
    /// Its text.
    pub text: &'a str,
    /// The language.
    pub lang: Lang,
}

/// Adds what is to be changed in a record of type `name`.
pub fn edits(
    record: &YamlNode,
    name: &str,
    fields: &RecordFields,
    source: &FormatSource,
    found: &mut Vec<Edit>,
) {
    let YamlValue::Map(entries) = &record.value else {
        return;
    };

    let known = fields.of_type(name);
    for entry in entries {
        if let Some((_, form)) = known.iter().find(|(field, _)| *field == entry.key) {
            value(&entry.value, form, fields, source, found);
        }
    }
}

fn value(
    node: &YamlNode,
    form: &Form,
    fields: &RecordFields,
    source: &FormatSource,
    found: &mut Vec<Edit>,
) {
    match (form, &node.value) {
        (Form::Text, YamlValue::Scalar { plain: false, .. }) => {
            found.extend(scalar(node, source))
        }
        (Form::List(inner), YamlValue::List(items)) => {
            for item in items {
                value(item, inner, fields, source, found);
            }
        }
        (Form::Map(inner), YamlValue::Map(entries)) => {
            for entry in entries {
                value(&entry.value, inner, fields, source, found);
            }
        }
        (Form::Record(name), YamlValue::Map(_)) => {
            edits(node, name, fields, source, found)
        }
        _ => {}
    }
}

fn scalar(node: &YamlNode, source: &FormatSource) -> Vec<Edit> {
    let (start, end) = (node.place.start, node.place.start + node.place.len);
    let Some(literal) = source.text.get(start..end) else {
        return Vec::new();
    };

    let mut running = Running::default();
    // A block of text may begin with a quote too, but it ends with a line break.
    let quoted = |quote: char| {
        literal.len() > 1 && literal.starts_with(quote) && literal.ends_with(quote)
    };

    if quoted('"') {
        double_quoted(&literal[1..literal.len() - 1], start + 1, &mut running);
    } else if quoted('\'') {
        running.push_str(&literal[1..literal.len() - 1], start + 1);
    } else {
        running.push_str(literal, start);
    }

    running.edits(source.lang)
}

/// `\"` is a quote of two bytes; any other escape is left alone.
fn double_quoted(inner: &str, start: usize, running: &mut Running) {
    let mut chars = inner.char_indices();
    while let Some((at, c)) = chars.next() {
        if c != '\\' {
            running.push(c, start + at..start + at + c.len_utf8());
            continue;
        }
        match chars.next() {
            Some((_, '"')) => running.push('"', start + at..start + at + 2),
            _ => running.opaque(),
        }
    }
}

/// Blanks at the ends of lines.
pub fn trailing_blanks(text: &str) -> Vec<Edit> {
    let mut found = Vec::new();
    let mut start = 0;

    for line in text.split_inclusive('\n') {
        let content = line.trim_end_matches(['\n', '\r']);
        let kept = content.trim_end_matches([' ', '\t']).len();

        if kept < content.len() {
            found.push(Edit {
                range: start + kept..start + content.len(),
                with: String::new(),
            });
        }

        start += line.len();
    }

    found
}
