//! New records from answers, as text. Pure: it neither asks nor writes.
//!
//! A new file explains itself: every field that the record can have stands in it, filled or as a comment, with the same
//! words that an editor's schema shows. Whatever the answers were, the file decodes.

mod answer;
mod known;
mod page;
pub mod starter;

pub use answer::{
    Answers, Expects, Question, Refusal, ScaffoldKind, accept, fits, questions,
};
pub use known::{AnswerTarget, KnownRecords};
pub use page::{NewFile, new_file};

#[cfg(test)]
mod tests;
