//! Pages that stand inside pages of other sites: a town, a chart. They say in short what their page says, of which day it
//! is, and lead back to it.

use schemars::JsonSchema;
use serde::Serialize;

use crate::route::{self, Embed, badges};
use crate::view::chart::page_chart::{self, PageChart};
use crate::view::context::Context;
use crate::view::town::{TownSummary, TownYear, summary, town_years};

/// Content of `/embed/cities/abakan/`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct EmbedCity {
    name: String,
    kind: &'static str,
    region: Option<String>,
    summary: TownSummary,
    strip: Vec<TownYear>,
    /// The page that it is taken from.
    full: String,
}

/// Content of `/embed/compare/2016-2017/districts/`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct EmbedChart {
    chart: PageChart,
    /// Titles of the documents behind it; may be empty.
    source: String,
    /// The place on the page that it is taken from.
    full: String,
}

pub(super) fn of_city(cx: Context, id: &str) -> Option<EmbedCity> {
    let city = cx.site.cities.get(id)?;
    // A page inside another has no room to explain why nothing is known of a year.
    let known = badges(cx.site, id).filter_map(|edition| cx.site.editions.get(edition));
    let strip: Vec<_> = known.map(|edition| cx.cell(city, edition)).collect();

    Some(EmbedCity {
        name: city.name.clone(),
        kind: city.kind.word(),
        region: cx.site.region_of(city).map(|region| region.name.clone()),
        summary: summary(cx, city, &strip),
        strip: town_years(cx, id, strip),
        full: cx.href(&Embed::City(id.to_owned()).page()),
    })
}

pub(super) fn of_chart(cx: Context, address: &route::Chart) -> Option<EmbedChart> {
    let chart = page_chart::view(cx, address)?;
    let full = format!("{}#{}", cx.href(&address.page()), chart.id);

    Some(EmbedChart {
        source: page_chart::sources(cx, address),
        full,
        chart,
    })
}
