//! A number that cannot leave its «более» behind: no code and no template can take it out without the word.

use std::borrow::Cow;

use rust_decimal::Decimal;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

use crate::lang::{Lang, number};
use crate::schema::Qualifier;

/// A number as its source words it: «12 345», «более 160».
///
/// A template gets «more-than 160», which only `| said` turns into words; the check of templates (E610) lets nothing
/// else be done with it (`docs/comparison.md`, rule 13).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amount {
    digits: String,
    qualifier: Option<Qualifier>,
}

impl Amount {
    pub(in crate::view) fn new(
        value: Decimal,
        qualifier: Option<Qualifier>,
        lang: Lang,
    ) -> Self {
        Self {
            digits: number::format(value, lang),
            qualifier,
        }
    }
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.qualifier {
            Some(qualifier) => serializer.collect_str(&format_args!(
                "{} {}",
                qualifier.word(),
                self.digits
            )),
            None => serializer.serialize_str(&self.digits),
        }
    }
}

impl JsonSchema for Amount {
    fn schema_name() -> Cow<'static, str> {
        "Amount".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "amount" })
    }
}
