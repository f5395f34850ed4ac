//! Where new files wait until all are made, and how they come into their places.
//!
//! In an output that holds a site, each file is renamed into its place. In one that holds none yet the files wait in the
//! folders of the site to come, so whole folders are renamed: a first build then costs little more than writing its bytes.

use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::files::at;
use crate::pipeline::{Made, Rank};

/// New files, waiting.
#[derive(Debug)]
pub(super) struct StagedFiles {
    folder: PathBuf,
    /// Whether they wait in the folders of the site, not in one flat folder. A site has nearly as many folders as files,
    /// so folders that are there already are not made twice.
    whole: bool,
}

/// Which folders of the output are there, each looked at once.
#[derive(Debug, Default)]
pub(super) struct Ground {
    known: HashMap<PathBuf, bool>,
}

impl Ground {
    /// Whether a folder of the output is there.
    ///
    /// # Errors
    /// What stands where it or a folder around it must be: a file, or a link, through which itogi would write elsewhere.
    pub(super) fn has(&mut self, out: &Path, folder: &Path) -> Result<bool, PathBuf> {
        let Some(parent) = folder.parent() else {
            return Ok(true);
        };
        if let Some(known) = self.known.get(folder) {
            return Ok(*known);
        }

        let there = self.has(out, parent)? && {
            let place = out.join(folder);
            match fs::symlink_metadata(&place) {
                Ok(there) if !there.is_dir() => return Err(place),
                found => found.is_ok(),
            }
        };
        self.known.insert(folder.to_owned(), there);

        Ok(there)
    }
}

impl StagedFiles {
    /// Files that wait in an empty folder; `first`: the output holds no site yet.
    pub(super) fn new(folder: PathBuf, first: bool) -> Self {
        Self { folder, whole: first }
    }

    fn path(&self, rank: Rank, path: &str) -> PathBuf {
        if self.whole {
            return self.of(rank).join(path);
        }
        self.folder
            .join(&blake3::hash(path.as_bytes()).to_hex()[..32])
    }

    /// Where files of a rank wait.
    fn of(&self, rank: Rank) -> PathBuf {
        self.folder.join((rank as u8).to_string())
    }

    /// Takes a file.
    ///
    /// # Errors
    /// An I/O error.
    pub(super) fn put(&self, path: &str, rank: Rank, bytes: &[u8]) -> io::Result<()> {
        let place = self.path(rank, path);
        if let Some(folder) = place.parent().filter(|_| self.whole) {
            fs::create_dir_all(folder)?;
        }
        fs::write(place, bytes)
    }

    /// Puts the files into their places, those of the first rank first. `written` is sorted by rank.
    ///
    /// # Errors
    /// An I/O error with the path.
    pub(super) fn settle(&self, out: &Path, written: &[&Made]) -> io::Result<()> {
        for files in written.chunk_by(|a, b| a.rank == b.rank) {
            let moves = if self.whole {
                self.whole_moves(out, files)?
            } else {
                self.single_moves(out, files)?
            };
            moves.par_iter().try_for_each(|(from, to)| {
                fs::rename(from, to).map_err(|error| at(error, to))
            })?;
        }
        Ok(())
    }

    fn single_moves(
        &self,
        out: &Path,
        files: &[&Made],
    ) -> io::Result<Vec<(PathBuf, PathBuf)>> {
        let folders: BTreeSet<&Path> = files
            .iter()
            .filter_map(|made| Path::new(&made.path).parent())
            .collect();
        for folder in folders {
            fs::create_dir_all(out.join(folder))?;
        }

        Ok(files
            .iter()
            .map(|made| (self.path(made.rank, &made.path), out.join(&made.path)))
            .collect())
    }

    /// Files whose folder is there, and of all others the outermost folder that is not.
    fn whole_moves(
        &self,
        out: &Path,
        files: &[&Made],
    ) -> io::Result<Vec<(PathBuf, PathBuf)>> {
        let mut ground = Ground::default();
        let mut moved = BTreeSet::new();

        for made in files {
            let mut top = Path::new(&made.path);
            for folder in top.ancestors().skip(1) {
                let there = ground
                    .has(out, folder)
                    .map_err(|path| at(io::ErrorKind::NotADirectory.into(), &path))?;
                if there {
                    break;
                }

                top = folder;
            }

            moved.insert(top);
        }

        let rank = files.first().map_or(Rank::Asset, |made| made.rank);
        Ok(moved
            .into_iter()
            .map(|path| (self.of(rank).join(path), out.join(path)))
            .collect())
    }
}
