//! A roadmap: by section as the document has it, by due date, by responsible office.
//!
//! The documents say what is planned, hardly ever what was done. So a measure whose last day has passed is not called
//! overdue: the page says that the day has passed and that nothing is known of it.

use std::collections::BTreeMap;

use jiff::civil::Date as Day;
use schemars::JsonSchema;
use serde::Serialize;

use crate::lang::sort;
use crate::load::Record;
use crate::route::{Page, ProgrammePart};
use crate::schema::{Due, MeasureState, Programme, RoadmapMeasure};
use crate::view::context::Context;
use crate::view::parts::figures::SourceMark;
use crate::view::programme::head::{ProgrammeHead, head};

/// How many measures there are, and how their dates stand to the day of the site.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RoadmapCount {
    measures: usize,
    sections: usize,
    /// Whose last day has passed, without news of them.
    passed: usize,
    /// Whose last day is ahead.
    ahead: usize,
    /// Without a last day of their own.
    throughout: usize,
    done: usize,
    as_of: String,
}

/// Content of `/programmes/…/roadmap/`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RoadmapPage {
    programme: ProgrammeHead,
    count: RoadmapCount,
    sections: Vec<SectionView>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct SectionView {
    number: String,
    anchor: String,
    title: String,
    result: Option<String>,
    measures: Vec<MeasureView>,
}

/// A measure of a roadmap.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MeasureView {
    /// «VII.4»
    number: String,
    anchor: String,
    title: String,
    due: Vec<DueView>,
    responsible: Vec<String>,
    result: Option<String>,
    /// `done`, `running`, `planned`, `dropped`, `passed`, `ahead` or `throughout`.
    state: &'static str,
    /// The day of that state, where a source tells it.
    as_of: Option<String>,
    note: Option<String>,
    source: Option<SourceMark>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct DueView {
    by: Option<String>,
    from: Option<String>,
    to: Option<String>,
    throughout: bool,
    least: Option<String>,
    what: Option<String>,
}

/// Content of `/programmes/…/roadmap/by-due/`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RoadmapByDue {
    programme: ProgrammeHead,
    count: RoadmapCount,
    days: Vec<DayView>,
    throughout: Vec<MeasureLine>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct DayView {
    date: String,
    passed: bool,
    measures: Vec<MeasureLine>,
}

/// A measure in a list, with a link to where it stands in full.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct MeasureLine {
    number: String,
    href: String,
    title: String,
    what: Option<String>,
    least: Option<String>,
}

/// Content of `/programmes/…/roadmap/by-office/`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RoadmapByOffice {
    programme: ProgrammeHead,
    count: RoadmapCount,
    offices: Vec<OfficeView>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct OfficeView {
    name: String,
    measures: Vec<MeasureLine>,
}

/// `None` if the programme has no roadmap.
pub(in crate::view) fn count(cx: Context, programme: &str) -> Option<RoadmapCount> {
    let today = cx.site.config.as_of.0.latest();
    let states: Vec<RoadmapState> = cx
        .site
        .roadmap_of(programme)
        .map(|measure| RoadmapState::of(measure, today))
        .collect();
    if states.is_empty() {
        return None;
    }

    let count = |wanted: RoadmapState| states.iter().filter(|s| **s == wanted).count();
    Some(RoadmapCount {
        measures: states.len(),
        sections: cx.site.programmes.get(programme)?.sections.len(),
        passed: count(RoadmapState::Passed),
        ahead: count(RoadmapState::Ahead),
        throughout: count(RoadmapState::Throughout),
        done: count(RoadmapState::Stated(MeasureState::Done)),
        as_of: cx.site.config.as_of.0.format(cx.lang),
    })
}

/// The last day of a due date; `None` where it lasts as long as the programme.
fn last_day(due: &Due) -> Option<Day> {
    due.by.or(due.to).map(|date| date.0.latest())
}

/// What is known of a measure on the day of the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum RoadmapState {
    /// A source says how it is.
    Stated(MeasureState),
    /// It has no last day.
    Throughout,
    /// Its last day has passed.
    Passed,
    /// Its last day is ahead.
    Ahead,
}

impl RoadmapState {
    fn of(measure: &RoadmapMeasure, today: Day) -> Self {
        // That a measure is planned is known without a source.
        if let Some(status) = &measure.status
            && status.state != MeasureState::Planned
        {
            return RoadmapState::Stated(status.state);
        }

        // One date without an end, or no date at all, and the whole has no end.
        let days: Option<Vec<Day>> = measure.due.iter().map(last_day).collect();
        match days.and_then(|days| days.into_iter().max()) {
            None => RoadmapState::Throughout,
            Some(last) if last < today => RoadmapState::Passed,
            Some(_) => RoadmapState::Ahead,
        }
    }

    fn word(self) -> &'static str {
        match self {
            RoadmapState::Stated(state) => state.word(),
            RoadmapState::Throughout => "throughout",
            RoadmapState::Passed => "passed",
            RoadmapState::Ahead => "ahead",
        }
    }
}

fn anchor(measure: &RoadmapMeasure) -> String {
    format!(
        "m-{}-{}",
        measure.section.to_lowercase(),
        measure.number.value
    )
}

fn number(measure: &RoadmapMeasure) -> String {
    format!("{}.{}", measure.section.value, measure.number.value)
}

fn view(cx: Context, measure: &Record<RoadmapMeasure>) -> MeasureView {
    let date =
        |date: Option<crate::schema::Date>| date.map(|date| date.0.format(cx.lang));
    let due = |due: &Due| DueView {
        by: date(due.by),
        from: date(due.from),
        to: date(due.to),
        throughout: due.throughout,
        least: due.least.clone(),
        what: due.what.clone(),
    };

    MeasureView {
        number: number(measure),
        anchor: anchor(measure),
        title: measure.title.value.clone(),
        due: measure.due.iter().map(due).collect(),
        responsible: measure.responsible.clone(),
        result: measure.result.clone(),
        state: RoadmapState::of(measure, cx.site.config.as_of.0.latest()).word(),
        as_of: measure
            .status
            .as_ref()
            .map(|status| status.date.0.format(cx.lang)),
        note: measure.note.clone(),
        source: cx.source_mark(&measure.source),
    }
}

fn line(cx: Context, measure: &RoadmapMeasure, due: Option<&Due>) -> MeasureLine {
    let page = cx.href(&Page::ProgrammePart(
        measure.programme.to_string(),
        ProgrammePart::Roadmap,
    ));
    MeasureLine {
        number: number(measure),
        href: format!("{page}#{}", anchor(measure)),
        title: measure.title.value.clone(),
        what: due.and_then(|due| due.what.clone()),
        least: due.and_then(|due| due.least.clone()),
    }
}

pub(in crate::view) fn roadmap(cx: Context, id: &str) -> Option<RoadmapPage> {
    let programme: &Record<Programme> = cx.site.programmes.get(id)?;
    let sections = programme.sections.iter().map(|section| SectionView {
        number: section.number.value.clone(),
        anchor: format!("s-{}", section.number.to_lowercase()),
        title: section.title.clone(),
        result: section.result.clone(),
        measures: cx
            .site
            .roadmap_of(id)
            .filter(|m| m.section.value == section.number.value)
            .map(|m| view(cx, m))
            .collect(),
    });

    Some(RoadmapPage {
        programme: head(cx, programme, Some(ProgrammePart::Roadmap)),
        count: count(cx, id)?,
        sections: sections.collect(),
    })
}

pub(in crate::view) fn by_due(cx: Context, id: &str) -> Option<RoadmapByDue> {
    let programme: &Record<Programme> = cx.site.programmes.get(id)?;
    let mut days: BTreeMap<Day, (String, Vec<MeasureLine>)> = BTreeMap::new();
    let mut throughout = Vec::new();

    for measure in cx.site.roadmap_of(id) {
        for due in &measure.due {
            match (last_day(due), due.by.or(due.to)) {
                (Some(day), Some(date)) => {
                    let of_day = days
                        .entry(day)
                        .or_insert_with(|| (date.0.format(cx.lang), Vec::new()));
                    of_day.1.push(line(cx, measure, Some(due)));
                }
                _ => throughout.push(line(cx, measure, Some(due))),
            }
        }
    }

    let today = cx.site.config.as_of.0.latest();
    let day = |(day, (date, measures))| DayView { date, passed: day < today, measures };

    Some(RoadmapByDue {
        programme: head(cx, programme, Some(ProgrammePart::RoadmapByDue)),
        count: count(cx, id)?,
        days: days.into_iter().map(day).collect(),
        throughout,
    })
}

pub(in crate::view) fn by_office(cx: Context, id: &str) -> Option<RoadmapByOffice> {
    let programme: &Record<Programme> = cx.site.programmes.get(id)?;
    let mut offices: BTreeMap<(sort::SortKey, String), Vec<MeasureLine>> =
        BTreeMap::new();

    for measure in cx.site.roadmap_of(id) {
        for office in &measure.responsible {
            offices
                .entry((sort::key(office), office.clone()))
                .or_default()
                .push(line(cx, measure, None));
        }
    }

    Some(RoadmapByOffice {
        programme: head(cx, programme, Some(ProgrammePart::RoadmapByOffice)),
        count: count(cx, id)?,
        offices: offices
            .into_iter()
            .map(|((_, name), measures)| OfficeView { name, measures })
            .collect(),
    })
}
