//! What a site goes without while nobody has said where it will stand.
//!
//! A build without a host is whole and right, and a site to look at needs none. But what must hold full addresses cannot
//! be made, and an organiser who publishes such a site has to hear it, once, at the end.

use crate::cli::BuildArgs;
use crate::commands::Reporter;
use crate::config::{self, Config};
use crate::route::Urls;
use crate::source::ContentFolder;

/// What to say of it; `None` where the host is known.
pub(super) fn note(
    args: &BuildArgs,
    reporter: &Reporter,
    content: &ContentFolder,
) -> Option<String> {
    let settings = config::load(&content.files, &args.input.content).0?;
    let wanted = base_url(args, &settings);
    if Urls::new(wanted).origin().is_some() {
        return None;
    }

    let cards = if settings.cards { "yes" } else { "no" };
    Some(
        reporter
            .messages
            .text("build-no-host", &[("cards", cards.into())]),
    )
}

fn base_url<'a>(args: &'a BuildArgs, settings: &'a Config) -> Option<&'a str> {
    let own = settings.base_url.as_ref().map(|url| url.value.as_str());
    args.base_url.as_deref().or(own)
}
