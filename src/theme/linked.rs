//! Structured data on its way into a page: words of the interface are put in, and nothing in it can end its element.

use serde_json::{Map, Value as Json};
use tera::{Error, TeraResult, Value};

use super::marks::typeset;
use crate::i18n::{Arg, Messages};

/// `data | json_ld`: every `{ "message": { key, name, from, to } }` becomes the message, and signs that mean something
/// in HTML are written as JSON writes any sign.
pub(super) fn json_ld(data: &str, messages: &Messages) -> TeraResult<Value> {
    let problem = |error: serde_json::Error| Error::message(error.to_string());
    let told = with_messages(serde_json::from_str(data).map_err(problem)?, messages)?;
    let json = serde_json::to_string(&told).map_err(problem)?;
    let json = json
        .replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026");

    Ok(Value::safe_string(&json))
}

fn with_messages(value: Json, messages: &Messages) -> TeraResult<Json> {
    Ok(match value {
        Json::Array(items) => Json::Array(
            items
                .into_iter()
                .map(|item| with_messages(item, messages))
                .collect::<TeraResult<_>>()?,
        ),
        Json::Object(fields) => match fields.get("message").and_then(Json::as_object) {
            Some(caption) => Json::String(message(caption, messages)?),
            None => Json::Object(
                fields
                    .into_iter()
                    .map(|(name, value)| Ok((name, with_messages(value, messages)?)))
                    .collect::<TeraResult<Map<_, _>>>()?,
            ),
        },
        other => other,
    })
}

fn message(caption: &Map<String, Json>, messages: &Messages) -> TeraResult<String> {
    // A caption leaves out the values that its message does not take.
    let text = |name: &str| caption.get(name).and_then(Json::as_str).unwrap_or_default();
    let args: [(&str, Arg); 3] =
        ["name", "from", "to"].map(|name| (name, text(name).into()));
    let words = messages
        .get(text("key"), &args)
        .map_err(|error| Error::message(error.to_string()))?;

    Ok(typeset(&words, messages.lang()).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    #[test]
    fn nothing_ends_the_element() {
        let messages = Messages::new(Lang::Ru, &["place = { $from }-е место, { $name }"])
            .expect("messages");
        let data = r#"{"a":["</script>&",{"message":{"key":"place","name":"<b>","from":"2","to":""}}]}"#;
        let told = json_ld(data, &messages).expect("data");
        let json = told.as_str().expect("text");
        assert!(!json.contains(['<', '>', '&']), "{json}");
        let read: Json = serde_json::from_str(json).expect("JSON");
        assert_eq!(read["a"][0], "</script>&");
        assert_eq!(
            read["a"][1].as_str().expect("text").replace('\u{a0}', " "),
            "2-е место, <b>"
        );

        assert!(json_ld(r#"{"message":{"key":"none"}}"#, &messages).is_err());
    }
}
