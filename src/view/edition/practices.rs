//! The practices of an edition by direction.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::load::Record;
use crate::model::Facet;
use crate::route::GROUP;
use crate::schema::{Direction, Practice};
use crate::view::context::Context;
use crate::view::edition::head::Head;
use crate::view::parts::cards::PracticeCard;
use crate::view::parts::links::{CityLink, Link};
use crate::view::parts::pager::{More, more};
use crate::view::practice::catalogue::mentioned;
use crate::view::practice::choices::{self, Choices};

/// Content of `/2017/practices/`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Practices {
    edition: Head,
    count: usize,
    /// The same practices by the category of their towns.
    categories: Vec<Choices>,
    directions: Vec<DirectionGroup>,
}

/// Practices and mentions of one direction.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DirectionGroup {
    link: Link,
    anchor: String,
    /// How many practices have it as their main one.
    count: usize,
    practices: Vec<PracticeCard>,
    /// Where all practices of the direction are, if more are than are shown.
    more: Option<More>,
    /// Towns that the documents only name.
    mentions: Vec<CityLink>,
}

pub(in crate::view) fn practices(cx: Context, id: &str, head: Head) -> Practices {
    let mut by_direction: BTreeMap<&str, Vec<&Record<Practice>>> = BTreeMap::new();
    for practice in cx.site.practices_of_edition(id) {
        by_direction
            // A practice without a direction is in the group of none, which no direction shows.
            .entry(practice.data.main_direction().unwrap_or_default())
            .or_default()
            .push(practice);
    }

    let group = |direction: &Record<Direction>| {
        let own = by_direction
            .get(direction.id.as_str())
            .map_or(&[][..], Vec::as_slice);
        let practices: Vec<PracticeCard> =
            own.iter().take(GROUP).map(|p| cx.card(p)).collect();
        let facet = Facet::DirectionEdition(direction.id.to_string(), id.to_owned());

        Some(DirectionGroup {
            link: cx.direction_link(&direction.id)?,
            anchor: direction.id.to_string(),
            count: own.len(),
            more: more(cx, facet, practices.len())
                .filter(|_| own.len() > practices.len()),
            practices,
            mentions: mentioned(cx, &direction.id, id),
        })
    };

    let shown = |group: &DirectionGroup| {
        !group.practices.is_empty() || !group.mentions.is_empty()
    };
    Practices {
        edition: head,
        count: cx.site.practices_of_edition(id).count(),
        categories: choices::of_edition(cx, id),
        directions: cx
            .site
            .directions
            .iter()
            .filter_map(group)
            .filter(shown)
            .collect(),
    }
}
