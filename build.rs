//! The identity of the program, which is part of every page's key: the hash of everything that it is made of. Taken
//! here and not from the running program, because that would mean reading it at every start.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

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
    let mut program = blake3::Hasher::new();

    for part in PARTS {
        println!("cargo::rerun-if-changed={part}");
        let mut files = Vec::new();
        collect(Path::new(part), &mut files)?;
        files.sort();

        for file in files {
            add(&mut program, file.to_string_lossy().as_bytes());
            add(&mut program, &fs::read(&file)?);
        }
    }

    for name in SETTINGS {
        // Cargo sets most of them; one that is not set says as much as an empty one.
        add(
            &mut program,
            std::env::var(name).unwrap_or_default().as_bytes(),
        );
    }

    let compiler = std::env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned());
    let version = Command::new(compiler).arg("-vV").output()?.stdout;
    add(&mut program, &version);

    println!(
        "cargo::rustc-env=ITOGI_BUILD_ID={}",
        &program.finalize().to_hex()[..32]
    );
    Ok(())
}

/// Adds bytes with their number before them, so that no two rows of parts give the same hash.
fn add(program: &mut blake3::Hasher, bytes: &[u8]) {
    program
        .update(&(bytes.len() as u64).to_le_bytes())
        .update(bytes);
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
