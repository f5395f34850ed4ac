//! How a measure of a roadmap stands to the day of the site: by each of its dates, never by the last one alone.
//!
//! A document says what is planned, hardly ever what was done. So a measure whose days have passed is not called overdue:
//! nothing is known of it. Where a source proves that a date was kept, the record says so, and only of that date.

use jiff::civil::Date as Day;

use crate::schema::{Due, MeasureState, RoadmapMeasure};

/// How one date of a measure stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DueStanding {
    /// A source proves that it was done.
    Done,
    /// The day has passed; nothing is known of it.
    Passed,
    /// The day is ahead.
    Ahead,
    /// It has no last day of its own.
    Throughout,
}

impl DueStanding {
    /// On a day.
    pub fn of(due: &Due, today: Day) -> Self {
        if due.done.is_some() {
            return Self::Done;
        }
        match due.last_day() {
            None => Self::Throughout,
            Some(last) if last < today => Self::Passed,
            Some(_) => Self::Ahead,
        }
    }

    /// The word in message ids.
    pub fn word(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Passed => "passed",
            Self::Ahead => "ahead",
            Self::Throughout => "throughout",
        }
    }
}

/// How a whole measure stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MeasureStanding {
    /// A source tells its state.
    Told(MeasureState),
    /// Its dates all stand alike.
    Alike(DueStanding),
    /// Its dates do not stand alike: some were kept or have passed, others not.
    Partly,
}

impl MeasureStanding {
    /// On a day.
    pub fn of(measure: &RoadmapMeasure, today: Day) -> Self {
        if let Some(status) = &measure.status
            && status.state != MeasureState::Planned
        {
            return Self::Told(status.state);
        }

        let mut dues = measure.due.iter().map(|due| DueStanding::of(due, today));
        let Some(first) = dues.next() else {
            return Self::Alike(DueStanding::Throughout);
        };

        if dues.all(|other| other == first) {
            Self::Alike(first)
        } else {
            Self::Partly
        }
    }

    /// The word in message ids.
    pub fn word(self) -> &'static str {
        match self {
            Self::Told(state) => state.word(),
            Self::Alike(due) => due.word(),
            Self::Partly => "partly",
        }
    }
}

#[cfg(test)]
mod tests;
