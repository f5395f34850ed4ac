//! `itogi schema`: JSON Schemas of the records for editors of code.

use std::path::Path;
use std::process::ExitCode;

use super::Reporter;
use crate::cli::SchemaArgs;
use crate::desk;
use crate::fields::{RecordFields, json_schema};

/// Exit code 0; 2 if the files could not be written.
pub fn run(args: &SchemaArgs, voice: &Reporter) -> ExitCode {
    match write(&args.out, voice) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => voice.unreadable(&error),
    }
}

fn write(folder: &Path, voice: &Reporter) -> std::io::Result<()> {
    for (name, text) in json_schema::files(&RecordFields::read(), &voice.messages) {
        let path = folder.join(name);
        let id = if desk::make(&path, &text)? {
            "file-written"
        } else {
            "file-same"
        };
        voice.say(
            &voice
                .messages
                .text(id, &[("path", path.display().to_string().into())]),
        );
    }
    Ok(())
}
