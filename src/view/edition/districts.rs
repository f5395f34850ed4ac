//! Participants of an edition by district, with the change since the edition before.

use std::collections::BTreeMap;

use crate::compare::{InBorders, Pair};
use crate::view::context::Context;
use crate::view::parts::districts::{BY_DISTRICT, district_years};
use crate::view::parts::figure_list::{FigureList, with_bars};
use crate::view::parts::figures::ChangeView;

/// Participants by district, largest first.
pub(in crate::view) fn district_figures(cx: Context, id: &str) -> FigureList {
    let (since, mut changes) = since_last(cx, id).unzip();
    let total = cx.site.exact_total(id, BY_DISTRICT);

    let mut parts: Vec<_> = cx.site.parts(id, BY_DISTRICT, "district").collect();
    parts.sort_by_key(|(_, f)| std::cmp::Reverse(f.value.as_ref().map(|v| v.value)));

    let figures = parts
        .into_iter()
        .filter_map(|(district, figure)| {
            let link = cx.district_link(district)?;
            let short = cx.site.districts.get(district)?.short.clone();
            let change = changes
                .as_mut()
                .and_then(|changes| changes.remove(district));

            Some(
                cx.figure(figure, short, total)
                    .linked(link.href)
                    .changed(change),
            )
        })
        .collect();

    with_bars(figures).since(since)
}

/// The change of each district since the edition before that counts districts, in the borders of this one: by id.
pub(in crate::view) fn since_last(
    cx: Context,
    edition: &str,
) -> Option<(String, BTreeMap<String, ChangeView>)> {
    let years = district_years(cx);
    let at = years.iter().position(|year| year == edition)?;
    let before = years.get(at.checked_sub(1)?)?;
    let pair = Pair::of(cx.site, before, edition)?;
    let rows = pair.districts_on(BY_DISTRICT, pair.to.first_day()?);
    let change = |row: &InBorders| {
        Some((
            row.district.id.to_string(),
            cx.change(row.result.ok()?, None),
        ))
    };

    Some((before.clone(), rows.iter().filter_map(change).collect()))
}
