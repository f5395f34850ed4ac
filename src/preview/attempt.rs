//! From the files as they are now to a site that can be shown, or to what forbids it.

use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use crate::addresses;
use crate::config;
use crate::diag::{self, Diagnostic};
use crate::file::SourceFile;
use crate::i18n::Messages;
use crate::interface::Interface;
use crate::lang::Lang;
use crate::model::Site;
use crate::pipeline::{self, Pages};
use crate::project::{self, Memory, Options, Project};
use crate::route::{Route, Urls};
use crate::source::ContentFolder;
use crate::theme_folder::{self, LoadedTheme, ThemeFiles};

/// A site without mistakes.
pub(super) struct Ready {
    pub site: Site,
    pub interfaces: Vec<Interface>,
    pub look: Rc<LoadedTheme>,
    pub routes: Vec<Route>,
    /// Where their files are.
    pub outputs: Pages,
    /// Warnings and notes.
    pub diagnostics: Vec<Diagnostic>,
    /// Files that have changed since the last attempt.
    pub changed: Vec<String>,
    /// How long it took.
    pub time: Duration,
}

impl Ready {
    /// Number of pages in all languages.
    pub fn pages(&self) -> usize {
        self.routes
            .iter()
            .filter(|route| route.page().is_some())
            .count()
            * self.interfaces.len()
    }
}

/// What came of looking at changed files.
pub(super) enum Attempt {
    Ready(Box<Ready>),
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
    options: &'a Options,
    themes: &'a Path,
    memory: Memory,
    last: Last,
    theme: Option<CheckedTheme>,
}

/// A theme, and what it was made from.
struct CheckedTheme {
    own: ThemeFiles,
    /// Language of the records, languages of the interface with the address of the site.
    languages: (Lang, Vec<(Lang, String)>),
    look: Rc<LoadedTheme>,
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
    own: Option<ThemeFiles>,
}

impl<'a> Workshop<'a> {
    pub fn new(options: &'a Options, themes: &'a Path) -> Self {
        Self {
            options,
            themes,
            memory: Memory::default(),
            last: Last::default(),
            theme: None,
        }
    }

    /// Looks at the files, or only at those that the system has `told` of; `None` if they are what they were. `earlier`
    /// are the languages of the site that is shown.
    pub fn attempt(
        &mut self,
        told: &[PathBuf],
        earlier: &[Interface],
    ) -> Option<Attempt> {
        let (content, own) = match self.read(told) {
            Ok(read) => read,
            Err(error) => {
                let new = self.last.unreadable.as_ref() != Some(&error);
                self.last = Last { seen: None, unreadable: Some(error.clone()) };
                return new.then_some(Attempt::Unreadable(error));
            }
        };
        let seen = SeenFiles::new(&content, own.clone());
        let changed = seen.differences(self.last.seen.as_ref());

        if changed.is_empty() && self.last.seen.is_some() {
            return None;
        }

        self.last = Last { seen: Some(seen), unreadable: None };
        let Project { site, lock, mut diagnostics } =
            project::check_again(content, self.options, &mut self.memory, earlier);

        let (Some((mut site, interfaces)), Some(own)) = (site, own) else {
            return Some(Attempt::Refused { changed, diagnostics });
        };

        // Nobody shares a page of this machine, and drawing takes time.
        site.config.cards = false;
        let look = self.look(own, site.config.lang, &interfaces);
        diagnostics.extend(look.diagnostics.iter().cloned());
        let mut survey =
            addresses::survey(&site, lock.as_ref(), diag::errors(&diagnostics) == 0);
        let routes = std::mem::take(&mut survey.routes);
        let (pages, found) = pipeline::pages(&routes, &interfaces);
        diagnostics.extend(found);
        diagnostics.extend(survey.diagnostics);
        diag::sort(&mut diagnostics);

        if diag::errors(&diagnostics) > 0 {
            return Some(Attempt::Refused { changed, diagnostics });
        }

        let time = Duration::ZERO;
        let ready = Ready {
            site,
            interfaces,
            look,
            routes,
            outputs: pages,
            diagnostics,
            changed,
            time,
        };

        Some(Attempt::Ready(Box::new(ready)))
    }

    /// Says so where there is no content folder: that is clearer than the words of the system.
    pub fn missing_folder(&self, messages: &Messages) -> Option<String> {
        let folder = &self.options.content;
        (!Path::new(folder).is_dir())
            .then(|| messages.text("no-content", &[("path", folder.as_str().into())]))
    }

    /// The records, and the files of the theme if the settings can be read.
    fn read(
        &mut self,
        told: &[PathBuf],
    ) -> Result<(ContentFolder, Option<ThemeFiles>), String> {
        let content = self
            .memory
            .read_told(self.options, told)
            .map_err(|error| error.to_string())?;
        let (settings, _) = config::load(&content.files, &self.options.content);
        let own = settings
            .map(|config| theme_folder::read(&config, self.themes))
            .transpose();

        Ok((content, own.map_err(|error| error.to_string())?))
    }

    /// The theme, from memory if neither its files nor the languages have changed.
    fn look(
        &mut self,
        own: ThemeFiles,
        content: Lang,
        interfaces: &[Interface],
    ) -> Rc<LoadedTheme> {
        let languages: Vec<(Lang, &Urls)> =
            interfaces.iter().map(|own| (own.lang, &own.urls)).collect();
        let spoken = (
            content,
            languages
                .iter()
                .map(|(lang, urls)| (*lang, urls.file("")))
                .collect(),
        );

        if let Some(known) = &self.theme
            && known.own == own
            && known.languages == spoken
        {
            return Rc::clone(&known.look);
        }

        let look = Rc::new(theme_folder::load(&own, content, &languages));
        self.theme =
            Some(CheckedTheme { own, languages: spoken, look: Rc::clone(&look) });

        look
    }
}

impl SeenFiles {
    fn new(content: &ContentFolder, own: Option<ThemeFiles>) -> Self {
        Self {
            files: content.files.clone(),
            pictures: content
                .pictures
                .iter()
                .map(|(path, bytes)| (path.clone(), Arc::clone(bytes)))
                .collect(),
            unreadable: content.diagnostics.iter().map(unreadable).collect(),
            own,
        }
    }

    /// Names of files that are not what they were, or are there in one of both only.
    fn differences(&self, last: Option<&SeenFiles>) -> Vec<String> {
        let mut names = Vec::new();
        let pointer =
            |file: &Arc<SourceFile>| (file.path.clone(), Arc::as_ptr(file).cast::<u8>());
        let picture = |(path, bytes): &(String, Arc<[u8]>)| {
            (path.clone(), Arc::as_ptr(bytes).cast::<u8>())
        };
        let of =
            |seen: Option<&SeenFiles>| -> std::collections::BTreeSet<(String, *const u8)> {
                let texts = seen
                    .into_iter()
                    .flat_map(|seen| seen.files.iter().map(pointer));
                let pictures = seen
                    .into_iter()
                    .flat_map(|seen| seen.pictures.iter().map(picture));
                texts.chain(pictures).collect()
            };

        names.extend(
            of(Some(self))
                .symmetric_difference(&of(last))
                .map(|(name, _)| name.clone()),
        );
        let unreadable = last
            .map(|last| last.unreadable.as_slice())
            .unwrap_or_default();
        names.extend(
            self.unreadable
                .iter()
                .filter(|file| !unreadable.contains(file))
                .map(|(name, _)| name.clone()),
        );

        names.extend(
            unreadable
                .iter()
                .filter(|file| !self.unreadable.contains(file))
                .map(|(name, _)| name.clone()),
        );
        if let Some(own) = &self.own {
            names.extend(own.differences(last.and_then(|last| last.own.as_ref())));
        }

        names.sort();
        names.dedup();

        names
    }
}

/// The name of a file that cannot be read, and whatever its message depends on.
fn unreadable(found: &Diagnostic) -> (String, String) {
    let Diagnostic { code, span, args, .. } = found;
    (
        span.file.path.clone(),
        format!("{code:?} {args:?} {}", span.file.text),
    )
}
