//! Programmes together: their parts in order, found by programme.

use std::collections::BTreeSet;

use super::Site;
use crate::load::{Record, Records};
use crate::schema::{Programme, ProgrammeIndicator, ProgrammeTable, RoadmapMeasure};

/// By what a number of a document is sorted: runs of digits by their value, so that `7.10` comes after `7.9`; Roman
/// numerals by theirs, so that `IX` comes after `V`.
pub fn number_key(number: &str) -> Vec<(u32, String)> {
    number
        .split(['.', ' ', '-'])
        .filter(|part| !part.is_empty())
        .map(
            |part| match part.parse::<u32>().ok().or_else(|| roman(part)) {
                Some(value) => (value, String::new()),
                None => (u32::MAX, part.to_owned()),
            },
        )
        .collect()
}

/// The value of a Roman numeral; `None` for anything else.
fn roman(text: &str) -> Option<u32> {
    let value = |c: char| match c {
        'I' => Some(1),
        'V' => Some(5),
        'X' => Some(10),
        'L' => Some(50),
        'C' => Some(100),
        _ => None,
    };
    let digits: Vec<u32> = text.chars().map(value).collect::<Option<_>>()?;

    // A digit before a larger one is subtracted: IX is 10 − 1.
    let mut sum = 0;
    for (at, digit) in digits.iter().enumerate() {
        let is_less = digits.get(at + 1).is_some_and(|next| next > digit);
        sum += if is_less {
            -i64::from(*digit)
        } else {
            i64::from(*digit)
        };
    }

    u32::try_from(sum).ok()
}

/// Takes drafts out, and with them what belongs to them.
pub(super) fn drop_drafts(records: &mut Records) {
    let ids = |drafts: bool| -> BTreeSet<String> {
        records
            .programmes
            .iter()
            .filter(|p| p.draft == drafts)
            .map(|p| p.id.to_string())
            .collect()
    };
    let drafts = &ids(true) - &ids(false);
    let is_kept = |programme: &str| !drafts.contains(programme);
    records.programmes.retain(|p| !p.draft);
    records.indicators.retain(|i| is_kept(&i.programme));
    records.roadmap.retain(|m| is_kept(&m.programme));
    records.tables.retain(|t| is_kept(&t.programme));
}

/// Puts the parts of programmes into their order.
pub(super) fn order(site: &mut Site) {
    // Unknown programmes come last.
    let programme =
        |id: &str, site: &Site| site.programmes.position(id).unwrap_or(usize::MAX);

    let mut indicators = std::mem::take(&mut site.indicators);
    indicators
        .sort_by_cached_key(|i| (programme(&i.programme, site), number_key(&i.number)));
    site.indicators = indicators;

    let mut roadmap = std::mem::take(&mut site.roadmap);
    roadmap.sort_by_cached_key(|m| {
        (
            programme(&m.programme, site),
            number_key(&m.section),
            number_key(&m.number),
        )
    });
    site.roadmap = roadmap;
}

impl Site {
    /// Indicators of a programme, by number.
    pub fn indicators_of(
        &self,
        programme: &str,
    ) -> impl Iterator<Item = &Record<ProgrammeIndicator>> + Clone {
        self.indicators
            .iter()
            .filter(move |i| i.programme.as_str() == programme)
    }

    /// Measures of a programme's roadmap, by section and number.
    pub fn roadmap_of(
        &self,
        programme: &str,
    ) -> impl Iterator<Item = &Record<RoadmapMeasure>> + Clone {
        self.roadmap
            .iter()
            .filter(move |m| m.programme.as_str() == programme)
    }

    /// Tables of a programme, in the order of the files.
    pub fn tables_of(
        &self,
        programme: &str,
    ) -> impl Iterator<Item = &Record<ProgrammeTable>> + Clone {
        self.tables
            .iter()
            .filter(move |t| t.programme.as_str() == programme)
    }

    /// Programmes that answer a theme of growth points.
    pub fn programmes_of_theme(
        &self,
        theme: &str,
    ) -> impl Iterator<Item = &Record<Programme>> {
        self.programmes
            .iter()
            .filter(move |p| p.themes.iter().any(|t| t.as_str() == theme))
    }

    /// Programmes that concern a region.
    pub fn programmes_of_region(
        &self,
        region: &str,
    ) -> impl Iterator<Item = &Record<Programme>> {
        self.programmes
            .iter()
            .filter(move |p| p.territory.regions.iter().any(|r| r.as_str() == region))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_sort_by_value() {
        let mut numbers = vec!["7.10", "7.9", "7.1", "10", "2.2", "7"];
        numbers.sort_by_key(|number| number_key(number));
        assert_eq!(numbers, ["2.2", "7", "7.1", "7.9", "7.10", "10"]);
        let mut sections = vec!["VII", "IV", "I", "IX", "V"];
        sections.sort_by_key(|number| number_key(number));
        assert_eq!(sections, ["I", "IV", "V", "VII", "IX"]);
    }
}
