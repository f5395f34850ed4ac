//! The whole set of open data as files below `/data/`.
//!
//! The text forms are made at every build: they are quick. The workbook and the database take longer, so whoever makes
//! them may first ask whether the texts – and with them the tables – are still the same.

use std::io;

use rayon::prelude::*;
use sha2::{Digest, Sha256};

use super::describe::{About, Spoken};
use super::sheet::OpenTable;
use super::tables::{self, TableScope};
use super::{csvw, dcat, forms, package, passport, sqlite, xlsx};

/// A file below the output: its path and its bytes.
pub type File = (String, Vec<u8>);

/// Folder of the set.
pub(super) const FOLDER: &str = "data/";

/// The tables with what is said of them.
#[derive(Debug)]
pub struct DataSet<'a> {
    tables: Vec<OpenTable<'a>>,
    about: About<'a>,
    english: Spoken<'a>,
}

impl<'a> DataSet<'a> {
    /// The set of a site, described in the language at its root; the passports want English too.
    pub fn new(scope: TableScope<'a>, words: Spoken<'a>, english: Spoken<'a>) -> Self {
        Self {
            tables: tables::all(scope),
            about: About::new(scope, words),
            english,
        }
    }

    /// Every text file: tables as CSV and JSON, and their descriptions.
    ///
    /// # Errors
    /// What the writers say; none in practice.
    pub fn texts(&self) -> io::Result<Vec<File>> {
        self.each_text(Ok)
    }

    /// What `put` makes of every text file, in their order. Few of them are in memory at once.
    ///
    /// # Errors
    /// Those of `put`, and as for [`DataSet::texts`].
    pub fn each_text<T: Send>(
        &self,
        put: impl Fn(File) -> io::Result<T> + Sync,
    ) -> io::Result<Vec<T>> {
        let of =
            |table: &OpenTable| self.of_table(table)?.into_iter().map(&put).collect();
        let of: Vec<Vec<T>> =
            self.tables.par_iter().map(of).collect::<io::Result<_>>()?;
        let whole = self
            .of_all()?
            .into_iter()
            .map(&put)
            .collect::<io::Result<Vec<T>>>()?;

        Ok(of.into_iter().flatten().chain(whole).collect())
    }

    /// The descriptions of all tables.
    fn of_all(&self) -> io::Result<Vec<File>> {
        let mut files = Vec::new();
        let (tables, about) = (&self.tables, &self.about);
        files.push(file(
            super::PACKAGE,
            pretty(&package::package(tables, about))?,
        ));

        files.push(file(
            "csv-metadata.json",
            pretty(&csvw::metadata(tables, about))?,
        ));
        files.push(file(
            "dcat.jsonld",
            pretty(&dcat::catalogue(tables, about))?,
        ));
        files.push(file(
            "meta.csv",
            passport::whole(about).map_err(io::Error::other)?,
        ));

        files.push(file(
            "list.csv",
            passport::register(tables, about).map_err(io::Error::other)?,
        ));
        if let Some(licence) = &about.licence {
            files.push(file(super::LICENCE_FILE, licence.text.clone().into_bytes()));
        }

        Ok(files)
    }

    fn of_table(&self, table: &OpenTable) -> io::Result<Vec<File>> {
        let (meta, structure) = passport::of_table(table, &self.about, self.english)
            .map_err(io::Error::other)?;
        let name = table.name;

        Ok(vec![
            file(
                &format!("{name}.csv"),
                forms::csv(table).map_err(io::Error::other)?,
            ),
            file(
                &format!("{name}-excel.csv"),
                forms::excel(table).map_err(io::Error::other)?,
            ),
            file(
                &format!("{name}.json"),
                forms::json(table).map_err(io::Error::other)?,
            ),
            file(&format!("{name}/meta.csv"), meta),
            file(&format!("{name}/structure.csv"), structure),
        ])
    }

    /// The workbook: all tables in one file.
    ///
    /// # Errors
    /// What its library says.
    pub fn workbook(&self) -> io::Result<File> {
        Ok(file(
            super::WORKBOOK,
            xlsx::workbook(&self.tables, &self.about).map_err(io::Error::other)?,
        ))
    }

    /// The database.
    ///
    /// # Errors
    /// What its library says, such as a key that two rows share.
    pub fn database(&self) -> io::Result<File> {
        Ok(file(
            super::DATABASE,
            sqlite::database(&self.tables, &self.about).map_err(io::Error::other)?,
        ))
    }

    /// Paths of the files that hold everything: workbook, database, checksums.
    pub fn whole_paths() -> [String; 3] {
        [super::WORKBOOK, super::DATABASE, super::SUMS]
            .map(|name| format!("{FOLDER}{name}"))
    }
}

/// The checksum of a file, for [`sums`].
pub fn sum((path, bytes): &File) -> (String, String) {
    (
        path.clone(),
        Sha256::digest(bytes)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect(),
    )
}

/// `SHA256SUMS` of files below `/data/`, by their paths, as `sha256sum --check` reads it in that folder.
pub fn sums(mut sums: Vec<(String, String)>) -> File {
    sums.sort();
    let line = |(path, sum): &(String, String)| {
        format!("{sum}  {}\n", path.strip_prefix(FOLDER).unwrap_or(path))
    };

    file(
        super::SUMS,
        sums.iter().map(line).collect::<String>().into_bytes(),
    )
}

fn file(name: &str, bytes: Vec<u8>) -> File {
    (format!("{FOLDER}{name}"), bytes)
}

fn pretty(value: &serde_json::Value) -> io::Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec_pretty(value)?;
    bytes.push(b'\n');
    Ok(bytes)
}
