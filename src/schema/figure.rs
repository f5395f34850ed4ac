//! Figures: numbers of an edition, each with what it measures, by what, and every source's value.

use schemars::JsonSchema;
use serde::Deserialize;

use super::translation::{FigureWords, MeasureWords, Translations, UnitWords};
use super::value::{Id, Number, SourceRef, Verbatim};
use crate::decode::Loc;
use crate::lang::Lang;

/// What a figure measures. The basis says what is counted; values of different bases are never compared.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Permanent id.
    pub id: Loc<Id>,
    /// Title: «Участники».
    pub title: String,
    /// What is counted, as a unit: «участник».
    #[schemars(with = "Verbatim")]
    pub unit: Loc<String>,
    /// What is counted, as a basis.
    pub basis: Id,
    /// Whether parts by one dimension sum to the total.
    #[serde(default)]
    pub additive: bool,
    /// Whether values of two editions say something side by side; a number of order does not.
    #[serde(default = "yes")]
    pub comparable: bool,
    /// Editions from which on something else is counted under the same name.
    #[serde(default)]
    pub breaks: Vec<Break>,
    /// What a reader should know.
    pub note: Option<String>,
    /// Its words in other languages.
    #[serde(default)]
    pub translations: Translations<MeasureWords>,
}

fn yes() -> bool {
    true
}

/// A break of a series: no change is computed across it (`docs/comparison.md`, rule 8).
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Break {
    /// The first edition that is counted in the new way.
    pub edition: Loc<Id>,
    /// What has changed, as a sentence.
    pub reason: String,
    /// Who says so.
    pub source: SourceRef,
}

/// A unit with its plural forms: 1 город, 2 города, 5 городов; 1,5 города.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Unit {
    /// The word by which records name the unit: nominative singular.
    #[schemars(with = "Verbatim")]
    pub id: Loc<String>,
    /// After 2, 3, 4 and after fractions.
    #[schemars(with = "Verbatim")]
    pub few: String,
    /// After 5 and more, and 0.
    #[schemars(with = "Verbatim")]
    pub many: String,
    /// Its words in other languages.
    #[serde(default)]
    pub translations: Translations<UnitWords>,
    /// The language of its forms where it is not that of the records, and the form after 1: the id stays the name by
    /// which records call it.
    #[serde(skip)]
    pub shown: Option<(Lang, String)>,
}

impl Unit {
    /// The form after 1.
    pub fn one(&self) -> &str {
        self.shown.as_ref().map_or(self.id.as_str(), |(_, one)| one)
    }

    /// The language of its forms on a site with records in this one.
    pub fn lang(&self, records: Lang) -> Lang {
        self.shown.as_ref().map_or(records, |(lang, _)| *lang)
    }
}

/// One number of an edition.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// The edition.
    pub edition: Loc<Id>,
    /// What it measures.
    pub measure: Loc<Id>,
    /// Part of the whole it stands for; absent for the whole.
    pub by: Option<By>,
    /// Name of a `by.topic`.
    pub label: Option<String>,
    /// The chosen value.
    pub value: Option<Loc<Number>>,
    /// Why there is no value.
    pub missing: Option<Missing>,
    /// «более», «почти».
    pub qualifier: Option<Qualifier>,
    /// Source of the chosen value.
    pub source: SourceRef,
    /// What a reader should know.
    pub note: Option<Loc<String>>,
    /// What other sources say.
    #[serde(default)]
    pub also: Vec<Observation>,
    /// Whether the program has counted it from a whole roster; nobody writes this.
    #[serde(skip)]
    pub counted: bool,
    /// Its words in other languages.
    #[serde(default)]
    pub translations: Translations<FigureWords>,
}

/// One dimension of a figure; exactly one field is given.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct By {
    /// A federal district.
    pub district: Option<Loc<Id>>,
    /// A subject of the federation.
    pub region: Option<Loc<Id>>,
    /// A category of the edition.
    pub category: Option<Loc<Id>>,
    /// A direction.
    pub direction: Option<Loc<Id>>,
    /// Anything else, named by `label`.
    pub topic: Option<Loc<Id>>,
}

/// A value that another source gives.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Observation {
    /// The value.
    pub value: Loc<Number>,
    /// «более», «почти».
    pub qualifier: Option<Qualifier>,
    /// Who says so.
    pub source: SourceRef,
    /// What is to be said of it.
    pub note: Option<String>,
}

/// Why a value is not there (`docs/comparison.md`, rule 7). A zero is a value and is none of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Missing {
    /// The sources do not say.
    NoData,
    /// Could not take part.
    NotEligible,
    /// Did not take part.
    NotTakenPart,
    /// Will be published later.
    NotPublished,
    /// Known but not published, to protect people.
    Hidden,
    /// Has no meaning here.
    NotApplicable,
}

impl Missing {
    /// The word in message ids.
    pub fn word(self) -> &'static str {
        match self {
            Missing::NoData => "no-data",
            Missing::NotEligible => "not-eligible",
            Missing::NotTakenPart => "not-taken-part",
            Missing::NotPublished => "not-published",
            Missing::Hidden => "hidden",
            Missing::NotApplicable => "not-applicable",
        }
    }
}

/// How exact a number is, in the source's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Qualifier {
    /// «более», «свыше».
    MoreThan,
    /// «менее».
    LessThan,
    /// «почти».
    Almost,
    /// «около», «примерно».
    About,
}

impl Qualifier {
    /// Whether the Russian word puts what follows into the genitive: «более 2 раз», but «почти 2 раза».
    pub fn wants_genitive(self) -> bool {
        self != Qualifier::Almost
    }

    /// The word in message ids.
    pub fn word(self) -> &'static str {
        match self {
            Qualifier::MoreThan => "more-than",
            Qualifier::LessThan => "less-than",
            Qualifier::Almost => "almost",
            Qualifier::About => "about",
        }
    }
}
