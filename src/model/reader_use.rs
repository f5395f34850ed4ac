//! What a reader can do with the text of a practice, and which of its fields are filled.

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

/// Optional fields of a practice, and whether it has them.
fn optional_fields(practice: &Practice) -> [(&'static str, bool); 10] {
    [
        ("organisation", practice.organisation.is_some()),
        ("problem", practice.problem.is_some()),
        ("audience", !practice.audience.is_empty()),
        (
            "period",
            practice.period.is_some() || practice.since.is_some(),
        ),
        ("status", practice.status.is_some()),
        ("results", !practice.results.is_empty()),
        ("partners", !practice.partners.is_empty()),
        ("resources", practice.resources.is_some()),
        ("transfer", practice.transfer.is_some()),
        ("evidence", practice.evidence.is_some()),
    ]
}

/// Share of the optional fields that a practice fills, in per cent. All fields weigh the same: the figure invites
/// editors to ask, it does not rank towns.
pub fn filled(practice: &Practice) -> u32 {
    let fields = optional_fields(practice);
    let given = fields.iter().filter(|(_, given)| *given).count();
    u32::try_from(given * 100 / fields.len()).unwrap_or(0)
}

/// [`filled`], and the names of the fields that are missing.
pub fn completeness(practice: &Practice) -> (u32, Vec<&'static str>) {
    let fields = optional_fields(practice);
    let missing: Vec<_> = fields
        .iter()
        .filter(|(_, given)| !given)
        .map(|(name, _)| *name)
        .collect();
    (filled(practice), missing)
}
