//! `/styleguide/`: every part of the theme on one page, built only on request.
//!
//! Parts are shown with records of the site itself (the fullest, the emptiest, the longest): a part that looks good only
//! with sample text is not finished. Only what the records cannot give is made up here: missing values of each kind, and a
//! plan with its fact.

mod charts;

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use self::charts::SparkRow;
use crate::compare::{Pair, Wanted};
use crate::load::Record;
use crate::model::filled;
use crate::schema::{City, Coverage, Missing, Number, Practice};
use crate::view::chart::ChartView;
use crate::view::context::Context;
use crate::view::edition::districts::district_figures;
use crate::view::parts::awards::{AwardView, award};
use crate::view::parts::cards::PracticeCard;
use crate::view::parts::change::{DeltaView, PlanFacts, PlanRow};
use crate::view::parts::figure_list::FigureList;
use crate::view::parts::figures::{FigureView, ResultView};
use crate::view::parts::headlines::headline_figures;
use crate::view::parts::links::CityLink;
use crate::view::parts::places::Places;
use crate::view::parts::presence::{self, Presence};
use crate::view::parts::rows::{CityRow, MentionRow, city_row, mention_row};
use crate::view::parts::years::YearCell;

/// Content of the style guide.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Styleguide {
    /// Names of the colour tokens.
    colours: Vec<&'static str>,
    figures: FigureList,
    missing: Vec<FigureView>,
    bars: FigureList,
    deltas: Vec<DeltaView>,
    plan: Vec<PlanRow>,
    places: Places,
    awards: Vec<AwardView>,
    towns: Vec<TownSample>,
    rows: Vec<CityRow>,
    cards: Vec<PracticeCard>,
    results: Vec<ResultView>,
    mentions: Vec<MentionRow>,
    notes: Vec<String>,
    charts: Vec<ChartView>,
    sparks: Vec<SparkRow>,
    presence: Option<Presence>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct TownSample {
    town: CityLink,
    strip: Vec<YearCell>,
}

/// Colour tokens of `site.css`, in its order.
const COLOURS: [&str; 15] = [
    "paper", "paper-2", "ink", "ink-2", "rule", "edge", "accent", "mark", "bar",
    "better", "worse", "unsure", "chart-1", "chart-2", "chart-3",
];

/// At most so many samples of one part.
const SAMPLES: usize = 4;

pub(in crate::view) fn styleguide(cx: Context) -> Styleguide {
    let latest = cx.site.latest_full_edition();
    // Without a full edition there is no id, so nothing is found under it.
    let id = latest.map_or("", |edition| edition.id.as_str());
    let practices = practices(cx);
    let towns = towns(cx);

    Styleguide {
        colours: COLOURS.to_vec(),
        figures: headline_figures(cx, id),
        missing: missing(cx),
        bars: district_figures(cx, id),
        deltas: deltas(cx),
        plan: plan(cx),
        places: latest.map_or_else(Places::default, |edition| cx.places(edition)),
        awards: cx
            .site
            .awards_of_edition(id)
            .filter(|a| a.reason.is_some())
            .take(2)
            .map(|a| award(cx, a))
            .collect(),
        towns: towns
            .iter()
            .map(|city| TownSample {
                town: cx.link_to_city(city),
                strip: cx.strip(city),
            })
            .collect(),
        rows: towns.iter().map(|city| city_row(cx, city)).collect(),
        cards: practices.iter().map(|practice| cx.card(practice)).collect(),
        results: practices
            .iter()
            .flat_map(|p| &p.results)
            .take(SAMPLES)
            .map(|r| cx.result(r))
            .collect(),
        mentions: cx
            .site
            .mentions
            .iter()
            .take(SAMPLES)
            .map(|m| mention_row(cx, m))
            .collect(),
        presence: presence::latest(cx),
        notes: latest
            .into_iter()
            .flat_map(|edition| edition.notes.iter().take(2).cloned())
            .collect(),
        charts: charts::charts(cx),
        sparks: charts::sparks(cx),
    }
}

/// One figure for each kind of absence.
fn missing(cx: Context) -> Vec<FigureView> {
    use Missing::{
        Hidden, NoData, NotApplicable, NotEligible, NotPublished, NotTakenPart,
    };
    let Some(measure) = cx.site.measures.iter().next() else {
        return Vec::new();
    };

    [
        NoData,
        NotEligible,
        NotTakenPart,
        NotPublished,
        Hidden,
        NotApplicable,
    ]
    .into_iter()
    .map(|missing| FigureView::absent(measure.title.clone(), missing))
    .collect()
}

/// Comparisons of the last two full editions: a change with its like-for-like line, the same where more and where less
/// is wanted, and one that is forbidden.
fn deltas(cx: Context) -> Vec<DeltaView> {
    let mut full = cx
        .site
        .editions
        .iter()
        .rev()
        .filter(|edition| edition.coverage == Coverage::Full);

    let (Some(after), Some(before)) = (full.next(), full.next()) else {
        return Vec::new();
    };
    let Some(pair) = Pair::of(cx.site, &before.id, &after.id) else {
        return Vec::new();
    };

    let totals = pair.totals();
    let changed = totals
        .iter()
        .find_map(|total| Some((total, total.difference.change()?)));
    let mut samples = Vec::new();

    if let Some((total, change)) = changed {
        samples.push(cx.total_delta(&pair, total));
        for wanted in [Wanted::Up, Wanted::Down] {
            let delta = cx.delta(&pair, total.measure.title.clone(), &total.difference);
            samples.push(delta.wanted(cx, change, wanted));
        }
    }

    let forbidden = totals
        .iter()
        .find(|total| total.difference.change().is_none());
    samples.extend(forbidden.map(|total| cx.total_delta(&pair, total)));

    samples
}

/// Every status of a plan, in a unit of the site.
fn plan(cx: Context) -> Vec<PlanRow> {
    let Some(measure) = cx.site.measures.iter().next() else {
        return Vec::new();
    };

    let number = |n: i64| Some(Number(Decimal::from(n)));
    let row = |plan, fact, wanted| {
        cx.plan_row(PlanFacts {
            label: measure.title.clone(),
            unit: &measure.unit,
            plan,
            fact,
            wanted,
        })
    };

    vec![
        row(number(40), number(50), Wanted::Up),
        row(number(40), number(30), Wanted::Up),
        row(number(26), number(38), Wanted::Down),
        row(number(12), number(12), Wanted::Hold),
        row(number(12), None, Wanted::Up),
        row(None, number(7), Wanted::Up),
    ]
}

/// The fullest practice, the emptiest, the one with the longest title, and one with a value before and after.
fn practices<'a>(cx: Context<'a>) -> Vec<&'a Record<Practice>> {
    let all = || cx.site.practices.iter();
    let compared = all().find(|p| p.results.first().is_some_and(|r| r.before.is_some()));
    let chosen = [
        all().max_by_key(|p| filled(p)),
        all().min_by_key(|p| filled(p)),
        all().max_by_key(|p| p.title.value.chars().count()),
        compared,
    ];

    distinct(chosen.into_iter().flatten().collect(), |p| p.id.as_str())
}

/// The town with the most practices, one that shared a place, one that is hardly known, the longest name.
fn towns<'a>(cx: Context<'a>) -> Vec<&'a Record<City>> {
    let all = || cx.site.cities.iter();
    let shared = |city: &&Record<City>| {
        cx.site
            .awards_of_city(&city.id)
            .any(|a| a.place.is_some() && a.cities.len() > 1)
    };

    let quiet =
        |city: &&Record<City>| cx.site.participation_of_city(&city.id).next().is_none();
    let chosen = [
        all().max_by_key(|city| cx.site.practices_of_city(&city.id).count()),
        all().find(shared),
        all().find(quiet),
        all().max_by_key(|city| city.name.chars().count()),
    ];

    distinct(chosen.into_iter().flatten().collect(), |city| {
        city.id.as_str()
    })
}

/// The items without repetitions of a key, in their order.
fn distinct<T: Copy>(items: Vec<T>, key: impl Fn(&T) -> &str) -> Vec<T> {
    let mut kept: Vec<T> = Vec::new();
    for item in items {
        if !kept.iter().any(|other| key(other) == key(&item)) {
            kept.push(item);
        }
    }

    kept
}
