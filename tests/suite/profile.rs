//! `build --profile`.

use crate::driver::Site;

#[test]
fn profile_changes_nothing() {
    let site = Site::small();
    let (_, plain) = site.cold();
    let run = site
        .run(&["build", "--lang", "en", "--profile=trace.json"])
        .ok();

    assert!(
        site.tree() == plain,
        "the same bytes with and without a profile"
    );
    for words in [
        "parsing, checks and texts",
        "slowest templates",
        "slowest pages and files",
    ] {
        assert!(run.stdout.contains(words), "{words}: {}", run.stdout);
    }

    let slowest = run
        .stdout
        .lines()
        .filter_map(|line| line.rsplit("  ").next())
        .filter(|name| plain.contains_key(*name));

    assert!(
        slowest.count() > 3,
        "pages by their addresses, whichever were slow: {}",
        run.stdout
    );
    let trace: serde_json::Value =
        serde_json::from_str(&site.read("trace.json")).expect("JSON");
    let events = trace["traceEvents"].as_array().expect("events");
    let rendered = events
        .iter()
        .filter(|event| event["cat"] == "render")
        .count();

    let pages = plain
        .keys()
        .filter(|path| {
            !path.starts_with("assets/")
                && [".html", ".svg"].iter().any(|end| path.ends_with(end))
        })
        .count();
    assert_eq!(rendered, pages, "every page is rendered once");
    let silent = site.run(&["build", "--lang", "en"]).ok();
    assert!(!silent.stdout.contains("slowest"), "{}", silent.stdout);
}
