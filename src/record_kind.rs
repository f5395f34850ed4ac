//! Kinds of records, and the two words for each: the one in files and the one in links.
//!
//! A leaf of the house, so that diagnostics, rules and routes speak of a kind without knowing the type of its
//! records. Which type a kind has stands in `load/kind.rs`.

macro_rules! kinds {
    ($($variant:ident $word:literal $shape:ident $(link $link:literal)?;)+) => {
        /// A kind of record.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum RecordKind { $(#[doc = concat!("`", $word, "`")] $variant,)+ }

        impl RecordKind {
            /// Every kind, tables first.
            pub const ALL: &[RecordKind] = &[$(RecordKind::$variant,)+];

            /// The word in files: the key of a table, or the `kind` of a text.
            pub fn word(self) -> &'static str {
                match self { $(RecordKind::$variant => $word,)+ }
            }

            /// The word in links such as `city:abakan`; `None` for kinds whose records have no page.
            pub fn link_word(self) -> Option<&'static str> {
                match self { $(RecordKind::$variant => kinds!(@link $($link)?),)+ }
            }

            fn shape(self) -> FileShape {
                match self { $(RecordKind::$variant => FileShape::$shape,)+ }
            }
        }
    };
    (@link) => { None };
    (@link $link:literal) => { Some($link) };
}

/// How records of a kind are written.
#[derive(PartialEq)]
enum FileShape {
    /// A list in YAML.
    Table,
    /// Markdown with front matter, one record a file.
    Text,
}

kinds! {
    Sources "sources" Table link "source";
    Districts "districts" Table link "district";
    Regions "regions" Table link "region";
    Tiles "tiles" Table;
    Cities "cities" Table link "city";
    Measures "measures" Table;
    Units "units" Table;
    Directions "directions" Table link "direction";
    Themes "themes" Table link "theme";
    Editions "editions" Table link "edition";
    Figures "figures" Table;
    Participation "participation" Table;
    Awards "awards" Table;
    Mentions "mentions" Table;
    Indicators "indicators" Table;
    Roadmap "roadmap" Table;
    Tables "tables" Table;
    Redirects "redirects" Table;
    Programmes "programme" Text link "programme";
    Practices "practice" Text link "practice";
    GrowthPoints "growth-point" Text;
    Findings "finding" Text;
    Pages "page" Text link "page";
}

impl RecordKind {
    /// Whether records of this kind are tables in YAML; the others are texts with front matter.
    pub fn is_table(self) -> bool {
        self.shape() == FileShape::Table
    }

    /// The kind by its word in files.
    pub fn of_word(word: &str) -> Option<RecordKind> {
        Self::find(|kind| kind.word() == word)
    }

    /// The kind of a table by the key it stands under.
    pub fn of_table(word: &str) -> Option<RecordKind> {
        Self::find(|kind| kind.is_table() && kind.word() == word)
    }

    /// The kind of a text by its `kind`.
    pub fn of_text(word: &str) -> Option<RecordKind> {
        Self::find(|kind| !kind.is_table() && kind.word() == word)
    }

    /// The kind by its word in links.
    pub fn of_link_word(word: &str) -> Option<RecordKind> {
        Self::find(|kind| kind.link_word() == Some(word))
    }

    fn find(is_it: impl Fn(&RecordKind) -> bool) -> Option<RecordKind> {
        Self::ALL.iter().copied().find(is_it)
    }

    /// The words of the tables.
    pub fn tables() -> impl Iterator<Item = &'static str> + Clone {
        Self::ALL
            .iter()
            .filter(|kind| kind.is_table())
            .map(|kind| kind.word())
    }

    /// The words of the texts.
    pub fn texts() -> impl Iterator<Item = &'static str> + Clone {
        Self::ALL
            .iter()
            .filter(|kind| !kind.is_table())
            .map(|kind| kind.word())
    }
}

#[cfg(test)]
mod tests {
    use super::RecordKind;

    #[test]
    fn kind_words_lead_back() {
        for kind in RecordKind::ALL {
            assert_eq!(RecordKind::of_word(kind.word()), Some(*kind));
            if let Some(link) = kind.link_word() {
                assert_eq!(RecordKind::of_link_word(link), Some(*kind));
            }
        }
    }
}
