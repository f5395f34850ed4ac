//! Tiles: one cell of a grid a subject of the federation, so that the smallest is as easy to find as the largest.

use schemars::JsonSchema;
use serde::Deserialize;

use super::translation::{TileWords, Translations};
use super::value::{Date, Id, Verbatim};
use crate::decode::Loc;

/// Rows and columns that the stylesheet of the built-in theme can place.
pub const GRID: (u32, u32) = (11, 18);

/// The place of a region on the tile map. It is there on the days on which both the region and the tile are.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Tile {
    /// The region.
    pub region: Loc<Id>,
    /// Its abbreviation, two to four letters: «Мск».
    #[schemars(with = "Verbatim")]
    pub short: Loc<String>,
    /// Row, 1 in the north.
    pub row: Loc<u32>,
    /// Column, 1 in the west.
    pub column: Loc<u32>,
    /// First day in this place; absent: always.
    pub from: Option<Date>,
    /// First day of no longer being there.
    pub to: Option<Date>,
    /// Whether the region is cut off from its district, so that its tile may stand apart.
    #[serde(default)]
    pub exclave: bool,
    /// Its words in other languages.
    #[serde(default)]
    pub translations: Translations<TileWords>,
}
