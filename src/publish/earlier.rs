//! The site that is published already.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::files;
use super::memory::{OWN, STATE, read_manifest};
use crate::pipeline::{Manifest, Rank, Sink};

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
        files::size(&self.out.join(path))
    }

    fn holds(&self, path: &str, bytes: &[u8]) -> bool {
        files::holds(&self.out.join(path), bytes)
    }

    fn put(&self, _: &str, _: Rank, _: &[u8]) -> io::Result<()> {
        Ok(())
    }
}
