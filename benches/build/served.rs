//! `itogi serve`: from its start to the first page, and from a save to the page that shows it.

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How long the first page may take.
const PATIENCE: Duration = Duration::from_secs(120);
/// Between two looks at a page; what is measured is that much too long at most.
const PAUSE: Duration = Duration::from_millis(1);
/// Between two saves, so that the server has come to rest.
const REST: Duration = Duration::from_millis(700);

/// A server of the content below a folder, stopped at the end.
pub struct Served {
    server: Child,
    port: u16,
    /// From the start to the first page.
    pub first: Duration,
}

impl Served {
    /// Starts it in a folder that holds `content` and `themes`, and waits for the first page.
    pub fn start(folder: &Path) -> Self {
        let free = TcpListener::bind(("127.0.0.1", 0))
            .and_then(|listener| listener.local_addr())
            .expect("a free port");
        let port = free.port();
        let mut command = Command::new(env!("CARGO_BIN_EXE_itogi"));

        command.current_dir(folder).args([
            "serve",
            "--editor",
            "none",
            "--port",
            &port.to_string(),
        ]);
        let start = Instant::now();
        let server = command
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("itogi runs");

        let mut served = Self { server, port, first: Duration::ZERO };

        while served
            .get("/")
            .is_none_or(|page| !page.starts_with("HTTP/1.1 200"))
        {
            assert!(start.elapsed() < PATIENCE, "no page came");
            sleep(PAUSE);
        }

        served.first = start.elapsed();
        sleep(REST);

        served
    }

    /// Times from the save of a practice's text, of its title, and of a template of all pages, to the first answer of the
    /// practice's page that has it.
    pub fn saves(
        &self,
        practice: &Path,
        base: &Path,
        rounds: usize,
    ) -> [Vec<Duration>; 3] {
        let text = fs::read_to_string(practice).expect("practice");
        let template = fs::read_to_string(base).expect("template");
        let id = text
            .lines()
            .find_map(|line| line.strip_prefix("id: "))
            .expect("id")
            .trim()
            .to_owned();

        let title = text
            .lines()
            .find(|line| line.starts_with("title: "))
            .expect("title")
            .to_owned();
        let page = format!("/practices/{id}/");
        let times = |kind: &str,
                     file: &Path,
                     new: &dyn Fn(&str) -> String|
         -> Vec<Duration> {
            (0..rounds)
                .map(|round| self.save(&page, file, &format!("Проба{kind}{round}"), new))
                .collect()
        };

        let texts = times("а", practice, &|mark| format!("{text}\n\n{mark}.\n"));
        let titles = times("б", practice, &|mark| {
            text.replace(&title, &format!("title: {mark}"))
        });
        let templates = times("в", base, &|mark| {
            template.replace("</footer>", &format!("<p>{mark}</p></footer>"))
        });

        fs::write(practice, &text).expect("practice");
        fs::write(base, &template).expect("template");

        [texts, titles, templates]
    }

    /// Saves a file with a mark in it and waits for the page that shows it.
    fn save(
        &self,
        page: &str,
        file: &Path,
        mark: &str,
        new: &dyn Fn(&str) -> String,
    ) -> Duration {
        let new = new(mark);
        let start = Instant::now();
        fs::write(file, new).expect("file");

        while !self.get(page).is_some_and(|page| page.contains(mark)) {
            assert!(start.elapsed() < PATIENCE, "the change never came");
            sleep(PAUSE);
        }

        let time = start.elapsed();
        sleep(REST);

        time
    }

    fn get(&self, path: &str) -> Option<String> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).ok()?;
        let port = self.port;
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n"
        )
        .ok()?;

        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).ok()?;

        Some(String::from_utf8_lossy(&bytes).into_owned())
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
