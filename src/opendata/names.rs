//! Names of the files below `/data/` that more than one place speaks of: the descriptions name the files that they
//! describe.

/// The folder of all files, below the output.
pub const FOLDER: &str = "data/";

/// A file of which each table has its own, by the end of its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TableFile(pub &'static str);

impl TableFile {
    /// The file of a table, below [`FOLDER`].
    pub fn of(self, table: &str) -> String {
        format!("{table}{}", self.0)
    }
}

/// A file of the whole set, by its name below [`FOLDER`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WholeFile(pub &'static str);

/// A table for programs.
pub(super) const CSV: TableFile = TableFile(".csv");
/// The passport of a table.
pub(super) const TABLE_PASSPORT: TableFile = TableFile("/meta.csv");
/// The columns of a table.
pub(super) const STRUCTURE: TableFile = TableFile("/structure.csv");
/// All tables in one workbook.
pub(super) const WORKBOOK: WholeFile = WholeFile("itogi.xlsx");
/// The description as a Data Package.
pub(super) const PACKAGE: WholeFile = WholeFile("datapackage.json");
/// The passport of the whole set.
pub(super) const PASSPORT: WholeFile = WholeFile("meta.csv");
/// The terms of use.
pub(super) const LICENCE: WholeFile = WholeFile("licence.md");
