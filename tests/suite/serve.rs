//! The development server, as a browser meets it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, ChildStdout, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::driver::{Site, Tree};

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

/// Waits until the server serves what a build writes.
fn settles(server: &Server, site: &Site) {
    let (run, tree) = site.cold();
    run.ok();
    let until = Instant::now() + PATIENCE;

    loop {
        let different = differences(server, &tree);
        if different.is_empty() {
            return;
        }
        assert!(Instant::now() < until, "still different: {different:?}");
        std::thread::sleep(Duration::from_millis(100));
    }
}

#[test]
fn served_files_are_those_of_a_build_and_only_pages_carry_the_script() {
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

#[test]
fn a_change_reaches_every_page_that_shows_it_and_no_other() {
    let site = Site::small();
    site.write("themes/own/assets/extra.css", "").replace(
        "content/itogi.yaml",
        "as_of:",
        "theme: own\nas_of:",
    );
    let (run, tree) = site.cold();
    run.ok();
    let practice = site.read("content/practices/abakan-papa.md");
    let title = practice
        .lines()
        .find_map(|line| line.strip_prefix("title: "))
        .expect("title")
        .to_owned();

    let shows = |tree: &Tree| -> Vec<String> {
        let pages = tree.iter().filter(|(path, bytes)| {
            path.ends_with("index.html")
                && String::from_utf8_lossy(bytes).contains("Переименована")
        });
        pages
            .map(|(path, _)| format!("/{}", path.trim_end_matches("index.html")))
            .collect()
    };
    assert_eq!(shows(&tree), Vec::<String>::new());
    let server = Server::start(&site, &[]);
    let mut page = server.open("/practices/abakan-papa/");
    let mut other = server.open("/sources/");

    site.replace(
        "content/practices/abakan-papa.md",
        &title,
        "Переименована вдруг",
    );
    page.wait("page", &[]);
    let (run, tree) = site.cold();
    run.ok();
    let pages = shows(&tree);
    assert!(pages.len() > 2, "{pages:?}");

    for path in &pages {
        assert!(server.get(path).text().contains("Переименована"), "{path}");
    }

    // The page that does not show it hears nothing until its style changes, and then only that.
    let css = site.run(&["theme", "show", "assets/site.css"]).ok().stdout;
    site.write(
        "themes/own/assets/site.css",
        css + "\n.new { color: red }\n",
    );
    let styles = other.wait("styles", &["page"]);
    let href = styles[0].as_str().expect("address");
    assert!(server.get(href).text().contains(".new"), "{href}");
}

#[test]
fn mistakes_stand_over_the_last_good_page_and_go_away() {
    let site = Site::small();
    let server = Server::start(&site, &["--editor", "edit://{path}?{line}-{column}"]);
    let mut page = server.open("/practices/abakan-papa/");
    let before = server.get("/practices/abakan-papa/").body;
    let good = site.read("content/practices/abakan-papa.md");

    site.replace(
        "content/practices/abakan-papa.md",
        "city: ",
        "city: нет-такого-",
    );
    let trouble = page.trouble(true);
    let item = &trouble["items"][0];

    assert_eq!(
        (item["severity"].as_str(), item["file"].as_str()),
        (Some("error"), Some("content/practices/abakan-papa.md"))
    );
    assert!(
        item["source_line"]
            .as_str()
            .is_some_and(|line| line.contains("нет-такого-")),
        "{item}"
    );
    let link = item["link"].as_str().expect("link");

    assert!(
        link.starts_with("edit:///")
            && link.contains("content/practices/abakan-papa.md?"),
        "{link}"
    );
    assert_eq!(server.get("/practices/abakan-papa/").body, before);
    server.hear("сайт остаётся прежним");
    site.write("content/practices/abakan-papa.md", good);
    page.trouble(false);
    settles(&server, &site);
}

/// Emacs marks a file that is being edited by a link to nowhere, and Vim tries whether it may write.
#[cfg(unix)]
#[test]
fn what_cannot_be_opened_is_told_of_its_file_and_marks_of_editors_are_not() {
    let site = Site::small();
    let server = Server::start(&site, &[]);
    let mut page = server.open("/practices/abakan-papa/");

    std::os::unix::fs::symlink(
        "editor@host.1:2",
        site.path("content/practices/.#abakan-papa.md"),
    )
    .expect("lock");
    site.replace(
        "content/practices/abakan-papa.md",
        "title: ",
        "title: Заново ",
    );
    page.wait("page", &[]);
    assert!(
        server
            .get("/practices/abakan-papa/")
            .text()
            .contains("Заново")
    );

    let link = site.path("content/practices/link.md");
    std::os::unix::fs::symlink("/nowhere/x.md", &link).expect("link");
    let item = &page.trouble(true)["items"][0];

    assert_eq!(
        (item["code"].as_str(), item["file"].as_str()),
        (Some("E005"), Some("content/practices/link.md"))
    );
    std::fs::remove_file(link).expect("removed");
    page.trouble(false);
    settles(&server, &site);
}

#[test]
fn a_file_in_another_encoding_is_told_anew_when_it_changes() {
    let site = Site::small();
    let server = Server::start(&site, &[]);
    let mut page = server.open("/practices/abakan-papa/");
    let bytes = |line: &str| [line.as_bytes(), b" \xcf\xf0\xe8\xb8\xec\n"].concat();
    site.write("content/old.yaml", bytes("# a"));
    assert_eq!(page.trouble(true)["items"][0]["source_line"], "# a Приём");
    site.write("content/old.yaml", bytes("# bb"));
    assert_eq!(page.trouble(true)["items"][0]["source_line"], "# bb Приём");
}

#[test]
fn a_template_with_a_mistake_is_told_and_heals() {
    let site = Site::small();
    let template = "themes/own/templates/sources.html";
    site.write(template, "{% extends \"default/sources.html\" %}");
    site.replace("content/itogi.yaml", "as_of:", "theme: own\nas_of:");
    let server = Server::start(&site, &[]);
    let mut page = server.open("/sources/");
    site.write(template, "{% extends \"default/sources.html\" %}{% if %}");
    let trouble = page.trouble(true);

    assert!(
        trouble["items"][0]["code"]
            .as_str()
            .is_some_and(|code| code.starts_with("E6")),
        "{trouble}"
    );
    assert_eq!(server.get("/sources/").status, 200);
    site.write(template, "{% extends \"default/sources.html\" %}");
    page.trouble(false);
}

#[test]
fn it_starts_on_broken_records_and_waits_for_their_repair() {
    let site = Site::small();
    let settings = site.read("content/itogi.yaml");
    site.write("content/itogi.yaml", "title: [\n");
    let server = Server::start(&site, &[]);
    let page = server.get("/cities/");
    assert_eq!(page.status, 503);
    assert!(page.text().contains("_itogi/live.js"));
    let mut open = server.open("/cities/");
    open.trouble(true);
    site.write("content/itogi.yaml", settings);
    open.wait("page", &[]);
    open.trouble(false);
    assert_eq!(server.get("/cities/").status, 200);
    // The folder itself may go and come back.
    std::fs::rename(site.path("content"), site.path("away")).expect("rename");
    open.trouble(true);
    assert_eq!(
        server.get("/cities/").status,
        200,
        "the last good site stays"
    );

    std::fs::rename(site.path("away"), site.path("content")).expect("rename");
    open.trouble(false);
    settles(&server, &site);
}

#[test]
fn drafts_are_shown_only_when_asked_for() {
    let site = Site::small();
    site.replace(
        "content/practices/abakan-papa.md",
        "city: ",
        "draft: true\ncity: ",
    );
    let address = "/practices/abakan-papa/";
    assert_eq!(Server::start(&site, &[]).get(address).status, 404);
    assert_eq!(Server::start(&site, &["--drafts"]).get(address).status, 200);
}

#[test]
fn only_its_own_pages_may_ask_and_only_to_read() {
    let site = Site::small();
    let server = Server::start(&site, &[]);
    let status = |request: &str| {
        server
            .answer(&format!("{request}\r\nConnection: close\r\n\r\n"))
            .status
    };

    let own = format!("http://127.0.0.1:{}", server.port);
    assert_eq!(status("GET / HTTP/1.1\r\nHost: HOST"), 200);
    assert_eq!(
        status(&format!(
            "GET / HTTP/1.1\r\nHost: localhost:{}",
            server.port
        )),
        200
    );

    assert_eq!(
        status(&format!("GET / HTTP/1.1\r\nHost: HOST\r\nOrigin: {own}")),
        200
    );
    for host in [
        "Host: evil.example",
        "Host: 127.0.0.1",
        "Host: HOST.evil.example",
        "X: y",
        "Host: HOST\r\nHost: evil.example",
    ] {
        let found = status(&format!("GET / HTTP/1.1\r\n{host}"));
        assert!([400, 421].contains(&found), "{host}: {found}");
    }

    for origin in ["http://evil.example", "null", "https://127.0.0.1"] {
        assert_eq!(
            status(&format!(
                "GET /_itogi/events HTTP/1.1\r\nHost: HOST\r\nOrigin: {origin}"
            )),
            403,
            "{origin}"
        );
    }

    for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
        assert_eq!(
            status(&format!(
                "{method} / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 0"
            )),
            405,
            "{method}"
        );
    }

    // The address of another host in the place of the path.
    assert_eq!(
        status("GET http://evil.example/ HTTP/1.1\r\nHost: HOST"),
        421
    );
    let head = server
        .answer("HEAD /cities/ HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n");
    assert!(
        head.status == 200
            && head.body.is_empty()
            && head.headers.contains("content-length"),
        "{}",
        head.headers
    );
}

#[test]
fn paths_lead_nowhere_else() {
    let site = Site::small();
    site.write("secret.txt", "тайна");
    let server = Server::start(&site, &[]);

    for path in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/cities/%2e%2e/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e%5csecret.txt",
        "//secret.txt",
        "/content/itogi.yaml",
        "/.itogi/manifest.json",
        "/%00",
        "/%ff%fe",
    ] {
        let response = server.get(path);
        assert!(
            [400, 404].contains(&response.status),
            "{path}: {}",
            response.status
        );
        assert!(!response.text().contains("тайна"), "{path}");
    }
}

#[test]
fn greedy_and_slow_clients_do_not_block_others() {
    let site = Site::small();
    let server = Server::start(&site, &[]);
    let silent: Vec<TcpStream> = (0..40)
        .map(|_| server.send("GET / HTTP/1.1\r\nHos"))
        .collect();
    let deaf: Vec<TcpStream> = (0..40)
        .map(|_| server.send("GET /cities/ HTTP/1.1\r\nHost: HOST\r\n\r\n"))
        .collect();

    assert_eq!(server.get("/").status, 200);
    assert_eq!(server.get(&format!("/{}", "a".repeat(5000))).status, 414);
    let big = format!(
        "GET / HTTP/1.1\r\nHost: HOST\r\nX: {}\r\nConnection: close\r\n\r\n",
        "a".repeat(40_000)
    );

    assert!([400, 431].contains(&server.answer(&big).status));
    let many = format!(
        "GET / HTTP/1.1\r\nHost: HOST\r\n{}Connection: close\r\n\r\n",
        "X: y\r\n".repeat(500)
    );
    assert!([400, 431].contains(&server.answer(&many).status));
    assert_eq!(server.get("/").status, 200);
    // Of more than it holds the oldest have to go, and nobody waits for them.
    let late: Vec<TcpStream> = (0..260)
        .map(|_| server.send("GET / HTTP/1.1\r\nHos"))
        .collect();
    let start = Instant::now();
    assert_eq!(server.get("/").status, 200);
    assert!(
        start.elapsed() < Duration::from_secs(5),
        "{:?}",
        start.elapsed()
    );

    drop((silent, deaf, late));
}

#[test]
fn a_port_in_use_is_told() {
    let site = Site::small();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("port");
    let port = taken.local_addr().expect("address").port().to_string();
    let run = site.run(&["serve", "--port", &port]).fails(2);

    assert!(
        run.stderr.contains(&port) && run.stderr.contains("--port"),
        "{}",
        run.stderr
    );
}

/// Edits as they come in an hour, without the pauses: whatever happened, the end is what a build would make.
#[test]
fn any_storm_of_edits_ends_in_the_site_of_a_build() {
    let site = Site::small();
    let server = Server::start(&site, &[]);
    server.get("/");
    let whole = crate::driver::tree(&site.path("content"));
    let names: Vec<&String> = whole.keys().collect();
    let mut seed: u64 = 20_261_124;
    let mut next = |below: usize| {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).expect("small") % below
    };

    let path = |name: &str| format!("content/{name}");
    for round in 0..150 {
        let name = names[next(names.len())];
        let (full, other) = (
            site.path(&path(name)),
            site.path(&path(&format!("{name}.tmp"))),
        );
        let text = String::from_utf8_lossy(&whole[name]).into_owned();

        match next(7) {
            0 => drop(std::fs::remove_file(&full)),
            1 => drop(site.write(&path(name), text.replacen(": ", ": [", 1))),
            2 => drop(site.write(&path(name), format!("{text}\n"))),
            3 => drop(
                site.write(&path(name), text.get(..text.len() / 2).unwrap_or_default()),
            ),
            4 => {
                site.write(&path(&format!("{name}.tmp")), &text);
                std::fs::rename(&other, &full).expect("an atomic save");
            }
            5 => {
                let folder = site.path("content/practices");
                let _ = std::fs::rename(&folder, site.path("content/moved"));
                let _ = std::fs::rename(site.path("content/moved"), &folder);
            }
            _ => drop(site.write("content/.x.swp", round.to_string())),
        }

        if round % 10 == 0 {
            assert!([200, 503].contains(&server.get("/").status));
        }
    }

    for (name, bytes) in &whole {
        site.write(&path(name), bytes);
    }

    settles(&server, &site);
}
