//! Who is advised what. All towns choose together, one practice a round, and a practice that as many towns have got as
//! may is gone for the others. In a round it goes to the towns nearest to its own first; equally near ones take their
//! turn А–Я. So the same records always give the same advice.

use std::cmp::Reverse;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::super::peers::{Kin, Nearness};
use super::slots::{Recommended, Slot, direction_slots, recommended, theme_slots};
use super::stock::Stock;
use super::suggestion::{Suggestion, Why};
use crate::load::Record;
use crate::model::Site;
use crate::schema::City;

/// At most so many practices are suggested to a town: half of them for growth points, half for directions; what one
/// half leaves goes to the other.
pub const MOST_ADVICE: usize = 6;

/// The town that is advised, what it waits for, and what it has been given.
struct Case<'a> {
    city: &'a Record<City>,
    kin: Kin<'a>,
    themes: Vec<Slot<'a>>,
    directions: Vec<Slot<'a>>,
    given: Vec<Suggestion<'a>>,
}

/// Which slots of a town are answered in a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Turn {
    Themes,
    Directions,
}

/// What decides between slots, in this order: a gap before what the town does already, the theme recommended more
/// often, the nearer town, the more useful practice; then the order of the slots.
type Rank = (bool, Reverse<usize>, Nearness, usize, usize);

/// The best answer that a town can have in a round.
struct BestAnswer<'a> {
    rank: Rank,
    suggestion: Suggestion<'a>,
}

impl BestAnswer<'_> {
    /// Place of the practice in the ranking.
    fn practice(&self) -> usize {
        self.rank.3
    }

    /// Which of the slots it answers.
    fn slot(&self) -> usize {
        self.rank.4
    }
}

/// The advice of every town, in the order of the towns.
pub(super) fn share(site: &Site) -> Vec<Vec<Suggestion<'_>>> {
    let themes = recommended(site);
    let mut stock = Stock::new(site);
    let mut cases: Vec<Case> = site
        .cities
        .iter()
        .map(|city| Case::new(site, &themes, city))
        .collect();

    // First half of the places for themes; the second round gives them what directions left over.
    for most in [MOST_ADVICE / 2, MOST_ADVICE] {
        rounds(site, &mut stock, &mut cases, Turn::Themes, most);
        rounds(site, &mut stock, &mut cases, Turn::Directions, MOST_ADVICE);
    }

    cases.into_iter().map(Case::sorted).collect()
}

/// Half of the places, a practice a round, to every town that has fewer than `most`.
fn rounds<'a>(
    site: &'a Site,
    stock: &mut Stock<'a>,
    cases: &mut [Case<'a>],
    turn: Turn,
    most: usize,
) {
    for _ in 0..MOST_ADVICE / 2 {
        let mut waiting: Vec<usize> = (0..cases.len())
            .filter(|at| cases[*at].given.len() < most)
            .collect();

        // Who wished what others have just used up wishes anew.
        while !waiting.is_empty() {
            waiting = grant(site, stock, cases, turn, &waiting);
        }
    }
}

/// Gives to those who wait what they wish most, the nearest first; returns those for whom it was gone.
fn grant<'a>(
    site: &'a Site,
    stock: &mut Stock<'a>,
    cases: &mut [Case<'a>],
    turn: Turn,
    waiting: &[usize],
) -> Vec<usize> {
    let mut wishes: Vec<(usize, BestAnswer)> = {
        let (stock, cases) = (&*stock, &*cases);
        waiting
            .par_iter()
            .filter_map(|at| Some((*at, cases[*at].wish(site, stock, turn)?)))
            .collect()
    };
    wishes.sort_by_key(|(at, wish)| (wish.suggestion.near, *at));

    let mut refused = Vec::new();
    for (at, wish) in wishes {
        if stock.has(wish.practice()) {
            stock.give(wish.practice());
            cases[at].take(turn, wish);
        } else {
            refused.push(at);
        }
    }

    refused
}

impl<'a> Case<'a> {
    fn new(site: &'a Site, themes: &[Recommended<'a>], city: &'a Record<City>) -> Self {
        Self {
            city,
            kin: Kin::of(site, city),
            themes: theme_slots(site, themes, city),
            directions: direction_slots(site, city),
            given: Vec::new(),
        }
    }

    fn take(&mut self, turn: Turn, wish: BestAnswer<'a>) {
        match turn {
            Turn::Themes => self.themes.remove(wish.slot()),
            Turn::Directions => self.directions.remove(wish.slot()),
        };
        self.given.push(wish.suggestion);
    }

    /// Themes first.
    fn sorted(mut self) -> Vec<Suggestion<'a>> {
        self.given
            .sort_by_key(|suggestion| suggestion.why == Why::Direction);
        self.given
    }

    /// The best answer to one of the slots.
    fn wish(
        &self,
        site: &'a Site,
        stock: &Stock<'a>,
        turn: Turn,
    ) -> Option<BestAnswer<'a>> {
        let slots = match turn {
            Turn::Themes => &self.themes,
            Turn::Directions => &self.directions,
        };

        slots
            .iter()
            .enumerate()
            .filter_map(|(place, slot)| self.answer(site, stock, slot, place))
            .min_by_key(|wish| wish.rank)
    }

    /// The best practice for a slot: of a town that has given none so far, if there is one.
    fn answer(
        &self,
        site: &'a Site,
        stock: &Stock<'a>,
        slot: &Slot<'a>,
        place: usize,
    ) -> Option<BestAnswer<'a>> {
        let free = slot
            .directions
            .iter()
            .filter(|d| !self.given.iter().any(|given| given.direction == **d));
        let best = |fresh: bool| {
            let found = free.clone().filter_map(|d| {
                self.nearest(stock, d, fresh)
                    .map(|(near, at)| (near, at, *d))
            });
            found.min_by_key(|(near, at, _)| (*near, *at))
        };
        let (near, at, direction) = best(true).or_else(|| best(false))?;

        let practice = stock.ranked[at];
        let towns = practice.city_ids().filter_map(|id| site.cities.get(id));
        let town = towns.min_by_key(|town| self.kin.nearness(&Kin::of(site, town)))?;
        let (gap, years) = match &slot.why {
            Why::Theme { years, gap, .. } => (*gap, years.len()),
            Why::Direction => (true, 0),
        };

        let why = slot.why.clone();
        Some(BestAnswer {
            rank: (!gap, Reverse(years), near, at, place),
            suggestion: Suggestion { practice, town, direction, why, near },
        })
    }

    /// The first practice of a direction in the nearest bucket that has one to give; `fresh`: of a town that has given
    /// none so far. Few are skipped because they are gone: all towns together get `MOST_ADVICE` each, so at most 60
    /// practices can be.
    fn nearest(
        &self,
        stock: &Stock<'a>,
        direction: &'a str,
        fresh: bool,
    ) -> Option<(Nearness, usize)> {
        let given = |id: &str| {
            self.given
                .iter()
                .any(|given| given.practice.city_ids().any(|town| town == id))
        };

        let fits = |at: &&usize| {
            let practice = stock.ranked[**at];
            stock.has(**at)
                && practice
                    .city_ids()
                    .all(|id| id != self.city.id.as_str() && !(fresh && given(id)))
                && !self
                    .given
                    .iter()
                    .any(|given| given.practice.id.as_str() == practice.id.as_str())
        };

        self.kin.circles().find_map(|(near, circle)| {
            let at = stock.buckets.get(&(direction, circle))?.iter().find(fits)?;
            Some((near, *at))
        })
    }
}
