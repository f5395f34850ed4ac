//! Kinds of records: how they are called in files, and into which list each goes.

use std::sync::Arc;

use schemars::{Schema, SchemaGenerator};

use super::{Loaded, Record, push};
use crate::file::SourceFile;
use crate::schema;
use crate::yaml::YamlNode;

macro_rules! kinds {
    ($($variant:ident $list:ident $word:literal $shape:ident $type:ty;)+) => {
        /// A kind of record.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum RecordKind { $(#[doc = concat!("`", $word, "`")] $variant,)+ }

        /// All records of a project, in the order in which they were read.
        #[derive(Debug, Default, Clone)]
        pub struct Records { $(#[doc = concat!("`", $word, "`")] pub $list: Vec<Record<$type>>,)+ }

        impl Records {
            /// Adds the records of another file.
            pub fn extend(&mut self, other: &Records) {
                $(self.$list.extend_from_slice(&other.$list);)+
            }
        }

        impl RecordKind {
            /// Every kind, tables first.
            pub const ALL: &[RecordKind] = &[$(RecordKind::$variant,)+];

            /// The word in files: the key of a table, or the `kind` of a text.
            pub fn word(self) -> &'static str {
                match self { $(RecordKind::$variant => $word,)+ }
            }

            fn shape(self) -> FileShape {
                match self { $(RecordKind::$variant => FileShape::$shape,)+ }
            }

            /// The schema of one record, with a definition for each type in it.
            pub fn schema(self, generator: &mut SchemaGenerator) -> Schema {
                match self { $(RecordKind::$variant => generator.subschema_for::<$type>(),)+ }
            }

            pub(super) fn decode(self, node: &YamlNode, file: &Arc<SourceFile>, body: usize, loaded: &mut Loaded) {
                match self {
                    $(RecordKind::$variant => push::<$type>(|records| &mut records.$list, node, (file, body), loaded),)+
                }
            }
        }
    };
}

#[derive(PartialEq)]
enum FileShape {
    Table,
    Text,
}

kinds! {
    Sources sources "sources" Table schema::Source;
    Districts districts "districts" Table schema::District;
    Regions regions "regions" Table schema::Region;
    Tiles tiles "tiles" Table schema::Tile;
    Cities cities "cities" Table schema::City;
    Measures measures "measures" Table schema::Measure;
    Units units "units" Table schema::Unit;
    Directions directions "directions" Table schema::Direction;
    Themes themes "themes" Table schema::GrowthTheme;
    Editions editions "editions" Table schema::Edition;
    Figures figures "figures" Table schema::Figure;
    Participation participation "participation" Table schema::Participation;
    Awards awards "awards" Table schema::Award;
    Mentions mentions "mentions" Table schema::Mention;
    Indicators indicators "indicators" Table schema::ProgrammeIndicator;
    Roadmap roadmap "roadmap" Table schema::RoadmapMeasure;
    Tables tables "tables" Table schema::ProgrammeTable;
    Redirects redirects "redirects" Table schema::Redirect;
    Programmes programmes "programme" Text schema::Programme;
    Practices practices "practice" Text schema::Practice;
    GrowthPoints growth_points "growth-point" Text schema::GrowthPoint;
    Findings findings "finding" Text schema::Finding;
    Pages pages "page" Text schema::EditorialPage;
}

impl RecordKind {
    /// Whether records of this kind are tables in YAML; the others are texts with front matter.
    pub fn is_table(self) -> bool {
        self.shape() == FileShape::Table
    }

    /// The kind of a table by the key it stands under.
    pub fn of_table(word: &str) -> Option<RecordKind> {
        Self::ALL
            .iter()
            .copied()
            .find(|kind| kind.shape() == FileShape::Table && kind.word() == word)
    }

    /// The kind of a text by its `kind`.
    pub fn of_text(word: &str) -> Option<RecordKind> {
        Self::ALL
            .iter()
            .copied()
            .find(|kind| kind.shape() == FileShape::Text && kind.word() == word)
    }

    /// The words of the tables.
    pub fn tables() -> impl Iterator<Item = &'static str> + Clone {
        Self::ALL
            .iter()
            .filter(|kind| kind.shape() == FileShape::Table)
            .map(|kind| kind.word())
    }

    /// The words of the texts.
    pub fn texts() -> impl Iterator<Item = &'static str> + Clone {
        Self::ALL
            .iter()
            .filter(|kind| kind.shape() == FileShape::Text)
            .map(|kind| kind.word())
    }
}
