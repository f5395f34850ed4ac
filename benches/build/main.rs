//! Whole runs of the program against floors, as ratios within one run.
//!
//! `cargo bench` measures the real content; `cargo bench -- DIR…` measures other content folders, such as those that
//! `examples/corpus` makes (`benches/all` does both). For each folder it prints one Markdown table: every kind of run
//! with its time, the time of the processor, and both against the floor: writing the same bytes from memory, by as
//! many threads. Times depend on the machine and on what else it does; the ratios are what to compare.

#![allow(
    clippy::expect_used,
    reason = "a benchmark that cannot run must say so"
)]

mod served;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use rayon::prelude::*;

use served::Served;

/// A template that every page extends.
const BASE: &str = "templates/base.html";
/// Name of the theme that the benchmark edits.
const THEME: &str = "bench";

/// How often each kind of save is measured.
const SAVES: usize = 9;

/// Time on the clock, and of all processors.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Cost {
    wall: Duration,
    cpu: Duration,
}

/// Files of a site in memory.
type Files = Vec<(PathBuf, Vec<u8>)>;

fn main() {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders: Vec<PathBuf> = std::env::args()
        .skip(1)
        .filter(|arg| !arg.starts_with('-'))
        .map(PathBuf::from)
        .collect();

    println!(
        "{} threads; medians; a tick of processor time is 10 ms\n",
        rayon::current_num_threads()
    );
    if folders.is_empty() {
        measure("the real content", &repository.join("content"));
    }

    for folder in folders {
        let name = folder
            .file_name()
            .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        measure(&name, &folder);
    }
}

/// Measures all kinds of runs of one content folder, on a copy of it.
fn measure(name: &str, content: &Path) {
    let mut project = Project::new(content);
    let inputs = read(&project.path("content"));
    let rounds = match inputs.len() {
        0..500 => 9,
        500..5_000 => 5,
        5_000..50_000 => 3,
        _ => 1,
    };

    let mut runs = Runs::default();
    let mut outputs = Files::new();
    for round in 0..rounds {
        runs.add(
            "floor: the inputs read",
            cost(|| drop(read(&project.path("content")))),
        );

        // Folders that were deleted a moment ago would slow down the next writes: ext4 skips their inodes one by one.
        project.out = format!("out-{round}");
        let cold = project.build();
        if round == 0 {
            outputs = read(&project.path(&project.out));
        }

        let floor = project.path(&format!("floor-{round}"));
        let written = cost(|| write(&outputs, &floor));
        runs.add("floor: the same bytes written", written);
        runs.add("cold build", cold);
        warm(&project, round, &mut runs);
    }

    println!("### {name}\n");
    println!(
        "{} files of {} kB in, {} files of {} kB out; ",
        inputs.len(),
        kilobytes(&inputs),
        outputs.len(),
        kilobytes(&outputs)
    );
    println!(
        "{rounds} rounds; most memory in a cold build: {} MB\n",
        project.peak()
    );
    table(runs.0);
    serve(&project);
}

/// Measures builds of a site that stands already, after edits of different reach.
fn warm(project: &Project, round: usize, runs: &mut Runs) {
    runs.add("nothing to do", project.build());

    project.append(&project.practice, &format!("\nПравка {round}.\n"));
    runs.add("one practice edited", project.build());

    let town = format!(
        "cities:\n  - {{ id: bench-{round}, name: Новоград {round}, type: city }}\n"
    );
    let path = project.path(&format!("content/bench-{round}.yaml"));
    fs::write(path, town).expect("town");
    runs.add("a town added", project.build());

    let base = project.path(&format!("themes/{THEME}/{BASE}"));
    project.append(&base, "{# x #}\n");
    runs.add("a template of all pages edited", project.build());
}

/// The costs of each kind of run, in the order in which the kinds were first measured.
#[derive(Default)]
struct Runs(Vec<(&'static str, Vec<Cost>)>);

impl Runs {
    fn add(&mut self, name: &'static str, cost: Cost) {
        match self.0.iter_mut().find(|(known, _)| *known == name) {
            Some((_, costs)) => costs.push(cost),
            None => self.0.push((name, vec![cost])),
        }
    }
}

fn kilobytes(files: &Files) -> usize {
    files.iter().map(|(_, bytes)| bytes.len()).sum::<usize>() / 1000
}

/// Measures the server, which has no floor: what people wait for is a time.
fn serve(project: &Project) {
    let served = Served::start(project.folder.path());
    let base = project.path(&format!("themes/{THEME}/{BASE}"));
    let [texts, titles, templates] = served.saves(&project.practice, &base, SAVES);

    println!(
        "| in `serve`, {SAVES} saves each | median, ms | longest, ms |\n|---|---:|---:|"
    );
    println!("| start to first page | {:.0} | |", ms(served.first));

    for (name, mut times) in [
        ("text saved to page served", texts),
        ("title saved to page served", titles),
        ("template of all pages saved to page served", templates),
    ] {
        times.sort();
        println!(
            "| {name} | {:.0} | {:.0} |",
            ms(times[times.len() / 2]),
            ms(times[times.len() - 1])
        );
    }

    println!();
}

fn table(runs: Vec<(&str, Vec<Cost>)>) {
    let runs: Vec<(&str, Cost)> = runs
        .into_iter()
        .map(|(name, costs)| (name, median(costs)))
        .collect();
    let find = |wanted: &str| {
        runs.iter()
            .find(|(name, _)| *name == wanted)
            .map_or(Cost::default(), |(_, cost)| *cost)
    };
    let (floor, cold) = (find("floor: the same bytes written"), find("cold build"));

    println!(
        "| run | ms | processor, ms | × floor | × floor, processor | of a cold build |"
    );
    println!("|---|---:|---:|---:|---:|---:|");
    let ratio = |a: Duration, b: Duration| a.as_secs_f64() / b.as_secs_f64().max(1e-9);

    for (name, Cost { wall, cpu }) in &runs {
        println!(
            "| {name} | {:.0} | {:.0} | {:.2} | {:.2} | {:.0} % |",
            ms(*wall),
            ms(*cpu),
            ratio(*wall, floor.wall),
            ratio(*cpu, floor.cpu),
            100.0 * ratio(*wall, cold.wall)
        );
    }

    println!();
}

/// A copy of a content folder with a theme that can be edited.
struct Project {
    folder: tempfile::TempDir,
    /// The practice that is edited.
    practice: PathBuf,
    /// Name of the folder of the built site.
    out: String,
}

impl Project {
    fn new(content: &Path) -> Self {
        let folder =
            tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("temporary folder");
        let files = read(content);
        write(&files, &folder.path().join("content"));
        let is_practice = |bytes: &[u8]| bytes.starts_with(b"---\nkind: practice\n");
        let (practice, _) = files
            .iter()
            .find(|(_, bytes)| is_practice(bytes))
            .expect("a practice");

        let practice = folder.path().join("content").join(practice);
        let settings = folder.path().join("content/itogi.yaml");
        let text = fs::read_to_string(&settings).expect("settings");
        fs::write(&settings, format!("{text}\ntheme: {THEME}\n")).expect("settings");
        let base = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("themes/default")
            .join(BASE);
        let theme = vec![(PathBuf::from(BASE), fs::read(base).expect("template"))];
        write(&theme, &folder.path().join("themes").join(THEME));

        Self { folder, practice, out: "out".to_owned() }
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn append(&self, path: &Path, more: &str) {
        let text = fs::read_to_string(path).expect("file");
        fs::write(path, text + more).expect("file");
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_itogi"));
        command
            .current_dir(self.folder.path())
            .args(["build", "--out", &self.out, "--lang", "en"])
            .args(args);
        command.stderr(Stdio::null());
        command
    }

    fn build(&self) -> Cost {
        cost(|| {
            let status = self
                .command(&[])
                .stdout(Stdio::null())
                .status()
                .expect("itogi runs");
            assert!(status.success(), "the build failed: nothing to measure");
        })
    }

    /// The most memory of a cold build, in megabytes, as the program tells it.
    fn peak(&mut self) -> String {
        self.out = "out-peak".to_owned();
        let output = self.command(&["--profile"]).output().expect("itogi runs");
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let line = text
            .lines()
            .find_map(|line| line.strip_prefix("most memory at once: "))
            .unwrap_or("no data");

        line.trim_end_matches(" MB").to_owned()
    }
}

fn cost(work: impl FnOnce()) -> Cost {
    let (start, before) = (Instant::now(), processor());
    work();
    Cost {
        wall: start.elapsed(),
        cpu: processor().saturating_sub(before),
    }
}

/// Processor time of this process and of those that it has waited for; known on Linux only.
fn processor() -> Duration {
    // Elsewhere there is no such file, and the time is shown as zero.
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = stat.rsplit_once(')').map_or("", |(_, rest)| rest);
    let ticks: u64 = fields
        .split_whitespace()
        .skip(11)
        .take(4)
        .filter_map(|field| field.parse::<u64>().ok())
        .sum();

    Duration::from_millis(ticks * 10)
}

fn write(files: &Files, to: &Path) {
    files.par_iter().for_each(|(path, bytes)| {
        let path = to.join(path);
        fs::create_dir_all(path.parent().expect("folder")).expect("folder");
        fs::write(path, bytes).expect("write");
    });
}

fn read(root: &Path) -> Files {
    let files = walkdir::WalkDir::new(root)
        .sort_by_file_name()
        .into_iter()
        .filter_map(Result::ok);
    let paths: Vec<PathBuf> = files
        .filter(|e| e.file_type().is_file())
        .map(walkdir::DirEntry::into_path)
        .collect();
    let file = |path: PathBuf| {
        let bytes = fs::read(&path).expect("read");
        (
            path.strip_prefix(root).expect("below root").to_owned(),
            bytes,
        )
    };

    paths.into_par_iter().map(file).collect()
}

fn median(mut costs: Vec<Cost>) -> Cost {
    costs.sort();
    let wall = costs[costs.len() / 2].wall;
    costs.sort_by_key(|cost| cost.cpu);

    Cost { wall, cpu: costs[costs.len() / 2].cpu }
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
