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

const PATIENCE: Duration = Duration::from_secs(60);

/// What stands in a guide, with the number of its line.
#[derive(Debug, PartialEq)]
enum Part {
    Mark(String, String),
    Block(String, Vec<String>),
    Inline(String),
}

/// The parts of a guide in their order.
fn parts(guide: &str) -> Result<Vec<(usize, Part)>, String> {
    let mut parts = Vec::new();
    let mut lines = guide.lines().enumerate();

    while let Some((index, line)) = lines.next() {
        let at = index + 1;
        // A block inside a step of a list is indented; its content is then indented by as much.
        let indent = line.len() - line.trim_start().len();

        if line.trim_start().starts_with("```") {
            let language = line.trim_start().trim_start_matches('`');
            let fence = &line.trim_start()[..line.trim_start().len() - language.len()];
            let mut block = Vec::new();

            loop {
                let Some((_, line)) = lines.next() else {
                    return Err(format!("{at}: the block has no end"));
                };
                if line.trim() == fence {
                    break;
                }

                let blank = line
                    .bytes()
                    .take(indent)
                    .take_while(|byte| *byte == b' ')
                    .count();
                block.push(line[blank..].to_owned());
            }

            parts.push((at, Part::Block(language.trim().to_owned(), block)));
        } else if let Some(mark) = line
            .trim()
            .strip_prefix("<!--")
            .and_then(|rest| rest.strip_suffix("-->"))
        {
            let (name, value) = mark.split_once(':').unwrap_or((mark, ""));
            parts.push((
                at,
                Part::Mark(name.trim().to_owned(), value.trim().to_owned()),
            ));
        } else {
            let code = line
                .split('`')
                .skip(1)
                .step_by(2)
                .filter(|code| code.starts_with("itogi "));
            parts.extend(code.map(|code| (at, Part::Inline(code.to_owned()))));
        }
    }

    Ok(parts)
}

/// What was tried.
#[derive(Debug, Default)]
struct Tried {
    commands: BTreeSet<String>,
    lines: usize,
    outputs: usize,
    served: usize,
}

struct Reader {
    folder: Option<TempDir>,
    here: PathBuf,
    said: String,
    tried: Tried,
}

/// Does what a guide says; the first thing that is not so is the error, with its line.
fn follow(guide: &str) -> Result<Tried, String> {
    let mut reader = Reader {
        folder: None,
        here: PathBuf::new(),
        said: String::new(),
        tried: Tried::default(),
    };
    let mut mark: Option<(String, String)> = None;

    for (at, part) in parts(guide)? {
        match part {
            Part::Mark(name, value) if name == "begin" => reader.begin(&value),
            Part::Mark(name, value) if name == "picture" => reader.picture(&value),
            Part::Mark(name, value) => match mark.replace((name, value)) {
                None => Ok(()),
                Some((first, _)) => Err(format!("«{first}» marks no block")),
            },
            Part::Block(language, lines) => reader.block(&language, &lines, mark.take()),
            Part::Inline(command) => reader.exists(&command),
        }
        .map_err(|what| format!("line {at}: {what}"))?;
    }

    match mark {
        Some((name, _)) => Err(format!("«{name}» at the end marks no block")),
        None => Ok(reader.tried),
    }
}

impl Reader {
    fn begin(&mut self, with: &str) -> Result<(), String> {
        let folder = tempfile::tempdir().expect("temporary folder");
        match with {
            "empty" => {}
            "content" => copy(
                &repository().join("content"),
                &folder.path().join("content"),
            ),
            other => return Err(format!("nobody knows how to begin with «{other}»")),
        }

        self.here = folder.path().to_owned();
        self.folder = Some(folder);

        Ok(())
    }

    fn picture(&mut self, path: &str) -> Result<(), String> {
        let path = self.file(path)?;
        fs::create_dir_all(path.parent().expect("parent")).expect("folder");
        fs::write(path, png()).map_err(|error| error.to_string())
    }

    fn block(
        &mut self,
        language: &str,
        lines: &[String],
        mark: Option<(String, String)>,
    ) -> Result<(), String> {
        let (name, value) = mark.unwrap_or_default();
        match (language, name.as_str()) {
            ("sh", "") => self.run(lines, 0),
            ("sh", "fails") => self.run(
                lines,
                value.parse().map_err(|_| format!("«{value}» is no code"))?,
            ),
            ("sh", "serve") => lines.iter().try_for_each(|line| self.serve(line)),
            ("text", "") => self.said(lines),
            ("text", "example") | ("yaml" | "markdown" | "diff", "") => Ok(()),
            ("yaml" | "markdown" | "text", "file" | "append") => {
                let path = self.file(&value)?;
                let before = if name == "append" {
                    read(&path)?
                } else {
                    String::new()
                };
                fs::create_dir_all(path.parent().expect("parent")).expect("folder");

                fs::write(&path, before + &lines.join("\n") + "\n")
                    .map_err(|error| format!("{value}: {error}"))
            }
            ("diff", "edit") => {
                let path = self.file(&value)?;
                let text = edited(&read(&path)?, lines)
                    .map_err(|what| format!("{value} {what}"))?;
                fs::write(&path, text).map_err(|error| format!("{value}: {error}"))
            }
            (language, name) => Err(format!(
                "nobody knows a block «{language}» with the mark «{name}»"
            )),
        }
    }

    fn file(&self, path: &str) -> Result<PathBuf, String> {
        if self.folder.is_none() {
            return Err("the guide does not say where it begins".to_owned());
        }
        Ok(self.here.join(path))
    }

    /// A command with the built program first in PATH and nothing of the reader's language.
    fn shell(&self, line: &str) -> Result<Command, String> {
        let program = Path::new(env!("CARGO_BIN_EXE_itogi"))
            .parent()
            .expect("folder of the program");
        let rest = std::env::var_os("PATH").unwrap_or_default();
        let path =
            std::iter::once(program.to_owned()).chain(std::env::split_paths(&rest));
        let mut command = Command::new("sh");

        command
            .args(["-c", line])
            .current_dir(self.file("")?)
            .stdin(Stdio::null());
        command.env("PATH", std::env::join_paths(path).expect("PATH"));

        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            command.env_remove(name);
        }

        Ok(command)
    }

    fn run(&mut self, lines: &[String], code: i32) -> Result<(), String> {
        self.said.clear();
        for line in lines
            .iter()
            .map(|line| line.trim())
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
        {
            self.note(line);
            if let Some(folder) = line.strip_prefix("cd ") {
                self.here = self
                    .here
                    .join(folder)
                    .canonicalize()
                    .map_err(|error| format!("{line}: {error}"))?;
                continue;
            }

            // Both streams in the order in which a terminal shows them.
            let output = self
                .shell(&format!("exec 2>&1\n{line}"))?
                .output()
                .expect("a shell");
            self.said.push_str(&String::from_utf8_lossy(&output.stdout));

            if output.status.code() != Some(code) {
                return Err(format!(
                    "{line}: {} instead of code {code}\n{}",
                    output.status, self.said
                ));
            }
        }

        Ok(())
    }

    fn note(&mut self, line: &str) {
        self.tried.lines += 1;
        let words = line.split(' ').skip_while(|word| *word != "itogi").skip(1);
        self.tried.commands.extend(words.take(1).map(str::to_owned));
    }

    /// Every line of an example must stand in the output, in the order of the example.
    fn said(&mut self, lines: &[String]) -> Result<(), String> {
        let mut said = self.said.lines();
        for wanted in lines
            .iter()
            .map(|line| line.trim())
            .filter(|line| !line.is_empty())
        {
            if !said.any(|line| matches(wanted, line.trim())) {
                return Err(format!(
                    "«{wanted}» was not said, or not there:\n{}",
                    self.said
                ));
            }
        }

        self.tried.outputs += 1;
        Ok(())
    }

    fn serve(&mut self, line: &str) -> Result<(), String> {
        self.note(line);
        let mut child = self
            .shell(&format!("exec {line}"))?
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("a shell");
        let (sender, addresses) = channel();
        let stdout = child.stdout.take().expect("stdout");

        std::thread::spawn(move || {
            for line in BufReader::new(stdout).lines().map_while(Result::ok) {
                let _ = sender.send(line);
            }
        });
        let first = addresses.recv_timeout(PATIENCE);
        let page = first
            .map_err(|_| "it says no address".to_owned())
            .and_then(|first| home(&first));
        let _ = child.kill();
        let _ = child.wait();
        self.tried.served += 1;

        page.map_err(|what| format!("{line}: {what}"))
    }

    /// A command inside a sentence: its name and its options are known.
    fn exists(&mut self, command: &str) -> Result<(), String> {
        let known = |word: &&str| {
            word.starts_with("--")
                || word.chars().all(|c| c.is_ascii_lowercase() || c == '-')
        };
        let words: Vec<_> = command.split(' ').skip(1).take_while(known).collect();
        let options = words
            .iter()
            .filter_map(|word| word.starts_with("--").then_some(word.split('=').next()?));
        let names = words
            .iter()
            .take_while(|word| !word.starts_with("--"))
            .copied();

        // Help names every option of a command, and stands for the command itself.
        let mut asked: Vec<_> = names.collect();
        loop {
            let output = Command::new(env!("CARGO_BIN_EXE_itogi"))
                .args(&asked)
                .arg("--help")
                .output()
                .expect("the program runs");
            let help = String::from_utf8_lossy(&output.stdout).into_owned();

            if output.status.success() {
                return match options.clone().find(|option| !help.contains(*option)) {
                    Some(option) => Err(format!("`{command}`: no {option}")),
                    None => Ok(()),
                };
            }

            // The last word may be a file or a folder.
            if asked.len() < 2 || asked.pop().is_none() {
                return Err(format!("`{command}`: no such command"));
            }
        }
    }
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Whether a line is as an example shows it; `…` stands for anything.
fn matches(wanted: &str, line: &str) -> bool {
    let Some((start, rest)) = wanted.split_once('…') else {
        return wanted == line;
    };
    let Some(mut line) = line.strip_prefix(start) else {
        return false;
    };

    let mut pieces: Vec<_> = rest.split('…').collect();
    let last = pieces.pop().unwrap_or_default();

    for piece in pieces {
        let Some(found) = line.find(piece) else {
            return false;
        };
        line = &line[found + piece.len()..];
    }

    line.ends_with(last)
}

/// A text after a change as a `diff` block shows it.
fn edited(text: &str, change: &[String]) -> Result<String, String> {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let mut place = None;

    for line in change {
        if let Some(new) = line.strip_prefix('+') {
            let place = place.as_mut().ok_or("has nowhere to put a line")?;
            lines.insert(*place, new.to_owned());
            *place += 1;
        } else {
            let old = line
                .strip_prefix('-')
                .or_else(|| line.strip_prefix(' '))
                .unwrap_or(line);
            let found: Vec<_> = (0..lines.len())
                .filter(|index| lines[*index] == old)
                .collect();
            let [index] = found[..] else {
                return Err(format!(
                    "has the line «{old}» {} times\n{text}",
                    found.len()
                ));
            };

            if line.starts_with('-') {
                lines.remove(index);
                place = Some(index);
            } else {
                place = Some(index + 1);
            }
        }
    }

    Ok(lines.join("\n") + "\n")
}

/// Asks a server for its home page.
fn home(said: &str) -> Result<(), String> {
    let host = said
        .split("http://")
        .nth(1)
        .and_then(|rest| rest.split('/').next());
    let host = host.ok_or_else(|| format!("no address in «{said}»"))?;
    let mut stream = TcpStream::connect(host).map_err(|error| error.to_string())?;

    stream
        .set_read_timeout(Some(PATIENCE))
        .map_err(|error| error.to_string())?;
    let request = format!("GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
    stream
        .write_all(request.as_bytes())
        .map_err(|error| error.to_string())?;
    let mut page = Vec::new();
    let _ = stream.read_to_end(&mut page);
    let page = String::from_utf8_lossy(&page);
    let good = page.starts_with("HTTP/1.1 200") && page.contains("<h1");

    if good {
        Ok(())
    } else {
        Err(format!(
            "no home page: {}",
            page.lines().next().unwrap_or_default()
        ))
    }
}

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
fn the_guide_for_editors_does_what_it_says() {
    holds(
        "guide-editor.md",
        &["init", "serve", "new", "check", "fmt", "schema", "build"],
    );
}

#[test]
fn the_guide_for_organisers_does_what_it_says() {
    holds(
        "guide-organiser.md",
        &["init", "new", "check", "build", "diff", "lock", "serve"],
    );
}

#[test]
fn pictures_of_the_guides_are_there_and_light() {
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
fn a_guide_that_is_not_true_is_found_out() {
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
fn the_tables_of_options_say_what_each_command_takes() {
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
