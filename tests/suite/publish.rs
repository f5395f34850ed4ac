//! The output folder: never half-written, never anybody else's.

use std::fs;
use std::time::Duration;

use crate::driver::Site;

#[test]
fn publish_removes_own_only() {
    let site = Site::small();
    site.build().ok();
    site.write("public/.gitkeep", "")
        .write("public/cities/photo.jpg", "мой файл")
        .write("public/cities/tula/index.html", "мой");
    site.remove("content/practices/elkino-mir.md");
    let run = site.run(&["build", "--explain"]).ok();
    assert!(!site.path("public/practices/elkino-mir").exists());
    assert!(
        run.stdout
            .contains("practices/elkino-mir/index.html – удалён"),
        "{}",
        run.stdout
    );

    for kept in [
        "public/.gitkeep",
        "public/cities/photo.jpg",
        "public/cities/tula/index.html",
    ] {
        assert!(site.path(kept).exists(), "{kept}");
    }
}

#[test]
fn publish_stops_at_foreign_file() {
    let site = Site::small();
    site.write("public/about/index.html", "моя страница");
    let before = site.tree();
    let run = site.build().fails(2);

    assert!(
        run.stderr.contains("public/about/index.html – чужой файл"),
        "{}",
        run.stderr
    );
    assert_eq!(site.tree(), before);
    site.build().fails(2);
    assert_eq!(
        site.tree(),
        before,
        "and it stays so when the build is tried again"
    );

    site.remove("public/about/index.html");
    site.build().ok();
    site.write("public/cities/tula/index.html", "моя страница");
    site.replace(
        "content/cities.yaml",
        "cities:\n",
        "cities:\n  - { id: tula, name: Тула, type: city }\n",
    );

    site.build().fails(2);
    assert_eq!(site.read("public/cities/tula/index.html"), "моя страница");
}

#[test]
fn publish_lost_manifest_compares() {
    let site = Site::small();
    site.build().ok();
    let whole = site.tree();

    for damage in [None, Some("не JSON")] {
        match damage {
            None => {
                fs::remove_file(site.path("public/.itogi/manifest.json")).expect("remove")
            }
            Some(text) => {
                fs::write(site.path("public/.itogi/manifest.json"), text).expect("write")
            }
        }

        site.write("public/mine.txt", "мой");
        let run = site.build().ok();
        assert!(run.stdout.contains("записано 0,"), "{}", run.stdout);
        assert_eq!(site.read("public/mine.txt"), "мой");
        site.remove("public/mine.txt");
        assert_eq!(site.tree(), whole);
    }

    fs::remove_file(site.path("public/.itogi/manifest.json")).expect("remove");
    site.replace(
        "content/practices/abakan-papa.md",
        "Папы собираются",
        "Деды собираются",
    );
    let run = site.build().ok();
    // The page, its text for the search, and the search's words that begin with «д».
    assert!(run.stdout.contains("записано 3,"), "{}", run.stdout);
}

#[test]
fn publish_restores_damaged_page() {
    let site = Site::small();
    site.build().ok();
    let whole = site.tree();
    site.remove("public/cities/abakan/index.html")
        .write("public/index.html", "<p>");
    let run = site.run(&["build", "--explain"]).ok();

    assert!(
        run.stdout
            .contains("cities/abakan/index.html – файла не было на месте"),
        "{}",
        run.stdout
    );
    assert_eq!(site.tree(), whole);
}

#[test]
fn publish_survives_kill() {
    let site = Site::small();
    let cities: String = (0..100)
        .map(|n| format!("  - {{ id: town-{n}, name: Город{n}, type: city }}\n"))
        .collect();
    site.write("content/many.yaml", format!("cities:\n{cities}"));
    site.build().ok();
    let old = site.tree();

    site.replace(
        "content/itogi.yaml",
        "title: Малый конкурс",
        "title: Другой конкурс",
    );
    let (_, new) = site.cold();
    let mut interrupted = 0;

    for delay in (0..240).step_by(16) {
        let mut child = site
            .command(&["build"])
            .stdout(std::process::Stdio::null())
            .spawn()
            .expect("run");
        std::thread::sleep(Duration::from_millis(delay));
        let finished = child.try_wait().expect("wait").is_some();
        child.kill().expect("kill");
        child.wait().expect("wait");
        interrupted += usize::from(!finished);

        for (path, bytes) in site.tree() {
            assert!(
                old.get(&path) == Some(&bytes) || new.get(&path) == Some(&bytes),
                "{path} is neither old nor new"
            );
        }

        for path in old.keys().filter(|path| new.contains_key(*path)) {
            assert!(
                site.path(&format!("public/{path}")).exists(),
                "{path} is gone"
            );
        }

        if finished {
            break;
        }
    }

    assert!(
        interrupted > 0,
        "no build was interrupted: the test proves nothing"
    );
    site.build().ok();
    assert_eq!(site.tree(), new);
}

#[test]
fn publish_one_build_at_a_time() {
    let site = Site::small();
    site.build().ok();
    let lock = fs::File::open(site.path("public/.itogi/lock")).expect("lock");
    lock.lock().expect("lock");
    let run = site.build().fails(2);

    assert!(
        run.stderr.contains("уже пишет другой запуск"),
        "{}",
        run.stderr
    );
    drop(lock);
    site.build().ok();
}

#[cfg(unix)]
#[test]
fn publish_stays_inside_output() {
    let site = Site::small();
    site.build().ok();
    site.write("other/abakan/index.html", "чужое")
        .write("precious.txt", "чужое");
    fs::rename(site.path("public/cities"), site.path("cities-before")).expect("move");
    std::os::unix::fs::symlink(site.path("other"), site.path("public/cities"))
        .expect("link");
    site.replace("content/cities.yaml", "name: Абакан,", "name: Абакан-2,");
    site.build().fails(2);
    assert_eq!(site.read("other/abakan/index.html"), "чужое");
    fs::remove_file(site.path("public/cities")).expect("unlink");
    fs::rename(site.path("cities-before"), site.path("public/cities"))
        .expect("move back");
    let manifest = site.read("public/.itogi/manifest.json");

    site.write(
        "public/.itogi/manifest.json",
        manifest.replacen(
            '{',
            "{\"../precious.txt\":{\"key\":\"\",\"hash\":\"\",\"size\":0},",
            1,
        ),
    );
    site.build().ok();
    assert_eq!(site.read("precious.txt"), "чужое");
}

#[test]
fn publish_stops_at_file_for_folder() {
    let site = Site::small();
    site.write("public/cities", "моё");
    let run = site.build().fails(2);

    assert!(
        run.stderr.contains("public/cities – чужой файл"),
        "{}",
        run.stderr
    );
    assert_eq!(site.tree().into_keys().collect::<Vec<_>>(), ["cities"]);
}

#[test]
fn publish_repairs_equal_lengths() {
    let site = Site::small();
    let practice = "content/practices/abakan-papa.md";
    site.build().ok();
    let old = site.tree();
    let old_manifest = site.read("public/.itogi/manifest.json");
    // The same words in another order: the index of the search stays as long as it was too.
    site.replace(practice, "Папы собираются", "Собираются папы");
    site.build().ok();
    assert_eq!(
        old.values().map(Vec::len).sum::<usize>(),
        site.tree().values().map(Vec::len).sum::<usize>()
    );

    // As a kill after the last rename leaves it: new files, the old manifest, the list of what was to be written.
    fs::rename(
        site.path("public/.itogi/manifest.json"),
        site.path("public/.itogi/pending.json"),
    )
    .expect("move");
    site.write("public/.itogi/manifest.json", old_manifest);
    site.replace(practice, "Собираются папы", "Папы собираются");
    site.build().ok();
    assert_eq!(site.tree(), old);
}
