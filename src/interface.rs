//! The languages in which a site speaks to its readers.
//!
//! Records are written in one language, `lang` in the settings; the words around them may be in others too. The first
//! language of the interface stands at the root of the site, every further one below its code (`/en/2017/`), so that
//! published addresses stay as they are when a language is added. A link in a text must lead to a page of the same
//! language, so each language has its own rendering of the texts.

use std::sync::OnceLock;

use crate::diag::Diagnostic;
use crate::lang::Lang;
use crate::load::Broken;
use crate::model::Site;
use crate::opendata::{self, TableScope, TableSummary};
use crate::route::Urls;
use crate::texts::{self, TextTarget, Texts};

/// The site in one language of the interface: what its pages have that those of another have not.
#[derive(Debug)]
pub struct Interface {
    /// The language.
    pub lang: Lang,
    /// Addresses of its pages.
    pub urls: Urls,
    /// Texts with links to its pages.
    pub texts: Texts,
    /// The tables of open data, once a page asks for them: a hundred pages of the dictionary tell of the same rows.
    tables: OnceLock<Vec<TableSummary>>,
}

impl Interface {
    /// The tables of open data, with addresses of pages in this language.
    pub fn tables(&self, site: &Site) -> &[TableSummary] {
        self.tables
            .get_or_init(|| opendata::summaries(TableScope { site, urls: &self.urls }))
    }
}

/// All languages of a site, the one at the root first; at least one. Mistakes of a text do not depend on the language
/// of the interface, so they are reported once. `earlier`: the languages of the same site before a change; texts that
/// the change does not touch are taken from there.
pub fn all(
    site: &Site,
    root: &Urls,
    broken: &Broken,
    earlier: &[Interface],
) -> (Vec<Interface>, Vec<Diagnostic>) {
    let mut diagnostics = None;
    let interfaces = site
        .config
        .languages()
        .into_iter()
        .map(|lang| {
            let urls = if diagnostics.is_none() {
                root.clone()
            } else {
                root.below(lang)
            };

            let before = earlier
                .iter()
                .find(|interface| interface.lang == lang)
                .map(|interface| &interface.texts);
            let (texts, found) =
                texts::render(site, TextTarget { urls: &urls, lang }, broken, before);
            diagnostics.get_or_insert(found);

            Interface { lang, urls, texts, tables: OnceLock::new() }
        })
        .collect();

    // A site has one language at least, so something has been rendered.
    (interfaces, diagnostics.unwrap_or_default())
}
