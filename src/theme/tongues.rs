//! Whose words stand on a page.

use crate::lang::Lang;

/// The languages of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tongues {
    /// Language of the messages around the content.
    pub interface: Lang,
    /// Language of the records.
    pub content: Lang,
}

impl From<Lang> for Tongues {
    /// Both in one language.
    fn from(lang: Lang) -> Self {
        Self { interface: lang, content: lang }
    }
}
