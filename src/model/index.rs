//! Which records concern which: built once, so that a page finds its parts without looking at all of them.

use std::cmp::Reverse;

use foldhash::HashMap;

use crate::load::Record;
use crate::schema::{
    Award, City, Figure, Finding, GrowthPoint, Mention, Participation, Practice,
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
        let practices = || {
            let all = || site.practices.iter();
            Self {
                practices_of_city: index(all(), |p| p.city_ids().collect()),
                practices_of_direction: index(all(), |p| {
                    p.directions.iter().map(|d| d.as_str()).collect()
                }),
                practices_of_edition: index(all(), |p| vec![p.edition.as_str()]),
                ..Self::default()
            }
        };

        let others = || Self {
            mentions_of_city: index(site.mentions.iter(), |m| vec![m.city.as_str()]),
            mentions_of_direction: index(site.mentions.iter(), |m| {
                m.direction.iter().map(|d| d.as_str()).collect()
            }),
            mentions_of_edition: index(site.mentions.iter(), |m| {
                vec![m.edition.as_str()]
            }),
            participation_of_city: index(site.participation.iter(), |p| {
                vec![p.city.as_str()]
            }),
            participation_of_edition: index(site.participation.iter(), |p| {
                vec![p.edition.as_str()]
            }),
            awards_of_city: index(site.awards.iter(), |a| {
                a.cities.iter().map(|c| c.as_str()).collect()
            }),
            awards_of_edition: index(site.awards.iter(), |a| vec![a.edition.as_str()]),
            figures_of_edition: index(site.figures.iter(), |f| vec![f.edition.as_str()]),
            growth_points_of_edition: index(site.growth_points.iter(), |g| {
                vec![g.edition.as_str()]
            }),
            growth_points_of_theme: index(site.growth_points.iter(), |g| {
                vec![g.theme.as_str()]
            }),
            findings_of_edition: index(site.findings.iter(), |f| {
                vec![f.edition.as_str()]
            }),
            cities_of_region: index(site.cities.iter(), |c| {
                c.region.iter().map(|r| r.as_str()).collect()
            }),
            mentions_listed: mentions_listed(site),
            ..Self::default()
        };
        let (practices, others) = rayon::join(practices, others);
        let Self {
            practices_of_city,
            practices_of_direction,
            practices_of_edition,
            ..
        } = practices;

        Self {
            practices_of_city,
            practices_of_direction,
            practices_of_edition,
            ..others
        }
    }
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
    /// Practices that an edition's documents tell of.
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
