//! Regions and federal districts, with the dates of their borders.

pub(super) mod lists;

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use crate::compare::{Standing, standing};
use crate::load::Record;
use crate::model::Facet;
use crate::route::{GROUP, LINES_PAGE};
use crate::schema::{City, District, Edition, Figure, Programme, Region};
use crate::view::compare::districts::{DistrictChange, changes};
use crate::view::context::Context;
use crate::view::parts::cards::PracticeCard;
use crate::view::parts::districts::{district_figure, district_years};
use crate::view::parts::figure_list::{FigureList, with_bars};
use crate::view::parts::figures::{FigureView, SourceMark};
use crate::view::parts::links::{Link, programme_link};
use crate::view::parts::pager::{More, more};
use crate::view::parts::rows::{CityRow, RegionRow, city_row, region_row};
use crate::view::parts::tiles::{TileMap, locator};
use crate::view::parts::years::years;

/// Content of a region's page.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RegionPage {
    name: String,
    district: Option<Link>,
    /// Districts it belonged to since the competition exists, if there was more than one.
    history: Vec<MembershipView>,
    years: Vec<String>,
    cities: Vec<CityRow>,
    figures: Vec<RegionFigure>,
    by_year: Vec<NotedYear>,
    practices: Vec<PracticeCard>,
    practices_count: usize,
    /// Where the rest of its practices is.
    more: Option<More>,
    /// Where it lies.
    map: Option<TileMap>,
    programmes: Vec<Link>,
}

/// What is known of the towns of a place in one edition.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct NotedYear {
    edition: Link,
    /// Known participants.
    towns: usize,
    /// Those with a place, a prize or a title.
    honoured: usize,
    /// Absent where no document describes anyone's practices.
    practices: Option<usize>,
    /// Towns with a practice.
    practising: Option<usize>,
    /// Towns that the documents only mention, without a practice.
    mentioned: Option<usize>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct MembershipView {
    district: Option<Link>,
    from: Option<String>,
    to: Option<String>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct RegionFigure {
    year: String,
    figure: FigureView,
}

pub(in crate::view) fn region(cx: Context, id: &str) -> Option<RegionPage> {
    let region = cx.site.regions.get(id)?;
    let cities: Vec<_> = cx.site.cities_of_region(id).collect();
    let facet = Facet::Region(id.to_owned());
    let practices: Vec<PracticeCard> = cx
        .site
        .practices_in(&facet)
        .take(GROUP)
        .map(|p| cx.card(p))
        .collect();

    Some(RegionPage {
        name: region.name.clone(),
        district: cx
            .site
            .district_now(region)
            .and_then(|d| cx.district_link(&d.id)),
        history: history(cx, region),
        years: years(cx),
        by_year: by_year(cx, |_| cities.clone()),
        cities: rows(cx, &cities),
        figures: region_figures(cx, id),
        practices_count: cx.site.count_in(&facet),
        more: more(cx, facet, practices.len()),
        practices,
        programmes: cx
            .site
            .programmes_of_region(id)
            .map(|p| programme_link(cx, p))
            .collect(),
        map: locator(cx, cx.site.config.as_of.0.latest(), |other| {
            other.id.value == region.id.value
        }),
    })
}

/// The districts of a region by date, unless it was always in one.
fn history(cx: Context, region: &Region) -> Vec<MembershipView> {
    if region.districts.len() < 2 {
        return Vec::new();
    }

    region
        .districts
        .iter()
        .map(|membership| MembershipView {
            district: cx.district_link(&membership.district),
            from: membership.from.map(|day| day.0.after_word(cx.lang)),
            to: membership.to.map(|day| day.0.after_word(cx.lang)),
        })
        .collect()
}

fn region_figures(cx: Context, id: &str) -> Vec<RegionFigure> {
    let is_of_region = |figure: &Figure| {
        let region = figure.by.as_ref().and_then(|by| by.region.as_ref());
        region.is_some_and(|region| region.as_str() == id)
    };
    cx.site
        .figures
        .iter()
        .filter(|figure| is_of_region(figure))
        .filter_map(|figure| {
            let label = cx.site.measures.get(&figure.measure)?.title.clone();
            Some(RegionFigure {
                year: figure.edition.to_string(),
                figure: cx.figure(figure, label, None),
            })
        })
        .collect()
}

/// Editions that tell anything of the towns that were in the place then, oldest first.
fn by_year<'a>(
    cx: Context<'a>,
    towns: impl Fn(&Edition) -> Vec<&'a Record<City>>,
) -> Vec<NotedYear> {
    cx.site
        .editions
        .iter()
        .map(|edition| noted_year(cx, &towns(edition), &edition.id))
        .filter(NotedYear::tells)
        .collect()
}

fn noted_year(cx: Context, cities: &[&Record<City>], edition: &str) -> NotedYear {
    let standings: Vec<Standing> = cities
        .iter()
        .filter_map(|city| standing(cx.site, &city.id, edition))
        .collect();

    // A practice of several towns counts once.
    let practices: BTreeSet<&str> = cities
        .iter()
        .flat_map(|city| cx.site.practices_of_city(&city.id))
        .filter(|practice| practice.edition.as_str() == edition)
        .map(|practice| practice.data.id.as_str())
        .collect();

    // Where no document describes anyone's work, a count would be a zero that nobody counted.
    let described = cx.site.is_described(edition);
    let counted = |is_so: &dyn Fn(&str) -> bool| {
        described.then(|| cities.iter().filter(|city| is_so(&city.id)).count())
    };
    let has_practice = |city: &str| cx.site.has_practice(city, edition);
    let has_mention = |city: &str| cx.site.has_mention(city, edition);

    NotedYear {
        edition: cx.edition_link(edition),
        towns: standings.len(),
        honoured: standings.iter().filter(|s| s.awarded || s.leader).count(),
        practices: described.then_some(practices.len()),
        practising: counted(&has_practice),
        mentioned: counted(&|city| has_mention(city) && !has_practice(city)),
    }
}

impl NotedYear {
    fn tells(&self) -> bool {
        let noted = [self.practising, self.mentioned].into_iter().flatten();
        self.towns + noted.sum::<usize>() > 0
    }
}

/// Towns of the regions that belonged to a district when an edition was held.
fn towns_then<'a>(
    cx: Context<'a>,
    district: &str,
    edition: &Edition,
) -> Vec<&'a Record<City>> {
    let Some(day) = edition.first_day() else {
        return Vec::new();
    };

    let was_inside = |region: &Region| {
        let membership = region.district_on(day);
        membership.is_some_and(|m| m.district.as_str() == district)
    };
    cx.site
        .regions
        .iter()
        .filter(|region| was_inside(region))
        .flat_map(|region| cx.site.cities_of_region(&region.id))
        .collect()
}

fn rows(cx: Context, cities: &[&Record<City>]) -> Vec<CityRow> {
    cities.iter().map(|city| city_row(cx, city)).collect()
}

/// Content of a district's page.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DistrictPage {
    name: String,
    short: String,
    note: Option<String>,
    from: Option<String>,
    dissolved: Option<String>,
    successor: Option<Link>,
    predecessors: Vec<Link>,
    figures: FigureList,
    changes: Vec<DistrictChange>,
    by_year: Vec<NotedYear>,
    regions: Vec<RegionRow>,
    years: Vec<String>,
    /// How many of its towns are known.
    cities_count: usize,
    /// Empty where they are too many for one page: the pages of its regions list them then.
    cities: Vec<CityRow>,
    /// Practices of its towns, as a selection.
    practices: Option<More>,
    source: Option<SourceMark>,
    /// Where it lies; a dissolved one on its last day.
    map: Option<TileMap>,
    /// Programmes that concern one of its regions.
    programmes: Vec<Link>,
}

pub(in crate::view) fn district(cx: Context, id: &str) -> Option<DistrictPage> {
    let district = cx.site.districts.get(id)?;
    // A dissolved district is shown with the regions that it had on its last day.
    let day = match &district.to {
        Some(to) => to.value.0.earliest().yesterday().ok()?,
        None => cx.site.config.as_of.0.latest(),
    };
    let is_inside = |region: &Region| {
        region
            .district_on(day)
            .is_some_and(|m| m.district.as_str() == id)
    };

    let mut regions: Vec<_> = cx.site.regions.iter().collect();
    regions.retain(|region| is_inside(region));
    let mut cities: Vec<_> = regions
        .iter()
        .flat_map(|r| cx.site.cities_of_region(&r.id))
        .collect();

    cities.sort_by_key(|city| cx.site.cities.position(&city.id));

    let figures = district_years(cx)
        .iter()
        .filter_map(|year| district_figure(cx, year, id))
        .collect();

    Some(DistrictPage {
        name: district.name.clone(),
        short: district.short.clone(),
        note: district.note.clone(),
        from: district.from.map(|d| d.0.format(cx.lang)),
        dissolved: district.to.as_ref().map(|to| to.value.0.when(cx.lang)),
        successor: district
            .successor
            .as_ref()
            .and_then(|s| cx.district_link(s)),
        predecessors: predecessors(cx, id),
        figures: with_bars(figures),
        changes: changes(cx, id),
        by_year: by_year(cx, |edition| towns_then(cx, id, edition)),
        regions: regions.iter().map(|r| region_row(cx, r)).collect(),
        years: years(cx),
        cities_count: cities.len(),
        practices: more(cx, Facet::District(id.to_owned()), 0),
        cities: if cities.len() > LINES_PAGE {
            Vec::new()
        } else {
            rows(cx, &cities)
        },
        programmes: programmes_in(cx, &regions),
        source: cx.source_mark(&district.source),
        map: locator(cx, day, is_inside),
    })
}

/// Districts whose successor this one is.
fn predecessors(cx: Context, id: &str) -> Vec<Link> {
    let precedes = |district: &District| {
        district
            .successor
            .as_ref()
            .is_some_and(|successor| successor.as_str() == id)
    };
    cx.site
        .districts
        .iter()
        .filter(|district| precedes(district))
        .filter_map(|district| cx.district_link(&district.id))
        .collect()
}

/// Programmes that concern any of these regions.
fn programmes_in(cx: Context, regions: &[&Record<Region>]) -> Vec<Link> {
    let concerns = |programme: &Programme| {
        let mut named = programme.territory.regions.iter();
        named.any(|id| regions.iter().any(|region| region.id.value == id.value))
    };
    cx.site
        .programmes
        .iter()
        .filter(|programme| concerns(programme))
        .map(|programme| programme_link(cx, programme))
        .collect()
}
