//! Addresses that were once published: none vanishes unnoticed.
//!
//! Links to the site stand in letters, articles and dissertations, where they cannot be mended. So the editors keep a
//! list of what has been published, `content/urls.lock` ([`lock`]), and a build stops where one of its addresses would
//! lead nowhere. Former ids of records and the records `redirects` say where they lead now (`plan`); from that come
//! pages for any host and rules for servers ([`server_rules`]).

pub mod lock;
mod lost;
mod plan;
mod servers;

use lost::{lost_files, lost_pages};
use plan::plan;

pub use servers::{RULES, server_rules};

use std::sync::Arc;

use rayon::prelude::*;

use crate::diag::Diagnostic;
use crate::file::SourceFile;
use crate::lang::Lang;
use crate::model::Site;
use crate::route::{Moved, Route};

use lock::Lock;

/// What is known of addresses before a page is made.
#[derive(Debug, Default)]
pub struct Survey {
    /// What has been published.
    pub lock: Lock,
    /// Every page and data file of the site, and the pages at former addresses.
    pub routes: Vec<Route>,
    /// Where former addresses lead.
    pub moved: Vec<Moved>,
    /// Languages of the interface, the one at the root first.
    languages: Vec<Lang>,
    /// Mistakes, and pages that would vanish.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads the list of published addresses and finds for each page in it where it is now. `whole`: whether all records
/// could be read; pages of the others are not lost, they are being mended.
pub fn survey(site: &Site, lock: Option<&Arc<SourceFile>>, whole: bool) -> Survey {
    let (lock, mut diagnostics) = Lock::read(lock);
    let mut routes = Route::all(site);
    let languages = site.config.languages();
    // No lock, redirects or aliases: skip building the address map.
    let idle = lock.addresses().next().is_none()
        && site.redirects.is_empty()
        && site.aliases().is_empty();
    let address = |route: &Route| (route.address(), route.clone());
    let living: Vec<(String, Route)> = if idle {
        Vec::new()
    } else {
        routes.par_iter().map(address).collect()
    };

    let living = living.into_iter().collect();
    let plan = plan(site, &living, &lock);
    diagnostics.extend(plan.diagnostics);

    if whole && diagnostics.is_empty() {
        diagnostics.extend(lost_pages(&lock, &living, &plan.moved, &languages));
    }

    routes.extend(plan.moved.iter().cloned().map(Route::Moved));
    Survey {
        lock,
        routes,
        moved: plan.moved,
        languages,
        diagnostics,
    }
}

impl Survey {
    /// Files that would vanish, once all files of a build are known.
    pub fn lost_files<'a>(
        &self,
        paths: impl IntoIterator<Item = &'a str>,
    ) -> Vec<Diagnostic> {
        lost_files(
            &self.lock,
            &paths.into_iter().collect(),
            &self.moved,
            &self.languages,
        )
    }
}

/// An address without the folder of its language, if it has one. `languages`: the one at the root first.
pub(crate) fn without_language<'a>(address: &'a str, languages: &[Lang]) -> &'a str {
    let folder = |lang: &Lang| address.strip_prefix(lang.code())?.strip_prefix('/');
    languages.iter().skip(1).find_map(folder).unwrap_or(address)
}
