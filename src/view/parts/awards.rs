//! What a town was honoured with.

use schemars::JsonSchema;
use serde::Serialize;

use crate::schema::Award;
use crate::view::context::Context;
use crate::view::parts::figures::SourceMark;
use crate::view::parts::links::CityLink;

/// A prize or diploma.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AwardView {
    pub(in crate::view) kind: &'static str,
    pub(in crate::view) year: String,
    pub(in crate::view) title: Option<String>,
    pub(in crate::view) grantor: Option<String>,
    pub(in crate::view) reason: Option<String>,
    pub(in crate::view) note: Option<String>,
    pub(in crate::view) category: Option<String>,
    pub(in crate::view) place: Option<u32>,
    pub(in crate::view) towns: Vec<CityLink>,
    pub(in crate::view) source: Option<SourceMark>,
}

pub(in crate::view) fn award(cx: Context, award: &Award) -> AwardView {
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
            .filter_map(|id| cx.city_link(id, &award.edition))
            .collect(),
        source: cx.source_mark(&award.source),
    }
}
