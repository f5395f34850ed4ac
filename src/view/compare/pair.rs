//! Two editions side by side: the claim first, then like for like, then the parts, then what cannot be compared.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use crate::compare::{ByCategory, Obstacle, Pair, Total};
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
use crate::view::parts::presence;
use crate::view::parts::tiles::TileMap;
use crate::view::town::matrix::DirectionsGiven;

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
    /// Measures that only one of the editions gives by category: there is nothing to compare.
    one_sided: Vec<String>,
    /// The years of which no category is known.
    uncategorised: Vec<String>,
    /// How categories relate, where no table shows it.
    links: Vec<LinkView>,
    /// Measures by category of different bases, which must not be mixed.
    clashes: Vec<Clash>,
    regions: Vec<DeltaView>,
    directions: Vec<PairDirectionRow>,
    /// How many directions a practice of each year has.
    directions_given: Vec<DirectionsGiven>,
    directions_chart: Option<PageChart>,
    carried: Vec<CarriedView>,
    movement: Option<MovementView>,
    /// The years of which no participant is known by name.
    unnamed: Vec<String>,
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
    let totals: Vec<DeltaView> = all
        .iter()
        .map(|total| cx.total_delta(&pair, total))
        .filter(DeltaView::has_both)
        .collect();

    let tables = pair.by_category();

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
        uncategorised: uncategorised(&pair),
        // Links tell nothing beside a table that shows them, or where the categories of a year are not known.
        links: if tables.iter().any(ByCategory::has_both)
            || !uncategorised(&pair).is_empty()
        {
            Vec::new()
        } else {
            links(&pair)
        },
        clashes: clashes(&pair, &tables),
        one_sided: one_sided(&tables),
        categories: tables
            .iter()
            .filter(|table| table.has_both())
            .map(|table| category_table(cx, &pair, table))
            .collect(),
        regions: regions(cx, &pair),
        directions_chart: directions_chart(cx, &pair),
        directions: directions(cx, &pair),
        directions_given: [pair.from, pair.to]
            .iter()
            .filter_map(|edition| DirectionsGiven::of(cx, &edition.id))
            .collect(),
        carried: carried(cx, &pair),
        movement: movement(cx, &pair),
        unnamed: unnamed(&pair),
        map: presence::both(cx, pair.from, pair.to),
        themes: themes(cx, &pair),
        previous: previous(cx, &pair),
        next: next(cx, &pair),
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

/// The pair that ends where this one begins.
fn previous(cx: Context, pair: &Pair) -> Option<Link> {
    let editions = &cx.site.editions;
    let before = editions.position(&pair.from.id)?.checked_sub(1)?;
    let other = Pair::of(cx.site, &editions.at(before)?.id, &pair.from.id)?;

    Some(pair_link(cx, &other))
}

/// The pair that begins where this one ends.
fn next(cx: Context, pair: &Pair) -> Option<Link> {
    let editions = &cx.site.editions;
    let after = editions.position(&pair.to.id)? + 1;
    let other = Pair::of(cx.site, &pair.to.id, &editions.at(after)?.id)?;

    Some(pair_link(cx, &other))
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

fn one_sided(tables: &[ByCategory]) -> Vec<String> {
    tables
        .iter()
        .filter(|table| !table.has_both())
        .map(|table| table.measure.title.clone())
        .collect()
}

fn uncategorised(pair: &Pair) -> Vec<String> {
    [pair.from, pair.to]
        .into_iter()
        .filter(|edition| edition.categories.is_empty())
        .map(|edition| edition.id.to_string())
        .collect()
}

fn unnamed(pair: &Pair) -> Vec<String> {
    let movement = pair.movement();
    [(pair.from, movement.from), (pair.to, movement.to)]
        .into_iter()
        .filter(|(_, roster)| roster.towns == 0)
        .map(|(edition, _)| edition.id.to_string())
        .collect()
}

fn lacking(pair: &Pair, totals: &[Total]) -> Vec<Lacking> {
    let without = |edition: &Edition, is_missing: fn(Obstacle) -> bool| Lacking {
        year: edition.id.to_string(),
        measures: totals
            .iter()
            .filter(|total| total.difference.result.is_err_and(is_missing))
            .map(|total| total.measure.title.clone())
            .collect(),
    };

    let mut lacking = vec![
        without(pair.from, |obstacle| matches!(obstacle, Obstacle::NoFrom)),
        without(pair.to, |obstacle| matches!(obstacle, Obstacle::NoTo)),
    ];
    lacking.retain(|year| !year.measures.is_empty());

    lacking
}

/// Subjects that both editions count; a subject that only one edition counts shows no change.
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

fn directions_chart(cx: Context, pair: &Pair) -> Option<PageChart> {
    if charts_of(pair).contains(&PairChart::Directions) {
        of_pair(cx, pair, &PairChart::Directions)
    } else {
        None
    }
}

/// Directions noted in either edition; nothing unless the documents of both describe practices.
fn directions(cx: Context, pair: &Pair) -> Vec<PairDirectionRow> {
    let described =
        |edition: &str| cx.site.practices_of_edition(edition).next().is_some();
    if !described(&pair.from.id) || !described(&pair.to.id) {
        return Vec::new();
    }

    cx.site
        .directions
        .iter()
        .filter_map(|direction| direction_row(cx, pair, &direction.id))
        .collect()
}

fn direction_row(cx: Context, pair: &Pair, id: &str) -> Option<PairDirectionRow> {
    let row = PairDirectionRow {
        id: id.to_owned(),
        link: cx.direction_link(id)?,
        from: noted(cx, id, &pair.from.id),
        to: noted(cx, id, &pair.to.id),
    };
    (row.from.towns + row.to.towns > 0).then_some(row)
}

/// What the documents of an edition note in a direction.
fn noted(cx: Context, direction: &str, edition: &str) -> NotedCounts {
    let practices = || {
        cx.site
            .practices_of_direction(direction)
            .filter(|practice| practice.edition.as_str() == edition)
    };

    let mentions = cx
        .site
        .mentions_of_direction(direction)
        .filter(|mention| mention.edition.as_str() == edition);

    let towns: BTreeSet<&str> = practices()
        .flat_map(|practice| practice.data.city_ids())
        .chain(mentions.map(|mention| mention.data.city.as_str()))
        .collect();

    NotedCounts {
        practices: practices().count(),
        towns: towns.len(),
    }
}
