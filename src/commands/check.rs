//! `itogi check`: read everything, say everything, write nothing.

use std::process::ExitCode;

use super::Voice;
use crate::cli::ContentArgs;
use crate::diag;
use crate::pipeline;
use crate::project::{self, Options, Project};
use crate::view::Context;

/// Exit code 0 without errors, 1 with errors, 2 if the content could not be read.
pub fn run(args: &ContentArgs, voice: &Voice) -> ExitCode {
    let options = Options { content: args.content.clone(), base_url: None, drafts: args.drafts };
    let mut project = match open(&options, voice) {
        Ok(project) => project,
        Err(code) => return code,
    };
    if let Some((site, interfaces)) = &project.site {
        project.diagnostics.extend(pipeline::routes(&Context::all(site, interfaces), &[]).1);
        diag::sort(&mut project.diagnostics);
    }
    voice.diagnostics(&project.diagnostics);
    if project.diagnostics.is_empty() {
        voice.say(&voice.messages.text("check-clean", &[]));
    } else {
        let summary = diag::summary(&project.diagnostics, &voice.messages);
        voice.say(&voice.messages.text("check-done", &[("summary", summary.into())]));
    }
    ExitCode::from(u8::from(diag::errors(&project.diagnostics) > 0))
}

/// Opens a project, or says why it cannot be opened.
pub(super) fn open(options: &Options, voice: &Voice) -> Result<Project, ExitCode> {
    if !std::path::Path::new(&options.content).is_dir() {
        return Err(voice.fail("no-content", &[("path", options.content.as_str().into())]));
    }
    project::open(options).map_err(|error| voice.fail("io-error", &[("detail", error.to_string().into())]))
}
