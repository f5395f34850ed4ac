//! Which categories of two editions are the same, through however many editions lie between them.
//!
//! Each edition states how its categories relate to those before. Over several editions the relations are joined: same
//! and same is same, an approximate step makes the whole approximate, and categories without a stated relation stay
//! unrelated. Equal ids mean nothing (`docs/comparison.md`, rule 1).

use std::collections::{BTreeMap, BTreeSet};

use super::Pair;
use crate::model::Site;
use crate::schema::{Category, Edition, Relation};

/// How categories of two editions relate. One side is empty for what only one edition has.
#[derive(Debug, Clone)]
pub struct CategoryLink<'a> {
    /// Of the earlier edition.
    pub from: Vec<&'a Category>,
    /// Of the later one.
    pub to: Vec<&'a Category>,
    /// The relation; `None` where no record states it.
    pub relation: Option<Relation>,
}

impl CategoryLink<'_> {
    /// Whether values and places of the two sides may be compared (`docs/comparison.md`, rule 2).
    pub fn comparable(&self) -> bool {
        matches!(self.relation, Some(Relation::Same | Relation::Renamed))
    }
}

/// Relations by (earlier category, later category).
type Edges<'a> = BTreeMap<(&'a str, &'a str), Relation>;

impl<'a> Pair<'a> {
    /// All categories of both editions, each in one link; in the order of the earlier edition, then of the later.
    pub fn categories(&self) -> Vec<CategoryLink<'a>> {
        let Walk { edges, new, dropped } = self.walk();
        let mut links = Vec::new();
        let mut seen: BTreeSet<&str> = BTreeSet::new();

        for category in &self.from.data.categories {
            if seen.contains(category.id.as_str()) {
                continue;
            }

            let group = group(&edges, &category.id);
            seen.extend(&group.from);
            links.push(if group.from.is_empty() {
                let relation = dropped
                    .contains(category.id.as_str())
                    .then_some(Relation::Dropped);
                CategoryLink {
                    from: vec![category],
                    to: Vec::new(),
                    relation,
                }
            } else {
                CategoryLink {
                    from: pick(&self.from.data, &group.from),
                    to: pick(&self.to.data, &group.to),
                    relation: Some(group.relation),
                }
            });
        }

        let linked: BTreeSet<&str> = edges.keys().map(|(_, to)| *to).collect();
        for category in &self.to.data.categories {
            if linked.contains(category.id.as_str()) {
                continue;
            }
            let relation = new.contains(category.id.as_str()).then_some(Relation::New);
            links.push(CategoryLink {
                from: Vec::new(),
                to: vec![category],
                relation,
            });
        }

        links
    }

    /// The link of a category of the earlier or the later edition.
    pub fn link_of<'l>(
        links: &'l [CategoryLink<'a>],
        from: &str,
        to: &str,
    ) -> Option<&'l CategoryLink<'a>> {
        let has = |side: &[&Category], id: &str| side.iter().any(|c| c.id.as_str() == id);
        links
            .iter()
            .find(|link| has(&link.from, from) && has(&link.to, to))
    }

    /// Joins the statements of every edition from the earlier to the later one. A record that relates the two editions
    /// directly takes precedence.
    fn walk(&self) -> Walk<'a> {
        let direct = steps(self.site, self.from, self.to);
        if !direct.edges.is_empty() {
            return direct;
        }

        let (first, last) = (self.position(self.from), self.position(self.to));
        let mut edges: Edges = self
            .from
            .data
            .categories
            .iter()
            .map(|c| ((c.id.as_str(), c.id.as_str()), Relation::Same))
            .collect();
        let (mut new, mut dropped) = (BTreeSet::new(), BTreeSet::new());

        for at in first..last {
            let (Some(a), Some(b)) =
                (self.site.editions.at(at), self.site.editions.at(at + 1))
            else {
                break;
            };

            let step = steps(self.site, a, b);

            // A category is dropped when everything that it had become is.
            for (from, _) in edges.keys() {
                let mut became = edges.keys().filter(|(start, _)| start == from);
                if became.all(|(_, end)| step.dropped.contains(end)) {
                    dropped.insert(*from);
                }
            }

            // What was new on the way is still new under the ids that it has since.
            new = new
                .iter()
                .flat_map(|c| step.edges.keys().filter(move |(f, _)| f == c))
                .map(|(_, t)| *t)
                .collect();
            new.extend(step.new);
            edges = joined(&edges, &step.edges);
        }

        Walk { edges, new, dropped }
    }
}

fn pick<'a>(edition: &'a Edition, ids: &BTreeSet<&str>) -> Vec<&'a Category> {
    edition
        .categories
        .iter()
        .filter(|c| ids.contains(c.id.as_str()))
        .collect()
}

struct Walk<'a> {
    edges: Edges<'a>,
    new: BTreeSet<&'a str>,
    dropped: BTreeSet<&'a str>,
}

/// What the records state of two neighbouring editions, and of two that a record relates directly.
fn steps<'a>(site: &'a Site, a: &'a Edition, b: &'a Edition) -> Walk<'a> {
    let mut walk = Walk {
        edges: Edges::new(),
        new: BTreeSet::new(),
        dropped: BTreeSet::new(),
    };

    let side = |text: &'a str, edition: &Edition| {
        text.split_once('/')
            .filter(|(id, _)| *id == edition.id.as_str())
            .map(|(_, category)| category)
    };

    for row in site
        .editions
        .iter()
        .flat_map(|edition| &edition.data.crosswalk)
    {
        let from = row.from.as_ref().map(|text| side(text, a));
        let to = row.to.as_ref().map(|text| side(text, b));

        match (from, to) {
            (Some(Some(from)), Some(Some(to))) => {
                walk.edges.insert((from, to), row.relation.value);
            }
            (None, Some(Some(to))) => {
                walk.new.insert(to);
            }
            (Some(Some(from)), None) => {
                walk.dropped.insert(from);
            }
            _ => {}
        }
    }

    walk
}

/// Two steps as one. Where a part appeared or disappeared on the way, the rest is only approximate.
fn joined<'a>(first: &Edges<'a>, second: &Edges<'a>) -> Edges<'a> {
    let ended = |from: &str| {
        first.keys().any(|(start, middle)| {
            *start == from && !second.keys().any(|(next, _)| next == middle)
        })
    };

    let began = |to: &str| {
        second.keys().any(|(middle, end)| {
            *end == to && !first.keys().any(|(_, before)| before == middle)
        })
    };

    let mut edges = Edges::new();

    for ((from, middle), one) in first {
        for ((_, to), other) in second.iter().filter(|((start, _), _)| start == middle) {
            let whole = !ended(from) && !began(to);
            let relation = if whole {
                join(*one, *other)
            } else {
                Relation::Approx
            };

            // Several ways that disagree make the relation approximate.
            edges
                .entry((*from, *to))
                .and_modify(|known| {
                    if *known != relation {
                        *known = Relation::Approx;
                    }
                })
                .or_insert(relation);
        }
    }

    edges
}

/// What two relations in a row amount to.
fn join(one: Relation, other: Relation) -> Relation {
    match (one, other) {
        (Relation::Same, other) => other,
        (one, Relation::Same) => one,
        (Relation::Renamed, other) => other,
        (one, Relation::Renamed) => one,
        (Relation::Split, Relation::Split) => Relation::Split,
        (Relation::Merged, Relation::Merged) => Relation::Merged,
        _ => Relation::Approx,
    }
}

struct CategoryGroup<'a> {
    from: BTreeSet<&'a str>,
    to: BTreeSet<&'a str>,
    relation: Relation,
}

/// All categories connected with one of the earlier edition (its connected component).
fn group<'a>(edges: &Edges<'a>, category: &str) -> CategoryGroup<'a> {
    let mut group = CategoryGroup {
        from: BTreeSet::new(),
        to: BTreeSet::new(),
        relation: Relation::Same,
    };

    group.from.extend(
        edges
            .keys()
            .filter(|(from, _)| *from == category)
            .map(|(from, _)| *from),
    );

    // Grows along the edges until nothing is added.
    loop {
        let size = (group.from.len(), group.to.len());
        for (from, to) in edges.keys() {
            if group.from.contains(from) || group.to.contains(to) {
                group.from.insert(from);
                group.to.insert(to);
            }
        }

        if (group.from.len(), group.to.len()) == size {
            break;
        }
    }

    let relations: BTreeSet<_> = edges
        .iter()
        .filter(|((from, _), _)| group.from.contains(from))
        .map(|(_, relation)| *relation)
        .collect();

    let half =
        relations.contains(&Relation::Split) || relations.contains(&Relation::Merged);
    group.relation = match (group.from.len(), group.to.len(), relations.len()) {
        // One side of a split or a merger, without the other.
        (1, 1, _) if half => Relation::Approx,
        (1, 1, 1) => relations.into_iter().next().unwrap_or(Relation::Approx),
        (1, _, 1) if relations.contains(&Relation::Split) => Relation::Split,
        (_, 1, 1) if relations.contains(&Relation::Merged) => Relation::Merged,
        _ => Relation::Approx,
    };

    group
}
