//! The command line in the reader's language: help and mistakes in arguments.
//!
//! clap knows English only, so every help text is set from the messages (`help-<command>`, `help-<argument>`), and a
//! mistake is worded by its kind; clap's own words appear only for kinds that cannot happen here.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, CommandFactory, ValueEnum};

use super::{Cli, NewKind};
use crate::i18n::{self, Messages};

/// The command with help in the language of `messages`.
pub fn command(messages: &Messages) -> Command {
    localised(Cli::command(), messages, "help-itogi")
}

fn localised(command: Command, messages: &Messages, id: &str) -> Command {
    let say = |id: &str| messages.text(id, &[]);
    let template = format!(
        "{{about}}\n\n{}: {{usage}}\n\n{{all-args}}",
        say("help-usage")
    );
    let heading = say("help-options");
    let mut command = command
        .about(say(id))
        .help_template(template)
        .subcommand_help_heading(say("help-commands"))
        .subcommand_value_name(say("help-command-name"))
        .override_usage(say(&format!("{id}-usage")))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .mut_args(|arg| {
            let help = messages.text(&format!("help-{}", arg.get_id()), &[]);
            let arg = arg.help(help).help_heading(heading.clone());
            let takes_value = arg.get_action().takes_values();

            if takes_value {
                arg.hide_possible_values(true).hide_default_value(true)
            } else {
                arg
            }
        })
        .arg(
            Arg::new("help")
                .long("help")
                .short('h')
                .action(ArgAction::Help)
                .help(say("help-help"))
                .help_heading(heading.clone()),
        );

    if id == "help-itogi" {
        let version = Arg::new("version")
            .long("version")
            .short('V')
            .action(ArgAction::Version);
        command = command.arg(version.help(say("help-version")).help_heading(heading));
    }

    let names: Vec<String> = command
        .get_subcommands()
        .map(|sub| sub.get_name().to_owned())
        .collect();
    let parent = if id == "help-itogi" { "help" } else { id };

    for name in names {
        let id = format!("{parent}-{name}");
        command = command.mut_subcommand(name, |sub| localised(sub, messages, &id));
    }

    command
}

/// What is wrong with the arguments, in words and with the nearest thing that would be right; `None` for help and
/// version, which are no mistakes.
pub fn mistake(error: &clap::Error, messages: &Messages) -> Option<String> {
    let id = message_id(error)?;
    let context = |kind| context(error, kind);
    let argument = context(ContextKind::InvalidArg)
        .or_else(|| context(ContextKind::InvalidSubcommand));
    // A message names only what mistakes of its kind have, so an empty value is never shown.
    let mut args: i18n::Args = vec![
        ("argument", argument.unwrap_or_default().into()),
        (
            "value",
            context(ContextKind::InvalidValue)
                .unwrap_or_default()
                .into(),
        ),
        (
            "valid",
            context(ContextKind::ValidValue)
                .unwrap_or_else(kinds)
                .into(),
        ),
        ("detail", error.kind().to_string().into()),
    ];

    let nearest = context(ContextKind::SuggestedArg)
        .or_else(|| context(ContextKind::SuggestedSubcommand));
    let mut text = format!(
        "{}: {}\n",
        messages.text("severity-error", &[]),
        messages.text(id, &args)
    );

    if let Some(nearest) = nearest {
        args.push(("nearest", nearest.into()));
        text += &format!("  {}\n", messages.text("argument-nearest", &args));
    }

    Some(text + &format!("  {}\n", messages.text("argument-help", &[])))
}

/// The message for a mistake; `None` for help and version.
fn message_id(error: &clap::Error) -> Option<&'static str> {
    Some(match error.kind() {
        ErrorKind::DisplayHelp
        | ErrorKind::DisplayVersion
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => return None,
        ErrorKind::UnknownArgument => "argument-unknown",
        ErrorKind::InvalidSubcommand => "command-unknown",
        ErrorKind::InvalidValue if context(error, ContextKind::ValidValue).is_some() => {
            "argument-value-of"
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "argument-value",
        ErrorKind::MissingSubcommand => "command-missing",
        ErrorKind::MissingRequiredArgument if lacks_kind(error) => "kind-missing",
        ErrorKind::MissingRequiredArgument => "argument-missing",
        _ => "argument-other",
    })
}

/// Whether `itogi new` was not told what to make.
fn lacks_kind(error: &clap::Error) -> bool {
    context(error, ContextKind::InvalidArg).is_some_and(|arg| arg.contains("KIND"))
}

fn context(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(list) => Some(list.join(", ")),
        _ => None,
    }
}

/// What `itogi new` can make.
fn kinds() -> String {
    let names = NewKind::value_variants()
        .iter()
        .filter_map(ValueEnum::to_possible_value);
    names
        .map(|value| value.get_name().to_owned())
        .collect::<Vec<_>>()
        .join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    /// Every help text of a command and those below it.
    fn helps(command: &Command, found: &mut Vec<String>) {
        found.extend(command.get_about().map(ToString::to_string));
        found.extend(
            command
                .get_arguments()
                .filter_map(|arg| arg.get_help())
                .map(ToString::to_string),
        );
        command.get_subcommands().for_each(|sub| helps(sub, found));
    }

    #[test]
    fn every_argument_has_help() {
        for lang in Lang::ALL {
            let messages = Messages::command_line(lang).expect("locales");
            let mut command = command(&messages);
            command.clone().debug_assert();
            command.build();
            let mut found = Vec::new();
            helps(&command, &mut found);
            assert!(found.len() > 12, "{found:?}");

            for help in found {
                assert!(
                    !help.is_empty() && !help.starts_with('['),
                    "no message for {help}"
                );
            }
        }
    }

    #[test]
    fn argument_mistake_in_words() {
        let messages = Messages::command_line(Lang::Ru).expect("locales");
        let error = command(&messages)
            .try_get_matches_from(["itogi", "build", "--ouut", "x"])
            .expect_err("mistake");
        let text = mistake(&error, &messages).expect("a mistake");

        assert!(
            text.contains("--ouut")
                && text.contains("--out")
                && !text.contains("unexpected"),
            "{text}"
        );
        let error = command(&messages)
            .try_get_matches_from(["itogi", "new"])
            .expect_err("mistake");
        let text = mistake(&error, &messages).expect("a mistake");

        assert!(
            text.contains("growth-point") && !text.contains("required"),
            "{text}"
        );
        let error = command(&messages)
            .try_get_matches_from(["itogi", "--help"])
            .expect_err("help");
        assert_eq!(mistake(&error, &messages), None);
    }
}
