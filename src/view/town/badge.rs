//! A badge that a town may show on its own site: one edition, exactly as the records have it.

use schemars::JsonSchema;
use serde::Serialize;

use crate::lang::Lang;
use crate::route::{Drawn, badges};
use crate::schema::AwardKind;
use crate::view::context::Context;
use crate::view::parts::awards::{AwardView, award};
use crate::view::parts::years::YearCell;

/// A badge of a town for one edition, for `badge.svg`: it never says more than the records do.
///
/// Made by [`Theme::render_file`](crate::theme::Theme::render_file).
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct BadgeFile {
    /// Language of the interface.
    #[schemars(with = "String")]
    lang: Lang,
    /// Name of the competition.
    site: String,
    town: String,
    badge: Badge,
}

/// What a badge says.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Badge {
    cell: YearCell,
    /// Prizes, diplomas and leadership of that edition, beside its place.
    prizes: Vec<AwardView>,
}

/// A badge on the page of its town.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct BadgeView {
    badge: Badge,
    /// Address of the picture, from the root of the host.
    src: String,
    /// Its full address, where the host is known.
    address: Option<String>,
}

pub(in crate::view) fn badge(
    cx: Context,
    city: &str,
    edition: &str,
) -> Option<BadgeFile> {
    let town = cx.city_link(city, edition)?.name;
    Some(BadgeFile {
        lang: cx.lang,
        site: cx.site.config.title.clone(),
        town,
        badge: says(cx, city, edition)?,
    })
}

/// The badges of a town, the newest first.
pub(in crate::view) fn badges_of_city(cx: Context, city: &str) -> Vec<BadgeView> {
    let mut views = Vec::new();
    for edition in badges(cx.site, city) {
        let file = Drawn::Badge(city.to_owned(), edition.to_owned());
        views.extend(says(cx, city, edition).map(|badge| BadgeView {
            badge,
            src: cx.href(&file),
            address: cx.urls.absolute(&file),
        }));
    }

    views.reverse();

    views
}

fn says(cx: Context, city: &str, edition: &str) -> Option<Badge> {
    let cell = cx.cell(cx.site.cities.get(city)?, cx.site.editions.get(edition)?);
    let prizes = cx
        .site
        .awards_of_city(city)
        .filter(|a| a.edition.as_str() == edition && a.kind.value != AwardKind::Place)
        .map(|a| award(cx, a))
        .collect();

    Some(Badge { cell, prizes })
}
