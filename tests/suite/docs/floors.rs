//! The floors that the architecture lists are those of the code.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use super::read;
use crate::driver::repository;

/// The floor of each room, as the architecture lists them: a line is a number and its rooms.
fn floors() -> BTreeMap<String, usize> {
    let text = read("docs/architecture.md");
    let (_, rest) = text
        .split_once("\n## Floors\n")
        .expect("the section «Floors»");
    let block = rest.split("```").nth(1).expect("a block");

    block
        .lines()
        .filter_map(|line| line.trim().split_once(' '))
        .filter_map(|(number, rooms)| Some((number.parse::<usize>().ok()?, rooms)))
        .flat_map(|(floor, rooms)| {
            rooms
                .split_whitespace()
                .map(move |room| (room.to_owned(), floor))
        })
        .collect()
}

#[test]
fn floors_list_every_room() {
    let rooms: BTreeSet<String> = read("src/lib.rs")
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'))
        .chain(["main"])
        .map(str::to_owned)
        .collect();
    let listed: BTreeSet<String> = floors().into_keys().collect();

    assert_eq!(listed, rooms);
}

#[test]
fn rooms_import_lower_floors_only() {
    let floors = floors();
    let mut faults = Vec::new();

    for entry in walkdir::WalkDir::new(repository().join("src")) {
        let entry = entry.expect("entry");
        let path = entry
            .path()
            .strip_prefix(repository().join("src"))
            .expect("below src");
        let path = path.to_string_lossy();
        // Tests may look at whatever they need.
        let is_program = path.ends_with(".rs") && !path.contains("tests");
        let room = path.split(['/', '.']).next().unwrap_or_default();
        let (true, Some(own)) = (is_program, floors.get(room)) else {
            continue;
        };

        let text = fs::read_to_string(entry.path()).expect("source");
        let program = text
            .split("#[cfg(test)]\nmod tests")
            .next()
            .unwrap_or_default();
        let imported = program
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .flat_map(|line| line.split("crate::").skip(1))
            .filter_map(|rest| {
                rest.split(|c: char| !c.is_alphanumeric() && c != '_')
                    .next()
            });

        for other in imported {
            if other != room && floors.get(other).is_some_and(|floor| floor >= own) {
                faults.push(format!("{path} imports {other}"));
            }
        }
    }

    assert!(faults.is_empty(), "{faults:#?}");
}
