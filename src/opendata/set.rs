//! The whole set of open data as files below `/data/`.
//!
//! The text forms are quick and are made at every build. The workbook and the database take longer, so a caller that has
//! earlier ones may first ask whether the texts, and with them the tables, are still the same.

use std::io;
use std::sync::OnceLock;

use rayon::prelude::*;
use sha2::{Digest, Sha256};

use super::describe::{About, Spoken};
use super::format::{FormatInput, FormatMaker};
use super::formats::{FORMATS, csv_size};
use super::names::{FOLDER, WholeFile};
use super::sheet::OpenTable;
use super::tables::{self, TableScope};
use crate::opendata::cell::ColumnInfo;

/// A file below the output: its path and its bytes.
pub type File = (String, Vec<u8>);

/// The tables with what is said of them.
#[derive(Debug)]
pub struct DataSet<'a> {
    tables: Vec<OpenTable<'a>>,
    about: About<'a>,
    english: Spoken<'a>,
}

/// A table without its rows.
#[derive(Debug, Clone)]
pub struct TableSummary {
    /// Its name.
    pub name: &'static str,
    /// The group in the catalogue.
    pub group: &'static str,
    /// Its columns.
    pub fields: Vec<ColumnInfo>,
    /// Number of rows.
    pub len: usize,
    /// Size of its CSV file in bytes.
    pub size: usize,
}

/// What pages say of every table of one site. It is made when the first page asks and kept, because every page of the
/// dictionary tells of the same tables.
#[derive(Debug, Default)]
pub struct TableSummaries {
    made: OnceLock<Vec<TableSummary>>,
}

impl TableSummaries {
    /// The tables, in the order of the catalogue. `scope` is the same at every call.
    pub fn of(&self, scope: TableScope) -> &[TableSummary] {
        self.made.get_or_init(|| {
            tables::all(scope)
                .into_iter()
                .map(TableSummary::of)
                .collect()
        })
    }
}

impl TableSummary {
    fn of(table: OpenTable) -> Self {
        Self {
            name: table.name,
            group: table.group,
            len: table.len,
            size: csv_size(&table),
            fields: table.fields,
        }
    }
}

impl<'a> DataSet<'a> {
    /// The set of a site, described in the language at its root. Passports hold English descriptions too.
    pub fn new(scope: TableScope<'a>, words: Spoken<'a>, english: Spoken<'a>) -> Self {
        Self {
            tables: tables::all(scope),
            about: About::new(scope, words),
            english,
        }
    }

    fn input(&self) -> FormatInput<'_, 'a> {
        FormatInput {
            tables: &self.tables,
            about: &self.about,
            english: self.english,
            formats: FORMATS,
        }
    }

    /// Every text file: tables as CSV and JSON, and their descriptions.
    ///
    /// # Errors
    /// A format that cannot be written; none in practice.
    pub fn texts(&self) -> io::Result<Vec<File>> {
        self.each_text(Ok)
    }

    /// What `put` makes of every text file, in their order. The files of a table are dropped before those of the next
    /// are made, so few are in memory at once.
    ///
    /// # Errors
    /// Those of `put`, and as for [`DataSet::texts`].
    pub fn each_text<T: Send>(
        &self,
        put: impl Fn(File) -> io::Result<T> + Sync,
    ) -> io::Result<Vec<T>> {
        let of_tables: Vec<Vec<T>> = self
            .tables
            .par_iter()
            .map(|table| self.of_table(table)?.into_iter().map(&put).collect())
            .collect::<io::Result<_>>()?;

        let of_all: Vec<T> = self
            .of_all()?
            .into_iter()
            .map(&put)
            .collect::<io::Result<_>>()?;

        Ok(of_tables.into_iter().flatten().chain(of_all).collect())
    }

    fn of_table(&self, table: &OpenTable) -> io::Result<Vec<File>> {
        let input = self.input();
        let mut files = Vec::new();

        for format in FORMATS {
            if let FormatMaker::Table(file, make) = format.made {
                files.push(made(&file.of(table.name), make(&input, table))?);
            }
        }

        Ok(files)
    }

    /// The texts of all tables together: their descriptions.
    fn of_all(&self) -> io::Result<Vec<File>> {
        let input = self.input();
        let mut files = Vec::new();

        for format in FORMATS {
            if let FormatMaker::Whole(WholeFile(name), make) = format.made
                && let Some(bytes) = make(&input).transpose()
            {
                files.push(made(name, bytes)?);
            }
        }

        Ok(files)
    }

    /// The files that take long, each made when it is asked for.
    ///
    /// # Errors
    /// What the library of a format says, such as a key that two rows share.
    pub fn slow_files(&self) -> impl Iterator<Item = io::Result<File>> {
        FORMATS.iter().filter_map(|format| match format.made {
            FormatMaker::Slow(WholeFile(name), make) => {
                Some(made(name, make(&self.input())))
            }
            FormatMaker::Table(..) | FormatMaker::Whole(..) | FormatMaker::Sums(_) => {
                None
            }
        })
    }

    /// Paths of the files that take long, and of the checksums, which name them.
    pub fn slow_paths() -> Vec<String> {
        FORMATS
            .iter()
            .filter(|format| {
                matches!(format.made, FormatMaker::Slow(..) | FormatMaker::Sums(_))
            })
            .filter_map(|format| format.whole_file())
            .map(path)
            .collect()
    }
}

/// A file that was made; its name stands in the error if it was not.
fn made(name: &str, bytes: io::Result<Vec<u8>>) -> io::Result<File> {
    let path = path(name);
    match bytes {
        Ok(bytes) => Ok((path, bytes)),
        Err(error) => Err(io::Error::new(error.kind(), format!("{path}: {error}"))),
    }
}

fn path(name: &str) -> String {
    format!("{FOLDER}{name}")
}

/// The checksum of a file, for [`sums`].
pub fn sum((path, bytes): &File) -> (String, String) {
    let digits = Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    (path.clone(), digits)
}

/// The file of checksums of files below `/data/`, by their paths, as `sha256sum --check` reads it in that folder.
pub fn sums(mut sums: Vec<(String, String)>) -> Vec<File> {
    sums.sort();
    let mut text = String::new();

    for (path, sum) in &sums {
        let name = path.strip_prefix(FOLDER).unwrap_or(path);
        text.push_str(&format!("{sum}  {name}\n"));
    }

    FORMATS
        .iter()
        .filter_map(|format| match format.made {
            FormatMaker::Sums(WholeFile(name)) => {
                Some((path(name), text.clone().into_bytes()))
            }
            FormatMaker::Table(..) | FormatMaker::Whole(..) | FormatMaker::Slow(..) => {
                None
            }
        })
        .collect()
}
