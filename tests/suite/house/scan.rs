//! A source file as text without strings, comments and tests: enough to see functions, types and imports in it.

use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use walkdir::WalkDir;

use crate::driver::repository;

pub struct Source {
    /// From the root of the repository, with `/`.
    pub path: String,
    text: String,
    /// The same lines without what is said in them and without tests.
    pub code: String,
}

pub struct Function {
    pub name: String,
    pub line: usize,
    pub lines: usize,
    parameters: Vec<String>,
}

impl Function {
    /// The first parameter whose type is a tuple.
    pub fn tuple_parameter(&self) -> Option<&str> {
        self.parameters
            .iter()
            .map(String::as_str)
            .find(|parameter| is_tuple(parameter))
    }
}

fn is_tuple(parameter: &str) -> bool {
    let Some((_, of_type)) = split_at_depth(parameter, ':') else {
        return false;
    };

    let mut bare = of_type.trim_start();
    while let Some(rest) = bare.strip_prefix(['&', '\'']) {
        // A reference, its lifetime, its `mut`.
        bare = rest
            .trim_start_matches(|c: char| c.is_alphanumeric() || c == '_')
            .trim_start();
    }

    bare.starts_with('(') && split_at_depth(&bare[1..], ',').is_some()
}

impl Source {
    pub fn new(path: &str, text: &str) -> Self {
        Self {
            path: path.to_owned(),
            text: text.to_owned(),
            code: without_tests(&bare(text)),
        }
    }

    /// The files of the program, unit tests in files of their own left out.
    pub fn program() -> &'static [Self] {
        static PROGRAM: OnceLock<Vec<Source>> = OnceLock::new();
        PROGRAM.get_or_init(Self::read_program)
    }

    fn read_program() -> Vec<Self> {
        let is_test = |path: &str| {
            path.split('/')
                .any(|part| part == "tests" || part == "tests.rs")
        };
        let mut sources = Self::below("src");
        sources.retain(|source| !is_test(&source.path));
        sources
    }

    /// Every Rust file of the repository.
    pub fn everything() -> Vec<Self> {
        ["src", "tests", "benches", "examples"]
            .into_iter()
            .flat_map(Self::below)
            .collect()
    }

    fn below(folder: &str) -> Vec<Self> {
        let root = repository();
        let rust = |path: &Path| path.extension().is_some_and(|e| e == "rs");

        let mut sources = Vec::new();
        for entry in WalkDir::new(root.join(folder)).sort_by_file_name() {
            let entry = entry.expect("a folder that can be read");
            let path = entry.path();
            if rust(path) {
                let text = fs::read_to_string(path).expect("a source file");
                let name = path.strip_prefix(&root).expect("below the root");
                sources
                    .push(Self::new(&name.to_string_lossy().replace('\\', "/"), &text));
            }
        }

        sources
    }

    pub fn lines(&self) -> usize {
        self.text.lines().count()
    }

    pub fn functions(&self) -> Vec<Function> {
        let mut functions = Vec::new();
        for (at, word) in words(&self.code) {
            if word == "fn" {
                functions.extend(self.function(at));
            }
        }

        functions
    }

    /// The function whose `fn` stands at `at`; a type such as `fn(u8)` has no name, a method without body no lines.
    fn function(&self, at: usize) -> Option<Function> {
        let rest = &self.code[at + 2..];
        let (_, name) = words(rest).next()?;
        if !rest.trim_start().starts_with(name) {
            return None;
        }

        let open = at + 2 + parameters_start(rest)?;
        let close = matching(&self.code, open)?;
        let body = close + self.code[close..].find(['{', ';'])?;
        let end = if self.code[body..].starts_with('{') {
            matching(&self.code, body)?
        } else {
            body
        };

        Some(Function {
            name: name.to_owned(),
            line: self.line_of(at),
            lines: self.line_of(end) - self.line_of(at) + 1,
            parameters: list(&self.code[open + 1..close]),
        })
    }

    /// Names of structs, enums and traits with their lines.
    pub fn types(&self) -> Vec<(String, usize)> {
        let words: Vec<_> = words(&self.code).collect();
        words
            .windows(2)
            .filter(|pair| matches!(pair[0].1, "struct" | "enum" | "trait"))
            .filter(|pair| pair[1].1.starts_with(char::is_uppercase))
            .map(|pair| (pair[1].1.to_owned(), self.line_of(pair[0].0)))
            .collect()
    }

    fn line_of(&self, at: usize) -> usize {
        self.code[..at].matches('\n').count() + 1
    }
}

/// Where the `(` of the parameters is, behind the name and what stands in `<…>`.
fn parameters_start(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        match c {
            '<' => depth += 1,
            '>' if before != '-' => depth = depth.saturating_sub(1),
            '(' if depth == 0 => return Some(at),
            '{' | ';' => return None,
            _ => {}
        }
        before = c;
    }

    None
}

/// Where the bracket that opens at `open` closes.
fn matching(text: &str, open: usize) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, c) in text[open..].char_indices() {
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(open + at);
        }
    }

    None
}

/// What stands on both sides of the first `mark` outside of brackets; `::` is no `:`.
pub fn split_at_depth(text: &str, mark: char) -> Option<(&str, &str)> {
    let bytes = text.as_bytes();
    let mut depth = 0_i32;
    for (at, c) in text.char_indices() {
        match c {
            '(' | '[' | '{' | '<' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            '>' if at == 0 || !matches!(bytes[at - 1], b'-' | b'=') => depth -= 1,
            _ => {}
        }

        let doubled = c == ':'
            && (bytes.get(at + 1) == Some(&b':') || at > 0 && bytes[at - 1] == b':');
        if c == mark && depth == 0 && !doubled {
            return Some((&text[..at], &text[at + c.len_utf8()..]));
        }
        if depth < 0 {
            return None;
        }
    }

    None
}

/// The parts of a list between its commas.
pub fn list(mut text: &str) -> Vec<String> {
    let mut parts = Vec::new();
    while let Some((part, rest)) = split_at_depth(text, ',') {
        parts.push(part.trim().to_owned());
        text = rest;
    }

    parts.push(text.trim().to_owned());
    parts.retain(|part| !part.is_empty());
    parts
}

fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split(|c: char| !c.is_alphanumeric() && c != '_')
        .filter_map(move |word| {
            let here = at;
            // A separator is one character of one byte: strings and comments are blanks by now.
            at += word.len() + 1;
            (!word.is_empty()).then_some((here, word))
        })
}

/// The text with blanks in place of comments and of what stands in quotes. Every character becomes one byte, so places
/// are places, and lines stay lines.
fn bare(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut bare = String::with_capacity(text.len());
    let mut at = 0;

    while at < chars.len() {
        let end = skipped(&chars, at);
        for &c in &chars[at..end] {
            bare.push(if c == '\n' { '\n' } else { ' ' });
        }
        at = end;

        if let Some(&c) = chars.get(at)
            && skipped(&chars, at) == at
        {
            bare.push(if c.is_ascii() { c } else { ' ' });
            at += 1;
        }
    }

    bare
}

/// The end of the comment, string or character that begins at `at`; `at` where none does.
fn skipped(chars: &[char], at: usize) -> usize {
    let find = |from: usize, end: &str| {
        let end: Vec<char> = end.chars().collect();
        chars[from..]
            .windows(end.len())
            .position(|window| window == end)
            .map_or(chars.len(), |place| from + place + end.len())
    };

    match (chars[at], chars.get(at + 1)) {
        ('/', Some('/')) => find(at, "\n").saturating_sub(1).max(at + 2),
        ('/', Some('*')) => find(at, "*/"),
        ('"', _) => {
            let mut end = at + 1;
            while end < chars.len() && chars[end] != '"' {
                end += if chars[end] == '\\' { 2 } else { 1 };
            }
            end + 1
        }
        ('r', Some('"' | '#'))
            if at == 0 || !chars[at - 1].is_alphanumeric() || chars[at - 1] == 'b' =>
        {
            let hashes = chars[at + 1..].iter().take_while(|c| **c == '#').count();
            if chars.get(at + 1 + hashes) == Some(&'"') {
                find(at + 2 + hashes, &format!("\"{}", "#".repeat(hashes)))
            } else {
                at
            }
        }
        ('\'', Some('\\')) => find(at + 3, "'"),
        // A lifetime has no second quote.
        ('\'', Some(_)) if chars.get(at + 2) == Some(&'\'') => at + 3,
        _ => at,
    }
    .min(chars.len())
}

/// Blanks in place of every item below `#[cfg(test)]`.
fn without_tests(code: &str) -> String {
    let mut code = code.to_owned();
    while let Some(at) = code.find("#[cfg(test)]") {
        let end = code[at..].find(['{', ';']).map_or(code.len(), |place| {
            let end = at + place;
            if code[end..].starts_with('{') {
                matching(&code, end).unwrap_or(end)
            } else {
                end
            }
        });
        let end = (end + 1).min(code.len());
        let blank: String = code[at..end]
            .chars()
            .map(|c| if c == '\n' { '\n' } else { ' ' })
            .collect();
        code.replace_range(at..end, &blank);
    }

    code
}
