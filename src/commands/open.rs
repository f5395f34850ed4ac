//! How commands open a project, and what they say if they cannot.

use std::path::Path;
use std::process::ExitCode;

use super::Reporter;
use crate::profile::{Profile, Stage};
use crate::project::{self, Options, Project};
use crate::ready::{SiteOptions, SiteSources};
use crate::source::{self, ContentFolder};

/// Refuses where there is no content folder: that is clearer than the words of the system.
pub(super) fn folder(content: &str, reporter: &Reporter) -> Result<(), ExitCode> {
    if Path::new(content).is_dir() {
        return Ok(());
    }
    Err(reporter.fail("no-content", &[("path", content.into())]))
}

/// Reads everything that a site is made from.
pub(super) fn sources(
    options: &SiteOptions,
    profile: &Profile,
    reporter: &Reporter,
) -> Result<SiteSources, ExitCode> {
    let content =
        profile.time(Stage::Read, || content(&options.records.content, reporter))?;
    profile
        .time(Stage::Inputs, || SiteSources::read(content, options))
        .map_err(|error| reporter.unreadable(&error))
}

/// Reads and checks the records alone, without theme and addresses.
pub(super) fn project(
    options: &Options,
    reporter: &Reporter,
) -> Result<Project, ExitCode> {
    Ok(project::check(
        content(&options.content, reporter)?,
        options,
    ))
}

/// Reads all files of the content folder.
pub(super) fn content(
    folder: &str,
    reporter: &Reporter,
) -> Result<ContentFolder, ExitCode> {
    self::folder(folder, reporter)?;
    source::read_content(Path::new(folder)).map_err(|error| reporter.unreadable(&error))
}
