//! Where the site stands: at the root of a host or below it, and below that the pages of one language.

use super::Addressed;
use crate::lang::Lang;

/// Where the site stands, and below it the pages of one language: turns pages and files into links and output paths.
#[derive(Debug, Clone)]
pub struct Urls {
    origin: Option<String>,
    prefix: String,
    /// `en/`; empty for the language at the root.
    folder: String,
}

impl Urls {
    /// From a base URL that [`crate::config::is_base_url`] accepts; `None` is the root of any host.
    pub fn new(base_url: Option<&str>) -> Self {
        let base = base_url.unwrap_or("/");
        let host_end = base
            .find("://")
            .and_then(|at| base[at + 3..].find('/').map(|slash| at + 3 + slash));

        let (origin, prefix) = match host_end {
            Some(end) => (Some(base[..end].to_owned()), &base[end..]),
            None => (None, base),
        };

        Self {
            origin,
            prefix: prefix.to_owned(),
            folder: String::new(),
        }
    }

    /// The same place with the pages of a language in a folder of their own.
    pub fn below(&self, lang: Lang) -> Self {
        Self { folder: format!("{lang}/"), ..self.clone() }
    }

    /// The link to a page from any page: `/itogi/cities/abakan/`.
    pub fn href(&self, at: &impl Addressed) -> String {
        format!("{}{}{}", self.prefix, self.folder_of(at), at.address())
    }

    /// The file of a page below the output folder: `en/cities/abakan/index.html`.
    pub fn output(&self, at: &impl Addressed) -> String {
        format!("{}{}", self.folder_of(at), at.output())
    }

    /// What all languages share stands at the root.
    fn folder_of(&self, at: &impl Addressed) -> &str {
        if at.is_shared() { "" } else { &self.folder }
    }

    /// The link to a file below the root, which all languages share.
    pub fn file(&self, path: &str) -> String {
        format!("{}{path}", self.prefix)
    }

    /// The link to a file that each language has of its own.
    pub fn own_file(&self, path: &str) -> String {
        format!("{}{}{path}", self.prefix, self.folder)
    }

    /// That file below the output folder.
    pub fn own_output(&self, path: &str) -> String {
        format!("{}{path}", self.folder)
    }

    /// The host with its scheme, where it is known: `https://example.org`.
    pub fn origin(&self) -> Option<&str> {
        self.origin.as_deref()
    }

    /// The full address, where the host is known.
    pub fn absolute(&self, at: &impl Addressed) -> Option<String> {
        self.origin
            .as_ref()
            .map(|origin| format!("{origin}{}", self.href(at)))
    }

    /// The full address of a file, where the host is known.
    pub fn absolute_file(&self, path: &str) -> Option<String> {
        self.origin
            .as_ref()
            .map(|origin| format!("{origin}{}", self.file(path)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::route::{DataFile, Page};

    #[test]
    fn a_base_url_is_split_into_host_and_prefix() {
        let urls = Urls::new(Some("https://example.org/itogi/"));
        let city = Page::City("abakan".into());
        assert_eq!(urls.href(&city), "/itogi/cities/abakan/");
        assert_eq!(
            urls.absolute(&city).as_deref(),
            Some("https://example.org/itogi/cities/abakan/")
        );

        assert_eq!(Urls::new(None).href(&Page::Home), "/");
        assert_eq!(Urls::new(Some("/x/")).absolute(&Page::Home), None);
    }

    #[test]
    fn a_language_below_the_root_has_pages_of_its_own_and_shares_the_files() {
        let urls = Urls::new(Some("https://example.org/itogi/")).below(Lang::En);
        assert_eq!(urls.href(&Page::Home), "/itogi/en/");
        assert_eq!(
            urls.absolute(&Page::Home).as_deref(),
            Some("https://example.org/itogi/en/")
        );

        assert_eq!(urls.output(&Page::Home), "en/index.html");
        assert_eq!(urls.output(&Page::NotFound), "en/404.html");
        assert_eq!(urls.file("assets/site.css"), "/itogi/assets/site.css");
        assert_eq!(
            urls.href(&DataFile::Towns),
            "/itogi/cities/compare/towns.json"
        );

        assert_eq!(urls.output(&DataFile::Towns), "cities/compare/towns.json");
    }
}
