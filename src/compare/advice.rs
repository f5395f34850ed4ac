//! What a town could take up from others: practices of other towns that answer a growth point, or that stand in a
//! direction in which the documents do not note the town.
//!
//! There are no weights and no score: slots (a theme, a direction) and practices are ordered by stated facts, one after
//! another, and every suggestion carries the facts by which a page explains it. A town gets the themes of the editions
//! that it is known from; if none of them has growth points, those of the last edition that has.
//!
//! An [`Adviser`] is built once a site in O(practices × directions of each × towns of each): for every direction, and
//! for every circle of like towns in it, a bucket of practices with the best first. The best practice for a town is then
//! the first in its nearest bucket that is neither its own nor taken. So one piece of advice looks at 6 buckets a
//! direction and skips the town's own practices and those of at most 5 towns: O(themes + directions), however many
//! practices there are.

mod stock;

use std::cmp::Reverse;
use std::collections::BTreeSet;

use self::stock::{Buckets, Recommended, buckets, ranked, recommended};
use super::peers::{Circles, Kin, Nearness, Peer};
use super::related::{Kinship, RelatedPractices};
use crate::load::Record;
use crate::model::Site;
use crate::schema::{City, Practice};

/// Why a practice is suggested.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why<'a> {
    /// It answers a theme of growth points.
    Theme {
        /// The theme.
        id: &'a str,
        /// All editions that recommend it, oldest first.
        years: Vec<&'a str>,
        /// Whether the town has no practice in any direction of the theme.
        gap: bool,
    },
    /// It stands in a direction in which no practice and no mention notes the town.
    Direction,
}

/// A practice that a town could take up.
#[derive(Debug, Clone)]
pub struct Suggestion<'a> {
    /// The practice, never the town's own.
    pub practice: &'a Record<Practice>,
    /// The nearest of its towns.
    pub town: &'a Record<City>,
    /// The direction by which it answers.
    pub direction: &'a str,
    /// What it answers.
    pub why: Why<'a>,
    /// How near that town is.
    pub near: Nearness,
}

/// At most so many practices are suggested to a town: half of them for growth points, half for directions; what one
/// half leaves goes to the other.
pub const MOST_ADVICE: usize = 6;

/// Everything that advice rests on and that is the same for all towns.
#[derive(Debug)]
pub struct Adviser<'a> {
    site: &'a Site,
    /// All practices that can be taken up, the best described first.
    ranked: Vec<&'a Record<Practice>>,
    buckets: Buckets<'a>,
    /// Themes that some edition recommends.
    themes: Vec<Recommended<'a>>,
    circles: Circles<'a>,
    related: RelatedPractices<'a>,
}

/// A theme or a direction that waits for a practice.
struct Slot<'a> {
    why: Why<'a>,
    directions: Vec<&'a str>,
}

/// The town that is advised, and what it has been given.
struct Case<'a, 'c> {
    city: &'c Record<City>,
    kin: Kin<'a>,
    given: Vec<Suggestion<'a>>,
}

/// What decides between slots, in this order: a gap before what the town does already, the theme recommended more
/// often, the nearer town, the better described practice.
type Rank = (bool, Reverse<usize>, Nearness, usize);

impl<'a> Adviser<'a> {
    /// Prepares advice for all towns of a site.
    pub fn new(site: &'a Site) -> Self {
        let ((ranked, buckets), (circles, related)) = rayon::join(
            || {
                let ranked = ranked(site);
                let buckets = buckets(site, &ranked);
                (ranked, buckets)
            },
            || (Circles::new(site), RelatedPractices::new(site)),
        );

        Self {
            site,
            ranked,
            buckets,
            themes: recommended(site),
            circles,
            related,
        }
    }

    /// Similar towns that have practices to show, the nearest first, at most [`MOST_PEERS`](super::MOST_PEERS).
    pub fn peers(&self, city: &City) -> Vec<Peer<'a>> {
        self.circles.peers(self.site, city)
    }

    /// Practices of the main direction of one that may interest the same reader, at most `most`.
    pub fn related(
        &self,
        practice: &Record<Practice>,
        most: usize,
    ) -> Vec<(Kinship, &'a Record<Practice>)> {
        self.related.to(practice, most)
    }

    /// Practices that a town could take up: those for growth points first. A practice, a theme and a direction stand
    /// there once; a town twice only where no other has an answer.
    pub fn advice(&self, city: &Record<City>) -> Vec<Suggestion<'a>> {
        let mut case = Case { city, kin: self.kin(city), given: Vec::new() };
        let mut themes = self.theme_slots(city);
        let mut directions = self.direction_slots(city);

        // First half of the places for themes; the second round gives them what directions left over.
        for most in [MOST_ADVICE / 2, MOST_ADVICE] {
            self.fill(&mut case, &mut themes, most);
            self.fill(&mut case, &mut directions, MOST_ADVICE);
        }

        case.given
            .sort_by_key(|suggestion| suggestion.why == Why::Direction);
        case.given
    }

    fn kin(&self, city: &City) -> Kin<'a> {
        Kin::of(self.site, city)
    }

    /// Themes that the town's editions recommend.
    fn theme_slots(&self, city: &City) -> Vec<Slot<'a>> {
        let editions = self.editions(city);
        let gap = |directions: &[&str]| {
            let mut own = self
                .site
                .practices_of_city(&city.id)
                .flat_map(|p| &p.directions);
            !own.any(|direction| directions.contains(&direction.as_str()))
        };

        self.themes
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
    fn editions(&self, city: &City) -> BTreeSet<&'a str> {
        let (site, id) = (self.site, city.id.as_str());
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
    fn direction_slots(&self, city: &City) -> Vec<Slot<'a>> {
        let practices = self
            .site
            .practices_of_city(&city.id)
            .flat_map(|p| &p.directions);
        let mentions = self
            .site
            .mentions_of_city(&city.id)
            .filter_map(|m| m.direction.as_ref());
        let noted: BTreeSet<&str> =
            practices.chain(mentions).map(|id| id.as_str()).collect();
        let missing = self.site.directions.ids().filter(|id| !noted.contains(id));

        missing
            .map(|id| Slot { why: Why::Direction, directions: vec![id] })
            .collect()
    }

    /// Answers the slots, the best answer first, until they run out, half of the places are theirs or all are taken.
    fn fill(&self, case: &mut Case<'a, '_>, slots: &mut Vec<Slot<'a>>, most: usize) {
        let mut own = 0;
        while own < MOST_ADVICE / 2 && case.given.len() < most {
            let answers = slots
                .iter()
                .enumerate()
                .filter_map(|(at, slot)| Some((self.answer(case, slot)?, at)));
            let Some(((_, suggestion), at)) =
                answers.min_by_key(|((rank, _), at)| (*rank, *at))
            else {
                return;
            };

            slots.remove(at);
            case.given.push(suggestion);
            own += 1;
        }
    }

    /// The best practice for a slot: of a town that has given none so far, if there is one.
    fn answer(
        &self,
        case: &Case<'a, '_>,
        slot: &Slot<'a>,
    ) -> Option<(Rank, Suggestion<'a>)> {
        let free = slot
            .directions
            .iter()
            .filter(|d| !case.given.iter().any(|given| given.direction == **d));
        let best = |fresh: bool| {
            let found = free.clone().filter_map(|d| {
                self.nearest(case, d, fresh)
                    .map(|(near, at)| (near, at, *d))
            });
            found.min_by_key(|(near, at, _)| (*near, *at))
        };
        let (near, at, direction) = best(true).or_else(|| best(false))?;

        let practice = self.ranked.get(at)?;
        let towns = practice
            .city_ids()
            .filter_map(|id| self.site.cities.get(id));
        let town = towns.min_by_key(|town| case.kin.nearness(&self.kin(town)))?;
        let (gap, years) = match &slot.why {
            Why::Theme { years, gap, .. } => (*gap, years.len()),
            Why::Direction => (true, 0),
        };

        let rank = (!gap, Reverse(years), near, at);
        let why = slot.why.clone();

        Some((rank, Suggestion { practice, town, direction, why, near }))
    }

    /// The first practice of a direction in the nearest bucket that has one to give; `fresh`: of a town that has given
    /// none so far.
    fn nearest(
        &self,
        case: &Case,
        direction: &'a str,
        fresh: bool,
    ) -> Option<(Nearness, usize)> {
        let given = |id: &str| {
            case.given
                .iter()
                .any(|given| given.practice.city_ids().any(|town| town == id))
        };

        let fits = |at: &&usize| {
            let practice = self.ranked[**at];
            practice
                .city_ids()
                .all(|id| id != case.city.id.as_str() && !(fresh && given(id)))
                && !case
                    .given
                    .iter()
                    .any(|given| given.practice.id.as_str() == practice.id.as_str())
        };

        case.kin.circles().find_map(|(near, circle)| {
            let at = self.buckets.get(&(direction, circle))?.iter().find(fits)?;
            Some((near, *at))
        })
    }
}

#[cfg(test)]
mod tests;
