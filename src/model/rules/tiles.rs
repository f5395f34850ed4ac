//! E331, E332: the tile map has one cell a region and one region a cell. W333: a district hangs together.
//! W334: every region has its tile. E117: a cell beyond the grid, an abbreviation of the wrong length.

use std::collections::{BTreeSet, HashSet};

use jiff::civil::Date as Day;

use crate::diag::{Code, Diagnostic};
use crate::i18n::Arg;
use crate::load::{Broken, Record};
use crate::model::{Site, apart};
use crate::record_kind::RecordKind;
use crate::schema::tile::GRID;
use crate::schema::{Date, District, Region, Tile};

pub(super) fn check(site: &Site, broken: &Broken, diagnostics: &mut Vec<Diagnostic>) {
    for (at, tile) in site.tiles.iter().enumerate() {
        values(tile, diagnostics);
        pairs(site, &site.tiles[..at], tile, diagnostics);
    }

    if site.tiles.is_empty()
        || broken.has(RecordKind::Tiles)
        || broken.has(RecordKind::Regions)
    {
        return;
    }

    let days: BTreeSet<Day> = site
        .editions
        .iter()
        .filter_map(|e| e.first_day())
        .chain([site.config.as_of.0.latest()])
        .collect();
    districts(site, &days, diagnostics);
    left_out(site, &days, diagnostics);
}

fn values(tile: &Record<Tile>, diagnostics: &mut Vec<Diagnostic>) {
    let mut report = |found: Diagnostic, field: &'static str, value: Arg| {
        diagnostics.push(
            found
                .arg("field", field)
                .arg("value", value)
                .of(RecordKind::Tiles, tile.region.as_str()),
        );
    };

    for (field, number, most) in
        [("row", &tile.row, GRID.0), ("column", &tile.column, GRID.1)]
    {
        if !(1..=most).contains(&number.value) {
            report(
                number.diagnostic(Code::BadValue, &tile.file),
                field,
                Arg::from(number.value.to_string()),
            );
        }
    }

    if !(2..=4).contains(&tile.short.chars().count()) {
        report(
            tile.short.diagnostic(Code::BadValue, &tile.file),
            "short",
            Arg::from(tile.short.value.clone()),
        );
    }
}

/// A tile against those before it: by the order of the map these are farther north or west, or earlier in the files.
fn pairs(
    site: &Site,
    earlier: &[Record<Tile>],
    tile: &Record<Tile>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let own = period(site, tile);

    for other in earlier
        .iter()
        .filter(|other| own.overlaps(period(site, other)))
    {
        let found = |code| {
            let (line, _) = other.file.line_column(other.at.start);
            tile.region
                .diagnostic(code, &tile.file)
                .arg("region", name(site, tile))
                .arg("other", name(site, other))
                .arg("first", format!("{}:{line}", other.file.path))
                .of(RecordKind::Tiles, tile.region.as_str())
        };

        if tile.region.value == other.region.value {
            diagnostics.push(found(Code::TileTwice));
        } else if tile.cell() == other.cell() {
            let (row, column) = tile.cell();
            let found = found(Code::CellTaken);
            diagnostics.push(
                found
                    .arg("row", row as usize)
                    .arg("column", column as usize),
            );
        }
    }
}

/// The days of a tile: those of its region and its own, as far as they are stated.
fn period(site: &Site, tile: &Tile) -> OpenPeriod {
    let region = site.regions.get(&tile.region);
    let day = |date: Option<Date>| date.map(|d| d.0.earliest());
    let from = day(tile.from).max(region.and_then(|r| day(r.from)));
    let to = [day(tile.to), region.and_then(|r| day(r.to))]
        .into_iter()
        .flatten()
        .min();

    OpenPeriod { from, to }
}

/// The days from `from` until before `to`; an absent end is open.
#[derive(Clone, Copy)]
struct OpenPeriod {
    from: Option<Day>,
    to: Option<Day>,
}

impl OpenPeriod {
    fn overlaps(self, other: Self) -> bool {
        // `None` is less than any day, as a beginning should be; as an end it is left out.
        let begins = self.from.max(other.from);
        let ends = [self.to, other.to].into_iter().flatten().min();
        begins.zip(ends).is_none_or(|(begins, ends)| begins < ends)
    }
}

fn name(site: &Site, tile: &Tile) -> String {
    site.regions
        .get(&tile.region)
        .map_or_else(|| tile.region.to_string(), |region| region.name.clone())
}

/// Each district is reported once, on the first day on which it falls apart.
fn districts(site: &Site, days: &BTreeSet<Day>, diagnostics: &mut Vec<Diagnostic>) {
    for district in &site.districts {
        let Some((day, tile)) = days
            .iter()
            .find_map(|day| Some((day, torn(site, district, *day)?)))
        else {
            continue;
        };

        diagnostics.push(
            tile.region
                .diagnostic(Code::DistrictApart, &tile.file)
                .arg("district", district.name.clone())
                .arg("region", name(site, tile))
                .arg("day", day.to_string())
                .of(RecordKind::Tiles, tile.region.as_str()),
        );
    }
}

/// The first tile of a district that cannot be reached from the others.
fn torn<'a>(site: &'a Site, district: &District, day: Day) -> Option<&'a Record<Tile>> {
    let inside = |region: &Region| {
        region
            .district_on(day)
            .is_some_and(|m| m.district.as_str() == district.id.as_str())
    };

    let tiles: Vec<_> = site
        .tiles_on(day)
        .filter(|(tile, region)| !tile.exclave && inside(region))
        .collect();
    let apart = apart(&tiles.iter().map(|(tile, _)| tile.cell()).collect());

    tiles
        .into_iter()
        .map(|(tile, _)| tile)
        .find(|tile| apart.contains(&tile.cell()))
}

fn left_out(site: &Site, days: &BTreeSet<Day>, diagnostics: &mut Vec<Diagnostic>) {
    let placed: Vec<(Day, HashSet<&str>)> = days
        .iter()
        .map(|day| {
            (
                *day,
                site.tiles_on(*day)
                    .map(|(tile, _)| tile.region.as_str())
                    .collect(),
            )
        })
        .collect();
    for region in &site.regions {
        let missing = |(day, placed): &&(Day, HashSet<&str>)| {
            region.exists_on(*day) && !placed.contains(region.id.as_str())
        };
        let Some((day, _)) = placed.iter().find(missing) else {
            continue;
        };

        diagnostics.push(
            region
                .id
                .diagnostic(Code::RegionWithoutTile, &region.file)
                .arg("region", region.name.clone())
                .arg("day", day.to_string())
                .of(RecordKind::Regions, region.id.as_str()),
        );
    }
}
