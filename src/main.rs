//! The program: arguments → command → exit code.

use std::process::ExitCode;

use clap::Parser;
use itogi::cli::{Cli, Command, message_lang};
use itogi::commands::{Voice, build, check};
use itogi::i18n::Messages;

fn main() -> ExitCode {
    let cli = Cli::parse();
    let lang = message_lang(cli.lang, |name| std::env::var(name).ok());
    let messages = match Messages::command_line(lang) {
        Ok(messages) => messages,
        Err(error) => {
            eprintln!("itogi: {error}");
            return ExitCode::from(2);
        }
    };
    let voice = Voice { messages, format: cli.format.into() };
    match &cli.command {
        Command::Build(args) => build::run(args, &voice),
        Command::Check(args) => check::run(args, &voice),
    }
}
