//! The messages that templates may name: the built-in ones and the theme's own, in every language of the interface.

use std::collections::BTreeSet;
use std::sync::Arc;

use fluent_syntax::ast::Entry;
use fluent_syntax::parser::parse_runtime;

use crate::diag::{Code, Diagnostic, Span};
use crate::file::SourceFile;
use crate::lang::Lang;

/// The messages of one language.
#[derive(Debug)]
struct Language {
    lang: Lang,
    built_in: BTreeSet<String>,
    own: Vec<(String, usize)>,
    file: Arc<SourceFile>,
}

/// The messages of every language of the interface.
#[derive(Debug)]
pub(super) struct ThemeMessages(Vec<Language>);

impl ThemeMessages {
    /// Reads the messages; `text` gives the built-in and the own file of a language.
    pub(super) fn new(
        languages: &[Lang],
        files: impl Fn(Lang) -> (String, Arc<SourceFile>),
    ) -> Self {
        let read = languages.iter().map(|lang| {
            let (built_in, file) = files(*lang);
            let built_in = messages(&built_in).into_iter().map(|(id, _)| id).collect();

            Language {
                lang: *lang,
                built_in,
                own: messages(&file.text),
                file,
            }
        });

        Self(read.collect())
    }

    /// Whether a template can show the message. One that only some languages lack is a mistake of their files, and
    /// [`Self::incomplete`] reports it there.
    pub(super) fn has(&self, id: &str) -> bool {
        self.0.iter().any(|language| language.has(id))
    }

    /// Whether some message begins so.
    pub(super) fn has_family(&self, prefix: &str) -> bool {
        self.ids().any(|id| id.starts_with(prefix))
    }

    /// Every message.
    pub(super) fn ids(&self) -> impl Iterator<Item = &str> {
        self.0
            .iter()
            .flat_map(|language| {
                language
                    .built_in
                    .iter()
                    .chain(language.own.iter().map(|(id, _)| id))
            })
            .map(String::as_str)
    }

    /// Reports each message of the theme that some language of the interface lacks.
    pub(super) fn incomplete(&self) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        for language in &self.0 {
            for (id, at) in &language.own {
                for other in self
                    .0
                    .iter()
                    .filter(|other| other.own.iter().all(|(known, _)| known != id))
                {
                    let code = if other.has(id) {
                        Code::HalfReworded
                    } else {
                        Code::HalfTold
                    };

                    let diagnostic =
                        Diagnostic::new(code, Span::new(&language.file, *at, id.len()));
                    found.push(
                        diagnostic
                            .arg("key", id.as_str())
                            .arg("other", other.lang.code()),
                    );
                }
            }
        }

        found
    }
}

impl Language {
    fn has(&self, id: &str) -> bool {
        self.built_in.contains(id) || self.own.iter().any(|(known, _)| known == id)
    }
}

/// The messages of a Fluent file with their places. Entries that cannot be read are left out: loading the theme has
/// reported them.
fn messages(text: &str) -> Vec<(String, usize)> {
    let resource = parse_runtime(text).unwrap_or_else(|(resource, _)| resource);
    let entries = resource.body.iter().filter_map(|entry| match entry {
        Entry::Message(message) if message.value.is_some() => Some(message.id.name),
        _ => None,
    });

    // The parser borrows from the text, so the distance of the two addresses is the place.
    entries
        .map(|id| (id.to_owned(), id.as_ptr() as usize - text.as_ptr() as usize))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(ru: &str, en: &str) -> ThemeMessages {
        ThemeMessages::new(&Lang::ALL, |lang| {
            let own = if lang == Lang::Ru { ru } else { en };
            (
                "nav = x\npart-a = y\n".to_owned(),
                SourceFile::new(format!("{lang}.ftl"), own),
            )
        })
    }

    #[test]
    fn messages_are_found_with_their_places() {
        let text = "# a = b\nfirst = 1\n    .hint = x\n-term = 2\nno-value =\n    .a = b\nlast = { $n ->\n    [one] 1\n   *[other] 2\n}\n";
        assert_eq!(
            messages(text),
            [
                ("first".to_owned(), 8),
                ("last".to_owned(), text.find("last").expect("last"))
            ]
        );
    }

    #[test]
    fn half_told_messages_are_reported() {
        let found = words("more = 1\nnav = 2\nboth = 3\n", "both = 3\n").incomplete();
        let list: Vec<_> = found
            .iter()
            .map(|d| (d.code, d.span.file.path.as_str(), d.span.start, d.span.len))
            .collect();
        assert_eq!(
            list,
            [
                (Code::HalfTold, "ru.ftl", 0, 4),
                (Code::HalfReworded, "ru.ftl", 9, 3)
            ]
        );
    }

    #[test]
    fn families_are_beginnings_of_messages() {
        let words = words("more = 1\n", "");
        assert!(words.has("nav") && words.has("more") && !words.has("no"));
        assert!(words.has_family("part-") && !words.has_family("parts-"));
    }
}
