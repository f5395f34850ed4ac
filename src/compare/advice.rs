//! What a town could take up from others: practices of other towns that answer a growth point, or that stand in a
//! direction in which the documents do not note the town.
//!
//! There are no weights and no score: slots (a theme, a direction) and practices are ordered by stated facts, one after
//! another, and every suggestion carries the facts by which a page explains it. A town gets the themes of the editions
//! that it is known from; if none of them has growth points, those of the last edition that has. A practice that the
//! sources only name is never suggested, and none to more than [`most_advised`] towns.
//!
//! An [`Adviser`] is built once a site. For every direction, and for every circle of like towns in it, there is a bucket
//! of practices with the best first. The best practice for a town is the first in its nearest bucket that is neither its
//! own, nor taken, nor gone. So one choice looks at 4 buckets a direction, however many practices there are.

mod share;
mod slots;
mod stock;
mod suggestion;

pub use self::share::MOST_ADVICE;
pub use self::stock::most_advised;
pub use self::suggestion::{Suggestion, Why};

use self::share::share;
use super::peers::{Circles, Peer};
use super::related::{Kinship, RelatedPractices};
use crate::load::Record;
use crate::model::Site;
use crate::schema::{City, Practice};

/// Everything that advice rests on and that is the same for all towns.
#[derive(Debug)]
pub struct Adviser<'a> {
    site: &'a Site,
    /// Suggestions to each town, in the order of the towns.
    advice: Vec<Vec<Suggestion<'a>>>,
    circles: Circles<'a>,
    related: RelatedPractices<'a>,
}

impl<'a> Adviser<'a> {
    /// Prepares advice for all towns of a site.
    pub fn new(site: &'a Site) -> Self {
        let (advice, (circles, related)) = rayon::join(
            || share(site),
            || (Circles::new(site), RelatedPractices::new(site)),
        );

        Self { site, advice, circles, related }
    }

    /// Similar towns that have practices to show, the nearest first, at most [`MOST_PEERS`](super::MOST_PEERS).
    pub fn peers(&self, city: &City) -> Vec<Peer<'a>> {
        self.circles.peers(self.site, city)
    }

    /// Practices of the main direction of one that may interest the same reader, at most `most`.
    pub fn related(
        &self,
        practice: &Record<Practice>,
        most: usize,
    ) -> Vec<(Kinship, &'a Record<Practice>)> {
        self.related.to(practice, most)
    }

    /// Practices that a town could take up: those for growth points first. A practice, a theme and a direction stand
    /// there once; a town twice only where no other has an answer.
    pub fn advice(&self, city: &City) -> &[Suggestion<'a>] {
        let place = self.site.cities.position(&city.id);
        place
            .and_then(|at| self.advice.get(at))
            .map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests;
