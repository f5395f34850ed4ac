//! The schemas against the decoder: what one accepts the other does, on the real records and on planted mistakes.

use std::path::Path;
use std::sync::Arc;

use regex::Regex;
use serde_json::{Value, json};

use super::*;
use crate::diag::{self, Code};
use crate::file::SourceFile;
use crate::lang::Lang;
use crate::yaml::{self, YamlNode};
use crate::{config, load, source};

fn schemas(lang: Lang) -> Vec<(&'static str, Value)> {
    let messages = Messages::command_line(lang).expect("locales");
    let read = |(name, text): (&'static str, String)| {
        (name, serde_json::from_str(&text).expect("JSON"))
    };

    files(&RecordFields::read(), &messages)
        .into_iter()
        .map(read)
        .collect()
}

/// The file as an editor's YAML library reads it.
fn value(node: &YamlNode) -> Value {
    match &node.value {
        yaml::YamlValue::Empty => Value::Null,
        yaml::YamlValue::Scalar { text, plain: true } => match text.as_str() {
            "true" => json!(true),
            "false" => json!(false),
            text => text
                .parse::<i64>()
                .map(Value::from)
                .or_else(|_| text.parse::<f64>().map(Value::from))
                .unwrap_or_else(|_| json!(text)),
        },
        yaml::YamlValue::Scalar { text, .. } => json!(text),
        yaml::YamlValue::List(items) => items.iter().map(value).collect(),
        yaml::YamlValue::Map(entries) => Value::Object(
            entries
                .iter()
                .map(|entry| (entry.key.clone(), value(&entry.value)))
                .collect(),
        ),
    }
}

/// A validator of the keywords that the schemas use; any other keyword fails the test.
fn mistakes(
    root: &Value,
    schema: &Value,
    value: &Value,
    path: &str,
    found: &mut Vec<String>,
) {
    let Value::Object(keywords) = schema else {
        panic!("{path}: {schema}")
    };

    let mut wrong = |what: &str| found.push(format!("{path}: {what}"));
    for (keyword, wanted) in keywords {
        match keyword.as_str() {
            "$schema" | "$defs" | "title" | "description" | "enumDescriptions" => {}
            "type" if !has_type(wanted, value) => wrong("type"),
            "enum" if !wanted.as_array().expect("list").contains(value) => wrong("enum"),
            "const" if wanted != value => wrong("const"),
            "pattern" => {
                let pattern =
                    Regex::new(wanted.as_str().expect("text")).expect("pattern");
                if value.as_str().is_some_and(|text| !pattern.is_match(text)) {
                    wrong("pattern");
                }
            }
            "minimum" if value.as_f64() < wanted.as_f64() && value.is_number() => {
                wrong("minimum")
            }
            "maximum" if value.as_f64() > wanted.as_f64() => wrong("maximum"),
            "exclusiveMinimum"
                if value.as_f64() <= wanted.as_f64() && value.is_number() =>
            {
                wrong("exclusiveMinimum")
            }
            "exclusiveMaximum" if value.as_f64() >= wanted.as_f64() => {
                wrong("exclusiveMaximum")
            }
            "type" | "enum" | "const" | "minimum" | "maximum" | "exclusiveMinimum"
            | "exclusiveMaximum" => {}
            "required" => {
                for name in wanted
                    .as_array()
                    .expect("list")
                    .iter()
                    .filter_map(Value::as_str)
                {
                    if value.is_object() && value.get(name).is_none() {
                        wrong(&format!("required {name}"));
                    }
                }
            }
            "properties"
            | "additionalProperties"
            | "items"
            | "$ref"
            | "anyOf"
            | "allOf"
            | "if"
            | "then" => {}
            other => panic!("{path}: keyword {other}"),
        }
    }

    inner_mistakes(root, schema, value, path, found);
}

fn inner_mistakes(
    root: &Value,
    schema: &Value,
    value: &Value,
    path: &str,
    found: &mut Vec<String>,
) {
    let fits = |schema: &Value| {
        let mut found = Vec::new();
        mistakes(root, schema, value, path, &mut found);
        found.is_empty()
    };

    for (name, inner) in value.as_object().into_iter().flatten() {
        let path = format!("{path}/{name}");
        match (
            schema["properties"].get(name),
            schema.get("additionalProperties"),
        ) {
            (Some(known), _) => mistakes(root, known, inner, &path, found),
            (None, Some(Value::Bool(false))) => {
                found.push(format!("{path}: unknown field"))
            }
            (None, Some(other)) => mistakes(root, other, inner, &path, found),
            (None, None) => {}
        }
    }

    if let (Some(items), Some(list)) = (schema.get("items"), value.as_array()) {
        for (at, item) in list.iter().enumerate() {
            mistakes(root, items, item, &format!("{path}/{at}"), found);
        }
    }

    if let Some(name) = reference(schema) {
        mistakes(root, &root["$defs"][name], value, path, found);
    }

    if let Some(either) = schema.get("anyOf").and_then(Value::as_array)
        && !either.iter().any(fits)
    {
        found.push(format!("{path}: anyOf"));
    }

    for all in schema
        .get("allOf")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
    {
        mistakes(root, all, value, path, found);
    }

    if schema.get("if").is_some_and(fits) {
        mistakes(root, &schema["then"], value, path, found);
    }
}

fn has_type(wanted: &Value, value: &Value) -> bool {
    let is = |name: &Value| match name.as_str().expect("type") {
        "string" => value.is_string(),
        "number" => value.is_number(),
        "integer" => value.is_i64(),
        "boolean" => value.is_boolean(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        "null" => value.is_null(),
        other => panic!("{other}"),
    };
    wanted
        .as_array()
        .map_or_else(|| is(wanted), |list| list.iter().any(is))
}

/// What the schema of a file says of it.
fn verdict(schemas: &[(&str, Value)], file: &Arc<SourceFile>) -> Vec<String> {
    let name = match file.path.as_str() {
        path if path.ends_with(config::FILE) => SETTINGS_FILE,
        path if path.ends_with(".md") => TEXTS_FILE,
        _ => TABLES_FILE,
    };

    let schema = schemas
        .iter()
        .find(|(each, _)| *each == name)
        .map(|(_, schema)| schema)
        .expect("schema");
    let end = load::front_matter_end(file).unwrap_or(file.text.len());
    let (node, _) = yaml::parse(file, end);
    let mut found = Vec::new();

    mistakes(
        schema,
        schema,
        &value(&node.expect("YAML")),
        &file.path,
        &mut found,
    );
    found
}

#[test]
fn every_real_file_and_every_fixture_fits_its_schema() {
    let schemas = schemas(Lang::Ru);
    let mut checked = 0;

    for folder in ["content", "tests/fixtures"] {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        for file in source::read_content(&root).expect("folder").files {
            assert_eq!(verdict(&schemas, &file), Vec::<String>::new());
            checked += 1;
        }
    }

    assert!(checked > 190, "{checked}");
}

#[test]
fn what_the_decoder_refuses_the_schema_refuses_too() {
    let schemas = schemas(Lang::En);
    let city = |rest: &str| {
        format!("cities:\n  - {{ id: abakan, name: Абакан, type: city{rest} }}\n")
    };
    let practice = |rest: &str| {
        format!(
            "---\nkind: practice\nid: a\ntitle: А\nlead: Б.\nedition: \"2017\"\ndirections: [b]\nsource: c\n{rest}---\n"
        )
    };

    let settings = |rest: &str| {
        format!(
            "title: А\ndescription: Б\nlang: ru\nas_of: 2020-01-31\npublisher: В\n{rest}"
        )
    };

    let cases: Vec<(&str, String, Option<Code>)> = vec![
        ("a.yaml", city(""), None),
        ("a.yaml", city(", nmae: x"), Some(Code::UnknownField)),
        (
            "a.yaml",
            city("").replace("type: city", "type: citty"),
            Some(Code::UnknownWord),
        ),
        (
            "a.yaml",
            city("").replace("id: abakan, ", ""),
            Some(Code::MissingField),
        ),
        (
            "a.yaml",
            city("").replace("abakan", "Абакан"),
            Some(Code::BadId),
        ),
        (
            "a.yaml",
            city("").replace("abakan", "a--b"),
            Some(Code::BadId),
        ),
        ("a.yaml", city("").replace("abakan", "2017"), None),
        (
            "a.yaml",
            city("").replace("name: Абакан", "name: 2017"),
            None,
        ),
        ("a.yaml", city(", note: [a]"), Some(Code::WrongType)),
        ("a.yaml", city(", note: "), Some(Code::WrongType)),
        (
            "a.yaml",
            city(", region_source: { id: x, section: Раздел }"),
            None,
        ),
        (
            "a.yaml",
            city(", region_source: { id: x, sektion: Раздел }"),
            Some(Code::UnknownField),
        ),
        (
            "a.yaml",
            city(", region_source: [x]"),
            Some(Code::WrongType),
        ),
        (
            "a.yaml",
            city(", spellings: [{ text: А, source: b, from: 2017-13 }]"),
            Some(Code::BadDate),
        ),
        (
            "a.yaml",
            city(", spellings: [{ text: А, source: b, from: 2017-09-16, to: 2018 }]"),
            None,
        ),
        (
            "a.yaml",
            city("").replace("cities", "citys"),
            Some(Code::UnknownKind),
        ),
        ("a.md", practice(""), None),
        (
            "a.md",
            practice("").replace("kind: practice", "kind: practise"),
            Some(Code::UnknownKind),
        ),
        ("a.md", practice("draft: yes\n"), Some(Code::WrongType)),
        (
            "a.md",
            practice("results: [{ indicator: А, unit: б, value: 1.50 }]\n"),
            None,
        ),
        (
            "a.md",
            practice("results: [{ indicator: А, unit: б, value: \"1 500\" }]\n"),
            Some(Code::BadNumber),
        ),
        (
            "a.md",
            practice("results: [{ indicator: А, value: 5 }]\n"),
            Some(Code::MissingField),
        ),
        (
            "a.md",
            practice("evidence: { level: some }\n"),
            Some(Code::UnknownWord),
        ),
        ("a.md", practice("theme: x\n"), Some(Code::UnknownField)),
        ("itogi.yaml", settings("interface: [ru, en]\n"), None),
        (
            "itogi.yaml",
            settings("interface: [de]\n"),
            Some(Code::UnknownWord),
        ),
        (
            "itogi.yaml",
            settings("colour: red\n"),
            Some(Code::UnknownField),
        ),
    ];

    for (path, text, expected) in cases {
        let file = SourceFile::new(path, text.clone());
        let diagnostics = if path == config::FILE {
            config::load(&[Arc::clone(&file)], "").1
        } else {
            load::load(&file).diagnostics
        };
        assert_eq!(diagnostics.first().map(|d| d.code), expected, "{text}");
        assert_eq!(
            diag::errors(&diagnostics) > 0,
            !verdict(&schemas, &file).is_empty(),
            "{text}"
        );
    }
}

#[test]
fn every_type_field_and_word_has_its_title_and_description_in_every_language() {
    fn look(schema: &Value, path: &str, seen: &mut usize) {
        let Value::Object(map) = schema else { return };
        for word in ["title", "description"] {
            if let Some(text) = map.get(word).and_then(Value::as_str) {
                assert!(
                    !text.is_empty() && !text.starts_with('['),
                    "{path}: {word} {text}"
                );
            }
        }

        for meaning in map
            .get("enumDescriptions")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
        {
            assert!(
                !meaning.as_str().expect("text").starts_with('['),
                "{path}: {meaning}"
            );
        }

        for (name, field) in map
            .get("properties")
            .and_then(Value::as_object)
            .into_iter()
            .flatten()
        {
            assert!(
                path.contains("/if")
                    || (field.get("title").is_some()
                        && field.get("description").is_some()),
                "{path}/{name}"
            );
            *seen += 1;
        }

        let lists = map.iter().filter(|(key, _)| *key != "enumDescriptions");
        for (key, inner) in lists {
            look(inner, &format!("{path}/{key}"), seen);
            inner
                .as_array()
                .into_iter()
                .flatten()
                .for_each(|each| look(each, &format!("{path}/{key}"), seen));
        }
    }

    for lang in Lang::ALL {
        let mut seen = 0;
        for (name, schema) in schemas(lang) {
            assert!(schema["title"].is_string());
            look(&schema, name, &mut seen);
            let defs = schema["$defs"].as_object().into_iter().flatten();

            assert!(
                defs.into_iter().all(|(_, each)| each["title"].is_string()
                    && each["description"].is_string())
            );
        }

        assert!(seen > 250, "{seen}");
    }

    let text = serde_json::to_string(&schemas(Lang::Ru)[1].1).expect("JSON");
    assert!(text.contains("Без слова «город»"));
}

#[test]
fn a_modeline_leads_from_the_file_to_its_schema() {
    assert_eq!(
        modeline("content/practices/2017/a.md", TEXTS_FILE),
        "# yaml-language-server: $schema=../../../schema/texts.schema.json"
    );
}
