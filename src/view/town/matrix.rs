//! In which directions and editions the documents note a town.

use schemars::JsonSchema;
use serde::Serialize;

use crate::compare::standing;
use crate::view::context::Context;
use crate::view::parts::links::Link;
use crate::view::parts::years::years;

/// A direction in which the documents note a town.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MatrixRow {
    direction: Link,
    /// One for each of `matrix_years`: `practice`, `mention`, `none`, or `no-data` where nothing is known of that year.
    #[schemars(with = "Vec<String>")]
    cells: Vec<NotedAs>,
}

/// How many directions a practice of an edition has at most. Where years differ in that, so do their numbers by direction.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DirectionsGiven {
    year: String,
    most: usize,
}

impl DirectionsGiven {
    /// `None` where the edition has no practices.
    pub(in crate::view) fn of(cx: Context, edition: &str) -> Option<Self> {
        let most = cx.site.most_directions(edition)?;
        Some(Self { year: edition.to_owned(), most })
    }
}

/// How the documents of an edition note a town in a direction; templates see the word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum NotedAs {
    Practice,
    Mention,
    /// The town took part, and the documents tell nothing of it in this direction.
    None,
    /// Nobody knows whether it took part, so the silence of the documents tells nothing.
    NoData,
}

/// In how many directions the documents note a town.
pub(in crate::view) fn directions_noted(cx: Context, id: &str) -> usize {
    matrix(cx, id, &matrix_years(cx)).len()
}

/// Editions that have practices or mentions at all.
pub(in crate::view) fn matrix_years(cx: Context) -> Vec<String> {
    let mut years = years(cx);
    years.retain(|year| cx.site.is_described(year));
    years
}

/// Directions in which the documents note the town, each with a cell for each of `years`.
pub(in crate::view) fn matrix(cx: Context, id: &str, years: &[String]) -> Vec<MatrixRow> {
    let mut rows = Vec::new();
    for direction in cx.site.directions.iter() {
        let cells: Vec<NotedAs> = years
            .iter()
            .map(|year| noted_as(cx, id, &direction.id, year))
            .collect();
        let is_noted = cells
            .iter()
            .any(|cell| matches!(cell, NotedAs::Practice | NotedAs::Mention));

        if let Some(direction) = cx.direction_link(&direction.id)
            && is_noted
        {
            rows.push(MatrixRow { direction, cells });
        }
    }

    rows
}

/// A practice tells more than a mention.
fn noted_as(cx: Context, town: &str, direction: &str, year: &str) -> NotedAs {
    let has_practice = cx.site.practices_of_city(town).any(|practice| {
        practice.edition.as_str() == year
            && practice.directions.iter().any(|d| d.as_str() == direction)
    });
    if has_practice {
        return NotedAs::Practice;
    }

    let has_mention = cx.site.mentions_of_city(town).any(|mention| {
        mention.edition.as_str() == year
            && mention
                .direction
                .as_ref()
                .is_some_and(|d| d.as_str() == direction)
    });

    if has_mention {
        NotedAs::Mention
    } else if is_known(cx, town, year) {
        NotedAs::None
    } else {
        NotedAs::NoData
    }
}

/// Whether anything tells that the town took part in an edition.
fn is_known(cx: Context, town: &str, year: &str) -> bool {
    standing(cx.site, town, year).is_some()
        || cx.site.has_practice(town, year)
        || cx.site.has_mention(town, year)
}
