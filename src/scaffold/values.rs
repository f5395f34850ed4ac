//! The values of a new record, by the kind of record.

use super::answer::{Answers, Refusal, answer};
use super::known::KnownRecords;
use crate::record_kind::RecordKind;

/// Fields of a record with their values.
pub(super) type NewFields = Vec<(&'static str, NewValue)>;

/// A value of the new record.
pub(super) enum NewValue {
    /// Stands as it is.
    Fixed(String),
    /// Words.
    Text(String),
    /// Ids.
    Ids(Vec<String>),
    /// Fields of its own.
    Fields(NewFields),
}

pub(super) fn city(id: &str, answers: &Answers) -> NewFields {
    let mut values = vec![
        ("id", NewValue::Fixed(fixed(id))),
        ("name", text(answers, "name")),
        ("type", given(answers, "type")),
    ];

    values.extend(
        answers
            .get("region")
            .map(|_| ("region", given(answers, "region"))),
    );
    values.extend(
        answers
            .get("region-source")
            .map(|_| ("region_source", given(answers, "region-source"))),
    );

    values
}

pub(super) fn edition(
    id: &str,
    answers: &Answers,
    known: &KnownRecords,
) -> Result<NewFields, Refusal> {
    let expected = id.parse().map_or(1, |year| known.ordinal(year));
    let ordinal = answers
        .get("ordinal")
        .map_or_else(|| expected.to_string(), Clone::clone);

    if !known.editions.is_empty() && ordinal != expected.to_string() {
        return Err(Refusal::Number(expected));
    }

    let mut values = vec![
        ("id", NewValue::Fixed(fixed(id))),
        ("ordinal", NewValue::Fixed(ordinal)),
        ("title", text(answers, "title")),
    ];

    values.extend(
        answers
            .get("motto")
            .map(|_| ("motto", text(answers, "motto"))),
    );
    values.extend([
        ("coverage", given(answers, "coverage")),
        ("source", source(answers)),
    ]);

    Ok(values)
}

pub(super) fn practice(id: &str, answers: &Answers) -> NewFields {
    vec![
        kind(RecordKind::Practices),
        ("id", NewValue::Fixed(fixed(id))),
        ("title", text(answers, "title")),
        ("lead", text(answers, "lead")),
        ("city", given(answers, "city")),
        ("edition", given(answers, "edition")),
        ("directions", ids(answers, "directions")),
        ("source", source(answers)),
        ("draft", NewValue::Fixed("true".into())),
    ]
}

pub(super) fn growth_point(
    id: &str,
    answers: &Answers,
    known: &KnownRecords,
) -> NewFields {
    let edition = answer(answers, "edition");
    // After the others of its edition; the first one gets 1.
    let last = known
        .orders
        .iter()
        .filter(|(each, _)| each == edition)
        .map(|(_, order)| *order)
        .max()
        .unwrap_or(0);

    let mut values = vec![
        kind(RecordKind::GrowthPoints),
        ("id", NewValue::Fixed(fixed(id))),
        ("edition", given(answers, "edition")),
        ("theme", given(answers, "theme")),
        ("order", NewValue::Fixed(last.saturating_add(1).to_string())),
        ("title", text(answers, "title")),
        ("lead", text(answers, "lead")),
    ];

    values.extend(
        answers
            .get("directions")
            .map(|_| ("directions", ids(answers, "directions"))),
    );
    values.extend([
        ("source", source(answers)),
        ("draft", NewValue::Fixed("true".into())),
    ]);

    values
}

pub(super) fn programme(id: &str, answers: &Answers) -> NewFields {
    let mut territory = vec![("name", text(answers, "territory"))];
    territory.extend(
        answers
            .get("regions")
            .map(|_| ("regions", ids(answers, "regions"))),
    );
    let period = vec![
        ("from", given(answers, "from")),
        ("to", given(answers, "to")),
    ];

    vec![
        kind(RecordKind::Programmes),
        ("id", NewValue::Fixed(fixed(id))),
        ("title", text(answers, "title")),
        ("short", text(answers, "short")),
        ("lead", text(answers, "lead")),
        ("goal", text(answers, "goal")),
        ("territory", NewValue::Fields(territory)),
        ("period", NewValue::Fields(period)),
        ("source", source(answers)),
        ("draft", NewValue::Fixed("true".into())),
    ]
}

/// The field by which a text says its kind.
fn kind(kind: RecordKind) -> (&'static str, NewValue) {
    ("kind", NewValue::Fixed(kind.word().to_owned()))
}

/// The source: an id, or with its section where that was given.
fn source(answers: &Answers) -> NewValue {
    if answers.contains_key("section") {
        return NewValue::Fields(vec![
            ("id", given(answers, "source")),
            ("section", text(answers, "section")),
        ]);
    }
    given(answers, "source")
}

fn text(answers: &Answers, name: &str) -> NewValue {
    NewValue::Text(answer(answers, name).to_owned())
}

fn given(answers: &Answers, name: &str) -> NewValue {
    NewValue::Fixed(fixed(answer(answers, name)))
}

fn ids(answers: &Answers, name: &str) -> NewValue {
    let list = answer(answers, name);
    NewValue::Ids(
        list.split(", ")
            .filter(|id| !id.is_empty())
            .map(ToOwned::to_owned)
            .collect(),
    )
}

/// An id, a word or a date. An id of digits only stands in quotes, or it would be a number.
pub(super) fn fixed(word: &str) -> String {
    if word.bytes().all(|byte| byte.is_ascii_digit()) {
        format!("\"{word}\"")
    } else {
        word.to_owned()
    }
}
