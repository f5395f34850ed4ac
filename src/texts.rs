//! Every Markdown text of the site, rendered once for each language of the interface.
//!
//! Several pages may show one text, and its mistakes must be known before a page is made: so texts are rendered
//! between the model and the views. This is also where `serve` can keep them by content hash.

use std::collections::HashMap;

use rayon::prelude::*;

use crate::diag::{Code, Diagnostic, Span};
use crate::i18n::Arg;
use crate::lang::text::nearest;
use crate::load::{Broken, Record};
use crate::markdown::{self, Rendered, Target};
use crate::model::{Keyed, Site, Table};
use crate::route::{self, LINK_KINDS, Urls};

/// Rendered texts by kind and id.
#[derive(Debug, Default)]
pub struct Texts {
    rendered: HashMap<(&'static str, String), Rendered>,
}

impl Texts {
    /// The text of a record; `None` if the record has none.
    pub fn of<T: Keyed>(&self, record: &Record<T>) -> Option<&Rendered> {
        self.rendered.get(&(T::KIND, record.key().0.to_owned()))
    }

    /// Its HTML, empty if the record has no text.
    pub fn html<T: Keyed>(&self, record: &Record<T>) -> &str {
        self.of(record).map_or("", |rendered| &rendered.html)
    }
}

/// Renders all texts.
pub fn render(site: &Site, urls: &Urls, broken: &Broken) -> (Texts, Vec<Diagnostic>) {
    let mut texts = Texts::default();
    let mut diagnostics = Vec::new();
    table(site, urls, &site.practices, &mut texts, &mut diagnostics);
    table(site, urls, &site.growth_points, &mut texts, &mut diagnostics);
    table(site, urls, &site.findings, &mut texts, &mut diagnostics);
    table(site, urls, &site.pages, &mut texts, &mut diagnostics);
    table(site, urls, &site.programmes, &mut texts, &mut diagnostics);
    let lost = |d: &Diagnostic| {
        d.code == Code::LinkTarget
            && d.args.iter().any(|(name, value)| {
                let target = match value {
                    Arg::Text(target) if *name == "target" => target,
                    _ => return false,
                };
                target.split_once(':').is_some_and(|(_, id)| broken.ids.contains(id))
            })
    };
    diagnostics.retain(|d| !lost(d));
    (texts, diagnostics)
}

fn table<T: Keyed + Sync + Send>(
    site: &Site,
    urls: &Urls,
    table: &Table<T>,
    texts: &mut Texts,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let rows = table.iter().as_slice();
    let rendered: Vec<(Rendered, Vec<Diagnostic>)> = rows.par_iter().map(|row| text(site, urls, row)).collect();
    for (row, (rendered, found)) in rows.iter().zip(rendered) {
        texts.rendered.insert((T::KIND, row.key().0.to_owned()), rendered);
        diagnostics.extend(found);
    }
}

fn text<T: Keyed>(site: &Site, urls: &Urls, record: &Record<T>) -> (Rendered, Vec<Diagnostic>) {
    let resolve = |kind: &str, id: &str| resolve(site, urls, kind, id);
    let (rendered, problems) = markdown::render(record.text(), site.config.lang, &resolve);
    let diagnostics = problems
        .into_iter()
        .map(|problem| {
            let len = match problem.code {
                Code::RawHtml => {
                    problem.range.len().min(record.text()[problem.range.start..].find('\n').unwrap_or(usize::MAX))
                }
                _ => problem.range.len(),
            };
            let span = Span::new(&record.file, record.body + problem.range.start, len);
            Diagnostic::new(problem.code, span)
                .arg("target", problem.target)
                .suggest(problem.nearest.as_deref())
                .of(T::KIND, record.key().0)
        })
        .collect();
    (rendered, diagnostics)
}

fn resolve(site: &Site, urls: &Urls, kind: &str, id: &str) -> Option<Target> {
    if !LINK_KINDS.contains(&kind) {
        return None;
    }
    if let Some(route) = route::of_record(site, kind, id) {
        return Some(Target::Address(urls.href(&route)));
    }
    if let Some(id) = site.renamed(kind, id)
        && let Some(route) = route::of_record(site, kind, id)
    {
        return Some(Target::Former(urls.href(&route), id.to_owned()));
    }
    let near = match kind {
        "city" => nearest(id, site.cities.ids()),
        "practice" => nearest(id, site.practices.ids()),
        "direction" => nearest(id, site.directions.ids()),
        "theme" => nearest(id, site.themes.ids()),
        "edition" => nearest(id, site.editions.ids()),
        "source" => nearest(id, site.sources.ids()),
        "region" => nearest(id, site.regions.ids().filter(|id| route::has_region(site, id))),
        "district" => nearest(id, site.districts.ids()),
        "programme" => nearest(id, site.programmes.ids()),
        _ => nearest(id, site.pages.ids()),
    };
    Some(Target::Unknown(near.map(ToOwned::to_owned)))
}
