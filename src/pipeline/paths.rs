//! Where every page of a site stands, in all its languages.

use foldhash::{HashMap, HashMapExt};
use rayon::prelude::*;

use crate::diag::{Code, Diagnostic, Span};
use crate::file::SourceFile;
use crate::i18n::Arg;
use crate::interface::Interface;
use crate::route::Route;

/// What stands at the path of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageAt {
    /// Number of its language; 0 is the one at the root.
    pub language: usize,
    /// Number of its route.
    pub route: usize,
}

/// Where every page is, by the path of its file.
pub type Pages = HashMap<String, PageAt>;

/// The paths of all pages, and E501 where two of them, of whatever languages, have one address: an editor's page with the
/// id `en` would stand where the English home page does.
pub fn pages(routes: &[Route], interfaces: &[Interface]) -> (Pages, Vec<Diagnostic>) {
    let mut pages = Pages::with_capacity(routes.len() * interfaces.len());
    let mut diagnostics = Vec::new();

    for (language, cx) in interfaces.iter().enumerate() {
        // Making addresses is most of the work; filling the map must be in order.
        let outputs: Vec<(String, usize)> = routes
            .par_iter()
            .enumerate()
            .filter(|(_, route)| language == 0 || !route.is_shared())
            .map(|(number, route)| (cx.urls.output(route), number))
            .collect();

        for (output, route) in outputs {
            let own = PageAt { language, route };
            let Some(first) = pages.insert(output, own) else {
                continue;
            };

            let page = &routes[route];
            let file = SourceFile::new(cx.urls.output(page), "");
            let name = |at: PageAt| named(&routes[at.route], at.language, interfaces);

            diagnostics.push(
                Diagnostic::new(Code::AddressTwice, Span::whole(&file))
                    .arg("address", cx.urls.href(page))
                    .arg("first", name(first))
                    .arg("second", name(own)),
            );
        }
    }

    (pages, diagnostics)
}

/// A page in messages; the language is said unless it is the one at the root.
fn named(route: &Route, language: usize, interfaces: &[Interface]) -> Arg {
    match interfaces.get(language) {
        Some(cx) if language > 0 => Arg::Message(
            "route-in",
            vec![("page", route.name()), ("lang", cx.lang.own_name().into())],
        ),
        _ => route.name(),
    }
}
