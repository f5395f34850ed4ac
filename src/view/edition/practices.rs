//! The practices of an edition by direction.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::Facet;
use crate::route::GROUP;
use crate::schema::Direction;
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
    Practices {
        edition: head,
        count: cx.site.practices_of_edition(id).count(),
        categories: choices::of_edition(cx, id),
        directions: cx
            .site
            .directions
            .iter()
            .filter_map(|direction| group(cx, id, direction))
            .filter(|group| !group.practices.is_empty() || !group.mentions.is_empty())
            .collect(),
    }
}

/// The practices of an edition whose main direction this is.
fn group(cx: Context, edition: &str, direction: &Direction) -> Option<DirectionGroup> {
    let own = || {
        cx.site
            .practices_of_edition(edition)
            .filter(|practice| practice.main_direction() == Some(direction.id.as_str()))
    };
    let count = own().count();
    let practices: Vec<PracticeCard> = own().take(GROUP).map(|p| cx.card(p)).collect();
    let facet = Facet::DirectionEdition(direction.id.to_string(), edition.to_owned());

    Some(DirectionGroup {
        link: cx.direction_link(&direction.id)?,
        anchor: direction.id.to_string(),
        count,
        more: more(cx, facet, practices.len()).filter(|_| count > practices.len()),
        practices,
        mentions: mentioned(cx, &direction.id, edition),
    })
}
