//! `itogi theme show`: the built-in theme, for those who start from it and have only the program.

use std::io::Write;
use std::process::ExitCode;

use super::{Reporter, print};
use crate::cli::ShowArgs;
use crate::lang::text::nearest;
use crate::theme::built_in::built_in;

/// Exit code 0; 2 if there is no such file.
pub fn run(args: &ShowArgs, reporter: &Reporter) -> ExitCode {
    let files = built_in();
    let names = files.iter().map(|(path, _)| path.as_str());
    let Some(wanted) = args.file.as_deref() else {
        print(
            std::io::stdout(),
            &names.map(|name| format!("{name}\n")).collect::<String>(),
        );
        return ExitCode::SUCCESS;
    };

    match files.iter().find(|(path, _)| path == wanted) {
        Some((_, bytes)) => {
            // As in `print`, a reader that went away is not an error.
            let _ = std::io::stdout().write_all(bytes);
            ExitCode::SUCCESS
        }
        None => {
            let mut args = vec![("name", wanted.into())];
            args.extend(
                nearest(wanted, names).map(|nearest| ("nearest", nearest.into())),
            );
            reporter.fail("theme-file-unknown", &args)
        }
    }
}
