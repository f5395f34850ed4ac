//! What other sites reuse: feeds, pictures for social networks, badges for a town's own site, pages to embed.

use super::{Chart, Page, chart, has_region};
use crate::compare::Series;
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

/// A page that stands inside a page of another site.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Embed {
    /// `/embed/cities/abakan/`
    City(String),
    /// `/embed/compare/2016-2017/districts/`
    Chart(Chart),
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

impl Embed {
    /// The address below the folder of such pages.
    pub(super) fn below(&self) -> String {
        match self {
            Embed::City(_) => self.page().address(),
            Embed::Chart(chart) => format!("{}/", chart.stem()),
        }
    }

    /// The page that it is taken from.
    pub fn page(&self) -> Page {
        match self {
            Embed::City(id) => Page::City(id.clone()),
            Embed::Chart(chart) => chart.page(),
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

/// Every page to embed, in a fixed order: towns, and the charts that have a picture.
pub(super) fn embeds(site: &Site) -> Vec<Embed> {
    let mut charts = chart::pictures(site);
    // The chart of all editions has lines only where a measure has more than two values.
    if !Series::all(site).iter().any(|series| series.known() > 2) {
        charts.retain(|chart| *chart != Chart::Years);
    }

    let towns = site.cities.ids().map(|id| Embed::City(id.to_owned()));
    towns.chain(charts.into_iter().map(Embed::Chart)).collect()
}
