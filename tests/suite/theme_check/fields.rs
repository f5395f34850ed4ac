//! What templates are given, as `theme fields` says it.

use super::*;

#[test]
fn theme_fields_are_tree() {
    let site = Site::small();
    let fields = stdout(site.run(&["theme", "fields", "page.html"]).ok());
    let expected = "page.html – Content of a page.\n  title: текст\n  lead: текст, может не быть\n  html: текст\n  \
                    contents: список (ContentsLine)\n    id: текст\n    text: текст\n\
                    у каждого шаблона:\n  site: Chrome";

    assert!(fields.starts_with(expected), "{fields}");
    assert_eq!(fields, stdout(site.run(&["theme", "fields", "page"]).ok()));
    let practice = stdout(
        site.run(&["theme", "fields", "practice", "--lang", "en"])
            .ok(),
    );

    for line in [
        "  towns: list (CityLink)\n    id: text – Permanent id, for anchors.\n    name: text\n",
        "  edition: Link\n    text: text – The words.\n",
        "  directions: list (Link) (see above)\n",
        "      result: ResultView, may be absent (see above)\n",
    ] {
        assert!(practice.contains(line), "«{line}» in {practice}");
    }

    let overview = stdout(site.run(&["theme", "fields"]).ok());
    assert!(
        overview.contains("\n  practice.html – Content of a practice's page.\n"),
        "{overview}"
    );
    let file = stdout(site.run(&["theme", "fields", "chart.svg"]).ok());

    assert!(
        file.starts_with("chart.svg – A chart as a file of its own"),
        "{file}"
    );
    assert!(
        file.contains("  chart: Chart") && !file.contains("site: Chrome"),
        "it gets no page: {file}"
    );
    let run = site.run(&["theme", "fields", "practise"]).fails(2);

    assert!(
        run.stderr.contains("возможно, имелось в виду practice;"),
        "{}",
        run.stderr
    );
    let schema: Value = serde_json::from_str(&stdout(
        site.run(&["theme", "fields", "--format", "json"]).ok(),
    ))
    .expect("JSON");
    assert_eq!(schema["templates"]["page.html"]["$ref"], "#/$defs/PagePage");
    assert_eq!(
        schema["$defs"]["PagePage"]["properties"]["title"]["type"],
        "string"
    );
}

#[test]
fn theme_fields_equal_pages() {
    let content = repository().join("content").to_string_lossy().into_owned();
    let options = Options {
        content,
        base_url: Some("https://example.org/".to_owned()),
        drafts: false,
    };

    let (site, interfaces) = project::open(&options)
        .expect("content")
        .site
        .expect("site");
    let adviser = itogi::compare::Adviser::new(&site);
    let tables = itogi::opendata::TableSummaries::default();
    let cx = Context::all(&site, &adviser, &interfaces, &tables)[0];
    let chrome = view::chrome(cx);
    let fields = TemplateFields::read();
    let mut seen = std::collections::BTreeSet::new();
    let former =
        |from: &str, to| Route::Moved(Moved { from: from.to_owned(), to, note: None });

    let besides = [
        Route::Page(Page::Styleguide),
        former("gone/", None),
        former("old/", Some(To::Route(Box::new(Route::Page(Page::Cities))))),
    ];

    for route in Route::all(&site).into_iter().chain(besides) {
        let view = match &route {
            Route::Page(page) => view::view(cx, &chrome, page),
            Route::Moved(moved) => view::former(cx, &chrome, moved),
            Route::Drawn(_) | Route::Data(_) => None,
        };
        let Some(view) = view else {
            continue;
        };

        let template = view.content.template();
        let own = fields.of_template(template).expect(template);
        let given = Struct {
            name: String::new(),
            doc: String::new(),
            fields: [&fields.common[..], &own.fields].concat(),
        };

        same(
            &fields,
            &given,
            &serde_json::to_value(&view).expect("JSON"),
            template,
        );
        seen.insert(template);
    }

    assert_eq!(
        seen.len(),
        fields.templates.len(),
        "every kind of page was seen: {seen:?}"
    );
}
