//! The files of open data.
//!
//! The texts are made at every build and compared as bytes. The workbook and the database take longer: their cache key is
//! the hash of all texts, so they are made only if a table has changed or one of them is gone. The checksums go with
//! them, for they name all files.

use std::io;

use rayon::prelude::*;

use super::Job;
use super::page::Version;
use super::sink::{FileBytes, Made, Rank, Sink, write, write_bytes};
use crate::lang::Lang;
use crate::opendata::{DataSet, File, Spoken, TableScope, sum, sums};
use crate::theme;

/// Makes the files below `/data/` that have changed.
///
/// # Errors
/// An I/O error of the sink, or of a library that writes the files.
pub(super) fn files(job: &Job, root: &Version, sink: &dyn Sink) -> io::Result<Vec<Made>> {
    with_set(root, |set| {
        // Each text is freed before the next is made: few files are in memory at once, whatever the size of the site.
        let (mut made, mut texts): (Vec<Made>, Vec<_>) = set
            .each_text(|file: File| {
                let made = write_bytes(&file.0, Rank::Page, &file.1, sink)?;
                Ok((made, sum(&file)))
            })?
            .into_iter()
            .unzip();
        let key = key(job.build_id, &made);

        if let Some(kept) = kept(&key, sink) {
            made.extend(kept);
            return Ok(made);
        }

        let whole = |(path, data): File| {
            let (rank, key) = (Rank::Page, Some(key.clone()));
            write(FileBytes { path, rank, bytes: &data, key }, sink)
        };
        for file in set.slow_files() {
            let file = file?;
            texts.push(sum(&file));
            made.push(whole(file)?);
        }

        for file in sums(texts) {
            made.push(whole(file)?);
        }

        Ok(made)
    })
}

/// Every file below `/data/`, in memory.
///
/// # Errors
/// Those of a library that writes the files.
pub(super) fn all(root: &Version) -> io::Result<Vec<File>> {
    with_set(root, |set| {
        let mut files = set.texts()?;
        for file in set.slow_files() {
            files.push(file?);
        }

        files.extend(sums(files.par_iter().map(sum).collect()));

        Ok(files)
    })
}

fn with_set<T>(
    root: &Version,
    make: impl FnOnce(&DataSet) -> io::Result<T>,
) -> io::Result<T> {
    let messages = |lang: Lang| theme::words(lang).map_err(io::Error::other);
    let (own, english) = (messages(root.cx.lang)?, messages(Lang::En)?);
    let scope = TableScope { site: root.cx.records, urls: root.cx.urls };

    make(&DataSet::new(scope, Spoken(&own), Spoken(&english)))
}

/// The hash of the program and of all texts. Its second half is that of the texts alone, for `--explain`.
fn key(build_id: &str, texts: &[Made]) -> String {
    let mut tables = blake3::Hasher::new();
    for made in texts {
        tables
            .update(made.path.as_bytes())
            .update(&[0])
            .update(made.entry.hash.as_bytes());
    }

    let tables = tables.finalize().to_hex();
    let mut all = blake3::Hasher::new();
    all.update(build_id.as_bytes())
        .update(&[0])
        .update(tables.as_bytes());

    format!("{}-{}", &all.finalize().to_hex()[..32], &tables[..32])
}

/// The files that take long, if all of them are in place as they should be.
fn kept(key: &str, sink: &dyn Sink) -> Option<Vec<Made>> {
    let kept = |path: String| {
        let entry = sink
            .previous()
            .get(&path)
            .filter(|entry| entry.key == key)?
            .clone();
        (sink.size(&path) == Some(entry.size)).then_some(Made {
            path,
            rank: Rank::Page,
            entry,
            written: None,
        })
    };
    DataSet::slow_paths().into_iter().map(kept).collect()
}
