//! Does what a guide says.

use super::*;

/// What was tried.
#[derive(Debug, Default)]
pub(super) struct Tried {
    pub(super) commands: BTreeSet<String>,
    pub(super) lines: usize,
    pub(super) outputs: usize,
    pub(super) served: usize,
}

pub(super) struct Reader {
    folder: Option<TempDir>,
    here: PathBuf,
    said: String,
    tried: Tried,
}

/// Does what a guide says; the first thing that is not so is the error, with its line.
pub(super) fn follow(guide: &str) -> Result<Tried, String> {
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
            other => {
                return Err(format!("nobody knows how to begin with «{other}»"));
            }
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
