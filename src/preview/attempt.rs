//! From the files as they are now to a site that can be shown, or to what forbids it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use crate::diag::Diagnostic;
use crate::file::SourceFile;
use crate::i18n::Messages;
use crate::interface::Interface;
use crate::ready::{Ready, ReadyMemory, SiteOptions, SiteSources};
use crate::theme_folder::ThemeFiles;

/// The site that is shown.
pub(super) struct ShownSite {
    /// A site without errors; its diagnostics are warnings and notes.
    pub ready: Ready,
    /// Files that have changed since the last attempt.
    pub changed: Vec<String>,
    /// From the look at the files to this site.
    pub time: Duration,
}

/// The result of a look at changed files.
pub(super) enum Attempt {
    /// There is a site without errors.
    Ready {
        ready: Box<Ready>,
        changed: Vec<String>,
    },
    /// There are mistakes.
    Refused {
        changed: Vec<String>,
        diagnostics: Vec<Diagnostic>,
    },
    /// A folder or a file could not be read, for this reason.
    Unreadable(String),
}

/// Makes sites out of files, and keeps what the next one may share with the last.
pub(super) struct Workshop<'a> {
    options: &'a SiteOptions,
    memory: ReadyMemory,
    last: Last,
}

#[derive(Default)]
struct Last {
    seen: Option<SeenFiles>,
    unreadable: Option<String>,
}

/// The files of one look.
struct SeenFiles {
    files: Vec<Arc<SourceFile>>,
    pictures: Vec<(String, Arc<[u8]>)>,
    /// Files that are no text, with what is known of them.
    unreadable: Vec<(String, String)>,
    theme: Option<ThemeFiles>,
}

impl<'a> Workshop<'a> {
    pub fn new(options: &'a SiteOptions) -> Self {
        Self {
            options,
            memory: ReadyMemory::default(),
            last: Last::default(),
        }
    }

    /// Looks at the files, or only at those that the system has `told` of; `None` if nothing has changed. `earlier`: the
    /// languages of the site that is shown.
    pub fn attempt(
        &mut self,
        told: &[PathBuf],
        earlier: &[Interface],
    ) -> Option<Attempt> {
        let sources = match self.read(told) {
            Ok(sources) => sources,
            Err(error) => {
                let new = self.last.unreadable.as_ref() != Some(&error);
                self.last = Last { seen: None, unreadable: Some(error.clone()) };
                return new.then_some(Attempt::Unreadable(error));
            }
        };

        let seen = SeenFiles::new(&sources);
        let changed = seen.differences(self.last.seen.as_ref());

        if changed.is_empty() && self.last.seen.is_some() {
            return None;
        }

        self.last = Last { seen: Some(seen), unreadable: None };
        let ready = Ready::again(sources, self.options, &mut self.memory, earlier)
            .and_then(|ready| ready.unless_wrong(|_| false));

        Some(match ready {
            Ok(mut ready) => {
                // Social networks never see a page of this machine, and drawing its picture takes time. Switched off only
                // now: the addresses of pictures take part in the check.
                ready.site.config.cards = false;
                Attempt::Ready { ready: Box::new(ready), changed }
            }
            Err(diagnostics) => Attempt::Refused { changed, diagnostics },
        })
    }

    /// Says so where there is no content folder: that is clearer than the words of the system.
    pub fn missing_folder(&self, messages: &Messages) -> Option<String> {
        let folder = self.options.records.content.as_str();
        (!Path::new(folder).is_dir())
            .then(|| messages.text("no-content", &[("path", folder.into())]))
    }

    fn read(&mut self, told: &[PathBuf]) -> Result<SiteSources, String> {
        self.memory
            .project
            .read_told(&self.options.records, told)
            .and_then(|content| SiteSources::read(content, self.options))
            .map_err(|error| error.to_string())
    }
}

impl SeenFiles {
    fn new(sources: &SiteSources) -> Self {
        let content = &sources.content.folder;
        Self {
            files: content.files.clone(),
            pictures: content
                .pictures
                .iter()
                .map(|(path, bytes)| (path.clone(), Arc::clone(bytes)))
                .collect(),
            unreadable: content.diagnostics.iter().map(unreadable).collect(),
            theme: sources.theme.clone(),
        }
    }

    /// Files and pictures with their places in memory: an unchanged file keeps its place.
    fn places(&self) -> BTreeSet<(&str, *const u8)> {
        let files = self
            .files
            .iter()
            .map(|file| (file.path.as_str(), Arc::as_ptr(file).cast()));
        let pictures = self
            .pictures
            .iter()
            .map(|(path, bytes)| (path.as_str(), Arc::as_ptr(bytes).cast()));

        files.chain(pictures).collect()
    }

    /// Names of files that differ from those of the last look, or are there in one of both only.
    fn differences(&self, last: Option<&SeenFiles>) -> Vec<String> {
        // At the first look there is no last one: then every file is new.
        let before = last.map(SeenFiles::places).unwrap_or_default();
        let mut names: Vec<String> = self
            .places()
            .symmetric_difference(&before)
            .map(|(name, _)| (*name).to_owned())
            .collect();

        let unreadable = last.map_or(&[][..], |last| &last.unreadable);
        let broken = self
            .unreadable
            .iter()
            .filter(|file| !unreadable.contains(file));
        let mended = unreadable
            .iter()
            .filter(|file| !self.unreadable.contains(file));

        names.extend(broken.chain(mended).map(|(name, _)| name.clone()));

        if let Some(theme) = &self.theme {
            names.extend(theme.differences(last.and_then(|last| last.theme.as_ref())));
        }

        names.sort();
        names.dedup();

        names
    }
}

/// The name of a file that cannot be read, and everything that its message depends on.
fn unreadable(found: &Diagnostic) -> (String, String) {
    let Diagnostic { code, span, args, .. } = found;
    (
        span.file.path.clone(),
        format!("{code:?} {args:?} {}", span.file.text),
    )
}
