//! Pages that are lists: editions, towns А–Я, regions, districts, mentions.

use schemars::JsonSchema;
use serde::Serialize;

use super::Context;
use super::figures::{FigureView, SourceMark};
use super::home::roman;
use super::pager::{Pager, pager, part};
use super::parts::{CityLink, Link, YearCell};
use super::tiles::{self, Presence};
use crate::model::Facet;
use crate::route::{self, EditionPart, LINES_PAGE, List, Route};
use crate::schema::Coverage;

/// Content of `/editions/`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Editions {
    editions: Vec<EditionRow>,
}

/// An edition in a list.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct EditionRow {
    year: String,
    ordinal: String,
    href: String,
    motto: Option<String>,
    full: bool,
    participants: Option<FigureView>,
    subjects: Option<FigureView>,
    practices: usize,
    winners: usize,
}

pub(super) fn editions(cx: Context) -> Editions {
    Editions { editions: edition_rows(cx) }
}

/// All editions, newest first.
pub(super) fn edition_rows(cx: Context) -> Vec<EditionRow> {
    cx.site
        .editions
        .iter()
        .rev()
        .map(|edition| EditionRow {
            year: edition.id.to_string(),
            ordinal: roman(edition.ordinal.value),
            href: cx.href(&Route::Edition(edition.id.to_string())),
            motto: edition.motto.clone(),
            full: edition.coverage == Coverage::Full,
            participants: cx.total(&edition.id, "participants"),
            subjects: cx.total(&edition.id, "subjects"),
            practices: cx.site.practices_of_edition(&edition.id).count(),
            winners: cx
                .site
                .awards_of_edition(&edition.id)
                .map(|a| a.cities.len())
                .sum(),
        })
        .collect()
}

/// Content of `/cities/`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Cities {
    count: usize,
    pager: Pager,
    /// Every letter that some town begins with, where it stands.
    index: Vec<Link>,
    letters: Vec<Letter>,
    years: Vec<String>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Letter {
    letter: String,
    anchor: String,
    cities: Vec<CityRow>,
}

/// A town in a list, with its years.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CityRow {
    city: CityLink,
    strip: Vec<YearCell>,
    practices: usize,
}

pub(super) fn city_row(cx: Context, city: &crate::schema::City) -> CityRow {
    CityRow {
        city: cx.link_to_city(city),
        strip: cx.strip(city),
        practices: cx.site.practices_of_city(&city.id).count(),
    }
}

/// The message that names a list in the way to its further pages.
pub(super) fn section(route: &Route) -> Option<&'static str> {
    match route {
        Route::Cities => Some("nav-cities"),
        Route::Mentions => Some("nav-mentions"),
        Route::EditionPart(..) => Some("part-participants"),
        _ => None,
    }
}

fn initial(name: &str) -> String {
    let letter = name
        .chars()
        .find(|c| c.is_alphabetic())
        .map(|c| c.to_uppercase().to_string())
        .unwrap_or_default();
    if letter == "Ё" {
        "Е".to_owned()
    } else {
        letter
    }
}

fn anchor(letter: &str) -> String {
    let code = letter.chars().next().map_or(0, u32::from);
    format!("letter-{code:x}")
}

/// Letters that some town begins with, as links to the page of the list where each begins.
pub(super) fn letters(cx: Context) -> Vec<Link> {
    let mut letters: Vec<Link> = Vec::new();
    for (at, city) in cx.site.cities.iter().enumerate() {
        let text = initial(&city.name);
        if letters.last().is_none_or(|last| last.text != text) {
            let page = cx.href(&List::Cities.page(at / LINES_PAGE + 1));
            letters.push(Link { href: format!("{page}#{}", anchor(&text)), text });
        }
    }

    letters
}

pub(super) fn cities(cx: Context, number: usize) -> Cities {
    let mut letters: Vec<Letter> = Vec::new();
    for city in part(cx.site.cities.iter(), number, LINES_PAGE) {
        let letter = initial(&city.name);
        if letters.last().is_none_or(|last| last.letter != letter) {
            letters.push(Letter {
                anchor: anchor(&letter),
                letter,
                cities: Vec::new(),
            });
        }

        if let Some(last) = letters.last_mut() {
            last.cities.push(city_row(cx, city));
        }
    }

    let pager = pager(cx, &List::Cities, number);
    Cities {
        count: cx.site.cities.len(),
        pager,
        index: self::letters(cx),
        letters,
        years: years(cx),
    }
}

/// Years of all editions, oldest first.
pub(super) fn years(cx: Context) -> Vec<String> {
    cx.site.editions.ids().map(ToOwned::to_owned).collect()
}

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

/// A region in a list; without a link where nothing is known of it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RegionRow {
    name: String,
    href: Option<String>,
    cities: usize,
    practices: usize,
}

pub(super) fn region_row(cx: Context, region: &crate::schema::Region) -> RegionRow {
    let cities = || cx.site.cities_of_region(&region.id);
    RegionRow {
        name: region.name.clone(),
        href: route::has_region(cx.site, &region.id)
            .then(|| cx.href(&Route::Region(region.id.to_string()))),
        cities: cities().count(),
        practices: cx.site.count_in(&Facet::Region(region.id.to_string())),
    }
}

pub(super) fn regions(cx: Context) -> Regions {
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
        presence: tiles::latest(cx),
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

/// Editions that give participants by district.
pub(super) fn district_years(cx: Context) -> Vec<String> {
    let has = |id: &&str| {
        cx.site
            .parts(id, "participants", "district")
            .next()
            .is_some()
    };
    cx.site
        .editions
        .ids()
        .filter(has)
        .map(ToOwned::to_owned)
        .collect()
}

pub(super) fn districts(cx: Context) -> Districts {
    let years = district_years(cx);
    let rows = cx
        .site
        .districts
        .iter()
        .filter_map(|district| {
            Some(DistrictRow {
                link: cx.district_link(&district.id)?,
                dissolved: district.to.as_ref().map(|to| to.value.0.format(cx.lang)),
                values: years
                    .iter()
                    .map(|year| district_figure(cx, year, &district.id))
                    .collect(),
            })
        })
        .collect();

    Districts { years, rows, compare: cx.href(&Route::Compare) }
}

/// Participants of a district in an edition, with the share of all.
pub(super) fn district_figure(
    cx: Context,
    edition: &str,
    district: &str,
) -> Option<FigureView> {
    let total = cx
        .site
        .total(edition, "participants")
        .and_then(|f| f.value.as_ref())
        .map(|v| v.0);

    let (_, figure) = cx
        .site
        .parts(edition, "participants", "district")
        .find(|(id, _)| *id == district)?;
    Some(cx.figure(figure, edition.to_owned(), total))
}

/// Content of `/mentions/`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Mentions {
    count: usize,
    pager: Pager,
    editions: Vec<EditionMentions>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct EditionMentions {
    edition: Link,
    mentions: Vec<MentionRow>,
}

/// A mention in a list.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MentionRow {
    city: Option<CityLink>,
    year: String,
    about: Option<Link>,
    note: Option<String>,
    source: Option<SourceMark>,
}

pub(super) fn mention_row(cx: Context, mention: &crate::schema::Mention) -> MentionRow {
    let direction = mention
        .direction
        .as_ref()
        .and_then(|id| cx.direction_link(id));
    let finding = || {
        let finding = cx.site.findings.get(mention.finding.as_ref()?)?;
        let page = cx.href(&Route::EditionPart(
            finding.edition.to_string(),
            EditionPart::Findings,
        ));

        Some(Link {
            text: finding.title.value.clone(),
            href: format!("{page}#{}", finding.id.as_str()),
        })
    };

    MentionRow {
        city: cx.city_link(&mention.city),
        year: mention.edition.to_string(),
        about: direction.or_else(finding),
        note: mention.note.clone(),
        source: cx.source_mark(&mention.source),
    }
}

pub(super) fn mentions(cx: Context, number: usize) -> Mentions {
    let mut editions: Vec<EditionMentions> = Vec::new();
    for mention in part(cx.site.mentions_listed(), number, LINES_PAGE) {
        if editions
            .last()
            .is_none_or(|last| last.edition.text != mention.edition.as_str())
        {
            editions.push(EditionMentions {
                edition: cx.edition_link(&mention.edition),
                mentions: Vec::new(),
            });
        }
        if let Some(last) = editions.last_mut() {
            last.mentions.push(mention_row(cx, mention));
        }
    }

    Mentions {
        count: cx.site.mentions.len(),
        pager: pager(cx, &List::Mentions, number),
        editions,
    }
}
