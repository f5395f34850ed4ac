//! The report: sections of rows, in words. Text and HTML show the same one.

use serde::Serialize;

use crate::i18n::Messages;
use crate::lang;
use crate::published_facts::FactPart;

/// What differs, in words.
#[derive(Debug, Serialize)]
pub struct DiffReport {
    /// Language of the words.
    pub lang: &'static str,
    pub(super) title: String,
    /// One sentence a fact.
    pub(super) lead: Vec<String>,
    pub(super) sections: Vec<DiffSection>,
}

/// Rows of one kind.
#[derive(Debug, Serialize)]
pub(super) struct DiffSection {
    /// Word for links to it.
    pub(super) id: &'static str,
    pub(super) heading: String,
    /// Why to look closely; empty where there is no reason.
    pub(super) warning: String,
    /// Whether there are values to put side by side.
    pub(super) compared: bool,
    pub(super) rows: Vec<DiffRow>,
}

/// One difference.
#[derive(Debug, Serialize)]
pub(super) struct DiffRow {
    /// `+`, `−`, `~` or `→`.
    pub(super) mark: &'static str,
    pub(super) what: String,
    /// Address, old value, new value, as far as there are any.
    pub(super) address: Option<String>,
    pub(super) old: Option<String>,
    pub(super) new: Option<String>,
}

pub(super) fn section(
    messages: &Messages,
    id: &'static str,
    rows: Vec<DiffRow>,
) -> DiffSection {
    let heading = messages.text(&format!("diff-{id}"), &[("n", rows.len().into())]);
    // Only some sections have a warning; an empty one is not shown.
    let warning = messages
        .attribute(&format!("diff-{id}"), "warning", &[])
        .unwrap_or_default();
    let compared = rows
        .iter()
        .any(|row| row.old.is_some() || row.new.is_some());

    DiffSection { id, heading, warning, compared, rows }
}

/// What is said, with the numbers and words of a language.
pub(super) fn value(messages: &Messages, parts: &[FactPart]) -> String {
    let part = |part: &FactPart| match part {
        FactPart::Comma => ",".to_owned(),
        FactPart::Word(word) => messages.text(&format!("fact-{word}"), &[]),
        FactPart::Number(number) => number.parse().map_or_else(
            |_| number.clone(),
            |n| lang::number::format(n, messages.lang()),
        ),
        FactPart::Text(text) => text.clone(),
    };
    let said = parts.iter().map(part).collect::<Vec<_>>().join(" ");

    said.replace(" ,", ",")
}
