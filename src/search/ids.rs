//! Short names of documents, four letters each, that do not depend on other documents.
//!
//! A number in a list would change with every document before it, and with it every file of the index.

use std::collections::HashSet;

const LETTERS: &[u8; 64] =
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The name of a document: 24 bits of the hash of its address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct DocId(u32);

impl DocId {
    /// Its four letters, six bits each.
    pub(super) fn letters(self) -> [char; 4] {
        number_letters(self.0)
    }

    /// All its 24 bits.
    pub(super) fn number(self) -> u32 {
        self.0
    }

    /// Its first `bits` bits as a number.
    pub(super) fn first(self, bits: u32) -> u32 {
        self.0 >> (24 - bits)
    }
}

/// A number below 2²⁴ in four letters.
pub(super) fn number_letters(number: u32) -> [char; 4] {
    [18, 12, 6, 0].map(|shift| char::from(LETTERS[(number >> shift) as usize & 63]))
}

/// A number in `width` letters, if it fits.
pub(super) fn letters(number: usize, width: u32) -> Option<String> {
    let letter = |at: u32| char::from(LETTERS[(number >> (6 * at)) & 63]);
    (number >> (6 * width) == 0).then(|| (0..width).rev().map(letter).collect())
}

/// One name for each address. Where two hashes meet, which is rare, the later address takes the next hash.
pub(super) fn ids<S: AsRef<str>>(addresses: impl Iterator<Item = S>) -> Vec<DocId> {
    let mut taken = HashSet::new();
    addresses
        .map(|address| {
            let address = address.as_ref();
            let mut id = DocId(hash24(address));
            let mut again = 0_u32;

            while !taken.insert(id) {
                again += 1;
                id = DocId(hash24(&format!("{address}#{again}")));
            }

            id
        })
        .collect()
}

fn hash24(text: &str) -> u32 {
    let hash = blake3::hash(text.as_bytes());
    let [a, b, c, ..] = *hash.as_bytes();
    u32::from_be_bytes([0, a, b, c])
}

#[cfg(test)]
mod tests {
    use super::ids;

    #[test]
    fn names_are_stable_and_unique() {
        let addresses: Vec<String> =
            (0..9000).map(|n| format!("practices/p{n}/")).collect();
        let all = ids(addresses.iter().map(String::as_str));
        let mut sorted = all.clone();
        sorted.sort();
        sorted.dedup();
        assert_eq!(sorted.len(), all.len());
        assert_eq!(ids([addresses[70].as_str()].into_iter()), [all[70]]);
        assert_eq!(
            all[0].first(6) as usize,
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
                .find(all[0].letters()[0])
                .unwrap_or(99)
        );
    }
}
