//! Pages that stand inside pages of other sites.

use super::chart::{self, Chart};
use crate::compare::Series;
use crate::model::Site;

/// A page that stands inside a page of another site.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Embed {
    /// `/embed/cities/abakan/`
    City(String),
    /// `/embed/compare/2016-2017/districts/`
    Chart(Chart),
}

/// Every page to embed, in a fixed order: towns, and the charts that have a picture.
pub(super) fn embeds(site: &Site) -> Vec<Embed> {
    let mut charts = chart::pictures(site);
    // The chart of all editions has lines only where a measure has more than two values.
    if !Series::all(site).iter().any(|series| series.known() > 2) {
        charts.retain(|chart| *chart != Chart::Years);
    }

    let towns = site.cities.ids().map(|id| Embed::City(id.to_owned()));
    towns.chain(charts.into_iter().map(Embed::Chart)).collect()
}
