//! What a site goes without while nobody has said where it will stand.
//!
//! A build without a host is whole and right, and a site to look at needs none. But what must hold full addresses cannot
//! be made, and an organiser who publishes such a site has to hear it, once, at the end.

use crate::cli::BuildArgs;
use crate::commands::Reporter;
use crate::ready::SiteSources;
use crate::route::Urls;

/// What to say of it; `None` where the host is known.
pub(super) fn note(
    args: &BuildArgs,
    reporter: &Reporter,
    sources: &SiteSources,
) -> Option<String> {
    let settings = sources.content.config.as_ref()?;
    let own = settings.base_url.as_ref().map(|url| url.value.as_str());
    let wanted = args.base_url.as_deref().or(own);

    if Urls::new(wanted).origin().is_some() {
        return None;
    }

    let cards = if settings.cards { "yes" } else { "no" };
    let args = [("cards", cards.into())];

    Some(reporter.messages.text("build-no-host", &args))
}
