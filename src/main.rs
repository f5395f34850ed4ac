//! The program: arguments → command → exit code.

use std::process::ExitCode;

use clap::FromArgMatches;
use itogi::cli::{Cli, Command, ThemeCommand, message_lang, words};
use itogi::commands::{
    Reporter, build, check, diff, fmt, init, lock, new, schema, serve, theme_check,
    theme_fields, theme_show,
};
use itogi::i18n::Messages;

/// Pages are made of many short-lived texts: a fifth of a build was spent in the system's allocator.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args_os()
        .map(|arg| arg.to_string_lossy().into_owned())
        .collect();
    let messages = match Messages::command_line(message_lang(&args, |name| {
        std::env::var(name).ok()
    })) {
        Ok(messages) => messages,
        Err(error) => {
            eprintln!("itogi: {error}");
            return ExitCode::from(2);
        }
    };
    let matches = words::command(&messages).try_get_matches_from(std::env::args_os());
    let cli = match matches.and_then(|matches| Cli::from_arg_matches(&matches)) {
        Ok(cli) => cli,
        Err(error) => return Reporter::arguments(&error, &messages),
    };

    let reporter = Reporter { messages, format: cli.format.into() };
    match &cli.command {
        Command::Build(args) => build::run(args, &reporter),
        Command::Check(args) => check::run(args, &reporter),
        Command::Diff(args) => diff::run(args, &reporter),
        Command::Lock(args) => lock::run(args, &reporter),
        Command::Serve(args) => serve::run(args, &reporter),
        Command::New(args) => new::run(args, &reporter),
        Command::Fmt(args) => fmt::run(args, &reporter),
        Command::Schema(args) => schema::run(args, &reporter),
        Command::Init(args) => init::run(args, &reporter),
        Command::Theme(ThemeCommand::Check(args)) => theme_check::run(args, &reporter),
        Command::Theme(ThemeCommand::Show(args)) => theme_show::run(args, &reporter),
        Command::Theme(ThemeCommand::Fields(args)) => theme_fields::run(args, &reporter),
    }
}
