//! `itogi init`: a new competition in an empty folder.

use std::process::ExitCode;

use super::Reporter;
use crate::cli::InitArgs;
use crate::desk;
use crate::scaffold::starter;

/// Exit code 0; 2 if the folder is not empty or could not be written to.
pub fn run(args: &InitArgs, reporter: &Reporter) -> ExitCode {
    let folder = ("dir", args.dir.display().to_string().into());
    match desk::is_empty(&args.dir) {
        Ok(true) => {}
        Ok(false) => return reporter.fail("init-not-empty", &[folder]),
        Err(error) => return reporter.unreadable(&error),
    }

    let files = starter::files(&reporter.messages);
    for (path, text) in &files {
        if let Err(error) = desk::create(&args.dir.join(path), text) {
            return reporter.unreadable(&error);
        }
    }

    reporter.say(
        &reporter
            .messages
            .text("init-done", &[folder, ("files", files.len().into())]),
    );
    ExitCode::SUCCESS
}
