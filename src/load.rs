//! One file → its records and everything that is wrong with them. Pure; never stops at the first error.
//!
//! A YAML file maps kinds to lists of records; a Markdown file is one record whose kind stands in its front
//! matter. Folders mean nothing: a file may lie anywhere below `content/`.

mod front_matter;
mod kind;
mod own;
#[cfg(test)]
mod tests;

pub use front_matter::front_matter_end;
pub use kind::Records;
pub use own::OwnWords;

use std::collections::BTreeSet;
use std::sync::Arc;

use serde::de::DeserializeOwned;

use crate::decode::decode;
use crate::diag::{Code, Diagnostic, Span};
use crate::file::SourceFile;
use crate::lang::text::nearest;
use crate::record_kind::RecordKind;
use crate::yaml::{self, MapEntry, Place, YamlNode, YamlValue};

use front_matter::front_matter;

/// A record, where it stands, and the text that follows its front matter.
///
/// Cheap to clone: a site that is edited is made again and again from records that stay.
#[derive(Debug)]
pub struct Record<T> {
    /// What was written.
    pub data: Arc<T>,
    /// Its file.
    pub file: Arc<SourceFile>,
    /// Its place in the file.
    pub at: Place,
    /// First byte of the Markdown text; the length of the file where there is none.
    pub body: usize,
    /// What has been found out about it.
    pub own: Arc<OwnWords>,
}

impl<T> Clone for Record<T> {
    fn clone(&self) -> Self {
        Self {
            data: Arc::clone(&self.data),
            file: Arc::clone(&self.file),
            at: self.at,
            body: self.body,
            own: Arc::clone(&self.own),
        }
    }
}

impl<T> std::ops::Deref for Record<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.data
    }
}

impl<T> Record<T> {
    /// The Markdown text.
    pub fn text(&self) -> &str {
        // `body` is a line break or the end of the file, so there is always a text, be it empty.
        self.file.text.get(self.body..).unwrap_or("")
    }

    /// A diagnostic about the whole record: its first byte is marked.
    pub fn diagnostic(&self, code: Code) -> Diagnostic {
        Diagnostic::new(code, Span::new(&self.file, self.at.start, 1))
    }
}

/// What a file gave.
#[derive(Debug, Default)]
pub struct Loaded {
    /// The records without mistakes.
    pub records: Records,
    /// What could not be read, so that nothing that follows from it is reported as well.
    pub broken: Broken,
    /// What is wrong.
    pub diagnostics: Vec<Diagnostic>,
}

/// Records that could not be read. A rule that would only repeat their mistakes keeps silent.
#[derive(Debug, Default, Clone)]
pub struct Broken {
    /// Their ids, as far as they can be made out.
    pub ids: BTreeSet<String>,
    /// Their kinds.
    kinds: BTreeSet<RecordKind>,
    /// Whether a file could not be read at all, so that records of any kind may be lost.
    files: bool,
}

impl Broken {
    /// Whether records of this kind may be lost.
    pub fn has(&self, kind: RecordKind) -> bool {
        self.files || self.kinds.contains(&kind)
    }

    /// Adds what another file lost.
    pub fn append(&mut self, mut other: Broken) {
        self.ids.append(&mut other.ids);
        self.kinds.append(&mut other.kinds);
        self.files |= other.files;
    }

    /// Notes that a file could not be read.
    pub fn file(&mut self) {
        self.files = true;
    }
}

/// Reads one file.
pub fn load(file: &Arc<SourceFile>) -> Loaded {
    let mut loaded = Loaded::default();
    if file.path.ends_with(".md") {
        markdown(file, &mut loaded);
    } else {
        tables(file, &mut loaded);
    }

    loaded
}

fn tables(file: &Arc<SourceFile>, loaded: &mut Loaded) {
    let Some(root) = parse(file, file.text.len(), loaded) else {
        return;
    };

    let entries = match root.value {
        YamlValue::Map(entries) => entries,
        YamlValue::Empty => return,
        _ => {
            loaded
                .diagnostics
                .push(Diagnostic::new(Code::NotKinds, Span::whole(file)));
            return;
        }
    };

    let whole = RecordFile { file, body: file.text.len() };
    for entry in &entries {
        let Some(kind) = RecordKind::of_table(&entry.key) else {
            loaded.diagnostics.push(unknown_kind(
                file,
                entry.place,
                &entry.key,
                RecordKind::tables(),
            ));
            continue;
        };
        match &entry.value.value {
            YamlValue::List(items) => {
                for item in items {
                    record(kind, item, whole, loaded);
                }
            }
            YamlValue::Empty => {}
            _ => loaded.diagnostics.push(
                Diagnostic::new(Code::WrongType, at(file, entry.place))
                    .arg("field", entry.key.clone())
                    .arg("expected", "list")
                    .arg("found", entry.value.word()),
            ),
        }
    }
}

fn markdown(file: &Arc<SourceFile>, loaded: &mut Loaded) {
    let Some(front) = front_matter(&file.text) else {
        loaded
            .diagnostics
            .push(Diagnostic::new(Code::NoFrontMatter, Span::whole(file)));
        return;
    };

    let Some(root) = parse(file, front.end, loaded) else {
        return;
    };
    let YamlValue::Map(entries) = &root.value else {
        loaded
            .diagnostics
            .push(Diagnostic::new(Code::NoFrontMatter, Span::whole(file)));
        return;
    };

    let Some((entry, word)) = scalar(entries, "kind") else {
        let missing = Diagnostic::new(
            Code::MissingField,
            at(file, Place { start: root.place.start, len: 1 }),
        );
        loaded.diagnostics.push(missing.arg("field", "kind"));
        return;
    };

    match RecordKind::of_text(word) {
        Some(kind) => record(kind, &root, RecordFile { file, body: front.body }, loaded),
        None => loaded.diagnostics.push(unknown_kind(
            file,
            entry.value.place,
            word,
            RecordKind::texts(),
        )),
    }
}

fn parse(file: &Arc<SourceFile>, end: usize, loaded: &mut Loaded) -> Option<YamlNode> {
    let (node, diagnostics) = yaml::parse(file, end);
    if node.is_none() {
        loaded.broken.ids.extend(ids_in(&file.text[..end]));
        loaded.broken.file();
    }

    loaded.diagnostics.extend(diagnostics);
    node
}

/// A file, and the first byte of its Markdown text: the length of the file where there is none.
#[derive(Clone, Copy)]
struct RecordFile<'a> {
    file: &'a Arc<SourceFile>,
    body: usize,
}

fn record(kind: RecordKind, node: &YamlNode, file: RecordFile, loaded: &mut Loaded) {
    let before = loaded.diagnostics.len();
    kind.decode(node, file, loaded);

    if loaded.diagnostics.len() == before {
        return;
    }

    let id = match &node.value {
        YamlValue::Map(entries) => scalar(entries, "id").map(|(_, id)| id.to_owned()),
        _ => None,
    };
    // A record without a readable id is named by its kind alone.
    let name = id.as_deref().unwrap_or("");
    let found = loaded.diagnostics.split_off(before);

    loaded.diagnostics.extend(
        found
            .into_iter()
            .map(|diagnostic| diagnostic.of(kind, name)),
    );

    loaded.broken.ids.extend(id);
    loaded.broken.kinds.insert(kind);
}

/// Decodes one record into its list. Called by [`RecordKind::decode`], which knows the type.
fn push<T: DeserializeOwned>(
    into: impl FnOnce(&mut Records) -> &mut Vec<Record<T>>,
    node: &YamlNode,
    RecordFile { file, body }: RecordFile,
    loaded: &mut Loaded,
) {
    let (data, diagnostics) = decode::<T>(node, file);
    loaded.diagnostics.extend(diagnostics);

    if let Some(data) = data {
        let own = Arc::default();
        into(&mut loaded.records).push(Record {
            data: Arc::new(data),
            file: Arc::clone(file),
            at: node.place,
            body,
            own,
        });
    }
}

fn scalar<'a>(entries: &'a [MapEntry], key: &str) -> Option<(&'a MapEntry, &'a str)> {
    entries
        .iter()
        .find(|entry| entry.key == key)
        .and_then(|entry| match &entry.value.value {
            YamlValue::Scalar { text, .. } => Some((entry, text.as_str())),
            _ => None,
        })
}

fn at(file: &Arc<SourceFile>, place: Place) -> Span {
    Span::new(file, place.start, place.len)
}

fn unknown_kind(
    file: &Arc<SourceFile>,
    place: Place,
    word: &str,
    known: impl Iterator<Item = &'static str> + Clone,
) -> Diagnostic {
    Diagnostic::new(Code::UnknownKind, at(file, place))
        .arg("kind", word)
        .arg("expected", known.clone().collect::<Vec<_>>().join(", "))
        .suggest(nearest(word, known))
}

/// Ids that a file without a tree seems to define.
fn ids_in(text: &str) -> impl Iterator<Item = String> + '_ {
    text.match_indices("id:").filter_map(|(at, _)| {
        let rest = text[at + 3..].trim_start_matches([' ', '"', '\'']);
        let end = rest
            .find(|c: char| !c.is_ascii_alphanumeric() && c != '-')
            .unwrap_or(rest.len());
        (end > 0).then(|| rest[..end].to_owned())
    })
}
