//! Who won: places and winners by category, prizes, leaders outside the ranking.

use schemars::JsonSchema;
use serde::Serialize;

use crate::schema::{AwardKind, Edition};
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
        for award in &mut list {
            award.source = None;
        }
    }

    Awards { list, source }
}

/// Prizes and diplomas, and those that nobody was given.
fn prizes(cx: Context, edition: &Edition) -> Awards {
    let of_edition = cx.site.awards_of_edition(&edition.id);
    let told = of_edition.filter(|a| match a.kind.value {
        AwardKind::Prize | AwardKind::Diploma => true,
        AwardKind::NotAwarded => a.title.is_some(),
        _ => false,
    });
    with_source(told.map(|a| award(cx, a)).collect())
}

pub(in crate::view) fn winners(cx: Context, edition: &Edition, head: Head) -> Winners {
    let awards = |kinds: &[AwardKind]| {
        let of_kinds = cx
            .site
            .awards_of_edition(&edition.id)
            .filter(|a| kinds.contains(&a.kind.value));
        with_source(of_kinds.map(|a| award(cx, a)).collect())
    };

    let places = cx.places(edition);

    Winners {
        ties: places.categories.iter().any(CategoryPlaces::has_tie),
        places,
        prizes: prizes(cx, edition),
        leaders: awards(&[AwardKind::Leader]),
        edition: head,
    }
}
