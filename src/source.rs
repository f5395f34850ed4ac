//! The only reader of a project's folder.
//!
//! Everything after this step works on texts in memory, which keeps the rest of the house free of
//! I/O and lets `serve` and the tests feed it the same way. A file that is not UTF-8 is not an I/O
//! error but something the editor can mend, so it comes back as a diagnostic.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use walkdir::{DirEntry, WalkDir};

use crate::diag::{Code, Diagnostic, Span};

/// One file of the project, read once.
#[derive(Debug)]
pub struct SourceFile {
    /// Path as people write it: relative to the folder the command was run in, `/` as separator.
    pub path: String,
    /// The whole text. For a file that was not UTF-8, a readable rendering for the error message.
    pub text: String,
}

impl SourceFile {
    /// A file that stands in memory only (tests, `serve`).
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Arc<Self> {
        Arc::new(Self { path: path.into(), text: text.into() })
    }

    /// Line and column (both from 1, columns in characters) of a byte offset.
    pub fn line_column(&self, offset: usize) -> (usize, usize) {
        let upto = self.text.get(..offset).unwrap_or(&self.text);
        let line_start = upto.rfind('\n').map_or(0, |at| at + 1);
        let line = upto.matches('\n').count() + 1;
        let column = upto[line_start..].trim_start_matches('\u{feff}').chars().count() + 1;
        (line, column)
    }

    /// The byte offset of a line and column (both from 1, columns in characters).
    pub fn offset(&self, line: usize, column: usize) -> usize {
        let start = self.text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum::<usize>();
        let rest = self.text.get(start..).unwrap_or_default();
        let within = rest
            .char_indices()
            .filter(|(_, c)| *c != '\u{feff}')
            .nth(column.saturating_sub(1))
            .map_or(rest.len(), |(at, _)| at);
        (start + within).min(self.text.len())
    }
}

/// What a folder holds: its records' texts and what could not be read.
#[derive(Debug, Default)]
pub struct Content {
    /// YAML and Markdown files, sorted by path.
    pub files: Vec<Arc<SourceFile>>,
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
        match path.extension().and_then(|e| e.to_str()) {
            Some("yaml" | "yml" | "md") => {}
            _ => {
                let file = SourceFile::new(name.clone(), "");
                content.diagnostics.push(Diagnostic::new(Code::FileNotRead, Span::whole(&file)).arg("file", name));
                continue;
            }
        }
        let bytes = fs::read(&path).map_err(|e| with_path(e, &path))?;
        match String::from_utf8(bytes) {
            Ok(text) => content.files.push(SourceFile::new(name, text)),
            Err(error) => content.diagnostics.push(not_utf8(name, error)),
        }
    }
    Ok(content)
}

/// Reads every file below a theme's folder as `(path within the theme, bytes)`, sorted.
/// A folder that does not exist gives an empty list.
///
/// # Errors
/// An I/O error names the path that could not be read.
pub fn read_theme(root: &Path) -> io::Result<Vec<(String, Vec<u8>)>> {
    if !root.exists() {
        return Ok(Vec::new());
    }
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
    for entry in WalkDir::new(root).sort_by_file_name().into_iter().filter_entry(visible) {
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

fn display_path(path: &Path) -> String {
    let text = path.to_string_lossy().replace('\\', "/");
    text.strip_prefix("./").map(str::to_owned).unwrap_or(text)
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
    fn columns_count_characters_and_lines_count_from_one() {
        let file = SourceFile::new("a", "id: щёлково\r\nгород: x\n");
        assert_eq!(file.line_column(0), (1, 1));
        let at = file.text.find('x').expect("x");
        assert_eq!(file.line_column(at), (2, 8));
        assert_eq!(file.offset(2, 8), at);
    }

    #[test]
    fn a_byte_order_mark_does_not_shift_columns() {
        let file = SourceFile::new("a", "\u{feff}id: x\n");
        assert_eq!(file.line_column(3), (1, 1));
        assert_eq!(file.offset(1, 1), 3);
    }

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
