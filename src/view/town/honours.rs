//! Every honour of a town, for the sentences under its name.
//!
//! A place is not the only one: the leaders stand outside the ranking, and prizes go to towns without a place. A
//! sentence that told places only would hide the best that is known of such a town.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::category_name;
use crate::schema::AwardKind;
use crate::view::context::Context;
use crate::view::parts::years::{TownState, YearCell};

/// What a town was honoured with; templates see the word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum HonourKind {
    /// A place, as awarded or as a source reports it.
    Place,
    /// The title of a leader, outside the ranking.
    Leader,
    /// A prize, a diploma or any other award.
    Prize,
}

/// A place, a title or a prize of a town.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TownHonour {
    /// `place`, `leader` or `prize`.
    #[schemars(with = "String")]
    kind: HonourKind,
    /// The year; several of a title that was held again.
    years: Vec<String>,
    place: Option<u32>,
    category: Option<String>,
    shared_with: Vec<String>,
    /// What kind of award a prize is.
    award: Option<&'static str>,
    /// Name of a prize.
    title: Option<String>,
}

/// The honours of a town, the oldest first; a title once, with all its years.
pub(in crate::view) fn honours(
    cx: Context,
    id: &str,
    strip: &[YearCell],
) -> Vec<TownHonour> {
    let leader = leader_years(cx, id, strip);
    let title = (!leader.is_empty()).then_some(TownHonour {
        kind: HonourKind::Leader,
        years: leader,
        place: None,
        category: None,
        shared_with: Vec::new(),
        award: None,
        title: None,
    });

    let mut all: Vec<TownHonour> = strip
        .iter()
        .filter(|cell| cell.place.is_some())
        .map(place)
        .collect();
    all.extend(title);
    all.extend(prizes(cx, id));
    all.sort_by(|a, b| a.years.cmp(&b.years));

    all
}

/// Years in which it was a leader, by an award or by the way it took part.
fn leader_years(cx: Context, id: &str, strip: &[YearCell]) -> Vec<String> {
    let awards = cx
        .site
        .awards_of_city(id)
        .filter(|award| award.kind.value == AwardKind::Leader)
        .map(|award| award.edition.to_string());

    let states = strip
        .iter()
        .filter(|cell| cell.state == TownState::Leader)
        .map(|cell| cell.year.clone());

    // An award and a participation may tell of the same year.
    let years: BTreeSet<String> = awards.chain(states).collect();
    years.into_iter().collect()
}

fn place(cell: &YearCell) -> TownHonour {
    TownHonour {
        kind: HonourKind::Place,
        years: vec![cell.year.clone()],
        place: cell.place,
        category: cell.category.clone(),
        shared_with: cell.shared_with.clone(),
        award: None,
        title: None,
    }
}

fn prizes(cx: Context<'_>, id: &str) -> impl Iterator<Item = TownHonour> {
    cx.site
        .awards_of_city(id)
        .filter(|award| !matches!(award.kind.value, AwardKind::Place | AwardKind::Leader))
        .map(move |award| TownHonour {
            kind: HonourKind::Prize,
            years: vec![award.edition.to_string()],
            place: None,
            category: award
                .category
                .as_ref()
                .zip(cx.site.editions.get(&award.edition))
                .and_then(|(id, edition)| category_name(edition, id)),
            shared_with: Vec::new(),
            award: Some(award.kind.value.word()),
            title: award.title.clone(),
        })
}
