//! Published addresses: none vanishes without a word, and whoever comes by a former one is led on.

use crate::driver::{Site, tree};
use crate::languages;

/// The small site in two languages with its addresses locked and one practice with a new id.
fn renamed() -> Site {
    let site = languages::small("[ru, en]");
    site.run(&["lock"]).ok();
    site.replace(
        "content/practices/elkino-mir.md",
        "id: elkino-mir",
        "id: elkino-shkola-mira",
    );

    site
}

#[test]
fn a_practice_renamed_without_an_alias_stops_the_build_and_touches_nothing() {
    let site = languages::small("[ru, en]");
    site.build().ok();
    let run = site.run(&["lock"]).ok();

    assert!(
        run.stdout.contains("новых адреса, всего ")
            || run.stdout.contains("новых адресов, всего "),
        "{}",
        run.stdout
    );
    let list = site.read("content/urls.lock");
    assert!(
        list.starts_with("# Адреса, которые")
            && list.contains("\n/\n")
            && list.contains("\n/en/practices/elkino-mir/\n")
    );

    assert!(!list.contains("404") && !list.contains("assets"), "{list}");
    let before = site.tree();
    site.replace(
        "content/practices/elkino-mir.md",
        "id: elkino-mir",
        "id: elkino-shkola-mira",
    );

    let run = site.build().fails(1);
    let (start, rest) = run.stderr.split_once("ошибка[E511]").expect("an error");
    assert!(!start.contains("ошибка"), "{}", run.stderr);
    let line = list
        .lines()
        .position(|line| line == "/practices/elkino-mir/")
        .expect("locked")
        + 1;

    let pad = " ".repeat(line.to_string().len());
    assert_eq!(
        format!("ошибка[E511]{rest}"),
        format!(
            "ошибка[E511]: опубликованный адрес /practices/elkino-mir/ пропадёт
{pad}--> content/urls.lock:{line}:1
{pad} |
{line} | /practices/elkino-mir/
{pad} | ^^^^^^^^^^^^^^^^^^^^^^ этот адрес обещано хранить
{pad} |
{pad} = запись: практика «elkino-mir»
{pad} = что делать: если это теперь /practices/elkino-shkola-mira/, укажите в той записи прежний id – aliases: \
             [elkino-mir]; если страница убрана нарочно, добавьте в redirects.yaml «- from: /practices/elkino-mir/» и, \
             если есть замена, «to: /адрес/»

"
        )
    );
    assert_eq!(site.changed_since(&before), Vec::<String>::new());
    site.run(&["check"]).fails(1);
    site.run(&["lock"]).fails(1);
    assert_eq!(
        site.read("content/urls.lock"),
        list,
        "nothing is dropped from the list"
    );
}

#[test]
fn a_former_id_leads_to_the_record_in_every_language_and_a_warm_build_equals_a_cold_one()
{
    let site = renamed();
    let base = ["build", "--base-url", "https://example.org/x/"];
    site.run(&base).fails(1);
    site.replace(
        "content/practices/elkino-mir.md",
        "edition:",
        "aliases: [elkino-mir]\nedition:",
    );

    site.replace(
        "content/practices/abakan-papa.md",
        "(city:elkino)",
        "(practice:elkino-mir)",
    );
    let run = site.run(&base).ok();
    assert!(
        run.stderr
            .contains("к сведению[N518]: ссылка по прежнему id: «practice:elkino-mir»"),
        "{}",
        run.stderr
    );

    assert!(
        run.stderr
            .contains("можно заменить на «practice:elkino-shkola-mira»"),
        "{}",
        run.stderr
    );
    assert!(
        site.page("practices/abakan-papa/")
            .contains("href=\"/x/practices/elkino-shkola-mira/\"")
    );

    for (folder, lang, words) in [
        ("", "ru", "Страница переехала"),
        ("en/", "en", "The page has moved"),
    ] {
        let page = site.page(&format!("{folder}practices/elkino-mir/"));
        let to = format!("/x/{folder}practices/elkino-shkola-mira/");
        assert!(
            page.contains(&format!("<html lang=\"{lang}\">")) && page.contains(words),
            "{page}"
        );

        assert!(
            page.contains(&format!(
                "<meta http-equiv=\"refresh\" content=\"0; url={to}\">"
            )),
            "{page}"
        );
        assert!(
            page.contains(&format!(
                "<link rel=\"canonical\" href=\"https://example.org{to}\">"
            )),
            "{page}"
        );
        assert!(
            page.contains(&format!("<a href=\"{to}\">")) && page.contains("Школа мира"),
            "{page}"
        );

        assert!(
            page.contains("<meta name=\"robots\" content=\"noindex\">"),
            "{page}"
        );
        assert!(
            !page.contains("<script") && !page.contains("style="),
            "{page}"
        );
    }

    let rules = site.read("public/_redirects");
    assert_eq!(
        rules,
        "/x/en/practices/elkino-mir/ /x/en/practices/elkino-shkola-mira/ 301!\n\
         /x/practices/elkino-mir/ /x/practices/elkino-shkola-mira/ 301!\n"
    );
    assert!(!site.read("public/sitemap.xml").contains("elkino-mir/"));
    let out = tempfile::tempdir().expect("folder");
    let cold = out.path().to_str().expect("path");
    site.run(&[&base[..], &["--out", cold]].concat()).ok();
    assert_eq!(site.tree(), tree(out.path()));
    let again = site.run(&base).ok();
    assert!(again.stdout.contains("записано 0,"), "{}", again.stdout);
}

#[test]
fn a_renamed_edition_takes_everything_below_and_beside_it_along() {
    let site = Site::small();
    site.run(&["lock"]).ok();

    for file in [
        "content/editions/2017.yaml",
        "content/practices/abakan-2017.md",
        "content/texts/growth-2017.md",
    ] {
        let text = site.read(file);
        site.write(
            file,
            text.replace("\"2017\"", "\"2016\"")
                .replace("{{ 2017/", "{{ 2016/")
                .replace("practices/2017/", "practices/2016/"),
        );
    }

    for file in [
        "content/editions/2018.yaml",
        "content/reference.yaml",
        "content/texts/finding.md",
    ] {
        let text = site.read(file);
        site.write(
            file,
            text.replace("\"2017\"", "\"2016\"")
                .replace("2017/", "2016/"),
        );
    }

    site.replace("content/editions/2018.yaml", "ordinal: 2", "ordinal: 3");
    let run = site.run(&["check", "--format", "short"]);
    assert!(run.stderr.contains("E511"), "{}", run.stderr);
    site.replace(
        "content/editions/2017.yaml",
        "- id: \"2016\"",
        "- id: \"2016\"\n    aliases: [\"2017\"]",
    );

    site.build().ok();
    for former in ["2017/", "2017/participants/", "compare/2017-2018/"] {
        let page = site.page(former);
        assert!(
            page.contains(&format!("url=/{}\"", former.replace("2017", "2016"))),
            "{former}: {page}"
        );
    }

    assert!(site.read("public/redirects.caddy").contains(
        "redir /compare/2017-2018/directions.csv /compare/2016-2018/directions.csv 301\n"
    ));
}

#[test]
fn what_is_gone_on_purpose_says_so_and_chains_lead_to_their_end() {
    let site = languages::small("[ru, en]");
    site.run(&["lock"]).ok();
    site.remove("content/practices/elkino-mir.md");
    site.write(
        "content/redirects.yaml",
        "redirects:\n  - { from: /practices/elkino-mir/, note: Город попросил убрать. }\n  - { from: /old.html, to: /older/ \
         }\n  - { from: /older/, to: \"city:abakan\" }\n",
    );

    site.build().ok();
    let gone = site.page("practices/elkino-mir/");
    assert!(
        gone.contains("Этой страницы больше нет")
            && gone.contains("Город попросил убрать"),
        "{gone}"
    );

    assert!(
        gone.contains("noindex") && !gone.contains("http-equiv=\"refresh\""),
        "{gone}"
    );
    assert!(
        site.page("en/practices/elkino-mir/")
            .contains("This page is no more")
    );

    for former in ["old.html", "older/", "en/older/"] {
        assert!(site.page(former).contains("cities/abakan/\">"), "{former}");
    }

    let nginx = site.read("public/redirects.nginx.conf");
    assert!(
        nginx.contains("    /old.html /cities/abakan/;\n")
            && nginx.contains("    /practices/elkino-mir/ 1;\n"),
        "{nginx}"
    );
}

#[test]
fn mistakes_of_former_addresses_are_told_at_their_places() {
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
fn a_file_that_vanishes_stops_the_build_too() {
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
fn a_language_that_is_gone_can_lead_to_the_one_that_stays() {
    let site = languages::small("[ru, en]");
    site.run(&["lock"]).ok();
    let site = languages::with_interface(site, "[ru]");
    let run = site.run(&["check", "--format", "short"]).fails(1);
    assert!(run.stderr.contains("E517"), "{}", run.stderr);
    site.write(
        "content/redirects.yaml",
        "redirects:\n  - { from: /en/, to: /, below: true }\n",
    );

    let run = site.run(&["check", "--format", "short"]);
    assert!(!run.stderr.contains("[E"), "{}", run.stderr);
    site.build().ok();
    assert!(
        site.page("en/cities/abakan/")
            .contains("url=/cities/abakan/\"")
    );

    assert!(site.read("public/_redirects").contains(
        "/en/compare/2017-2018/directions.svg /compare/2017-2018/directions.svg 301!\n"
    ));
}

#[test]
fn a_build_counts_new_addresses_and_only_the_command_locks_them() {
    let site = Site::small();
    let run = site.build().ok();
    assert!(
        run.stdout.contains("адреса не закреплены"),
        "{}",
        run.stdout
    );

    let run = site.run(&["lock", "--check"]).fails(1);
    assert!(
        run.stdout.contains("\n  /practices/elkino-mir/\n")
            && !site.path("content/urls.lock").exists()
    );
    site.run(&["lock"]).ok();
    let list = site.read("content/urls.lock");
    assert!(!site.build().ok().stdout.contains("закреп"));
    site.write(
        "content/tula.yaml",
        "cities:\n  - { id: tula, name: Тула, type: city }\n",
    );

    site.write(
        "content/texts/draft.md",
        "---\nkind: page\nid: draft\ntitle: Ч\ndraft: true\n---\nЧ\n",
    );
    let run = site.build().ok();
    assert!(
        run.stdout.contains("4 новых адреса ещё не закреплены"),
        "{}",
        run.stdout
    );

    site.run(&["build", "--drafts", "--styleguide"]).ok();
    assert_eq!(site.read("content/urls.lock"), list);
    let run = site.run(&["lock"]).ok();

    assert!(
        run.stdout.starts_with("закреплены 4 новых адреса"),
        "{}",
        run.stdout
    );
    let longer = site.read("content/urls.lock");
    let added: Vec<&str> = longer
        .lines()
        .filter(|line| !list.lines().any(|old| old == *line))
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
    assert_eq!(
        longer.lines().count(),
        list.lines().count() + 4,
        "nothing is dropped"
    );
    assert!(site.run(&["lock"]).ok().stdout.contains("уже закреплены"));
}
