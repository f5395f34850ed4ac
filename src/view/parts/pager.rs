//! Where a page stands among the pages of its list.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::Facet;
use crate::route::{List, Page};
use crate::view::context::Context;

/// Pages around the current one that have a link of their own.
const AROUND: usize = 2;

/// The pages of a list, as one of them shows them.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Pager {
    /// The number of this page, from 1.
    number: usize,
    /// The number of the last page; 1 where the list is on one page.
    last: usize,
    previous: Option<String>,
    next: Option<String>,
    /// The first and the last page and those around the current one.
    pages: Vec<PageLink>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct PageLink {
    number: usize,
    href: String,
    /// Whether pages before it are left out.
    gap: bool,
}

/// The pager of page `number` of a list.
pub(in crate::view) fn pager(cx: Context, list: &List, number: usize) -> Pager {
    let last = list.pages(cx.site);
    let href = |number: usize| cx.href(&list.page(number));
    let shown: Vec<usize> = (1..=last)
        .filter(|n| *n == 1 || *n == last || n.abs_diff(number) <= AROUND)
        .collect();
    let before = |at: usize| at.checked_sub(1).map_or(0, |at| shown[at]);

    Pager {
        number,
        last,
        previous: (number > 1).then(|| href(number - 1)),
        next: (number < last).then(|| href(number + 1)),
        pages: shown
            .iter()
            .enumerate()
            .map(|(at, n)| PageLink {
                number: *n,
                href: href(*n),
                gap: *n > before(at) + 1,
            })
            .collect(),
    }
}

/// The part of a list that stands on page `number`.
pub(in crate::view) fn part<T>(
    list: impl Iterator<Item = T>,
    number: usize,
    page: usize,
) -> impl Iterator<Item = T> {
    list.skip((number - 1) * page).take(page)
}

/// Where the whole of a list is, of which a page shows the beginning.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct More {
    /// How many the list has in all.
    n: usize,
    href: String,
}

/// The way to all practices of a facet, unless `shown` of them are all.
pub(in crate::view) fn more(cx: Context, facet: Facet, shown: usize) -> Option<More> {
    let n = cx.site.count_in(&facet);
    (n > shown).then(|| More { n, href: cx.href(&Page::Facet(facet, 1)) })
}
