//! Programmes: the goal first, then how far it is, then what it is made of.

mod due;
pub(super) mod head;
pub(super) mod indicators;
pub(super) mod progress;
pub(super) mod roadmap;
pub(super) mod tables;

use schemars::JsonSchema;
use serde::Serialize;

use crate::lang::date::PartialDate;
use crate::load::Record;
use crate::route::{Page, ProgrammePart};
use crate::schema::{Element, Period, Programme};
use crate::view::context::Context;
use crate::view::parts::contents::{ContentsLine, contents};
use crate::view::parts::figures::{FigureView, SourceMark};
use crate::view::parts::links::{Link, programme_link};
use crate::view::programme::head::{ProgrammeHead, head, region};
use crate::view::programme::progress::{ProgressView, progress_of};
use crate::view::programme::roadmap::{RoadmapCount, count};

/// Content of `/programmes/`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Programmes {
    programmes: Vec<ProgrammeCard>,
}

/// A programme in a list.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ProgrammeCard {
    link: Link,
    lead: String,
    territory: String,
    from: String,
    to: String,
    progress: Option<ProgressView>,
    indicators: usize,
    measures: usize,
}

/// Content of a programme's page.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ProgrammePage {
    programme: ProgrammeHead,
    lead: String,
    goal: String,
    territory: String,
    regions: Vec<Link>,
    from: String,
    to: String,
    /// Whether it is over on the day that the site speaks of.
    over: bool,
    parent: Option<Link>,
    children: Vec<Link>,
    basis: Vec<String>,
    progress: Option<ProgressView>,
    indicators: usize,
    indicators_href: String,
    roadmap: Option<RoadmapCount>,
    roadmap_href: String,
    figures: Vec<FigureView>,
    tasks: Vec<String>,
    audience: Vec<String>,
    expected: Vec<String>,
    outcomes: Vec<String>,
    elements: Vec<ElementView>,
    tools: Vec<ElementView>,
    services: Vec<String>,
    offices: Vec<String>,
    funding: Vec<String>,
    reporting: Vec<String>,
    documents: Vec<String>,
    themes: Vec<Link>,
    directions: Vec<Link>,
    practices: Vec<Link>,
    html: String,
    contents: Vec<ContentsLine>,
    notes: Vec<String>,
    source: Option<SourceMark>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct ElementView {
    title: String,
    text: String,
}

pub(in crate::view) fn programmes(cx: Context) -> Programmes {
    Programmes {
        programmes: cx.site.programmes.iter().map(|p| card(cx, p)).collect(),
    }
}

fn dates(cx: Context, period: Period) -> (String, String) {
    (period.from.0.format(cx.lang), period.to.0.format(cx.lang))
}

pub(in crate::view) fn card(cx: Context, programme: &Record<Programme>) -> ProgrammeCard {
    let (from, to) = dates(cx, programme.period);
    ProgrammeCard {
        link: programme_link(cx, programme),
        lead: programme.lead.value.clone(),
        territory: programme.territory.name.clone(),
        from,
        to,
        progress: progress_of(cx, &programme.id),
        indicators: cx.site.indicators_of(&programme.id).count(),
        measures: cx.site.roadmap_of(&programme.id).count(),
    }
}

pub(in crate::view) fn programme(cx: Context, id: &str) -> Option<ProgrammePage> {
    let programme = cx.site.programmes.get(id)?;
    let (from, to) = dates(cx, programme.period);
    let elements = |list: &[Element]| -> Vec<ElementView> {
        list.iter()
            .map(|e| ElementView { title: e.title.clone(), text: e.text.clone() })
            .collect()
    };

    let children = cx.site.programmes.iter().filter(|p| {
        p.parent
            .as_ref()
            .is_some_and(|parent| parent.as_str() == id)
    });
    let part = |part| cx.href(&Page::ProgrammePart(id.to_owned(), part));
    let practice = |id: &str| {
        let practice = cx.site.practices.get(id)?;
        Some(Link {
            text: practice.title.value.clone(),
            href: cx.href(&Page::Practice(id.to_owned())),
        })
    };

    let ends: PartialDate = programme.period.to.0;
    Some(ProgrammePage {
        programme: head(cx, programme, None),
        lead: programme.lead.value.clone(),
        goal: programme.goal.clone(),
        territory: programme.territory.name.clone(),
        regions: programme
            .territory
            .regions
            .iter()
            .filter_map(|r| region(cx, r))
            .collect(),
        from,
        to,
        over: ends.latest() < cx.site.config.as_of.0.latest(),
        parent: programme
            .parent
            .as_ref()
            .and_then(|p| cx.site.programmes.get(p))
            .map(|p| programme_link(cx, p)),
        children: children.map(|p| programme_link(cx, p)).collect(),
        basis: programme.basis.clone(),
        progress: progress_of(cx, id),
        indicators: cx.site.indicators_of(id).count(),
        indicators_href: part(ProgrammePart::Indicators),
        roadmap: count(cx, id),
        roadmap_href: part(ProgrammePart::Roadmap),
        figures: programme
            .figures
            .iter()
            .map(|f| cx.headline(f, &programme.source))
            .collect(),
        tasks: programme.tasks.clone(),
        audience: programme.audience.clone(),
        expected: programme.expected.clone(),
        outcomes: programme.outcomes.clone(),
        elements: elements(&programme.elements),
        tools: elements(&programme.tools),
        services: programme.services.clone(),
        offices: programme.offices.clone(),
        funding: programme.funding.clone(),
        reporting: programme.reporting.clone(),
        documents: programme.documents.clone(),
        themes: programme
            .themes
            .iter()
            .filter_map(|t| cx.theme_link(t))
            .collect(),
        directions: programme
            .directions
            .iter()
            .filter_map(|d| cx.direction_link(d))
            .collect(),
        practices: programme
            .practices
            .iter()
            .filter_map(|p| practice(p))
            .collect(),
        html: cx.texts.html(programme).to_owned(),
        contents: contents(cx.texts.of(programme)),
        notes: programme.notes.clone(),
        source: cx.source_mark(&programme.source),
    })
}
