//! From the path of an address to the bytes that a browser gets.

use std::sync::Arc;

use crate::i18n::Messages;
use crate::pipeline::{Failure, Outputs, Version};
use crate::route::Page;

use super::SCRIPT;

/// How a question ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnswerOutcome {
    /// The file is there.
    Found,
    /// It is at this address.
    Moved(String),
    /// There is no such file; the body is the site's own page that says so.
    NotFound,
    /// It cannot be made: a build would stop here.
    Broken,
    /// There is no site yet.
    NotReady,
}

/// What a browser gets.
#[derive(Debug, Clone)]
pub struct Answer {
    /// How the question ended.
    pub outcome: AnswerOutcome,
    /// Type of the body.
    pub content_type: String,
    /// The bytes; a page carries the script that renews it.
    pub body: Arc<[u8]>,
    /// Whether the address names these bytes and no others, so that a browser need not ask again.
    pub lasting: bool,
    /// What the page looks like, to tell whether it has changed.
    pub mark: Fingerprint,
    /// Why the file could not be made; reported once.
    pub(super) failure: Option<Arc<Failure>>,
}

/// Identity of a page as a browser shows it: if a new one has another text or other styles, it must be renewed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fingerprint {
    /// Hash of the page without the names of its style sheets.
    pub page: String,
    /// Addresses of its style sheets.
    pub styles: Vec<String>,
}

impl Fingerprint {
    fn new(html: &str, styles: &[String]) -> Self {
        let mut bare = html.to_owned();
        let used: Vec<String> = styles
            .iter()
            .filter(|style| html.contains(style.as_str()))
            .cloned()
            .collect();

        for style in &used {
            bare = bare.replace(style.as_str(), "");
        }

        Self {
            page: blake3::hash(bare.as_bytes()).to_hex()[..16].to_owned(),
            styles: used,
        }
    }

    /// As it stands in the page and comes back from its script.
    pub fn to_text(&self) -> String {
        [std::slice::from_ref(&self.page), &self.styles]
            .concat()
            .join(" ")
    }

    /// From [`Fingerprint::to_text`]; any other text is a mark that no page has.
    pub fn from_text(text: &str) -> Self {
        let mut parts = text.split(' ').map(ToOwned::to_owned);
        Self {
            // Splitting gives at least one part, if an empty one.
            page: parts.next().unwrap_or_default(),
            styles: parts.collect(),
        }
    }
}

impl Answer {
    fn new(outcome: AnswerOutcome, content_type: &str, body: &[u8]) -> Self {
        let (content_type, body) = (content_type.to_owned(), body.into());
        Self {
            outcome,
            content_type,
            body,
            lasting: false,
            mark: Fingerprint::default(),
            failure: None,
        }
    }

    /// A page, with the script that renews it.
    fn page(outcome: AnswerOutcome, html: &str, styles: &[String]) -> Self {
        let mark = Fingerprint::new(html, styles);
        let script = format!(
            "<script src=\"{SCRIPT}\" data-mark=\"{}\" defer></script>",
            mark.to_text()
        );
        let at = html.find("</head>").unwrap_or(html.len());
        let body = [&html[..at], &script, &html[at..]].concat();

        Self {
            mark,
            ..Self::new(outcome, HTML, body.as_bytes())
        }
    }

    /// A page without content, for the messages only.
    fn shell(outcome: AnswerOutcome, title: &str) -> Self {
        let html = format!(
            "<!doctype html><html><head><meta charset=\"utf-8\"><title>{title}</title></head><body></body></html>"
        );
        Self::page(outcome, &html, &[])
    }

    /// There is no site yet.
    pub(super) fn not_ready(messages: &Messages) -> Self {
        Self::shell(
            AnswerOutcome::NotReady,
            &messages.text("preview-refused", &[]),
        )
    }
}

const HTML: &str = "text/html; charset=utf-8";

/// Answers for the path of an address.
pub(super) fn answer(outputs: &Outputs, versions: &[Version], path: &str) -> Answer {
    let nothing = || Answer::new(AnswerOutcome::NotFound, HTML, b"");
    let Some(root) = versions.first().map(|version| version.cx.urls.file("")) else {
        return nothing();
    };
    let Some(below) = path.strip_prefix(root.as_str()) else {
        return match path {
            "/" => Answer::new(AnswerOutcome::Moved(root), HTML, b""),
            _ => nothing(),
        };
    };

    let file = if below.is_empty() || below.ends_with('/') {
        format!("{below}index.html")
    } else {
        below.to_owned()
    };

    if let Some(answer) = made(outputs, versions, &file, AnswerOutcome::Found) {
        return answer;
    }

    let folder = format!("{below}/");
    if !below.ends_with('/') && outputs.has(&format!("{folder}index.html")) {
        return Answer::new(AnswerOutcome::Moved(format!("{root}{folder}")), HTML, b"");
    }

    let own = |version: &&Version| {
        let home = version.cx.urls.output(&Page::Home);
        below.starts_with(home.trim_end_matches("index.html"))
    };
    let missing = versions
        .iter()
        .rev()
        .find(own)
        .map(|version| version.cx.urls.output(&Page::NotFound));

    missing
        .and_then(|file| made(outputs, versions, &file, AnswerOutcome::NotFound))
        .unwrap_or_else(nothing)
}

fn made(
    outputs: &Outputs,
    versions: &[Version],
    file: &str,
    outcome: AnswerOutcome,
) -> Option<Answer> {
    let bytes = match outputs.bytes(file) {
        Ok(bytes) => bytes?,
        Err(failure) => {
            let shell = Answer::shell(AnswerOutcome::Broken, file);
            let failure = Some(Arc::new(failure));
            return Some(Answer { failure, ..shell });
        }
    };
    let content_type = content_type(file);

    if content_type != HTML {
        let lasting = versions.iter().any(|version| {
            version
                .theme
                .assets()
                .iter()
                .any(|asset| asset.path == file)
        });
        return Some(Answer {
            lasting,
            ..Answer::new(outcome, &content_type, &bytes)
        });
    }

    let styles: Vec<String> = versions
        .iter()
        .take(1)
        .flat_map(|version| {
            version
                .theme
                .assets()
                .iter()
                .map(|asset| version.cx.urls.file(&asset.path))
        })
        .filter(|path| path.ends_with(".css"))
        .collect();
    let html = String::from_utf8_lossy(&bytes);

    // A redirecting page allows no script, and is left at once anyway.
    if html.contains("http-equiv=\"refresh\"") {
        return Some(Answer::new(outcome, HTML, html.as_bytes()));
    }

    Some(Answer::page(outcome, &html, &styles))
}

/// The type of a file by its ending.
fn content_type(file: &str) -> String {
    let mime = mime_guess::from_path(file).first_or_octet_stream();
    let text = mime.type_() == mime_guess::mime::TEXT
        || mime.suffix() == Some(mime_guess::mime::XML);

    if text {
        format!("{mime}; charset=utf-8")
    } else {
        mime.to_string()
    }
}
