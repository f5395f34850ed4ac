//! The built-in theme, file by file.

use include_dir::{Dir, File, include_dir};

static DEFAULT: Dir = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// Every file with its path within the theme, sorted.
pub fn built_in() -> Vec<(String, &'static [u8])> {
    let mut files = Vec::new();
    below(&DEFAULT, &mut files);

    let mut files: Vec<(String, &[u8])> = files
        .into_iter()
        .map(|file| (path(file), file.contents()))
        .collect();
    files.sort();

    files
}

/// The text of a file.
pub(super) fn text(path: &str) -> Option<&'static str> {
    DEFAULT.get_file(path)?.contents_utf8()
}

fn below(folder: &'static Dir<'static>, files: &mut Vec<&'static File<'static>>) {
    files.extend(folder.files());
    for folder in folder.dirs() {
        below(folder, files);
    }
}

fn path(file: &File) -> String {
    file.path().to_string_lossy().replace('\\', "/")
}
