//! What is asked for each kind of record, and which answers will do.

use std::collections::BTreeMap;

use super::known::{AnswerTarget, KnownRecords};
use crate::lang::text::nearest;
use crate::schema::{Date, Id};

/// Records that can be made from answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScaffoldKind {
    /// A practice.
    Practice,
    /// A town.
    City,
    /// An edition.
    Edition,
    /// A growth point.
    GrowthPoint,
    /// A programme.
    Programme,
}

/// What an answer must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expects {
    /// One line of so many characters at most.
    Line(usize),
    /// An existing record.
    One(AnswerTarget),
    /// Existing records, with commas between them.
    Several(AnswerTarget),
    /// One of these words.
    Word(&'static [&'static str]),
    /// A year.
    Year,
    /// A date, as exactly as it is known.
    Day,
    /// A whole number from 1.
    Whole,
    /// An id that no record has.
    NewId,
}

/// One question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// Its name: the argument, and the key of the answer.
    pub name: &'static str,
    /// Type and field whose title and description explain it.
    pub words: (&'static str, &'static str),
    /// What the answer must be.
    pub expects: Expects,
    /// Whether the record cannot do without it.
    pub required: bool,
    /// Whether it is asked where there is someone to ask; else only the argument gives it.
    pub asked: bool,
}

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
    /// The end lies before the beginning.
    EndsBefore,
}

const TYPES: &[&str] = &[
    "city",
    "urban-settlement",
    "settlement",
    "village",
    "hamlet",
    "rural-settlement",
    "district",
];
const COVERAGE: &[&str] = &["full", "partial"];
/// Longer lines are texts.
const LINE: usize = 400;

const fn must(
    name: &'static str,
    words: (&'static str, &'static str),
    expects: Expects,
) -> Question {
    Question { name, words, expects, required: true, asked: true }
}

const fn may(
    name: &'static str,
    words: (&'static str, &'static str),
    expects: Expects,
) -> Question {
    Question { name, words, expects, required: false, asked: true }
}

const fn given(
    name: &'static str,
    words: (&'static str, &'static str),
    expects: Expects,
) -> Question {
    Question {
        name,
        words,
        expects,
        required: false,
        asked: false,
    }
}

const SECTION: Question = may("section", ("SourceMap", "section"), Expects::Line(LINE));

const PRACTICE: &[Question] = &[
    must("title", ("Practice", "title"), Expects::Line(90)),
    must("lead", ("Practice", "lead"), Expects::Line(240)),
    must(
        "city",
        ("Practice", "city"),
        Expects::One(AnswerTarget::Cities),
    ),
    must(
        "edition",
        ("Practice", "edition"),
        Expects::One(AnswerTarget::Editions),
    ),
    must(
        "directions",
        ("Practice", "directions"),
        Expects::Several(AnswerTarget::Directions),
    ),
    must(
        "source",
        ("Practice", "source"),
        Expects::One(AnswerTarget::Sources),
    ),
    SECTION,
    given("id", ("Practice", "id"), Expects::NewId),
];

const CITY: &[Question] = &[
    must("name", ("City", "name"), Expects::Line(90)),
    must("type", ("City", "type"), Expects::Word(TYPES)),
    may(
        "region",
        ("City", "region"),
        Expects::One(AnswerTarget::Regions),
    ),
    may(
        "region-source",
        ("City", "region_source"),
        Expects::One(AnswerTarget::Sources),
    ),
    given("id", ("City", "id"), Expects::NewId),
];

const EDITION: &[Question] = &[
    must("id", ("Edition", "id"), Expects::Year),
    must("title", ("Edition", "title"), Expects::Line(LINE)),
    may("motto", ("Edition", "motto"), Expects::Line(LINE)),
    must("coverage", ("Edition", "coverage"), Expects::Word(COVERAGE)),
    must(
        "source",
        ("Edition", "source"),
        Expects::One(AnswerTarget::Sources),
    ),
    given("ordinal", ("Edition", "ordinal"), Expects::Whole),
];

const GROWTH_POINT: &[Question] = &[
    must(
        "edition",
        ("GrowthPoint", "edition"),
        Expects::One(AnswerTarget::Editions),
    ),
    must(
        "theme",
        ("GrowthPoint", "theme"),
        Expects::One(AnswerTarget::Themes),
    ),
    must("title", ("GrowthPoint", "title"), Expects::Line(LINE)),
    must("lead", ("GrowthPoint", "lead"), Expects::Line(240)),
    may(
        "directions",
        ("GrowthPoint", "directions"),
        Expects::Several(AnswerTarget::Directions),
    ),
    must(
        "source",
        ("GrowthPoint", "source"),
        Expects::One(AnswerTarget::Sources),
    ),
    SECTION,
    given("id", ("GrowthPoint", "id"), Expects::NewId),
];

const PROGRAMME: &[Question] = &[
    must("title", ("Programme", "title"), Expects::Line(LINE)),
    must("short", ("Programme", "short"), Expects::Line(90)),
    must("lead", ("Programme", "lead"), Expects::Line(240)),
    must("goal", ("Programme", "goal"), Expects::Line(LINE)),
    must("territory", ("Territory", "name"), Expects::Line(LINE)),
    may(
        "regions",
        ("Territory", "regions"),
        Expects::Several(AnswerTarget::Regions),
    ),
    must("from", ("Period", "from"), Expects::Day),
    must("to", ("Period", "to"), Expects::Day),
    must(
        "source",
        ("Programme", "source"),
        Expects::One(AnswerTarget::Sources),
    ),
    SECTION,
    given("id", ("Programme", "id"), Expects::NewId),
];

/// The questions for a kind, in the order in which they are asked.
pub fn questions(kind: ScaffoldKind) -> &'static [Question] {
    match kind {
        ScaffoldKind::Practice => PRACTICE,
        ScaffoldKind::City => CITY,
        ScaffoldKind::Edition => EDITION,
        ScaffoldKind::GrowthPoint => GROWTH_POINT,
        ScaffoldKind::Programme => PROGRAMME,
    }
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
        Expects::Line(_) if question.words == ("City", "name") => {
            Ok(without_type(&answer).to_owned())
        }
        Expects::Line(_) => Ok(answer),
        Expects::One(target) => one(target, &answer, known),
        Expects::Several(target) => several(target, &answer, known),
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
        Expects::Year if known.has(AnswerTarget::Editions, &answer) => {
            Err(Refusal::Taken)
        }
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
        Expects::NewId if known.has(own_table(kind), &answer) => Err(Refusal::Taken),
        Expects::NewId => Ok(answer),
    }
}

/// Whether answers that each will do go together, as far as they are given.
///
/// # Errors
/// Why they do not.
pub fn fits(
    kind: ScaffoldKind,
    answers: &Answers,
    known: &KnownRecords,
) -> Result<(), Refusal> {
    let day = |name: &str| answers.get(name).map(String::as_str).unwrap_or_default();
    // Each is as exact as it is known: 2026 ends after 2026-05 begins.
    if day("to")
        .chars()
        .zip(day("from").chars())
        .find(|(to, from)| to != from)
        .is_some_and(|(to, from)| to < from)
    {
        return Err(Refusal::EndsBefore);
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

/// The records of the same kind.
pub(super) fn own_table(kind: ScaffoldKind) -> AnswerTarget {
    match kind {
        ScaffoldKind::Practice => AnswerTarget::Practices,
        ScaffoldKind::City => AnswerTarget::Cities,
        ScaffoldKind::Edition => AnswerTarget::Editions,
        ScaffoldKind::GrowthPoint => AnswerTarget::GrowthPoints,
        ScaffoldKind::Programme => AnswerTarget::Programmes,
    }
}

fn one(
    target: AnswerTarget,
    answer: &str,
    known: &KnownRecords,
) -> Result<String, Refusal> {
    match known.meant(target, answer).as_slice() {
        [id] => Ok((*id).to_owned()),
        [] => Err(Refusal::Unknown(
            answer.to_owned(),
            known.near(target, answer).map(ToOwned::to_owned),
        )),
        several => Err(Refusal::Ambiguous(several.join(", "))),
    }
}

fn several(
    target: AnswerTarget,
    answer: &str,
    known: &KnownRecords,
) -> Result<String, Refusal> {
    let mut ids: Vec<String> = Vec::new();
    for part in answer
        .split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty())
    {
        let id = one(target, part, known)?;
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
