//! The one flight of stairs from a content folder to everything that a site can be made from.
//!
//! [`SiteSources`] is what was read, [`Ready`] is what it gives: a checked site, its texts in every language, its theme,
//! the list of its pages and where each one goes. `build`, `diff`, `lock`, `check`, `serve` and the benches all climb
//! these stairs. Nothing here prints or writes.
//!
//! The rule for mistakes: for the same folder every command finds the same set.
//!
//! - Mistakes of records, addresses and theme do not hide each other; all are found in one run.
//! - Without settings there is no site and no theme. The records and the address list are still checked.
//! - If a record has an error, vanished addresses are not reported: the page may be missing because of that error.
//!   Errors in the theme remove no page, so they hide nothing.
//! - Some mistakes show only once every file is made: a template that fails on one page, and a published *file* (not a
//!   page) that is no longer made. `build`, `diff` and `lock` report them; `check` and `serve` make no files, so they
//!   cannot.
//! - A command may turn a mistake into its answer: `diff` lists vanished addresses as differences
//!   ([`Ready::unless_wrong`]). If it has to refuse for any other reason, it reports them like everyone else.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use crate::addresses::lock::Lock;
use crate::addresses::{self, Survey};
use crate::cache_key;
use crate::compare::Adviser;
use crate::diag::{self, Diagnostic};
use crate::interface::Interface;
use crate::lang::Lang;
use crate::model::Site;
use crate::opendata::TableSummaries;
use crate::pipeline::{self, Pages, Version};
use crate::profile::{Profile, Stage};
use crate::project::{self, Memory, Options, Project, ReadContent};
use crate::route::{Page, Route, Urls};
use crate::source::ContentFolder;
use crate::theme_folder::{self, LoadedTheme, ThemeFiles};
use crate::view::Context;

/// What to make a site from, and how.
#[derive(Debug, Clone)]
pub struct SiteOptions {
    /// The records.
    pub records: Options,
    /// The folder of themes.
    pub themes: PathBuf,
    /// Whether the site has the page that shows all parts of its theme.
    pub styleguide: bool,
}

/// Everything that was read, with the settings already decoded: each file is read once.
#[derive(Debug)]
pub struct SiteSources {
    /// The records.
    pub content: ReadContent,
    /// The theme that the settings name; `None` if they cannot be read.
    pub theme: Option<ThemeFiles>,
}

/// What may be kept between two climbs of an edited site.
#[derive(Debug, Default)]
pub struct ReadyMemory {
    /// What each file of records gave.
    pub project: Memory,
    theme: Option<KnownTheme>,
}

/// A loaded theme, and what it was loaded from.
#[derive(Debug)]
struct KnownTheme {
    files: ThemeFiles,
    tongues: SiteTongues,
    loaded: Arc<LoadedTheme>,
}

/// The languages that a theme was loaded for.
#[derive(Debug, PartialEq, Eq)]
struct SiteTongues {
    records: Lang,
    /// Languages of the interface, each with the address of its home page.
    interface: Vec<(Lang, String)>,
}

/// Everything that a site can be made from. Make it only if [`Ready::unless_wrong`] agrees.
#[derive(Debug)]
pub struct Ready {
    /// The records.
    pub site: Site,
    /// Languages of the interface, the one at the root first.
    pub interfaces: Vec<Interface>,
    /// The tables of open data, as pages tell of them.
    pub tables: TableSummaries,
    /// The theme in each of them.
    pub theme: Arc<LoadedTheme>,
    /// Published and former addresses.
    pub survey: Survey,
    /// Every page and file of the site that has an address of its own.
    pub routes: Vec<Route>,
    /// The path of each of them.
    pub outputs: Pages,
    /// Everything found, sorted.
    pub diagnostics: Vec<Diagnostic>,
}

impl SiteSources {
    /// Reads the settings out of the content folder, and the theme that they name.
    ///
    /// # Errors
    /// An I/O error names the path of the theme that could not be read.
    pub fn read(folder: ContentFolder, options: &SiteOptions) -> io::Result<Self> {
        let content = ReadContent::new(folder, &options.records);
        let theme = content
            .config
            .as_ref()
            .map(|config| theme_folder::read(config, &options.themes))
            .transpose()?;

        Ok(Self { content, theme })
    }

    /// The hash of everything that was read and of `others` (see [`cache_key::key`]). `None` without settings, because
    /// then nothing can be built that could be reused.
    pub fn cache_key(&self, others: &[&str]) -> Option<String> {
        let theme = self.theme.as_ref()?;
        Some(cache_key::key(&self.content.folder, theme, others))
    }
}

impl Ready {
    /// Climbs the stairs once.
    ///
    /// # Errors
    /// Everything found, if the settings cannot be read: then there is no site.
    pub fn of(
        sources: SiteSources,
        options: &SiteOptions,
        profile: &Profile,
    ) -> Result<Self, Vec<Diagnostic>> {
        let memory = &mut ReadyMemory::default();
        climb(sources, options, Reused { memory, earlier: &[] }, profile)
    }

    /// Climbs the stairs again after a change, and does not repeat what `memory` and `earlier` (the languages of the
    /// site before the change) know of unchanged files. The result equals that of [`Ready::of`].
    ///
    /// # Errors
    /// As for [`Ready::of`].
    pub fn again(
        sources: SiteSources,
        options: &SiteOptions,
        memory: &mut ReadyMemory,
        earlier: &[Interface],
    ) -> Result<Self, Vec<Diagnostic>> {
        climb(
            sources,
            options,
            Reused { memory, earlier },
            &Profile::off(),
        )
    }

    /// Itself if nothing is wrong. `answered` says which mistakes the command answers in its own way.
    ///
    /// # Errors
    /// Everything found, if there is an error among the others.
    pub fn unless_wrong(
        self,
        answered: impl Fn(&Diagnostic) -> bool,
    ) -> Result<Self, Vec<Diagnostic>> {
        let stops = |found: &Diagnostic| found.is_error() && !answered(found);
        if self.diagnostics.iter().any(stops) {
            Err(self.diagnostics)
        } else {
            Ok(self)
        }
    }

    /// The site in each language of its interface, with the theme in that language.
    pub fn versions<'a>(&'a self, adviser: &'a Adviser<'a>) -> Vec<Version<'a>> {
        Context::all(&self.site, adviser, &self.interfaces, &self.tables)
            .into_iter()
            .zip(&self.theme.themes)
            .map(|(cx, theme)| Version { cx, theme })
            .collect()
    }

    /// Number of pages in all languages.
    pub fn pages(&self) -> usize {
        self.routes
            .iter()
            .filter(|route| route.page().is_some())
            .count()
            * self.interfaces.len()
    }
}

/// What a climb may take from the last one.
struct Reused<'a> {
    memory: &'a mut ReadyMemory,
    earlier: &'a [Interface],
}

fn climb(
    sources: SiteSources,
    options: &SiteOptions,
    reused: Reused,
    profile: &Profile,
) -> Result<Ready, Vec<Diagnostic>> {
    let SiteSources { content, theme } = sources;
    let Reused { memory, earlier } = reused;
    let Project { site, lock, mut diagnostics } = profile.time(Stage::Check, || {
        project::check_again(content, &options.records, &mut memory.project, earlier)
    });

    let (Some((site, interfaces)), Some(files)) = (site, theme) else {
        diagnostics.extend(Lock::read(lock.as_ref()).1);
        diag::sort(&mut diagnostics);
        return Err(diagnostics);
    };

    // Taken before the theme is judged: only records that cannot be read make pages disappear.
    let whole = diag::errors(&diagnostics) == 0;
    let theme = profile.time(Stage::Theme, || {
        memory.theme(files, site.config.lang, &interfaces)
    });
    diagnostics.extend(theme.diagnostics.iter().cloned());

    let (mut survey, outputs) = profile.time(Stage::Routes, || {
        let mut survey = addresses::survey(&site, lock.as_ref(), whole);
        survey
            .routes
            .extend(options.styleguide.then_some(Route::Page(Page::Styleguide)));
        let (outputs, found) = pipeline::pages(&survey.routes, &interfaces);
        diagnostics.extend(found);

        (survey, outputs)
    });
    diagnostics.extend(survey.diagnostics.iter().cloned());
    diag::sort(&mut diagnostics);

    Ok(Ready {
        routes: std::mem::take(&mut survey.routes),
        site,
        interfaces,
        tables: TableSummaries::default(),
        theme,
        survey,
        outputs,
        diagnostics,
    })
}

impl ReadyMemory {
    /// The theme in the languages of the interface; loaded again only if its files or the languages have changed.
    fn theme(
        &mut self,
        files: ThemeFiles,
        records: Lang,
        interfaces: &[Interface],
    ) -> Arc<LoadedTheme> {
        let languages: Vec<(Lang, &Urls)> =
            interfaces.iter().map(|own| (own.lang, &own.urls)).collect();
        let interface = languages
            .iter()
            .map(|(lang, urls)| (*lang, urls.file("")))
            .collect();
        let tongues = SiteTongues { records, interface };

        if let Some(known) = &self.theme
            && known.files == files
            && known.tongues == tongues
        {
            return Arc::clone(&known.loaded);
        }

        let loaded = Arc::new(theme_folder::load(&files, records, &languages));
        self.theme = Some(KnownTheme { files, tongues, loaded: Arc::clone(&loaded) });

        loaded
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Code;
    use crate::file::SourceFile;

    const SETTINGS: &str =
        "title: К\ndescription: О\nlang: ru\nas_of: 2018-01-01\npublisher: П\n";

    fn options() -> SiteOptions {
        SiteOptions {
            records: Options {
                content: "c".to_owned(),
                base_url: None,
                drafts: false,
            },
            themes: PathBuf::from("themes"),
            styleguide: false,
        }
    }

    /// A folder of settings and an address list.
    fn sources(settings: Option<&str>, lock: &str) -> SiteSources {
        let settings = settings.map(|text| SourceFile::new("c/itogi.yaml", text));
        let folder = ContentFolder {
            files: settings.into_iter().collect(),
            lock: Some(SourceFile::new("c/urls.lock", lock)),
            ..ContentFolder::default()
        };
        SiteSources::read(folder, &options()).expect("the built-in theme")
    }

    fn codes(found: &[Diagnostic]) -> Vec<Code> {
        found.iter().map(|found| found.code).collect()
    }

    #[test]
    fn e516_is_found_without_settings() {
        let ready = Ready::of(sources(None, "<<<<<<<\n"), &options(), &Profile::off());
        let found = ready.expect_err("no settings");
        assert_eq!(codes(&found), [Code::NoConfig, Code::LockLine]);
    }

    #[test]
    fn without_settings_there_is_no_key() {
        assert_eq!(sources(None, "").cache_key(&[]), None);
    }

    #[test]
    fn an_answered_mistake_stops_nothing() {
        let sources = sources(Some(SETTINGS), "/cities/gone/\n");
        let ready = Ready::of(sources, &options(), &Profile::off()).expect("settings");
        let lost = |found: &Diagnostic| found.code == Code::AddressLost;
        assert!(ready.unless_wrong(lost).is_ok());
    }

    #[test]
    fn an_unchanged_theme_is_not_loaded_again() {
        let mut memory = ReadyMemory::default();
        let mut climb = || {
            let sources = sources(Some(SETTINGS), "");
            Ready::again(sources, &options(), &mut memory, &[]).expect("settings")
        };
        let (first, second) = (climb(), climb());
        assert!(Arc::ptr_eq(&first.theme, &second.theme));
    }
}
