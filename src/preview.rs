//! The site while it is edited: in memory, always the last one without mistakes.
//!
//! One thread owns it and answers one question after the other, so no browser sees half a change. Pages are made on
//! request, by the functions of a build (see [`Outputs`]): a change costs the reading of the changed files and the check of
//! the records, however many pages there are. A change with mistakes leaves the site as it was, and every open page shows
//! what is wrong; so does an error in making a file, which would stop a build.

mod answer;
mod attempt;
mod message;
mod overlay;
mod said;

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::mpsc::Receiver;
use std::time::Instant;

use tokio::sync::watch;

use crate::compare::Adviser;
use crate::diag::{self, Diagnostic};
use crate::i18n::Messages;
use crate::interface::Interface;
use crate::pipeline::{Failure, Outputs};
use crate::ready::SiteOptions;
use crate::watch::WatchReason;

use answer::answer;
pub use answer::{Answer, AnswerOutcome, Fingerprint};
use attempt::{Attempt, ShownSite, Workshop};
pub use message::{Message, News, PreviewEvent, look_again};
use overlay::Overlay;
use said::Said;

/// Address of the script that keeps an open page fresh; the server of the pages serves it too.
pub const SCRIPT: &str = "/_itogi/live.js";

/// What to show.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Records and theme.
    pub site: SiteOptions,
    /// How a file is opened in the editor's program, with `{path}`, `{line}` and `{column}` to be filled in; `None`
    /// where it should not be offered.
    pub editor: Option<String>,
}

/// The owner of the site.
pub struct Preview<'a> {
    workshop: Workshop<'a>,
    messages: &'a Messages,
    editor: Option<String>,
    news: &'a watch::Sender<News>,
    tell: &'a dyn Fn(PreviewEvent),
    /// Failures of an early look, which may be half a save.
    unsaid: Option<Attempt>,
    said: Said,
}

impl std::fmt::Debug for Preview<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Preview")
            .field("editor", &self.editor)
            .finish_non_exhaustive()
    }
}

impl<'a> Preview<'a> {
    /// An owner that tells those who have a page open by `news`, in the words of `messages`, and the person at the
    /// terminal by `tell`.
    pub fn new(
        settings: &'a Settings,
        messages: &'a Messages,
        news: &'a watch::Sender<News>,
        tell: &'a dyn Fn(PreviewEvent),
    ) -> Self {
        let workshop = Workshop::new(&settings.site);
        Self {
            workshop,
            messages,
            editor: settings.editor.clone(),
            news,
            tell,
            unsaid: None,
            said: Said::default(),
        }
    }

    /// Answers until the last sender of questions is gone.
    pub fn run(mut self, inbox: &Receiver<Message>) {
        let mut ready = self
            .look(WatchReason::Settled, &[])
            .or_else(|| self.wait(inbox));
        while let Some(shown) = ready {
            ready = self.hold(&shown, inbox);
            // Drop the old site on another thread; freeing it takes noticeable time.
            rayon::spawn(move || drop(shown));
        }
    }

    /// Waits until the mistakes are mended: there is nothing to show yet.
    fn wait(&mut self, inbox: &Receiver<Message>) -> Option<ShownSite> {
        for message in inbox {
            match message {
                Message::Get { reply, .. } => {
                    // The browser may have gone.
                    let _ = reply.send(Answer::not_ready(self.messages));
                }
                Message::Look { why, done } => {
                    let ready = self.look(why, &[]);
                    drop(done);
                    if ready.is_some() {
                        return ready;
                    }
                }
            }
        }
        None
    }

    /// Shows a site until the next one is ready.
    fn hold(
        &mut self,
        shown: &ShownSite,
        inbox: &Receiver<Message>,
    ) -> Option<ShownSite> {
        let ready = &shown.ready;
        let adviser = Adviser::new(&ready.site);
        let versions = ready.versions(&adviser);
        let outputs = Outputs::new(&versions, &ready.routes, &ready.outputs);
        let mut made: HashMap<String, Answer> = HashMap::new();
        let mut found = ready.diagnostics.clone();
        self.announce(shown);

        for message in inbox {
            match message {
                Message::Get { path, reply } => {
                    if made.len() >= MOST_KEPT {
                        made.clear();
                    }

                    let answer = made
                        .entry(path)
                        .or_insert_with_key(|path| answer(&outputs, &versions, path));
                    if let Some(failure) = answer.failure.take() {
                        self.report(&failure, &mut found);
                    }

                    let _ = reply.send(answer.clone());
                }
                Message::Look { why, done } => {
                    let next = self.look(why, &ready.interfaces);
                    drop(done);
                    if next.is_some() {
                        return next;
                    }
                }
            }
        }

        None
    }

    /// Looks at the files; a site if there is a new one without mistakes.
    fn look(&mut self, why: WatchReason, earlier: &[Interface]) -> Option<ShownSite> {
        let start = Instant::now();
        let (early, told) = match why {
            WatchReason::Early(told) => (true, told),
            WatchReason::Settled | WatchReason::Routine => (false, Vec::new()),
        };
        let attempt = match self.workshop.attempt(&told, earlier) {
            None if early => None,
            None => self.unsaid.take(),
            attempt => attempt,
        }?;

        self.unsaid = None;
        match attempt {
            Attempt::Ready { ready, changed } => {
                let time = start.elapsed();
                return Some(ShownSite { ready: *ready, changed, time });
            }
            failed if early => self.unsaid = Some(failed),
            Attempt::Refused { changed, diagnostics } => {
                self.say(&diagnostics);
                let new = self.said.news(&diagnostics);
                (self.tell)(PreviewEvent::Refused {
                    changed: &changed,
                    diagnostics: &diagnostics,
                    new: &new,
                });
            }
            Attempt::Unreadable(error) => {
                let error = self.workshop.missing_folder(self.messages).unwrap_or(error);
                self.say_unreadable(&error);
                (self.tell)(PreviewEvent::Unreadable(&error));
            }
        }

        None
    }

    /// Tells open pages and the person at the terminal that there is a new site.
    fn announce(&mut self, shown: &ShownSite) {
        let found = &shown.ready.diagnostics;
        let trouble = self.trouble(found);
        let first = self.news.borrow().round == 0;

        self.news.send_modify(|news| {
            news.round += 1;
            news.trouble = trouble;
        });

        let new = self.said.news(found);
        if !new.is_empty() {
            (self.tell)(PreviewEvent::Diagnostics(&new));
        }

        let changed = if first { &[] } else { shown.changed.as_slice() };
        (self.tell)(PreviewEvent::Ready {
            changed,
            pages: shown.ready.pages(),
            time: shown.time,
        });
    }

    /// Reports what would stop a build: to those who have a page open and to the person at the terminal. `found`:
    /// everything that is known of the site that is shown.
    fn report(&self, failure: &Failure, found: &mut Vec<Diagnostic>) {
        match failure {
            Failure::Template(mistake) => {
                found.push((**mistake).clone());
                self.say(found);
                let new = std::slice::from_ref(&**mistake);
                (self.tell)(PreviewEvent::Diagnostics(new));
            }
            Failure::Io(error) => {
                let error = error.to_string();
                self.say_unreadable(&error);
                (self.tell)(PreviewEvent::Unreadable(&error));
            }
        }
    }

    fn say_unreadable(&self, error: &str) {
        let overlay = Overlay::unreadable(error, self.messages).to_json();
        self.news.send_modify(|news| news.trouble = overlay);
    }

    fn say(&self, diagnostics: &[Diagnostic]) {
        let trouble = self.trouble(diagnostics);
        self.news.send_modify(|news| news.trouble = trouble);
    }

    fn trouble(&self, diagnostics: &[Diagnostic]) -> Arc<str> {
        let described = diagnostics
            .iter()
            .map(|d| diag::describe(d, self.messages))
            .collect();
        let summary = diag::summary(diagnostics, self.messages);
        Overlay::new(described, summary, self.editor.as_deref(), self.messages).to_json()
    }
}

/// Pages kept beside the site until it changes; the open ones are far fewer.
const MOST_KEPT: usize = 256;
