//! What a text may take from the records: addresses of links, numbers by key, pictures.

use super::records::TextRecords;
use super::values;
use crate::lang::text::nearest;
use crate::markdown::{LinkTarget, Lookup, NoValue, TextPicture, Value};
use crate::model::picture_path;
use crate::record_kind::RecordKind;
use crate::route;

impl Lookup for TextRecords<'_> {
    fn link(&self, kind: &str, id: &str) -> Option<LinkTarget> {
        let site = self.site;
        let record_kind = RecordKind::of_link_word(kind)?;

        if let Some(page) = route::of_record(site, record_kind, id) {
            return Some(LinkTarget::Address(self.urls.href(&page)));
        }

        if let Some(id) = site.renamed(record_kind, id)
            && let Some(page) = route::of_record(site, record_kind, id)
        {
            return Some(LinkTarget::Former(self.urls.href(&page), id.to_owned()));
        }

        let near = match record_kind {
            RecordKind::Cities => nearest(id, site.cities.ids()),
            RecordKind::Practices => nearest(id, site.practices.ids()),
            RecordKind::Directions => nearest(id, site.directions.ids()),
            RecordKind::Themes => nearest(id, site.themes.ids()),
            RecordKind::Editions => nearest(id, site.editions.ids()),
            RecordKind::Sources => nearest(id, site.sources.ids()),
            RecordKind::Regions => nearest(
                id,
                site.regions.ids().filter(|id| route::has_region(site, id)),
            ),
            RecordKind::Districts => nearest(id, site.districts.ids()),
            RecordKind::Programmes => nearest(id, site.programmes.ids()),
            _ => nearest(id, site.pages.ids()),
        };
        Some(LinkTarget::Unknown(near.map(ToOwned::to_owned)))
    }

    fn value(&self, key: &str) -> Result<Value, NoValue> {
        values::value(*self, key)
    }

    fn picture(&self, file: &str) -> Result<TextPicture, Option<String>> {
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

        // A file that is not there has its own error, and nothing is published: then no reader sees the empty address.
        let picture = self.site.pictures.get(&picture_path(practice, media));
        Ok(TextPicture {
            src: picture.map_or_else(String::new, |p| self.urls.file(&p.path)),
            width: picture.map_or(0, |p| p.width),
            height: picture.map_or(0, |p| p.height),
            alt: media.alt.value.clone(),
            caption: media.caption.clone(),
            author: media.author.clone(),
            licence: media.licence.clone(),
        })
    }
}
