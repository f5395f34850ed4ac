//! Addresses that are no more.

use super::{Route, Urls};

/// What stands at a former address.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moved {
    /// The former address, without a slash at its beginning and without the folder of a language.
    pub from: String,
    /// Where it leads; `None`: it is gone on purpose.
    pub to: Option<To>,
    /// Why, in the language of the content.
    pub note: Option<String>,
}

/// Where a former address leads.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum To {
    /// To a page, or to a file that has a route.
    Route(Box<Route>),
    /// To another file, which all languages share: its path below the root.
    File(String),
}

impl To {
    /// The link to it.
    pub fn href(&self, urls: &Urls) -> String {
        match self {
            To::Route(route) => urls.href(&**route),
            To::File(path) => urls.file(path),
        }
    }

    /// The full address, where the host is known.
    pub fn absolute(&self, urls: &Urls) -> Option<String> {
        match self {
            To::Route(route) => urls.absolute(&**route),
            To::File(path) => urls.absolute_file(path),
        }
    }

    /// The address below the root, without the folder of a language.
    pub fn address(&self) -> String {
        match self {
            To::Route(route) => route.address(),
            To::File(path) => path.clone(),
        }
    }
}

impl Moved {
    /// Whether a page can stand there; at the former address of a file only a server can answer.
    pub fn is_page(&self) -> bool {
        is_page(&self.from)
    }
}

/// Whether an address, with or without a slash at its beginning, is that of a page.
pub fn is_page(address: &str) -> bool {
    address.is_empty() || address.ends_with('/') || address.ends_with(".html")
}
