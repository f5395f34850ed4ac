//! Interface strings: Fluent messages in Russian and English.
//!
//! Nothing that a person reads is written in Rust code: the command line and the diagnostics speak
//! through `src/locales/`, the pages through the theme's `locales/`. Fluent is used because it knows
//! Russian plural forms, and because a translator can read its files.

use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Pattern};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use unic_langid::LanguageIdentifier;

use crate::lang::{self, Lang};

/// A value put into a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// Text that stands as it is.
    Text(String),
    /// A number, which also selects the plural form.
    Number(Decimal),
    /// Another message with its own values.
    Message(&'static str, Args),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Arg::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Arg::Text(text)
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Arg::Number(Decimal::from(number))
    }
}

impl From<Decimal> for Arg {
    fn from(number: Decimal) -> Self {
        Arg::Number(number)
    }
}

/// Named values of a message.
pub type Args = Vec<(&'static str, Arg)>;

/// Why a set of messages could not be read or a message could not be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MessageError {
    /// The Fluent text has a mistake; the string names it.
    Syntax(String),
    /// There is no message with this id.
    Missing(String),
    /// The message needs a value that was not given, or refers to a missing one.
    Format(String),
}

impl fmt::Display for MessageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            MessageError::Syntax(what) => write!(f, "Fluent: {what}"),
            MessageError::Missing(id) => write!(f, "no message «{id}»"),
            MessageError::Format(what) => write!(f, "message: {what}"),
        }
    }
}

impl std::error::Error for MessageError {}

/// All messages of one language.
pub struct Messages {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
    ids: Vec<String>,
}

impl fmt::Debug for Messages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Messages")
            .field("lang", &self.lang)
            .finish()
    }
}

impl Messages {
    /// Reads Fluent texts; a later text overrides the messages of an earlier one.
    ///
    /// # Errors
    /// [`MessageError::Syntax`] with the first mistake of the first text that has one.
    pub fn new(lang: Lang, texts: &[&str]) -> Result<Self, MessageError> {
        let id: LanguageIdentifier = lang
            .code()
            .parse()
            .map_err(|_| MessageError::Syntax(lang.code().to_owned()))?;
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        // NUMBER(), for ordinals: “2nd place”.
        bundle
            .add_builtins()
            .map_err(|error| MessageError::Syntax(error.to_string()))?;
        bundle.set_formatter(Some(match lang {
            Lang::Ru => |value, _| format_number(value, Lang::Ru),
            Lang::En => |value, _| format_number(value, Lang::En),
        }));

        let mut ids = Vec::new();
        for text in texts {
            let resource = FluentResource::try_new((*text).to_owned())
                .map_err(|(_, errors)| syntax(text, &errors))?;
            ids.extend(resource.entries().filter_map(|entry| match entry {
                Entry::Message(message) => Some(message.id.name.to_owned()),
                _ => None,
            }));
            bundle.add_resource_overriding(resource);
        }

        Ok(Self { lang, bundle, ids })
    }

    /// The messages of the command line, which are part of the program.
    ///
    /// # Errors
    /// [`MessageError::Syntax`]; a test keeps it from happening.
    pub fn command_line(lang: Lang) -> Result<Self, MessageError> {
        match lang {
            Lang::Ru => Self::new(
                lang,
                &[
                    include_str!("locales/ru/cli.ftl"),
                    include_str!("locales/ru/diag.ftl"),
                    include_str!("locales/ru/schema.ftl"),
                ],
            ),
            Lang::En => Self::new(
                lang,
                &[
                    include_str!("locales/en/cli.ftl"),
                    include_str!("locales/en/diag.ftl"),
                    include_str!("locales/en/schema.ftl"),
                ],
            ),
        }
    }

    /// The language of these messages.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Ids of all messages; one that a later text overrides is named again.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.ids.iter().map(String::as_str)
    }

    /// Whether there is a message `id`.
    pub fn has(&self, id: &str) -> bool {
        self.bundle
            .get_message(id)
            .is_some_and(|message| message.value().is_some())
    }

    /// The text of message `id`.
    ///
    /// # Errors
    /// [`MessageError::Missing`] or [`MessageError::Format`].
    pub fn get(&self, id: &str, args: &[(&str, Arg)]) -> Result<String, MessageError> {
        let pattern = self
            .bundle
            .get_message(id)
            .and_then(|message| message.value())
            .ok_or_else(|| MessageError::Missing(id.to_owned()))?;
        self.format(id, pattern, args)
    }

    /// The text of attribute `attribute` of message `id`; `None` where it has no such attribute or
    /// where a value that the attribute needs was not given.
    pub fn attribute(
        &self,
        id: &str,
        attribute: &str,
        args: &[(&str, Arg)],
    ) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        let pattern = message.get_attribute(attribute)?.value();
        self.format(id, pattern, args).ok()
    }

    /// The text of message `id`, or the id itself in brackets: for places that cannot fail, such as
    /// the printing of an error. A test proves that every id in the code has its message.
    pub fn text(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.get(id, args).unwrap_or_else(|_| format!("[{id}]"))
    }

    fn format(
        &self,
        id: &str,
        pattern: &Pattern<&str>,
        args: &[(&str, Arg)],
    ) -> Result<String, MessageError> {
        let mut values = FluentArgs::new();
        for (name, arg) in args {
            values.set((*name).to_owned(), self.value(arg));
        }

        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&values), &mut errors)
            .into_owned();

        match errors.first() {
            None => Ok(text),
            Some(error) => Err(MessageError::Format(format!("{id}: {error}"))),
        }
    }

    fn value(&self, arg: &Arg) -> FluentValue<'static> {
        match arg {
            Arg::Text(text) => FluentValue::from(text.clone()),
            Arg::Number(number) => {
                // Every decimal has a nearest `f64`, so there is always a number.
                let mut value = FluentNumber::from(number.to_f64().unwrap_or(0.0));
                // A whole number has none: only so is it the same as the key [0] of a variant.
                value.options.minimum_fraction_digits =
                    Some(number.scale() as usize).filter(|digits| *digits > 0);
                FluentValue::Number(value)
            }
            Arg::Message(id, args) => FluentValue::from(self.text(id, args)),
        }
    }
}

/// The first mistake, with its line.
fn syntax(text: &str, errors: &[fluent_syntax::parser::ParserError]) -> MessageError {
    let first = errors.first().map(|error| {
        let before = text.get(..error.pos.start).unwrap_or(text);
        let line = before.matches('\n').count() + 1;
        format!("{line}: {}", error.kind)
    });

    // The parser fails with one mistake at least; without one, the name of the error says enough.
    MessageError::Syntax(first.unwrap_or_default())
}

fn format_number(value: &FluentValue, lang: Lang) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let mut decimal = Decimal::try_from(number.value).ok()?;
    decimal.rescale(number.options.minimum_fraction_digits.unwrap_or(0) as u32);
    Some(lang::number::format(decimal, lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ru(text: &str) -> Messages {
        Messages::new(Lang::Ru, &[text]).expect("test messages")
    }

    #[test]
    fn plural_forms_are_russian() {
        let m = ru(
            "towns = { $n ->\n    [one] { $n } город\n    [few] { $n } города\n   *[many] { $n } городов\n}",
        );
        let say = |n: usize| m.text("towns", &[("n", n.into())]);
        assert_eq!(say(1), "1 город");
        assert_eq!(say(2), "2 города");
        assert_eq!(say(5), "5 городов");
        assert_eq!(say(11), "11 городов");
        assert_eq!(say(21), "21 город");
        assert_eq!(say(12345), "12\u{202f}345 городов");
    }

    #[test]
    fn a_variant_may_be_named_by_a_number() {
        let m = ru("fell = { $n ->\n    [0] нигде\n   *[other] в { $n }\n }");
        let say = |n: usize| m.text("fell", &[("n", n.into())]);
        assert_eq!([0, 1, 10].map(say), ["нигде", "в 1", "в 10"]);
    }

    #[test]
    fn ordinals_are_english() {
        let text = "place = { NUMBER($n, type: \"ordinal\") ->\n    [one] { $n }st\n    [two] { $n }nd\n    \
                    [few] { $n }rd\n   *[other] { $n }th\n}";
        let m = Messages::new(Lang::En, &[text]).expect("test messages");
        let say = |n: usize| m.text("place", &[("n", n.into())]);

        assert_eq!(
            [1, 2, 3, 4, 11, 21, 112].map(say),
            ["1st", "2nd", "3rd", "4th", "11th", "21st", "112th"]
        );
    }

    #[test]
    fn missing_message_or_value() {
        let m = ru("a = { $x }\n    .hint = есть");
        assert_eq!(m.get("b", &[]), Err(MessageError::Missing("b".into())));
        assert!(matches!(m.get("a", &[]), Err(MessageError::Format(_))));
        assert_eq!(m.attribute("a", "hint", &[]), Some("есть".into()));
        assert_eq!(m.attribute("a", "none", &[]), None);
    }

    #[test]
    fn both_languages_are_read() {
        for lang in [Lang::Ru, Lang::En] {
            Messages::command_line(lang).expect("locales");
        }
    }
}
