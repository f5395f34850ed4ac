//! Which module imports which, from the `use` lines.

use std::collections::{BTreeMap, BTreeSet};

use super::scan::{Source, list};

/// A module by its path from the root of the crate; the root is empty.
type Module = Vec<String>;

pub struct Graph {
    /// What a node is called in messages, and the places of those it imports.
    nodes: Vec<(String, BTreeSet<usize>)>,
}

/// One name that a `use` brings in.
struct Import {
    path: Vec<String>,
    /// What it is called where it is brought in, if others may take it from there.
    passed_on: Option<String>,
}

impl Graph {
    pub fn of_files(sources: &[Source]) -> Self {
        let files: Vec<Module> =
            sources.iter().map(|source| module(&source.path)).collect();
        let names = sources.iter().map(|source| source.path.clone());
        let mut nodes: Vec<_> = names.map(|name| (name, BTreeSet::new())).collect();

        for (from, to) in arrows(sources, &files) {
            // A parent stands for its children, and the root for all: what a child takes from them is no arrow of its own.
            if !files[from].starts_with(&files[to]) {
                nodes[from].1.insert(to);
            }
        }

        Self { nodes }
    }

    pub fn of_rooms(sources: &[Source]) -> Self {
        let files: Vec<Module> =
            sources.iter().map(|source| module(&source.path)).collect();
        let rooms: BTreeSet<&String> =
            files.iter().filter_map(|file| file.first()).collect();
        let rooms: Vec<&String> = rooms.into_iter().collect();
        let place = |file: usize| {
            files[file]
                .first()
                .and_then(|room| rooms.binary_search(&room).ok())
        };

        let mut nodes: Vec<_> = rooms
            .iter()
            .map(|room| ((*room).clone(), BTreeSet::new()))
            .collect();
        for (from, to) in arrows(sources, &files) {
            if let (Some(from), Some(to)) = (place(from), place(to))
                && from != to
            {
                nodes[from].1.insert(to);
            }
        }

        Self { nodes }
    }

    /// A shortest circle through each group of nodes that reach each other, as `a → b → a`, with the size of the group.
    pub fn circles(&self) -> Vec<String> {
        let mut circles = Vec::new();
        let mut seen = BTreeSet::new();

        for start in 0..self.nodes.len() {
            if seen.contains(&start) {
                continue;
            }
            let Some(circle) = self.shortest(start) else {
                continue;
            };

            let group: Vec<usize> = (0..self.nodes.len())
                .filter(|&other| self.reaches(start, other) && self.reaches(other, start))
                .collect();
            let names: Vec<&str> = circle
                .iter()
                .map(|&node| self.nodes[node].0.as_str())
                .collect();
            let more = match group.len() - (circle.len() - 1) {
                0 => String::new(),
                others => format!(" (and {others} more in this circle)"),
            };

            circles.push(names.join(" → ") + &more);
            seen.extend(group);
        }

        circles
    }

    fn reaches(&self, from: usize, to: usize) -> bool {
        self.way(from, to).is_some()
    }

    fn shortest(&self, start: usize) -> Option<Vec<usize>> {
        self.way(start, start)
    }

    /// The shortest way of one step at least (breadth first).
    fn way(&self, from: usize, to: usize) -> Option<Vec<usize>> {
        let mut before: BTreeMap<usize, usize> = BTreeMap::new();
        let mut front = vec![from];
        while !front.is_empty() && !before.contains_key(&to) {
            let mut next = Vec::new();
            for node in front {
                for &target in &self.nodes[node].1 {
                    if !before.contains_key(&target) {
                        before.insert(target, node);
                        next.push(target);
                    }
                }
            }
            front = next;
        }

        let mut way = vec![to];
        let mut at = *before.get(&to)?;
        way.push(at);
        while at != from {
            at = before[&at];
            way.push(at);
        }

        way.reverse();
        Some(way)
    }
}

fn module(path: &str) -> Module {
    let name = path.trim_start_matches("src/").trim_end_matches(".rs");
    match name {
        "lib" | "main" => Vec::new(),
        name => name
            .split('/')
            .filter(|part| *part != "mod")
            .map(ToOwned::to_owned)
            .collect(),
    }
}

/// Every import as the places of its two files. A name that a file only passes on is followed to where it comes from.
fn arrows(sources: &[Source], files: &[Module]) -> BTreeSet<(usize, usize)> {
    let places: BTreeMap<&Module, usize> = files
        .iter()
        .enumerate()
        .map(|(at, file)| (file, at))
        .collect();
    let imports: Vec<Vec<Import>> = sources
        .iter()
        .zip(files)
        .map(|(source, file)| imports(&source.code, file))
        .collect();

    let mut arrows = BTreeSet::new();
    for (from, list) in imports.iter().enumerate() {
        for import in list {
            if let Some(to) = target(&import.path, &places, &imports, 0)
                && to != from
            {
                arrows.insert((from, to));
            }
        }
    }

    arrows
}

fn target(
    path: &[String],
    places: &BTreeMap<&Module, usize>,
    imports: &[Vec<Import>],
    steps: usize,
) -> Option<usize> {
    let length = (0..=path.len())
        .rev()
        .find(|length| places.contains_key(&path[..*length].to_vec()))?;
    let place = places[&path[..length].to_vec()];
    let Some(name) = path.get(length) else {
        return Some(place);
    };

    let passed_on = imports[place]
        .iter()
        .find(|import| import.passed_on.as_ref() == Some(name));
    match passed_on {
        // The limit ends a chain that leads back to itself.
        Some(import) if steps < 8 => {
            let further: Vec<String> = [&import.path, &path[length + 1..]].concat();
            target(&further, places, imports, steps + 1)
        }
        _ => Some(place),
    }
}

fn imports(code: &str, here: &Module) -> Vec<Import> {
    let mut imports = Vec::new();
    for statement in code.split(';') {
        let Some((before, tree)) = use_of(statement) else {
            continue;
        };
        let public =
            before.trim_end().ends_with("pub") || before.trim_end().ends_with(')');
        spread(tree, &[], &mut |path, name| {
            let child = path
                .first()
                .is_some_and(|first| code.contains(&format!("mod {first};")));
            let path = if child {
                [here, path].concat()
            } else {
                absolute(path, here)
            };
            if !path.is_empty() {
                let passed_on = public.then(|| name.to_owned());
                imports.push(Import { path, passed_on });
            }
        });
    }

    imports
}

/// What stands before and behind the `use` of a statement.
fn use_of(statement: &str) -> Option<(&str, &str)> {
    let at = statement.rfind("use ")?;
    let (before, tree) = (&statement[..at], &statement[at + 4..]);
    let is_word = before.ends_with(|c: char| c.is_alphanumeric() || c == '_');
    (!is_word).then_some((before, tree))
}

/// Calls `found` with every path of a tree such as `a::{b, c::{self, D as E}}` and the name it gets.
fn spread(tree: &str, prefix: &[String], found: &mut impl FnMut(&[String], &str)) {
    let tree = tree.trim();
    let (head, inner) = match tree.split_once('{') {
        Some((head, rest)) => (head, rest.rfind('}').map(|end| &rest[..end])),
        None => (tree, None),
    };
    let (head, alias) = match head.split_once(" as ") {
        Some((head, alias)) => (head, Some(alias.trim())),
        None => (head, None),
    };

    let mut path = prefix.to_vec();
    path.extend(
        head.split("::")
            .map(str::trim)
            .filter(|part| !part.is_empty() && *part != "*")
            .map(ToOwned::to_owned),
    );

    match inner {
        Some(inner) => {
            for part in list(inner) {
                spread(&part, &path, found);
            }
        }
        None => {
            if path.len() > 1 && path.last().is_some_and(|part| part == "self") {
                path.pop();
            }
            let name = path.last().cloned().unwrap_or_default();
            found(&path, alias.unwrap_or(&name));
        }
    }
}

/// The path from the root of the crate; empty where it leaves the crate.
fn absolute(path: &[String], here: &Module) -> Vec<String> {
    let mut base = match path.first().map(String::as_str) {
        Some("self" | "super") => here.clone(),
        Some("crate" | "itogi") => Vec::new(),
        _ => return Vec::new(),
    };

    for part in path {
        match part.as_str() {
            "crate" | "itogi" | "self" => {}
            "super" => {
                base.pop();
            }
            name => base.push(name.to_owned()),
        }
    }

    base
}
