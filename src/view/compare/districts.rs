//! Districts of two editions in borders that are the same for both, beside what the earlier one published.

use schemars::JsonSchema;
use serde::Serialize;

use crate::compare::{AsPublished, BorderAmount, InBorders, Obstacle, Pair};
use crate::lang::date::PartialDate;
use crate::load::Record;
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
    let charts = charts_of(pair);
    let row = |district: &Record<District>| {
        let own = published
            .iter()
            .find(|row| row.district.id.value == district.id.value);
        let now = borders
            .iter()
            .find(|row| row.district.id.value == district.id.value);
        let size = now.and_then(|row| row.to.value().or(row.from.value()));
        let view = PairDistrictRow {
            id: district.id.to_string(),
            label: district.short.clone(),
            link: cx.district_link(&district.id).map(|link| link.href),
            published: own
                .and_then(|row| row.difference.from.figure())
                .map(|f| cx.figure(f, district.short.clone(), None)),
            existed: own.is_some_and(|row| row.existed.0),
            now: now.map(|row| border_row(cx, row)),
        };

        (own.is_some() || now.is_some()).then_some((size, view))
    };

    let mut rows: Vec<_> = cx.site.districts.iter().filter_map(row).collect();
    rows.sort_by_key(|(size, _)| std::cmp::Reverse(*size));
    let barred =
        |row: &AsPublished| matches!(row.difference.result, Err(Obstacle::Borders));

    Some(DistrictsView {
        date: PartialDate::from(later).format(cx.lang),
        moved: published.iter().any(barred),
        rows: rows.into_iter().map(|(_, row)| row).collect(),
        finding: district_finding(cx, &borders),
        charts: [PairChart::Districts, PairChart::DistrictsPublished]
            .iter()
            .filter(|chart| charts.contains(chart))
            .filter_map(|chart| of_pair(cx, pair, chart))
            .collect(),
        today: today(cx, pair, &borders),
    })
}

fn today(cx: Context, pair: &Pair, borders: &[InBorders]) -> Option<TodayView> {
    let as_of = cx.site.config.as_of.0;
    let differs = |row: &InBorders| {
        let before = borders
            .iter()
            .find(|other| other.district.id.value == row.district.id.value);
        before.is_none_or(|before| {
            (before.from.value(), before.to.value()) != (row.from.value(), row.to.value())
        })
    };
    let rows = pair.districts_on(BY_DISTRICT, as_of.latest());
    let rows: Vec<_> = rows
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
    let with_districts: Vec<String> = district_years(cx);
    let pairs = with_districts
        .windows(2)
        .rev()
        .filter_map(|years| match years {
            [from, to] => Pair::of(cx.site, from, to),
            _ => None,
        });

    let change = |pair: Pair| {
        let day = pair.to.first_day()?;
        let rows = pair.districts_on(BY_DISTRICT, day);
        let row = rows
            .iter()
            .find(|row| row.district.id.as_str() == district)?;

        Some(DistrictChange {
            chart: of_district(cx, &pair, district),
            pair: pair_link(cx, &pair),
            from: pair.from.id.to_string(),
            to: pair.to.id.to_string(),
            date: PartialDate::from(day).format(cx.lang),
            row: border_row(cx, row),
        })
    };
    pairs.filter_map(change).collect()
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
    let unit = cx
        .site
        .measures
        .get(BY_DISTRICT)
        .map_or("", |m| m.unit.as_str());

    let nothing = AmountView { quantity: None, sum: Vec::new(), moved: Vec::new() };

    match amount {
        BorderAmount::NoValue => nothing,
        BorderAmount::Moved(regions) => AmountView {
            moved: regions.iter().map(|r| r.name.clone()).collect(),
            ..nothing
        },
        BorderAmount::Known(value, parts) => {
            let label = |part: &crate::compare::BorderPart| {
                part.district
                    .map(|d| d.short.clone())
                    .or(part.region.map(|r| r.name.clone()))
                    .unwrap_or_default()
            };

            let addend = |part: &crate::compare::BorderPart| Addend {
                label: label(part),
                amount: part
                    .figure
                    .value
                    .as_ref()
                    .map(|v| Amount::new(v.0, part.figure.qualifier, cx.lang)),
                less: part.less,
            };

            let sum = if parts.len() > 1 {
                parts.iter().map(addend).collect()
            } else {
                Vec::new()
            };

            AmountView {
                quantity: Some(cx.quantity(Number(*value), unit, None)),
                sum,
                ..nothing
            }
        }
    }
}
