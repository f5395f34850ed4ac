//! What `--profile` prints, and the trace that it writes.

use std::fs;
use std::io;
use std::path::Path;
use std::time::Duration;

use rust_decimal::Decimal;

use super::Reporter;
use crate::i18n::Arg;
use crate::profile::{Profile, Sum};

/// Prints where the time went: by stage, and the slowest templates and pages.
pub(super) fn print(reporter: &Reporter, profile: &Profile, whole: Duration) {
    let say =
        |id: &str, args: &[(&str, Arg)]| reporter.say(&reporter.messages.text(id, args));
    say("profile-title", &[("ms", ms(whole))]);
    let stages = profile.stages().into_iter();
    let name = |word: &str| {
        reporter
            .messages
            .text(&format!("profile-stage-{word}"), &[])
    };

    table(
        reporter,
        stages
            .map(|(stage, sum)| (name(stage.word()), sum))
            .collect(),
    );
    for (title, rows) in [
        ("profile-templates", profile.slowest_templates()),
        ("profile-pages", profile.slowest_pages()),
    ] {
        if !rows.is_empty() {
            say(title, &[]);
            table(reporter, rows);
        }
    }

    if let Some(kilobytes) = peak_memory() {
        say(
            "profile-memory",
            &[("mb", Arg::from(kilobytes.div_ceil(1024)))],
        );
    }
}

/// Writes the trace to a file.
///
/// # Errors
/// An I/O error with the path.
pub(super) fn write_trace(profile: &Profile, to: &Path) -> io::Result<()> {
    fs::write(to, profile.trace().to_string()).map_err(|error| {
        io::Error::new(error.kind(), format!("{}: {error}", to.display()))
    })
}

fn table(reporter: &Reporter, rows: Vec<(String, Sum)>) {
    for (name, sum) in rows {
        let row = [("ms", ms(sum.time)), ("count", Arg::from(sum.count))];
        let [time, count] =
            ["profile-ms", "profile-count"].map(|id| reporter.messages.text(id, &row));
        reporter.say(&format!("  {time:>14}  {count:>10}  {name}"));
    }
}

/// Milliseconds with one decimal.
fn ms(time: Duration) -> Arg {
    let tenths = i64::try_from(time.as_micros() / 100).unwrap_or(i64::MAX);
    Arg::from(Decimal::new(tenths, 1))
}

/// The most memory that the program has held so far, in kilobytes; known on Linux only.
fn peak_memory() -> Option<usize> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}
