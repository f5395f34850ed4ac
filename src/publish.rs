//! The only writer of the output folder.
//!
//! New files are first written to a staging folder inside the output, so a failed build touches nothing that is served.
//! Then each is renamed into place: files that others link to first, lists later, deletions last, the manifest at the very
//! end. A kill at any moment leaves whole files of the old or the new site, and the next build
//! repairs the rest. Only files that an itogi build has written are ever replaced or deleted.

mod earlier;
mod files;
mod memory;
mod staging;

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::pipeline::{Made, Manifest, PublishedFile, Rank, Sink};

pub use earlier::Earlier;
pub use files::{lies_inside, write_whole};
pub use memory::{Done, may_be_untouched};

use files::{remove, remove_if_there, remove_stage, replace};
use memory::{
    INPUTS, OWN, PUBLISHED, STATE, is_inside, read_done, read_manifest, write_manifest,
};
use staging::{Ground, StagedFiles};

/// Why publishing cannot begin or end.
#[derive(Debug)]
pub enum PublishError {
    /// Another run writes to this output.
    Locked {
        /// The lock file.
        lock: PathBuf,
    },
    /// A file that itogi did not write stands where a page should go.
    Foreign {
        /// The file.
        path: PathBuf,
    },
    /// An I/O error.
    Io(io::Error),
}

impl From<io::Error> for PublishError {
    fn from(error: io::Error) -> Self {
        PublishError::Io(error)
    }
}

/// A build in progress: holds the lock, the last manifest and the staged files.
#[derive(Debug)]
pub struct Staging {
    out: PathBuf,
    previous: Manifest,
    /// Every file that this or an interrupted build may have written.
    owned: BTreeSet<String>,
    /// Whether an itogi build has ever been completed here.
    published_before: bool,
    /// What the last completed build was made from.
    done: Option<Done>,
    staged: StagedFiles,
    _lock: File,
}

/// How a publication changed the output.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Published {
    /// Paths of deleted files.
    pub removed: Vec<String>,
}

impl Staging {
    /// Opens an output folder, makes it if need be, and locks it.
    ///
    /// # Errors
    /// [`PublishError::Locked`] or an I/O error.
    pub fn begin(out: &Path) -> Result<Self, PublishError> {
        let own = out.join(OWN);
        fs::create_dir_all(&own)?;
        let published_before = own.join(PUBLISHED).exists();
        let lock_path = own.join("lock");
        let lock = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&lock_path)?;

        match lock.try_lock() {
            Ok(()) => {}
            Err(fs::TryLockError::WouldBlock) => {
                return Err(PublishError::Locked { lock: lock_path });
            }
            Err(fs::TryLockError::Error(error)) => return Err(error.into()),
        }

        let stage = own.join("stage");
        if stage.exists() {
            fs::remove_dir_all(&stage)?;
        }

        fs::create_dir(&stage)?;
        let mut previous = read_manifest(&own.join("manifest.json"));
        let interrupted = own.join("pending.json");
        let pending = read_manifest(&interrupted);
        let owned: BTreeSet<String> = previous
            .keys()
            .chain(pending.keys())
            .filter(|path| is_inside(path))
            .cloned()
            .collect();

        if interrupted.exists() {
            // We cannot tell which files the interrupted build replaced, so the old manifest is not trusted.
            previous.clear();
        }

        let done = read_done(&own).filter(|_| !interrupted.exists());
        let staged = StagedFiles::new(stage, owned.is_empty() && !published_before);

        Ok(Self {
            out: out.to_owned(),
            previous,
            owned,
            published_before,
            done,
            staged,
            _lock: lock,
        })
    }

    fn own(&self, name: &str) -> PathBuf {
        self.out.join(OWN).join(name)
    }

    /// The files of the last build, if it was made from these inputs and all of them are still there with their sizes.
    pub fn untouched(&self, inputs: &str) -> Option<(Done, Vec<Made>)> {
        // A manifest that was lost since has no files, or not all of them.
        let same =
            |done: &Done| done.inputs == inputs && done.files == self.previous.len();
        let state = fs::metadata(self.own(STATE)).map_or(0, |state| state.len());
        let done = self
            .done
            .clone()
            .filter(|done| same(done) && done.state == state)?;

        let whole = |(path, entry): (&String, &PublishedFile)| {
            self.size(path) == Some(entry.size)
        };
        let made = |(path, entry): (&String, &PublishedFile)| Made {
            path: path.clone(),
            rank: Rank::Page,
            entry: entry.clone(),
            written: None,
        };

        self.previous
            .par_iter()
            .all(whole)
            .then(|| (done, self.previous.iter().map(made).collect()))
    }

    /// Puts the staged files in place, deletes those that are no more, and remembers what is there and what it says
    /// (`state`, for [`Earlier`]) and what it was made from.
    ///
    /// # Errors
    /// [`PublishError::Foreign`] before anything is touched; I/O errors at any point (the next build repairs).
    pub fn commit(
        self,
        made: &[Made],
        state: &[u8],
        done: &Done,
    ) -> Result<Published, PublishError> {
        let done = &Done {
            files: made.len(),
            state: state.len() as u64,
            ..done.clone()
        };

        let manifest: Manifest = made
            .iter()
            .map(|m| (m.path.clone(), m.entry.clone()))
            .collect();
        let mut written: Vec<&Made> =
            made.iter().filter(|m| m.written.is_some()).collect();
        written.sort_by(|a, b| (a.rank, &a.path).cmp(&(b.rank, &b.path)));
        self.refuse_foreign(&written)?;
        let gone: Vec<String> = self
            .owned
            .iter()
            .filter(|path| !manifest.contains_key(*path))
            .cloned()
            .collect();

        if written.is_empty() && gone.is_empty() && manifest == self.previous {
            self.remember(state)?;
            self.finish(done)?;
            return Ok(Published::default());
        }

        remove_if_there(&self.own(INPUTS))?;
        // Also the files to be deleted: after a second interruption they would be forgotten otherwise.
        let mut pending = manifest.clone();
        pending.extend(gone.iter().map(|path| (path.clone(), nothing())));
        write_manifest(&self.own("pending.json"), &pending)?;
        self.staged.settle(&self.out, &written)?;
        let (mut removed, mut ground) = (Vec::new(), Ground::default());

        for path in gone {
            let folder = Path::new(&path).parent().unwrap_or(Path::new(""));
            if ground.has(&self.out, folder) == Ok(true) && remove(&self.out, &path)? {
                removed.push(path);
            }
        }

        self.remember(state)?;
        write_manifest(&self.own("manifest.json"), &manifest)?;
        File::create(self.own(PUBLISHED))?;
        remove_if_there(&self.own("pending.json"))?;
        remove_stage(&self.own("stage"))?;
        self.finish(done)?;

        Ok(Published { removed })
    }

    /// Notes what everything in place was made from.
    fn finish(&self, done: &Done) -> io::Result<()> {
        if self.done.as_ref() == Some(done) && self.own(INPUTS).exists() {
            return Ok(());
        }
        replace(&self.own(INPUTS), &serde_json::to_vec(done)?, false)
    }

    /// Writes what the site says, unless it is written already.
    fn remember(&self, state: &[u8]) -> io::Result<()> {
        let path = self.own(STATE);
        if fs::read(&path).is_ok_and(|there| there == state) {
            Ok(())
        } else {
            replace(&path, state, false)
        }
    }

    /// Drops the staged files; the output stays as it was.
    ///
    /// # Errors
    /// An I/O error.
    pub fn abandon(self) -> io::Result<()> {
        remove_stage(&self.own("stage"))
    }

    /// In a folder where a build has been completed, an unknown file in a page's place can be left from a lost manifest
    /// and is replaced only if the manifest is lost; in any other case it belongs to someone else.
    fn refuse_foreign(&self, written: &[&Made]) -> Result<(), PublishError> {
        let manifest_lost = self.published_before && self.owned.is_empty();
        let mut ground = Ground::default();

        for made in written {
            let folder = Path::new(&made.path).parent().unwrap_or(Path::new(""));
            if !ground
                .has(&self.out, folder)
                .map_err(|path| PublishError::Foreign { path })?
            {
                continue;
            }

            let target = self.out.join(&made.path);
            let Ok(there) = fs::symlink_metadata(&target) else {
                continue;
            };

            if !there.is_file() || !(manifest_lost || self.owned.contains(&made.path)) {
                return Err(PublishError::Foreign { path: target });
            }
        }

        Ok(())
    }
}

impl Sink for Staging {
    fn previous(&self) -> &Manifest {
        &self.previous
    }

    fn size(&self, path: &str) -> Option<u64> {
        files::size(&self.out.join(path))
    }

    fn holds(&self, path: &str, bytes: &[u8]) -> bool {
        files::holds(&self.out.join(path), bytes)
    }

    fn put(&self, path: &str, rank: Rank, bytes: &[u8]) -> io::Result<()> {
        self.staged.put(path, rank, bytes)
    }
}
/// The entry of a file that is about to be deleted.
fn nothing() -> PublishedFile {
    PublishedFile {
        key: String::new(),
        hash: String::new(),
        size: 0,
    }
}
