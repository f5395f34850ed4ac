//! What stands around the content of a page: the frame of the site, and what the page says of itself.

use schemars::JsonSchema;
use serde::Serialize;

use super::crumbs::{crumb, crumbs};
use super::{card, feed, linked};
use crate::lang::Lang;
use crate::route::{Addressed, DataFile, DataFormat, Moved, Page, Route, Subject};
use crate::view::around::card::CardLink;
use crate::view::around::feed::FeedLink;
use crate::view::context::Context;
use crate::view::parts::links::{Crumb, Link};

/// What every page shows around its content.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Chrome {
    /// Language of the interface.
    #[schemars(with = "String")]
    lang: Lang,
    /// Language of the records.
    #[schemars(with = "String")]
    content_lang: Lang,
    /// Language and country, as Open Graph names them.
    locale: &'static str,
    /// The host with its scheme, where it is known.
    origin: Option<String>,
    title: String,
    description: String,
    publisher: String,
    /// `organiser` or `archive`.
    publisher_role: &'static str,
    /// Years of which not every participant is known by name; an edition still ahead is none of them.
    open_rosters: Vec<String>,
    as_of: String,
    /// The same day in digits, as references write it: «23.11.2026».
    as_of_digits: String,
    home: String,
    /// Where the form that finds a town leads.
    cities: String,
    /// Where the form that finds anything leads.
    search: String,
    /// Prefix of every link to a page of this language.
    root: String,
    nav: Vec<Crumb>,
    /// Lists that the foot of every page leads to.
    lists: Vec<Crumb>,
    footer: Vec<Link>,
}

/// What a page says of itself.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Meta {
    /// Word for the page kind.
    kind: &'static str,
    /// Address from the root of the host.
    pub(in crate::view) href: String,
    /// Full address, where the host is known.
    canonical: Option<String>,
    /// Structured data as JSON, for `json_ld`; may be empty.
    data: String,
    /// Feeds that tell what is new here; none where the host is not known.
    feeds: Vec<FeedLink>,
    /// The picture of the page for social networks, where it has one of its own.
    card: Option<CardLink>,
    /// What the records say of its subject, to take away.
    rows: Option<RowsLink>,
    /// Way from the home page, without the page itself.
    crumbs: Vec<Crumb>,
    /// The page in every language of the interface; empty where there is only one.
    languages: Vec<LanguageLink>,
}

/// Files with what the records say of the subject of a page.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RowsLink {
    csv: String,
    json: String,
}

/// A page in one of its languages.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct LanguageLink {
    #[schemars(with = "String")]
    lang: Lang,
    /// The language's name in itself.
    name: &'static str,
    href: String,
    /// Full address, where the host is known.
    address: Option<String>,
    /// Language and country, as Open Graph names them.
    locale: &'static str,
    current: bool,
}

impl Meta {
    /// What a page says of itself.
    pub(in crate::view) fn of_page(cx: Context, kind: &'static str, page: &Page) -> Self {
        let crumbs = crumbs(cx, page);
        Self {
            canonical: cx.urls.absolute(&page.canonical()),
            data: linked::data(cx, page, &crumbs),
            feeds: feed::links(cx, Some(page)),
            card: card::link(cx, page),
            rows: rows(cx, page),
            crumbs,
            ..Self::bare(cx, kind, page)
        }
    }

    /// What stands at a former address says of itself.
    pub(in crate::view) fn of_former(
        cx: Context,
        kind: &'static str,
        moved: &Moved,
    ) -> Self {
        let route = Route::Moved(moved.clone());
        let home = cx.href(&Page::Home);

        Self {
            feeds: feed::links(cx, None),
            crumbs: vec![Crumb::of_key("nav-home", home)],
            ..Self::bare(cx, kind, &route)
        }
    }

    /// What any page says of itself: its kind, its address, its languages.
    fn bare(cx: Context, kind: &'static str, at: &impl Addressed) -> Self {
        Self {
            kind,
            href: cx.urls.href(at),
            canonical: cx.urls.absolute(at),
            data: String::new(),
            feeds: Vec::new(),
            card: None,
            rows: None,
            crumbs: Vec::new(),
            languages: languages(cx, at),
        }
    }
}

/// The frame of a site's pages.
pub fn chrome(cx: Context) -> Chrome {
    let config = &cx.site.config;
    let nav = [
        Page::Editions,
        Page::Compare,
        Page::Cities,
        Page::Practices(1),
        Page::Directions,
        Page::GrowthPoints,
        Page::Regions,
        Page::Programmes,
    ];
    // A site without programmes has no page that lists them.
    let shown = |page: &Page| *page != Page::Programmes || !cx.site.programmes.is_empty();

    let lists = [Page::Sources, Page::Mentions, Page::Data, Page::Districts];
    Chrome {
        lang: cx.lang,
        content_lang: config.lang,
        title: config.title.clone(),
        description: config.description.clone(),
        publisher: config.publisher.clone(),
        publisher_role: config.publisher_role.word(),
        open_rosters: cx.site.open_rosters().map(|e| e.id.to_string()).collect(),
        as_of: config.as_of.0.format(cx.lang),
        as_of_digits: config.as_of.0.digits(),
        locale: cx.lang.locale(),
        origin: cx.urls.origin().map(ToOwned::to_owned),
        home: cx.urls.href(&Page::Home),
        cities: cx.urls.href(&Page::Cities),
        search: cx.urls.href(&Page::Search),
        root: cx.urls.href(&Page::Home),
        nav: nav
            .iter()
            .filter(|page| shown(page))
            .filter_map(|page| crumb(cx, page))
            .collect(),
        lists: lists.iter().filter_map(|page| crumb(cx, page)).collect(),
        footer: config.footer.iter().filter_map(|id| cx.page(id)).collect(),
    }
}

fn rows(cx: Context, page: &Page) -> Option<RowsLink> {
    let subject = Subject::of(page)?;
    let file = |format| cx.urls.href(&DataFile::Rows(subject.clone(), format));
    Some(RowsLink {
        csv: file(DataFormat::Csv),
        json: file(DataFormat::Json),
    })
}

/// The page in every language of the interface; nothing where there is only one.
fn languages(cx: Context, at: &impl Addressed) -> Vec<LanguageLink> {
    if cx.interfaces.len() < 2 {
        return Vec::new();
    }

    cx.interfaces
        .iter()
        .map(|other| LanguageLink {
            lang: other.lang,
            name: other.lang.own_name(),
            href: other.urls.href(at),
            address: other.urls.absolute(at),
            locale: other.lang.locale(),
            current: other.lang == cx.lang,
        })
        .collect()
}
