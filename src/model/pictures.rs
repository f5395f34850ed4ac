//! E321–E323, W324: pictures that records name exist, are pictures, may be published, and are used.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::diag::{Code, Diagnostic, Span};
use crate::file::SourceFile;
use crate::lang::text::nearest;
use crate::load::{Broken, Record};
use crate::media::{self, Picture};
use crate::record_kind::RecordKind;
use crate::schema::{Media, People, Practice};

use super::Site;

/// The path of a picture that a practice names: beside the article or in a folder below it.
pub fn picture_path(practice: &Record<Practice>, media: &Media) -> String {
    let folder = practice
        .file
        .path
        .rsplit_once('/')
        .map_or("", |(folder, _)| folder);
    format!("{folder}/{}", media.file.value)
}

/// Checks what the records say of pictures and cleans those that they name.
pub(super) fn prepare(
    site: &Site,
    files: &BTreeMap<String, Arc<[u8]>>,
    broken: &Broken,
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeMap<String, Picture> {
    let named: Vec<(&Record<Practice>, &Media)> = site
        .practices
        .iter()
        .flat_map(|p| p.data.media.iter().map(move |m| (p, m)))
        .collect();

    let cleaned: Vec<Option<Picture>> = named
        .par_iter()
        .map(|(practice, media)| {
            let path = media.file.as_str();
            let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
            files
                .get(&picture_path(practice, media))
                .and_then(|bytes| media::clean(name, bytes))
        })
        .collect();
    let mut pictures = BTreeMap::new();

    for ((practice, media), picture) in named.into_iter().zip(cleaned) {
        diagnostics.extend(
            rules(practice, media, files)
                .map(|d| d.of(RecordKind::Practices, practice.id.as_str())),
        );
        let path = picture_path(practice, media);

        match picture {
            Some(picture) => {
                pictures.insert(path, picture);
            }
            None if files.contains_key(&path) => {
                let found = media
                    .file
                    .diagnostic(Code::NotAPicture, &practice.file)
                    .arg("file", media.file.value.clone());
                diagnostics.push(found.of(RecordKind::Practices, practice.id.as_str()));
            }
            None => {}
        }
    }

    if !broken.has(RecordKind::Practices) {
        for path in files.keys().filter(|path| !pictures.contains_key(*path)) {
            let file = SourceFile::new(path.clone(), "");
            diagnostics.push(
                Diagnostic::new(Code::PictureNotUsed, Span::whole(&file))
                    .arg("file", path.clone()),
            );
        }
    }

    pictures
}

fn rules(
    practice: &Record<Practice>,
    media: &Media,
    files: &BTreeMap<String, Arc<[u8]>>,
) -> impl Iterator<Item = Diagnostic> {
    let path = picture_path(practice, media);
    let folder = path.len() - media.file.len();
    let known = files
        .keys()
        .filter(|known| known.starts_with(&path[..folder]))
        .map(|known| &known[folder..]);

    let missing = (!files.contains_key(&path)).then(|| {
        media
            .file
            .diagnostic(Code::NoPicture, &practice.file)
            .arg("file", media.file.value.clone())
            .suggest(nearest(&media.file, known))
    });

    let silent = media.alt.trim().is_empty().then(|| {
        media
            .alt
            .diagnostic(Code::BadValue, &practice.file)
            .arg("field", "alt")
            .arg("value", media.alt.value.clone())
    });

    let consent = (media.people.value == People::Children && media.consent.is_none())
        .then(|| media.people.diagnostic(Code::NoConsent, &practice.file));
    [missing, silent, consent].into_iter().flatten()
}
