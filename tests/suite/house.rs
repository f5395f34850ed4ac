//! The house as a command can see it: which file imports which, how long files and functions are, and that a name means
//! one thing. Whatever fails here is named with its file and line.

mod graph;
mod scan;

use std::collections::BTreeMap;
use std::fmt::Write;

use graph::Graph;
use scan::{Function, Source};

const FILE_LINES: usize = 350;
const FUNCTION_LINES: usize = 60;
const TUPLE_PARAMETERS: usize = 8;

/// Fails with one line for each fault.
fn none(rule: &str, faults: &[String]) {
    let mut list = String::new();
    for fault in faults {
        write!(list, "\n  {fault}").expect("a string takes everything");
    }

    assert!(faults.is_empty(), "{rule}:{list}");
}

#[test]
fn no_import_circle_of_files() {
    let circles = Graph::of_files(Source::program()).circles();
    none("files that import each other", &circles);
}

/// Rooms are the modules of `lib.rs`. Without a circle they stand in floors, and no arrow leads back up.
#[test]
fn no_import_circle_of_rooms() {
    let circles = Graph::of_rooms(Source::program()).circles();
    none("rooms that import each other", &circles);
}

#[test]
fn files_keep_to_350_lines() {
    let long: Vec<String> = Source::everything()
        .iter()
        .filter(|source| source.lines() > FILE_LINES)
        .map(|source| format!("{}: {} lines", source.path, source.lines()))
        .collect();
    none("files to split by subject", &long);
}

#[test]
fn functions_keep_to_60_lines() {
    let long = places(Source::program(), |function| {
        (function.lines > FUNCTION_LINES).then(|| format!("{} lines", function.lines))
    });
    none("functions to split", &long);
}

/// A tuple in a parameter hides two parameters behind one.
#[test]
fn tuple_parameters_are_few() {
    let tuples = places(Source::program(), |function| {
        function.tuple_parameter().map(ToOwned::to_owned)
    });
    let too_many = if tuples.len() > TUPLE_PARAMETERS {
        &tuples[..]
    } else {
        &[]
    };
    none("parameters that want a struct", too_many);
}

#[test]
fn type_names_are_unique() {
    let mut names: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for source in Source::program() {
        for (name, line) in source.types() {
            names
                .entry(name)
                .or_default()
                .push(format!("{}:{line}", source.path));
        }
    }

    let shared: Vec<String> = names
        .iter()
        .filter(|(_, places)| places.len() > 1)
        .map(|(name, places)| format!("{name}: {}", places.join(", ")))
        .collect();
    none("type names used twice", &shared);
}

/// The places of the functions that `fault` says something about.
fn places(
    sources: &[Source],
    fault: impl Fn(&Function) -> Option<String>,
) -> Vec<String> {
    let mut places = Vec::new();
    for source in sources {
        for function in source.functions() {
            if let Some(fault) = fault(&function) {
                let Function { name, line, .. } = &function;
                places.push(format!("{}:{line} {name}: {fault}", source.path));
            }
        }
    }

    places
}

/// A small program with one fault of each kind: what finds nothing there would find nothing anywhere.
mod planted {
    use super::graph::Graph;
    use super::scan::Source;

    fn sources(files: &[(&str, &str)]) -> Vec<Source> {
        files
            .iter()
            .map(|(path, text)| Source::new(path, text))
            .collect()
    }

    #[test]
    fn finds_circles_in_nested_uses() {
        let sources = sources(&[
            ("src/lib.rs", "mod a; mod b; mod c;"),
            ("src/a.rs", "use crate::{b::{self, Two as Other}, c};"),
            (
                "src/b.rs",
                "mod deep; pub use deep::Three; // use crate::a;",
            ),
            ("src/b/deep.rs", "use super::super::a::{One};"),
            ("src/c.rs", "#[cfg(test)] mod tests { use crate::a::One; }"),
        ]);
        assert_eq!(
            Graph::of_files(&sources).circles(),
            ["src/a.rs → src/b.rs → src/b/deep.rs → src/a.rs"]
        );
        assert_eq!(Graph::of_rooms(&sources).circles(), ["a → b → a"]);
    }

    /// `a` takes from `b` what `b` only passes on from its child: the arrow leads to the child.
    #[test]
    fn re_exports_lead_to_their_source() {
        let sources = sources(&[
            ("src/lib.rs", "mod a; mod b;"),
            ("src/a.rs", "use crate::b::One;"),
            ("src/b.rs", "mod one; mod two; pub use self::one::One;"),
            ("src/b/one.rs", "pub struct One;"),
            ("src/b/two.rs", "use crate::a::Any;"),
        ]);
        assert_eq!(
            Graph::of_files(&sources).circles(),
            [] as [&str; 0],
            "b/two is not on the way from a"
        );
    }

    #[test]
    fn measures_functions() {
        let text = "fn one<T: Fn(u8) -> u8>((a, b): (u8, T), c: &str)\n{\n  \"}\";\n  '}';\n}\n\
                    fn two(a: &(u8, u8)) {}\nfn three(f: impl Fn((u8, u8)), g: ()) {}";
        let source = Source::new("src/a.rs", text);
        let found: Vec<_> = source
            .functions()
            .iter()
            .map(|f| {
                (
                    f.name.clone(),
                    f.line,
                    f.lines,
                    f.tuple_parameter().is_some(),
                )
            })
            .collect();
        assert_eq!(
            found,
            [
                ("one".to_owned(), 1, 5, true),
                ("two".to_owned(), 6, 1, true),
                ("three".to_owned(), 7, 1, false)
            ]
        );
    }

    #[test]
    fn types_are_found_outside_tests() {
        let text = "pub(crate) struct One;\n// enum No\nenum Two {}\n#[cfg(test)]\nmod tests { struct Three; }\ntrait Four {}";
        let types = Source::new("src/a.rs", text).types();
        assert_eq!(
            types,
            [("One", 1), ("Two", 3), ("Four", 6)].map(|(n, l)| (n.to_owned(), l))
        );
    }
}
