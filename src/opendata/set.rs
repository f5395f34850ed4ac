//! The whole set of open data as files below `/data/`.
//!
//! The text forms are made at every build: they are quick. The workbook and the database take longer, so whoever makes
//! them may first ask whether the texts – and with them the tables – are still the same.

use std::io;

use rayon::prelude::*;
use sha2::{Digest, Sha256};

use super::describe::{About, Spoken};
use super::sheet::Table;
use super::tables::{self, Scope};
use super::{csvw, dcat, forms, package, passport, sqlite, xlsx};

/// A file below the output: its path and its bytes.
pub type File = (String, Vec<u8>);

/// Folder of the set.
pub(super) const FOLDER: &str = "data/";

/// The tables with what is said of them.
#[derive(Debug)]
pub struct Set<'a> {
    tables: Vec<Table<'a>>,
    about: About<'a>,
    english: Spoken<'a>,
}

impl<'a> Set<'a> {
    /// The set of a site, described in the language at its root; the passports want English too.
    pub fn new(scope: Scope<'a>, words: Spoken<'a>, english: Spoken<'a>) -> Self {
        Self { tables: tables::all(scope), about: About::new(scope, words), english }
    }

    /// Every text file: tables as CSV and JSON, and their descriptions.
    ///
    /// # Errors
    /// What the writers say; none in practice.
    pub fn texts(&self) -> io::Result<Vec<File>> {
        let of: Vec<Vec<File>> = self.tables.par_iter().map(|table| self.of_table(table)).collect::<io::Result<_>>()?;
        let mut files: Vec<File> = of.into_iter().flatten().collect();
        let (tables, about) = (&self.tables, &self.about);
        files.push(file(super::PACKAGE, pretty(&package::package(tables, about))?));
        files.push(file("csv-metadata.json", pretty(&csvw::metadata(tables, about))?));
        files.push(file("dcat.jsonld", pretty(&dcat::catalogue(tables, about))?));
        files.push(file("meta.csv", passport::whole(about).map_err(io::Error::other)?));
        files.push(file("list.csv", passport::register(tables, about).map_err(io::Error::other)?));
        if let Some(licence) = &about.licence {
            files.push(file(super::LICENCE_FILE, licence.text.clone().into_bytes()));
        }
        Ok(files)
    }

    fn of_table(&self, table: &Table) -> io::Result<Vec<File>> {
        let (meta, structure) = passport::of_table(table, &self.about, self.english).map_err(io::Error::other)?;
        let name = table.name;
        Ok(vec![
            file(&format!("{name}.csv"), forms::csv(table).map_err(io::Error::other)?),
            file(&format!("{name}-excel.csv"), forms::excel(table).map_err(io::Error::other)?),
            file(&format!("{name}.json"), forms::json(table).map_err(io::Error::other)?),
            file(&format!("{name}/meta.csv"), meta),
            file(&format!("{name}/structure.csv"), structure),
        ])
    }

    /// The workbook and the database.
    ///
    /// # Errors
    /// What their libraries say, such as a key that two rows share.
    pub fn wholes(&self) -> io::Result<[File; 2]> {
        let (workbook, database) = rayon::join(
            || xlsx::workbook(&self.tables, &self.about).map_err(io::Error::other),
            || sqlite::database(&self.tables, &self.about).map_err(io::Error::other),
        );
        Ok([file(super::WORKBOOK, workbook?), file(super::DATABASE, database?)])
    }

    /// Paths of the files that hold everything: workbook, database, checksums.
    pub fn whole_paths() -> [String; 3] {
        [super::WORKBOOK, super::DATABASE, super::SUMS].map(|name| format!("{FOLDER}{name}"))
    }
}

/// `SHA256SUMS` of files below `/data/`, as `sha256sum --check` reads it in that folder.
pub fn sums<'f>(files: impl IntoIterator<Item = &'f File>) -> File {
    let files: Vec<&File> = files.into_iter().collect();
    let line = |(path, bytes): &&File| {
        let sum: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        format!("{sum}  {}\n", path.strip_prefix(FOLDER).unwrap_or(path))
    };
    let mut lines: Vec<(String, String)> = files.par_iter().map(|file| (file.0.clone(), line(file))).collect();
    lines.sort();
    file(super::SUMS, lines.into_iter().map(|(_, line)| line).collect::<String>().into_bytes())
}

fn file(name: &str, bytes: Vec<u8>) -> File {
    (format!("{FOLDER}{name}"), bytes)
}

fn pretty(value: &serde_json::Value) -> io::Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec_pretty(value)?;
    bytes.push(b'\n');
    Ok(bytes)
}
