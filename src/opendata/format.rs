//! What a format of `/data/` is, and what its files are made from.

use std::io;

use super::describe::{About, Spoken};
use super::names::{TableFile, WholeFile};
use super::sheet::OpenTable;

/// A format: what its files are called, what they hold, where they are offered and how they are made.
#[derive(Debug)]
pub struct Format {
    /// The name of its files, and the function that makes them.
    pub made: FormatMaker,
    /// Its media type.
    pub media: &'static str,
    /// Whether it holds the data themselves or describes them.
    pub content: FormatContent,
    /// Where the pages of `/data/` offer it.
    pub shown: Shown,
    /// The descriptions for programs that offer it.
    pub offered: &'static [OfferedIn],
}

/// What a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormatContent {
    /// Rows of tables: a file to download.
    Data,
    /// What tables are, or what files there are.
    Description,
}

/// Where the pages of `/data/` offer a format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// Among the files of the whole set. The message `open-<word>-about` says what it is; neighbours with the same word
    /// share a line.
    Whole(&'static str),
    /// Among the files of a table.
    Table(FormLabel),
    /// Beside a table, as part of its passport.
    Passport,
    /// On none of their lists.
    Unlisted,
}

/// What the link to a form of a table says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormLabel {
    /// A name that is the same in every language.
    Name(&'static str),
    /// A message.
    Message(&'static str),
}

/// A description for programs that names files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfferedIn {
    /// `dcat.jsonld`.
    Dcat,
    /// The structured data of the page `/data/`.
    LinkedData,
}

/// How files of a format are made. The names are here, so that no format of a table can have one file only.
#[derive(Debug, Clone, Copy)]
pub enum FormatMaker {
    /// A file for each table.
    Table(TableFile, MakeTable),
    /// A file for all tables; `None` if this site has nothing to say in it.
    Whole(WholeFile, MakeWhole),
    /// A file for all tables that takes long: it is made only when one of those above has changed.
    Slow(WholeFile, MakeSlow),
    /// The checksums of all other files.
    Sums(WholeFile),
}

/// Makes the file of a table.
pub type MakeTable = fn(&FormatInput, &OpenTable) -> io::Result<Vec<u8>>;
/// Makes a file of all tables, if there is one.
pub type MakeWhole = fn(&FormatInput) -> io::Result<Option<Vec<u8>>>;
/// Makes a file of all tables.
pub type MakeSlow = fn(&FormatInput) -> io::Result<Vec<u8>>;

/// What files are made from.
#[derive(Debug, Clone, Copy)]
pub struct FormatInput<'s, 'a> {
    pub(super) tables: &'s [OpenTable<'a>],
    pub(super) about: &'s About<'a>,
    /// English words, which passports hold beside those of the site.
    pub(super) english: Spoken<'a>,
    /// All formats, for descriptions that offer them.
    pub(super) formats: &'static [Format],
}

impl Format {
    /// Whether this description names its files.
    pub fn is_offered_in(&self, description: OfferedIn) -> bool {
        self.offered.contains(&description)
    }

    /// Its file for the whole set, if it is such a format.
    pub fn whole_file(&self) -> Option<&'static str> {
        match self.made {
            FormatMaker::Table(..) => None,
            FormatMaker::Whole(file, _)
            | FormatMaker::Slow(file, _)
            | FormatMaker::Sums(file) => Some(file.0),
        }
    }

    /// Its file for a table, if it is such a format.
    pub fn table_file(&self, table: &str) -> Option<String> {
        match self.made {
            FormatMaker::Table(file, _) => Some(file.of(table)),
            FormatMaker::Whole(..) | FormatMaker::Slow(..) | FormatMaker::Sums(_) => None,
        }
    }
}
