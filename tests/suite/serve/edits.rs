//! What an edit does to open pages.

use super::*;

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
fn serve_refreshes_changed_pages() {
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
fn serve_overlay_comes_and_goes() {
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
fn serve_tells_unreadable_files() {
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
fn serve_tells_encoding_anew() {
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
fn serve_template_mistake_heals() {
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
fn serve_starts_on_broken_records() {
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
fn serve_drafts_on_request() {
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

/// Edits as they come in an hour, without the pauses: whatever happened, the end is what a build would make.
#[test]
fn serve_storm_equals_build() {
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
