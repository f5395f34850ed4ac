//! The files of a site made one at a time, on request.
//!
//! While a site is edited only the pages that are looked at are made, by the functions of a build: so the editor sees what
//! will be published.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io;
use std::sync::OnceLock;

use super::Failure;
use super::page::{Draft, PageFrame, Version};
use super::paths::Pages;
use super::shared::Family;
use crate::route::Route;

/// Every file that a build of a site would write.
pub struct Outputs<'a> {
    versions: &'a [Version<'a>],
    routes: &'a [Route],
    frames: Vec<PageFrame<'a>>,
    pages: &'a Pages,
    families: [OnceLock<FamilyFiles>; Family::ALL.len()],
}

/// Files by path, or why they cannot be made.
type FamilyFiles = Result<BTreeMap<String, Vec<u8>>, String>;

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
        let frames = versions.iter().map(PageFrame::new).collect();
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
    /// What would stop the build: the mistake of a template, or an error in making open data.
    pub fn bytes(&self, path: &str) -> Result<Option<Cow<'_, [u8]>>, Failure> {
        let Some(at) = self.pages.get(path) else {
            return Ok(self.shared(path)?.map(Cow::Borrowed));
        };

        let frame = &self.frames[at.language];
        let theme = frame.version.theme;
        let bytes = match frame.draft(&self.routes[at.route])? {
            None => return Ok(None),
            Some(Draft::Data(data)) => Ok(data),
            Some(Draft::File(file)) => theme.render_file(&file),
            Some(Draft::Page(view)) => {
                theme.render(&view, &frame.framed).map(String::into_bytes)
            }
        };

        let bytes = bytes.map_err(|found| Failure::Template(Box::new(found)))?;
        Ok(Some(Cow::Owned(bytes)))
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

    fn shared(&self, path: &str) -> io::Result<Option<&[u8]>> {
        let Some(family) = Family::of(path) else {
            return Ok(None);
        };

        let files = self.families[family as usize].get_or_init(|| {
            let files = family.files(self.versions, self.routes);
            let files = files.map_err(|error| error.to_string())?;
            Ok(files.into_iter().collect())
        });

        match files {
            Ok(files) => Ok(files.get(path).map(Vec::as_slice)),
            Err(error) => Err(io::Error::other(error.clone())),
        }
    }
}
