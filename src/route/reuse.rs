//! What other sites reuse: feeds, pictures for social networks, badges for a town's own site, pages to embed.

use super::{Page, has_region};
use crate::model::Site;

/// An Atom feed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Feed {
    /// Everything: `/feed.xml`.
    All,
    /// Editions: `/editions/feed.xml`.
    Editions,
    /// Practices: `/practices/feed.xml`.
    Practices,
    /// A direction: `/directions/fathers/feed.xml`.
    Direction(String),
    /// A subject of the federation: `/regions/khakassia/feed.xml`.
    Region(String),
}

/// A picture of a page for social networks.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Card {
    /// `/2017/card.png`
    Edition(String),
    /// `/cities/abakan/card.png`
    City(String),
}

impl Feed {
    pub(super) fn address(&self) -> String {
        format!("{}feed.xml", self.page().address())
    }

    /// The page that lists what the feed tells.
    pub fn page(&self) -> Page {
        match self {
            Feed::All => Page::Home,
            Feed::Editions => Page::Editions,
            Feed::Practices => Page::Practices(1),
            Feed::Direction(id) => Page::Direction(id.clone()),
            Feed::Region(id) => Page::Region(id.clone()),
        }
    }

    /// The feed of a page, beside that of everything.
    pub fn of(page: &Page) -> Option<Self> {
        Some(match page {
            Page::Editions | Page::Edition(_) | Page::EditionPart(..) => Feed::Editions,
            Page::Practices(_) => Feed::Practices,
            Page::Direction(id) => Feed::Direction(id.clone()),
            Page::Region(id) => Feed::Region(id.clone()),
            _ => return None,
        })
    }

    /// The word in message ids.
    pub fn word(&self) -> &'static str {
        match self {
            Feed::All => "all",
            Feed::Editions => "editions",
            Feed::Practices => "practices",
            Feed::Direction(_) => "direction",
            Feed::Region(_) => "region",
        }
    }
}

impl Card {
    pub(super) fn address(&self) -> String {
        format!("{}card.png", self.page().address())
    }

    /// The page that it is a picture of.
    pub fn page(&self) -> Page {
        match self {
            Card::Edition(id) => Page::Edition(id.clone()),
            Card::City(id) => Page::City(id.clone()),
        }
    }

    /// The picture of a page.
    pub fn of(page: &Page) -> Option<Self> {
        match page {
            Page::Edition(id) => Some(Card::Edition(id.clone())),
            Page::City(id) => Some(Card::City(id.clone())),
            _ => None,
        }
    }
}

/// Every feed. A feed needs full addresses, so it is made only where the host is known.
pub(super) fn feeds(site: &Site) -> Vec<Feed> {
    let regions = site.regions.ids().filter(|id| has_region(site, id));

    let mut feeds = vec![Feed::All, Feed::Editions, Feed::Practices];
    feeds.extend(
        site.directions
            .ids()
            .map(|id| Feed::Direction(id.to_owned())),
    );
    feeds.extend(regions.map(|id| Feed::Region(id.to_owned())));

    feeds
}

/// The editions for which a town has a badge: it is known to have taken part or to have been honoured.
pub fn badges<'a>(site: &'a Site, city: &str) -> impl Iterator<Item = &'a str> {
    site.editions.ids().filter(move |edition| {
        site.participation_in(city, edition).is_some()
            || site
                .awards_of_city(city)
                .any(|award| award.edition.as_str() == *edition)
    })
}
