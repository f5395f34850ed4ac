//! The files of a theme: the built-in ones with those of a folder over them.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::built_in::built_in;
use crate::route::Urls;

/// A file that is published as it is.
#[derive(Debug, Clone)]
pub struct Asset {
    /// Path below the output; holds the hash of the bytes, so that browsers may keep it for ever.
    pub path: String,
    /// The bytes.
    pub bytes: Arc<[u8]>,
}

/// Files of a theme by path.
pub(super) type ThemeFiles = BTreeMap<String, Vec<u8>>;

/// The built-in files, overridden by `own`.
pub(super) fn merged(own: &[(String, Vec<u8>)]) -> ThemeFiles {
    let mut files = ThemeFiles::new();
    for (path, bytes) in built_in() {
        files.insert(path, bytes.to_vec());
    }

    for (path, bytes) in own {
        // Messages are added to the built-in ones and do not replace them: a theme may reword only some.
        let path = if path.starts_with("locales/") {
            format!("own-{path}")
        } else {
            path.clone()
        };
        files.insert(path, bytes.clone());
    }

    files
}

/// Changes with any file.
pub(super) fn hash(files: &ThemeFiles) -> blake3::Hash {
    let mut hasher = blake3::Hasher::new();
    for (path, bytes) in files {
        hasher
            .update(path.as_bytes())
            .update(&[0])
            .update(&(bytes.len() as u64).to_le_bytes())
            .update(bytes);
    }

    hasher.finalize()
}

/// Names and texts of all templates: `default/…` and `own/…`.
pub(super) fn templates(own: &[(String, Vec<u8>)]) -> Vec<(String, String)> {
    let name = |path: &str| path.strip_prefix("templates/").map(ToOwned::to_owned);
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let mut templates = Vec::new();

    for (path, bytes) in built_in() {
        templates
            .extend(name(&path).map(|name| (format!("default/{name}"), text(bytes))));
    }

    for (path, bytes) in own {
        templates.extend(name(path).map(|name| (format!("own/{name}"), text(bytes))));
    }

    templates
}

/// Files below `assets/`, by their name there.
pub(super) fn assets(files: &ThemeFiles) -> BTreeMap<String, Asset> {
    let mut assets = BTreeMap::new();

    for (path, bytes) in files {
        let name = path.strip_prefix("assets/");
        let Some((name, (stem, extension))) =
            name.and_then(|name| Some((name, name.rsplit_once('.')?)))
        else {
            continue;
        };

        let hash = blake3::hash(bytes).to_hex();
        let path = format!("assets/{stem}.{}.{extension}", &hash[..8]);
        assets.insert(name.to_owned(), Asset { path, bytes: bytes.clone().into() });
    }

    assets
}

/// Where pages find each asset, by its name.
pub(super) fn asset_addresses(
    assets: &BTreeMap<String, Asset>,
    urls: &Urls,
) -> BTreeMap<String, String> {
    assets
        .iter()
        .map(|(name, asset)| (name.clone(), urls.file(&asset.path)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_files_replace_and_own_messages_add() {
        let own = [
            ("assets/site.css".to_owned(), b"a{}".to_vec()),
            ("locales/ru.ftl".to_owned(), b"a = b".to_vec()),
        ];
        let files = merged(&own);
        assert_eq!(files["assets/site.css"], b"a{}");
        assert_eq!(files["own-locales/ru.ftl"], b"a = b");
        assert!(files["locales/ru.ftl"].len() > 1000);
    }

    #[test]
    fn assets_are_named_by_their_bytes() {
        let path = |text: &str| {
            let files = [("assets/a/b.css", text), ("assets/none", text)];
            let files = files.map(|(path, text)| (path.to_owned(), text.into()));
            let assets = assets(&ThemeFiles::from(files));
            assert_eq!(assets.len(), 1, "a file without an ending is no asset");
            assets["a/b.css"].path.clone()
        };
        assert!(path("a").starts_with("assets/a/b.") && path("a").ends_with(".css"));
        assert_ne!(path("a"), path("b"));
    }
}
