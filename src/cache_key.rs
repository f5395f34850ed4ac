//! Everything that a site is made from, as one hash.
//!
//! The same program makes the same bytes of the same inputs: it has no clock and no chance. So a build that finds the
//! inputs and the files of the last one untouched has nothing left to make.

use rayon::prelude::*;

use crate::source::ContentFolder;
use crate::theme_folder::ThemeFiles;

/// Identity of the program: `build.rs` hashes its sources, so there is no version number to forget to raise.
pub const BUILD_ID: &str = env!("ITOGI_BUILD_ID");

/// The hash of a content folder, the files of its theme and whatever else decides, such as options and the identity of
/// the program, in this order.
pub fn key(content: &ContentFolder, theme: &ThemeFiles, others: &[&str]) -> String {
    let texts = content
        .files
        .iter()
        .chain(&content.lock)
        .chain(content.diagnostics.iter().map(|d| &d.span.file));
    let texts = texts.map(|file| (file.path.as_str(), file.text.as_bytes()));
    let pictures = content
        .pictures
        .iter()
        .map(|(path, bytes)| (path.as_str(), &**bytes));

    let files: Vec<(&str, &[u8])> = texts.chain(pictures).chain(theme.files()).collect();
    let hashes: Vec<blake3::Hash> = files
        .par_iter()
        .map(|(_, bytes)| blake3::hash(bytes))
        .collect();
    let mut whole = blake3::Hasher::new();
    let mut add = |part: &[u8]| {
        whole
            .update(&(part.len() as u64).to_le_bytes())
            .update(part);
    };

    others.iter().for_each(|other| add(other.as_bytes()));
    add(theme.folder().as_bytes());

    for ((path, _), hash) in files.iter().zip(&hashes) {
        add(path.as_bytes());
        add(hash.as_bytes());
    }

    whole.finalize().to_hex().to_string()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::{config, source, theme_folder};

    /// The key of a folder of these files.
    fn key_of(files: &[(&str, &str)], others: &[&str]) -> String {
        let folder = tempfile::tempdir().expect("temporary folder");
        let settings =
            "title: К\ndescription: О\nlang: ru\nas_of: 2018-01-01\npublisher: П\n";

        for (name, text) in files.iter().chain([&("itogi.yaml", settings)]) {
            std::fs::write(folder.path().join(name), text).expect("file");
        }

        let content = source::read_content(folder.path()).expect("content");
        let shown = folder.path().to_string_lossy().into_owned();
        let config = config::load(&content.files, &shown).0.expect("settings");
        let theme = theme_folder::read(&config, Path::new("themes")).expect("theme");
        // The folder has another name each time, and its name is part of the paths.
        let files = content
            .files
            .iter()
            .map(|f| crate::file::SourceFile::new(f.path.replace(&shown, ""), &*f.text));

        key(
            &ContentFolder { files: files.collect(), ..content },
            &theme,
            others,
        )
    }

    #[test]
    fn every_change_of_an_input_is_another_key() {
        let whole = key_of(&[("a.md", "один"), ("b.md", "два")], &["x", "y"]);
        assert_eq!(
            whole,
            key_of(&[("a.md", "один"), ("b.md", "два")], &["x", "y"])
        );

        for (files, others) in [
            (&[("a.md", "один"), ("b.md", "двa")][..], &["x", "y"][..]),
            (&[("a.md", "один"), ("c.md", "два")], &["x", "y"]),
            (&[("a.md", "один")], &["x", "y"]),
            (&[("a.md", "два"), ("b.md", "один")], &["x", "y"]),
            (&[("a.md", "один"), ("b.md", "два")], &["xy", ""]),
            (
                &[("a.md", "один"), ("b.md", "два"), ("c.xyz", "")],
                &["x", "y"],
            ),
        ] {
            assert_ne!(whole, key_of(files, others), "{files:?} {others:?}");
        }
    }
}
