//! Cities: every settlement that a source names, towns and villages alike.

use schemars::JsonSchema;
use serde::Deserialize;

use super::translation::{CityWords, Translations};
use super::value::{Date, Id, SourceRef, Verbatim};
use crate::decode::Loc;
use crate::lang::Lang;

/// A settlement (or, where documents name one, a district).
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct City {
    /// Permanent id.
    pub id: Loc<Id>,
    /// Former ids: their addresses lead here.
    #[serde(default)]
    pub aliases: Vec<Loc<Id>>,
    /// Name without its type: «Абакан».
    pub name: String,
    /// What it is.
    #[serde(rename = "type")]
    pub kind: CityType,
    /// The abbreviation as the document writes it, where it is not the plain one: «г.п.».
    #[schemars(with = "Option<Verbatim>")]
    pub type_as_written: Option<String>,
    /// Subject of the federation; absent: not known.
    pub region: Option<Loc<Id>>,
    /// Where the region comes from.
    pub region_source: Option<SourceRef>,
    /// Other spellings, as found.
    #[serde(default)]
    pub spellings: Vec<Spelling>,
    /// What is odd or unknown, in words for the reader.
    pub note: Option<String>,
    /// Its words in other languages.
    #[serde(default)]
    pub translations: Translations<CityWords>,
}

impl City {
    /// What it is called in the language of the records, on a page of another one.
    pub fn original_name(&self, records: Lang) -> Option<&str> {
        self.translations.get(&records)?.name.as_deref()
    }
}

/// A spelling or former name.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Spelling {
    /// As written there.
    #[schemars(with = "Verbatim")]
    pub text: String,
    /// Where.
    pub source: SourceRef,
    /// Since when it was the name.
    pub from: Option<Date>,
    /// Until when it was the name.
    pub to: Option<Date>,
    /// What is to be said of it.
    pub note: Option<String>,
}

/// Type of a settlement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CityType {
    /// Город.
    City,
    /// Городское поселение, посёлок городского типа, рабочий или дачный посёлок.
    UrbanSettlement,
    /// Посёлок.
    Settlement,
    /// Село.
    Village,
    /// Деревня.
    Hamlet,
    /// Сельское поселение.
    RuralSettlement,
    /// Район.
    District,
}

impl CityType {
    /// The word in message ids.
    pub fn word(self) -> &'static str {
        match self {
            CityType::City => "city",
            CityType::UrbanSettlement => "urban-settlement",
            CityType::Settlement => "settlement",
            CityType::Village => "village",
            CityType::Hamlet => "hamlet",
            CityType::RuralSettlement => "rural-settlement",
            CityType::District => "district",
        }
    }

    /// Whether people there live in the countryside (the fifth category of 2017).
    pub fn is_rural(self) -> bool {
        matches!(
            self,
            CityType::Settlement
                | CityType::Village
                | CityType::Hamlet
                | CityType::RuralSettlement
        )
    }
}
