//! Addresses that vanish or clash.

use super::*;

#[test]
fn redirect_mistakes_have_places() {
    let site = Site::small();
    site.replace(
        "content/practices/elkino-mir.md",
        "edition:",
        "aliases: [abakan-papa, x]\nedition:",
    );
    site.replace(
        "content/practices/abakan-papa.md",
        "edition:",
        "aliases: [x]\nedition:",
    );

    site.replace(
        "content/texts/about.md",
        "id: about",
        "id: about\naliases: [cities]",
    );
    site.write(
        "content/redirects.yaml",
        "redirects:\n  - { from: /about/, to: / }\n  - { from: /a/, to: /b/ }\n  - { from: /b/, to: /a/ }\n  - { from: /c/, \
         to: /abuot/ }\n  - { from: c, to: / }\n  - { from: /c/ }\n  - { from: /d/, to: \"city:tula\" }\n  - { from: \
         /e.csv, to: /f.csv }\n",
    );
    site.write("content/urls.lock", "/about/\n<<<<<<< HEAD\n");
    let run = site.run(&["check", "--format", "short"]).fails(1);
    let found: Vec<&str> = run
        .stderr
        .lines()
        .filter(|line| line.contains("[E"))
        .collect();

    assert_eq!(
        found,
        [
            "content/practices/elkino-mir.md:7:11: ошибка[E512]: прежний id «abakan-papa» есть у другой записи",
            "content/practices/elkino-mir.md:7:24: ошибка[E513]: прежний id «x» назван дважды: уже назван у «abakan-papa»",
            "content/redirects.yaml:2:13: ошибка[E512]: по прежнему адресу /about/ есть живая страница",
            "content/redirects.yaml:3:22: ошибка[E515]: перенаправления ходят по кругу: /a/ приводит к себе же",
            "content/redirects.yaml:4:22: ошибка[E515]: перенаправления ходят по кругу: /b/ приводит к себе же",
            "content/redirects.yaml:5:22: ошибка[E514]: перенаправление ведёт на /abuot/, а там ничего нет",
            "content/redirects.yaml:6:13: ошибка[E117]: поле «from» не принимает «c»",
            "content/redirects.yaml:7:13: ошибка[E513]: куда ведёт /c/, сказано дважды: уже сказано у /c/",
            "content/redirects.yaml:8:22: ошибка[E514]: перенаправление ведёт на city:tula, а там ничего нет",
            "content/texts/about.md:4:11: ошибка[E512]: по прежнему адресу /cities/ есть живая страница",
            "content/urls.lock:2:1: ошибка[E516]: строка «<<<<<<< HEAD» не похожа на адрес",
        ]
    );
}

#[test]
fn vanished_file_stops_build() {
    let site = languages::small("[ru, en]");
    site.run(&["lock"]).ok();
    let list = site.read("content/urls.lock");
    site.write("content/urls.lock", format!("{list}/data/old.csv\n"));
    let run = site.run(&["build", "--format", "short"]).fails(1);

    assert!(
        run.stderr
            .contains("ошибка[E511]: опубликованный адрес /data/old.csv пропадёт"),
        "{}",
        run.stderr
    );
    assert!(!site.path("public/index.html").exists());
    site.write(
        "content/redirects.yaml",
        "redirects:\n  - { from: /data/old.csv, to: /cities/compare/towns.json }\n",
    );

    site.build().ok();
    assert!(
        site.read("public/_redirects")
            .contains("/data/old.csv /cities/compare/towns.json 301!\n")
    );
    assert!(
        !site.path("public/data/old.csv").exists(),
        "at the address of a file only a server can answer"
    );
}

#[test]
fn lock_check_names_unlocked() {
    let site = Site::small();
    let run = site.run(&["lock", "--check"]).fails(1);
    assert!(
        run.stdout.contains("\n  /practices/elkino-mir/\n"),
        "{}",
        run.stdout
    );
    assert!(!site.path("content/urls.lock").exists());
}

#[test]
fn build_reminds_of_lock() {
    let site = Site::small();
    let run = site.build().ok();
    assert!(
        run.stdout.contains("адреса не закреплены"),
        "{}",
        run.stdout
    );

    site.run(&["lock"]).ok();
    assert!(!site.build().ok().stdout.contains("закреп"));
}

/// The small site, locked, with one more town (four addresses) and a draft (none).
fn locked_and_longer() -> Site {
    let site = Site::small();
    site.run(&["lock"]).ok();
    site.write(
        "content/tula.yaml",
        "cities:\n  - { id: tula, name: Тула, type: city }\n",
    );
    site.write(
        "content/texts/draft.md",
        "---\nkind: page\nid: draft\ntitle: Ч\ndraft: true\n---\nЧ\n",
    );

    site
}

#[test]
fn only_lock_locks_addresses() {
    let site = locked_and_longer();
    let list = site.read("content/urls.lock");
    let run = site.build().ok();
    assert!(
        run.stdout.contains("4 новых адреса ещё не закреплены"),
        "{}",
        run.stdout
    );

    site.run(&["build", "--drafts", "--styleguide"]).ok();
    assert_eq!(site.read("content/urls.lock"), list);
}

#[test]
fn lock_adds_and_drops_nothing() {
    let site = locked_and_longer();
    let before = site.read("content/urls.lock");
    let run = site.run(&["lock"]).ok();
    assert!(
        run.stdout.starts_with("закреплены 4 новых адреса"),
        "{}",
        run.stdout
    );

    let after = site.read("content/urls.lock");
    let added: Vec<&str> = after
        .lines()
        .filter(|line| !before.lines().any(|old| old == *line))
        .collect();
    assert_eq!(
        added,
        [
            "/cities/tula.csv",
            "/cities/tula.json",
            "/cities/tula/",
            "/embed/cities/tula/"
        ]
    );
    assert_eq!(after.lines().count(), before.lines().count() + added.len());
    assert!(site.run(&["lock"]).ok().stdout.contains("уже закреплены"));
}
