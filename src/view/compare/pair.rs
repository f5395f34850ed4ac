//! Two editions side by side: the claim first, then like for like, then the parts, then what cannot be compared.

use schemars::JsonSchema;
use serde::Serialize;

use crate::compare::{Obstacle, Pair, Total};
use crate::lang::number;
use crate::route::{Page, PairChart, charts_of};
use crate::schema::Edition;
use crate::view::chart::page_chart::{PageChart, of_pair};
use crate::view::compare::categories::{
    CategoryTable, Clash, LinkView, category_table, clashes, links,
};
use crate::view::compare::districts::{DistrictsView, districts};
use crate::view::compare::people::{
    CarriedView, MovementView, ThemesView, carried, movement, themes,
};
use crate::view::context::Context;
use crate::view::parts::change::{DeltaView, RowLabel};
use crate::view::parts::figure_list::documents;
use crate::view::parts::figures::SourceMark;
use crate::view::parts::links::{Link, pair_link};
use crate::view::parts::tiles::{self, TileMap};

/// Content of `/compare/2016-2017/`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PairPage {
    from: EditionName,
    to: EditionName,
    /// Whether no known edition lies between the two.
    adjacent: bool,
    /// Ordinals of editions between the two of which nothing is known: «IX».
    unknown_between: Vec<String>,
    /// The first measure that both editions know, with its change if that is possible.
    claim: Option<DeltaView>,
    /// Measures that both editions know.
    totals: Vec<DeltaView>,
    /// The documents that these come from.
    sources: Vec<SourceMark>,
    /// Measures that one of them does not know.
    lacking: Vec<Lacking>,
    districts: Option<DistrictsView>,
    categories: Vec<CategoryTable>,
    /// Categories whose values nobody gives, or whose link says all that is known.
    links: Vec<LinkView>,
    /// Measures by category of different bases, which must not be mixed.
    clashes: Vec<Clash>,
    regions: Vec<DeltaView>,
    directions: Vec<PairDirectionRow>,
    directions_chart: Option<PageChart>,
    carried: Vec<CarriedView>,
    movement: Option<MovementView>,
    map: Option<TileMap>,
    themes: Option<ThemesView>,
    previous: Option<Link>,
    next: Option<Link>,
    others: Vec<Link>,
    methodology: String,
}

/// An edition in a comparison.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct EditionName {
    year: String,
    href: String,
    title: String,
    motto: Option<String>,
}

/// Measures for which a year has no value, while the other has one.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Lacking {
    year: String,
    measures: Vec<String>,
}

/// What documents describe in a direction.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct PairDirectionRow {
    /// Permanent id, for anchors.
    id: String,
    link: Link,
    from: NotedCounts,
    to: NotedCounts,
}

#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
struct NotedCounts {
    practices: usize,
    /// Towns with a practice or a mention.
    towns: usize,
}

pub(in crate::view) fn pair(cx: Context, from: &str, to: &str) -> Option<PairPage> {
    let pair = Pair::of(cx.site, from, to)?;
    let all = pair.totals();
    let totals = all
        .iter()
        .map(|total| cx.total_delta(&pair, total))
        .filter(DeltaView::has_both);

    let totals: Vec<DeltaView> = totals.collect();
    let tables = pair.by_category();
    let neighbour = |step: isize| neighbour(cx, &pair, step);

    Some(PairPage {
        from: name(cx, pair.from),
        to: name(cx, pair.to),
        adjacent: pair.is_adjacent(),
        unknown_between: pair
            .unknown_between()
            .into_iter()
            .map(number::roman)
            .collect(),
        claim: totals.first().cloned(),
        lacking: lacking(&pair, &all),
        sources: documents(totals.iter().flat_map(DeltaView::sides)),
        totals,
        districts: districts(cx, &pair),
        links: if tables.is_empty() {
            links(&pair)
        } else {
            Vec::new()
        },
        clashes: clashes(&pair, &tables),
        categories: tables
            .iter()
            .map(|table| category_table(cx, &pair, table))
            .collect(),
        regions: regions(cx, &pair),
        directions_chart: charts_of(&pair)
            .contains(&PairChart::Directions)
            .then(|| of_pair(cx, &pair, &PairChart::Directions))
            .flatten(),
        directions: directions(cx, &pair),
        carried: carried(cx, &pair),
        movement: movement(cx, &pair),
        map: tiles::both(cx, pair.from, pair.to),
        themes: themes(cx, &pair),
        previous: neighbour(-1),
        next: neighbour(1),
        others: others(cx, &pair),
        methodology: cx.href(&Page::Methodology),
    })
}

pub(in crate::view) fn name(cx: Context, edition: &Edition) -> EditionName {
    EditionName {
        year: edition.id.to_string(),
        href: cx.edition_link(&edition.id).href,
        title: edition.title.clone(),
        motto: edition.motto.clone(),
    }
}

/// The pair of the neighbouring editions before or after.
fn neighbour(cx: Context, pair: &Pair, step: isize) -> Option<Link> {
    let position = |edition: &Edition| {
        cx.site
            .editions
            .position(&edition.id)?
            .checked_add_signed(step)
    };

    let (from, to) = match step < 0 {
        true => (
            position(pair.from)?,
            cx.site.editions.position(&pair.from.id)?,
        ),
        false => (cx.site.editions.position(&pair.to.id)?, position(pair.to)?),
    };
    let id = |at: usize| cx.site.editions.at(at).map(|edition| edition.id.as_str());

    Pair::of(cx.site, id(from)?, id(to)?).map(|other| pair_link(cx, &other))
}

/// Other pairs with one of the two editions.
fn others(cx: Context, pair: &Pair) -> Vec<Link> {
    let ids = |p: &Pair| [p.from.id.to_string(), p.to.id.to_string()];
    let own = ids(pair);

    Pair::all(cx.site)
        .iter()
        .filter(|other| ids(other) != own && ids(other).iter().any(|id| own.contains(id)))
        .map(|other| pair_link(cx, other))
        .collect()
}

fn lacking(pair: &Pair, totals: &[Total]) -> Vec<Lacking> {
    let of = |edition: &Edition, word: &str| {
        let without = totals
            .iter()
            .filter(|t| t.difference.result.is_err_and(|o| o.word() == word));
        let measures: Vec<String> = without.map(|t| t.measure.title.clone()).collect();

        (!measures.is_empty()).then(|| Lacking { year: edition.id.to_string(), measures })
    };
    [
        of(pair.from, Obstacle::NoFrom.word()),
        of(pair.to, Obstacle::NoTo.word()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Subjects that both editions count. One that only one of them counts says nothing of a change.
fn regions(cx: Context, pair: &Pair) -> Vec<DeltaView> {
    pair.by_region("participants")
        .iter()
        .filter(|change| {
            change.difference.from.value().is_some()
                && change.difference.to.value().is_some()
        })
        .map(|change| {
            let link = cx.region_link(&change.region.id).map(|link| link.href);
            cx.delta(
                pair,
                RowLabel { text: change.region.name.clone(), link },
                &change.difference,
            )
        })
        .collect()
}

fn directions(cx: Context, pair: &Pair) -> Vec<PairDirectionRow> {
    let described =
        |edition: &str| cx.site.practices_of_edition(edition).next().is_some();
    if !described(&pair.from.id) || !described(&pair.to.id) {
        return Vec::new();
    }

    let noted = |direction: &str, edition: &str| {
        let practices = || {
            cx.site
                .practices_of_direction(direction)
                .filter(|p| p.edition.as_str() == edition)
        };

        let mentions = cx
            .site
            .mentions_of_direction(direction)
            .filter(|m| m.edition.as_str() == edition);
        let mut towns: Vec<&str> = practices().flat_map(|p| p.data.city_ids()).collect();
        towns.extend(mentions.map(|m| m.city.as_str()));
        towns.sort_unstable();
        towns.dedup();

        NotedCounts { practices: practices().count(), towns: towns.len() }
    };

    let row = |id: &str| {
        let (from, to) = (noted(id, &pair.from.id), noted(id, &pair.to.id));
        let any = from.towns + to.towns > 0;

        Some(PairDirectionRow {
            id: id.to_owned(),
            link: cx.direction_link(id)?,
            from,
            to,
        })
        .filter(|_| any)
    };

    cx.site
        .directions
        .iter()
        .filter_map(|direction| row(&direction.id))
        .collect()
}
