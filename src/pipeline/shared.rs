//! Files that all languages of a site share and that are no page: one family a variant.
//!
//! A build makes all of them; whoever needs a single file asks which family owns its path, and makes only that one.

use std::collections::BTreeMap;

use super::{Rank, Version};
use crate::feeds;
use crate::lang::Lang;
use crate::media::Picture;
use crate::route::{Route, Urls};

/// Files that are made together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Family {
    /// Styles, scripts and icons of the theme.
    Assets,
    /// Pictures of the records.
    Pictures,
    /// `sitemap.xml` and `robots.txt`.
    Maps,
}

impl Family {
    pub(super) const ALL: [Family; 3] = [Family::Assets, Family::Pictures, Family::Maps];

    /// The family that makes a file, if any does.
    pub(super) fn of(path: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|family| match family {
            Family::Assets => path.starts_with("assets/"),
            Family::Pictures => path.starts_with("media/"),
            Family::Maps => matches!(path, "sitemap.xml" | "robots.txt"),
        })
    }

    pub(super) fn rank(self) -> Rank {
        match self {
            Family::Assets | Family::Pictures => Rank::Asset,
            Family::Maps => Rank::Map,
        }
    }

    /// Its files by path, in their order.
    pub(super) fn files(self, versions: &[Version], routes: &[Route]) -> Vec<(String, Vec<u8>)> {
        let Some(root) = versions.first() else { return Vec::new() };
        match self {
            Family::Assets => root.theme.assets().iter().map(|a| (a.path.clone(), a.bytes.to_vec())).collect(),
            Family::Pictures => {
                let named = |picture: &Picture| (picture.path.clone(), picture.bytes.to_vec());
                let once: BTreeMap<_, _> = root.cx.site.pictures.values().map(named).collect();
                once.into_iter().collect()
            }
            Family::Maps => {
                let interfaces: Vec<(Lang, &Urls)> = versions.iter().map(|v| (v.cx.lang, v.cx.urls)).collect();
                let sitemap =
                    feeds::sitemap(&interfaces, routes).map(|map| ("sitemap.xml".to_owned(), map.into_bytes()));
                let robots = ("robots.txt".to_owned(), feeds::robots(root.cx.urls).into_bytes());
                sitemap.into_iter().chain([robots]).collect()
            }
        }
    }
}
