//! Programmes: the goal first, then the progress, then the parts.

mod due;
pub(super) mod head;
pub(super) mod indicators;
pub(super) mod progress;
pub(super) mod roadmap;
pub(super) mod tables;

use schemars::JsonSchema;
use serde::Serialize;

use crate::decode::Loc;
use crate::lang::date::PartialDate;
use crate::load::Record;
use crate::route::{Page, ProgrammePart};
use crate::schema::{Element, Id, Period, Programme};
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
    let ends: PartialDate = programme.period.to.0;
    let part = |part| cx.href(&Page::ProgrammePart(id.to_owned(), part));

    Some(ProgrammePage {
        programme: head(cx, programme, None),
        lead: programme.lead.value.clone(),
        goal: programme.goal.clone(),
        territory: programme.territory.name.clone(),
        regions: links(&programme.territory.regions, |id| region(cx, id)),
        from,
        to,
        over: ends.latest() < cx.site.config.as_of.0.latest(),
        parent: parent(cx, programme),
        children: children(cx, id),
        basis: programme.basis.clone(),
        progress: progress_of(cx, id),
        indicators: cx.site.indicators_of(id).count(),
        indicators_href: part(ProgrammePart::Indicators),
        roadmap: count(cx, id),
        roadmap_href: part(ProgrammePart::Roadmap),
        figures: figures(cx, programme),
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
        themes: links(&programme.themes, |id| cx.theme_link(id)),
        directions: links(&programme.directions, |id| cx.direction_link(id)),
        practices: links(&programme.practices, |id| practice(cx, id)),
        html: cx.texts.html(programme).to_owned(),
        contents: contents(cx.texts.of(programme)),
        notes: programme.notes.clone(),
        source: cx.source_mark(&programme.source),
    })
}

/// Links to the records that `ids` name, as far as they exist.
fn links(ids: &[Loc<Id>], link: impl Fn(&str) -> Option<Link>) -> Vec<Link> {
    ids.iter().filter_map(|id| link(id)).collect()
}

fn practice(cx: Context, id: &str) -> Option<Link> {
    let practice = cx.site.practices.get(id)?;
    Some(Link {
        text: practice.title.value.clone(),
        href: cx.href(&Page::Practice(id.to_owned())),
    })
}

fn parent(cx: Context, programme: &Programme) -> Option<Link> {
    let parent = cx.site.programmes.get(programme.parent.as_ref()?)?;
    Some(programme_link(cx, parent))
}

fn children(cx: Context, id: &str) -> Vec<Link> {
    let is_child = |programme: &Programme| {
        programme
            .parent
            .as_ref()
            .is_some_and(|parent| parent.as_str() == id)
    };
    cx.site
        .programmes
        .iter()
        .filter(|programme| is_child(programme))
        .map(|programme| programme_link(cx, programme))
        .collect()
}

fn figures(cx: Context, programme: &Programme) -> Vec<FigureView> {
    programme
        .figures
        .iter()
        .map(|figure| cx.headline(figure, &programme.source))
        .collect()
}

fn elements(list: &[Element]) -> Vec<ElementView> {
    list.iter()
        .map(|element| ElementView {
            title: element.title.clone(),
            text: element.text.clone(),
        })
        .collect()
}
