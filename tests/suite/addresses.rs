//! Published addresses: none vanishes without a word, and whoever comes by a former one is led on.

mod mistakes;

use std::sync::OnceLock;

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
fn e511_vanished_page_stops_build() {
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

const WITH_HOST: [&str; 3] = ["build", "--base-url", "https://example.org/x/"];

/// [`renamed`], with the former id as an alias and a link to it; not yet built again.
fn with_alias() -> Site {
    let site = renamed();
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

    site
}

/// [`with_alias`], built once for the tests that only read it.
fn redirecting() -> &'static Site {
    static BUILT: OnceLock<Site> = OnceLock::new();
    BUILT.get_or_init(|| {
        let site = with_alias();
        site.run(&WITH_HOST).ok();
        site
    })
}

#[test]
fn n518_link_by_former_id() {
    let run = with_alias().run(&WITH_HOST).ok();
    for words in [
        "к сведению[N518]: ссылка по прежнему id: «practice:elkino-mir»",
        "можно заменить на «practice:elkino-shkola-mira»",
    ] {
        assert!(run.stderr.contains(words), "{words}: {}", run.stderr);
    }
}

#[test]
fn former_id_links_to_new_address() {
    let page = redirecting().page("practices/abakan-papa/");
    assert!(page.contains("href=\"/x/practices/elkino-shkola-mira/\""));
}

#[test]
fn alias_redirects_in_all_languages() {
    for (folder, lang, words) in [
        ("", "ru", "Страница переехала"),
        ("en/", "en", "The page has moved"),
    ] {
        let page = redirecting().page(&format!("{folder}practices/elkino-mir/"));
        let to = format!("/x/{folder}practices/elkino-shkola-mira/");

        for part in [
            format!("<html lang=\"{lang}\">"),
            words.to_owned(),
            format!("<meta http-equiv=\"refresh\" content=\"0; url={to}\">"),
            format!("<link rel=\"canonical\" href=\"https://example.org{to}\">"),
            format!("<a href=\"{to}\">"),
            "Школа мира".to_owned(),
            "<meta name=\"robots\" content=\"noindex\">".to_owned(),
        ] {
            assert!(page.contains(&part), "{part}: {page}");
        }
        assert!(
            !page.contains("<script") && !page.contains("style="),
            "{page}"
        );
    }
}

#[test]
fn redirects_for_servers() {
    assert_eq!(
        redirecting().read("public/_redirects"),
        "/x/en/practices/elkino-mir/ /x/en/practices/elkino-shkola-mira/ 301!\n\
         /x/practices/elkino-mir/ /x/practices/elkino-shkola-mira/ 301!\n"
    );
}

#[test]
fn redirects_not_in_sitemap() {
    let map = redirecting().read("public/sitemap.xml");
    assert!(!map.contains("elkino-mir/"), "{map}");
}

#[test]
fn redirects_warm_equals_cold() {
    let site = with_alias();
    site.run(&WITH_HOST).ok();
    let out = tempfile::tempdir().expect("folder");
    let cold = out.path().to_str().expect("path");
    site.run(&[&WITH_HOST[..], &["--out", cold]].concat()).ok();
    assert_eq!(site.tree(), tree(out.path()));

    let again = site.run(&WITH_HOST).ok();
    assert!(again.stdout.contains("записано 0,"), "{}", again.stdout);
}

#[test]
fn renamed_edition_moves_its_pages() {
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
fn gone_pages_and_redirect_chains() {
    let site = languages::small("[ru, en]");
    site.run(&["lock"]).ok();
    site.remove("content/practices/elkino-mir.md");
    site.write(
        "content/redirects.yaml",
        r#"redirects:
  - { from: /practices/elkino-mir/, note: Город попросил убрать. }
  - { from: /old.html, to: /older/ }
  - { from: /older/, to: "city:abakan" }
"#,
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
            .contains("This page is gone")
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
fn dropped_language_redirects() {
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
