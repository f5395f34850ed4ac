//! Who won: places by category, prizes, leaders outside the ranking.

use schemars::JsonSchema;
use serde::Serialize;

use crate::schema::{Award, AwardKind, Edition};
use crate::view::context::Context;
use crate::view::edition::head::Head;
use crate::view::parts::awards::{AwardView, award};
use crate::view::parts::figure_list::shared_source;
use crate::view::parts::figures::SourceMark;
use crate::view::parts::places::{CategoryPlaces, Places};

/// Content of `/2017/winners/`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Winners {
    edition: Head,
    places: Places,
    /// Whether some place is shared.
    ties: bool,
    prizes: Awards,
    leaders: Awards,
}

/// Awards of one list. A source that all of them share is named once.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Awards {
    list: Vec<AwardView>,
    source: Option<SourceMark>,
}

fn with_source(mut list: Vec<AwardView>) -> Awards {
    let source = shared_source(list.iter().map(|award| award.source.as_ref()));
    if source.is_some() {
        list.iter_mut().for_each(|award| award.source = None);
    }
    Awards { list, source }
}

pub(in crate::view) fn winners(cx: Context, edition: &Edition, head: Head) -> Winners {
    let awards = |kinds: &'static [AwardKind]| {
        let of_kind =
            move |a: &&crate::load::Record<Award>| kinds.contains(&a.kind.value);
        cx.site
            .awards_of_edition(&edition.id)
            .filter(of_kind)
            .map(|a| award(cx, a))
            .collect::<Vec<_>>()
    };

    let places = cx.places(edition);

    Winners {
        ties: places.categories.iter().any(CategoryPlaces::has_tie),
        places,
        prizes: with_source(awards(&[AwardKind::Prize, AwardKind::Diploma])),
        leaders: with_source(awards(&[AwardKind::Leader])),
        edition: head,
    }
}
