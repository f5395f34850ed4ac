//! The site as it is while somebody edits it: in memory, always the last one without mistakes.
//!
//! One thread owns it and answers one question after the other, so nobody ever sees half a change. Pages are made when
//! somebody asks for them, by the functions of a build (see [`Outputs`]); therefore a change costs what it takes to read
//! the changed files and to check the records, and not the number of pages. A change with mistakes leaves the site
//! as it was, and everybody who looks at it is told what is wrong.

mod answer;
mod attempt;
mod overlay;
mod said;

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use tokio::sync::{oneshot, watch};

use crate::compare::Adviser;
use crate::diag::{self, Diagnostic};
use crate::i18n::Messages;
use crate::interface::Interface;
use crate::pipeline::Outputs;
use crate::ready::SiteOptions;
use crate::watch::WatchReason;

use answer::answer;
pub use answer::{Answer, AnswerOutcome, Fingerprint};
use attempt::{Attempt, Shown, Workshop};
use overlay::Overlay;
use said::Said;

/// Address of the script that keeps an open page fresh; whoever serves the pages serves it.
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

/// What the owner of the site is asked.
#[derive(Debug)]
pub enum Message {
    /// The file at an address, as it stands in the address line: `/cities/abakan/`.
    Get {
        /// The path of the address, decoded.
        path: String,
        /// Where the answer goes.
        reply: oneshot::Sender<Answer>,
    },
    /// Look whether anything has changed.
    Look {
        /// Why.
        why: WatchReason,
        /// Dropped when it has been done.
        done: Sender<()>,
    },
}

/// Has the owner of the site look, and waits until it has: where changes come faster than looks, they must not pile up
/// before the questions of browsers. `false` if there is no owner any more.
pub fn look_again(questions: &Sender<Message>, why: WatchReason) -> bool {
    let (done, looked) = channel();
    let asked = questions.send(Message::Look { why, done }).is_ok();
    // Nothing is ever sent: this ends when the other side lets go.
    let _ = looked.recv();
    asked
}

/// What everybody who has a page open must know.
#[derive(Debug, Clone, Default)]
pub struct News {
    /// Grows by one with each change of the site.
    pub round: u64,
    /// What is wrong, as JSON for the script in the page.
    pub trouble: Arc<str>,
}

/// What happens, for the person at the terminal.
#[derive(Debug)]
pub enum PreviewEvent<'a> {
    /// The site is there, or there again after a change.
    Ready {
        /// Files that have changed; none at the beginning.
        changed: &'a [String],
        /// Pages of the site.
        pages: usize,
        /// From the beginning of the look to a site that can answer.
        time: Duration,
    },
    /// Something is wrong that has not been told.
    Diagnostics(&'a [Diagnostic]),
    /// The site stays as it was because of mistakes.
    Refused {
        /// Files that have changed.
        changed: &'a [String],
        /// What is wrong.
        diagnostics: &'a [Diagnostic],
        /// The errors, and whatever else has not been told.
        new: &'a [Diagnostic],
    },
    /// Something could not be read.
    Unreadable(&'a str),
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

    /// Answers until nobody can ask any more.
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

    /// Has nothing to show until the mistakes are mended.
    fn wait(&mut self, inbox: &Receiver<Message>) -> Option<Shown> {
        for message in inbox {
            match message {
                Message::Get { reply, .. } => {
                    // Whoever asked may have gone.
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
    fn hold(&mut self, shown: &Shown, inbox: &Receiver<Message>) -> Option<Shown> {
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
                    if let Some(mistake) = answer.mistake.take() {
                        found.push(*mistake);
                        self.say(&found);
                        (self.tell)(PreviewEvent::Diagnostics(&found[found.len() - 1..]));
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
    fn look(&mut self, why: WatchReason, earlier: &[Interface]) -> Option<Shown> {
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
                return Some(Shown { ready: *ready, changed, time });
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
                let trouble = Overlay::unreadable(&error, self.messages);
                self.news
                    .send_modify(|news| news.trouble = trouble.to_json());
                (self.tell)(PreviewEvent::Unreadable(&error));
            }
        }

        None
    }

    /// Tells everybody that there is a new site.
    fn announce(&mut self, shown: &Shown) {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_look_is_awaited_before_the_next_is_asked_for() {
        let (questions, inbox) = channel();
        let owner = std::thread::spawn(move || {
            let held = inbox.recv().expect("a look");
            std::thread::sleep(Duration::from_millis(50));
            let more = inbox.try_recv().is_ok();
            drop(held);
            more
        });

        assert!(
            look_again(&questions, WatchReason::Settled),
            "there is an owner"
        );
        assert!(
            !owner.join().expect("no panic"),
            "more was asked for meanwhile"
        );
        assert!(
            !look_again(&questions, WatchReason::Routine),
            "the owner has gone"
        );
    }
}
