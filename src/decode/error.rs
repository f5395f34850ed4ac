//! One mistake of a record, before it becomes a diagnostic.

use std::fmt;

use serde::de::{Expected, Unexpected};

use crate::diag::Code;
use crate::yaml::Place;

/// A mistake, the field it is in, and where.
#[derive(Debug, Clone)]
pub struct Fault {
    /// What is wrong.
    pub kind: FaultKind,
    /// Innermost field; empty at the top of a record.
    pub field: String,
    /// Where: the key of an unknown field, the mapping that lacks one, else the value.
    pub place: Place,
    /// Whether `place` and `field` have been filled in.
    pub(crate) placed: bool,
}

/// What can be wrong with a node.
#[derive(Debug, Clone)]
pub enum FaultKind {
    /// The kind has no such field.
    UnknownField {
        /// The field.
        name: String,
        /// The fields it has.
        expected: &'static [&'static str],
    },
    /// A required field is absent.
    MissingField(&'static str),
    /// Not one of the allowed words.
    UnknownWord {
        /// The word.
        word: String,
        /// The allowed ones.
        expected: &'static [&'static str],
    },
    /// A value of the wrong type; both are words of the message files.
    WrongType {
        /// What the field wants.
        expected: String,
        /// What stands there.
        found: &'static str,
    },
    /// A value type refused the text; the code says why.
    Custom(Code, String),
}

impl Fault {
    /// A fault whose place is not known yet.
    pub(crate) fn new(kind: FaultKind) -> Self {
        Self {
            kind,
            field: String::new(),
            place: Place::default(),
            placed: false,
        }
    }

    /// Fills in the place unless an inner value did.
    pub(crate) fn at(mut self, place: Place, field: &str) -> Self {
        if !self.placed {
            self.place = place;
            field.clone_into(&mut self.field);
            self.placed = true;
        }
        self
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} in «{}»", self.kind, self.field)
    }
}

impl std::error::Error for Fault {}

/// Value types name their rule by starting a custom error with its code, as in `E114:2017-13`.
pub fn custom<E: serde::de::Error>(code: Code, value: &str) -> E {
    E::custom(format_args!("{}:{value}", code.id()))
}

impl serde::de::Error for Fault {
    fn custom<T: fmt::Display>(message: T) -> Self {
        let text = message.to_string();
        let coded = text.split_once(':').and_then(|(id, value)| {
            Code::ALL
                .iter()
                .find(|code| code.id() == id)
                .map(|code| (*code, value.to_owned()))
        });
        let (code, value) = coded.unwrap_or((Code::BadValue, text));

        Fault::new(FaultKind::Custom(code, value))
    }

    fn invalid_type(unexpected: Unexpected, expected: &dyn Expected) -> Self {
        let found = match unexpected {
            Unexpected::Seq => "list",
            Unexpected::Map => "mapping",
            Unexpected::Unit | Unexpected::Option => "empty",
            Unexpected::Bool(_) => "yes-no",
            _ => "text",
        };
        Fault::new(FaultKind::WrongType { expected: expected.to_string(), found })
    }

    fn unknown_field(field: &str, expected: &'static [&'static str]) -> Self {
        Fault::new(FaultKind::UnknownField { name: field.to_owned(), expected })
    }

    fn missing_field(field: &'static str) -> Self {
        Fault::new(FaultKind::MissingField(field))
    }

    fn unknown_variant(variant: &str, expected: &'static [&'static str]) -> Self {
        Fault::new(FaultKind::UnknownWord { word: variant.to_owned(), expected })
    }
}
