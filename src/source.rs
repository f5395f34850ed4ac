//! The only reader of a project's folder.
//!
//! Everything after this step works on texts in memory, which keeps the rest of the house free of
//! I/O and lets `serve` and the tests feed it the same way. A file that is not UTF-8 is not an I/O
//! error but something the editor can mend, so it comes back as a diagnostic.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use walkdir::{DirEntry, WalkDir};

use crate::diag::{Code, Diagnostic, Span};
use crate::file::SourceFile;
use crate::media::ENDINGS;

/// Name of the list of published addresses, at the top of the content folder.
pub const LOCK: &str = "urls.lock";

/// What a folder holds: its records' texts and what could not be read.
#[derive(Debug, Default)]
pub struct Content {
    /// YAML and Markdown files, sorted by path.
    pub files: Vec<Arc<SourceFile>>,
    /// Pictures by path.
    pub pictures: BTreeMap<String, Vec<u8>>,
    /// The list of published addresses, if there is one.
    pub lock: Option<Arc<SourceFile>>,
    /// Files that are not records, and files that could not be read as text.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads all records below `root`. Hidden files and editors' temporary files are passed over.
///
/// # Errors
/// An I/O error names the path that could not be read; a missing folder is one.
pub fn read_content(root: &Path) -> io::Result<Content> {
    let mut content = Content::default();
    for path in walk(root)? {
        let name = display_path(&path);
        let lock = path == root.join(LOCK);
        match path.extension().and_then(|e| e.to_str()) {
            Some("yaml" | "yml" | "md") => {}
            Some(ending) if ENDINGS.contains(&ending.to_lowercase().as_str()) => {
                content.pictures.insert(name, fs::read(&path).map_err(|e| with_path(e, &path))?);
                continue;
            }
            _ if lock => {}
            _ => {
                let file = SourceFile::new(name.clone(), "");
                content.diagnostics.push(Diagnostic::new(Code::FileNotRead, Span::whole(&file)).arg("file", name));
                continue;
            }
        }
        let bytes = fs::read(&path).map_err(|e| with_path(e, &path))?;
        match String::from_utf8(bytes) {
            Ok(text) if lock => content.lock = Some(SourceFile::new(name, text)),
            Ok(text) => content.files.push(SourceFile::new(name, text)),
            Err(error) => content.diagnostics.push(not_utf8(name, error)),
        }
    }
    Ok(content)
}

/// Reads every file below a theme's folder as `(path within the theme, bytes)`, sorted.
///
/// # Errors
/// An I/O error names the path that could not be read.
pub fn read_theme(root: &Path) -> io::Result<Vec<(String, Vec<u8>)>> {
    let mut files = Vec::new();
    for path in walk(root)? {
        let bytes = fs::read(&path).map_err(|e| with_path(e, &path))?;
        let name = path.strip_prefix(root).unwrap_or(&path);
        files.push((name.to_string_lossy().replace('\\', "/"), bytes));
    }
    Ok(files)
}

fn walk(root: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    let visible = |entry: &DirEntry| entry.depth() == 0 || !is_temporary(&entry.file_name().to_string_lossy());
    for entry in WalkDir::new(root).follow_links(true).sort_by_file_name().into_iter().filter_entry(visible) {
        let entry = entry.map_err(|e| {
            let path = e.path().unwrap_or(root).to_owned();
            with_path(e.into(), &path)
        })?;
        if entry.file_type().is_file() {
            paths.push(entry.into_path());
        }
    }
    Ok(paths)
}

/// Hidden files, and what Vim, Emacs, LibreOffice and browsers leave beside a file while it is edited.
fn is_temporary(name: &str) -> bool {
    name.starts_with('.')
        || name.starts_with("~$")
        || name.starts_with('#')
        || name.ends_with('~')
        || [".swp", ".swx", ".tmp", ".bak", ".part", ".crdownload"].iter().any(|end| name.ends_with(end))
}

/// A path as people write it: `/` between folders, no `./` before or within it.
pub fn display_path(path: &Path) -> String {
    let parts: PathBuf = path.components().filter(|part| *part != Component::CurDir).collect();
    parts.to_string_lossy().replace('\\', "/")
}

fn with_path(error: io::Error, path: &Path) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}

fn not_utf8(name: String, error: std::string::FromUtf8Error) -> Diagnostic {
    let valid = error.utf8_error().valid_up_to();
    let bytes = error.into_bytes();
    let cyrillic = bytes[valid..].iter().filter(|b| **b >= 0xC0).count();
    let high = bytes[valid..].iter().filter(|b| **b >= 0x80).count();
    let code = if cyrillic * 10 >= high * 8 { Code::Windows1251 } else { Code::NotUtf8 };
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
        0xC0..=0xFF => char::from_u32(0x410 + u32::from(byte) - 0xC0).unwrap_or('\u{fffd}'),
        _ => '\u{fffd}',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_windows_1251_file_is_recognised_and_shown_readably() {
        let bytes = vec![b'a', b':', b' ', 0xCF, 0xF0, 0xE8, 0xB8, 0xEC];
        let error = String::from_utf8(bytes).expect_err("not UTF-8");
        let diagnostic = not_utf8("x.yaml".into(), error);
        assert_eq!(diagnostic.code, Code::Windows1251);
        assert_eq!(diagnostic.span.file.text, "a: Приём");
    }

    #[test]
    fn editors_temporary_files_are_passed_over() {
        for name in [".x.yaml.swp", "x.yaml~", "#x.yaml#", "~$x.md", "x.tmp"] {
            assert!(is_temporary(name), "{name}");
        }
        assert!(!is_temporary("abakan.md"));
    }
}
