//! Districts of two editions in borders that are the same for both, beside what the earlier one published.

use std::cmp::Reverse;

use schemars::JsonSchema;
use serde::Serialize;

use crate::compare::{
    AsPublished, BorderAmount, BorderPart, Bounded, InBorders, Obstacle, Pair,
};
use crate::lang::date::PartialDate;
use crate::route::{PairChart, charts_of};
use crate::schema::{District, Number};
use crate::view::chart::finding::{ChangeFinding, district_finding};
use crate::view::chart::page_chart::{PageChart, of_district, of_pair};
use crate::view::context::Context;
use crate::view::parts::amount::Amount;
use crate::view::parts::change::ObstacleView;
use crate::view::parts::districts::{BY_DISTRICT, district_years};
use crate::view::parts::figures::{ChangeView, FigureView, Quantity};
use crate::view::parts::links::{Link, pair_link};

/// Participants by district: in the borders of the later edition, beside what the earlier one published.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DistrictsView {
    /// The day of the borders: the beginning of the later edition's year.
    date: String,
    /// Whether some district's borders moved in between.
    moved: bool,
    rows: Vec<PairDistrictRow>,
    finding: Option<ChangeFinding>,
    /// In the borders of the later edition, and as published where that differs.
    charts: Vec<PageChart>,
    /// Districts whose values are others in today's borders.
    today: Option<TodayView>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct PairDistrictRow {
    /// Permanent id, for anchors.
    id: String,
    label: String,
    link: Option<String>,
    /// What the earlier edition published, in its own borders.
    published: Option<FigureView>,
    /// Whether it was a district at the beginning of the earlier edition's year.
    existed: bool,
    /// In the borders of the later edition; absent for a district that no longer is one.
    now: Option<BorderRow>,
}

/// Districts whose values today's borders change.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct TodayView {
    date: String,
    rows: Vec<BorderRow>,
}

/// A district in the borders of one day.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct BorderRow {
    label: String,
    link: Option<String>,
    from: AmountView,
    to: AmountView,
    change: Option<ChangeView>,
    obstacle: Option<ObstacleView>,
}

/// A value in those borders.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AmountView {
    quantity: Option<Quantity>,
    /// What it is the sum of, where that is more than the district's own value.
    sum: Vec<Addend>,
    /// Subjects that came or went and are not counted apart.
    moved: Vec<String>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Addend {
    label: String,
    amount: Option<Amount>,
    less: bool,
}

/// `None` unless both editions count participants by district.
pub(in crate::view) fn districts(cx: Context, pair: &Pair) -> Option<DistrictsView> {
    let later = pair.to.first_day()?;
    let borders = pair.districts_on(BY_DISTRICT, later);

    if borders.is_empty() {
        return None;
    }

    let published = pair.districts(BY_DISTRICT);
    let is_barred =
        |row: &AsPublished| matches!(row.difference.result, Err(Obstacle::Borders));
    let drawn = charts_of(pair);

    Some(DistrictsView {
        date: PartialDate::from(later).format(cx.lang),
        moved: published.iter().any(is_barred),
        rows: rows(cx, &published, &borders),
        finding: district_finding(cx, &borders),
        charts: [PairChart::Districts, PairChart::DistrictsPublished]
            .iter()
            .filter(|chart| drawn.contains(chart))
            .filter_map(|chart| of_pair(cx, pair, chart))
            .collect(),
        today: today(cx, pair, &borders),
    })
}

/// Districts that either list has, the largest of today first.
fn rows(
    cx: Context,
    published: &[AsPublished],
    borders: &[InBorders],
) -> Vec<PairDistrictRow> {
    let mut rows = Vec::new();
    for district in cx.site.districts.iter() {
        let own = published.iter().find(|row| is(row.district, district));
        let now = borders.iter().find(|row| is(row.district, district));

        if own.is_none() && now.is_none() {
            continue;
        }

        let size = now.and_then(|row| row.to.bounded().or(row.from.bounded()));
        let row = PairDistrictRow {
            id: district.id.to_string(),
            label: district.short.clone(),
            link: cx.district_link(&district.id).map(|link| link.href),
            published: own
                .and_then(|row| row.difference.from.figure())
                .map(|figure| cx.figure(figure, district.short.clone(), None)),
            existed: own.is_some_and(|row| row.existed.0),
            now: now.map(|row| border_row(cx, row)),
        };
        rows.push((size.map(|size| size.value), row));
    }

    rows.sort_by_key(|(size, _)| Reverse(*size));

    rows.into_iter().map(|(_, row)| row).collect()
}

fn is(one: &District, other: &District) -> bool {
    one.id.value == other.id.value
}

/// Districts whose values in today's borders differ from `borders`; `None` if all are the same.
fn today(cx: Context, pair: &Pair, borders: &[InBorders]) -> Option<TodayView> {
    let as_of = cx.site.config.as_of.0;
    let differs = |row: &InBorders| {
        let before = borders
            .iter()
            .find(|other| is(other.district, row.district));
        before.is_none_or(|before| {
            before.from.bounded() != row.from.bounded()
                || before.to.bounded() != row.to.bounded()
        })
    };

    let rows: Vec<BorderRow> = pair
        .districts_on(BY_DISTRICT, as_of.latest())
        .iter()
        .filter(|row| differs(row))
        .map(|row| border_row(cx, row))
        .collect();

    (!rows.is_empty()).then(|| TodayView { date: as_of.format(cx.lang), rows })
}

/// How a district changed from one edition to the next, in the borders of the later one.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DistrictChange {
    chart: Option<PageChart>,
    pair: Link,
    from: String,
    to: String,
    date: String,
    row: BorderRow,
}

/// Neighbouring editions that both count this district, newest first.
pub(in crate::view) fn changes(cx: Context, district: &str) -> Vec<DistrictChange> {
    let years = district_years(cx);
    years
        .iter()
        .zip(years.iter().skip(1))
        .rev()
        .filter_map(|(from, to)| change(cx, &Pair::of(cx.site, from, to)?, district))
        .collect()
}

fn change(cx: Context, pair: &Pair, district: &str) -> Option<DistrictChange> {
    let day = pair.to.first_day()?;
    let rows = pair.districts_on(BY_DISTRICT, day);
    let row = rows
        .iter()
        .find(|row| row.district.id.as_str() == district)?;

    Some(DistrictChange {
        chart: of_district(cx, pair, district),
        pair: pair_link(cx, pair),
        from: pair.from.id.to_string(),
        to: pair.to.id.to_string(),
        date: PartialDate::from(day).format(cx.lang),
        row: border_row(cx, row),
    })
}

fn border_row(cx: Context, row: &InBorders) -> BorderRow {
    BorderRow {
        label: row.district.short.clone(),
        link: cx.district_link(&row.district.id).map(|link| link.href),
        from: amount(cx, &row.from),
        to: amount(cx, &row.to),
        change: row.result.ok().map(|change| cx.change(change, None)),
        obstacle: row.result.err().map(|obstacle| cx.obstacle(obstacle)),
    }
}

fn amount(cx: Context, amount: &BorderAmount) -> AmountView {
    let nothing = AmountView {
        quantity: None,
        sum: Vec::new(),
        moved: Vec::new(),
    };

    if let BorderAmount::Moved(regions) = amount {
        let moved = regions.iter().map(|region| region.name.clone()).collect();
        return AmountView { moved, ..nothing };
    }
    let Some(Bounded { value, qualifier }) = amount.bounded() else {
        return nothing;
    };

    let measure = cx.site.measures.get(BY_DISTRICT);
    let unit = measure.map_or("", |measure| measure.unit.as_str());
    let parts = amount.parts();

    AmountView {
        quantity: Some(cx.quantity(Number(value), unit, qualifier)),
        // One part is the district's own value.
        sum: if parts.len() > 1 {
            parts.iter().map(|part| addend(cx, part)).collect()
        } else {
            Vec::new()
        },
        ..nothing
    }
}

fn addend(cx: Context, part: &BorderPart) -> Addend {
    let label = match (part.district, part.region) {
        (Some(district), _) => district.short.clone(),
        (None, Some(region)) => region.name.clone(),
        // Every part is a district or a region; any other would show its number alone.
        (None, None) => String::new(),
    };

    // Only figures with a value are added up.
    let value = part.figure.value.as_ref();
    let amount = value.map(|v| Amount::new(v.0, part.figure.qualifier, cx.lang));

    Addend { label, amount, less: part.less }
}
