//! What a text asked of the records while it was rendered, and what they answered: as long as the answers are the same, so
//! is the text.

use std::cell::RefCell;

use super::records::TextRecords;
use crate::markdown::{LinkTarget, Lookup, NoValue, TextPicture, Value};

/// Questions with their answers.
#[derive(Debug, Default)]
pub(super) struct AnswerCache {
    links: Vec<(String, String, Option<LinkTarget>)>,
    values: Vec<(String, Result<Value, NoValue>)>,
    pictures: Vec<(String, Result<TextPicture, Option<String>>)>,
}

impl AnswerCache {
    /// Whether the records would answer the same.
    pub(super) fn hold(&self, records: TextRecords) -> bool {
        self.links
            .iter()
            .all(|(kind, id, answer)| records.link(kind, id) == *answer)
            && self
                .values
                .iter()
                .all(|(key, answer)| records.value(key) == *answer)
            && self
                .pictures
                .iter()
                .all(|(file, answer)| records.picture(file) == *answer)
    }
}

/// The records, and what has been asked of them so far.
pub(super) struct Asking<'a> {
    records: TextRecords<'a>,
    asked: RefCell<AnswerCache>,
}

impl<'a> Asking<'a> {
    pub(super) fn new(records: TextRecords<'a>) -> Self {
        Self { records, asked: RefCell::default() }
    }

    pub(super) fn answers(self) -> AnswerCache {
        self.asked.into_inner()
    }
}

impl Lookup for Asking<'_> {
    fn link(&self, kind: &str, id: &str) -> Option<LinkTarget> {
        let answer = self.records.link(kind, id);
        self.asked.borrow_mut().links.push((
            kind.to_owned(),
            id.to_owned(),
            answer.clone(),
        ));
        answer
    }

    fn value(&self, key: &str) -> Result<Value, NoValue> {
        let answer = self.records.value(key);
        self.asked
            .borrow_mut()
            .values
            .push((key.to_owned(), answer.clone()));
        answer
    }

    fn picture(&self, file: &str) -> Result<TextPicture, Option<String>> {
        let answer = self.records.picture(file);
        self.asked
            .borrow_mut()
            .pictures
            .push((file.to_owned(), answer.clone()));
        answer
    }
}
