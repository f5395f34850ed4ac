//! Values that more than one kind of record uses.

use std::borrow::Cow;
use std::fmt;

use rust_decimal::Decimal;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

use crate::decode::{Loc, custom};
use crate::diag::Code;
use crate::lang::date::PartialDate;

/// A permanent name of a record: lower-case ASCII letters, digits and single hyphens.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Id(String);

impl Id {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether `text` may be an id.
    pub fn is_valid(text: &str) -> bool {
        let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        !text.is_empty()
            && text.chars().all(allowed)
            && !text.starts_with('-')
            && !text.ends_with('-')
            && !text.contains("--")
    }
}

impl std::ops::Deref for Id {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        if Id::is_valid(&text) {
            Ok(Id(text))
        } else {
            Err(custom(Code::BadId, &text))
        }
    }
}

/// A date of which the day, or the day and month, may be unknown: `2017`, `2017-09`, `2017-09-16`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date(pub PartialDate);

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse()
            .map(Date)
            .map_err(|_| custom(Code::BadDate, &text))
    }
}

/// Larger than anything that a competition counts, and small enough for sums and shares to be exact.
const LARGEST: Decimal = Decimal::from_parts(2_764_472_320, 232_830, 0, false, 0);

/// An exact decimal; the number of decimals is kept as written (`24.5`, `7.10`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Number(pub Decimal);

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let plain = text
            .chars()
            .all(|c| c.is_ascii_digit() || c == '.' || c == '-');
        let number = text
            .parse::<Decimal>()
            .ok()
            .filter(|number| plain && number.abs() < LARGEST);

        number
            .map(Number)
            .ok_or_else(|| custom(Code::BadNumber, &text))
    }
}

/// A text that must stay letter for letter as it is written, because something else is found by it or quotes it: an
/// address, a number written as text, the word of a unit. It exists only to say so in the schema of a field.
#[derive(Debug, Clone)]
pub struct Verbatim;

/// Where a statement comes from: `source: doc-2017` or `source: { id: doc-2017, section: … }`.
#[derive(Debug, Clone)]
pub struct SourceRef {
    /// Id of a source.
    pub id: Loc<Id>,
    /// Heading in that source.
    pub section: Option<String>,
}

#[derive(serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct SourceMap {
    id: Loc<Id>,
    section: Option<String>,
}

/// How each of these types is written, for editors: what the decoder takes, as far as JSON Schema can say it.
macro_rules! written {
    ($($type:ident $schema:tt)+) => {
        $(impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        })+
    };
}

written! {
    Id {
        "type": ["string", "integer"],
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
        "minimum": 0,
    }
    Date {
        "type": ["string", "integer"],
        "pattern": "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$",
        "minimum": 1000,
        "maximum": 9999,
    }
    Number {
        "type": ["number", "string"],
        "pattern": "^-?([0-9]+\\.?[0-9]*|\\.[0-9]+)$",
        "exclusiveMinimum": -1_000_000_000_000_000_i64,
        "exclusiveMaximum": 1_000_000_000_000_000_i64,
    }
    Verbatim {
        "type": ["string", "number", "boolean"],
    }
}

impl JsonSchema for SourceRef {
    fn schema_name() -> Cow<'static, str> {
        "SourceRef".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let (id, map) = (
            generator.subschema_for::<Id>(),
            generator.subschema_for::<SourceMap>(),
        );
        json_schema!({ "anyOf": [id, map] })
    }
}

enum Written {
    Id(String),
    Map(SourceMap),
}

impl<'de> Deserialize<'de> for Written {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct WrittenVisitor;

        impl<'de> Visitor<'de> for WrittenVisitor {
            type Value = Written;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("source")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Written, E> {
                Ok(Written::Id(text.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Written, A::Error> {
                SourceMap::deserialize(MapAccessDeserializer::new(map)).map(Written::Map)
            }
        }

        deserializer.deserialize_any(WrittenVisitor)
    }
}

impl<'de> Deserialize<'de> for SourceRef {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = Loc::<Written>::deserialize(deserializer)?;
        match written.value {
            Written::Id(text) if Id::is_valid(&text) => Ok(SourceRef {
                id: Loc { value: Id(text), place: written.place },
                section: None,
            }),
            Written::Id(text) => Err(custom(Code::BadId, &text)),
            Written::Map(map) => Ok(SourceRef { id: map.id, section: map.section }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn e115_id_form() {
        for good in ["abakan", "2017", "krasnaya-yaruga"] {
            assert!(Id::is_valid(good), "{good}");
        }
        for bad in ["", "Абакан", "Abakan", "-a", "a-", "a--b", "a b", "a_b"] {
            assert!(!Id::is_valid(bad), "{bad}");
        }
    }
}
