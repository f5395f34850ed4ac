//! What can be told from one record alone, found out when it is first asked for.
//!
//! A site that is edited is made again after every change, out of records that have mostly stayed the same. A rule that
//! reads whole texts would then read all of them for the sake of one; so what it finds in a text stays with the record.

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
