//! Every Markdown text of the site, rendered once for each language of the interface.
//!
//! Several pages may show one text, and its mistakes must be known before a page is made: so texts are rendered
//! between the model and the views. Each remembers what it was made from, so that after a change only those are
//! rendered again that it concerns.

mod asked;
mod hints;
mod keys;
mod lookup;
mod records;
mod values;

use std::sync::Arc;

use foldhash::HashMap;
use rayon::prelude::*;

use crate::diag::{Code, Diagnostic, Span};
use crate::file::SourceFile;
use crate::i18n::Arg;
use crate::lang::Lang;
use crate::load::{Broken, Record};
use crate::markdown::{self, Problem, Rendered, Setting};
use crate::model::{Keyed, RecordTable, Site};
use crate::record_kind::RecordKind;
use crate::route::Urls;

use asked::{AnswerCache, Asking};
use hints::KnownFigures;
use records::TextRecords;

/// Rendered texts by kind and id.
#[derive(Debug, Default)]
pub struct Texts {
    rendered: HashMap<(RecordKind, String), Arc<CachedText>>,
    /// Figures of each edition; the same as long as they are equal.
    figures: HashMap<String, Arc<KnownFigures>>,
}

/// A rendered text with everything that it was made from: while that is the same, the text is.
#[derive(Debug)]
struct CachedText {
    file: Arc<SourceFile>,
    body: usize,
    lang: Lang,
    /// What was asked of the site, and what it answered.
    answers: AnswerCache,
    /// Figures whose numbers were looked for.
    figures: Option<Arc<KnownFigures>>,
    rendered: Rendered,
    diagnostics: Vec<Diagnostic>,
}

impl CachedText {
    /// Whether rendering this record's text would give the same again.
    fn holds<T: Keyed>(&self, desk: &Desk, record: &Record<T>) -> bool {
        Arc::ptr_eq(&self.file, &record.file)
            && self.body == record.body
            && self.lang == desk.site.config.lang
            && self.figures.as_ref() == desk.figures::<T>(record)
            && self.answers.hold(desk.lookup::<T>(record))
    }
}

impl Texts {
    /// The text of a record; `None` if the record has none.
    pub fn of<T: Keyed>(&self, record: &Record<T>) -> Option<&Rendered> {
        self.rendered
            .get(&(T::KIND, record.key().0.to_owned()))
            .map(|text| &text.rendered)
    }

    /// Its HTML, empty if the record has no text.
    pub fn html<T: Keyed>(&self, record: &Record<T>) -> &str {
        self.of(record).map_or("", |rendered| &rendered.html)
    }
}

/// What texts are rendered for.
struct Desk<'a> {
    site: &'a Site,
    urls: &'a Urls,
    /// Language of the interface.
    lang: Lang,
    /// Figures of each edition.
    figures: &'a HashMap<String, Arc<KnownFigures>>,
}

impl<'a> Desk<'a> {
    fn lookup<T: Keyed>(&self, record: &Record<T>) -> TextRecords<'a> {
        let practice = if T::KIND == RecordKind::Practices {
            self.site.practices.get(record.key().0)
        } else {
            None
        };
        TextRecords {
            site: self.site,
            urls: self.urls,
            lang: self.lang,
            practice,
        }
    }

    /// Figures of the edition that a record belongs to.
    fn figures<T: Keyed>(&self, record: &Record<T>) -> Option<&Arc<KnownFigures>> {
        let (site, id) = (self.site, record.key().0);
        let edition = match T::KIND {
            RecordKind::Practices => &site.practices.get(id)?.edition,
            RecordKind::Findings => &site.findings.get(id)?.edition,
            RecordKind::GrowthPoints => &site.growth_points.get(id)?.edition,
            _ => return None,
        };

        self.figures.get(edition.as_str())
    }
}

/// The language of the interface that texts are rendered for.
#[derive(Debug, Clone, Copy)]
pub struct TextTarget<'a> {
    /// Addresses of its pages.
    pub urls: &'a Urls,
    /// The language: of numbers.
    pub lang: Lang,
}

/// Renders all texts for one language of the interface. Texts of `earlier` that would come out the same are taken from
/// there.
pub fn render(
    site: &Site,
    TextTarget { urls, lang }: TextTarget,
    broken: &Broken,
    earlier: Option<&Texts>,
) -> (Texts, Vec<Diagnostic>) {
    let figures = site.editions.ids().map(|id| {
        let now = KnownFigures::of(site, id);
        let before = earlier
            .and_then(|texts| texts.figures.get(id))
            .filter(|before| ***before == now);

        (
            id.to_owned(),
            before.map_or_else(|| Arc::new(now), Arc::clone),
        )
    });
    let figures = figures.collect();
    let desk = Desk { site, urls, lang, figures: &figures };

    let mut texts = Texts::default();
    let mut diagnostics = Vec::new();

    for rendered in [
        table(&desk, &site.practices, earlier),
        table(&desk, &site.growth_points, earlier),
        table(&desk, &site.findings, earlier),
        table(&desk, &site.pages, earlier),
        table(&desk, &site.programmes, earlier),
    ] {
        let found = rendered.iter().flat_map(|(_, text)| &text.diagnostics);
        diagnostics.extend(found.cloned());
        texts.rendered.extend(rendered);
    }

    diagnostics.retain(|d| !is_lost(d, broken));
    texts.figures = figures;

    (texts, diagnostics)
}

/// Whether a link or a key names a record that could not be read: that mistake has been reported.
fn is_lost(diagnostic: &Diagnostic, broken: &Broken) -> bool {
    let target = diagnostic
        .args
        .iter()
        .find_map(|(name, value)| match value {
            Arg::Text(target) if *name == "target" => Some(target.as_str()),
            _ => None,
        });
    let Some(target) = target else { return false };

    match diagnostic.code {
        Code::LinkTarget => target
            .split_once(':')
            .is_some_and(|(_, id)| broken.ids.contains(id)),
        Code::UnknownKey => {
            let of_records = ["count/", "results/", "practice:", "programme:"]
                .iter()
                .any(|h| target.starts_with(h));
            broken.has(if of_records {
                RecordKind::Indicators
            } else {
                RecordKind::Figures
            }) || target
                .split(['/', ':'])
                .any(|part| broken.ids.contains(part))
        }
        _ => false,
    }
}

fn table<T: Keyed + Sync + Send>(
    desk: &Desk,
    table: &RecordTable<T>,
    earlier: Option<&Texts>,
) -> Vec<((RecordKind, String), Arc<CachedText>)> {
    let of = |record: &Record<T>| {
        let key = (T::KIND, record.key().0.to_owned());
        let known = earlier
            .and_then(|texts| texts.rendered.get(&key))
            .filter(|text| text.holds(desk, record));
        let text = known.map_or_else(|| Arc::new(text(desk, record)), Arc::clone);
        (key, text)
    };
    table.iter().as_slice().par_iter().map(of).collect()
}

fn text<T: Keyed>(desk: &Desk, record: &Record<T>) -> CachedText {
    let (id, _) = record.key();
    // Findings and growth points stand on one page with others of their kind.
    let scope = if matches!(T::KIND, RecordKind::Findings | RecordKind::GrowthPoints) {
        format!("text-{id}-")
    } else {
        "text".to_owned()
    };
    let lookup = Asking::new(desk.lookup(record));
    let lang = desk.site.config.lang;
    let (rendered, problems) = markdown::render(
        record.text(),
        Setting { lang, scope: &scope, lookup: &lookup },
    );

    let figures = desk.figures(record).cloned();
    let mut diagnostics: Vec<Diagnostic> = problems
        .into_iter()
        .map(|problem| report(record, problem))
        .collect();
    diagnostics.extend(keys_in_header(record));

    if let Some(figures) = &figures {
        for (range, figure) in figures.hints(record.text()) {
            let span = Span::new(&record.file, record.body + range.start, range.len());
            diagnostics.push(
                Diagnostic::new(Code::LooseNumber, span)
                    .arg("key", figure.key.clone())
                    .arg("figure", figure.label.clone()),
            );
        }
    }

    CachedText {
        file: Arc::clone(&record.file),
        body: record.body,
        lang,
        answers: lookup.answers(),
        figures,
        rendered,
        diagnostics: diagnostics.into_iter().map(|d| d.of(T::KIND, id)).collect(),
    }
}

fn report<T>(record: &Record<T>, problem: Problem) -> Diagnostic {
    let Problem { code, range, target, nearest, why } = problem;
    // Of raw HTML, which may go on for pages, only the first line is marked.
    let len = match code {
        Code::RawHtml => range.len().min(
            record.text()[range.start..]
                .find('\n')
                .unwrap_or(usize::MAX),
        ),
        _ => range.len(),
    };
    let span = Span::new(&record.file, record.body + range.start, len);

    Diagnostic::new(code, span)
        .arg("target", target)
        .arg("why", why)
        .suggest(nearest.as_deref())
}

/// Keys in front matter: a title and a lead stand in lists, feeds and search, where no text is rendered.
fn keys_in_header<T>(record: &Record<T>) -> impl Iterator<Item = Diagnostic> {
    // The text begins at a line, so the header is always there.
    let header = record.file.text.get(..record.body).unwrap_or("");
    header.match_indices("{{").map(|(at, _)| {
        let len = header[at..].find("}}").map_or(2, |end| end + 2);
        Diagnostic::new(Code::KeyInHeader, Span::new(&record.file, at, len))
    })
}
