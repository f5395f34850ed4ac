//! Dates as precisely as the source gives them.
//!
//! A letter is dated to the day, a roadmap measure to the month, a programme to the year. Filling
//! in the missing parts would invent facts, so a date keeps its precision, in the record, in the
//! data files and on the page.

use std::error::Error;
use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::lang::{Lang, date_words};

/// How much of a date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// Only the year.
    Year,
    /// The year and the month.
    Month,
    /// The whole date.
    Day,
}

/// A year, a month of a year, or a day; always one that exists in the calendar.
///
/// Ordered by time, with missing parts first: 2017, 2017-01, 2017-01-01, 2017-02.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    // The order of the fields is the order of dates.
    earliest: Date,
    precision: Precision,
}

impl PartialDate {
    /// The first day that the date can mean: 1 January of a year, the 1st of a month.
    pub const fn earliest(self) -> Date {
        self.earliest
    }

    /// The last day that the date can mean: 31 December of a year, the last of a month.
    pub fn latest(self) -> Date {
        match self.precision {
            Precision::Year => self.earliest.last_of_year(),
            Precision::Month => self.earliest.last_of_month(),
            Precision::Day => self.earliest,
        }
    }

    /// How much of the date is known.
    pub const fn precision(self) -> Precision {
        self.precision
    }

    /// The year, 1 to 9999.
    pub fn year(self) -> i16 {
        self.earliest.year()
    }

    /// In digits, as references write it: «16.09.2017», «09.2017», «2017».
    pub fn digits(self) -> String {
        let date = self.earliest;
        match self.precision {
            Precision::Year => format!("{:04}", date.year()),
            Precision::Month => format!("{:02}.{:04}", date.month(), date.year()),
            Precision::Day => {
                format!("{:02}.{:02}.{:04}", date.day(), date.month(), date.year())
            }
        }
    }

    /// Writes the date for readers, with no-break spaces: «16 сентября 2017 г.», «сентябрь
    /// 2017 г.», «2017 г.»; in English “16 September 2017”, “September 2017”, “2017”.
    pub fn format(self, lang: Lang) -> String {
        match self.precision {
            Precision::Year => date_words::year(self.earliest, lang),
            Precision::Month => date_words::month(self.earliest, lang),
            Precision::Day => date_words::day(self.earliest, lang),
        }
    }
}

/// In sentences, where Russian declines the month.
impl PartialDate {
    /// After a word for “since” or “until”: «до сентября 2017 г.», “until September 2017”, without
    /// the word itself.
    pub fn after_word(self, lang: Lang) -> String {
        match self.precision {
            Precision::Month => date_words::month_after(self.earliest, lang),
            Precision::Year | Precision::Day => self.format(lang),
        }
    }

    /// When something happened: «в 2017 г.», «в сентябре 2017 г.», «16 сентября 2017 г.»; in
    /// English “in 2017”, “in September 2017”, “on 16 September 2017”.
    pub fn when(self, lang: Lang) -> String {
        let date = self.format(lang);
        match (self.precision, lang) {
            (Precision::Month, _) => date_words::month_when(self.earliest, lang),
            (Precision::Year, Lang::Ru) => format!("в\u{a0}{date}"),
            (Precision::Year, Lang::En) => format!("in {date}"),
            (Precision::Day, Lang::Ru) => date,
            (Precision::Day, Lang::En) => format!("on {date}"),
        }
    }
}

impl From<Date> for PartialDate {
    fn from(day: Date) -> Self {
        Self { earliest: day, precision: Precision::Day }
    }
}

/// ISO 8601, as in records: `2017`, `2017-09`, `2017-09-16`.
impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let date = self.earliest;
        write!(f, "{:04}", date.year())?;

        if self.precision >= Precision::Month {
            write!(f, "-{:02}", date.month())?;
        }

        if self.precision >= Precision::Day {
            write!(f, "-{:02}", date.day())?;
        }

        Ok(())
    }
}

/// Why a text is not a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartialDateError {
    /// Not in one of the three forms; «16.09.2017» is the usual case.
    Form,
    /// In the right form, but there is no such month or day.
    Calendar,
}

impl fmt::Display for PartialDateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Form => "write a date as 2017, 2017-09 or 2017-09-16",
            Self::Calendar => "there is no such day in the calendar",
        })
    }
}

impl Error for PartialDateError {}

impl FromStr for PartialDate {
    type Err = PartialDateError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut parts = text.split('-');
        let year = digits(parts.next(), 4)?.ok_or(PartialDateError::Form)?;
        let month = digits(parts.next(), 2)?;
        let day = digits(parts.next(), 2)?;

        if parts.next().is_some() {
            return Err(PartialDateError::Form);
        }

        let precision = match (month, day) {
            (None, _) => Precision::Year,
            (_, None) => Precision::Month,
            _ => Precision::Day,
        };

        calendar(year, month.unwrap_or(1), day.unwrap_or(1))
            .map(|earliest| Self { earliest, precision })
            .ok_or(PartialDateError::Calendar)
    }
}

/// The number in a part of the date, which must have exactly `width` ASCII digits if it is there.
fn digits(part: Option<&str>, width: usize) -> Result<Option<i16>, PartialDateError> {
    let Some(part) = part else { return Ok(None) };
    if part.len() != width || !part.bytes().all(|b| b.is_ascii_digit()) {
        return Err(PartialDateError::Form);
    }
    part.parse().map(Some).map_err(|_| PartialDateError::Form)
}

/// The day, if it exists. There was no year 0.
fn calendar(year: i16, month: i16, day: i16) -> Option<Date> {
    let month = i8::try_from(month).ok()?;
    let day = i8::try_from(day).ok()?;
    Date::new(year, month, day)
        .ok()
        .filter(|date| date.year() > 0)
}

impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(PartialDateVisitor)
    }
}

/// Reads text, and also a bare year, which is a number to YAML and JSON.
struct PartialDateVisitor;

impl Visitor<'_> for PartialDateVisitor {
    type Value = PartialDate;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a date such as 2017, 2017-09 or 2017-09-16")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
        text.parse().map_err(E::custom)
    }

    fn visit_u64<E: de::Error>(self, year: u64) -> Result<Self::Value, E> {
        self.visit_str(&year.to_string())
    }

    fn visit_i64<E: de::Error>(self, year: i64) -> Result<Self::Value, E> {
        self.visit_str(&year.to_string())
    }
}

#[cfg(test)]
mod tests;
