//! Where the time of a build goes: spans of work, by stage, template and page.
//!
//! Spans are noted if there is a clock; without one a note costs nothing. The steps of a build stay pure: what they make
//! never depends on the notes.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::time::Duration;

use serde_json::{Value, json};

/// The steps of a build, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Files of the content folder are read.
    Read,
    /// They are compared with those of the last build.
    Inputs,
    /// They become records, records a checked site, texts HTML.
    Check,
    /// Advice to towns is prepared.
    Advise,
    /// The theme is loaded and checked.
    Theme,
    /// The list of pages is made.
    Routes,
    /// The output folder is opened: lock and manifest.
    Open,
    /// What a page shows is gathered.
    View,
    /// Its key is made.
    Key,
    /// A template makes a page of it.
    Render,
    /// The page is staged, unless it stands there already.
    Write,
    /// Files that are no pages are made and staged.
    Other,
    /// What is staged is put in its place.
    Publish,
}

impl Stage {
    /// All stages, in their order.
    pub const ALL: [Stage; 13] = [
        Stage::Read,
        Stage::Inputs,
        Stage::Check,
        Stage::Advise,
        Stage::Theme,
        Stage::Routes,
        Stage::Open,
        Stage::View,
        Stage::Key,
        Stage::Render,
        Stage::Write,
        Stage::Other,
        Stage::Publish,
    ];

    /// The word in message ids and in traces.
    pub fn word(self) -> &'static str {
        match self {
            Stage::Read => "read",
            Stage::Inputs => "inputs",
            Stage::Check => "check",
            Stage::Advise => "advise",
            Stage::Theme => "theme",
            Stage::Routes => "routes",
            Stage::Open => "open",
            Stage::View => "view",
            Stage::Key => "key",
            Stage::Render => "render",
            Stage::Write => "write",
            Stage::Other => "other",
            Stage::Publish => "publish",
        }
    }
}

/// Which page was worked at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WorkItem {
    /// Its template; empty where there is none.
    pub template: String,
    /// Its path below the output.
    pub path: String,
}

/// A piece of work.
#[derive(Debug, Clone)]
pub struct TimeSpan {
    stage: Stage,
    item: Option<WorkItem>,
    start: Duration,
    time: Duration,
    thread: usize,
}

/// Notes spans, if it has a clock.
#[derive(Default)]
pub struct Profile<'a> {
    clock: Option<&'a (dyn Fn() -> Duration + Sync)>,
    spans: Mutex<Vec<TimeSpan>>,
}

impl std::fmt::Debug for Profile<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Profile")
            .field("on", &self.is_on())
            .finish_non_exhaustive()
    }
}

/// Time and number of spans that have something in common.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sum {
    /// Number of spans.
    pub count: usize,
    /// Their time, over all threads.
    pub time: Duration,
}

/// The first so many lines of a list of the slowest.
const SLOWEST: usize = 10;

impl<'a> Profile<'a> {
    /// A profile that notes nothing.
    pub fn off() -> Self {
        Self::default()
    }

    /// A profile by a clock, which tells the time since some moment.
    pub fn by(clock: &'a (dyn Fn() -> Duration + Sync)) -> Self {
        Self { clock: Some(clock), spans: Mutex::default() }
    }

    /// Whether anything is noted.
    pub fn is_on(&self) -> bool {
        self.clock.is_some()
    }

    /// The time; zero if nothing is noted.
    pub fn now(&self) -> Duration {
        self.clock.map_or(Duration::ZERO, |clock| clock())
    }

    /// Notes work since `start`, which [`now`](Self::now) gave, and tells the time for the next piece.
    pub fn note(
        &self,
        stage: Stage,
        start: Duration,
        item: impl FnOnce() -> Option<WorkItem>,
    ) -> Duration {
        let Some(clock) = self.clock else {
            return start;
        };

        let end = clock();
        let thread = rayon::current_thread_index().map_or(0, |index| index + 1);
        let span = TimeSpan {
            stage,
            item: item(),
            start,
            time: end.saturating_sub(start),
            thread,
        };

        if let Ok(mut spans) = self.spans.lock() {
            spans.push(span);
        }

        end
    }

    /// Does some work of a stage and notes it.
    pub fn time<T>(&self, stage: Stage, work: impl FnOnce() -> T) -> T {
        let start = self.now();
        let made = work();
        self.note(stage, start, || None);
        made
    }

    fn sums<K: Ord>(&self, key: impl Fn(&TimeSpan) -> Option<K>) -> BTreeMap<K, Sum> {
        let mut sums: BTreeMap<K, Sum> = BTreeMap::new();
        if let Ok(spans) = self.spans.lock() {
            for span in spans.iter() {
                let Some(key) = key(span) else { continue };
                let sum = sums.entry(key).or_default();
                sum.count += 1;
                sum.time += span.time;
            }
        }

        sums
    }

    /// Every stage that was worked at.
    pub fn stages(&self) -> Vec<(Stage, Sum)> {
        self.sums(|span| Some(span.stage)).into_iter().collect()
    }

    /// The templates that took most time to render.
    pub fn slowest_templates(&self) -> Vec<(String, Sum)> {
        let template = |span: &TimeSpan| {
            let item = span.item.as_ref().filter(|_| span.stage == Stage::Render)?;
            Some(item.template.clone())
        };
        slowest(self.sums(template))
    }

    /// The pages that took most time from their view to their file.
    pub fn slowest_pages(&self) -> Vec<(String, Sum)> {
        slowest(self.sums(|span| span.item.as_ref().map(|item| item.path.clone())))
    }

    /// All spans in the format of Chrome's tracing (`chrome://tracing`, Perfetto).
    pub fn trace(&self) -> Value {
        let event = |span: &TimeSpan| {
            // Work on the site as a whole has no page: its name is that of the stage.
            let item = span.item.clone().unwrap_or_default();
            let name = if item.path.is_empty() {
                span.stage.word().to_owned()
            } else {
                item.path
            };
            let micros = |time: Duration| time.as_nanos() as f64 / 1000.0;

            json!({
                "name": name, "cat": span.stage.word(), "ph": "X", "pid": 1, "tid": span.thread,
                "ts": micros(span.start), "dur": micros(span.time), "args": { "template": item.template },
            })
        };

        // The lock fails only after a panic, which ends the program before anything is traced.
        let events = self
            .spans
            .lock()
            .map(|spans| spans.iter().map(event).collect::<Vec<_>>())
            .unwrap_or_default();
        json!({ "displayTimeUnit": "ms", "traceEvents": events })
    }
}

fn slowest(sums: BTreeMap<String, Sum>) -> Vec<(String, Sum)> {
    let mut sums: Vec<_> = sums.into_iter().collect();
    sums.sort_by_key(|(_, sum)| std::cmp::Reverse(sum.time));
    sums.truncate(SLOWEST);
    sums
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU64, Ordering};

    use super::*;

    fn page(path: &str) -> Option<WorkItem> {
        Some(WorkItem {
            template: "city.html".into(),
            path: path.into(),
        })
    }

    #[test]
    fn without_a_clock_nothing_is_noted() {
        let profile = Profile::off();
        assert_eq!(profile.time(Stage::Read, || 5), 5);
        profile.note(Stage::Render, profile.now(), || panic!("nobody asks"));
        assert!(profile.stages().is_empty());
    }

    #[test]
    fn time_is_summed_by_stage_template_and_page() {
        let ticks = AtomicU64::new(0);
        let clock = || Duration::from_millis(ticks.fetch_add(1, Ordering::Relaxed));
        let profile = Profile::by(&clock);
        profile.time(Stage::Read, || ());
        let start = profile.now();
        let start = profile.note(Stage::View, start, || page("a"));
        profile.note(Stage::Render, start, || page("a"));
        profile.note(Stage::Render, Duration::ZERO, || page("b"));
        let ms = |count, ms| Sum { count, time: Duration::from_millis(ms) };

        assert_eq!(
            profile.stages(),
            [
                (Stage::Read, ms(1, 1)),
                (Stage::View, ms(1, 1)),
                (Stage::Render, ms(2, 6))
            ]
        );
        assert_eq!(
            profile.slowest_templates(),
            [("city.html".to_owned(), ms(2, 6))]
        );
        assert_eq!(
            profile.slowest_pages(),
            [("b".to_owned(), ms(1, 5)), ("a".to_owned(), ms(2, 2))]
        );

        assert_eq!(profile.trace()["traceEvents"][3]["name"], "b");
    }
}
