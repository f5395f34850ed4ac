//! The numbers of each chart.

use rust_decimal::Decimal;

use super::observation::{ObservationRow, RowBase};
use crate::compare::{Pair, Series};
use crate::load::Record;
use crate::model::{Site, category_name};
use crate::route::{Chart, PairChart};
use crate::schema::{District, Edition, Measure};

/// The rows of a chart; `None` if there is no such chart.
pub(super) fn rows(site: &Site, chart: &Chart) -> Option<Vec<ObservationRow>> {
    match chart {
        Chart::Years => Some(years(site)),
        Chart::Indicators(_) | Chart::Table(..) => None,
        Chart::Pair(from, to, what) => {
            let pair = Pair::of(site, from, to)?;
            match what {
                PairChart::Districts => borders(&pair),
                PairChart::DistrictsPublished => published(&pair),
                PairChart::Categories(measure) => categories(&pair, measure),
                PairChart::Directions => Some(directions(&pair)),
            }
        }
    }
}

fn years(site: &Site) -> Vec<ObservationRow> {
    let of = |series: Series| -> Vec<ObservationRow> {
        let measure = &series.measure.data;
        let point = |point: &crate::compare::SeriesPoint| {
            let part = RowBase {
                edition: &point.edition.id,
                measure,
                dimension: "",
                id: "",
                label: &measure.title,
            };
            let mut rows = part.reading(point.reading);

            if let (Some(broken), Some(row)) = (point.broken, rows.first_mut()) {
                row.note = [row.note.take(), Some(broken.reason.clone())]
                    .into_iter()
                    .flatten()
                    .reduce(|a, b| a + " " + &b);
            }

            rows
        };

        series.points.iter().flat_map(point).collect()
    };
    Series::all(site).into_iter().flat_map(of).collect()
}

const MEASURE: &str = "participants";

/// Participants of a district in an edition.
fn part<'a>(
    measure: &'a Measure,
    edition: &'a Edition,
    district: &'a District,
) -> RowBase<'a> {
    RowBase {
        edition: &edition.id,
        measure,
        dimension: "district",
        id: &district.id,
        label: &district.short,
    }
}

fn borders(pair: &Pair) -> Option<Vec<ObservationRow>> {
    let measure = &pair.site.measures.get(MEASURE)?.data;
    let day = pair.to.first_day()?;
    let mut rows = Vec::new();

    for district in pair.districts_on(MEASURE, day) {
        for (edition, amount) in [(pair.from, &district.from), (pair.to, &district.to)] {
            let mut row =
                part(measure, edition, district.district).added_up(amount.bounded());
            row.borders = Some(day.to_string());

            let parts = amount.parts();
            row.source = parts.first().map(|part| part.figure.source.id.to_string());
            row.sum_of = (parts.len() > 1).then(|| sum_of(parts));

            rows.push(row);
        }
    }

    Some(rows).filter(|rows| !rows.is_empty())
}

fn sum_of(parts: &[crate::compare::BorderPart]) -> String {
    let mut text = String::new();
    for part in parts {
        let id = part
            .district
            .map(|d| d.id.to_string())
            .or(part.region.map(|r| r.id.to_string()))
            // A part is one of the two.
            .unwrap_or_default();
        let sign = if part.less { "-" } else { "+" };

        if !text.is_empty() || part.less {
            text.push_str(sign);
        }

        text.push_str(&id);
    }

    text
}

fn published(pair: &Pair) -> Option<Vec<ObservationRow>> {
    let measure = &pair.site.measures.get(MEASURE)?.data;
    let mut rows = Vec::new();

    for row in pair.districts(MEASURE) {
        for (edition, reading) in [
            (pair.from, row.difference.from),
            (pair.to, row.difference.to),
        ] {
            rows.extend(part(measure, edition, row.district).reading(reading));
        }
    }

    Some(rows)
}

fn categories(pair: &Pair, measure: &str) -> Option<Vec<ObservationRow>> {
    let table = pair
        .by_category()
        .into_iter()
        .find(|table| table.measure.id.as_str() == measure)?;
    let measure: &Measure = &table.measure.data;
    let mut rows = Vec::new();

    for (edition, later) in [(pair.from, false), (pair.to, true)] {
        for row in &table.rows {
            let (categories, readings) = if later {
                (&row.link.to, &row.to)
            } else {
                (&row.link.from, &row.from)
            };
            for (category, reading) in categories.iter().zip(readings) {
                // References are resolved, so a category has a name.
                let label = category_name(edition, &category.id).unwrap_or_default();
                let part = RowBase {
                    edition: &edition.id,
                    measure,
                    dimension: "category",
                    id: &category.id,
                    label: &label,
                };
                rows.extend(part.reading(*reading));
            }
        }
    }

    Some(rows)
}

/// Described practices are counted from the records, so they have no measure of their own.
fn directions(pair: &Pair) -> Vec<ObservationRow> {
    let count = |direction: &str, edition: &Record<Edition>| {
        pair.site
            .practices_of_direction(direction)
            .filter(|p| p.edition.as_str() == edition.id.as_str())
            .count()
    };
    let mut rows = Vec::new();

    for direction in &pair.site.directions {
        for edition in [pair.from, pair.to] {
            rows.push(ObservationRow {
                edition: edition.id.to_string(),
                measure: "described-practices".into(),
                basis: "descriptions".into(),
                dimension: "direction".into(),
                part: direction.id.to_string(),
                label: direction.title.clone(),
                value: Some(Decimal::from(count(&direction.id, edition))),
                chosen: true,
                ..ObservationRow::default()
            });
        }
    }

    rows
}
