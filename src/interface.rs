//! The languages in which a site speaks to its readers.
//!
//! Records are written in one language, `lang` in the settings; the words around them may be in others too. The first
//! language of the interface stands at the root of the site, every further one below its code (`/en/2017/`), so that
//! published addresses stay as they are when a language is added. A link in a text must lead to a page of the same
//! language, so each language has its own rendering of the texts.

use crate::diag::Diagnostic;
use crate::lang::Lang;
use crate::load::Broken;
use crate::model::Site;
use crate::route::Urls;
use crate::texts::{self, TextTarget, Texts};

/// The site in one language of the interface: what only the pages of this language have.
#[derive(Debug)]
pub struct Interface {
    /// The language.
    pub lang: Lang,
    /// Addresses of its pages.
    pub urls: Urls,
    /// Texts with links to its pages.
    pub texts: Texts,
    /// The site with names in this language, where it is not that of the records.
    pub translated: Option<Box<Site>>,
}

/// All languages of a site, the one at the root first; at least one. Mistakes of a text do not depend on the language
/// of the interface, so they are reported once. Texts that have not changed are taken from `earlier`, the languages of
/// the same site before a change.
pub fn all(
    site: &Site,
    root: &Urls,
    broken: &Broken,
    earlier: &[Interface],
) -> (Vec<Interface>, Vec<Diagnostic>) {
    let mut interfaces = Vec::new();
    let mut diagnostics = Vec::new();

    for lang in site.config.languages() {
        let is_root = interfaces.is_empty();
        let urls = if is_root {
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

        if is_root {
            diagnostics = found;
        }

        let translated = (lang != site.config.lang).then(|| site.in_language(lang));
        let translated = translated.map(Box::new);
        interfaces.push(Interface { lang, urls, texts, translated });
    }

    (interfaces, diagnostics)
}
