//! A practice in a list.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::filled;
use crate::route::Page;
use crate::schema::Practice;
use crate::view::context::Context;
use crate::view::parts::figures::ResultView;
use crate::view::parts::links::{CityLink, Link};

/// A practice in a list.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PracticeCard {
    title: String,
    href: String,
    lead: String,
    towns: Vec<CityLink>,
    direction: Option<Link>,
    year: String,
    /// Absent for a practice of several towns: its total is no town's result.
    result: Option<ResultView>,
    completeness: u32,
}

impl Context<'_> {
    pub(in crate::view) fn card(self, practice: &Practice) -> PracticeCard {
        PracticeCard {
            title: practice.title.value.clone(),
            href: self.href(&Page::Practice(practice.id.to_string())),
            lead: practice.lead.value.clone(),
            towns: practice
                .city_ids()
                .filter_map(|id| self.city_link(id))
                .collect(),
            direction: practice
                .main_direction()
                .and_then(|id| self.direction_link(id)),
            year: practice.edition.to_string(),
            result: practice.headline_result().map(|r| self.result(r)),
            completeness: filled(practice),
        }
    }
}
