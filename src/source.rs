//! The only reader of a project's folder.
//!
//! Everything after this step works on texts in memory, which keeps the rest of the house free of
//! I/O and lets `serve` and the tests feed it the same way. A file that is not UTF-8 is not an I/O
//! error but something the editor can mend, so it comes back as a diagnostic.

mod stamp;
mod walk;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use crate::diag::{Code, Diagnostic, Span};
use crate::file::SourceFile;
use crate::media::ENDINGS;

use stamp::Stamp;
use walk::{Dead, Folder, is_temporary, unreadable, walk};

/// Name of the list of published addresses, at the top of the content folder.
pub const LOCK: &str = "urls.lock";

/// What a folder holds: its records' texts and what could not be read.
#[derive(Debug, Default)]
pub struct ContentFolder {
    /// YAML and Markdown files, sorted by path.
    pub files: Vec<Arc<SourceFile>>,
    /// Pictures by path.
    pub pictures: BTreeMap<String, Arc<[u8]>>,
    /// The list of published addresses, if there is one.
    pub lock: Option<Arc<SourceFile>>,
    /// Files that are not records, and files that could not be read as text.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads a content folder again and again. A file that looks untouched is not opened, and a file with the text that it
/// had keeps its place in memory, so that an equal pointer means an unchanged file.
#[derive(Debug, Default)]
pub struct FolderReader {
    known: BTreeMap<PathBuf, KnownFile>,
}

#[derive(Debug, Clone)]
struct KnownFile {
    stamp: Option<Stamp>,
    found: FoundFile,
}

#[derive(Debug, Clone)]
enum FoundFile {
    Text(Arc<SourceFile>),
    Picture(Arc<[u8]>),
    Unreadable(Box<Diagnostic>),
}

impl FolderReader {
    /// Reads all records below `root`. Hidden files and editors' temporary files are passed over, and so is a file that
    /// is gone by the time it is opened.
    ///
    /// # Errors
    /// If the folder itself cannot be read, as when it is missing. Whatever in it cannot be read is a diagnostic.
    pub fn read(&mut self, root: &Path) -> io::Result<ContentFolder> {
        let Folder { files, dead } = walk(root)?;
        let found: Vec<Option<KnownFile>> = files
            .par_iter()
            .map(|path| look(path, root, self.known.get(path)))
            .collect();
        self.known = files
            .into_iter()
            .zip(found)
            .filter_map(|(path, known)| Some((path, known?)))
            .collect();

        self.known
            .extend(dead.into_iter().map(|Dead { path, error, is_loop }| {
                let diagnostic = unreadable(&path, &error, is_loop);
                (
                    path,
                    KnownFile {
                        stamp: None,
                        found: FoundFile::Unreadable(Box::new(diagnostic)),
                    },
                )
            }));
        Ok(self.content())
    }

    /// As [`FolderReader::read`], but looks only at the files that the system tells to have changed. A look at all of them has
    /// to follow before long, because systems do not tell everything; where more than known files has changed, and where
    /// nothing is told, it is made at once.
    ///
    /// # Errors
    /// As for [`FolderReader::read`].
    pub fn read_told(
        &mut self,
        root: &Path,
        told: &[PathBuf],
    ) -> io::Result<ContentFolder> {
        let Some(paths) = self.known_among(root, told) else {
            return self.read(root);
        };

        for path in paths {
            match look(&path, root, self.known.get(&path)) {
                Some(known) => self.known.insert(path, known),
                None => return self.read(root),
            };
        }

        Ok(self.content())
    }

    /// Paths that the system tells, as they are known here; `None` if there is another one among them. What has come and
    /// gone, as while an editor saves, is nothing.
    fn known_among(&self, root: &Path, told: &[PathBuf]) -> Option<Vec<PathBuf>> {
        let whole = std::path::absolute(root).ok()?;
        let mut paths: Vec<PathBuf> = Vec::new();

        for path in told {
            let below = path
                .strip_prefix(&whole)
                .or_else(|_| path.strip_prefix(root))
                .ok()?;
            if below
                .components()
                .any(|part| is_temporary(&part.as_os_str().to_string_lossy()))
            {
                continue;
            }

            let path = root.join(below);
            if self.known.contains_key(&path) {
                paths.push(path);
            } else if path.exists() {
                return None;
            }
        }

        paths.dedup();
        Some(paths).filter(|paths| !paths.is_empty())
    }

    /// What is known.
    fn content(&self) -> ContentFolder {
        let mut content = ContentFolder::default();
        for (path, known) in &self.known {
            match &known.found {
                FoundFile::Text(file) if path.ends_with(LOCK) => {
                    content.lock = Some(Arc::clone(file))
                }
                FoundFile::Text(file) => content.files.push(Arc::clone(file)),
                FoundFile::Picture(bytes) => {
                    content
                        .pictures
                        .insert(display_path(path), Arc::clone(bytes));
                }
                FoundFile::Unreadable(diagnostic) => {
                    content.diagnostics.push((**diagnostic).clone())
                }
            }
        }

        content
    }
}

/// Reads a file, or takes what is known of it if its stamp says that it was not touched. `None` if it has gone.
fn look(path: &Path, root: &Path, known: Option<&KnownFile>) -> Option<KnownFile> {
    // A link that leads nowhere is not gone: it is reported.
    let is_gone = |error: &io::Error| {
        error.kind() == io::ErrorKind::NotFound && path.symlink_metadata().is_err()
    };
    let unread = |error: &io::Error| {
        FoundFile::Unreadable(Box::new(unreadable(path, error, false)))
    };

    let stamp = match fs::metadata(path) {
        Ok(metadata) => Stamp::of(&metadata),
        Err(error) if is_gone(&error) => return None,
        Err(error) => {
            return Some(KnownFile { stamp: None, found: unread(&error) });
        }
    };

    if let Some(known) = known
        && stamp.is_some()
        && known.stamp == stamp
    {
        return Some(known.clone());
    }

    let name = display_path(path);
    let make: fn(String, Vec<u8>, Option<&KnownFile>) -> FoundFile =
        match path.extension().and_then(|e| e.to_str()) {
            Some("yaml" | "yml" | "md" | "lock")
                if !name.ends_with(".lock") || path == root.join(LOCK) =>
            {
                text
            }
            Some(ending) if ENDINGS.contains(&ending.to_lowercase().as_str()) => picture,
            _ => {
                let file = SourceFile::new(name.clone(), "");
                let diagnostic = Diagnostic::new(Code::FileNotRead, Span::whole(&file))
                    .arg("file", name);
                return Some(KnownFile {
                    stamp,
                    found: FoundFile::Unreadable(Box::new(diagnostic)),
                });
            }
        };

    match fs::read(path) {
        Ok(bytes) => Some(KnownFile { stamp, found: make(name, bytes, known) }),
        Err(error) if is_gone(&error) => None,
        Err(error) => Some(KnownFile { stamp, found: unread(&error) }),
    }
}

fn text(name: String, bytes: Vec<u8>, known: Option<&KnownFile>) -> FoundFile {
    match (String::from_utf8(bytes), known) {
        (Ok(text), Some(KnownFile { found: FoundFile::Text(file), .. }))
            if file.text == text =>
        {
            FoundFile::Text(Arc::clone(file))
        }
        (Ok(text), _) => FoundFile::Text(SourceFile::new(name, text)),
        (Err(error), _) => FoundFile::Unreadable(Box::new(not_utf8(name, error))),
    }
}

fn picture(_: String, bytes: Vec<u8>, known: Option<&KnownFile>) -> FoundFile {
    match known {
        Some(KnownFile { found: FoundFile::Picture(old), .. }) if **old == *bytes => {
            FoundFile::Picture(Arc::clone(old))
        }
        _ => FoundFile::Picture(bytes.into()),
    }
}

/// Reads a content folder, or one file, once: see [`FolderReader::read`].
///
/// # Errors
/// As for [`FolderReader::read`].
pub fn read_content(root: &Path) -> io::Result<ContentFolder> {
    FolderReader::default().read(root)
}

/// Reads every file below a theme's folder as `(path within the theme, bytes)`, sorted.
///
/// # Errors
/// An I/O error names the path that could not be read.
pub fn read_theme(root: &Path) -> io::Result<Vec<(String, Vec<u8>)>> {
    let mut files = Vec::new();
    let Folder { files: paths, dead } = walk(root)?;

    if let Some(Dead { path, error, .. }) = dead.first() {
        return Err(with_path(error, path));
    }

    for path in paths {
        let bytes = match fs::read(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            read => read.map_err(|e| with_path(&e, &path))?,
        };
        let name = path.strip_prefix(root).unwrap_or(&path);
        files.push((name.to_string_lossy().replace('\\', "/"), bytes));
    }

    Ok(files)
}

/// A path as people write it: `/` between folders, no `./` before or within it.
pub fn display_path(path: &Path) -> String {
    let parts: PathBuf = path
        .components()
        .filter(|part| *part != Component::CurDir)
        .collect();
    parts.to_string_lossy().replace('\\', "/")
}

fn with_path(error: &io::Error, path: &Path) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}

fn not_utf8(name: String, error: std::string::FromUtf8Error) -> Diagnostic {
    let valid = error.utf8_error().valid_up_to();
    let bytes = error.into_bytes();
    let cyrillic = bytes[valid..].iter().filter(|b| **b >= 0xC0).count();
    let high = bytes[valid..].iter().filter(|b| **b >= 0x80).count();
    let code = if cyrillic * 10 >= high * 8 {
        Code::Windows1251
    } else {
        Code::NotUtf8
    };

    let mut text = String::from_utf8_lossy(&bytes[..valid]).into_owned();
    text.extend(bytes[valid..].iter().map(|byte| windows_1251(*byte)));
    let file = SourceFile::new(name, text);

    Diagnostic::new(code, Span::new(&file, valid, 1))
}

/// The letters of Windows-1251, so that the error can show the line as its author sees it.
fn windows_1251(byte: u8) -> char {
    match byte {
        0..=0x7F => char::from(byte),
        0xA8 => 'Ё',
        0xB8 => 'ё',
        0xAB => '«',
        0xBB => '»',
        0x96 => '–',
        0x97 => '—',
        0xB9 => '№',
        0xC0..=0xFF => {
            char::from_u32(0x410 + u32::from(byte) - 0xC0).unwrap_or('\u{fffd}')
        }
        _ => '\u{fffd}',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_1251_is_recognised() {
        let bytes = vec![b'a', b':', b' ', 0xCF, 0xF0, 0xE8, 0xB8, 0xEC];
        let error = String::from_utf8(bytes).expect_err("not UTF-8");
        let diagnostic = not_utf8("x.yaml".into(), error);
        assert_eq!(diagnostic.code, Code::Windows1251);
        assert_eq!(diagnostic.span.file.text, "a: Приём");
    }
}
