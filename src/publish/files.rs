//! Writing and removing single files so that a kill leaves whole ones.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

/// Whether a file or folder, which need not exist yet, is `other` or lies in it.
pub fn lies_inside(path: &Path, other: &Path) -> bool {
    // Only an empty path has no absolute form; as it stands it lies in nothing.
    let absolute =
        |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    absolute(path).starts_with(absolute(other))
}

/// Writes a file beside its place and then puts it there, so that a kill leaves the old one or the new one.
///
/// # Errors
/// An I/O error.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    replace(path, bytes, true)
}

/// As [`write_whole`]; `lasting`: also if the power fails. What only spares work need not wait for the disk.
pub(super) fn replace(path: &Path, bytes: &[u8], lasting: bool) -> io::Result<()> {
    // A hidden name: what a kill leaves in a content folder is no record.
    let Some(name) = path.file_name() else {
        return Err(at(io::ErrorKind::InvalidFilename.into(), path));
    };

    let new = path.with_file_name(format!(".{}.new", name.to_string_lossy()));
    let mut file = File::create(&new)?;
    file.write_all(bytes)?;

    if lasting {
        file.sync_all()?;
    }

    fs::rename(new, path)
}

pub(super) fn at(error: io::Error, path: &Path) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}

/// Deletes a file and the folders that it leaves empty. `false` if it was not there.
pub(super) fn remove(out: &Path, path: &str) -> io::Result<bool> {
    let target = out.join(path);
    if !remove_if_there(&target)? {
        return Ok(false);
    }

    let mut folder = target.parent();
    while let Some(empty) = folder.filter(|folder| *folder != out) {
        if fs::remove_dir(empty).is_err() {
            break;
        }
        folder = empty.parent();
    }

    Ok(true)
}

pub(super) fn remove_if_there(path: &Path) -> io::Result<bool> {
    match fs::remove_file(path) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

pub(super) fn remove_stage(stage: &Path) -> io::Result<()> {
    if stage.exists() {
        fs::remove_dir_all(stage)
    } else {
        Ok(())
    }
}

/// Size of a file, if there is one; a link or a folder is none.
pub(super) fn size(path: &Path) -> Option<u64> {
    let there = fs::symlink_metadata(path).ok()?;
    there.is_file().then_some(there.len())
}

/// Whether a file has exactly these bytes.
pub(super) fn holds(path: &Path, bytes: &[u8]) -> bool {
    fs::read(path).is_ok_and(|found| found == bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_left_beside_a_written_file() {
        let folder = tempfile::tempdir().expect("folder");
        write_whole(&folder.path().join("a"), b"1").expect("write");
        let names: Vec<_> = fs::read_dir(folder.path())
            .expect("folder")
            .map(|entry| entry.expect("entry").file_name())
            .collect();

        assert_eq!(names, ["a"]);
    }

    #[test]
    fn removing_takes_empty_folders_along() {
        let folder = tempfile::tempdir().expect("folder");
        fs::create_dir_all(folder.path().join("a/b")).expect("folders");
        fs::write(folder.path().join("a/b/c"), "1").expect("write");
        assert!(remove(folder.path(), "a/b/c").expect("removed"));
        assert!(!folder.path().join("a").exists());
    }

    #[test]
    fn a_neighbour_of_the_same_beginning_is_outside() {
        assert!(lies_inside(Path::new("a/b"), Path::new("a")));
        assert!(!lies_inside(Path::new("ab"), Path::new("a")));
    }
}
