//! Every Markdown text of the site, rendered once for each language of the interface.
//!
//! Several pages may show one text, and its mistakes must be known before a page is made: so texts are rendered
//! between the model and the views. Each remembers what it was made from, so that after a change only those are
//! rendered again that it concerns.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::diag::{Code, Diagnostic, Span};
use crate::file::SourceFile;
use crate::i18n::Arg;
use crate::lang::Lang;
use crate::lang::text::nearest;
use crate::load::{Broken, Record};
use crate::markdown::{self, Rendered, Target};
use crate::model::{Keyed, Site, Table};
use crate::route::{self, LINK_KINDS, Urls};

/// Rendered texts by kind and id.
#[derive(Debug, Default)]
pub struct Texts {
    rendered: HashMap<(&'static str, String), Arc<Text>>,
}

/// A rendered text with everything that it was made from, so that nobody has to render it again while that is the same.
#[derive(Debug)]
struct Text {
    file: Arc<SourceFile>,
    body: usize,
    lang: Lang,
    /// What was asked of the site, and what it answered.
    links: Vec<(String, String, Option<Target>)>,
    rendered: Rendered,
    diagnostics: Vec<Diagnostic>,
}

impl Text {
    /// Whether rendering this record's text would give the same again.
    fn holds<T>(&self, site: &Site, urls: &Urls, record: &Record<T>) -> bool {
        Arc::ptr_eq(&self.file, &record.file)
            && self.body == record.body
            && self.lang == site.config.lang
            && self.links.iter().all(|(kind, id, answer)| resolve(site, urls, kind, id) == *answer)
    }
}

impl Texts {
    /// The text of a record; `None` if the record has none.
    pub fn of<T: Keyed>(&self, record: &Record<T>) -> Option<&Rendered> {
        self.rendered.get(&(T::KIND, record.key().0.to_owned())).map(|text| &text.rendered)
    }

    /// Its HTML, empty if the record has no text.
    pub fn html<T: Keyed>(&self, record: &Record<T>) -> &str {
        self.of(record).map_or("", |rendered| &rendered.html)
    }
}

/// Renders all texts; those that `earlier` holds and that would come out the same are taken from there.
pub fn render(site: &Site, urls: &Urls, broken: &Broken, earlier: Option<&Texts>) -> (Texts, Vec<Diagnostic>) {
    let mut texts = Texts::default();
    let mut diagnostics = Vec::new();
    let mut add = |found: Vec<((&'static str, String), Arc<Text>)>| {
        diagnostics.extend(found.iter().flat_map(|(_, text)| text.diagnostics.iter().cloned()));
        texts.rendered.extend(found);
    };
    add(table(site, urls, &site.practices, earlier));
    add(table(site, urls, &site.growth_points, earlier));
    add(table(site, urls, &site.findings, earlier));
    add(table(site, urls, &site.pages, earlier));
    add(table(site, urls, &site.programmes, earlier));
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
    earlier: Option<&Texts>,
) -> Vec<((&'static str, String), Arc<Text>)> {
    let of = |record: &Record<T>| {
        let key = (T::KIND, record.key().0.to_owned());
        let known = earlier.and_then(|texts| texts.rendered.get(&key)).filter(|text| text.holds(site, urls, record));
        let text = known.map_or_else(|| Arc::new(text(site, urls, record)), Arc::clone);
        (key, text)
    };
    table.iter().as_slice().par_iter().map(of).collect()
}

fn text<T: Keyed>(site: &Site, urls: &Urls, record: &Record<T>) -> Text {
    let links = RefCell::new(Vec::new());
    let resolve = |kind: &str, id: &str| {
        let answer = resolve(site, urls, kind, id);
        links.borrow_mut().push((kind.to_owned(), id.to_owned(), answer.clone()));
        answer
    };
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
    Text {
        file: Arc::clone(&record.file),
        body: record.body,
        lang: site.config.lang,
        links: links.into_inner(),
        rendered,
        diagnostics,
    }
}

fn resolve(site: &Site, urls: &Urls, kind: &str, id: &str) -> Option<Target> {
    if !LINK_KINDS.contains(&kind) {
        return None;
    }
    if let Some(route) = route::of_record(site, kind, id) {
        return Some(Target::Address(urls.href(&route)));
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
