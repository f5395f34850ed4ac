//! Routes → views → keys → outputs.
//!
//! A page's key is the hash of everything that its bytes depend on: the program, the theme, the template's name and
//! the view. An equal key and a file in its place mean that nothing has to be done. New bytes go to a [`Sink`] at once (the
//! staging folder of `publish`), so pages are never all held in memory.

mod data;
mod outputs;
mod page;
mod paths;
mod shared;
mod sink;

use std::io;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use crate::diag::Diagnostic;
use crate::profile::{Profile, Stage, WorkItem};
use crate::route::Route;

pub use outputs::Outputs;
pub use page::Version;
pub use paths::{PageAt, Pages, pages};
pub use sink::{Made, Manifest, PublishedFile, Rank, Reason, Sink};

use page::{PageFrame, PageWork, ViewHasher};
use shared::Family;
use sink::write_bytes;

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

/// Why a file could not be made.
#[derive(Debug)]
pub enum Failure {
    /// An I/O error, or one of a library that writes a format.
    Io(io::Error),
    /// The mistake of a template.
    Template(Box<Diagnostic>),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Failure::Io(error)
    }
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
    let pages = || pages_of(job, routes, sink);
    let others = || families(job, routes, sink);

    // Files that are no pages have long steps on one thread; pages keep the other threads busy meanwhile. When profiling,
    // run them one after the other: a waiting rayon thread would steal work and charge it to the wrong stage.
    let (pages, others) = if job.profile.is_on() {
        (pages(), others())
    } else {
        rayon::join(pages, others)
    };

    let (mut made, diagnostics) = pages?;
    made.extend(others?);

    Ok((made, diagnostics))
}

/// Makes the files of all routes in all languages.
fn pages_of(
    job: &Job,
    routes: &[Route],
    sink: &dyn Sink,
) -> io::Result<(Vec<Made>, Vec<Diagnostic>)> {
    let frames: Vec<(PageFrame, ViewHasher)> = job
        .versions
        .iter()
        .map(|version| {
            let frame = PageFrame::new(version);
            let hasher = ViewHasher::new(&frame, job.build_id)?;
            Ok((frame, hasher))
        })
        .collect::<io::Result<_>>()?;

    let mut works = Vec::with_capacity(frames.len() * routes.len());
    for (number, (frame, hasher)) in frames.iter().enumerate() {
        for route in routes {
            // Files that all languages share are made once, for the language at the root.
            if number == 0 || !route.is_shared() {
                let profile = job.profile;
                works.push(PageWork { frame, hasher, route, profile, sink });
            }
        }
    }

    let done = AtomicUsize::new(0);
    let made: Vec<Result<Made, Box<Diagnostic>>> = works
        .par_iter()
        .filter_map(|work| {
            let made = work.make();
            (job.progress)(done.fetch_add(1, Ordering::Relaxed) + 1);

            match made {
                Ok(made) => made.map(|made| Ok(Ok(made))),
                Err(Failure::Template(found)) => Some(Ok(Err(found))),
                Err(Failure::Io(error)) => Some(Err(error)),
            }
        })
        .collect::<io::Result<_>>()?;

    let mut found = Vec::new();
    let mut files = Vec::with_capacity(made.len());

    for made in made {
        match made {
            Ok(made) => files.push(made),
            Err(diagnostic) => found.push(*diagnostic),
        }
    }

    Ok((files, found))
}

/// Makes the files that all languages share.
fn families(job: &Job, routes: &[Route], sink: &dyn Sink) -> io::Result<Vec<Made>> {
    let mut made = Vec::new();

    for family in Family::ALL.iter().copied() {
        let start = job.profile.now();
        match job.versions.first() {
            // Workbook and database are made only if a table has changed.
            Some(root) if family == Family::Data => {
                made.extend(data::files(job, root, sink)?)
            }
            _ => {
                let files = family.files(job.versions, routes)?;
                let put = files
                    .par_iter()
                    .map(|(path, bytes)| write_bytes(path, family.rank(), bytes, sink));
                made.extend(put.collect::<io::Result<Vec<Made>>>()?);
            }
        }

        job.profile.note(Stage::Other, start, || {
            Some(WorkItem {
                template: String::new(),
                path: format!("{family:?}"),
            })
        });
    }

    Ok(made)
}
