//! What the organisers found, and what the press wrote.

use schemars::JsonSchema;
use serde::Serialize;

use crate::view::context::Context;
use crate::view::edition::head::Head;
use crate::view::edition::regions::by_region;
use crate::view::parts::figure_list::{FigureList, side_by_side, with_bars};
use crate::view::parts::figures::SourceMark;
use crate::view::parts::links::{CityLink, Link};

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

pub(in crate::view) fn findings(cx: Context, id: &str, head: Head) -> FindingsPage {
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

/// Content of `/2017/media/`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MediaPage {
    edition: Head,
    figures: FigureList,
    topics: FigureList,
    regions: FigureList,
    findings: Vec<FindingView>,
}

pub(in crate::view) fn media(cx: Context, id: &str, head: Head) -> MediaPage {
    let total = cx.site.exact_total(id, "publications");
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
