//! What a cell of a published table holds, and what its column may hold.
//!
//! A cell borrows from the records, so that all tables of a large site cost little beside the site itself.

use std::borrow::Cow;

use rust_decimal::Decimal;

use crate::decode::Loc;
use crate::schema::{Date, Id, Number};

/// Dates as exactly as they are known: a year, a month or a day.
pub(super) const DATE_PATTERN: &str = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$";

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell<'a> {
    /// The records say nothing.
    Empty,
    /// Text, an id, a word, a date.
    Text(Cow<'a, str>),
    /// An exact decimal, with as many decimals as were written.
    Number(Decimal),
    /// A whole number.
    Whole(u32),
    /// Yes or no.
    Flag(bool),
}

impl<'a> Cell<'a> {
    /// A text that is there; an empty one is an empty cell.
    pub fn text(text: &'a str) -> Self {
        if text.is_empty() {
            Cell::Empty
        } else {
            Cell::Text(Cow::Borrowed(text))
        }
    }

    /// A text that was put together.
    pub fn made(text: String) -> Self {
        Cell::Text(Cow::Owned(text))
    }

    /// A text that may be absent.
    pub fn maybe(text: Option<&'a str>) -> Self {
        text.map_or(Cell::Empty, Cell::text)
    }

    /// A reference that may be absent.
    pub fn id(id: Option<&'a Loc<Id>>) -> Self {
        Self::maybe(id.map(|id| id.as_str()))
    }

    /// A date, as exactly as it is known.
    pub fn date(date: Option<Date>) -> Self {
        date.map_or(Cell::Empty, |date| Cell::made(date.0.to_string()))
    }

    /// A number that may be absent.
    pub fn number(number: Option<Number>) -> Self {
        number.map_or(Cell::Empty, |number| Cell::Number(number.0))
    }

    /// A whole number that may be absent.
    pub fn count(count: Option<u32>) -> Self {
        count.map_or(Cell::Empty, Cell::Whole)
    }

    /// A place in an order, from 1.
    pub fn place(place: usize) -> Self {
        u32::try_from(place).map_or(Cell::Empty, Cell::Whole)
    }

    /// The cell as text, as in the CSV file; `None` if it is empty.
    pub fn written(&self) -> Option<Cow<'_, str>> {
        match self {
            Cell::Empty => None,
            Cell::Text(text) => Some(Cow::Borrowed(text)),
            Cell::Number(number) => Some(Cow::Owned(number.to_string())),
            Cell::Whole(number) => Some(Cow::Owned(number.to_string())),
            Cell::Flag(yes) => Some(Cow::Borrowed(if *yes { "true" } else { "false" })),
        }
    }
}

/// Words of a closed list, and the family of messages that explain them: `open-word-<family>-<word>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClosedList {
    /// The family.
    pub family: &'static str,
    /// The words.
    pub list: &'static [&'static str],
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// Text for people, or a number that must stay text, such as `7.10`.
    Text,
    /// A permanent id.
    Id,
    /// A decimal number.
    Number,
    /// A whole number.
    Whole,
    /// Yes or no.
    Flag,
    /// `2017`, `2017-09` or `2017-09-16`, as exactly as it is known.
    Date,
    /// A word of a closed list.
    Word(ClosedList),
    /// The address of a page.
    Address,
}

impl ColumnKind {
    /// The word in message ids.
    pub fn word(self) -> &'static str {
        match self {
            ColumnKind::Text => "text",
            ColumnKind::Id => "id",
            ColumnKind::Number => "number",
            ColumnKind::Whole => "whole",
            ColumnKind::Flag => "flag",
            ColumnKind::Date => "date",
            ColumnKind::Word(_) => "word",
            ColumnKind::Address => "address",
        }
    }
}

/// A column.
#[derive(Debug, Clone, Copy)]
pub struct ColumnInfo {
    /// Its name in all files.
    pub name: &'static str,
    /// What it holds.
    pub kind: ColumnKind,
    /// Whether it has a value in every row.
    pub required: bool,
    /// Whether it is part of the key.
    pub key: bool,
    /// The table whose first column it names.
    pub refers: Option<&'static str>,
    /// The message that names it, after `open-field-`; its description is the same with `-about`.
    pub says: &'static str,
}

impl ColumnInfo {
    const fn new(name: &'static str, kind: ColumnKind) -> Self {
        Self {
            name,
            kind,
            required: false,
            key: false,
            refers: None,
            says: name,
        }
    }

    /// A column of texts.
    pub const fn text(name: &'static str) -> Self {
        Self::new(name, ColumnKind::Text)
    }

    /// A column of decimal numbers.
    pub const fn number(name: &'static str) -> Self {
        Self::new(name, ColumnKind::Number)
    }

    /// A column of whole numbers.
    pub const fn whole(name: &'static str) -> Self {
        Self::new(name, ColumnKind::Whole)
    }

    /// A column of yes and no.
    pub const fn flag(name: &'static str) -> Self {
        Self::new(name, ColumnKind::Flag)
    }

    /// A column of dates.
    pub const fn date(name: &'static str) -> Self {
        Self::new(name, ColumnKind::Date)
    }

    /// A column of addresses.
    pub const fn address(name: &'static str) -> Self {
        Self::new(name, ColumnKind::Address)
    }

    /// A column of words.
    pub const fn word(name: &'static str, words: ClosedList) -> Self {
        Self::new(name, ColumnKind::Word(words))
    }

    /// A column of ids of another table.
    pub const fn refers(name: &'static str, table: &'static str) -> Self {
        Self {
            refers: Some(table),
            ..Self::new(name, ColumnKind::Id)
        }
    }

    /// The id of the row itself.
    pub const fn id() -> Self {
        Self::new("id", ColumnKind::Id).key()
    }

    /// The same, with a value in every row.
    pub const fn required(self) -> Self {
        Self { required: true, ..self }
    }

    /// The same, as part of the key.
    pub const fn key(self) -> Self {
        Self { required: true, key: true, ..self }
    }

    /// The same under other messages, where one name means different things in two tables.
    pub const fn says(self, says: &'static str) -> Self {
        Self { says, ..self }
    }
}
