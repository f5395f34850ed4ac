//! Sources, and everything that rests on each.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{Facet, figure_label};
use crate::route::{EditionPart, PRACTICES_PAGE, Page};
use crate::schema::{Figure, Source, SourceRank, SourceRef};
use crate::view::context::Context;
use crate::view::parts::awards::{AwardView, award};
use crate::view::parts::figures::FigureView;
use crate::view::parts::links::Link;
use crate::view::parts::pager::{More, more};
use crate::view::parts::rows::{MentionRow, mention_row};

/// Content of `/sources/`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Sources {
    primary: Vec<SourceRow>,
    secondary: Vec<SourceRow>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct SourceRow {
    link: Link,
    kind: &'static str,
    publisher: Option<String>,
    date: Option<String>,
    figures: usize,
    practices: usize,
}

pub(in crate::view) fn sources(cx: Context) -> Sources {
    let rows = |rank: SourceRank| {
        cx.site
            .sources
            .iter()
            .filter(|s| s.rank == rank)
            .map(|s| row(cx, s))
            .collect()
    };
    Sources {
        primary: rows(SourceRank::Primary),
        secondary: rows(SourceRank::Secondary),
    }
}

fn row(cx: Context, source: &Source) -> SourceRow {
    SourceRow {
        link: Link {
            text: source.title.clone(),
            href: cx.href(&Page::Source(source.id.to_string())),
        },
        kind: source.kind.word(),
        publisher: source.publisher.clone(),
        date: source.date.map(|d| d.0.format(cx.lang)),
        figures: cx
            .site
            .figures
            .iter()
            .filter(|f| names(f, &source.id))
            .count(),
        practices: cx.site.count_in(&Facet::Source(source.id.to_string())),
    }
}

fn is(reference: &SourceRef, id: &str) -> bool {
    reference.id.as_str() == id
}

/// Whether a figure's value, or one of its other observations, comes from the source.
fn names(figure: &Figure, id: &str) -> bool {
    is(&figure.source, id) || figure.also.iter().any(|o| is(&o.source, id))
}

/// Content of a source's page.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SourcePage {
    title: String,
    kind: &'static str,
    primary: bool,
    publisher: Option<String>,
    date: Option<String>,
    url: Option<String>,
    file: Option<String>,
    note: Option<String>,
    figures: Vec<EditionFigures>,
    awards: Vec<AwardView>,
    practices: Vec<Link>,
    /// Where the rest of the practices is.
    more: Option<More>,
    growth_points: Vec<Link>,
    findings: Vec<Link>,
    mentions: Vec<MentionRow>,
    cities: Vec<Link>,
    participation: usize,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct EditionFigures {
    edition: Link,
    figures: Vec<FigureView>,
}

pub(in crate::view) fn source(cx: Context, id: &str) -> Option<SourcePage> {
    let source = cx.site.sources.get(id)?;
    let facet = Facet::Source(id.to_owned());
    let practices = practices(cx, &facet);

    Some(SourcePage {
        title: source.title.clone(),
        kind: source.kind.word(),
        primary: source.rank == SourceRank::Primary,
        publisher: source.publisher.clone(),
        date: source.date.map(|d| d.0.format(cx.lang)),
        url: source.url.as_ref().map(|url| url.value.clone()),
        file: source.data.file.clone(),
        note: source.note.clone(),
        figures: figures(cx, id),
        awards: cx
            .site
            .awards
            .iter()
            .filter(|a| is(&a.source, id))
            .map(|a| award(cx, a))
            .collect(),
        more: more(cx, facet, practices.len()),
        practices,
        growth_points: growth_points(cx, id),
        findings: findings(cx, id),
        mentions: mentions(cx, id),
        cities: cities(cx, id),
        participation: cx
            .site
            .participation
            .iter()
            .filter(|p| is(&p.source, id))
            .count(),
    })
}

/// The first practices of the source; the rest stand on the pages of the selection.
fn practices(cx: Context, facet: &Facet) -> Vec<Link> {
    cx.site
        .practices_in(facet)
        .take(PRACTICES_PAGE)
        .map(|practice| Link {
            text: practice.title.value.clone(),
            href: cx.href(&Page::Practice(practice.id.to_string())),
        })
        .collect()
}

fn growth_points(cx: Context, id: &str) -> Vec<Link> {
    cx.site
        .growth_points
        .iter()
        .filter(|point| is(&point.source, id))
        .map(|point| Link {
            text: point.title.value.clone(),
            href: anchored(cx, &point.edition, EditionPart::GrowthPoints, &point.id),
        })
        .collect()
}

fn findings(cx: Context, id: &str) -> Vec<Link> {
    cx.site
        .findings
        .iter()
        .filter(|finding| is(&finding.source, id))
        .map(|finding| Link {
            text: finding.title.value.clone(),
            href: anchored(cx, &finding.edition, EditionPart::Findings, &finding.id),
        })
        .collect()
}

/// The address of a record on a part of its edition.
fn anchored(cx: Context, edition: &str, part: EditionPart, anchor: &str) -> String {
    let page = cx.href(&Page::EditionPart(edition.to_owned(), part));
    format!("{page}#{anchor}")
}

/// By edition, and А–Я within one.
fn mentions(cx: Context, id: &str) -> Vec<MentionRow> {
    let mut mentions: Vec<_> = cx
        .site
        .mentions
        .iter()
        .filter(|m| is(&m.source, id))
        .collect();
    mentions.sort_by_key(|m| (m.edition.to_string(), cx.site.cities.position(&m.city)));

    mentions.into_iter().map(|m| mention_row(cx, m)).collect()
}

/// Towns whose name the source spells in another way.
fn cities(cx: Context, id: &str) -> Vec<Link> {
    cx.site
        .cities
        .iter()
        .filter(|city| {
            city.spellings
                .iter()
                .any(|spelling| is(&spelling.source, id))
        })
        .map(|city| Link {
            text: city.name.clone(),
            href: cx.href(&Page::City(city.id.to_string())),
        })
        .collect()
}

fn figures(cx: Context, id: &str) -> Vec<EditionFigures> {
    cx.site
        .editions
        .iter()
        .map(|edition| EditionFigures {
            edition: cx.edition_link(&edition.id),
            figures: cx
                .site
                .figures_of_edition(&edition.id)
                .filter(|f| names(f, id))
                .map(|f| cx.figure(f, figure_label(cx.site, f), None))
                .collect(),
        })
        .filter(|group| !group.figures.is_empty())
        .collect()
}
