//! Files for robots: the map of the site and the rules for crawlers.

use crate::lang::Lang;
use crate::route::{Route, Urls};

/// How much one file of a map may hold.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Addresses in one file.
    pub addresses: usize,
    /// Bytes of one file.
    pub bytes: usize,
}

impl Limits {
    /// What sitemaps.org sets: 50 000 addresses and 50 MB, here of a million bytes each, the lesser reading.
    pub const PROTOCOL: Self = Self { addresses: 50_000, bytes: 50_000_000 };
}

const END: &str = "</urlset>\n";

/// The map of the site: paths and texts. It lists every page in every language of the interface, with the addresses of
/// its other languages. If it fits into the limits it is one `sitemap.xml`; otherwise that is an index of `sitemap-1.xml`
/// and so on. There is no map where the host of the site is not known, for it needs full addresses.
pub fn sitemap(
    interfaces: &[(Lang, &Urls)],
    routes: &[Route],
    limits: Limits,
) -> Vec<(String, String)> {
    let Some(entries) = entries(interfaces, routes) else {
        return Vec::new();
    };

    let xhtml = if interfaces.len() > 1 {
        " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\""
    } else {
        ""
    };

    let head = declared(&format!(
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"{xhtml}>\n"
    ));
    let mut files = vec![head.clone()];
    let mut count = 0;

    for entry in entries {
        let full = files
            .last()
            .is_some_and(|file| file.len() + entry.len() + END.len() > limits.bytes);
        if count > 0 && (count == limits.addresses || full) {
            files.push(head.clone());
            count = 0;
        }

        if let Some(file) = files.last_mut() {
            file.push_str(&entry);
        }

        count += 1;
    }

    for file in &mut files {
        file.push_str(END);
    }

    match <[String; 1]>::try_from(files) {
        Ok([only]) => vec![("sitemap.xml".to_owned(), only)],
        Err(files) => indexed(interfaces, files),
    }
}

/// Several files of a map with the index that names them.
fn indexed(interfaces: &[(Lang, &Urls)], files: Vec<String>) -> Vec<(String, String)> {
    let name = |at: usize| format!("sitemap-{}.xml", at + 1);
    let address = |at| {
        interfaces
            .first()
            .and_then(|(_, urls)| urls.absolute_file(&name(at)))
            // A map is made only where the host is known, so files have full addresses.
            .unwrap_or_default()
    };

    let parts: String = (0..files.len())
        .map(|at| format!("<sitemap><loc>{}</loc></sitemap>\n", escaped(&address(at))))
        .collect();
    let head = "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
    let index = declared(&format!("{head}{parts}</sitemapindex>\n"));
    let files = files
        .into_iter()
        .enumerate()
        .map(|(at, file)| (name(at), file));

    std::iter::once(("sitemap.xml".to_owned(), index))
        .chain(files)
        .collect()
}

/// One entry for each address, in the order of the pages.
fn entries(interfaces: &[(Lang, &Urls)], routes: &[Route]) -> Option<Vec<String>> {
    let mut entries = Vec::new();
    for page in routes
        .iter()
        .filter_map(Route::page)
        .filter(|page| page.row().mapped)
    {
        let mut addresses = Vec::with_capacity(interfaces.len());
        for (lang, urls) in interfaces {
            addresses.push((lang, escaped(&urls.absolute(page)?)));
        }

        let alternate = |(lang, address): &(&Lang, String)| {
            format!(
                "<xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"{address}\"/>"
            )
        };

        let alternates: String = addresses
            .iter()
            .filter(|_| addresses.len() > 1)
            .map(alternate)
            .collect();

        entries.extend(addresses.iter().map(|(_, address)| {
            format!("<url><loc>{address}</loc>{alternates}</url>\n")
        }));
    }

    Some(entries)
}

fn declared(xml: &str) -> String {
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{xml}")
}

fn escaped(address: &str) -> String {
    address.replace('&', "&amp;").replace('\'', "&apos;")
}

/// `robots.txt`: everything may be read.
pub fn robots(urls: &Urls) -> String {
    let map = urls
        .absolute_file("sitemap.xml")
        .map(|address| format!("Sitemap: {address}\n"))
        .unwrap_or_default();
    format!("User-agent: *\nAllow: /\n{map}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::route::Page;

    fn map(interfaces: &[(Lang, &Urls)], routes: &[Route]) -> String {
        let files = sitemap(interfaces, routes, Limits::PROTOCOL);
        assert_eq!(
            files
                .iter()
                .map(|(path, _)| path.as_str())
                .collect::<Vec<_>>(),
            ["sitemap.xml"]
        );

        files[0].1.clone()
    }

    #[test]
    fn a_map_needs_a_host() {
        let routes = [Page::Home, Page::NotFound, Page::Styleguide].map(Route::Page);
        assert_eq!(
            sitemap(&[(Lang::Ru, &Urls::new(None))], &routes, Limits::PROTOCOL),
            []
        );
        let map = map(
            &[(Lang::Ru, &Urls::new(Some("https://a.example/b/")))],
            &routes,
        );

        assert!(map.contains("<loc>https://a.example/b/</loc>"));
        assert!(
            !map.contains("404") && !map.contains("styleguide") && !map.contains("xhtml")
        );
        assert_eq!(robots(&Urls::new(None)), "User-agent: *\nAllow: /\n");
    }

    #[test]
    fn maps_name_every_language_of_a_page() {
        let root = Urls::new(Some("https://a.example/"));
        let map = map(
            &[(Lang::Ru, &root), (Lang::En, &root.below(Lang::En))],
            &[Route::Page(Page::Cities)],
        );
        assert!(
            map.contains("xmlns:xhtml=") && map.matches("<url>").count() == 2,
            "{map}"
        );

        assert!(
            map.contains("<loc>https://a.example/en/cities/</loc>"),
            "{map}"
        );
        for (lang, address) in [
            ("ru", "https://a.example/cities/"),
            ("en", "https://a.example/en/cities/"),
        ] {
            let link = format!(
                "<xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"{address}\"/>"
            );
            assert_eq!(map.matches(&link).count(), 2, "{map}");
        }
    }

    #[test]
    fn a_map_over_a_limit_is_split_and_loses_no_page() {
        let root = Urls::new(Some("https://a.example/it's/"));
        let routes: Vec<Route> = (0..7)
            .map(|n| Route::Page(Page::City(format!("town-{n}"))))
            .collect();
        let interfaces = [(Lang::Ru, &root)];
        let size = map(&interfaces, &routes).len();
        let by_count = Limits { addresses: 3, bytes: usize::MAX };

        let by_bytes = Limits { addresses: 50_000, bytes: size / 2 };
        for limits in [by_count, by_bytes] {
            let files = sitemap(&interfaces, &routes, limits);
            assert!(files.len() > 3, "{files:?}");
            let index = roxmltree::Document::parse(&files[0].1).expect("XML");
            let named: Vec<&str> = index
                .descendants()
                .filter(|n| n.has_tag_name("loc"))
                .filter_map(|n| n.text())
                .collect();

            let expected: Vec<String> = files[1..]
                .iter()
                .map(|(path, _)| format!("https://a.example/it's/{path}"))
                .collect();
            assert_eq!(
                (files[0].0.as_str(), named),
                ("sitemap.xml", expected.iter().map(String::as_str).collect())
            );
            let mut found = Vec::new();

            for (path, text) in &files[1..] {
                assert!(text.len() <= limits.bytes, "{path}: {} bytes", text.len());
                let part = roxmltree::Document::parse(text).expect("XML");
                let locs: Vec<_> = part
                    .descendants()
                    .filter(|n| n.has_tag_name("loc"))
                    .collect();

                assert!(!locs.is_empty() && locs.len() <= limits.addresses, "{path}");
                found.extend(locs.iter().filter_map(|n| n.text()).map(ToOwned::to_owned));
            }

            let all: Vec<String> = routes
                .iter()
                .filter_map(|route| root.absolute(route))
                .collect();
            assert_eq!(found, all);
        }
    }
}
