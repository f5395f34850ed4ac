//! The identity of the program, which is part of every page's key: the hash of everything that it is made of. Taken
//! here and not from the running program, because that would mean reading it at every start.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::io;
use std::path::{Path, PathBuf};

/// What the program is made of; the built-in theme is embedded.
const PARTS: [&str; 5] = [
    "src",
    "themes/default",
    "Cargo.toml",
    "Cargo.lock",
    "build.rs",
];
/// What else decides what the compiler makes of it.
const SETTINGS: [&str; 5] = [
    "TARGET",
    "PROFILE",
    "OPT_LEVEL",
    "CARGO_ENCODED_RUSTFLAGS",
    "CARGO_PKG_VERSION",
];

fn main() -> io::Result<()> {
    let mut halves = [DefaultHasher::new(), DefaultHasher::new()];
    1_u8.hash(&mut halves[1]);
    let mut add = |bytes: &[u8]| halves.iter_mut().for_each(|half| bytes.hash(half));
    for part in PARTS {
        println!("cargo::rerun-if-changed={part}");
        let mut files = Vec::new();
        collect(Path::new(part), &mut files)?;
        files.sort();
        for file in files {
            add(file.to_string_lossy().as_bytes());
            add(&fs::read(&file)?);
        }
    }
    for name in SETTINGS {
        add(std::env::var(name).unwrap_or_default().as_bytes());
    }
    let compiler = std::env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned());
    add(&std::process::Command::new(compiler)
        .arg("-vV")
        .output()?
        .stdout);
    println!(
        "cargo::rustc-env=ITOGI_BUILD_ID={:016x}{:016x}",
        halves[0].finish(),
        halves[1].finish()
    );
    Ok(())
}

/// All files of a folder and of those in it, or the file itself; a published package has no lock file of its own.
fn collect(path: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    if path.is_dir() {
        for entry in fs::read_dir(path)? {
            collect(&entry?.path(), files)?;
        }
    } else if path.is_file() {
        files.push(path.to_owned());
    }
    Ok(())
}
