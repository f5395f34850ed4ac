//! In which directions and editions the documents note a town.

use schemars::JsonSchema;
use serde::Serialize;

use crate::view::context::Context;
use crate::view::parts::links::Link;
use crate::view::parts::years::years;

/// A direction in which the documents note a town.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MatrixRow {
    direction: Link,
    /// One for each of `matrix_years`: `practice`, `mention` or `none`.
    #[schemars(with = "Vec<String>")]
    cells: Vec<NotedAs>,
}

/// How the documents of an edition note a town in a direction; templates see the word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum NotedAs {
    Practice,
    Mention,
    None,
}

/// In how many directions the documents note a town.
pub(in crate::view) fn directions_noted(cx: Context, id: &str) -> usize {
    matrix(cx, id, &matrix_years(cx)).len()
}

/// Editions that have practices or mentions at all.
pub(in crate::view) fn matrix_years(cx: Context) -> Vec<String> {
    let described = |id: &String| {
        cx.site.practices_of_edition(id).next().is_some()
            || cx.site.mentions_of_edition(id).next().is_some()
    };
    years(cx).into_iter().filter(described).collect()
}

/// Directions in which the documents note the town, each with a cell for each of `years`.
pub(in crate::view) fn matrix(cx: Context, id: &str, years: &[String]) -> Vec<MatrixRow> {
    let mut rows = Vec::new();
    for direction in cx.site.directions.iter() {
        let cells: Vec<NotedAs> = years
            .iter()
            .map(|year| noted_as(cx, id, &direction.id, year))
            .collect();
        let is_noted = cells.iter().any(|cell| *cell != NotedAs::None);

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
    } else {
        NotedAs::None
    }
}
