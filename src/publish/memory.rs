//! What a build remembers in the output: its manifest and what the site was made from.

use std::fs;
use std::io;
use std::path::{Component, Path};

use serde::{Deserialize, Serialize};

use super::files::write_whole;
use crate::pipeline::Manifest;

/// Folder of itogi's own files in the output.
pub(super) const OWN: &str = ".itogi";
/// What the published site says, in it.
pub(super) const STATE: &str = "state.json";
/// What the last completed build was made from.
pub(super) const INPUTS: &str = "inputs.json";
/// Marks in it that a publication was once completed, so that a missing manifest is a lost one.
pub(super) const PUBLISHED: &str = "published";

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

/// Whether a remembered path lies in the output and is not itogi's own: a manifest may come from anywhere.
pub(super) fn is_inside(path: &str) -> bool {
    let mut parts = Path::new(path).components();
    parts
        .clone()
        .all(|part| matches!(part, Component::Normal(_)))
        && parts.next().is_some_and(|first| first.as_os_str() != OWN)
}

/// A missing or damaged manifest is an empty one, on purpose: then files are compared with the disk, never deleted.
pub(super) fn read_manifest(path: &Path) -> Manifest {
    fs::read(path)
        .ok()
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .unwrap_or_default()
}

/// `None` where no build was completed, or another version of the program has left something else.
pub(super) fn read_done(own: &Path) -> Option<Done> {
    fs::read(own.join(INPUTS))
        .ok()
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
}

/// Whether a build of these inputs may have nothing to make; `Staging::untouched` knows.
pub fn may_be_untouched(out: &Path, inputs: &str) -> bool {
    read_done(&out.join(OWN)).is_some_and(|done| done.inputs == inputs)
}

pub(super) fn write_manifest(path: &Path, manifest: &Manifest) -> io::Result<()> {
    write_whole(path, &serde_json::to_vec(manifest)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_out_of_the_output_are_refused() {
        for path in ["", "../a", "/etc/a", "a/../../b", ".itogi/lock"] {
            assert!(!is_inside(path), "{path}");
        }
        assert!(is_inside("cities/a/index.html"));
    }

    #[test]
    fn damaged_manifest_is_empty() {
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join("manifest.json");
        fs::write(&path, "{\"a\":").expect("write");
        assert!(read_manifest(&path).is_empty());
    }
}
