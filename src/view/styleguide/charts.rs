//! One chart of each kind, from the records of the site as far as they go.

use schemars::JsonSchema;
use serde::Serialize;

use crate::chart::{
    Bars, BarsRow, ChartValue, Dots, DotsRow, Drawing, LineChart, MOST_LINES, Multiples,
    Panel, Slope, SlopeLine, spark,
};
use crate::compare::Series;
use crate::load::Record;
use crate::schema::{Coverage, District, Edition, Measure, Missing, Relation};
use crate::view::chart::series::points;
use crate::view::chart::{Caption, ChartView};
use crate::view::context::Context;

/// A line in the cell of a table.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SparkRow {
    label: String,
    drawing: Drawing,
}

/// The charts, each as far as the records can fill it.
pub(in crate::view) fn charts(cx: Context) -> Vec<ChartView> {
    let full: Vec<_> = cx
        .site
        .editions
        .iter()
        .filter(|edition| edition.coverage == Coverage::Full)
        .collect();
    let mut charts = Vec::new();

    if let [.., before, after] = full.as_slice() {
        let add = |drawing: Option<Drawing>, title, desc| {
            let words = |key| Caption::new(key, before.id.as_str(), after.id.as_str());
            Some(ChartView {
                title: words(title),
                desc: words(desc),
                drawing: drawing?,
            })
        };
        let rows = districts(cx, (before, after));
        charts.extend([
            add(
                slope((before, after), &rows),
                "sg-chart-slope",
                "sg-chart-slope-desc",
            ),
            add(
                bars((before, after), &rows),
                "sg-chart-bars",
                "sg-chart-bars-desc",
            ),
            add(
                dots(cx, (before, after)),
                "sg-chart-dots",
                "sg-chart-dots-desc",
            ),
        ]);
    }

    let measures = measures(cx);
    let (from, to) = (
        cx.site.editions.iter().next(),
        cx.site.editions.iter().next_back(),
    );
    let year = |edition: Option<&Record<Edition>>| {
        edition
            .map(|edition| edition.id.to_string())
            .unwrap_or_default()
    };

    let words = |key| Caption::new(key, year(from), year(to));
    let line = measures.first().and_then(|measure| {
        let about = |key| words(key).about(measure.title.clone());
        let drawing =
            LineChart { points: points(cx, &Series::of(cx.site, measure)) }.draw()?;

        Some(ChartView {
            title: about("sg-chart-line"),
            desc: about("sg-chart-line-desc"),
            drawing,
        })
    });

    let panel = |measure: &&Record<Measure>| Panel {
        title: measure.title.clone(),
        points: points(cx, &Series::of(cx.site, measure)),
    };
    let multiples = Multiples {
        panels: measures.iter().map(panel).collect(),
        shared: false,
    }
    .draw()
    .map(|drawing| ChartView {
        title: words("sg-chart-multiples"),
        desc: words("sg-chart-multiples-desc"),
        drawing,
    });
    charts.extend([line, multiples]);

    charts.into_iter().flatten().collect()
}

/// Small lines of the measures that several editions have.
pub(in crate::view) fn sparks(cx: Context) -> Vec<SparkRow> {
    measures(cx)
        .into_iter()
        .filter_map(|measure| {
            Some(SparkRow {
                label: measure.title.clone(),
                drawing: spark(&points(cx, &Series::of(cx.site, measure)))?,
            })
        })
        .collect()
}

/// A row with its values of two editions.
type Row = (String, [Result<ChartValue, &'static str>; 2]);

/// Participants by district, most first; a district is known by its id, whatever its order in the two editions.
fn districts(cx: Context, (before, after): (&Edition, &Edition)) -> Vec<Row> {
    let value = |edition: &Edition, district: &District| {
        let mut parts = cx.site.parts(&edition.id, "participants", "district");
        let gone = district
            .to
            .as_ref()
            .is_some_and(|to| edition.first_day() >= Some(to.value.0.earliest()));

        match parts.find(|(id, _)| *id == district.id.as_str()) {
            None if gone => Err(Missing::NotApplicable.word()),
            found => cx.plotted(found.map(|(_, figure)| &**figure)),
        }
    };

    let mut rows: Vec<Row> = cx
        .site
        .districts
        .iter()
        .map(|district| {
            (
                district.short.clone(),
                [value(before, district), value(after, district)],
            )
        })
        .filter(|(_, values)| values.iter().any(Result::is_ok))
        .collect();

    rows.sort_by_key(|(_, values)| {
        let [from, to] = values
            .each_ref()
            .map(|value| value.as_ref().ok().map(|amount| amount.value));
        std::cmp::Reverse((to, from))
    });
    rows
}

fn years((before, after): (&Edition, &Edition)) -> (String, String) {
    (before.id.to_string(), after.id.to_string())
}

/// The lines of the districts; the one that grew most is to be looked at.
fn slope(editions: (&Edition, &Edition), rows: &[Row]) -> Option<Drawing> {
    let growth = |(_, values): &Row| match values {
        [Ok(from), Ok(to)] => Some(to.value - from.value),
        _ => None,
    };
    let most = rows.iter().filter_map(growth).max();
    let line = |row: &Row| {
        let [from, to] = row.1.clone().map(Result::ok);
        SlopeLine {
            label: row.0.clone(),
            from,
            to,
            emphasis: most.is_some() && growth(row) == most,
        }
    };

    Slope {
        years: years(editions),
        lines: rows.iter().take(MOST_LINES).map(line).collect(),
    }
    .draw()
}

fn bars(editions: (&Edition, &Edition), rows: &[Row]) -> Option<Drawing> {
    let row =
        |(label, values): &Row| BarsRow { label: label.clone(), values: values.to_vec() };
    let (from, to) = years(editions);

    Bars {
        series: vec![from, to],
        rows: rows.iter().map(row).collect(),
    }
    .draw()
}

/// Participants by category; joined where the category stayed what it was.
fn dots(cx: Context, (before, after): (&Edition, &Edition)) -> Option<Drawing> {
    let value = |edition: &Edition, category: &str| {
        let found = cx
            .site
            .parts(&edition.id, "participants", "category")
            .find(|(id, _)| *id == category);
        cx.plotted(found.map(|(_, figure)| &**figure))
    };

    let row = |category: &crate::schema::Category| {
        let named = |id: &str, edition: &Edition| {
            id.strip_prefix(&format!("{}/", edition.id.value))
                .map(ToOwned::to_owned)
        };
        let walk = after.crosswalk.iter().find(|walk| {
            let to = walk.to.as_ref().and_then(|to| named(to, after));
            to.as_deref() == Some(category.id.as_str())
        })?;
        let from = match walk.from.as_ref().and_then(|from| named(from, before)) {
            Some(from) => value(before, &from),
            None => Err(Missing::NotEligible.word()),
        };

        let joined = matches!(walk.relation.value, Relation::Same | Relation::Renamed);
        let label = category
            .short
            .clone()
            .unwrap_or_else(|| category.title.clone());

        Some(DotsRow {
            label,
            from,
            to: value(after, &category.id),
            joined,
        })
    };

    Dots {
        years: years((before, after)),
        rows: after.categories.iter().filter_map(row).collect(),
    }
    .draw()
}

/// Measures that at least two editions have, at most three.
fn measures<'a>(cx: Context<'a>) -> Vec<&'a Record<Measure>> {
    let known = |measure: &Record<Measure>| {
        let values = cx
            .site
            .editions
            .iter()
            .filter_map(|edition| cx.site.total(&edition.id, &measure.id));
        values.filter(|figure| figure.value.is_some()).count()
    };
    cx.site
        .measures
        .iter()
        .filter(|measure| known(measure) > 1)
        .take(3)
        .collect()
}
