//! The theme that the settings name, in every language of the interface, and checked: what every command needs that
//! makes pages or judges them.

use std::io;
use std::path::Path;

use crate::config::Config;
use crate::diag::Diagnostic;
use crate::lang::Lang;
use crate::route::Urls;
use crate::source::{self, display_path};
use crate::theme::{self, Theme, Tongues, lint};

/// A theme with what is wrong in it.
#[derive(Debug)]
pub struct Look {
    /// The theme in each language of the interface; none if it cannot be loaded. Use them only if there is no error
    /// among the diagnostics.
    pub themes: Vec<Theme>,
    /// Everything found.
    pub diagnostics: Vec<Diagnostic>,
    /// Number of its templates, and of its components.
    pub size: (usize, usize),
}

/// Loads the theme from the folder of themes, for languages of the interface with the addresses of their pages, and
/// checks it.
///
/// # Errors
/// An I/O error names the path that could not be read.
pub fn open(config: &Config, themes: &Path, languages: &[(Lang, &Urls)]) -> io::Result<Look> {
    let name = config.theme.as_deref();
    let folder = themes.join(name.unwrap_or("default"));
    let shown = display_path(&folder);
    let broken = |diagnostics| Look { themes: Vec::new(), diagnostics, size: (0, 0) };
    let own = match name {
        Some(name) if !folder.is_dir() => return Ok(broken(vec![theme::missing(name, &shown)])),
        Some(_) => source::read_theme(&folder)?,
        None => Vec::new(),
    };
    let load = |(lang, urls): &(Lang, &Urls)| {
        theme::load(&own, &shown, Tongues { interface: *lang, content: config.lang }, urls)
    };
    let spoken: Vec<Lang> = languages.iter().map(|(lang, _)| *lang).collect();
    let (themes, report) = rayon::join(
        || languages.iter().map(load).collect::<Result<Vec<Theme>, _>>(),
        || lint::check(&own, &shown, &spoken),
    );
    Ok(match themes {
        Ok(themes) => Look { themes, diagnostics: report.diagnostics, size: (report.templates, report.components) },
        // What Tera does not accept the check cannot judge: one mistake would be told twice.
        Err(found) => broken(found),
    })
}
