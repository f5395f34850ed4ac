//! Former ids of records: an id never changes its meaning, but a record may get another one, and who knows the former
//! one must find it.

use std::sync::Arc;

use crate::decode::Loc;
use crate::file::SourceFile;
use crate::model::Keyed;
use crate::schema::Id;

use super::Site;

/// A former id of a record that has a page.
#[derive(Debug, Clone, Copy)]
pub struct Alias<'a> {
    /// The kind as links name it: `city`.
    pub link: &'static str,
    /// The kind as files name it: `cities`.
    pub kind: &'static str,
    /// The id that it has now.
    pub id: &'a str,
    /// The id that it had.
    pub former: &'a Loc<Id>,
    /// Where it is written.
    pub file: &'a Arc<SourceFile>,
    /// Whether another record of the kind has that id now.
    pub lives: bool,
}

macro_rules! aliases {
    ($($link:literal $table:ident;)+) => {
        impl Site {
            /// Every former id, by kind and in the order of the tables.
            pub fn aliases(&self) -> Vec<Alias<'_>> {
                let mut found = Vec::new();
                $(for record in &self.$table {
                    let (id, _) = record.key();
                    let alias = |former| Alias {
                        link: $link,
                        kind: kind_of(&self.$table),
                        id,
                        former,
                        file: &record.file,
                        lives: self.$table.has(former),
                    };
                    found.extend(record.data.aliases.iter().map(alias));
                })+
                found
            }
        }
    };
}

fn kind_of<T: Keyed>(_: &super::RecordTable<T>) -> &'static str {
    T::KIND
}

aliases! {
    "source" sources;
    "district" districts;
    "region" regions;
    "city" cities;
    "direction" directions;
    "theme" themes;
    "edition" editions;
    "practice" practices;
    "page" pages;
    "programme" programmes;
}

impl Site {
    /// The present id of the record that once had this one; `kind` as links or as files name it.
    pub fn renamed(&self, kind: &str, former: &str) -> Option<&str> {
        let same = |alias: &Alias| {
            (alias.link == kind || alias.kind == kind) && alias.former.as_str() == former
        };
        self.aliases().into_iter().find(same).map(|alias| alias.id)
    }
}
