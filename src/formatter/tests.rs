//! What is put in order, what is left alone, and that nothing is ever lost.

use std::path::Path;

use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

use super::*;
use crate::source;

fn formatted(path: &str, text: &str) -> String {
    match format(
        &SourceFile::new(path, text),
        &RecordFields::read(),
        Lang::Ru,
    ) {
        FormatOutcome::Good => text.to_owned(),
        FormatOutcome::Changed(text) => text,
        FormatOutcome::Mistakes(found) => panic!(
            "{:?}",
            found.iter().map(|d| d.code.id()).collect::<Vec<_>>()
        ),
    }
}

#[test]
fn typography_keeps_quoting() {
    let text = "sources:\n  - id: a\n    title: Проект \"Вызов\" - это...  люди # \"так\" - и   остаётся\n    kind: press\n    rank: primary\n    \
                publisher: 'Газета \"Дом\" - \"сад\"'\n    url: https://example.org/2016-2017/a...b\n    note: >-\n      Первая  \"строка\" -\n      \
                вторая\n  - { id: b, title: \"Центр \\\"Семья\\\", 2016-2017\", kind: site, rank: primary }\n";
    let expected = "sources:\n  - id: a\n    title: Проект «Вызов» – это… люди # \"так\" - и   остаётся\n    kind: press\n    rank: primary\n    \
                publisher: 'Газета «Дом» – «сад»'\n    url: https://example.org/2016-2017/a...b\n    note: >-\n      Первая «строка» –\n      \
                вторая\n  - { id: b, title: \"Центр «Семья», 2016–2017\", kind: site, rank: primary }\n";
    assert_eq!(formatted("a.yaml", text), expected);
    let windows = text.replace('\n', "\r\n");

    assert_eq!(
        formatted("a.yaml", &windows),
        expected.replace('\n', "\r\n")
    );
}

#[test]
fn fields_move_with_comments() {
    let text = "# Города.\ncities:\n  - name: Тула\n    id: tula\n    # так в отчёте\n    type_as_written: г.\n    type: city # город\n  \
                - { type: city, id: orel, name: Орёл }\n  - id: kirov\n    spellings:\n      - source: a\n        text: |\n          Вятка\n        \
                from: 1780\n    type: city\n    name: Киров\n";
    let expected = "# Города.\ncities:\n  - id: tula\n    name: Тула\n    type: city # город\n    # так в отчёте\n    type_as_written: г.\n  \
                - { id: orel, name: Орёл, type: city }\n  - id: kirov\n    name: Киров\n    type: city\n    spellings:\n      - text: |\n          \
                Вятка\n        source: a\n        from: 1780\n";
    assert_eq!(formatted("a.yaml", text), expected);
    assert_eq!(
        formatted("a.yaml", &text.replace('\n', "\r\n")),
        expected.replace('\n', "\r\n")
    );
}

#[test]
fn unclear_comment_moves_nothing() {
    for text in [
        "cities:\n  # о Туле\n  - name: Тула\n    id: tula\n    type: city\n",
        "cities:\n  - name: Тула\n    # имя для адреса\n    id: tula\n    type: city\n",
    ] {
        assert_eq!(formatted("a.yaml", text), text);
    }
}

#[test]
fn in_a_text_only_running_words_change() {
    let front = "---\n# yaml-language-server: $schema=../a...b\ntitle: О \"нас\"\nkind: page\nid: about\n---\n";
    let body = "Слово \"**важно**\" - и `\"код\" - ...`, [ссылка \"раз\"](https://x.org/\"a\"), <https://x.org/a...b>.\n\n```\n\"код\" -  \
                ...  \n```\n\n- пункт \"раз\" \n- https://x.org/2016-2017/...\n\n| \"а\"  |\n|---|\n| б - в |\n\nстрока  \nслом {{ figure: \"a\" - b }}...\n";
    let expected = "---\n# yaml-language-server: $schema=../a...b\nkind: page\nid: about\ntitle: О «нас»\n---\n\
                Слово «**важно**» – и `\"код\" - ...`, [ссылка «раз»](https://x.org/\"a\"), <https://x.org/a...b>.\n\n```\n\"код\" -  \
                ...  \n```\n\n- пункт «раз»\n- https://x.org/2016-2017/...\n\n| «а»  |\n|---|\n| б – в |\n\nстрока  \nслом {{ figure: \"a\" - b }}…\n";

    assert_eq!(formatted("a.md", &format!("{front}{body}")), expected);
}

#[test]
fn broken_file_is_left_alone() {
    for text in [
        "cities:\n  - id: \"Тула\"\n    nmae: \"Тула\" - город\n",
        "cities: [\n",
    ] {
        let outcome = format(
            &SourceFile::new("a.yaml", text),
            &RecordFields::read(),
            Lang::Ru,
        );
        assert!(matches!(outcome, FormatOutcome::Mistakes(found) if !found.is_empty()));
    }
}

#[test]
fn real_files_keep_their_words() {
    let fields = RecordFields::read();
    for folder in ["content", "tests/fixtures"] {
        for file in
            source::read_content(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder))
                .expect("folder")
                .files
        {
            match format(&file, &fields, Lang::Ru) {
                FormatOutcome::Good => {}
                FormatOutcome::Changed(text) => {
                    assert_ne!(
                        folder,
                        "content",
                        "{}: {:?}",
                        file.path,
                        lines(&file.text, &text)
                    );
                    assert_eq!(formatted(&file.path, &text), text, "a second time");
                }
                FormatOutcome::Mistakes(found) => panic!("{} {}", file.path, found.len()),
            }
        }
    }
}

const WORDS: &str =
    r#"([ "«».,'-]|--| - |\.\.\.|[а-вгиз]{1,4}|[012]{1,4}|2016-2017|–|#|: ){1,12}"#;

proptest! {
    #[test]
    fn format_loses_no_letter(
        words in proptest::collection::vec(WORDS, 3), order in 0..6usize, style in 0..3usize, windows: bool,
    ) {
        let quoted = |text: &str| match style {
            0 => format!("'{}'", text.replace('\'', "''")),
            1 => format!("\"{}\"", text.replace('"', "\\\"")),
            _ => format!(">-\n      а{text}"),
        };
        let mut parts = [format!("id: a{order}"), format!("name: {}", quoted(&words[0])), "type: city".into(), format!("note: {}", quoted(&words[1]))];
        parts.rotate_left(order % 4);
        if order > 3 {
            parts.swap(1, 2);
        }
        let text = format!("cities:\n  - {}\n  # конец: {}\n", parts.join("\n    "), words[2]);
        let text = if windows { text.replace('\n', "\r\n") } else { text };
        let file = SourceFile::new("a.yaml", text.clone());
        if let FormatOutcome::Changed(new) = format(&file, &RecordFields::read(), Lang::Ru) {
            let sorted = |text: &str| { let mut all: Vec<char> = letters(text).collect(); all.sort_unstable(); all };
            prop_assert_eq!(sorted(&new), sorted(&text));
            prop_assert_eq!(new.matches("\r\n").count(), text.matches("\r\n").count());
            prop_assert!(new.contains(words[2].trim_end()), "the comment is kept");
            prop_assert_eq!(formatted("a.yaml", &new), new);
        }
    }
}
