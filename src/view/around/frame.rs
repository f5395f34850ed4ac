//! What stands around the content of a page: the frame of the site, and what the page says of itself.

use schemars::JsonSchema;
use serde::Serialize;

use super::crumbs::crumbs;
use super::{card, feed, linked};
use crate::lang::Lang;
use crate::route::{DataFormat, Route, Subject};
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
    pub(in crate::view) fn new(cx: Context, kind: &'static str, route: &Route) -> Self {
        let crumbs = crumbs(cx, route);
        Self {
            kind,
            href: cx.urls.href(route),
            canonical: cx.urls.absolute(&route.canonical()),
            data: linked::data(cx, route, &crumbs),
            feeds: feed::links(cx, route),
            card: card::link(cx, route),
            rows: rows(cx, route),
            crumbs,
            languages: if cx.interfaces.len() > 1 {
                languages(cx, route)
            } else {
                Vec::new()
            },
        }
    }
}

/// The frame of a site's pages.
pub fn chrome(cx: Context) -> Chrome {
    let config = &cx.site.config;
    let nav = [
        ("nav-editions", Route::Editions),
        ("nav-compare", Route::Compare),
        ("nav-cities", Route::Cities),
        ("nav-practices", Route::Practices(1)),
        ("nav-directions", Route::Directions),
        ("nav-growth-points", Route::GrowthPoints),
        ("nav-regions", Route::Regions),
        ("nav-programmes", Route::Programmes),
    ];

    let shown =
        |route: &Route| *route != Route::Programmes || !cx.site.programmes.is_empty();
    Chrome {
        lang: cx.lang,
        content_lang: config.lang,
        title: config.title.clone(),
        description: config.description.clone(),
        publisher: config.publisher.clone(),
        as_of: config.as_of.0.format(cx.lang),
        as_of_digits: config.as_of.0.digits(),
        locale: cx.lang.locale(),
        origin: cx.urls.origin().map(ToOwned::to_owned),
        home: cx.urls.href(&Route::Home),
        cities: cx.urls.href(&Route::Cities),
        search: cx.urls.href(&Route::Search),
        root: cx.urls.href(&Route::Home),
        nav: nav
            .into_iter()
            .filter(|(_, route)| shown(route))
            .map(|(key, route)| Crumb::of_key(key, cx.urls.href(&route)))
            .collect(),
        footer: config.footer.iter().filter_map(|id| cx.page(id)).collect(),
    }
}

fn rows(cx: Context, route: &Route) -> Option<RowsLink> {
    let subject = Subject::of(route)?;
    let file = |format| cx.urls.href(&Route::Rows(subject.clone(), format));
    Some(RowsLink {
        csv: file(DataFormat::Csv),
        json: file(DataFormat::Json),
    })
}

fn languages(cx: Context, route: &Route) -> Vec<LanguageLink> {
    cx.interfaces
        .iter()
        .map(|other| LanguageLink {
            lang: other.lang,
            name: other.lang.own_name(),
            href: other.urls.href(route),
            address: other.urls.absolute(route),
            locale: other.lang.locale(),
            current: other.lang == cx.lang,
        })
        .collect()
}
