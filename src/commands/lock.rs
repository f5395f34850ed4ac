//! `itogi lock`: the addresses of the site are added to `urls.lock`; none is ever taken out.
//!
//! Which addresses there are is known only when every file has been made, so this is a build that keeps nothing. Drafts
//! and the page of the theme's parts are not published, hence never locked.

use std::path::Path;
use std::process::ExitCode;

use super::build::BUILD_ID;
use super::{Reporter, check};
use crate::addresses::{self, Survey};
use crate::cli::LockArgs;
use crate::compare::Adviser;
use crate::diag::{self, Diagnostic};
use crate::i18n::Messages;
use crate::lang::Lang;
use crate::pipeline::{self, Job, Made, Version};
use crate::profile::Profile;
use crate::project::{Options, Project};
use crate::publish::{self, Earlier};
use crate::source::{LOCK, display_path};
use crate::theme_folder;
use crate::view::Context;

/// Exit code 0 if all addresses are in the list now, 1 with errors or, with `--check`, if some are not; 2 if something
/// outside the records failed.
pub fn run(args: &LockArgs, reporter: &Reporter) -> ExitCode {
    let options = Options {
        content: args.content.clone(),
        base_url: None,
        drafts: false,
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
    diagnostics.extend(survey.diagnostics.iter().cloned());

    if diag::errors(&diagnostics) > 0 {
        return refuse(reporter, &diagnostics);
    }

    let versions: Vec<Version> = contexts
        .iter()
        .zip(&look.themes)
        .map(|(cx, theme)| Version { cx: *cx, theme })
        .collect();

    let job = Job {
        versions: &versions,
        build_id: BUILD_ID,
        progress: &|_| {},
        profile: &Profile::off(),
    };

    let (made, mut found) = match pipeline::run(&job, &routes, &Earlier::default()) {
        Ok(made) => made,
        Err(error) => {
            return reporter.fail("io-error", &[("detail", error.to_string().into())]);
        }
    };

    if found.is_empty() {
        found = survey.lost_files(made.iter().map(|made| made.path.as_str()));
    }

    if found.is_empty() {
        add(args, reporter, (&survey, &made, site.config.lang))
    } else {
        refuse(reporter, &found)
    }
}

fn refuse(reporter: &Reporter, diagnostics: &[Diagnostic]) -> ExitCode {
    let mut diagnostics = diagnostics.to_vec();
    diag::sort(&mut diagnostics);
    reporter.diagnostics(&diagnostics);
    let summary = diag::summary(&diagnostics, &reporter.messages);

    reporter.say(
        &reporter
            .messages
            .text("lock-refused", &[("summary", summary.into())]),
    );
    ExitCode::from(1)
}

fn add(
    args: &LockArgs,
    reporter: &Reporter,
    (survey, made, lang): (&Survey, &[Made], Lang),
) -> ExitCode {
    let lock = &survey.lock;
    let fresh = lock.fresh(made.iter().map(|made| made.path.as_str()));
    let all = lock.addresses().count() + fresh.len();

    if fresh.is_empty() && lock.exists() {
        reporter.say(&reporter.messages.text("lock-clean", &[("all", all.into())]));
        return ExitCode::SUCCESS;
    }

    if args.check {
        reporter.say(
            &reporter
                .messages
                .text("lock-open", &[("new", fresh.len().into())]),
        );
        fresh
            .iter()
            .for_each(|address| reporter.say(&format!("  /{address}")));
        return ExitCode::from(1);
    }

    let path = Path::new(&args.content).join(LOCK);
    // The remark at the head is for those who read the records, whatever language this run speaks.
    let head = Messages::command_line(lang)
        .map_or_else(|_| String::new(), |m| m.text("lock-head", &[]));

    if let Err(error) = publish::write_whole(&path, lock.with(&fresh, &head).as_bytes()) {
        return reporter.fail(
            "io-error",
            &[("detail", format!("{}: {error}", path.display()).into())],
        );
    }

    let file = display_path(&path);
    reporter.say(&reporter.messages.text(
        "lock-done",
        &[
            ("new", fresh.len().into()),
            ("all", all.into()),
            ("file", file.into()),
        ],
    ));

    ExitCode::SUCCESS
}
