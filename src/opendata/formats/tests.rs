//! The table against what people and programs read of it.

use std::collections::BTreeSet;
use std::path::Path;

use super::FORMATS;
use crate::lang::Lang;
use crate::opendata::format::{FormLabel, Shown};
use crate::theme;

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path:?}: {error}"))
}

#[test]
fn files_have_names_of_their_own() {
    let names: Vec<String> = FORMATS
        .iter()
        .filter_map(|format| {
            let whole = format.whole_file().map(ToOwned::to_owned);
            whole.or_else(|| format.table_file("table"))
        })
        .collect();

    let unique: BTreeSet<&String> = names.iter().collect();
    assert_eq!((names.len(), unique.len()), (FORMATS.len(), FORMATS.len()));
}

#[test]
fn words_of_formats_are_messages() {
    for lang in Lang::ALL {
        let messages = theme::words(lang).expect("messages");
        for format in FORMATS {
            let key = match format.shown {
                Shown::Whole(word) => format!("open-{word}-about"),
                Shown::Table(FormLabel::Message(key)) => key.to_owned(),
                Shown::Table(FormLabel::Name(_)) | Shown::Passport | Shown::Unlisted => {
                    continue;
                }
            };
            assert!(messages.has(&key), "{lang:?} has no message {key}");
        }
    }
}

#[test]
fn files_are_shown_where_they_belong() {
    for format in FORMATS {
        let of_all = format.whole_file().is_some();
        match format.shown {
            Shown::Whole(word) => assert!(of_all, "{word} is a file of one table"),
            Shown::Table(label) => assert!(!of_all, "{label:?} is a file of all tables"),
            Shown::Passport => assert!(!of_all, "a passport is a file of one table"),
            Shown::Unlisted => {}
        }
    }
}

/// A recorded change that adds a format.
const EXAMPLE: &str = "tests/fixtures/changes/format.patch";

/// The files that `docs/adding-a-format.md` lists and those that the example touches are the same, and few.
#[test]
fn adding_a_format_is_documented() {
    let patch = read(EXAMPLE);
    let touched: BTreeSet<&str> = patch
        .lines()
        .filter_map(|line| line.strip_prefix("+++ b/"))
        .collect();
    assert!((1..=4).contains(&touched.len()), "{touched:?}");

    let docs = read("docs/adding-a-format.md");
    let listed: BTreeSet<&str> = docs
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split('`').next())
        .collect();
    assert_eq!(listed, touched);
}

/// The example still fits: the lines that it leaves or takes away stand in the files as it has them.
#[test]
fn the_example_of_a_format_fits() {
    for file in read(EXAMPLE).split("diff --git ").skip(1) {
        let path = file
            .lines()
            .find_map(|line| line.strip_prefix("--- a/"))
            .map(read);
        // A new file has nothing before it.
        let Some(text) = path else { continue };

        for hunk in file.split("\n@@ ").skip(1) {
            let before: String = hunk
                .lines()
                .skip(1)
                .filter(|line| !line.starts_with('+'))
                .filter_map(|line| line.get(1..))
                .flat_map(|line| [line, "\n"])
                .collect();
            assert!(text.contains(&before), "{EXAMPLE} does not fit:\n{before}");
        }
    }
}
