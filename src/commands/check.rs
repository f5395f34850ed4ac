//! `itogi check`: reads everything, reports everything, writes nothing.

use std::process::ExitCode;

use super::{Reporter, open};
use crate::cli::CheckArgs;
use crate::diag;
use crate::profile::Profile;
use crate::project::Options;
use crate::ready::{Ready, SiteOptions};

/// Exit code 0 without errors, 1 with errors, 2 if the content could not be read.
pub fn run(args: &CheckArgs, reporter: &Reporter) -> ExitCode {
    let options = SiteOptions {
        records: Options {
            content: args.input.content.clone(),
            base_url: None,
            drafts: args.input.drafts,
        },
        themes: args.look.themes.clone(),
        styleguide: false,
    };

    let sources = match open::sources(&options, &Profile::off(), reporter) {
        Ok(sources) => sources,
        Err(code) => return code,
    };
    let diagnostics = match Ready::of(sources, &options, &Profile::off()) {
        Ok(ready) => ready.diagnostics,
        Err(diagnostics) => diagnostics,
    };

    reporter.diagnostics(&diagnostics);
    if diagnostics.is_empty() {
        reporter.say(&reporter.messages.text("check-clean", &[]));
    } else {
        let summary = diag::summary(&diagnostics, &reporter.messages);
        let args = [("summary", summary.into())];
        reporter.say(&reporter.messages.text("check-done", &args));
    }

    ExitCode::from(u8::from(diag::errors(&diagnostics) > 0))
}
