//! `itogi build`: check, make what has changed, publish.

use std::io::{self, IsTerminal};
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::{Reporter, check, no_host, profile};
use crate::addresses::{self, Survey, lock::Lock};
use crate::cache_key;
use crate::cli::BuildArgs;
use crate::compare::Adviser;
use crate::config::{self, is_base_url};
use crate::diag::{self, Diagnostic, OutputFormat};
use crate::pipeline::{self, Job, Made, Reason, Version};
use crate::profile::{Profile, Stage as ProfileStage};
use crate::project::{self, Options, Project};
use crate::publish::{self, Done, PublishError, Published, Staging};
use crate::published_facts::State;
use crate::route::Route;
use crate::source::ContentFolder;
use crate::theme_folder;
use crate::view::Context;

/// Exit code 0 if the site was published, 1 with errors in records or theme (nothing is touched), 2 if
/// something outside them failed.
pub fn run(args: &BuildArgs, reporter: &Reporter) -> ExitCode {
    let start = Instant::now();
    if let Some(url) = args.base_url.as_deref().filter(|url| !is_base_url(url)) {
        return reporter.fail("bad-base-url", &[("value", url.into())]);
    }

    if let Some(jobs) = args.jobs {
        // Fails only if the pool exists already, and then its size is somebody's decision.
        let _ = rayon::ThreadPoolBuilder::new()
            .num_threads(jobs.min(MOST_JOBS))
            .build_global();
    }

    if lies_inside(&args.out, Path::new(&args.input.content)) {
        return reporter.fail(
            "out-in-content",
            &[("out", args.out.to_string_lossy().into_owned().into())],
        );
    }

    let options = Options {
        content: args.input.content.clone(),
        base_url: args.base_url.clone(),
        drafts: args.input.drafts,
    };
    let clock = || start.elapsed();
    let profile = if args.profile.is_some() {
        Profile::by(&clock)
    } else {
        Profile::off()
    };

    let content = match check::read(&options, &profile, reporter) {
        Ok(content) => content,
        Err(code) => return code,
    };
    let unhosted = no_host::note(args, reporter, &content);
    let inputs = profile.time(ProfileStage::Inputs, || inputs(args, reporter, &content));

    if let Some(outcome) = profile.time(ProfileStage::Open, || {
        nothing_to_do(args, reporter, (&content, &inputs))
    }) {
        report(
            args,
            reporter,
            &BuildOutcome { time: start.elapsed(), ..outcome },
        );
        unhosted.iter().for_each(|line| reporter.say(line));
        return tell(args, reporter, &profile);
    }

    let Project { site, lock, mut diagnostics } =
        profile.time(ProfileStage::Check, || project::check(content, &options));

    let Some((site, interfaces)) = site else {
        return refuse(reporter, &diagnostics);
    };

    let adviser = profile.time(ProfileStage::Advise, || Adviser::new(&site));
    let contexts = Context::all(&site, &adviser, &interfaces);
    let urls: Vec<_> = contexts.iter().map(|cx| (cx.lang, cx.urls)).collect();
    let look = match profile.time(ProfileStage::Theme, || {
        theme_folder::open(&site.config, &args.look.themes, &urls)
    }) {
        Ok(look) => look,
        Err(error) => return reporter.unreadable(&error),
    };

    diagnostics.extend(look.diagnostics);
    let whole = diag::errors(&diagnostics) == 0;
    let mut survey = profile.time(ProfileStage::Routes, || {
        addresses::survey(&site, lock.as_ref(), whole)
    });
    let mut routes = std::mem::take(&mut survey.routes);
    routes.extend(args.styleguide.then_some(Route::Styleguide));
    diagnostics.extend(
        profile
            .time(ProfileStage::Routes, || {
                pipeline::pages(&routes, &interfaces)
            })
            .1,
    );

    diagnostics.extend(survey.diagnostics.iter().cloned());
    diag::sort(&mut diagnostics);

    if diag::errors(&diagnostics) > 0 {
        return refuse(reporter, &diagnostics);
    }

    let versions: Vec<Version> = contexts
        .iter()
        .zip(&look.themes)
        .map(|(cx, theme)| Version { cx: *cx, theme })
        .collect();
    let pages = routes.iter().filter(|route| route.is_page()).count() * versions.len();
    let done = Done {
        inputs,
        silent: diagnostics.is_empty(),
        pages,
        ..Done::default()
    };

    match publish(
        args,
        reporter,
        (&versions, &routes, &survey),
        (&profile, &done),
    ) {
        Ok((made, published)) => {
            reporter.diagnostics(&diagnostics);
            let reminder = reminder(args, reporter, (&survey.lock, &made));
            report(
                args,
                reporter,
                &BuildOutcome {
                    made,
                    published,
                    pages,
                    reminder,
                    time: start.elapsed(),
                },
            );
            unhosted.iter().for_each(|line| reporter.say(line));

            tell(args, reporter, &profile)
        }
        Err(Stop::Diagnostics(found)) => {
            diagnostics.extend(found);
            diag::sort(&mut diagnostics);
            refuse(reporter, &diagnostics)
        }
        Err(Stop::Publish(error)) => refuse_publish(args, reporter, &error),
    }
}

/// The hash of everything that the site is made from; empty if that cannot be told, and then it is never what it was.
fn inputs(args: &BuildArgs, reporter: &Reporter, content: &ContentFolder) -> String {
    let settings = config::load(&content.files, &args.input.content).0;
    let theme = settings
        .and_then(|settings| theme_folder::read(&settings, &args.look.themes).ok());
    let flags = format!("{:?}", (args.input.drafts, args.styleguide));
    let others = [
        BUILD_ID,
        reporter.messages.lang().code(),
        args.base_url.as_deref().unwrap_or_default(),
        &flags,
    ];

    theme
        .map(|theme| cache_key::key(content, &theme, &others))
        .unwrap_or_default()
}

/// How a build ends that has nothing to make and nothing to tell, because inputs and files are those of the last one.
fn nothing_to_do(
    args: &BuildArgs,
    reporter: &Reporter,
    (content, inputs): (&ContentFolder, &str),
) -> Option<BuildOutcome> {
    if inputs.is_empty() || !publish::may_be_untouched(&args.out, inputs) {
        return None;
    }

    let (done, made) = Staging::begin(&args.out)
        .ok()?
        .untouched(inputs)
        .filter(|(done, _)| done.silent)?;
    let reminder = reminder(
        args,
        reporter,
        (&Lock::read(content.lock.as_ref()).0, &made),
    );

    Some(BuildOutcome {
        made,
        published: Published::default(),
        pages: done.pages,
        reminder,
        time: Duration::ZERO,
    })
}

/// More threads than any machine gains from; each costs memory.
const MOST_JOBS: usize = 256;

enum Stop {
    Diagnostics(Vec<Diagnostic>),
    Publish(PublishError),
}

/// Whether a folder, which need not exist yet, is `other` or lies in it.
pub(super) fn lies_inside(folder: &Path, other: &Path) -> bool {
    let absolute =
        |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    absolute(folder).starts_with(absolute(other))
}

struct BuildOutcome {
    made: Vec<Made>,
    published: Published,
    pages: usize,
    /// That there are addresses which nobody has promised to keep yet.
    reminder: Option<String>,
    time: Duration,
}

fn publish(
    args: &BuildArgs,
    reporter: &Reporter,
    (versions, routes, survey): (&[Version], &[Route], &Survey),
    (profile, done): (&Profile, &Done),
) -> Result<(Vec<Made>, Published), Stop> {
    let stage = profile
        .time(ProfileStage::Open, || Staging::begin(&args.out))
        .map_err(Stop::Publish)?;
    if let Some((_, made)) = stage.untouched(&done.inputs) {
        return Ok((made, Published::default()));
    }

    let bar = progress_bar(reporter, routes.len() * versions.len());
    let job = Job {
        versions,
        build_id: BUILD_ID,
        progress: &|done| bar.set_position(done as u64),
        profile,
    };

    let (made, mut found) =
        pipeline::run(&job, routes, &stage).map_err(|e| Stop::Publish(e.into()))?;
    bar.finish_and_clear();

    if found.is_empty() {
        found = survey.lost_files(made.iter().map(|made| made.path.as_str()));
    }

    if !found.is_empty() {
        stage.abandon().map_err(|e| Stop::Publish(e.into()))?;
        return Err(Stop::Diagnostics(found));
    }

    let state = versions
        .first()
        .map(|version| State::of(version.cx.site, &survey.moved).to_bytes())
        .transpose();
    let state = state
        .map_err(|e| Stop::Publish(io::Error::from(e).into()))?
        .unwrap_or_default();
    let published = profile
        .time(ProfileStage::Publish, || stage.commit(&made, &state, done))
        .map_err(Stop::Publish)?;

    Ok((made, published))
}

/// Says how many addresses nobody has promised to keep yet; drafts are not to be kept.
fn reminder(
    args: &BuildArgs,
    reporter: &Reporter,
    (lock, made): (&Lock, &[Made]),
) -> Option<String> {
    let fresh = lock.fresh(made.iter().map(|made| made.path.as_str())).len();
    let id = if lock.exists() {
        "build-fresh"
    } else {
        "build-no-lock"
    };

    (fresh > 0 && !args.input.drafts && !args.styleguide)
        .then(|| reporter.messages.text(id, &[("n", fresh.into())]))
}

/// Identity of the program: the hash of what it is made of (`build.rs`), so that nobody has to remember to raise a
/// number.
pub(super) const BUILD_ID: &str = env!("ITOGI_BUILD_ID");

/// A bar on a terminal, and only if the work takes long enough to be waited for.
fn progress_bar(reporter: &Reporter, pages: usize) -> ProgressBar {
    let wanted = reporter.format == OutputFormat::Human
        && std::io::stderr().is_terminal()
        && pages > 1000;
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

fn refuse(reporter: &Reporter, diagnostics: &[Diagnostic]) -> ExitCode {
    reporter.diagnostics(diagnostics);
    let summary = diag::summary(diagnostics, &reporter.messages);
    reporter.say(
        &reporter
            .messages
            .text("build-failed", &[("summary", summary.into())]),
    );

    ExitCode::from(1)
}

fn refuse_publish(
    args: &BuildArgs,
    reporter: &Reporter,
    error: &PublishError,
) -> ExitCode {
    let path = |path: &Path| path.to_string_lossy().into_owned();
    match error {
        PublishError::Locked { lock } => reporter.fail(
            "locked",
            &[("out", path(&args.out).into()), ("lock", path(lock).into())],
        ),
        PublishError::Foreign { path: foreign } => {
            reporter.fail("foreign-file", &[("path", path(foreign).into())])
        }
        PublishError::Io(error) => reporter.unreadable(error),
    }
}

fn report(args: &BuildArgs, reporter: &Reporter, outcome: &BuildOutcome) {
    let written = outcome.made.iter().filter(|m| m.written.is_some()).count();
    if args.explain {
        explain(reporter, outcome);
    }

    let number = |n: usize| crate::i18n::Arg::from(n);
    reporter.say(&reporter.messages.text(
        "build-done",
        &[
            ("pages", number(outcome.pages)),
            ("files", number(outcome.made.len())),
            ("written", number(written)),
            ("unchanged", number(outcome.made.len() - written)),
            ("removed", number(outcome.published.removed.len())),
            (
                "ms",
                number(usize::try_from(outcome.time.as_millis()).unwrap_or(usize::MAX)),
            ),
        ],
    ));
    reporter.say(&reporter.messages.text(
        "build-out",
        &[("out", args.out.to_string_lossy().into_owned().into())],
    ));

    outcome.reminder.iter().for_each(|line| reporter.say(line));
}

/// Says where the time went, if that is asked for.
fn tell(args: &BuildArgs, reporter: &Reporter, noted: &Profile) -> ExitCode {
    let Some(file) = &args.profile else {
        return ExitCode::SUCCESS;
    };

    profile::print(reporter, noted, noted.now());
    if let Some(file) = file {
        if let Err(error) = profile::write_trace(noted, file) {
            return reporter.unreadable(&error);
        }
        reporter.say(&reporter.messages.text(
            "profile-trace",
            &[("path", file.to_string_lossy().into_owned().into())],
        ));
    }

    ExitCode::SUCCESS
}

fn explain(reporter: &Reporter, outcome: &BuildOutcome) {
    let reason = |reason: Reason| match reason {
        Reason::New => "explain-new",
        Reason::View => "explain-view",
        Reason::Theme => "explain-theme",
        Reason::Missing => "explain-missing",
        Reason::Bytes => "explain-bytes",
    };

    let mut lines: Vec<(String, &str)> = outcome
        .made
        .iter()
        .filter_map(|m| Some((m.path.clone(), reason(m.written?))))
        .collect();

    lines.extend(
        outcome
            .published
            .removed
            .iter()
            .map(|path| (path.clone(), "explain-removed")),
    );
    lines.sort();

    if !lines.is_empty() {
        reporter.say(&reporter.messages.text("explain-title", &[]));
    }

    for (path, id) in lines {
        reporter.say(&format!("  {path} – {}", reporter.messages.text(id, &[])));
    }
}
