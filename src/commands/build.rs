//! `itogi build`: check, make what has changed, publish.

mod report;

use std::io;
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use super::{Reporter, no_host, open};
use crate::addresses::lock::Lock;
use crate::cache_key::BUILD_ID;
use crate::cli::BuildArgs;
use crate::compare::Adviser;
use crate::config::is_base_url;
use crate::diag::Diagnostic;
use crate::pipeline::{self, Job, Made};
use crate::profile::{Profile, Stage as ProfileStage};
use crate::project::Options;
use crate::publish::{self, Done, PublishError, Published, Staging, lies_inside};
use crate::published_facts::State;
use crate::ready::{Ready, SiteOptions, SiteSources};
use report::BuildOutcome;

/// More threads than any machine gains from; each costs memory.
const MOST_JOBS: usize = 256;

/// Exit code 0 if the site was published, 1 with errors in records or theme (nothing is touched), 2 if
/// something outside them failed.
pub fn run(args: &BuildArgs, reporter: &Reporter) -> ExitCode {
    let start = Instant::now();
    let clock = || start.elapsed();
    let profile = if args.profile.is_some() {
        Profile::by(&clock)
    } else {
        Profile::off()
    };

    let build = Build { args, reporter, profile: &profile };

    let outcome = match build.run() {
        Ok(outcome) => outcome,
        Err(code) => return code,
    };
    outcome.tell(args, reporter, start.elapsed());

    report::tell_profile(args, reporter, &profile)
}

/// A run of the command.
struct Build<'a> {
    args: &'a BuildArgs,
    reporter: &'a Reporter,
    profile: &'a Profile<'a>,
}

/// What stops a build after the check.
enum Stop {
    /// Mistakes that show only once the files are made.
    Diagnostics(Vec<Diagnostic>),
    Publish(PublishError),
}

impl From<PublishError> for Stop {
    fn from(error: PublishError) -> Self {
        Stop::Publish(error)
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Stop::Publish(error.into())
    }
}

impl Build<'_> {
    fn run(&self) -> Result<BuildOutcome, ExitCode> {
        self.judge_arguments()?;
        if let Some(jobs) = self.args.jobs {
            // Fails only if the pool exists already; whoever made it has chosen its size.
            let _ = rayon::ThreadPoolBuilder::new()
                .num_threads(jobs.min(MOST_JOBS))
                .build_global();
        }

        let options = self.options();
        let sources = open::sources(&options, self.profile, self.reporter)?;
        let unhosted = no_host::note(self.args, self.reporter, &sources);
        let key = self
            .profile
            .time(ProfileStage::Inputs, || self.cache_key(&sources));

        if let Some(outcome) = self.profile.time(ProfileStage::Open, || {
            self.nothing_to_do(&sources, key.as_deref()?)
        }) {
            return Ok(BuildOutcome { unhosted, ..outcome });
        }

        let ready = Ready::of(sources, &options, self.profile)
            .and_then(|ready| ready.unless_wrong(|_| false))
            .map_err(|found| self.reporter.refuse("build-failed", found))?;
        // Without settings there is no key, and no site either.
        let outcome = self.publish(&ready, key.unwrap_or_default())?;

        Ok(BuildOutcome { unhosted, ..outcome })
    }

    /// Refuses arguments that cannot be meant.
    fn judge_arguments(&self) -> Result<(), ExitCode> {
        let BuildArgs { base_url, out, input, .. } = self.args;
        if let Some(url) = base_url.as_deref().filter(|url| !is_base_url(url)) {
            let args = [("value", url.into())];
            return Err(self.reporter.fail("bad-base-url", &args));
        }

        if lies_inside(out, Path::new(&input.content)) {
            let args = [("out", out.to_string_lossy().into_owned().into())];
            return Err(self.reporter.fail("out-in-content", &args));
        }

        Ok(())
    }

    fn options(&self) -> SiteOptions {
        SiteOptions {
            records: Options {
                content: self.args.input.content.clone(),
                base_url: self.args.base_url.clone(),
                drafts: self.args.input.drafts,
            },
            themes: self.args.look.themes.clone(),
            styleguide: self.args.styleguide,
        }
    }

    /// The hash of everything that decides what the site is; `None` without settings.
    fn cache_key(&self, sources: &SiteSources) -> Option<String> {
        let flags = format!("{:?}", (self.args.input.drafts, self.args.styleguide));
        sources.cache_key(&[
            BUILD_ID,
            self.reporter.messages.lang().code(),
            // No base URL can be empty, so this stands for none.
            self.args.base_url.as_deref().unwrap_or(""),
            &flags,
        ])
    }

    /// The end of a build whose inputs and files are those of the last one, if that one had nothing to report.
    fn nothing_to_do(&self, sources: &SiteSources, key: &str) -> Option<BuildOutcome> {
        if !publish::may_be_untouched(&self.args.out, key) {
            return None;
        }

        let (done, made) = Staging::begin(&self.args.out)
            .ok()?
            .untouched(key)
            .filter(|(done, _)| done.silent)?;
        let lock = Lock::read(sources.content.folder.lock.as_ref()).0;

        Some(BuildOutcome {
            reminder: self.reminder(&lock, &made),
            made,
            published: Published::default(),
            pages: done.pages,
            unhosted: None,
        })
    }

    /// Makes and publishes a site without errors; `inputs`: its cache key.
    fn publish(&self, ready: &Ready, inputs: String) -> Result<BuildOutcome, ExitCode> {
        let done = Done {
            inputs,
            silent: ready.diagnostics.is_empty(),
            pages: ready.pages(),
            ..Done::default()
        };

        let (made, published) = self.make(ready, &done).map_err(|stop| match stop {
            Stop::Diagnostics(mut found) => {
                found.extend(ready.diagnostics.iter().cloned());
                self.reporter.refuse("build-failed", found)
            }
            Stop::Publish(error) => self.refuse_publish(&error),
        })?;

        self.reporter.diagnostics(&ready.diagnostics);
        Ok(BuildOutcome {
            reminder: self.reminder(&ready.survey.lock, &made),
            made,
            published,
            pages: done.pages,
            unhosted: None,
        })
    }

    fn make(&self, ready: &Ready, done: &Done) -> Result<(Vec<Made>, Published), Stop> {
        let adviser = self
            .profile
            .time(ProfileStage::Advise, || Adviser::new(&ready.site));
        let versions = ready.versions(&adviser);
        let stage = self
            .profile
            .time(ProfileStage::Open, || Staging::begin(&self.args.out))?;

        if let Some((_, made)) = stage.untouched(&done.inputs) {
            return Ok((made, Published::default()));
        }

        let bar =
            report::progress_bar(self.reporter, ready.routes.len() * versions.len());
        let job = Job {
            versions: &versions,
            build_id: BUILD_ID,
            progress: &|done| bar.set_position(done as u64),
            profile: self.profile,
        };
        let (made, mut found) = pipeline::run(&job, &ready.routes, &stage)?;
        bar.finish_and_clear();

        // Only now is every file known.
        if found.is_empty() {
            let paths = made.iter().map(|made| made.path.as_str());
            found = ready.survey.lost_files(paths);
        }

        if !found.is_empty() {
            stage.abandon()?;
            return Err(Stop::Diagnostics(found));
        }

        let facts = State::of(&ready.site, &ready.survey.moved)
            .to_bytes()
            .map_err(io::Error::from)?;
        let published = self
            .profile
            .time(ProfileStage::Publish, || stage.commit(&made, &facts, done))?;

        Ok((made, published))
    }

    /// Says how many addresses `itogi lock` has not promised to keep yet. Drafts and the styleguide are not to be kept.
    fn reminder(&self, lock: &Lock, made: &[Made]) -> Option<String> {
        let fresh = lock.fresh(made.iter().map(|made| made.path.as_str())).len();
        if fresh == 0 || self.args.input.drafts || self.args.styleguide {
            return None;
        }

        let id = if lock.exists() {
            "build-fresh"
        } else {
            "build-no-lock"
        };
        Some(self.reporter.messages.text(id, &[("n", fresh.into())]))
    }

    fn refuse_publish(&self, error: &PublishError) -> ExitCode {
        let text = |path: &Path| path.to_string_lossy().into_owned();
        match error {
            PublishError::Locked { lock } => {
                let args = [
                    ("out", text(&self.args.out).into()),
                    ("lock", text(lock).into()),
                ];
                self.reporter.fail("locked", &args)
            }
            PublishError::Foreign { path } => self
                .reporter
                .fail("foreign-file", &[("path", text(path).into())]),
            PublishError::Io(error) => self.reporter.unreadable(error),
        }
    }
}
