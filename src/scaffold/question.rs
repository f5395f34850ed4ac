//! What is asked for each kind of record.

use crate::record_kind::RecordKind;

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

impl ScaffoldKind {
    /// The kind of the record that is made.
    pub fn record_kind(self) -> RecordKind {
        match self {
            ScaffoldKind::Practice => RecordKind::Practices,
            ScaffoldKind::City => RecordKind::Cities,
            ScaffoldKind::Edition => RecordKind::Editions,
            ScaffoldKind::GrowthPoint => RecordKind::GrowthPoints,
            ScaffoldKind::Programme => RecordKind::Programmes,
        }
    }
}

/// What an answer must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expects {
    /// One line of so many characters at most.
    Line(usize),
    /// An existing record.
    One(RecordKind),
    /// Existing records, with commas between them.
    Several(RecordKind),
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

/// A field of a record type, as the schema names both: `Practice`, `title`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldName {
    /// The type.
    pub type_name: &'static str,
    /// Its field.
    pub field: &'static str,
}

/// One question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// Its name: the argument, and the key of the answer.
    pub name: &'static str,
    /// The field whose title and description explain it.
    pub explained: FieldName,
    /// What the answer must be.
    pub expects: Expects,
    /// Whether the record cannot do without it.
    pub required: bool,
    /// Whether it is asked where there is someone to ask; else only the argument gives it.
    pub asked: bool,
}

/// Types of settlements: the words of `schema::CityType`.
const TYPES: &[&str] = &[
    "city",
    "urban-settlement",
    "settlement",
    "village",
    "hamlet",
    "rural-settlement",
    "district",
];
/// The words of `schema::edition::Coverage`.
const COVERAGE: &[&str] = &["announced", "running", "partial", "full"];
/// Characters of a line at most: what is longer is a text.
const LINE: usize = 400;

const fn of(type_name: &'static str, field: &'static str) -> FieldName {
    FieldName { type_name, field }
}

/// A question that must be answered.
const fn must(name: &'static str, explained: FieldName, expects: Expects) -> Question {
    Question {
        name,
        explained,
        expects,
        required: true,
        asked: true,
    }
}

/// A question that may be passed over.
const fn may(name: &'static str, explained: FieldName, expects: Expects) -> Question {
    Question {
        name,
        explained,
        expects,
        required: false,
        asked: true,
    }
}

/// Never asked: only an argument gives it.
const fn given(name: &'static str, explained: FieldName, expects: Expects) -> Question {
    Question {
        name,
        explained,
        expects,
        required: false,
        asked: false,
    }
}

const SECTION: Question = may("section", of("SourceMap", "section"), Expects::Line(LINE));

const PRACTICE: &[Question] = &[
    must("title", of("Practice", "title"), Expects::Line(90)),
    must("lead", of("Practice", "lead"), Expects::Line(240)),
    must(
        "city",
        of("Practice", "city"),
        Expects::One(RecordKind::Cities),
    ),
    must(
        "edition",
        of("Practice", "edition"),
        Expects::One(RecordKind::Editions),
    ),
    must(
        "directions",
        of("Practice", "directions"),
        Expects::Several(RecordKind::Directions),
    ),
    must(
        "source",
        of("Practice", "source"),
        Expects::One(RecordKind::Sources),
    ),
    SECTION,
    given("id", of("Practice", "id"), Expects::NewId),
];

const CITY: &[Question] = &[
    must("name", of("City", "name"), Expects::Line(90)),
    must("type", of("City", "type"), Expects::Word(TYPES)),
    may(
        "region",
        of("City", "region"),
        Expects::One(RecordKind::Regions),
    ),
    may(
        "region-source",
        of("City", "region_source"),
        Expects::One(RecordKind::Sources),
    ),
    given("id", of("City", "id"), Expects::NewId),
];

const EDITION: &[Question] = &[
    must("id", of("Edition", "id"), Expects::Year),
    must("title", of("Edition", "title"), Expects::Line(LINE)),
    may("motto", of("Edition", "motto"), Expects::Line(LINE)),
    must(
        "coverage",
        of("Edition", "coverage"),
        Expects::Word(COVERAGE),
    ),
    must(
        "source",
        of("Edition", "source"),
        Expects::One(RecordKind::Sources),
    ),
    given("ordinal", of("Edition", "ordinal"), Expects::Whole),
];

const GROWTH_POINT: &[Question] = &[
    must(
        "edition",
        of("GrowthPoint", "edition"),
        Expects::One(RecordKind::Editions),
    ),
    must(
        "theme",
        of("GrowthPoint", "theme"),
        Expects::One(RecordKind::Themes),
    ),
    must("title", of("GrowthPoint", "title"), Expects::Line(LINE)),
    must("lead", of("GrowthPoint", "lead"), Expects::Line(240)),
    may(
        "directions",
        of("GrowthPoint", "directions"),
        Expects::Several(RecordKind::Directions),
    ),
    must(
        "source",
        of("GrowthPoint", "source"),
        Expects::One(RecordKind::Sources),
    ),
    SECTION,
    given("id", of("GrowthPoint", "id"), Expects::NewId),
];

const PROGRAMME: &[Question] = &[
    must("title", of("Programme", "title"), Expects::Line(LINE)),
    must("short", of("Programme", "short"), Expects::Line(90)),
    must("lead", of("Programme", "lead"), Expects::Line(240)),
    must("goal", of("Programme", "goal"), Expects::Line(LINE)),
    must("territory", of("Territory", "name"), Expects::Line(LINE)),
    may(
        "regions",
        of("Territory", "regions"),
        Expects::Several(RecordKind::Regions),
    ),
    must("from", of("Period", "from"), Expects::Day),
    must("to", of("Period", "to"), Expects::Day),
    must(
        "source",
        of("Programme", "source"),
        Expects::One(RecordKind::Sources),
    ),
    SECTION,
    given("id", of("Programme", "id"), Expects::NewId),
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
