//! What a reader can do with the text of a practice.

use crate::schema::{Practice, Told};

/// What a practice gives to who wants to repeat it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReaderUse {
    /// Numbers to measure oneself by.
    Numbers,
    /// What one needs: money, people, premises, conditions.
    Repeat,
    /// An office to ask.
    Ask,
}

impl ReaderUse {
    /// The word in message ids.
    pub fn word(self) -> &'static str {
        match self {
            ReaderUse::Numbers => "numbers",
            ReaderUse::Repeat => "repeat",
            ReaderUse::Ask => "ask",
        }
    }
}

/// What a reader can do with a practice, in the order in which pages say it.
pub fn uses(practice: &Practice) -> Vec<ReaderUse> {
    let repeatable = practice.transfer.is_some() || practice.resources.is_some();
    [
        (ReaderUse::Numbers, !practice.results.is_empty()),
        (ReaderUse::Repeat, repeatable),
        (ReaderUse::Ask, practice.contact.is_some()),
    ]
    .into_iter()
    .filter_map(|(what, can)| can.then_some(what))
    .collect()
}

/// What cards say of a practice: that the source only names it, or what a reader can do with the text.
pub fn use_words(practice: &Practice) -> Vec<&'static str> {
    match practice.told {
        Told::Named => vec![Told::Named.word()],
        Told::Described => uses(practice).into_iter().map(ReaderUse::word).collect(),
    }
}
