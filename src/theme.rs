//! The theme of a site: templates, files and words, embedded in the program and replaceable one file at a time.
//!
//! A view goes in and bytes come out. Functions and filters are pure, so a page depends on its view and on the theme's
//! files only; without that, a view's hash would not tell whether a page has changed. `themes/<name>/` overrides the
//! built-in theme file by file; a template there may extend the one that it replaces as `default/…`.

mod amounts;
pub mod built_in;
mod card;
mod engine;
mod files;
mod fold;
mod functions;
mod linked;
pub mod lint;
mod marks;
mod references;
mod report;
mod syntax;
mod tidy;
mod tongues;

use std::sync::Arc;

use serde::Serialize;

use crate::diag::{Code, Diagnostic, Span};
use crate::file::SourceFile;
use crate::i18n::{MessageError, Messages};
use crate::lang::Lang;
use crate::route::Urls;
use crate::view::{Chrome, FileView, PageContent, View};
use engine::{Engine, Kit};
use files::ThemeFiles;

pub use files::Asset;
pub use tongues::Tongues;

/// A theme ready to render pages of one language of the interface.
pub struct Theme {
    engine: Engine,
    messages: Arc<Messages>,
    hash: blake3::Hash,
    assets: Vec<Asset>,
    folder: String,
}

/// The frame of a site's pages: see [`Theme::frame`].
#[derive(Debug, Clone)]
pub struct Framed(tera::Value);

impl std::fmt::Debug for Theme {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Theme")
            .field("hash", &self.hash)
            .field("assets", &self.assets.len())
            .finish_non_exhaustive()
    }
}

/// Loads the built-in theme with `own` files over it. `folder` names them in errors.
///
/// # Errors
/// A diagnostic for the first message file or template that cannot be used.
pub fn load(
    own: &[(String, Vec<u8>)],
    folder: &str,
    tongues: impl Into<Tongues>,
    urls: &Urls,
) -> Result<Theme, Vec<Diagnostic>> {
    let tongues = tongues.into();
    let files = files::merged(own);
    let messages = messages(&files, tongues.interface).map_err(|error| {
        let path = format!("locales/{}.ftl", tongues.interface.code());
        vec![problem(&files, folder, &path, error.to_string())]
    })?;

    let messages = Arc::new(messages);
    let assets = files::assets(&files);
    let kit = Kit {
        templates: files::templates(own),
        messages: Arc::clone(&messages),
        assets: files::asset_addresses(&assets, urls),
        tongues,
    };

    let engine = Engine::new(kit).map_err(|error| {
        let report = report::words(&error, folder);
        vec![report::diagnostic(&report, folder, &files)]
    })?;

    for name in PageContent::TEMPLATES.iter().chain(FileView::TEMPLATES) {
        if !engine.has(name) {
            let detail = format!("{name}: no such template");
            return Err(vec![problem(&files, folder, "templates", detail)]);
        }
    }

    Ok(Theme {
        engine,
        messages,
        hash: files::hash(&files),
        assets: assets.into_values().collect(),
        folder: folder.to_owned(),
    })
}

/// The built-in messages of a language with the theme's own over them.
fn messages(files: &ThemeFiles, lang: Lang) -> Result<Messages, MessageError> {
    let code = lang.code();
    let paths = [
        format!("locales/{code}.ftl"),
        format!("own-locales/{code}.ftl"),
    ];

    let texts: Vec<_> = paths
        .iter()
        .filter_map(|path| files.get(path))
        .map(|bytes| String::from_utf8_lossy(bytes))
        .collect();
    let texts: Vec<&str> = texts.iter().map(AsRef::as_ref).collect();

    Messages::new(lang, &texts)
}

/// E601 of a whole file.
fn problem(files: &ThemeFiles, folder: &str, path: &str, detail: String) -> Diagnostic {
    // A file that is not there has no text.
    let text = files
        .get(path)
        .map(|bytes| String::from_utf8_lossy(bytes).into_owned())
        .unwrap_or_default();
    let file = SourceFile::new(format!("{folder}/{path}"), text);

    Diagnostic::new(Code::Template, Span::whole(&file)).arg("detail", detail)
}

/// The messages of the built-in theme, without those that a theme of the site may have reworded.
///
/// # Errors
/// [`MessageError`]; a test keeps it from happening.
pub fn words(lang: Lang) -> Result<Messages, MessageError> {
    let path = format!("locales/{}.ftl", lang.code());
    match built_in::text(&path) {
        Some(text) => Messages::new(lang, &[text]),
        None => Err(MessageError::Missing(path)),
    }
}

/// E602: the settings name a theme that has no folder.
pub fn missing(name: &str, folder: &str) -> Diagnostic {
    let file = SourceFile::new(folder, "");
    Diagnostic::new(Code::NoTheme, Span::whole(&file))
        .arg("theme", name)
        .arg("folder", folder)
}

impl Theme {
    /// Changes with any file of the theme.
    pub fn hash(&self) -> &blake3::Hash {
        &self.hash
    }

    /// Files to publish beside the pages.
    pub fn assets(&self) -> &[Asset] {
        &self.assets
    }

    /// Its words.
    pub fn messages(&self) -> &Messages {
        &self.messages
    }

    /// Makes a page. `frame` is that of [`Theme::frame`] for the site of the view.
    ///
    /// # Errors
    /// A diagnostic with the template's name, place and mistake.
    pub fn render(&self, view: &View, frame: &Framed) -> Result<String, Diagnostic> {
        self.render_with(view.content.template(), &view.own(), Some(frame))
    }

    /// The frame of a site's pages in the form in which templates get it, made once for all of them.
    pub fn frame(chrome: &Chrome) -> Framed {
        // Serialising a frame cannot fail (strings and lists only). If it did, the first page would report `site` as
        // undefined.
        Framed(
            tera::Value::try_from_serializable(chrome)
                .unwrap_or_else(|_| tera::Value::undefined()),
        )
    }

    /// Makes a file that is no page: a chart, a badge, a feed, a card.
    ///
    /// # Errors
    /// A diagnostic with the template's name, place and mistake.
    pub fn render_file(&self, file: &FileView) -> Result<Vec<u8>, Diagnostic> {
        let text = self.render_with(file.template(), file, None)?;
        match file {
            FileView::Card(_) => card::drawn(&text, file.template()),
            _ => Ok(text.into_bytes()),
        }
    }

    fn render_with(
        &self,
        template: &str,
        values: &impl Serialize,
        frame: Option<&Framed>,
    ) -> Result<String, Diagnostic> {
        self.text(template, values, frame).map_err(|error| {
            let file = SourceFile::new(template, "");
            let detail = report::words(&error, &self.folder);
            Diagnostic::new(Code::Template, Span::whole(&file)).arg("detail", detail)
        })
    }

    fn text(
        &self,
        template: &str,
        values: &impl Serialize,
        frame: Option<&Framed>,
    ) -> Result<String, tera::Error> {
        let mut context = tera::Context::from_serialize(values)?;
        if let Some(Framed(site)) = frame {
            context.insert_value("site", site.clone());
        }

        let text = self.engine.render(template, &context)?;
        Ok(tidy::tidy(&text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn urls() -> Urls {
        Urls::new(Some("/x/"))
    }

    #[test]
    fn the_built_in_theme_loads() {
        for lang in Lang::ALL {
            let theme = load(&[], "themes/default", lang, &urls());
            assert!(theme.is_ok(), "{lang:?}: {:?}", theme.err());
        }
    }

    #[test]
    fn e601_names_a_broken_template() {
        let own = [("templates/page.html".to_owned(), b"{% if %}".to_vec())];
        let errors =
            load(&own, "themes/x", Lang::Ru, &urls()).expect_err("must not load");
        assert_eq!((errors.len(), errors[0].code), (1, Code::Template));
        assert_eq!(errors[0].span.file.path, "themes/x/templates/page.html");
    }

    #[test]
    fn any_changed_file_changes_the_hash() {
        let hash = |own: &[(String, Vec<u8>)]| {
            *load(own, "t", Lang::Ru, &urls()).expect("theme").hash()
        };
        let css = [("assets/site.css".to_owned(), b"a{}".to_vec())];
        assert_ne!(hash(&[]), hash(&css));
        assert_eq!(hash(&[]), hash(&[]));
    }
}
