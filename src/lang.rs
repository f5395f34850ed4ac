//! What the site knows about language: Russian first, English second.
//!
//! Numbers, dates, plurals, order, addresses and typography are all easy to get almost right.
//! They live in one leaf so that a page, a CSV and an error message agree on them. Everything here
//! is a pure function of its arguments, and nothing here depends on the rest of the project.

use std::error::Error;
use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub mod alphabet;
pub mod date;
mod date_words;
pub mod letter;
pub mod number;
pub mod plural;
mod quotes;
pub mod slug;
pub mod sort;
pub mod text;
pub mod tidy;
pub mod typography;

/// A language in which the site or a message can be written.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Russian, the language of the content.
    #[default]
    Ru,
    /// English.
    En,
}

impl Lang {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Ru, Self::En];

    /// The code for `lang="…"` in HTML and for records: `ru` or `en` (BCP 47).
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ru => "ru",
            Self::En => "en",
        }
    }

    /// Whether a letter belongs to its alphabet.
    const fn writes(self, c: char) -> bool {
        match self {
            Self::Ru => matches!(c, '\u{400}'..='\u{52f}'),
            Self::En => matches!(c, 'A'..='Z' | 'a'..='z' | '\u{c0}'..='\u{24f}'),
        }
    }

    /// In which of two languages a name is written: that of the records where most letters are of its alphabet, that of
    /// the page otherwise, as for a translated name or a number.
    pub fn of_text(text: &str, records: Self, page: Self) -> Self {
        if records == page {
            return records;
        }

        let letters = |lang: Self| text.chars().filter(|c| lang.writes(*c)).count();
        if letters(records) > letters(page) {
            records
        } else {
            page
        }
    }

    /// Language and country, as Open Graph wants them; English has none of its own here, so the widest is named.
    pub const fn locale(self) -> &'static str {
        match self {
            Self::Ru => "ru_RU",
            Self::En => "en_US",
        }
    }

    /// Its name in itself, by which its readers find it: «Русский», “English”.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Ru => "Русский",
            Self::En => "English",
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

/// A language code that is neither `ru` nor `en`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownLang(
    /// The code as it was given.
    pub String,
);

impl fmt::Display for UnknownLang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown language “{}”: use ru or en", self.0)
    }
}

impl Error for UnknownLang {}

impl FromStr for Lang {
    type Err = UnknownLang;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|lang| lang.code() == code)
            .ok_or_else(|| UnknownLang(code.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::{Lang, UnknownLang};

    #[test]
    fn codes_go_there_and_back() {
        for lang in Lang::ALL {
            assert_eq!(lang.code().parse(), Ok(lang));
            let json = format!("\"{lang}\"");
            assert_eq!(serde_json::to_string(&lang).ok(), Some(json.clone()));
            assert_eq!(serde_json::from_str(&json).ok(), Some(lang));
        }
        assert_eq!("RU".parse::<Lang>(), Err(UnknownLang("RU".to_owned())));
    }
}
