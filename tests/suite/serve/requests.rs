//! Who may ask, and for what.

use super::*;

#[test]
fn serve_refuses_foreign_requests() {
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
fn serve_paths_stay_inside() {
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
fn serve_slow_clients_do_not_block() {
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
