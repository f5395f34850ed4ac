//! What the views of one language are made from.

use crate::compare::Adviser;
use crate::interface::Interface;
use crate::lang::Lang;
use crate::model::Site;
use crate::opendata::TableSummaries;
use crate::route::Urls;
use crate::texts::Texts;

/// What the views of one language are made from.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The site.
    pub site: &'a Site,
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
                site,
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
