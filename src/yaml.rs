//! YAML text → a tree in which every key and value knows its place.
//!
//! serde-saphyr parses; the tree exists because an editor deserves all mistakes of a file at once,
//! each with its place, while a deserialiser stops at the first. [`crate::decode`] turns the tree into
//! records. A scalar keeps the text as it was written, so that `7.10` or `2017` can be text where a
//! field wants text: YAML's own guesses about types never reach a record.

mod raw;

use std::sync::Arc;

use serde_saphyr::{DuplicateKeyPolicy, Spanned};

use crate::diag::{Code, Diagnostic, Span};
use crate::file::SourceFile;

use raw::Raw;

/// Where a key or value stands: bytes `start .. start + len` of its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Place {
    /// First byte.
    pub start: usize,
    /// Number of bytes.
    pub len: usize,
}

/// A value and its place.
#[derive(Debug, Clone)]
pub struct YamlNode {
    /// Where it stands.
    pub place: Place,
    /// What it is.
    pub value: YamlValue,
}

impl YamlNode {
    /// The word for what it holds, as messages name types.
    pub fn word(&self) -> &'static str {
        match &self.value {
            YamlValue::Empty => "empty",
            YamlValue::Scalar { text, plain: true }
                if matches!(text.as_str(), "true" | "false") =>
            {
                "yes-no"
            }
            YamlValue::Scalar { plain: true, .. } => "number",
            YamlValue::Scalar { .. } => "text",
            YamlValue::List(_) => "list",
            YamlValue::Map(_) => "mapping",
        }
    }
}

/// What a node holds.
#[derive(Debug, Clone)]
pub enum YamlValue {
    /// Nothing was written, or `~` or `null`.
    Empty,
    /// A scalar, as text; `plain` if it had no quotes (then it may also be a number or a yes/no).
    Scalar {
        /// The text without quotes.
        text: String,
        /// Written without quotes and read by YAML as a number or a boolean.
        plain: bool,
    },
    /// A list.
    List(Vec<YamlNode>),
    /// A mapping, in the order of the file.
    Map(Vec<MapEntry>),
}

/// One `key: value`.
#[derive(Debug, Clone)]
pub struct MapEntry {
    /// The key.
    pub key: String,
    /// Where the key stands.
    pub place: Place,
    /// The value.
    pub value: YamlNode,
}

/// Parses `file.text[..end]`. Duplicate keys are reported and the first value is kept, so that the rest of
/// the file is still checked; a syntax error gives no tree.
pub fn parse(file: &Arc<SourceFile>, end: usize) -> (Option<YamlNode>, Vec<Diagnostic>) {
    let text = &file.text[..end];
    let options = serde_saphyr::options! {
        duplicate_keys: DuplicateKeyPolicy::PassThrough,
        with_snippet: false,
        budget: serde_saphyr::budget! { max_nodes: 20_000_000, max_events: 60_000_000 },
    };

    match serde_saphyr::from_str_with_options::<Spanned<Raw>>(text, options) {
        Ok(raw) => {
            let mut diagnostics = Vec::new();
            let node = tree(raw, file, &mut diagnostics);
            (Some(node), diagnostics)
        }
        Err(error) => (None, vec![syntax(file, text, &error)]),
    }
}

fn syntax(file: &Arc<SourceFile>, text: &str, error: &serde_saphyr::Error) -> Diagnostic {
    let (line, column) = error.location().map_or((1, 1), |l| {
        (
            usize::try_from(l.line()).unwrap_or(1),
            usize::try_from(l.column()).unwrap_or(1),
        )
    });

    if let Some(at) = leading_tab(text, line) {
        return Diagnostic::new(Code::Tab, Span::new(file, at, 1));
    }

    let detail = error.without_snippet().to_string();
    let detail = detail
        .split_once(" at line ")
        .map_or(detail.as_str(), |(what, _)| what);

    Diagnostic::new(Code::Syntax, Span::new(file, file.offset(line, column), 1))
        .arg("reason", reason(detail))
        .arg("detail", detail)
}

/// A word for the common mistakes, by which the message tells what to do.
fn reason(detail: &str) -> &'static str {
    let known = [
        ("mapping values are not allowed", "colon"),
        ("illegal placement of ':'", "bracket"),
        ("unclosed quote", "quote"),
        ("trailing content after", "quote"),
        ("unexpected character", "special"),
        ("parsing a flow", "flow"),
        ("did not find expected", "indent"),
        ("sequence entries are not allowed", "indent"),
        ("unknown anchor", "star"),
        ("multiple YAML documents", "documents"),
        ("budget", "budget"),
    ];

    known
        .iter()
        .find(|(part, _)| detail.contains(part))
        .map_or("other", |(_, reason)| reason)
}

/// The first tab among the leading blanks of the line of a syntax error or the line after it.
fn leading_tab(text: &str, line: usize) -> Option<usize> {
    let mut start = 0;
    for (number, content) in text.split_inclusive('\n').enumerate() {
        if number + 1 >= line && number < line + 1 {
            let blanks = content.len() - content.trim_start_matches([' ', '\t']).len();
            if let Some(at) = content[..blanks].find('\t') {
                return Some(start + at);
            }
        }
        start += content.len();
    }

    None
}

fn tree(
    raw: Spanned<Raw>,
    file: &Arc<SourceFile>,
    diagnostics: &mut Vec<Diagnostic>,
) -> YamlNode {
    let place = place(&raw);
    let value = match raw.value {
        Raw::Empty => YamlValue::Empty,
        Raw::Text(text) => YamlValue::Scalar { text, plain: false },
        Raw::Plain => {
            // Of an alias, the text is where the anchor stands.
            let defined = bytes_of(&raw.defined);
            let literal = file.text.get(defined.start..defined.start + defined.len);

            // The parser's places lie in the text; without one, the empty text is reported as no number.
            YamlValue::Scalar {
                text: literal.unwrap_or("").to_owned(),
                plain: true,
            }
        }
        Raw::List(items) => YamlValue::List(
            items
                .into_iter()
                .map(|item| tree(item, file, diagnostics))
                .collect(),
        ),
        Raw::Map(pairs) => {
            let mut entries: Vec<MapEntry> = Vec::with_capacity(pairs.len());
            for (key, value) in pairs {
                let key_place = self::place(&key);
                if entries.iter().any(|entry| entry.key == key.value) {
                    let span = Span::new(file, key_place.start, key_place.len);
                    diagnostics.push(
                        Diagnostic::new(Code::DuplicateKey, span).arg("key", key.value),
                    );
                    continue;
                }

                let value = tree(value, file, diagnostics);
                entries.push(MapEntry { key: key.value, place: key_place, value });
            }

            YamlValue::Map(entries)
        }
    };

    YamlNode { place, value }
}

fn place<T>(spanned: &Spanned<T>) -> Place {
    bytes_of(&spanned.referenced)
}

fn bytes_of(location: &serde_saphyr::Location) -> Place {
    let span = location.span();
    let number = |n: Option<u64>| n.and_then(|n| usize::try_from(n).ok()).unwrap_or(0);
    Place {
        start: number(span.byte_offset()),
        len: number(span.byte_len()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(text: &str) -> (Option<YamlNode>, Vec<Diagnostic>) {
        let file = SourceFile::new("x.yaml", text);
        parse(&file, text.len())
    }

    fn entries(node: Option<YamlNode>) -> Vec<MapEntry> {
        match node.map(|n| n.value) {
            Some(YamlValue::Map(entries)) => entries,
            other => panic!("not a map: {other:?}"),
        }
    }

    #[test]
    fn scalar_keeps_its_spelling() {
        let (node, diagnostics) = run("\u{feff}n: 7.10\r\nyear: \"2017\"\r\n");
        assert!(diagnostics.is_empty());
        let entries = entries(node);
        let YamlValue::Scalar { text, plain } = &entries[0].value.value else {
            panic!("scalar")
        };

        assert_eq!((text.as_str(), *plain), ("7.10", true));
        assert_eq!(entries[0].value.place, Place { start: 6, len: 4 });
        let YamlValue::Scalar { text, plain } = &entries[1].value.value else {
            panic!("scalar")
        };

        assert_eq!((text.as_str(), *plain), ("2017", false));
    }

    #[test]
    fn e103_duplicate_key() {
        let (node, diagnostics) = run("a: 1\na: 2\nb: 3\na: 4\n");
        assert_eq!(
            diagnostics.iter().map(|d| d.code).collect::<Vec<_>>(),
            [Code::DuplicateKey; 2]
        );
        assert_eq!(diagnostics[0].span.start, 5);
        assert_eq!(entries(node).len(), 2);
    }

    #[test]
    fn e102_tab_at_its_line() {
        let (_, diagnostics) = run("a: 1\n\tb: 2\n");
        assert_eq!(diagnostics[0].code, Code::Tab);
        assert_eq!(diagnostics[0].span.start, 5);
    }

    #[test]
    fn e101_common_reasons() {
        for (text, expected) in [
            ("a: x: y\n", "colon"),
            ("a: [1, 2\nb: 3\n", "bracket"),
            ("a: \"x\nb: 2\n", "quote"),
            ("a: { b: c: d }\n", "flow"),
            ("a: @x\n", "special"),
            ("a:\n  - b\n c: 1\n", "indent"),
            ("a: 1\n---\nb: 2\n", "documents"),
        ] {
            let (_, diagnostics) = run(text);
            assert_eq!(diagnostics[0].args[0].1, expected.into(), "{text:?}");
        }
    }
}
