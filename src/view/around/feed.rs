//! Atom feeds (RFC 4287): what the site tells, the newest first.
//!
//! Records hold no day of their last change and there is no clock, so an entry is dated by its records: the day on which
//! it was checked, or the day of its document, or else the last day of its edition's year. Such a day is the same in every
//! build. Feed readers tell entries apart by their ids, which are their addresses.

use std::cmp::Reverse;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use crate::lang::Lang;
use crate::lang::date::PartialDate;
use crate::load::Record;
use crate::route::{Drawn, EditionPart, Feed, Page};
use crate::schema::{Edition, GrowthPoint, Practice, Programme, SourceRef};
use crate::view::context::Context;

/// A feed is this long at most: readers ask for it often, and its page has the rest.
const ENTRIES: usize = 50;

/// An Atom feed, for `feed.xml`: the newest entries of one kind of page.
///
/// Made by [`Theme::render_file`](crate::theme::Theme::render_file).
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FeedFile {
    /// Language of the interface.
    #[schemars(with = "String")]
    lang: Lang,
    /// Language of the records.
    #[schemars(with = "String")]
    content_lang: Lang,
    /// Name of the competition.
    site: String,
    /// Who is responsible for the site.
    publisher: String,
    /// Word for what the feed is about: `all`, `editions`, `practices`, `direction`, `region`.
    word: &'static str,
    /// The direction or region that it is about; may be empty.
    name: String,
    /// Full address of the feed, which is its id.
    address: String,
    /// Full address of the page that lists the same.
    page: String,
    /// When the newest entry was, as RFC 3339 writes it.
    updated: String,
    entries: Vec<FeedEntry>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct FeedEntry {
    /// Full address, which is its id.
    address: String,
    title: String,
    summary: Option<String>,
    updated: String,
    /// Titles of its directions.
    directions: Vec<String>,
}

/// An entry with the day that it is sorted by.
struct Dated(Date, FeedEntry);

/// A link from a page to a feed.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FeedLink {
    /// Word for what the feed is about.
    word: &'static str,
    /// The direction or region that it is about; may be empty.
    name: String,
    href: String,
}

/// The feeds that a page names: of everything, and its own; none where the host is not known.
pub(in crate::view) fn links(cx: Context, page: Option<&Page>) -> Vec<FeedLink> {
    if cx.urls.origin().is_none() {
        return Vec::new();
    }

    [Some(Feed::All), page.and_then(Feed::of)]
        .into_iter()
        .flatten()
        .map(|feed| FeedLink {
            word: feed.word(),
            name: name(cx, &feed),
            href: cx.href(&Drawn::Feed(feed)),
        })
        .collect()
}

fn name(cx: Context, feed: &Feed) -> String {
    match feed {
        Feed::Direction(id) => cx.site.directions.get(id).map(|d| d.title.clone()),
        Feed::Region(id) => cx.site.regions.get(id).map(|r| r.name.clone()),
        Feed::All | Feed::Editions | Feed::Practices => None,
    }
    .unwrap_or_default() // the other feeds need no name: their word says what they are about
}

pub(in crate::view) fn feed(cx: Context, feed: &Feed) -> Option<FeedFile> {
    let mut entries = entries(cx, feed);
    entries.sort_by_key(|entry| Reverse(entry.0));
    entries.truncate(ENTRIES);
    let newest = entries
        .first()
        .map_or(cx.site.config.as_of.0.latest(), |entry| entry.0);

    Some(FeedFile {
        lang: cx.lang,
        content_lang: cx.site.config.lang,
        site: plain(&cx.site.config.title),
        publisher: plain(&cx.site.config.publisher),
        word: feed.word(),
        name: plain(&name(cx, feed)),
        address: cx.urls.absolute(&Drawn::Feed(feed.clone()))?,
        page: cx.urls.absolute(&feed.page())?,
        updated: instant(newest),
        entries: entries.into_iter().map(|Dated(_, entry)| entry).collect(),
    })
}

/// Everything that a feed could tell, in the order of entries of one day; the caller sorts by day and cuts.
fn entries(cx: Context, feed: &Feed) -> Vec<Dated> {
    let site = cx.site;
    match feed {
        Feed::Editions => editions(cx).collect(),
        Feed::Practices => site
            .practices
            .iter()
            .filter_map(|p| practice(cx, p))
            .collect(),
        Feed::All => editions(cx)
            .chain(site.programmes.iter().filter_map(|p| programme(cx, p)))
            .chain(growth_points(cx, |_| true))
            .chain(site.practices.iter().filter_map(|p| practice(cx, p)))
            .collect(),
        Feed::Direction(id) => {
            let points = growth_points(cx, |point| {
                point.directions.iter().any(|d| d.as_str() == id)
            });
            let practices = site.practices_of_direction(id);

            points
                .chain(practices.filter_map(|p| practice(cx, p)))
                .collect()
        }
        Feed::Region(id) => {
            let programmes = site.programmes_of_region(id);
            let practices = practices_of_region(cx, id).into_iter();

            programmes
                .filter_map(|p| programme(cx, p))
                .chain(practices.filter_map(|p| practice(cx, p)))
                .collect()
        }
    }
}

/// The newest first.
fn editions(cx: Context<'_>) -> impl Iterator<Item = Dated> {
    cx.site
        .editions
        .iter()
        .rev()
        .filter_map(move |e| edition(cx, e))
}

/// The newest first.
fn growth_points<'a>(
    cx: Context<'a>,
    is_told: impl Fn(&GrowthPoint) -> bool + 'a,
) -> impl Iterator<Item = Dated> + 'a {
    cx.site
        .growth_points
        .iter()
        .rev()
        .filter(move |point| is_told(point))
        .filter_map(move |point| growth_point(cx, point))
}

/// In the order of the catalogue; a practice of two towns of the region stands there once.
fn practices_of_region<'a>(cx: Context<'a>, region: &str) -> Vec<&'a Record<Practice>> {
    let mut practices: Vec<_> = cx
        .site
        .cities_of_region(region)
        .flat_map(|city| cx.site.practices_of_city(&city.id))
        .collect();
    practices.sort_by_key(|p| cx.site.practices.position(&p.id));
    practices.dedup_by_key(|p| p.id.as_str());

    practices
}

fn edition(cx: Context, edition: &Record<Edition>) -> Option<Dated> {
    let day = Dates::of(&edition.source).in_edition(&edition.id).day(cx);
    let year = edition.id.as_str();
    let title = match &edition.motto {
        Some(motto) => format!("{year}: {}. {motto}", edition.title),
        None => format!("{year}: {}", edition.title),
    };

    let page = Page::Edition(edition.id.to_string());
    let entry = FeedEntry {
        summary: edition.goal.as_deref().map(plain),
        ..FeedEntry::new(cx, &page, &title)?
    };
    Some(entry.dated(day))
}

fn programme(cx: Context, programme: &Record<Programme>) -> Option<Dated> {
    let day = Dates::of(&programme.source)
        .on(Some(programme.period.from.0))
        .day(cx);

    let page = Page::Programme(programme.id.to_string());
    let entry = FeedEntry {
        summary: Some(plain(&programme.lead)),
        ..FeedEntry::new(cx, &page, &programme.title)?
    };
    Some(entry.dated(day))
}

fn growth_point(cx: Context, point: &Record<GrowthPoint>) -> Option<Dated> {
    let day = Dates::of(&point.source).in_edition(&point.edition).day(cx);

    let page = Page::EditionPart(point.edition.to_string(), EditionPart::GrowthPoints);
    let entry = FeedEntry::new(cx, &page, &point.title)?;
    let entry = FeedEntry {
        address: format!("{}#{}", entry.address, point.id.as_str()),
        summary: Some(plain(&point.lead)),
        directions: directions(cx, point.directions.iter().map(|d| d.as_str())),
        ..entry
    };
    Some(entry.dated(day))
}

fn practice(cx: Context, practice: &Record<Practice>) -> Option<Dated> {
    let checked = practice
        .evidence
        .as_ref()
        .and_then(|evidence| Some(evidence.date.as_ref()?.value));
    let day = Dates::of(&practice.source)
        .in_edition(&practice.edition)
        .on(checked.map(|date| date.0))
        .day(cx);

    let page = Page::Practice(practice.id.to_string());
    let entry = FeedEntry {
        summary: Some(plain(&practice.lead)),
        directions: directions(cx, practice.directions.iter().map(|d| d.as_str())),
        ..FeedEntry::new(cx, &page, &practice.title)?
    };
    Some(entry.dated(day))
}

fn directions<'a>(cx: Context, ids: impl Iterator<Item = &'a str>) -> Vec<String> {
    ids.filter_map(|id| Some(plain(&cx.site.directions.get(id)?.title)))
        .collect()
}

impl FeedEntry {
    /// An entry about a page; `None` where the host is not known.
    fn new(cx: Context, page: &Page, title: &str) -> Option<Self> {
        Some(Self {
            address: cx.urls.absolute(page)?,
            title: plain(title),
            summary: None,
            updated: String::new(),
            directions: Vec::new(),
        })
    }

    fn dated(self, day: Date) -> Dated {
        Dated(day, Self { updated: instant(day), ..self })
    }
}

/// What a record tells of its day.
struct Dates<'a> {
    source: &'a SourceRef,
    edition: Option<&'a str>,
    own: Option<PartialDate>,
}

impl<'a> Dates<'a> {
    fn of(source: &'a SourceRef) -> Self {
        Self { source, edition: None, own: None }
    }

    fn in_edition(self, edition: &'a str) -> Self {
        Self { edition: Some(edition), ..self }
    }

    fn on(self, own: Option<PartialDate>) -> Self {
        Self { own, ..self }
    }

    /// The day of an entry: the later one of its own and its document's; else the last day of its edition's year; never
    /// after the day that the site speaks of.
    fn day(&self, cx: Context) -> Date {
        let as_of = cx.site.config.as_of.0.latest();
        let document = cx
            .site
            .source(self.source)
            .and_then(|source| Some(source.date.as_ref()?.value))
            .map(|date| date.0.latest());

        // `None` is less than any day, so `max` takes the one that is known.
        self.own
            .map(PartialDate::latest)
            .max(document)
            .or_else(|| self.end_of_year(cx))
            .unwrap_or(as_of)
            .min(as_of)
    }

    fn end_of_year(&self, cx: Context) -> Option<Date> {
        let edition = cx.site.editions.get(self.edition?)?;
        Some(edition.first_day()?.last_of_year())
    }
}

/// Midnight of a day as RFC 3339 writes it: the records know no time of the day.
fn instant(day: Date) -> String {
    format!("{}T00:00:00Z", PartialDate::from(day))
}

/// A text without the characters that XML cannot hold.
fn plain(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}'))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_drops_what_xml_refuses() {
        assert_eq!(plain("а\u{0}б\u{ffff} «в»"), "аб «в»");
    }

    #[test]
    fn an_instant_is_midnight() {
        let day = Date::constant(2017, 12, 31);
        assert_eq!(instant(day), "2017-12-31T00:00:00Z");
    }
}
