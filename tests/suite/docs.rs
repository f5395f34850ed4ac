//! What the documents for developers name is there: tests, crates, files, rules, and each other.

mod floors;

use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use itogi::record_kind::RecordKind;

use crate::driver::repository;

fn read(path: impl AsRef<Path>) -> String {
    let path = repository().join(path);
    fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The documents in English: `docs/`, and those at the root.
fn documents() -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = fs::read_dir(repository().join("docs"))
        .expect("docs")
        .filter_map(Result::ok)
        .map(|entry| Path::new("docs").join(entry.file_name()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "md"))
        .collect();
    found.extend(["README.md", "README.ru.md", "CONTRIBUTING.md"].map(PathBuf::from));

    found.sort();
    found
}

/// All Rust of the program and of its tests as one text.
fn code() -> String {
    ["src", "tests/suite", "tests/collation", "benches"]
        .into_iter()
        .flat_map(|folder| walkdir::WalkDir::new(repository().join(folder)))
        .filter_map(Result::ok)
        .filter(|entry| {
            entry
                .path()
                .extension()
                .is_some_and(|ending| ending == "rs")
        })
        .map(|entry| fs::read_to_string(entry.path()).expect("source"))
        .collect()
}

/// A document without its blocks of code.
fn prose(text: &str) -> String {
    let mut fence = None;
    let mut prose = String::new();

    for line in text.lines() {
        let ticks = line.trim_start().bytes().take_while(|b| *b == b'`').count();
        match fence {
            // A block ends with as many ticks as it began with, or more.
            Some(open) if ticks >= open => fence = None,
            Some(_) => {}
            None if ticks >= 3 => fence = Some(ticks),
            None => {
                prose += line;
                prose.push('\n');
            }
        }
    }
    prose
}

/// What stands between backticks.
fn in_backticks(prose: &str) -> impl Iterator<Item = &str> {
    prose.split('`').skip(1).step_by(2)
}

/// The numbers that begin the items of a list.
fn numbers(text: &str) -> Vec<usize> {
    text.lines()
        .filter_map(|line| line.split_once(". "))
        .filter_map(|(number, _)| number.parse().ok())
        .collect()
}

#[test]
fn documents_name_real_tests() {
    let code = code();
    let known: HashSet<&str> = code
        .split(|c: char| !c.is_alphanumeric() && c != '_')
        .collect();
    // Names of tests are longer than most others; the rest are words of the code as well.
    let looks_like_a_test = |name: &&str| {
        name.matches('_').count() > 1
            && name
                .chars()
                .all(|c| c.is_ascii_lowercase() || c == '_' || c.is_ascii_digit())
    };
    let mut missing = Vec::new();

    for document in documents() {
        let text = prose(&read(&document));
        let named = in_backticks(&text)
            .filter(looks_like_a_test)
            .filter(|name| !known.contains(name));
        missing.extend(named.map(|name| format!("{}: {name}", document.display())));
    }

    assert!(missing.is_empty(), "no such tests: {missing:#?}");
}

#[test]
fn invariants_count_through() {
    let text = read("docs/invariants.md");
    let (_, details) = text
        .split_once("\n## Invariants\n")
        .expect("the section «Invariants»");
    let numbers = numbers(details);

    assert!(!numbers.is_empty());
    assert_eq!(numbers, (1..=numbers.len()).collect::<Vec<_>>());
}

#[test]
fn dependencies_name_every_crate() {
    let manifest = read("Cargo.toml");
    let crates = manifest
        .split("\n[")
        .filter(|table| {
            let header = table.lines().next().expect("a first line");
            header.ends_with("dependencies]")
        })
        .flat_map(|table| table.lines().skip(1))
        .filter_map(|line| line.split_once(" = "))
        .map(|(name, _)| name);
    let text = read("docs/dependencies.md");
    let first: Vec<_> = text
        .lines()
        .filter_map(|line| line.strip_prefix("| ")?.split(" | ").next())
        .flat_map(|cell| cell.split([',', ' ']))
        .collect();

    for name in crates.collect::<BTreeSet<_>>() {
        let rows = first.iter().filter(|word| **word == name).count();
        assert_eq!(
            rows, 1,
            "{name} stands {rows} times in docs/dependencies.md"
        );
    }
}

#[test]
fn the_architecture_stays_short() {
    let lines = read("docs/architecture.md").lines().count();
    assert!(lines <= 200, "docs/architecture.md has {lines} lines");
}

#[test]
fn documents_name_real_files() {
    let folders = [
        "src/",
        "tests/",
        "docs/",
        "themes/default/",
        "benches/",
        "examples/",
    ];
    let is_plain = |path: &&str| !path.contains(['<', '*', '…', '{', ' ']);
    let mut missing = Vec::new();

    // The two documents on adding something name files that a change would make; they have tests of their own.
    let is_fixed = |path: &PathBuf| !path.to_string_lossy().contains("adding-a-");

    for document in documents().into_iter().filter(is_fixed) {
        let text = prose(&read(&document));
        let named = in_backticks(&text)
            .filter(|code| folders.iter().any(|folder| code.starts_with(folder)))
            .filter(is_plain);

        for path in named {
            if !repository().join(path).exists() {
                missing.push(format!("{}: {path}", document.display()));
            }
        }
    }

    assert!(missing.is_empty(), "no such files: {missing:#?}");
}

#[test]
fn links_between_documents_lead_somewhere() {
    let mut broken = Vec::new();

    for document in documents() {
        let text = prose(&read(&document));
        let folder = document.parent().unwrap_or(Path::new(""));
        let words: String = text.split('`').step_by(2).collect();
        let targets = words
            .split("](")
            .skip(1)
            .filter_map(|rest| rest.split([')', ' ', '\n']).next())
            .filter(|target| !target.contains(':') && !target.starts_with(['#', '/']));

        for target in targets {
            let (path, anchor) = target.split_once('#').unwrap_or((target, ""));
            let file = folder.join(path);

            if !repository().join(&file).exists() {
                broken.push(format!("{}: {target}", document.display()));
            } else if !anchor.is_empty() && !anchors(&read(&file)).contains(anchor) {
                broken.push(format!(
                    "{}: {target} has no such heading",
                    document.display()
                ));
            }
        }
    }

    assert!(broken.is_empty(), "{broken:#?}");
}

/// What the recipe for a record kind asks for and no other test would miss.
#[test]
fn record_kinds_have_words_and_sections() {
    let sections = read("docs/records.md");
    let messages = ["ru", "en"].map(|lang| read(format!("src/locales/{lang}/diag.ftl")));
    let mut missing = Vec::new();

    for kind in RecordKind::ALL {
        let word = kind.word();
        let heading = if kind.is_table() {
            format!("– `{word}`\n")
        } else {
            format!("– `kind: {word}`\n")
        };

        if !sections.contains(&heading) {
            missing.push(format!("docs/records.md: a section of {word}"));
        }
        if !messages
            .iter()
            .all(|text| text.contains(&format!("\nkind-{word} = ")))
        {
            missing.push(format!("diag.ftl: kind-{word}"));
        }
    }

    assert!(missing.is_empty(), "{missing:#?}");
}

/// The anchors that hosts of repositories give to headings.
fn anchors(text: &str) -> BTreeSet<String> {
    text.lines()
        .filter(|line| line.starts_with('#'))
        .map(|line| {
            line.trim_start_matches('#')
                .trim()
                .to_lowercase()
                .chars()
                .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'))
                .map(|c| if c == ' ' { '-' } else { c })
                .collect()
        })
        .collect()
}

#[test]
fn code_cites_rules_that_exist() {
    let rules = numbers(&read("docs/comparison.md"));
    let code = code();
    // Split so that this file does not cite a rule itself.
    let citations = code.split(concat!("docs/comparison", ".md, rule")).skip(1);

    for rest in citations {
        // The citation ends with its bracket or its sentence.
        let end = rest.find([')', '.', ';', '\n']).unwrap_or(rest.len());
        let cited: Vec<usize> = rest[..end]
            .split(|c: char| !c.is_ascii_digit())
            .filter_map(|number| number.parse().ok())
            .collect();

        assert!(
            !cited.is_empty() && cited.iter().all(|rule| rules.contains(rule)),
            "no such rule: {}",
            rest.lines().next().unwrap_or_default()
        );
    }
}
