//! Files with mistakes, and where each is reported.

use super::*;

fn run(path: &str, text: &str) -> Loaded {
    load(&SourceFile::new(path, text))
}

fn codes(loaded: &Loaded) -> Vec<(&'static str, usize, usize)> {
    let place = |d: &Diagnostic| d.span.file.line_column(d.span.start);
    loaded
        .diagnostics
        .iter()
        .map(|d| (d.code.id(), place(d).0, place(d).1))
        .collect()
}

#[test]
fn several_kinds_in_a_file() {
    let loaded = run(
        "a.yaml",
        "cities:\n  - { id: abakan, name: Абакан, type: city }\nmentions:\n  - { edition: \"2017\", city: abakan, \
         direction: fathers, source: doc }\n",
    );
    assert_eq!(codes(&loaded), []);
    assert_eq!(
        (loaded.records.cities.len(), loaded.records.mentions.len()),
        (1, 1)
    );
}

#[test]
fn all_mistakes_in_one_run() {
    let text = "cities:\n  - id: Абакан\n    nmae: x\n    type: citty\n    spellings: нет\n  - id: tula\n    name: Тула\n    \
                type: city\n    extra: 1\n";
    let loaded = run("a.yaml", text);
    let mut found = codes(&loaded);
    found.sort_by_key(|(_, line, column)| (*line, *column));
    assert_eq!(
        found,
        [
            ("E111", 2, 5),
            ("E115", 2, 9),
            ("E110", 3, 5),
            ("E113", 4, 11),
            ("E112", 5, 16),
            ("E110", 9, 5)
        ]
    );

    assert!(
        loaded.broken.ids.iter().eq(["tula", "Абакан"])
            && loaded.broken.has(RecordKind::Cities)
    );
}

#[test]
fn front_matter_places() {
    for text in [
        "---\nkind: page\nid: about\ntitle: О\nlaed: x\n---\nТекст\n",
        "\u{feff}---\r\nkind: page\r\nid: about\r\ntitle: О\r\nlaed: x\r\n---\r\nТекст\r\n",
    ] {
        let loaded = run("a.md", text);
        assert_eq!(codes(&loaded), [("E110", 5, 1)]);
        assert_eq!(
            loaded.diagnostics[0]
                .args
                .last()
                .map(|(n, v)| (*n, v.clone())),
            Some(("nearest", "lead".into()))
        );
    }
}

#[test]
fn text_after_front_matter() {
    let loaded = run(
        "a.md",
        "---\nkind: page\nid: about\ntitle: О\n---\n\nТекст\n",
    );
    assert_eq!(loaded.records.pages[0].text(), "\nТекст\n");
}

#[test]
fn e105_e106_front_matter() {
    assert_eq!(codes(&run("a.md", "Текст\n")), [("E106", 1, 1)]);
    assert_eq!(
        codes(&run("a.md", "---\nkind: practise\nid: a\n---\n")),
        [("E105", 2, 7)]
    );
    assert_eq!(codes(&run("a.md", "---\nid: a\n---\n")), [("E111", 2, 1)]);
}

#[test]
fn unreadable_ids_are_broken() {
    let loaded = run(
        "a.yaml",
        "cities:\n  - id: abakan\n    name: «А»: б: в\n  - { id: \"tula\" }\n",
    );
    assert_eq!(loaded.diagnostics[0].code, Code::Syntax);
    assert!(
        loaded.broken.ids.iter().eq(["abakan", "tula"])
            && loaded.broken.has(RecordKind::Figures)
    );
}
