//! Where the files of a site go, and what is known of those that are there.

use std::collections::BTreeMap;
use std::io;

/// A published file as it is remembered between builds.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct PublishedFile {
    /// Key of the view, or hash of the bytes where there is no view.
    pub key: String,
    /// Hash of the bytes.
    pub hash: String,
    /// Number of bytes.
    pub size: u64,
}

/// Published files by path.
pub type Manifest = BTreeMap<String, PublishedFile>;

/// Where bytes go, and what is there already.
pub trait Sink: Sync {
    /// The files of the last build.
    fn previous(&self) -> &Manifest;
    /// Size of the file in its place, if it is there.
    fn size(&self, path: &str) -> Option<u64>;
    /// Whether the file in its place has exactly these bytes.
    fn holds(&self, path: &str, bytes: &[u8]) -> bool;
    /// Takes new bytes, and when they are to be put in their place.
    ///
    /// # Errors
    /// An I/O error of the place they go to.
    fn put(&self, path: &str, rank: Rank, bytes: &[u8]) -> io::Result<()>;
}

/// When a file is put in its place: what others link to goes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// Styles and pictures.
    Asset,
    /// A page of one record.
    Page,
    /// A page that lists others.
    Index,
    /// Maps of the site.
    Map,
}

/// Why a file was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// It was not there in the last build.
    New,
    /// Its view has changed.
    View,
    /// Its view is the same, the theme or the program is not.
    Theme,
    /// It was gone from its place.
    Missing,
    /// Its bytes have changed.
    Bytes,
}

/// One file of the site.
#[derive(Debug, Clone)]
pub struct Made {
    /// Path below the output.
    pub path: String,
    /// When it is put in place.
    pub rank: Rank,
    /// What to remember.
    pub entry: PublishedFile,
    /// Why it was written; `None`: it was not.
    pub written: Option<Reason>,
}

/// A file whose bytes are made.
pub(super) struct FileBytes<'a> {
    pub path: String,
    pub rank: Rank,
    pub bytes: &'a [u8],
    /// Key of its view; `None`: the hash of the bytes is its key.
    pub key: Option<String>,
}

/// Puts a file into the sink unless the one in its place has the same bytes.
pub(super) fn write(file: FileBytes, sink: &dyn Sink) -> io::Result<Made> {
    let FileBytes { path, rank, bytes, key } = file;
    let hash = blake3::hash(bytes).to_hex().to_string();
    let size = bytes.len() as u64;
    let previous = sink.previous().get(&path);

    let in_place = sink.size(&path) == Some(size)
        && match previous {
            Some(entry) => entry.hash == hash,
            None => sink.holds(&path, bytes),
        };

    let written = match previous {
        _ if in_place => None,
        None => Some(Reason::New),
        Some(_) if sink.size(&path).is_none() => Some(Reason::Missing),
        Some(entry) => Some(match &key {
            Some(key) if view_of(key) == view_of(&entry.key) => Reason::Theme,
            Some(_) => Reason::View,
            None => Reason::Bytes,
        }),
    };

    if written.is_some() {
        sink.put(&path, rank, bytes)?;
    }

    let key = key.unwrap_or_else(|| hash.clone());
    Ok(Made {
        path,
        rank,
        entry: PublishedFile { key, hash, size },
        written,
    })
}

/// As [`write`], for a file without a view.
pub(super) fn write_bytes(
    path: &str,
    rank: Rank,
    bytes: &[u8],
    sink: &dyn Sink,
) -> io::Result<Made> {
    let file = FileBytes {
        path: path.to_owned(),
        rank,
        bytes,
        key: None,
    };
    write(file, sink)
}

/// The half of a key that depends on the view alone.
fn view_of(key: &str) -> Option<&str> {
    Some(key.split_once('-')?.1)
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;

    /// A folder in memory, with files of an earlier build.
    #[derive(Default)]
    struct MemorySink {
        manifest: Manifest,
        there: BTreeMap<String, Vec<u8>>,
        put: Mutex<Vec<String>>,
    }

    impl Sink for MemorySink {
        fn previous(&self) -> &Manifest {
            &self.manifest
        }

        fn size(&self, path: &str) -> Option<u64> {
            self.there.get(path).map(|bytes| bytes.len() as u64)
        }

        fn holds(&self, path: &str, bytes: &[u8]) -> bool {
            self.there.get(path).is_some_and(|there| there == bytes)
        }

        fn put(&self, path: &str, _: Rank, _: &[u8]) -> io::Result<()> {
            self.put.lock().expect("lock").push(path.to_owned());
            Ok(())
        }
    }

    /// Why `bytes` with this key are written where an earlier build left `a` with the key `theme-view`.
    fn reason(there: Option<&str>, bytes: &str, key: Option<&str>) -> Option<Reason> {
        let mut sink = MemorySink::default();
        let hash = blake3::hash(b"a").to_hex().to_string();
        let entry = PublishedFile { key: "theme-view".into(), hash, size: 1 };
        sink.manifest.insert("x".into(), entry);

        if let Some(there) = there {
            sink.there.insert("x".into(), there.into());
        }

        let made = write(
            FileBytes {
                path: "x".into(),
                rank: Rank::Page,
                bytes: bytes.as_bytes(),
                key: key.map(ToOwned::to_owned),
            },
            &sink,
        )
        .expect("memory");
        let put = sink.put.into_inner().expect("lock");
        assert_eq!(put.is_empty(), made.written.is_none());

        made.written
    }

    #[test]
    fn same_bytes_are_not_written() {
        assert_eq!(reason(Some("a"), "a", None), None);
    }

    #[test]
    fn removed_file_is_missing() {
        assert_eq!(reason(None, "a", None), Some(Reason::Missing));
    }

    #[test]
    fn same_view_means_theme() {
        let key = Some("other-view");
        assert_eq!(reason(Some("a"), "b", key), Some(Reason::Theme));
    }

    #[test]
    fn other_view_means_view() {
        let key = Some("theme-other");
        assert_eq!(reason(Some("a"), "b", key), Some(Reason::View));
    }

    #[test]
    fn unknown_file_with_same_bytes_stays() {
        let sink = MemorySink {
            there: BTreeMap::from([("x".to_owned(), b"a".to_vec())]),
            ..MemorySink::default()
        };
        let made = write_bytes("x", Rank::Page, b"a", &sink).expect("memory");
        assert_eq!(made.written, None);
    }
}
