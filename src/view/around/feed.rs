//! Atom feeds (RFC 4287): what the site tells, the newest first.
//!
//! Records carry no day of their last change and there is no clock, so an entry is dated by what its records name: the
//! day on which it was checked, or that of its document, or else the last day of its edition's year. Such a day stays
//! what it is from build to build, and readers of feeds tell entries apart by their ids, which are their addresses.

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
    let feeds = [Some(Feed::All), page.and_then(Feed::of)]
        .into_iter()
        .flatten()
        .filter(|_| cx.urls.origin().is_some());
    let link = |feed: Feed| FeedLink {
        word: feed.word(),
        name: name(cx, &feed),
        href: cx.href(&Drawn::Feed(feed)),
    };

    feeds.map(link).collect()
}

fn name(cx: Context, feed: &Feed) -> String {
    match feed {
        Feed::Direction(id) => cx.site.directions.get(id).map(|d| d.title.clone()),
        Feed::Region(id) => cx.site.regions.get(id).map(|r| r.name.clone()),
        _ => None,
    }
    .unwrap_or_default() // the feed of everything has no name of its own
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

/// Everything that a feed could tell; what is newer is sorted out later, so of one day it goes in this order.
fn entries(cx: Context, feed: &Feed) -> Vec<Dated> {
    let site = cx.site;
    let editions = || site.editions.iter().rev().filter_map(|e| edition(cx, e));

    match feed {
        Feed::Editions => editions().collect(),
        Feed::Practices => site
            .practices
            .iter()
            .filter_map(|p| practice(cx, p))
            .collect(),
        Feed::All => editions()
            .chain(site.programmes.iter().filter_map(|p| programme(cx, p)))
            .chain(
                site.growth_points
                    .iter()
                    .rev()
                    .filter_map(|g| growth_point(cx, g)),
            )
            .chain(site.practices.iter().filter_map(|p| practice(cx, p)))
            .collect(),
        Feed::Direction(id) => {
            let about = |point: &&Record<GrowthPoint>| {
                point.directions.iter().any(|d| d.as_str() == id)
            };
            let points = site
                .growth_points
                .iter()
                .rev()
                .filter(about)
                .filter_map(|g| growth_point(cx, g));

            points
                .chain(
                    site.practices_of_direction(id)
                        .filter_map(|p| practice(cx, p)),
                )
                .collect()
        }
        Feed::Region(id) => {
            let programmes = site
                .programmes_of_region(id)
                .filter_map(|p| programme(cx, p));
            let mut practices: Vec<_> = site
                .cities_of_region(id)
                .flat_map(|c| site.practices_of_city(&c.id))
                .collect();
            practices.sort_by_key(|p| site.practices.position(&p.id));
            practices.dedup_by_key(|p| p.id.value.clone());

            programmes
                .chain(practices.into_iter().filter_map(|p| practice(cx, p)))
                .collect()
        }
    }
}

fn edition(cx: Context, edition: &Record<Edition>) -> Option<Dated> {
    let day = day(cx, &edition.source, (Some(&edition.id), None));
    let motto = edition
        .motto
        .as_ref()
        .map(|motto| format!(". {motto}"))
        .unwrap_or_default();
    let title = format!("{}: {}{motto}", edition.id.as_str(), edition.title);

    entry(
        cx,
        &Page::Edition(edition.id.to_string()),
        (day, title, edition.goal.as_deref()),
    )
}

fn programme(cx: Context, programme: &Record<Programme>) -> Option<Dated> {
    let day = day(cx, &programme.source, (None, Some(programme.period.from.0)));
    let words = (
        day,
        programme.title.value.clone(),
        Some(programme.lead.as_str()),
    );
    entry(cx, &Page::Programme(programme.id.to_string()), words)
}

fn growth_point(cx: Context, point: &Record<GrowthPoint>) -> Option<Dated> {
    let day = day(cx, &point.source, (Some(&point.edition), None));
    let page = Page::EditionPart(point.edition.to_string(), EditionPart::GrowthPoints);
    let mut dated = entry(
        cx,
        &page,
        (day, point.title.value.clone(), Some(&point.lead)),
    )?;

    dated.1.address = format!("{}#{}", dated.1.address, point.id.as_str());
    dated.1.directions = directions(cx, point.directions.iter().map(|d| d.as_str()));

    Some(dated)
}

fn practice(cx: Context, practice: &Record<Practice>) -> Option<Dated> {
    let checked = practice
        .evidence
        .as_ref()
        .and_then(|evidence| evidence.date);
    let day = day(
        cx,
        &practice.source,
        (Some(&practice.edition), checked.map(|date| date.0)),
    );

    let words = (
        day,
        practice.title.value.clone(),
        Some(practice.lead.as_str()),
    );
    let mut dated = entry(cx, &Page::Practice(practice.id.to_string()), words)?;
    dated.1.directions = directions(cx, practice.directions.iter().map(|d| d.as_str()));

    Some(dated)
}

fn directions<'a>(cx: Context, ids: impl Iterator<Item = &'a str>) -> Vec<String> {
    ids.filter_map(|id| Some(plain(&cx.site.directions.get(id)?.title)))
        .collect()
}

fn entry(
    cx: Context,
    page: &Page,
    (day, title, summary): (Date, String, Option<&str>),
) -> Option<Dated> {
    let address = cx.urls.absolute(page)?;
    let entry = FeedEntry {
        address,
        title: plain(&title),
        summary: summary.map(plain),
        updated: instant(day),
        directions: Vec::new(),
    };

    Some(Dated(day, entry))
}

/// The day of an entry: the later one of its own and its document's; else the last day of its edition's year; never
/// after the day that the site speaks of.
fn day(
    cx: Context,
    source: &SourceRef,
    (edition, own): (Option<&str>, Option<PartialDate>),
) -> Date {
    let as_of = cx.site.config.as_of.0.latest();
    let document = cx
        .site
        .source(source)
        .and_then(|source| source.date)
        .map(|date| date.0.latest());

    let year = || {
        let edition = cx.site.editions.get(edition?)?;
        Some(edition.first_day()?.last_of_year())
    };
    own.map(PartialDate::latest)
        .max(document)
        .or_else(year)
        .unwrap_or(as_of)
        .min(as_of)
}

/// Midnight of a day as RFC 3339 writes it: what time of the day it was, nobody knows.
fn instant(day: Date) -> String {
    format!("{}T00:00:00Z", PartialDate::from(day))
}

/// A text without the signs that XML cannot hold.
fn plain(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}'))
        .collect()
}
