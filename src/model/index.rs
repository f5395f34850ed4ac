//! Which records concern which: built once, so that a page finds its parts without looking at all of them.

use std::cmp::Reverse;

use foldhash::HashMap;

use crate::decode::Loc;
use crate::load::Record;
use crate::schema::{
    Award, City, Figure, Finding, GrowthPoint, Id, Mention, Participation, Practice,
};

use super::Site;

type Positions = HashMap<String, Vec<usize>>;

#[derive(Debug, Default)]
pub(super) struct Indexes {
    practices_of_city: Positions,
    practices_of_direction: Positions,
    practices_of_edition: Positions,
    mentions_of_city: Positions,
    mentions_of_direction: Positions,
    mentions_of_edition: Positions,
    participation_of_city: Positions,
    participation_of_edition: Positions,
    awards_of_city: Positions,
    awards_of_edition: Positions,
    figures_of_edition: Positions,
    growth_points_of_edition: Positions,
    growth_points_of_theme: Positions,
    findings_of_edition: Positions,
    cities_of_region: Positions,
    /// Mentions as pages list them: the newest edition first, then towns А–Я.
    mentions_listed: Vec<usize>,
}

impl Indexes {
    pub(super) fn new(site: &Site) -> Self {
        // Practices are as many as all other records together.
        let (practices, others) =
            rayon::join(|| Self::of_practices(site), || Self::of_others(site));
        Self {
            practices_of_city: practices.practices_of_city,
            practices_of_direction: practices.practices_of_direction,
            practices_of_edition: practices.practices_of_edition,
            ..others
        }
    }

    fn of_practices(site: &Site) -> Self {
        let practices = || site.practices.iter();
        Self {
            practices_of_city: index(practices(), |p| p.city_ids().collect()),
            practices_of_direction: index(practices(), |p| all(&p.directions)),
            practices_of_edition: index(practices(), |p| all([&p.edition])),
            ..Self::default()
        }
    }

    fn of_others(site: &Site) -> Self {
        let mentions = || site.mentions.iter();
        let participation = || site.participation.iter();
        let awards = || site.awards.iter();
        let points = || site.growth_points.iter();

        Self {
            mentions_of_city: index(mentions(), |m| all([&m.city])),
            mentions_of_direction: index(mentions(), |m| all(&m.direction)),
            mentions_of_edition: index(mentions(), |m| all([&m.edition])),
            mentions_listed: mentions_listed(site),
            participation_of_city: index(participation(), |p| all([&p.city])),
            participation_of_edition: index(participation(), |p| all([&p.edition])),
            awards_of_city: index(awards(), |a| all(&a.cities)),
            awards_of_edition: index(awards(), |a| all([&a.edition])),
            figures_of_edition: index(site.figures.iter(), |f| all([&f.edition])),
            growth_points_of_edition: index(points(), |g| all([&g.edition])),
            growth_points_of_theme: index(points(), |g| all([&g.theme])),
            findings_of_edition: index(site.findings.iter(), |f| all([&f.edition])),
            cities_of_region: index(site.cities.iter(), |c| all(&c.region)),
            ..Self::default()
        }
    }
}

/// The ids of a field.
fn all<'a>(ids: impl IntoIterator<Item = &'a Loc<Id>>) -> Vec<&'a str> {
    ids.into_iter().map(|id| id.as_str()).collect()
}

fn mentions_listed(site: &Site) -> Vec<usize> {
    let mut listed: Vec<usize> = (0..site.mentions.len()).collect();
    listed.sort_by_cached_key(|at| {
        let mention = &site.mentions[*at];
        (
            Reverse(site.editions.position(&mention.edition)),
            site.cities.position(&mention.city),
        )
    });

    listed
}

fn index<'a, T: 'a>(
    rows: impl Iterator<Item = &'a Record<T>>,
    keys: impl Fn(&'a T) -> Vec<&'a str>,
) -> Positions {
    let mut positions: HashMap<&str, Vec<usize>> = HashMap::default();
    for (at, row) in rows.enumerate() {
        for key in keys(&row.data) {
            let list = positions.entry(key).or_default();
            if list.last() != Some(&at) {
                list.push(at);
            }
        }
    }

    positions
        .into_iter()
        .map(|(key, list)| (key.to_owned(), list))
        .collect()
}

fn found<'a>(
    positions: &'a Positions,
    id: &str,
) -> impl DoubleEndedIterator<Item = usize> + Clone + 'a {
    positions
        .get(id)
        .map_or(&[][..], Vec::as_slice)
        .iter()
        .copied()
}

impl Site {
    /// All mentions: the newest edition first, then towns А–Я. A part of them may be skipped without being looked at.
    pub fn mentions_listed(&self) -> impl Iterator<Item = &Record<Mention>> {
        self.index
            .mentions_listed
            .iter()
            .map(|at| &self.mentions[*at])
    }
}

macro_rules! finders {
    ($($(#[doc = $doc:literal])+ $name:ident $table:ident $type:ty;)+) => {
        impl Site {
            $($(#[doc = $doc])+
            pub fn $name(&self, id: &str) -> impl DoubleEndedIterator<Item = &Record<$type>> + Clone {
                found(&self.index.$name, id).filter_map(|at| self.$table.iter().as_slice().get(at))
            })+
        }
    };
}

finders! {
    /// Practices of a town, in the order of the table.
    practices_of_city practices Practice;
    /// Practices that have a direction among theirs.
    practices_of_direction practices Practice;
    /// Practices that the documents of an edition describe.
    practices_of_edition practices Practice;
    /// Mentions of a town.
    mentions_of_city mentions Mention;
    /// Mentions in a direction.
    mentions_of_direction mentions Mention;
    /// Mentions in the documents of an edition.
    mentions_of_edition mentions Mention;
    /// Editions that a town took part in.
    participation_of_city participation Participation;
    /// Known participants of an edition.
    participation_of_edition participation Participation;
    /// Awards of a town.
    awards_of_city awards Award;
    /// Awards of an edition: places first, by category and place.
    awards_of_edition awards Award;
    /// Figures of an edition.
    figures_of_edition figures Figure;
    /// Growth points of an edition.
    growth_points_of_edition growth_points GrowthPoint;
    /// Growth points of a theme, oldest first.
    growth_points_of_theme growth_points GrowthPoint;
    /// Findings of an edition.
    findings_of_edition findings Finding;
    /// Towns of a region.
    cities_of_region cities City;
}
