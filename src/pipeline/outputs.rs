//! The files of a site made one at a time, when somebody asks for them.
//!
//! While a site is edited only the pages that somebody looks at are made. They come out of the same functions as those
//! of a build, so what the editor sees is what will be published.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io;
use std::sync::OnceLock;

use super::shared::Family;
use super::{Draft, PageFrame, Pages, Version};
use crate::diag::{Code, Diagnostic, Span};
use crate::file::SourceFile;
use crate::route::Route;

/// The files of a family by path.
type FamilyFiles = BTreeMap<String, Vec<u8>>;

/// Every file that a build of a site would write.
pub struct Outputs<'a> {
    versions: &'a [Version<'a>],
    routes: &'a [Route],
    frames: Vec<PageFrame<'a>>,
    pages: &'a Pages,
    families: [OnceLock<io::Result<FamilyFiles>>; Family::ALL.len()],
}

impl std::fmt::Debug for Outputs<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Outputs")
            .field("pages", &self.pages.len())
            .finish_non_exhaustive()
    }
}

impl<'a> Outputs<'a> {
    /// The files of a site with these routes in each of its languages; `pages` says where each is.
    pub fn new(
        versions: &'a [Version<'a>],
        routes: &'a [Route],
        pages: &'a Pages,
    ) -> Self {
        let frames = versions
            .iter()
            .map(|version| PageFrame::new(version, ""))
            .collect();
        Self {
            versions,
            routes,
            frames,
            pages,
            families: Default::default(),
        }
    }

    /// The bytes of a file; `None` if a build would not write it.
    ///
    /// # Errors
    /// The mistake of a template, or why the file cannot be made.
    pub fn bytes(&self, path: &str) -> Result<Option<Cow<'_, [u8]>>, Box<Diagnostic>> {
        let Some((frame, route)) = self.pages.get(path) else {
            return Ok(self.shared(path)?.map(Cow::Borrowed));
        };

        let frame = &self.frames[*frame];
        let draft = frame
            .draft(&self.routes[*route])
            .map_err(|error| not_made(path, &error))?;
        let text = match draft {
            None => return Ok(None),
            Some(Draft::Data(data)) => return Ok(Some(Cow::Owned(data))),
            Some(Draft::File(file)) => frame.version.theme.render_file(&file),
            Some(Draft::Page(view)) => frame
                .version
                .theme
                .render(&view, &frame.framed)
                .map(String::into_bytes),
        };

        Ok(Some(Cow::Owned(text?)))
    }

    /// Whether a page stands at this path.
    pub fn has(&self, path: &str) -> bool {
        self.pages.contains_key(path)
    }

    /// The paths of all pages, sorted.
    pub fn pages(&self) -> Vec<&str> {
        let mut paths: Vec<&str> = self.pages.keys().map(String::as_str).collect();
        paths.sort_unstable();
        paths
    }

    fn shared(&self, path: &str) -> Result<Option<&[u8]>, Box<Diagnostic>> {
        let Some(family) = Family::of(path) else {
            return Ok(None);
        };
        let files = self.families[family as usize].get_or_init(|| {
            let files = family.files(self.versions, self.routes)?;
            Ok(files.into_iter().collect())
        });

        match files {
            Ok(files) => Ok(files.get(path).map(Vec::as_slice)),
            Err(error) => Err(not_made(path, error)),
        }
    }
}

/// What a build would stop on.
fn not_made(path: &str, error: &io::Error) -> Box<Diagnostic> {
    let file = SourceFile::new(path, "");
    let detail = error.to_string();
    Box::new(Diagnostic::new(Code::Template, Span::whole(&file)).arg("detail", detail))
}
