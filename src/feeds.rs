//! Files for robots: the map of the site and the rules for crawlers.

use crate::route::{Route, Urls};

/// `sitemap.xml`; `None` where the host of the site is not known, for a map needs full addresses.
pub fn sitemap(urls: &Urls, routes: &[Route]) -> Option<String> {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for route in routes.iter().filter(|route| !matches!(route, Route::NotFound | Route::Styleguide)) {
        let address = urls.absolute(route)?.replace('&', "&amp;").replace('\'', "&apos;");
        xml.push_str(&format!("<url><loc>{address}</loc></url>\n"));
    }
    xml.push_str("</urlset>\n");
    Some(xml)
}

/// `robots.txt`: everything may be read.
pub fn robots(urls: &Urls) -> String {
    let map = urls.absolute_file("sitemap.xml").map(|address| format!("Sitemap: {address}\n")).unwrap_or_default();
    format!("User-agent: *\nAllow: /\n{map}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_map_needs_a_host() {
        let routes = [Route::Home, Route::NotFound, Route::Styleguide];
        assert_eq!(sitemap(&Urls::new(None), &routes), None);
        let map = sitemap(&Urls::new(Some("https://a.example/b/")), &routes).expect("map");
        assert!(map.contains("<loc>https://a.example/b/</loc>"));
        assert!(!map.contains("404") && !map.contains("styleguide"));
        assert_eq!(robots(&Urls::new(None)), "User-agent: *\nAllow: /\n");
    }
}
