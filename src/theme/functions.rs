//! What templates may call: messages, addresses of files, typography. All pure.

use std::collections::BTreeMap;
use std::sync::Arc;

use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

use crate::i18n::{Arg, Messages};
use crate::lang::text::truncate_words;
use crate::lang::{Lang, typography};

/// Registers everything; must precede the templates, which are checked against it.
pub(super) fn register(tera: &mut Tera, messages: Arc<Messages>, assets: BTreeMap<String, String>) {
    let lang = messages.lang();
    let known = Arc::clone(&messages);
    let messages_and = Arc::clone(&messages);
    tera.register_function("t", move |kwargs: Kwargs, _: &State| message(&messages, &kwargs));
    tera.register_function("has_message", move |kwargs: Kwargs, _: &State| -> TeraResult<bool> {
        Ok(known.has(kwargs.must_get::<&str>("key")?))
    });
    tera.register_function("asset", move |kwargs: Kwargs, _: &State| {
        let path = kwargs.must_get::<&str>("path")?;
        assets.get(path).cloned().ok_or_else(|| Error::message(format!("no file assets/{path} in the theme")))
    });
    tera.register_filter("typo", move |text: &str, _: Kwargs, _: &State| typeset(text, lang));
    tera.register_filter("plain", move |text: &str, _: Kwargs, _: &State| typeset(text, lang));
    tera.register_filter("quoted", move |text: &str, _: Kwargs, _: &State| typeset(&quoted(text, lang), lang));
    tera.register_filter("quoted_plain", move |text: &str, _: Kwargs, _: &State| typeset(&quoted(text, lang), lang));
    let conjunction = messages_and.get("and", &[]).unwrap_or_default();
    tera.register_filter("listing", move |items: Vec<String>, _: Kwargs, _: &State| listing(&items, &conjunction));
    tera.register_filter("words", |text: &str, kwargs: Kwargs, _: &State| -> TeraResult<Value> {
        Ok(shortened(text, kwargs.must_get::<usize>("max")?))
    });
}

/// The first words of a text, at most `max` characters. What a block gives to a filter is escaped already and must be
/// neither escaped again nor cut within a reference, so references are read first and made again last.
fn shortened(text: &str, max: usize) -> Value {
    const REFERENCES: [(&str, &str); 7] = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&nbsp;", "\u{a0}"),
        ("&amp;", "&"),
    ];
    let plain = REFERENCES.iter().fold(text.to_owned(), |text, (reference, sign)| text.replace(reference, sign));
    let short = truncate_words(&plain, max);
    let escaped = short.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
    Value::safe_string(&escaped.replace('\'', "&#39;"))
}

/// «2014, 2016 и 2017»
fn listing(items: &[String], conjunction: &str) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} {conjunction} {last}", first.join(", ")),
    }
}

/// In the quotation marks of its language.
fn quoted(text: &str, lang: Lang) -> String {
    match lang {
        Lang::Ru => format!("«{text}»"),
        Lang::En => format!("“{text}”"),
    }
}

fn typeset(text: &str, lang: Lang) -> String {
    match lang {
        Lang::Ru => typography::russian(text).into_owned(),
        Lang::En => text.to_owned(),
    }
}

/// `t(key="…", n=5, name=…)`: a message with its values. A missing message or value stops the page.
fn message(messages: &Messages, kwargs: &Kwargs) -> TeraResult<String> {
    let key = kwargs.must_get::<&str>("key")?;
    let mut args: Vec<(&str, Arg)> = Vec::new();
    for (name, value) in kwargs.iter() {
        let Some(name) = name.as_str().filter(|name| *name != "key") else { continue };
        args.push((name, argument(value)));
    }
    let text = messages.get(key, &args).map_err(|error| Error::message(error.to_string()))?;
    Ok(typeset(&text, messages.lang()))
}

fn argument(value: &Value) -> Arg {
    match value.as_i128() {
        Some(number) => Arg::Number(number.into()),
        None => Arg::Text(value.as_str().map_or_else(|| value.to_string(), ToOwned::to_owned)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shortening_escapes_once_whatever_comes_in() {
        for text in ["A \"b\" & <script>", "A &quot;b&quot; &amp; &lt;script&gt;"] {
            assert_eq!(shortened(text, 100).as_str(), Some("A &quot;b&quot; &amp; &lt;script&gt;"));
        }
        assert_eq!(shortened("один &amp; два", 8).as_str(), Some("один &amp;…"));
    }
}
