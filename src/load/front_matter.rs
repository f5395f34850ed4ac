//! The front matter of a Markdown file: where it ends and the text begins.

use crate::file::SourceFile;

/// Where the YAML of a Markdown file ends, in bytes: before the line that closes its front matter. `None` for a YAML
/// file, and for a text without front matter.
pub fn front_matter_end(file: &SourceFile) -> Option<usize> {
    if file.path.ends_with(".md") {
        front_matter(&file.text).map(|front| front.end)
    } else {
        None
    }
}

/// Where front matter ends and the text begins, in bytes.
pub(super) struct Front {
    /// First byte of the line that closes it.
    pub(super) end: usize,
    /// First byte after that line.
    pub(super) body: usize,
}

pub(super) fn front_matter(text: &str) -> Option<Front> {
    let mut at = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let bare = line.trim_start_matches('\u{feff}').trim_end();
        match number {
            0 if bare != "---" => return None,
            0 => {}
            _ if bare == "---" => {
                return Some(Front { end: at, body: at + line.len() });
            }
            _ => {}
        }

        at += line.len();
    }

    None
}
