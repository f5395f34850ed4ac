//! Every string that a person can read exists in every language and wants the same values.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use crate::driver::repository;

/// Messages of a Fluent file with the values each uses.
fn messages(path: &str) -> BTreeMap<String, BTreeSet<String>> {
    let text = fs::read_to_string(repository().join(path)).expect(path);
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = String::new();

    for line in text.lines() {
        if let Some((id, _)) = line
            .split_once(" =")
            .filter(|(id, _)| id.starts_with(|c: char| c.is_ascii_alphabetic()))
        {
            current = id.to_owned();
            assert!(
                found.insert(current.clone(), BTreeSet::new()).is_none(),
                "{path}: «{id}» twice"
            );
        }
        for part in line.split('$').skip(1) {
            let name: String = part
                .chars()
                .take_while(|c| c.is_ascii_alphanumeric() || *c == '_')
                .collect();
            found.entry(current.clone()).or_default().insert(name);
        }
    }

    found
}

/// Sums of messages name the dimension in words in one language only.
const MAY_DIFFER: [&str; 2] = ["E301", "E302"];

#[test]
fn messages_same_in_languages() {
    for (ru, en) in [
        ("src/locales/ru/cli.ftl", "src/locales/en/cli.ftl"),
        ("src/locales/ru/diag.ftl", "src/locales/en/diag.ftl"),
        ("src/locales/ru/schema.ftl", "src/locales/en/schema.ftl"),
        (
            "themes/default/locales/ru.ftl",
            "themes/default/locales/en.ftl",
        ),
    ] {
        let (ru_messages, en_messages) = (messages(ru), messages(en));
        assert!(!ru_messages.is_empty(), "{ru}");
        assert_eq!(
            ru_messages.keys().collect::<Vec<_>>(),
            en_messages.keys().collect::<Vec<_>>(),
            "{ru}, {en}"
        );

        for (id, values) in &ru_messages {
            assert!(
                values == &en_messages[id] || MAY_DIFFER.contains(&id.as_str()),
                "{id}: {values:?} {:?}",
                en_messages[id]
            );
        }
    }
}

fn sources(folder: &str, ending: &str) -> Vec<(String, String)> {
    walkdir::WalkDir::new(repository().join(folder))
        .into_iter()
        .filter_map(Result::ok)
        .filter(|e| e.file_name().to_string_lossy().ends_with(ending))
        .map(|e| {
            (
                e.path().display().to_string(),
                fs::read_to_string(e.path()).expect("text"),
            )
        })
        .collect()
}

/// String literals that follow `before` in a text.
fn literals(text: &str, before: &str) -> Vec<String> {
    text.match_indices(before)
        .filter_map(|(at, _)| {
            let rest = text[at + before.len()..].trim_start();
            let quote = rest.chars().next().filter(|c| *c == '"' || *c == '\'')?;
            rest[1..].split(quote).next().map(ToOwned::to_owned)
        })
        .collect()
}

#[test]
fn template_messages_exist() {
    let known = messages("themes/default/locales/ru.ftl");
    let templates = sources("themes/default/templates", ".html");
    assert!(!templates.is_empty());
    let mut checked = 0;

    for (path, text) in &templates {
        for before in ["key=", "unit_key="] {
            for key in literals(text, before) {
                // A key that ends with a dash is completed by a value; its family must exist.
                let exists = if key.ends_with('-') {
                    known.keys().any(|id| id.starts_with(&key))
                } else {
                    known.contains_key(&key)
                };
                assert!(exists, "{path}: no message «{key}»");
                checked += 1;
            }
        }
    }

    assert!(checked > 0, "no key was checked");
}

#[test]
fn composed_messages_exist() {
    let known = messages("themes/default/locales/ru.ftl");
    let families: &[(&str, &[&str])] = &[
        (
            "missing-",
            &[
                "no-data",
                "not-eligible",
                "not-taken-part",
                "not-published",
                "hidden",
                "not-applicable",
            ],
        ),
        ("qualifier-", &["more-than", "less-than", "almost", "about"]),
        (
            "type-",
            &[
                "city",
                "urban-settlement",
                "settlement",
                "village",
                "hamlet",
                "rural-settlement",
                "district",
            ],
        ),
        (
            "group-",
            &["centres", "large", "medium", "small", "rural", "unknown"],
        ),
        (
            "near-size-",
            &["centres", "large", "medium", "small", "rural"],
        ),
        (
            "versus-group-",
            &["centres", "large", "medium", "small", "rural"],
        ),
        ("versus-field-", &["a", "b", "c"]),
        (
            "state-",
            &[
                "place",
                "leader",
                "winner",
                "awarded",
                "participant",
                "absent",
                "ahead",
                "unknown",
            ],
        ),
        (
            "part-",
            &[
                "winners",
                "participants",
                "practices",
                "findings",
                "growth-points",
                "media",
            ],
        ),
        (
            "topic-",
            &["results", "action", "new-topic", "conclusion", "media"],
        ),
        (
            "relation-",
            &[
                "same", "renamed", "split", "merged", "new", "dropped", "approx",
            ],
        ),
        (
            "source-kind-",
            &["document", "press", "site", "register", "reference"],
        ),
        ("status-", &["pilot", "running", "finished", "stopped"]),
        (
            "evidence-",
            &[
                "description",
                "output",
                "before-after",
                "comparison",
                "independent",
            ],
        ),
        (
            "related-",
            &["direction-and-size", "direction", "same-town"],
        ),
        (
            "peers-",
            &["group-and-region", "group-and-district", "group", "region"],
        ),
        ("peers-by-", &["size", "place", "size-and-place"]),
        (
            "near-",
            &["group-and-region", "group-and-district", "group", "region"],
        ),
        (
            "towns-",
            &["centres", "large", "medium", "small", "rural", "unknown"],
        ),
        ("use-", &["numbers", "repeat", "ask", "named"]),
        ("mark-", &["practice", "mention", "none"]),
        (
            "tile-",
            &["winner", "known", "came", "none", "absent", "here"],
        ),
        ("content-in-", &["ru", "en"]),
        ("edition-is-", &["announced", "running", "partial"]),
        ("partial-note-", &["organiser", "archive"]),
        (
            "callout-",
            &["note", "tip", "important", "warning", "caution"],
        ),
        (
            "missing-field-",
            &[
                "organisation",
                "problem",
                "audience",
                "period",
                "status",
                "results",
                "partners",
                "resources",
                "transfer",
                "evidence",
            ],
        ),
    ];

    for (family, words) in families {
        for word in *words {
            assert!(
                known.contains_key(&format!("{family}{word}")),
                "{family}{word}"
            );
        }
    }

    for part in [
        "winners",
        "participants",
        "practices",
        "findings",
        "growth-points",
        "media",
    ] {
        assert!(known.contains_key(&format!("part-{part}-title")), "{part}");
    }

    for key in [
        "table",
        "footnotes",
        "footnote",
        "footnote-back",
        "footnote-back-of",
        "picture-by",
    ] {
        assert!(known.contains_key(key), "{key}");
    }

    for (_, text) in sources("src/view", ".rs") {
        for key in literals(&text, "of_key(")
            .into_iter()
            .chain(literals(&text, "section("))
        {
            assert!(known.contains_key(&key), "{key}");
        }
    }
}

#[test]
fn program_messages_exist() {
    let mut known = messages("src/locales/ru/cli.ftl");
    known.extend(messages("src/locales/ru/diag.ftl"));
    // What the search says on pages are words of the theme.
    known.extend(messages("themes/default/locales/ru.ftl"));
    let mut checked = 0;

    // Open data speak with the words of the theme, which `open_data_dictionary_complete` sees.
    for (path, text) in sources("src", ".rs")
        .into_iter()
        .filter(|(path, _)| !path.contains("opendata"))
    {
        for before in ["messages.text(", ".fail(", "messages.attribute(", "say("] {
            for key in literals(&text, before) {
                assert!(known.contains_key(&key), "{path}: no message «{key}»");
                checked += 1;
            }
        }
    }

    assert!(checked > 0, "no key was checked");
}
