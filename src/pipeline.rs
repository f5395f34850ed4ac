//! Routes → views → keys → outputs.
//!
//! A page's key is the hash of everything that its bytes depend on: the program, the theme, the template's name and
//! the view. An equal key and a file in its place mean that nothing has to be done. Whoever calls gives a
//! [`Sink`] for new bytes (the stage of `publish`, or memory in `serve`), so pages are never all held at once.

mod data;
mod outputs;
mod shared;

use std::collections::BTreeMap;
use std::io;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use foldhash::{HashMap, HashMapExt};
use rayon::prelude::*;
use serde::Serialize;

use crate::diag::{Code, Diagnostic, Span};
use crate::file::SourceFile;
use crate::i18n::Arg;
use crate::interface::Interface;
use crate::opendata;
use crate::profile::{Profile, Stage, WorkItem};
use crate::route::{Drawn, Route};
use crate::theme::{Framed, Theme};
use crate::view::{self, Context, FileView, View};

pub use outputs::Outputs;
use shared::Family;

/// A published file as it is remembered between builds.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct PublishedFile {
    /// Key of the view, or hash of the bytes where there is no view.
    pub key: String,
    /// Hash of the bytes.
    pub hash: String,
    /// Number of bytes.
    pub size: u64,
}

/// Published files by path.
pub type Manifest = BTreeMap<String, PublishedFile>;

/// Where bytes go, and what is there already.
pub trait Sink: Sync {
    /// The files of the last build.
    fn previous(&self) -> &Manifest;
    /// Size of the file in its place, if it is there.
    fn size(&self, path: &str) -> Option<u64>;
    /// Whether the file in its place has exactly these bytes.
    fn holds(&self, path: &str, bytes: &[u8]) -> bool;
    /// Takes new bytes, and when they are to be put in their place.
    ///
    /// # Errors
    /// An I/O error of the place they go to.
    fn put(&self, path: &str, rank: Rank, bytes: &[u8]) -> io::Result<()>;
}

/// When a file is put in its place: what others link to goes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// Styles and pictures.
    Asset,
    /// A page of one record.
    Page,
    /// A page that lists others.
    Index,
    /// Maps of the site.
    Map,
}

/// Why a file was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// It was not there in the last build.
    New,
    /// Its view has changed.
    View,
    /// Its view is the same, the theme or the program is not.
    Theme,
    /// It was gone from its place.
    Missing,
    /// Its bytes have changed.
    Bytes,
}

/// One file of the site.
#[derive(Debug, Clone)]
pub struct Made {
    /// Path below the output.
    pub path: String,
    /// When it is put in place.
    pub rank: Rank,
    /// What to remember.
    pub entry: PublishedFile,
    /// Why it was written; `None`: it was not.
    pub written: Option<Reason>,
}

/// The site in one language of its interface.
#[derive(Debug, Clone, Copy)]
pub struct Version<'a> {
    /// Site, texts, addresses.
    pub cx: Context<'a>,
    /// The look, with its words.
    pub theme: &'a Theme,
}

/// What a build needs.
pub struct Job<'a> {
    /// One for each language; the first stands at the root.
    pub versions: &'a [Version<'a>],
    /// Identity of the program.
    pub build_id: &'a str,
    /// Called after each page with the number of pages done.
    pub progress: &'a (dyn Fn(usize) + Sync),
    /// Where the time goes.
    pub profile: &'a Profile<'a>,
}

impl std::fmt::Debug for Job<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Job")
            .field("build_id", &self.build_id)
            .finish_non_exhaustive()
    }
}

/// Where every page is: the number of its language and of its route, by the path of its file.
pub type Pages = HashMap<String, (usize, usize)>;

/// The paths of all pages, and E501 where two of them, of whatever languages, have one address: an editor's page with the
/// id `en` would stand where the English home page does.
pub fn pages(routes: &[Route], interfaces: &[Interface]) -> (Pages, Vec<Diagnostic>) {
    let mut pages = Pages::with_capacity(routes.len() * interfaces.len());
    let name = |(number, route): (usize, &Route)| match interfaces.get(number) {
        Some(cx) if number > 0 => Arg::Message(
            "route-in",
            vec![("page", route.name()), ("lang", cx.lang.own_name().into())],
        ),
        _ => route.name(),
    };
    let mut diagnostics = Vec::new();

    for (number, cx) in interfaces.iter().enumerate() {
        let own = routes
            .par_iter()
            .enumerate()
            .filter(|(_, route)| number == 0 || !route.is_shared());
        let outputs: Vec<(String, usize)> =
            own.map(|(at, route)| (cx.urls.output(route), at)).collect();

        for (output, at) in outputs {
            let route = &routes[at];
            if let Some((language, at)) = pages.insert(output, (number, at)) {
                let first = (language, &routes[at]);
                let file = SourceFile::new(cx.urls.output(route), "");
                diagnostics.push(
                    Diagnostic::new(Code::AddressTwice, Span::whole(&file))
                        .arg("address", cx.urls.href(route))
                        .arg("first", name(first))
                        .arg("second", name((number, route))),
                );
            }
        }
    }

    (pages, diagnostics)
}

/// Makes every file of the site that has changed.
///
/// # Errors
/// An I/O error of the sink; mistakes of templates are diagnostics.
pub fn run(
    job: &Job,
    routes: &[Route],
    sink: &dyn Sink,
) -> io::Result<(Vec<Made>, Vec<Diagnostic>)> {
    let frames: Vec<PageFrame> = job
        .versions
        .iter()
        .map(|version| PageFrame::new(version, job.build_id))
        .collect();
    let profile = job.profile;
    let own = |number: usize| move |route: &&Route| number == 0 || !route.is_shared();
    let pages: Vec<(&PageFrame, &Route)> = frames
        .iter()
        .enumerate()
        .flat_map(|(number, frame)| {
            routes
                .iter()
                .filter(own(number))
                .map(move |route| (frame, route))
        })
        .collect();

    let done = AtomicUsize::new(0);
    let diagnostics = Mutex::new(Vec::new());
    let made = |(frame, route): &(&PageFrame, &Route)| {
        let result = page((frame, route), profile, sink);
        (job.progress)(done.fetch_add(1, Ordering::Relaxed) + 1);

        match result {
            Ok(made) => made.map(Ok),
            Err(Failure::Io(error)) => Some(Err(error)),
            Err(Failure::Template(diagnostic)) => {
                if let Ok(mut diagnostics) = diagnostics.lock() {
                    diagnostics.push(*diagnostic);
                }
                None
            }
        }
    };

    let pages = || {
        pages
            .par_iter()
            .filter_map(made)
            .collect::<io::Result<Vec<Made>>>()
    };
    let others = || families(job, routes, sink);
    // Files that are no pages have long steps that only one thread can take, and pages fill the others meanwhile. Under a
    // clock they come one after the other: a thread that waits in one step would do another one's work in its time.
    let (made, others) = if profile.is_on() {
        (pages(), others())
    } else {
        rayon::join(pages, others)
    };

    let (mut made, others) = (made?, others?);
    made.extend(others);

    Ok((made, diagnostics.into_inner().unwrap_or_default()))
}

/// Makes the files that all languages share.
fn families(job: &Job, routes: &[Route], sink: &dyn Sink) -> io::Result<Vec<Made>> {
    let profile = job.profile;
    let mut made = Vec::new();

    for family in Family::ALL.iter().copied() {
        let start = profile.now();
        match job.versions.first() {
            Some(root) if family == Family::Data => {
                made.extend(data::files(job, root, sink)?)
            }
            _ => {
                let files = family.files(job.versions, routes);
                let put = |(path, content): &(String, Vec<u8>)| {
                    bytes(path, family.rank(), content, sink)
                };
                made.extend(
                    files
                        .par_iter()
                        .map(put)
                        .collect::<io::Result<Vec<Made>>>()?,
                );
            }
        }

        profile.note(Stage::Other, start, || {
            Some(WorkItem {
                template: String::new(),
                path: format!("{family:?}"),
            })
        });
    }

    Ok(made)
}

enum Failure {
    Io(io::Error),
    Template(Box<Diagnostic>),
}

/// What all pages of one language have in common.
struct PageFrame<'a> {
    version: &'a Version<'a>,
    chrome: view::Chrome,
    framed: Framed,
    salt: blake3::Hasher,
    /// Begins the hash of every view: what all of them share.
    shared: blake3::Hasher,
}

impl<'a> PageFrame<'a> {
    fn new(version: &'a Version<'a>, build_id: &str) -> Self {
        let mut salt = blake3::Hasher::new();
        salt.update(build_id.as_bytes())
            .update(&[0])
            .update(version.theme.hash().as_bytes());
        let chrome = view::chrome(version.cx);
        let mut shared = blake3::Hasher::new();
        shared.update(&serde_json::to_vec(&chrome).unwrap_or_default());

        Self {
            version,
            framed: Theme::frame(&chrome),
            chrome,
            salt,
            shared,
        }
    }
}

/// What is known of a file before its bytes are made.
enum Draft<'a> {
    Data(Vec<u8>),
    File(Box<FileView>),
    Page(Box<View<'a>>),
}

impl PageFrame<'_> {
    /// `None`: the route leads to nothing on this site.
    fn draft(&self, route: &Route) -> Option<Draft<'_>> {
        let cx = self.version.cx;
        let page = |view| Draft::Page(Box::new(view));
        match route {
            Route::Page(of) => view::view(cx, &self.chrome, of).map(page),
            Route::Moved(moved) => view::former(cx, &self.chrome, moved).map(page),
            Route::Drawn(drawn) => {
                view::file(cx, drawn).map(|file| Draft::File(Box::new(file)))
            }
            Route::Data(file) => opendata::file(cx.site, cx.urls, file).map(Draft::Data),
        }
    }
}

fn page(
    (frame, route): (&PageFrame, &Route),
    profile: &Profile,
    sink: &dyn Sink,
) -> Result<Option<Made>, Failure> {
    let Version { cx, theme } = frame.version;
    let work = Work { frame, route, path: cx.urls.output(route), profile };
    let start = profile.now();
    let Some(draft) = frame.draft(route) else {
        return Ok(None);
    };

    let made = match draft {
        Draft::Data(data) => {
            let start = work.note(Stage::View, start, "");
            let made = bytes(&work.path, Rank::Page, &data, sink).map_err(Failure::Io)?;
            work.note(Stage::Write, start, "");
            made
        }
        Draft::File(file) => {
            work.note(Stage::View, start, file.template());
            rendered(
                work,
                (file.template(), &file),
                || theme.render_file(&file),
                sink,
            )?
        }
        Draft::Page(view) => {
            let template = view.content.template();
            work.note(Stage::View, start, template);

            rendered(
                work,
                (template, &view.own()),
                || theme.render(&view, &frame.framed).map(String::into_bytes),
                sink,
            )?
        }
    };
    Ok(Some(made))
}

/// The file that is being made.
struct Work<'a> {
    frame: &'a PageFrame<'a>,
    route: &'a Route,
    path: String,
    profile: &'a Profile<'a>,
}

impl Work<'_> {
    fn note(&self, stage: Stage, start: Duration, template: &str) -> Duration {
        let item = || WorkItem {
            template: template.to_owned(),
            path: self.path.clone(),
        };
        self.profile.note(stage, start, || Some(item()))
    }
}

/// Renders a view unless its key and the file in its place say that nothing has changed.
fn rendered(
    work: Work,
    (template, view): (&str, &impl Serialize),
    render: impl Fn() -> Result<Vec<u8>, Diagnostic>,
    sink: &dyn Sink,
) -> Result<Made, Failure> {
    let start = work.profile.now();
    let mut hasher = work.frame.salt.clone();
    hasher.update(template.as_bytes()).update(&[0]);
    let json = serde_json::to_vec(view).map_err(|error| Failure::Io(error.into()))?;
    let view_hash = work.frame.shared.clone().update(&json).finalize().to_hex();
    hasher.update(view_hash.as_bytes());
    // The key tells apart, for `--explain`, what changed: its second half is the view alone.
    let key = format!("{}-{}", &hasher.finalize().to_hex()[..32], &view_hash[..32]);
    let start = work.note(Stage::Key, start, template);
    let previous = sink.previous().get(&work.path);

    if let Some(entry) = previous
        && entry.key == key
        && sink.size(&work.path) == Some(entry.size)
    {
        return Ok(Made {
            rank: rank(work.route),
            entry: entry.clone(),
            written: None,
            path: work.path,
        });
    }

    let bytes = render().map_err(|diagnostic| Failure::Template(Box::new(diagnostic)))?;
    let start = work.note(Stage::Render, start, template);
    let made = write(
        work.path.clone(),
        rank(work.route),
        (&bytes, Some(key)),
        sink,
    )
    .map_err(Failure::Io)?;

    work.note(Stage::Write, start, template);
    Ok(made)
}

fn rank(route: &Route) -> Rank {
    match route {
        Route::Page(page) if page.row().lists => Rank::Index,
        Route::Page(_) => Rank::Page,
        Route::Drawn(Drawn::Feed(_)) => Rank::Map,
        Route::Drawn(_) => Rank::Page,
        Route::Data(_) | Route::Moved(_) => Rank::Index,
    }
}

fn bytes(path: &str, rank: Rank, bytes: &[u8], sink: &dyn Sink) -> io::Result<Made> {
    write(path.to_owned(), rank, (bytes, None), sink)
}

/// Puts bytes into the sink unless the file in its place has them.
fn write(
    path: String,
    rank: Rank,
    (bytes, key): (&[u8], Option<String>),
    sink: &dyn Sink,
) -> io::Result<Made> {
    let hash = blake3::hash(bytes).to_hex().to_string();
    let size = bytes.len() as u64;
    let previous = sink.previous().get(&path);
    let in_place = sink.size(&path) == Some(size)
        && match previous {
            Some(entry) => entry.hash == hash,
            None => sink.holds(&path, bytes),
        };

    let view_of = |key: &str| key.split_once('-').map(|(_, view)| view.to_owned());
    let written = (!in_place).then(|| match previous {
        None => Reason::New,
        Some(_) if sink.size(&path).is_none() => Reason::Missing,
        Some(entry) => match &key {
            Some(key) if view_of(key) == view_of(&entry.key) => Reason::Theme,
            Some(_) => Reason::View,
            None => Reason::Bytes,
        },
    });

    if written.is_some() {
        sink.put(&path, rank, bytes)?;
    }

    let key = key.unwrap_or_else(|| hash.clone());
    Ok(Made {
        path,
        rank,
        entry: PublishedFile { key, hash, size },
        written,
    })
}
