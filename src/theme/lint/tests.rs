//! The check on small themes: what it must find, and where it must keep silent.

mod names;
mod reader;

use super::{LintReport, check};
use crate::diag::{self, Code, Diagnostic};
use crate::i18n::Arg;
use crate::lang::Lang;
use crate::view::PageContent;

fn lint(files: &[(&str, &str)]) -> LintReport {
    let own: Vec<_> = files
        .iter()
        .map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()))
        .collect();
    check(&own, "themes/mine", &Lang::ALL)
}

/// `file:line:column code name`, in order.
fn found(files: &[(&str, &str)]) -> Vec<String> {
    let mut diagnostics = lint(files).diagnostics;
    diag::sort(&mut diagnostics);
    diagnostics.iter().map(line).collect()
}

fn line(d: &Diagnostic) -> String {
    let (line, column) = d.span.file.line_column(d.span.start);
    let path = d
        .span
        .file
        .path
        .strip_prefix("themes/mine/")
        .unwrap_or(&d.span.file.path);
    let name = value(d, "name").or(value(d, "key")).unwrap_or_default();

    format!("{path}:{line}:{column} {} {name}", d.code.id())
}

fn value<'a>(d: &'a Diagnostic, name: &str) -> Option<&'a str> {
    d.args.iter().find_map(|(known, value)| match value {
        Arg::Text(text) if *known == name => Some(text.as_str()),
        _ => None,
    })
}

/// What is found in a template of the editors' pages, which has `title`, `lead` and `html`, without its file.
fn in_page(template: &str) -> Vec<String> {
    let found = found(&[("templates/page.html", template)]);
    found
        .iter()
        .map(|line| {
            line.strip_prefix("templates/page.html:")
                .unwrap_or(line)
                .to_owned()
        })
        .collect()
}

#[test]
fn the_built_in_theme_has_no_mistakes() {
    let report = lint(&[]);
    assert_eq!(
        report.diagnostics.iter().map(line).collect::<Vec<_>>(),
        Vec::<String>::new()
    );
    assert!(
        report.templates >= PageContent::TEMPLATES.len() + 3 && report.components > 20,
        "{report:?}"
    );
}

#[test]
fn components_know_their_types() {
    let components = "{% component mine(c, n=1) %}\n{{ c.href }}{{ c.hrf }}{{ n }}{{ title }}{{ body }}\n{% endcomponent mine %}";
    let page =
        "{{ <mine c={page} /> }}{% for c in page.crumbs %}{{ <mine c /> }}{% endfor %}";
    let files = [
        ("templates/mine.html", components),
        ("templates/page.html", page),
    ];

    assert_eq!(
        found(&files),
        [
            "templates/mine.html:2:18 E610 hrf",
            "templates/mine.html:2:34 E610 title"
        ]
    );
    // Given something else, the same field is wrong.
    let page = "{{ <mine c={site.title} /> }}";
    let expected = ["2:6 E610 href", "2:18 E610 hrf", "2:34 E610 title"]
        .map(|line| format!("templates/mine.html:{line}"));

    assert_eq!(
        found(&[
            ("templates/mine.html", components),
            ("templates/page.html", page)
        ]),
        expected
    );
    // Never called, it is still read; nothing is known of its parameters.
    assert_eq!(
        found(&[("templates/mine.html", components)]),
        ["templates/mine.html:2:34 E610 title"]
    );
}

#[test]
fn component_parameters_are_checked() {
    let page = "{% component mine(a, b=1, @title) %}{{ title }}{% endcomponent mine %}\
                {{ <mine a={1} /> }}{{ <mine a={1} c={2} /> }}{{ <mine b={1} /> }}{{ <mine {...page} /> }}\
                {% <mine a={titel}> %}{{ titel }}{% </mine> %}";
    let expected = [
        "1:106 E614 c",
        "1:120 E615 a",
        "1:173 E610 titel",
        "1:186 E610 titel",
    ];
    assert_eq!(in_page(page), expected);
    let misspelt = "{% component mine(c) %}{{ c.hrf }}{% endcomponent mine %}{{ <mine cc={page} /> }}";

    assert_eq!(
        in_page(misspelt),
        ["1:67 E614 cc"],
        "a misspelt argument is not also a missing one"
    );
    let rest = "{% component mine(...rest) %}{{ rest.x }}{% endcomponent mine %}{{ <mine a={1} /> }}";
    assert_eq!(in_page(rest), Vec::<String>::new());
    let implicit = "{% component a(@page) %}{{ page.hrf }}{% endcomponent a %}{% component b() %}{{ <a /> }}{% endcomponent b %}\
                    {{ <b /> }}";
    assert_eq!(in_page(implicit), ["1:33 E610 hrf"]);
}

#[test]
fn a_component_may_call_itself() {
    let page = "{% component mine(c, k) %}{{ c.hrf }}{{ t(key=k) }}{{ <mine c={c} k={\"a\" ~ k} /> }}{{ <mine c={c} k={\"b\" ~ k} /> }}\
                {% endcomponent mine %}{{ <mine c={page} k=\"nav-home\" /> }}";
    assert_eq!(in_page(page), ["1:32 E610 hrf"]);
    let page = "{% component mine(c) %}{{ titel }}{{ <mine c={[c]} /> }}{% endcomponent mine %}{{ <mine c={page} /> }}";
    assert_eq!(in_page(page), ["1:27 E610 titel"]);
}

#[test]
fn what_tera_refuses_does_no_harm() {
    lint(&[(
        "templates/page.html",
        "{% extends \"page.html\" %}{% include \"page.html\" %}{% for %}",
    )]);
    let base = "{% block main %}{% block other %}{% endblock %}{% endblock %}";
    let page = "{% extends \"base.html\" %}{% block main %}{% endblock %}\
                {% block other %}{% block main %}{{ super() }}{% endblock %}{% endblock %}";
    lint(&[("templates/page.html", page), ("templates/base.html", base)]);
}

#[test]
fn keys_are_reported_at_the_call() {
    let page = "{{ <bars caption={title} head={title} list={page} unit_key=\"participantss\" /> }}";
    let found = in_page(page);
    assert!(
        found.contains(&"1:60 E611 participantss".to_owned()),
        "{found:?}"
    );

    let found = in_page("{{ <edition_head e={page} part=\"winner\" /> }}");
    assert!(
        found.contains(&"1:32 E611 part-winner-title".to_owned()),
        "{found:?}"
    );
}

#[test]
fn includes_share_the_scope() {
    let part = "{{ c.href }}{{ c.hrf }}{{ title }}{% set x = 1 %}{{ x }}";
    let page = "{% for c in page.crumbs %}{% include \"part.html\" %}{% endfor %}{{ x }}";
    let files = [("templates/part.html", part), ("templates/page.html", page)];

    assert_eq!(
        found(&files),
        [
            "templates/page.html:1:67 E610 x",
            "templates/part.html:1:18 E610 hrf"
        ]
    );
    // A component without calls may be given anything; messages and files must exist all the same.
    let part = "{{ c.hrf }}{{ t(key=\"nope\") }}{{ asset(path=\"nope.css\") }}";
    assert_eq!(
        found(&[("templates/part.html", part)]),
        [
            "templates/part.html:1:21 E611 nope",
            "templates/part.html:1:45 E613 nope.css"
        ]
    );
}

#[test]
fn frames_use_what_every_page_has() {
    let base = "{{ site.titel }}{{ title }}{% block main %}{{ titel }}{% endblock main %}{% block title %}{% endblock %}\
                {% block description %}{% endblock %}";
    // Pages to embed have a frame of their own; here it is the same.
    let embed = "{% extends \"base.html\" %}";
    let diagnostics = lint(&[
        ("templates/base.html", base),
        ("templates/embed.html", embed),
    ])
    .diagnostics;

    let mut lines: Vec<(String, Option<&str>)> = diagnostics
        .iter()
        .map(|d| (line(d), value(d, "where")))
        .collect();
    lines.sort();
    // Every page has a block `main` of its own, so what the frame's block holds is not shown.
    assert_eq!(
        lines,
        [
            (
                "templates/base.html:1:20 E610 title".to_owned(),
                Some("pages")
            ),
            (
                "templates/base.html:1:9 E610 titel".to_owned(),
                Some("pages")
            ),
            // The page at a former address has no frame.
        ]
    );

    let title = diagnostics
        .iter()
        .find(|d| value(d, "name") == Some("title"))
        .expect("title");
    let pages = value(title, "pages").expect("pages");
    assert!(
        pages.starts_with("cities.html, city.html")
            && pages.ends_with('…')
            && !pages.contains("page.html"),
        "{pages}"
    );

    assert_eq!(
        value(title, "expected"),
        Some("site, page"),
        "only what all of them have"
    );
}

#[test]
fn blocks_are_read_as_they_are_shown() {
    let page = "{% extends \"default/page.html\" %}{% block main %}{{ super() }}{{ titel }}{% endblock main %}";
    assert_eq!(in_page(page), ["1:66 E610 titel"]);
    // What the frame sets before a block is known in it.
    let base = "{% set mine = page %}{% block main %}{% endblock main %}{% block title %}{{ titel }}{% endblock %}{% block description %}{% endblock %}";
    let page = "{% extends \"base.html\" %}{% block main %}{{ mine.hrf }}{% endblock main %}{% block title %}{{ super() }}{% endblock %}";
    let files = [("templates/base.html", base), ("templates/page.html", page)];

    assert_eq!(
        found(&files),
        [
            "templates/base.html:1:77 E610 titel",
            "templates/page.html:1:50 E610 hrf"
        ]
    );
}

#[test]
fn what_could_have_been_meant_is_named() {
    let diagnostics = lint(&[(
        "templates/page.html",
        "{{ titel }}{{ page.hreff }}{{ t(key='nav-citis') }}{{ t(key='stat-' ~ title) }}",
    )])
    .diagnostics;

    let nearest: Vec<_> = diagnostics
        .iter()
        .map(|d| value(d, "nearest").unwrap_or_default())
        .collect();
    assert_eq!(nearest, ["title", "href", "nav-cities", "state-"]);
    assert_eq!(
        value(&diagnostics[0], "expected"),
        Some("site, page, title, lead, html, contents")
    );

    assert_eq!(
        value(&diagnostics[1], "expected"),
        Some("kind, href, canonical, data, feeds, card, rows, crumbs, languages")
    );
    assert_eq!(
        (value(&diagnostics[1], "of"), value(&diagnostics[1], "type")),
        (Some("page"), Some("Meta"))
    );
}

#[test]
fn half_told_needs_two_languages() {
    let own = [
        (
            "locales/ru.ftl".to_owned(),
            b"more = 1\nnav-cities = 2\n".to_vec(),
        ),
        (
            "templates/page.html".to_owned(),
            b"{{ t(key='more') }}".to_vec(),
        ),
    ];

    let codes = |languages: &[Lang]| -> Vec<Code> {
        check(&own, "themes/mine", languages)
            .diagnostics
            .iter()
            .map(|d| d.code)
            .collect()
    };
    assert_eq!(codes(&Lang::ALL), [Code::HalfTold, Code::HalfReworded]);
    assert_eq!(codes(&[Lang::Ru]), []);
    assert_eq!(codes(&[Lang::En]), [Code::UnknownMessage]);
}
