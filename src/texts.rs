//! Every Markdown text of the site, rendered once for each language of the interface.
//!
//! Several pages may show one text, and its mistakes must be known before a page is made: so texts are rendered
//! between the model and the views. This is also where `serve` can keep them by content hash.

mod hints;
mod lookup;
mod values;

use std::collections::HashMap;

use rayon::prelude::*;

use crate::diag::{Code, Diagnostic, Span};
use crate::i18n::Arg;
use crate::lang::Lang;
use crate::load::{Broken, Record};
use crate::markdown::{self, Problem, Rendered, Setting};
use crate::model::{Keyed, Site, Table};
use crate::route::Urls;

use lookup::Records;

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

/// What texts are rendered for.
#[derive(Debug, Clone, Copy)]
struct Desk<'a> {
    site: &'a Site,
    urls: &'a Urls,
    /// Language of the interface.
    lang: Lang,
}

/// Renders all texts, with addresses and numbers for one language of the interface.
pub fn render(site: &Site, (urls, lang): (&Urls, Lang), broken: &Broken) -> (Texts, Vec<Diagnostic>) {
    let desk = Desk { site, urls, lang };
    let mut texts = Texts::default();
    let mut diagnostics = Vec::new();
    table(desk, &site.practices, &mut texts, &mut diagnostics);
    table(desk, &site.growth_points, &mut texts, &mut diagnostics);
    table(desk, &site.findings, &mut texts, &mut diagnostics);
    table(desk, &site.pages, &mut texts, &mut diagnostics);
    table(desk, &site.programmes, &mut texts, &mut diagnostics);
    diagnostics.retain(|d| !is_lost(d, broken));
    (texts, diagnostics)
}

/// Whether a link or a key leads to what could not be read: that has been reported.
fn is_lost(diagnostic: &Diagnostic, broken: &Broken) -> bool {
    let target = diagnostic.args.iter().find_map(|(name, value)| match value {
        Arg::Text(target) if *name == "target" => Some(target.as_str()),
        _ => None,
    });
    let Some(target) = target else { return false };
    match diagnostic.code {
        Code::LinkTarget => target.split_once(':').is_some_and(|(_, id)| broken.ids.contains(id)),
        Code::UnknownKey => {
            let of_records = ["count/", "results/", "practice:", "programme:"].iter().any(|h| target.starts_with(h));
            broken.has(if of_records { "indicators" } else { "figures" })
                || target.split(['/', ':']).any(|part| broken.ids.contains(part))
        }
        _ => false,
    }
}

fn table<T: Keyed + Sync + Send>(
    desk: Desk,
    table: &Table<T>,
    texts: &mut Texts,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let rows = table.iter().as_slice();
    let rendered: Vec<(Rendered, Vec<Diagnostic>)> = rows.par_iter().map(|row| text(desk, row)).collect();
    for (row, (rendered, found)) in rows.iter().zip(rendered) {
        texts.rendered.insert((T::KIND, row.key().0.to_owned()), rendered);
        diagnostics.extend(found);
    }
}

fn text<T: Keyed>(desk: Desk, record: &Record<T>) -> (Rendered, Vec<Diagnostic>) {
    let Desk { site, urls, lang } = desk;
    let (id, _) = record.key();
    let practice = if T::KIND == "practice" { site.practices.get(id) } else { None };
    let edition = match T::KIND {
        "practice" => practice.map(|p| p.edition.as_str()),
        "finding" => site.findings.get(id).map(|f| f.edition.as_str()),
        "growth-point" => site.growth_points.get(id).map(|g| g.edition.as_str()),
        _ => None,
    };
    // Findings and growth points stand on one page with others of their kind.
    let scope = if matches!(T::KIND, "finding" | "growth-point") { format!("{id}-text") } else { "text".to_owned() };
    let lookup = Records { site, urls, lang, practice };
    let setting = Setting { lang: site.config.lang, scope: &scope, lookup: &lookup };
    let (rendered, problems) = markdown::render(record.text(), setting);
    let mut diagnostics: Vec<Diagnostic> = problems.into_iter().map(|problem| told(record, problem)).collect();
    diagnostics.extend(keys_in_header(record));
    let hints = edition.map(|edition| hints::hints(site, edition, record.text())).unwrap_or_default();
    diagnostics.extend(hints.into_iter().map(|hint| {
        let span = Span::new(&record.file, record.body + hint.range.start, hint.range.len());
        Diagnostic::new(Code::LooseNumber, span).arg("key", hint.key).arg("figure", hint.label)
    }));
    (rendered, diagnostics.into_iter().map(|d| d.of(T::KIND, id)).collect())
}

fn told<T>(record: &Record<T>, problem: Problem) -> Diagnostic {
    let Problem { code, range, target, nearest, why } = problem;
    let len = match code {
        Code::RawHtml => range.len().min(record.text()[range.start..].find('\n').unwrap_or(usize::MAX)),
        _ => range.len(),
    };
    let span = Span::new(&record.file, record.body + range.start, len);
    Diagnostic::new(code, span).arg("target", target).arg("why", why).suggest(nearest.as_deref())
}

/// Keys in front matter: a title and a lead stand in lists, feeds and search, where no text is rendered.
fn keys_in_header<T>(record: &Record<T>) -> impl Iterator<Item = Diagnostic> {
    let header = record.file.text.get(..record.body).unwrap_or_default();
    header.match_indices("{{").map(|(at, _)| {
        let len = header[at..].find("}}").map_or(2, |end| end + 2);
        Diagnostic::new(Code::KeyInHeader, Span::new(&record.file, at, len))
    })
}
