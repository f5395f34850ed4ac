//! Which answers will do.

use std::collections::BTreeMap;

use super::known::KnownRecords;
use super::question::{Expects, Question, ScaffoldKind};
use crate::lang::text::nearest;
use crate::record_kind::RecordKind;
use crate::schema::{Date, Id};

/// Accepted answers by the names of their questions.
pub type Answers = BTreeMap<&'static str, String>;

/// Why an answer will not do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// There is no record of this name; the nearest id, if one is near.
    Unknown(String, Option<String>),
    /// Several records have that name; their ids.
    Ambiguous(String),
    /// Not one of the words; the words, and the nearest.
    NotAWord(String, Option<String>),
    /// Longer than so many characters.
    TooLong(usize),
    /// Nothing but blanks.
    Blank,
    /// Not a year, a date or a number.
    Form,
    /// Not an id.
    NotAnId,
    /// A record has this id.
    Taken,
    /// The year's number must be another, by its neighbours.
    Number(i64),
    /// The year lies before the first edition, by its neighbours.
    BeforeFirst,
    /// A town of this name, type and region is there, with this id; or one of this name and type, and no region was given.
    SameTown(String),
    /// The end lies before the beginning.
    EndsBefore,
}

/// The answer as it goes into the record: an id for a name, one blank between words. `kind` tells whose ids are taken.
///
/// # Errors
/// Why it will not do.
pub fn accept(
    question: &Question,
    answer: &str,
    kind: ScaffoldKind,
    known: &KnownRecords,
) -> Result<String, Refusal> {
    let words: Vec<&str> = answer
        .split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty())
        .collect();
    let answer = words.join(" ");

    if answer.is_empty() {
        return Err(Refusal::Blank);
    }

    match question.expects {
        Expects::Line(most) if answer.chars().count() > most => {
            Err(Refusal::TooLong(most))
        }
        Expects::Line(_) if kind == ScaffoldKind::City && question.name == "name" => {
            Ok(without_type(&answer).to_owned())
        }
        Expects::Line(_) => Ok(answer),
        Expects::One(named) => one(named, &answer, known),
        Expects::Several(named) => several(named, &answer, known),
        Expects::Word(list) if list.contains(&answer.as_str()) => Ok(answer),
        Expects::Word(list) => Err(Refusal::NotAWord(
            list.join(", "),
            nearest(&answer, list.iter().copied()).map(ToOwned::to_owned),
        )),
        Expects::Year
            if answer.len() != 4 || !answer.bytes().all(|byte| byte.is_ascii_digit()) =>
        {
            Err(Refusal::Form)
        }
        Expects::Year if known.has(RecordKind::Editions, &answer) => Err(Refusal::Taken),
        Expects::Year => Ok(answer),
        Expects::Day => answer
            .parse()
            .map(|date| Date(date).0.to_string())
            .map_err(|_| Refusal::Form),
        Expects::Whole => match answer.parse::<u32>() {
            Ok(number) if number > 0 => Ok(number.to_string()),
            _ => Err(Refusal::Form),
        },
        Expects::NewId if !Id::is_valid(&answer) => Err(Refusal::NotAnId),
        Expects::NewId if known.has(kind.record_kind(), &answer) => Err(Refusal::Taken),
        Expects::NewId => Ok(answer),
    }
}

/// Whether answers that were accepted one by one fit together, as far as they are given.
///
/// # Errors
/// Why they do not.
pub fn fits(
    kind: ScaffoldKind,
    answers: &Answers,
    known: &KnownRecords,
) -> Result<(), Refusal> {
    let (from, to) = (answer(answers, "from"), answer(answers, "to"));
    // Compared as far as both are known: 2026 ends after 2026-05 begins.
    let differ = to.chars().zip(from.chars()).find(|(to, from)| to != from);

    if differ.is_some_and(|(to, from)| to < from) {
        return Err(Refusal::EndsBefore);
    }

    let same = same_town(kind, answers, known).filter(|_| answers.contains_key("region"));
    if let Some(id) = same {
        return Err(Refusal::SameTown(id));
    }

    let year = answers
        .get("id")
        .filter(|_| kind == ScaffoldKind::Edition)
        .and_then(|id| id.parse().ok());
    if year.is_some_and(|year| known.ordinal(year) < 1) {
        Err(Refusal::BeforeFirst)
    } else {
        Ok(())
    }
}

/// The id of the town that nothing would tell from the new one.
pub(super) fn same_town(
    kind: ScaffoldKind,
    answers: &Answers,
    known: &KnownRecords,
) -> Option<String> {
    if kind != ScaffoldKind::City {
        return None;
    }

    let given = |name| answer(answers, name);
    let town = known.same_town(given("name"), given("type"), given("region"))?;
    Some(town.id.clone())
}

/// The answer of this name; empty where it was not given, which only a question that is not required allows.
pub(super) fn answer<'a>(answers: &'a Answers, name: &str) -> &'a str {
    answers.get(name).map_or("", String::as_str)
}

/// The name of a town without the word for what it is: that has a question of its own.
fn without_type(name: &str) -> &str {
    let rest = SHORT_TYPES
        .iter()
        .find_map(|word| name.strip_prefix(word))
        .map_or(name, str::trim_start);
    if rest.is_empty() { name } else { rest }
}

/// As they stand before names in documents.
const SHORT_TYPES: [&str; 10] = [
    "г.",
    "г ",
    "город ",
    "пгт ",
    "пгт. ",
    "посёлок ",
    "поселок ",
    "село ",
    "с. ",
    "деревня ",
];

fn one(kind: RecordKind, answer: &str, known: &KnownRecords) -> Result<String, Refusal> {
    match known.meant(kind, answer).as_slice() {
        [id] => Ok((*id).to_owned()),
        [] => Err(Refusal::Unknown(
            answer.to_owned(),
            known.near(kind, answer).map(ToOwned::to_owned),
        )),
        several => Err(Refusal::Ambiguous(several.join(", "))),
    }
}

fn several(
    kind: RecordKind,
    answer: &str,
    known: &KnownRecords,
) -> Result<String, Refusal> {
    let mut ids: Vec<String> = Vec::new();
    for part in answer
        .split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty())
    {
        let id = one(kind, part, known)?;
        if !ids.contains(&id) {
            ids.push(id);
        }
    }

    if ids.is_empty() {
        Err(Refusal::Blank)
    } else {
        Ok(ids.join(", "))
    }
}
