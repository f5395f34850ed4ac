//! Parts of an edition that have pages of their own.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::choices::{self, Choices};
use super::edition::{Head, head};
use super::figures::{FigureList, SourceMark, side_by_side, with_bars};
use super::pager::{More, more};
use super::parts::{CityLink, Link, PracticeCard};
use super::practices::mentioned;
use super::{Context, PageContent, participants, winners};
use crate::load::Record;
use crate::model::Facet;
use crate::route::{EditionPart, GROUP};
use crate::schema::{Direction, Practice};

pub(super) fn part(cx: Context, id: &str, part: EditionPart) -> Option<PageContent> {
    let edition = cx.site.editions.get(id)?;
    let head = head(cx, edition, Some(part));

    Some(match part {
        EditionPart::Winners => PageContent::Winners(winners::winners(cx, edition, head)),
        EditionPart::Participants => {
            PageContent::Participants(participants::participants(cx, edition, head, 1))
        }
        EditionPart::Practices => PageContent::EditionPractices(practices(cx, id, head)),
        EditionPart::Findings => PageContent::Findings(findings(cx, id, head)),
        EditionPart::GrowthPoints => {
            PageContent::EditionGrowthPoints(growth_points(cx, id, head))
        }
        EditionPart::Media => PageContent::Media(media(cx, id, head)),
    })
}

/// A page of the roster after the first.
pub(super) fn roster(cx: Context, id: &str, number: usize) -> Option<PageContent> {
    let edition = cx.site.editions.get(id)?;
    let head = head(cx, edition, Some(EditionPart::Participants));
    Some(PageContent::Participants(participants::participants(
        cx, edition, head, number,
    )))
}

/// A measure by region, largest first.
pub(super) fn by_region(cx: Context, id: &str, measure: &str) -> FigureList {
    let mut parts: Vec<_> = cx.site.parts(id, measure, "region").collect();
    parts.sort_by_key(|(_, f)| std::cmp::Reverse(f.value.as_ref().map(|v| v.value)));
    let total = cx
        .site
        .total(id, measure)
        .and_then(|f| f.value.as_ref())
        .map(|v| v.0);

    let figures = parts
        .into_iter()
        .filter_map(|(region, f)| {
            let link = cx.region_link(region)?;
            Some(cx.figure(f, link.text, total).linked(link.href))
        })
        .collect();
    with_bars(figures)
}

/// Content of `/2017/practices/`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Practices {
    edition: Head,
    count: usize,
    /// The same practices by the category of their towns.
    categories: Vec<Choices>,
    directions: Vec<DirectionGroup>,
}

/// Practices and mentions of one direction.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DirectionGroup {
    link: Link,
    anchor: String,
    /// How many practices have it as their main one.
    count: usize,
    practices: Vec<PracticeCard>,
    /// Where all practices of the direction are, if more are than are shown.
    more: Option<More>,
    /// Towns that the documents only name.
    mentions: Vec<CityLink>,
}

fn practices(cx: Context, id: &str, head: Head) -> Practices {
    let mut by_direction: BTreeMap<&str, Vec<&Record<Practice>>> = BTreeMap::new();
    for practice in cx.site.practices_of_edition(id) {
        by_direction
            .entry(practice.data.main_direction().unwrap_or_default())
            .or_default()
            .push(practice);
    }

    let group = |direction: &Record<Direction>| {
        let own = by_direction
            .get(direction.id.as_str())
            .map_or(&[][..], Vec::as_slice);
        let practices: Vec<PracticeCard> =
            own.iter().take(GROUP).map(|p| cx.card(p)).collect();
        let facet = Facet::DirectionEdition(direction.id.to_string(), id.to_owned());

        Some(DirectionGroup {
            link: cx.direction_link(&direction.id)?,
            anchor: direction.id.to_string(),
            count: own.len(),
            more: more(cx, facet, practices.len())
                .filter(|_| own.len() > practices.len()),
            practices,
            mentions: mentioned(cx, &direction.id, id),
        })
    };

    let shown = |group: &DirectionGroup| {
        !group.practices.is_empty() || !group.mentions.is_empty()
    };
    Practices {
        edition: head,
        count: cx.site.practices_of_edition(id).count(),
        categories: choices::of_edition(cx, id),
        directions: cx
            .site
            .directions
            .iter()
            .filter_map(group)
            .filter(shown)
            .collect(),
    }
}

/// Content of `/2017/findings/`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FindingsPage {
    edition: Head,
    topics: Vec<TopicGroup>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct TopicGroup {
    topic: &'static str,
    findings: Vec<FindingView>,
}

/// A finding with its text.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FindingView {
    anchor: String,
    title: String,
    lead: String,
    html: String,
    source: Option<SourceMark>,
    directions: Vec<Link>,
    mentions: Vec<CityLink>,
}

fn finding(
    cx: Context,
    finding: &crate::load::Record<crate::schema::Finding>,
) -> FindingView {
    FindingView {
        anchor: finding.id.to_string(),
        title: finding.title.value.clone(),
        lead: finding.lead.value.clone(),
        html: cx.texts.html(finding).to_owned(),
        source: cx.source_mark(&finding.source),
        directions: finding
            .directions
            .iter()
            .filter_map(|id| cx.direction_link(id))
            .collect(),
        mentions: cx
            .site
            .mentions
            .iter()
            .filter(|m| {
                m.finding
                    .as_ref()
                    .is_some_and(|id| id.value == finding.id.value)
            })
            .filter_map(|m| cx.city_link(&m.city))
            .collect(),
    }
}

fn findings(cx: Context, id: &str, head: Head) -> FindingsPage {
    let mut topics: Vec<TopicGroup> = Vec::new();
    for record in cx.site.findings_of_edition(id) {
        let topic = record.topic.word();
        if topics.last().is_none_or(|last| last.topic != topic) {
            topics.push(TopicGroup { topic, findings: Vec::new() });
        }

        if let Some(last) = topics.last_mut() {
            last.findings.push(finding(cx, record));
        }
    }

    FindingsPage { edition: head, topics }
}

/// Content of `/2017/growth-points/`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct GrowthPoints {
    edition: Head,
    points: Vec<PointView>,
}

/// A growth point with its text.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PointView {
    anchor: String,
    year: String,
    edition_href: String,
    title: String,
    lead: String,
    html: String,
    theme: Option<Link>,
    /// Other editions with the same theme.
    others: Vec<String>,
    source: Option<SourceMark>,
}

pub(super) fn point(
    cx: Context,
    point: &crate::load::Record<crate::schema::GrowthPoint>,
) -> PointView {
    PointView {
        anchor: point.id.to_string(),
        year: point.edition.to_string(),
        edition_href: cx.edition_link(&point.edition).href,
        title: point.title.value.clone(),
        lead: point.lead.value.clone(),
        html: cx.texts.html(point).to_owned(),
        theme: cx.theme_link(&point.theme),
        others: cx
            .site
            .growth_points_of_theme(&point.theme)
            .filter(|other| other.edition.value != point.edition.value)
            .map(|other| other.edition.to_string())
            .collect(),
        source: cx.source_mark(&point.source),
    }
}

fn growth_points(cx: Context, id: &str, head: Head) -> GrowthPoints {
    GrowthPoints {
        edition: head,
        points: cx
            .site
            .growth_points_of_edition(id)
            .map(|p| point(cx, p))
            .collect(),
    }
}

/// Content of `/2017/media/`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MediaPage {
    edition: Head,
    figures: FigureList,
    topics: FigureList,
    regions: FigureList,
    findings: Vec<FindingView>,
}

fn media(cx: Context, id: &str, head: Head) -> MediaPage {
    let total = cx
        .site
        .total(id, "publications")
        .and_then(|f| f.value.as_ref())
        .map(|v| v.0);
    MediaPage {
        edition: head,
        figures: side_by_side(
            ["publications", "media-subjects"]
                .iter()
                .filter_map(|measure| cx.total(id, measure))
                .collect(),
        ),
        topics: with_bars(
            cx.site
                .parts(id, "publications", "topic")
                .map(|(topic, f)| {
                    cx.figure(
                        f,
                        f.label.clone().unwrap_or_else(|| topic.to_owned()),
                        total,
                    )
                })
                .collect(),
        ),
        regions: by_region(cx, id, "publications"),
        findings: cx
            .site
            .findings_of_edition(id)
            .filter(|f| f.topic == crate::schema::FindingTopic::Media)
            .map(|f| finding(cx, f))
            .collect(),
    }
}
