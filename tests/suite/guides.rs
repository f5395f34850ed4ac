//! The guides do what they say: every command in them is run, in the order in which a reader would type them.
//!
//! A guide is read from top to bottom. What stands in it as a block is tried in a temporary folder, with the built
//! program first in PATH:
//!
//! | block | what is done |
//! |---|---|
//! | `sh` | every line is a command and must end with code 0; `cd` holds for the lines after it |
//! | `text` after `sh` | every line must stand in what the commands of that block said, in this order; `…` stands for anything |
//! | `yaml`, `markdown`, `diff` | only read, unless a mark says otherwise |
//!
//! An HTML comment on a line of its own before a block is a mark, and a mark that nobody knows fails the test:
//!
//! | mark | means |
//! |---|---|
//! | `<!-- begin: empty -->` | from here on a new, empty folder |
//! | `<!-- begin: content -->` | from here on a new folder with a copy of the repository's `content/` |
//! | `<!-- picture: path -->` | a small picture is put there, for it cannot be typed |
//! | `<!-- fails: 1 -->` | each line of the block must end with this code |
//! | `<!-- serve -->` | each line runs on: it is started, must show its home page, and is stopped |
//! | `<!-- file: path -->` | the block is the whole content of this file |
//! | `<!-- append: path -->` | the block is added at the end of this file |
//! | `<!-- edit: path -->` | a `diff` block: each `-` line must stand in the file once and is replaced by the `+` lines after it |
//! | `<!-- example -->` | a `text` block that shows something else than the output of commands |
//!
//! A command inside a sentence (`` `itogi check --drafts` ``) is asked for its help, so that its name and options exist.

mod parse;
mod reader;
mod text;

use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc::channel;
use std::time::Duration;

use tempfile::TempDir;

use crate::driver::{copy, repository};
use crate::media::png;
use parse::{Part, parts};
use reader::follow;
use text::{edited, home, matches, read};

const PATIENCE: Duration = Duration::from_secs(60);

fn guide(name: &str) -> String {
    fs::read_to_string(repository().join("docs").join(name)).expect("guide")
}

/// Follows a guide and looks whether it has tried what a guide of this kind is for.
fn holds(name: &str, commands: &[&str]) {
    let tried = follow(&guide(name)).unwrap_or_else(|what| panic!("docs/{name}: {what}"));
    let missing: Vec<_> = commands
        .iter()
        .filter(|command| !tried.commands.contains(**command))
        .collect();
    assert!(
        missing.is_empty(),
        "docs/{name} never runs {missing:?}: {tried:?}"
    );

    assert!(
        tried.outputs > 0 && tried.lines > 8,
        "docs/{name} tries too little: {tried:?}"
    );
}

#[test]
fn guide_editor_is_true() {
    holds(
        "guide-editor.md",
        &["init", "serve", "new", "check", "fmt", "schema", "build"],
    );
}

#[test]
fn guide_organiser_is_true() {
    holds(
        "guide-organiser.md",
        &["init", "new", "check", "build", "diff", "lock", "serve"],
    );
}

#[test]
fn guide_pictures_are_light() {
    for name in ["guide-editor.md", "guide-organiser.md"] {
        let text = guide(name);
        let pictures: Vec<_> = text
            .split("](images/")
            .skip(1)
            .filter_map(|rest| rest.split([')', ' ', '\n']).next())
            .collect();
        assert!(!pictures.is_empty(), "docs/{name} shows nothing");

        for picture in pictures {
            let file = repository().join("docs/images").join(picture);
            let bytes = fs::metadata(&file)
                .unwrap_or_else(|error| panic!("{picture}: {error}"))
                .len();
            assert!(bytes <= 120_000, "{picture}: {bytes} bytes");
        }
    }
}

#[test]
fn untrue_guide_is_found() {
    let begin = "<!-- begin: empty -->\n";
    let lies = [
        ("```sh\nitogi init .\n```\n", "where it begins"),
        (
            "<!-- begin: empty -->\n```sh\nitogi chek\n```\n",
            "itogi chek",
        ),
        (
            "<!-- begin: empty -->\n```sh\nitogi check\n```\n",
            "instead of code 0",
        ),
        (
            "<!-- begin: empty -->\n<!-- fails: 1 -->\n```sh\nitogi check\n```\n",
            "instead of code 1",
        ),
        (
            "<!-- begin: empty -->\n```sh\nitogi init .\n```\n```text\nвсё плохо\n```\n",
            "was not said",
        ),
        (
            "<!-- begin: empty -->\n<!-- serve -->\n```sh\nitogi check\n```\n",
            "no address",
        ),
        (
            "<!-- begin: empty -->\n<!-- fails -->\nслова\n<!-- serve -->\n",
            "marks no block",
        ),
        (
            "<!-- begin: empty -->\n<!-- sometimes -->\n```sh\nitogi\n```\n",
            "sometimes",
        ),
        ("<!-- begin: nothing -->\n", "nothing"),
        ("Наберите `itogi chek`.\n", "no such command"),
        ("Наберите `itogi check --drfts`.\n", "no --drfts"),
        ("<!-- begin: empty -->\n```sh\nitogi init .\n", "no end"),
        (
            "<!-- begin: empty -->\n<!-- edit: a.yaml -->\n```diff\n-a\n+b\n```\n",
            "a.yaml",
        ),
    ];

    for (lie, why) in lies {
        let what = follow(lie).expect_err(lie);
        assert!(what.contains(why), "{lie}\n→ {what}");
    }

    let truth = "```sh\nitogi init .\nitogi check\n```\n```text\nзаписи в порядке\n```\nПотом `itogi check --drafts`.\n";
    let tried = follow(&format!("{begin}{truth}")).expect("true");
    assert_eq!((tried.lines, tried.outputs), (2, 1), "{tried:?}");
    assert_eq!(
        edited(
            "a\nb\n",
            &["-b".to_owned(), "+c".to_owned(), "+d".to_owned()]
        ),
        Ok("a\nc\nd\n".to_owned())
    );

    assert!(edited("b\nb\n", &["-b".to_owned()]).is_err());
    assert!(
        matches("записан …, №…", "записан a.md, №3")
            && !matches("записан …!", "записан a.md")
    );
}

/// Options of a command as its help names them.
fn options_of(command: &str) -> BTreeSet<String> {
    let output = Command::new(env!("CARGO_BIN_EXE_itogi"))
        .args(command.split(' '))
        .args(["--lang", "en", "--help"])
        .output()
        .expect("the program runs");
    let help = String::from_utf8(output.stdout).expect("UTF-8");
    let options = help.lines().filter_map(|line| {
        let (_, rest) = line
            .trim_start()
            .split_once("--")
            .filter(|(before, _)| before.len() <= 4)?;
        Some(
            rest.chars()
                .take_while(|c| c.is_ascii_lowercase() || *c == '-')
                .collect(),
        )
    });

    let options: BTreeSet<String> = options.collect();
    assert!(options.contains("help"), "{command}: {help}");

    options
}

/// Words in code of a cell.
fn codes(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

#[test]
fn option_tables_match_cli() {
    let commands = [
        "build",
        "check",
        "diff",
        "lock",
        "serve",
        "new",
        "fmt",
        "schema",
        "init",
        "theme check",
        "theme show",
        "theme fields",
    ];
    for (name, all, but) in [
        ("README.md", "all", "all but"),
        ("README.ru.md", "везде", "кроме"),
    ] {
        let text = fs::read_to_string(repository().join(name)).expect("README");
        let rows: Vec<Vec<&str>> = text
            .lines()
            .filter(|line| line.starts_with("| `--"))
            .map(|line| line.split(" | ").collect())
            .collect();

        for command in commands {
            let takes = |with: &str| match codes(with).contains(&command) {
                named if with.contains(but) => !named,
                named => named || with == all,
            };
            let told: Vec<String> = rows
                .iter()
                .filter(|row| takes(row[1]))
                .flat_map(|row| codes(row[0]))
                .map(|code| {
                    code[2..]
                        .split([' ', '['])
                        .next()
                        .unwrap_or_default()
                        .to_owned()
                })
                .collect();
            let told_once: BTreeSet<String> = told.iter().cloned().collect();

            assert_eq!(
                told.len(),
                told_once.len(),
                "{name}: an option of {command} stands twice: {told:?}"
            );
            assert!(
                text.contains(&format!("\nitogi {command} ")),
                "{name} does not list {command}"
            );
            let mut real = options_of(command);
            real.remove("help");

            if command == "new" {
                // Its answers are too many for a table; the README names two of them and the help.
                assert!(
                    told_once.is_subset(&real),
                    "{name}: {command}: {told_once:?} but {real:?}"
                );
            } else {
                assert_eq!(told_once, real, "{name}: {command}");
            }
        }
    }
}
