//! Files that a template draws: charts, badges, feeds, pictures for social networks.

use super::{Card, Chart, Feed, Page, badges, chart, reuse};
use crate::i18n::Arg;
use crate::model::Site;

/// A file with words of the interface that is no page.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Drawn {
    /// `/compare/2016-2017/districts.svg`: a chart as a picture, with its words in one language.
    Picture(Chart),
    /// `/feed.xml` and others: what is new, for programs that read feeds.
    Feed(Feed),
    /// `/cities/abakan/badge-2016.svg`: what a town may show on its own site; the town and the edition.
    Badge(String, String),
    /// `/cities/abakan/card.png`: a picture of a page for social networks.
    Card(Card),
}

impl Drawn {
    /// The address below the site's root, without a slash at its beginning.
    pub fn address(&self) -> String {
        match self {
            Drawn::Picture(chart) => format!("{}.svg", chart.stem()),
            Drawn::Feed(feed) => feed.address(),
            Drawn::Badge(city, edition) => {
                let town = Page::City(city.clone()).address();
                format!("{town}badge-{edition}.svg")
            }
            Drawn::Card(card) => card.address(),
        }
    }

    /// The name as a message of the program: a badge has one of its own, the others are called as their pages.
    pub fn name(&self) -> Arg {
        match self {
            Drawn::Picture(chart) => chart.page().name(),
            Drawn::Feed(feed) => feed.page().name(),
            Drawn::Badge(city, edition) => {
                let ids = format!("{city}, {edition}");
                Arg::Message("route-badge", vec![("id", ids.into())])
            }
            Drawn::Card(card) => card.page().name(),
        }
    }
}

/// Every drawn file of a site, in a fixed order.
pub(super) fn all(site: &Site, pages: &[Page]) -> Vec<Drawn> {
    let mut drawn = Vec::new();
    drawn.extend(chart::pictures(site).into_iter().map(Drawn::Picture));
    drawn.extend(reuse::feeds(site).into_iter().map(Drawn::Feed));

    if site.config.cards {
        drawn.extend(pages.iter().filter_map(Card::of).map(Drawn::Card));
    }

    for city in site.cities.ids() {
        for edition in badges(site, city) {
            drawn.push(Drawn::Badge(city.to_owned(), edition.to_owned()));
        }
    }

    drawn
}
