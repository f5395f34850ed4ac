//! What the documents of an edition tell of the work of towns.

use super::Site;

impl Site {
    /// Whether a practice of the edition is the town's.
    pub fn has_practice(&self, city: &str, edition: &str) -> bool {
        let mut practices = self.practices_of_city(city);
        practices.any(|practice| practice.edition.as_str() == edition)
    }

    /// Whether the documents of the edition mention the town.
    pub fn has_mention(&self, city: &str, edition: &str) -> bool {
        let mut mentions = self.mentions_of_city(city);
        mentions.any(|mention| mention.edition.as_str() == edition)
    }

    /// Whether any document describes what towns did: without one, a count of practices would be a zero that nobody
    /// counted.
    pub fn is_described(&self, edition: &str) -> bool {
        self.practices_of_edition(edition).next().is_some()
            || self.mentions_of_edition(edition).next().is_some()
    }

    /// How many directions a practice of the edition has at most; `None` without practices. Editors may give the practices
    /// of one year several directions and those of another one, so that their numbers by direction tell different things.
    pub fn most_directions(&self, edition: &str) -> Option<usize> {
        self.practices_of_edition(edition)
            .map(|practice| practice.directions.len())
            .max()
    }
}
