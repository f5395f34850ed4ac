//! A project from its folder to a checked [`Site`]: the steps that `check`, `build` and `serve` share.
//!
//! While a site is edited it is opened after every change. What a file gave is then kept in [`Memory`], as long as its
//! text stays the same; everything that depends on more than one file is made anew, because that is quick and cannot be
//! stale. A single build is the same with an empty memory, so there is no second way to be wrong.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use foldhash::HashMap;
use rayon::prelude::*;

use crate::config::{self, Config};
use crate::decode::Loc;
use crate::diag::{self, Code, Diagnostic};
use crate::file::SourceFile;
use crate::interface::{self, Interface};
use crate::lang::text::nearest;
use crate::load::{self, Broken, Loaded, Records};
use crate::model::{self, DuplicateCache, Site};
use crate::route::Urls;
use crate::source::{self, ContentFolder, FolderReader};

/// What to read, and how.
#[derive(Debug, Clone)]
pub struct Options {
    /// The content folder, as given on the command line.
    pub content: String,
    /// Base URL that takes precedence over the settings.
    pub base_url: Option<String>,
    /// Whether drafts are shown.
    pub drafts: bool,
}

/// A content folder whose settings have been decoded.
#[derive(Debug)]
pub struct ReadContent {
    /// All files.
    pub folder: ContentFolder,
    /// The settings; `None` if there are none or they cannot be read.
    pub config: Option<Config>,
    /// Mistakes in the settings.
    diagnostics: Vec<Diagnostic>,
}

impl ReadContent {
    /// Decodes the settings of a content folder.
    pub fn new(folder: ContentFolder, options: &Options) -> Self {
        let (config, diagnostics) = config::load(&folder.files, &options.content);
        Self { folder, config, diagnostics }
    }
}

/// A checked project.
#[derive(Debug)]
pub struct Project {
    /// The site and the languages of its interface; absent if there are no settings. Publish it only if there is no
    /// error among the diagnostics.
    pub site: Option<(Site, Vec<Interface>)>,
    /// The list of published addresses, if there is one.
    pub lock: Option<Arc<SourceFile>>,
    /// Everything found, sorted.
    pub diagnostics: Vec<Diagnostic>,
}

/// What was read and decoded before, by file.
#[derive(Debug, Default)]
pub struct Memory {
    reader: FolderReader,
    /// By the place of the file in memory, which is its own as long as the file is held here.
    loaded: HashMap<usize, (Arc<SourceFile>, Arc<Loaded>)>,
    seen: DuplicateCache,
}

impl Memory {
    /// Reads the content folder again.
    ///
    /// # Errors
    /// I/O errors only, with the path; whatever an editor can mend is a diagnostic.
    pub fn read(&mut self, options: &Options) -> io::Result<ContentFolder> {
        self.reader.read(Path::new(&options.content))
    }

    /// As [`Memory::read`], where only these files have changed, as far as that is known: see [`FolderReader::read_told`].
    ///
    /// # Errors
    /// As for [`Memory::read`].
    pub fn read_told(
        &mut self,
        options: &Options,
        told: &[PathBuf],
    ) -> io::Result<ContentFolder> {
        self.reader.read_told(Path::new(&options.content), told)
    }

    /// What each file gives, from memory where it has the text that it had.
    fn load(&mut self, files: Vec<Arc<SourceFile>>) -> Vec<Arc<Loaded>> {
        let place = |file: &Arc<SourceFile>| Arc::as_ptr(file) as usize;
        let known = |file: &Arc<SourceFile>| {
            self.loaded
                .get(&place(file))
                .map(|(_, loaded)| Arc::clone(loaded))
        };

        let loaded: Vec<Arc<Loaded>> = files
            .par_iter()
            .map(|file| known(file).unwrap_or_else(|| Arc::new(load::load(file))))
            .collect();
        let entry = |(file, loaded): (Arc<SourceFile>, &Arc<Loaded>)| {
            (place(&file), (file, Arc::clone(loaded)))
        };
        self.loaded = files.into_iter().zip(&loaded).map(entry).collect();

        loaded
    }
}

/// Reads and checks a project.
///
/// # Errors
/// As for [`Memory::read`].
pub fn open(options: &Options) -> io::Result<Project> {
    Ok(check(
        source::read_content(Path::new(&options.content))?,
        options,
    ))
}

/// Checks what has been read. Pure.
pub fn check(folder: ContentFolder, options: &Options) -> Project {
    let content = ReadContent::new(folder, options);
    check_again(content, options, &mut Memory::default(), &[])
}

/// As [`check`], but faster after a change: unchanged files are taken from `memory`, and texts that depend on nothing that
/// has changed from `earlier`.
pub fn check_again(
    content: ReadContent,
    options: &Options,
    memory: &mut Memory,
    earlier: &[Interface],
) -> Project {
    let ReadContent { folder, config: settings, diagnostics: found } = content;
    let ContentFolder { files, pictures, lock, mut diagnostics } = folder;
    diagnostics.extend(found);

    let settings_path = config::path(&options.content);
    let settings_file = files
        .iter()
        .find(|file| file.path == settings_path)
        .cloned();

    let files: Vec<_> = files
        .into_iter()
        .filter(|file| file.path != settings_path)
        .collect();
    let loaded = memory.load(files);
    let (mut records, mut broken) = (Records::default(), Broken::default());

    if diag::errors(&diagnostics) > 0 {
        broken.file();
    }

    for file in loaded {
        records.extend(&file.records);
        broken.append(file.broken.clone());
        diagnostics.extend(file.diagnostics.iter().cloned());
    }

    let site = settings.map(|config| {
        let base = options
            .base_url
            .clone()
            .or_else(|| config.base_url.as_ref().map(|url| url.value.clone()));
        let urls = Urls::new(base.as_deref());
        let input = model::Input {
            config,
            records,
            pictures,
            drafts: options.drafts,
        };

        let (site, found) = model::build(input, &broken, &mut memory.seen);
        diagnostics.extend(found);
        diagnostics.extend(unknown_pages(&site, settings_file.as_ref(), &broken));
        let (interfaces, found) = interface::all(&site, &urls, &broken, earlier);
        diagnostics.extend(found);

        (site, interfaces)
    });
    diag::sort(&mut diagnostics);

    Project { site, lock, diagnostics }
}

/// E201 for pages that the settings name and that do not exist.
fn unknown_pages(
    site: &Site,
    file: Option<&Arc<SourceFile>>,
    broken: &Broken,
) -> Vec<Diagnostic> {
    let Some(file) = file else { return Vec::new() };
    let unknown =
        |id: &&Loc<String>| !site.pages.has(id) && !broken.ids.contains(id.as_str());
    let report = |id: &Loc<String>| {
        id.diagnostic(Code::UnknownReference, file)
            .arg("kind", "page")
            .arg("id", id.as_str())
            .suggest(nearest(id, site.pages.ids()))
    };

    site.config
        .footer
        .iter()
        .filter(unknown)
        .map(report)
        .collect()
}
