//! Sources, and everything that rests on each.

use schemars::JsonSchema;
use serde::Serialize;

use crate::load::Record;
use crate::model::{Facet, figure_label};
use crate::route::{EditionPart, PRACTICES_PAGE, Page, ProgrammePart};
use crate::schema::{City, Figure, Headline, Programme, Source, SourceRank, SourceRef};
use crate::view::context::Context;
use crate::view::parts::awards::{AwardView, award};
use crate::view::parts::figures::FigureView;
use crate::view::parts::links::{Link, programme_link};
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
    /// The title as the document has it, where the link shows a translation.
    original: Option<String>,
    kind: &'static str,
    publisher: Option<String>,
    date: Option<String>,
    counts: RestingCounts,
}

/// How much of the site rests on a source, by what it is.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct RestingCounts {
    /// Figures of editions, and single numbers of programmes.
    figures: usize,
    practices: usize,
    awards: usize,
    programmes: usize,
    indicators: usize,
    measures: usize,
    tables: usize,
    /// Towns whose region is known from it.
    regions: usize,
}

impl RestingCounts {
    fn of(cx: Context, id: &str) -> Self {
        let site = cx.site;
        let programmes = || site.programmes.iter();
        let headlines: usize =
            programmes().map(|programme| headlines(programme, id)).sum();
        let figures = site.figures.iter().filter(|f| names(f, id)).count();

        Self {
            figures: figures + headlines,
            practices: site.count_in(&Facet::Source(id.to_owned())),
            awards: site.awards.iter().filter(|a| is(&a.source, id)).count(),
            programmes: programmes().filter(|p| is(&p.source, id)).count(),
            indicators: site.indicators.iter().filter(|i| is(&i.source, id)).count(),
            measures: site.roadmap.iter().filter(|m| is(&m.source, id)).count(),
            tables: site.tables.iter().filter(|t| is(&t.source, id)).count(),
            regions: regions_told(cx, id),
        }
    }
}

/// How many towns have their region from the source.
fn regions_told(cx: Context, id: &str) -> usize {
    let told = |city: &&Record<City>| {
        let source = city.region_source.as_ref();
        source.is_some_and(|source| is(source, id))
    };
    cx.site.cities.iter().filter(told).count()
}

/// How many single numbers of a programme come from the source.
fn headlines(programme: &Programme, id: &str) -> usize {
    let from = |headline: &&Headline| {
        is(headline.source.as_ref().unwrap_or(&programme.source), id)
    };
    programme.figures.iter().filter(from).count()
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

/// The title as the document has it, where the page shows another one.
fn original_title(cx: Context, source: &Source) -> Option<String> {
    let original = source.original_title(cx.site.config.lang)?;
    (original != source.title).then(|| original.to_owned())
}

fn row(cx: Context, source: &Source) -> SourceRow {
    SourceRow {
        link: Link {
            text: source.title.clone(),
            href: cx.href(&Page::Source(source.id.to_string())),
        },
        original: original_title(cx, source),
        kind: source.kind.word(),
        publisher: source.publisher.clone(),
        date: source.date.as_ref().map(|d| d.0.format(cx.lang)),
        counts: RestingCounts::of(cx, &source.id),
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
    /// The title as the document has it, where the one above is a translation.
    original: Option<String>,
    kind: &'static str,
    primary: bool,
    publisher: Option<String>,
    date: Option<String>,
    url: Option<String>,
    file: Option<String>,
    note: Option<String>,
    figures: Vec<EditionFigures>,
    programmes: Vec<RestingProgramme>,
    awards: Vec<AwardView>,
    practices: Vec<Link>,
    /// Where the rest of the practices is.
    more: Option<More>,
    growth_points: Vec<Link>,
    findings: Vec<Link>,
    mentions: Vec<MentionRow>,
    cities: Vec<Link>,
    /// Towns whose region is known from it.
    regions: usize,
    participation: usize,
}

/// What of a programme rests on a source.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct RestingProgramme {
    link: Link,
    /// Whether the record of the programme itself does.
    whole: bool,
    figures: usize,
    indicators: Option<CountLink>,
    measures: Option<CountLink>,
    tables: Option<CountLink>,
}

/// How many there are, and where they stand.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct CountLink {
    n: usize,
    href: String,
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
        original: original_title(cx, source),
        kind: source.kind.word(),
        primary: source.rank == SourceRank::Primary,
        publisher: source.publisher.clone(),
        date: source.date.as_ref().map(|d| d.0.format(cx.lang)),
        url: source.url.as_ref().map(|url| url.value.clone()),
        file: source.data.file.clone(),
        note: source.note.clone(),
        figures: figures(cx, id),
        programmes: programmes(cx, id),
        regions: regions_told(cx, id),
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

fn programmes(cx: Context, id: &str) -> Vec<RestingProgramme> {
    let of = |programme: &Record<Programme>| {
        let site = cx.site;
        let counted = |n: usize, part: ProgrammePart| {
            let href = cx.href(&Page::ProgrammePart(programme.id.to_string(), part));
            (n > 0).then_some(CountLink { n, href })
        };
        let indicators = site.indicators_of(&programme.id);
        let measures = site.roadmap_of(&programme.id);
        let tables = site.tables_of(&programme.id);

        let found = RestingProgramme {
            link: programme_link(cx, programme),
            whole: is(&programme.source, id),
            figures: headlines(programme, id),
            indicators: counted(
                indicators.filter(|i| is(&i.source, id)).count(),
                ProgrammePart::Indicators,
            ),
            measures: counted(
                measures.filter(|m| is(&m.source, id)).count(),
                ProgrammePart::Roadmap,
            ),
            tables: counted(
                tables.filter(|t| is(&t.source, id)).count(),
                ProgrammePart::Tables,
            ),
        };

        let rests = found.whole
            || found.figures > 0
            || found.indicators.is_some()
            || found.measures.is_some()
            || found.tables.is_some();
        rests.then_some(found)
    };
    cx.site.programmes.iter().filter_map(of).collect()
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
