//! Parts of an edition that have pages of their own.

use serde::Serialize;

use super::edition::{Head, districts, head};
use super::parts::{Card, CategoryPlaces, CityLink, FigureView, Link, SourceMark, with_bars};
use super::{Content, Context};
use crate::route::EditionPart;
use crate::schema::{Award, AwardKind, Edition, ParticipationStatus};

/// Content of `/2017/winners/`.
#[derive(Debug, Clone, Serialize)]
pub struct Winners {
    edition: Head,
    places: Vec<CategoryPlaces>,
    /// Categories of the edition whose places no source gives.
    unknown: Vec<String>,
    /// Categories of which fewer than three places are known.
    incomplete: Vec<String>,
    /// Whether some place is shared.
    ties: bool,
    prizes: Vec<AwardView>,
    leaders: Vec<AwardView>,
}

/// A prize or diploma.
#[derive(Debug, Clone, Serialize)]
pub struct AwardView {
    pub(super) kind: &'static str,
    pub(super) year: String,
    pub(super) title: Option<String>,
    pub(super) grantor: Option<String>,
    pub(super) reason: Option<String>,
    pub(super) note: Option<String>,
    pub(super) category: Option<String>,
    pub(super) place: Option<u32>,
    pub(super) towns: Vec<CityLink>,
    pub(super) source: Option<SourceMark>,
}

pub(super) fn award(cx: Context, award: &Award) -> AwardView {
    let edition = cx.site.editions.get(&award.edition);
    let category = award.category.as_ref().zip(edition).and_then(|(id, e)| crate::model::category_name(e, id));
    AwardView {
        kind: award.kind.value.word(),
        year: award.edition.to_string(),
        title: award.title.clone(),
        grantor: award.grantor.clone(),
        reason: award.reason.clone(),
        note: award.note.clone(),
        category,
        place: award.place.as_ref().map(|p| p.value),
        towns: award.cities.iter().filter_map(|id| cx.city_link(id)).collect(),
        source: cx.source_mark(&award.source),
    }
}

pub(super) fn part(cx: Context, id: &str, part: EditionPart) -> Option<Content> {
    let edition = cx.site.editions.get(id)?;
    let head = head(cx, edition, Some(part));
    Some(match part {
        EditionPart::Winners => Content::Winners(winners(cx, edition, head)),
        EditionPart::Participants => Content::Participants(participants(cx, edition, head)),
        EditionPart::Practices => Content::EditionPractices(practices(cx, id, head)),
        EditionPart::Findings => Content::Findings(findings(cx, id, head)),
        EditionPart::GrowthPoints => Content::EditionGrowthPoints(growth_points(cx, id, head)),
        EditionPart::Media => Content::Media(media(cx, id, head)),
    })
}

/// Places for which towns are awarded in a category.
const PRIZE_PLACES: usize = 3;

fn winners(cx: Context, edition: &Edition, head: Head) -> Winners {
    let awards = |kinds: &'static [AwardKind]| {
        let of_kind = move |a: &&crate::load::Record<Award>| kinds.contains(&a.kind.value);
        cx.site.awards_of_edition(&edition.id).filter(of_kind).map(|a| award(cx, a)).collect()
    };
    let has_places = |id: &str| {
        cx.site
            .awards_of_edition(&edition.id)
            .any(|a| a.kind.value != AwardKind::Leader && a.category.as_ref().is_some_and(|c| c.as_str() == id))
    };
    let places = cx.places(edition);
    Winners {
        incomplete: places.iter().filter(|c| c.known_places() < PRIZE_PLACES).map(CategoryPlaces::name).collect(),
        ties: places.iter().any(CategoryPlaces::has_tie),
        places,
        unknown: edition
            .categories
            .iter()
            .filter(|c| !has_places(&c.id))
            .map(|c| c.short.clone().unwrap_or_else(|| c.title.clone()))
            .collect(),
        prizes: awards(&[AwardKind::Prize, AwardKind::Diploma]),
        leaders: awards(&[AwardKind::Leader]),
        edition: head,
    }
}

/// Content of `/2017/participants/`.
#[derive(Debug, Clone, Serialize)]
pub struct Participants {
    edition: Head,
    total: Option<FigureView>,
    districts: Vec<FigureView>,
    /// By category, one table a basis: participants and reports are never mixed.
    categories: Vec<BasisTable>,
    regions: Vec<FigureView>,
    roster: Vec<RosterRow>,
    known: usize,
    complete: bool,
    roster_note: Option<String>,
}

#[derive(Debug, Clone, Serialize)]
struct BasisTable {
    measure: String,
    basis: String,
    total: Option<FigureView>,
    rows: Vec<FigureView>,
    unknown: bool,
}

#[derive(Debug, Clone, Serialize)]
struct RosterRow {
    city: CityLink,
    category: Option<String>,
    place: Option<u32>,
    leader: bool,
    report: Option<bool>,
    source: Option<SourceMark>,
    note: Option<String>,
}

fn participants(cx: Context, edition: &Edition, head: Head) -> Participants {
    let id = edition.id.as_str();
    let mut roster: Vec<_> = cx.site.participation_of_edition(id).collect();
    roster.sort_by_key(|p| cx.site.cities.position(&p.city));
    let roster: Vec<RosterRow> = roster
        .into_iter()
        .filter_map(|p| {
            let award = cx.site.place_in(&p.city, id);
            Some(RosterRow {
                city: cx.city_link(&p.city)?,
                category: p.category.as_ref().and_then(|c| crate::model::category_name(edition, c)),
                place: award.and_then(|a| a.place.as_ref()).map(|place| place.value).or(p.place),
                leader: p.status == ParticipationStatus::LeaderOutsideRanking,
                report: p.report,
                source: cx.source_mark(&p.source),
                note: p.note.clone(),
            })
        })
        .collect();
    Participants {
        total: cx.total(id, "participants"),
        districts: districts(cx, id),
        categories: category_tables(cx, edition),
        regions: by_region(cx, id, "participants"),
        known: roster.len(),
        complete: edition.roster.as_ref().is_some_and(|r| r.complete),
        roster_note: edition.roster.as_ref().and_then(|r| r.note.clone()),
        roster,
        edition: head,
    }
}

fn category_tables(cx: Context, edition: &Edition) -> Vec<BasisTable> {
    cx.site
        .measures
        .iter()
        .filter_map(|measure| {
            let total = cx.site.total(&edition.id, &measure.id);
            let value = total.and_then(|f| f.value.as_ref()).map(|v| v.0).filter(|_| measure.additive);
            let rows: Vec<FigureView> = cx
                .site
                .parts(&edition.id, &measure.id, "category")
                .filter_map(|(id, f)| {
                    let category = edition.categories.iter().find(|c| c.id.as_str() == id)?;
                    Some(cx.figure(f, category.title.clone(), value))
                })
                .collect();
            (!rows.is_empty()).then(|| BasisTable {
                measure: measure.title.clone(),
                basis: measure.basis.to_string(),
                total: cx.total(&edition.id, &measure.id),
                unknown: rows.iter().all(|row| !row.has_value()),
                rows: with_bars(rows),
            })
        })
        .collect()
}

/// A measure by region, largest first.
fn by_region(cx: Context, id: &str, measure: &str) -> Vec<FigureView> {
    let mut parts: Vec<_> = cx.site.parts(id, measure, "region").collect();
    parts.sort_by_key(|(_, f)| std::cmp::Reverse(f.value.as_ref().map(|v| v.value)));
    let total = cx.site.total(id, measure).and_then(|f| f.value.as_ref()).map(|v| v.0);
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
#[derive(Debug, Clone, Serialize)]
pub struct Practices {
    edition: Head,
    count: usize,
    directions: Vec<DirectionGroup>,
}

/// Practices and mentions of one direction.
#[derive(Debug, Clone, Serialize)]
pub struct DirectionGroup {
    link: Link,
    anchor: String,
    practices: Vec<Card>,
    /// Towns that the documents only name.
    mentions: Vec<CityLink>,
}

fn practices(cx: Context, id: &str, head: Head) -> Practices {
    let directions: Vec<DirectionGroup> = cx
        .site
        .directions
        .iter()
        .filter_map(|direction| {
            let of_edition = cx.site.practices_of_edition(id);
            Some(DirectionGroup {
                link: cx.direction_link(&direction.id)?,
                anchor: direction.id.to_string(),
                practices: of_edition
                    .filter(|p| p.main_direction() == Some(direction.id.as_str()))
                    .map(|p| cx.card(p))
                    .collect(),
                mentions: cx
                    .site
                    .mentions_of_direction(&direction.id)
                    .filter(|m| m.edition.as_str() == id)
                    .filter_map(|m| cx.city_link(&m.city))
                    .collect(),
            })
        })
        .filter(|group| !group.practices.is_empty() || !group.mentions.is_empty())
        .collect();
    Practices { edition: head, count: cx.site.practices_of_edition(id).count(), directions }
}

/// Content of `/2017/findings/`.
#[derive(Debug, Clone, Serialize)]
pub struct Findings {
    edition: Head,
    topics: Vec<TopicGroup>,
}

#[derive(Debug, Clone, Serialize)]
struct TopicGroup {
    topic: &'static str,
    findings: Vec<FindingView>,
}

/// A finding with its text.
#[derive(Debug, Clone, Serialize)]
pub struct FindingView {
    anchor: String,
    title: String,
    lead: String,
    html: String,
    source: Option<SourceMark>,
    directions: Vec<Link>,
    mentions: Vec<CityLink>,
}

fn finding(cx: Context, finding: &crate::load::Record<crate::schema::Finding>) -> FindingView {
    FindingView {
        anchor: finding.id.to_string(),
        title: finding.title.value.clone(),
        lead: finding.lead.value.clone(),
        html: cx.texts.html(finding).to_owned(),
        source: cx.source_mark(&finding.source),
        directions: finding.directions.iter().filter_map(|id| cx.direction_link(id)).collect(),
        mentions: cx
            .site
            .mentions
            .iter()
            .filter(|m| m.finding.as_ref().is_some_and(|id| id.value == finding.id.value))
            .filter_map(|m| cx.city_link(&m.city))
            .collect(),
    }
}

fn findings(cx: Context, id: &str, head: Head) -> Findings {
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
    Findings { edition: head, topics }
}

/// Content of `/2017/growth-points/`.
#[derive(Debug, Clone, Serialize)]
pub struct GrowthPoints {
    edition: Head,
    points: Vec<PointView>,
}

/// A growth point with its text.
#[derive(Debug, Clone, Serialize)]
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

pub(super) fn point(cx: Context, point: &crate::load::Record<crate::schema::GrowthPoint>) -> PointView {
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
    GrowthPoints { edition: head, points: cx.site.growth_points_of_edition(id).map(|p| point(cx, p)).collect() }
}

/// Content of `/2017/media/`.
#[derive(Debug, Clone, Serialize)]
pub struct Media {
    edition: Head,
    figures: Vec<FigureView>,
    topics: Vec<FigureView>,
    regions: Vec<FigureView>,
    findings: Vec<FindingView>,
}

fn media(cx: Context, id: &str, head: Head) -> Media {
    let total = cx.site.total(id, "publications").and_then(|f| f.value.as_ref()).map(|v| v.0);
    Media {
        edition: head,
        figures: ["publications", "media-subjects"].iter().filter_map(|measure| cx.total(id, measure)).collect(),
        topics: cx
            .site
            .parts(id, "publications", "topic")
            .map(|(topic, f)| cx.figure(f, f.label.clone().unwrap_or_else(|| topic.to_owned()), total))
            .collect(),
        regions: by_region(cx, id, "publications"),
        findings: cx
            .site
            .findings_of_edition(id)
            .filter(|f| f.topic == crate::schema::FindingTopic::Media)
            .map(|f| finding(cx, f))
            .collect(),
    }
}
