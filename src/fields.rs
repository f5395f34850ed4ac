//! What an editor may write, as data: every field of every record type in its order, and what kind of value it takes.
//!
//! The record types themselves say it, through `JsonSchema`, so no second list can grow stale. JSON Schemas
//! for editors, new files and the formatter all read it from here.

pub mod json_schema;

use schemars::generate::SchemaSettings;
use serde_json::{Map, Value};

use crate::config::Config;
use crate::record_kind::RecordKind;

/// What a field takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Form {
    /// Words that people read, in the language of the records.
    Text,
    /// Anything that must stay letter for letter: an id, a number, a date, an address, a word of a list.
    Fixed,
    /// A list.
    List(Box<Form>),
    /// Values under names that the editor chooses.
    Map(Box<Form>),
    /// A record type, by its name in the code.
    Record(String),
}

/// The record types.
#[derive(Debug, Clone)]
pub struct RecordFields {
    /// What schemars says of each type, by its name in the code.
    definitions: Map<String, Value>,
    /// The type of each kind.
    kinds: Vec<(RecordKind, String)>,
}

/// The name of the type of the settings.
pub const SETTINGS: &str = "Config";

impl RecordFields {
    /// Reads the types.
    pub fn read() -> Self {
        let mut generator = SchemaSettings::draft2020_12().into_generator();
        let kinds = RecordKind::ALL
            .iter()
            .filter_map(|kind| {
                Some((
                    *kind,
                    reference(kind.schema(&mut generator).as_value())?.to_owned(),
                ))
            })
            .collect();
        generator.subschema_for::<Config>();

        Self {
            definitions: generator.take_definitions(false),
            kinds,
        }
    }

    /// The type of the records of a kind.
    pub fn of_kind(&self, kind: RecordKind) -> &str {
        self.kinds
            .iter()
            .find(|(each, _)| *each == kind)
            .map_or("", |(_, name)| name)
    }

    /// The fields of a type with what they take, in their order; none for an unknown type.
    pub fn of_type(&self, name: &str) -> Vec<(&str, Form)> {
        let fields = self
            .definitions
            .get(name)
            .and_then(|schema| schema.get("properties"))
            .and_then(Value::as_object);
        fields
            .into_iter()
            .flatten()
            .map(|(field, schema)| (field.as_str(), self.form(schema)))
            .collect()
    }

    fn form(&self, schema: &Value) -> Form {
        let schema = present(schema);
        if let Some(name) = reference(schema) {
            let definition = self.definitions.get(name).unwrap_or(&Value::Null);
            return match name {
                // Written as an id or as a mapping; a mapping is what has fields.
                "SourceRef" => Form::Record("SourceMap".to_owned()),
                _ if definition.get("properties").is_some() => {
                    Form::Record(name.to_owned())
                }
                _ => Form::Fixed,
            };
        }

        match types(schema).first().copied() {
            Some("string") => Form::Text,
            Some("array") => Form::List(Box::new(self.form(&schema["items"]))),
            Some("object") => {
                Form::Map(Box::new(self.form(&schema["additionalProperties"])))
            }
            _ => Form::Fixed,
        }
    }
}

/// The type that a schema refers to.
fn reference(schema: &Value) -> Option<&str> {
    schema.get("$ref")?.as_str()?.strip_prefix("#/$defs/")
}

/// The schema of a value that is there: an empty field is a mistake, so «or null» says nothing.
fn present(schema: &Value) -> &Value {
    let either = schema.get("anyOf").and_then(Value::as_array);
    either
        .and_then(|list| list.iter().find(|each| types(each) != ["null"]))
        .filter(|_| is_optional(schema))
        .unwrap_or(schema)
}

fn is_optional(schema: &Value) -> bool {
    let either = schema.get("anyOf").and_then(Value::as_array);
    either.is_some_and(|list| list.iter().any(|each| types(each) == ["null"]))
}

/// The types that a schema allows, without null where there are others.
fn types(schema: &Value) -> Vec<&str> {
    match schema.get("type") {
        Some(Value::String(one)) => vec![one],
        Some(Value::Array(list)) => list
            .iter()
            .filter_map(Value::as_str)
            .filter(|each| *each != "null")
            .collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_in_type_order() {
        let fields = RecordFields::read();
        let practice = fields.of_type(fields.of_kind(RecordKind::Practices));
        assert_eq!(
            practice
                .iter()
                .take(5)
                .map(|(name, _)| *name)
                .collect::<Vec<_>>(),
            ["kind", "id", "aliases", "title", "lead"]
        );

        let form = |name: &str| {
            practice
                .iter()
                .find(|(each, _)| *each == name)
                .map(|(_, form)| form.clone())
        };
        assert_eq!(form("title"), Some(Form::Text));
        assert_eq!(form("id"), Some(Form::Fixed));
        assert_eq!(form("contact"), Some(Form::Fixed));
        assert_eq!(form("partners"), Some(Form::List(Box::new(Form::Text))));
        assert_eq!(
            form("results"),
            Some(Form::List(Box::new(Form::Record("Indicator".into()))))
        );

        assert_eq!(form("source"), Some(Form::Record("SourceMap".into())));
        assert_eq!(form("draft"), Some(Form::Fixed));
        assert!(fields.of_type(SETTINGS).len() > 6);
    }
}
