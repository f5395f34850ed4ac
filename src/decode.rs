//! A tree of nodes → a typed record, with *all* its mistakes.
//!
//! Record types derive serde's `Deserialize`, which stops at the first error. So the record is decoded again
//! and again: each round notes one mistake with its place, and the next round is given a harmless
//! placeholder there (or passes over an unknown field). The last round succeeds, and if anything was noted
//! its result is thrown away. Good records are decoded once.

mod error;
mod node;
mod placeholder;

pub use error::{Fault, FaultKind, custom};

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::Arc;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::{Deserialize, DeserializeOwned, Deserializer, SeqAccess, Visitor};

use crate::diag::{Code, Diagnostic, Span};
use crate::file::SourceFile;
use crate::lang::text::nearest;
use crate::yaml::{Place, YamlNode};

/// A value that remembers where it was written.
#[derive(Debug, Clone, Default)]
pub struct Loc<T> {
    /// The value.
    pub value: T,
    /// Where it stands in its file.
    pub place: Place,
}

impl<T> Loc<T> {
    /// A diagnostic of `code` at this value.
    pub fn diagnostic(&self, code: Code, file: &Arc<SourceFile>) -> Diagnostic {
        Diagnostic::new(code, Span::new(file, self.place.start, self.place.len))
    }

    /// Where it stands in `file`, as a message about another place names it: «cities.yaml:12».
    pub fn named_in(&self, file: &SourceFile) -> String {
        let (line, _) = file.line_column(self.place.start);
        format!("{}:{line}", file.path)
    }
}

impl<T> std::ops::Deref for Loc<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

pub(crate) const LOC: &str = "$itogi::Loc";

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Loc<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct LocVisitor<T>(std::marker::PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for LocVisitor<T> {
            type Value = Loc<T>;

            fn expecting(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
                f.write_str("a value with its place")
            }

            fn visit_seq<A: SeqAccess<'de>>(
                self,
                mut access: A,
            ) -> Result<Loc<T>, A::Error> {
                let missing = || serde::de::Error::custom("a place");
                let start = access.next_element()?.ok_or_else(missing)?;
                let len = access.next_element()?.ok_or_else(missing)?;
                let value = access.next_element()?.ok_or_else(missing)?;

                Ok(Loc { value, place: Place { start, len } })
            }
        }

        deserializer.deserialize_newtype_struct(LOC, LocVisitor(std::marker::PhantomData))
    }
}

/// To an editor a place is invisible: the schema is that of the value.
impl<T: JsonSchema> JsonSchema for Loc<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        T::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}

/// What earlier rounds found, by the place of the node it concerns.
#[derive(Debug, Default)]
pub(crate) struct Patches {
    /// Entries to pass over, by the first byte of the key.
    skipped: HashSet<usize>,
    /// Nodes to replace by a placeholder, by place and by the field they stand in.
    replaced: HashSet<(usize, String)>,
    /// Fields to make up, by the first byte of their mapping.
    made_up: Vec<(usize, &'static str)>,
}

/// More mistakes of one record than this are not looked for.
const MOST_MISTAKES: usize = 100;

/// Decodes `node`. On any mistake the record is `None` and every mistake has its diagnostic.
pub fn decode<T: DeserializeOwned>(
    node: &YamlNode,
    file: &Arc<SourceFile>,
) -> (Option<T>, Vec<Diagnostic>) {
    let mut patches = Patches::default();
    let mut diagnostics = Vec::new();

    loop {
        match T::deserialize(node::NodeDeserializer::new(node, "", &patches)) {
            Ok(record) if diagnostics.is_empty() => return (Some(record), diagnostics),
            Ok(_) => return (None, diagnostics),
            Err(fault) => {
                // A fault that comes back although it was patched would come back for ever.
                let seen = !patch(&mut patches, &fault);
                diagnostics.push(describe(&fault, file));
                if seen || diagnostics.len() >= MOST_MISTAKES {
                    return (None, diagnostics);
                }
            }
        }
    }
}

/// Makes the next round pass the fault. `false` if that was tried before.
fn patch(patches: &mut Patches, fault: &Fault) -> bool {
    match &fault.kind {
        FaultKind::UnknownField { .. } => patches.skipped.insert(fault.place.start),
        FaultKind::MissingField(field) => {
            let entry = (fault.place.start, *field);
            let new = !patches.made_up.contains(&entry);
            patches.made_up.push(entry);
            new
        }
        _ => patches
            .replaced
            .insert((fault.place.start, fault.field.clone())),
    }
}

fn describe(fault: &Fault, file: &Arc<SourceFile>) -> Diagnostic {
    let Place { start, len } = fault.place;
    let at = |code| {
        Diagnostic::new(code, Span::new(file, start, len))
            .arg("field", fault.field.clone())
    };

    match &fault.kind {
        FaultKind::UnknownField { name, expected } => {
            Diagnostic::new(Code::UnknownField, Span::new(file, start, len))
                .arg("field", name.clone())
                .arg("expected", expected.join(", "))
                .suggest(nearest(name, expected.iter().copied()))
        }
        // What is missing has no place: the first byte of its mapping is marked.
        FaultKind::MissingField(name) => {
            Diagnostic::new(Code::MissingField, Span::new(file, start, len.min(1)))
                .arg("field", *name)
        }
        FaultKind::UnknownWord { word, expected } => at(Code::UnknownWord)
            .arg("value", word.clone())
            .arg("expected", expected.join(", "))
            .suggest(nearest(word, expected.iter().copied())),
        FaultKind::WrongType { expected, found } => at(Code::WrongType)
            .arg("expected", expected.clone())
            .arg("found", *found),
        FaultKind::Custom(code, value) => at(*code).arg("value", value.clone()),
    }
}
