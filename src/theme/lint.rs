//! What is wrong in a theme before a page is made: names that no page gives, messages and files that are not there,
//! components called with other arguments than they take.
//!
//! Tera reports such a mistake only on the page that runs into it, and not at all in an `{% if %}`, where a misspelt name
//! is simply false. Here every template is read with the types of the views in place of their values, so all mistakes
//! are reported at once, each at its place. The check runs only if Tera accepts the templates, so it need not judge their
//! syntax. Where a type is not known it reports nothing.

mod calls;
mod findings;
mod index;
mod scope;
mod types;
mod value;
mod walk;
mod words;

use super::built_in::built_in;
use crate::diag::Diagnostic;
use crate::file::SourceFile;
use crate::lang::Lang;
use crate::view::TemplateFields;

/// What was found in a theme.
#[derive(Debug)]
pub struct LintReport {
    /// What is wrong.
    pub diagnostics: Vec<Diagnostic>,
    /// Number of templates, each counted once though both built-in and the theme's own.
    pub templates: usize,
    /// Number of components.
    pub components: usize,
}

/// Checks the built-in theme with `own` files over it. `folder` names them in messages, `languages` are those of the
/// interface.
pub fn check(own: &[(String, Vec<u8>)], folder: &str, languages: &[Lang]) -> LintReport {
    let files = built_in();
    let built_in: Vec<File> = files
        .iter()
        .map(|(path, bytes)| (path.as_str(), *bytes))
        .collect();
    let own = borrowed(own);
    let sources: Vec<index::TemplateSource> =
        [("default", "default", &built_in), ("own", folder, &own)]
            .into_iter()
            .flat_map(|(prefix, folder, files)| {
                files
                    .iter()
                    .filter_map(move |file| source(prefix, folder, *file))
            })
            .collect();

    let (templates, fields) =
        rayon::join(|| index::parse_all(&sources), TemplateFields::read);

    let index = index::ThemeIndex::new(&sources, &templates);
    let (count, components) = (index.names().len(), index.components.len());
    let assets = built_in.iter().chain(&own).filter_map(asset_name).collect();
    let words = words::ThemeMessages::new(languages, |lang| {
        let path = format!("locales/{}.ftl", lang.code());
        let own = SourceFile::new(format!("{folder}/{path}"), text_of(&own, &path));
        (text_of(&built_in, &path), own)
    });

    let known = walk::Declared { index, fields: &fields, words, assets };

    let mut diagnostics = walk::walk(&known).diagnostics(&sources);
    diagnostics.extend(known.words.incomplete());

    LintReport { diagnostics, templates: count, components }
}

/// A file's path within the theme, and its bytes.
type File<'a> = (&'a str, &'a [u8]);

fn borrowed(files: &[(String, Vec<u8>)]) -> Vec<File<'_>> {
    files
        .iter()
        .map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
        .collect()
}

fn source(
    prefix: &str,
    folder: &str,
    (path, bytes): File,
) -> Option<index::TemplateSource> {
    let name = path.strip_prefix("templates/")?;
    let file =
        SourceFile::new(format!("{folder}/{path}"), String::from_utf8_lossy(bytes));

    Some(index::TemplateSource { name: format!("{prefix}/{name}"), file })
}

/// What a template calls an asset: its path in their folder.
fn asset_name((path, _): &File) -> Option<String> {
    path.strip_prefix("assets/")
        .filter(|name| name.contains('.'))
        .map(str::to_owned)
}

/// The text of a file; a theme need not have every file.
fn text_of(files: &[File], path: &str) -> String {
    let file = files.iter().find(|(name, _)| *name == path);
    file.map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests;
