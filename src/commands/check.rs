//! `itogi check`: read everything, say everything, write nothing.

use std::path::Path;
use std::process::ExitCode;

use super::Reporter;
use crate::addresses;
use crate::cli::CheckArgs;
use crate::diag;
use crate::pipeline;
use crate::profile::{Profile, Stage};
use crate::project::{self, Options, Project};
use crate::source::{self, ContentFolder};
use crate::theme_folder;

/// Exit code 0 without errors, 1 with errors, 2 if the content could not be read.
pub fn run(args: &CheckArgs, reporter: &Reporter) -> ExitCode {
    let options = Options {
        content: args.input.content.clone(),
        base_url: None,
        drafts: args.input.drafts,
    };

    let mut project = match open(&options, reporter) {
        Ok(project) => project,
        Err(code) => return code,
    };
    if let Some((site, interfaces)) = &project.site {
        let survey = addresses::survey(
            site,
            project.lock.as_ref(),
            diag::errors(&project.diagnostics) == 0,
        );

        project
            .diagnostics
            .extend(pipeline::pages(&survey.routes, interfaces).1);
        project.diagnostics.extend(survey.diagnostics);
        let urls: Vec<_> = interfaces
            .iter()
            .map(|interface| (interface.lang, &interface.urls))
            .collect();

        match theme_folder::open(&site.config, &args.look.themes, &urls) {
            Ok(look) => project.diagnostics.extend(look.diagnostics),
            Err(error) => return reporter.unreadable(&error),
        }

        diag::sort(&mut project.diagnostics);
    }

    reporter.diagnostics(&project.diagnostics);
    if project.diagnostics.is_empty() {
        reporter.say(&reporter.messages.text("check-clean", &[]));
    } else {
        let summary = diag::summary(&project.diagnostics, &reporter.messages);
        reporter.say(
            &reporter
                .messages
                .text("check-done", &[("summary", summary.into())]),
        );
    }

    ExitCode::from(u8::from(diag::errors(&project.diagnostics) > 0))
}

/// Opens a project, or says why it cannot be opened.
pub(super) fn open(options: &Options, reporter: &Reporter) -> Result<Project, ExitCode> {
    read(options, &Profile::off(), reporter)
        .map(|content| project::check(content, options))
}

/// Reads a project, or says why it cannot be read.
pub(super) fn read(
    options: &Options,
    profile: &Profile,
    reporter: &Reporter,
) -> Result<ContentFolder, ExitCode> {
    folder(&options.content, reporter)?;
    let read = || source::read_content(Path::new(&options.content));
    profile
        .time(Stage::Read, read)
        .map_err(|error| reporter.unreadable(&error))
}

/// Says so where there is no content folder.
pub(super) fn folder(content: &str, reporter: &Reporter) -> Result<(), ExitCode> {
    if Path::new(content).is_dir() {
        return Ok(());
    }
    Err(reporter.fail("no-content", &[("path", content.into())]))
}
