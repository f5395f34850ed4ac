//! What authors of themes are told: mistakes before a page is made, the built-in files, the fields of templates.

mod fields;

use crate::driver::{Run, Site, assert_text, repository};
use itogi::project::{self, Options};
use itogi::route::{Moved, Page, Route, To};
use itogi::view::{self, Context, FieldShape, Struct, TemplateFields};
use serde_json::Value;

/// The small site with a theme of its own.
fn with_theme(files: &[(&str, &str)]) -> Site {
    let site = Site::small();
    site.replace(
        "content/itogi.yaml",
        "publisher: Проверка",
        "publisher: Проверка\ntheme: mine",
    );
    std::fs::create_dir_all(site.path("themes/mine")).expect("folder");

    for (path, text) in files {
        site.write(&format!("themes/mine/{path}"), text);
    }

    site
}

/// `theme check`, which must find something.
fn errors(files: &[(&str, &str)]) -> Vec<String> {
    let run = with_theme(files)
        .run(&["theme", "check", "--format", "short"])
        .fails(1);
    run.stderr.lines().map(ToOwned::to_owned).collect()
}

fn stdout(run: Run) -> String {
    assert_eq!(run.stderr, "");
    run.stdout
}

#[test]
fn built_in_theme_checks_clean() {
    let site = Site::small();
    let templates = std::fs::read_dir(repository().join("themes/default/templates"))
        .expect("templates")
        .count();
    let told = stdout(site.run(&["theme", "check"]).ok());
    assert!(told.starts_with(&format!("{templates} шаблон")), "{told}");
    assert!(told.ends_with("неизвестных имён нет\n"), "{told}");
    site.replace("content/itogi.yaml", "lang: ru", "lang: en");
    let told = stdout(site.run(&["theme", "check", "--lang", "en"]).ok());

    assert!(
        told.starts_with(&format!("{templates} templates, "))
            && told.ends_with("no unknown names\n"),
        "{told}"
    );
}

#[test]
fn bare_number_does_not_compile() {
    let shown = "{% for f in figures.rows %}{{ f.quantity.amount | said }}{% endfor %}";
    with_theme(&[("templates/edition.html", shown)])
        .run(&["theme", "check"])
        .ok();

    for bare in [
        "{{ f.quantity.amount }}",
        "{{ f.quantity.amount ~ \"!\" }}",
        "{{ f.quantity.amount | typo }}",
        "{{ f.quantity.amount.digits }}",
        "{{ t(key=\"roster-known-only\", n=f.quantity.amount) }}",
    ] {
        let template = format!("{{% for f in figures.rows %}}{bare}{{% endfor %}}");
        let found = errors(&[("templates/edition.html", &template)]);
        assert!(found[0].contains("E610"), "{bare}: {found:?}");
    }
}

#[test]
fn file_template_is_checked() {
    let found = errors(&[("templates/chart.svg", "{{ chart.titel }}{{ site.title }}")]);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(
        found[0].contains("chart.svg:1:10") && found[0].contains("titel"),
        "{found:?}"
    );

    assert!(
        found[1].contains("chart.svg:1:21") && found[1].contains("site"),
        "a file gets no page: {found:?}"
    );
}

#[test]
fn misspelt_field_suggests() {
    let site = with_theme(&[(
        "templates/page.html",
        "<main>\n<h1>{{ titel | typo }}</h1>\n</main>\n",
    )]);
    let run = site.run(&["theme", "check"]).fails(1);
    assert_eq!(
        run.stderr,
        "\
ошибка[E610]: шаблону неизвестно имя «titel»
 --> themes/mine/templates/page.html:2:8
  |
2 | <h1>{{ titel | typo }}</h1>
  |        ^^^^^ такого имени нет
  |
  = что делать: возможно, имелось в виду «title»; есть: site, page, title, lead, html, contents

"
    );

    assert_eq!(run.stdout, "проверено: 1 ошибка\n");
}

#[test]
fn theme_check_finds_all_kinds() {
    let found = errors(&[
        (
            "templates/page.html",
            "{% extends \"base.html\" %}\n{% block title %}{% endblock title %}\n{% block main %}\n\
             {% for crumb in page.crumbs %}{{ crumb.hrf }}{% endfor %}\n{% include \"part.html\" %}\n{{ <mine c={site} /> }}\n\
             {{ t(key=\"nav-citis\") }}\n{{ t(key=\"stat-\" ~ title) }}\n{{ asset(path=\"mine.css\") }}\n\
             {{ <town c={page} colour=\"red\" /> }}\n{{ <town /> }}\n{% endblock main %}\n",
        ),
        ("templates/part.html", "{{ titel }}\n"),
        (
            "templates/mine.html",
            "{% component mine(c) %}\n{{ c.titel }}\n{% endcomponent mine %}\n",
        ),
        (
            "templates/base.html",
            "{% block title %}{% endblock %}{% block description %}{% endblock %}{% block head %}{% endblock %}\
             {% block main %}{% endblock %}\n{{ lead }}\n",
        ),
    ]);

    let components = std::fs::read_to_string(
        repository().join("themes/default/templates/components.html"),
    )
    .expect("text");
    let town = components
        .lines()
        .position(|line| line.contains("component town("))
        .expect("town")
        + 1;

    let found: Vec<String> = found
        .iter()
        .map(|line| line.replace(&format!("html:{town}:52"), "html:TOWN:52"))
        .collect();
    assert_eq!(
        found,
        [
            "default/templates/components.html:TOWN:52: ошибка[E610]: у «c» (Meta) нет поля «name» (вызов в themes/mine/templates/page.html:10)",
            "themes/mine/templates/base.html:2:4: ошибка[E610]: шаблону неизвестно имя «lead» (в страницах cities.html, city.html, \
             compare-cities.html, compare-pair.html, compare.html …)",
            "themes/mine/templates/mine.html:2:6: ошибка[E610]: у «c» (Chrome) нет поля «titel» (вызов в themes/mine/templates/page.html:6)",
            "themes/mine/templates/page.html:4:40: ошибка[E610]: у «crumb» (Crumb) нет поля «hrf»",
            "themes/mine/templates/page.html:7:10: ошибка[E611]: нет сообщения «nav-citis»",
            "themes/mine/templates/page.html:8:10: ошибка[E612]: ни одно сообщение не начинается с «stat-»",
            "themes/mine/templates/page.html:9:15: ошибка[E613]: в теме нет файла assets/mine.css",
            "themes/mine/templates/page.html:10:19: ошибка[E614]: у компонента «town» нет параметра «colour»",
            "themes/mine/templates/page.html:11:4: ошибка[E615]: компоненту «town» не дан параметр «c»",
            "themes/mine/templates/part.html:1:4: ошибка[E610]: шаблону неизвестно имя «titel» (в страницах page.html)",
        ]
    );
}

#[test]
fn theme_check_spares_tested() {
    let guarded = "{% if titel is defined %}{{ titel }}{% endif %}{{ title }}";
    let site = with_theme(&[("templates/page.html", guarded)]);
    site.run(&["theme", "check"]).ok();
    site.build().ok();
    site.write("themes/mine/templates/page.html", "{{ t(key=\"more\") }}");
    site.run(&["theme", "check"]).fails(1);
    site.write("themes/mine/locales/ru.ftl", "more = Ещё\n");
    site.run(&["theme", "check"]).ok();
    site.build().ok();
    assert_eq!(site.page("about/"), "Ещё\n");
}

#[test]
fn check_build_theme_check_agree() {
    let site = with_theme(&[("templates/page.html", "{% if titel %}{% endif %}")]);
    for command in ["check", "build"] {
        let run = site.run(&[command, "--format", "short"]).fails(1);
        let told = "themes/mine/templates/page.html:1:7: ошибка[E610]: шаблону неизвестно имя «titel»";
        assert!(
            run.stderr.lines().any(|line| line == told),
            "{command}: {}",
            run.stderr
        );
    }

    assert!(!site.path("public").exists(), "nothing is published");
    // Without the records: a mistake in them does not matter.
    site.replace("content/cities.yaml", "type: village", "type: vilage");
    site.write("themes/mine/templates/page.html", "{{ title }}");
    assert!(stdout(site.run(&["theme", "check"]).ok()).contains("неизвестных имён нет"));
    site.run(&["check"]).fails(1);
}

#[test]
fn themes_folder_option() {
    let site = with_theme(&[]);
    site.write("looks/mine/templates/page.html", "{{ titel }}");

    for command in [&["theme", "check"][..], &["check"], &["build"]] {
        site.run(command).ok();
        let run = site
            .run(&[command, &["--themes", "./looks/", "--format", "short"]].concat())
            .fails(1);
        assert!(
            run.stderr
                .contains("looks/mine/templates/page.html:1:4: ошибка[E610]"),
            "{}",
            run.stderr
        );
    }

    let run = site
        .run(&["theme", "check", "--themes", "nowhere"])
        .fails(1);
    assert!(run.stderr.contains("E602"), "{}", run.stderr);
    let run = site.run(&["theme", "check", "--content", "нет"]).fails(2);

    assert!(
        run.stderr.contains("нет папки записей нет"),
        "{}",
        run.stderr
    );
    site.remove("content/itogi.yaml");
    assert!(
        site.run(&["theme", "check"])
            .fails(1)
            .stderr
            .contains("E004")
    );
}

#[test]
fn tera_refusal_is_one_mistake() {
    let run = with_theme(&[("templates/page.html", "{{ titel }}{% if %}")])
        .run(&["theme", "check"])
        .fails(1);
    assert!(
        run.stderr.contains("E601") && !run.stderr.contains("E610"),
        "{}",
        run.stderr
    );
}

#[test]
fn theme_show_reads_built_in() {
    let site = Site::small();
    let list = stdout(site.run(&["theme", "show"]).ok());
    let folder = repository().join("themes/default");

    for name in list.lines() {
        let shown = site
            .command(&["theme", "show", name])
            .output()
            .expect("run")
            .stdout;
        assert_eq!(
            shown,
            std::fs::read(folder.join(name)).expect(name),
            "{name}"
        );
    }

    let files = walkdir::WalkDir::new(&folder)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|e| e.file_type().is_file());
    assert_eq!(list.lines().count(), files.count());
    let run = site
        .run(&["theme", "show", "templates/practise.html"])
        .fails(2);

    assert_eq!(
        run.stderr,
        "ошибка: во встроенной теме нет файла templates/practise.html\n  что делать: возможно, имелось в виду \
         templates/practice.html; список файлов: itogi theme show\n"
    );
}

/// Whether an object has exactly the fields of a struct.
fn same(fields: &TemplateFields, expected: &Struct, given: &Value, path: &str) {
    let given = given
        .as_object()
        .unwrap_or_else(|| panic!("{path} is no object"));
    let names: Vec<&str> = expected
        .fields
        .iter()
        .map(|field| field.name.as_str())
        .collect();

    assert_eq!(
        given.keys().map(String::as_str).collect::<Vec<_>>(),
        names,
        "{path}"
    );
    for field in &expected.fields {
        fits(
            fields,
            &field.shape,
            &given[&field.name],
            &format!("{path}.{}", field.name),
        );
    }
}

fn fits(fields: &TemplateFields, shape: &FieldShape, given: &Value, path: &str) {
    match (shape, given) {
        (FieldShape::Text | FieldShape::Amount, Value::String(_))
        | (FieldShape::Number, Value::Number(_))
        | (FieldShape::Bool, Value::Bool(_)) => {}
        (FieldShape::Optional(_), Value::Null) => {}
        (FieldShape::Optional(inner), given) => fits(fields, inner, given, path),
        (FieldShape::List(inner), Value::Array(list)) => list
            .iter()
            .for_each(|given| fits(fields, inner, given, path)),
        (FieldShape::Struct(number), given) => {
            same(fields, &fields.structs[*number], given, path)
        }
        _ => panic!("{path}: {shape:?} is given {given}"),
    }
}
