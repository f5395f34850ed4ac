//! An edition: its figures first, then what it asked, who won, what was found, what to improve.

pub(super) mod districts;
pub(super) mod findings;
pub(super) mod growth_points;
pub(super) mod head;
pub(super) mod list;
pub(super) mod participants;
pub(super) mod practices;
pub(super) mod regions;
pub(super) mod winners;

use schemars::JsonSchema;
use serde::Serialize;

use crate::load::Record;
use crate::route::{EditionPart, Page};
use crate::schema::{Edition, Finding, FindingTopic, SourceRef};
use crate::view::context::Context;
use crate::view::edition::districts::district_figures;
use crate::view::edition::head::{Head, head};
use crate::view::parts::figure_list::{FigureList, side_by_side};
use crate::view::parts::figures::SourceMark;
use crate::view::parts::headlines::{HEADLINES, headline_figures};
use crate::view::parts::links::{CityLink, Link, pair_links_of};
use crate::view::parts::places::Places;

/// Content of an edition's page.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct EditionPage {
    edition: Head,
    figures: FigureList,
    other_figures: FigureList,
    organisers: Vec<String>,
    goal: Option<String>,
    tasks: Vec<String>,
    take_part: Vec<String>,
    /// What the record of the edition rests on, each once.
    documents: Vec<SourceMark>,
    assignments: Vec<String>,
    categories: Vec<CategoryView>,
    crosswalk: Vec<CrosswalkView>,
    criteria: Vec<Sourced>,
    bonus: Vec<String>,
    events: Vec<EventView>,
    places: Places,
    districts: FigureList,
    directions: Vec<DirectionCount>,
    /// The first of them; the rest are on their own page.
    findings: Vec<FindingLine>,
    findings_all: usize,
    findings_href: String,
    growth_points: Vec<GrowthLine>,
    notes: Vec<String>,
    source: Option<SourceMark>,
    /// Comparisons with other editions, neighbours first.
    comparisons: Vec<Link>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct CategoryView {
    title: String,
    note: Option<String>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct CrosswalkView {
    from: Option<String>,
    from_edition: Option<String>,
    to: Option<String>,
    relation: &'static str,
    note: Option<String>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Sourced {
    text: String,
    source: Option<SourceMark>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct EventView {
    title: String,
    city: Option<CityLink>,
    date: Option<String>,
    note: Option<String>,
    source: Option<SourceMark>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct DirectionCount {
    /// Permanent id, for anchors.
    id: String,
    link: Link,
    practices: usize,
    mentions: usize,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct FindingLine {
    title: String,
    lead: String,
    topic: &'static str,
    href: String,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct GrowthLine {
    lead: String,
    theme: Link,
}

pub(in crate::view) fn edition(cx: Context, id: &str) -> Option<EditionPage> {
    let edition = cx.site.editions.get(id)?;
    Some(EditionPage {
        edition: head(cx, edition, None),
        figures: headline_figures(cx, id),
        other_figures: other_figures(cx, id),
        organisers: edition.organisers.clone(),
        goal: edition.goal.clone(),
        tasks: edition.tasks.clone(),
        take_part: edition.take_part.clone(),
        documents: documents(cx, edition),
        assignments: edition.assignments.clone(),
        categories: edition
            .categories
            .iter()
            .map(|c| CategoryView { title: c.title.clone(), note: c.note.clone() })
            .collect(),
        crosswalk: crosswalk(cx, edition),
        criteria: edition
            .criteria
            .iter()
            .map(|c| Sourced {
                text: c.text.clone(),
                source: cx.source_mark(c.source.as_ref().unwrap_or(&edition.source)),
            })
            .collect(),
        bonus: edition.bonus.clone(),
        events: events(cx, edition),
        places: cx.places(edition),
        districts: district_figures(cx, id),
        directions: directions(cx, id),
        findings: findings(cx, id),
        findings_all: cx.site.findings_of_edition(id).count(),
        findings_href: cx.href(&Page::EditionPart(id.to_owned(), EditionPart::Findings)),
        growth_points: growth_points(cx, id),
        notes: edition.notes.clone(),
        source: cx.source_mark(&edition.source),
        comparisons: pair_links_of(cx, id),
    })
}

/// Figures of the whole edition that are not among the headlines.
fn other_figures(cx: Context, id: &str) -> FigureList {
    let figures = cx
        .site
        .figures_of_edition(id)
        .filter(|f| f.by.is_none() && f.value.is_some())
        .filter(|f| !HEADLINES.contains(&f.measure.as_str()))
        .filter_map(|f| cx.total(id, &f.measure));
    side_by_side(figures.collect())
}

fn documents(cx: Context, edition: &Edition) -> Vec<SourceMark> {
    let criteria = edition.criteria.iter().filter_map(|c| c.source.as_ref());
    let events = edition.events.iter().filter_map(|e| e.source.as_ref());
    let mut named: Vec<&SourceRef> = Vec::new();

    for source in std::iter::once(&edition.source)
        .chain(criteria)
        .chain(events)
    {
        if named.iter().all(|other| other.id.value != source.id.value) {
            named.push(source);
        }
    }

    named
        .into_iter()
        .filter_map(|source| cx.source_mark(source))
        .collect()
}

fn crosswalk(cx: Context, edition: &Edition) -> Vec<CrosswalkView> {
    let name = |side: &str| -> Option<(String, String)> {
        let (other, category) = side.split_once('/')?;
        let other = cx.site.editions.get(other)?;
        Some((
            crate::model::category_name(other, category)?,
            other.id.to_string(),
        ))
    };
    edition
        .crosswalk
        .iter()
        .map(|row| {
            let from = row.from.as_ref().and_then(|side| name(side));
            CrosswalkView {
                from_edition: from.as_ref().map(|(_, edition)| edition.clone()),
                from: from.map(|(name, _)| name),
                to: row
                    .to
                    .as_ref()
                    .and_then(|side| name(side))
                    .map(|(name, _)| name),
                relation: row.relation.value.word(),
                note: row.note.clone(),
            }
        })
        .collect()
}

fn events(cx: Context, edition: &Edition) -> Vec<EventView> {
    edition
        .events
        .iter()
        .map(|event| EventView {
            title: event.title.clone(),
            city: event
                .city
                .as_ref()
                .and_then(|id| cx.city_link(id, &edition.id)),
            date: event.date.map(|date| date.0.format(cx.lang)),
            note: event.note.clone(),
            source: cx.source_mark(event.source.as_ref().unwrap_or(&edition.source)),
        })
        .collect()
}

fn directions(cx: Context, id: &str) -> Vec<DirectionCount> {
    cx.site
        .directions
        .iter()
        .filter_map(|direction| {
            let practices = cx
                .site
                .practices_of_direction(&direction.id)
                .filter(|p| p.edition.as_str() == id)
                .count();

            let mentions = cx
                .site
                .mentions_of_direction(&direction.id)
                .filter(|m| m.edition.as_str() == id)
                .count();
            let link = cx.direction_link(&direction.id)?;

            (practices + mentions > 0).then_some(DirectionCount {
                id: direction.id.to_string(),
                link,
                practices,
                mentions,
            })
        })
        .collect()
}

/// Findings that the page of an edition shows.
const FINDINGS: usize = 6;

/// Conclusions first, then what reports showed, then the rest, each in their order.
fn findings(cx: Context, id: &str) -> Vec<FindingLine> {
    let mut found: Vec<_> = cx.site.findings_of_edition(id).collect();
    found.sort_by_key(|finding| match finding.topic {
        FindingTopic::Conclusion => 0,
        FindingTopic::Results => 1,
        _ => 2,
    });

    found
        .into_iter()
        .take(FINDINGS)
        .map(|finding| finding_line(cx, finding))
        .collect()
}

fn finding_line(cx: Context, finding: &Record<Finding>) -> FindingLine {
    let page = cx.href(&Page::EditionPart(
        finding.edition.to_string(),
        EditionPart::Findings,
    ));
    FindingLine {
        title: finding.title.value.clone(),
        lead: finding.lead.value.clone(),
        topic: finding.topic.word(),
        href: format!("{page}#{}", finding.id.as_str()),
    }
}

fn growth_points(cx: Context, id: &str) -> Vec<GrowthLine> {
    cx.site
        .growth_points_of_edition(id)
        .filter_map(|p| {
            Some(GrowthLine {
                lead: p.lead.value.clone(),
                theme: cx.theme_link(&p.theme)?,
            })
        })
        .collect()
}
