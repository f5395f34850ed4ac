//! The development server, as a browser meets it.

mod edits;
mod requests;

use crate::driver::{Site, Tree};
use serde_json::Value;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, ChildStdout, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

/// Longer than anything takes on a busy machine; no test waits for it unless it fails.
const PATIENCE: Duration = Duration::from_secs(60);

struct Server {
    child: Child,
    port: u16,
    said: Receiver<String>,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

struct Response {
    status: u16,
    headers: String,
    body: Vec<u8>,
}

impl Response {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

impl Server {
    /// Serves a site that has mistakes or none.
    fn start(site: &Site, args: &[&str]) -> Self {
        let mut command = site.command(&[&["serve", "--port", "0"], args].concat());
        let mut child = command
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program runs");
        let said = lines(child.stdout.take().expect("stdout"));
        let first = said.recv_timeout(PATIENCE).expect("an address");
        let port = first
            .split("127.0.0.1:")
            .nth(1)
            .and_then(|rest| rest.split('/').next());

        let port = port
            .and_then(|port| port.parse().ok())
            .unwrap_or_else(|| panic!("no address in «{first}»"));
        Self { child, port, said }
    }

    /// Waits until a line at the terminal contains this.
    fn hear(&self, part: &str) -> String {
        let until = Instant::now() + PATIENCE;
        loop {
            let left = until.saturating_duration_since(Instant::now());
            let line = self
                .said
                .recv_timeout(left)
                .unwrap_or_else(|_| panic!("never said: {part}"));

            if line.contains(part) {
                return line;
            }
        }
    }

    fn send(&self, request: &str) -> TcpStream {
        let mut stream =
            TcpStream::connect(("127.0.0.1", self.port)).expect("connection");
        stream.set_read_timeout(Some(PATIENCE)).expect("timeout");
        stream
            .write_all(
                request
                    .replace("HOST", &format!("127.0.0.1:{}", self.port))
                    .as_bytes(),
            )
            .expect("request");

        stream
    }

    fn answer(&self, request: &str) -> Response {
        let mut bytes = Vec::new();
        let _ = self.send(request).read_to_end(&mut bytes);
        let end = bytes
            .windows(4)
            .position(|part| part == b"\r\n\r\n")
            .unwrap_or(bytes.len());

        let headers = String::from_utf8_lossy(&bytes[..end]).to_lowercase();
        let status = headers
            .split(' ')
            .nth(1)
            .and_then(|status| status.parse().ok())
            .unwrap_or_default();

        Response {
            status,
            headers,
            body: bytes.split_off((end + 4).min(bytes.len())),
        }
    }

    fn get(&self, path: &str) -> Response {
        self.answer(&format!(
            "GET {path} HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n"
        ))
    }

    /// Opens a page as its script does.
    fn open(&self, path: &str) -> Events<'_> {
        let html = self.get(path).text();
        let mark = html
            .split("data-mark=\"")
            .nth(1)
            .and_then(|rest| rest.split('"').next())
            .expect("a mark");
        let stream = self.send("GET /_itogi/events HTTP/1.1\r\nHost: HOST\r\n\r\n");

        Events {
            server: self,
            path: path.to_owned(),
            mark: mark.to_owned(),
            lines: BufReader::new(stream),
        }
    }
}

struct Events<'a> {
    server: &'a Server,
    path: String,
    mark: String,
    lines: BufReader<TcpStream>,
}

impl Events<'_> {
    /// The next event of this name with its data; those before it must not be `unwanted`. Whether news concern the page
    /// is asked for, as its script does.
    fn wait(&mut self, name: &str, unwanted: &[&str]) -> Value {
        loop {
            let mut line = String::new();
            assert!(
                self.lines.read_line(&mut line).is_ok_and(|n| n > 0),
                "the stream ended before «{name}»"
            );
            let Some(event) = line.trim_end().strip_prefix("event: ") else {
                continue;
            };

            let mut data = String::new();
            self.lines.read_line(&mut data).expect("data");
            let data =
                serde_json::from_str(data.trim_start_matches("data: ")).expect("JSON");
            let (event, data) = if event == "round" {
                self.compare()
            } else {
                (event.to_owned(), data)
            };

            assert!(
                !unwanted.contains(&event.as_str()),
                "«{event}» came while «{name}» was awaited"
            );
            if event == name {
                return data;
            }
        }
    }

    fn compare(&mut self) -> (String, Value) {
        let mark = self.mark.replace(' ', "%20");
        let answer = self
            .server
            .get(&format!("/_itogi/page?path={}&mark={mark}", self.path))
            .text();
        let answer: Value = serde_json::from_str(&answer).expect("JSON");
        self.mark = answer["mark"].as_str().expect("a mark").to_owned();

        (
            answer["name"].as_str().unwrap_or_default().to_owned(),
            answer["styles"].clone(),
        )
    }

    /// The next message of what is wrong that stops the site, or does not, while the page stays.
    fn trouble(&mut self, stops: bool) -> Value {
        loop {
            let trouble = self.wait("trouble", &["page"]);
            if trouble["stops"] == stops {
                return trouble;
            }
        }
    }
}

fn lines(stdout: ChildStdout) -> Receiver<String> {
    let (sender, said) = channel();
    std::thread::spawn(move || {
        for line in BufReader::new(stdout).lines().map_while(Result::ok) {
            if sender.send(line).is_err() {
                return;
            }
        }
    });

    said
}

/// A page without the script that only the server adds.
fn bare(bytes: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(bytes);
    match (
        text.find("<script src=\"/_itogi/live.js\""),
        text.find("</script></head>"),
    ) {
        (Some(start), Some(end)) => [&text[..start], &text[end + "</script>".len()..]]
            .concat()
            .into_bytes(),
        _ => bytes.to_vec(),
    }
}

/// Files of a build that the server does not serve with the same bytes.
fn differences(server: &Server, tree: &Tree) -> Vec<String> {
    let differs = |path: &String, bytes: &Vec<u8>| {
        let response = server.get(&format!(
            "/{}",
            path.strip_suffix("index.html").unwrap_or(path)
        ));
        response.status != 200 || bare(&response.body) != *bytes
    };
    tree.iter()
        .filter(|(path, bytes)| differs(path, bytes))
        .map(|(path, _)| path.clone())
        .collect()
}

#[test]
fn serve_equals_build() {
    let site = Site::small();
    let server = Server::start(&site, &[]);
    let (run, tree) = site.cold();
    run.ok();
    assert_eq!(differences(&server, &tree), Vec::<String>::new());
    assert!(
        !tree
            .iter()
            .any(|(_, bytes)| String::from_utf8_lossy(bytes).contains("_itogi")),
        "a build has no script"
    );

    assert!(server.get("/").text().contains("_itogi/live.js"));
    assert_eq!(server.get("/_itogi/live.js").status, 200);
    // What has its hash in its name is kept by the browser, nothing else is.
    let style = tree
        .keys()
        .find(|path| path.ends_with(".css"))
        .expect("a style");

    assert!(
        server
            .get(&format!("/{style}"))
            .headers
            .contains("cache-control: max-age=31536000, immutable"),
        "{style}"
    );
    assert!(server.get("/").headers.contains("cache-control: no-cache"));
    let moved = server.get("/cities");

    assert!(
        moved.status == 302 && moved.headers.contains("location: /cities/"),
        "{}",
        moved.headers
    );
    let missing = server.get("/no-such-page/");
    assert_eq!(
        (missing.status, bare(&missing.body)),
        (404, tree["404.html"].clone())
    );
}
