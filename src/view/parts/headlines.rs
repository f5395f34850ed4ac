//! The figures by which an edition is known.

use crate::view::context::Context;
use crate::view::parts::figure_list::{FigureList, side_by_side};
use crate::view::parts::figures::FigureView;

/// Measures shown first, in this order, as far as they are known.
pub(in crate::view) const HEADLINES: [&str; 5] = [
    "participants",
    "subjects",
    "reports",
    "publications",
    "media-subjects",
];

/// The figures by which an edition is known.
pub(in crate::view) fn headline_figures(cx: Context, edition: &str) -> FigureList {
    let known = HEADLINES
        .iter()
        .filter_map(|measure| cx.total(edition, measure))
        .filter(FigureView::has_value);
    side_by_side(known.collect())
}
