//! Files that are no page and have no route of their own: one family a variant. All languages of a site share them, except
//! what scripts show by name.
//!
//! A build makes all of them. `serve` finds the family that owns a path and makes only that one.

use std::collections::BTreeMap;
use std::io;

use super::{Rank, Version, data};
use crate::addresses;
use crate::feeds;
use crate::lang::Lang;
use crate::media::Picture;
use crate::route::{Page, Route, Urls};
use crate::script_data;
use crate::search;

/// Files that are made together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Family {
    /// Styles, scripts and icons of the theme.
    Assets,
    /// Pictures of the records.
    Pictures,
    /// What the script of the catalogue reads.
    Catalogue,
    /// The index of the search.
    Search,
    /// Open data.
    Data,
    /// `sitemap.xml`, its parts if it has any, and `robots.txt`.
    Maps,
    /// What servers need to know of former addresses.
    Redirects,
}

impl Family {
    pub(super) const ALL: &[Family] = &[
        Family::Assets,
        Family::Pictures,
        Family::Catalogue,
        Family::Search,
        Family::Data,
        Family::Maps,
        Family::Redirects,
    ];

    /// The family that makes a file, if any does.
    pub(super) fn of(path: &str) -> Option<Self> {
        let own = below_language(path);
        Self::ALL.iter().copied().find(|family| match family {
            Family::Assets => path.starts_with("assets/"),
            Family::Pictures => path.starts_with("media/"),
            Family::Catalogue => script_data::CATALOGUE
                .strip_suffix(".json")
                .is_some_and(|stem| own.starts_with(stem) && own.ends_with(".json")),
            Family::Search => own.starts_with(search::FOLDER) && own.ends_with(".json"),
            Family::Data => path.starts_with(&Page::Data.address()),
            Family::Maps => {
                path == "robots.txt"
                    || path.starts_with("sitemap") && path.ends_with(".xml")
            }
            Family::Redirects => addresses::RULES.contains(&path),
        })
    }

    pub(super) fn rank(self) -> Rank {
        match self {
            Family::Assets | Family::Pictures => Rank::Asset,
            Family::Catalogue | Family::Data => Rank::Page,
            Family::Search => Rank::Index,
            Family::Maps | Family::Redirects => Rank::Map,
        }
    }

    /// Its files by path, in their order.
    ///
    /// # Errors
    /// That of a library that writes a file of open data.
    pub(super) fn files(
        self,
        versions: &[Version],
        routes: &[Route],
    ) -> io::Result<Vec<(String, Vec<u8>)>> {
        let Some(root) = versions.first() else {
            return Ok(Vec::new());
        };
        Ok(match self {
            Family::Assets => root
                .theme
                .assets()
                .iter()
                .map(|a| (a.path.clone(), a.bytes.to_vec()))
                .collect(),
            Family::Pictures => {
                let named =
                    |picture: &Picture| (picture.path.clone(), picture.bytes.to_vec());
                let once: BTreeMap<_, _> =
                    root.cx.site.pictures.values().map(named).collect();
                once.into_iter().collect()
            }
            Family::Catalogue => {
                in_each(versions, |own| script_data::catalogue(own.cx.site))?
            }
            Family::Search => in_each(versions, |own| {
                search::files(own.cx.site, own.cx.texts, own.theme.messages())
            })?,
            Family::Data => data::all(root)?,
            Family::Maps => {
                let interfaces: Vec<(Lang, &Urls)> =
                    versions.iter().map(|v| (v.cx.lang, v.cx.urls)).collect();
                let sitemap =
                    feeds::sitemap(&interfaces, routes, feeds::Limits::PROTOCOL)
                        .into_iter()
                        .map(|(path, map)| (path, map.into_bytes()));
                let robots = (
                    "robots.txt".to_owned(),
                    feeds::robots(root.cx.urls).into_bytes(),
                );

                sitemap.chain([robots]).collect()
            }
            Family::Redirects => {
                let interfaces: Vec<(Lang, &Urls)> =
                    versions.iter().map(|v| (v.cx.lang, v.cx.urls)).collect();
                addresses::server_rules(&interfaces, routes)
                    .into_iter()
                    .map(|(p, text)| (p, text.into_bytes()))
                    .collect()
            }
        })
    }
}

/// A path without the folder of its language.
fn below_language(path: &str) -> &str {
    let in_folder = |lang: &Lang| path.strip_prefix(lang.code())?.strip_prefix('/');
    Lang::ALL.iter().find_map(in_folder).unwrap_or(path)
}

/// The files that each language has of its own.
fn in_each(
    versions: &[Version],
    files: impl Fn(&Version) -> io::Result<Vec<(String, Vec<u8>)>>,
) -> io::Result<Vec<(String, Vec<u8>)>> {
    let mut all = Vec::new();
    for version in versions {
        let own = files(version)?.into_iter();
        all.extend(own.map(|(path, bytes)| (version.cx.urls.own_output(&path), bytes)));
    }

    Ok(all)
}
