//! Puts a file of records in order: typography and the order of fields. Only what is wrong changes.
//!
//! The file is never generated from its records, because comments, quoting and line breaks belong to the editor. Instead
//! every step names single replacements in the text (`edit`), and the result is accepted only if it reads as the same
//! fields with the same letters and digits. A file with mistakes is left alone: its meaning is unknown.

mod edit;
mod order;
mod prose;
mod words;

use std::sync::Arc;

use crate::config;
use crate::diag::{self, Diagnostic};
use crate::fields::{RecordFields, SETTINGS};
use crate::file::SourceFile;
use crate::lang::Lang;
use crate::load;
use crate::record_kind::RecordKind;
use crate::yaml::{self, YamlNode, YamlValue};

use edit::Edit;

/// The result of formatting a file.
#[derive(Debug)]
pub enum FormatOutcome {
    /// Nothing is to be changed.
    Good,
    /// The text as it should be.
    Changed(String),
    /// The file has mistakes and stays as it is.
    Mistakes(Vec<Diagnostic>),
}

/// A line that changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedLine {
    /// Its number, from 1.
    pub number: usize,
    /// As it is.
    pub before: String,
    /// As it should be.
    pub after: String,
}

/// One replacement can make room for another; more rounds than this are never needed.
const ROUNDS: usize = 8;

/// Formats one file of records in the language `lang`.
pub fn format(
    file: &Arc<SourceFile>,
    fields: &RecordFields,
    lang: Lang,
) -> FormatOutcome {
    let mistakes = mistakes(file);
    if diag::errors(&mistakes) > 0 {
        return FormatOutcome::Mistakes(mistakes);
    }

    for steps in [
        &[typography as Step, arrangement] as &[Step],
        &[typography],
        &[arrangement],
    ] {
        let text = run(file, steps, fields, lang);
        if text == file.text {
            continue;
        }
        if is_the_same(file, &SourceFile::new(file.path.clone(), text.clone())) {
            return FormatOutcome::Changed(text);
        }
    }

    FormatOutcome::Good
}

/// The lines in which two texts of equally many lines differ.
pub fn lines(before: &str, after: &str) -> Vec<ChangedLine> {
    let pairs = before
        .lines()
        .zip(after.lines())
        .enumerate()
        .filter(|(_, (before, after))| before != after);
    pairs
        .map(|(at, (before, after))| ChangedLine {
            number: at + 1,
            before: before.to_owned(),
            after: after.to_owned(),
        })
        .collect()
}

type Step = fn(&Arc<SourceFile>, &RecordFields, Lang) -> Vec<Edit>;

fn run(
    file: &Arc<SourceFile>,
    steps: &[Step],
    fields: &RecordFields,
    lang: Lang,
) -> String {
    let mut file = Arc::clone(file);
    for _ in 0..ROUNDS {
        let before = Arc::clone(&file);
        for step in steps {
            let text = edit::apply(&file.text, step(&file, fields, lang));
            file = SourceFile::new(file.path.clone(), text);
        }

        if file.text == before.text {
            break;
        }
    }

    file.text.clone()
}

/// The YAML part of the file and where it ends.
fn tree(file: &Arc<SourceFile>) -> (Option<YamlNode>, usize) {
    let end = load::front_matter_end(file).unwrap_or(file.text.len());
    (yaml::parse(file, end).0, end)
}

fn typography(file: &Arc<SourceFile>, fields: &RecordFields, lang: Lang) -> Vec<Edit> {
    let (Some(node), end) = tree(file) else {
        return Vec::new();
    };

    let mut edits = Vec::new();
    for (record, name) in records(&node, &file.path, fields) {
        words::edits(
            record,
            name,
            fields,
            &words::FormatSource { text: &file.text, lang },
            &mut edits,
        );
    }

    edits.extend(words::trailing_blanks(&file.text[..end]));
    if end < file.text.len() {
        edits.extend(prose::edits(&file.text, end, lang));
    }

    edits
}

fn arrangement(file: &Arc<SourceFile>, fields: &RecordFields, _: Lang) -> Vec<Edit> {
    let (Some(node), _) = tree(file) else {
        return Vec::new();
    };

    let mut edits = Vec::new();
    for (record, name) in records(&node, &file.path, fields) {
        order::edits(record, name, fields, &file.text, &mut edits);
    }

    edits
}

/// The records of a file with their types.
fn records<'a>(
    node: &'a YamlNode,
    path: &str,
    fields: &'a RecordFields,
) -> Vec<(&'a YamlNode, &'a str)> {
    let YamlValue::Map(entries) = &node.value else {
        return Vec::new();
    };
    if is_settings(path) {
        return vec![(node, SETTINGS)];
    }

    if path.ends_with(".md") {
        let word = entries
            .iter()
            .find(|entry| entry.key == "kind")
            .map(|entry| &entry.value.value);
        let Some(YamlValue::Scalar { text, .. }) = word else {
            return Vec::new();
        };

        return RecordKind::of_text(text)
            .map(|kind| (node, fields.of_kind(kind)))
            .into_iter()
            .collect();
    }

    let of_entry = |entry: &'a yaml::MapEntry| {
        let items = if let YamlValue::List(items) = &entry.value.value {
            items.as_slice()
        } else {
            &[]
        };
        RecordKind::of_table(&entry.key)
            .into_iter()
            .flat_map(|kind| items.iter().map(move |item| (item, fields.of_kind(kind))))
    };
    entries.iter().flat_map(of_entry).collect()
}

fn is_settings(path: &str) -> bool {
    path.rsplit('/').next() == Some(config::FILE)
}

fn mistakes(file: &Arc<SourceFile>) -> Vec<Diagnostic> {
    match file.path.strip_suffix(config::FILE) {
        Some(folder) if is_settings(&file.path) => {
            config::load(std::slice::from_ref(file), folder.trim_end_matches('/')).1
        }
        _ => load::load(file).diagnostics,
    }
}

/// Whether the new file says the same: no mistake, the same fields, the same letters and digits in each, and in the text.
fn is_the_same(before: &Arc<SourceFile>, after: &Arc<SourceFile>) -> bool {
    let ((old, old_end), (new, new_end)) = (tree(before), tree(after));
    let (Some(old), Some(new)) = (old, new) else {
        return false;
    };

    diag::errors(&mistakes(after)) == 0
        && same_node(&old, &new)
        && letters(&before.text[old_end..]).eq(letters(&after.text[new_end..]))
        && before.text.lines().count() == after.text.lines().count()
}

fn same_node(old: &YamlNode, new: &YamlNode) -> bool {
    match (&old.value, &new.value) {
        (YamlValue::Empty, YamlValue::Empty) => true,
        (
            YamlValue::Scalar { text: old, plain: old_plain },
            YamlValue::Scalar { text: new, plain: new_plain },
        ) => old_plain == new_plain && letters(old).eq(letters(new)),
        (YamlValue::List(old), YamlValue::List(new)) => {
            old.len() == new.len()
                && old.iter().zip(new).all(|(old, new)| same_node(old, new))
        }
        (YamlValue::Map(old), YamlValue::Map(new)) => {
            let same = |entry: &yaml::MapEntry| {
                new.iter()
                    .find(|other| other.key == entry.key)
                    .is_some_and(|other| same_node(&entry.value, &other.value))
            };
            old.len() == new.len() && old.iter().all(same)
        }
        _ => false,
    }
}

fn letters(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|c| c.is_alphanumeric())
}

#[cfg(test)]
mod tests;
