//! When to look at the folders again.
//!
//! What the system reports of a change differs with systems, editors and the way of saving, and now and then it reports
//! nothing: so a report only means «look», and the look finds out what has changed. A look without any report
//! follows now and then, which also finds a folder that was gone and has come back.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use notify::event::{AccessKind, AccessMode};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

/// Silence after which a single save is complete.
const SHORT: Duration = Duration::from_millis(10);
/// Silence after which a burst of changes is over.
const LONG: Duration = Duration::from_millis(100);
/// Longest time between two looks.
const ROUTINE: Duration = Duration::from_secs(2);

/// Why to look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WatchReason {
    /// Something has just changed; more may follow, and a file may be half written. With the paths that the system
    /// tells, which may be none.
    Early(Vec<PathBuf>),
    /// The changes seem to be over.
    Settled,
    /// Nothing was reported.
    Routine,
}

/// Calls `look` from a thread of its own whenever the folders should be looked at, until it returns `false`. Folders
/// need not exist. On a system that cannot watch, the routine looks remain.
pub fn watch(
    folders: Vec<PathBuf>,
    look: impl FnMut(WatchReason) -> bool + Send + 'static,
) {
    thread::spawn(move || {
        let (reports, changes) = channel();
        let mut watched = Watched::new(folders, reports);
        watched.renew();
        run(&changes, look, || watched.renew());
    });
}

/// Turns reports into looks; `renew` is called after each of them.
fn run(
    changes: &Receiver<Vec<PathBuf>>,
    mut look: impl FnMut(WatchReason) -> bool,
    mut renew: impl FnMut(),
) {
    loop {
        let go_on = match changes.recv_timeout(ROUTINE) {
            Ok(mut told) => {
                let early = !is_quiet(changes, EARLY, &mut told)
                    || look(WatchReason::Early(told));
                is_quiet(changes, SETTLED, &mut Vec::new());
                early && look(WatchReason::Settled)
            }
            Err(RecvTimeoutError::Timeout) => look(WatchReason::Routine),
            Err(RecvTimeoutError::Disconnected) => return,
        };

        if !go_on {
            return;
        }

        renew();
    }
}

/// Before the early look, which may see half a save.
const EARLY: Pause = Pause { silence: SHORT, limit: LONG };
/// Before the look that counts.
const SETTLED: Pause = Pause { silence: LONG, limit: ROUTINE };

/// How long to wait for the end of a series of changes.
#[derive(Clone, Copy)]
struct Pause {
    /// So long without a change is the end.
    silence: Duration,
    /// After this time it is given up.
    limit: Duration,
}

/// Waits for the end of a series of changes; `false` if it does not come in time. Paths that are reported meanwhile are
/// added to `told`.
fn is_quiet(
    changes: &Receiver<Vec<PathBuf>>,
    pause: Pause,
    told: &mut Vec<PathBuf>,
) -> bool {
    let start = Instant::now();
    while start.elapsed() < pause.limit {
        match changes.recv_timeout(pause.silence) {
            Ok(mut paths) => told.append(&mut paths),
            Err(_) => return true,
        }
    }

    false
}

/// Folders under watch, as far as they exist.
struct Watched {
    folders: Vec<(PathBuf, Option<Identity>)>,
    watcher: Option<RecommendedWatcher>,
    /// Keeps the channel open where nothing can be watched.
    _reports: Sender<Vec<PathBuf>>,
}

impl Watched {
    fn new(folders: Vec<PathBuf>, reports: Sender<Vec<PathBuf>>) -> Self {
        let sender = reports.clone();
        let tell = move |event: notify::Result<Event>| {
            let told = match event {
                Ok(event) if !is_change(event.kind) => return,
                Ok(event) => event.paths,
                Err(_) => Vec::new(),
            };
            // An empty path says that something unknown has changed. Sending fails only when the receiver is gone, at shutdown.
            let _ = sender.send(if told.is_empty() {
                vec![PathBuf::new()]
            } else {
                told
            });
        };
        let folders = folders.into_iter().map(|folder| (folder, None)).collect();

        Self {
            folders,
            watcher: notify::recommended_watcher(tell).ok(),
            _reports: reports,
        }
    }

    /// Watches folders that have come, or have been replaced by others of the same name.
    fn renew(&mut self) {
        let Some(watcher) = &mut self.watcher else {
            return;
        };
        for (folder, known) in &mut self.folders {
            let now = identity(folder);
            if now == *known {
                continue;
            }

            // It fails for what is not watched any more, which is what is wanted.
            let _ = watcher.unwatch(folder);
            *known =
                now.filter(|_| watcher.watch(folder, RecursiveMode::Recursive).is_ok());
        }
    }
}

/// Reading is no change, and what is read after a change would be reported again without end.
fn is_change(kind: EventKind) -> bool {
    !matches!(kind, EventKind::Access(access) if access != AccessKind::Close(AccessMode::Write))
}

/// What tells a folder from another one that has taken its place.
type Identity = (u64, Option<SystemTime>);

fn identity(folder: &Path) -> Option<Identity> {
    let metadata = std::fs::metadata(folder)
        .ok()
        .filter(std::fs::Metadata::is_dir)?;
    #[cfg(unix)]
    let number = std::os::unix::fs::MetadataExt::ino(&metadata);
    #[cfg(not(unix))]
    let number = 0;

    Some((number, metadata.created().ok()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The looks that follow reports at the given times, in milliseconds.
    fn looks(reports: &'static [u64], number: usize) -> Vec<WatchReason> {
        let (sender, changes) = channel();
        thread::spawn(move || {
            let start = Instant::now();
            for at in reports {
                thread::sleep(Duration::from_millis(*at).saturating_sub(start.elapsed()));
                let _ = sender.send(vec![PathBuf::from("a.md")]);
            }
            thread::sleep(Duration::from_secs(10));
        });
        let mut seen = Vec::new();
        let look = |why| {
            seen.push(why);
            seen.len() < number
        };

        run(&changes, look, || {});
        seen
    }

    #[test]
    fn a_single_save_is_seen_at_once_and_again_when_it_has_settled() {
        assert_eq!(
            looks(&[0], 3),
            [
                WatchReason::Early(vec!["a.md".into()]),
                WatchReason::Settled,
                WatchReason::Routine
            ]
        );
    }

    #[test]
    fn a_burst_is_one_look() {
        static BURST: [u64; 60] = {
            let mut times = [0; 60];
            let mut at = 0;

            while at < 60 {
                times[at] = 5 * at as u64;
                at += 1;
            }

            times
        };

        let seen = looks(&BURST, 3);
        assert_eq!(seen.last(), Some(&WatchReason::Routine), "{seen:?}");
        assert!(seen.contains(&WatchReason::Settled), "{seen:?}");
    }

    #[test]
    fn a_folder_that_goes_and_comes_back_is_watched_again() {
        let root = tempfile::tempdir().expect("temporary folder");
        let folder = root.path().join("content");
        let (reports, changes) = channel();
        let mut watched = Watched::new(vec![folder.clone()], reports);
        watched.renew();

        for round in 0..3 {
            std::fs::create_dir(&folder).expect("folder");
            watched.renew();
            while changes.try_recv().is_ok() {}
            std::fs::write(folder.join("a.yaml"), "x").expect("file");
            assert!(
                changes.recv_timeout(Duration::from_secs(5)).is_ok(),
                "round {round}"
            );

            std::fs::remove_dir_all(&folder).expect("removed");
            watched.renew();
        }
    }
}
