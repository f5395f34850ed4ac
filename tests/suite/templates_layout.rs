//! Templates and styles of the built-in theme are read by people: no line runs off their screen.

use std::fs;
use std::path::Path;

/// The longest line of a template, in signs.
const TEMPLATE: usize = 160;
/// The longest line of a style.
const STYLE: usize = 120;

/// Places of the lines of a folder that are longer than `most`, in files of these endings.
fn long_lines(folder: &str, endings: &[&str], most: usize) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut places = Vec::new();
    let mut files = 0;

    for entry in fs::read_dir(root).expect("a folder of the theme") {
        let path = entry.expect("a file of the theme").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if !endings.iter().any(|ending| name.ends_with(ending)) {
            continue;
        }

        files += 1;
        let text = fs::read_to_string(&path).expect("a text");
        for (number, line) in text.lines().enumerate() {
            let length = line.chars().count();
            if length > most {
                places.push(format!(
                    "{folder}/{name}:{}: {length} signs, {most} allowed",
                    number + 1
                ));
            }
        }
    }

    assert!(files > 0, "{folder} has no {endings:?}");
    places
}

#[test]
fn template_lines_are_short() {
    let endings = [".html", ".svg", ".xml", ".txt"];
    let places = long_lines("themes/default/templates", &endings, TEMPLATE);
    assert!(places.is_empty(), "{}", places.join("\n"));
}

#[test]
fn style_lines_are_short() {
    let places = long_lines("themes/default/assets", &[".css"], STYLE);
    assert!(places.is_empty(), "{}", places.join("\n"));
}
