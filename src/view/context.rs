//! What the views of one language are made from.

use crate::compare::Adviser;
use crate::interface::Interface;
use crate::lang::Lang;
use crate::load::Record;
use crate::model::Site;
use crate::opendata::TableSummaries;
use crate::route::Urls;
use crate::schema::City;
use crate::texts::Texts;

/// What the views of one language are made from.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The site, with names in the language of the page as far as records give them.
    pub site: &'a Site,
    /// The site in the language of its records: what data say.
    pub records: &'a Site,
    /// Which towns are alike, and what they could learn from each other.
    pub adviser: &'a Adviser<'a>,
    /// Rendered texts.
    pub texts: &'a Texts,
    /// Addresses.
    pub urls: &'a Urls,
    /// Language of the interface: of numbers, dates and messages.
    pub lang: Lang,
    /// All languages of the interface, for links from a page to itself in another one.
    pub interfaces: &'a [Interface],
    /// The tables of open data, in the language at the root.
    pub tables: &'a TableSummaries,
}

impl<'a> Context<'a> {
    /// A town under its name in the language of the page. Advice is found once for all languages, in the records.
    pub fn named(&self, town: &'a Record<City>) -> &'a Record<City> {
        self.site.cities.get(&town.id).unwrap_or(town)
    }

    /// One context for each language of the interface, the one at the root first.
    pub fn all(
        site: &'a Site,
        adviser: &'a Adviser<'a>,
        interfaces: &'a [Interface],
        tables: &'a TableSummaries,
    ) -> Vec<Self> {
        interfaces
            .iter()
            .map(|own| Self {
                site: own.translated.as_deref().unwrap_or(site),
                records: site,
                adviser,
                texts: &own.texts,
                urls: &own.urls,
                lang: own.lang,
                interfaces,
                tables,
            })
            .collect()
    }
}
