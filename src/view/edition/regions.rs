//! A measure of an edition by region.

use crate::view::context::Context;
use crate::view::parts::figure_list::{FigureList, with_bars};

/// A measure by region, largest first.
pub(in crate::view) fn by_region(cx: Context, id: &str, measure: &str) -> FigureList {
    let mut parts: Vec<_> = cx.site.parts(id, measure, "region").collect();
    parts.sort_by_key(|(_, f)| std::cmp::Reverse(f.value.as_ref().map(|v| v.value)));
    let total = cx.site.exact_total(id, measure);

    let figures = parts
        .into_iter()
        .filter_map(|(region, f)| {
            let link = cx.region_link(region)?;
            Some(cx.figure(f, link.text, total).linked(link.href))
        })
        .collect();
    with_bars(figures)
}
