//! Former ids of records. An id never changes its meaning, but a record may get another one, and links to the former
//! one must still lead to it.

use std::sync::Arc;

use crate::decode::Loc;
use crate::file::SourceFile;
use crate::model::Keyed;
use crate::record_kind::RecordKind;
use crate::schema::Id;

use super::Site;

/// A former id of a record that has a page.
#[derive(Debug, Clone, Copy)]
pub struct Alias<'a> {
    /// The kind of the record.
    pub kind: RecordKind,
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
    ($($table:ident)+) => {
        impl Site {
            /// Every former id, by kind and in the order of the tables.
            pub fn aliases(&self) -> Vec<Alias<'_>> {
                let mut found = Vec::new();
                $(for record in &self.$table {
                    let (id, _) = record.key();
                    let alias = |former| Alias {
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

fn kind_of<T: Keyed>(_: &super::RecordTable<T>) -> RecordKind {
    T::KIND
}

aliases! {
    sources
    districts
    regions
    cities
    directions
    themes
    editions
    practices
    pages
    programmes
}

impl Site {
    /// The present id of the record that once had this one.
    pub fn renamed(&self, kind: RecordKind, former: &str) -> Option<&str> {
        self.aliases()
            .into_iter()
            .find(|alias| alias.kind == kind && alias.former.as_str() == former)
            .map(|alias| alias.id)
    }
}
