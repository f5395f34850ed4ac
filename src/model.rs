//! All records together: references resolved, indexes built, integrity rules checked.
//!
//! A [`Site`] is immutable. It is published only if no rule found an error, so pages may rely on it: every id
//! that a record names is there. The rules are one file each below `model/rules/`.

mod aliases;
mod described;
mod facets;
mod facts;
mod index;
mod pictures;
mod plans;
mod programmes;
mod reader_use;
mod rosters;
mod rules;
mod table;
mod tiles;
mod town_names;
mod translated;

pub use aliases::Alias;
pub use facets::Facet;
pub use facts::{SizeGroup, category_name, figure_label};
pub use pictures::picture_path;
pub use plans::{Goal, against_goal, last_with_fact, percent_change, share_points};
pub use programmes::number_key;
pub use reader_use::{ReaderUse, completeness, filled, use_words, uses};
pub use rules::DuplicateCache;
pub use table::{Keyed, RecordTable};
pub use tiles::apart;

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use rayon::prelude::*;

use crate::config::Config;
use crate::diag::{self, Diagnostic};
use crate::lang::Lang;
use crate::lang::sort::{self, SortKey};
use crate::load::{Broken, Record, Records};
use crate::media::Picture;
use crate::schema::{
    Award, City, Direction, District, Edition, EditorialPage, Figure, Finding,
    GrowthPoint, GrowthTheme, Measure, Mention, Participation, Practice, Programme,
    ProgrammeIndicator, ProgrammeTable, Redirect, Region, RoadmapMeasure, Source, Tile,
    Unit,
};

use facets::Facets;
use index::Indexes;

/// Everything that the site is made from.
#[derive(Debug)]
pub struct Site {
    /// Settings.
    pub config: Config,
    /// The language of its names: that of the records, or another one (see [`Site::in_language`]).
    pub lang: Lang,
    /// Sources, primary ones first.
    pub sources: RecordTable<Source>,
    /// Federal districts, in the order of the files.
    pub districts: RecordTable<District>,
    /// Subjects of the federation, А–Я.
    pub regions: RecordTable<Region>,
    /// Tiles of the map, from north to south, in a row from west to east.
    pub tiles: Vec<Record<Tile>>,
    /// Settlements, А–Я.
    pub cities: RecordTable<City>,
    /// Measures.
    pub measures: RecordTable<Measure>,
    /// Units.
    pub units: RecordTable<Unit>,
    /// Directions, in their order.
    pub directions: RecordTable<Direction>,
    /// Themes of growth points.
    pub themes: RecordTable<GrowthTheme>,
    /// Editions, oldest first.
    pub editions: RecordTable<Edition>,
    /// Practices, newest edition first, then by direction and title.
    pub practices: RecordTable<Practice>,
    /// Growth points, by edition and order.
    pub growth_points: RecordTable<GrowthPoint>,
    /// Findings, by edition, topic and order.
    pub findings: RecordTable<Finding>,
    /// Pages.
    pub pages: RecordTable<EditorialPage>,
    /// Programmes, the latest first.
    pub programmes: RecordTable<Programme>,
    /// Indicators of programmes: by programme, then by number.
    pub indicators: Vec<Record<ProgrammeIndicator>>,
    /// Measures of roadmaps: by programme, section and number.
    pub roadmap: Vec<Record<RoadmapMeasure>>,
    /// Tables of programmes, in the order of the files.
    pub tables: Vec<Record<ProgrammeTable>>,
    /// Figures, in the order of the files.
    pub figures: Vec<Record<Figure>>,
    /// Participation, in the order of the files.
    pub participation: Vec<Record<Participation>>,
    /// Awards: by edition, category as the edition lists them, place, kind.
    pub awards: Vec<Record<Award>>,
    /// Mentions, in the order of the files.
    pub mentions: Vec<Record<Mention>>,
    /// Addresses that have moved or are gone, in the order of the files.
    pub redirects: Vec<Record<Redirect>>,
    /// Pictures that records name, cleaned, by the path of their file.
    pub pictures: BTreeMap<String, Picture>,
    index: Indexes,
    facets: Facets,
    groups: HashMap<String, SizeGroup>,
}

/// What to build the site from.
#[derive(Debug)]
pub struct Input {
    /// Settings.
    pub config: Config,
    /// Records of all files.
    pub records: Records,
    /// Pictures in the content folder, by path.
    pub pictures: BTreeMap<String, Arc<[u8]>>,
    /// Whether drafts are shown.
    pub drafts: bool,
}

/// Builds the site and checks it. What is `broken` has been reported and is not reported again. `seen`: cache of the
/// previous run, so that texts that have not changed are not compared again.
///
/// With an error among the diagnostics the site may be incomplete and must not be published; it is returned all the
/// same, so that later steps can find their own mistakes.
pub fn build(
    input: Input,
    broken: &Broken,
    seen: &mut DuplicateCache,
) -> (Site, Vec<Diagnostic>) {
    let Input { config, mut records, pictures, drafts } = input;
    let mut diagnostics = Vec::new();

    if !drafts {
        records.practices.retain(|r| !r.draft);
        records.growth_points.retain(|r| !r.draft);
        records.findings.retain(|r| !r.draft);
        records.pages.retain(|r| !r.draft);
        programmes::drop_drafts(&mut records);
    }

    // Sorting needs the tables of editions and directions, and the indexes hold positions of what is sorted.
    let mut site = tables(config, records, &mut diagnostics);
    order(&mut site);
    rosters::add_counts(&mut site);
    site.index = Indexes::new(&site);
    site.groups = facts::groups(&site);
    site.pictures = pictures::prepare(&site, &pictures, broken, &mut diagnostics);

    // No rule asks for a facet, so both are made at once.
    let (facets, ()) = rayon::join(
        || Facets::new(&site),
        || rules::check(&site, broken, seen, &mut diagnostics),
    );
    site.facets = facets;
    diag::sort(&mut diagnostics);

    (site, diagnostics)
}

/// The records as tables; the other parts of the site are empty yet.
fn tables(config: Config, records: Records, out: &mut Vec<Diagnostic>) -> Site {
    Site {
        lang: config.lang,
        config,
        sources: RecordTable::new(records.sources, |s| (s.rank, s.id.to_string()), out),
        districts: RecordTable::in_file_order(records.districts, out),
        regions: RecordTable::new(
            records.regions,
            |r| sort::key(r.sort.as_ref().unwrap_or(&r.name)),
            out,
        ),
        tiles: records.tiles,
        cities: RecordTable::in_file_order(records.cities, out),
        measures: RecordTable::in_file_order(records.measures, out),
        units: RecordTable::in_file_order(records.units, out),
        directions: RecordTable::new(
            records.directions,
            |d| (d.order, d.id.to_string()),
            out,
        ),
        themes: RecordTable::in_file_order(records.themes, out),
        editions: RecordTable::new(
            records.editions,
            |e| (e.ordinal.value, e.id.to_string()),
            out,
        ),
        practices: RecordTable::in_file_order(records.practices, out),
        growth_points: RecordTable::new(
            records.growth_points,
            |g| (g.edition.to_string(), g.order),
            out,
        ),
        findings: RecordTable::new(
            records.findings,
            |f| (f.edition.to_string(), f.topic, f.order),
            out,
        ),
        pages: RecordTable::in_file_order(records.pages, out),
        programmes: RecordTable::new(
            records.programmes,
            |p| (Reverse(p.period.from.0.earliest()), p.id.to_string()),
            out,
        ),
        indicators: records.indicators,
        roadmap: records.roadmap,
        tables: records.tables,
        figures: records.figures,
        participation: records.participation,
        awards: records.awards,
        mentions: records.mentions,
        redirects: records.redirects,
        pictures: BTreeMap::new(),
        index: Indexes::default(),
        facets: Facets::default(),
        groups: HashMap::new(),
    }
}

/// Places of titles in a Russian list, one a record; each is found out once.
fn places<T: Keyed + Sync + Send>(
    table: &RecordTable<T>,
    title: fn(&T) -> &str,
) -> Vec<&SortKey> {
    let rows = table.iter().as_slice();
    rows.par_iter()
        .map(|record| record.own.order.get_or_init(|| sort::key(title(record))))
        .collect()
}

fn order(site: &mut Site) {
    site.tiles.sort_by_key(|tile| tile.cell());
    programmes::order(site);

    let towns: Vec<_> = places(&site.cities, |city| &city.name)
        .into_iter()
        .zip(site.cities.ids())
        .collect();
    let towns = table::order(&towns);
    site.cities.arrange(towns);

    let titles = places(&site.practices, |practice| &practice.title);
    let keys: Vec<_> = site
        .practices
        .iter()
        .zip(titles)
        .map(|(practice, title)| {
            (
                Reverse(edition_rank(site, &practice.edition)),
                direction_rank(site, practice.main_direction()),
                title,
                practice.id.as_str(),
            )
        })
        .collect();
    let practices = table::order(&keys);
    site.practices.arrange(practices);

    // Taken out, so that the keys can look at the rest of the site.
    let mut awards = std::mem::take(&mut site.awards);
    awards.sort_by_cached_key(|award| {
        (
            edition_rank(site, &award.edition),
            award.kind.value,
            category_rank(site, award).unwrap_or(usize::MAX),
            award.place.as_ref().map_or(u32::MAX, |place| place.value),
        )
    });
    site.awards = awards;
}

/// The place of an edition among all; unknown ones come last.
fn edition_rank(site: &Site, id: &str) -> usize {
    site.editions.position(id).unwrap_or(usize::MAX)
}

/// The place of a direction among all; none and unknown ones come last.
fn direction_rank(site: &Site, id: Option<&str>) -> usize {
    id.and_then(|id| site.directions.position(id))
        .unwrap_or(usize::MAX)
}

/// The place of an award's category in its edition.
fn category_rank(site: &Site, award: &Award) -> Option<usize> {
    let edition = site.editions.get(&award.edition)?;
    let id = award.category.as_ref()?.as_str();
    edition.categories.iter().position(|c| c.id.as_str() == id)
}
