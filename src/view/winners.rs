//! Who won: places by category, prizes, leaders outside the ranking.

use schemars::JsonSchema;
use serde::Serialize;

use super::Context;
use super::edition::Head;
use super::figures::{SourceMark, shared_source};
use super::parts::{CategoryPlaces, CityLink, Places};
use crate::schema::{Award, AwardKind, Edition};

/// Content of `/2017/winners/`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Winners {
    edition: Head,
    places: Places,
    /// Categories of the edition whose places no source gives.
    unknown: Vec<String>,
    /// Categories of which fewer than three places are known.
    incomplete: Vec<String>,
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

/// A prize or diploma.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AwardView {
    pub(super) kind: &'static str,
    pub(super) year: String,
    pub(super) title: Option<String>,
    pub(super) grantor: Option<String>,
    pub(super) reason: Option<String>,
    pub(super) note: Option<String>,
    pub(super) category: Option<String>,
    pub(super) place: Option<u32>,
    pub(super) towns: Vec<CityLink>,
    pub(super) source: Option<SourceMark>,
}

pub(super) fn award(cx: Context, award: &Award) -> AwardView {
    let edition = cx.site.editions.get(&award.edition);
    let category = award
        .category
        .as_ref()
        .zip(edition)
        .and_then(|(id, e)| crate::model::category_name(e, id));

    AwardView {
        kind: award.kind.value.word(),
        year: award.edition.to_string(),
        title: award.title.clone(),
        grantor: award.grantor.clone(),
        reason: award.reason.clone(),
        note: award.note.clone(),
        category,
        place: award.place.as_ref().map(|p| p.value),
        towns: award
            .cities
            .iter()
            .filter_map(|id| cx.city_link(id))
            .collect(),
        source: cx.source_mark(&award.source),
    }
}

fn with_source(mut list: Vec<AwardView>) -> Awards {
    let source = shared_source(list.iter().map(|award| award.source.as_ref()));
    if source.is_some() {
        list.iter_mut().for_each(|award| award.source = None);
    }
    Awards { list, source }
}

/// Places for which towns are awarded in a category.
const PRIZE_PLACES: usize = 3;

pub(super) fn winners(cx: Context, edition: &Edition, head: Head) -> Winners {
    let awards = |kinds: &'static [AwardKind]| {
        let of_kind =
            move |a: &&crate::load::Record<Award>| kinds.contains(&a.kind.value);
        cx.site
            .awards_of_edition(&edition.id)
            .filter(of_kind)
            .map(|a| award(cx, a))
            .collect::<Vec<_>>()
    };

    let has_places = |id: &str| {
        cx.site.awards_of_edition(&edition.id).any(|a| {
            a.kind.value != AwardKind::Leader
                && a.category.as_ref().is_some_and(|c| c.as_str() == id)
        })
    };
    let places = cx.places(edition);

    Winners {
        incomplete: places
            .categories
            .iter()
            .filter(|c| c.known_places() < PRIZE_PLACES)
            .map(CategoryPlaces::name)
            .collect(),
        ties: places.categories.iter().any(CategoryPlaces::has_tie),
        places,
        unknown: edition
            .categories
            .iter()
            .filter(|c| !has_places(&c.id))
            .map(|c| c.short.clone().unwrap_or_else(|| c.title.clone()))
            .collect(),
        prizes: with_source(awards(&[AwardKind::Prize, AwardKind::Diploma])),
        leaders: with_source(awards(&[AwardKind::Leader])),
        edition: head,
    }
}
