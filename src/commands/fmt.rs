//! `itogi fmt`: typography and the order of fields in the records, and nothing but the lines that change.

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use super::{Reporter, open};
use crate::cli::FmtArgs;
use crate::config;
use crate::desk;
use crate::diag::Diagnostic;
use crate::fields::RecordFields;
use crate::file::SourceFile;
use crate::formatter::{self, FormatOutcome};
use crate::lang::Lang;
use crate::source::{ContentFolder, display_path};

/// Exit code 0; 1 if `--check` found something to change; 2 if a path is not there or a file could not be written.
pub fn run(args: &FmtArgs, reporter: &Reporter) -> ExitCode {
    let content = match open::content(&args.content, reporter) {
        Ok(content) => content,
        Err(code) => return code,
    };
    let lang = config::load(&content.files, &args.content)
        .0
        .map_or(Lang::Ru, |config| config.lang);
    let files = match chosen(&args.paths, content, reporter) {
        Ok(files) => files,
        Err(code) => return code,
    };

    let fields = RecordFields::read();
    let (mut changed, mut skipped) = (0, 0);

    for file in &files {
        match formatter::format(file, &fields, lang) {
            FormatOutcome::Good => {}
            FormatOutcome::Mistakes(found) => {
                skipped += 1;
                untouched(file, &found, reporter);
            }
            FormatOutcome::Changed(text) => {
                changed += 1;
                report(file, &text, reporter);

                if args.check {
                    continue;
                }

                if let Err(error) =
                    desk::replace(Path::new(&file.path), &file.text, &text)
                {
                    return reporter.fail(
                        "fmt-not-written",
                        &[("detail", error.to_string().into())],
                    );
                }
            }
        }
    }

    let id = if args.check {
        "fmt-checked"
    } else {
        "fmt-done"
    };

    let counts = [
        ("files", files.len().into()),
        ("changed", changed.into()),
        ("skipped", skipped.into()),
    ];
    reporter.say(&reporter.messages.text(id, &counts));

    ExitCode::from(u8::from(args.check && changed > 0))
}

/// The files of the content folder that `paths` name: themselves or by a folder around them; all without paths.
fn chosen(
    paths: &[String],
    content: ContentFolder,
    reporter: &Reporter,
) -> Result<Vec<Arc<SourceFile>>, ExitCode> {
    let paths: Vec<String> = paths
        .iter()
        .map(|path| display_path(Path::new(path)))
        .collect();
    let within = |file: &str, path: &str| {
        file == path
            || file
                .strip_prefix(path.trim_end_matches('/'))
                .is_some_and(|rest| rest.starts_with('/'))
    };
    let unreadable = content.diagnostics;

    for path in &paths {
        let known = content.files.iter().any(|file| within(&file.path, path))
            || unreadable
                .iter()
                .any(|found| within(&found.span.file.path, path));
        if !known {
            return Err(reporter.fail("fmt-no-file", &[("path", path.as_str().into())]));
        }
    }

    let wanted = |file: &Arc<SourceFile>| {
        paths.is_empty() || paths.iter().any(|path| within(&file.path, path))
    };
    let unread: Vec<Diagnostic> = unreadable
        .into_iter()
        .filter(|found| wanted(&found.span.file))
        .collect();
    reporter.diagnostics(&unread);

    Ok(content.files.into_iter().filter(wanted).collect())
}

/// Says that a file has mistakes, and which.
fn untouched(file: &SourceFile, found: &[Diagnostic], reporter: &Reporter) {
    reporter.diagnostics(found);
    reporter.say(
        &reporter
            .messages
            .text("fmt-mistakes", &[("path", file.path.as_str().into())]),
    );
}

/// The lines that change, before and after.
fn report(file: &SourceFile, text: &str, reporter: &Reporter) {
    for line in formatter::lines(&file.text, text) {
        reporter.say(&format!(
            "{}:{}\n- {}\n+ {}",
            file.path, line.number, line.before, line.after
        ));
    }
}
