//! A new competition: an example that builds and checks clean, for its editors to replace.
//!
//! The files stand beside this one as they will stand in the new folder, so that they can be read and checked like any
//! other content; the words in them are content, not messages.

use crate::fields::RecordFields;
use crate::fields::json_schema::{FOLDER, files as schemas};
use crate::i18n::Messages;
use crate::lang::Lang;

macro_rules! starter {
    ($lang:literal: $($path:literal)+) => {
        &[$(($path, include_str!(concat!("starter/", $lang, "/", $path))),)+]
    };
}

const RUSSIAN: &[(&str, &str)] = starter! { "ru":
    "README.md"
    "content/itogi.yaml"
    "content/reference/reference.yaml"
    "content/editions/2025/edition.yaml"
    "content/editions/2025/children-voice.md"
    "content/practices/primersk-papy-vo-dvore.md"
    "content/pages/about.md"
};

const ENGLISH: &[(&str, &str)] = starter! { "en":
    "README.md"
    "content/itogi.yaml"
    "content/reference/reference.yaml"
    "content/editions/2025/edition.yaml"
    "content/editions/2025/children-voice.md"
    "content/practices/exampleton-fathers-in-the-yard.md"
    "content/pages/about.md"
};

const BESIDE: &[(&str, &str)] = &[
    (
        ".vscode/settings.json",
        include_str!("starter/vscode/settings.json"),
    ),
    (
        ".vscode/extensions.json",
        include_str!("starter/vscode/extensions.json"),
    ),
    (".gitignore", "/public/\n"),
];

/// Every file of a new competition by its path, in the language of `messages`.
pub fn files(messages: &Messages) -> Vec<(String, String)> {
    let content = match messages.lang() {
        Lang::Ru => RUSSIAN,
        Lang::En => ENGLISH,
    };
    let written = content
        .iter()
        .chain(BESIDE)
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()));
    let made = schemas(&RecordFields::read(), messages)
        .into_iter()
        .map(|(name, text)| (format!("{FOLDER}/{name}"), text));

    written.chain(made).collect()
}
