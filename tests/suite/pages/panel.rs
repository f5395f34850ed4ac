//! The style guide and the low-vision panel.

use super::*;

#[test]
fn style_guide_on_request() {
    let site = Site::small();
    site.build().ok();
    assert!(!site.tree().contains_key("styleguide/index.html"));
    site.run(&["build", "--styleguide"]).ok();
    let guide = site.page("styleguide/");

    for part in [
        "class=\"figures\"",
        "class=\"delta\"",
        "class=\"bars plan\"",
        "class=\"strip\"",
        "class=\"card\"",
    ] {
        assert!(guide.contains(part), "{part}");
    }

    assert!(guide.contains("noindex"));
    assert!(
        site.tree()
            .values()
            .all(|bytes| !String::from_utf8_lossy(bytes).contains("href=\"/styleguide/")),
        "no link"
    );
    site.build().ok();
    assert!(!site.tree().contains_key("styleguide/index.html"));
}

#[test]
fn panel_groups_have_choice() {
    let site = Site::small();
    site.build().ok();
    let page = site.page("");

    for group in ["size", "scheme", "line", "letter", "font", "images"] {
        let inputs: Vec<&str> = page
            .split("<input")
            .filter(|input| input.contains(&format!("name=\"panel-{group}\"")))
            .collect();
        assert!(inputs.len() >= 2, "{group}");
        assert_eq!(
            inputs
                .iter()
                .filter(|input| input.contains("checked"))
                .count(),
            1,
            "{group}"
        );
    }

    let css = site
        .tree()
        .into_iter()
        .find(|(path, _)| path.ends_with(".css"))
        .expect("css")
        .1;
    let css = String::from_utf8(css).expect("UTF-8");

    for input in page
        .split("id=\"panel-")
        .skip(1)
        .filter(|input| !input.contains("checked"))
    {
        let id = input.split('"').next().expect("id");
        assert!(
            css.contains(&format!("#panel-{id}:checked")),
            "{id} changes nothing"
        );
    }
}
