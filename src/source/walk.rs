//! Which files a folder holds, and which names in it lead to none.

use std::io;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::{display_path, with_path};
use crate::diag::{Code, Diagnostic, Span};
use crate::file::SourceFile;

/// What stands in a folder and in those below it.
#[derive(Debug, Default)]
pub(super) struct Folder {
    /// Files, sorted by path.
    pub files: Vec<PathBuf>,
    /// Links and folders that cannot be followed.
    pub dead: Vec<Dead>,
}

/// A name that leads to no file.
#[derive(Debug)]
pub(super) struct Dead {
    /// Where it stands.
    pub path: PathBuf,
    /// What the system says.
    pub error: io::Error,
    /// Whether it is a link to a folder around it.
    pub is_loop: bool,
}

/// Walks through a folder. A file that disappears meanwhile is left out. Temporary files of editors are passed over by
/// name, before anything looks at them: the lock of Emacs is a link that leads nowhere.
///
/// # Errors
/// If the folder itself cannot be read.
pub(super) fn walk(root: &Path) -> io::Result<Folder> {
    let mut folder = Folder::default();
    let visible = |entry: &DirEntry| {
        entry.depth() == 0 || !is_temporary(&entry.file_name().to_string_lossy())
    };

    for entry in WalkDir::new(root)
        .follow_links(true)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(visible)
    {
        match entry {
            Ok(entry) if entry.file_type().is_file() => {
                folder.files.push(entry.into_path())
            }
            Ok(_) => {}
            Err(error) => {
                let path = error.path().unwrap_or(root).to_owned();
                let is_loop = error.loop_ancestor().is_some();
                let error = cause(error);

                if path == root {
                    return Err(with_path(&error, root));
                }

                let is_looked_for = path
                    .file_name()
                    .is_some_and(|name| !is_temporary(&name.to_string_lossy()));
                if is_looked_for && path.symlink_metadata().is_ok() {
                    folder.dead.push(Dead { path, error, is_loop });
                }
            }
        }
    }

    Ok(folder)
}

/// What the system says, without the words around it.
fn cause(error: walkdir::Error) -> io::Error {
    let words = error.to_string();
    error
        .into_io_error()
        .unwrap_or_else(|| io::Error::other(words))
}

/// The message for something that is there and cannot be opened.
pub(super) fn unreadable(path: &Path, error: &io::Error, is_loop: bool) -> Diagnostic {
    let reason = match error.kind() {
        _ if is_loop => "loop",
        io::ErrorKind::PermissionDenied => "denied",
        io::ErrorKind::NotFound => "nowhere",
        _ => "other",
    };
    let name = display_path(path);
    let file = SourceFile::new(name.clone(), "");

    Diagnostic::new(Code::Unopened, Span::whole(&file))
        .arg("file", name)
        .arg("reason", reason)
        .arg("detail", error.to_string())
}

/// Hidden files, and what Vim, Emacs, LibreOffice, macOS and browsers leave beside a file while it is edited.
pub(super) fn is_temporary(name: &str) -> bool {
    name.starts_with('.')
        || name.starts_with("~$")
        || name.starts_with('#')
        || name.ends_with('~')
        || name == VIM_PROBE
        || name.contains(".sb-")
        || [".swp", ".swx", ".tmp", ".bak", ".part", ".crdownload"]
            .iter()
            .any(|end| name.ends_with(end))
}

/// Vim makes a file of this name, and removes it, to see whether it may write to the folder.
const VIM_PROBE: &str = "4913";

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn temporary_files_are_passed_over() {
        for name in [
            ".x.yaml.swp",
            "x.yaml~",
            "#x.yaml#",
            "~$x.md",
            "x.tmp",
            "4913",
            "x.md.sb-1a2b3c-d4E5f6",
        ] {
            assert!(is_temporary(name), "{name}");
        }
        assert!(!is_temporary("abakan.md"));
    }

    #[cfg(unix)]
    #[test]
    fn dead_links_are_reported() {
        use std::os::unix::fs::symlink;
        let root = tempfile::tempdir().expect("folder");
        let at = |name: &str| root.path().join(name);
        fs::write(at("a.md"), "").expect("file");
        symlink("editor@host.1234:567", at(".#a.md")).expect("lock");
        symlink("/nowhere/x.md", at("b.md")).expect("link");
        symlink(".", at("again")).expect("link");
        let folder = walk(root.path()).expect("folder");
        assert_eq!(folder.files, [at("a.md")]);
        let told: Vec<(PathBuf, bool)> = folder
            .dead
            .into_iter()
            .map(|dead| (dead.path, dead.is_loop))
            .collect();

        assert_eq!(told, [(at("again"), true), (at("b.md"), false)]);
        assert!(walk(&at("no-such-folder")).is_err());
    }
}
