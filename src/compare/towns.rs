//! Which towns took part in both editions, which came and which left – as far as the rosters are known.
//!
//! A town that both rosters name certainly took part twice. That a town was *not* there can be said only if the roster of
//! that edition is complete: otherwise a town that the documents do not name may have taken part all the same (`docs/comparison.md`, rule 15).

use foldhash::HashSet;

use super::Pair;
use crate::load::Record;
use crate::model::Site;
use crate::schema::{Award, AwardKind, City, Edition, ParticipationStatus, Relation};

/// Towns of two editions.
#[derive(Debug, Clone)]
pub struct Movement<'a> {
    /// Known in both.
    pub continuing: Vec<&'a Record<City>>,
    /// Known in the later edition, not in the earlier one.
    pub came: Came<'a>,
    /// Known in the earlier edition, not in the later one.
    pub left: Vec<&'a Record<City>>,
    /// Whether `left` says that they did not take part: the later roster is complete.
    pub left_for_certain: bool,
    /// How many towns of the earlier edition are known, and whether those are all.
    pub from: RosterCoverage,
    /// How many towns of the later edition are known, and whether those are all.
    pub to: RosterCoverage,
}

/// Towns that the later edition has and the earlier one has not.
#[derive(Debug, Clone)]
pub struct Came<'a> {
    /// In no known edition before, as far as the rosters go.
    pub new: Vec<&'a Record<City>>,
    /// In some edition before the earlier one.
    pub returned: Vec<&'a Record<City>>,
    /// Whether the earlier roster is complete, so that they certainly were not in it.
    pub for_certain: bool,
    /// Whether all rosters before the later edition are complete, and no edition is unknown: then `new` means new.
    pub new_for_certain: bool,
}

/// How much of a roster is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RosterCoverage {
    /// Towns known by name.
    pub towns: usize,
    /// Whether they are all.
    pub complete: bool,
}

/// What a town got in an edition.
#[derive(Debug, Clone, Copy)]
pub struct Standing<'a> {
    /// Its category, if it is known.
    pub category: Option<&'a str>,
    /// Place, as awarded or as a source reports it.
    pub place: Option<u32>,
    /// Award of the place: who shares it is there.
    pub award: Option<&'a Record<Award>>,
    /// Outside the ranking.
    pub leader: bool,
    /// One of the winners of its category, whose place no source gives.
    pub winner: bool,
    /// Whether it has any award.
    pub awarded: bool,
}

/// Why two places of one town cannot be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlaceDoubt {
    /// The category of one of them is not known.
    Unknown,
    /// The categories are alike, but no document says that they are the same.
    Approx,
    /// One of them is outside the ranking.
    Outside,
    /// The categories are not the same.
    Different,
}

impl PlaceDoubt {
    /// The word in messages.
    pub fn word(self) -> &'static str {
        match self {
            PlaceDoubt::Unknown => "unknown",
            PlaceDoubt::Approx => "approx",
            PlaceDoubt::Outside => "outside",
            PlaceDoubt::Different => "different",
        }
    }
}

/// A town that was honoured in both editions.
#[derive(Debug, Clone, Copy)]
pub struct Carried<'a> {
    /// The town.
    pub city: &'a Record<City>,
    /// What it got in the earlier edition.
    pub from: Standing<'a>,
    /// What it got in the later one.
    pub to: Standing<'a>,
    /// Whether the places may be compared: both are ranked, in categories that are the same.
    pub comparable: bool,
}

/// Ids of the towns that records place in an edition: as participants or as winners.
fn roster<'a>(site: &'a Site, edition: &str) -> HashSet<&'a str> {
    let named = site
        .participation_of_edition(edition)
        .map(|p| p.data.city.as_str());
    let awarded = site
        .awards_of_edition(edition)
        .flat_map(|a| a.data.cities.iter().map(|c| c.as_str()));
    named.chain(awarded).collect()
}

/// What a town got in an edition; `None` if no record places it there.
pub fn standing<'a>(site: &'a Site, city: &str, edition: &str) -> Option<Standing<'a>> {
    let participation = site.participation_in(city, edition);
    let award = site.place_in(city, edition);
    let awards = || {
        site.awards_of_city(city)
            .filter(|a| a.edition.as_str() == edition)
    };

    let winner = awards().find(|a| a.kind.value == AwardKind::Winner);
    let awarded = awards().next().is_some();

    if participation.is_none() && !awarded {
        return None;
    }

    let category = award.or(winner).and_then(|a| a.data.category.as_ref());
    let category = category.or(participation.and_then(|p| p.data.category.as_ref()));

    Some(Standing {
        category: category.map(|c| c.as_str()),
        place: award
            .and_then(|a| a.place.as_ref())
            .map(|p| p.value)
            .or_else(|| Some(participation?.place.as_ref()?.value)),
        award,
        leader: participation
            .is_some_and(|p| p.status == ParticipationStatus::LeaderOutsideRanking),
        winner: winner.is_some(),
        awarded,
    })
}

impl<'a> Pair<'a> {
    /// Who stayed, came and left; each list А–Я.
    pub fn movement(&self) -> Movement<'a> {
        let site = self.site;
        let (before, after) = (roster(site, &self.from.id), roster(site, &self.to.id));
        let earlier: HashSet<&str> = (0..self.position(self.from))
            .filter_map(|at| site.editions.at(at))
            .flat_map(|e| roster(site, &e.id))
            .collect();

        let pick = |wanted: &dyn Fn(&str) -> bool| -> Vec<&'a Record<City>> {
            site.cities.iter().filter(|city| wanted(&city.id)).collect()
        };
        let known = |edition: &Edition, roster: &HashSet<&str>| RosterCoverage {
            towns: roster.len(),
            complete: edition.has_whole_roster(),
        };
        let (from, to) = (known(self.from, &before), known(self.to, &after));
        let all_before =
            (0..self.position(self.to)).filter_map(|at| site.editions.at(at));
        let none_unknown = all_before.clone().count() + 1
            == usize::try_from(self.to.ordinal.value).unwrap_or(0);

        Movement {
            continuing: pick(&|id| before.contains(id) && after.contains(id)),
            came: Came {
                new: pick(&|id| {
                    after.contains(id) && !before.contains(id) && !earlier.contains(id)
                }),
                returned: pick(&|id| {
                    after.contains(id) && !before.contains(id) && earlier.contains(id)
                }),
                for_certain: from.complete,
                new_for_certain: none_unknown
                    && all_before.clone().all(|edition| edition.has_whole_roster()),
            },
            left: pick(&|id| before.contains(id) && !after.contains(id)),
            left_for_certain: to.complete,
            from,
            to,
        }
    }

    /// Towns with a place, a prize or a title in both editions, А–Я.
    pub fn carried(&self) -> Vec<Carried<'a>> {
        let links = self.categories();
        let both = |city: &'a Record<City>| {
            let of = |edition: &Edition| standing(self.site, &city.id, &edition.id);
            let (from, to) = (of(self.from)?, of(self.to)?);
            let honoured = |s: &Standing| s.awarded || s.leader;

            if !honoured(&from) || !honoured(&to) {
                return None;
            }

            Some(Carried {
                city,
                from,
                to,
                comparable: comparable(&links, &from, &to),
            })
        };

        self.site.cities.iter().filter_map(both).collect()
    }

    /// Whether two standings of one town may be compared by place.
    pub fn comparable(&self, from: &Standing, to: &Standing) -> bool {
        comparable(&self.categories(), from, to)
    }

    /// Why two standings of one town cannot be compared by place; asked where [`Self::comparable`] says no.
    pub fn place_doubt(&self, from: &Standing, to: &Standing) -> PlaceDoubt {
        if from.leader || to.leader {
            return PlaceDoubt::Outside;
        }
        let Some((a, b)) = from.category.zip(to.category) else {
            return PlaceDoubt::Unknown;
        };

        let links = self.categories();
        match Self::link_of(&links, a, b).and_then(|link| link.relation) {
            Some(Relation::Approx) => PlaceDoubt::Approx,
            _ => PlaceDoubt::Different,
        }
    }
}

fn comparable(links: &[super::CategoryLink], from: &Standing, to: &Standing) -> bool {
    let ranked = |s: &Standing| s.place.is_some() && !s.leader;
    let link = from
        .category
        .zip(to.category)
        .and_then(|(a, b)| Pair::link_of(links, a, b));
    ranked(from) && ranked(to) && link.is_some_and(super::CategoryLink::comparable)
}
