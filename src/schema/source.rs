//! Sources: the documents and pages that everything on the site rests on.

use schemars::JsonSchema;
use serde::Deserialize;

use super::translation::{SourceWords, Translations};
use super::value::{Date, Id, Verbatim};
use crate::decode::Loc;
use crate::lang::Lang;

/// A document or a page that is cited.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Permanent id.
    pub id: Loc<Id>,
    /// Former ids: their addresses lead here.
    #[serde(default)]
    pub aliases: Vec<Loc<Id>>,
    /// Title, exactly as on the document.
    pub title: String,
    /// What it is.
    pub kind: SourceKind,
    /// Whose value is chosen where sources differ.
    pub rank: SourceRank,
    /// Who published it.
    pub publisher: Option<String>,
    /// When.
    pub date: Option<Loc<Date>>,
    /// Where it can be read.
    #[schemars(with = "Option<Verbatim>")]
    pub url: Option<Loc<String>>,
    /// Name of the file as the organiser holds it.
    #[schemars(with = "Option<Verbatim>")]
    pub file: Option<String>,
    /// Oddities of the document as a whole.
    pub note: Option<String>,
    /// Its words in other languages.
    #[serde(default)]
    pub translations: Translations<SourceWords>,
}

impl Source {
    /// Its title as the document has it, on a page of another language.
    pub fn original_title(&self, records: Lang) -> Option<&str> {
        self.translations.get(&records)?.title.as_deref()
    }
}

/// What a source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// A document of the organisers.
    Document,
    /// A newspaper or news site.
    Press,
    /// A site of an office or organisation.
    Site,
    /// An official register.
    Register,
    /// Common knowledge.
    Reference,
}

impl SourceKind {
    /// The word in message ids.
    pub fn word(self) -> &'static str {
        match self {
            SourceKind::Document => "document",
            SourceKind::Press => "press",
            SourceKind::Site => "site",
            SourceKind::Register => "register",
            SourceKind::Reference => "reference",
        }
    }
}

/// Weight of a source where sources differ: a primary one is chosen before a secondary one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SourceRank {
    /// Its value is the chosen one.
    Primary,
    /// Its value stands beside the chosen one.
    Secondary,
}
