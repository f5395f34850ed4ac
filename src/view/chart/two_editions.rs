//! What the charts of two editions draw.

use crate::chart::{
    Bars, BarsRow, ChartValue, Dots, DotsRow, Drawing, MOST_LINES, Slope, SlopeLine,
};
use crate::compare::{ByCategory, InBorders, Pair};
use crate::lang::number;
use crate::model::category_name;
use crate::schema::{Category, Edition};
use crate::view::context::Context;

fn pair_years(pair: &Pair) -> (String, String) {
    (pair.from.id.to_string(), pair.to.id.to_string())
}

/// Lines of the districts; the one that grew most is to be looked at, unless a page is about one of them.
pub(in crate::view) fn slope(
    cx: Context,
    pair: &Pair,
    rows: &[InBorders],
    about: Option<&str>,
) -> Option<Drawing> {
    let most = rows
        .iter()
        .filter_map(|row| row.result.ok())
        .map(|change| change.difference)
        .max();

    let plain = |value: Option<rust_decimal::Decimal>| {
        value.map(|v| ChartValue::new(v, number::format(v, cx.lang)))
    };
    let mut lines: Vec<SlopeLine> = rows
        .iter()
        .filter(|row| row.from.value().is_some() || row.to.value().is_some())
        .map(|row| SlopeLine {
            label: row.district.short.clone(),
            from: plain(row.from.value()),
            to: plain(row.to.value()),
            emphasis: match about {
                Some(district) => row.district.id.as_str() == district,
                None => row
                    .result
                    .is_ok_and(|change| Some(change.difference) == most),
            },
        })
        .collect();
    lines.truncate(MOST_LINES);

    Slope { years: pair_years(pair), lines }.draw()
}

/// Districts as each edition counts them: where borders moved, nothing joins the two values.
pub(in crate::view) fn published(cx: Context, pair: &Pair) -> Option<Drawing> {
    let mut lines = Vec::new();
    for row in pair.districts("participants") {
        let (from, to) = (
            cx.plotted(row.difference.from.figure()).ok(),
            cx.plotted(row.difference.to.figure()).ok(),
        );
        let line = |from, to, emphasis| SlopeLine {
            label: row.district.short.clone(),
            from,
            to,
            emphasis,
        };

        if row.difference.result.is_err() {
            lines.extend(from.map(|from| line(Some(from), None, true)));
            lines.extend(to.map(|to| line(None, Some(to), true)));
        } else {
            lines.push(line(from, to, false));
        }
    }

    lines.truncate(MOST_LINES);
    Slope { years: pair_years(pair), lines }.draw()
}

/// A row for each link; categories that were split or merged have rows of their own.
pub(in crate::view) fn categories(
    cx: Context,
    pair: &Pair,
    table: &ByCategory,
) -> Option<Drawing> {
    const ABSENT: &str = "no-category";

    let name = |edition: &Edition, category: &Category| {
        category_name(edition, &category.id).unwrap_or_default()
    };
    let mut rows = Vec::new();

    for row in &table.rows {
        if let ([_], [_], [to]) = (&row.from[..], &row.to[..], &row.link.to[..]) {
            let values = vec![
                cx.plotted(row.difference.from.figure()),
                cx.plotted(row.difference.to.figure()),
            ];
            rows.push(BarsRow { label: name(pair.to, to), values });
            continue;
        }

        for (category, reading) in row.link.from.iter().zip(&row.from) {
            let values = vec![cx.plotted(reading.figure()), Err(ABSENT)];
            rows.push(BarsRow { label: name(pair.from, category), values });
        }

        for (category, reading) in row.link.to.iter().zip(&row.to) {
            let values = vec![Err(ABSENT), cx.plotted(reading.figure())];
            rows.push(BarsRow { label: name(pair.to, category), values });
        }
    }

    let (from, to) = pair_years(pair);
    Bars { series: vec![from, to], rows }.draw()
}

/// Described practices side by side; they tell of documents, so nothing joins them.
pub(in crate::view) fn directions(cx: Context, pair: &Pair) -> Option<Drawing> {
    let rows = cx.site.directions.iter().filter_map(|direction| {
        let count = |edition: &Edition| {
            let of = cx.site.practices_of_direction(&direction.id);
            of.filter(|p| p.edition.value == edition.id.value).count()
        };
        let (from, to) = (count(pair.from), count(pair.to));
        let value =
            |n: usize| Ok(ChartValue::new(n.into(), number::format(n.into(), cx.lang)));
        let row = DotsRow {
            label: direction.title.clone(),
            from: value(from),
            to: value(to),
            joined: false,
        };

        (from + to > 0).then_some(row)
    });
    Dots { years: pair_years(pair), rows: rows.collect() }.draw()
}
