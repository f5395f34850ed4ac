//! What the owner of the site is asked, and what it says.

use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};
use std::time::Duration;

use tokio::sync::oneshot;

use super::answer::Answer;
use crate::diag::Diagnostic;
use crate::watch::WatchReason;

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

/// Makes the owner of the site look at the files, and waits until it has: changes that come faster than looks must not
/// queue up before the questions of browsers. `false` if there is no owner any more.
pub fn look_again(questions: &Sender<Message>, why: WatchReason) -> bool {
    let (done, looked) = channel();
    let asked = questions.send(Message::Look { why, done }).is_ok();
    // Nothing is ever sent: this returns when the other side drops its end.
    let _ = looked.recv();
    asked
}

/// What every open page must know.
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
    /// Something is wrong that has not been reported yet.
    Diagnostics(&'a [Diagnostic]),
    /// The site stays as it was because of mistakes.
    Refused {
        /// Files that have changed.
        changed: &'a [String],
        /// What is wrong.
        diagnostics: &'a [Diagnostic],
        /// The errors, and the rest as far as it has not been reported yet.
        new: &'a [Diagnostic],
    },
    /// Something could not be read, or a file could not be made.
    Unreadable(&'a str),
}

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
