//! What the charts of two editions draw.

use crate::chart::{
    Bars, BarsRow, ChartValue, Dots, DotsRow, Drawing, MOST_LINES, Slope, SlopeLine,
};
use crate::compare::{BorderAmount, Bounded, ByCategory, CategoryRow, InBorders, Pair};
use crate::lang::number;
use crate::schema::{Edition, Qualifier, Relation};
use crate::view::context::Context;
use crate::view::parts::category_label::category_label;
use crate::view::parts::districts::BY_DISTRICT;

fn pair_years(pair: &Pair) -> (String, String) {
    (pair.from.id.to_string(), pair.to.id.to_string())
}

/// Lines of the districts. The one that grew most is emphasised, unless a page is about one of them.
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

    let said = |amount: &BorderAmount| {
        let Bounded { value, qualifier } = amount.bounded()?;
        Some(ChartValue {
            qualifier: qualifier.map(Qualifier::word),
            ..ChartValue::new(value, number::format(value, cx.lang))
        })
    };
    let mut lines: Vec<SlopeLine> = rows
        .iter()
        .filter(|row| row.from.bounded().or(row.to.bounded()).is_some())
        .map(|row| SlopeLine {
            label: row.district.short.clone(),
            from: said(&row.from),
            to: said(&row.to),
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
    for row in pair.districts(BY_DISTRICT) {
        let incomparable = row.difference.result.is_err();
        let line = SlopeLine {
            label: row.district.short.clone(),
            from: cx.plotted(row.difference.from.figure()).ok(),
            to: cx.plotted(row.difference.to.figure()).ok(),
            emphasis: incomparable,
        };

        // A line with one end is drawn as a point.
        if incomparable {
            let end = SlopeLine { from: None, ..line.clone() };
            let start = SlopeLine { to: None, ..line };
            lines.extend(Some(start).filter(|line| line.from.is_some()));
            lines.extend(Some(end).filter(|line| line.to.is_some()));
        } else {
            lines.push(line);
        }
    }

    lines.truncate(MOST_LINES);
    Slope { years: pair_years(pair), lines }.draw()
}

/// A row for each category that stayed the same; those that were split or merged have a row for each edition.
pub(in crate::view) fn categories(
    cx: Context,
    pair: &Pair,
    table: &ByCategory,
) -> Option<Drawing> {
    let mut rows = Vec::new();
    for row in &table.rows {
        let absent = absent(row);
        if let ([_], [_], [to]) = (&row.from[..], &row.to[..], &row.link.to[..]) {
            let values = vec![
                cx.plotted(row.difference.from.figure()),
                cx.plotted(row.difference.to.figure()),
            ];
            rows.push(BarsRow { label: category_label(to), values });
            continue;
        }

        for (category, reading) in row.link.from.iter().zip(&row.from) {
            let values = vec![cx.plotted(reading.figure()), Err(absent)];
            rows.push(BarsRow { label: category_label(category), values });
        }

        for (category, reading) in row.link.to.iter().zip(&row.to) {
            let values = vec![Err(absent), cx.plotted(reading.figure())];
            rows.push(BarsRow { label: category_label(category), values });
        }
    }

    let (from, to) = pair_years(pair);
    Bars { series: vec![from, to], rows }.draw()
}

/// Described practices side by side. They count what documents describe, so no line joins them.
pub(in crate::view) fn directions(cx: Context, pair: &Pair) -> Option<Drawing> {
    let described = |direction: &str, edition: &Edition| {
        cx.site
            .practices_of_direction(direction)
            .filter(|practice| practice.edition.value == edition.id.value)
            .count()
    };

    let value =
        |n: usize| Ok(ChartValue::new(n.into(), number::format(n.into(), cx.lang)));

    let mut rows = Vec::new();
    for direction in cx.site.directions.iter() {
        let from = described(&direction.id, pair.from);
        let to = described(&direction.id, pair.to);

        if from + to > 0 {
            rows.push(DotsRow {
                label: direction.title.clone(),
                from: value(from),
                to: value(to),
                joined: false,
            });
        }
    }

    Dots { years: pair_years(pair), rows }.draw()
}

/// Why one of the years has no value in a row. That there was no such category is said only where a record says so.
pub(in crate::view) fn absent(row: &CategoryRow) -> &'static str {
    match row.link.relation {
        Some(Relation::New | Relation::Dropped) => "no-category",
        // The other half of a split or a merger stands in a row of its own chart.
        Some(_) if !row.link.from.is_empty() && !row.link.to.is_empty() => "no-category",
        _ => "category-unknown",
    }
}
