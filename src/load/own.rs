//! Facts of one record alone, computed when a rule first asks for them.
//!
//! While a site is edited it is rebuilt after every change, mostly from the same records. A rule that reads whole texts
//! would read all of them again because one has changed, so the record keeps what the rule found.

use std::sync::OnceLock;

use crate::diag::Code;
use crate::lang::sort::SortKey;

/// What is known of one record's own words.
#[derive(Debug, Default)]
pub struct OwnWords {
    /// Addresses and phone numbers in its file: what each is, its first byte and its length in bytes.
    pub contacts: OnceLock<Box<[(Code, usize, usize)]>>,
    /// Whether its text has words by which editions are compared.
    pub superlatives: OnceLock<bool>,
    /// Its title in the form in which texts are compared.
    pub title: OnceLock<String>,
    /// Where its title stands in a Russian list.
    pub order: OnceLock<SortKey>,
}
