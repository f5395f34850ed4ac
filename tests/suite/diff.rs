//! What people are told before a site is published.

use crate::driver::{Site, assert_text};
use crate::languages;

#[test]
fn diff_first_site_writes_nothing() {
    let site = Site::small();
    let run = site.run(&["diff"]).ok();
    assert!(
        run.stdout.starts_with("Что изменится на сайте\n  появ"),
        "{}",
        run.stdout
    );

    assert!(
        run.stdout.contains("сайт ещё не собирали: всё ново"),
        "{}",
        run.stdout
    );
    assert!(
        run.stdout
            .contains("\n  + практика «Школа мира» /practices/elkino-mir/\n"),
        "{}",
        run.stdout
    );
    assert!(!run.stdout.contains("Числа конкурсов"), "{}", run.stdout);
    assert!(!site.path("public").exists());
}

#[test]
fn diff_noop() {
    let site = languages::small("[ru, en]");
    site.build().ok();
    let run = site.run(&["diff", "--check"]).ok();

    run.matches_snapshot("diff_noop");
}

/// The small site, published and locked, with a change of each kind after that.
fn changed() -> Site {
    let site = languages::small("[ru, en]");
    site.build().ok();
    site.run(&["lock"]).ok();
    site.replace(
        "content/editions/2017.yaml",
        "measure: subjects, value: 3",
        "measure: subjects, value: 4",
    );

    site.replace(
        "content/practices/abakan-papa.md",
        "after: 43",
        "after: 44.5",
    );
    site.replace(
        "content/practices/abakan-papa.md",
        "edition:",
        "contact: family@abakan.example\nedition:",
    );
    site.replace(
        "content/practices/abakan-papa.md",
        "Папы играют с детьми",
        "Отцы играют с детьми",
    );

    site.replace(
        "content/practices/elkino-mir.md",
        "id: elkino-mir",
        "id: elkino-shkola-mira\naliases: [elkino-mir]",
    );
    site.remove("content/practices/abakan-2017.md");
    site.write(
        "content/tula.yaml",
        "cities:\n  - { id: tula, name: Тула, type: city }\n",
    );

    site
}

#[test]
fn diff_tells_every_change() {
    let site = changed();
    let run = site.run(&["diff"]).ok();
    // How many pages show a changed fact is not what this test is about; one of them is named.
    let (head, pages) = run
        .stdout
        .split_once("\nИзменятся страницы (")
        .expect("changed pages");
    let head: Vec<&str> = head
        .lines()
        .filter(|line| !line.starts_with("  изменится "))
        .collect();

    assert_text("diff_every_change", &head.join("\n"));
    assert!(
        pages.contains("\n  ~ город «Абакан» /cities/abakan/\n"),
        "{pages}"
    );
}

#[test]
fn diff_leaves_site_alone() {
    let site = changed();
    let before = site.tree();
    site.run(&["diff", "--html", "report.html"]).ok();
    assert_eq!(site.changed_since(&before), Vec::<String>::new());

    let html = site.read("report.html");
    assert!(
        html.contains("<th scope=\"row\">Отцы играют с детьми · семьи во дворах</th>"),
        "{html}"
    );
    assert!(
        html.contains("<html lang=\"ru\">") && html.contains("class=\"warning\""),
        "{html}"
    );
    for outside in ["<script", "http://", "https://"] {
        assert!(!html.contains(outside), "{outside}: {html}");
    }
}

#[test]
fn diff_check_fails_on_change() {
    changed().run(&["diff", "--check"]).fails(1);
}

#[test]
fn diff_report_outside_site() {
    let run = Site::small().run(&["diff", "--html", "public/report.html"]);
    run.fails(2).matches_snapshot("diff_report_in_site");
}

#[test]
fn diff_in_english() {
    let run = changed().run(&["diff", "--lang", "en"]).ok();
    assert!(
        run.stdout.contains("To vanish (")
            && run.stdout.contains("Figures of editions (1)"),
        "{}",
        run.stdout
    );
}

#[test]
fn diff_needs_sound_records() {
    let site = Site::small();
    site.replace(
        "content/practices/elkino-mir.md",
        "city: elkino",
        "city: elkin",
    );
    assert!(site.run(&["diff"]).fails(1).stderr.contains("E201"));
}

#[test]
fn diff_other_version_not_guessed() {
    let site = Site::small();
    site.build().ok();

    for damage in ["", "{\"format\":99}"] {
        site.write("public/.itogi/state.json", damage);
        let run = site.run(&["diff"]).ok();
        assert!(
            run.stdout.contains("собран другой версией itogi"),
            "{}",
            run.stdout
        );
    }

    site.build().ok();
    assert!(
        !site.run(&["diff"]).ok().stdout.contains("другой версией"),
        "a build writes the facts again"
    );
}
