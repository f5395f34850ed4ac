//! The theme that the settings name, in every language of the interface, and checked: for every command that makes or
//! judges pages.

use std::collections::BTreeSet;
use std::io;
use std::path::Path;

use rayon::prelude::*;

use crate::config::Config;
use crate::diag::Diagnostic;
use crate::lang::Lang;
use crate::route::Urls;
use crate::source::{self, display_path};
use crate::theme::{self, Theme, Tongues, lint};

/// A theme with what is wrong in it.
#[derive(Debug)]
pub struct LoadedTheme {
    /// The theme in each language of the interface; none if it cannot be loaded. Use them only if there is no error
    /// among the diagnostics.
    pub themes: Vec<Theme>,
    /// Everything found.
    pub diagnostics: Vec<Diagnostic>,
    /// Number of its templates.
    pub templates: usize,
    /// Number of its components.
    pub components: usize,
}

/// Name of the built-in theme.
const DEFAULT: &str = "default";

/// The files of a theme of the project's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeFiles {
    name: Option<String>,
    folder: String,
    /// By path; `None` if the settings name a theme that has no folder.
    files: Option<Vec<(String, Vec<u8>)>>,
}

/// Reads the theme that the settings name from the folder of themes; the built-in one has no files of its own.
///
/// # Errors
/// An I/O error names the path that could not be read.
pub fn read(config: &Config, themes: &Path) -> io::Result<ThemeFiles> {
    let name = config.theme.clone();
    let folder = themes.join(name.as_deref().unwrap_or(DEFAULT));
    let files = match &name {
        Some(_) if !folder.is_dir() => None,
        Some(_) => Some(source::read_theme(&folder)?),
        None => Some(Vec::new()),
    };

    Ok(ThemeFiles { name, folder: display_path(&folder), files })
}

/// Makes the theme ready for the languages of the interface with the addresses of their pages, and checks it. Pure.
pub fn load(own: &ThemeFiles, content: Lang, languages: &[(Lang, &Urls)]) -> LoadedTheme {
    let broken = |diagnostics| LoadedTheme {
        themes: Vec::new(),
        diagnostics,
        templates: 0,
        components: 0,
    };
    let shown = own.folder.as_str();
    let Some(files) = &own.files else {
        return broken(vec![theme::missing(
            own.name.as_deref().unwrap_or(DEFAULT),
            shown,
        )]);
    };

    let load = |(lang, urls): &(Lang, &Urls)| {
        theme::load(files, shown, Tongues { interface: *lang, content }, urls)
    };
    let spoken: Vec<Lang> = languages.iter().map(|(lang, _)| *lang).collect();
    let (themes, report) = rayon::join(
        || languages.par_iter().map(load).collect::<Vec<_>>(),
        || lint::check(files, shown, &spoken),
    );

    // The first mistake in the order of the languages, whichever was found first.
    match themes.into_iter().collect::<Result<Vec<Theme>, _>>() {
        Ok(themes) => LoadedTheme {
            themes,
            diagnostics: report.diagnostics,
            templates: report.templates,
            components: report.components,
        },
        // The check cannot judge what Tera does not accept: it would report the same mistake again.
        Err(found) => broken(found),
    }
}

/// [`read`] and [`load`], for a theme without a site.
///
/// # Errors
/// As for [`read`].
pub fn open(
    config: &Config,
    themes: &Path,
    languages: &[(Lang, &Urls)],
) -> io::Result<LoadedTheme> {
    Ok(load(&read(config, themes)?, config.lang, languages))
}

impl ThemeFiles {
    /// The folder, as people write it.
    pub fn folder(&self) -> &str {
        &self.folder
    }

    /// Its files with their bytes, by path.
    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files
            .iter()
            .flatten()
            .map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }

    /// Names of its files that differ from those `before`, or are there in one of both only.
    pub fn differences(&self, before: Option<&ThemeFiles>) -> Vec<String> {
        let now = self.named();
        // At the first look there are none before, and every file is new.
        let then = before.map(ThemeFiles::named).unwrap_or_default();
        let mut names: Vec<String> = now
            .symmetric_difference(&then)
            .map(|(name, _)| format!("{}/{name}", self.folder))
            .collect();

        if let Some(before) = before
            && (before.folder != self.folder
                || before.files.is_some() != self.files.is_some())
        {
            names.push(self.folder.clone());
        }

        names
    }

    fn named(&self) -> BTreeSet<(&str, &[u8])> {
        self.files().collect()
    }
}
