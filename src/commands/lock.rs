//! `itogi lock`: the addresses of the site are added to `urls.lock`; none is ever taken out.
//!
//! Which addresses there are is known only when every file has been made, so this is a build that keeps nothing. Drafts
//! and the page of the theme's parts are not published, hence never locked.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::ExitCode;

use super::{Reporter, open};
use crate::addresses::lock::Lock;
use crate::cache_key::BUILD_ID;
use crate::cli::LockArgs;
use crate::compare::Adviser;
use crate::i18n::{Arg, Messages};
use crate::lang::Lang;
use crate::pipeline::{self, Job};
use crate::profile::Profile;
use crate::project::Options;
use crate::publish::{self, Earlier};
use crate::ready::{Ready, SiteOptions};
use crate::source::{LOCK, display_path};

/// Exit code 0 if all addresses are in the list now, 1 with errors or, with `--check`, if some are not; 2 if something
/// outside the records failed.
pub fn run(args: &LockArgs, reporter: &Reporter) -> ExitCode {
    match try_run(args, reporter) {
        Ok(code) | Err(code) => code,
    }
}

fn try_run(args: &LockArgs, reporter: &Reporter) -> Result<ExitCode, ExitCode> {
    let options = SiteOptions {
        records: Options {
            content: args.content.clone(),
            base_url: None,
            drafts: false,
        },
        themes: args.look.themes.clone(),
        styleguide: false,
    };

    let sources = open::sources(&options, &Profile::off(), reporter)?;
    let ready = Ready::of(sources, &options, &Profile::off())
        .and_then(|ready| ready.unless_wrong(|_| false))
        .map_err(|found| reporter.refuse("lock-refused", found))?;

    let adviser = Adviser::new(&ready.site);
    let versions = ready.versions(&adviser);
    let job = Job {
        versions: &versions,
        build_id: BUILD_ID,
        progress: &|_| {},
        profile: &Profile::off(),
    };

    let (made, mut found) = pipeline::run(&job, &ready.routes, &Earlier::default())
        .map_err(|error| reporter.unreadable(&error))?;
    let paths = || made.iter().map(|made| made.path.as_str());

    if found.is_empty() {
        found = ready.survey.lost_files(paths());
    }

    if !found.is_empty() {
        found.extend(ready.diagnostics);
        return Err(reporter.refuse("lock-refused", found));
    }

    let lock = &ready.survey.lock;
    let new = NewAddresses {
        lock,
        fresh: lock.fresh(paths()),
        lang: ready.site.config.lang,
    };

    new.add(args, reporter)
}

/// The list, and what is to be added to it.
struct NewAddresses<'a> {
    lock: &'a Lock,
    fresh: BTreeSet<String>,
    /// Language of the records.
    lang: Lang,
}

impl NewAddresses<'_> {
    /// Adds them, or only says so with `--check`.
    fn add(&self, args: &LockArgs, reporter: &Reporter) -> Result<ExitCode, ExitCode> {
        let say = |id: &str, args: &[(&str, Arg)]| {
            reporter.say(&reporter.messages.text(id, args));
        };
        let new = self.fresh.len();
        let all = self.lock.addresses().count() + new;

        if new == 0 && self.lock.exists() {
            say("lock-clean", &[("all", all.into())]);
            return Ok(ExitCode::SUCCESS);
        }

        if args.check {
            say("lock-open", &[("new", new.into())]);
            for address in &self.fresh {
                reporter.say(&format!("  /{address}"));
            }
            return Ok(ExitCode::from(1));
        }

        let file = write(args, reporter, &self.text())?;
        let counts = [
            ("new", new.into()),
            ("all", all.into()),
            ("file", file.into()),
        ];
        say("lock-done", &counts);

        Ok(ExitCode::SUCCESS)
    }

    /// The text of the whole list. The remark at its head is for the authors of the records, in their language, whatever
    /// language this run speaks.
    fn text(&self) -> String {
        // Without messages in that language nothing would have been made: the remark is a courtesy, not worth a refusal.
        let head = Messages::command_line(self.lang).map_or_else(
            |_| String::new(),
            |messages| messages.text("lock-head", &[]),
        );
        self.lock.with(&self.fresh, &head)
    }
}

/// Writes the list; gives its name for people.
fn write(args: &LockArgs, reporter: &Reporter, text: &str) -> Result<String, ExitCode> {
    let path = Path::new(&args.content).join(LOCK);
    publish::write_whole(&path, text.as_bytes()).map_err(|error| {
        let detail = format!("{}: {error}", path.display());
        reporter.fail("io-error", &[("detail", detail.into())])
    })?;

    Ok(display_path(&path))
}
