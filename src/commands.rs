//! One command a file; the only room that prints.

pub mod build;
pub mod check;
pub mod diff;
pub mod fmt;
pub mod init;
pub mod lock;
pub mod new;
mod no_host;
mod open;
mod profile;
pub mod schema;
pub mod serve;
pub mod theme_check;
pub mod theme_fields;
pub mod theme_show;

use std::io::{IsTerminal, Write};
use std::process::ExitCode;

use crate::cli::words;
use crate::diag::{self, Diagnostic, OutputFormat, TerminalStyle};
use crate::i18n::Messages;

/// How a command speaks.
#[derive(Debug)]
pub struct Reporter {
    /// Its words.
    pub messages: Messages,
    /// The shape of diagnostics.
    pub format: OutputFormat,
}

impl Reporter {
    /// Answers arguments that are no command: help, version, or a mistake.
    pub fn arguments(error: &clap::Error, messages: &Messages) -> ExitCode {
        match words::mistake(error, messages) {
            Some(text) => {
                print(std::io::stderr(), &text);
                ExitCode::from(2)
            }
            None => {
                print(std::io::stdout(), &error.to_string());
                ExitCode::SUCCESS
            }
        }
    }

    /// Prints diagnostics to standard error; as JSON to standard output, where a program reads them.
    fn diagnostics(&self, diagnostics: &[Diagnostic]) {
        let style = if std::io::stderr().is_terminal() {
            TerminalStyle::Coloured
        } else {
            TerminalStyle::Plain
        };
        let text = diag::render(diagnostics, &self.messages, self.format, style);

        if self.format == OutputFormat::Json {
            print(std::io::stdout(), &text)
        } else {
            print(std::io::stderr(), &text)
        }
    }

    /// Prints the mistakes for which a command refuses to work, and gives the exit code for it. `id`: the message that
    /// says so, with their number as `summary`.
    fn refuse(&self, id: &str, mut diagnostics: Vec<Diagnostic>) -> ExitCode {
        diag::sort(&mut diagnostics);
        self.diagnostics(&diagnostics);
        let summary = diag::summary(&diagnostics, &self.messages);
        self.say(&self.messages.text(id, &[("summary", summary.into())]));

        ExitCode::from(1)
    }

    /// Says that something could not be read, and gives the exit code for it.
    fn unreadable(&self, error: &std::io::Error) -> ExitCode {
        self.fail("io-error", &[("detail", error.to_string().into())])
    }

    /// Prints one line for people. Nothing where the output is JSON.
    fn say(&self, line: &str) {
        if self.format != OutputFormat::Json {
            print(std::io::stdout(), &format!("{line}\n"));
        }
    }

    /// Prints what went wrong outside the records, and gives the exit code for it.
    fn fail(&self, id: &str, args: &[(&str, crate::i18n::Arg)]) -> ExitCode {
        let mut text = format!(
            "{}: {}\n",
            self.messages.text("severity-error", &[]),
            self.messages.text(id, args)
        );
        let hint = |name| self.messages.attribute(id, name, args);

        if let Some(hint) = hint("nearest").or_else(|| hint("hint")) {
            text += &format!("  {}: {hint}\n", self.messages.text("label-hint", &[]));
        }

        print(std::io::stderr(), &text);
        ExitCode::from(2)
    }
}

/// A reader that went away (`itogi check | head`) is not an error.
fn print(mut to: impl Write, text: &str) {
    let _ = to.write_all(text.as_bytes());
}
