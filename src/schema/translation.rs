//! Names in a second language: what a record of a finite vocabulary is called on pages of another language.
//!
//! A record keeps its words in the language of the records, and under `translations` those of another one:
//!
//! ```yaml
//! translations:
//!   en: { name: Krasnodar Krai }
//! ```
//!
//! Texts are not translated: a practice or a finding stays in the language in which it is written. Which field of a
//! record a word stands for is said in `model/translated/`.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::value::Verbatim;
use crate::lang::Lang;

/// Words of a record by language.
pub type Translations<T> = BTreeMap<Lang, T>;

/// Types of words, any of which may be absent. They stay letter for letter as they are written: the typography of the
/// records is that of another language.
macro_rules! words {
    ($(
        $(#[$doc:meta])*
        $name:ident {
            $($(#[$told:meta])* $field:ident,)+
        }
    )+) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
            #[serde(deny_unknown_fields)]
            pub struct $name {
                $($(#[$told])* #[schemars(with = "Option<Verbatim>")] pub $field: Option<String>,)+
            }
        )+
    };
}

words! {
    /// Name of a federal district in another language.
    DistrictWords {
        /// Full name.
        name,
        /// Short name.
        short,
    }
    /// Name of a region in another language.
    RegionWords {
        /// Full name.
        name,
        /// By what it is sorted.
        sort,
    }
    /// Name of a settlement in another language, where the rule of transliteration gives another one.
    CityWords {
        /// Its name.
        name,
    }
    /// Title of a measure in another language.
    MeasureWords {
        /// Title.
        title,
    }
    /// Direction in another language.
    DirectionWords {
        /// Short name.
        title,
        /// What it is about.
        summary,
        /// Whom it is for.
        audience,
    }
    /// Theme of growth points in another language.
    ThemeWords {
        /// Short name.
        title,
        /// What it is about.
        summary,
    }
    /// Title of a source in another language.
    SourceWords {
        /// Title.
        title,
        /// Who published it.
        publisher,
    }
    /// Edition in another language.
    EditionWords {
        /// Title without the motto.
        title,
        /// Motto.
        motto,
        /// Its goal.
        goal,
    }
    /// Category in another language.
    CategoryWords {
        /// Full name.
        title,
        /// For tables.
        short,
    }
    /// Event in another language.
    EventWords {
        /// Its name.
        title,
    }
    /// Name of a part of a figure in another language.
    FigureWords {
        /// Name of the part.
        label,
    }
    /// Where a programme holds, in another language.
    TerritoryWords {
        /// In words.
        name,
    }
    /// Tile in another language.
    TileWords {
        /// Its abbreviation.
        short,
    }
    /// Title of a page in another language; its text is not translated.
    PageWords {
        /// Title.
        title,
    }
    /// Prize or diploma in another language.
    AwardWords {
        /// Title.
        title,
        /// Who gave it.
        grantor,
        /// For what.
        reason,
    }
    /// Programme in another language.
    ProgrammeWords {
        /// Full title.
        title,
        /// Title for tables and cards.
        short,
        /// What it is for and where.
        lead,
        /// Its goal.
        goal,
    }
}

/// Forms of a unit in another language.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct UnitWords {
    /// After 1.
    #[schemars(with = "Verbatim")]
    pub one: String,
    /// After 2, 3, 4 and fractions, where the language has such a form.
    #[schemars(with = "Option<Verbatim>")]
    pub few: Option<String>,
    /// After all other numbers.
    #[schemars(with = "Verbatim")]
    pub many: String,
}
