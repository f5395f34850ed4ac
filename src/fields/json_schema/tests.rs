//! The schemas against the decoder: what one accepts the other does, on the real records and on planted mistakes.

mod validator;

use std::path::Path;
use std::sync::Arc;

use serde_json::{Value, json};

use super::*;
use crate::diag::{self, Code};
use crate::file::SourceFile;
use crate::lang::Lang;
use crate::yaml::{self, YamlNode};
use crate::{config, load, source};

use validator::mistakes;

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
fn schema_accepts_real_files() {
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

fn city(rest: &str) -> String {
    format!("cities:\n  - {{ id: abakan, name: Абакан, type: city{rest} }}\n")
}

fn practice(rest: &str) -> String {
    format!(
        "---\nkind: practice\nid: a\ntitle: А\nlead: Б.\nedition: \"2017\"\ndirections: [b]\nsource: c\n{rest}---\n"
    )
}

fn settings(rest: &str) -> String {
    format!("title: А\ndescription: Б\nlang: ru\nas_of: 2020-01-31\npublisher: В\n{rest}")
}

/// The decoder's first mistake is the expected one, and the schema refuses what the decoder refuses.
fn agree(path: &str, cases: Vec<(String, Option<Code>)>) {
    let schemas = schemas(Lang::En);
    for (text, expected) in cases {
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
fn schema_refuses_mistakes() {
    let cases = vec![
        (city(""), None),
        (city(", nmae: x"), Some(Code::UnknownField)),
        (
            city("").replace("type: city", "type: citty"),
            Some(Code::UnknownWord),
        ),
        (
            city("").replace("id: abakan, ", ""),
            Some(Code::MissingField),
        ),
        (city("").replace("abakan", "Абакан"), Some(Code::BadId)),
        (city("").replace("abakan", "a--b"), Some(Code::BadId)),
        (city("").replace("abakan", "2017"), None),
        (city("").replace("name: Абакан", "name: 2017"), None),
    ];
    agree("a.yaml", cases);
}

#[test]
fn schema_refuses_bad_values() {
    let cases = vec![
        (city(", note: [a]"), Some(Code::WrongType)),
        (city(", note: "), Some(Code::WrongType)),
        (city(", region_source: { id: x, section: Раздел }"), None),
        (
            city(", region_source: { id: x, sektion: Раздел }"),
            Some(Code::UnknownField),
        ),
        (city(", region_source: [x]"), Some(Code::WrongType)),
        (
            city(", spellings: [{ text: А, source: b, from: 2017-13 }]"),
            Some(Code::BadDate),
        ),
        (
            city(", spellings: [{ text: А, source: b, from: 2017-09-16, to: 2018 }]"),
            None,
        ),
        (city("").replace("cities", "citys"), Some(Code::UnknownKind)),
    ];
    agree("a.yaml", cases);
}

#[test]
fn schema_refuses_bad_texts() {
    let cases = vec![
        (practice(""), None),
        (
            practice("").replace("kind: practice", "kind: practise"),
            Some(Code::UnknownKind),
        ),
        (practice("draft: yes\n"), Some(Code::WrongType)),
        (
            practice("results: [{ indicator: А, unit: б, value: 1.50 }]\n"),
            None,
        ),
        (
            practice("results: [{ indicator: А, unit: б, value: \"1 500\" }]\n"),
            Some(Code::BadNumber),
        ),
        (
            practice("results: [{ indicator: А, value: 5 }]\n"),
            Some(Code::MissingField),
        ),
        (
            practice("evidence: { level: some }\n"),
            Some(Code::UnknownWord),
        ),
        (practice("theme: x\n"), Some(Code::UnknownField)),
    ];
    agree("a.md", cases);
}

#[test]
fn schema_refuses_bad_settings() {
    let cases = vec![
        (settings("interface: [ru, en]\n"), None),
        (settings("interface: [de]\n"), Some(Code::UnknownWord)),
        (settings("colour: red\n"), Some(Code::UnknownField)),
    ];
    agree("itogi.yaml", cases);
}

/// Every title, description and meaning below a schema is a message that exists.
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
                || (field.get("title").is_some() && field.get("description").is_some()),
            "{path}/{name}"
        );
        *seen += 1;
    }

    let lists = map.iter().filter(|(key, _)| *key != "enumDescriptions");
    for (key, inner) in lists {
        look(inner, &format!("{path}/{key}"), seen);
        for each in inner.as_array().into_iter().flatten() {
            look(each, &format!("{path}/{key}"), seen);
        }
    }
}

#[test]
fn schema_words_are_complete() {
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
fn modeline_leads_to_schema() {
    assert_eq!(
        modeline("content/practices/2017/a.md", TEXTS_FILE),
        "# yaml-language-server: $schema=../../../schema/texts.schema.json"
    );
}
