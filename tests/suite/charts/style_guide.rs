//! Charts in the style guide.

use super::*;
use crate::driver::Site;

#[test]
fn style_guide_shows_all_charts() {
    let site = Site::copy_of(&repository().join("content"));
    site.run(&["build", "--styleguide"]).ok();

    for address in ["styleguide/", "en/styleguide/"] {
        let page = site.page(address);
        for kind in ["slope", "bars", "dots", "line", "multiples", "spark"] {
            assert!(
                page.contains(&format!("<svg class=\"chart is-{kind}\"")),
                "{address}: {kind}"
            );
        }

        assert!(
            page.contains("<text class=\"c-name is-emphasis\" text-anchor=\"start\">"),
            "{address}"
        );
        assert!(
            page.contains("role=\"img\" aria-labelledby=\"chart-slope-title\""),
            "{address}"
        );

        for svg in page.split("<svg class=\"chart").skip(1) {
            let svg = format!(
                "<svg class=\"chart{}</svg>",
                svg.split("</svg>").next().expect("an end")
            );
            let document = Document::parse(&svg)
                .unwrap_or_else(|error| panic!("{address}: {error}\n{svg}"));
            let root = document.root_element();
            let named = |by: &str| {
                root.attribute(by)
                    .is_some_and(|id| page.contains(&format!("<p id=\"{id}\"")))
            };

            let hidden = root.attribute("aria-hidden") == Some("true");
            assert!(
                hidden || (named("aria-labelledby") && named("aria-describedby")),
                "{address}: {svg}"
            );
            assert!(
                !svg.contains("NaN") && !svg.contains("style"),
                "{address}: {svg}"
            );
        }
    }
}
