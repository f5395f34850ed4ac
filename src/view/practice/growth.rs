//! Growth points across the years, by theme.

use std::cmp::Reverse;

use schemars::JsonSchema;
use serde::Serialize;

use crate::compare::coverage;
use crate::decode::Loc;
use crate::load::Record;
use crate::model::filled;
use crate::route::Page;
use crate::schema::{District, GrowthTheme, Id, Practice};
use crate::view::context::Context;
use crate::view::parts::cards::PracticeCard;
use crate::view::parts::links::{Link, programme_link};
use crate::view::practice::points::{PointView, point};

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
    cx.site
        .editions
        .ids()
        .filter(has)
        .map(ToOwned::to_owned)
        .collect()
}

pub(in crate::view) fn themes(cx: Context) -> Themes {
    let years = years(cx);
    let themes: Vec<ThemeRow> = cx
        .site
        .themes
        .iter()
        .filter_map(|theme| {
            let in_year = |year: &String| {
                cx.site
                    .growth_points_of_theme(&theme.id)
                    .any(|p| p.edition.as_str() == year)
            };
            Some(ThemeRow {
                link: cx.theme_link(&theme.id)?,
                summary: theme.summary.clone(),
                recommended: years.iter().map(in_year).collect(),
            })
        })
        .collect();

    let recurring = themes
        .iter()
        .filter(|t| t.recommended.iter().filter(|r| **r).count() > 1)
        .count();
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
    /// Practices that answer it, by the direction by which they do.
    answers: Vec<ThemeAnswers>,
    practices_all: usize,
    who: Who,
    programmes: Vec<Link>,
}

/// Practices that answer a theme because they stand in one of its directions.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct ThemeAnswers {
    direction: Link,
    practices: Vec<PracticeCard>,
    /// Practices of the direction, shown here or not.
    all: usize,
}

/// Towns with such a practice by size group, and where there are none.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Who {
    groups: Vec<GroupCount>,
    /// Towns whose size group is not known.
    unknown: usize,
    /// Towns whose federal district is not known.
    unplaced: usize,
    /// Words for the size groups without such a practice.
    empty_groups: Vec<&'static str>,
    /// By their short names.
    empty_districts: Vec<Link>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct GroupCount {
    /// Word for the size group.
    group: &'static str,
    towns: usize,
}

/// At most so many practices are shown, shared among the directions; the directions' pages have them all.
const PRACTICES: usize = 6;

pub(in crate::view) fn theme(cx: Context, id: &str) -> Option<ThemePage> {
    let theme = cx.site.themes.get(id)?;
    let points: Vec<_> = cx.site.growth_points_of_theme(id).collect();
    let practices = practices(cx, theme);

    Some(ThemePage {
        title: theme.title.clone(),
        summary: theme.summary.clone(),
        absent: years(cx)
            .into_iter()
            .filter(|year| !points.iter().any(|p| p.edition.as_str() == year))
            .collect(),
        points: points.into_iter().rev().map(|p| point(cx, p)).collect(),
        directions: theme
            .directions
            .iter()
            .filter_map(|d| cx.direction_link(d))
            .collect(),
        answers: answers(cx, theme, &practices),
        practices_all: practices.len(),
        who: who(cx, &practices),
        programmes: cx
            .site
            .programmes_of_theme(id)
            .map(|p| programme_link(cx, p))
            .collect(),
    })
}

/// Practices in any direction of a theme: the newest first, then the best described.
fn practices<'a>(cx: Context<'a>, theme: &'a GrowthTheme) -> Vec<&'a Record<Practice>> {
    let mut practices: Vec<_> = theme
        .directions
        .iter()
        .flat_map(|d| cx.site.practices_of_direction(d))
        .collect();
    practices.sort_by_key(|p| cx.site.practices.position(&p.id));
    practices.dedup_by_key(|p| p.id.value.clone());
    practices.sort_by_key(|p| Reverse((p.edition.to_string(), filled(p))));

    practices
}

/// The practices under the direction by which they answer; one that stands in several, under the theme's first.
fn answers(
    cx: Context,
    theme: &GrowthTheme,
    practices: &[&Record<Practice>],
) -> Vec<ThemeAnswers> {
    let by = |practice: &Practice| {
        theme
            .directions
            .iter()
            .find(|d| practice.directions.iter().any(|own| own.value == d.value))
    };
    let most = PRACTICES.div_ceil(theme.directions.len().max(1));
    let of = |id: &Loc<Id>| -> Vec<PracticeCard> {
        let found = practices
            .iter()
            .filter(|p| by(p).is_some_and(|d| d.value == id.value));
        found.take(most).map(|p| cx.card(p)).collect()
    };

    theme
        .directions
        .iter()
        .filter_map(|id| {
            let all = cx.site.practices_of_direction(id).count();
            Some(ThemeAnswers {
                direction: cx.direction_link(id)?,
                practices: of(id),
                all,
            })
        })
        .filter(|answers| !answers.practices.is_empty())
        .collect()
}

fn short(cx: Context, district: &District) -> Link {
    Link {
        text: district.short.clone(),
        href: cx.href(&Page::District(district.id.to_string())),
    }
}

fn who(cx: Context, practices: &[&Record<Practice>]) -> Who {
    let found = coverage(cx.site, practices);
    Who {
        groups: found
            .groups
            .iter()
            .map(|(group, towns)| GroupCount { group: group.word(), towns: *towns })
            .collect(),
        unknown: found.unknown,
        unplaced: found.unplaced,
        empty_groups: found
            .empty_groups
            .iter()
            .map(|group| group.word())
            .collect(),
        empty_districts: found.empty_districts.iter().map(|d| short(cx, d)).collect(),
    }
}
