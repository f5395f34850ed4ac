//! Beginning a competition, making records and putting them in order, as an editor does it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Stdio;

use crate::driver::{Run, Site, repository, tree};

fn practice(site: &Site, more: &[&str]) -> Run {
    let mut args = vec![
        "new",
        "practice",
        "--title",
        "Дворовый \"клуб\": игры",
        "--lead",
        "Во дворе играют все.",
    ];

    args.extend([
        "--city",
        "Абакан",
        "--edition",
        "2018",
        "--directions",
        "Отцы, mediation",
        "--source",
        "report",
    ]);
    args.extend(more);

    site.run(&args)
}

#[test]
fn init_builds_clean() {
    for (lang, title) in [
        ("ru", "Конкурс городов (пример)"),
        ("en", "Competition of towns (example)"),
    ] {
        let site = Site::empty();
        site.run(&["init", "mine", "--lang", lang]).ok();
        let new = Site::copy_of(&site.path("mine/content"));
        let run = new.run(&["check", "--lang", lang]).ok();
        assert!(run.stderr.is_empty(), "{}", run.stderr);
        new.run(&["build", "--lang", lang]).ok();
        assert!(new.page("/").contains(title));
        new.run(&["fmt", "--check", "--lang", lang]).ok();
        let files = tree(&site.path("mine"));

        for path in [
            "README.md",
            ".vscode/settings.json",
            ".vscode/extensions.json",
            "schema/tables.schema.json",
        ] {
            assert!(files.contains_key(path), "{path}");
        }

        for path in [".vscode/settings.json", ".vscode/extensions.json"] {
            serde_json::from_slice::<serde_json::Value>(&files[path]).expect("JSON");
        }

        let again = site.run(&["init", "mine", "--lang", lang]).fails(2);
        assert!(again.stderr.contains("mine"), "{}", again.stderr);
        assert_eq!(tree(&site.path("mine")), files);
    }
}

#[test]
fn new_records_pass_check() {
    let site = Site::small();
    practice(&site, &["--section", "Отцы: игры"]).ok();
    let file = "content/practices/2018/abakan-dvorovy-klub-igry.md";
    let text = site.read(file);

    assert!(
        text.contains(
            "# yaml-language-server: $schema=../../../schema/texts.schema.json\n"
        ),
        "{text}"
    );
    assert!(
        text.contains("directions: [fathers, mediation]\n")
            && text.contains("# Партнёры. Кто помогает."),
        "{text}"
    );
    site.run(&[
        "new",
        "city",
        "--name",
        "Тула",
        "--type",
        "city",
        "--region",
        "south-oblast",
        "--region-source",
        "report",
    ])
    .ok();

    site.run(&[
        "new",
        "edition",
        "--id",
        "2019",
        "--title",
        "III Конкурс",
        "--coverage",
        "partial",
        "--source",
        "report",
    ])
    .ok();
    let growth = [
        "new",
        "growth-point",
        "--edition",
        "2018",
        "--theme",
        "Голос детей",
        "--title",
        "Слушать",
        "--lead",
        "Слушать детей.",
    ];

    site.run(&[&growth[..], &["--source", "report"]].concat())
        .ok();
    let programme = [
        "new",
        "programme",
        "--title",
        "Программа дворов",
        "--short",
        "Дворы",
        "--lead",
        "Дворы для всех.",
        "--goal",
        "Играть.",
    ];

    let when = [
        "--territory",
        "Вся область",
        "--regions",
        "north-oblast",
        "--from",
        "2018",
        "--to",
        "2019-06",
        "--source",
        "report",
    ];
    site.run(&[&programme[..], &when[..]].concat()).ok();
    let check = site.run(&["check", "--drafts"]).ok();
    assert!(!check.stderr.contains("предупреждение"), "{}", check.stderr);
    site.run(&[
        "fmt",
        "--check",
        "content/cities",
        "content/programmes/dvory",
    ])
    .ok();

    site.run(&["build", "--drafts"]).ok();
    assert!(
        site.page("/practices/abakan-dvorovy-klub-igry/")
            .contains("Во дворе играют все.")
    );
    let second = practice(&site, &[]).ok();

    assert!(
        second.stdout.contains("abakan-dvorovy-klub-igry-2"),
        "{}",
        second.stdout
    );
}

#[test]
fn new_record_replaces_nothing() {
    let site = Site::small();
    let before = tree(&site.path("content"));
    let unknown = practice(&site, &["--theme", "voice"]).fails(2);

    assert!(
        unknown.stderr.contains("--theme здесь не нужен"),
        "{}",
        unknown.stderr
    );
    let near = site.run(&["new", "practice", "--city", "Абокан"]).fails(2);
    assert!(
        near.stderr.contains("возможно, имелось в виду abakan"),
        "{}",
        near.stderr
    );

    let taken = practice(&site, &["--id", "abakan-papa"]).fails(2);
    assert!(
        taken.stderr.contains("такая запись уже есть"),
        "{}",
        taken.stderr
    );
    assert_eq!(tree(&site.path("content")), before);
    site.write(
        "content/practices/2018/mine.md",
        "---\nkind: page\nid: other\ntitle: Чужое\n---\n",
    );

    let exists = practice(&site, &["--id", "mine"]).fails(2);
    assert!(
        exists.stderr.contains("уже есть, он не тронут"),
        "{}",
        exists.stderr
    );
    assert!(
        site.read("content/practices/2018/mine.md")
            .contains("Чужое")
    );
}

#[test]
fn new_without_terminal_never_waits() {
    let site = Site::small();
    let mut command = site.command(&["new", "growth-point", "--edition", "2018"]);
    let child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("start");

    let output = child.wait_with_output().expect("end");
    assert_eq!(output.status.code(), Some(2));
    let told = String::from_utf8_lossy(&output.stderr);

    assert!(
        told.contains("--theme, --title, --lead, --source"),
        "{told}"
    );
}

#[test]
fn schemas_in_reader_language() {
    let site = Site::empty();
    let run = site.run(&["schema"]).ok();
    assert_eq!(
        run.stdout.matches("записан schema/").count(),
        3,
        "{}",
        run.stdout
    );

    assert!(site.read("schema/texts.schema.json").contains("Практика"));
    assert_eq!(
        site.run(&["schema"])
            .ok()
            .stdout
            .matches("без изменений")
            .count(),
        3
    );
    site.run(&["schema", "--lang", "en"]).ok();
    assert!(
        site.read("schema/texts.schema.json")
            .contains("\"Practice\"")
            && !site.read("schema/texts.schema.json").contains("Практика")
    );
}

#[test]
fn fmt_changes_only_faults() {
    let site = Site::small();
    site.write("content/a.yaml", "# о Туле \"так\"\ncities:\n  - name: Тула\n    id: tula\n    type: city\n    note: Город \"мастеров\" - это...\n");
    site.write("content/broken.yaml", "cities:\n  - { id: Тула }\n");
    let before = tree(&site.path("content"));
    let check = site
        .run(&["fmt", "--check", "content/a.yaml", "content/broken.yaml"])
        .fails(1);

    assert!(
        check.stdout.contains(
            "content/a.yaml:6\n-     note: Город \"мастеров\" - это...\n+     note: Город «мастеров» – это…\n"
        ),
        "{}",
        check.stdout
    );
    assert!(
        check
            .stdout
            .contains("content/broken.yaml: в файле ошибки, он оставлен как есть"),
        "{}",
        check.stdout
    );
    assert_eq!(tree(&site.path("content")), before);
    site.run(&["fmt"]).ok();
    let text = "# о Туле \"так\"\ncities:\n  - id: tula\n    name: Тула\n    type: city\n    note: Город «мастеров» – это…\n";
    assert_eq!(site.read("content/a.yaml"), text);
    assert_eq!(
        site.read("content/broken.yaml"),
        "cities:\n  - { id: Тула }\n"
    );

    site.run(&["fmt", "--check"]).ok();
    site.run(&["fmt", "content/nowhere"]).fails(2);
}

#[test]
fn real_content_is_formatted() {
    let content = repository().join("content");
    let site = Site::empty();
    let run = site.run(&[
        "fmt",
        "--check",
        "--content",
        content.to_str().expect("path"),
    ]);

    assert_eq!(run.code, Some(0), "{}{}", run.stdout, run.stderr);
}

#[test]
fn init_holds_every_starter_file() {
    let root = repository().join("src/scaffold/starter");
    for lang in ["ru", "en"] {
        let site = Site::empty();
        site.run(&["init", "--lang", lang]).ok();
        let made = tree(&site.path("."));
        let sources: BTreeMap<_, _> = tree(&root.join(lang));

        for (path, bytes) in &sources {
            assert_eq!(made.get(path), Some(bytes), "{path}");
        }

        assert!(fs::exists(Path::new(&site.path(".gitignore"))).expect("look"));
    }
}
