//! The list of published addresses: text that git can merge, one address a line, sorted.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::diag::{Code, Diagnostic, Span};
use crate::file::SourceFile;
use crate::schema::is_address;
use crate::yaml::Place;

/// The list as it was read.
#[derive(Debug, Default)]
pub struct Lock {
    /// Its file; absent where there is no list yet.
    file: Option<Arc<SourceFile>>,
    /// Addresses without the slash at their beginning, with their places.
    lines: BTreeMap<String, Place>,
}

impl Lock {
    /// Reads the list: a line is an address, a remark after `#`, or empty; E516 for any other, such as git leaves in a
    /// conflict. The order does not matter, nor does an address that stands twice.
    pub fn read(file: Option<&Arc<SourceFile>>) -> (Self, Vec<Diagnostic>) {
        let mut lock = Self { file: file.cloned(), lines: BTreeMap::new() };
        let mut diagnostics = Vec::new();
        let Some(file) = file else {
            return (lock, diagnostics);
        };

        let mut start = 0;
        for line in file.text.split_inclusive('\n') {
            let text = line.trim_start_matches('\u{feff}').trim();
            let place = Place {
                start: start + line.find(text).unwrap_or(0),
                len: text.len(),
            };
            start += line.len();

            if text.is_empty() || text.starts_with('#') {
                continue;
            }

            match text.strip_prefix('/').filter(|_| is_address(text)) {
                Some(path) => {
                    lock.lines.entry(path.to_owned()).or_insert(place);
                }
                None => {
                    diagnostics.push(
                        Diagnostic::new(
                            Code::LockLine,
                            Span::new(file, place.start, place.len),
                        )
                        .arg("line", text),
                    );
                }
            }
        }

        (lock, diagnostics)
    }

    /// Whether there is a list.
    pub fn exists(&self) -> bool {
        self.file.is_some()
    }

    /// Its addresses without the slash at their beginning, sorted.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        self.lines.keys().map(String::as_str)
    }

    /// Whether an address, without the slash at its beginning, is in the list.
    pub fn has(&self, address: &str) -> bool {
        self.lines.contains_key(address)
    }

    /// A diagnostic at the line of an address.
    pub(super) fn at(&self, code: Code, address: &str) -> Option<Diagnostic> {
        let place = self.lines.get(address)?;
        Some(Diagnostic::new(
            code,
            Span::new(self.file.as_ref()?, place.start, place.len),
        ))
    }

    /// Those of the files of a build whose addresses last and are not in the list.
    pub fn fresh<'a>(
        &self,
        paths: impl IntoIterator<Item = &'a str>,
    ) -> BTreeSet<String> {
        let new = |address: &String| !self.has(address);
        paths
            .into_iter()
            .filter(|path| lasts(path))
            .map(address_of)
            .filter(new)
            .collect()
    }

    /// The text of the list with `fresh` addresses in it; `head` is a remark for its readers.
    pub fn with(&self, fresh: &BTreeSet<String>, head: &str) -> String {
        let all: BTreeSet<&str> = self
            .addresses()
            .chain(fresh.iter().map(String::as_str))
            .collect();
        let mut text: String = head.lines().map(|line| format!("# {line}\n")).collect();
        text.extend(all.into_iter().map(|address| format!("/{address}\n")));
        text
    }
}

/// The address of an output file, without the slash at its beginning: `cities/` for `cities/index.html`.
pub fn address_of(path: &str) -> String {
    match path.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => folder.to_owned(),
        _ => path.to_owned(),
    }
}

/// Whether the address of an output file is one to keep for ever. Those of assets hold the hash of their bytes; further
/// pages of a list and selections of practices come and go with what they list; feeds are made only where the host is
/// known; robots, servers and scripts find their files by themselves.
pub fn lasts(path: &str) -> bool {
    let parts: Vec<&str> = path.split('/').collect();
    let below = if parts[0].len() == 2 {
        &parts[1..]
    } else {
        &parts[..]
    };

    let selection = matches!(
        below,
        ["directions", _, _, "index.html"]
            | ["directions", _, "districts", _, "index.html"]
            | [_, "practices", _, "index.html"]
            | ["practices", "size", _, "index.html"]
            | [
                "districts" | "regions" | "sources",
                _,
                "practices",
                "index.html"
            ]
    );

    let numbered = parts
        .windows(2)
        .any(|pair| pair[0] == "page" && pair[1].bytes().all(|b| b.is_ascii_digit()));
    // Splitting gives at least one part, if an empty one.
    let name = parts.last().copied().unwrap_or_default();
    let machine = name.starts_with('_')
        || ["404.html", "robots.txt"].contains(&name)
        || name.starts_with("sitemap");
    // Below a language, too: its names differ, so it has files of its own.
    let own = below
        .first()
        .is_some_and(|first| ["assets", "media", "search", "styleguide"].contains(first))
        && !name.ends_with(".html");
    let rules =
        name.starts_with("redirects.") || name == "feed.xml" || name == "card.png";
    let script = below.first() == Some(&"practices") && name.ends_with(".json");

    !(numbered
        || selection
        || machine
        || own
        || rules
        || script
        || parts.contains(&"styleguide"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Lock, Vec<Diagnostic>) {
        Lock::read(Some(&SourceFile::new("urls.lock", text)))
    }

    #[test]
    fn remarks_empty_lines_and_any_order_are_fine_and_what_git_leaves_is_not() {
        let (lock, found) =
            read("\u{feff}# a\r\n\r\n/b/\r\n/\r\n/a.csv\n<<<<<<< HEAD\n/b/\n");
        assert_eq!(lock.addresses().collect::<Vec<_>>(), ["", "a.csv", "b/"]);
        assert_eq!(found.len(), 1);
        assert_eq!(
            (
                found[0].code,
                found[0].span.file.line_column(found[0].span.start)
            ),
            (Code::LockLine, (6, 1))
        );
    }

    #[test]
    fn what_was_written_is_read_again() {
        let (lock, _) = read("/b/\n");
        let fresh = lock.fresh([
            "index.html",
            "b/index.html",
            "c.svg",
            "404.html",
            "assets/a.1.css",
        ]);
        assert_eq!(fresh.iter().collect::<Vec<_>>(), ["", "c.svg"]);
        let text = lock.with(&fresh, "Не править.\nХранить.");
        assert_eq!(text, "# Не править.\n# Хранить.\n/\n/b/\n/c.svg\n");
        assert_eq!(
            read(&text).0.addresses().collect::<Vec<_>>(),
            ["", "b/", "c.svg"]
        );
    }

    #[test]
    fn addresses_that_come_and_go_are_not_kept() {
        for path in [
            "assets/site.1234.css",
            "practices/page/2/index.html",
            "en/404.html",
            "search/index.json",
            "en/search/texts/a.json",
            "en/practices/catalogue.json",
            "practices/size/rural/index.html",
            "_redirects",
            "robots.txt",
        ] {
            assert!(!lasts(path), "{path}");
        }
        for path in [
            "index.html",
            "en/practices/index.html",
            "compare/years.csv",
            "data/index.html",
        ] {
            assert!(lasts(path), "{path}");
        }
    }
}
