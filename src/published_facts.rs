//! What a published site says, as facts: a build writes them beside the manifest, `itogi diff` reads them.
//!
//! Who approves a publication asks which numbers, places and towns change, not which bytes. HTML cannot answer that, so a
//! build leaves the facts behind in a form that depends neither on language nor on theme.

mod gather;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::model::Site;
use crate::route::{Moved, Route, To, full_name, record_of};

/// Raised when the meaning of a field changes; another one cannot be compared.
const FORMAT: u32 = 2;

/// The facts of a site.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct State {
    format: u32,
    /// Pages of records by address: kind and name.
    pub pages: BTreeMap<String, PublishedPage>,
    /// Facts by a key that stays while the fact is about the same thing.
    pub facts: BTreeMap<String, Fact>,
    /// Former addresses with where they lead; `None`: gone.
    pub moved: BTreeMap<String, Option<String>>,
}

/// The page of a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedPage {
    /// Kind as files name it.
    pub kind: String,
    /// Name of the record.
    pub title: String,
}

/// Something that the site says of something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// What kind of fact.
    pub group: FactGroup,
    /// Of what, mostly in the words of the records.
    pub label: Vec<FactPart>,
    /// What is said.
    pub value: Vec<FactPart>,
}

/// Kinds of facts, in the order of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FactGroup {
    /// Offices that can be written to.
    Contacts,
    /// Pictures, with who can be recognised.
    Pictures,
    /// Places and prizes.
    Awards,
    /// Who took part.
    Participation,
    /// Which towns documents name for what.
    Mentions,
    /// Numbers of editions.
    Figures,
    /// Numbers of practices.
    Results,
    /// Plans and facts of programmes.
    Indicators,
}

impl FactGroup {
    /// All kinds, in their order.
    pub const ALL: [FactGroup; 8] = [
        FactGroup::Contacts,
        FactGroup::Pictures,
        FactGroup::Awards,
        FactGroup::Participation,
        FactGroup::Mentions,
        FactGroup::Figures,
        FactGroup::Results,
        FactGroup::Indicators,
    ];

    /// The word in message ids.
    pub fn word(self) -> &'static str {
        match self {
            FactGroup::Contacts => "contacts",
            FactGroup::Pictures => "pictures",
            FactGroup::Awards => "awards",
            FactGroup::Participation => "participation",
            FactGroup::Mentions => "mentions",
            FactGroup::Figures => "figures",
            FactGroup::Results => "results",
            FactGroup::Indicators => "indicators",
        }
    }

    /// Whether people may be harmed by a mistake in it.
    pub fn is_private(self) -> bool {
        matches!(self, FactGroup::Contacts | FactGroup::Pictures)
    }
}

/// A part of what is said: a word that has its message, a number, or words of the records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FactPart {
    /// A word of the program: `no-data`, `more-than`, `place`.
    Word(String),
    /// A number as it was written: `12.50`.
    Number(String),
    /// Words of the records.
    Text(String),
    /// Between two things that are said of one.
    Comma,
}

impl State {
    /// The facts of a site.
    pub fn of(site: &Site, moved: &[Moved]) -> Self {
        let mut state = Self { format: FORMAT, ..Self::default() };

        for route in Route::all(site) {
            let Some(page) = route.page() else { continue };
            if let (Some((kind, _)), Some(title)) =
                (record_of(page), full_name(site, page))
            {
                let kind = kind.word().to_owned();
                state
                    .pages
                    .insert(page.address(), PublishedPage { kind, title });
            }
        }

        state.moved = moved
            .iter()
            .map(|moved| (moved.from.clone(), moved.to.as_ref().map(To::address)))
            .collect();
        gather::all(site, &mut state);

        state
    }

    /// As bytes: JSON.
    ///
    /// # Errors
    /// None that can happen with these types.
    pub fn to_bytes(&self) -> serde_json::Result<Vec<u8>> {
        serde_json::to_vec(self)
    }

    /// From bytes; `None` if they are damaged or of another format.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        serde_json::from_slice(bytes)
            .ok()
            .filter(|state: &State| state.format == FORMAT)
    }

    fn add(
        &mut self,
        group: FactGroup,
        key: String,
        label: Vec<FactPart>,
        value: Vec<FactPart>,
    ) {
        // Two facts about the same thing get different keys by a number.
        let mut unique = format!("{}/{key}", group.word());
        let mut times = 1;

        while self.facts.contains_key(&unique) {
            times += 1;
            unique = format!("{}/{key}#{times}", group.word());
        }

        self.facts.insert(unique, Fact { group, label, value });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fact(value: &str) -> Vec<FactPart> {
        vec![FactPart::Text(value.to_owned())]
    }

    #[test]
    fn facts_survive_bytes() {
        let mut state = State { format: FORMAT, ..State::default() };
        state.add(
            FactGroup::Awards,
            "2018/a".into(),
            fact("Премия"),
            fact("Ёлкино"),
        );
        let bytes = state.to_bytes().expect("JSON");
        assert_eq!(State::from_bytes(&bytes), Some(state));
    }

    #[test]
    fn other_format_is_no_state() {
        let state = State { format: FORMAT + 1, ..State::default() };
        let bytes = state.to_bytes().expect("JSON");
        assert_eq!(State::from_bytes(&bytes), None);
    }

    #[test]
    fn same_key_twice_keeps_both_facts() {
        let mut state = State::default();
        for value in ["a", "b"] {
            state.add(FactGroup::Figures, "x".into(), fact("x"), fact(value));
        }
        let keys: Vec<&String> = state.facts.keys().collect();
        assert_eq!(keys, ["figures/x", "figures/x#2"]);
    }
}
