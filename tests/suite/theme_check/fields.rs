//! What templates are given, as `theme fields` says it.

use super::*;

#[test]
fn theme_fields_are_tree() {
    let site = Site::small();
    let of_page = site.run(&["theme", "fields", "page.html"]).ok();
    // The tree of what every template is given comes after it, and changes more often.
    let (own, _) = of_page
        .stdout
        .split_once("\n  site: Chrome")
        .expect("common fields");

    assert_text("theme_fields_page", own);
    let short = site.run(&["theme", "fields", "page"]).ok();
    assert_eq!(short.stdout, of_page.stdout, "the ending may be left out");
}

#[test]
fn theme_fields_show_types_once() {
    let site = Site::small();
    let practice = stdout(
        site.run(&["theme", "fields", "practice", "--lang", "en"])
            .ok(),
    );

    for line in [
        "  towns: list (CityLink)\n    id: text – Permanent id, for anchors.\n    name: text\n",
        "  edition: Link\n    text: text – The words.\n",
        "  directions: list (Link) (see above)\n",
        "      result: ResultView, may be absent (see above) – Absent for a practice of several towns: its total is no town's result.\n",
    ] {
        assert!(practice.contains(line), "«{line}» in {practice}");
    }
}

#[test]
fn theme_fields_list_templates() {
    let overview = stdout(Site::small().run(&["theme", "fields"]).ok());
    assert!(
        overview.contains("\n  practice.html – Content of a practice's page.\n"),
        "{overview}"
    );
}

#[test]
fn theme_fields_of_chart_file() {
    let run = Site::small().run(&["theme", "fields", "chart.svg"]).ok();
    let file = stdout(run);

    assert!(
        file.starts_with("chart.svg – A chart as a file of its own"),
        "{file}"
    );
    assert!(
        file.contains("  chart: Chart") && !file.contains("site: Chrome"),
        "it gets no page: {file}"
    );
}

#[test]
fn theme_fields_misspelt_template() {
    let run = Site::small().run(&["theme", "fields", "practise"]).fails(2);
    assert!(
        run.stderr.contains("возможно, имелось в виду practice;"),
        "{}",
        run.stderr
    );
}

#[test]
fn theme_fields_as_json_schema() {
    let run = Site::small().run(&["theme", "fields", "--format", "json"]);
    let schema: Value = serde_json::from_str(&stdout(run.ok())).expect("JSON");

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
