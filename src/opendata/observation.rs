//! Rows of observations, and their two forms.

use std::io;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::ser::Error;
use serde::{Serialize, Serializer};

use crate::compare::{Bounded, Reading};
use crate::schema::{Figure, Measure, Qualifier};

/// One observation.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ObservationRow {
    /// Id of the edition: its year.
    pub edition: String,
    /// Id of the measure.
    pub measure: String,
    /// What is counted.
    pub basis: String,
    /// The unit, as the records name it.
    pub unit: String,
    /// What it is a part by: `district`, `category`, `direction`; empty for the whole.
    pub dimension: String,
    /// Id of the part.
    pub part: String,
    /// Name of the part, or of the measure for the whole.
    pub label: String,
    /// The value.
    #[serde(serialize_with = "number")]
    pub value: Option<Decimal>,
    /// `more-than`, `less-than`, `almost`, `about`.
    pub qualifier: Option<&'static str>,
    /// Why there is no value.
    pub missing: Option<&'static str>,
    /// Whether it is the value that the site shows; other sources' values are kept beside it.
    pub chosen: bool,
    /// Parts that a value in other borders is the sum of: `southern+crimean`.
    pub sum_of: Option<String>,
    /// The day of the borders, where they are not those of the edition.
    pub borders: Option<String>,
    /// Id of the source; empty for what is counted from the records.
    pub source: Option<String>,
    /// What a reader should know.
    pub note: Option<String>,
}

/// What rows of one figure have in common.
#[derive(Debug, Clone, Copy)]
pub(super) struct RowBase<'a> {
    pub edition: &'a str,
    pub measure: &'a Measure,
    pub dimension: &'a str,
    pub id: &'a str,
    pub label: &'a str,
}

impl RowBase<'_> {
    fn row(&self) -> ObservationRow {
        ObservationRow {
            edition: self.edition.to_owned(),
            measure: self.measure.id.to_string(),
            basis: self.measure.basis.to_string(),
            unit: self.measure.unit.value.clone(),
            dimension: self.dimension.to_owned(),
            part: self.id.to_owned(),
            label: self.label.to_owned(),
            chosen: true,
            ..ObservationRow::default()
        }
    }

    /// A reading: the chosen value or the reason why there is none, then every other source's value.
    pub(super) fn reading(&self, reading: Reading) -> Vec<ObservationRow> {
        let mut rows = vec![ObservationRow {
            value: reading.value(),
            missing: reading.missing().map(|missing| missing.word()),
            ..reading
                .figure()
                .map_or_else(|| self.row(), |figure| self.of_figure(figure))
        }];

        for other in reading.figure().into_iter().flat_map(|figure| &figure.also) {
            rows.push(ObservationRow {
                value: Some(other.value.0),
                qualifier: other.qualifier.map(Qualifier::word),
                chosen: false,
                source: Some(other.source.id.to_string()),
                note: other.note.clone(),
                ..self.row()
            });
        }

        rows
    }

    fn of_figure(&self, figure: &Figure) -> ObservationRow {
        ObservationRow {
            qualifier: figure.qualifier.map(Qualifier::word),
            source: Some(figure.source.id.to_string()),
            note: figure.note.as_ref().map(|note| note.value.clone()),
            ..self.row()
        }
    }

    /// A value that was added up from others: as exact as they are.
    pub(super) fn added_up(&self, sum: Option<Bounded>) -> ObservationRow {
        ObservationRow {
            qualifier: sum.and_then(|sum| sum.qualifier).map(Qualifier::word),
            ..self.counted(sum.map(|sum| sum.value))
        }
    }

    /// A value that was counted.
    pub(super) fn counted(&self, value: Option<Decimal>) -> ObservationRow {
        ObservationRow {
            value,
            missing: value.is_none().then_some("no-data"),
            ..self.row()
        }
    }
}

/// A number as a number: whole where it is whole.
pub(super) fn number<S: Serializer>(
    value: &Option<Decimal>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let Some(value) = value else {
        return serializer.serialize_none();
    };

    match value.to_i64() {
        Some(whole) if value.is_integer() => serializer.serialize_i64(whole),
        _ => match value.to_f64() {
            Some(nearest) => serializer.serialize_f64(nearest),
            None => Err(S::Error::custom("a number that no float is near to")),
        },
    }
}

/// UTF-8, commas, a head of column names, line ends of RFC 4180.
///
/// # Errors
/// A row that CSV cannot hold; none in practice.
pub(super) fn csv<T: Serialize + Default>(rows: &[T]) -> io::Result<Vec<u8>> {
    // The writer takes the head from the first row, so without rows it is that of a row which is cut off again.
    if rows.is_empty() {
        let mut head = csv(&[T::default()])?;
        let end = head.iter().position(|byte| *byte == b'\n');
        head.truncate(end.map_or(0, |end| end + 1));
        return Ok(head);
    }

    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    for row in rows {
        writer.serialize(row)?;
    }

    writer.into_inner().map_err(csv::IntoInnerError::into_error)
}

/// Indented, with a line end.
///
/// # Errors
/// A value that JSON cannot hold; none in practice.
pub(super) fn json(value: &impl Serialize) -> io::Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec_pretty(value)?;
    bytes.push(b'\n');
    Ok(bytes)
}
