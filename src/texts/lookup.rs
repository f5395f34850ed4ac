//! What a text may take from the records: addresses of links, numbers by key, pictures.

use super::values;
use crate::lang::Lang;
use crate::lang::text::nearest;
use crate::load::Record;
use crate::markdown::{Lookup, NoValue, Picture, Target, Value};
use crate::model::{Site, picture_path};
use crate::route::{self, LINK_KINDS, Urls};
use crate::schema::Practice;

/// The records as one text sees them.
#[derive(Clone, Copy)]
pub(super) struct TextRecords<'a> {
    pub(super) site: &'a Site,
    pub(super) urls: &'a Urls,
    /// Language of the interface: of numbers.
    pub(super) lang: Lang,
    /// The practice whose text it is.
    pub(super) practice: Option<&'a Record<Practice>>,
}

impl Lookup for TextRecords<'_> {
    fn link(&self, kind: &str, id: &str) -> Option<Target> {
        if !LINK_KINDS.contains(&kind) {
            return None;
        }

        let site = self.site;
        if let Some(route) = route::of_record(site, kind, id) {
            return Some(Target::Address(self.urls.href(&route)));
        }

        if let Some(id) = site.renamed(kind, id)
            && let Some(route) = route::of_record(site, kind, id)
        {
            return Some(Target::Former(self.urls.href(&route), id.to_owned()));
        }

        let near = match kind {
            "city" => nearest(id, site.cities.ids()),
            "practice" => nearest(id, site.practices.ids()),
            "direction" => nearest(id, site.directions.ids()),
            "theme" => nearest(id, site.themes.ids()),
            "edition" => nearest(id, site.editions.ids()),
            "source" => nearest(id, site.sources.ids()),
            "region" => nearest(
                id,
                site.regions.ids().filter(|id| route::has_region(site, id)),
            ),
            "district" => nearest(id, site.districts.ids()),
            "programme" => nearest(id, site.programmes.ids()),
            _ => nearest(id, site.pages.ids()),
        };
        Some(Target::Unknown(near.map(ToOwned::to_owned)))
    }

    fn value(&self, key: &str) -> Result<Value, NoValue> {
        values::value(*self, key)
    }

    fn picture(&self, file: &str) -> Result<Picture, Option<String>> {
        let Some(practice) = self.practice else {
            return Err(None);
        };
        let Some(media) = practice
            .media
            .iter()
            .find(|media| *media.file.value == *file)
        else {
            return Err(
                nearest(file, practice.media.iter().map(|m| m.file.as_str()))
                    .map(ToOwned::to_owned),
            );
        };

        // A file that is not there has its own error, and nothing is published.
        let picture = self.site.pictures.get(&picture_path(practice, media));
        Ok(Picture {
            src: picture.map(|p| self.urls.file(&p.path)).unwrap_or_default(),
            width: picture.map_or(0, |p| p.width),
            height: picture.map_or(0, |p| p.height),
            alt: media.alt.value.clone(),
            caption: media.caption.clone(),
            author: media.author.clone(),
            licence: media.licence.clone(),
        })
    }
}
