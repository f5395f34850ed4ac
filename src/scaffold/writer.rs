//! A new record as YAML, every field explained.

use super::values::{NewValue, fixed};
use crate::fields::json_schema::words;
use crate::fields::{Form, RecordFields};
use crate::i18n::Messages;

/// Words as YAML: without quotes where they need none.
fn scalar(words: &str) -> String {
    let clean: String = words
        .chars()
        .filter(|c| !c.is_control() && !is_no_character(*c))
        .collect();
    let starts_well = clean.starts_with(|c: char| c.is_alphabetic() || c == '«');
    // YAML's own words, such as «null» and «true», are short and ASCII.
    let is_word = clean.chars().count() > 5 || !clean.is_ascii();
    let reads_as_text = is_word
        && !clean.contains(": ")
        && !clean.contains(" #")
        && !clean.ends_with(':');

    let plain = starts_well && reads_as_text && clean.trim() == clean;
    if plain {
        clean
    } else {
        format!("'{}'", clean.replace('\'', "''"))
    }
}

/// What YAML does not take for text, or takes for a line break.
fn is_no_character(c: char) -> bool {
    matches!(
        c,
        '\u{feff}' | '\u{2028}' | '\u{2029}' | '\u{fffe}' | '\u{ffff}'
    )
}

/// Writes a record in YAML.
pub(super) struct Writer<'a> {
    pub(super) fields: &'a RecordFields,
    pub(super) messages: &'a Messages,
}

impl Writer<'_> {
    /// Every field of a record in its order, with its explanation: with its value, or as a comment where it may be added.
    pub(super) fn record(
        &self,
        type_name: &str,
        values: &[(&'static str, NewValue)],
        indent: &str,
    ) -> String {
        let mut made =
            format!("{indent}# {}\n", self.messages.text("new-more-fields", &[]));
        for (field, form) in self.fields.of_type(type_name) {
            let explained = self.explained(type_name, field);
            if let Some((_, value)) = values.iter().find(|(each, _)| *each == field) {
                made += &format!("{indent}# {explained}\n");
                made += &lines(field, value, indent);
                continue;
            }

            let sample = match form {
                Form::List(_) => " []",
                Form::Record(_) | Form::Map(_) => " {}",
                _ => "",
            };
            made += &format!("{indent}# {field}:{sample}  # {explained}\n");
        }

        made
    }

    fn explained(&self, type_name: &str, field: &str) -> String {
        let (title, description) = words(self.messages, type_name, field);
        format!("{title}. {description}")
    }
}

fn lines(field: &str, value: &NewValue, indent: &str) -> String {
    match value {
        NewValue::Fixed(word) => format!("{indent}{field}: {word}\n"),
        NewValue::Text(words) => format!("{indent}{field}: {}\n", scalar(words)),
        NewValue::Ids(ids) => {
            let ids: Vec<String> = ids.iter().map(|id| fixed(id)).collect();
            format!("{indent}{field}: [{}]\n", ids.join(", "))
        }
        NewValue::Fields(inner) => {
            let deeper = format!("{indent}  ");
            let inner: String = inner
                .iter()
                .map(|(name, value)| lines(name, value, &deeper))
                .collect();
            format!("{indent}{field}:\n{inner}")
        }
    }
}

/// The lines of a record as one item of a list: a dash before its first field, and its explanation above.
pub(super) fn as_item(record: &str) -> String {
    let mut dashed = false;
    let mut made = String::new();

    for line in record.lines() {
        let field = line.trim_start();
        if !dashed && field.starts_with('#') {
            made += &format!("  {field}\n");
        } else if dashed {
            made += &format!("{line}\n");
        } else {
            made += &format!("  - {field}\n");
            dashed = true;
        }
    }

    made
}
