//! Diagnostics: what is wrong with the content, where, and what to do about it.
//!
//! Errors are the interface of editors, so a diagnostic is data (a code, a place, named values) and
//! its words come from the message files. One run collects all of them. A diagnostic passes on the kind
//! of its record; nothing here depends on which kind that is.

mod code;
mod output;

pub use code::{Code, Severity};
pub use output::{Described, OutputFormat, TerminalStyle, describe, render, summary};

use std::sync::Arc;

use crate::file::SourceFile;
use crate::i18n::{Arg, Args};
use crate::record_kind::RecordKind;

/// A place in a source file: bytes `start .. start + len`.
#[derive(Debug, Clone)]
pub struct Span {
    /// The file.
    pub file: Arc<SourceFile>,
    /// First byte.
    pub start: usize,
    /// Number of bytes; may be 0 where something is missing.
    pub len: usize,
}

impl Span {
    /// A span of `len` bytes from `start`.
    pub fn new(file: &Arc<SourceFile>, start: usize, len: usize) -> Self {
        Self { file: Arc::clone(file), start, len }
    }

    /// The first character of a file: for what concerns the file as a whole.
    pub fn whole(file: &Arc<SourceFile>) -> Self {
        Self::new(file, 0, 0)
    }
}

/// One thing that is wrong, doubtful, or worth knowing.
#[derive(Debug, Clone)]
pub struct Diagnostic {
    /// Which rule speaks.
    pub code: Code,
    /// Where.
    pub span: Span,
    /// The record it is about, in words such as «practice abakan-shag-navstrechu».
    pub record: Option<RecordName>,
    /// Values of the message.
    pub args: Args,
}

/// How a diagnostic names the record it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordName {
    /// Its kind.
    pub kind: RecordKind,
    /// Its id, or what stands for one; empty where the records of the kind have no name.
    pub id: String,
}

impl Diagnostic {
    /// A diagnostic of rule `code` at `span`.
    pub fn new(code: Code, span: Span) -> Self {
        Self { code, span, record: None, args: Vec::new() }
    }

    /// Adds a named value of the message.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Adds the nearest known word, if there is one; the hint then asks «did you mean …?».
    #[must_use]
    pub fn suggest(self, nearest: Option<&str>) -> Self {
        match nearest {
            Some(nearest) => self.arg("nearest", nearest),
            None => self,
        }
    }

    /// Names the record.
    #[must_use]
    pub fn of(mut self, kind: RecordKind, id: impl Into<String>) -> Self {
        self.record = Some(RecordName { kind, id: id.into() });
        self
    }

    /// Whether it stops the build.
    pub fn is_error(&self) -> bool {
        self.code.severity() == Severity::Error
    }
}

/// Sorts by file, place and code, and drops exact repetitions.
pub fn sort(diagnostics: &mut Vec<Diagnostic>) {
    let key = |d: &Diagnostic| {
        (
            d.span.file.path.clone(),
            d.span.start,
            d.code,
            format!("{:?}", d.args),
        )
    };
    diagnostics.sort_by_cached_key(key);
    diagnostics.dedup_by_key(|d| key(d));
}

/// How many of the diagnostics stop the build.
pub fn errors(diagnostics: &[Diagnostic]) -> usize {
    diagnostics.iter().filter(|d| d.is_error()).count()
}
