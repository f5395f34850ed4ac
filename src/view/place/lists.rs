//! The lists of regions and of districts.

use schemars::JsonSchema;
use serde::Serialize;

use crate::route::Page;
use crate::view::context::Context;
use crate::view::parts::districts::{district_figure, district_years};
use crate::view::parts::figures::FigureView;
use crate::view::parts::links::Link;
use crate::view::parts::presence::{self, Presence};
use crate::view::parts::rows::{RegionRow, region_row};

/// Content of `/regions/`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Regions {
    /// Where the known participants of the last edition with full results come from.
    presence: Option<Presence>,
    districts: Vec<DistrictRegions>,
    known: usize,
    all: usize,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct DistrictRegions {
    /// Absent for subjects that belong to no district.
    district: Option<Link>,
    regions: Vec<RegionRow>,
}

pub(in crate::view) fn regions(cx: Context) -> Regions {
    let rows_of = |district: Option<&str>| -> Vec<RegionRow> {
        cx.site
            .regions
            .iter()
            .filter(|region| {
                cx.site.district_now(region).map(|d| d.id.as_str()) == district
            })
            .map(|region| region_row(cx, region))
            .collect()
    };

    let mut districts: Vec<DistrictRegions> = cx
        .site
        .districts
        .iter()
        .map(|d| DistrictRegions {
            district: cx.district_link(&d.id),
            regions: rows_of(Some(&d.id)),
        })
        .filter(|d| !d.regions.is_empty())
        .collect();

    let rest = rows_of(None);
    if !rest.is_empty() {
        districts.push(DistrictRegions { district: None, regions: rest });
    }

    let known = cx
        .site
        .regions
        .iter()
        .filter(|r| cx.site.cities_of_region(&r.id).next().is_some())
        .count();

    Regions {
        presence: presence::latest(cx),
        districts,
        known,
        all: cx.site.regions.len(),
    }
}

/// Content of `/districts/`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Districts {
    years: Vec<String>,
    rows: Vec<DistrictRow>,
    /// The page that compares the years.
    compare: String,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct DistrictRow {
    link: Link,
    dissolved: Option<String>,
    values: Vec<Option<FigureView>>,
}

pub(in crate::view) fn districts(cx: Context) -> Districts {
    let years = district_years(cx);
    let rows = cx
        .site
        .districts
        .iter()
        .filter_map(|district| {
            Some(DistrictRow {
                link: cx.district_link(&district.id)?,
                dissolved: district.to.as_ref().map(|to| to.value.0.when(cx.lang)),
                values: years
                    .iter()
                    .map(|year| district_figure(cx, year, &district.id))
                    .collect(),
            })
        })
        .collect();

    Districts {
        years,
        rows,
        compare: cx.href(&Page::Compare),
    }
}
