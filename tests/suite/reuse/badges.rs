//! Badges of towns and pages to embed.

use super::*;

#[test]
fn badges_equal_town_page() {
    let tree = real_tree();
    let mut badges = 0;

    for (path, bytes) in tree
        .iter()
        .filter(|(path, _)| path.contains("/badge-") && !path.starts_with("en/"))
    {
        let svg = text(bytes);
        let document =
            Document::parse(svg).unwrap_or_else(|error| panic!("{path}: {error}"));
        let title = document
            .root_element()
            .children()
            .find(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "title")));

        let title = title.and_then(|node| node.text()).expect("title");
        let (folder, year) = path.split_once("badge-").expect("path");
        let year = year.trim_end_matches(".svg");
        let page = text(&tree[&format!("{folder}index.html")]);
        let cell = page
            .split("<span class=\"year\">")
            .skip(1)
            .find(|cell| cell.starts_with(year))
            .expect("a year");

        let cell = text_of(&format!(
            "<main>{}",
            cell.split("</li>").next().expect("cell")
        ));
        let says = title.replace('\u{a0}', " ");
        assert!(
            !cell.contains("нет данных"),
            "{path}: nothing is known: {cell}"
        );

        let place = cell.split_whitespace().find(|word| word.ends_with("-е"));
        assert_eq!(
            says.contains("-е место"),
            place.is_some(),
            "{path}: «{says}» and «{cell}»"
        );

        if let Some(place) = place {
            assert!(
                says.contains(&format!("{place} место")),
                "{path}: «{says}» and «{cell}»"
            );
        }

        assert_eq!(
            says.contains("то же место"),
            cell.contains("то же место"),
            "{path}: a tie is said"
        );
        assert_eq!(
            says.contains("Участник"),
            cell.contains("участник"),
            "{path}: «{says}» and «{cell}»"
        );
        assert_eq!(
            says.contains("Вне рейтинга"),
            cell.contains("вне рейтинга"),
            "{path}"
        );

        assert!(
            page.contains(&format!("src=\"/{path}\"")),
            "{path}: its town shows it"
        );
        badges += 1;
    }

    assert!(badges > 0, "no badge was checked");
    let unknown = pages(tree)
        .filter(|(path, html)| path.starts_with("cities/") && !html.contains("badge-"))
        .count();
    assert!(
        unknown > 0,
        "towns of which no participation is known have no badge"
    );
}

#[test]
fn badge_texts_fit() {
    for (path, bytes) in real_tree()
        .iter()
        .filter(|(path, _)| path.contains("/badge-"))
    {
        let document = Document::parse(text(bytes)).expect("XML");
        let height: f64 = document
            .root_element()
            .attribute("height")
            .and_then(|h| h.parse().ok())
            .expect("height");

        for line in document
            .descendants()
            .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "tspan")))
        {
            let number = |name| {
                line.attribute(name)
                    .and_then(|n| n.parse::<f64>().ok())
                    .expect("number")
            };

            let size = match line.parent().and_then(|node| node.attribute("class")) {
                Some("town") => 15.0 * 1.1,
                Some("state") => 19.0 * 1.1,
                Some("site") => 11.5,
                _ => 12.5,
            };

            let right = number("x")
                + itogi::chart::width(line.text().unwrap_or_default()) * size
                    / itogi::chart::SIZE;
            assert!(
                right < 334.0 && number("y") < height - 4.0,
                "{path}: {:?} ends at {right}",
                line.text()
            );
        }
    }
}

#[test]
fn embeds_lead_back_unindexed() {
    let site = real_site();
    let tree = site.tree();
    let map = site.read("public/sitemap.xml");
    assert!(!map.contains("/embed/") && map.contains("/cities/abakan/"));
    let mut seen = 0;

    for (path, html) in pages(&tree).filter(|(path, _)| path.contains("embed/")) {
        assert!(
            html.contains("name=\"robots\" content=\"noindex\""),
            "{path}"
        );
        let canonical = html
            .split("rel=\"canonical\" href=\"")
            .nth(1)
            .and_then(|t| t.split('"').next())
            .expect("canonical");
        let full = file(canonical).expect("address");

        assert!(
            !full.contains("embed/") && tree.contains_key(&full),
            "{path}: {canonical}"
        );
        let back = canonical.trim_start_matches("https://example.org");
        assert!(
            html.contains(&format!("<h1><a href=\"{back}")),
            "{path}: no way back to {back}"
        );

        assert!(
            html.contains("<base target=\"_top\">") && html.contains("2026"),
            "{path}: the day of the data"
        );
        let code = format!("{HOST}{}", path.trim_end_matches("index.html"));
        assert!(
            text(&tree[&full]).contains(&format!("&lt;iframe src=&quot;{code}&quot;")),
            "{full} shows no code"
        );

        assert!(html.len() < 15_000, "{path}: {} bytes", html.len());
        seen += 1;
    }

    assert!(seen > 0, "no page was checked");
}

#[test]
fn embed_code_is_escaped() {
    let site = Site::small();
    site.replace(
        "content/cities.yaml",
        "name: Абакан,",
        "name: '\"><script>x</script>',",
    );
    site.run(&["build", "--base-url", HOST]).ok();
    let page = site.page("cities/abakan/");
    let code = page
        .split("<textarea")
        .nth(1)
        .and_then(|t| t.split_once('>'))
        .expect("code")
        .1;

    let code = code.split("</textarea>").next().expect("an end");
    assert!(
        !code.contains('<')
            && code.starts_with(
                "&lt;iframe src=&quot;https://example.org/embed/cities/abakan/"
            )
    );
    // What a reader copies: the name must still be text in it.
    let copied = code
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");

    let inside = copied
        .split("title=\"")
        .nth(1)
        .and_then(|t| t.split('"').next())
        .expect("title");

    assert!(
        inside.contains("&lt;script&gt;") && !copied.contains("<script"),
        "{copied}"
    );
}
