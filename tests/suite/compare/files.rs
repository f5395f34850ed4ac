//! The files behind every chart.

use super::*;

fn rows(tree: &Tree, path: &str) -> Vec<BTreeMap<String, String>> {
    let text = std::str::from_utf8(&tree[path]).expect("UTF-8");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader
        .deserialize()
        .map(|row| row.unwrap_or_else(|e| panic!("{path}: {e}")))
        .collect()
}

#[test]
fn charts_have_words_and_files() {
    let site = archive_site();
    let tree = site.tree();
    let mut charts = 0;

    for (path, bytes) in tree
        .iter()
        .filter(|(path, _)| path.starts_with("compare/") && path.ends_with(".html"))
    {
        let page = std::str::from_utf8(bytes).expect("UTF-8");
        for figure in page.split("<figure class=\"chart-box\"").skip(1) {
            let figure = figure.split("</figure>").next().expect("figure");
            let between = |open: &str, close: &str| {
                figure
                    .split(open)
                    .nth(1)
                    .and_then(|t| t.split(close).next())
            };
            assert!(figure.contains("role=\"img\""), "{path}");
            let title = between("-svg-title\" hidden>", "</p>").expect("title");
            let words =
                between("-svg-desc\" class=\"alt\">", "</p>").expect("description");

            assert!(
                title.len() > 30 && words.len() > 60,
                "{path}: {title} {words}"
            );
            let names: BTreeSet<&str> = figure
                .split("href=\"/")
                .skip(1)
                .filter_map(|t| t.split('"').next())
                .collect();

            assert_eq!(
                names.len(),
                4,
                "{path}: three files and the page to embed: {names:?}"
            );
            for name in names {
                let file = if name.ends_with('/') {
                    format!("{name}index.html")
                } else {
                    name.to_owned()
                };
                assert!(tree.contains_key(&file), "{path}: {name}");
            }

            assert!(figure.contains("Как цитировать"), "{path}");
            charts += 1;
        }

        let tables = page.matches("<table").count();
        assert!(
            tables
                >= page
                    .matches("<figure class=\"chart-box\"")
                    .count()
                    .min(tables),
            "{path}"
        );
    }

    assert!(charts > 0, "no chart was checked");
}

#[test]
fn chart_files_have_descriptions() {
    let site = archive_site();
    let tree = site.tree();
    let pictures: Vec<_> = tree
        .iter()
        .filter(|(path, _)| path.starts_with("compare/") && path.ends_with(".svg"))
        .collect();

    assert!(!pictures.is_empty());
    for (path, bytes) in &pictures {
        let text = std::str::from_utf8(bytes).expect("UTF-8");
        let document = Document::parse(text).unwrap_or_else(|e| panic!("{path}: {e}"));
        let of = |name: &str| {
            document
                .descendants()
                .find(|n| n.has_tag_name(("http://www.w3.org/2000/svg", name)))
        };

        for name in ["title", "desc"] {
            let words = of(name).and_then(|n| n.text()).unwrap_or_default();
            assert!(words.len() > 30, "{path}: {name} is «{words}»");
        }
    }

    let districts =
        std::str::from_utf8(&tree["compare/2016-2017/districts.svg"]).expect("UTF-8");
    assert!(
        districts.contains("Приволжский: 34 → 70 (+36)"),
        "the finding: {districts}"
    );
    let years = std::str::from_utf8(&tree["compare/years.svg"]).expect("UTF-8");

    assert!(
        years.contains("131 (2015)") && years.contains("361 (2019)"),
        "{years}"
    );
}

#[test]
fn chart_data_name_source_and_basis() {
    let site = archive_site();
    let tree = site.tree();
    let districts = rows(&tree, "compare/2016-2017/districts.csv");
    let southern = districts
        .iter()
        .find(|r| r["part"] == "southern" && r["edition"] == "2016")
        .expect("row");

    assert_eq!(
        (southern["value"].as_str(), southern["sum_of"].as_str()),
        ("15", "southern+crimean")
    );
    assert_eq!(
        (southern["borders"].as_str(), southern["source"].as_str()),
        ("2017-01-01", "doc-2016")
    );
    let sum = |year: &str| -> u32 {
        districts
            .iter()
            .filter(|r| r["edition"] == year)
            .map(|r| r["value"].parse::<u32>().expect("number"))
            .sum()
    };

    assert_eq!(
        (sum("2016"), sum("2017")),
        (176, 293),
        "no participant is lost between borders"
    );
    let years = rows(&tree, "compare/years.csv");
    let first = years
        .iter()
        .find(|r| r["measure"] == "participants" && r["edition"] == "2014")
        .expect("row");

    assert_eq!(
        (first["value"].as_str(), first["qualifier"].as_str()),
        ("160", "more-than")
    );
    let other = years
        .iter()
        .find(|r| r["chosen"] == "false" && r["edition"] == "2016" && r["value"] == "60");
    assert!(
        other.is_some_and(|r| r["source"] == "council-75302"),
        "other sources stay"
    );

    assert!(
        !tree.contains_key("compare/2016-2017/categories-reports.csv"),
        "reports of 2016 by category are not known: there is nothing to compare"
    );
}

#[test]
fn missing_is_not_zero_in_chart_data() {
    let site = archive_site();
    let years = rows(&site.tree(), "compare/years.csv");
    let missing: Vec<_> = years.iter().filter(|r| !r["missing"].is_empty()).collect();

    assert!(!missing.is_empty());
    for row in missing {
        assert_eq!(row["value"], "", "{row:?}");
    }
}

#[test]
fn chart_csv_equals_json() {
    let site = archive_site();
    let tree = site.tree();
    let mut files = 0;

    for path in tree
        .keys()
        .filter(|path| path.starts_with("compare/") && path.ends_with(".csv"))
    {
        let json: serde_json::Value =
            serde_json::from_slice(&tree[&path.replace(".csv", ".json")]).expect("JSON");
        let listed = json["rows"].as_array().expect("rows");
        let table = rows(&tree, path);
        assert_eq!(listed.len(), table.len(), "{path}");

        for (row, object) in table.iter().zip(listed) {
            for (column, text) in row {
                let value = match &object[column] {
                    serde_json::Value::Null => String::new(),
                    serde_json::Value::String(text) => text.clone(),
                    other => other.to_string(),
                };
                assert_eq!(&value, text, "{path}: {column}");
            }
        }

        assert!(
            tree[path].windows(2).any(|pair| pair == b"\r\n"),
            "{path}: lines end as RFC 4180 wants"
        );
        files += 1;
    }

    assert!(files > 0, "no file was checked");
}

#[test]
fn incremental_figure() {
    let site = small();
    let before = site.tree();
    site.replace(
        "content/editions/2017.yaml",
        "by: { district: north }, value: 5",
        "by: { district: north }, value: 4",
    );

    site.replace(
        "content/editions/2017.yaml",
        "by: { district: south }, value: 3",
        "by: { district: south }, value: 4",
    );
    site.build().ok();
    let wanted = [
        "2017.csv",
        "2017.json",
        "2017/index.html",
        "2017/participants/index.html",
        "data/SHA256SUMS",
        "data/figures-excel.csv",
        "data/figures.csv",
        "data/figures.json",
        "data/itogi.sqlite",
        "data/itogi.xlsx",
        "districts/index.html",
        "districts/north.csv",
        "districts/north.json",
        "districts/north/index.html",
        "districts/south.csv",
        "districts/south.json",
        "districts/south/index.html",
        // Its prose cites the figure.
        "practices/abakan-dvor/index.html",
        "sources/report/index.html",
    ];

    assert_eq!(site.changed_since(&before), wanted);
}
