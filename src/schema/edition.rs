//! Editions: one year's competition.

use schemars::JsonSchema;
use serde::Deserialize;

use super::translation::{CategoryWords, EditionWords, EventWords, Translations};
use super::value::{Date, Id, SourceRef, Verbatim};
use crate::decode::Loc;

/// One edition of the competition.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Edition {
    /// The year, as text: `"2017"`.
    pub id: Loc<Id>,
    /// Former ids: their addresses lead here.
    #[serde(default)]
    pub aliases: Vec<Loc<Id>>,
    /// Number of the edition: 8 for the eighth.
    pub ordinal: Loc<u32>,
    /// Title without the motto: «VIII Конкурс городов России».
    pub title: String,
    /// Motto.
    pub motto: Option<String>,
    /// How much is known of it.
    pub coverage: Coverage,
    /// Who held it.
    #[serde(default)]
    pub organisers: Vec<String>,
    /// Its goal.
    pub goal: Option<String>,
    /// Its tasks.
    #[serde(default)]
    pub tasks: Vec<String>,
    /// How one takes part: who may, whom to write to, what to send.
    #[serde(default)]
    pub take_part: Vec<String>,
    /// What the participants were asked to do.
    #[serde(default)]
    pub assignments: Vec<String>,
    /// Categories of participants, of this edition only.
    #[serde(default)]
    pub categories: Vec<Category>,
    /// How reports were judged.
    #[serde(default)]
    pub criteria: Vec<Criterion>,
    /// What brought additional points.
    #[serde(default)]
    pub bonus: Vec<String>,
    /// Meetings, campaigns.
    #[serde(default)]
    pub events: Vec<Event>,
    /// Whether all participants are known by name.
    pub roster: Option<Roster>,
    /// How its categories relate to those of an earlier edition.
    #[serde(default)]
    pub crosswalk: Vec<Crosswalk>,
    /// Source of everything in this record that names none.
    pub source: SourceRef,
    /// Oddities of the documents that concern the edition.
    #[serde(default)]
    pub notes: Vec<String>,
    /// Its words in other languages.
    #[serde(default)]
    pub translations: Translations<EditionWords>,
}

/// How much the sources say of an edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Coverage {
    /// It has been announced: there are dates and rules, and no results yet.
    Announced,
    /// It is being held: there are no results yet.
    Running,
    /// Only single facts.
    Partial,
    /// Its results are known.
    Full,
}

impl Coverage {
    /// The word in records and message ids.
    pub fn word(self) -> &'static str {
        match self {
            Coverage::Announced => "announced",
            Coverage::Running => "running",
            Coverage::Partial => "partial",
            Coverage::Full => "full",
        }
    }

    /// Whether the edition is still ahead or under way: that nothing is known of its results is no gap.
    pub fn is_ahead(self) -> bool {
        matches!(self, Coverage::Announced | Coverage::Running)
    }
}

impl Edition {
    /// Whether every participant is known by name: then who is not on the roster did not take part.
    pub fn has_whole_roster(&self) -> bool {
        self.roster.as_ref().is_some_and(|roster| roster.complete)
    }
}

/// A category of participants.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// Id within the edition.
    pub id: Loc<Id>,
    /// As the edition words it.
    pub title: String,
    /// For tables: «Центры субъектов».
    pub short: Option<String>,
    /// Which settlements it is for, where the rules of the edition say so.
    pub settlements: Option<Settlements>,
    /// How many people live in the settlements it is for, where the rules of the edition say so.
    pub population: Option<Population>,
    /// What a reader should know.
    pub note: Option<String>,
    /// Its words in other languages.
    #[serde(default)]
    pub translations: Translations<CategoryWords>,
}

/// Which settlements a category is for. Absent: the rules set none apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Settlements {
    /// Administrative centres of regions.
    Centres,
    /// Settlements in the countryside.
    Rural,
}

impl Settlements {
    /// The word in records.
    pub fn word(self) -> &'static str {
        match self {
            Settlements::Centres => "centres",
            Settlements::Rural => "rural",
        }
    }
}

/// The bounds of the population of a category's settlements.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Population {
    /// At least so many; absent: no lower bound.
    pub from: Option<u32>,
    /// Fewer than so many; absent: no upper bound.
    pub to: Option<u32>,
}

/// A rule by which reports were judged.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// In words.
    pub text: String,
    /// Source, unless the edition's.
    pub source: Option<SourceRef>,
}

/// A meeting, a campaign or an exhibition.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// Its name.
    pub title: String,
    /// Where.
    pub city: Option<Loc<Id>>,
    /// When.
    pub date: Option<Date>,
    /// What it was.
    pub note: Option<String>,
    /// Source, unless the edition's.
    pub source: Option<SourceRef>,
    /// Its words in other languages.
    #[serde(default)]
    pub translations: Translations<EventWords>,
}

/// What is known of the list of participants.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Roster {
    /// Whether every participant is known by name.
    pub complete: bool,
    /// Why not, or where from.
    pub note: Option<String>,
}

/// How a category relates to one of an earlier edition. Both sides are `edition/category`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Crosswalk {
    /// Category of the earlier edition; absent for a new one.
    #[schemars(with = "Option<Verbatim>")]
    pub from: Option<Loc<String>>,
    /// Category of the later edition; absent for a dropped one.
    #[schemars(with = "Option<Verbatim>")]
    pub to: Option<Loc<String>>,
    /// The relation.
    pub relation: Loc<Relation>,
    /// In words.
    pub note: Option<String>,
}

/// Relation of two categories. Only `same` and `renamed` allow changes of place (`docs/comparison.md`, rule 2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Relation {
    /// The same.
    Same,
    /// The same under another name.
    Renamed,
    /// One became several.
    Split,
    /// Several became one.
    Merged,
    /// Did not exist before.
    New,
    /// No longer exists.
    Dropped,
    /// Alike, but not comparable.
    Approx,
}

impl Relation {
    /// The word in records and message ids.
    pub fn word(self) -> &'static str {
        match self {
            Relation::Same => "same",
            Relation::Renamed => "renamed",
            Relation::Split => "split",
            Relation::Merged => "merged",
            Relation::New => "new",
            Relation::Dropped => "dropped",
            Relation::Approx => "approx",
        }
    }
}
