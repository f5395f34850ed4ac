//! A growth point with its text.

use schemars::JsonSchema;
use serde::Serialize;

use crate::view::context::Context;
use crate::view::parts::figures::SourceMark;
use crate::view::parts::links::Link;

/// A growth point with its text.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PointView {
    anchor: String,
    year: String,
    edition_href: String,
    title: String,
    lead: String,
    html: String,
    theme: Option<Link>,
    /// Other editions with the same theme.
    others: Vec<String>,
    source: Option<SourceMark>,
}

pub(in crate::view) fn point(
    cx: Context,
    point: &crate::load::Record<crate::schema::GrowthPoint>,
) -> PointView {
    PointView {
        anchor: point.id.to_string(),
        year: point.edition.to_string(),
        edition_href: cx.edition_link(&point.edition).href,
        title: point.title.value.clone(),
        lead: point.lead.value.clone(),
        html: cx.texts.html(point).to_owned(),
        theme: cx.theme_link(&point.theme),
        others: cx
            .site
            .growth_points_of_theme(&point.theme)
            .filter(|other| other.edition.value != point.edition.value)
            .map(|other| other.edition.to_string())
            .collect(),
        source: cx.source_mark(&point.source),
    }
}
