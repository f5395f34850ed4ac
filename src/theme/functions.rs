//! What templates may call: messages, texts with their words, addresses of files, typography. All pure.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use foldhash::HashMap;
use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

use super::marks::{Marks, Memo, STAND_IN, typeset};
use super::references::{escaped, unescaped};
use super::tongues::Tongues;
use super::{amounts, linked};
use crate::chart;
use crate::i18n::{Arg, MessageError, Messages};
use crate::lang::text::{sentence, truncate_words};
use crate::markdown::words::{self, Word};

/// Registers everything; must precede the templates, which are checked against it.
pub(super) fn register(
    tera: &mut Tera,
    messages: Arc<Messages>,
    assets: BTreeMap<String, String>,
    tongues: Tongues,
) {
    let marks = Arc::new(Marks::new(tongues, &messages));

    register_messages(tera, &messages);
    register_content(tera, &messages, &marks);
    register_texts(tera);
    amounts::register(tera, &messages);

    tera.register_function("asset", move |kwargs: Kwargs, _: &State| {
        let path = kwargs.must_get::<&str>("path")?;
        let missing = || Error::message(format!("no file assets/{path} in the theme"));
        assets.get(path).cloned().ok_or_else(missing)
    });
    tera.register_function("content_lang", move |kwargs: Kwargs, _: &State| {
        marks.attribute(&kwargs)
    });
}

/// `t` and `has_message`.
fn register_messages(tera: &mut Tera, messages: &Arc<Messages>) {
    let memo = Memo::new();
    let fixed: HashMap<String, OnceLock<Value>> = messages
        .ids()
        .map(|id| (id.to_owned(), OnceLock::new()))
        .collect();

    let words = Arc::clone(messages);
    tera.register_function("t", move |kwargs: Kwargs, state: &State| {
        // Most words take no values and are the same on every page.
        let cell = kwargs
            .get::<&str>("key")?
            .filter(|_| kwargs.iter().count() == 1)
            .and_then(|key| fixed.get(key));
        let Some(cell) = cell else {
            return remembered(&words, &memo, &kwargs, state);
        };
        if let Some(made) = cell.get() {
            return Ok(made.clone());
        }

        let made = message(&words, &kwargs, state)?;
        Ok(cell.get_or_init(|| made).clone())
    });

    let known = Arc::clone(messages);
    tera.register_function(
        "has_message",
        move |kwargs: Kwargs, _: &State| -> TeraResult<bool> {
            Ok(known.has(kwargs.must_get::<&str>("key")?))
        },
    );
}

/// Filters that set content into the words of the interface.
fn register_content(tera: &mut Tera, messages: &Arc<Messages>, marks: &Arc<Marks>) {
    let typo = Arc::clone(marks);
    tera.register_filter(
        "typo",
        move |value: &Value, kwargs: Kwargs, state: &State| {
            typo.typo(value, &kwargs, state)
        },
    );

    let plain = Arc::clone(marks);
    tera.register_filter("plain", move |value: &Value, kwargs: Kwargs, _: &State| {
        plain.plain(value, &kwargs)
    });

    let (words, own) = (Arc::clone(messages), Arc::clone(marks));
    tera.register_filter("prose", move |html: &str, _: Kwargs, state: &State| {
        prose(html, &words, &own, state)
    });

    // Themes and tests may have no such message; then lists have only commas.
    let conjunction = messages.get("and", &[]).unwrap_or_default();
    tera.register_filter(
        "listing",
        move |items: Vec<Value>, _: Kwargs, state: &State| {
            listing(&items, &conjunction, state)
        },
    );

    let words = Arc::clone(messages);
    tera.register_filter("json_ld", move |data: &str, _: Kwargs, _: &State| {
        linked::json_ld(data, &words)
    });
}

/// Filters that know nothing but the text.
fn register_texts(tera: &mut Tera) {
    tera.register_filter(
        "fold",
        |text: &str, kwargs: Kwargs, _: &State| -> TeraResult<Vec<String>> {
            Ok(chart::lines(text, kwargs.must_get::<f64>("width")?))
        },
    );
    tera.register_filter(
        "last_part",
        |address: &str, _: Kwargs, _: &State| -> TeraResult<String> {
            let address = address.trim_end_matches('/');
            let last = address.rsplit_once('/').map_or(address, |(_, last)| last);
            Ok(last.to_owned())
        },
    );
    tera.register_filter(
        "sentence",
        |text: &str, _: Kwargs, _: &State| -> TeraResult<String> { Ok(sentence(text)) },
    );

    tera.register_filter(
        "code",
        |html: &Value, _: Kwargs, _: &State| -> TeraResult<Value> {
            // What is no text shows nothing.
            Ok(Value::normal_string(html.as_str().unwrap_or_default()))
        },
    );
    tera.register_filter(
        "words",
        |text: &str, kwargs: Kwargs, _: &State| -> TeraResult<Value> {
            Ok(shortened(text, kwargs.must_get::<usize>("max")?))
        },
    );
}

/// A message that takes no values, as `t` gives it.
///
/// # Errors
/// There is no such message, or it takes values.
pub(super) fn fixed(messages: &Messages, key: &str) -> Result<String, MessageError> {
    Ok(typeset(&messages.get(key, &[])?, messages.lang()).into_owned())
}

/// The first words of a text, at most `max` characters. What a block gives to a filter is escaped already and must be
/// neither escaped again nor cut within a reference, so references are read first and made again last.
fn shortened(text: &str, max: usize) -> Value {
    let short = truncate_words(&unescaped(text), max);
    Value::safe_string(&escaped(&short))
}

/// «2014, 2016 и 2017». Where one of the items is marked, so is the list.
fn listing(items: &[Value], conjunction: &str, state: &State) -> TeraResult<Value> {
    let marked = items.iter().any(is_marked);
    let words: Vec<String> = items
        .iter()
        .map(|item| match item.as_str() {
            Some(text) if marked && !is_marked(item) => state.escape(text),
            Some(text) => Ok(text.to_owned()),
            None => Ok(item.to_string()),
        })
        .collect::<TeraResult<_>>()?;

    let text = match words.as_slice() {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} {conjunction} {last}", first.join(", ")),
    };

    Ok(if marked {
        Value::safe_string(&text)
    } else {
        Value::normal_string(&text)
    })
}

/// `html | prose`: a rendered text with the words of the interface in their places ([`words`]), marked with its language
/// where the text is in another one.
fn prose(
    html: &str,
    messages: &Messages,
    marks: &Marks,
    state: &State,
) -> TeraResult<Value> {
    let mut whole = String::with_capacity(html.len() + 64);
    for (piece, word) in words::cut(html) {
        whole.push_str(piece);
        let Some(Word { key, values }) = word else {
            continue;
        };

        let signs: Vec<String> = (0..values.len())
            .filter_map(stand_in)
            .map(String::from)
            .collect();
        let args: Vec<(&str, Arg)> = values
            .iter()
            .zip(&signs)
            .map(|((name, _), sign)| (*name, sign.as_str().into()))
            .collect();

        let text = messages
            .get(key, &args)
            .map_err(|error| Error::message(error.to_string()))?;
        let mut text = state.escape(&typeset(&text, messages.lang()))?;

        for ((_, value), sign) in values.iter().zip(&signs) {
            text = text.replace(sign, &marks.content(value));
        }

        whole.push_str(&marks.own(&text));
    }

    Ok(Value::safe_string(&whole))
}

/// The sign that stands for the value of this number while a message is made.
fn stand_in(number: usize) -> Option<char> {
    let number = u32::try_from(number).ok()?;
    char::from_u32(u32::from(STAND_IN) + number)
}

/// Whether a value is HTML made by a filter, and must not be escaped.
fn is_marked(value: &Value) -> bool {
    value.is_safe() && value.as_str().is_some()
}

/// `t(key="…", n=5, name=…)`: a message with its values. It is remembered, for «2017 год» stands on every page.
fn remembered(
    messages: &Messages,
    memo: &Memo,
    kwargs: &Kwargs,
    state: &State,
) -> TeraResult<Value> {
    let mut whole = String::with_capacity(64);
    for (name, value) in kwargs.iter() {
        // Names of arguments are texts.
        let (name, text) = (name.as_str().unwrap_or_default(), value.as_str());
        // Numbers and texts of the same signs, marked and plain ones, give other messages.
        let kind = if text.is_none() {
            '#'
        } else if value.is_safe() {
            '<'
        } else {
            '"'
        };
        whole.push_str(name);
        whole.push(kind);

        match text {
            Some(text) => whole.push_str(text),
            None => whole.push_str(&value.to_string()),
        }

        whole.push('\0');
    }

    memo.of(&whole, || message(messages, kwargs, state))
}

/// A message with its values. A missing message or value stops the page. A marked value keeps its mark.
fn message(messages: &Messages, kwargs: &Kwargs, state: &State) -> TeraResult<Value> {
    let key = kwargs.must_get::<&str>("key")?;
    let mut args: Vec<(&str, Arg)> = Vec::new();
    let mut marked: Vec<(char, &str)> = Vec::new();

    for (name, value) in kwargs.iter() {
        let Some(name) = name.as_str().filter(|name| *name != "key") else {
            continue;
        };

        let html = value.as_str().filter(|_| is_marked(value));
        match html.zip(stand_in(marked.len())) {
            Some((html, stand_in)) => {
                marked.push((stand_in, html));
                args.push((name, stand_in.to_string().into()));
            }
            None => args.push((name, argument(value))),
        }
    }

    let text = messages
        .get(key, &args)
        .map_err(|error| Error::message(error.to_string()))?;
    let text = typeset(&text, messages.lang());

    if marked.is_empty() {
        return Ok(Value::normal_string(&text));
    }

    let html = marked
        .iter()
        .fold(state.escape(&text)?, |html, (stand_in, value)| {
            html.replace(*stand_in, value)
        });
    Ok(Value::safe_string(&html))
}

fn argument(value: &Value) -> Arg {
    match value.as_i128() {
        Some(number) => Arg::Number(number.into()),
        None => Arg::Text(
            value
                .as_str()
                .map_or_else(|| value.to_string(), ToOwned::to_owned),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shortened_texts_are_escaped_once() {
        for text in ["A \"b\" & <script>", "A &quot;b&quot; &amp; &lt;script&gt;"] {
            assert_eq!(
                shortened(text, 100).as_str(),
                Some("A &quot;b&quot; &amp; &lt;script&gt;")
            );
        }
        assert_eq!(shortened("один &amp; два", 8).as_str(), Some("один &amp;…"));
    }
}
