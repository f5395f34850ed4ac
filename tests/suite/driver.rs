//! A project in a temporary folder, and the program run on it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use tempfile::TempDir;

/// Output files by path, without itogi's own folder.
pub type Tree = BTreeMap<String, Vec<u8>>;

pub struct Site {
    root: PathBuf,
    /// Removes the folder at the end of the test; the site that all tests read stays below `target/`.
    _folder: Option<TempDir>,
}

/// The real site with a host, built once for all tests that only read it. Its sentences may be corrected at any time:
/// only what holds for any content is asserted of it.
pub fn real_site() -> &'static Site {
    static REAL: OnceLock<Site> = OnceLock::new();
    REAL.get_or_init(|| built_once("real-site", "content"))
}

/// The competition as it was recorded in November 2026, without practices: for rules that need much data. Nobody
/// corrects these records, so their sentences and numbers may be asserted.
pub fn archive_site() -> &'static Site {
    static ARCHIVE: OnceLock<Site> = OnceLock::new();
    ARCHIVE.get_or_init(|| built_once("archive-site", "tests/fixtures/archive"))
}

/// The files of [`real_site`], read once.
pub fn real_tree() -> &'static Tree {
    static FILES: OnceLock<Tree> = OnceLock::new();
    FILES.get_or_init(|| real_site().tree())
}

fn built_once(name: &str, content: &str) -> Site {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if root.exists() {
        fs::remove_dir_all(&root).expect("the folder of the last run");
    }

    let site = Site { root, _folder: None };
    copy(&repository().join(content), &site.path("content"));
    site.run(&["build", "--base-url", "https://example.org/"])
        .ok();

    site
}

pub struct Run {
    pub code: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

impl Run {
    fn new(output: Output) -> Self {
        Self {
            code: output.status.code(),
            stdout: String::from_utf8(output.stdout).expect("stdout is UTF-8"),
            stderr: String::from_utf8(output.stderr).expect("stderr is UTF-8"),
        }
    }

    /// Fails the test with the program's own words unless it succeeded.
    pub fn ok(self) -> Self {
        assert_eq!(self.code, Some(0), "{}{}", self.stdout, self.stderr);
        self
    }

    pub fn fails(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "{}{}", self.stdout, self.stderr);
        self
    }

    /// Compares all that the person reads with the snapshot of this name.
    pub fn matches_snapshot(&self, name: &str) {
        assert_text(
            name,
            &format!("{}\n-- stderr --\n{}", self.stdout, self.stderr),
        );
    }
}

/// Compares a text with `tests/suite/snapshots/<name>.snap`. `INSTA_UPDATE=always` writes the new text there instead.
pub fn assert_text(name: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    // A narrow no-break space looks like any other in the file, and other tests are about spaces.
    let text = text.replace('\u{202f}', " ");

    settings.bind(|| insta::assert_snapshot!(name, text));
}

pub fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

impl Site {
    /// A copy of `tests/fixtures/small`.
    pub fn small() -> Self {
        Self::copy_of(&repository().join("tests/fixtures/small"))
    }

    /// A project whose content is a copy of `content`.
    pub fn copy_of(content: &Path) -> Self {
        let folder = tempfile::tempdir().expect("temporary folder");
        let site = Self {
            root: folder.path().to_owned(),
            _folder: Some(folder),
        };
        copy(content, &site.path("content"));
        site
    }

    /// An empty folder.
    pub fn empty() -> Self {
        let folder = tempfile::tempdir().expect("temporary folder");
        Self {
            root: folder.path().to_owned(),
            _folder: Some(folder),
        }
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    pub fn write(&self, path: &str, bytes: impl AsRef<[u8]>) -> &Self {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("parent")).expect("folder");
        fs::write(path, bytes).expect("write");
        self
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
    }

    /// Replaces the first `from`, which must be there.
    pub fn replace(&self, path: &str, from: &str, to: &str) -> &Self {
        let text = self.read(path);
        assert!(text.contains(from), "{path} has no «{from}»");
        self.write(path, text.replacen(from, to, 1))
    }

    pub fn remove(&self, path: &str) -> &Self {
        fs::remove_file(self.path(path)).expect("remove");
        self
    }

    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_itogi"));
        command.current_dir(&self.root).args(args);
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            command.env_remove(name);
        }
        command
    }

    pub fn run(&self, args: &[&str]) -> Run {
        Run::new(self.command(args).output().expect("the program runs"))
    }

    pub fn build(&self) -> Run {
        self.run(&["build"])
    }

    /// A page of the built site by its address.
    pub fn page(&self, address: &str) -> String {
        let file = if address.ends_with(".html") {
            address.to_owned()
        } else {
            format!("{address}index.html")
        };
        self.read(&format!("public/{file}"))
    }

    pub fn tree(&self) -> Tree {
        tree(&self.path("public"))
    }

    /// Paths that differ between the tree before and the tree now, but for the index of the search: what changes there
    /// is told by [`Self::changed_in_search_since`].
    pub fn changed_since(&self, before: &Tree) -> Vec<String> {
        self.all_changed_since(before)
            .into_iter()
            .filter(|path| !is_search_index(path))
            .collect()
    }

    /// Files of the search's index that differ.
    pub fn changed_in_search_since(&self, before: &Tree) -> Vec<String> {
        self.all_changed_since(before)
            .into_iter()
            .filter(|path| is_search_index(path))
            .collect()
    }

    fn all_changed_since(&self, before: &Tree) -> Vec<String> {
        let now = self.tree();
        let paths: std::collections::BTreeSet<_> =
            before.keys().chain(now.keys()).collect();

        paths
            .into_iter()
            .filter(|path| before.get(*path) != now.get(*path))
            .cloned()
            .collect()
    }

    /// The same content built into a new folder.
    pub fn cold(&self) -> (Run, Tree) {
        let out = tempfile::tempdir().expect("temporary folder");
        let run = self.run(&["build", "--out", out.path().to_str().expect("path")]);
        (run, tree(out.path()))
    }
}

fn is_search_index(path: &str) -> bool {
    path.trim_start_matches("en/").starts_with("search/") && path.ends_with(".json")
}

pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("folder");
    for entry in fs::read_dir(from).expect("fixture") {
        let entry = entry.expect("entry");
        let target = to.join(entry.file_name());

        if entry.file_type().expect("type").is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("copy");
        }
    }
}

pub fn tree(root: &Path) -> Tree {
    let mut tree = Tree::new();
    for entry in walkdir::WalkDir::new(root)
        .into_iter()
        .filter_map(Result::ok)
    {
        let path = entry
            .path()
            .strip_prefix(root)
            .expect("below root")
            .to_string_lossy()
            .into_owned();
        if entry.file_type().is_file() && !path.starts_with(".itogi") {
            tree.insert(path, fs::read(entry.path()).expect("read"));
        }
    }

    tree
}

/// What a reader sees: tags dropped, references read, blanks and no-break spaces folded into single spaces.
pub fn text_of(html: &str) -> String {
    let body = html.split_once("<main").map_or(html, |(_, main)| main);
    let mut text = String::new();
    let mut in_tag = false;

    for c in body.chars() {
        match c {
            '<' => in_tag = true,
            '>' if in_tag => {
                in_tag = false;
                text.push(' ');
            }
            c if !in_tag => text.push(c),
            _ => {}
        }
    }

    let text = text
        .replace("&nbsp;", " ")
        .replace("&quot;", "\"")
        .replace("&#x27;", "'")
        .replace("&amp;", "&");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
