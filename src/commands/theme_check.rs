//! `itogi theme check`: what is wrong in the theme, without the records.

use std::path::Path;
use std::process::ExitCode;

use super::{Reporter, open};
use crate::cli::ThemeCheckArgs;
use crate::config;
use crate::diag;
use crate::route::Urls;
use crate::source::{self, ContentFolder};
use crate::theme_folder;

/// Exit code 0 without errors, 1 with errors, 2 if the settings or the theme could not be read.
pub fn run(args: &ThemeCheckArgs, reporter: &Reporter) -> ExitCode {
    if let Err(code) = open::folder(&args.content, reporter) {
        return code;
    }

    let path = Path::new(&args.content).join(config::FILE);
    let content = match if path.is_file() {
        source::read_content(&path)
    } else {
        Ok(ContentFolder::default())
    } {
        Ok(content) => content,
        Err(error) => return reporter.unreadable(&error),
    };
    let mut diagnostics = content.diagnostics;
    let (settings, found) = config::load(&content.files, &args.content);
    diagnostics.extend(found);
    let mut size = Vec::new();

    if let Some(config) = settings.filter(|_| diag::errors(&diagnostics) == 0) {
        let urls = Urls::new(config.base_url.as_ref().map(|url| url.value.as_str()));
        let languages: Vec<_> = config
            .languages()
            .into_iter()
            .map(|lang| (lang, &urls))
            .collect();

        match theme_folder::open(&config, &args.look.themes, &languages) {
            Ok(look) => {
                diagnostics.extend(look.diagnostics);
                size.push(("templates", look.templates.into()));
                size.push(("components", look.components.into()));
            }
            Err(error) => return reporter.unreadable(&error),
        }
    }

    diag::sort(&mut diagnostics);
    reporter.diagnostics(&diagnostics);

    if diagnostics.is_empty() {
        reporter.say(&reporter.messages.text("theme-clean", &size));
    } else {
        let summary = diag::summary(&diagnostics, &reporter.messages);
        reporter.say(
            &reporter
                .messages
                .text("check-done", &[("summary", summary.into())]),
        );
    }

    ExitCode::from(u8::from(diag::errors(&diagnostics) > 0))
}
