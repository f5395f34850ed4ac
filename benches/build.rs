//! Whole builds against the floor of writing the same bytes, as ratios within one run.
//!
//! `cargo bench` prints, for the real content: a cold build, a build with nothing to do, and one practice edited, each
//! beside the time that writing the same bytes from memory takes. Absolute times depend on the machine; the ratios are
//! what to compare.

#![allow(clippy::expect_used, reason = "a benchmark that cannot run must say so")]

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const ROUNDS: usize = 9;

fn main() {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::tempdir().expect("temporary folder");
    copy(&repository.join("content"), &folder.path().join("content"));
    let out = folder.path().join("out");
    let edited = folder.path().join("content/practices/2017/crisis-support/abakan-shag-navstrechu.md");
    let text = fs::read_to_string(&edited).expect("practice");

    let mut times = [const { Vec::new() }; 4];
    let mut files = Vec::new();
    for round in 0..ROUNDS {
        let _ = fs::remove_dir_all(&out);
        times[0].push(build(folder.path()));
        times[1].push(build(folder.path()));
        fs::write(&edited, format!("{text}\nПравка {round}.\n")).expect("edit");
        times[2].push(build(folder.path()));
        files = read(&out);
        times[3].push(floor(&files, &folder.path().join("floor")));
    }
    let [cold, idle, edit, floor] = times.map(median);
    let bytes: usize = files.iter().map(|(_, bytes)| bytes.len()).sum();
    println!("real content: {} files, {} kB; medians of {ROUNDS} rounds", files.len(), bytes / 1000);
    println!("  floor: the same bytes from memory   {:>7.1} ms   1.00", ms(floor));
    for (name, time) in [("cold build", cold), ("nothing to do", idle), ("one practice edited", edit)] {
        println!("  {name:<34}  {:>7.1} ms  {:>5.2}", ms(time), time.as_secs_f64() / floor.as_secs_f64());
    }
}

fn build(folder: &Path) -> Duration {
    let start = Instant::now();
    let status = Command::new(env!("CARGO_BIN_EXE_itogi"))
        .current_dir(folder)
        .args(["build", "--out", "out"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .expect("itogi runs");
    assert!(status.success(), "the build failed: nothing to measure");
    start.elapsed()
}

fn floor(files: &[(String, Vec<u8>)], to: &Path) -> Duration {
    let _ = fs::remove_dir_all(to);
    let start = Instant::now();
    for (path, bytes) in files {
        let path = to.join(path);
        fs::create_dir_all(path.parent().expect("folder")).expect("folder");
        fs::write(path, bytes).expect("write");
    }
    start.elapsed()
}

fn read(root: &Path) -> Vec<(String, Vec<u8>)> {
    walkdir::WalkDir::new(root)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|e| e.file_type().is_file())
        .map(|e| {
            let path = e.path().strip_prefix(root).expect("below root").to_string_lossy().into_owned();
            (path, fs::read(e.path()).expect("read"))
        })
        .collect()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("folder");
    for entry in fs::read_dir(from).expect("content") {
        let entry = entry.expect("entry");
        let target = to.join(entry.file_name());
        if entry.file_type().expect("type").is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("copy");
        }
    }
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
