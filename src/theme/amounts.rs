//! `amount | said`: the one way from a number of the records to words, so that «более» is never lost on it.

use std::sync::Arc;

use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

use crate::i18n::Messages;

/// Registers `said`. With `of=true` the number stands after «из»; `mark` wraps the `qualifier` or the `number` in a
/// `<span>` of that class.
pub(super) fn register(tera: &mut Tera, messages: &Arc<Messages>) {
    let words = Arc::clone(messages);
    tera.register_filter("said", move |amount: &str, kwargs: Kwargs, _: &State| {
        said(&words, amount, &kwargs)
    });
}

fn said(messages: &Messages, amount: &str, kwargs: &Kwargs) -> TeraResult<Value> {
    let after_of = kwargs.get::<bool>("of")?.unwrap_or(false);
    let mark = kwargs.get::<&str>("mark")?.unwrap_or_default();
    let wrapped = |class: &str, text: &str| {
        if mark == class {
            format!("<span class=\"{class}\">{text}</span>")
        } else {
            text.to_owned()
        }
    };

    // Spaces inside of a number do not break, so a plain one ends the qualifier.
    let text = match amount.split_once(' ') {
        None => wrapped("number", amount),
        Some((qualifier, digits)) => {
            let family = if after_of {
                "qualifier-of"
            } else {
                "qualifier"
            };
            let word = messages
                .get(&format!("{family}-{qualifier}"), &[])
                .map_err(|error| Error::message(error.to_string()))?;
            format!(
                "{} {}",
                wrapped("qualifier", &word),
                wrapped("number", digits)
            )
        }
    };

    Ok(if mark.is_empty() {
        Value::normal_string(&text)
    } else {
        Value::safe_string(&text)
    })
}
