//! A small validator: what a schema says of a value. The schemas need no more of JSON Schema than this.

use regex::Regex;
use serde_json::Value;

use crate::fields::reference;

/// A validator of the keywords that the schemas use; any other keyword fails the test.
pub(super) fn mistakes(
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
            "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum" => {
                if is_beyond(keyword, wanted, value) {
                    wrong(keyword);
                }
            }
            "type" | "enum" | "const" => {}
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

/// Whether a number lies outside a bound; a value that is no number has no bounds.
fn is_beyond(keyword: &str, bound: &Value, value: &Value) -> bool {
    let (Some(number), Some(bound)) = (value.as_f64(), bound.as_f64()) else {
        return false;
    };
    match keyword {
        "minimum" => number < bound,
        "maximum" => number > bound,
        "exclusiveMinimum" => number <= bound,
        _ => number >= bound,
    }
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
