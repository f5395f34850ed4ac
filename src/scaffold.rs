//! New records from answers, as text. Pure: it neither asks nor writes.
//!
//! A new file explains itself: every field that the record can have stands in it, filled or as a comment, with the same
//! words that an editor's schema shows. Whatever the answers were, the file decodes.

mod answer;
mod known;
mod page;
mod question;
pub mod starter;
mod values;
mod writer;

pub use answer::{Answers, Refusal, accept, fits};
pub use known::{KnownRecords, KnownTown};
pub use page::{NewFile, new_file};
pub use question::{Expects, FieldName, Question, ScaffoldKind, questions};

#[cfg(test)]
mod tests;
