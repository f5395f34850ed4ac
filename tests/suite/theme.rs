//! Themes: one file replaced, the rest built in.

use crate::driver::Site;

#[test]
fn theme_replaces_single_files() {
    let site = Site::small();
    site.replace(
        "content/itogi.yaml",
        "publisher: Проверка",
        "publisher: Проверка\ntheme: own",
    );
    site.write(
        "themes/own/templates/page.html",
        "{% extends \"default/page.html\" %}{% block main %}<p>до</p>{{ super() }}{% endblock main %}",
    );

    site.write("themes/own/assets/site.css", "body { color: green }");
    site.write("themes/own/locales/ru.ftl", "nav-cities = Поселения\n");
    site.build().ok();
    let page = site.page("about/").replace('\u{a0}', " ");

    assert!(
        page.contains("<p>до</p>") && page.contains("<h1>О конкурсе</h1>"),
        "{page}"
    );
    assert!(
        page.contains(">Поселения</a>") && page.contains(">Практики</a>"),
        "{page}"
    );
    let css = site
        .tree()
        .into_iter()
        .find(|(path, _)| path.starts_with("assets/site.") && path.ends_with(".css"))
        .expect("css");

    assert_eq!(css.1, b"body { color: green }");
}

#[test]
fn template_mistake_names_line() {
    let site = Site::small();
    site.replace(
        "content/itogi.yaml",
        "publisher: Проверка",
        "publisher: Проверка\ntheme: own",
    );
    site.write("themes/own/templates/page.html", "<p>\n{{ titel }}\n</p>");
    let run = site.build().fails(1);

    assert!(
        run.stderr.contains("E610") && run.stderr.contains("page.html:2"),
        "{}",
        run.stderr
    );
    assert!(
        run.stderr.contains("title"),
        "it says what there is: {}",
        run.stderr
    );
    assert!(site.tree().is_empty(), "nothing is published");
}

#[test]
fn render_mistake_stops_build() {
    let site = Site::small();
    site.replace(
        "content/itogi.yaml",
        "publisher: Проверка",
        "publisher: Проверка\ntheme: own",
    );
    site.write(
        "themes/own/templates/page.html",
        "<p>\n{{ title | abs }}\n</p>",
    );

    site.run(&["check"]).ok();
    let run = site.build().fails(1);
    assert!(
        run.stderr.contains("E601") && run.stderr.contains("page.html:2"),
        "{}",
        run.stderr
    );

    assert!(site.tree().is_empty(), "nothing is published");
}

#[test]
fn incremental_style() {
    let site = Site::small();
    site.replace(
        "content/itogi.yaml",
        "publisher: Проверка",
        "publisher: Проверка\ntheme: own",
    );
    site.write("themes/own/assets/extra.css", "a {}");
    site.build().ok();
    site.write("themes/own/assets/extra.css", "b {}");
    let run = site.build().ok();

    assert!(
        run.stdout.contains("записано 1,") && run.stdout.contains("удалено 1 "),
        "{}",
        run.stdout
    );
}
