//! Sources, and everything that rests on each.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{Facet, figure_label};
use crate::route::{EditionPart, PRACTICES_PAGE, Page};
use crate::schema::{Figure, Practice, Source, SourceRank, SourceRef};
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
    let anchored = |edition: &str, part, anchor: &str, text: &str| Link {
        text: text.to_owned(),
        href: format!(
            "{}#{anchor}",
            cx.href(&Page::EditionPart(edition.to_owned(), part))
        ),
    };

    let mut mentions: Vec<_> = cx
        .site
        .mentions
        .iter()
        .filter(|m| is(&m.source, id))
        .collect();
    mentions.sort_by_key(|m| (m.edition.to_string(), cx.site.cities.position(&m.city)));
    let facet = Facet::Source(id.to_owned());
    let practice = |p: &Practice| Link {
        text: p.title.value.clone(),
        href: cx.href(&Page::Practice(p.id.to_string())),
    };

    let practices: Vec<Link> = cx
        .site
        .practices_in(&facet)
        .take(PRACTICES_PAGE)
        .map(|p| practice(p))
        .collect();

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
        growth_points: cx
            .site
            .growth_points
            .iter()
            .filter(|g| is(&g.source, id))
            .map(|g| anchored(&g.edition, EditionPart::GrowthPoints, &g.id, &g.title))
            .collect(),
        findings: cx
            .site
            .findings
            .iter()
            .filter(|f| is(&f.source, id))
            .map(|f| anchored(&f.edition, EditionPart::Findings, &f.id, &f.title))
            .collect(),
        mentions: mentions.into_iter().map(|m| mention_row(cx, m)).collect(),
        cities: cx
            .site
            .cities
            .iter()
            .filter(|c| c.spellings.iter().any(|s| is(&s.source, id)))
            .map(|c| Link {
                text: c.name.clone(),
                href: cx.href(&Page::City(c.id.to_string())),
            })
            .collect(),
        participation: cx
            .site
            .participation
            .iter()
            .filter(|p| is(&p.source, id))
            .count(),
    })
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
