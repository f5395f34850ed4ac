//! The only writer of the output folder.
//!
//! New files are first written to a stage inside the output, so a failed build touches nothing that is served.
//! Then each is moved into place with one rename: what others link to first, lists later, deletions last, the manifest
//! at the very end. A kill at any moment leaves whole files of the old or the new site, and the next build
//! repairs the rest. Only files that an itogi build has written are ever replaced or deleted.

mod files;
mod staging;

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io;
use std::path::{Component, Path, PathBuf};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::pipeline::{Made, Manifest, PublishedFile, Rank, Sink};
pub use files::{lies_inside, write_whole};
use files::{remove, remove_if_there, remove_stage, replace};
use staging::{Ground, StagedFiles};

/// Folder of itogi's own files in the output.
const OWN: &str = ".itogi";
/// What the published site says, in it.
const STATE: &str = "state.json";
/// What the last completed build was made from.
const INPUTS: &str = "inputs.json";
/// Marks in it that a publication was once completed, so that a missing manifest is a lost one.
const PUBLISHED: &str = "published";

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
    waiting: StagedFiles,
    _lock: File,
}

/// What a completed build was made from, and how it ended.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Done {
    /// The hash of all inputs: see [`crate::cache_key`].
    pub inputs: String,
    /// Whether there was nothing to tell of them.
    pub silent: bool,
    /// Number of pages.
    pub pages: usize,
    /// Number of files; known at the end.
    pub files: usize,
    /// Size of what the site says, in bytes; known at the end.
    pub state: u64,
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
            // Some files are of the interrupted build, and nobody knows which: what is remembered of them says nothing.
            previous.clear();
        }

        let done = read_done(&own).filter(|_| !interrupted.exists());
        let waiting = StagedFiles::new(stage, owned.is_empty() && !published_before);

        Ok(Self {
            out: out.to_owned(),
            previous,
            owned,
            published_before,
            done,
            waiting,
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
        // Also what an interrupted build may have left, or nobody would remember it after a second interruption.
        let mut pending = manifest.clone();
        let nothing = PublishedFile { key: String::new(), hash: String::new(), size: 0 };

        pending.extend(gone.iter().map(|path| (path.clone(), nothing.clone())));
        write_manifest(&self.own("pending.json"), &pending)?;
        self.waiting.settle(&self.out, &written)?;
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
        fs::symlink_metadata(self.out.join(path))
            .ok()
            .filter(fs::Metadata::is_file)
            .map(|m| m.len())
    }

    fn holds(&self, path: &str, bytes: &[u8]) -> bool {
        fs::read(self.out.join(path)).is_ok_and(|found| found == bytes)
    }

    fn put(&self, path: &str, rank: Rank, bytes: &[u8]) -> io::Result<()> {
        self.waiting.put(path, rank, bytes)
    }
}

/// What is published in a folder, to compare with. Reading it changes nothing there.
#[derive(Debug, Default)]
pub struct Earlier {
    out: PathBuf,
    manifest: Manifest,
    /// What the site said, as bytes; absent where no build has left it.
    pub state: Option<Vec<u8>>,
    /// Whether a build was interrupted there, so that some files may be newer than what is known of them.
    pub interrupted: bool,
}

impl Earlier {
    /// Reads what a build left in a folder; nothing where there was none.
    pub fn read(out: &Path) -> Self {
        let own = out.join(OWN);
        Self {
            out: out.to_owned(),
            manifest: read_manifest(&own.join("manifest.json")),
            state: fs::read(own.join(STATE)).ok(),
            interrupted: own.join("pending.json").exists(),
        }
    }
}

impl Sink for Earlier {
    fn previous(&self) -> &Manifest {
        &self.manifest
    }

    fn size(&self, path: &str) -> Option<u64> {
        fs::symlink_metadata(self.out.join(path))
            .ok()
            .filter(fs::Metadata::is_file)
            .map(|m| m.len())
    }

    fn holds(&self, path: &str, bytes: &[u8]) -> bool {
        fs::read(self.out.join(path)).is_ok_and(|found| found == bytes)
    }

    fn put(&self, _: &str, _: Rank, _: &[u8]) -> io::Result<()> {
        Ok(())
    }
}

/// Whether a remembered path lies in the output and is not itogi's own: a manifest may come from anywhere.
fn is_inside(path: &str) -> bool {
    let mut parts = Path::new(path).components();
    parts
        .clone()
        .all(|part| matches!(part, Component::Normal(_)))
        && parts.next().is_some_and(|first| first.as_os_str() != OWN)
}

/// A missing or damaged manifest is an empty one: then files are compared with the disk, never wiped.
fn read_manifest(path: &Path) -> Manifest {
    fs::read(path)
        .ok()
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .unwrap_or_default()
}

/// `None` where no build was completed, or another version of the program has left something else.
fn read_done(own: &Path) -> Option<Done> {
    fs::read(own.join(INPUTS))
        .ok()
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
}

/// Whether a build of these inputs may have nothing to make; [`Staging::untouched`] knows.
pub fn may_be_untouched(out: &Path, inputs: &str) -> bool {
    read_done(&out.join(OWN)).is_some_and(|done| done.inputs == inputs)
}

fn write_manifest(path: &Path, manifest: &Manifest) -> io::Result<()> {
    write_whole(path, &serde_json::to_vec(manifest)?)
}
