//! A roadmap: by section as the document has it, by due date, by responsible office.
//! How a measure and each of its dates stand is told by [`MeasureStanding`].

use std::collections::BTreeMap;

use jiff::civil::Date as Day;
use schemars::JsonSchema;
use serde::Serialize;

use crate::compare::{DueStanding, MeasureStanding};
use crate::lang::sort;
use crate::load::Record;
use crate::route::{Page, ProgrammePart};
use crate::schema::{Due, Programme, RoadmapMeasure};
use crate::view::context::Context;
use crate::view::parts::figures::SourceMark;
use crate::view::programme::due::{DueView, due_view, today};
use crate::view::programme::head::{ProgrammeHead, head};

/// How many measures there are, and how their dates stand to the day of the site.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RoadmapCount {
    measures: usize,
    sections: usize,
    /// All of whose days have passed, without news of them.
    passed: usize,
    /// Some of whose dates were kept or have passed, and others not.
    partly: usize,
    /// All of whose days are ahead.
    ahead: usize,
    /// Without a last day of their own.
    throughout: usize,
    done: usize,
    /// Of which a source tells anything: a state, or that a date was kept.
    told: usize,
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
    /// `done`, `running`, `dropped`, `passed`, `partly`, `ahead` or `throughout`.
    state: &'static str,
    /// How many of its dates stand how, where they do not stand alike.
    dates: DateCount,
    /// The day of that state, where a source tells it.
    as_of: Option<String>,
    note: Option<String>,
    source: Option<SourceMark>,
}

/// The dates of a measure by how they stand.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct DateCount {
    all: usize,
    done: usize,
    passed: usize,
    ahead: usize,
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
    /// Whether it has passed, and not all is known to be done.
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
    /// When it was done.
    done: Option<String>,
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
    let measures: Vec<_> = cx.site.roadmap_of(programme).collect();
    let today = today(cx);
    let of = |word: &str| {
        let standings = measures.iter().map(|m| MeasureStanding::of(m, today));
        standings.filter(|standing| standing.word() == word).count()
    };

    let told = |measure: &RoadmapMeasure| {
        measure.status.is_some() || measure.due.iter().any(|due| due.done.is_some())
    };
    let sections = cx
        .site
        .programmes
        .get(programme)
        .map_or(0, |p| p.sections.len());

    (!measures.is_empty()).then(|| RoadmapCount {
        measures: measures.len(),
        sections,
        passed: of("passed"),
        partly: of("partly"),
        ahead: of("ahead"),
        throughout: of("throughout"),
        done: of("done"),
        told: measures.iter().filter(|m| told(m)).count(),
        as_of: cx.site.config.as_of.0.format(cx.lang),
    })
}

fn date_count(measure: &RoadmapMeasure, today: Day) -> DateCount {
    let of = |wanted: DueStanding| {
        let standings = measure.due.iter().map(|due| DueStanding::of(due, today));
        standings.filter(|standing| *standing == wanted).count()
    };
    DateCount {
        all: measure.due.len(),
        done: of(DueStanding::Done),
        passed: of(DueStanding::Passed),
        ahead: of(DueStanding::Ahead),
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
    let standing = MeasureStanding::of(measure, today(cx));

    MeasureView {
        number: number(measure),
        anchor: anchor(measure),
        title: measure.title.value.clone(),
        due: measure
            .due
            .iter()
            .map(|due| due_view(cx, due, standing))
            .collect(),
        responsible: measure.responsible.clone(),
        result: measure.result.clone(),
        state: standing.word(),
        dates: date_count(measure, today(cx)),
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
        done: due
            .and_then(|due| due.done)
            .map(|date| date.0.when(cx.lang)),
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
            match (due.last_day(), due.by.or(due.to)) {
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

    let day = |(day, (date, measures)): (Day, (String, Vec<MeasureLine>))| DayView {
        passed: day < today(cx) && measures.iter().any(|line| line.done.is_none()),
        date,
        measures,
    };

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
