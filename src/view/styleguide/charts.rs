//! One chart of each kind, from the records of the site as far as they go.

use std::cmp::Reverse;

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use crate::chart::{
    Bars, BarsRow, ChartValue, Dots, DotsRow, Drawing, LineChart, MOST_LINES, Multiples,
    Panel, Slope, SlopeLine, spark,
};
use crate::compare::Series;
use crate::load::Record;
use crate::schema::{Category, Coverage, District, Edition, Measure, Missing, Relation};
use crate::view::chart::series::points;
use crate::view::chart::{Caption, ChartView};
use crate::view::context::Context;
use crate::view::parts::category_label::category_label;

/// What the charts of two editions count.
const PARTICIPANTS: &str = "participants";

/// A line in the cell of a table.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SparkRow {
    label: String,
    drawing: Drawing,
}

/// The charts, each as far as the records can fill it.
pub(in crate::view) fn charts(cx: Context) -> Vec<ChartView> {
    let mut full = cx
        .site
        .editions
        .iter()
        .rev()
        .filter(|edition| edition.coverage == Coverage::Full);
    let mut charts = Vec::new();

    if let (Some(after), Some(before)) = (full.next(), full.next()) {
        let pair = SamplePair { before, after };
        let rows = districts(cx, pair);
        let drawn = [
            pair.chart(
                slope(pair, &rows),
                ["sg-chart-slope", "sg-chart-slope-desc"],
            ),
            pair.chart(bars(pair, &rows), ["sg-chart-bars", "sg-chart-bars-desc"]),
            pair.chart(dots(cx, pair), ["sg-chart-dots", "sg-chart-dots-desc"]),
        ];

        charts.extend(drawn.into_iter().flatten());
    }

    charts.extend(line(cx));
    charts.extend(multiples(cx));

    charts
}

/// One measure over all editions.
fn line(cx: Context) -> Option<ChartView> {
    let measure = *measures(cx).first()?;
    let series = Series::of(cx.site, measure);
    let drawing = LineChart { points: points(cx, &series) }.draw()?;

    let [title, desc] = over_years(cx, ["sg-chart-line", "sg-chart-line-desc"])?
        .map(|caption| caption.about(&measure.title));
    Some(ChartView { title, desc, drawing })
}

/// Several measures over all editions.
fn multiples(cx: Context) -> Option<ChartView> {
    let panel = |measure: &Record<Measure>| Panel {
        title: measure.title.clone(),
        points: points(cx, &Series::of(cx.site, measure)),
    };
    let drawing = Multiples {
        panels: measures(cx).into_iter().map(panel).collect(),
        shared: false,
    }
    .draw()?;

    let [title, desc] =
        over_years(cx, ["sg-chart-multiples", "sg-chart-multiples-desc"])?;
    Some(ChartView { title, desc, drawing })
}

/// Messages with the first and the last year of the site.
fn over_years(cx: Context, keys: [&'static str; 2]) -> Option<[Caption; 2]> {
    let first = cx.site.editions.iter().next()?;
    let last = cx.site.editions.iter().next_back()?;
    Some(keys.map(|key| Caption::new(key, first.id.as_str(), last.id.as_str())))
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

/// The last two full editions.
#[derive(Clone, Copy)]
struct SamplePair<'a> {
    before: &'a Edition,
    after: &'a Edition,
}

impl SamplePair<'_> {
    fn years(self) -> (String, String) {
        (self.before.id.to_string(), self.after.id.to_string())
    }

    fn chart(
        self,
        drawing: Option<Drawing>,
        keys: [&'static str; 2],
    ) -> Option<ChartView> {
        let [title, desc] = keys.map(|key| {
            Caption::new(key, self.before.id.as_str(), self.after.id.as_str())
        });
        Some(ChartView { title, desc, drawing: drawing? })
    }
}

/// A district with its values of two editions.
struct SampleRow {
    label: String,
    from: Result<ChartValue, &'static str>,
    to: Result<ChartValue, &'static str>,
}

impl SampleRow {
    fn growth(&self) -> Option<Decimal> {
        match (&self.from, &self.to) {
            (Ok(from), Ok(to)) => Some(to.value - from.value),
            _ => None,
        }
    }
}

/// Participants by district, the largest first. Districts are matched by id, so their order in an edition does not matter.
fn districts(cx: Context, pair: SamplePair) -> Vec<SampleRow> {
    let mut rows: Vec<SampleRow> = cx
        .site
        .districts
        .iter()
        .map(|district| SampleRow {
            label: district.short.clone(),
            from: participants(cx, pair.before, district),
            to: participants(cx, pair.after, district),
        })
        .filter(|row| row.from.is_ok() || row.to.is_ok())
        .collect();

    let amount = |value: &Result<ChartValue, &str>| value.as_ref().ok().map(|v| v.value);
    rows.sort_by_key(|row| Reverse((amount(&row.to), amount(&row.from))));

    rows
}

fn participants(
    cx: Context,
    edition: &Edition,
    district: &District,
) -> Result<ChartValue, &'static str> {
    let found = cx
        .site
        .parts(&edition.id, PARTICIPANTS, "district")
        .find(|(id, _)| *id == district.id.as_str());
    let was_dissolved = district
        .to
        .as_ref()
        .is_some_and(|to| edition.first_day() >= Some(to.value.0.earliest()));

    match found {
        None if was_dissolved => Err(Missing::NotApplicable.word()),
        found => cx.plotted(found.map(|(_, figure)| &**figure)),
    }
}

/// The lines of the districts; the one that grew most is emphasised.
fn slope(pair: SamplePair, rows: &[SampleRow]) -> Option<Drawing> {
    let most = rows.iter().filter_map(SampleRow::growth).max();
    let line = |row: &SampleRow| SlopeLine {
        label: row.label.clone(),
        from: row.from.clone().ok(),
        to: row.to.clone().ok(),
        emphasis: most.is_some() && row.growth() == most,
    };

    Slope {
        years: pair.years(),
        lines: rows.iter().take(MOST_LINES).map(line).collect(),
    }
    .draw()
}

fn bars(pair: SamplePair, rows: &[SampleRow]) -> Option<Drawing> {
    let (from, to) = pair.years();
    let row = |row: &SampleRow| BarsRow {
        label: row.label.clone(),
        values: vec![row.from.clone(), row.to.clone()],
    };

    Bars {
        series: vec![from, to],
        rows: rows.iter().map(row).collect(),
    }
    .draw()
}

/// Participants by category; joined where the category stayed what it was.
fn dots(cx: Context, pair: SamplePair) -> Option<Drawing> {
    let categories = &pair.after.categories;
    let rows = categories
        .iter()
        .filter_map(|category| dots_row(cx, pair, category));

    Dots { years: pair.years(), rows: rows.collect() }.draw()
}

/// `None` where no record says what became of the category.
fn dots_row(cx: Context, pair: SamplePair, category: &Category) -> Option<DotsRow> {
    let SamplePair { before, after } = pair;
    let value = |edition: &Edition, category: &str| {
        let found = cx
            .site
            .parts(&edition.id, PARTICIPANTS, "category")
            .find(|(id, _)| *id == category);
        cx.plotted(found.map(|(_, figure)| &**figure))
    };

    let walk = after.crosswalk.iter().find(|walk| {
        let to = walk.to.as_ref().and_then(|to| category_in(after, to));
        to == Some(category.id.as_str())
    })?;
    let from = walk
        .from
        .as_ref()
        .and_then(|from| category_in(before, from));

    Some(DotsRow {
        label: category_label(category),
        from: from.map_or(Err(Missing::NotEligible.word()), |id| value(before, id)),
        to: value(after, &category.id),
        joined: matches!(walk.relation.value, Relation::Same | Relation::Renamed),
    })
}

/// The id of a category that a crosswalk names with its edition: `2017/large`.
fn category_in<'a>(edition: &Edition, side: &'a str) -> Option<&'a str> {
    side.strip_prefix(edition.id.as_str())?.strip_prefix('/')
}

/// Measures that at least two editions have, at most three.
fn measures<'a>(cx: Context<'a>) -> Vec<&'a Record<Measure>> {
    let editions_with = |measure: &Measure| {
        cx.site
            .editions
            .iter()
            .filter_map(|edition| cx.site.total(&edition.id, &measure.id))
            .filter(|figure| figure.value.is_some())
            .count()
    };
    cx.site
        .measures
        .iter()
        .filter(|measure| editions_with(measure) > 1)
        .take(3)
        .collect()
}
