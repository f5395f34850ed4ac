//! `itogi schema`: JSON Schemas of the records for editors of code.

use std::path::Path;
use std::process::ExitCode;

use super::Reporter;
use crate::cli::SchemaArgs;
use crate::desk;
use crate::fields::{RecordFields, json_schema};

/// Exit code 0; 2 if the files could not be written.
pub fn run(args: &SchemaArgs, reporter: &Reporter) -> ExitCode {
    match write(&args.out, reporter) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => reporter.unreadable(&error),
    }
}

fn write(folder: &Path, reporter: &Reporter) -> std::io::Result<()> {
    for (name, text) in json_schema::files(&RecordFields::read(), &reporter.messages) {
        let path = folder.join(name);
        let id = if desk::make(&path, &text)? {
            "file-written"
        } else {
            "file-same"
        };

        reporter.say(
            &reporter
                .messages
                .text(id, &[("path", path.display().to_string().into())]),
        );
    }
    Ok(())
}
