//! Which type the records of each kind have, and into which list they go.

use schemars::{Schema, SchemaGenerator};

use super::{Loaded, Record, RecordFile, push};
use crate::record_kind::RecordKind;
use crate::schema;
use crate::yaml::YamlNode;

macro_rules! kinds {
    ($($variant:ident $list:ident $type:ty;)+) => {
        /// All records of a project, in the order in which they were read.
        #[derive(Debug, Default, Clone)]
        pub struct Records { $(#[doc = concat!("`", stringify!($list), "`")] pub $list: Vec<Record<$type>>,)+ }

        impl Records {
            /// Adds the records of another file.
            pub fn extend(&mut self, other: &Records) {
                $(self.$list.extend_from_slice(&other.$list);)+
            }
        }

        impl RecordKind {
            /// The schema of one record, with a definition for each type in it.
            pub fn schema(self, generator: &mut SchemaGenerator) -> Schema {
                match self { $(RecordKind::$variant => generator.subschema_for::<$type>(),)+ }
            }

            pub(super) fn decode(self, node: &YamlNode, file: RecordFile, loaded: &mut Loaded) {
                match self {
                    $(RecordKind::$variant => push::<$type>(|records| &mut records.$list, node, file, loaded),)+
                }
            }
        }
    };
}

kinds! {
    Sources sources schema::Source;
    Districts districts schema::District;
    Regions regions schema::Region;
    Tiles tiles schema::Tile;
    Cities cities schema::City;
    Measures measures schema::Measure;
    Units units schema::Unit;
    Directions directions schema::Direction;
    Themes themes schema::GrowthTheme;
    Editions editions schema::Edition;
    Figures figures schema::Figure;
    Participation participation schema::Participation;
    Awards awards schema::Award;
    Mentions mentions schema::Mention;
    Indicators indicators schema::ProgrammeIndicator;
    Roadmap roadmap schema::RoadmapMeasure;
    Tables tables schema::ProgrammeTable;
    Redirects redirects schema::Redirect;
    Programmes programmes schema::Programme;
    Practices practices schema::Practice;
    GrowthPoints growth_points schema::GrowthPoint;
    Findings findings schema::Finding;
    Pages pages schema::EditorialPage;
}
