//! What a town waits for: themes that its editions recommend, and directions in which the documents do not note it.

use std::collections::BTreeSet;

use super::suggestion::Why;
use crate::load::Record;
use crate::model::Site;
use crate::schema::City;

/// A theme with the editions that recommend it.
#[derive(Debug)]
pub(super) struct Recommended<'a> {
    id: &'a str,
    /// Oldest first.
    years: Vec<&'a str>,
    directions: Vec<&'a str>,
}

/// A theme or a direction that waits for a practice.
#[derive(Debug)]
pub(super) struct Slot<'a> {
    pub why: Why<'a>,
    pub directions: Vec<&'a str>,
}

/// Themes that some edition recommends.
pub(super) fn recommended(site: &Site) -> Vec<Recommended<'_>> {
    let mut recommended = Vec::new();

    for theme in &site.themes {
        let mut years: Vec<&str> = site
            .growth_points_of_theme(&theme.id)
            .map(|point| point.edition.as_str())
            .collect();
        years.dedup();

        if !years.is_empty() {
            recommended.push(Recommended {
                id: theme.id.as_str(),
                years,
                directions: theme.directions.iter().map(|id| id.as_str()).collect(),
            });
        }
    }

    recommended
}

/// Themes that the town's editions recommend.
pub(super) fn theme_slots<'a>(
    site: &'a Site,
    themes: &[Recommended<'a>],
    city: &Record<City>,
) -> Vec<Slot<'a>> {
    let editions = editions(site, city);
    let gap = |directions: &[&str]| {
        let mut own = site.practices_of_city(&city.id).flat_map(|p| &p.directions);
        !own.any(|direction| directions.contains(&direction.as_str()))
    };

    themes
        .iter()
        .filter(|theme| theme.years.iter().any(|year| editions.contains(year)))
        .map(|theme| Slot {
            why: Why::Theme {
                id: theme.id,
                years: theme.years.clone(),
                gap: gap(&theme.directions),
            },
            directions: theme.directions.clone(),
        })
        .collect()
}

/// Editions with growth points that the documents tie the town to; else the last edition with growth points.
fn editions<'a>(site: &'a Site, city: &City) -> BTreeSet<&'a str> {
    let id = city.id.as_str();
    let recommending = |id: &&str| site.growth_points_of_edition(id).next().is_some();
    let tied: BTreeSet<&str> = site
        .participation_of_city(id)
        .map(|p| p.edition.as_str())
        .chain(site.awards_of_city(id).map(|a| a.edition.as_str()))
        .chain(site.practices_of_city(id).map(|p| p.edition.as_str()))
        .chain(site.mentions_of_city(id).map(|m| m.edition.as_str()))
        .filter(recommending)
        .collect();

    if tied.is_empty() {
        site.editions
            .ids()
            .rev()
            .find(recommending)
            .into_iter()
            .collect()
    } else {
        tied
    }
}

/// Directions in which the documents do not note the town.
pub(super) fn direction_slots<'a>(site: &'a Site, city: &Record<City>) -> Vec<Slot<'a>> {
    let practices = site.practices_of_city(&city.id).flat_map(|p| &p.directions);
    let mentions = site
        .mentions_of_city(&city.id)
        .filter_map(|m| m.direction.as_ref());
    let noted: BTreeSet<&str> = practices.chain(mentions).map(|id| id.as_str()).collect();

    site.directions
        .ids()
        .filter(|id| !noted.contains(id))
        .map(|id| Slot { why: Why::Direction, directions: vec![id] })
        .collect()
}
