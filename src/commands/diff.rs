//! `itogi diff`: what a build would change in the published site, before it does.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::ExitCode;

use super::build::{BUILD_ID, lies_inside};
use super::{Reporter, check};
use crate::addresses;
use crate::cli::DiffArgs;
use crate::compare::Adviser;
use crate::config::is_base_url;
use crate::diag::{self, Code, Diagnostic};
use crate::diff::{self, Changes};
use crate::lang::Lang;
use crate::pipeline::{self, Job, Made, Reason, Sink, Version};
use crate::profile::Profile;
use crate::project::{Options, Project};
use crate::publish::{self, Earlier};
use crate::published_facts::State;
use crate::source::display_path;
use crate::theme_folder;
use crate::view::Context;

/// Exit code 0; 1 with errors in the records other than addresses that would vanish, and with `--check` also for those;
/// 2 if something outside the records failed.
pub fn run(args: &DiffArgs, reporter: &Reporter) -> ExitCode {
    if let Some(url) = args.base_url.as_deref().filter(|url| !is_base_url(url)) {
        return reporter.fail("bad-base-url", &[("value", url.into())]);
    }

    if let Some(file) = args
        .html
        .as_deref()
        .filter(|file| lies_inside(file, &args.against))
    {
        return reporter.fail("diff-html-inside", &[("file", display_path(file).into())]);
    }

    let options = Options {
        content: args.input.content.clone(),
        base_url: args.base_url.clone(),
        drafts: args.input.drafts,
    };

    let Project { site, lock, mut diagnostics } = match check::open(&options, reporter) {
        Ok(project) => project,
        Err(code) => return code,
    };

    let Some((site, interfaces)) = site else {
        return refuse(reporter, &diagnostics);
    };

    let adviser = Adviser::new(&site);
    let contexts = Context::all(&site, &adviser, &interfaces);
    let urls: Vec<_> = contexts.iter().map(|cx| (cx.lang, cx.urls)).collect();
    let look = match theme_folder::open(&site.config, &args.look.themes, &urls) {
        Ok(look) => look,
        Err(error) => return reporter.unreadable(&error),
    };

    diagnostics.extend(look.diagnostics);
    let mut survey =
        addresses::survey(&site, lock.as_ref(), diag::errors(&diagnostics) == 0);
    let routes = std::mem::take(&mut survey.routes);
    diagnostics.extend(pipeline::pages(&routes, &interfaces).1);
    // What would vanish is told as a difference, not as a mistake: that is what the command is asked.
    let (mut lost, other): (Vec<Diagnostic>, Vec<Diagnostic>) =
        survey.diagnostics.iter().cloned().partition(is_loss);
    diagnostics.extend(other);

    if diag::errors(&diagnostics) > 0 {
        return refuse(reporter, &diagnostics);
    }

    let versions: Vec<Version> = contexts
        .iter()
        .zip(&look.themes)
        .map(|(cx, theme)| Version { cx: *cx, theme })
        .collect();
    let earlier = Earlier::read(&args.against);
    let job = Job {
        versions: &versions,
        build_id: BUILD_ID,
        progress: &|_| {},
        profile: &Profile::off(),
    };

    let made = match pipeline::run(&job, &routes, &earlier) {
        Ok((made, found)) if found.is_empty() => made,
        Ok((_, found)) => return refuse(reporter, &found),
        Err(error) => return reporter.unreadable(&error),
    };
    lost.extend(survey.lost_files(made.iter().map(|made| made.path.as_str())));
    let languages: Vec<Lang> = contexts.iter().map(|cx| cx.lang).collect();
    let (old, new) = (
        earlier.state.as_deref().and_then(State::from_bytes),
        State::of(&site, &survey.moved),
    );

    tell(
        args,
        reporter,
        (&earlier, &languages),
        &changes((old.as_ref(), &new), (&earlier, &made), &lost),
    )
}

fn is_loss(diagnostic: &Diagnostic) -> bool {
    matches!(diagnostic.code, Code::AddressLost | Code::LanguageLost)
}

fn changes<'a>(
    (old, new): (Option<&'a State>, &'a State),
    (earlier, made): (&'a Earlier, &'a [Made]),
    lost: &[Diagnostic],
) -> Changes<'a> {
    let rewritten = made
        .iter()
        .filter(|m| matches!(m.written, Some(reason) if reason != Reason::Theme));
    let address = |diagnostic: &Diagnostic| {
        let start = diagnostic.span.start;
        let line = diagnostic
            .span
            .file
            .text
            .get(start..start + diagnostic.span.len)?;
        line.strip_prefix('/').map(ToOwned::to_owned)
    };

    Changes {
        old,
        new,
        published: earlier.previous().keys().map(String::as_str).collect(),
        made: made.iter().map(|m| m.path.as_str()).collect(),
        rewritten: rewritten.map(|m| m.path.as_str()).collect::<BTreeSet<_>>(),
        restyled: made
            .iter()
            .filter(|m| m.written == Some(Reason::Theme))
            .count(),
        lost: lost.iter().filter_map(address).collect(),
    }
}

fn tell(
    args: &DiffArgs,
    reporter: &Reporter,
    (earlier, languages): (&Earlier, &[Lang]),
    changes: &Changes,
) -> ExitCode {
    let report = changes.report(&reporter.messages, languages);
    reporter.say(diff::text(&report, &reporter.messages).trim_end());

    if earlier.interrupted {
        reporter.say(&reporter.messages.text("diff-interrupted", &[]));
    }

    if let Some(file) = &args.html
        && let Err(code) = save(file, &report, reporter)
    {
        return code;
    }

    ExitCode::from(u8::from(args.check && !changes.vanishing().is_empty()))
}

fn save(
    file: &Path,
    report: &diff::DiffReport,
    reporter: &Reporter,
) -> Result<(), ExitCode> {
    let failed = |detail: String| reporter.fail("io-error", &[("detail", detail.into())]);
    let html = diff::html(report, &reporter.messages)
        .map_err(|error| failed(error.to_string()))?;
    publish::write_whole(file, html.as_bytes())
        .map_err(|error| failed(format!("{}: {error}", file.display())))?;
    reporter.say(
        &reporter
            .messages
            .text("diff-saved", &[("file", display_path(file).into())]),
    );

    Ok(())
}

fn refuse(reporter: &Reporter, diagnostics: &[Diagnostic]) -> ExitCode {
    let mut diagnostics = diagnostics.to_vec();
    diag::sort(&mut diagnostics);
    reporter.diagnostics(&diagnostics);
    reporter.say(&reporter.messages.text(
        "check-done",
        &[(
            "summary",
            diag::summary(&diagnostics, &reporter.messages).into(),
        )],
    ));

    ExitCode::from(1)
}
