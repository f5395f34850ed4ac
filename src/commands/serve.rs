//! `itogi serve`: the site in the browser while it is edited.

use std::ops::RangeInclusive;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::mpsc::channel;
use std::time::Duration;

use tokio::sync::watch::channel as watch_channel;

use super::{Reporter, open};
use crate::cli::ServeArgs;
use crate::diag::OutputFormat;
use crate::i18n::Arg;
use crate::preview::{self, News, Preview, PreviewEvent, Settings};
use crate::project::Options;
use crate::ready::SiteOptions;
use crate::server::Server;
use crate::watch;

/// Ports that are tried in turn when none is asked for.
pub const PORTS: RangeInclusive<u16> = 4000..=4019;

/// Runs until it is stopped. Exit code 2 if there is no content folder or no free address; mistakes in the records are
/// reported and waited out.
pub fn run(args: &ServeArgs, reporter: &Reporter) -> ExitCode {
    if let Err(code) = open::folder(&args.input.content, reporter) {
        return code;
    }

    let bound = match args.port {
        Some(port) => Server::bind(&args.host, [port]),
        None => Server::bind(&args.host, PORTS),
    };
    let server = match bound {
        Ok(server) => server,
        Err(error) => return no_address(args, reporter, &error),
    };
    let settings = Settings {
        site: SiteOptions {
            records: Options {
                content: args.input.content.clone(),
                base_url: None,
                drafts: args.input.drafts,
            },
            themes: args.look.themes.clone(),
            styleguide: false,
        },
        editor: Some(args.editor.clone()).filter(|editor| editor != "none"),
    };

    let (questions, inbox) = channel();
    let (news, listeners) = watch_channel(News::default());
    let looks = questions.clone();
    let folders: Vec<PathBuf> = vec![
        settings.site.records.content.clone().into(),
        settings.site.themes.clone(),
    ];

    watch::watch(folders, move |why| preview::look_again(&looks, why));
    let address = format!("http://{}/", server.address());
    reporter.say(
        &reporter
            .messages
            .text("serve-address", &[("address", address.as_str().into())]),
    );

    if args.open && ::open::that_detached(&address).is_err() {
        reporter.say(&reporter.messages.text("serve-no-browser", &[]));
    }

    let (settings, news) = (&settings, &news);
    std::thread::scope(|scope| {
        scope.spawn(move || {
            Preview::new(settings, &reporter.messages, news, &|event| {
                say(reporter, event)
            })
            .run(&inbox)
        });
        server.run(&args.host, questions, listeners);
    });

    ExitCode::SUCCESS
}

fn no_address(args: &ServeArgs, reporter: &Reporter, error: &std::io::Error) -> ExitCode {
    let port = args.port.map_or_else(
        || format!("{}–{}", PORTS.start(), PORTS.end()),
        |port| port.to_string(),
    );
    let args = [
        ("host", args.host.as_str().into()),
        ("port", port.into()),
        ("detail", error.to_string().into()),
    ];

    reporter.fail("serve-no-address", &args)
}

/// Tells the person at the terminal what happened.
fn say(reporter: &Reporter, event: PreviewEvent) {
    match event {
        PreviewEvent::Ready { changed, pages, time } => {
            let args = [
                ("pages", Arg::from(pages)),
                ("ms", millis(time)),
                ("changed", names(reporter, changed)),
            ];

            let id = if changed.is_empty() {
                "serve-first"
            } else {
                "serve-ready"
            };
            reporter.say(&reporter.messages.text(id, &args));
        }
        PreviewEvent::Diagnostics(diagnostics) => reporter.diagnostics(diagnostics),
        PreviewEvent::Refused { changed, diagnostics, new } => {
            reporter.diagnostics(if reporter.format == OutputFormat::Json {
                diagnostics
            } else {
                new
            });
            let summary = crate::diag::summary(diagnostics, &reporter.messages);
            let args = [
                ("changed", names(reporter, changed)),
                ("summary", summary.into()),
            ];

            reporter.say(&reporter.messages.text("serve-refused", &args));
        }
        PreviewEvent::Unreadable(error) => {
            reporter.fail("io-error", &[("detail", error.into())]);
        }
    }
}

fn millis(time: Duration) -> Arg {
    Arg::from(usize::try_from(time.as_millis()).unwrap_or(usize::MAX))
}

/// Names of changed files as far as a line has room for them.
fn names(reporter: &Reporter, changed: &[String]) -> Arg {
    match changed {
        [] | [_] | [_, _] => changed.join(", ").into(),
        [first, ..] => {
            let args = [
                ("file", Arg::from(first.as_str())),
                ("others", Arg::from(changed.len() - 1)),
            ];
            reporter.messages.text("serve-files", &args).into()
        }
    }
}
