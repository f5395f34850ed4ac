//! Settings of a site: `content/itogi.yaml`.

use std::path::Path;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::decode::{Loc, decode};
use crate::diag::{Code, Diagnostic, Span};
use crate::file::SourceFile;
use crate::lang::Lang;
use crate::schema::{Date, Translations, Verbatim};
use crate::source::display_path;
use crate::yaml;

/// Name of the settings file, at the top of the content folder.
pub const FILE: &str = "itogi.yaml";

/// The settings as written. Dates are configuration, so that the same input gives the same bytes on any day.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Name of the competition, on every page.
    pub title: String,
    /// What it is, in one sentence.
    pub description: String,
    /// Language of the content; of the interface too, unless `interface` says otherwise.
    pub lang: Lang,
    /// Languages of the interface: the first stands at the root, each other one below its code.
    pub interface: Option<Loc<Vec<Loc<Lang>>>>,
    /// Address at which the site will stand, with a slash at the end; `--base-url` overrides it.
    #[schemars(with = "Option<Verbatim>")]
    pub base_url: Option<Loc<String>>,
    /// The day the site speaks of.
    pub as_of: Date,
    /// Who is responsible for the site.
    pub publisher: String,
    /// Whether those who hold the competition publish, or those who collect what is published of it.
    #[serde(default)]
    pub publisher_role: PublisherRole,
    /// Folder below `themes/`; absent: the theme in the program.
    #[schemars(with = "Option<Verbatim>")]
    pub theme: Option<String>,
    /// Whether editions and towns have pictures of their own for social networks.
    #[serde(default)]
    pub cards: bool,
    /// Pages linked from the foot of every page, by id.
    #[serde(default)]
    #[schemars(with = "Vec<Verbatim>")]
    pub footer: Vec<Loc<String>>,
    /// Lines of words or phrases that mean the same in a search: «Башкирия», «Башкортостан».
    #[serde(default)]
    #[schemars(with = "Vec<Vec<Verbatim>>")]
    pub synonyms: Vec<Loc<Vec<String>>>,
    /// Title, description and publisher in other languages of the interface.
    #[serde(default)]
    pub translations: Translations<SiteWords>,
}

/// What a site says of itself, in another language.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SiteWords {
    /// Name of the competition.
    #[schemars(with = "Option<Verbatim>")]
    pub title: Option<String>,
    /// What it is, in one sentence.
    #[schemars(with = "Option<Verbatim>")]
    pub description: Option<String>,
    /// Who is responsible for the site.
    #[schemars(with = "Option<Verbatim>")]
    pub publisher: Option<String>,
}

/// Who publishes a site: what is missing on it is a gap in the documents for an archive, not for an organiser.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PublisherRole {
    /// Those who hold the competition.
    Organiser,
    /// Those who collect what is published of it.
    #[default]
    Archive,
}

impl PublisherRole {
    /// The word in the settings and in message ids.
    pub fn word(self) -> &'static str {
        match self {
            PublisherRole::Organiser => "organiser",
            PublisherRole::Archive => "archive",
        }
    }
}

impl Config {
    /// The settings with what the site says of itself in another language.
    pub fn in_language(&self, lang: Lang) -> Self {
        let mut own = self.clone();
        let Some(words) = self.translations.get(&lang).cloned() else {
            return own;
        };

        own.title = words.title.unwrap_or(own.title);
        own.description = words.description.unwrap_or(own.description);
        own.publisher = words.publisher.unwrap_or(own.publisher);
        own
    }

    /// The languages of pages on which the names of records are wanted in another language than their own.
    pub fn further_languages(&self) -> impl Iterator<Item = Lang> {
        let records = self.lang;
        self.languages()
            .into_iter()
            .filter(move |lang| *lang != records)
    }

    /// The languages of the interface, each once; never empty.
    pub fn languages(&self) -> Vec<Lang> {
        let mut languages = Vec::new();
        for lang in self.interface.iter().flat_map(|list| &list.value) {
            if !languages.contains(&lang.value) {
                languages.push(lang.value);
            }
        }

        if languages.is_empty() {
            vec![self.lang]
        } else {
            languages
        }
    }
}

/// The path of the settings in a content folder, as the reader of files names it.
pub fn path(content: &str) -> String {
    display_path(&Path::new(content).join(FILE))
}

/// Reads the settings; without the file there is one diagnostic that says what to do.
pub fn load(
    files: &[Arc<SourceFile>],
    content: &str,
) -> (Option<Config>, Vec<Diagnostic>) {
    let path = path(content);
    let Some(file) = files.iter().find(|file| file.path == path) else {
        let file = SourceFile::new(path, "");
        let missing =
            Diagnostic::new(Code::NoConfig, Span::whole(&file)).arg("file", FILE);
        return (None, vec![missing]);
    };

    let (node, mut diagnostics) = yaml::parse(file, file.text.len());
    let Some(node) = node else {
        return (None, diagnostics);
    };

    let (config, more) = decode::<Config>(&node, file);
    diagnostics.extend(more);

    if let Some(base) = config.as_ref().and_then(|config| config.base_url.as_ref())
        && !is_base_url(base)
    {
        diagnostics.push(
            base.diagnostic(Code::BadValue, file)
                .arg("field", "base_url")
                .arg("value", base.value.clone()),
        );
    }

    if let Some(list) = config.as_ref().and_then(|config| config.interface.as_ref()) {
        diagnostics.extend(bad_languages(list, file));
    }

    let lines = config.iter().flat_map(|config| &config.synonyms);
    diagnostics.extend(lines.filter(|line| !is_line_of_synonyms(line)).map(|line| {
        let refused = line
            .diagnostic(Code::BadValue, file)
            .arg("field", "synonyms");
        refused.arg("value", line.join(", "))
    }));

    (config, diagnostics)
}

/// Whether a line joins anything: two entries at least, none without a letter.
fn is_line_of_synonyms(line: &[String]) -> bool {
    line.len() > 1
        && line
            .iter()
            .all(|entry| entry.contains(char::is_alphanumeric))
}

/// E117 for a list without languages and for every language that is named again.
fn bad_languages(list: &Loc<Vec<Loc<Lang>>>, file: &Arc<SourceFile>) -> Vec<Diagnostic> {
    let refused =
        |d: Diagnostic, value: &str| d.arg("field", "interface").arg("value", value);
    if list.is_empty() {
        return vec![refused(list.diagnostic(Code::BadValue, file), "[]")];
    }

    let named_before = |at: usize| {
        list[..at]
            .iter()
            .any(|earlier| earlier.value == list[at].value)
    };

    (0..list.len())
        .filter(|at| named_before(*at))
        .map(|at| refused(list[at].diagnostic(Code::BadValue, file), list[at].code()))
        .collect()
}

/// Whether `text` can stand before an address of the site: `http(s)://…/` or `/…/`.
pub fn is_base_url(text: &str) -> bool {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let bare = rest.map_or(text.starts_with('/'), |host| {
        !host.is_empty() && !host.starts_with('/')
    });
    let path = rest.map_or(Some(text), |host| {
        host.find('/').map(|slash| &host[slash..])
    });
    let plain =
        |c: char| !c.is_control() && !c.is_whitespace() && !"\"'<>?#\\`@{}|^".contains(c);

    bare && text.ends_with('/')
        && text.chars().all(plain)
        && path.is_some_and(|path| {
            !path.contains("//") && !path.split('/').any(|part| part == "..")
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base_url_form() {
        for good in [
            "https://example.org/",
            "http://localhost:8080/itogi/",
            "/",
            "/itogi/",
        ] {
            assert!(is_base_url(good), "{good}");
        }

        for bad in [
            "https://example.org",
            "example.org/",
            "https:///",
            "//x",
            "https://a b/",
            "ftp://x/",
            "//x/",
            "https://x//",
            "https://u@x/",
            "/../",
            "/a\\b/",
            "/a\tb/",
        ] {
            assert!(!is_base_url(bad), "{bad}");
        }
    }
}
