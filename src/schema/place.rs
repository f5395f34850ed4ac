//! Federal districts and subjects of the federation, with the dates between which they hold.

use schemars::JsonSchema;
use serde::Deserialize;

use super::translation::{DistrictWords, RegionWords, Translations};
use super::value::{Date, Id, SourceRef};
use crate::decode::Loc;
use crate::lang::Lang;

/// A federal district.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct District {
    /// Permanent id.
    pub id: Loc<Id>,
    /// Former ids: their addresses lead here.
    #[serde(default)]
    pub aliases: Vec<Loc<Id>>,
    /// Full name: «Крымский федеральный округ».
    pub name: String,
    /// Short name: «Крымский».
    pub short: String,
    /// First day of existence; absent: always.
    pub from: Option<Date>,
    /// First day of no longer existing.
    pub to: Option<Loc<Date>>,
    /// District that it became part of.
    pub successor: Option<Loc<Id>>,
    /// Source.
    pub source: SourceRef,
    /// What a reader should know.
    pub note: Option<String>,
    /// Its words in other languages.
    #[serde(default)]
    pub translations: Translations<DistrictWords>,
}

/// A subject of the federation.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Region {
    /// Permanent id.
    pub id: Loc<Id>,
    /// Former ids: their addresses lead here.
    #[serde(default)]
    pub aliases: Vec<Loc<Id>>,
    /// Full name: «Республика Башкортостан».
    pub name: String,
    /// By what it is sorted where the name begins with its kind: «Башкортостан».
    pub sort: Option<String>,
    /// City that is its administrative centre.
    pub centre: Option<Loc<Id>>,
    /// First day as a subject; absent: always.
    pub from: Option<Date>,
    /// First day of no longer being one.
    pub to: Option<Date>,
    /// Districts it belonged to, in order.
    pub districts: Vec<Membership>,
    /// Source.
    pub source: SourceRef,
    /// Its words in other languages.
    #[serde(default)]
    pub translations: Translations<RegionWords>,
}

impl Region {
    /// What it is called in the language of the records, on a page of another one.
    pub fn original_name(&self, records: Lang) -> Option<&str> {
        self.translations.get(&records)?.name.as_deref()
    }
}

/// Membership of a region in a district, from the first day to the first day after.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Membership {
    /// The district.
    pub district: Loc<Id>,
    /// First day; absent: always.
    pub from: Option<Date>,
    /// First day of no longer belonging; absent: to this day.
    pub to: Option<Date>,
}
