//! What the person at the terminal has been told. Notes that stay would hide the one new mistake if they came with every
//! save.

use std::collections::BTreeSet;

use crate::diag::Diagnostic;

/// What was said with the last site or the last refusal.
#[derive(Debug, Default)]
pub(super) struct Said(BTreeSet<String>);

impl Said {
    /// Of what is found now: all errors, and whatever else has not been said yet.
    pub fn news(&mut self, found: &[Diagnostic]) -> Vec<Diagnostic> {
        let new = found
            .iter()
            .filter(|d| d.is_error() || !self.0.contains(&key(d)))
            .cloned()
            .collect();
        self.0 = found.iter().map(key).collect();
        new
    }
}

/// Lines move with every edit; what is said stays.
fn key(found: &Diagnostic) -> String {
    format!(
        "{:?} {} {:?} {:?}",
        found.code, found.span.file.path, found.record, found.args
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{Code, Span};
    use crate::file::SourceFile;

    #[test]
    fn errors_are_said_every_time_and_notes_once() {
        let found = |code, text: &str| {
            Diagnostic::new(code, Span::whole(&SourceFile::new("a.md", text)))
        };
        let mut said = Said::default();
        let codes = |new: Vec<Diagnostic>| new.iter().map(|d| d.code).collect::<Vec<_>>();
        let both = |text| {
            [
                found(Code::Syntax, text),
                found(Code::SourcesDisagree, text),
            ]
        };

        assert_eq!(
            codes(said.news(&both("x"))),
            [Code::Syntax, Code::SourcesDisagree]
        );
        assert_eq!(codes(said.news(&both("x x"))), [Code::Syntax]);
        assert_eq!(codes(said.news(&[])), []);
        assert_eq!(
            codes(said.news(&both("x"))),
            [Code::Syntax, Code::SourcesDisagree],
            "it went and has come again"
        );
    }
}
