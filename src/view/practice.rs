//! A practice: results first, then the article, with the facts beside it.

pub(super) mod catalogue;
pub(super) mod choices;
pub(super) mod directions;
pub(super) mod growth;
pub(super) mod points;

use schemars::JsonSchema;
use serde::Serialize;

use crate::compare::Kinship;
use crate::load::Record;
use crate::model::{completeness, picture_path};
use crate::route::Page;
use crate::schema::{Media, Practice};
use crate::view::context::Context;
use crate::view::parts::cards::PracticeCard;
use crate::view::parts::contents::{ContentsLine, contents};
use crate::view::parts::figures::{ResultView, SourceMark};
use crate::view::parts::links::{CityLink, Link};

/// Content of a practice's page.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PracticePage {
    title: String,
    lead: String,
    towns: Vec<CityLink>,
    edition: Link,
    directions: Vec<Link>,
    results: Vec<ResultView>,
    html: String,
    contents: Vec<ContentsLine>,
    facts: Facts,
    pictures: Vec<PictureView>,
    notes: Vec<String>,
    source: Option<SourceMark>,
    related: Vec<RelatedLink>,
    previous: Option<Link>,
    next: Option<Link>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct PictureView {
    src: String,
    width: u32,
    height: u32,
    alt: String,
    caption: Option<String>,
    author: String,
    licence: String,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Facts {
    organisation: Option<String>,
    problem: Option<String>,
    audience: Vec<String>,
    period: Option<String>,
    since: Option<String>,
    status: Option<&'static str>,
    partners: Vec<String>,
    resources: Option<String>,
    transfer: Option<String>,
    adopted_from: Vec<Link>,
    evidence: Option<EvidenceView>,
    contact: Option<String>,
    completeness: u32,
    missing: Vec<&'static str>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct EvidenceView {
    level: &'static str,
    step: u8,
    date: Option<String>,
    note: Option<String>,
}

/// A practice that may interest the same reader, and why.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct RelatedLink {
    card: PracticeCard,
    reason: &'static str,
}

/// At most so many related practices are shown.
const RELATED: usize = 4;

pub(in crate::view) fn practice(cx: Context, id: &str) -> Option<PracticePage> {
    let practice = cx.site.practices.get(id)?;
    let position = cx.site.practices.position(id)?;
    let neighbour = |step: isize| {
        let other = cx.site.practices.at(position.checked_add_signed(step)?)?;
        Some(link(cx, other))
    };

    Some(PracticePage {
        title: practice.title.value.clone(),
        lead: practice.lead.value.clone(),
        towns: practice
            .city_ids()
            .filter_map(|id| cx.city_link(id))
            .collect(),
        edition: cx.edition_link(&practice.edition),
        directions: practice
            .directions
            .iter()
            .filter_map(|id| cx.direction_link(id))
            .collect(),
        results: practice.results.iter().map(|r| cx.result(r)).collect(),
        html: cx.texts.html(practice).to_owned(),
        contents: contents(cx.texts.of(practice)),
        facts: facts(cx, practice),
        pictures: pictures(cx, practice),
        notes: practice.notes.clone(),
        source: cx.source_mark(&practice.source),
        related: related(cx, practice),
        previous: neighbour(-1),
        next: neighbour(1),
    })
}

/// Pictures of the practice that do not stand in its text.
fn pictures(cx: Context, practice: &Record<Practice>) -> Vec<PictureView> {
    let text = cx.texts.of(practice);
    let stands_in_text = |media: &Media| {
        text.is_some_and(|text| text.pictures.contains(&media.file.value))
    };

    practice
        .media
        .iter()
        .filter(|media| !stands_in_text(media))
        .filter_map(|media| picture(cx, practice, media))
        .collect()
}

fn picture(
    cx: Context,
    practice: &Record<Practice>,
    media: &Media,
) -> Option<PictureView> {
    let picture = cx.site.pictures.get(&picture_path(practice, media))?;
    Some(PictureView {
        src: cx.urls.file(&picture.path),
        width: picture.width,
        height: picture.height,
        alt: media.alt.value.clone(),
        caption: media.caption.clone(),
        author: media.author.clone(),
        licence: media.licence.clone(),
    })
}

fn link(cx: Context, practice: &Practice) -> Link {
    Link {
        text: practice.title.value.clone(),
        href: cx.href(&Page::Practice(practice.id.to_string())),
    }
}

fn facts(cx: Context, practice: &Practice) -> Facts {
    let (completeness, missing) = completeness(practice);
    Facts {
        organisation: practice.organisation.clone(),
        problem: practice.problem.clone(),
        audience: practice.audience.clone(),
        period: practice.period.clone(),
        since: practice.since.map(|date| date.0.format(cx.lang)),
        status: practice.status.map(|status| status.word()),
        partners: practice.partners.clone(),
        resources: practice.resources.clone(),
        transfer: practice.transfer.clone(),
        adopted_from: practice
            .adopted_from
            .iter()
            .filter_map(|id| cx.site.practices.get(id).map(|p| link(cx, p)))
            .collect(),
        evidence: practice.evidence.as_ref().map(|e| EvidenceView {
            level: e.level.word(),
            step: e.level as u8,
            date: e.date.as_ref().map(|date| date.0.format(cx.lang)),
            note: e.note.clone(),
        }),
        contact: practice.contact.clone(),
        completeness,
        missing,
    }
}

/// Practices of the same main direction, each with what it has in common besides.
fn related(cx: Context, practice: &Record<Practice>) -> Vec<RelatedLink> {
    cx.adviser
        .related(practice, RELATED)
        .into_iter()
        .map(|(kinship, other)| RelatedLink {
            card: cx.card(other),
            reason: match kinship {
                Kinship::Size => "direction-and-size",
                Kinship::Direction => "direction",
                Kinship::Town => "same-town",
            },
        })
        .collect()
}
