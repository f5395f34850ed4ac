//! Growth points that come again, appear and are dropped: by their theme, never by their wording.

use super::Pair;
use crate::load::Record;
use crate::schema::{GrowthPoint, GrowthTheme};

/// Growth points of two editions that both have some.
#[derive(Debug, Clone, Default)]
pub struct Recurrence<'a> {
    /// In both: the theme, with the points of the earlier and of the later edition.
    pub recurring: Vec<ThemePoints<'a>>,
    /// In the later edition only.
    pub appeared: Vec<ThemePoints<'a>>,
    /// In the earlier edition only.
    pub dropped: Vec<ThemePoints<'a>>,
}

/// A theme with its points in two editions.
#[derive(Debug, Clone)]
pub struct ThemePoints<'a> {
    /// The theme.
    pub theme: &'a Record<GrowthTheme>,
    /// Points of the earlier edition.
    pub from: Vec<&'a Record<GrowthPoint>>,
    /// Points of the later one.
    pub to: Vec<&'a Record<GrowthPoint>>,
}

impl<'a> Pair<'a> {
    /// Themes of both editions; `None` where one of them has no growth points at all, so that nothing can be said.
    pub fn themes(&self) -> Option<Recurrence<'a>> {
        let any =
            |edition: &str| self.site.growth_points_of_edition(edition).next().is_some();
        if !any(&self.from.id) || !any(&self.to.id) {
            return None;
        }

        let mut found = Recurrence::default();
        for theme in &self.site.themes {
            let of = |edition: &str| -> Vec<_> {
                self.site
                    .growth_points_of_theme(&theme.id)
                    .filter(|p| p.edition.as_str() == edition)
                    .collect()
            };

            let points = ThemePoints {
                theme,
                from: of(&self.from.id),
                to: of(&self.to.id),
            };

            match (points.from.is_empty(), points.to.is_empty()) {
                (false, false) => found.recurring.push(points),
                (true, false) => found.appeared.push(points),
                (false, true) => found.dropped.push(points),
                (true, true) => {}
            }
        }

        Some(found)
    }
}
