//! A source file in memory: its path, its text, and the way between bytes and lines.
//!
//! Diagnostics point into files, and reading files gives diagnostics; so what both need stands here, below both.

use std::sync::Arc;

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
        let column = upto[line_start..]
            .trim_start_matches('\u{feff}')
            .chars()
            .count()
            + 1;

        (line, column)
    }

    /// The byte offset of a line and column (both from 1, columns in characters).
    pub fn offset(&self, line: usize, column: usize) -> usize {
        let start = self
            .text
            .split_inclusive('\n')
            .take(line.saturating_sub(1))
            .map(str::len)
            .sum::<usize>();
        // `start` is the sum of whole lines: at most the length, where nothing follows.
        let rest = self.text.get(start..).unwrap_or("");
        let within = rest
            .char_indices()
            .filter(|(_, c)| *c != '\u{feff}')
            .nth(column.saturating_sub(1))
            .map_or(rest.len(), |(at, _)| at);

        (start + within).min(self.text.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters() {
        let file = SourceFile::new("a", "id: щёлково\r\nгород: x\n");
        assert_eq!(file.line_column(0), (1, 1));
        let at = file.text.find('x').expect("x");
        assert_eq!(file.line_column(at), (2, 8));
        assert_eq!(file.offset(2, 8), at);
    }

    #[test]
    fn bom_shifts_no_column() {
        let file = SourceFile::new("a", "\u{feff}id: x\n");
        assert_eq!(file.line_column(3), (1, 1));
        assert_eq!(file.offset(1, 1), 3);
    }
}
