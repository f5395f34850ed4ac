//! One route → its view → its key → its bytes.

use std::io;
use std::time::Duration;

use serde::Serialize;

use super::Failure;
use super::sink::{FileBytes, Made, Rank, Sink, write, write_bytes};
use crate::diag::Diagnostic;
use crate::opendata;
use crate::profile::{Profile, Stage, WorkItem};
use crate::route::{DataFile, Drawn, Route};
use crate::script_data;
use crate::theme::{Framed, Theme};
use crate::view::{self, Chrome, Context, FileView, View};

/// The site in one language of its interface.
#[derive(Debug, Clone, Copy)]
pub struct Version<'a> {
    /// Site, texts, addresses.
    pub cx: Context<'a>,
    /// The theme, with its words.
    pub theme: &'a Theme,
}

/// What all pages of one language have in common.
pub(super) struct PageFrame<'a> {
    pub version: &'a Version<'a>,
    pub framed: Framed,
    chrome: Chrome,
}

/// What is known of a file before its bytes are made.
pub(super) enum Draft<'a> {
    Data(Vec<u8>),
    File(Box<FileView>),
    Page(Box<View<'a>>),
}

impl<'a> PageFrame<'a> {
    pub fn new(version: &'a Version<'a>) -> Self {
        let chrome = view::chrome(version.cx);
        let framed = Theme::frame(&chrome);
        Self { version, framed, chrome }
    }

    /// `None`: the route leads to nothing on this site.
    ///
    /// # Errors
    /// That of a library that writes a data file.
    pub fn draft(&self, route: &Route) -> io::Result<Option<Draft<'_>>> {
        let cx = self.version.cx;
        let page = |view| Draft::Page(Box::new(view));

        Ok(match route {
            Route::Page(of) => view::view(cx, &self.chrome, of).map(page),
            Route::Moved(moved) => view::former(cx, &self.chrome, moved).map(page),
            Route::Drawn(drawn) => {
                view::file(cx, drawn).map(|file| Draft::File(Box::new(file)))
            }
            Route::Data(DataFile::Towns) => {
                Some(Draft::Data(script_data::towns(cx.site)?))
            }
            Route::Data(file) => {
                opendata::file(cx.records, cx.urls, file)?.map(Draft::Data)
            }
        })
    }
}

/// Makes the keys of the pages of one language.
pub(super) struct ViewHasher {
    /// The program and the theme.
    salt: blake3::Hasher,
    /// What all views share.
    shared: blake3::Hasher,
}

impl ViewHasher {
    /// # Errors
    /// None that can happen with views of texts and lists; an empty key would keep stale pages.
    pub fn new(frame: &PageFrame, build_id: &str) -> io::Result<Self> {
        let mut salt = blake3::Hasher::new();
        salt.update(build_id.as_bytes())
            .update(&[0])
            .update(frame.version.theme.hash().as_bytes());

        let mut shared = blake3::Hasher::new();
        shared.update(&serde_json::to_vec(&frame.chrome)?);

        Ok(Self { salt, shared })
    }

    fn key(&self, template: &str, view: &impl Serialize) -> io::Result<String> {
        let json = serde_json::to_vec(view)?;
        let view = self.shared.clone().update(&json).finalize().to_hex();

        let mut whole = self.salt.clone();
        whole
            .update(template.as_bytes())
            .update(&[0])
            .update(view.as_bytes());

        // The second half is the view alone: so `--explain` can tell a changed view from a changed theme.
        Ok(format!(
            "{}-{}",
            &whole.finalize().to_hex()[..32],
            &view[..32]
        ))
    }
}

/// The making of one file.
pub(super) struct PageWork<'a> {
    pub frame: &'a PageFrame<'a>,
    pub hasher: &'a ViewHasher,
    pub route: &'a Route,
    pub profile: &'a Profile<'a>,
    pub sink: &'a dyn Sink,
}

impl PageWork<'_> {
    /// Makes the file; `None` if the route leads to nothing on this site.
    pub fn make(&self) -> Result<Option<Made>, Failure> {
        let Version { cx, theme } = self.frame.version;
        let path = cx.urls.output(self.route);
        let start = self.profile.now();
        let Some(draft) = self.frame.draft(self.route)? else {
            return Ok(None);
        };

        let made = match draft {
            Draft::Data(data) => {
                let start = self.note(Stage::View, start, "", &path);
                let made = write_bytes(&path, Rank::Page, &data, self.sink)?;
                self.note(Stage::Write, start, "", &path);
                made
            }
            Draft::File(file) => {
                let template = file.template();
                self.note(Stage::View, start, template, &path);
                let render = || theme.render_file(&file);
                self.rendered(path, template, &file, render)?
            }
            Draft::Page(view) => {
                let template = view.content.template();
                self.note(Stage::View, start, template, &path);
                let framed = &self.frame.framed;
                let render = || theme.render(&view, framed).map(String::into_bytes);
                self.rendered(path, template, &view.own(), render)?
            }
        };

        Ok(Some(made))
    }

    /// Renders a view unless its key and the file in its place say that nothing has changed.
    fn rendered(
        &self,
        path: String,
        template: &str,
        view: &impl Serialize,
        render: impl Fn() -> Result<Vec<u8>, Diagnostic>,
    ) -> Result<Made, Failure> {
        let start = self.profile.now();
        let key = self.hasher.key(template, view)?;
        let start = self.note(Stage::Key, start, template, &path);
        let rank = rank(self.route);

        if let Some(entry) = self.sink.previous().get(&path)
            && entry.key == key
            && self.sink.size(&path) == Some(entry.size)
        {
            let entry = entry.clone();
            return Ok(Made { path, rank, entry, written: None });
        }

        let bytes = render().map_err(|found| Failure::Template(Box::new(found)))?;
        let start = self.note(Stage::Render, start, template, &path);
        let file = FileBytes { path, rank, bytes: &bytes, key: Some(key) };
        let made = write(file, self.sink)?;
        self.note(Stage::Write, start, template, &made.path);

        Ok(made)
    }

    fn note(
        &self,
        stage: Stage,
        start: Duration,
        template: &str,
        path: &str,
    ) -> Duration {
        self.profile.note(stage, start, || {
            Some(WorkItem {
                template: template.to_owned(),
                path: path.to_owned(),
            })
        })
    }
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
