//! Structured data in the words of schema.org.

use super::*;

/// Every value below a key of this name.
fn values<'a>(json: &'a Value, wanted: &str, found: &mut Vec<&'a Value>) {
    match json {
        Value::Array(items) => items.iter().for_each(|item| values(item, wanted, found)),
        Value::Object(fields) => {
            for (name, value) in fields {
                if name == wanted {
                    found.push(value);
                }
                values(value, wanted, found);
            }
        }
        _ => {}
    }
}

/// Whether a title is one of a source or of another thing that has no page here.
fn outside(address: &str) -> bool {
    !address.starts_with(HOST)
}

#[test]
fn structured_data_known_types() {
    let tree = real_tree();
    let mut types: BTreeMap<String, usize> = BTreeMap::new();
    let mut checked = 0;

    for (path, html) in pages(tree) {
        let blocks: Vec<&str> = html
            .split("<script type=\"application/ld+json\">")
            .skip(1)
            .collect();
        assert!(blocks.len() <= 1, "{path}");
        let Some(block) = blocks
            .first()
            .and_then(|block| block.split("</script>").next())
        else {
            let home_or_bare = path.contains("404.html") || path.contains("embed/");
            assert!(home_or_bare, "{path} has no structured data");
            continue;
        };

        let json: Value =
            serde_json::from_str(block).unwrap_or_else(|error| panic!("{path}: {error}"));
        assert_eq!(json["@context"], "https://schema.org", "{path}");
        let mut found = Vec::new();
        values(&json, "@type", &mut found);

        for kind in found {
            *types
                .entry(kind.as_str().expect("type").to_owned())
                .or_default() += 1;
        }

        let mut addresses = Vec::new();
        for key in ["url", "item", "contentUrl"] {
            values(&json, key, &mut addresses);
        }

        for address in addresses
            .iter()
            .filter_map(|address| address.as_str())
            .filter(|address| !outside(address))
        {
            let target = file(address).expect("address");
            let there = tree
                .get(&target)
                .unwrap_or_else(|| panic!("{path}: {address} leads nowhere"));

            if let Some((_, anchor)) = address.split_once('#') {
                assert!(
                    text(there).contains(&format!("id=\"{anchor}\"")),
                    "{path}: {address}"
                );
            }

            checked += 1;
        }

        let mut names = Vec::new();
        values(&json, "headline", &mut names);

        for name in names.iter().filter_map(|name| name.as_str()) {
            let plain = |text: &str| {
                text.replace('\u{a0}', " ")
                    .replace(['«', '»', '„', '“', '"'], "")
            };
            assert!(
                plain(&text_of(html)).contains(&plain(name)),
                "{path}: «{name}» is not on the page"
            );
        }
    }

    for kind in [
        "WebSite",
        "Event",
        "EventSeries",
        "City",
        "AdministrativeArea",
        "GovernmentOrganization",
        "Article",
        "Dataset",
        "DataDownload",
        "BreadcrumbList",
        "CreativeWork",
    ] {
        assert!(types.contains_key(kind), "{kind}: {types:?}");
    }

    assert!(checked > 0, "nothing was checked");
}
