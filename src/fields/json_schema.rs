//! JSON Schemas (2020-12) for editors: complete, explain and check while one types.
//!
//! A schema cannot say everything that the decoder and the rules say; what it says, they say too. Titles and
//! descriptions are messages, `schema-<type>-<field>`, or `schema-any-<field>` where many types share a field. Values are
//! written out in place and only record types stand apart, because editors show what stands beside a `$ref` badly.

use serde_json::{Map, Value, json};

use super::{RecordFields, SETTINGS, present, reference, types};
use crate::i18n::Messages;
use crate::record_kind::RecordKind;

/// The schema of the settings.
pub const SETTINGS_FILE: &str = "settings.schema.json";
/// The schema of a YAML file.
pub const TABLES_FILE: &str = "tables.schema.json";
/// The schema of the front matter of a Markdown file.
pub const TEXTS_FILE: &str = "texts.schema.json";

/// The schemas by the name of their file, with words in the language of `messages`.
pub fn files(fields: &RecordFields, messages: &Messages) -> Vec<(&'static str, String)> {
    let maker = Maker { fields, messages };
    // `{:#}` prints a value with line breaks, and cannot fail as serialising into a writer could.
    [
        (SETTINGS_FILE, maker.settings()),
        (TABLES_FILE, maker.tables()),
        (TEXTS_FILE, maker.texts()),
    ]
    .map(|(name, schema)| (name, format!("{schema:#}\n")))
    .into()
}

/// The title and the description of a field of a type.
pub fn words(messages: &Messages, type_name: &str, field: &str) -> (String, String) {
    let own = format!("schema-{}-{field}", kebab(type_name));
    let id = if messages.has(&own) {
        own
    } else {
        format!("schema-any-{field}")
    };

    explained(messages, &id)
}

/// A message and its description; empty where it has none, which the tests forbid.
fn explained(messages: &Messages, id: &str) -> (String, String) {
    let description = messages.attribute(id, "description", &[]);
    (messages.text(id, &[]), description.unwrap_or_default())
}

struct Maker<'a> {
    fields: &'a RecordFields,
    messages: &'a Messages,
}

impl Maker<'_> {
    fn settings(&self) -> Value {
        let mut schema = self.head("config");
        let object = self.record(SETTINGS);
        let mut inner = Vec::new();
        referred(&Value::Object(object.clone()), &mut inner);
        schema.extend(object);
        schema.insert(
            "$defs".into(),
            self.definitions(inner.iter().map(String::as_str)),
        );

        Value::Object(schema)
    }

    /// A YAML file maps kinds to lists of records.
    fn tables(&self) -> Value {
        let kinds = || RecordKind::ALL.iter().filter(|kind| kind.is_table());
        let mut properties = Map::new();

        for kind in kinds() {
            let (title, description) = words(self.messages, "tables", kind.word());
            let items =
                json!({ "$ref": format!("#/$defs/{}", self.fields.of_kind(*kind)) });
            let list = json!({ "title": title, "description": description, "type": "array", "items": items });
            properties.insert(kind.word().to_owned(), list);
        }

        let mut schema = self.head("tables");
        schema.insert("type".into(), json!(["object", "null"]));
        schema.insert("additionalProperties".into(), json!(false));
        schema.insert("properties".into(), Value::Object(properties));
        schema.insert(
            "$defs".into(),
            self.definitions(kinds().map(|kind| self.fields.of_kind(*kind))),
        );

        Value::Object(schema)
    }

    /// Front matter is one record, and its `kind` says which.
    fn texts(&self) -> Value {
        let kinds = || RecordKind::ALL.iter().filter(|kind| !kind.is_table());
        let (title, description) = words(self.messages, "any", "kind");
        let list: Vec<_> = kinds().map(|kind| kind.word()).collect();
        let meanings: Vec<_> = kinds()
            .map(|kind| self.title(self.fields.of_kind(*kind)).0)
            .collect();
        let kind_field = json!({ "title": title, "description": description, "enum": list, "enumDescriptions": meanings });
        let branches: Vec<_> = kinds()
            .map(|kind| {
                let chosen = json!({ "required": ["kind"], "properties": { "kind": { "const": kind.word() } } });
                json!({ "if": chosen, "then": { "$ref": format!("#/$defs/{}", self.fields.of_kind(*kind)) } })
            })
            .collect();

        let mut schema = self.head("texts");
        schema.insert("type".into(), json!("object"));
        schema.insert("required".into(), json!(["kind"]));
        schema.insert("properties".into(), json!({ "kind": kind_field }));
        schema.insert("allOf".into(), json!(branches));
        schema.insert(
            "$defs".into(),
            self.definitions(kinds().map(|kind| self.fields.of_kind(*kind))),
        );

        Value::Object(schema)
    }

    fn head(&self, type_name: &str) -> Map<String, Value> {
        let (title, description) = self.title(type_name);
        let mut schema = Map::new();
        schema.insert(
            "$schema".into(),
            json!("https://json-schema.org/draft/2020-12/schema"),
        );

        schema.insert("title".into(), json!(title));
        schema.insert("description".into(), json!(description));

        schema
    }

    fn title(&self, type_name: &str) -> (String, String) {
        explained(self.messages, &format!("schema-{}", kebab(type_name)))
    }

    /// The record types that `roots` are made of, by name.
    fn definitions<'a>(&self, roots: impl Iterator<Item = &'a str>) -> Value {
        let mut waiting: Vec<String> = roots.map(ToOwned::to_owned).collect();
        let mut made = Map::new();

        while let Some(name) = waiting.pop() {
            if made.contains_key(&name) {
                continue;
            }
            let schema = Value::Object(self.record(&name));
            referred(&schema, &mut waiting);
            made.insert(name, schema);
        }

        made.sort_keys();
        Value::Object(made)
    }

    fn record(&self, name: &str) -> Map<String, Value> {
        // Only names of definitions are asked for; of any other, `Null` has no field.
        let source = self.fields.definitions.get(name).unwrap_or(&Value::Null);
        let mut schema = Map::new();
        let (title, description) = self.title(name);
        schema.insert("title".into(), json!(title));
        schema.insert("description".into(), json!(description));
        schema.insert("type".into(), json!("object"));
        schema.insert("additionalProperties".into(), json!(false));
        schema.insert(
            "required".into(),
            source.get("required").cloned().unwrap_or_else(|| json!([])),
        );

        let mut properties = Map::new();
        for (field, value) in source
            .get("properties")
            .and_then(Value::as_object)
            .into_iter()
            .flatten()
        {
            let (title, description) = words(self.messages, name, field);
            let mut property = Map::new();
            property.insert("title".into(), json!(title));
            property.insert("description".into(), json!(description));
            property.extend(self.value(value));
            properties.insert(field.clone(), Value::Object(property));
        }

        if let Some(kind) = RecordKind::ALL
            .iter()
            .find(|kind| !kind.is_table() && self.fields.of_kind(**kind) == name)
            && let Some(Value::Object(property)) = properties.get_mut("kind")
        {
            property.remove("type");
            property.insert("const".into(), json!(kind.word()));
        }

        schema.insert("properties".into(), Value::Object(properties));
        schema
    }

    /// The schema of a value without words of its own.
    fn value(&self, schema: &Value) -> Map<String, Value> {
        let schema = present(schema);
        let mut made = Map::new();

        if let Some(name) = reference(schema) {
            let definition = self.fields.definitions.get(name).unwrap_or(&Value::Null);
            if definition.get("properties").is_some() {
                made.insert("$ref".into(), json!(format!("#/$defs/{name}")));
                return made;
            }
            return self.named(name, definition);
        }

        let types = types(schema);
        match types.first().copied() {
            // The decoder reads an unquoted number or yes/no as the text that it is.
            Some("string") => {
                drop(made.insert("type".into(), json!(["string", "number", "boolean"])))
            }
            Some("array") => {
                made.insert("type".into(), json!("array"));
                made.insert("items".into(), Value::Object(self.value(&schema["items"])));
            }
            Some("object") => {
                made.insert("type".into(), json!("object"));
                made.insert(
                    "additionalProperties".into(),
                    Value::Object(self.value(&schema["additionalProperties"])),
                );
            }
            Some("integer") => {
                made.insert("type".into(), json!("integer"));
                made.insert("minimum".into(), json!(0));
                made.insert("maximum".into(), json!(u32::MAX));
            }
            Some(other) => drop(made.insert("type".into(), json!(other))),
            None => {}
        }

        made
    }

    /// A type that is no record: a list of words, an id, a date, a number, a source.
    fn named(&self, name: &str, definition: &Value) -> Map<String, Value> {
        if let Some(either) = definition.get("anyOf").and_then(Value::as_array) {
            let either: Vec<_> = either
                .iter()
                .map(|each| Value::Object(self.value(each)))
                .collect();
            return Map::from_iter([("anyOf".to_owned(), Value::Array(either))]);
        }

        let Some(variants) = definition.get("oneOf").and_then(Value::as_array) else {
            let keywords = definition.as_object().into_iter().flatten();
            return keywords
                .filter(|(key, _)| *key != "description")
                .map(|(key, value)| (key.clone(), value.clone()))
                .collect();
        };

        let list: Vec<&str> = variants
            .iter()
            .filter_map(|each| each.get("const")?.as_str())
            .collect();
        let meaning = |word: &&str| {
            self.messages
                .text(&format!("schema-{}-is-{word}", kebab(name)), &[])
        };
        let meanings: Vec<String> = list.iter().map(meaning).collect();

        Map::from_iter([
            ("enum".to_owned(), json!(list)),
            ("enumDescriptions".to_owned(), json!(meanings)),
        ])
    }
}

/// The types that a schema refers to, however deep.
fn referred(schema: &Value, found: &mut Vec<String>) {
    match schema {
        Value::Object(map) => {
            found.extend(reference(schema).map(ToOwned::to_owned));
            for value in map.values() {
                referred(value, found);
            }
        }
        Value::Array(list) => {
            for value in list {
                referred(value, found);
            }
        }
        _ => {}
    }
}

/// `GrowthPoint` → `growth-point`.
fn kebab(name: &str) -> String {
    let mut id = String::with_capacity(name.len() + 4);
    for (at, letter) in name.char_indices() {
        if letter.is_ascii_uppercase() && at > 0 {
            id.push('-');
        }
        id.push(letter.to_ascii_lowercase());
    }

    id
}

/// The comment by which an editor finds the schema of the file that it stands in. `path` is the file's, relative to the
/// folder that holds the folder of schemas.
pub fn modeline(path: &str, schema: &str) -> String {
    let up = "../".repeat(path.matches('/').count());
    format!("# yaml-language-server: $schema={up}{FOLDER}/{schema}")
}

/// The folder of the schemas, beside the content folder.
pub const FOLDER: &str = "schema";

#[cfg(test)]
mod tests;
