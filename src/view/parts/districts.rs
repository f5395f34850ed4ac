//! Participants by district.

use crate::view::context::Context;
use crate::view::parts::figures::FigureView;

/// What is counted by district.
pub(in crate::view) const BY_DISTRICT: &str = "participants";

/// Editions that give participants by district.
pub(in crate::view) fn district_years(cx: Context) -> Vec<String> {
    let has = |id: &&str| cx.site.parts(id, BY_DISTRICT, "district").next().is_some();
    cx.site
        .editions
        .ids()
        .filter(has)
        .map(ToOwned::to_owned)
        .collect()
}

/// Participants of a district in an edition, with the share of all.
pub(in crate::view) fn district_figure(
    cx: Context,
    edition: &str,
    district: &str,
) -> Option<FigureView> {
    let total = cx
        .site
        .total(edition, BY_DISTRICT)
        .and_then(|f| f.value.as_ref())
        .map(|v| v.0);

    let (_, figure) = cx
        .site
        .parts(edition, BY_DISTRICT, "district")
        .find(|(id, _)| *id == district)?;
    Some(cx.figure(figure, edition.to_owned(), total))
}
