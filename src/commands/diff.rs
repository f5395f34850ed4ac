//! `itogi diff`: what a build would change in the published site, before it does.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::ExitCode;

use super::{Reporter, open};
use crate::cache_key::BUILD_ID;
use crate::cli::DiffArgs;
use crate::compare::Adviser;
use crate::config::is_base_url;
use crate::diag::{Code, Diagnostic};
use crate::diff::{self, Changes, DiffReport};
use crate::lang::Lang;
use crate::pipeline::{self, Job, Made, Reason, Sink};
use crate::profile::Profile;
use crate::project::Options;
use crate::publish::{self, Earlier, lies_inside};
use crate::published_facts::State;
use crate::ready::{Ready, SiteOptions};
use crate::source::display_path;

/// Exit code 0; 1 with errors other than addresses that would vanish, and with `--check` also for those; 2 if something
/// outside the records failed.
pub fn run(args: &DiffArgs, reporter: &Reporter) -> ExitCode {
    match try_run(args, reporter) {
        Ok(code) | Err(code) => code,
    }
}

fn try_run(args: &DiffArgs, reporter: &Reporter) -> Result<ExitCode, ExitCode> {
    judge(args, reporter)?;
    let options = SiteOptions {
        records: Options {
            content: args.input.content.clone(),
            base_url: args.base_url.clone(),
            drafts: args.input.drafts,
        },
        themes: args.look.themes.clone(),
        styleguide: false,
    };

    // Addresses that would vanish are what the command is asked about: a difference, not a mistake.
    let sources = open::sources(&options, &Profile::off(), reporter)?;
    let ready = Ready::of(sources, &options, &Profile::off())
        .and_then(|ready| ready.unless_wrong(is_loss))
        .map_err(|found| reporter.refuse("check-done", found))?;

    let adviser = Adviser::new(&ready.site);
    let versions = ready.versions(&adviser);
    let job = Job {
        versions: &versions,
        build_id: BUILD_ID,
        progress: &|_| {},
        profile: &Profile::off(),
    };

    let earlier = Earlier::read(&args.against);
    let (made, found) = pipeline::run(&job, &ready.routes, &earlier)
        .map_err(|error| reporter.unreadable(&error))?;

    if !found.is_empty() {
        let all = [ready.diagnostics.as_slice(), &found].concat();
        return Err(reporter.refuse("check-done", all));
    }

    let survey = &ready.survey;
    let mut lost: Vec<Diagnostic> = ready.diagnostics.to_vec();
    lost.retain(is_loss);
    lost.extend(survey.lost_files(made.iter().map(|made| made.path.as_str())));
    let comparison = Comparison {
        old: earlier.state.as_deref().and_then(State::from_bytes),
        new: State::of(&ready.site, &survey.moved),
        languages: ready.interfaces.iter().map(|own| own.lang).collect(),
        earlier,
        made,
        lost,
    };

    comparison.tell(args, reporter)
}

/// Refuses arguments that cannot be meant.
fn judge(args: &DiffArgs, reporter: &Reporter) -> Result<(), ExitCode> {
    if let Some(url) = args.base_url.as_deref().filter(|url| !is_base_url(url)) {
        return Err(reporter.fail("bad-base-url", &[("value", url.into())]));
    }

    // The next build would take the report for a file of the site that it did not write.
    match args.html.as_deref() {
        Some(file) if lies_inside(file, &args.against) => {
            let args = [("file", display_path(file).into())];
            Err(reporter.fail("diff-html-inside", &args))
        }
        _ => Ok(()),
    }
}

fn is_loss(diagnostic: &Diagnostic) -> bool {
    matches!(diagnostic.code, Code::AddressLost | Code::LanguageLost)
}

/// The published site beside the one that a build would make.
struct Comparison {
    /// What the published site says; `None` where there is none, or its facts cannot be read.
    old: Option<State>,
    new: State,
    languages: Vec<Lang>,
    earlier: Earlier,
    made: Vec<Made>,
    /// Promised addresses that would vanish.
    lost: Vec<Diagnostic>,
}

impl Comparison {
    fn changes(&self) -> Changes<'_> {
        let made = || self.made.iter();
        let anew =
            |made: &&Made| made.written.is_some_and(|reason| reason != Reason::Theme);

        Changes {
            old: self.old.as_ref(),
            new: &self.new,
            published: self.earlier.previous().keys().map(String::as_str).collect(),
            made: made().map(|made| made.path.as_str()).collect(),
            rewritten: made()
                .filter(anew)
                .map(|made| made.path.as_str())
                .collect::<BTreeSet<_>>(),
            restyled: made()
                .filter(|made| made.written == Some(Reason::Theme))
                .count(),
            lost: self.lost.iter().filter_map(lost_address).collect(),
        }
    }

    fn tell(&self, args: &DiffArgs, reporter: &Reporter) -> Result<ExitCode, ExitCode> {
        let changes = self.changes();
        let report = changes.report(&reporter.messages, &self.languages);
        reporter.say(diff::text(&report, &reporter.messages).trim_end());

        if self.earlier.interrupted {
            reporter.say(&reporter.messages.text("diff-interrupted", &[]));
        }

        if let Some(file) = &args.html {
            save(file, &report, reporter)?;
        }

        let stops = args.check && !changes.vanishing().is_empty();
        Ok(ExitCode::from(u8::from(stops)))
    }
}

/// The address at the line of the list that a diagnostic points at, without its first slash.
fn lost_address(diagnostic: &Diagnostic) -> Option<String> {
    let start = diagnostic.span.start;
    let end = start + diagnostic.span.len;
    let line = diagnostic.span.file.text.get(start..end)?;
    Some(line.strip_prefix('/')?.to_owned())
}

fn save(file: &Path, report: &DiffReport, reporter: &Reporter) -> Result<(), ExitCode> {
    let failed = |detail: String| reporter.fail("io-error", &[("detail", detail.into())]);
    let html = diff::html(report, &reporter.messages)
        .map_err(|error| failed(error.to_string()))?;
    publish::write_whole(file, html.as_bytes())
        .map_err(|error| failed(format!("{}: {error}", file.display())))?;

    let args = [("file", display_path(file).into())];
    reporter.say(&reporter.messages.text("diff-saved", &args));

    Ok(())
}
