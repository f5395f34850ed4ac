//! What a town is advised, and why.

use super::super::peers::Nearness;
use crate::load::Record;
use crate::schema::{City, Practice};

/// Why a practice is suggested.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why<'a> {
    /// It answers a theme of growth points.
    Theme {
        /// The theme.
        id: &'a str,
        /// All editions that recommend it, oldest first.
        years: Vec<&'a str>,
        /// Whether the town has no practice in any direction of the theme.
        gap: bool,
    },
    /// It stands in a direction in which no practice and no mention notes the town.
    Direction,
}

/// A practice that a town could take up.
#[derive(Debug, Clone)]
pub struct Suggestion<'a> {
    /// The practice, never the town's own, and never one that the sources only name.
    pub practice: &'a Record<Practice>,
    /// The nearest of its towns.
    pub town: &'a Record<City>,
    /// Its main direction: that which answers, and which its card names.
    pub direction: &'a str,
    /// What it answers.
    pub why: Why<'a>,
    /// How near that town is.
    pub near: Nearness,
}
