//! What is wrong, as the script in the page gets it.

use std::path::Path;
use std::sync::Arc;

use serde::Serialize;

use crate::diag::Described;
use crate::i18n::Messages;

/// Everything that is wrong, with the words around it.
#[derive(Debug, Serialize)]
pub(super) struct Overlay {
    title: String,
    summary: String,
    /// Whether the site cannot be shown as it is written.
    stops: bool,
    words: OverlayWords,
    items: Vec<OverlayItem>,
}

#[derive(Debug, Serialize)]
struct OverlayWords {
    /// Language of all of them.
    lang: &'static str,
    hide: String,
    show: String,
    open: String,
    rest: String,
    record: String,
    hint: String,
    lost: String,
    again: String,
}

#[derive(Debug, Serialize)]
struct OverlayItem {
    /// The word for the severity.
    level: String,
    /// Opens the place in the editor's program.
    link: Option<String>,
    #[serde(flatten)]
    found: Described,
}

impl Overlay {
    /// What was found, that which stops the site first.
    pub fn new(
        mut found: Vec<Described>,
        summary: String,
        editor: Option<&str>,
        messages: &Messages,
    ) -> Self {
        let say = |id: &str| messages.text(id, &[]);
        found.sort_by_key(|d| d.severity != "error");
        let stops = found.iter().any(|d| d.severity == "error");
        let item = |found: Described| OverlayItem {
            level: say(&format!("severity-{}", found.severity)),
            link: editor.map(|template| link(template, &found)),
            found,
        };

        Self {
            title: say(if stops {
                "preview-refused"
            } else {
                "preview-noted"
            }),
            summary,
            stops,
            words: OverlayWords {
                lang: messages.lang().code(),
                hide: say("preview-hide"),
                show: say("preview-show"),
                open: say("preview-open"),
                rest: say("preview-rest"),
                record: say("label-record"),
                hint: say("label-hint"),
                lost: say("preview-lost"),
                again: say("preview-again"),
            },
            items: found.into_iter().map(item).collect(),
        }
    }

    /// Something could not be read, for the reason given.
    pub fn unreadable(error: &str, messages: &Messages) -> Self {
        let mut trouble = Self::new(Vec::new(), error.to_owned(), None, messages);
        trouble.title = messages.text("preview-refused", &[]);
        trouble.stops = true;
        trouble
    }

    pub fn to_json(&self) -> Arc<str> {
        // Texts and flags always serialise. If they did not, the empty text would be no news for the script in the page;
        // the terminal has the mistakes in any case.
        serde_json::to_string(self).unwrap_or_default().into()
    }
}

/// Fills in the place; the path is made whole, because the program does not know where `serve` was started.
fn link(template: &str, found: &Described) -> String {
    let path = std::path::absolute(Path::new(&found.file))
        .unwrap_or_else(|_| found.file.clone().into());
    let path = path.to_string_lossy().replace('\\', "/");

    template
        .replace(
            "{path}",
            &percent_encoding::utf8_percent_encode(&path, PATH).to_string(),
        )
        .replace("{line}", &found.line.to_string())
        .replace("{column}", &found.column.to_string())
}

/// What may not stand in the path of a link.
const PATH: &percent_encoding::AsciiSet = &percent_encoding::NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~')
    .remove(b':');
