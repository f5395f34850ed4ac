//! The look of a site: templates, files and words, embedded in the program and replaceable one file at a time.
//!
//! A view goes in, bytes come out, and nothing else does: functions and filters are pure, so a page
//! depends on its view and on the theme's files only, which is what makes view hashing sound. `themes/<name>/`
//! overrides the built-in theme file by file; a template there may extend the one that it replaces as `default/…`.

pub mod built_in;
mod card;
mod engine;
mod fold;
mod functions;
mod linked;
pub mod lint;
mod marks;
mod report;

use std::collections::BTreeMap;
use std::sync::Arc;

use include_dir::{Dir, include_dir};
use serde::Serialize;

use crate::diag::{Code, Diagnostic, Span};
use crate::file::SourceFile;
use crate::i18n::{MessageError, Messages};
use crate::lang::Lang;
use crate::route::Urls;
use crate::view::chart::ChartFile;
use crate::view::{Chrome, FileView, PageContent, View};
use engine::{Engine, Kit};

static DEFAULT: Dir = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// Whose words stand on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tongues {
    /// Language of the messages around the content.
    pub interface: Lang,
    /// Language of the records.
    pub content: Lang,
}

impl From<Lang> for Tongues {
    /// Both in one language.
    fn from(lang: Lang) -> Self {
        Self { interface: lang, content: lang }
    }
}

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

/// A file that is published as it is.
#[derive(Debug, Clone)]
pub struct Asset {
    /// Path below the output; holds the hash of the bytes, so that browsers may keep it for ever.
    pub path: String,
    /// The bytes.
    pub bytes: Arc<[u8]>,
}

impl std::fmt::Debug for Theme {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Theme")
            .field("hash", &self.hash)
            .field("assets", &self.assets.len())
            .finish_non_exhaustive()
    }
}

/// A theme's files by path: the built-in ones, overridden by `own`.
fn files(own: &[(String, Vec<u8>)]) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![&DEFAULT];

    while let Some(folder) = folders.pop() {
        folders.extend(folder.dirs());
        for file in folder.files() {
            files.insert(
                file.path().to_string_lossy().replace('\\', "/"),
                file.contents().to_vec(),
            );
        }
    }

    for (path, bytes) in own {
        // Messages are added to the built-in ones, not put in their place: a theme may reword only some.
        let path = if path.starts_with("locales/") {
            format!("own-{path}")
        } else {
            path.clone()
        };
        files.insert(path, bytes.clone());
    }

    files
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
    let lang = tongues.interface;
    let files = files(own);
    let problem = |path: &str, detail: String| {
        let text = files
            .get(path)
            .map(|bytes| String::from_utf8_lossy(bytes).into_owned())
            .unwrap_or_default();
        let file = SourceFile::new(format!("{folder}/{path}"), text);
        vec![Diagnostic::new(Code::Template, Span::whole(&file)).arg("detail", detail)]
    };

    let mut hasher = blake3::Hasher::new();
    for (path, bytes) in &files {
        hasher
            .update(path.as_bytes())
            .update(&[0])
            .update(&(bytes.len() as u64).to_le_bytes())
            .update(bytes);
    }

    let texts: Vec<String> = [
        format!("locales/{}.ftl", lang.code()),
        format!("own-locales/{}.ftl", lang.code()),
    ]
    .iter()
    .filter_map(|path| files.get(path))
    .map(|bytes| String::from_utf8_lossy(bytes).into_owned())
    .collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let messages = Messages::new(lang, &texts).map_err(|e| {
        let own = format!("locales/{}.ftl", lang.code());
        problem(&own, e.to_string())
    })?;

    let assets = assets(&files);
    let messages = Arc::new(messages);
    let kit = Kit {
        templates: templates(&files, own),
        messages: Arc::clone(&messages),
        assets: asset_addresses(&assets, urls),
        tongues,
    };

    let engine = Engine::new(kit).map_err(|error| {
        vec![report::diagnostic(
            &report::words(&error, folder),
            folder,
            &files,
        )]
    })?;

    for name in PageContent::TEMPLATES.iter().chain(FileView::TEMPLATES) {
        if !engine.has(name) {
            return Err(problem("templates", format!("{name}: no such template")));
        }
    }

    let (hash, assets) = (hasher.finalize(), assets.into_values().collect());
    Ok(Theme {
        engine,
        messages,
        hash,
        assets,
        folder: folder.to_owned(),
    })
}

/// The messages of the built-in theme, without what a theme of the site's own may have reworded.
///
/// # Errors
/// [`MessageError::Syntax`]; a test keeps it from happening.
pub fn words(lang: Lang) -> Result<Messages, MessageError> {
    let path = format!("locales/{}.ftl", lang.code());
    let text = DEFAULT
        .get_file(&path)
        .and_then(|file| file.contents_utf8())
        .unwrap_or_default();
    Messages::new(lang, &[text])
}

/// What to say where the settings name a theme that has no folder.
pub fn missing(name: &str, folder: &str) -> Diagnostic {
    let file = SourceFile::new(folder, "");
    Diagnostic::new(Code::NoTheme, Span::whole(&file))
        .arg("theme", name)
        .arg("folder", folder)
}

/// Names and texts of all templates: `default/…` and `own/…`.
fn templates(
    files: &BTreeMap<String, Vec<u8>>,
    own: &[(String, Vec<u8>)],
) -> Vec<(String, String)> {
    let name = |path: &str| path.strip_prefix("templates/").map(ToOwned::to_owned);
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let built_in = walk(&DEFAULT).into_iter().filter_map(|file| {
        let name = name(&file.path().to_string_lossy())?;
        Some((format!("default/{name}"), text(file.contents())))
    });

    let own = own
        .iter()
        .filter(|(path, _)| files.contains_key(path))
        .filter_map(|(path, bytes)| {
            let name = name(path)?;
            Some((format!("own/{name}"), text(bytes)))
        });
    built_in.chain(own).collect()
}

fn walk(dir: &'static Dir<'static>) -> Vec<&'static include_dir::File<'static>> {
    let mut found: Vec<_> = dir.files().collect();
    found.extend(dir.dirs().flat_map(walk));
    found
}

/// Files below `assets/`, by their name there.
fn assets(files: &BTreeMap<String, Vec<u8>>) -> BTreeMap<String, Asset> {
    files
        .iter()
        .filter_map(|(path, bytes)| {
            let name = path.strip_prefix("assets/")?;
            let hash = blake3::hash(bytes).to_hex();
            let (stem, extension) = name.rsplit_once('.')?;
            let path = format!("assets/{stem}.{}.{extension}", &hash[..8]);

            Some((name.to_owned(), Asset { path, bytes: bytes.clone().into() }))
        })
        .collect()
}

fn asset_addresses(
    assets: &BTreeMap<String, Asset>,
    urls: &Urls,
) -> BTreeMap<String, String> {
    assets
        .iter()
        .map(|(name, asset)| (name.clone(), urls.file(&asset.path)))
        .collect()
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
        // A frame has texts and lists only, so it has a value; without one the first page would say what is not defined.
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

    /// Makes a chart as a file of its own: a whole SVG document.
    ///
    /// # Errors
    /// A diagnostic with the template's name, place and mistake.
    pub fn render_chart(&self, file: &ChartFile) -> Result<String, Diagnostic> {
        self.render_with(ChartFile::TEMPLATE, file, None)
    }

    fn render_with(
        &self,
        template: &str,
        values: &impl Serialize,
        frame: Option<&Framed>,
    ) -> Result<String, Diagnostic> {
        let problem = |error: tera::Error| {
            let file = SourceFile::new(template, "");
            let detail = report::words(&error, &self.folder);
            Diagnostic::new(Code::Template, Span::whole(&file)).arg("detail", detail)
        };
        let mut context = tera::Context::from_serialize(values).map_err(problem)?;

        if let Some(Framed(site)) = frame {
            context.insert_value("site", site.clone());
        }

        let text = self.engine.render(template, &context).map_err(problem)?;
        Ok(tidy(&text))
    }
}

/// Drops blank lines and the indentation that template tags leave behind; `<pre>` is kept as it is.
fn tidy(html: &str) -> String {
    let mut tidy = String::with_capacity(html.len());
    let has_verbatim = html.contains("<pre");
    let mut verbatim = false;

    for line in html.lines() {
        let kept = if verbatim { line } else { line.trim_ascii() };
        if has_verbatim {
            verbatim |= line.contains("<pre");
            verbatim &= !line.contains("</pre>");
        }

        if verbatim || !kept.is_empty() {
            tidy.push_str(kept);
            tidy.push('\n');
        }
    }

    tidy
}

#[cfg(test)]
mod tests {
    use super::*;

    fn urls() -> Urls {
        Urls::new(Some("/x/"))
    }

    #[test]
    fn the_built_in_theme_loads_in_every_language() {
        for lang in Lang::ALL {
            let theme = load(&[], "themes/default", lang, &urls());
            assert!(theme.is_ok(), "{lang:?}: {:?}", theme.err());
        }
    }

    #[test]
    fn a_broken_template_is_one_error_that_names_it() {
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

    #[test]
    fn preformatted_text_keeps_its_lines() {
        assert_eq!(
            tidy("  <p>a</p>\n\n  <pre>  b\n\n  c</pre>\n  d"),
            "<p>a</p>\n<pre>  b\n\n  c</pre>\nd\n"
        );
    }
}
