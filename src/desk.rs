//! The only writer of what people write: new records, records put in order, and what editors of code need beside them.
//!
//! A content folder has no copy anywhere, so nothing is ever written over by chance: a new file must not exist, and a file
//! that is replaced must still hold what was read. Each file is written whole beside its place and then put there, so a
//! kill leaves the old one or the new one.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Writes a new file, and its folders where they are not there.
///
/// # Errors
/// [`io::ErrorKind::AlreadyExists`] if there is something in its place; other I/O errors. All name the path.
pub fn create(path: &Path, text: &str) -> io::Result<()> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    folder
        .map_or(Ok(()), fs::create_dir_all)
        .map_err(|error| named(path, &error))?;

    if path.symlink_metadata().is_ok() {
        return Err(named(path, &io::ErrorKind::AlreadyExists.into()));
    }

    let draft = write_beside(path, text)?;
    // A link, unlike a rename, does not replace a file that has come meanwhile.
    let placed = fs::hard_link(&draft, path).or_else(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => Err(error),
        _ if path.symlink_metadata().is_ok() => Err(io::ErrorKind::AlreadyExists.into()),
        // A file system without links.
        _ => fs::rename(&draft, path),
    });

    if draft.exists() {
        fs::remove_file(&draft).map_err(|error| named(&draft, &error))?;
    }

    placed.map_err(|error| named(path, &error))
}

/// Replaces a file that holds `before`. A link to a file stays a link.
///
/// # Errors
/// [`io::ErrorKind::ResourceBusy`] if the file holds something else by now; other I/O errors. All name the path.
pub fn replace(path: &Path, before: &str, text: &str) -> io::Result<()> {
    let path = fs::canonicalize(path).map_err(|error| named(path, &error))?;
    let now = fs::read(&path).map_err(|error| named(&path, &error))?;

    if now != before.as_bytes() {
        return Err(named(&path, &io::ErrorKind::ResourceBusy.into()));
    }

    let permissions = fs::metadata(&path)
        .map_err(|error| named(&path, &error))?
        .permissions();
    let draft = write_beside(&path, text)?;
    let placed =
        fs::set_permissions(&draft, permissions).and_then(|()| fs::rename(&draft, &path));

    placed.map_err(|error| {
        let _ = fs::remove_file(&draft);
        named(&path, &error)
    })
}

/// Writes a generated file over an older one; `false` if it holds the same already.
///
/// # Errors
/// I/O errors, with the path.
pub fn make(path: &Path, text: &str) -> io::Result<bool> {
    match fs::read_to_string(path) {
        Ok(now) if now == text => Ok(false),
        Ok(now) => replace(path, &now, text).map(|()| true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            create(path, text).map(|()| true)
        }
        Err(error) => Err(named(path, &error)),
    }
}

/// Whether the folder has nothing in it; one that is not there has not.
///
/// # Errors
/// I/O errors, with the path; a file in its place is one.
pub fn is_empty(folder: &Path) -> io::Result<bool> {
    match fs::read_dir(folder) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(named(folder, &error)),
    }
}

/// A hidden file, which readers of records pass over.
fn write_beside(path: &Path, text: &str) -> io::Result<PathBuf> {
    let Some(name) = path.file_name().map(|name| name.to_string_lossy()) else {
        return Err(named(path, &io::ErrorKind::InvalidFilename.into()));
    };

    let draft = path.with_file_name(format!(".{name}.{}.tmp", std::process::id()));
    let write = || {
        let mut file = OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(&draft)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()
    };

    write().map_err(|error| {
        let _ = fs::remove_file(&draft);
        named(&draft, &error)
    })?;
    Ok(draft)
}

fn named(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_file_never_replaces_another() {
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join("a/b/c.md");
        create(&path, "первый").expect("new");
        let error = create(&path, "второй").expect_err("exists");
        assert_eq!(error.kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read_to_string(&path).expect("text"), "первый");
        assert_eq!(
            fs::read_dir(path.parent().expect("folder"))
                .expect("list")
                .count(),
            1,
            "no draft is left"
        );
    }

    #[test]
    fn a_file_that_changed_meanwhile_is_not_replaced() {
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join("a.md");
        create(&path, "новее").expect("new");
        assert_eq!(
            replace(&path, "прочитано", "наше")
                .expect_err("changed")
                .kind(),
            io::ErrorKind::ResourceBusy
        );

        replace(&path, "новее", "наше").expect("replaced");
        assert_eq!(fs::read_to_string(&path).expect("text"), "наше");
        assert!(
            !make(&path, "наше").expect("same") && make(&path, "иное").expect("other")
        );
    }

    #[test]
    fn a_missing_folder_is_empty() {
        let folder = tempfile::tempdir().expect("folder");
        assert!(
            is_empty(folder.path()).expect("there")
                && is_empty(&folder.path().join("x")).expect("missing")
        );
        create(&folder.path().join(".hidden"), "").expect("new");
        assert!(!is_empty(folder.path()).expect("there"));
    }
}
