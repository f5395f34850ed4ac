//! Files for robots: the map of the site and the rules for crawlers.

use crate::lang::Lang;
use crate::route::{Route, Urls};

/// `sitemap.xml`: every page in every language of the interface, with the addresses of its other languages. `None`
/// where the host of the site is not known, for a map needs full addresses.
pub fn sitemap(interfaces: &[(Lang, &Urls)], routes: &[Route]) -> Option<String> {
    let several = interfaces.len() > 1;
    let xhtml = if several { " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"" } else { "" };
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"{xhtml}>\n"
    );
    let escaped = |address: String| address.replace('&', "&amp;").replace('\'', "&apos;");
    for route in routes.iter().filter(|r| r.is_page() && !matches!(r, Route::NotFound | Route::Styleguide)) {
        let mut addresses = Vec::with_capacity(interfaces.len());
        for (lang, urls) in interfaces {
            addresses.push((lang, escaped(urls.absolute(route)?)));
        }
        let alternate = |(lang, address): &(&Lang, String)| {
            format!("<xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"{address}\"/>")
        };
        let alternates: String = addresses.iter().filter(|_| several).map(alternate).collect();
        for (_, address) in &addresses {
            xml.push_str(&format!("<url><loc>{address}</loc>{alternates}</url>\n"));
        }
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
        assert_eq!(sitemap(&[(Lang::Ru, &Urls::new(None))], &routes), None);
        let map = sitemap(&[(Lang::Ru, &Urls::new(Some("https://a.example/b/")))], &routes).expect("map");
        assert!(map.contains("<loc>https://a.example/b/</loc>"));
        assert!(!map.contains("404") && !map.contains("styleguide") && !map.contains("xhtml"));
        assert_eq!(robots(&Urls::new(None)), "User-agent: *\nAllow: /\n");
    }

    #[test]
    fn a_map_names_every_language_of_a_page_at_each_of_its_addresses() {
        let root = Urls::new(Some("https://a.example/"));
        let map = sitemap(&[(Lang::Ru, &root), (Lang::En, &root.below(Lang::En))], &[Route::Cities]).expect("map");
        assert!(map.contains("xmlns:xhtml=") && map.matches("<url>").count() == 2, "{map}");
        assert!(map.contains("<loc>https://a.example/en/cities/</loc>"), "{map}");
        for (lang, address) in [("ru", "https://a.example/cities/"), ("en", "https://a.example/en/cities/")] {
            let link = format!("<xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"{address}\"/>");
            assert_eq!(map.matches(&link).count(), 2, "{map}");
        }
    }
}
