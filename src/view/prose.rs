//! Pages that editors write, the methodology with its list of disagreements, and the page for a wrong address.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::figure_label;
use crate::route::{METHODOLOGY, Page};
use crate::schema::Figure;
use crate::view::context::Context;
use crate::view::parts::contents::{ContentsLine, contents};
use crate::view::parts::figures::FigureView;
use crate::view::parts::letters::letter_links;
use crate::view::parts::links::Link;

/// Content of a page.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PagePage {
    title: String,
    lead: Option<String>,
    html: String,
    contents: Vec<ContentsLine>,
}

pub(in crate::view) fn page(cx: Context, id: &str) -> Option<PagePage> {
    let page = cx.site.pages.get(id)?;
    Some(PagePage {
        title: page.title.value.clone(),
        lead: page.lead.as_ref().map(|lead| lead.value.clone()),
        html: cx.texts.html(page).to_owned(),
        contents: contents(cx.texts.of(page)),
    })
}

/// Content of `/methodology/`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Methodology {
    /// The editors' text, if they wrote one.
    text: Option<PagePage>,
    disagreements: Vec<EditionFigure>,
    missing: Vec<EditionFigure>,
    rosters: Vec<RosterLine>,
    sources_href: String,
    mentions_href: String,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct EditionFigure {
    edition: Link,
    figure: FigureView,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct RosterLine {
    edition: Link,
    known: usize,
    total: Option<FigureView>,
    complete: bool,
}

pub(in crate::view) fn methodology(cx: Context) -> Methodology {
    Methodology {
        text: page(cx, METHODOLOGY),
        disagreements: figures(cx, has_disagreement),
        missing: figures(cx, |figure| figure.missing.is_some()),
        rosters: cx
            .site
            .editions
            .iter()
            .filter(|edition| !edition.coverage.is_ahead())
            .map(|edition| RosterLine {
                edition: cx.edition_link(&edition.id),
                known: cx.site.participation_of_edition(&edition.id).count(),
                total: cx.total(&edition.id, "participants"),
                complete: edition.has_whole_roster(),
            })
            .collect(),
        sources_href: cx.href(&Page::Sources),
        mentions_href: cx.href(&Page::Mentions),
    }
}

/// Figures of all editions that are `wanted`, oldest first.
fn figures(cx: Context, wanted: fn(&Figure) -> bool) -> Vec<EditionFigure> {
    cx.site
        .editions
        .iter()
        .flat_map(|edition| cx.site.figures_of_edition(&edition.id))
        .filter(|figure| wanted(figure))
        .map(|figure| EditionFigure {
            edition: cx.edition_link(&figure.edition),
            figure: cx.figure(figure, figure_label(cx.site, figure), None),
        })
        .collect()
}

/// Whether another source gives another value than the chosen one.
fn has_disagreement(figure: &Figure) -> bool {
    let chosen = figure.value.as_ref().map(|v| v.value);
    figure.also.iter().any(|o| Some(o.value.value) != chosen)
}

/// Content of `404.html`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct NotFound {
    letters: Vec<Link>,
    cities_href: String,
}

pub(in crate::view) fn not_found(cx: Context) -> NotFound {
    NotFound {
        letters: letter_links(cx),
        cities_href: cx.href(&Page::Cities),
    }
}
