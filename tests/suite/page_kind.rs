//! A new page kind touches the files that `docs/adding-a-page.md` lists, and no others: shown by a recorded example.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path:?}: {error}"))
}

#[test]
fn a_page_kind_touches_the_listed_files() {
    let (patch, docs) = (
        read("tests/examples/page-kind.patch"),
        read("docs/adding-a-page.md"),
    );
    let touched: BTreeSet<&str> = patch
        .lines()
        .filter_map(|line| line.strip_prefix("+++ b/"))
        .collect();
    let rows = docs
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split_once('`'));
    let listed: BTreeSet<&str> = rows.map(|(file, _)| file).collect();

    assert_eq!(touched, listed);
    assert!(listed.len() <= 8, "{} files", listed.len());
}

#[test]
fn the_files_of_a_page_kind_are_there() {
    let patch = read("tests/examples/page-kind.patch");
    for changed in patch.lines().filter_map(|line| line.strip_prefix("--- a/")) {
        assert!(!read(changed).is_empty(), "{changed}");
    }
}

/// A hunk that no longer fits its file would tell of code that is gone.
#[test]
fn page_kind_patch_applies() {
    let patch = read("tests/examples/page-kind.patch");
    for file in patch.split("diff --git ").skip(1) {
        let Some(path) = file.lines().find_map(|line| line.strip_prefix("--- a/")) else {
            continue; // a new file
        };

        let text = read(path);
        for hunk in file.split("\n@@ ").skip(1) {
            let before: String = hunk
                .lines()
                .skip(1)
                .filter(|line| line.starts_with([' ', '-']))
                .map(|line| format!("{}\n", &line[1..]))
                .collect();
            assert!(
                text.contains(&before),
                "{path} has no such lines:\n{before}"
            );
        }
    }
}
