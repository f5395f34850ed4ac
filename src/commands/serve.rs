//! `itogi serve`: the site in the browser while it is edited.

use std::ops::RangeInclusive;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::mpsc::channel;
use std::time::Duration;

use tokio::sync::watch::channel as watch_channel;

use super::{Reporter, check};
use crate::cli::ServeArgs;
use crate::diag::OutputFormat;
use crate::i18n::Arg;
use crate::preview::{self, News, Preview, PreviewEvent, Settings};
use crate::project::Options;
use crate::server::Server;
use crate::watch;

/// Ports that are tried in turn when none is asked for.
pub const PORTS: RangeInclusive<u16> = 4000..=4019;

/// Runs until it is stopped. Exit code 2 if there is no content folder or no free address; mistakes in the records are
/// told and waited out.
pub fn run(args: &ServeArgs, voice: &Reporter) -> ExitCode {
    if let Err(code) = check::folder(&args.input.content, voice) {
        return code;
    }
    let bound = match args.port {
        Some(port) => Server::bind(&args.host, [port]),
        None => Server::bind(&args.host, PORTS),
    };
    let server = match bound {
        Ok(server) => server,
        Err(error) => return no_address(args, voice, &error),
    };
    let settings = Settings {
        options: Options {
            content: args.input.content.clone(),
            base_url: None,
            drafts: args.input.drafts,
        },
        themes: args.look.themes.clone(),
        editor: Some(args.editor.clone()).filter(|editor| editor != "none"),
    };
    let (questions, inbox) = channel();
    let (news, listeners) = watch_channel(News::default());
    let looks = questions.clone();
    let folders: Vec<PathBuf> = vec![
        settings.options.content.clone().into(),
        settings.themes.clone(),
    ];
    watch::watch(folders, move |why| preview::look_again(&looks, why));
    let address = format!("http://{}/", server.address());
    voice.say(
        &voice
            .messages
            .text("serve-address", &[("address", address.as_str().into())]),
    );
    if args.open && open::that_detached(&address).is_err() {
        voice.say(&voice.messages.text("serve-no-browser", &[]));
    }
    let (settings, news) = (&settings, &news);
    std::thread::scope(|scope| {
        scope.spawn(move || {
            Preview::new(settings, &voice.messages, news, &|event| say(voice, event))
                .run(&inbox)
        });
        server.run(&args.host, questions, listeners);
    });
    ExitCode::SUCCESS
}

fn no_address(args: &ServeArgs, voice: &Reporter, error: &std::io::Error) -> ExitCode {
    let port = args.port.map_or_else(
        || format!("{}–{}", PORTS.start(), PORTS.end()),
        |port| port.to_string(),
    );
    let args = [
        ("host", args.host.as_str().into()),
        ("port", port.into()),
        ("detail", error.to_string().into()),
    ];
    voice.fail("serve-no-address", &args)
}

/// Tells the person at the terminal what happened.
fn say(voice: &Reporter, event: PreviewEvent) {
    match event {
        PreviewEvent::Ready {
            changed,
            pages,
            time,
        } => {
            let args = [
                ("pages", Arg::from(pages)),
                ("ms", millis(time)),
                ("changed", names(voice, changed)),
            ];
            let id = if changed.is_empty() {
                "serve-first"
            } else {
                "serve-ready"
            };
            voice.say(&voice.messages.text(id, &args));
        }
        PreviewEvent::Diagnostics(diagnostics) => voice.diagnostics(diagnostics),
        PreviewEvent::Refused {
            changed,
            diagnostics,
            new,
        } => {
            voice.diagnostics(if voice.format == OutputFormat::Json {
                diagnostics
            } else {
                new
            });
            let summary = crate::diag::summary(diagnostics, &voice.messages);
            let args = [
                ("changed", names(voice, changed)),
                ("summary", summary.into()),
            ];
            voice.say(&voice.messages.text("serve-refused", &args));
        }
        PreviewEvent::Unreadable(error) => {
            voice.fail("io-error", &[("detail", error.into())]);
        }
    }
}

fn millis(time: Duration) -> Arg {
    Arg::from(usize::try_from(time.as_millis()).unwrap_or(usize::MAX))
}

/// Names of changed files as far as a line has room for them.
fn names(voice: &Reporter, changed: &[String]) -> Arg {
    match changed {
        [] | [_] | [_, _] => changed.join(", ").into(),
        [first, ..] => {
            let args = [
                ("file", Arg::from(first.as_str())),
                ("others", Arg::from(changed.len() - 1)),
            ];
            voice.messages.text("serve-files", &args).into()
        }
    }
}
