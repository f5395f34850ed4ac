//! Growth points across the years, by theme.

use schemars::JsonSchema;
use serde::Serialize;

use super::Context;
use super::edition_parts::{PointView, point};
use super::parts::{Card, Link};
use crate::model::filled;

/// Content of `/growth-points/`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Themes {
    years: Vec<String>,
    themes: Vec<ThemeRow>,
    recurring: usize,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct ThemeRow {
    link: Link,
    summary: String,
    /// One for each of `years`.
    recommended: Vec<bool>,
}

/// Editions that have growth points.
fn years(cx: Context) -> Vec<String> {
    let has = |id: &&str| cx.site.growth_points_of_edition(id).next().is_some();
    cx.site.editions.ids().filter(has).map(ToOwned::to_owned).collect()
}

pub(super) fn themes(cx: Context) -> Themes {
    let years = years(cx);
    let themes: Vec<ThemeRow> = cx
        .site
        .themes
        .iter()
        .filter_map(|theme| {
            let in_year = |year: &String| cx.site.growth_points_of_theme(&theme.id).any(|p| p.edition.as_str() == year);
            Some(ThemeRow {
                link: cx.theme_link(&theme.id)?,
                summary: theme.summary.clone(),
                recommended: years.iter().map(in_year).collect(),
            })
        })
        .collect();
    let recurring = themes.iter().filter(|t| t.recommended.iter().filter(|r| **r).count() > 1).count();
    Themes { years, themes, recurring }
}

/// Content of a theme's page.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ThemePage {
    title: String,
    summary: String,
    points: Vec<PointView>,
    /// Editions with growth points that do not have this one.
    absent: Vec<String>,
    directions: Vec<Link>,
    practices: Vec<Card>,
    practices_all: usize,
}

/// At most so many practices are shown; the directions' pages have them all.
const PRACTICES: usize = 8;

pub(super) fn theme(cx: Context, id: &str) -> Option<ThemePage> {
    let theme = cx.site.themes.get(id)?;
    let points: Vec<_> = cx.site.growth_points_of_theme(id).collect();
    let mut practices: Vec<_> = theme.directions.iter().flat_map(|d| cx.site.practices_of_direction(d)).collect();
    practices.sort_by_key(|p| cx.site.practices.position(&p.id));
    practices.dedup_by_key(|p| p.id.value.clone());
    practices.sort_by_key(|p| std::cmp::Reverse((p.edition.to_string(), filled(p))));
    Some(ThemePage {
        title: theme.title.clone(),
        summary: theme.summary.clone(),
        absent: years(cx).into_iter().filter(|year| !points.iter().any(|p| p.edition.as_str() == year)).collect(),
        points: points.into_iter().rev().map(|p| point(cx, p)).collect(),
        directions: theme.directions.iter().filter_map(|d| cx.direction_link(d)).collect(),
        practices_all: practices.len(),
        practices: practices.into_iter().take(PRACTICES).map(|p| cx.card(p)).collect(),
    })
}
