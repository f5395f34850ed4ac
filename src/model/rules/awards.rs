//! E303, E304: places of a category are dense and each is written once. E308: an awarded town took part.
//! W307: a practice's town took part. E358: an edition without results has none.

use std::collections::{BTreeMap, HashSet};

use crate::decode::Loc;
use crate::diag::{Code, Diagnostic};
use crate::load::{Broken, Record};
use crate::model::Site;
use crate::record_kind::RecordKind;
use crate::schema::{Award, AwardKind, Coverage, Id};

pub(super) fn check(site: &Site, broken: &Broken, diagnostics: &mut Vec<Diagnostic>) {
    let mut categories: BTreeMap<(&str, &str), Vec<&Record<Award>>> = BTreeMap::new();

    // With an award unread, a place that seems missing may be its.
    if !broken.has(RecordKind::Awards) {
        let places = site
            .awards
            .iter()
            .filter(|a| matches!(a.kind.value, AwardKind::Place | AwardKind::NotAwarded))
            .filter(|a| a.place.is_some());
        for award in places {
            if let Some(category) = &award.category {
                categories
                    .entry((&award.edition, category))
                    .or_default()
                    .push(award);
            }
        }
    }

    for ((edition, category), awards) in &categories {
        // Of an edition that is known by single facts, any one place may be the only one known.
        let check_gaps = site
            .editions
            .get(edition)
            .is_some_and(|e| e.coverage == Coverage::Full);
        let ranking = Ranking { edition, category, awards, check_gaps };
        places(&ranking, diagnostics);
    }

    if !broken.has(RecordKind::Participation) {
        took_part(site, diagnostics);
    }
    too_early(site, diagnostics);
}

/// Every page of an edition that is announced or going on says «итогов ещё нет».
fn too_early(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    let ahead = |edition: &Loc<Id>| {
        let edition = site.editions.get(edition)?;
        edition.coverage.is_ahead().then(|| edition.coverage.word())
    };
    let found = |at: Diagnostic, edition: &Loc<Id>, state: &'static str| {
        at.arg("edition", edition.as_str()).arg("state", state)
    };

    for award in &site.awards {
        if let Some(state) = ahead(&award.edition) {
            let at = award.kind.diagnostic(Code::ResultTooEarly, &award.file);
            diagnostics.push(found(at, &award.edition, state).of(RecordKind::Awards, ""));
        }
    }

    for participation in &site.participation {
        let Some(state) = ahead(&participation.edition) else {
            continue;
        };
        if participation.score.is_some() || participation.place.is_some() {
            let city = &participation.city;
            let at = city.diagnostic(Code::ResultTooEarly, &participation.file);
            diagnostics.push(
                found(at, &participation.edition, state)
                    .of(RecordKind::Participation, city.as_str()),
            );
        }
    }
}

fn took_part(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    for award in &site.awards {
        for city in &award.cities {
            if site.cities.has(city)
                && site.participation_in(city, &award.edition).is_none()
            {
                diagnostics.push(
                    city.diagnostic(Code::AwardWithoutParticipation, &award.file)
                        .arg("city", city.as_str())
                        .arg("edition", award.edition.as_str())
                        // A place has no title.
                        .of(RecordKind::Awards, award.title.as_deref().unwrap_or("")),
                );
            }
        }
    }

    for practice in &site.practices {
        for city in practice.city.iter().chain(&practice.cities) {
            if site.cities.has(city)
                && site.editions.has(&practice.edition)
                && site.participation_in(city, &practice.edition).is_none()
            {
                diagnostics.push(
                    city.diagnostic(Code::NotParticipant, &practice.file)
                        .arg("city", city.as_str())
                        .arg("edition", practice.edition.as_str())
                        .of(RecordKind::Practices, practice.id.as_str()),
                );
            }
        }
    }
}

/// The places that are missing below the highest: `[1, 1, 2, 4]` lacks 3. Ties repeat a place and skip none.
pub(super) fn gaps(places: &[u32]) -> Vec<u32> {
    let highest = places.iter().copied().max().unwrap_or(0);
    (1..highest)
        .filter(|place| !places.contains(place))
        .collect()
}

/// The places of a category of an edition.
struct Ranking<'a> {
    edition: &'a str,
    category: &'a str,
    awards: &'a [&'a Record<Award>],
    /// Whether all of its places are known, so that none may be missing.
    check_gaps: bool,
}

fn places(ranking: &Ranking, diagnostics: &mut Vec<Diagnostic>) {
    let Ranking { edition, category, awards, check_gaps } = *ranking;
    let numbers: Vec<u32> = awards
        .iter()
        .filter_map(|a| a.place.as_ref().map(|p| p.value))
        .collect();
    let mut seen_places = HashSet::new();
    let mut seen_cities = HashSet::new();

    for award in awards {
        let Some(place) = &award.place else { continue };
        let named = |d: Diagnostic| {
            d.arg("edition", edition)
                .arg("category", category)
                .arg("place", place.value as usize)
                .of(RecordKind::Awards, "")
        };

        if check_gaps && gaps(&numbers).contains(&place.value.saturating_sub(1)) {
            let missing = place.value.saturating_sub(1) as usize;
            diagnostics.push(named(
                place
                    .diagnostic(Code::PlaceGap, &award.file)
                    .arg("missing", missing),
            ));
        }

        if !seen_places.insert(place.value) {
            let twice = place
                .diagnostic(Code::PlaceTwice, &award.file)
                .arg("what", "place")
                .arg("city", "");
            diagnostics.push(named(twice));
        }

        for city in &award.cities {
            if !seen_cities.insert(city.as_str()) {
                let twice = city
                    .diagnostic(Code::PlaceTwice, &award.file)
                    .arg("what", "city")
                    .arg("city", city.as_str());
                diagnostics.push(named(twice));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::gaps;
    use proptest::prelude::*;

    #[test]
    fn e303_ties_are_dense() {
        assert!(gaps(&[1, 1, 2, 3]).is_empty());
        assert!(gaps(&[1, 2, 2, 3]).is_empty());
        assert_eq!(gaps(&[1, 1, 3]), [2]);
        assert_eq!(gaps(&[2, 4]), [1, 3]);
        assert!(gaps(&[]).is_empty());
    }

    proptest! {
        #[test]
        fn e303_dense_ranks_have_no_gap(scores in proptest::collection::vec(0u32..20, 0..40)) {
            let mut distinct = scores.clone();
            distinct.sort_unstable_by(|a, b| b.cmp(a));
            distinct.dedup();
            let places: Vec<u32> = scores
                .iter()
                .map(|s| distinct.iter().position(|d| d == s).expect("own score") as u32 + 1)
                .collect();
            prop_assert_eq!(gaps(&places), Vec::<u32>::new());
        }
    }
}
