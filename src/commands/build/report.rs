//! What a build tells at its end, and the bar that it shows meanwhile.

use std::io::IsTerminal;
use std::process::ExitCode;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::cli::BuildArgs;
use crate::commands::{Reporter, profile};
use crate::diag::OutputFormat;
use crate::i18n::Arg;
use crate::pipeline::{Made, Reason};
use crate::profile::Profile;
use crate::publish::Published;

/// Sites with fewer pages are done before anyone waits.
const WORTH_A_BAR: usize = 1000;

/// A completed build.
pub(super) struct BuildOutcome {
    /// Every file of the site.
    pub made: Vec<Made>,
    pub published: Published,
    pub pages: usize,
    /// That there are addresses which `itogi lock` has not promised to keep yet.
    pub reminder: Option<String>,
    /// What the site goes without, where its host is not known.
    pub unhosted: Option<String>,
}

impl BuildOutcome {
    /// Prints what was done; with `--explain` also why.
    pub fn tell(&self, args: &BuildArgs, reporter: &Reporter, time: Duration) {
        if args.explain {
            self.explain(reporter);
        }

        let written = self.made.iter().filter(|m| m.written.is_some()).count();
        let ms = usize::try_from(time.as_millis()).unwrap_or(usize::MAX);
        let done = [
            ("pages", Arg::from(self.pages)),
            ("files", Arg::from(self.made.len())),
            ("written", Arg::from(written)),
            ("unchanged", Arg::from(self.made.len() - written)),
            ("removed", Arg::from(self.published.removed.len())),
            ("ms", Arg::from(ms)),
        ];

        reporter.say(&reporter.messages.text("build-done", &done));

        let out = [("out", args.out.to_string_lossy().into_owned().into())];
        reporter.say(&reporter.messages.text("build-out", &out));

        for line in self.reminder.iter().chain(&self.unhosted) {
            reporter.say(line);
        }
    }

    /// Prints why each file was written or removed, by path.
    fn explain(&self, reporter: &Reporter) {
        let written = self
            .made
            .iter()
            .filter_map(|made| Some((made.path.as_str(), word(made.written?))));
        let removed = self
            .published
            .removed
            .iter()
            .map(|path| (path.as_str(), "explain-removed"));

        let mut lines: Vec<(&str, &str)> = written.chain(removed).collect();
        lines.sort_unstable();

        if !lines.is_empty() {
            reporter.say(&reporter.messages.text("explain-title", &[]));
        }

        for (path, id) in lines {
            reporter.say(&format!("  {path} – {}", reporter.messages.text(id, &[])));
        }
    }
}

/// The message for a reason.
fn word(reason: Reason) -> &'static str {
    match reason {
        Reason::New => "explain-new",
        Reason::View => "explain-view",
        Reason::Theme => "explain-theme",
        Reason::Missing => "explain-missing",
        Reason::Bytes => "explain-bytes",
    }
}

/// Says where the time went, if that is asked for.
pub(super) fn tell_profile(
    args: &BuildArgs,
    reporter: &Reporter,
    noted: &Profile,
) -> ExitCode {
    let Some(file) = &args.profile else {
        return ExitCode::SUCCESS;
    };

    profile::print(reporter, noted, noted.now());
    if let Some(file) = file {
        if let Err(error) = profile::write_trace(noted, file) {
            return reporter.unreadable(&error);
        }
        let path = [("path", file.to_string_lossy().into_owned().into())];
        reporter.say(&reporter.messages.text("profile-trace", &path));
    }

    ExitCode::SUCCESS
}

/// A bar on a terminal, if the work takes long enough to be waited for.
pub(super) fn progress_bar(reporter: &Reporter, pages: usize) -> ProgressBar {
    let wanted = reporter.format == OutputFormat::Human
        && std::io::stderr().is_terminal()
        && pages > WORTH_A_BAR;
    let target = if wanted {
        ProgressDrawTarget::stderr_with_hz(10)
    } else {
        ProgressDrawTarget::hidden()
    };

    let bar = ProgressBar::with_draw_target(Some(pages as u64), target);
    if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} {msg}") {
        bar.set_style(style);
    }

    bar.with_message(reporter.messages.text("build-progress", &[]))
}
