//! The built-in theme, file by file, for those who start from it and have only the program.

use include_dir::{Dir, File};

use super::DEFAULT;

/// Every file with its path within the theme, sorted.
pub fn built_in() -> Vec<(String, &'static [u8])> {
    let mut files = Vec::new();
    below(&DEFAULT, &mut files);
    let mut files: Vec<_> = files
        .into_iter()
        .map(|file| (path(file), file.contents()))
        .collect();

    files.sort();
    files
}

fn below(folder: &'static Dir<'static>, files: &mut Vec<&'static File<'static>>) {
    files.extend(folder.files());
    folder.dirs().for_each(|folder| below(folder, files));
}

fn path(file: &File) -> String {
    file.path().to_string_lossy().replace('\\', "/")
}
